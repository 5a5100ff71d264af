import { checkNumbers, checkOption, InputError, say } from "../base/index.js";
import { chiSquareUpperTail } from "./chi-square.js";
import { sumOf } from "./descriptive.js";
import { normalCdf } from "./normal.js";
import { fTwoSided, tTwoSided } from "./student.js";

/**
 * Tests whether two variances are the same: `"pitman-morgan"`, `"carree-klomp-t2"` and `"carree-klomp-t3"` of
 * the same units twice, `"f"` of two samples that have nothing to do with each other.
 */
export type VarianceTestName = "pitman-morgan" | "carree-klomp-t2" | "carree-klomp-t3" | "f";

/** A test of two variances. */
export interface VarianceTest {
  readonly name: VarianceTestName;
  /** t, χ², z or F. Of t and z and F − 1 the sign says which variance is larger: > 0 is the first. */
  readonly statistic: number;
  /** One of t and χ², two of F, none of z. */
  readonly degrees: readonly number[];
  /** Two-sided. */
  readonly p: number;
}

/** The moments that every test is made of, over n or n − 1 alike. */
interface Moments {
  readonly n: number;
  readonly first: number;
  readonly second: number;
  readonly both: number;
}

/**
 * Whether two variances are the same (两个方差是否相等): those of the same units at two times, whose values
 * go together, by Pitman and Morgan's test or by one of Carree and Klomp's; those of independent samples by F.
 *
 *     Pitman–Morgan   r = cor(a + b, a − b),   t = r √((n − 2) / (1 − r²)),   n − 2 degrees of freedom
 *     T2              (n − 2.5) ln[1 + ¼ (σ₁² − σ₂²)² / (σ₁²σ₂² − σ₁₂²)],   χ²(1)
 *     T3              √n (σ₁²/σ₂² − 1) / (2 √(1 − π²)),   π = σ₁₂/σ₁²,   N(0, 1)
 *     F               σ₁²/σ₂²,   n − 1 and n − 1 degrees of freedom
 *
 * F takes the two lists for independent. Of the same regions a few years apart they are anything but, and
 * then F hardly ever finds a change that is there.
 *
 * @param first - n ≥ 3 values.
 * @param second - those of the same units later.
 * @throws {InputError} If there are fewer, a list doesn't vary, or one follows from the other without error,
 * so that there is nothing to test against (not by F).
 * @see Pitman, E. J. G. (1939). A note on normal correlation. Biometrika 31(1/2), 9–12.
 * @see Morgan, W. A. (1939). A test for the significance of the difference between the two variances in a
 * sample from a normal bivariate population. Biometrika 31(1/2), 13–19.
 * @see Carree, M. & Klomp, L. (1997). Testing the convergence hypothesis: a comment. Review of Economics and
 * Statistics 79(4), 683–686.
 * @example
 * varianceTest([1, 2, 3, 4, 6], [1.2, 2, 2.9, 3.7, 5.1], "pitman-morgan").p; // => 0.0039
 */
export function varianceTest(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  name: VarianceTestName = "pitman-morgan",
): VarianceTest {
  const [a, b] = [checkNumbers(WHERE, "first", first), checkNumbers(WHERE, "second", second)];
  if (a.length < 3) throw new InputError(WHERE, "first", say("至少有 3 个数", "hold at least 3 numbers"), a.length);
  if (b.length !== a.length) {
    const words = say("有 {n} 个数，与 `first` 相同", "hold {n} numbers like `first`", { n: a.length });
    throw new InputError(WHERE, "second", words, b.length);
  }
  if (isFlat(a)) throw new InputError(WHERE, "first", VARY, a);
  if (isFlat(b)) throw new InputError(WHERE, "second", VARY, b);
  checkOption(WHERE, "name", name, Object.keys(TESTS) as VarianceTestName[]);
  const found = varianceTestOf(a, b, name);
  if (found) return found;
  throw new InputError(WHERE, "second", NO_TEST, b);
}

const WHERE = "varianceTest";
const VARY = say("互不全同", "differ from each other");
const NO_TEST = say(
  "围绕 `first` 有误差地散布；T3 还要求对 `first` 的回归系数在 −1 与 1 之间",
  "scatter about a straight line in `first`; for T3 with a slope between −1 and 1",
);

/**
 * The same of two lists of one length, or undefined where the test doesn't exist: a list that doesn't vary,
 * lists on a straight line, for T3 a slope of 1 or more.
 *
 * @internal
 */
export function varianceTestOf(a: Float64Array, b: Float64Array, name: VarianceTestName): VarianceTest | undefined {
  if (a.length < 3 || isFlat(a) || isFlat(b)) return undefined;
  const moments = momentsOf(a, b);
  const { first, second, both } = moments;
  if (name !== "f" && first * second - both ** 2 <= NO_SCATTER * first * second) return undefined;
  const found = TESTS[name](moments);
  return Number.isFinite(found.p) ? { name, ...found } : undefined;
}

/** Below this share of what it could be, scatter about a straight line is rounding. */
const NO_SCATTER = 1e-12;

/** Whether values differ by no more than rounding. */
function isFlat(values: Float64Array): boolean {
  const [low, high] = [values.reduce((x, y) => Math.min(x, y)), values.reduce((x, y) => Math.max(x, y))];
  return high - low <= 1e-13 * Math.max(Math.abs(low), Math.abs(high));
}

/** Sums of squares and of products of deviations. */
function momentsOf(a: Float64Array, b: Float64Array): Moments {
  const [za, zb] = [a, b].map((list) => {
    const mean = sumOf(list) / list.length;
    return list.map((x) => x - mean);
  });
  const product = (x: Float64Array, y: Float64Array): number => sumOf(x.map((value, i) => value * y[i]));
  return { n: a.length, first: product(za, za), second: product(zb, zb), both: product(za, zb) };
}

type Found = Omit<VarianceTest, "name">;

const TESTS: Readonly<Record<VarianceTestName, (moments: Moments) => Found>> = {
  "pitman-morgan": ({ n, first, second, both }) => {
    // r/√(1 − r²) in moments, so that nothing cancels.
    const statistic = (first - second) * Math.sqrt((n - 2) / (4 * (first * second - both ** 2)));
    return { statistic, degrees: [n - 2], p: tTwoSided(statistic, n - 2) };
  },
  "carree-klomp-t2": ({ n, first, second, both }) => {
    const statistic = (n - 2.5) * Math.log1p((first - second) ** 2 / (4 * (first * second - both ** 2)));
    return { statistic, degrees: [1], p: chiSquareUpperTail(statistic, 1) };
  },
  "carree-klomp-t3": ({ n, first, second, both }) => {
    const rest = 1 - (both / first) ** 2;
    if (rest <= 0) return { statistic: Number.NaN, degrees: [], p: Number.NaN };
    const statistic = (Math.sqrt(n) * (first / second - 1)) / (2 * Math.sqrt(rest));
    return { statistic, degrees: [], p: 2 * normalCdf(-Math.abs(statistic)) };
  },
  f: ({ n, first, second }) => {
    return { statistic: first / second, degrees: [n - 1, n - 1], p: fTwoSided(first / second, n - 1, n - 1) };
  },
};
