import type { ColumnInput } from "../frame-column.js";
import type { Frame } from "../frame.js";
import type { OpenedFile } from "../read-file.js";
import { frameOfColumns } from "./frame-of-grid.js";
import { cellsOfParquet, parquetColumns } from "./parquet-columns.js";
import { checkReading, type ReadOptions } from "./read-options.js";

/** A Parquet file as a frame: it says itself where its columns are and what they hold. @internal */
export function frameOfParquet(where: string, { bytes, name: file, shown }: OpenedFile, options: ReadOptions): Frame {
  checkReading(where, options);
  const missing = new Set<unknown>(options.missing ?? []);
  const columns = parquetColumns(where, bytes, shown).map((column): ColumnInput => {
    const cells = cellsOfParquet(where, column, options.columns?.[column.name]?.type === "text");
    return { name: column.name, values: cells.map((cell) => (missing.has(cell) ? null : cell)) };
  });
  const kinds = columns.map((column) => ({ ...column, kind: kindOf(column) }));
  return frameOfColumns(where, kinds, options, { title: file, remarks: [] });
}

function kindOf({ values }: ColumnInput): NonNullable<ColumnInput["kind"]> {
  const first = Array.from(values as ArrayLike<unknown>).find((cell) => cell !== null);
  return typeof first === "number" ? "number" : typeof first === "boolean" ? "boolean" : "text";
}
