import type * as Typescript from "typescript";
import type { TS } from "../../../../jupyter/kernel/cells/typescript.js";
import { PREFIX } from "../../../../jupyter/kernel/execution/session-program.js";

/** A place in a cell; all count from 0. */
export interface PlaceInCell {
  readonly offset: number;
  readonly line: number;
  readonly character: number;
}

/** An error of the compiler, or a reason given for the one before it, at its place in the cell. */
export interface PlacedError {
  readonly start: PlaceInCell;
  readonly end: PlaceInCell;
  readonly messageText: string;
  readonly category: number;
  readonly code: number;
}

/** Errors as the kernel's `describeDiagnostics` takes them: a message and its reasons one after the other. */
export function placedErrors(ts: TS, errors: readonly Typescript.Diagnostic[]): PlacedError[] {
  return errors.flatMap(({ file, start = 0, length = 0, messageText, category, code }) => {
    if (!file) return [];
    // What is wrong with a cell as a whole is wrong from its first character on.
    const first = Math.max(start, PREFIX.length);
    const last = start < PREFIX.length ? first + 1 : start + length;
    const place = { start: placeIn(ts, file, first), end: placeIn(ts, file, last) };
    return flat(messageText, category, code).map((message) => ({ ...place, ...message }));
  });
}

function placeIn(ts: TS, file: Typescript.SourceFile, offset: number): PlaceInCell {
  const { line, character } = ts.getLineAndCharacterOfPosition(file, Math.min(offset, file.text.length));
  return { offset: offset - PREFIX.length, line: line - 1, character };
}

type Message = Pick<PlacedError, "messageText" | "category" | "code">;

function flat(message: string | Typescript.DiagnosticMessageChain, category: number, code: number): Message[] {
  if (typeof message === "string") return [{ messageText: message, category, code }];
  const { messageText, next = [] } = message;
  const reasons = next.flatMap((reason) => flat(reason, reason.category, reason.code));
  return [{ messageText, category: message.category, code: message.code }, ...reasons];
}
