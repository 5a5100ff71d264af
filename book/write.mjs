/**
 * Writes what the code and the notebooks know better than people: the formula collection (notebooks/09-formulas.ipynb)
 * out of the doc comments, and the book's contents in both READMEs, in the notebook to start with and for JupyterLab's
 * panel.
 *
 *     npm run formulas             brings them up to date; `npm run notebooks -- 09` then runs what is new
 *     npm run formulas -- --check  changes nothing; fails if one is out of date
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentsForPanel, contentsTable, withTable } from "./contents.mjs";
import { root } from "./documentation.mjs";
import { FORMULAS, formulaCells } from "./formulas.mjs";
import { folder, notebooks, readNotebook, textOf } from "./notebooks.mjs";

/** @typedef {import("./notebooks.mjs").NotebookFile} NotebookFile */
/** @typedef {import("./notebooks.mjs").Cell} Cell */

const START = "00-start-here.ipynb";

/**
 * What ought to stand in each file that is written here, by its path in the project; the tables of contents know of
 * the formula collection once that is there.
 *
 * @type {ReadonlyMap<string, () => string>}
 */
export const written = new Map([
  [`notebooks/${FORMULAS}`, formulaNotebook],
  [`notebooks/${START}`, () => startNotebook(notebooks())],
  ["book/contents.json", () => contentsForPanel(notebooks())],
  ["README.md", () => inFile("README.md", "## The notebooks", contentsTable(notebooks(), "en", "notebooks/"))],
  ["README.zh-CN.md", () => inFile("README.zh-CN.md", "## 笔记本", contentsTable(notebooks(), "zh", "notebooks/"))],
]);

/** The formula collection, each cell with the outputs that it has already, if it is still the same. */
function formulaNotebook() {
  const { metadata } = readNotebook(START);
  const old = new Map(oldCells().map((cell) => [cell.id, cell]));
  const cells = formulaCells().map((cell) => {
    const before = old.get(cell.id);
    if (cell.cell_type !== "code" || before === undefined || textOf(before.source) !== cell.source) return cell;
    return { ...cell, execution_count: before.execution_count ?? null, outputs: before.outputs ?? [] };
  });
  return inFormat({ cells, metadata, nbformat: 4, nbformat_minor: 5 });
}

/** @returns {readonly Cell[]} */
function oldCells() {
  return existsSync(join(folder, FORMULAS)) ? readNotebook(FORMULAS).cells : [];
}

/** @param {ReturnType<typeof notebooks>} all */
function startNotebook(all) {
  const notebook = readNotebook(START);
  const others = all.filter(({ file }) => file !== START);
  for (const [heading, language] of /** @type {const} */ ([
    ["## 接下来", "zh"],
    ["## Where to go", "en"],
  ])) {
    const cell = notebook.cells.find(({ source }) => textOf(source).startsWith(heading));
    if (cell) cell.source = withTable(textOf(cell.source), heading, contentsTable(others, language, ""));
  }
  return inFormat(notebook);
}

/**
 * @param {string} file
 * @param {string} heading
 * @param {string} table
 */
function inFile(file, heading, table) {
  return withTable(readFileSync(join(root, file), "utf8"), heading, table);
}

/**
 * A notebook as nbformat writes it: keys in order, one blank deep, texts as lists of lines.
 *
 * @param {NotebookFile} notebook
 */
function inFormat(notebook) {
  const cells = notebook.cells.map((cell) => ({ ...cell, source: linesOf(textOf(cell.source)) }));
  return `${JSON.stringify(sorted({ ...notebook, cells }), null, 1)}\n`;
}

/** @param {string} text */
function linesOf(text) {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

/**
 * @param {unknown} value
 * @returns {unknown}
 */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

if (process.argv[1] === join(root, "book/write.mjs")) {
  const check = process.argv.includes("--check");
  for (const [file, write] of written) {
    const content = write();
    const path = join(root, file);
    if (existsSync(path) && readFileSync(path, "utf8") === content) continue;
    console.log(`${file}: ${check ? "out of date" : "brought up to date"}`);
    if (check) process.exitCode = 1;
    else writeFileSync(path, content);
  }
}
