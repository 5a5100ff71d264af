import {
  checkOption,
  type Label,
  LabelledMatrix,
  type MatrixInput,
  type Measure,
  oneOf,
  type ReadersOf,
  readOptions,
  say,
  texNumber,
  namesAt,
} from "../../../base/index.js";
import { meanRanks, normalQuantile, sumOf } from "../../../math/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { RANKING, type RankingMethodOptions, readRanking } from "../decision/ranking-options.js";
import { rangesOf } from "../decision/ranges.js";
import { matrixStep, productsIn, rowOf } from "../decision/tables.js";
import { turnValues } from "../decision/turned-values.js";
import {
  RankSumRatio,
  type RankSumRatioMeasure,
  type RatioGroup,
  type RatioRegression,
} from "./rank-sum-ratio-result.js";
import { tiedOrder } from "./ranks.js";
import { linearScorer, type Scorer, weightedSums } from "./scorer.js";

/** What {@link rankSumRatio} may be told. */
export interface RankSumRatioOptions extends RankingMethodOptions {
  /**
   * Whole ranks, of which those who tie share the mean (整秩), or ranks in proportion, 1 + (n − 1)(x − min)/(max −
   * min) (非整秩); `"integer"` by default.
   */
  readonly ranks?: "integer" | "non-integer" | undefined;
  /** How many grades, cut where 田凤调 cuts them; 3 by default. */
  readonly grades?: 3 | 4 | 5 | 6 | undefined;
}

const where = "rankSumRatio";

/** Probits at which grades are cut. */
const CUTS: Readonly<Record<"3" | "4" | "5" | "6", readonly number[]>> = {
  3: [4, 6],
  4: [3.5, 5, 6.5],
  5: [3.2, 4.4, 5.6, 6.8],
  6: [3, 4, 5, 6, 7],
};

/** How {@link rankSumRatio} ranks; none of it hangs on the weights. */
export interface RankSumForm {
  readonly ranks: "integer" | "non-integer";
}

/** Readers of {@link RankSumForm}. @internal */
export const RANK_SUM_FORM: ReadersOf<RankSumForm> = { ranks: oneOf("integer", "non-integer") };

const OPTIONS = {
  ...RANKING,
  ...RANK_SUM_FORM,
  grades: (where: string, name: string, given: unknown = 3): readonly number[] => {
    const words = Object.keys(CUTS) as (keyof typeof CUTS)[];
    return CUTS[
      checkOption(where, name, (typeof given === "number" ? String(given) : given) as keyof typeof CUTS, words)
    ];
  },
};

/**
 * Rank-sum ratio (秩和比法，RSR): mean ranks as shares of n, their distribution, and grades from it.
 *
 *     RSRᵢ = Σⱼ wⱼ Rᵢⱼ / n,   Probit = 5 + Φ⁻¹(R̄/n) (of the highest 1 − 1/(4n)),   RSR = a + b·Probit
 *
 * Ranks go up with what is good: the best has n. The regression is over the values of RSR that differ, so
 * that those who tie count once.
 *
 * Reading: from 1/n, last in everything, to 1. Whole ranks forget by how much one is better; that makes
 * them safe from outliers. Grades come from a normal distribution, whether or not there is one; a fitted
 * value can be above 1.
 *
 * @param data - alternatives × indicators, such as a frame.
 * @unit 得分，0 到 1 · a score, 0 to 1
 * @throws {InputError} If an indicator is the same everywhere, or weights don't add up to 1.
 * @see 田凤调 (1988). 秩和比法及其应用. 中国医刊.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "能耗"], values: [[9, 5], [6, 2], [3, 4]] };
 * rankSumRatio(data, { directions: { 能耗: "cost" } }).scores; // => [0.6667, 0.8333, 0.5]
 */
export function rankSumRatio(data: MatrixInput, options: RankSumRatioOptions = {}): RankSumRatio {
  const { ranks: kind, grades: cuts, ...reading } = readOptions(where, options, OPTIONS);
  const { decision, weights } = readRanking(where, data, reading);
  const { rows, columns } = decision.matrix;
  const ranks = ranksFor(decision, kind);
  const ratios = weightedSums(ranks, weights, new Float64Array(rows.length)).map((sum) => sum / rows.length);
  const { groups, probits } = distributionOf(decision, ratios);
  const regression = regressionOf(groups);
  const matrix = new LabelledMatrix(rows, columns, ranks);
  const products = (i: number): string => productsIn(weights, rowOf(ranks, weights.length, i));
  return new RankSumRatio(
    {
      title: say("秩和比法 RSR", "Rank-sum ratio"),
      decision,
      weights,
      measures: measuresOf({ ratios, probits, regression, cuts, products }),
      main: "ratio",
      convention: kind === "integer" ? say("整秩", "whole ranks") : say("非整秩", "ranks in proportion"),
      between: () => [matrixStep(RANKING_UP, RANKS[kind], matrix)],
    },
    { groups, regression, cuts },
  );
}

