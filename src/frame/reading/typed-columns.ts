import { type Cell, type Label, say } from "../../base/index.js";
import type { ColumnInput, ColumnKind } from "../frame-column.js";
import type { RawCell } from "./grid.js";
import { numberIn } from "./printed-cell.js";
import { readColumn } from "./read-column.js";
import type { ReadOptions } from "./read-options.js";

/** The columns of a file that says itself what each holds, and what has to be told of them. @internal */
export interface TypedColumns {
  readonly columns: readonly ColumnInput[];
  readonly remarks: readonly Label[];
}

/**
 * The columns of a JSON or Parquet file. A text is one there, whatever it looks like: that a column of them holds
 * numbers is told, and it is read as such if it is asked for by its `type`.
 *
 * @throws {InputError} If a column is asked for as numbers, and a cell is none.
 * @internal
 */
export function typedColumns(where: string, columns: readonly ColumnInput[], options: ReadOptions): TypedColumns {
  const missing = new Set<unknown>(options.missing ?? []);
  const read = columns.map((column) => typedColumn(where, column, missing, options));
  return { columns: read.map(({ column }) => column), remarks: read.flatMap(({ remarks }) => remarks) };
}

interface OneColumn {
  readonly column: ColumnInput;
  readonly remarks: readonly Label[];
}

function typedColumn(
  where: string,
  given: ColumnInput,
  missing: ReadonlySet<unknown>,
  options: ReadOptions,
): OneColumn {
  const cells = Array.from(given.values as ArrayLike<Cell>, (cell) => (missing.has(cell) ? null : cell));
  const kind = kindOf(cells);
  const type = options.columns?.[given.name]?.type;
  const isPlain = cells.every((cell) => cell === null || typeof cell === "string");
  if (kind !== "text" || !isPlain) return { column: { ...given, values: cells, kind }, remarks: [] };
  if (type !== "number") {
    return {
      column: { ...given, values: cells, kind },
      remarks: type === "text" ? [] : numberRemarks(given.name, cells as readonly (string | null)[]),
    };
  }
  const { values, remarks } = readColumn(
    {
      where,
      name: given.name,
      type,
      thousands: options.thousands ?? true,
      place: (row) => `${given.name}[${row}]`,
      line: (row) => row + 1,
    },
    {
      length: cells.length,
      at: (row) => cells[row] as RawCell,
      numbers: new Float64Array(cells.length).fill(Number.NaN),
    },
  );
  return { column: { ...given, values, kind: type }, remarks };
}

function kindOf(cells: readonly Cell[]): ColumnKind {
  const first = cells.find((cell) => cell !== null);
  return typeof first === "number" ? "number" : typeof first === "boolean" ? "boolean" : "text";
}

/** How many cells are looked at to tell whether a column of texts holds numbers. */
const LOOKED_AT = 1000;

/** Texts that are numbers, for the most part; not codes. */
function numberRemarks(name: string, cells: readonly (string | null)[]): readonly Label[] {
  const there = cells.filter((cell) => cell !== null).slice(0, LOOKED_AT);
  const numbers = there.filter((cell) => numberIn(cell, { thousands: true, declared: false }) !== undefined);
  if (numbers.length * 2 <= there.length) return [];
  const key = /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : JSON.stringify(name);
  return [
    say(
      '“{name}”在文件里是文字（如 "{cell}"），按文字读入；要作数读，写 {write}。',
      '{name} holds texts in the file (such as "{cell}") and is read as such; to read numbers say {write}.',
      { name, cell: numbers[0], write: `columns: { ${key}: { type: "number" } }` },
    ),
  ];
}
