import { ConvergenceError } from "../../../base/index.js";
import type { Turned } from "./gradient-projection.js";

/** Sweeps over all pairs of factors before it is given up. */
const SWEEPS = 1000;
/** An angle that counts as none. */
const STILL = 1e-13;

/**
 * Orthomax rotation in planes: maximizes Σⱼ [Σᵢ λᵢⱼ⁴ − (γ/p)·(Σᵢ λᵢⱼ²)²] by turning two factors at a time to
 * their best angle, until no angle is left. γ = 0 quartimax, 1 varimax, k/2 equamax; with γ = p·κ it is
 * the Crawford–Ferguson family under orthogonal rotation.
 *
 * @param start - an orthogonal k × k matrix to begin with.
 * @throws {ConvergenceError} If angles are left after 1000 sweeps.
 * @see Kaiser, H. F. (1958). The varimax criterion for analytic rotation in factor analysis.
 * Psychometrika 23(3), 187–200.
 */
export function orthomax(where: string, loadings: Float64Array, k: number, gamma: number, start: Float64Array): Turned {
  const p = loadings.length / k;
  const turn = Float64Array.from(start);
  const rotated = Float64Array.from(loadings, (_, at) => {
    const row = at - (at % k);
    let sum = 0;
    for (let m = 0; m < k; m++) sum += loadings[row + m] * start[m * k + (at % k)];
    return sum;
  });
  for (let sweep = 1; sweep <= SWEEPS; sweep++) {
    let widest = 0;
    for (let a = 0; a < k; a++) {
      for (let b = a + 1; b < k; b++) {
        const angle = bestAngle(rotated, p, k, a, b, gamma);
        if (Math.abs(angle) <= STILL) continue;
        widest = Math.max(widest, Math.abs(angle));
        rotatePair(rotated, k, a, b, angle);
        rotatePair(turn, k, a, b, angle);
      }
    }
    if (widest <= STILL) {
      return {
        loadings: rotated,
        turn,
        value: orthomaxValue(rotated, k, gamma),
        iterations: sweep,
      };
    }
  }
  throw new ConvergenceError(where, `factors still turn after ${SWEEPS} sweeps of the rotation`);
}

/** What is maximized. */
export function orthomaxValue(loadings: Float64Array, k: number, gamma: number): number {
  const p = loadings.length / k;
  let value = 0;
  for (let j = 0; j < k; j++) {
    let [second, fourth] = [0, 0];
    for (let at = j; at < loadings.length; at += k) {
      const square = loadings[at] * loadings[at];
      second += square;
      fourth += square * square;
    }
    value += fourth - (gamma / p) * second * second;
  }
  return value;
}

/** The angle at which two columns are best: tan 4φ by sums over u = x² − y² and v = 2xy. */
function bestAngle(loadings: Float64Array, p: number, k: number, a: number, b: number, gamma: number): number {
  let [sumU, sumV, squares, products] = [0, 0, 0, 0];
  for (let row = 0; row < p * k; row += k) {
    const [x, y] = [loadings[row + a], loadings[row + b]];
    const u = x * x - y * y;
    const v = 2 * x * y;
    sumU += u;
    sumV += v;
    squares += u * u - v * v;
    products += u * v;
  }
  const above = 2 * (products - (gamma / p) * sumU * sumV);
  const below = squares - (gamma / p) * (sumU * sumU - sumV * sumV);
  return above === 0 && below >= 0 ? 0 : Math.atan2(above, below) / 4;
}

function rotatePair(matrix: Float64Array, k: number, a: number, b: number, angle: number): void {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  for (let row = 0; row < matrix.length; row += k) {
    const [x, y] = [matrix[row + a], matrix[row + b]];
    matrix[row + a] = cosine * x + sine * y;
    matrix[row + b] = cosine * y - sine * x;
  }
}
