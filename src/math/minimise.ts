import { ConvergenceError } from "../base/index.js";
import { cholesky, choleskySolve } from "./cholesky.js";

/** A function at a point, with its first and second derivatives. */
export interface Curvature {
  readonly value: number;
  readonly gradient: Float64Array;
  /** Row by row. */
  readonly hessian: Float64Array;
}

/** Where a minimum lies and how it was reached. */
export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
  readonly iterations: number;
  /** The largest slope that is left in a direction that is free. */
  readonly slope: number;
}

/** The limits of every coordinate and when to stop. */
export interface MinimiseOptions {
  readonly lower: number;
  readonly upper: number;
  /**
   * A slope that counts as flat; 1e-11 by default. Where rounding hides anything lower, a thousand times that
   * will do, relative to the largest curvature (at least 1).
   */
  readonly flat?: number;
  /** Steps before it is given up; 500 by default. */
  readonly iterations?: number;
}

/**
 * The minimum of a smooth function in a box, by Newton's method on the coordinates that are free of
 * their limits, with a ridge where the curvature isn't positive and halved steps where it overshoots.
 * The last digits come quadratically, so that the answer is exact to rounding.
 *
 * @param where - the function that is called, for the message.
 * @throws {ConvergenceError} If the slope isn't flat after `iterations` steps.
 * @see Bertsekas, D. P. (1982). Projected Newton methods for optimization problems with simple
 * constraints. SIAM Journal on Control and Optimization 20(2), 221.
 */
export function minimiseInBox(
  where: string,
  f: (point: Float64Array) => Curvature,
  start: Float64Array,
  options: MinimiseOptions,
): Minimum {
  const { lower, upper, flat = 1e-11, iterations = 500 } = options;
  let point: Float64Array = start.map((x) => Math.min(upper, Math.max(lower, x)));
  let here = f(point);
  for (let step = 0; ; step++) {
    const free = freeOf(point, here.gradient, lower, upper);
    const slope = free.reduce((most, i) => Math.max(most, Math.abs(here.gradient[i])), 0);
    if (slope <= flat) return { point, value: here.value, iterations: step, slope };
    const next = step < iterations ? descend(f, point, here, free, lower, upper) : undefined;
    if (next === undefined) {
      if (slope <= 1000 * flat * curvatureOf(here)) return { point, value: here.value, iterations: step, slope };
      const state = `the slope is still ${slope.toExponential(1)} after ${step} steps`;
      throw new ConvergenceError(where, state);
    }
    [point, here] = next;
  }
}

/** The largest curvature along a coordinate, at least 1: what a rounding of the point does to the slope. */
function curvatureOf({ hessian, gradient }: Curvature): number {
  return gradient.reduce((most, _, i) => Math.max(most, Math.abs(hessian[i * (gradient.length + 1)])), 1);
}

/** The coordinates that aren't held at a limit by the slope. */
function freeOf(x: Float64Array, slope: Float64Array, lower: number, upper: number): number[] {
  return Array.from(x, (_, i) => i).filter((i) => !(x[i] <= lower && slope[i] > 0) && !(x[i] >= upper && slope[i] < 0));
}

/** The next point that is lower, or nothing if rounding hides it. */
function descend(
  f: (point: Float64Array) => Curvature,
  point: Float64Array,
  here: Curvature,
  free: readonly number[],
  lower: number,
  upper: number,
): [Float64Array, Curvature] | undefined {
  const direction = newtonDirection(here, free);
  for (let length = 1; length > 1e-12; length /= 2) {
    const next = Float64Array.from(point);
    free.forEach((i, k) => {
      next[i] = Math.min(upper, Math.max(lower, point[i] - length * direction[k]));
    });
    const there = f(next);
    const fall = free.reduce((sum, i) => sum + here.gradient[i] * (point[i] - next[i]), 0);
    if (there.value <= here.value - 1e-4 * fall && fall > 0) return [next, there];
    if (flattens(there, here, free) && there.value <= here.value + HIDDEN * (1 + Math.abs(here.value))) {
      return [next, there];
    }
  }
  return undefined;
}

/** A rise of the value, relative to 1 and its size, that may be its own rounding. */
const HIDDEN = 1e-10;

/**
 * Near the minimum the value has no digits left, but the slope has: what it falls by is less than the rounding
 * of the logarithms and eigenvalues that it is made of.
 */
function flattens(there: Curvature, here: Curvature, free: readonly number[]): boolean {
  const size = (c: Curvature): number => free.reduce((s, i) => s + c.gradient[i] * c.gradient[i], 0);
  return size(there) < 0.25 * size(here);
}

/** Newton's direction, with a ridge where the curvature isn't positive; the slope's own where there is none. */
function newtonDirection(here: Curvature, free: readonly number[]): Float64Array {
  const n = here.gradient.length;
  const m = free.length;
  const slope = Float64Array.from(free, (i) => here.gradient[i]);
  const size = free.reduce((most, i) => Math.max(most, Math.abs(here.hessian[i * n + i])), 1e-12);
  if (!free.every((i) => free.every((j) => Number.isFinite(here.hessian[i * n + j])))) return slope;
  for (let ridge = 0; ; ridge = Math.max(1e-4 * size, 4 * ridge)) {
    const curved: Float64Array = new Float64Array(m * m);
    free.forEach((i, a) => {
      free.forEach((j, b) => {
        curved[a * m + b] = here.hessian[i * n + j] + (a === b ? ridge : 0);
      });
    });
    const decomposed = cholesky(curved, m, 1e-10);
    if (decomposed.dependentAt === undefined) return choleskySolve(decomposed, slope);
  }
}
