import { gini } from "../concentration/gini.js";
import { type ColumnChoice, KINDS, type NumbersOrColumn, type SizesInput } from "../../base/index.js";
import { sharePair } from "./shares.js";

/**
 * Gini coefficient of the location quotients (区位商的基尼系数), every region (or industry) counting the
 * same, however large.
 *
 *     G = Σ_k (2k − n − 1) LQ_(k) / (n Σ_k LQ_(k)),   LQ_(1) ≤ … ≤ LQ_(n)
 *
 * For an industry over regions it measures concentration, for a region over industries specialization.
 * The weighted one, {@link locationalGini}, is the Gini of a localization curve; this one moves when
 * a region is split in two.
 *
 * @param values - an industry's activity in each region, or a region's in each industry; each ≥ 0.
 * @param reference - all activity in the same order; each > 0.
 * @param choice - which columns of a frame are read; the reference may be another of its columns, by its name.
 * @returns From 0 (all quotients equal) to below 1.
 * @unit 无量纲 · none
 * @throws {InputError} If a reference is zero, or a list is empty, has a negative or missing entry,
 * sums to zero, or differs in length.
 * @see Farhauer, O. & Kröll, A. (2014). Standorttheorien (2nd ed.). Springer Gabler.
 * @example
 * quotientGini([500, 500, 1000, 7000, 1000], [20000, 15000, 20000, 40000, 5000]); // => 0.4068966
 */
export function quotientGini(values: SizesInput, reference: NumbersOrColumn, choice: ColumnChoice = {}): number {
  const of = { kind: KINDS.region, choice, zeros: "refused" } as const;
  const { shares, reference: x } = sharePair("quotientGini", values, reference, of);
  return gini(shares.map((s, j) => s / x[j]));
}
