import { MOST_TURNED_DOWN, type Random, refuseRepetition } from "./random.js";

/**
 * A gamma variable with scale 1; a shape below 1 is drawn one higher and brought down.
 *
 * @see Marsaglia, G. & Tsang, W. W. (2000). A simple method for generating gamma variables. ACM
 * Transactions on Mathematical Software 26(3), 363–372.
 *
 * @internal
 */
export function gammaDraw(random: Random, shape: number): number {
  if (shape < 1) return gammaDraw(random, shape + 1) * (1 - random.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let turned = 0; turned < MOST_TURNED_DOWN; turned++) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = 1 - random.next();
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
  return refuseRepetition(random);
}
