/** Our tables as markup: a caption, headers that sort, numbers as everywhere in the house. */
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

/**
 * @param {TableData} table
 * @returns {Markup}
 */
export function tableMarkup(table) {
  const { title, note, summary, columns, length } = table;
  const held = columns[0]?.values.length ?? 0;
  const short = held < length ? [html`<p class="foot">${held} / ${length} 行 rows</p>`] : [];
  const foot = note === undefined ? short : [...short, html`<p class="foot">${wordsMarkup(note)}</p>`];
  return html`${summary === undefined ? undefined : html`<p class="pair">${wordsMarkup(summary)}</p>`}
<div class="scroll" role="region" aria-label="${title.zh} ${title.en}" tabindex="0">
<table class="${held === length ? "sortable" : "shortened"}">
<caption class="pair">${wordsMarkup(title)}</caption>
<thead><tr>${columns.map((column) => headerMarkup(column, held === length))}</tr></thead>
<tbody>${Array.from({ length: held }, (_, i) => rowMarkup(columns, i, held < length && i === held / 2))}</tbody>
</table></div>${foot}`;
}

/**
 * @param {Column} column
 * @param {boolean} sorts
 */
function headerMarkup(column, sorts) {
  const { label, unit } = column;
  const words = wordsMarkup({
    zh: unit === undefined ? label.zh : `${label.zh}（${unit.zh}）`,
    en: unit === undefined ? label.en : `${label.en} (${unit.en})`,
  });
  const inside = sorts ? html`<button type="button">${words}</button>` : words;
  return html`<th scope="col" class="pair${isNumeric(column) ? " number" : ""}">${inside}</th>`;
}

/**
 * @param {readonly Column[]} columns
 * @param {number} i
 * @param {boolean} afterGap - whether rows before it were left out.
 */
function rowMarkup(columns, i, afterGap) {
  const gap = afterGap ? html`<tr>${columns.map(() => html`<td>⋮</td>`)}</tr>` : undefined;
  const name = columns[0]?.values[i] ?? null;
  return html`${gap}<tr>${columns.map((column, j) => cellMarkup(column, i, name, j === 0))}</tr>\n`;
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
  const exact = typeof value === "number" ? html` data-value="${value}"` : undefined;
  const begin = classes === "" ? exact : html`${exact} class="${classes}"`;
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
