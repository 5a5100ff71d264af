import { LabelledMatrix, type MatrixInput, readOptions, say } from "../../../base/index.js";
import { columnSums } from "../../../math/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { RANKING, type RankingMethodOptions, readRanking } from "../decision/ranking-options.js";
import { scaleDecision } from "../decision/normalisation.js";
import { matrixStep } from "../decision/tables.js";
import { AlternativeRanking } from "./ranking-result.js";
import { linearScorer, type Scorer, weightedSums } from "./scorer.js";

const where = "mabac";

/**
 * MABAC (多属性边界逼近区域比较法): how far each alternative is from the border between good and bad, which
 * runs through the geometric means.
 *
 *     vᵢⱼ = wⱼ (rᵢⱼ + 1),   gⱼ = (Πᵢ vᵢⱼ)^(1/n),   Sᵢ = Σⱼ (vᵢⱼ − gⱼ)
 *
 * with r by min–max.
 *
 * Reading: above 0 an alternative is on the good side on the whole. It is a weighted sum of min–max values
 * but for a constant, so both rank alike.
 *
 * @param data - alternatives × indicators, such as a frame.
 * @unit 得分，与标准化后的指标同量纲 · a score, on the scale of the normalised indicators
 * @throws {InputError} If an indicator is the same everywhere, or weights don't add up to 1.
 * @see Pamučar, D. & Ćirović, G. (2015). The selection of transport and handling resources in logistics
 * centers using MABAC. Expert Systems with Applications 42(6), 3016–3028.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "能耗"], values: [[9, 5], [6, 2], [3, 4]] };
 * mabac(data, { directions: { 能耗: "cost" } }).scores; // => [0.08551, 0.3355, -0.2478]
 */
export function mabac(data: MatrixInput, options: RankingMethodOptions = {}): AlternativeRanking<"score"> {
  const { decision, weights } = readRanking(where, data, readOptions(where, options, RANKING));
  const scaling = scaleDecision(where, decision, "min-max");
  const { rows, columns, values } = scaling.scaled;
  const { border, distances } = distancesOf(values, columns.length);
  const scores = weightedSums(distances, weights, new Float64Array(rows.length));
  const weighted = distances.map((distance, k) => weights[k % columns.length] * distance);
  const borders = Array.from(border, (g, j) => g * weights[j]);
  return new AlternativeRanking<"score">({
    title: say("多属性边界逼近区域比较法 MABAC", "MABAC"),
    decision,
    weights,
    scaling,
    measures: {
      score: { label: say("总距离 S", "total distance S"), values: scores, formula: "S_i = \\sum_j (v_{ij} - g_j)" },
    },
    main: "score",
    convention: say("极差标准化", "min–max"),
    indicatorColumns: [{ name: "border", label: say("边界", "border"), values: borders, decimals: 4 }],
    between: () => [
      matrixStep(say("到边界的距离", "distances from the border"), BORDER, new LabelledMatrix(rows, columns, weighted)),
    ],
  });
}

const BORDER = "v_{ij} - g_j = w_j (r_{ij} + 1) - \\left(\\prod_i w_j (r_{ij} + 1)\\right)^{1/n}";

/** MABAC for any number of weights. */
export function mabacScorer(decision: DecisionMatrix): Scorer {
  const { scaled } = scaleDecision(where, decision, "min-max");
  return linearScorer(distancesOf(scaled.values, scaled.columns.length).distances, scaled.rows.length);
}

/** Without weights, which are a factor of both: rᵢⱼ + 1 and its geometric mean. */
function distancesOf(values: Float64Array, width: number): Readonly<Record<"border" | "distances", Float64Array>> {
  const logs = columnSums(values.map(Math.log1p), width);
  const border = logs.map((sum) => Math.exp((sum * width) / values.length));
  return { border, distances: values.map((x, k) => x + 1 - border[k % width]) };
}
