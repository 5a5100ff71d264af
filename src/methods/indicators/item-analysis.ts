import {
  CHOICE,
  given,
  InputError,
  isList,
  type LabelledMatrix,
  numeric,
  oneOf,
  optional,
  pathTo,
  readOptions,
  say,
  within,
} from "../../base/index.js";
import { rowSums, sorted, sumOf, tTwoSided } from "../../math/index.js";
import {
  type CronbachAlpha,
  cronbachAlpha,
  type IndicatorInput,
  type MissingOptions,
  type MissingRule,
} from "../factor/index.js";
import { completeCases } from "../factor/input/missing-values.js";
import { readIndicators } from "../factor/input/read-indicators.js";
import { type AnalysedItem, ItemAnalysis, type TotalEnds } from "./item-analysis-result.js";

/** What {@link itemAnalysis} is told. */
export interface ItemAnalysisOptions extends MissingOptions {
  /** The lowest and the highest answer; `[1, 5]` by default. */
  readonly scale?: readonly [number, number] | undefined;
  /** The share of cases in each extreme group; 0.27 by default (Kelley 1939). */
  readonly extreme?: number | undefined;
  /**
   * The share of the lowest or of the highest answer above which an item has a floor or a ceiling; by default
   * half as much again as an even spread over its categories would put there: 1.5/k, 0.3 of five.
   */
  readonly endShare?: number | undefined;
}

const where = "itemAnalysis";

const EXTREME = {
  words: say("是大于 0、不大于 0.5 的比例", "be a share above 0 and at most 0.5"),
  holds: (value: number) => value > 0 && value <= 0.5,
};

const OPTIONS = {
  scale: given<readonly [number, number]>(),
  extreme: numeric(EXTREME, 0.27),
  endShare: optional(within(0, 1)),
  missing: oneOf("listwise", "pairwise", "mean"),
  ...CHOICE,
};

/**
 * Item analysis of a Likert questionnaire (量表项目分析): which items measure what the others measure, and
 * which can't tell respondents apart.
 *
 *     corrected item–total correlation   r(xᵢ, Σ_{j≠i} xⱼ)            (校正后的项总相关)
 *     alpha if deleted                   α of the other items        (删除该项后的 α)
 *     floor, ceiling                     shares of the lowest and the highest answer
 *     critical ratio                     t between the 27% with the highest and the lowest totals (决断值)
 *
 * t has the pooled variance; cases that tie with the last of a group belong to it. Reading, as rules of
 * thumb: a correlation below .3, an alpha that rises without the item, floor or ceiling above `endShare`, or
 * t within ±3 ask for another look at the item. A negative correlation is mostly a reversed item: see
 * `orientIndicators`. An item of k categories has 1/k of its answers at each end where they spread evenly, so
 * that what is much at an end hangs on k. Terwee's 15% is of respondents with the lowest or the highest
 * *total*: so many can't be told apart any more by the questionnaire as a whole.
 *
 * @param answers - respondents × items, whole numbers of the scale or missing, such as a frame.
 * @unit 无量纲 · none
 * @throws {InputError} If an answer is off the scale, there are fewer than 2 items or an item is constant.
 * @see 吴明隆 (2010). 问卷统计分析实务——SPSS 操作与应用. 重庆大学出版社.
 * @see Kelley, T. L. (1939). The selection of upper and lower groups for the validation of test items.
 * Journal of Educational Psychology 30(1), 17–24.
 * @see Terwee, C. B. et al. (2007). Quality criteria were proposed for measurement properties of health
 * status questionnaires. Journal of Clinical Epidemiology 60(1), 34–42 (floor and ceiling of totals: 15%).
 * @example
 * itemAnalysis([[4, 5, 4], [2, 3, 2], [3, 3, 4], [5, 5, 5], [1, 2, 2]]).items[1].ceiling; // => 0.4
 * const columns = ["innovation1", "innovation2", "innovation3"];
 * itemAnalysis(dataset("synthetic-questionnaire"), { columns }).of("研发投入"); // => 0.6247
 */
