import {
  type Cell,
  flag,
  isLabel,
  type Label,
  type Language,
  nameText,
  oneOf,
  readOptions,
  type TableSource,
} from "../base/index.js";
import { givenTable } from "./given-table.js";
import { headerWords } from "./shown-cell.js";

/** How a table is written as CSV. */
export interface CsvFormat {
  /**
   * For a spreadsheet: a byte-order mark, so that Excel reads the Chinese; CRLF; titles with units
   * as header; and an apostrophe before a text that a spreadsheet would run as a formula (one that
   * begins with = + - @, full-width or not, a tab or a line's end), in the header too. False by default: UTF-8, LF, names as header, texts untouched.
   */
  readonly excel?: boolean | undefined;
  /**
   * The language of names; with `"both"`, the default, a column of two-language names becomes two,
   * `<name>_zh` and `<name>_en`.
   */
  readonly language?: Language | undefined;
}

/**
 * A table as CSV (表格的 CSV) (RFC 4180): all rows, numbers with all their digits, nothing for a missing cell.
 *
 * @param source - a result, a frame or a table.
 * @example
 * const table = new Table({ title: label("表", "Table"), columns: [
 *   { name: "region", label: label("地区", "region"), values: ["江西"] },
 *   { name: "lq", label: label("区位商", "LQ"), values: [0.7946253] }] });
 * tableToCsv(table); // => "region,lq\n江西,0.7946253\n"
 */
export function tableToCsv(source: TableSource, format: CsvFormat = {}): string {
  const table = givenTable("tableToCsv", source);
  const { excel, language } = readOptions<CsvFormat, typeof FORMAT>("tableToCsv", format, FORMAT);
  const columns = table.columns.flatMap((column) => {
    const two = language === "both" && column.values.some(isLabel);
    const one = language === "both" ? "zh" : language;
    return (two ? (["zh", "en"] as const) : [one]).map((each) => ({
      header: headerOf(column, excel, two ? each : language, two),
      cells: column.values.map((value) => cellOf(value, each)),
    }));
  });
  const records = Array.from({ length: table.length }, (_, i) =>
    columns.map(({ cells }) => quoted(excel ? harmless(cells[i]) : String(cells[i]))),
  );
  const lines = [columns.map(({ header }) => quoted(excel ? harmless(header) : header)), ...records];
  const end = excel ? "\r\n" : "\n";
  return (excel ? "\uFEFF" : "") + lines.map((line) => line.join(",") + end).join("");
}

const FORMAT = { excel: flag(false), language: oneOf<Language>("both", "zh", "en") };

function headerOf(
  column: {
    readonly name: string;
    readonly label: Label;
    readonly unit?: Label | undefined;
  },
  excel: boolean,
  language: Language,
  two: boolean,
): string {
  if (!excel) return two ? `${column.name}_${language}` : column.name;
  const { label, unit } = column;
  if (unit === undefined) return nameText(label, language);
  return nameText(headerWords({ label, unit }), language);
}

function cellOf(value: Cell, language: "zh" | "en"): string | number {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return value;
  return isLabel(value) ? value[language] : String(value);
}

function harmless(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  return /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
