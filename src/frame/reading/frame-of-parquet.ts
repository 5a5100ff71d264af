import type { ColumnInput } from "../frame-column.js";
import type { Frame } from "../frame.js";
import type { OpenedFile } from "../read-file.js";
import { frameOfColumns } from "./frame-of-grid.js";
import { cellsOfParquet, parquetColumns } from "./parquet-columns.js";
import { checkReading, type ReadOptions } from "./read-options.js";
import { typedColumns } from "./typed-columns.js";

/** A Parquet file as a frame: it says itself where its columns are and what they hold. @internal */
export function frameOfParquet(where: string, { bytes, name: file, shown }: OpenedFile, options: ReadOptions): Frame {
  checkReading(where, options);
  const given = parquetColumns(where, bytes, shown).map((column): ColumnInput => {
    return {
      name: column.name,
      values: cellsOfParquet(where, column, options.columns?.[column.name]?.type === "text"),
    };
  });
  const { columns, remarks } = typedColumns(where, given, options);
  return frameOfColumns(where, columns, options, { title: file, remarks });
}