export function itemAnalysis(answers: IndicatorInput, options: ItemAnalysisOptions = {}): ItemAnalysis {
  const { scale: ends, extreme, endShare, missing, ...choice } = readOptions(where, options, OPTIONS);
  const scale = readScale(ends ?? [1, 5]);
  const table = readIndicators(where, "answers", answers, choice);
  refuseOffScale(table, scale);
  const alpha = reliability(table, missing);
  const complete = completeCases(table).table;
  const groups = extremeGroups(complete, extreme);
  const items: readonly AnalysedItem[] = alpha.items.map((statistics, j) => {
    const known = table.columnAt(j).filter((x) => !Number.isNaN(x));
    const share = (answer: number): number => known.filter((x) => x === answer).length / known.length;
    return {
      item: statistics.item,
      answered: known.length,
      mean: statistics.mean,
      deviation: statistics.deviation,
      floor: share(scale[0]),
      ceiling: share(scale[1]),
      rest: statistics.rest,
      alphaWithout: statistics.without.raw,
      ...criticalRatio(complete.columnAt(j), groups),
    };
  });
  return new ItemAnalysis({
    items,
    reliability: alpha,
    scale,
    respondents: table.rows.length,
    endShare: endShare ?? 1.5 / (scale[1] - scale[0] + 1),
    totals: endsOfTotals(complete, scale),
  });
}

/** Which shares of complete respondents gave the lowest answer to every item, and the highest. */
function endsOfTotals(complete: LabelledMatrix, [low, high]: readonly [number, number]): TotalEnds {
  const totals = rowSums(complete.values, complete.columns.length);
  const share = (answer: number): number =>
    totals.length === 0 ? 0 : totals.filter((x) => x === answer * complete.columns.length).length / totals.length;
  return { floor: share(low), ceiling: share(high) };
}

function readScale(scale: readonly [number, number]): readonly [number, number] {
  const [low, high] = isList(scale) ? scale : [Number.NaN, Number.NaN];
  if (Number.isInteger(low) && Number.isInteger(high) && low < high) return [low, high];
  const words = say(
    "是最低分和最高分，整数，如 [1, 5]",
    "be the lowest and the highest answer, whole numbers, such as [1, 5]",
  );
  throw new InputError(where, "scale", words, scale);
}

function refuseOffScale(table: LabelledMatrix, [low, high]: readonly [number, number]): void {
  const width = table.columns.length;
  const at = table.values.findIndex((x) => !Number.isNaN(x) && !(Number.isInteger(x) && x >= low && x <= high));
  if (at < 0) return;
  const [i, j] = [Math.floor(at / width), at % width];
  const path = pathTo("answers", [
    [table.rows[i], i],
    [table.columns[j], j],
  ]);
  const words = say("是 {low} 到 {high} 的整数", "be a whole number from {low} to {high}", {
    low,
    high,
  });
  throw new InputError(where, path, words, table.values[at]);
}

/** What it refuses is told of the answers. */
function reliability(table: LabelledMatrix, missing: MissingRule): CronbachAlpha {
  try {
    return cronbachAlpha(table, { missing });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw error.retold(where, error.path.replace(/^(data|items)/, "answers"));
  }
}

/** For each case 1 if it is in the upper group, −1 in the lower, 0 between; undefined if they meet. */
function extremeGroups(table: LabelledMatrix, share: number): Int8Array | undefined {
  const totals = rowSums(table.values, table.columns.length);
  const ordered = sorted(totals);
  const count = Math.ceil(share * totals.length);
  const [low, high] = [ordered[count - 1], ordered[totals.length - count]];
  if (!(low < high)) return undefined;
  return Int8Array.from(totals, (total) => (total >= high ? 1 : total <= low ? -1 : 0));
}

function criticalRatio(x: Float64Array, groups: Int8Array | undefined): Pick<AnalysedItem, "criticalRatio" | "p"> {
  const none = { criticalRatio: undefined, p: undefined };
  if (groups === undefined) return none;
  const [upper, lower] = [1, -1].map((side) => moments(x.filter((_, i) => groups[i] === side)));
  const freedom = upper.n + lower.n - 2;
  const pooled = (upper.squares + lower.squares) / freedom;
  if (!(freedom > 0 && pooled > 0)) return none;
  const t = (upper.mean - lower.mean) / Math.sqrt(pooled * (1 / upper.n + 1 / lower.n));
  return { criticalRatio: t, p: tTwoSided(t, freedom) };
}

function moments(x: Float64Array): { n: number; mean: number; squares: number } {
  const mean = sumOf(x) / x.length;
  return { n: x.length, mean, squares: sumOf(x.map((value) => (value - mean) ** 2)) };
}
