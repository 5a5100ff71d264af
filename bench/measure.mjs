import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Computes as often as the command line says and prints how long each time took and what came out.
 *
 * @param {(folder: string) => () => ArrayLike<number>} prepare - reads the input; what it returns is timed.
 */
export function measure(prepare) {
  const [folder, repeat] = process.argv.slice(2);
  const compute = prepare(folder);
  /** @type {ArrayLike<number>} */
  let result = compute();
  const seconds = Array.from({ length: Number(repeat) }, () => {
    const start = performance.now();
    result = compute();
    return (performance.now() - start) / 1000;
  });
  console.log(JSON.stringify({ seconds, result: Array.from(result) }));
}

/**
 * @param {string} folder
 * @param {string} name
 */
export function doubles(folder, name) {
  const bytes = readFileSync(join(folder, name));
  return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8);
}
