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
