import { InputError, readOptions, type SizesInput } from "../../base/index.js";
import { sortedOrder, sumOf } from "../../math/index.js";
import { LorenzCurve } from "./lorenz-curve-result.js";
import { readWeighted, type WeightOptions, WEIGHTS } from "./sizes.js";
import { WEIGHT_ON_NOTHING } from "./words.js";

/** What {@link lorenzCurve} takes beside the values. */
export type LorenzCurveOptions = WeightOptions;

const where = "lorenzCurve";

/**
 * Lorenz curve (洛伦兹曲线): what the smallest p of the units have of the total, for every p.
 *
 *     (F₀, L₀) = (0, 0);   Fᵢ = Σ_{k≤i} w₍ₖ₎ / W,   Lᵢ = Σ_{k≤i} w₍ₖ₎ x₍ₖ₎ / Σ w x,   smallest x first
 *
 * @param values - n ≥ 1 values in one common unit (per head, if weights are heads), or a frame with one
 *   column of them; each ≥ 0, not all zero.
 * @returns The n + 1 points of the curve, its Gini coefficient, and its largest distance from the
 *   diagonal (the Schutz coefficient).
 * @unit 份额，0 到 1 · a share, 0 to 1
 * @throws {InputError} If `values` is empty, has a negative or non-finite entry, or is all zero; if
 *   `weights` don't fit.
 * @see Lorenz, M. O. (1905). Methods of measuring the concentration of wealth. Publications of the
 *   American Statistical Association 9(70), 209–219.
 * @example
 * lorenzCurve([20, 50, 20, 10]).cumulativeValues; // => [0, 0.1, 0.3, 0.5, 1]
 * lorenzCurve(dataset("gdp").where({ year: 2012 }), { columns: "gdp" }).gini; // => 0.3953
 */
export function lorenzCurve(values: SizesInput, options: LorenzCurveOptions = {}): LorenzCurve {
  const read = readWeighted(where, values, readOptions(where, options, WEIGHTS));
  const order = sortedOrder(read.values);
  const sorted = Float64Array.from(order, (i) => read.values[i]);
  const weights = Float64Array.from(order, (i) => read.weights?.[i] ?? 1);
  const amounts = weights.map((weight, i) => weight * sorted[i]);
  if (amounts.every((amount) => amount === 0)) {
    throw new InputError(where, "weights", WEIGHT_ON_NOTHING, read.weights);
  }
  const [F, L] = [weights, amounts].map(cumulated);
  return new LorenzCurve({
    values: sorted,
    weights,
    weighted: read.weights !== undefined,
    cumulativeUnits: F,
    cumulativeValues: L,
    gini: doubleArea(F, L),
    schutz: F.reduce((largest, f, i) => Math.max(largest, f - L[i]), 0),
  });
}

/** From 0 to exactly 1. */
function cumulated(amounts: Float64Array): Float64Array {
  const total = sumOf(amounts);
  const shares: Float64Array = new Float64Array(amounts.length + 1);
  let running = 0;
  for (let i = 0; i < amounts.length; i++) {
    running += amounts[i];
    shares[i + 1] = Math.min(1, running / total);
  }
  shares[amounts.length] = 1;
  return shares;
}

function doubleArea(F: Float64Array, L: Float64Array): number {
  let area = 0;
  for (let i = 1; i < F.length; i++) area += (F[i] - F[i - 1]) * (L[i] + L[i - 1]);
  return Math.max(0, 1 - area);
}
