import {
  checkNumbers,
  checkOption,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  nonNegative,
} from "../../base/index.js";
import { columnSums, type ShiftShareForm, type ShiftShareInput } from "./shift-share-parts.js";
import { ShiftShare } from "./shift-share-result.js";

/** What {@link shiftShare} may be told. */
export interface ShiftShareOptions {
  /**
   * Into which parts the change is taken; defaults to `"dunn"`.
   * - `"dunn"`: national share, industry mix, regional shift (Dunn 1960).
   * - `"esteban-marquillas"`: the regional shift cleaned of the region's own mix (competitive effect)
   *   and what that mix adds (allocation effect) (Esteban-Marquillas 1972).
   * - `"arcelus"`: four effects, each expected and differential: eight terms (Arcelus 1984).
   */
  readonly form?: ShiftShareForm;
  /**
   * The nation's industry totals, where the table doesn't hold all regions; defaults to the column
   * sums of the two tables.
   */
  readonly nation?: { readonly before: ArrayLike<number>; readonly after: ArrayLike<number> };
}

/**
 * Shift–share analysis (偏离—份额分析): how much of a region's change is the nation's growth, how much
 * its mix of industries, how much its own doing. The parts add up to the observed change exactly.
 *
 *     e'ᵢⱼ − eᵢⱼ = eᵢⱼ G + eᵢⱼ (Gᵢ − G) + [e'ᵢⱼ − eᵢⱼ (1 + Gᵢ)]          (Dunn)
 *
 * with G the nation's growth rate, Gᵢ that of industry i in the nation. It is an identity, not an
 * explanation: the third part is everything that the first two leave.
 *
 * @param before - regions × industries at the start (jobs, output, value added; one unit), ≥ 0.
 * @param after - the same regions and industries at the end.
 * @throws {InputError} If labels differ, an entry is negative or missing, an industry of the nation is
 * all zero at the start, or, but for `"dunn"`, an industry of a region (for `"arcelus"` a region) grows
 * from zero.
 * @see Dunn, E. S. (1960). A statistical and analytical technique for regional analysis. Papers of the
 * Regional Science Association 6, 97–112.
 * @see Esteban-Marquillas, J. M. (1972). A reinterpretation of shift-share analysis. Regional and Urban
 * Economics 2(3), 249–255.
 * @see Arcelus, F. J. (1984). An extension of shift-share analysis. Growth and Change 15(1), 3–8.
 * @example
 * const nation = { before: [400, 150, 150, 400], after: [440, 210, 135, 480] };
 * const region = shiftShare([[90, 20, 10, 60]], [[100, 40, 10, 55]], { nation });
 * region.of("1"); // => { change: 25, national: 27, mix: 1.0, regional: -3.0 }
 */
export function shiftShare(
  before: MatrixInput,
  after: MatrixInput,
  options: ShiftShareOptions = {},
): ShiftShare {
  const form = checkOption("shiftShare", "options.form", options.form ?? "dunn", [
    "dunn",
    "esteban-marquillas",
    "arcelus",
  ]);
  return new ShiftShare(form, readShiftShare("shiftShare", before, after, options.nation));
}

/** Reads and checks two tables of the same regions and industries, and the nation's totals. */
export function readShiftShare(
  where: string,
  before: MatrixInput,
  after: MatrixInput,
  nation: ShiftShareOptions["nation"],
): ShiftShareInput {
  const checks = { requirement: nonNegative };
  const start = LabelledMatrix.from(where, "before", before, checks);
  const end = LabelledMatrix.from(where, "after", after, checks);
  sameNames(where, "after.rows", end.rows, start.rows);
  sameNames(where, "after.columns", end.columns, start.columns);
  const total = (side: "before" | "after", own: LabelledMatrix): Float64Array => {
    if (!nation) return columnSums(own);
    const path = `options.nation.${side}`;
    const values = checkNumbers(where, path, nation[side], checks);
    if (values.length === own.columns.length) return values;
    throw new InputError(
      where,
      path,
      `hold ${own.columns.length} numbers, one an industry`,
      values,
    );
  };
  return {
    before: start,
    after: end,
    nationBefore: total("before", start),
    nationAfter: total("after", end),
  };
}

function sameNames(where: string, path: string, got: readonly Name[], want: readonly Name[]): void {
  const odd = want.findIndex(
    (name, i) => got[i] === undefined || nameText(name) !== nameText(got[i]),
  );
  if (odd >= 0) {
    const words = `be ${JSON.stringify(nameText(want[odd]))} as in \`before\`, in the same order`;
    throw new InputError(where, `${path}[${odd}]`, words, got[odd]);
  }
  if (got.length > want.length) {
    throw new InputError(where, path, `hold ${want.length} labels as in \`before\``, got.length);
  }
}
