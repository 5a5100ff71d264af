import type { Label, Name } from "./label.js";
import { indexOfName, pathTo, refuseNoList } from "./names.js";
import { namesList } from "./names-list.js";
import { type ActivityInput, type MatrixChecks, readMatrix } from "./read-matrix.js";

/**
 * A matrix of doubles with named rows and columns (带标签的矩阵): rows are regions or cases, columns
 * are industries or indicators, everywhere in this package.
 *
 * @example
 * const jobs = LabelledMatrix.from("readme", "jobs", {
 *   rows: ["江西", "湖北"], columns: ["汽车", "其他"], values: [[2, 8], [6, 14]],
 * });
 * jobs.at("湖北", "汽车"); // => 6
 */
export class LabelledMatrix {
  readonly rows: readonly Name[];
  readonly columns: readonly Name[];

  /** @param values - row by row; `rows.length * columns.length` numbers. */
  constructor(
    rows: readonly Name[],
    columns: readonly Name[],
    readonly values: Float64Array,
    readonly unit?: Label | undefined,
  ) {
    refuseNoList("LabelledMatrix", "rows", rows);
    refuseNoList("LabelledMatrix", "columns", columns);
    this.rows = namesList(rows);
    this.columns = namesList(columns);
  }

  /**
   * Reads what a user hands to a method. The numbers are copied: nothing done later reaches them.
   *
   * @param where - the function that is called, for messages.
   * @param argument - what the matrix is called there.
   * @throws {InputError} If a row is ragged, a label empty or used twice, an entry missing, text or
   * not as required; the message names the row and the column.
   */
  static from(where: string, argument: string, input: ActivityInput, checks: MatrixChecks = {}): LabelledMatrix {
    const { rows, columns, values, unit } = readMatrix(where, argument, input, checks);
    return new LabelledMatrix(rows, columns, values, unit);
  }

  /** What it is, where it is written into a text: `${matrix}`. */
  toString(): string {
    return `${this.rows.length} × ${this.columns.length}`;
  }

  /** The entry of a named row and column. */
  at(row: string, column: string): number {
    const i = indexOfName("at", "row", this.rows, row);
    return this.values[i * this.columns.length + indexOfName("at", "column", this.columns, column)];
  }

  /** A named row: one number a column. */
  row(name: string): Float64Array {
    return this.rowAt(indexOfName("row", "name", this.rows, name));
  }

  /** The row at an index, copied. */
  rowAt(index: number): Float64Array {
    return this.values.slice(index * this.columns.length, (index + 1) * this.columns.length);
  }

  /** A named column: one number a row. */
  column(name: string): Float64Array {
    return this.columnAt(indexOfName("column", "name", this.columns, name));
  }

  /** The column at an index, copied. */
  columnAt(index: number): Float64Array {
    const width = this.columns.length;
    return Float64Array.from(this.rows, (_, i) => this.values[i * width + index]);
  }
}

/** The place of the k-th number of a matrix as messages write it. @internal */
export function cellPath(argument: string, { rows, columns }: LabelledMatrix, k: number): string {
  const [i, j] = [Math.floor(k / columns.length), k % columns.length];
  return pathTo(argument, [
    [rows[i], i],
    [columns[j], j],
  ]);
}
