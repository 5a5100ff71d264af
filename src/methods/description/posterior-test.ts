import { mean, sumOf } from "../../math/index.js";

/** How the posterior test is counted. */
export interface PosteriorConvention {
  readonly firstResidual: "kept" | "left-out";
  readonly divisor: "n" | "n-1";
}

/** The posterior test of a forecast (后验差检验). */
export interface PosteriorTest {
  /** S₁: the standard deviation of the data. */
  readonly dataDeviation: number;
  /** S₂: that of the residuals. */
  readonly residualDeviation: number;
  /** C = S₂/S₁. */
  readonly ratio: number;
  /** P: the share of residuals with |e − ē| < 0.6745 S₁. */
  readonly smallErrors: number;
  /** 1 good (好), 2 qualified (合格), 3 barely (勉强), 4 failed (不合格): the worse of those by C and by P. */
  readonly grade: PosteriorGrade;
}

/** The four grades of accuracy (精度等级). */
export type PosteriorGrade = 1 | 2 | 3 | 4;

/** What C may be at most, and P must exceed, for grades 1, 2 and 3. */
const RATIOS = [0.35, 0.5, 0.65];
const SHARES = [0.95, 0.8, 0.7];

/** By how much of the data's deviation a residual counts as small: half of a normal distribution lies within it. */
const PROBABLE = 0.6745;

/** C, P and the grade of a forecast's residuals. */
export function posteriorTest(
  values: Float64Array,
  residuals: Float64Array,
  { firstResidual, divisor }: PosteriorConvention,
): PosteriorTest {
  const tested = firstResidual === "kept" ? residuals : residuals.subarray(1);
  const dataDeviation = deviation(values, divisor);
  const residualDeviation = deviation(tested, divisor);
  const centre = mean(tested);
  const small = tested.filter((residual) => Math.abs(residual - centre) < PROBABLE * dataDeviation);
  const ratio = residualDeviation / dataDeviation;
  const smallErrors = small.length / tested.length;
  const byRatio = RATIOS.findIndex((most) => ratio < most);
  const byShare = SHARES.findIndex((least) => smallErrors > least);
  const place = (k: number): number => (k < 0 ? 4 : k + 1);
  const grade = Math.max(place(byRatio), place(byShare)) as PosteriorGrade;
  return { dataDeviation, residualDeviation, ratio, smallErrors, grade };
}

function deviation(values: Float64Array, divisor: "n" | "n-1"): number {
  const centre = mean(values);
  return Math.sqrt(sumOf(values.map((value) => (value - centre) ** 2)) / (values.length - (divisor === "n" ? 0 : 1)));
}
