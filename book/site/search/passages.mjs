/** The passages of the notebooks' prose, as a search finds them, and the script that holds their index. */
import MiniSearch from "minisearch";
import { readNotebook, textOf } from "../../notebooks.mjs";
import { addressOf } from "../write/contents.mjs";
import { languageOf } from "../write/notebook.mjs";
import { SEARCH } from "./words.mjs";

/** @typedef {import("../../notebooks.mjs").Notebook} Notebook */

/**
 * A cell of prose.
 *
 * @typedef {object} Passage
 * @property {string} id - its address in the book.
 * @property {string} title - its heading, or the nearest one above it in its language.
 * @property {string} text
 * @property {"zh" | "en" | ""} language
 * @property {string} page - what the notebook is called.
 */

/**
 * @param {Notebook} notebook
 * @returns {Passage[]}
 */
export function passagesOf(notebook) {
  const above = { zh: "", en: "", "": "" };
  return readNotebook(notebook.file)
    .cells.filter(({ cell_type }) => cell_type === "markdown")
    .map((cell) => {
      const source = textOf(cell.source);
      const language = languageOf(cell) ?? "";
      above[language] = /^#+ (.*)/m.exec(source)?.[1] ?? above[language];
      const page = notebook.heading[language || "zh"];
      const address = `${addressOf(notebook)}#${cell.id}`;
      return {
        id: address,
        title: plain(above[language]),
        text: plain(source.replace(/^#+ .*$/m, "")),
        language,
        page,
      };
    });
}

/** @param {string} markdown - without its marks, and links without where they lead. */
function plain(markdown) {
  return markdown
    .replace(/\$\$.*?\$\$/gs, " ")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/^[#>|\s:-]+|[*`$|[\]\\{}]/gm, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The index as a script, since a page opened from a disk may read nothing else.
 *
 * @param {readonly Notebook[]} all
 */
export function indexScript(all) {
  const index = new MiniSearch(SEARCH);
  index.addAll(all.flatMap(passagesOf));
  return `globalThis.IndustrialClustersIndex=${JSON.stringify(JSON.stringify(index))};\n`;
}
