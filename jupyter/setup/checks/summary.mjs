import { seconds } from "../command/progress.mjs";

/**
 * How a check went.
 *
 * @typedef {object} Result
 * @property {string} name
 * @property {string} proves
 * @property {boolean} passed
 * @property {number} milliseconds
 */

/**
 * @param {readonly Result[]} results
 * @returns {string} a table, and a last line that counts.
 */
export function summary(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  const rows = results.map(({ name, proves, passed, milliseconds }) =>
    [passed ? "✓" : "✗", name.padEnd(width), seconds(milliseconds).padStart(8), ` ${proves}`].join(" "),
  );
  const passed = results.filter((result) => result.passed).length;
  return [...rows, "", `${passed} passed, ${results.length - passed} failed`, ""].join("\n");
}
