/**
 * A notebook, as far as we compare it.
 *
 * @typedef {object} Notebook
 * @property {readonly Cell[]} cells
 */

/**
 * @typedef {object} Cell
 * @property {string} cell_type
 * @property {string | readonly string[]} source
 * @property {number | null} [execution_count]
 * @property {readonly unknown[]} [outputs]
 */

/** Numbers in figures may differ in the last digits from one version of Node to the next. */
const RELATIVE_TOLERANCE = 1e-9;

/** The longest text that a difference quotes of a value. */
const QUOTE = 80;

/**
 * What an executed notebook shows otherwise than the committed one.
 * Pictures are compared by being there, not by their bytes, which depend on the platform;
 * the figures they show are compared, number by number.
 *
 * @param {Notebook} committed
 * @param {Notebook} executed
 * @returns {string[]} one line a difference: the cell, the place in its outputs, both values.
 */
export function differences(committed, executed) {
  return committed.cells.flatMap((cell, index) =>
    cell.cell_type === "code"
      ? [...compare(shown(cell), shown(executed.cells[index]), "")].map(
          (difference) => `cell ${index + 1}${difference}`,
        )
      : [],
  );
}

/**
 * The part of a cell that a reader sees.
 *
 * @param {Cell | undefined} cell
 */
function shown(cell) {
  return { execution_count: cell?.execution_count, outputs: cell?.outputs };
}

/**
 * @param {unknown} expected
 * @param {unknown} actual
 * @param {string} path
 * @returns {Generator<string>}
 */
function* compare(expected, actual, path) {
  if (same(expected, actual)) return;
  if (!isTree(expected) || !isTree(actual)) {
    yield `${path}: committed ${quote(expected)}, now ${quote(actual)}`;
    return;
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    if (isPicture(key) && key in expected && key in actual) continue;
    yield* compare(text(expected[key]), text(actual[key]), `${path}.${key}`);
  }
}

/**
 * @param {unknown} expected
 * @param {unknown} actual
 */
function same(expected, actual) {
  if (typeof expected === "string" && typeof actual === "string") {
    return withoutOwnLines(expected) === withoutOwnLines(actual);
  }
  if (typeof expected !== "number" || typeof actual !== "number") return expected === actual;
  const scale = Math.max(Math.abs(expected), Math.abs(actual));
  return Math.abs(expected - actual) <= RELATIVE_TOLERANCE * scale;
}

/**
 * A line of a traceback without its place in our own build, which moves with every change of a source; the reader's
 * own line stays.
 *
 * @param {string} line
 */
function withoutOwnLines(line) {
  return line.replace(/(industrial-clusters\/dist\/\S+?\.js):\d+:\d+/g, "$1");
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isTree(value) {
  return typeof value === "object" && value !== null;
}

/** @param {string} key */
function isPicture(key) {
  return key.startsWith("image/");
}

/**
 * A text as one string: notebook files hold long ones as a list of lines.
 *
 * @param {unknown} value
 */
function text(value) {
  return isLines(value) ? value.join("") : value;
}

/**
 * @param {unknown} value
 * @returns {value is string[]}
 */
function isLines(value) {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((line, i) => typeof line === "string" && (i === value.length - 1 || line.endsWith("\n")))
  );
}

/** @param {unknown} value */
function quote(value) {
  const json = JSON.stringify(value) ?? "nothing";
  return json.length > QUOTE ? `${json.slice(0, QUOTE)}…` : json;
}
