/**
 * Our tables as markup, as they stand until the page makes them live, and on paper: a caption, headers, the first rows,
 * numbers as everywhere in the house.
 */
import * as tables from "../../../dist/package/base/table.js";
import { formatNumber } from "../../../dist/package/format/number.js";
import { html } from "./html.mjs";
import { wordsMarkup } from "./words.mjs";

/** @typedef {import("./html.mjs").Markup} Markup */
/** @typedef {import("./words.mjs").Label} Label */
/** @typedef {import("../../../dist/package/display/mime-bundle.js").TableData} TableData */
/** @typedef {import("../../../dist/package/display/mime-bundle.js").TableDataColumn} Column */
/** @typedef {Column["values"][number]} Cell */

// Internal to the package, and so in none of its declarations.
const { isGrouped } = /** @type {typeof import("../../../src/base/table.js")} */ (/** @type {unknown} */ (tables));

/** The longest text that stands on one line; a longer one is broken, so that the columns after it are seen. */
const ONE_LINE = 28;

/** How many rows are written: a long table is for a screen, where it is live. */
const MOST_ROWS = 40;

/**
 * @param {TableData} table
 * @returns {Markup}
 */
export function tableMarkup({ title, note, summary, columns, length }) {
  const shown = Math.min(MOST_ROWS, columns[0]?.values.length ?? 0);
  const rest = shown < length ? html`<p class="foot">${shown} / ${length} 行 rows</p>` : undefined;
  return html`${summary === undefined ? undefined : html`<p class="pair">${wordsMarkup(summary)}</p>`}
<div class="scroll" role="region" aria-label="${title.zh} ${title.en}" tabindex="0">
<table>
<caption class="pair">${wordsMarkup(title)}</caption>
<thead><tr>${columns.map(headerMarkup)}</tr></thead>
<tbody>${Array.from({ length: shown }, (_, i) => rowMarkup(columns, i))}</tbody>
</table></div>${rest}${note === undefined ? undefined : html`<p class="foot">${wordsMarkup(note)}</p>`}`;
}

/** @param {Column} column */
function headerMarkup(column) {
  const { label, unit } = column;
  const words = wordsMarkup({
    zh: unit === undefined ? label.zh : `${label.zh}（${unit.zh}）`,
    en: unit === undefined ? label.en : `${label.en} (${unit.en})`,
  });
  return html`<th scope="col" class="pair${isNumeric(column) ? " number" : ""}">${words}</th>`;
}

/**
 * @param {readonly Column[]} columns
 * @param {number} i
 */
function rowMarkup(columns, i) {
  const name = columns[0]?.values[i] ?? null;
  return html`<tr>${columns.map((column, j) => cellMarkup(column, i, name, j === 0))}</tr>\n`;
}

/**
 * @param {Column} column
 * @param {number} i
 * @param {Cell} name - of the row.
 * @param {boolean} first
 */
function cellMarkup(column, i, name, first) {
  const value = column.values[i] ?? null;
  const text = cellText(column, value, name);
  const long = typeof text === "string" && text.length > ONE_LINE ? "long" : "";
  const classes = [isNumeric(column) ? "number" : "", long].filter((each) => each !== "").join(" ");
  const begin = classes === "" ? undefined : html` class="${classes}"`;
  return first && !isNumeric(column) ? html`<th scope="row"${begin}>${text}</th>` : html`<td${begin}>${text}</td>`;
}

/**
 * @param {Column} column
 * @param {Cell} value
 * @param {Cell} name
 */
function cellText(column, value, name) {
  if (value === null) return "—";
  if (typeof value === "boolean") return wordsMarkup(value ? { zh: "是", en: "yes" } : { zh: "否", en: "no" });
  if (typeof value === "string") return value;
  if (typeof value === "object") return wordsMarkup(value);
  return formatNumber(value, { decimals: column.decimals, grouping: isGrouped(column, value, name) });
}

/** @param {Column} column */
function isNumeric({ values }) {
  return (
    values.some((cell) => typeof cell === "number") && values.every((cell) => cell === null || typeof cell === "number")
  );
}

/**
 * A table out of an output; nothing, if it isn't one.
 *
 * @param {unknown} value
 * @returns {TableData | undefined}
 */
export function readTable(value) {
  const { title, length, columns } = /** @type {Partial<TableData>} */ (value ?? {});
  if (title === undefined || typeof length !== "number" || !Array.isArray(columns)) return undefined;
  const whole = columns.every((column) => column.label !== undefined && Array.isArray(column.values));
  return whole ? /** @type {TableData} */ (value) : undefined;
}
