import { isAbsolute, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { ErrorReport } from "../exchange.js";
import { root } from "../install.js";
import { codeFrame, type Position } from "./code-frame.js";
import type { OwnError } from "./own-functions.js";
import type { Sources } from "./sources.js";
import { plainText } from "./text.js";

/** A line of a stack that a reader gets to see. */
interface Frame {
  readonly text: string;
  /** In which package, if it isn't the user's own line. */
  readonly library?: string;
  readonly source?: { readonly name: string; readonly position: Position };
}

/**
 * How something thrown is shown: message, the user's own lines, and the code around the first of them. What our
 * functions refuse is said in Chinese first.
 *
 * @param withheld - what the compiler said of the same cell: the reason, if it isn't one of ours that refuses.
 */
export function describeError(error: unknown, sources: Sources, withheld: readonly OwnError[] = []): ErrorReport {
  if (!(error instanceof Error)) {
    const evalue = plainText(error);
    return { ename: "Thrown", evalue, traceback: [`Thrown: ${evalue}`] };
  }
  const causes = causesOf(error).flatMap((cause) => ["", `Caused by ${cause}`]);
  return {
    ename: String(error.name),
    evalue: String(error.message),
    traceback: [...reasons(error, withheld), ...describeStack(error, sources), ...causes],
  };
}

function describeStack(error: Error, sources: Sources): string[] {
  const frames = readStack(error, sources);
  const lines = [...headOf(error), ...frames.map(({ text }) => `    at ${text}`)];
  const own = frames.find(({ source }) => source)?.source;
  const text = own && sources.text(own.name);
  return own && text !== undefined ? [...lines, "", ...codeFrame(text, own.position)] : lines;
}

function headOf(error: Error): string[] {
  const { zh } = error as { zh?: unknown };
  const head = `${error.name}: ${error.message}`;
  return typeof zh === "string" ? [`${error.name}: ${zh}`, head] : [head];
}

/** A member that isn't there is often why a function got nothing; what is wrong with an argument it says itself. */
function reasons({ name }: Error, withheld: readonly OwnError[]): string[] {
  const telling = withheld.filter(({ of }) => of === "member" || name !== "InputError");
  return telling.length === 0 ? [] : [...telling.map(({ words }) => words), ""];
}

/** What an error says it comes from: one line for each, and their causes in turn. */
function causesOf(error: Error, seen: ReadonlySet<unknown> = new Set([error])): string[] {
  const causes = error instanceof AggregateError ? [...error.errors] : [];
  if (error.cause !== undefined) causes.push(error.cause);
  return causes.flatMap((cause) => {
    if (seen.has(cause)) return [];
    if (!(cause instanceof Error)) return [plainText(cause)];
    return [`${cause.name}: ${cause.message}`, ...causesOf(cause, new Set([...seen, cause]))];
  });
}

/** The frames of a stack: Node's, tslab's and ours left out, of a library only the innermost one. */
function readStack(error: Error, sources: Sources): Frame[] {
  const frames: Frame[] = [];
  for (const line of String(error.stack).split("\n")) {
    const frame = readFrame(line, sources);
    if (!frame) continue;
    if (frame.library === undefined || frame.library !== frames.at(-1)?.library) frames.push(frame);
  }
  return frames;
}

const FRAME = /^\s+at (?:(?<call>.*?) \()?(?<file>.+?):(?<line>\d+):(?<column>\d+)\)?$/;

function readFrame(stackLine: string, sources: Sources): Frame | undefined {
  const { call, file = "", line, column } = FRAME.exec(stackLine)?.groups ?? {};
  if (file === "" || /^(node:|eval at |<anonymous>)/.test(file)) return undefined;
  const path = file.startsWith("file:") ? fileURLToPath(file) : file;
  const at: Position = { line: Number(line), column: Number(column) };
  return sources.has(path) ? ownFrame(path, at, call, sources) : otherFrame(path, at, call);
}

function ownFrame(name: string, at: Position, call: string | undefined, sources: Sources): Frame | undefined {
  const position = sources.locate(name, at);
  if (!position) return undefined;
  const label = isAbsolute(name) ? relative(process.cwd(), name).replace(/js$/, "ts") : name;
  return { text: withCall(call, label, position), source: { name, position } };
}

const kernel = fileURLToPath(new URL("..", import.meta.url));
const modules = `${sep}node_modules${sep}`;

/** Paths are shown from their package on: a notebook shall not tell how its author's disk is laid out. */
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
