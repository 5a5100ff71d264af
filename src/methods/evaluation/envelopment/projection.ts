import { ConvergenceError, type Label, say } from "../../../base/index.js";
import { linearProgram } from "../../../math/linear-program.js";
import { combinationRows } from "./combination.js";
import { type EnvelopmentOrientation, type ScaledUnits, type Technology, unitOf, type Units } from "./technology.js";

/** What a slack of an input or an output counts where slacks are added: the same in its mean, or in its unit. */
export type SlackWeights = "mean" | "unit";

/** Where a unit would stand on the frontier. */
export interface Projection {
  /** λ of each unit of the frontier that was chosen. */
  readonly lambdas: Float64Array;
  /** What each input could still be cut by, and each output raised by, at the frontier; in the data's own units. */
  readonly slacks: Float64Array;
}

/** What a slack counts beside the distance; the next where it has moved the distance, or rounding has. */
const BESIDE: readonly number[] = [1e-4, 1e-2, 1e-3, 1e-5, 1e-6, 1e-8];

/** By how much a distance found a second time may be off; the next where numbers are too far apart for that. */
const SAME: readonly number[] = [1e-10, 1e-9];

/** A λ, or a slack beside its column, that is less than this is rounding. */
const NOTHING = 1e-9;

/** How units are projected: in scaled numbers, onto those that are efficient. */
export interface Projecting {
  readonly where: string;
  readonly units: ScaledUnits;
  readonly means: Units;
  readonly technology: Technology;
  readonly orientation: EnvelopmentOrientation;
  /** The units with an efficiency of 1: no other is ever a peer. */
  readonly efficient: readonly number[];
  /** {@link slackCosts} of these. */
  readonly costs: readonly number[];
}

/**
 * The second stage (第二阶段): of all points of the frontier at the distance found, the one with the largest sum of
 * slacks, so that no input could be less and no output more.
 *
 *     max Σ wᵢ sᵢ⁻ + Σ wᵣ sᵣ⁺,   Xλ + s⁻ = θ x,   Yλ − s⁺ = y,   λ, s ≥ 0
 *
 * To hold θ to its last digit would leave no λ at all. So θ is found again beside the slacks, these counting little; that
 * it is the same θ proves that they counted little enough.
 */
export function projectionOf(projecting: Projecting, k: number, distance: number): Projection {
  const { where, units, technology, orientation, efficient, costs } = projecting;
  const unit = unitOf(units, k);
  const constraints = combinationRows(units, efficient, technology, unit, orientation);
  for (const same of SAME) {
    for (const beside of BESIDE) {
      const objective = [orientation === "input" ? 1 : -1, ...costs.map((cost) => beside * cost)];
      const found = linearProgram(where, { goal: "minimise", objective, constraints });
      if (found.status !== "optimal") continue;
      const [again, ...combined] = found.solution;
      if (Math.abs(again - distance) > same * Math.max(1, distance)) continue;
      return { lambdas: lambdasOf(projecting, combined, unit.size), slacks: slacksOf(projecting, combined, k, again) };
    }
  }
  throw new ConvergenceError(where, lost(k));
}

function lost(k: number): Label {
  return say(
    "第 {k} 个单元在前沿上的投影在舍入误差之内无法确定（各项大小相差过于悬殊）",
    "the projection of unit {k} onto the frontier is lost in rounding (numbers too far apart in size)",
    { k: k + 1 },
  );
}

/** What each efficient unit adds to inputs less what it adds to outputs: where λ make that least, slacks are most. */
export function slackCosts(
  units: ScaledUnits,
  means: Units,
  efficient: readonly number[],
  slackWeights: SlackWeights,
): readonly number[] {
  const heaviest = Math.max(...means.inputs, ...means.outputs);
  const counts = (side: Float64Array): Float64Array =>
    side.map((mean) => (slackWeights === "mean" ? 1 : mean / heaviest));
  const [inputWeights, outputWeights] = [counts(means.inputs), counts(means.outputs)];
  return efficient.map((j) => {
    const { inputs, outputs } = unitOf(units, j);
    const used = inputs.reduce((sum, x, i) => sum + inputWeights[i] * x, 0);
    return outputs.reduce((sum, y, r) => sum - outputWeights[r] * y, used);
  });
}

function lambdasOf({ units, efficient }: Projecting, found: readonly number[], size: number): Float64Array {
  const lambdas = Float64Array.from(found, (value, e) => (value * size) / units.sizes[efficient[e]]);
  return lambdas.map((value) => (value > NOTHING ? value : 0));
}

function slacksOf(projecting: Projecting, found: readonly number[], k: number, distance: number): Float64Array {
  const { units, means, efficient, orientation } = projecting;
  const unit = unitOf(units, k);
  const spare = (side: "inputs" | "outputs"): Float64Array => {
    const factor = `${orientation}s` === side ? distance : 1;
    const sign = side === "inputs" ? 1 : -1;
    return unit[side].map((value, i) => {
      const width = unit[side].length;
      const made = efficient.reduce((sum, j, e) => sum + found[e] * units[side][j * width + i], 0);
      const slack = sign * (value * factor - made);
      return slack > NOTHING ? slack * unit.size * means[side][i] : 0;
    });
  };
  return Float64Array.of(...spare("inputs"), ...spare("outputs"));
}
