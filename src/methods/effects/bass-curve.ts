import type { Curve } from "../../math/index.js";

/** The adopters of a period, as a share of all so far; parameters [m, p, q]. */
export const bassCurve: Curve = {
  value: ([m, p, q], t) => m * (bassShare(p, q, t) - bassShare(p, q, t - 1)),
  gradient: ([m, p, q], t) => {
    const [a, b] = [bassSlopes(p, q, t), bassSlopes(p, q, t - 1)];
    return [bassShare(p, q, t) - bassShare(p, q, t - 1), m * (a[0] - b[0]), m * (a[1] - b[1])];
  },
};

/** F(t). */
export function bassShare(p: number, q: number, t: number): number {
  const e = Math.exp(-(p + q) * t);
  return (1 - e) / (1 + (q / p) * e);
}

/** ∂F/∂p and ∂F/∂q. */
function bassSlopes(p: number, q: number, t: number): [number, number] {
  const e = Math.exp(-(p + q) * t);
  const [above, below] = [1 - e, 1 + (q / p) * e];
  const byP = t * e * below - above * (-(q / p ** 2) * e - (q / p) * t * e);
  const byQ = t * e * below - above * (e / p - (q / p) * t * e);
  return [byP / below ** 2, byQ / below ** 2];
}
