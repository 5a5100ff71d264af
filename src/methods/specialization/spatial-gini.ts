import { type ColumnChoice, KINDS, type NumbersOrColumn, type SizesInput } from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { sharePair } from "./shares.js";

/**
 * Spatial Gini (空间基尼系数) in the sense of Σ(s − x)²: Ellison and Glaeser's raw concentration G.
 *
 *     G = Σ_j (s_j − x_j)²
 *
 * Two formulas share the Chinese name. This one is widespread in Chinese studies and isn't a Gini
 * coefficient; the Lorenz type, which is one, is {@link locationalGini}. It doesn't take out the size
 * of plants: an industry of few large plants has a large G wherever they stand.
 *
 * @param values - an industry's activity in each region; each ≥ 0.
 * @param reference - all activity in each region (jobs, GDP); without it all are equals (x_j = 1/n).
 * @param choice - which columns of a frame are read; the reference may be another of its columns, by its name.
 * @returns From 0 (distributed like the reference) to below 2; 0.03 is already much.
 * @unit 无量纲 · none
 * @throws {InputError} If a list is empty, has a negative or missing entry, sums to zero, or the two differ in length.
 * @see Ellison, G. & Glaeser, E. L. (1997). Geographic concentration in U.S. manufacturing industries: a dartboard approach. Journal of Political Economy 105(5), 889–927.
 * @example
 * spatialGini([0, 10, 10, 30, 50], [10, 15, 20, 25, 30]); // => 0.065
 */
export function spatialGini(values: SizesInput, reference?: NumbersOrColumn, choice: ColumnChoice = {}): number {
  const of = { kind: KINDS.region, choice, alone: "equal" } as const;
  const { shares, reference: x } = sharePair("spatialGini", values, reference, of);
  return sumOf(shares.map((s, j) => (s - x[j]) ** 2));
}
