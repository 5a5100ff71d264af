import { describe, expect, it } from "vitest";
import { neighbourGini, seededRandom } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { industry, peer, positiveEmployment } from "./peers.js";

/** Pairs that share a side on a lattice of rows × columns, numbered row by row. */
function rook(rows: number, columns: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < rows * columns; i++) {
    if ((i + 1) % columns !== 0) pairs.push([i, i + 1]);
    if (i + columns < rows * columns) pairs.push([i, i + columns]);
  }
  return pairs;
}

const I01 = industry("I01", positiveEmployment);

describe("neighbourGini", () => {
  it("gives pysal's Gini and its two parts on a rook lattice of 4 × 5", () => {
    const { expected, check } = peer<{ g: number; wg: number; wcg: number; e_wcg: number }>("spatial-gini-pysal");
    const result = neighbourGini(I01, rook(4, 5));
    check(result.gini, expected.g);
    // pysal counts each pair in both directions.
    check(2 * result.neighbours, expected.wg);
    check(2 * result.others, expected.wcg);
    // pysal's expectation is the mean of 99 permutations: ours is the exact one, within 1% of it.
    expect(Math.abs((2 * result.expectedOthers) / expected.e_wcg - 1)).toBeLessThan(0.01);
  });

  it("like beside like: all differences lie between others, and hardly ever by chance", () => {
    const halves = Array.from({ length: 16 }, (_, i) => (i < 8 ? 1 : 9));
    const pairs = rook(4, 4).filter(([i, j]) => halves[i] === halves[j]);
    const result = neighbourGini(halves, pairs, { random: seededRandom(2), permutations: 199 });
    expect(result.neighbours).toBe(0);
    expect(result.othersShare).toBe(1);
    expect(result.pValue).toBe(1 / 200);
  });

  it("of 1, 1, 5, 5 in two pairs: a deal parts them (0) once in three, else both pairs differ (8)", () => {
    const pairs = [
      [0, 1],
      [3, 2],
    ] as const;
    const random = seededRandom(2);
    const { permuted = [], expectedOthers } = neighbourGini([1, 1, 5, 5], pairs, {
      random,
      permutations: 4999,
    });
    expect([...new Set(permuted)].sort()).toEqual([0, 8]);
    // All differences are 16; 4 standard errors of the mean: 4 · 8 · √(2/9/4999).
    const mean = Array.from(permuted).reduce((sum, x) => sum + x, 0) / 4999;
    expect(Math.abs(mean - 16 / 3)).toBeLessThan(0.22);
    expect(expectedOthers).toBeCloseTo(16 - 16 / 3, 12);
  });

  it("values without differences: nothing to split, and every permutation is as large", () => {
    const result = neighbourGini([2, 2, 2], [[0, 1]], { random: seededRandom(2), permutations: 9 });
    expect([result.gini, result.othersShare, result.pValue]).toEqual([0, 0, 1]);
  });

  it("reads in words, tables and steps", () => {
    const result = neighbourGini(
      [1, 1, 5, 5],
      [
        [0, 1],
        [3, 2],
      ],
    );
    expect(result.summary().en).toBe(
      "Gini coefficient 0.33333; 1 of its differences lie between regions that aren't neighbours (0.66667 on average at random).",
    );
    expect(result.toTable().column("differences").values).toEqual([0, 16, 16]);
    expect(result.steps().list[1].numbers).toBe("\\frac{0}{4 \\times 12} + \\frac{16}{4 \\times 12} = 0.33333");
  });

  it("refuses pairs that are none", () => {
    const words = "InputError: neighbourGini: `neighbours";
    expect(messageOf(() => neighbourGini([1, 2], [[0, 2]]))).toBe(
      `${words}[0]\` must be two different row numbers from 0 to 1, got [0, 2]`,
    );
    expect(messageOf(() => neighbourGini([1, 2], [[1, 1]]))).toBe(
      `${words}[0]\` must be two different row numbers from 0 to 1, got [1, 1]`,
    );
    expect(
      messageOf(() =>
        neighbourGini(
          [1, 2],
          [
            [0, 1],
            [1, 0],
          ],
        ),
      ),
    ).toBe(`${words}[1]\` must stand once only, got [1, 0]`);
    // biome-ignore lint/suspicious/noSparseArray: a hole is what a slip of the comma leaves.
    expect(messageOf(() => neighbourGini([1, 2, 3], [[0, 1], , [1, 2]] as never))).toBe(
      `${words}[1]\` must be two different row numbers from 0 to 2, got undefined`,
    );
    expect(messageOf(() => neighbourGini([1], []))).toBe(
      "InputError: neighbourGini: `values` must hold at least 2 numbers, got [1]",
    );
  });
});
