import { readFileSync } from "node:fs";
import { Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import wabt from "wabt";
import { subtractProduct } from "../../src/math/block.js";
import { matrixProduct, matrixVector, seededRandom, transpose, vectorMatrix } from "../../src/math/index.js";
import { plainKernel, vectorKernel } from "../../src/math/tile.js";
import { tileModule } from "../../src/math/tile-wasm.js";
import { messageOf } from "../message.js";

function random(length: number, seed: number): Float64Array {
  const { next } = seededRandom(seed);
  return Float64Array.from({ length }, () => next() - 0.5);
}

describe("matrixProduct", () => {
  const sizes = [
    [1, 1, 1],
    [3, 5, 2],
    [4, 4, 4],
    [7, 130, 9],
    [65, 257, 131],
    [66, 3, 515],
  ] as const;
  for (const [height, depth, width] of sizes) {
    it(`equals ml-matrix for ${height} × ${depth} times ${depth} × ${width}`, () => {
      const [a, b] = [random(height * depth, 1), random(depth * width, 2)];
      const peer = Matrix.from1DArray(height, depth, a).mmul(Matrix.from1DArray(depth, width, b));
      const ours = matrixProduct(a, b, depth);
      // Sums of at most 257 products below 0.25, taken in another order: 257 · 2⁻⁵³ · 16 at the most.
      peer.to1DArray().forEach((value, i) => {
        expect(Math.abs(ours[i] - value)).toBeLessThan(1e-13);
      });
    });
  }

  it("refuses a depth that does not cut both lists", () => {
    const call = () => matrixProduct(Float64Array.of(1, 2, 3), Float64Array.of(1, 2), 2);
    expect(messageOf(call)).toBe(
      "InputError: matrixProduct: `depth` must be a whole number ≥ 1 that divides 3 and 2: the columns of the first matrix, got 2",
    );
  });
});

describe("matrixVector and vectorMatrix", () => {
  it("are the product with a single column or row", () => {
    const [a, x, y] = [random(5 * 7, 3), random(7, 4), random(5, 5)];
    const column = matrixProduct(a, x, 7);
    const row = matrixProduct(y, a, 5);
    expect(Array.from(matrixVector(a, x))).toEqual(Array.from(column, (v) => expect.closeTo(v, 14)));
    expect(Array.from(vectorMatrix(y, a))).toEqual(Array.from(row, (v) => expect.closeTo(v, 14)));
  });

  it("refuse a list that does not fit", () => {
    const call = () => matrixVector(Float64Array.of(1, 2, 3), Float64Array.of(1, 2));
    expect(messageOf(call)).toBe("InputError: matrixVector: `x` must have a length that divides 3, got 2");
  });
});

describe("transpose", () => {
  it("twice gives the matrix again", () => {
    const a = random(12, 6);
    expect(transpose(transpose(a, 4), 3)).toEqual(a);
  });
});

describe("the tile kernel", () => {
  it("is tile.wat, assembled by wabt", async () => {
    const text = readFileSync(new URL("../../src/math/tile.wat", import.meta.url), "utf8");
    const assembler = await wabt();
    const { buffer } = assembler.parseWat("tile.wat", text, { simd: true }).toBinary({});
    expect(Buffer.from(buffer).toString("base64")).toBe(tileModule);
  });

  it("multiplies what is packed in fours: a column (1 2 3 4) and a row (5 6 7 8)", () => {
    const table = [1, 2, 3, 4].flatMap((row) => [5, 6, 7, 8].map((column) => row * column));
    for (const kernel of [vectorKernel(), plainKernel()]) {
      kernel?.buffer.set([1, 2, 3, 4, 5, 6, 7, 8]);
      kernel?.multiply(0, 4, 8, 4, 4, 1);
      expect([...(kernel?.buffer.subarray(8, 24) ?? [])]).toEqual(table);
    }
  });

  it("gives the same bits with vector instructions and without", () => {
    const vector = vectorKernel();
    const [height, width, depth] = [70, 530, 128];
    const a = { values: random(height * depth, 7), at: 0, stride: depth };
    const b = { values: random(depth * width, 8), at: 0, stride: width };
    const [fast, plain] = [vector, plainKernel()].map((kernel) => {
      const c = { values: random(height * width, 9), at: 0, stride: width };
      subtractProduct(c, a, b, height, width, depth, kernel);
      return c.values;
    });
    expect(fast).toEqual(plain);
  });
});
