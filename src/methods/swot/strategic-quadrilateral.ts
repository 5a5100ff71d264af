import { checkNumber, InputError, isTableSource, oneOf, readOptions, say, type TableSource } from "../../base/index.js";
import type { WeightRule } from "../../math/index.js";
import { StrategicQuadrilateral } from "./strategic-quadrilateral-result.js";
import { azimuthOf, eighthOf, strategyOf } from "./strategy-type.js";
import {
  type GroupTotals,
  groupTotals,
  readFactors,
  SWOT_GROUPS,
  type SwotFactors,
  signOf,
  WEIGHT_RULE,
} from "./swot-factors.js";

/** What {@link strategicQuadrilateral} may be told. */
export interface QuadrilateralOptions {
  /**
   * `"vertex-mean"`: the mean of the four corners · `"area"`: the centre of gravity of the surface. The
   * direction is the same, the second is 4/3 as far out. `"vertex-mean"` by default.
   */
  readonly centroid?: "vertex-mean" | "area" | undefined;
  /** Whether weights of a group must add up to 1; `"sum-to-one"` by default. */
  readonly weights?: WeightRule | undefined;
}

const where = "strategicQuadrilateral";

const OPTIONS = { centroid: oneOf("vertex-mean", "area"), weights: WEIGHT_RULE };

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
 * @throws {InputError} If a sign or a weight is wrong, the centre is the origin (no direction), or both
 * products are 0 (no ρ).
 * @see 黄溶冰, 李玉辉 (2008). 基于坐标法的 SWOT 定量测度模型及应用研究. 科研管理 29(1).
 * @example
 * const plane = strategicQuadrilateral({ strengths: 3.2, weaknesses: -2.1, opportunities: 2.8, threats: -1.9 });
 * [plane.degrees, plane.intensity]; // => [39.2894, 0.6919]
 */
export function strategicQuadrilateral(
  factors: SwotFactors | GroupTotals | TableSource,
  options: QuadrilateralOptions = {},
): StrategicQuadrilateral {
  refuseLooseTotals(factors);
  const { centroid, weights } = readOptions(where, options, OPTIONS);
  const totals = isTotals(factors) ? checkTotals(factors) : groupTotals(readFactors(where, factors, weights));
  refuseUndefined(where, totals);
  return quadrilateralOf(totals, centroid);
}

/** The quadrilateral of totals that have one. @internal */
export function quadrilateralOf(totals: GroupTotals, centroidOf: "vertex-mean" | "area"): StrategicQuadrilateral {
  const { strengths: s, weaknesses: w, opportunities: o, threats: t } = totals;
  const parts = centroidOf === "area" ? 3 : 4;
  const azimuth = azimuthOf(s + w, o + t);
  return new StrategicQuadrilateral({
    totals,
    centroidOf,
    vertices: [
      [s, 0],
      [0, o],
      [w, 0],
      [0, t],
    ],
    centroid: [(s + w) / parts, (o + t) / parts],
    azimuth,
    degrees: (azimuth * 180) / Math.PI,
    strategy: strategyOf(eighthOf(azimuth)),
    areas: { SO: (s * o) / 2, WO: -(w * o) / 2, WT: (w * t) / 2, ST: -(s * t) / 2 },
    positiveIntensity: s * o,
    negativeIntensity: w * t,
    intensity: (s * o) / (s * o + w * t),
  });
}

function isTotals(factors: SwotFactors | GroupTotals | TableSource): factors is GroupTotals {
  return !isTableSource(factors) && typeof factors?.strengths === "number";
}

/** Four numbers, or letters for names: what to write instead. */
function refuseLooseTotals(factors: unknown): void {
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
  }
  return totals;
}

/** @internal */
export function refuseUndefined(where: string, totals: GroupTotals): void {
  const { strengths: s, weaknesses: w, opportunities: o, threats: t } = totals;
  if (cancels(s, w) && cancels(o, t)) {
    const words = say(
      "使重心离开原点（S + W 与 O + T 不都为 0），否则没有方向",
      "have a centre off the origin (S + W and O + T aren't both 0): it has no direction",
    );
    throw new InputError(where, "factors", words, [s, w, o, t]);
  }
  if (s * o + w * t > 0) return;
  const words = say("使 S·O 或 W·T 大于 0，否则强度系数是 0/0", "have S·O or W·T above 0: the intensity is 0/0");
  throw new InputError(where, "factors", words, [s, w, o, t]);
}

/** Whether a sum is nothing but the rounding of its two terms. */
function cancels(up: number, down: number): boolean {
  return Math.abs(up + down) <= 1e-14 * (up - down);
}
