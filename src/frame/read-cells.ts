import { type Cell, InputError, type Name, say } from "../base/index.js";
import type { ColumnInput, ColumnKind } from "./frame-column.js";
import { checkReading, type ColumnReading, type ReadOptions } from "./read-options.js";
import { joinLanguages } from "./two-languages.js";

/** A cell as a file holds it. */
export type RawCell = string | number | boolean | null;

/** The cells of a file before it is known what they are. @internal */
export interface RawTable {
  readonly names: readonly string[];
  /** Row by row, each as long as the names. */
  readonly rows: readonly (readonly RawCell[])[];
  /** Where a cell stands, in words for messages: "line 5, gdp". */
  readonly placeOf: (row: number, column: number) => string;
}

/**
 * The names in the header of a file.
 *
 * @throws {InputError} If one is empty or stands there twice.
 * @internal
 */
export function checkHeader(
  where: string,
  cells: readonly RawCell[],
  placeOf: (column: number) => string,
): readonly string[] {
  const names = cells.map((cell) => String(cell ?? "").trim());
  names.forEach((name, j) => {
    if (name === "") throw new InputError(where, placeOf(j), say("是一列的名称", "be the name of a column"), name);
    if (names.indexOf(name) < j) {
      throw new InputError(where, placeOf(j), say("与其他列名不同", "be unlike every other column's name"), name);
    }
  });
  return names;
}

/**
 * The columns of a file: each is found to hold numbers, texts or true and false, and every cell is
 * read as that or refused with its place.
 *
 * @internal
 */
export function readCells(where: string, table: RawTable, options: ReadOptions): ColumnInput[] {
  if (table.rows.length === 0) {
    throw new InputError(where, "rows", say("至少有一行", "hold at least one row"), []);
  }
  checkReading(where, options);
  const words = options.columns ?? {};
  const missing = new Set(options.missing ?? []);
  const columns = table.names.map((name, j) => {
    const raw = table.rows.map((row) => clean(row[j], missing));
    const place = (i: number): string => table.placeOf(i, j);
    const reader = new ColumnReader(where, name, raw, place, options.thousands ?? false);
    return { name, ...reader.read((words[name] ?? words[name.replace(/_(zh|en)$/, "")])?.type) };
  });
  return joinLanguages(where, columns);
}

/** Blanks around a text are no part of it. */
function clean(cell: RawCell, missing: ReadonlySet<string>): RawCell {
  if (typeof cell !== "string") return cell;
  const text = cell.trim();
  return text === "" || missing.has(text) ? null : text;
}

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const LEADING_ZERO = /^0\d+$/;

class ColumnReader {
  constructor(
    private readonly where: string,
    private readonly name: string,
    private readonly cells: readonly RawCell[],
    private readonly place: (row: number) => string,
    private readonly thousands: boolean,
  ) {}

  read(type: ColumnReading["type"]): { readonly kind: ColumnKind; readonly values: Cell[] } {
    const kind = type ?? this.kind();
    if (kind === "text") return { kind, values: this.cells.map(textOf) };
    const values = this.cells.map((cell, i) => {
      if (cell === null) return null;
      const value = kind === "boolean" ? truthOf(cell) : this.number(cell, type === "number");
      if (value === undefined) throw this.refusal(kind, cell, i);
      return value;
    });
    return { kind, values };
  }

  /** Codes (digits with a leading zero, or more of them than a double holds) are texts. */
  private kind(): ColumnKind {
    const cells = this.cells.filter((cell) => cell !== null);
    if (cells.length > 0 && cells.every((cell) => typeof cell === "boolean")) return "boolean";
    const numbers = cells.filter((cell) => this.number(cell, false) !== undefined).length;
    if (numbers === 0) return "text";
    const areDigits = cells.every((cell) => typeof cell === "string" && /^\d+$/.test(cell));
    return areDigits && numbers < cells.length ? "text" : "number";
  }

  /** @param declared - whether the column is known to hold numbers, so that 007 is seven. */
  private number(cell: RawCell, declared: boolean): number | undefined {
    if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
    if (typeof cell !== "string" || (LEADING_ZERO.test(cell) && !declared)) return undefined;
    const text = this.thousands && GROUPED.test(cell) ? cell.replaceAll(",", "") : cell;
    if (!PLAIN.test(text) || !Number.isFinite(Number(text))) return undefined;
    const isExact = !/^[+-]?\d+$/.test(text) || Number.isSafeInteger(Number(text));
    return isExact ? Number(text) : undefined;
  }

  private refusal(kind: ColumnKind, cell: RawCell, i: number): InputError {
    const words =
      kind === "boolean"
        ? say("是 true 或 false，缺失处为空", "be true or false, or empty where it is missing")
        : say("是数，缺失处为空{hint}", "be a number, or empty where it is missing{hint}", { hint: this.hint(cell) });
    return new InputError(this.where, this.place(i), words, cell);
  }

  private hint(cell: RawCell): Name {
    if (typeof cell !== "string") return "";
    if (GROUPED.test(cell))
      return say("（若逗号是千位分隔符，写 thousands: true）", " (if commas part thousands, say thousands: true)");
    const asText = `columns: { ${this.name}: { type: "text" } }`;
    if (/^\d+$/.test(cell)) {
      return say(
        "，且不丢位数（若该列是文字，写 {asText}）",
        " that keeps all its digits (if the column holds texts, say {asText})",
        {
          asText,
        },
      );
    }
    const missing = `missing: [${JSON.stringify(cell)}]`;
    return say(
      "（若它表示缺失，写 {missing}；若该列是文字，写 {asText}）",
      " (if it stands for that, say {missing}; if the column holds texts, say {asText})",
      { missing, asText },
    );
  }
}

function textOf(cell: RawCell): Cell {
  return cell === null ? null : String(cell);
}

function truthOf(cell: RawCell): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  const text = String(cell).toLowerCase();
  return text === "true" ? true : text === "false" ? false : undefined;
}
