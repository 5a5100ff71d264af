import { InputError, type Label, LabelledMatrix, oneOf, readOptions, say } from "../../../base/index.js";
import { matrixProduct, sumOf, symmetricEigen } from "../../../math/index.js";
import { type FactorInput, type MissingOptions, READING } from "../input/factor-input.js";
import { type IndicatorSample, readSample } from "../input/indicator-sample.js";
import { factorOrder, orderColumns } from "../rotation/order.js";
import { PrincipalComponents } from "./principal-components-result.js";

/** What principal components are taken of. */
export interface PrincipalComponentOptions extends MissingOptions {
  /** `"correlation"` (default) gives every indicator the same weight, `"covariance"` its variance. */
  readonly matrix?: "correlation" | "covariance" | undefined;
}

const where = "principalComponents";

const OPTIONS = { matrix: oneOf("correlation", "covariance"), ...READING };

/**
 * Principal components (主成分分析): the directions in which cases differ most, one after the other,
 * uncorrelated. No model, no rotation: not the same as factor analysis, whose loadings are these
 * vectors times √λ.
 *
 *     Z′Z/(n − 1) = V·Λ·V′,   Y = Z·V
 *
 * @param data - cases × indicators, such as a frame (fewer cases than indicators will do),
 * `{ correlation }` or `{ covariance }`.
 * @unit 无量纲 · none
 * @throws {InputError} If an entry isn't a number, an indicator constant, or covariances are asked of
 * correlations.
 * @see Jolliffe, I. T. (2002). Principal Component Analysis, 2nd ed. Springer.
 * @example
 * const result = principalComponents([
 *   [1, 2],
 *   [2, 4.1],
 *   [3, 5.9],
 *   [4, 8.2],
 * ]);
 * result.shares; // => [0.999496, 0.000504]
 * const provinces = dataset("province-indicators").where({ year: 2012 });
 * principalComponents(provinces, { columns: ["vehicles", "freight", "exports"] }).of(
 *   "PC1",
 *   "percent",
 * );
 * // => 53.70
 */
export function principalComponents(data: FactorInput, options: PrincipalComponentOptions = {}): PrincipalComponents {
  const { matrix, ...reading } = readOptions(where, options, OPTIONS, { method: "matrix" });
  const sample = readSample(where, data, reading);
  const p = sample.indicators.length;
  const scales = scalesOf(sample, matrix);
  const covariance = sample.correlation.map((r, at) => r * scales[Math.floor(at / p)] * scales[at % p]);
  const eigen = symmetricEigen(covariance, p);
  const vectors = orderColumns(eigen.vectors, p, factorOrder(eigen.vectors, p, eigen.values));
  const names = Array.from({ length: p }, (_, j) => say("主成分{j}", "PC{j}", { j: j + 1 }));
  const eigenvalues = eigen.values.map((value) => Math.max(0, value));
  const total = sumOf(eigenvalues);
  return new PrincipalComponents({
    matrix,
    names,
    eigenvalues,
    shares: eigenvalues.map((value) => value / total),
    cumulative: eigenvalues.map((_, j) => sumOf(eigenvalues.subarray(0, j + 1)) / total),
    vectors: new LabelledMatrix(sample.indicators, names, vectors),
    scores: scoresOf(sample, scales, vectors, names),
  });
}

/** Standard deviations that the correlations are multiplied by. */
function scalesOf(sample: IndicatorSample, matrix: "correlation" | "covariance"): Float64Array {
  if (matrix === "correlation") return new Float64Array(sample.indicators.length).fill(1);
  if (sample.deviations) return sample.deviations;
  const words = say('在只知道相关系数时为 "correlation"', 'be "correlation" where only correlations are known');
  throw new InputError(where, "matrix", words, matrix);
}

function scoresOf(
  { data, means, deviations }: IndicatorSample,
  scales: Float64Array,
  vectors: Float64Array,
  names: readonly Label[],
): LabelledMatrix | undefined {
  if (!data || !means || !deviations || data.rows.length === 0) return undefined;
  const p = means.length;
  const z = data.values.map((x, at) => ((x - means[at % p]) / deviations[at % p]) * scales[at % p]);
  return new LabelledMatrix(data.rows, names, matrixProduct(z, vectors, p));
}
