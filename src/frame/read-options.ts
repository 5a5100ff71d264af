import { InputError, isList, type Label, say } from "../base/index.js";
import type { ColumnKind, ColumnWords } from "./frame-column.js";
import type { FrameWords } from "./frame-words.js";

/** What is said about a column of a file that is read. */
export interface ColumnReading extends ColumnWords {
  /**
   * What the column holds. By default numbers if every cell is a number, else texts; a column of
   * both is refused. Say `"text"` for codes such as 00123.
   */
  readonly type?: ColumnKind | undefined;
}

/** How the cells of a file are read, and what is said about them. */
export interface ReadOptions extends FrameWords {
  /** Words and types by column name. */
  readonly columns?: Readonly<Record<string, ColumnReading>> | undefined;
  /** The texts that stand for a missing cell, beside the empty one; none by default. */
  readonly missing?: readonly string[] | undefined;
  /** Whether 1,234.5 is a number; false by default. */
  readonly thousands?: boolean | undefined;
  /** The line in which the names of the columns stand, from 1; what is above it is left out. */
  readonly headerLine?: number | undefined;
}

/**
 * Refuses options of reading that aren't what they are said to be.
 *
 * @internal
 */
export function checkReading(where: string, { columns, missing, thousands, headerLine }: ReadOptions): void {
  const refuse = (option: string, words: Label, got: unknown): never => {
    throw new InputError(where, `options.${option}`, words, got);
  };
  if (columns !== undefined) checkColumnWords(where, "options.columns", columns);
  const texts = isList(missing) && Array.from(missing).every((each) => typeof each === "string");
  if (missing !== undefined && !texts) refuse("missing", say("是一列文字", "be a list of texts"), missing);
  if (thousands !== undefined && typeof thousands !== "boolean") {
    refuse("thousands", say("是 true 或 false", "be true or false"), thousands);
  }
  if (headerLine !== undefined && !(Number.isSafeInteger(headerLine) && headerLine >= 1)) {
    refuse("headerLine", say("是 ≥ 1 的整数", "be a whole number ≥ 1"), headerLine);
  }
}

/**
 * Refuses words about columns that aren't objects by the columns' names.
 *
 * @internal
 */
export function checkColumnWords(where: string, argument: string, columns: unknown): void {
  const words = say('按列名写，如 { gdp: { unit: "亿元" } }', 'be words by column, such as { gdp: { unit: "亿元" } }');
  if (!isRecord(columns)) throw new InputError(where, argument, words, columns);
  for (const [name, each] of Object.entries(columns)) {
    if (!isRecord(each)) throw new InputError(where, `${argument}.${name}`, words, each);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !isList(value);
}
