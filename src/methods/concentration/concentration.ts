import {
  CHOICE,
  type ColumnChoice,
  checkNames,
  given,
  InputError,
  isCells,
  isList,
  type Label,
  type Name,
  named,
  oneOf,
  optional,
  readOptions,
  refuseTotals,
  say,
  type SizesInput,
  namesAt,
} from "../../base/index.js";
import { sharesOf, sumOf } from "../../math/index.js";
import { type ConcentrationIndex, definedIndices, indexNamed } from "./concentration-index.js";
import { checkCount, largestShare } from "./concentration-ratio.js";
import { Concentration } from "./concentration-result.js";
import { readSizes } from "./sizes.js";

/** What {@link concentration} takes beside the sizes. */
export interface ConcentrationOptions extends ColumnChoice {
  /** What the units are called, in the order of the sizes; as in the frame, or "1", "2" … by default. */
  readonly names?: readonly Name[] | undefined;
  /**
   * What the units are. `"firms"` of one market are read by the bands of competition policy; `"regions"`
   * never, as shares of provinces measure regional concentration. `"regions"` by default.
   */
  readonly of?: "firms" | "regions" | undefined;
  /** The n of the concentration ratios CRₙ; those of 1, 4 and 8 that don't exceed the units by default. */
  readonly ratios?: readonly number[] | undefined;
  /** What the sizes are measured in; the unit of the frame's column by default. */
  readonly unit?: Label | undefined;
  /** What was measured, industry and year; the title of the frame's column by default. */
  readonly subject?: Name | undefined;
}

const where = "concentration";

const OPTIONS = {
  names: given<readonly Name[]>(),
  of: oneOf("regions", "firms"),
  ratios: given<readonly number[]>(),
  unit: given<Label>(),
  subject: optional(named),
  ...CHOICE,
};

const NO_FIRMS = say(
  '对单元是 "regions"：CRₙ 等要知道每家企业，单元只有合计（最大的企业由 largestPlants 得出，企业的 H 由 ellisonGlaeser 得出）',
  'be "regions" for cells: CRₙ and the like need each firm, and cells hold sums alone (largestPlants finds the largest, ellisonGlaeser gives H over plants)',
);

/**
 * Concentration of an industry (产业集中度) among firms or regions: all indices of one list of sizes, the
 * ranking behind them, and the way they are computed by hand.
 *
 *     CRₙ = s₁ + … + sₙ,   HHI = Σᵢ sᵢ²,   E = −Σᵢ sᵢ ln sᵢ, …   sᵢ = xᵢ / Σⱼ xⱼ, largest first
 *
 * @param sizes - n ≥ 1 sizes in one common unit (sales, output or jobs), or a frame with one column of
 *   them, which gives names, unit and title too; each ≥ 0, not all zero. Units of size 0 count: leave
 *   them out only if they can't have any.
 * @returns Ranked shares, cumulative shares, concentration ratios, every other index of this folder that
 *   is defined for the sizes; `summary()`, `steps()`, `toTable()`, `ranking()`.
 * @unit 份额与指数，无量纲 · shares and indices, none
 * @throws {InputError} If `sizes` is empty, has a negative or non-finite entry, or is all zero; if `names`
 *   aren't as many or not unlike each other; if a ratio is asked of more units than there are.
 * @see Hannah, L. & Kay, J. A. (1977). Concentration in Modern Industry. London: Macmillan.
 * @example
 * const sales = concentration([20, 50, 20, 10], { names: ["A", "B", "C", "D"], of: "firms" });
 * sales.value("herfindahl"); // => 0.34
 * sales.names; // => ["B", "A", "C", "D"]
 * const provinces = dataset("gdp").where({ year: 2012 });
 * concentration(provinces, { columns: "gdp" }).title.zh; // => "地区集中度：地区生产总值"
 */
export function concentration(sizes: SizesInput, options: ConcentrationOptions = {}): Concentration {
  const { of, ...read } = readOptions(where, options, OPTIONS);
  if (of === "firms" && isCells(sizes)) throw new InputError(where, "of", NO_FIRMS, of);
  const given = readSizes(where, "sizes", sizes, { rows: read.rows, columns: read.columns });
  const { values } = given;
  const names = namesFor(read.names ?? given.names, values.length);
  if (read.names !== undefined) refuseTotals(where, "names", names, (i) => [values[i]]);
  const ratios = ratiosFor(read.ratios, values.length).map((n): ConcentrationIndex => `CR${n}`);
  const order = [...values.keys()].sort((a, b) => values[b] - values[a] || a - b);
  const ranked = Float64Array.from(order, (i) => values[i]);
  const shares = sharesOf(ranked);
  const indices = [...ratios, ...definedIndices(ranked)];
  return new Concentration({
    names: namesAt(names, order),
    sizes: ranked,
    total: sumOf(ranked),
    shares,
    cumulativeShares: shares.map((_, i) => largestShare(shares, i + 1)),
    indices,
    values: Float64Array.from(indices, (name) => indexNamed(where, "indices", name).of(ranked)),
    units: of,
    unit: read.unit ?? given.unit,
    subject: read.subject ?? given.label,
  });
}

function namesFor(names: readonly Name[] | undefined, n: number): readonly Name[] {
  if (names === undefined) return Array.from({ length: n }, (_, i) => String(i + 1));
  const checked = checkNames(where, "names", names);
  if (checked.length === n) return checked;
  const words = say("有 {n} 个名称，每个数一个", "hold {n} names, one a size", { n });
  throw new InputError(where, "names", words, checked.length);
}

function ratiosFor(ratios: readonly number[] | undefined, count: number): readonly number[] {
  if (ratios === undefined) return [1, 4, 8].filter((n) => n <= count);
  if (!isList(ratios)) {
    throw new InputError(where, "ratios", say("是一列数", "be a list of numbers"), ratios);
  }
  ratios.forEach((n, i) => {
    checkCount(where, `ratios[${i}]`, n, count);
  });
  return [...new Set(ratios)];
}
