/** The pictures of figures as files of the book, read when they come into view. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Pictures are drawn at two pixels for one. */
const SCALE = 2;

/**
 * @param {string} out - the book's folder.
 * @param {string} name - of the notebook.
 */
export function pictureWriter(out, name) {
  let count = 0;
  mkdirSync(join(out, "pictures"), { recursive: true });
  return (/** @type {string} */ base64) => {
    const bytes = Buffer.from(base64, "base64");
    const src = `pictures/${name}-${++count}.png`;
    writeFileSync(join(out, src), bytes);
    // Where a PNG says its size.
    const [width = 0, height = 0] = [16, 20].map((at) => Math.round(bytes.readUInt32BE(at) / SCALE));
    return { src, width, height };
  };
}
