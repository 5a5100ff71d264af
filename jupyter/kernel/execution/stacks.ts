import { isAbsolute, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { withoutBoxes } from "../cells/cell-code.js";
import { root } from "../install.js";
import { unbundled } from "./bundled.js";
import type { Position } from "./code-frame.js";
import type { AskedSources } from "./sources.js";

/** A line of a stack that a reader gets to see. */
export interface Frame {
  readonly text: string;
  /** In which package, if it isn't the user's own line. */
  readonly library?: string;
  readonly source?: { readonly name: string; readonly position: Position };
}

const kernel = fileURLToPath(new URL("..", import.meta.url));
const modules = `${sep}node_modules${sep}`;

/** The frames of every error whose stack has been read. */
const known = new WeakMap<object, readonly Frame[]>();

/**
 * Decides what stacks show in a notebook, in a traceback as well as in `error.stack` and wherever that is printed: the
 * user's own lines as they wrote them and, of a library, the innermost one. Node's, tslab's and our own frames are left
 * out, and paths begin at their package: a notebook shall not tell how its author's disk is laid out.
 *
 * V8 asks for the text of a stack when it is first read: an error that is only thrown and caught costs nothing.
 */
export function tidyStacks(sources: AskedSources): void {
  Error.prepareStackTrace = (error, sites) => {
    const lines = sites.map((site) => `    at ${site}`);
    if (isIntrospection(lines)) return [headOf(error), ...lines].join("\n");
    const frames = readFrames(lines, sources, (name, at) => sources.locate(name, at));
    known.set(error, frames);
    return [headOf(error), ...frames.map(({ text }) => `    at ${text}`)].join("\n");
  };
}

/** The frames of an error. A stack that somebody else has written is read as the text that it is. */
export function framesOf(error: Error, sources: AskedSources): readonly Frame[] {
  const stack = String(error.stack);
  return known.get(error) ?? readFrames(stack.split("\n"), sources, (_, at) => at);
}

function readFrames(lines: readonly string[], sources: AskedSources, locate: Locate): readonly Frame[] {
  const frames: Frame[] = [];
  for (const line of lines) {
    const frame = readFrame(line, sources, locate);
    if (!frame) continue;
    if (frame.library === undefined || frame.library !== frames.at(-1)?.library) frames.push(frame);
  }
  return frames;
}

/** The place in the user's own text that a place in what runs was made of. */
type Locate = (name: string, at: Position) => Position | undefined;

/** As V8 writes it, and Node for its own errors. */
function headOf(error: Error): string {
  try {
    const { code } = error as NodeJS.ErrnoException;
    const isNodes = typeof code === "string" && code.startsWith("ERR_") && !error.name.includes(code);
    return isNodes ? `${error.name} [${code}]: ${error.message}` : withoutBoxes(Error.prototype.toString.call(error));
  } catch {
    return "Error";
  }
}

/**
 * Whether a library makes an error only to read where it stands itself, as loggers do to find their caller:
 * it needs the stack as it is.
 */
function isIntrospection([made = ""]: readonly string[]): boolean {
  if (!made.includes(modules) || made.includes(`${modules}tslab${sep}`)) return false;
  // Read while a stack is being written, a stack is V8's own text: who reads comes before us and Node, who write it.
  const [, ...stack] = new Error().stack?.split("\n") ?? [];
  const reader = stack.find((line) => !line.includes(import.meta.url) && !line.includes("node:internal/"));
  return reader !== undefined && withoutPlace(reader) === withoutPlace(made);
}

function withoutPlace(line: string): string {
  return line.replace(/:\d+:\d+\)?$/, "");
}

const FRAME = /^\s+at (?:(?<call>.*?) \(|async )?(?<file>.+?):(?<line>\d+):(?<column>\d+)\)?$/;

function readFrame(stackLine: string, sources: AskedSources, locate: Locate): Frame | undefined {
  const { call, file = "", line, column } = FRAME.exec(stackLine)?.groups ?? {};
  const path = readPath(file);
  if (path === undefined) return undefined;
  const at: Position = { line: Number(line), column: Number(column) };
  if (sources.has(path)) return ownFrame(path, locate(path, at), call);
  const origin = unbundled(path, at);
  return otherFrame(origin.path, origin.at, call);
}

/** Where a file lies; nothing for what is no file of this disk. */
function readPath(file: string): string | undefined {
  if (file === "" || /^(node:|eval at |<anonymous>|wasm:)/.test(file)) return undefined;
  try {
    return file.startsWith("file:") ? fileURLToPath(file) : file;
  } catch {
    return undefined;
  }
}

function ownFrame(name: string, position: Position | undefined, call: string | undefined): Frame | undefined {
  if (!position) return undefined;
  const label = isAbsolute(name) ? relative(process.cwd(), name).replace(/js$/, "ts") : name;
  return { text: withCall(call, label, position), source: { name, position } };
}

function otherFrame(path: string, at: Position, call: string | undefined): Frame | undefined {
  if (path.startsWith(kernel) || path.includes(`${modules}tslab${sep}`)) return undefined;
  if (path.includes(modules)) {
    const inside = path.slice(path.lastIndexOf(modules) + modules.length);
    const [scope = "", name = ""] = inside.split(sep);
    const library = scope.startsWith("@") ? `${scope}/${name}` : scope;
    return { text: withCall(call, inside, at), library };
  }
  if (path.startsWith(`${root}dist${sep}`)) {
    const library = "industrial-clusters";
    return {
      text: withCall(call, `${library}/${relative(root, path)}`, at),
      library,
    };
  }
  return { text: withCall(call, relative(process.cwd(), path), at) };
}

/** tslab keeps a cell's variables in an object, which V8 takes for the receiver of their calls. */
function withCall(call: string | undefined, label: string, { line, column }: Position): string {
  const place = `${label}:${line}:${column}`;
  const name = call?.replace(/^(async )?(?:Object|Proxy|exports)\./, "$1");
  return name ? `${name} (${place})` : place;
}
