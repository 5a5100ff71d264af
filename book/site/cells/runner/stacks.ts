import { withoutBoxes } from "../../../../jupyter/kernel/cells/cell-code.js";
import type { Frame } from "../../../../jupyter/kernel/execution/stacks.js";
import type { Sources } from "./sources.js";

/** A line of a stack: as V8 writes it, `at call (file:1:2)`, or as Firefox and Safari do, `call@file:1:2`. */
const FRAME = /^\s*(?:at (?:(?<call>.*?) \(|async )?|(?<other>[^@\s]*)@)(?<file>.+?):(?<line>\d+):(?<column>\d+)\)?$/;

/** The frames of every error whose stack has been read: there they are in the reader's own lines already. */
const known = new WeakMap<object, readonly Frame[]>();

/** The frames of an error that a reader gets to see: their own lines as they wrote them. */
export function framesOf(error: Error, sources: Sources): readonly Frame[] {
  const stack = String(error.stack);
  return known.get(error) ?? framesIn(stack, sources);
}

function framesIn(stack: string, sources: Sources): readonly Frame[] {
  return stack.split("\n").flatMap((stackLine) => {
    const { call, other, file = "", line, column } = FRAME.exec(stackLine)?.groups ?? {};
    const name = /cell\[\d+\]$|imports$/.exec(file)?.[0];
    if (name === undefined || !sources.has(name)) return [];
    const position = sources.locate(name, { line: Number(line), column: Number(column) });
    if (!position) return [];
    const place = `${name}:${position.line}:${position.column}`;
    const called = (call ?? other)
      ?.replace(/^(async )?(?:Object|Proxy|exports)\./, "$1")
      .replace(/^(eval|anonymous)$/, "");
    return [{ text: called ? `${called} (${place})` : place, source: { name, position } }];
  });
}

/** Where the engine lets us, a stack that a cell prints itself is in its own lines, too. */
export function tidyStacks(sources: Sources): void {
  const engine = Error as unknown as { prepareStackTrace?: (error: Error, sites: readonly unknown[]) => string };
  Error.stackTraceLimit = 50;
  engine.prepareStackTrace = (error, sites) => {
    const lines = sites.map((site) => `    at ${site}`);
    const frames = framesIn(lines.join("\n"), sources);
    known.set(error, frames);
    return [headOf(error), ...frames.map(({ text }) => `    at ${text}`)].join("\n");
  };
}

function headOf(error: Error): string {
  try {
    return withoutBoxes(Error.prototype.toString.call(error));
  } catch {
    return "Error";
  }
}
