import { checkText, type Language, oneOf, optional, readOptions, type TableSource } from "../base/index.js";
import { escapeLatex } from "./escape.js";
import { givenTable } from "./given-table.js";
import { type ShownColumn, showTable, type TableFormat } from "./shown-table.js";
import { textWidth } from "./text.js";

/** How a table is written in LaTeX. */
export interface LatexFormat extends Pick<TableFormat, "language"> {
  /** What `\ref` calls the table, such as `tab:lq`; none by default. */
  readonly reference?: string | undefined;
}

/**
 * A table for a paper (表格的 LaTeX): a LaTeX `table` with booktabs rules, all rows, texts escaped.
 * Its document needs `\usepackage{booktabs,graphicx}`, and `\usepackage{ctex}` for Chinese. A table that is wider than
 * a page of text is made smaller.
 *
 * @param source - a result, a frame or a table.
 * @example
 * const table = new Table({ title: label("表", "Table"), columns: [
 *   { name: "share", label: label("份额", "share"), values: [-0.25] }] });
 * tableToLatex(table, { language: "en" }).split("\n")[6]; // => "$-$0.25 \\\\"
 */
export function tableToLatex(source: TableSource, format: LatexFormat = {}): string {
  const table = givenTable("tableToLatex", source);
  const { language, reference } = readOptions<LatexFormat, typeof FORMAT>("tableToLatex", format, FORMAT);
  const shown = showTable(table, language, Number.POSITIVE_INFINITY);
  const columns = shown.columns;
  const header = headerOf(columns);
  const body = Array.from({ length: shown.shown }, (_, i) =>
    row(columns.map((column) => cell(column, column.cells[i]))),
  );
  const isWide = widthOf(columns) > MOST;
  return [
    "\\begin{table}[htbp]\\centering",
    `\\caption{${shown.title.map(escapeLatex).join(" ")}}${labelOf(reference)}`,
    `${isWide ? FITTED : ""}\\begin{tabular}{${columns.map((column) => (column.numeric ? "r" : "l")).join("")}}`,
    "\\toprule",
    ...header,
    "\\midrule",
    ...body,
    "\\bottomrule",
    `\\end{tabular}${isWide ? "}" : ""}`,
    ...shown.note.map((line) => `\\par\\smallskip{\\footnotesize ${escapeLatex(line)}}`),
    "\\end{table}",
    "",
  ].join("\n");
}

/** Latin letters in a line of a page of text. */
const MOST = 66;

const FITTED = "\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{";

/** How many Latin letters wide a table is, with the gaps between its columns. */
function widthOf(columns: readonly ShownColumn[]): number {
  const widths = columns.map(({ inGroup, cells }) => Math.max(...[...inGroup, ...cells].map(textWidth)));
  return widths.reduce((sum, width) => sum + width + 2, 0);
}

/** Lines of headers; where columns stand in groups, the groups' names above them, each over a rule. */
function headerOf(columns: readonly ShownColumn[]): readonly string[] {
  if (columns.every(({ group }) => group === undefined)) return headerLines(columns.map(({ header }) => header));
  const starts = columns.flatMap(({ group }, j) => (group === undefined || group !== columns[j - 1]?.group ? [j] : []));
  const spans = starts.map((j, k) => [j, starts[k + 1] ?? columns.length] as const);
  const above = spans.map(([from, to]) => {
    const { group } = columns[from];
    return group === undefined ? "" : `\\multicolumn{${to - from}}{c}{${group.map(escapeLatex).join(" ")}}`;
  });
  const rules = spans
    .filter(([from]) => columns[from].group !== undefined)
    .map(([from, to]) => `\\cmidrule(lr){${from + 1}-${to}}`);
  return [row(above), rules.join(" "), ...headerLines(columns.map(({ inGroup }) => inGroup))];
}

function headerLines(headers: readonly (readonly string[])[]): readonly string[] {
  const height = Math.max(...headers.map((header) => header.length), 0);
  return Array.from({ length: height }, (_, i) => row(headers.map((header) => escapeLatex(header[i] ?? ""))));
}

const FORMAT = {
  language: oneOf<Language>("both", "zh", "en"),
  reference: optional((where, name, given) => checkText(where, name, given as string)),
};

function row(cells: readonly string[]): string {
  return `${cells.join(" & ")} \\\\`;
}

function cell(column: ShownColumn, text: string): string {
  if (!column.numeric) return escapeLatex(text);
  return text
    .replace("∞", "$\\infty$")
    .replace(/^</, "$<$")
    .replace(/e(-?\d+)$/, "$\\times 10^{$1}$")
    .replace(/^-/, "$-$");
}

function labelOf(reference: string | undefined): string {
  return reference === undefined ? "" : `\\label{${reference.replace(/[{}\\%#]/g, "")}}`;
}
