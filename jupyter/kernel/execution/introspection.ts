import type { MimeBundle, Place, Questions } from "../exchange.js";
import { toCursor, toOffset } from "./cursor.js";
import type { Evaluator } from "./evaluator.js";
import type { Tslab } from "./tslab.js";

/** What can be written at a place, best first. */
export function complete(
  evaluator: Evaluator,
  { code, cursor }: Place,
): Questions["complete"]["answer"] {
  const { start, end, candidates } = evaluator.complete(code, toOffset(code, cursor));
  return {
    matches: candidates,
    start: toCursor(code, start),
    end: toCursor(code, end),
  };
}

/** Type and documentation of the name at a place. */
export function inspect(
  evaluator: Evaluator,
  tslab: Tslab,
  { code, cursor }: Place,
): MimeBundle | undefined {
  const info = evaluator.inspect(code, toOffset(code, cursor));
  return info && { "text/plain": tslab.printQuickInfo(info) };
}

const HELP = /^\s*(?:\?\s*(?<before>[\w$.]+)|(?<after>[\w$.]+)\s*\?)\s*$/;

/** Answers a cell that is nothing but `?name` or `name?`, which no TypeScript can be. */
export function help(evaluator: Evaluator, tslab: Tslab, code: string): MimeBundle | undefined {
  const groups = HELP.exec(code)?.groups;
  const name = groups?.before ?? groups?.after;
  if (name === undefined) return undefined;
  const place = { code: name, cursor: name.length - 1 };
  return (
    inspect(evaluator, tslab, place) ?? {
      "text/plain": `Nothing is known about ${name}.`,
    }
  );
}
