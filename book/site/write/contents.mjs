/** The book's contents as a list: chapters, their sections, and the notebooks that compute them. */
import { notebooksOf, sections } from "../../contents.mjs";
import { html } from "../show/html.mjs";
import { wordsMarkup } from "../show/words.mjs";

/** @typedef {import("../../notebooks.mjs").Notebook} Notebook */
/** @typedef {import("../show/html.mjs").Markup} Markup */

/**
 * A chapter with its notebooks, or those that stand before and after the chapters.
 *
 * @typedef {object} Chapter
 * @property {string} number - "4", or "".
 * @property {{ readonly zh: string; readonly en: string }} title
 * @property {readonly Notebook[]} notebooks
 */

/**
 * @param {readonly Notebook[]} all
 * @returns {Chapter[]}
 */
export function chapters(all) {
  const listed = sections();
  const inBook = listed
    .filter(({ section }) => !section.includes("."))
    .map(({ section, title_zh, title_en }) => ({
      number: section,
      title: { zh: title_zh, en: title_en },
      notebooks: all.filter(({ number }) => number.includes("-") && Number(number.slice(0, 2)) === Number(section)),
    }));
  const known = new Set(inBook.flatMap(({ notebooks }) => notebooks));
  const rest = all.filter((each) => !known.has(each));
  const before = rest.filter(({ number }) => Number(number.slice(0, 2)) === 0);
  const after = rest.filter((each) => !before.includes(each));
  return [
    { number: "", title: { zh: "开始", en: "Start" }, notebooks: before },
    ...inBook,
    { number: "", title: { zh: "书外", en: "Beyond the book" }, notebooks: after },
  ];
}

/** @param {Notebook} notebook */
export function addressOf({ file }) {
  return file.replace(/\.ipynb$/, ".html");
}

/**
 * The contents beside a page, with the parts of the page itself.
 *
 * @param {readonly Notebook[]} all
 * @param {Notebook | undefined} current
 * @param {ReturnType<typeof import("./notebook.mjs").partsOf>} parts
 * @returns {Markup}
 */
export function contentsMarkup(all, current, parts) {
  return html`<ol class="chapters">${chapters(all).map(
    ({
      number,
      title,
      notebooks,
    }) => html`<li><span class="chapter">${number === "" ? undefined : html`<b>${number}</b> `}${wordsMarkup(title)}</span>
<ol>${notebooks.map((each) => linkMarkup(each, each === current ? parts : undefined))}</ol></li>`,
  )}</ol>`;
}

/**
 * @param {Notebook} notebook
 * @param {ReturnType<typeof import("./notebook.mjs").partsOf> | undefined} parts - of the page that is shown.
 */
function linkMarkup(notebook, parts) {
  const words = wordsMarkup(notebook.heading);
  if (parts === undefined) return html`<li><a href="${addressOf(notebook)}">${words}</a></li>`;
  return html`<li><a href="${addressOf(notebook)}" aria-current="page">${words}</a><ol class="parts">${parts.map(
    ({ id, title, language }) => html`<li class="${language ?? ""}"><a href="#${id}">${title}</a></li>`,
  )}</ol></li>`;
}

/**
 * The contents on the start page: each section of the book with the notebooks about it.
 *
 * @param {readonly Notebook[]} all
 * @returns {Markup}
 */
export function sectionsMarkup(all) {
  const listed = sections();
  return html`${chapters(all).map(({ number, title, notebooks }) => {
    const own = listed.filter(({ section }) => number !== "" && section.startsWith(`${number}.`));
    const named = new Set(own.flatMap((section) => notebooksOf(section, all)));
    const beside = notebooks.filter((each) => !named.has(each));
    return html`<section class="chapter"><h2>${number === "" ? undefined : html`${number} `}${wordsMarkup(title)}</h2>
<ul>${own.map((section) => sectionMarkup(section, notebooksOf(section, all)))}${beside.map((each) => html`<li><a class="pair" href="${addressOf(each)}">${wordsMarkup(each.heading)}</a></li>`)}</ul></section>`;
  })}`;
}

/**
 * @param {import("../../contents.mjs").Section} section
 * @param {readonly Notebook[]} about
 */
function sectionMarkup({ section, title_zh, title_en, reason_zh, reason_en }, about) {
  const links = about.map((each) => html`<a class="pair" href="${addressOf(each)}">${wordsMarkup(each.heading)}</a>`);
  const reason = about.length === 0 ? wordsMarkup({ zh: reason_zh, en: reason_en }) : undefined;
  return html`<li><span class="section">§${section} ${wordsMarkup({ zh: title_zh, en: title_en })}</span>${links}${reason}</li>\n`;
}
