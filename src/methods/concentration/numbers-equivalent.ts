import { CHOICE, type ColumnChoice, numeric, readOptions, say, type SizesInput } from "../../base/index.js";
import { sharesOf, sumOf } from "../../math/index.js";
import { entropyOf } from "./entropy.js";
import { checkSizes } from "./sizes.js";

/** Which index {@link numbersEquivalent} turns into a number of units. */
export interface NumbersEquivalentOptions extends ColumnChoice {
  /**
   * α, the weight of the large: 2 gives 1/HHI, 1 gives e^E of the entropy, 0 the number of units that
   * aren't empty, Infinity 1/CR₁. 2 by default.
   */
  readonly order?: number | undefined;
}

const where = "numbersEquivalent";

/** Infinity is an order too. */
const ORDER = { words: say("是 ≥ 0 的数", "be a number ≥ 0"), holds: (a: number) => a >= 0 };

const OPTIONS = { order: numeric(ORDER, 2), ...CHOICE };

const DEFAULTS = readOptions<NumbersEquivalentOptions, typeof OPTIONS>(where, {}, OPTIONS);

/**
 * Numbers equivalent (当量数): how many units of one size would be as concentrated as these are. The
 * Hannah–Kay family; an HHI of .0659 is that of 15.2 equal provinces.
 *
 *     N_α = (Σᵢ sᵢ^α)^(1/(1−α));   α → 1: exp(−Σᵢ sᵢ ln sᵢ);   α → ∞: 1/s₁
 *
 * @param sizes - n ≥ 1 sizes in one common unit, or a frame with one column of them; each ≥ 0, not all
 *   zero. Those of size 0 don't count.
 * @returns In [1, n], n when all are equal; it falls as the order rises.
 * @unit （等规模的）单位数 · a number of units of one size
 * @throws {InputError} If `sizes` is empty, has a negative or non-finite entry, or is all zero; if
 *   `order` is negative.
 * @see Adelman, M. A. (1969). Comment on the "H" concentration measure as a numbers-equivalent. Review
 *   of Economics and Statistics 51(1), 99–101.
 * @see Hannah, L. & Kay, J. A. (1977). Concentration in Modern Industry. London: Macmillan, ch. 4.
 * @example
 * numbersEquivalent([20, 50, 20, 10]); // => 2.941
 */
export function numbersEquivalent(sizes: SizesInput, options?: NumbersEquivalentOptions): number {
  const read = options === undefined ? DEFAULTS : readOptions(where, options, OPTIONS);
  const { order, ...choice } = read;
  const all = sharesOf(checkSizes(where, "sizes", sizes, { choice }));
  const shares = all.filter((share) => share > 0);
  const largest = shares.reduce((a, b) => Math.max(a, b));
  if (order === 1) return Math.exp(entropyOf(shares));
  if (order === Infinity) return 1 / largest;
  // Divided by the largest share, no power underflows however high the order.
  const powers = sumOf(shares.map((share) => (share / largest) ** order));
  return largest ** (order / (1 - order)) * powers ** (1 / (1 - order));
}
