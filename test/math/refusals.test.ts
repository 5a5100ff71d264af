import { describe, expect, it } from "vitest";
import {
  cholesky,
  choleskyInverse,
  choleskySolve,
  columnMoments,
  columnSums,
  correlationFrom,
  fTwoSided,
  inverse,
  inverseOf,
  linearRegression,
  logDeterminant,
  luDecomposition,
  marginalSums,
  noncentralChiSquareCdf,
  rowSums,
  seededRandom,
  solve,
  solveTransposed,
  tQuantile,
  transpose,
  tTwoSided,
  wishartCorrelation,
} from "../../src/math/index.js";
import { messageOf } from "../message.js";

const four = Float64Array.of(4, 2, 2, 5);
const lu = luDecomposition(four, 2);

// What ran for ever, gave NaN without a word or a TypeError.
describe("linear algebra refuses", () => {
  it.each<[string, () => unknown, string]>([
    [
      "a width of 0",
      () => transpose(four, 0),
      "transpose: `width` must be a whole number ≥ 1 that divides 4, the numbers a row, got 0",
    ],
    [
      "a width of NaN",
      () => transpose(four, Number.NaN),
      "transpose: `width` must be a whole number ≥ 1 that divides 4, the numbers a row, got NaN",
    ],
    [
      "a width that cuts a row",
      () => columnMoments(four, 3),
      "columnMoments: `width` must be a whole number ≥ 1 that divides 4, the numbers a row, got 3",
    ],
    [
      "moments of no columns",
      () => columnMoments(four, 0),
      "columnMoments: `width` must be a whole number ≥ 1 that divides 4, the numbers a row, got 0",
    ],
    [
      "row sums of half a row",
      () => rowSums(four, 3),
      "rowSums: `width` must be a whole number ≥ 1 that divides 4, the numbers a row, got 3",
    ],
    [
      "column sums of an infinite row",
      () => columnSums(four, Infinity),
      "columnSums: `width` must be a whole number ≥ 1 that divides 4, the numbers a row, got Infinity",
    ],
    [
      "both of them",
      () => marginalSums(four, -2),
      "marginalSums: `width` must be a whole number ≥ 1 that divides 4, the numbers a row, got -2",
    ],
    [
      "NaN cases",
      () => wishartCorrelation(seededRandom(1), Number.NaN, 5),
      "wishartCorrelation: `n` must be a whole number from 6 to 1000000000000, got NaN",
    ],
    [
      "as many cases as variables",
      () => wishartCorrelation(seededRandom(1), 5, 5),
      "wishartCorrelation: `n` must be a whole number from 6 to 1000000000000, got 5",
    ],
    [
      "infinite variables",
      () => wishartCorrelation(seededRandom(1), 9, Infinity),
      "wishartCorrelation: `p` must be a whole number from 1 to 10000, got Infinity",
    ],
    [
      "a decomposition of infinite size",
      () => logDeterminant({ n: Infinity, factor: four, dependentAt: undefined }),
      "logDeterminant: `decomposition.factor` must hold n × n numbers (n = Infinity), got 4",
    ],
    [
      "a determinant of what isn't definite",
      () => logDeterminant(cholesky(Float64Array.of(1, 2, 2, 1), 2)),
      "logDeterminant: `decomposition` must be of a positive definite matrix (the row named here, from 0, is given by those before it), got 1",
    ],
    [
      "an inverse of it",
      () => choleskyInverse(cholesky(Float64Array.of(1, 1, 1, 1), 2)),
      "choleskyInverse: `decomposition` must be of a positive definite matrix (the row named here, from 0, is given by those before it), got 1",
    ],
    [
      "a solution of another length",
      () => choleskySolve(cholesky(four, 2), Float64Array.of(1)),
      "choleskySolve: `b` must hold 2 numbers, got [1]",
    ],
    ["a matrix of another size", () => cholesky(four, 3), "cholesky: `matrix` must hold n × n numbers (n = 3), got 4"],
    [
      "a size below 0",
      () => inverseOf({ ...lu, n: -1 }),
      "inverseOf: `lu.factors` must hold n × n numbers (n = -1), got 4",
    ],
    [
      "NaN in a matrix",
      () => luDecomposition(Float64Array.of(1, Number.NaN, 2, 3), 2),
      "luDecomposition: `matrix[1]` must be a finite number, got NaN",
    ],
    [
      "an infinite entry",
      () => inverse(Float64Array.of(1, 2, Infinity, 3), 2),
      "luDecomposition: `matrix[2]` must be a finite number, got Infinity",
    ],
    ["NaN on the right side", () => solve(lu, [1, Number.NaN]), "solve: `b[1]` must be a finite number, got NaN"],
    [
      "a right side of another length",
      () => solveTransposed(lu, [1]),
      "solveTransposed: `b` must hold 2 numbers, got [1]",
    ],
    [
      "a variance of 0",
      () => correlationFrom(Float64Array.of(1, 0, 0, 0), 2),
      "correlationFrom: `covariance[3]` must be a finite number > 0, got 0",
    ],
    ["a probability of 1", () => tQuantile(1, 5), "tQuantile: `p` must lie in (0, 1), got 1"],
    [
      "no degrees of freedom",
      () => tTwoSided(1, 0),
      "tTwoSided: `degreesOfFreedom` must be degrees of freedom from 0.1 to 1e15, got 0",
    ],
    ["t that is no number", () => tTwoSided(Number.NaN, 4), "tTwoSided: `t` must be a number, got NaN"],
    ["F below 0", () => fTwoSided(-1, 3, 3), "fTwoSided: `f` must be a finite number ≥ 0, got -1"],
  ])("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: ${message}`);
  });

  it("in both languages", () => {
    let caught: unknown;
    try {
      solve(luDecomposition(Float64Array.of(1, 1, 1, 1), 2), [1, 2]);
    } catch (error) {
      caught = error;
    }
    expect((caught as { zh: string }).zh).toBe(
      "solve：`lu` 应是可逆矩阵的分解（此处给出的列里没有主元了，从 0 数起），得到的是 1",
    );
  });
});

