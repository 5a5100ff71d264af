import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes lists of doubles as files in a folder of their own.
 *
 * @param {string} data
 * @param {string} variant - the folder's name, which says how large the input is.
 * @param {Readonly<Record<string, ArrayLike<number>>>} lists
 * @returns {string} The variant.
 */
export function writeDoubles(data, variant, lists) {
  const folder = join(data, variant);
  mkdirSync(folder, { recursive: true });
  for (const [name, list] of Object.entries(lists)) {
    writeFileSync(join(folder, name), new Uint8Array(Float64Array.from(list).buffer));
  }
  return variant;
}
