/** How the numbers of a group become one. */
export type GroupSummary = "sum" | "mean" | "median" | "sd" | "min" | "max" | "count";

/**
 * The number that a summary makes of numbers.
 *
 * @returns `undefined` where it isn't defined: of no numbers, and the deviation of a single one.
 * @internal
 */
export function summarize(values: readonly number[], by: GroupSummary): number | undefined {
  if (by === "count") return values.length;
  if (values.length === 0 || (by === "sd" && values.length < 2)) return undefined;
  switch (by) {
    case "sum":
      return sum(values);
    case "mean":
      return sum(values) / values.length;
    case "sd":
      return standardDeviation(values);
    case "median":
      return quantile(sorted(values), 0.5);
    case "min":
      return values.reduce((a, b) => Math.min(a, b));
    case "max":
      return values.reduce((a, b) => Math.max(a, b));
  }
}

/** Neumaier's compensated sum: what is lost in each addition is kept and added at the end. @internal */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** Of a sample: the squares are divided by n − 1. */
function standardDeviation(values: readonly number[]): number {
  const centre = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1));
}

/** The quantile of sorted numbers by linear interpolation at (n − 1)p: R's type 7, Excel's inclusive. @internal */
export function quantile(ascending: readonly number[], p: number): number {
  const place = (ascending.length - 1) * p;
  const below = Math.floor(place);
  const above = Math.min(below + 1, ascending.length - 1);
  return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
}

/** @internal */
export function sorted(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}
