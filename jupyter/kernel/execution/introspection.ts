import type { MimeBundle, Place, Questions } from "../exchange.js";
import { toCursor, toOffset } from "./cursor.js";
import type { Evaluator } from "./evaluator.js";
import type { Tslab } from "./tslab.js";

/** What can be written at a place, best first. */
export function complete(evaluator: Evaluator, { code, cursor }: Place): Questions["complete"]["answer"] {
  const found = evaluator.complete(code, toOffset(code, cursor));
  const kinds = new Map(found.original?.entries.map(({ name, kind }) => [name, kind]));
  return {
    matches: found.candidates,
    kinds: found.candidates.map((name) => kinds.get(name) ?? ""),
    start: toCursor(code, found.start),
    end: toCursor(code, found.end),
  };
}

/** Type and documentation of the name at a place, or of the function in whose call it lies. */
export function inspect(evaluator: Evaluator, tslab: Tslab, { code, cursor }: Place): MimeBundle | undefined {
  const info = evaluator.inspect(code, toOffset(code, cursor));
  return info && { "text/plain": tslab.printQuickInfo(info) };
}

const HELP = /^\s*(?:\?\s*(?<before>[\p{ID_Continue}$.]+)|(?<after>[\p{ID_Continue}$.]+)\s*\?)\s*$/u;

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
