import { ConvergenceError, say } from "../base/index.js";

/** y′ = f(t, y): fills `slope`. */
export type Slope = (t: number, y: Float64Array, slope: Float64Array) => void;

/** Where the stages of a step lie, and what each is made of. */
const NODES = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1];
const STAGES: readonly (readonly number[])[] = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
/** Fifth order less fourth. */
const ERROR = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40];

/** Steps of one call: more take longer than a reader waits. */
const MOST_STEPS = 400_000;

/**
 * Solves y′ = f(t, y) by Dormand and Prince's pairs of orders 5 and 4, each step as long as its error allows.
 *
 * @param times - where the solution is asked for, rising; the first is the start.
 * @param tolerance - how large the error of a step may be beside the solution, and beside `scale` near 0.
 * @returns times × unknowns, row by row.
 * @throws {ConvergenceError} If the steps become too many: what is asked for is stiff, or runs away.
 * @see Dormand, J. R. & Prince, P. J. (1980). A family of embedded Runge-Kutta formulae. Journal of Computational and Applied Mathematics 6(1), 19–26.
 * @internal
 */
export function solveOde(
  where: string,
  slope: Slope,
  start: Float64Array,
  times: ArrayLike<number>,
  tolerance = 1e-10,
): Float64Array {
  const n = start.length;
  const found: Float64Array = new Float64Array(times.length * n);
  const y = start.slice();
  found.set(y);
  const stages = NODES.map(() => new Float64Array(n));
  let [step, left] = [(times[times.length - 1] - times[0]) / 100, MOST_STEPS];
  for (let k = 1; k < times.length; k++) {
    let t = times[k - 1];
    while (t < times[k]) {
      if (left-- === 0) throw tooMany(where, t);
      const h = Math.min(step, times[k] - t);
      const error = tried(slope, t, y, h, stages, tolerance);
      if (error <= 1) {
        advance(y, h, stages);
        t = h === times[k] - t ? times[k] : t + h;
      }
      const factor = error === 0 ? 5 : Math.min(5, Math.max(0.2, 0.9 * error ** -0.2));
      step = error <= 1 && h < step ? Math.max(step, h * factor) : h * (Number.isFinite(factor) ? factor : 0.2);
    }
    found.set(y, k * n);
  }
  return found;
}

/** Fills the stages of a step and gives its error, 1 where it is as large as it may be. */
function tried(
  slope: Slope,
  t: number,
  y: Float64Array,
  h: number,
  stages: readonly Float64Array[],
  tolerance: number,
): number {
  const at: Float64Array = new Float64Array(y.length);
  STAGES.forEach((shares, s) => {
    for (let i = 0; i < y.length; i++) {
      at[i] = y[i] + h * shares.reduce((sum, share, j) => sum + share * stages[j][i], 0);
    }
    slope(t + NODES[s] * h, at, stages[s]);
  });
  let worst = 0;
  for (let i = 0; i < y.length; i++) {
    const error = h * ERROR.reduce((sum, share, s) => sum + share * stages[s][i], 0);
    worst = Math.max(worst, Math.abs(error) / (tolerance * Math.max(Math.abs(y[i]), Math.abs(at[i]), 1e-6)));
  }
  return Number.isFinite(worst) ? worst : Number.POSITIVE_INFINITY;
}

function advance(y: Float64Array, h: number, stages: readonly Float64Array[]): void {
  const shares = STAGES[6];
  for (let i = 0; i < y.length; i++) y[i] += h * shares.reduce((sum, share, j) => sum + share * stages[j][i], 0);
}

function tooMany(where: string, t: number): ConvergenceError {
  const words = say(
    "到 t = {t} 已用完 {most} 步：方程刚性太强，或解跑向无穷",
    "{most} steps were used up by t = {t}: the equations are too stiff, or the solution runs away",
    { t, most: MOST_STEPS },
  );
  return new ConvergenceError(where, words);
}
