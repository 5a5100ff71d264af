import { ConvergenceError, say } from "../../../base/index.js";
import { type LinearConstraint, linearProgram } from "../../../math/linear-program.js";

/** Weights with their bounds, and the least ξ. */
export interface BoundedWeights {
  readonly weights: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly xi: number;
}

/** What a weight counts beside ξ, so little that ξ stays the least. */
const BESIDE: readonly number[] = [1e-4, 1e-6, 1e-8];

/** By how much a ξ found a second time may be off. */
const SAME = 1e-11;

/**
 * The linear model of the best–worst method: errors are differences of weights, not ratios.
 *
 *     min ξ,   |w_B − a_Bj w_j| ≤ ξ,   |w_j − a_jW w_W| ≤ ξ,   Σw = 1,   w ≥ 0
 *
 * Bounds are the least and the largest that each weight can be at that ξ; the weights the mean of the points where these
 * are reached, which keep ξ too.
 */
export function linearWeights(
  where: string,
  fromBest: Float64Array,
  toWorst: Float64Array,
  best: number,
  worst: number,
): BoundedWeights {
  const n = fromBest.length;
  const constraints = rowsOf(fromBest, toWorst, best, worst);
  const [xi] = optimum(where, constraints, n, 0, 0);
  const extreme = (j: number, sign: 1 | -1): Float64Array => {
    for (const beside of BESIDE) {
      const [found, point] = optimum(where, constraints, n, j, sign * beside);
      if (Math.abs(found - xi) <= SAME) return point;
    }
    throw unsettled(where);
  };
  const low = Array.from({ length: n }, (_, j) => extreme(j, 1));
  const high = Array.from({ length: n }, (_, j) => extreme(j, -1));
  const points = [...low, ...high];
  return {
    weights: Float64Array.from(
      { length: n },
      (_, j) => points.reduce((sum, point) => sum + point[j], 0) / points.length,
    ),
    lower: Float64Array.from(low, (point, j) => point[j]),
    upper: Float64Array.from(high, (point, j) => point[j]),
    xi,
  };
}

/** The least ξ where the weight j counts a little beside it, and the weights there. */
function optimum(
  where: string,
  constraints: readonly LinearConstraint[],
  n: number,
  j: number,
  beside: number,
): readonly [xi: number, weights: Float64Array] {
  const objective: Float64Array = new Float64Array(n + 1);
  objective[n] = 1;
  objective[j] = beside;
  const found = linearProgram(where, { goal: "minimise", objective, constraints });
  if (found.status !== "optimal") throw unsettled(where);
  return [found.solution[n], found.solution.slice(0, n)];
}

function unsettled(where: string): ConvergenceError {
  return new ConvergenceError(where, say("没有找到最小的 ξ", "the least ξ wasn't found"));
}

/** Two rows a judgement, one each side, and the sum of the weights; variables are the weights and ξ. */
function rowsOf(fromBest: Float64Array, toWorst: Float64Array, best: number, worst: number): LinearConstraint[] {
  const n = fromBest.length;
  const off = (more: number, less: number, times: number, sign: 1 | -1): LinearConstraint => {
    const coefficients: Float64Array = new Float64Array(n + 1);
    coefficients[more] += sign;
    coefficients[less] -= sign * times;
    coefficients[n] = -1;
    return { coefficients, relation: "<=", bound: 0 };
  };
  const judged = (j: number): LinearConstraint[] =>
    ([1, -1] as const).flatMap((sign) => [
      ...(j === best ? [] : [off(best, j, fromBest[j], sign)]),
      ...(j === worst ? [] : [off(j, worst, toWorst[j], sign)]),
    ]);
  const sum = Float64Array.from({ length: n + 1 }, (_, j) => (j < n ? 1 : 0));
  const rows = [...fromBest.keys()].flatMap(judged);
  return [{ coefficients: sum, relation: "=", bound: 1 }, ...rows];
}
