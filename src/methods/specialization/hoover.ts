import { type ColumnChoice, KINDS, type NumbersOrColumn, type SizesInput } from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { sharePair } from "./shares.js";

/**
 * Hoover coefficient (胡佛系数; for an industry's regions 地方化系数 coefficient of localization, for a
 * region's industries 专业化系数 coefficient of specialization): the part that would have to move for
 * the distribution to become that of the reference.
 *
 *     H = ½ Σ_j |s_j − x_j|
 *
 * @param values - an industry's activity in each region, or a region's in each industry; each ≥ 0.
 * @param reference - the same of everything; without it all are compared as equals (x_j = 1/n).
 * @param choice - which columns of a frame are read; the reference may be another of its columns, by its name.
 * @returns From 0 (distributed like the reference) to below 1. Half the {@link krugmanIndex}.
 * @unit 无量纲 · none
 * @throws {InputError} If a list is empty, has a negative or missing entry, sums to zero, or the two differ in length.
 * @see Hoover, E. M. (1936). The measurement of industrial localization. Review of Economics and Statistics 18(4), 162–171.
 * @see Florence, P. S. (1948). Investment, Location, and Size of Plant. Cambridge University Press.
 * @example
 * hoover([0, 10, 10, 30, 50], [10, 15, 20, 25, 30]); // => 0.25
 */
export function hoover(values: SizesInput, reference?: NumbersOrColumn, choice: ColumnChoice = {}): number {
  const of = { kind: KINDS.region, choice, alone: "equal" } as const;
  const { shares, reference: x } = sharePair("hoover", values, reference, of);
  return sumOf(shares.map((s, j) => Math.abs(s - x[j]))) / 2;
}
