import {
  checkNames,
  checkOption,
  InputError,
  isList,
  type Label,
  type Name,
} from "../../base/index.js";
import { checkCount } from "./concentration-ratio.js";
import { Concentration } from "./concentration-result.js";
import { checkSizes } from "./sizes.js";

/** What {@link concentration} takes beside the sizes. */
export interface ConcentrationOptions {
  /** What the units are called, in the order of the sizes; "1", "2" … by default. */
  readonly names?: readonly Name[];
  /**
   * What the units are. `"firms"` of one market are read by the bands of competition policy; `"regions"`
   * never, as shares of provinces measure regional concentration. `"regions"` by default.
   */
  readonly of?: "firms" | "regions";
  /** The n of the concentration ratios CRₙ; those of 1, 4 and 8 that don't exceed the units by default. */
  readonly ratios?: readonly number[];
  /** What the sizes are measured in. */
  readonly unit?: Label;
  /** What was measured: industry and year. */
  readonly subject?: Label;
}

/**
 * Concentration of an industry (产业集中度) among firms or regions: all indices of one list of sizes, the
 * ranking behind them, and the way they are computed by hand.
 *
 * @param sizes - n ≥ 1 sizes in one common unit (sales, output or jobs); each ≥ 0, not all zero. Units of
 *   size 0 count: leave them out only if they can't have any.
 * @returns Ranked shares, cumulative shares, concentration ratios, every other index of this folder that
 *   is defined for the sizes; `summary()`, `steps()`, `toTable()`, `ranking()`.
 * @throws {InputError} If `sizes` is empty, has a negative or non-finite entry, or is all zero; if `names`
 *   aren't as many or not unlike each other; if a ratio is asked of more units than there are.
 * @see Hannah, L. & Kay, J. A. (1977). Concentration in Modern Industry. London: Macmillan.
 * @example
 * const sales = concentration([20, 50, 20, 10], { names: ["A", "B", "C", "D"], of: "firms" });
 * sales.value("herfindahl"); // => 0.34
 * sales.names; // => ["B", "A", "C", "D"]
 */
export function concentration(
  sizes: ArrayLike<number>,
  options: ConcentrationOptions = {},
): Concentration {
  const where = "concentration";
  const of = checkOption(where, "of", options.of ?? "regions", ["firms", "regions"]);
  const checked = checkSizes(where, "sizes", sizes);
  const names = namesFor(where, options.names, checked.length);
  const ratios = ratiosFor(where, options.ratios, checked.length);
  const order = Array.from(checked, (_, i) => i).sort((a, b) => checked[b] - checked[a] || a - b);
  return new Concentration({
    names: order.map((i) => names[i]),
    sizes: Float64Array.from(order, (i) => checked[i]),
    of,
    ratios,
    unit: options.unit,
    subject: options.subject,
  });
}

function namesFor(where: string, names: readonly Name[] | undefined, n: number): readonly Name[] {
  if (names === undefined) return Array.from({ length: n }, (_, i) => String(i + 1));
  const checked = checkNames(where, "names", names);
  if (checked.length === n) return checked;
  throw new InputError(where, "names", `hold ${n} names, one a size`, checked.length);
}

function ratiosFor(
  where: string,
  ratios: readonly number[] | undefined,
  count: number,
): readonly number[] {
  if (ratios === undefined) return [1, 4, 8].filter((n) => n <= count);
  if (!isList(ratios)) throw new InputError(where, "ratios", "be a list of numbers", ratios);
  ratios.forEach((n, i) => {
    checkCount(where, `ratios[${i}]`, n, count);
  });
  return [...new Set(ratios)];
}
