import { type TileKernel, tileKernel } from "./tile.js";

/** A rectangle inside a matrix that is kept row by row. */
export interface Block {
  readonly values: Float64Array;
  /** Where its first entry stands. */
  readonly at: number;
  /** How far apart its rows begin. */
  readonly stride: number;
}

/** The largest depth of a product: how many columns of A and rows of B are taken at a time. */
export const DEPTH = 128;
const HEIGHT = 64;
const WIDTH = 512;

/** Where the packed rows, the packed columns and the product stand in the kernel's buffer. */
const ROWS = 0;
const COLUMNS: number = ROWS + HEIGHT * DEPTH;
const OUT: number = COLUMNS + WIDTH * DEPTH;

/**
 * C ← C − A·B on blocks, with A `height` × `depth` and B `depth` × `width`, depth at most 128. C may
 * share its matrix with A and B as long as the rectangles don't overlap.
 */
export function subtractProduct(
  c: Block,
  a: Block,
  b: Block,
  height: number,
  width: number,
  depth: number,
  kernel: TileKernel = tileKernel(),
): void {
  for (let left = 0; left < width; left += WIDTH) {
    const across = Math.min(WIDTH, width - left);
    packColumns(kernel.buffer, { ...b, at: b.at + left }, across, depth);
    for (let top = 0; top < height; top += HEIGHT) {
      const down = Math.min(HEIGHT, height - top);
      packRows(kernel.buffer, { ...a, at: a.at + top * a.stride }, down, depth);
      kernel.multiply(ROWS, COLUMNS, OUT, tiled(down), tiled(across), depth);
      const target = { ...c, at: c.at + top * c.stride + left };
      subtractOut(kernel.buffer, target, down, across);
    }
  }
}

/** The next multiple of 4. */
function tiled(length: number): number {
  return 4 * Math.ceil(length / 4);
}

/** Fours of rows, one column after the other; a last four is filled up with zeros. */
function packRows(buffer: Float64Array, a: Block, height: number, depth: number): void {
  for (let i = 0; i < tiled(height); i++) {
    let p = ROWS + (i - (i % 4)) * depth + (i % 4);
    const first = a.at + i * a.stride;
    for (let k = 0; k < depth; k++, p += 4) buffer[p] = i < height ? a.values[first + k] : 0;
  }
}

/** Fours of columns, one row after the other; a last four is filled up with zeros. */
function packColumns(buffer: Float64Array, b: Block, width: number, depth: number): void {
  const whole = width - (width % 4);
  for (let k = 0; k < depth; k++) {
    const row = b.at + k * b.stride;
    for (let j = 0, p = COLUMNS + 4 * k; j < whole; j += 4, p += 4 * depth) {
      buffer[p] = b.values[row + j];
      buffer[p + 1] = b.values[row + j + 1];
      buffer[p + 2] = b.values[row + j + 2];
      buffer[p + 3] = b.values[row + j + 3];
    }
    const p = COLUMNS + whole * depth + 4 * k;
    for (let j = whole; j < tiled(width); j++) {
      buffer[p + j - whole] = j < width ? b.values[row + j] : 0;
    }
  }
}

function subtractOut(buffer: Float64Array, c: Block, height: number, width: number): void {
  for (let i = 0; i < height; i++) {
    const from = OUT + i * tiled(width);
    const to = c.at + i * c.stride;
    for (let j = 0; j < width; j++) c.values[to + j] -= buffer[from + j];
  }
}
