import {
  CHOICE,
  type ColumnChoice,
  KINDS,
  type NumbersOrColumn,
  oneOf,
  readOptions,
  type SizesInput,
} from "../../base/index.js";
import { gini } from "../concentration/gini.js";
import { sharePair } from "./shares.js";

/** Options of {@link locationalGini}. */
export interface LocationalGiniOptions extends ColumnChoice {
  /** `"one"` the usual scale to 1 · `"half"` Krugman's, to ½; `"one"` by default. */
  readonly scale?: "one" | "half" | undefined;
}

const OPTIONS = { scale: oneOf("one", "half"), ...CHOICE };

/**
 * Locational Gini (空间基尼系数，洛伦兹型；区位基尼系数): how unequally an industry is spread over the
 * regions, each region weighing as much as it has of the reference.
 *
 *     G = 1 − Σ_j (X_j − X_{j−1}) (S_j + S_{j−1})
 *
 * where S and X are the shares of industry and reference, cumulated by rising location quotient: twice
 * the area under the diagonal of the {@link localizationCurve}, or the Gini coefficient of the
 * quotients weighted by x. Beware of two others of that name: Σ(s − x)² is {@link spatialGini}, and
 * the Gini of the quotients without weights is {@link quotientGini}.
 *
 * @param values - an industry's activity in each region; each ≥ 0.
 * @param reference - all activity in each region (jobs, GDP), or the name of another column of the frame; each > 0.
 * @returns From 0 (spread like the reference) to below 1 (below ½ for `"half"`).
 * @unit 无量纲 · none
 * @throws {InputError} If a reference is zero, or a list is empty, has a negative or missing entry,
 * sums to zero, or differs in length.
 * @see Krugman, P. (1991). Geography and Trade. MIT Press (scale to ½).
 * @see Kim, S., Barkley, D. L. & Henry, M. S. (2000). Industry characteristics linked to establishment concentrations in nonmetropolitan areas. Journal of Regional Science 40(2), 231–259.
 * @example
 * locationalGini([30, 10, 60], [25, 25, 50]); // => 0.15
 * const frame = dataset("gdp").join(dataset("vehicle-output"), ["province", "year"], {
 *   unmatched: "drop",
 * });
 * locationalGini(frame.where({ year: 2012 }), "gdp", { columns: "vehicles" }); // => 0.5194
 */
export function locationalGini(
  values: SizesInput,
  reference: NumbersOrColumn,
  options: LocationalGiniOptions = {},
): number {
  const { scale, ...choice } = readOptions("locationalGini", options, OPTIONS);
  const of = { kind: KINDS.region, choice, zeros: "refused" } as const;
  const pair = sharePair("locationalGini", values, reference, of);
  const quotients = pair.shares.map((s, j) => s / pair.reference[j]);
  const index = gini(quotients, { weights: pair.reference });
  return scale === "half" ? index / 2 : index;
}
