import { InputError, say } from "../../../base/index.js";
import { cholesky, sumOf } from "../../../math/index.js";
import { extractByDiscrepancy } from "../extraction/minimum-discrepancy.js";
import type { IndicatorSample } from "../input/indicator-sample.js";
import { inOrder } from "../rotation/order.js";
import { rotate } from "../rotation/rotate.js";
import { planRotation } from "../rotation/rotation-plan.js";
import { antiImage } from "../suitability/anti-image.js";

/** Items on a general factor and on group factors that are uncorrelated with it and each other. */
export interface SchmidLeiman {
  readonly general: Float64Array;
  /** p × k row by row. */
  readonly groups: Float64Array;
  readonly communalities: Float64Array;
}

const habits = { rotation: "oblimin", kaiser: "varimax", promax: "psych", biquartimin: "oblique-bifactor" } as const;

/**
 * The Schmid–Leiman transformation: minimum residuals, direct quartimin, one factor γ of the factors'
 * correlations; general loadings Λ·γ, group loadings Λ·√(1 − γ²).
 *
 * @param k - how many group factors: at least 3, for one general factor of two isn't determined.
 * @throws {InputError} If |γ| > 1.
 * @see Schmid, J. & Leiman, J. M. (1957). The development of hierarchical factor solutions.
 * Psychometrika 22(1), 53–61.
 */
export function schmidLeiman(
  where: string,
  { argument, correlation }: IndicatorSample,
  k: number,
  multiple: Float64Array,
): SchmidLeiman {
  const first = extractByDiscrepancy(where, "minimum-residual", correlation, k, multiple, BOUND);
  const plan = planRotation(where, {}, habits);
  const { pattern, phi } = inOrder(rotate(where, first.loadings, k, plan), k, false);
  const gamma = generalLoadings(where, phi, k);
  refuseImproper(where, argument, gamma);
  const general: Float64Array = new Float64Array(multiple.length);
  pattern.forEach((x, at) => {
    general[Math.floor(at / k)] += x * gamma[at % k];
  });
  return {
    general,
    groups: pattern.map((x, at) => x * Math.sqrt(Math.max(0, 1 - gamma[at % k] ** 2))),
    communalities: first.communalities,
  };
}

/** The smallest uniqueness. */
const BOUND = 0.005;

/** The one factor of the factors' correlations, with loadings that sum to something positive. */
function generalLoadings(where: string, phi: Float64Array, k: number): Float64Array {
  const multiple = antiImage(cholesky(phi, k)).multipleCorrelations;
  const { loadings } = extractByDiscrepancy(where, "minimum-residual", phi, 1, multiple, BOUND);
  const sign = sumOf(loadings) < 0 ? -1 : 1;
  return loadings.map((x) => sign * x);
}

/** A group can't have more in common with the general factor than all it has; 1e-8 is rounding. */
function refuseImproper(where: string, argument: string, gamma: Float64Array): void {
  const j = gamma.findIndex((x) => Math.abs(x) > 1 + 1e-8);
  if (j < 0) return;
  const words = say(
    "使每个组因子在一般因子上的载荷不超过 1（第 {j} 个超过：Heywood 情形；宜改变 `factors`、略去题项或增加个案）",
    "have group factors that load at most 1 on the general factor (number {j} loads more, a Heywood case: change `factors`, leave items out or add cases)",
    { j: j + 1 },
  );
  throw new InputError(where, argument, words, Number(gamma[j].toPrecision(5)));
}
