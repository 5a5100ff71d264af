import { tileModule } from "./tile-wasm.js";

/**
 * The product of two packed blocks in a buffer of its own: `out` ← rows · columns, all three given by
 * the index of their first number. Height and width are multiples of 4; rows and columns are packed in
 * fours.
 */
export interface TileKernel {
  readonly buffer: Float64Array;
  multiply(rows: number, columns: number, out: number, height: number, width: number, depth: number): void;
}

/** Numbers that the buffer holds: a megabyte. */
const ROOM = 131072;

/** What is used of an engine's WebAssembly; the standard library's types leave it to the browser's. */
interface Assembler {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: TileExports };
}

interface TileExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly multiply: (...places: readonly number[]) => void;
}

let kernel: TileKernel | undefined;

/** The engine's fastest kernel, made at the first call: vector instructions if it has them. */
export function tileKernel(): TileKernel {
  kernel ??= vectorKernel() ?? plainKernel();
  return kernel;
}

/** `tile.wat` at work: about 20 thousand million operations a second; none where it isn't allowed. */
export function vectorKernel(): TileKernel | undefined {
  const { WebAssembly: assembler } = globalThis as unknown as {
    readonly WebAssembly?: Assembler;
  };
  if (!assembler) return undefined;
  try {
    const bytes = Uint8Array.from(atob(tileModule), (letter) => letter.charCodeAt(0));
    const { memory, multiply } = new assembler.Instance(new assembler.Module(bytes)).exports;
    return {
      buffer: new Float64Array(memory.buffer),
      multiply: (rows, columns, out, height, width, depth) =>
        multiply(8 * rows, 8 * columns, 8 * out, height, width, depth),
    };
  } catch {
    return undefined; // No vector instructions, or a page that forbids WebAssembly: the plain one serves.
  }
}

/** The same sums in the same order in TypeScript, for engines and pages without WebAssembly. */
export function plainKernel(): TileKernel {
  const buffer: Float64Array = new Float64Array(ROOM);
  return {
    buffer,
    multiply(rows, columns, out, height, width, depth) {
      for (let i = 0; i < height; i++) {
        const row = rows + (i - (i % 4)) * depth + (i % 4);
        for (let j = 0; j < width; j++) {
          const column = columns + (j - (j % 4)) * depth + (j % 4);
          let sum = 0;
          for (let k = 0; k < 4 * depth; k += 4) sum += buffer[row + k] * buffer[column + k];
          buffer[out + i * width + j] = sum;
        }
      }
    },
  };
}
