import { ConvergenceError } from "../base/index.js";

/**
 * Where a falling function of λ ≥ 0 passes through a level: doubled until it is below, then halved to
 * the last digit. 0 if it is below the level from the start.
 *
 * @param where - the function that is called, for the message.
 * @param highest - the largest λ that is tried.
 * @throws {ConvergenceError} If the function is still above the level at `highest`.
 */
export function fallsTo(where: string, f: (x: number) => number, level: number, highest: number): number {
  if (f(0) <= level) return 0;
  let [low, high] = [0, Math.min(1, highest)];
  for (let value = f(high); !(value <= level); value = f(high)) {
    if (high >= highest) {
      const state = `the level ${level} isn't reached: at ${highest} the function is still ${value}`;
      throw new ConvergenceError(where, state);
    }
    [low, high] = [high, Math.min(2 * high, highest)];
  }
  for (let i = 0; i < 200 && high - low > 2 * Number.EPSILON * high; i++) {
    const middle = (low + high) / 2;
    if (f(middle) > level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
