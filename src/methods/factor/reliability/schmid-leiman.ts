import { checkNumber } from "../../../base/index.js";
import { mostFactors } from "../extraction/extract.js";
import { extractByDiscrepancy } from "../extraction/minimum-discrepancy.js";
import { inOrder } from "../rotation/order.js";
import { rotate } from "../rotation/rotate.js";
import { planRotation } from "../rotation/rotation-plan.js";
import { symmetricMultiples } from "./multiple-correlations.js";

/** Items on a general factor and on group factors that are uncorrelated with it and each other. */
export interface SchmidLeiman {
  readonly general: Float64Array;
  /** p × k row by row. */
  readonly groups: Float64Array;
  readonly communalities: Float64Array;
}

const habits = { rotation: "oblimin", kaiser: "varimax", promax: "psych" } as const;

/**
 * The Schmid–Leiman transformation: minimum residuals, direct quartimin, one factor γ of the factors'
 * correlations; general loadings Λ·γ, group loadings Λ·√(1 − γ²).
 *
 * @throws {InputError} If there are fewer than 3 group factors (one of two isn't determined) or too many.
 * @see Schmid, J. & Leiman, J. M. (1957). The development of hierarchical factor solutions.
 * Psychometrika 22(1), 53–61.
 */
export function schmidLeiman(
  where: string,
  correlation: Float64Array,
  k: number,
  multiple: Float64Array,
): SchmidLeiman {
  const most = mostFactors("minimumResidual", multiple.length);
  const holds = (x: number): boolean => Number.isInteger(x) && x >= 3 && x <= most;
  checkNumber(where, "factors", k, { words: `be a whole number from 3 to ${most}`, holds });
  const first = extractByDiscrepancy(where, "minimumResidual", correlation, k, multiple, 0.005);
  const plan = planRotation(where, {}, habits);
  const { pattern, phi } = inOrder(rotate(where, first.loadings, k, plan), k, false);
  const above = extractByDiscrepancy(
    where,
    "minimumResidual",
    phi,
    1,
    symmetricMultiples(phi, k),
    0.005,
  );
  const sign = above.loadings.reduce((sum, x) => sum + x, 0) < 0 ? -1 : 1;
  const gamma = above.loadings.map((x) => sign * x);
  const general: Float64Array = new Float64Array(multiple.length);
  pattern.forEach((x, at) => {
    general[Math.floor(at / k)] += x * gamma[at % k];
  });
  return {
    general,
    groups: pattern.map((x, at) => x * Math.sqrt(1 - gamma[at % k] ** 2)),
    communalities: first.communalities,
  };
}
