/** A notebook as the inside of a page: its prose in two languages, its code, and what its cells have shown. */
import { textOf } from "../../notebooks.mjs";
import { html, inlineJson, made } from "../show/html.mjs";
import { outputsMarkup } from "../show/outputs.mjs";
import { highlighted } from "./highlight.mjs";

/** @typedef {import("../../notebooks.mjs").Cell} Cell */
/** @typedef {import("../show/html.mjs").Markup} Markup */
/** @typedef {import("../show/outputs.mjs").Place} Place */
/** @typedef {import("../show/outputs.mjs").Output} Output */

/**
 * @param {string} name - of the notebook, without its ending.
 * @param {readonly Cell[]} cells
 * @param {Place} place
 * @returns {Markup}
 */
export function notebookMarkup(name, cells, place) {
  const kept = cells.map(({ id, cell_type, source, metadata }) => ({
    id,
    type: cell_type,
    source: textOf(source),
    tags: metadata.tags ?? [],
  }));
  return html`${cells.map((cell) => (cell.cell_type === "code" ? codeMarkup(cell, place) : proseMarkup(cell, place)))}
<script type="application/json" id="notebook">${inlineJson({ name, cells: kept })}</script>`;
}

/**
 * The language that a cell is in, if it is in one.
 *
 * @param {Cell} cell
 * @returns {"zh" | "en" | undefined}
 */
export function languageOf({ metadata }) {
  const tags = metadata.tags ?? [];
  if (tags.includes("zh")) return "zh";
  return tags.includes("en") ? "en" : undefined;
}

/**
 * @param {Cell} cell
 * @param {Place} place
 */
function proseMarkup(cell, place) {
  const language = languageOf(cell);
  const prose = made(place.markdown(textOf(cell.source)));
  if (language === undefined)
    return html`<section class="cell prose" data-cell="${cell.id}" id="${cell.id}">${prose}</section>\n`;
  const lang = { zh: "zh-CN", en: "en" }[language];
  return html`<section class="cell prose ${language}" lang="${lang}" data-cell="${cell.id}" id="${cell.id}">${prose}</section>\n`;
}

/**
 * @param {Cell} cell
 * @param {Place} place
 */
function codeMarkup({ id, source, outputs = [], metadata }, place) {
  const code = html`<section class="cell code" data-cell="${id}" id="${id}"><div class="source"><pre tabindex="0"><code class="language-typescript">${highlighted(textOf(source))}</code></pre></div><div class="outputs">${outputsMarkup(/** @type {readonly Output[]} */ (outputs), place)}</div></section>\n`;
  const [zh, en] = FOLDED.find(([tag]) => metadata.tags?.includes(tag))?.[1] ?? [];
  if (zh === undefined) return code;
  return html`<details class="solution"><summary><span class="zh" lang="zh-CN">${zh}</span> <span class="en" lang="en">${en}</span></summary>${code}</details>\n`;
}

/**
 * What is folded, by its tag, and what it is called.
 *
 * @type {readonly (readonly [tag: string, words: readonly [zh: string, en: string]])[]}
 */
const FOLDED = [
  ["solution", ["解答", "solution"]],
  ["check", ["怎样检查", "how it is checked"]],
];

/**
 * The parts of a notebook: its second-level headings, each with its cell.
 *
 * @param {readonly Cell[]} cells
 */
export function partsOf(cells) {
  return cells.flatMap((cell) => {
    const title = cell.cell_type === "markdown" ? /^## (.+)$/m.exec(textOf(cell.source))?.[1] : undefined;
    return title === undefined ? [] : [{ id: cell.id, title: title.replace(/[*`$]/g, ""), language: languageOf(cell) }];
  });
}
