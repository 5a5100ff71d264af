/**
 * The book's contents: each section and the notebook that computes it. As a table it stands in README.md,
 * README.zh-CN.md and the notebook to start with; that each notebook has run, as it says, a test sees to. JupyterLab's
 * panel reads it from contents.json.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { root } from "./documentation.mjs";

/** @typedef {import("./notebooks.mjs").Notebook} Notebook */
/** @typedef {"zh" | "en"} Language */

/**
 * @typedef {object} Section
 * @property {string} section - "4.2", or "4" of a chapter.
 * @property {string} title_zh
 * @property {string} title_en
 * @property {string} reason_zh - why nothing can be computed.
 * @property {string} reason_en
 */

/**
 * The contents of the book, chapters and sections.
 *
 * @returns {Section[]}
 */
export function sections() {
  return parse(readFileSync(join(root, "book/sections.csv")), { columns: true });
}

/**
 * The notebooks about a section: those that name it.
 *
 * @param {Section} section
 * @param {readonly Notebook[]} all
 */
export function notebooksOf({ section }, all) {
  return all.filter((each) => each.sections.includes(section));
}

/**
 * A line of the contents: a chapter, a section with the notebooks about it, or a notebook that is about none.
 *
 * @typedef {{ readonly section?: Section; readonly about: readonly Notebook[] }} Entry
 */

/**
 * The contents, line by line.
 *
 * @param {readonly Notebook[]} all
 * @returns {Entry[]}
 */
export function contents(all) {
  const listed = sections();
  const lines = listed.flatMap((section) => [
    { section, about: notebooksOf(section, all) },
    ...beside(section, listed, all).map(alone),
  ]);
  const known = new Set(lines.flatMap(({ about }) => about));
  const rest = all.filter((each) => !known.has(each));
  const isBefore = (/** @type {Notebook} */ { number }) => Number(number.slice(0, 2)) === 0;
  return [...rest.filter(isBefore).map(alone), ...lines, ...rest.filter((each) => !isBefore(each)).map(alone)];
}

/** @param {Notebook} notebook */
function alone(notebook) {
  return { about: [notebook] };
}

/**
 * The contents as the book's panel in JupyterLab reads them; there a notebook stands once, at its first section, and at
 * later ones only with its number.
 *
 * @param {readonly Notebook[]} all
 */
export function contentsForPanel(all) {
  const seen = new Set();
  const lines = contents(all).map(({ section, about }) => {
    const first = about.filter((each) => !seen.has(each));
    const again = about.filter((each) => seen.has(each));
    for (const each of first) seen.add(each);
    return {
      ...(section && { section: section.section, title: { zh: section.title_zh, en: section.title_en } }),
      notebooks: first.map(({ file, number, title }) => ({ file, number, title })),
      again: again.map(({ file, number }) => ({ file, number })),
    };
  });
  return `${JSON.stringify(lines, null, 1)}\n`;
}

/**
 * The table.
 *
 * @param {readonly Notebook[]} all
 * @param {Language} language
 * @param {string} folder - before the notebooks' names: "notebooks/" or nothing.
 */
export function contentsTable(all, language, folder) {
  const rows = contents(all).flatMap(({ section, about }) =>
    section === undefined
      ? about.map((each) => notebookRow(each, language, folder))
      : [sectionRow(section, about, language, folder)],
  );
  return [HEAD[language], ...rows].join("\n");
}

/** @type {Readonly<Record<Language, string>>} */
const HEAD = {
  zh: "| 书 | 章节 | 笔记本 | 运行 |\n|---|---|---|---|",
  en: "| book | section | notebook | runs |\n|---|---|---|---|",
};

/**
 * The notebooks of a chapter that are about none of its sections, after its last one.
 *
 * @param {Section} section
 * @param {readonly Section[]} listed
 * @param {readonly Notebook[]} all
 */
function beside({ section }, listed, all) {
  const [chapter] = section;
  const inChapter = listed.filter((each) => each.section.startsWith(`${chapter}.`));
  if (inChapter.at(-1)?.section !== section) return [];
  const about = new Set(inChapter.flatMap((each) => notebooksOf(each, all)));
  return all.filter((each) => each.number.includes("-") && chapterOf(each.number) === chapter && !about.has(each));
}

/** @param {string} number - of a notebook. */
function chapterOf(number) {
  return String(Number(number.slice(0, 2)));
}

/**
 * @param {Section} section
 * @param {readonly Notebook[]} about
 * @param {Language} language
 * @param {string} folder
 */
function sectionRow(section, about, language, folder) {
  const number = section.section;
  const title = section[`title_${language}`];
  if (!number.includes(".")) return `| **${number}** | **${title}** | | |`;
  if (about.length === 0) return `| ${number} | ${title} | ${section[`reason_${language}`]} | — |`;
  const links = about.map((each) => linkTo(each, language, folder, each.sections[0] === number));
  return `| ${number} | ${title} | ${links.join("<br>")} | ${about.map(() => "✓").join("<br>")} |`;
}

/**
 * @param {Notebook} notebook
 * @param {Language} language
 * @param {string} folder
 */
function notebookRow(notebook, language, folder) {
  return `| | | ${linkTo(notebook, language, folder, true)} | ✓ |`;
}

/**
 * @param {Notebook} notebook
 * @param {Language} language
 * @param {string} folder
 * @param {boolean} withTitle - where it is named first.
 */
function linkTo({ file, number, title }, language, folder, withTitle) {
  return `[${number}](${folder}${file})${withTitle ? ` ${title[language]}` : ""}`;
}

/**
 * A text with the table under a heading, up to the next blank line after it, replaced.
 *
 * @param {string} text
 * @param {string} heading
 * @param {string} table
 */
export function withTable(text, heading, table) {
  const start = text.indexOf(`${heading}\n`);
  const first = text.indexOf("\n|", start) + 1;
  if (start < 0 || first === 0) throw new Error(`There is no table under "${heading}".`);
  const end = text.indexOf("\n", first + (/^(?:\|.*\n)*\|.*/.exec(text.slice(first))?.[0].length ?? 0));
  return text.slice(0, first) + table + (end < 0 ? "" : text.slice(end));
}
