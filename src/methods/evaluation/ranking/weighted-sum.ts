import { type MatrixInput, type Measure, type ReadersOf, readOptions, say, texNumber } from "../../../base/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { RANKING, type RankingMethodOptions, readRanking } from "../decision/ranking-options.js";
import { type Normalisation, normalisationOption, scaleDecision, scalingWords } from "../decision/normalisation.js";
import { productsIn, rowOf, weightedStep } from "../decision/tables.js";
import { COSTS, type CostRule } from "../decision/turned-values.js";
import { AlternativeRanking } from "./ranking-result.js";
import { linearScorer, type Scorer, weightedSums } from "./scorer.js";

/** How indicators are made comparable before they are added up or multiplied. */
export interface ScalingOptions extends RankingMethodOptions {
  /** How indicators are made comparable: `"min-max"` by default in a sum, `"ratio"` in a product. */
  readonly normalisation?: Normalisation | undefined;
  /** What is done with costs first; `"kept"` by default: the normalisation turns them. */
  readonly costs?: CostRule | undefined;
}

const where = "weightedSum";

/** How {@link weightedSum} and `weightedProduct` compare; none of it hangs on the weights. */
export interface ScalingForm {
  readonly normalisation: Normalisation;
  readonly costs: CostRule;
}

/** Readers of {@link ScalingForm}. @internal */
export const SUM_FORM: ReadersOf<ScalingForm> = { normalisation: normalisationOption("min-max"), costs: COSTS };

const OPTIONS = { ...RANKING, ...SUM_FORM };

/**
 * Weighted sum (线性加权法、加权求和法，WSM 或 SAW): the simplest composite index.
 *
 *     Vᵢ = Σⱼ wⱼ rᵢⱼ
 *
 * Reading: what an alternative lacks in one indicator, others make up for in full. Normalisation decides
 * the rate: by min–max it depends on the worst at hand, by ratios on the best.
 *
 * @param data - alternatives × indicators, such as a frame.
 * @unit 得分，与标准化后的指标同量纲 · a score, on the scale of the normalised indicators
 * @throws {InputError} If an indicator is the same everywhere, a value doesn't suit the normalisation, or
 * weights don't add up to 1.
 * @see Hwang, C. L. & Yoon, K. (1981). Multiple Attribute Decision Making. Springer.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "能耗"], values: [[9, 5], [6, 2], [3, 4]] };
 * weightedSum(data, { directions: { 能耗: "cost" } }).scores; // => [0.5, 0.75, 0.1667]
 */
export function weightedSum(data: MatrixInput, options: ScalingOptions = {}): AlternativeRanking<"score"> {
  const { normalisation, costs, ...reading } = readOptions(where, options, OPTIONS);
  const { decision, weights } = readRanking(where, data, reading);
  const scaling = scaleDecision(where, decision, normalisation, costs);
  const { values, rows } = scaling.scaled;
  const scores = weightedSums(values, weights, new Float64Array(rows.length));
  const score: Measure = {
    label: say("综合得分", "score"),
    values: scores,
    formula: "V_i = \\sum_j w_j r_{ij}",
    numbers: (i) => `${productsIn(weights, rowOf(values, weights.length, i))} = ${texNumber(scores[i])}`,
  };
  return new AlternativeRanking<"score">({
    title: say("线性加权法", "Weighted sum"),
    decision,
    weights,
    scaling,
    measures: { score },
    main: "score",
    convention: scalingWords(normalisation, costs, decision.directions),
    between: () => [weightedStep(scaling.scaled, weights)],
  });
}

/** Weighted sums for any number of weights. */
export function weightedSumScorer(
  decision: DecisionMatrix,
  { normalisation = "min-max", costs = "kept" }: Partial<ScalingForm> = {},
): Scorer {
  const { values } = scaleDecision(where, decision, normalisation, costs).scaled;
  return linearScorer(values, decision.matrix.rows.length);
}
