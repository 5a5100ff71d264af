import { mean, median, standardDeviation, sum } from "../math/index.js";

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
      return mean(values);
    case "sd":
      return standardDeviation(values);
    case "median":
      return median(values);
    case "min":
      return values.reduce((a, b) => Math.min(a, b));
    case "max":
      return values.reduce((a, b) => Math.max(a, b));
  }
}
