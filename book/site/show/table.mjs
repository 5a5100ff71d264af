/**
 * Our tables as markup, as they stand until the page makes them live, and on paper: a caption, headers, the first rows,
 * numbers as everywhere in the house.
 */
import * as cells from "../../../dist/package/format/shown-cell.js";
import { html } from "./html.mjs";
import { wordsMarkup } from "./words.mjs";

/** @typedef {import("./html.mjs").Markup} Markup */
/** @typedef {import("./words.mjs").Label} Label */
/** @typedef {import("../../../dist/package/display/mime-bundle.js").TableData} TableData */
/** @typedef {import("../../../dist/package/display/mime-bundle.js").TableDataColumn} Column */
/** @typedef {Column["values"][number]} Cell */

// Internal to the package, and so in none of its declarations.
const { cellWords, headerWords, holdsNumbers } = /** @type {typeof import("../../../src/format/shown-cell.js")} */ (
  /** @type {unknown} */ (cells)
);

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
  const words = wordsMarkup(headerWords(column));
  return html`<th scope="col" class="pair${holdsNumbers(column.values) ? " number" : ""}">${words}</th>`;
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
  const words = cellWords(column, column.values[i], name);
  const text = typeof words === "string" ? words : wordsMarkup(words);
  const long = typeof text === "string" && text.length > ONE_LINE ? "long" : "";
  const classes = [holdsNumbers(column.values) ? "number" : "", long].filter((each) => each !== "").join(" ");
  const begin = classes === "" ? undefined : html` class="${classes}"`;
  return first && !holdsNumbers(column.values)
    ? html`<th scope="row"${begin}>${text}</th>`
    : html`<td${begin}>${text}</td>`;
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