const RANKING_UP: Label = say("编秩：越好秩越大", "ranks, the best has the highest");

const RANKS = {
  integer: "R_{ij} \\in \\{1, \\dots, n\\}",
  "non-integer": "R_{ij} = 1 + (n - 1) \\frac{x_{ij} - \\min_i x_{ij}}{\\max_i x_{ij} - \\min_i x_{ij}} \\quad (+)",
};

interface Found {
  readonly ratios: Float64Array;
  readonly probits: Float64Array;
  readonly regression: RatioRegression;
  readonly cuts: readonly number[];
  /** The weighted ranks of an alternative, in TeX. */
  readonly products: (i: number) => string;
}

function measuresOf({ ratios, probits, regression, cuts, products }: Found): Record<RankSumRatioMeasure, Measure> {
  return {
    ratio: {
      label: say("秩和比", "RSR"),
      values: ratios,
      formula: "\\mathrm{RSR}_i = \\frac1n \\sum_j w_j R_{ij}",
      numbers: (i) => `\\frac{${products(i)}}{${ratios.length}} = ${texNumber(ratios[i])}`,
    },
    probit: { label: say("概率单位", "probit"), values: probits, decimals: 4 },
    fitted: {
      label: say("秩和比估计值", "fitted RSR"),
      values: probits.map((probit) => regression.intercept + regression.slope * probit),
      formula: "\\widehat{\\mathrm{RSR}}_i = a + b\\, \\mathrm{Probit}_i",
      decimals: 4,
    },
    grade: {
      label: say("档次", "grade"),
      values: probits.map((probit) => 1 + cuts.filter((cut) => probit >= cut).length),
      decimals: 0,
    },
  };
}

/** RSR for any number of weights. */
export function rankSumRatioScorer(decision: DecisionMatrix, { ranks = "integer" }: Partial<RankSumForm> = {}): Scorer {
  const n = decision.matrix.rows.length;
  return linearScorer(
    ranksFor(decision, ranks).map((rank) => rank / n),
    n,
  );
}

/** Ranks within each indicator, more is better. */
function ranksFor({ matrix, directions }: DecisionMatrix, kind: "integer" | "non-integer"): Float64Array {
  const width = matrix.columns.length;
  const n = matrix.rows.length;
  const { values, costs } = turnValues(where, matrix, directions);
  if (kind === "non-integer") {
    const { low, high } = rangesOf(values, width);
    return values.map((x, k) => {
      const j = k % width;
      return 1 + ((n - 1) * (costs[j] ? high[j] - x : x - low[j])) / (high[j] - low[j]);
    });
  }
  const ranks: Float64Array = new Float64Array(values.length);
  costs.forEach((cost, j) => {
    const column = Float64Array.from({ length: n }, (_, i) => values[i * width + j]);
    meanRanks(cost ? column.map((x) => -x) : column).forEach((rank, i) => {
      ranks[i * width + j] = rank;
    });
  });
  return ranks;
}

function distributionOf(
  { matrix }: DecisionMatrix,
  ratios: Float64Array,
): { readonly groups: readonly RatioGroup[]; readonly probits: Float64Array } {
  const n = ratios.length;
  const probits: Float64Array = new Float64Array(n);
  let before = 0;
  const groups = tiedOrder(ratios, "less").map((members) => {
    const meanRank = before + (members.length + 1) / 2;
    before += members.length;
    const cumulative = before === n ? 1 - 1 / (4 * n) : meanRank / n;
    const probit = 5 + normalQuantile(cumulative);
    for (const i of members) probits[i] = probit;
    const alternatives = namesAt(matrix.rows, members);
    return { ratio: ratios[members[0]], alternatives, meanRank, cumulative, probit };
  });
  return { groups, probits };
}

/** Least squares over the groups; level where there is one only. */
function regressionOf(groups: readonly RatioGroup[]): RatioRegression {
  const [x, y] = [groups.map(({ probit }) => probit), groups.map(({ ratio }) => ratio)].map((list) =>
    Float64Array.from(list),
  );
  const [meanX, meanY] = [sumOf(x) / x.length, sumOf(y) / y.length];
  const product = (a: Float64Array, centreA: number, b: Float64Array, centreB: number): number =>
    sumOf(a.map((value, k) => (value - centreA) * (b[k] - centreB)));
  const [xx, xy, yy] = [product(x, meanX, x, meanX), product(x, meanX, y, meanY), product(y, meanY, y, meanY)];
  const slope = xx > 0 ? xy / xx : 0;
  return { intercept: meanY - slope * meanX, slope, rSquared: groups.length < 2 ? 1 : (slope * xy) / yy };
}
