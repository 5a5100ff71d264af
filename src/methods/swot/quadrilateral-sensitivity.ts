import { InputError, numeric, readOptions, say, type TableSource } from "../../base/index.js";
import { QuadrilateralSensitivity, type ScoreChange } from "./quadrilateral-sensitivity-result.js";
import { isBalanced, quadrilateralOf, refuseEmpty } from "./strategic-quadrilateral.js";
import type { StrategicQuadrilateral } from "./strategic-quadrilateral-result.js";
import { azimuthOf, eighthOf, type StrategyType, strategyOf } from "./strategy-type.js";
import {
  FACTOR_WEIGHTS,
  type FactorWeights,
  type GroupTotals,
  groupTotals,
  readFactors,
  SWOT_GROUPS,
  type SwotFactors,
  type UnweightedFactors,
} from "./swot-factors.js";

/** What {@link quadrilateralSensitivity} may be told. */
export interface QuadrilateralSensitivityOptions {
  /** By which share a score goes down and up; 0.2 by default. */
  readonly change?: number | undefined;
  /** How factors weigh, as in {@link strategicQuadrilateral}; `"sum-to-one"` by default. */
  readonly weights?: FactorWeights | undefined;
}

const where = "quadrilateralSensitivity";

const CHANGE = {
  words: say("是 0 与 1 之间的比例", "be a share between 0 and 1"),
  holds: (value: number) => value > 0 && value < 1,
};

const OPTIONS = { change: numeric(CHANGE, 0.2), weights: FACTOR_WEIGHTS };

/**
 * Sensitivity of the strategic quadrilateral (战略四边形的敏感性分析): whether azimuth and strategy type
 * survive if scores had been given a little otherwise. First every score by itself, down and up; then
 * all together, where the centre can be anywhere in a rectangle whose corners are exact:
 *
 *     X from (1 − c)S + (1 + c)W to (1 + c)S + (1 − c)W,   Y likewise of O and T
 *
 * Reading: a type that some single score within ±20% can turn isn't a finding.
 *
 * @unit 度（方位角） · degrees (of the azimuth)
 * @throws {InputError} If factors are wrong (see {@link strategicQuadrilateral}) or `change` isn't
 * between 0 and 1.
 * @see {@link strategicQuadrilateral} for the plane; how far scores are moved is our own.
 * @example
 * const factors = {
 *   strengths: [{ name: "技术", weight: 1, score: 3 }],
 *   weaknesses: [{ name: "融资", weight: 1, score: -2.8 }],
 *   opportunities: [{ name: "政策", weight: 1, score: 3 }],
 *   threats: [{ name: "成本", weight: 1, score: -2 }],
 * };
 * quadrilateralSensitivity(factors).turning.length; // => 2
 */
export function quadrilateralSensitivity(
  factors: SwotFactors | UnweightedFactors | TableSource,
  options: QuadrilateralSensitivityOptions = {},
): QuadrilateralSensitivity {
  const { change, weights } = readOptions(where, options, OPTIONS);
  const read = readFactors(where, factors, weights);
  const totals = groupTotals(read);
  refuseEmpty(where, totals);
  refuseBalance(totals);
  const base = quadrilateralOf(totals, "vertex-mean");
  const changes = changesOf(read, totals, change);
  const turned = changes.filter(({ quadrilateral }) => !Number.isNaN(quadrilateral.azimuth));
  const turns = turned.map(({ quadrilateral }) => turnTo(base, quadrilateral.azimuth));
  const jointRange = jointRangeOf(base, change);
  const [less, more] = [(1 - change) ** 2, (1 + change) ** 2];
  const { positiveIntensity: u, negativeIntensity: v } = base;
  const eighth = eighthOf(base.azimuth);
  return new QuadrilateralSensitivity({
    base,
    change,
    changes,
    turning: changes.filter(({ quadrilateral: { azimuth } }) => Number.isNaN(azimuth) || eighthOf(azimuth) !== eighth),
    singleRange: [Math.min(0, ...turns), Math.max(0, ...turns)],
    jointRange,
    reachable: reachableIn(base, jointRange),
    jointIntensity: [(u * less) / (u * less + v * more), (u * more) / (u * more + v * less)],
  });
}

/** Refuses totals without a direction that could be lost. */
function refuseBalance(totals: GroupTotals): void {
  const { strengths: s, weaknesses: w, opportunities: o, threats: t } = totals;
  if (isBalanced(totals)) {
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

/** Each score down, then up, all others as they were. */
function changesOf(factors: SwotFactors, totals: GroupTotals, change: number): readonly ScoreChange[] {
  return SWOT_GROUPS.flatMap(({ group }) =>
    factors[group].flatMap(({ name, weight, score }) =>
      [1 - change, 1 + change].map((factor) => {
        const moved = { ...totals, [group]: totals[group] + weight * score * (factor - 1) };
        return { group, name, factor, quadrilateral: quadrilateralOf(moved, "vertex-mean") };
      }),
    ),
  );
}

/** The rectangle that the centre can be in has its turns at its corners, unless the origin is in it. */
function jointRangeOf(base: StrategicQuadrilateral, change: number): readonly [number, number] | undefined {
  const { strengths: s, weaknesses: w, opportunities: o, threats: t } = base.totals;
  const [less, more] = [1 - change, 1 + change];
  const xs = [less * s + more * w, more * s + less * w];
  const ys = [less * o + more * t, more * o + less * t];
  if (xs[0] <= 0 && xs[1] >= 0 && ys[0] <= 0 && ys[1] >= 0) return undefined;
  const turns = xs.flatMap((x) => ys.map((y) => turnTo(base, azimuthOf(x, y))));
  return [Math.min(...turns), Math.max(...turns)];
}

function reachableIn(
  base: StrategicQuadrilateral,
  range: readonly [number, number] | undefined,
): readonly StrategyType[] {
  if (range === undefined) return Array.from({ length: 8 }, (_, i) => strategyOf(i));
  const [low, high] = range.map((turn) => Math.floor((base.degrees + turn) / 45));
  return Array.from({ length: high - low + 1 }, (_, i) => strategyOf((((low + i) % 8) + 8) % 8));
}

/** From the base's azimuth to another, in degrees, the shorter way round. */
function turnTo(base: StrategicQuadrilateral, azimuth: number): number {
  const turn = ((azimuth - base.azimuth) * 180) / Math.PI;
  return turn > 180 ? turn - 360 : turn <= -180 ? turn + 360 : turn;
}
