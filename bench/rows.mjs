/** @typedef {import("./programs.mjs").Row} Row */

/**
 * A line for each program: median and best time, its time over ours, whether its result is ours.
 *
 * @param {string} variant
 * @param {readonly Row[]} rows
 * @param {number} tolerance - how far a result may be off, as a share of ours where that is above 1.
 */
export function printRows(variant, rows, tolerance) {
  const ours = rows.find(({ name }) => name === "ours");
  console.log(`  ${variant}`);
  for (const row of rows) console.log(`    ${lineOf(row, ours, tolerance)}`);
}

/**
 * @param {Row} row
 * @param {Row | undefined} ours
 * @param {number} tolerance
 */
function lineOf(row, ours, tolerance) {
  const name = row.name.padEnd(28);
  const measured = row.seconds ?? row.megabytes;
  if (!measured || !row.result) return `${name} not run: ${row.missing}`;
  const words = row.seconds ? milliseconds : megabytes;
  const [median, best] = [medianOf(measured), Math.min(...measured)];
  const times = `${words(median)}  best ${words(best)}`;
  const own = ours?.seconds ?? ours?.megabytes;
  if (row === ours || !own) return `${name} ${times}`;
  const ratio = `${(median / medianOf(own)).toFixed(2)} × ours`.padStart(14);
  const agrees = same(row.result, ours?.result ?? [], tolerance);
  return `${name} ${times} ${ratio}  ${agrees ? "✓" : "✗ another result"}`;
}

/** @param {readonly number[]} values */
function medianOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @param {number} seconds */
function milliseconds(seconds) {
  return `${(1000 * seconds).toFixed(1)} ms`.padStart(11);
}

/** @param {number} megabytes */
function megabytes(megabytes) {
  return `${megabytes.toFixed(0)} MB`.padStart(11);
}

/**
 * @param {readonly number[]} a
 * @param {readonly number[]} b
 * @param {number} tolerance
 */
function same(a, b, tolerance) {
  return (
    a.length === b.length && a.every((value, i) => Math.abs(value - b[i]) <= tolerance * Math.max(1, Math.abs(b[i])))
  );
}
