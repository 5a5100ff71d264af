import {
  DATA,
  checkOptions,
  InputError,
  isList,
  isTableSource,
  type MatrixInput,
  type Name,
  given,
  nameText,
  pathTo,
  readOptions,
  say,
} from "../../../base/index.js";
import { concordance, kendallTau, spearmanRho } from "../../../math/index.js";
import { readDecision } from "../decision/decision-matrix.js";
import { EVALUATION, type EvaluationOptions } from "./evaluation.js";
import { readMethods } from "./method-choice.js";
import { rankedBy } from "./ranked-by.js";
import { rankedNames, type RankingInput, readRanks } from "./ranking-input.js";
import { type ComparedRanking, RankingComparison } from "./ranking-comparison.js";
import { readWeighting } from "./weight-choice.js";

/** Rankings by what they are called: `{ 专家甲: [1, 3, 2], 统计局: { 甲: 2, 乙: 1, 丙: 3 } }`. */
export type RankingsInput = Readonly<Record<string, RankingInput>>;

/** What {@link compareRankings} may be told. */
export interface ComparisonOptions extends EvaluationOptions {
  /** Rankings made elsewhere, to stand beside those of the methods. */
  readonly rankings?: RankingsInput | undefined;
}

const where = "compareRankings";

const OPTIONS = { ...EVALUATION, rankings: given<RankingsInput>() };
const HINTS = { [DATA]: "compareRankings({ 甲: ranking, 乙: other })" };

/**
 * Rankings side by side (多种方法排序的比较): one table through all methods of ranking, and how far they agree.
 *
 *     τ_b  pairs in the same order less those in the opposite one, ties aside    (Kendall)
 *     ρ    the correlation of ranks                                             (Spearman)
 *     W = 12 Σᵢ (Rᵢ − R̄)² / (m²(n³ − n) − m Σ(t³ − t))                          (Kendall, m rankings of n)
 *
 * Ranks in the table give those who tie the best of their ranks; in ρ and W they share the mean.
 *
 * Reading: W is 1 where all agree. A high one says that methods agree, not that they are right: they see the same
 * numbers through the same weights, so that no p-value belongs to it. What to look at is who changes place.
 *
 * @param data - alternatives × indicators, such as a frame; or rankings alone, by what they are called.
 * @unit 无量纲 · none
 * @throws {InputError} If a method that was named doesn't suit the data, or a ranking isn't one of these alternatives.
 * @see Kendall, M. G. & Gibbons, J. D. (1990). Rank Correlation Methods, 5th ed. Edward Arnold.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "能耗"], values: [[9, 5], [6, 2], [3, 4]] };
 * const compared = compareRankings(data, { directions: { 能耗: "cost" }, rankings: { 专家: [1, 2, 3] } });
 * compared.of("甲", "专家"); // => 1
 * compareRankings({ 张: [1, 2, 3], 李: [2, 1, 3] }).w; // => 0.75
 */
export function compareRankings(data: MatrixInput | RankingsInput, options: ComparisonOptions = {}): RankingComparison {
  const {
    methods,
    weights,
    weightRule = "sum-to-one",
    rankings,
    ...reading
  } = readOptions(where, options, OPTIONS, HINTS);
  if (isRankings(data)) return ofRankings(data, options);
  const decision = readDecision(where, data as MatrixInput, reading);
  const weighting = readWeighting(where, "weights", weights, weightRule);
  const used = weighting.of(decision);
  const { ranked, refused } = rankedBy(decision, used, readMethods(where, methods), methods === undefined);
  const others = rankings === undefined ? [] : readRankings("rankings", rankings, decision.matrix.rows);
  return comparisonOf(decision.matrix.rows, [...ranked, ...others], { refused, weights: used, weighting, decision });
}

function ofRankings(rankings: RankingsInput, options: ComparisonOptions): RankingComparison {
  checkOptions(where, options);
  const beside = Object.keys(options).find((name) => options[name as keyof ComparisonOptions] !== undefined);
  if (beside !== undefined) {
    const words = say("略去：它只与评价对象的指标数据连用", "be left out: it goes with a table of indicators only");
    throw new InputError(where, beside, words, options[beside as keyof ComparisonOptions]);
  }
  return comparisonOf(namesOf(rankings), readRankings("data", rankings, namesOf(rankings)), { refused: [] });
}

/** Rankings alone, and no matrix. */
function isRankings(data: unknown): data is RankingsInput {
  if (typeof data !== "object" || data === null || isList(data) || isTableSource(data)) return false;
  const entries = Object.values(data);
  return !("values" in data) && entries.length > 0 && entries.every((one) => typeof one === "object" && one !== null);
}

/** The alternatives by the first ranking that has names. */
function namesOf(rankings: RankingsInput): readonly Name[] {
  const read = Object.entries(rankings).map(([key, one]) => rankedNames(where, pathTo("data", [[key, -1]]), one));
  return read.find(({ named }) => named)?.names ?? read[0].names;
}

function readRankings(argument: string, rankings: RankingsInput, names: readonly Name[]): readonly ComparedRanking[] {
  if (
    typeof rankings !== "object" ||
    rankings === null ||
    isList(rankings) ||
    isTableSource(rankings) ||
    Object.keys(rankings).length === 0
  ) {
    const words = say("按名称写，如 { 专家甲: [1, 3, 2] }", "be given by name, such as { expert: [1, 3, 2] }");
    throw new InputError(where, argument, words, rankings);
  }
  return Object.entries(rankings).map(([key, ranking]) => {
    return { key, name: key, ranks: readRanks(where, pathTo(argument, [[key, -1]]), ranking, names) };
  });
}

type Extra = Pick<RankingComparison, "refused"> &
  Partial<Pick<RankingComparison, "weights" | "weighting" | "decision">>;

function comparisonOf(names: readonly Name[], rankings: readonly ComparedRanking[], extra: Extra): RankingComparison {
  checkRankings(names, rankings);
  const lists = rankings.map(({ ranks }) => ranks);
  const pairs = (agreement: (a: Float64Array, b: Float64Array) => number): Float64Array =>
    Float64Array.from(lists.flatMap((a, i) => lists.map((b, j) => (i === j ? 1 : agreement(a, b)))));
  return new RankingComparison({
    names,
    rankings,
    tau: pairs(kendallTau),
    rho: pairs(spearmanRho),
    concordance: concordance(lists),
    ...extra,
  });
}

/** Names that columns of the result have. */
const TAKEN = ["meanRank", "best", "worst"];

function checkRankings(names: readonly Name[], rankings: readonly ComparedRanking[]): void {
  if (names.length < 2) {
    throw new InputError(where, "data", say("至少有 2 个评价对象", "hold at least 2 alternatives"), names.length);
  }
  if (rankings.length < 2) {
    const words = say(
      "至少有两种适合这些数据的方法或排序",
      "come to at least two methods or rankings that suit the data",
    );
    throw new InputError(
      where,
      "methods",
      words,
      rankings.map(({ name }) => nameText(name)),
    );
  }
  const keys = rankings.map(({ key }) => key);
  const twice = keys.find((key, i) => TAKEN.includes(key) || keys.indexOf(key) !== i);
  if (twice === undefined) return;
  const words = say("与方法和各列的名称不同", "be called unlike the methods and the other columns");
  throw new InputError(where, "rankings", words, twice);
}
