import { InputError, say } from "../base/index.js";

/** Which columns of a registry say where a plant stands, what it makes and how large it is. */
export interface RegistryColumns {
  readonly region: string;
  readonly industry: string;
  /** Jobs, sales or output; in one unit for all. */
  readonly size: string;
  /** What tells plants apart, such as 统一社会信用代码; without it nobody looks for plants that are there twice. */
  readonly id?: string | undefined;
}

/** What can be wrong with a row of a registry. */
export type RowProblem = "missing" | "unreadable" | "negative" | "zero" | "total" | "conflict" | "duplicate";

/**
 * A name of a table or a column, such that SQL takes it for nothing else.
 *
 * @throws {InputError} If it isn't a text, or holds what no name does.
 * @internal
 */
export function quoted(where: string, path: string, name: unknown): string {
  const control = (character: string): boolean => character < " " || character === "\u007f";
  if (typeof name === "string" && name.trim() !== "" && ![...name].some(control))
    return `"${name.replaceAll('"', '""')}"`;
  const words = say(
    '是一列的名称（一行文字），如 "region"',
    'be the name of a column, one line of text, such as "region"',
  );
  throw new InputError(where, path, words, name);
}

/** A text as SQL writes it. @internal */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
