import { createRequire } from "node:module";
import type * as Column from "hyparquet/src/column.js";
import type * as Convert from "hyparquet/src/convert.js";
import type * as Metadata from "hyparquet/src/metadata.js";
import type * as Schema from "hyparquet/src/schema.js";
import type { Compressors } from "hyparquet";
import { type Cell, InputError, type Label, say } from "../../base/index.js";

/** A column as it stands in a Parquet file. @internal */
export interface ParquetColumn {
  readonly name: string;
  readonly values: readonly unknown[];
}

/** What is used of hyparquet: its readers of metadata and columns, which need no waiting. */
interface Library {
  readonly column: typeof Column;
  readonly metadata: typeof Metadata;
  readonly schema: typeof Schema;
  readonly parsers: typeof Convert.DEFAULT_PARSERS;
  readonly compressors: Compressors;
}

/** Loaded when a Parquet file is read. */
function library(): Library {
  const require = createRequire(import.meta.url);
  const load = <T>(name: string): T => require(name) as T;
  return {
    column: load("hyparquet/src/column.js"),
    metadata: load("hyparquet/src/metadata.js"),
    schema: load("hyparquet/src/schema.js"),
    parsers: load<typeof Convert>("hyparquet/src/convert.js").DEFAULT_PARSERS,
    compressors: load<{ readonly compressors: Compressors }>("hyparquet-compressors").compressors,
  };
}

/** A page holds a megabyte or a few; a file that says of one that it is far larger is no honest one. */
const LARGEST_PAGE = 256_000_000;
const MOST_ROWS = 50_000_000;

/** Whether a file is Parquet: it begins with its mark. @internal */
export function isParquet(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 4)) === "PAR1";
}

/**
 * The columns of a Parquet file, one list each.
 *
 * @param shown - the file in words for messages.
 * @throws {InputError} If a column holds lists or fields of its own, or the file isn't whole or larger than it can be.
 * @internal
 */
export function parquetColumns(where: string, bytes: Uint8Array, shown: unknown): readonly ParquetColumn[] {
  const lib = library();
  const metadata = attempt(where, shown, () => lib.metadata.parquetMetadata(Uint8Array.from(bytes).buffer));
  const names = flatNames(where, metadata);
  const rows = metadata.row_groups.reduce((n, group) => n + Number(group.num_rows), 0);
  if (rows === 0) throw new InputError(where, "rows", say("至少有一行", "hold at least one row"), []);
  if (!(rows <= MOST_ROWS)) throw new InputError(where, "file", TOO_LARGE, shown);
  return names.map((name, j) => ({
    name,
    values: attempt(where, shown, () =>
      metadata.row_groups.flatMap((group) => chunkValues(lib, bytes, metadata, group, j)),
    ),
  }));
}

type FileMetaData = ReturnType<Library["metadata"]["parquetMetadata"]>;
type RowGroup = FileMetaData["row_groups"][number];

/** The names of the columns; the first entry of a schema is the table itself. */
function flatNames(where: string, { schema }: FileMetaData): readonly string[] {
  const [, ...columns] = schema;
  const nested = columns.find((each) => (each.num_children ?? 0) > 0 || each.repetition_type === "REPEATED");
  if (nested === undefined) return columns.map(({ name }) => name);
  const words = say(
    "每格只有一个值，而不是列表或下一级字段（请先展开，或在写出 Parquet 时略去这一列）",
    "hold one value a cell, no lists or fields of its own (unfold it first, or leave it out when the Parquet file is written)",
  );
  throw new InputError(where, nested.name, words, nested.converted_type ?? nested.logical_type?.type ?? "GROUP");
}

function chunkValues(lib: Library, bytes: Uint8Array, metadata: FileMetaData, group: RowGroup, j: number): unknown[] {
  const { meta_data: chunk } = group.columns[j];
  if (chunk === undefined) throw new Error("a column chunk without metadata");
  const { dictionary_page_offset: dictionary, data_page_offset: data, total_compressed_size: size } = chunk;
  const start = Number(dictionary !== undefined && dictionary > 0n && dictionary < data ? dictionary : data);
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, Number(size));
  const rows = Number(group.num_rows);
  checkPages(lib, view, rows);
  const schemaPath = lib.schema.getTreePath(lib.metadata.parquetSchema(metadata), chunk.path_in_schema);
  const decoder = {
    pathInSchema: chunk.path_in_schema,
    element: schemaPath[schemaPath.length - 1].element,
    schemaPath,
    ...chunk,
    parsers: lib.parsers,
    compressors: lib.compressors,
  };
  const read = lib.column.readColumn(
    { view, offset: 0 },
    { groupStart: 0, groupRows: rows, selectStart: 0, selectEnd: rows },
    decoder,
  );
  const values = read.data.flatMap((page) => Array.from(page as ArrayLike<unknown>));
  if (values.length !== rows) throw new Error("a column chunk of another length");
  return values;
}

/** What a page says of its size is believed by those who unpack it. */
function checkPages(lib: Library, view: DataView, rows: number): void {
  const reader = { view, offset: 0 };
  for (let seen = 0; seen < rows && reader.offset < view.byteLength; ) {
    const header = lib.column.parquetHeader(reader);
    const page = header.data_page_header ?? header.data_page_header_v2;
    const count = (page ?? header.dictionary_page_header)?.num_values ?? 0;
    const sizes = [header.uncompressed_page_size, header.compressed_page_size, count];
    if (!sizes.every((size) => size >= 0 && size <= LARGEST_PAGE) || count > MOST_ROWS || (page && count > rows)) {
      throw new RangeError("a page that is larger than its file");
    }
    if (page) seen += count;
    reader.offset += header.compressed_page_size;
  }
}

const WHOLE: Label = say(
  "是完整的 Parquet 文件：这个文件读不出来，可能没有写完、已损坏或加了密",
  "be a whole Parquet file: this one can't be read; it wasn't written to its end, is damaged or encrypted",
);

const TOO_LARGE: Label = say(
  "是不超过 5000 万行的 Parquet 文件（更大的请先汇总，如用 DuckDB）",
  "be a Parquet file of at most 50 million rows (sum up a larger one first, such as by DuckDB)",
);

function attempt<T>(where: string, shown: unknown, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(where, "file", WHOLE, shown);
  }
}

/** Values as cells: whole numbers as numbers where a double holds them, dates as texts, what is no number missing. @internal */
export function cellsOfParquet(where: string, { name, values }: ParquetColumn, asText: boolean): Cell[] {
  const isLong = values.some((value) => typeof value === "bigint" && !Number.isSafeInteger(Number(value)));
  return values.map((value, i) => {
    const cell = cellOf(value, isLong);
    if (cell !== undefined) return asText && cell !== null ? String(cell) : cell;
    const words = say("是数、文字、日期或真假", "be a number, a text, a date or true and false");
    throw new InputError(where, `${name}[${i}]`, words, value);
  });
}

function cellOf(value: unknown, isLong: boolean): Cell | undefined {
  if (value === null || value === undefined || Number.isNaN(value) || value === "") return null;
  if (typeof value === "bigint") return isLong ? String(value) : Number(value);
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return undefined;
  const [day, time] = value.toISOString().split("T");
  return time.startsWith("00:00:00.000") ? day : `${day} ${time.slice(0, 8)}`;
}
