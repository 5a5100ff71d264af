import {
  arranged,
  CHOICE,
  type ColumnChoice,
  given,
  group,
  KINDS,
  LabelledMatrix,
  type MatrixInput,
  nonNegative,
  type NumbersInput,
  oneOf,
  optional,
  readOptions,
  refuseOnePeriod,
  readTotals,
  wholeArea,
} from "../../base/index.js";
import { columnSums } from "../../math/index.js";
import {
  type ShiftShareForm,
  type ShiftShareInput,
  shiftShareIndices,
  shiftShareParts,
  shiftShareRates,
} from "./shift-share-parts.js";
import { ShiftShare } from "./shift-share-result.js";

/** Options of {@link shiftShare}. */
export interface ShiftShareOptions extends ColumnChoice {
  /**
   * Into which parts the change is taken; `"dunn"` by default.
   * - `"dunn"`: national share, industry mix, regional shift (Dunn 1960).
   * - `"ssm"`: as Chinese textbooks have it (偏离—份额分析法, 崔功豪等): national share and mix are taken of
   *   the standardised size e* = eⱼ Eᵢ/E, N = e* Gᵢ, P = (e − e*) Gᵢ, D = e (g − Gᵢ); with the relative growth
   *   L = W · u, the effect of structure W and that of competitiveness u.
   * - `"esteban-marquillas"`: the regional shift cleaned of the region's own mix (competitive effect)
   *   and what that mix adds (allocation effect) (Esteban-Marquillas 1972).
   * - `"arcelus"`: four effects, each expected and differential: eight terms (Arcelus 1984).
   */
  readonly form?: ShiftShareForm;
  /**
   * The nation's industry totals, where the table doesn't hold all regions; the column sums of the two
   * tables by default.
   */
  readonly nation?: { readonly before: NumbersInput; readonly after: NumbersInput };
  /**
   * An industry of a region that grew from nothing, of which `"esteban-marquillas"` and `"arcelus"` need a
   * growth rate: `"refuse"` it, or `"exclude"` it from their terms and tell it apart, as the part `entry`.
   * `"refuse"` by default.
   */
  readonly zeros?: "refuse" | "exclude";
}

/** @internal */
export const FORM = oneOf("dunn", "ssm", "esteban-marquillas", "arcelus");
/** @internal */
export const ZEROS = oneOf("refuse", "exclude");
/** @internal */
export const NATION = optional(group({ before: given<NumbersInput>(), after: given<NumbersInput>() }));

/**
 * Shift–share analysis (偏离—份额分析): how much of a region's change is the nation's growth, how much
 * its mix of industries, how much its own doing. The parts add up to the observed change exactly.
 *
 *     e'ᵢⱼ − eᵢⱼ = eᵢⱼ G + eᵢⱼ (Gᵢ − G) + [e'ᵢⱼ − eᵢⱼ (1 + Gᵢ)]          (Dunn)
 *
 * with G the nation's growth rate, Gᵢ that of industry i in the nation. It is an identity, not an
 * explanation: the third part is everything that the first two leave. An industry that a region has neither
 * at the start nor at the end has no part in it: all its terms are 0.
 *
 * @param before - regions × industries at the start (jobs, output, value added; one unit), ≥ 0; a frame,
 * of which `rows` and `columns` choose what is read.
 * @param after - the same regions and industries at the end; where both are named, in any order.
 * @returns One number a region and part: `at(region)` gives all, `at(region, industry)` those of an
 * industry, `of(region, part)` one of them (by default what the region did itself).
 * @unit 与数据同单位；form: "ssm" 的两个效果指数无量纲 · that of the values; the two effects of form: "ssm" have none
 * @throws {InputError} If labels differ, an entry is negative or missing, an industry of the nation is
 * all zero at the start, a region is (for `"ssm"` and `"arcelus"`), or, for `"esteban-marquillas"` and
 * `"arcelus"`, an industry of a region grows from zero.
 * @see Dunn, E. S. (1960). A statistical and analytical technique for regional analysis. Papers of the
 * Regional Science Association 6, 97–112.
 * @see Esteban-Marquillas, J. M. (1972). A reinterpretation of shift-share analysis. Regional and Urban
 * Economics 2(3), 249–255.
 * @see Arcelus, F. J. (1984). An extension of shift-share analysis. Growth and Change 15(1), 3–8.
 * @see 崔功豪, 魏清泉, 刘科伟 (2006). 区域分析与区域规划（第二版）. 北京: 高等教育出版社 (SSM).
 * @example
 * const nation = { before: [400, 150, 150, 400], after: [440, 210, 135, 480] };
 * const region = shiftShare([[90, 20, 10, 60]], [[100, 40, 10, 55]], { nation });
 * region.at("1"); // => { change: 25, national: 27, mix: 1.0, regional: -3.0 }
 * const [start, end] = [2009, 2012].map((year) => dataset("province-indicators").where({ year }));
 * const columns = ["gdpPrimary", "gdpSecondary", "gdpTertiary"];
 * shiftShare(start, end, { columns }).of("江西", "regional"); // => 903.6
 * shiftShare(start, end, { columns, form: "ssm" }).of("江西", "relativeGrowth"); // => 1.0718
 */
export function shiftShare(before: MatrixInput, after: MatrixInput, options: ShiftShareOptions = {}): ShiftShare {
  const where = "shiftShare";
  const readers = { form: FORM, nation: NATION, zeros: ZEROS, ...CHOICE };
  refuseOnePeriod(where, ["before", "after"], before, after);
  const { form, nation, zeros, ...choice } = readOptions(where, options, readers);
  return analysis(form, { ...readTables(where, before, after, { nation, choice }), zeros });
}

/** @internal */
export function analysis(form: ShiftShareForm, input: ShiftShareInput): ShiftShare {
  const rates = shiftShareRates(input);
  const indices = form === "ssm" ? shiftShareIndices(input, rates) : undefined;
  return new ShiftShare(form, input, { rates, parts: shiftShareParts(form, input, rates), indices });
}

/** What is read beside two tables, and what all is called for messages. */
interface TableReading {
  readonly nation: Partial<Record<"before" | "after", NumbersInput | undefined>> | undefined;
  readonly choice: ColumnChoice;
  /** `["before", "after"]` by default, the nation's totals by the same names. */
  readonly paths?: readonly [string, string];
  readonly nationPaths?: readonly [string, string];
}

/** Reads and checks two tables of the same regions and industries, and the nation's totals. @internal */
export function readTables(
  where: string,
  before: MatrixInput,
  after: MatrixInput,
  { nation, choice, paths = ["before", "after"], nationPaths }: TableReading,
): Omit<ShiftShareInput, "zeros"> {
  const checks = { requirement: nonNegative, choice };
  const start = LabelledMatrix.from(where, paths[0], before, checks);
  const end = LabelledMatrix.from(where, paths[1], after, checks);
  const total = (side: 0 | 1, own: LabelledMatrix): Float64Array => {
    if (nation === undefined) return columnSums(own.values, own.columns.length);
    const path = nationPaths?.[side] ?? `nation.${paths[side]}`;
    const totals = (side === 0 ? nation.before : nation.after) as NumbersInput;
    const reading = { kind: KINDS.industry, requirement: nonNegative };
    return readTotals(where, path, totals, own.columns, reading);
  };
  const like = arranged(where, paths[1], end, start, `\`${paths[0]}\``);
  return {
    where,
    argument: paths[0],
    before: start,
    after: like,
    nationBefore: total(0, start),
    nationAfter: total(1, like),
    area: wholeArea(start.rows, nation),
  };
}
