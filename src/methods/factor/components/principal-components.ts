import { checkOption, InputError, type Label, LabelledMatrix, label } from "../../../base/index.js";
import { matrixProduct, symmetricEigen } from "../../../math/index.js";
import type { FactorInput, MissingOptions } from "../input/factor-input.js";
import { type IndicatorSample, readSample } from "../input/indicator-sample.js";
import { factorOrder, orderColumns } from "../rotation/order.js";
import { PrincipalComponents } from "./principal-components-result.js";

/** What principal components are taken of. */
export interface PrincipalComponentOptions extends MissingOptions {
  /** `"correlation"` (default) gives every indicator the same weight, `"covariance"` its variance. */
  readonly matrix?: "correlation" | "covariance" | undefined;
}

/**
 * Principal components (主成分分析): the directions in which cases differ most, one after the other,
 * uncorrelated. No model, no rotation: not the same as factor analysis, whose loadings are these
 * vectors times √λ.
 *
 *     Z′Z/(n − 1) = V·Λ·V′,   Y = Z·V
 *
 * @param data - cases × indicators (fewer cases than indicators will do), `{ correlation }` or
 * `{ covariance }`.
 * @throws {InputError} If an entry isn't a number, an indicator constant, or covariances are asked of
 * correlations.
 * @see Jolliffe, I. T. (2002). Principal Component Analysis, 2nd ed. Springer.
 * @example
 * const result = principalComponents([[1, 2], [2, 4.1], [3, 5.9], [4, 8.2]]);
 * result.shares; // => [0.999496, 0.000504]
 */
export function principalComponents(
  data: FactorInput,
  options: PrincipalComponentOptions = {},
): PrincipalComponents {
  const where = "principalComponents";
  const matrix = checkOption(where, "matrix", options.matrix ?? "correlation", [
    "correlation",
    "covariance",
  ]);
  const sample = readSample(where, data, options.missing);
  const p = sample.indicators.length;
  const scales = scalesOf(where, sample, matrix);
  const covariance = sample.correlation.map(
    (r, at) => r * scales[Math.floor(at / p)] * scales[at % p],
  );
  const eigen = symmetricEigen(covariance, p);
  const vectors = orderColumns(eigen.vectors, p, factorOrder(eigen.vectors, p, eigen.values));
  const names = Array.from({ length: p }, (_, j) => label(`主成分${j + 1}`, `PC${j + 1}`));
  return new PrincipalComponents(
    matrix,
    sample.indicators,
    names,
    eigen.values.map((value) => Math.max(0, value)),
    new LabelledMatrix(sample.indicators, names, vectors),
    scoresOf(sample, scales, vectors, names),
  );
}

/** Standard deviations that the correlations are multiplied by. */
function scalesOf(
  where: string,
  sample: IndicatorSample,
  matrix: "correlation" | "covariance",
): Float64Array {
  if (matrix === "correlation") return new Float64Array(sample.indicators.length).fill(1);
  if (sample.deviations) return sample.deviations;
  throw new InputError(
    where,
    "matrix",
    'be "correlation" where only correlations are known',
    matrix,
  );
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
