import {
  checkMagnitude,
  checkNumber,
  compareNumbers,
  InputError,
  isTableSource,
  oneOf,
  readOptions,
  say,
  type TableSource,
} from "../../base/index.js";
import { StrategicQuadrilateral } from "./strategic-quadrilateral-result.js";
import { azimuthOf, BALANCED, eighthOf, strategyOf } from "./strategy-type.js";
import {
  FACTOR_WEIGHTS,
  type FactorWeights,
  type GroupTotals,
  groupTotals,
  readFactors,
  SWOT_GROUPS,
  type SwotFactors,
  signOf,
  type UnweightedFactors,
} from "./swot-factors.js";

/** What {@link strategicQuadrilateral} may be told. */
export interface QuadrilateralOptions {
  /**
   * `"vertex-mean"`: the mean of the four corners · `"area"`: the centre of gravity of the surface. The
   * direction is the same, the second is 4/3 as far out. `"vertex-mean"` by default.
   */
  readonly centroid?: "vertex-mean" | "area" | undefined;
  /**
   * How factors weigh; `"sum-to-one"` by default.
   * - `"sum-to-one"`: S = Σ wᵢ sᵢ, the weights of each group add up to 1.
   * - `"normalise"`: they are divided by their sum in the group.
   * - `"global"`: as AHP gives them, with the weights of the groups in them: all four groups add up to 1.
   * - `"mean"`: S = Σ sᵢ / n, all factors of a group alike (with sᵢ = strength × probability, if you like).
   */
  readonly weights?: FactorWeights | undefined;
}

const where = "strategicQuadrilateral";

const OPTIONS = { centroid: oneOf("vertex-mean", "area"), weights: FACTOR_WEIGHTS };

/**
 * Strategic quadrilateral (战略四边形，SWOT 坐标法): the four groups as corners on two axes, and the
 * direction in which their centre lies.
 *
 *     S = Σ wᵢ sᵢ (W and T below 0);   corners (S, 0), (0, O), (W, 0), (0, T)
 *     P = ((S + W)/4, (O + T)/4)   or, of the surface,   ((S + W)/3, (O + T)/3)
 *     θ = atan2(Y, X) ∈ [0, 2π)
 *     U = S·O,  V = W·T,  ρ = U/(U + V)
 *
 * θ: 0–90° 开拓型 (实力型 | 机会型), 90–180° 争取型 (进取型 | 调整型), 180–270° 保守型 (退却型 | 回避型),
 * 270–360° 抗争型 (调整型 | 进取型); a boundary belongs to the eighth that it opens. ρ above .5 reads as
 * bold, below as cautious. θ goes by sums and ρ by products, so in the second and fourth quadrant they
 * can disagree (see `disagrees`); in the first ρ is always above .5, in the third below.
 *
 * @param factors - factors with weights and scores in four groups, a frame of them (columns of groups,
 * names, weight and score), or the four totals.
 * A SWOT in balance (S + W = 0 and O + T = 0) has its centre at the origin and no direction: `azimuth` and
 * `degrees` are NaN, the strategy is 均衡型. Where both products are 0, ρ is 0/0 and `intensity` NaN.
 *
 * @unit 加权分；θ 为度，ρ 无量纲 · weighted points; θ in degrees, ρ none
 * @throws {InputError} If a sign or a weight is wrong, or all totals are 0.
 * @see 黄溶冰, 李玉辉 (2008). 基于坐标法的 SWOT 定量测度模型及应用研究. 科研管理 29(1).
 * @example
 * const plane = strategicQuadrilateral({
 *   strengths: 3.2,
 *   weaknesses: -2.1,
 *   opportunities: 2.8,
 *   threats: -1.9,
 * });
 * [plane.degrees, plane.intensity]; // => [39.2894, 0.6919]
 */
export function strategicQuadrilateral(
  factors: SwotFactors | UnweightedFactors | GroupTotals | TableSource,
  options: QuadrilateralOptions = {},
): StrategicQuadrilateral {
  refuseLooseTotals(factors);
  const { centroid, weights } = readOptions(where, options, OPTIONS);
  const totals = isTotals(factors) ? checkTotals(factors) : groupTotals(readFactors(where, factors, weights));
  refuseEmpty(where, totals);
  return quadrilateralOf(totals, centroid);
}

/** The quadrilateral of totals that have one. @internal */
export function quadrilateralOf(totals: GroupTotals, centroidOf: "vertex-mean" | "area"): StrategicQuadrilateral {
  const { strengths: s, weaknesses: w, opportunities: o, threats: t } = totals;
  const parts = centroidOf === "area" ? 3 : 4;
  const balanced = isBalanced(totals);
  const azimuth = balanced ? Number.NaN : azimuthOf(s + w, o + t);
  const [u, v] = [s * o, w * t];
  return new StrategicQuadrilateral({
    totals,
    centroidOf,
    vertices: [
      [s, 0],
      [0, o],
      [w, 0],
      [0, t],
    ],
    centroid: balanced ? [0, 0] : [(s + w) / parts, (o + t) / parts],
    azimuth,
    degrees: (azimuth * 180) / Math.PI,
    strategy: balanced ? BALANCED : strategyOf(eighthOf(azimuth)),
    areas: { SO: u / 2, WO: -(w * o) / 2, WT: v / 2, ST: -(s * t) / 2 },
    positiveIntensity: u,
    negativeIntensity: v,
    intensity: u / (u + v),
  });
}

function isTotals(factors: SwotFactors | UnweightedFactors | GroupTotals | TableSource): factors is GroupTotals {
  return !isTableSource(factors) && typeof factors?.strengths === "number";
}

/** Four numbers, or letters for names: what to write instead. */
function refuseLooseTotals(factors: unknown): void {
  if (isTableSource(factors)) return;
  const letters = (factors ?? {}) as Readonly<Record<string, unknown>>;
  const loose = typeof factors === "number";
  if (!loose && !SWOT_GROUPS.some(({ letter }) => typeof letters[letter] === "number")) return;
  const written = SWOT_GROUPS.map(({ group, letter }, g) => {
    const value = loose && g === 0 ? factors : letters[letter];
    return `${group}: ${typeof value === "number" ? value : "…"}`;
  });
  const words = say("写成 {write}", "be written {write}", { write: `{ ${written.join(", ")} }` });
  throw new InputError(where, "factors", words, factors);
}

function checkTotals(totals: GroupTotals): GroupTotals {
  for (const { group } of SWOT_GROUPS) {
    checkNumber(where, `factors.${group}`, totals[group], signOf(group));
    checkMagnitude(where, `factors.${group}`, totals[group]);
  }
  return totals;
}

/** Refuses totals that are all 0: there is nothing to draw. @internal */
export function refuseEmpty(where: string, totals: GroupTotals): void {
  const all = SWOT_GROUPS.map(({ group }) => totals[group]);
  if (all.some((total) => total !== 0)) return;
  throw new InputError(where, "factors", say("有一组总力度不为 0", "have a total other than 0"), all);
}

/** Whether strengths and weaknesses cancel each other, and opportunities and threats: no direction. @internal */
export function isBalanced({ strengths: s, weaknesses: w, opportunities: o, threats: t }: GroupTotals): boolean {
  return compareNumbers(s, -w) === 0 && compareNumbers(o, -t) === 0;
}
