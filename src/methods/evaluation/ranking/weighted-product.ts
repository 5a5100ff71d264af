import {
  cellPath,
  InputError,
  type LabelledMatrix,
  type MatrixInput,
  type Measure,
  type ReadersOf,
  readOptions,
  say,
  texNumber,
} from "../../../base/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { RANKING, readRanking } from "../decision/ranking-options.js";
import { normalisationOption, scaleDecision, scalingWords } from "../decision/normalisation.js";
import { rowOf } from "../decision/tables.js";
import { COSTS } from "../decision/turned-values.js";
import { AlternativeRanking } from "./ranking-result.js";
import { type Scorer, weightedSums } from "./scorer.js";
import type { ScalingForm, ScalingOptions } from "./weighted-sum.js";

const where = "weightedProduct";

/** Readers of {@link ScalingForm}. @internal */
export const PRODUCT_FORM: ReadersOf<ScalingForm> = { normalisation: normalisationOption("ratio"), costs: COSTS };

const OPTIONS = { ...RANKING, ...PRODUCT_FORM };

/**
 * Weighted product (加权积法，WPM): a geometric mean, for which a very bad indicator can't be made up for.
 *
 *     Pᵢ = Πⱼ rᵢⱼ^wⱼ
 *
 * Reading: only ratios count, so the order is the same whatever each indicator is divided by. (Some
 * programs report the logarithm.)
 *
 * @param data - alternatives × indicators, such as a frame; each scaled value > 0.
 * @unit 得分，与标准化后的指标同量纲 · a score, on the scale of the normalised indicators
 * @throws {InputError} If a scaled value isn't above 0 (min–max makes zeros), an indicator is the same
 * everywhere, or weights don't add up to 1.
 * @see Hwang, C. L. & Yoon, K. (1981). Multiple Attribute Decision Making. Springer.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "能耗"], values: [[9, 5], [6, 2], [3, 4]] };
 * weightedProduct(data, { directions: { 能耗: "cost" } }).scores; // => [0.6325, 0.8165, 0.4082]
 */
export function weightedProduct(data: MatrixInput, options: ScalingOptions = {}): AlternativeRanking<"score"> {
  const { normalisation, costs, ...reading } = readOptions(where, options, OPTIONS);
  const { decision, weights } = readRanking(where, data, reading);
  const scaling = scaleDecision(where, decision, normalisation, costs);
  const { scaled } = scaling;
  const scores = productsOf(logsOf(scaled), weights, new Float64Array(scaled.rows.length));
  const score: Measure = {
    label: say("综合得分", "score"),
    values: scores,
    formula: "P_i = \\prod_j r_{ij}^{w_j}",
    numbers: (i) => `${powersIn(rowOf(scaled.values, weights.length, i), weights)} = ${texNumber(scores[i])}`,
  };
  return new AlternativeRanking<"score">({
    title: say("加权积法", "Weighted product"),
    decision,
    weights,
    scaling,
    measures: { score },
    main: "score",
    convention: scalingWords(normalisation, costs, decision.directions),
  });
}

/** Powers in TeX, the first three of many. */
function powersIn(values: Float64Array, weights: Float64Array): string {
  const shown = Array.from(values.subarray(0, 3), (value, j) => `${texNumber(value)}^{${texNumber(weights[j])}}`);
  return shown.join(" \\times ") + (weights.length > 3 ? " \\times \\cdots" : "");
}

/** Weighted products for any number of weights. */
export function weightedProductScorer(
  decision: DecisionMatrix,
  { normalisation = "ratio", costs = "kept" }: Partial<ScalingForm> = {},
): Scorer {
  const logs = logsOf(scaleDecision(where, decision, normalisation, costs).scaled);
  const rows = decision.matrix.rows.length;
  return {
    better: "more",
    linear: logs,
    score: (weights, scores = new Float64Array(rows)) => productsOf(logs, weights, scores),
  };
}

function logsOf(scaled: LabelledMatrix): Float64Array {
  const bad = scaled.values.findIndex((value) => !(value > 0));
  if (bad < 0) return scaled.values.map(Math.log);
  const words = say(
    '无量纲化后大于 0（极差标准化会得到 0；请用 normalisation: "ratio" 或 "sum"）',
    'be above 0 once it is scaled (min–max makes zeros; take normalisation: "ratio" or "sum")',
  );
  throw new InputError(where, cellPath("data", scaled, bad), words, scaled.values[bad]);
}

function productsOf(logs: Float64Array, weights: Float64Array, scores: Float64Array): Float64Array {
  weightedSums(logs, weights, scores);
  for (let i = 0; i < scores.length; i++) scores[i] = Math.exp(scores[i]);
  return scores;
}
