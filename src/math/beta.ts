import fCdf from "@stdlib/stats-base-dists-f-cdf";
import { gammaDraw } from "./gamma-draw.js";
import type { Random } from "./random.js";

/** A beta variable: X/(X + Y) of two gamma variables. @internal */
export function betaDraw(random: Random, alpha: number, beta: number): number {
  const x = gammaDraw(random, alpha);
  return x / (x + gammaDraw(random, beta));
}

/** The beta distribution function at x in [0, 1], by way of F: α(1 − x)F = βx. @internal */
export function betaCdf(x: number, alpha: number, beta: number): number {
  if (x <= 0) return 0;
  return x >= 1 ? 1 : fCdf((beta * x) / (alpha * (1 - x)), 2 * alpha, 2 * beta);
}

/** The x in [0, 1] below which a share of a beta distribution lies, by halving. @internal */
export function betaQuantile(share: number, alpha: number, beta: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (betaCdf(middle, alpha, beta) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