describe("far out", () => {
  it("a noncentral chi-square with λ of a billion billion comes to an end", () => {
    expect(noncentralChiSquareCdf(5, 2, 1e12)).toBe(0);
    expect(noncentralChiSquareCdf(5, 2, 2 ** 53)).toBe(0);
    expect(noncentralChiSquareCdf(1e12, 2, 1e12)).toBeCloseTo(0.5, 5);
  });

  it("is SciPy's on both sides of a million (ncx2.cdf(x, 5, λ), SciPy 1.17)", () => {
    // x = λ + 5 + z √(2 (5 + 2λ)) with z = −1.6 and 1.
    const at = (lambda: number, z: number) =>
      noncentralChiSquareCdf(lambda + 5 + z * Math.sqrt(2 * (5 + 2 * lambda)), 5, lambda);
    expect(at(1e4, -1.6)).toBeCloseTo(0.05392126379850353, 10);
    expect(at(1e6, -1.6)).toBeCloseTo(0.05471264467110081, 10);
    expect(at(1e8, -1.6)).toBeCloseTo(0.054790638586327524, 10);
    expect(at(1e8, 1)).toBeCloseTo(0.8413447466736973, 10);
  });

  it("a t without error is infinite, and has a p of 0", () => {
    expect(tTwoSided(Number.POSITIVE_INFINITY, 4)).toBe(0);
    const { coefficients } = linearRegression([2, 4, 6, 8], [1, 2, 3, 4]);
    expect(coefficients[1].p).toBeLessThan(1e-12);
    expect(coefficients.every(({ p }) => p >= 0 && p <= 1)).toBe(true);
  });
});
