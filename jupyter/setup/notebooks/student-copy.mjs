/**
 * A notebook, as far as a student's copy is concerned.
 *
 * @typedef {object} Notebook
 * @property {readonly Cell[]} cells
 */

/**
 * @typedef {object} Cell
 * @property {string} cell_type
 * @property {string | readonly string[]} source
 * @property {{ readonly tags?: readonly string[] }} metadata
 * @property {number | null} [execution_count]
 * @property {readonly unknown[]} [outputs]
 */

/** What stands folded after a solution: what is to be said of it. */
const FOLDED = /<details\b[^>]*>[\s\S]*?<\/details>\s*/g;

/** A file of the book's that a cell reads, from the folder beside the notebooks'. */
const FILE = /(["'`])\.\.\/(datasets\/[^"'`]+)\1/g;

/**
 * The files of the book's that a notebook's cells read, by their paths in the project.
 *
 * @param {Notebook} notebook
 * @returns {string[]}
 */
export function filesRead({ cells }) {
  const code = cells.filter(({ cell_type }) => cell_type === "code").map(textOf);
  return code.flatMap((text) => Array.from(text.matchAll(FILE), ([, , path = ""]) => path));
}

/**
 * A notebook as a student gets it: nothing has run, and no solution is in it, nor what is said of one. What an exercise
 * is checked by stays, or it couldn't be checked. Files of the book's are read from beside it, wherever it lies.
 *
 * @template {Notebook} N
 * @param {N} notebook
 * @returns {N}
 */
export function studentCopy(notebook) {
  /** @type {Cell[]} */
  const cells = [];
  let afterSolution = false;
  for (const cell of notebook.cells) {
    if (isSolution(cell)) {
      afterSolution = true;
      continue;
    }
    if (cell.cell_type === "code") afterSolution = false;
    const kept = cell.cell_type === "code" ? notRun(cell) : afterSolution ? withoutRemark(cell) : cell;
    if (textOf(kept).trim() !== "") cells.push(kept);
  }
  return { ...notebook, cells };
}

/** @param {Cell} cell */
function isSolution({ metadata }) {
  return metadata.tags?.includes("solution") ?? false;
}

/**
 * @param {Cell} cell
 * @returns {Cell}
 */
function notRun(cell) {
  const source = lines(textOf(cell).replace(FILE, "$1$2$1"));
  return { ...cell, source, execution_count: null, outputs: [] };
}

/**
 * @param {Cell} cell
 * @returns {Cell}
 */
function withoutRemark(cell) {
  return { ...cell, source: lines(textOf(cell).replace(FOLDED, "")) };
}

/** @param {string} text */
function lines(text) {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

/** @param {Cell} cell */
function textOf({ source }) {
  return typeof source === "string" ? source : source.join("");
}
