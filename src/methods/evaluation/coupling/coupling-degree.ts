/** How the coupling degree is computed; see {@link couplingCoordination}. */
export type CouplingCorrection = "none" | "wang-2021";

/** n (ΠU)^(1/n) / ΣU: the geometric mean by the arithmetic mean, from 0 to 1. */
export function couplingDegree(u: ArrayLike<number>, correction: CouplingCorrection): number {
  const values = Array.from(u);
  return correction === "none" ? meansRatio(values) : correctedDegree(values);
}

function meansRatio(values: readonly number[]): number {
  const n = values.length;
  const sum = values.reduce((total, value) => total + value, 0);
  // Of shares, so that the product of many small numbers doesn't vanish; AM ≥ GM but for rounding.
  const product = values.reduce((all, value) => all * ((n * value) / sum), 1);
  return Math.min(1, n === 3 ? Math.cbrt(product) : product ** (1 / n));
}

/** √{[1 − Σ|Uᵢ − Uⱼ|/(n(n − 1)/2)] (ΠUᵢ/max U)^(1/(n − 1))} */
function correctedDegree(values: readonly number[]): number {
  const n = values.length;
  const largest = Math.max(...values);
  const product = values.reduce((all, value) => all * (value / largest), 1);
  return Math.sqrt((1 - meanDistance(values)) * product ** (1 / (n - 1)));
}

/** The mean distance of two of the numbers. */
export function meanDistance(values: readonly number[]): number {
  const n = values.length;
  let sum = 0;
  values.forEach((a, i) => {
    for (const b of values.slice(i + 1)) sum += Math.abs(a - b);
  });
  return sum / ((n * (n - 1)) / 2);
}
