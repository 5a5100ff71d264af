import { type ColumnChoice, KINDS, type NumbersOrColumn, type SizesInput } from "../../base/index.js";
import { sharePair } from "./shares.js";

/** Points of a localization curve, from (0, 0) to (1, 1). */
export interface LocalizationCurve {
  /** Which region each step adds, by index: the lowest location quotient first. */
  readonly order: readonly number[];
  /** Cumulated shares of the reference; one point more than there are regions. */
  readonly reference: Float64Array;
  /** Cumulated shares of the industry. */
  readonly industry: Float64Array;
}

/**
 * Localization curve (地方化曲线): the industry's shares against the reference's, cumulated from the
 * region with the lowest location quotient to that with the highest. The diagonal is an industry
 * spread like the reference; twice the area between is the {@link locationalGini}.
 *
 *     (X₀, S₀) = (0, 0);   X_k = Σ_{j≤k} x₍ⱼ₎,   S_k = Σ_{j≤k} s₍ⱼ₎,   smallest sⱼ / xⱼ first
 *
 * @param values - an industry's activity in each region; each ≥ 0.
 * @param reference - all activity in each region; each > 0.
 * @param choice - which columns of a frame are read; the reference may be another of its columns, by its name.
 * @unit 份额，0 到 1 · a share, 0 to 1
 * @throws {InputError} If a reference is zero, or a list is empty, has a negative or missing entry,
 * sums to zero, or differs in length.
 * @see Hoover, E. M. (1936). The measurement of industrial localization. Review of Economics and Statistics 18(4), 162–171.
 * @example
 * localizationCurve([30, 10, 60], [25, 25, 50]).industry; // => [0, 0.1, 0.4, 1]
 */
export function localizationCurve(
  values: SizesInput,
  reference: NumbersOrColumn,
  choice: ColumnChoice = {},
): LocalizationCurve {
  const of = { kind: KINDS.region, choice, zeros: "refused" } as const;
  const pair = sharePair("localizationCurve", values, reference, of);
  const quotients = pair.shares.map((s, j) => s / pair.reference[j]);
  const order = Array.from(quotients, (_, j) => j).sort((a, b) => quotients[a] - quotients[b]);
  return {
    order,
    reference: cumulated(pair.reference, order),
    industry: cumulated(pair.shares, order),
  };
}

function cumulated(shares: Float64Array, order: readonly number[]): Float64Array {
  const sums: Float64Array = new Float64Array(shares.length + 1);
  order.forEach((j, k) => {
    sums[k + 1] = sums[k] + shares[j];
  });
  return sums;
}
