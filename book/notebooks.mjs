/**
 * What the notebooks say of themselves: title and question, the sections of the book that they are about, whether
 * they have run, and what of the package they use.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./documentation.mjs";
import { namesIn } from "./example-cell.mjs";

export const folder = join(root, "notebooks");

/**
 * @typedef {object} Cell
 * @property {"markdown" | "code"} cell_type
 * @property {string} id
 * @property {{ readonly tags?: readonly string[] }} metadata
 * @property {string | readonly string[]} source
 * @property {readonly { readonly output_type: string }[]} [outputs]
 * @property {number | null} [execution_count]
 */

/** @typedef {{ cells: Cell[]; metadata: object; nbformat: number; nbformat_minor: number }} NotebookFile */

/**
 * @typedef {object} Notebook
 * @property {string} file
 * @property {string} number - "04-2": what its name begins with.
 * @property {{ readonly zh: string; readonly en: string }} title - with its question, without its number.
 * @property {{ readonly zh: string; readonly en: string }} heading - its first line, as it is.
 * @property {readonly string[]} sections - of the book, "4.2".
 * @property {boolean} runs - whether each of its cells has been run, and none failed that wasn't meant to.
 * @property {ReadonlySet<string>} uses - the names of the package that its cells use.
 */

/** @param {string | readonly string[]} source */
export function textOf(source) {
  return typeof source === "string" ? source : source.join("");
}

/**
 * @param {string} file
 * @returns {NotebookFile}
 */
export function readNotebook(file) {
  return JSON.parse(readFileSync(join(folder, file), "utf8"));
}

/**
 * All notebooks, in the order of the book.
 *
 * @returns {Notebook[]}
 */
export function notebooks() {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ipynb"))
    .sort()
    .map((file) => described(file, readNotebook(file).cells));
}

/**
 * @param {string} file
 * @param {readonly Cell[]} cells
 * @returns {Notebook}
 */
function described(file, cells) {
  const [number = ""] = /^\d\d(-\d)?/.exec(file) ?? [];
  const [zh, en] = ["zh", "en"].map((language) =>
    textOf(cells.find(({ metadata }) => metadata.tags?.includes(language))?.source ?? ""),
  );
  return {
    file,
    number,
    title: { zh: titleIn(zh), en: titleIn(en) },
    heading: { zh: headingIn(zh), en: headingIn(en) },
    sections: sectionsIn(zh, number),
    runs: cells.every(hasRun),
    uses: usesIn(cells),
  };
}

/** @param {string} text - that of a first cell. */
function titleIn(text) {
  return headingIn(text).replace(/^\d+(?:\.\d+)? /, "");
}

/** @param {string} text - that of a first cell. */
function headingIn(text) {
  return /^# (.+)$/m.exec(text)?.[1] ?? "";
}

/**
 * The sections that the line under the title names, 「书 §2.1—2.2」, else the one that the notebook has its number of.
 *
 * @param {string} text
 * @param {string} number
 */
function sectionsIn(text, number) {
  const [line = ""] = /^> 书.*?(?=·|$)/m.exec(text) ?? [];
  const named = [...line.matchAll(/(\d)\.(\d)(?:[—–-](?:\d\.)?(\d))?/g)].flatMap(([, chapter, first, last]) =>
    range(Number(first), Number(last ?? first)).map((section) => `${chapter}.${section}`),
  );
  const own = number.includes("-") ? [number.replace(/^0?(\d+)-(\d)$/, "$1.$2")] : [];
  return named.length > 0 ? [...new Set(named)].sort() : own;
}

/**
 * @param {number} first
 * @param {number} last
 */
function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** @param {Cell} cell */
function hasRun({ cell_type, execution_count, metadata, outputs }) {
  if (cell_type !== "code") return true;
  const failed = outputs?.some(({ output_type }) => output_type === "error") ?? false;
  return typeof execution_count === "number" && (!failed || (metadata.tags?.includes("raises-exception") ?? false));
}

/**
 * The names that cells import from the package and use.
 *
 * @param {readonly Cell[]} cells
 */
function usesIn(cells) {
  const codes = cells.filter(({ cell_type }) => cell_type === "code").map(({ source }) => textOf(source));
  const used = new Set(codes.flatMap((code) => [...knownNames(code)]));
  return new Set(codes.flatMap(importedIn).filter((name) => used.has(name)));
}

/** @param {string} code */
function importedIn(code) {
  const { statements } = ts.createSourceFile("cell.ts", code, ts.ScriptTarget.Latest, true);
  return statements.filter(ts.isImportDeclaration).flatMap(({ moduleSpecifier, importClause }) => {
    const named = importClause?.namedBindings;
    const isOurs = /^["']industrial-clusters/.test(moduleSpecifier.getText());
    return isOurs && named && ts.isNamedImports(named) ? named.elements.map(({ name }) => name.text) : [];
  });
}

/** @type {Map<string, ReadonlySet<string>>} */
const known = new Map();

/** @param {string} code - of a cell, which is read once. */
function knownNames(code) {
  const names = known.get(code) ?? namesIn(code);
  known.set(code, names);
  return names;
}
