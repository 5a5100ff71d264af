import { checkNumber } from "../../base/index.js";
import { QuadrilateralSensitivity, type ScoreChange } from "./quadrilateral-sensitivity-result.js";
import { refuseUndefined } from "./strategic-quadrilateral.js";
import { StrategicQuadrilateral } from "./strategic-quadrilateral-result.js";
import {
  groupTotals,
  readFactors,
  SWOT_GROUPS,
  type SwotFactors,
  type WeightRule,
} from "./swot-factors.js";

/** What {@link quadrilateralSensitivity} may be told. */
export interface QuadrilateralSensitivityOptions {
  /** By which share a score goes down and up; 0.2 by default. */
  readonly change?: number | undefined;
  /** Whether weights of a group must add up to 1; `"sum-to-one"` by default. */
  readonly weights?: WeightRule | undefined;
}

/**
 * Sensitivity of the strategic quadrilateral (战略四边形的敏感性分析): whether azimuth and strategy type
 * survive if scores had been given a little otherwise. First every score by itself, down and up; then
 * all together, where the centre can be anywhere in a rectangle whose corners are exact:
 *
 *     X from (1 − c)S + (1 + c)W to (1 + c)S + (1 − c)W,   Y likewise of O and T
 *
 * Reading: a type that some single score within ±20 % can turn isn't a finding.
 *
 * @throws {InputError} If factors are wrong (see {@link strategicQuadrilateral}) or `change` isn't
 * between 0 and 1.
 * @example
 * const factors = {
 *   strengths: [{ name: "技术", weight: 1, score: 3 }], weaknesses: [{ name: "融资", weight: 1, score: -2.8 }],
 *   opportunities: [{ name: "政策", weight: 1, score: 3 }], threats: [{ name: "成本", weight: 1, score: -2 }],
 * };
 * quadrilateralSensitivity(factors).turning.length; // => 2
 */
export function quadrilateralSensitivity(
  factors: SwotFactors,
  options: QuadrilateralSensitivityOptions = {},
): QuadrilateralSensitivity {
  const where = "quadrilateralSensitivity";
  const change = checkNumber(where, "change", options.change ?? 0.2, {
    words: "be a share between 0 and 1",
    holds: (value) => value > 0 && value < 1,
  });
  const read = readFactors(where, factors, options.weights ?? "sum-to-one");
  const totals = groupTotals(read);
  refuseUndefined(where, totals);
  const changes: readonly ScoreChange[] = SWOT_GROUPS.flatMap(({ group }) =>
    read[group].flatMap(({ name, weight, score }) =>
      [1 - change, 1 + change].map((factor) => {
        const moved = { ...totals, [group]: totals[group] + weight * score * (factor - 1) };
        refuseUndefined(where, moved);
        const quadrilateral = new StrategicQuadrilateral(moved, "vertex-mean");
        return { group, name, factor, quadrilateral };
      }),
    ),
  );
  return new QuadrilateralSensitivity(
    new StrategicQuadrilateral(totals, "vertex-mean"),
    change,
    changes,
  );
}
