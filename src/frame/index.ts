import "./result-frame.js";

export { checkPrinted, type PrintedOptions } from "./check-printed.js";
export type { PrintedOurs } from "./printed-ours.js";
export type { PrintedInput } from "./printed-table.js";
export { readPrintedTable } from "./read-printed-table.js";
export { danfo } from "./danfo.js";
export type {
  Danfo,
  DanfoAxis,
  DanfoCell,
  DanfoFrame,
  DanfoSeries,
} from "./danfo-types.js";
export { Frame } from "./frame.js";
export type { ColumnInput, ColumnKind, ColumnWords, FrameColumn } from "./frame-column.js";
export type { FrameAndColumnWords, FrameWords, DataSource } from "./frame-words.js";
export type { FrameRecords } from "./from-records.js";
export type { PlainCell } from "./two-languages.js";
export {
  type AggregateOptions,
  type ColumnSummary,
  type ColumnSummaries,
  FrameGroups,
} from "./group-by.js";
export type { JoinOptions } from "./join.js";
export type { PivotColumns } from "./matrix.js";
export { type AnyText, dataset, datasets } from "./dataset.js";
export type { DatasetName } from "./dataset-names.js";
export { type CheckedCell, PrintedCheck, type PrintedVerdict } from "./printed-check.js";
export type { PrintedRounding } from "./printed-number.js";
export { type CsvOptions, readCsv, readCsvText } from "./read-csv.js";
export { type ExcelOptions, readExcel } from "./read-excel.js";
export { readJson } from "./read-json.js";
export { readTable, type TableReadOptions } from "./read-table.js";
export type { TextEncoding } from "./reading/decode-text.js";
export type { ColumnReading, ReadOptions } from "./reading/read-options.js";
export { ReadReport } from "./reading/read-report.js";
export { FrameRow } from "./row.js";
export type { SortKey } from "./sort-by.js";
export type { GroupSummary } from "./summary.js";
export type { RowConditions, RowTest } from "./where.js";
export type { ColumnContent, NewColumn } from "./with-column.js";
