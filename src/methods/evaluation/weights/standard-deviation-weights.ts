import { InputError, type MatrixInput, readOptions, say } from "../../../base/index.js";
import { sharesOf } from "../../../math/index.js";
import { DECISION, type DecisionOptions, readDecision } from "../decision/decision-matrix.js";
import { NORMALISATIONS, type Normalisation, normalisationOption, scaleDecision } from "../decision/normalisation.js";
import { columnSpreads } from "./column-measures.js";
import { IndicatorWeights, weightMeasure } from "./weights-result.js";

/** What {@link standardDeviationWeights} may be told. */
export interface StandardDeviationWeightOptions extends DecisionOptions {
  /** How indicators are made comparable; `"min-max"` by default. `"none"` lets the units weigh. */
  readonly normalisation?: Exclude<Normalisation, "z-score"> | undefined;
}

/** The measures of {@link standardDeviationWeights}. */
export type StandardDeviationMeasure = "deviation" | "weight";

const where = "standardDeviationWeights";

const OPTIONS = { ...DECISION, normalisation: normalisationOption("min-max") };

/**
 * Weights by the standard deviation (标准差法、均方差法) of indicators that have been made comparable.
 *
 *     wⱼ = sⱼ / Σₖ sₖ
 *
 * Reading: by min–max an indicator that splits the alternatives into two camps has the largest weight, one
 * with an outlier a small one.
 *
 * @param data - alternatives × indicators, such as a frame.
 * @unit 权重，合计 1 · weights that add up to 1
 * @throws {InputError} If an indicator is the same everywhere, or `"z-score"` is asked for, after which all
 * have the same.
 * @see Diakoulaki, D., Mavrotas, G. & Papayannakis, L. (1995). Determining objective weights in multiple criteria
 *   problems: the CRITIC method. Computers & Operations Research 22(7), 763–770 (beside their own).
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "能耗"], values: [[9, 5], [6, 2], [3, 4]] };
 * standardDeviationWeights(data, { directions: { 能耗: "cost" } }).weights; // => [0.4955, 0.5045]
 */
export function standardDeviationWeights(
  data: MatrixInput,
  options: StandardDeviationWeightOptions = {},
): IndicatorWeights<StandardDeviationMeasure> {
  const { normalisation, ...reading } = readOptions(where, options, OPTIONS);
  if (normalisation === "z-score") {
    const words = say('不是 "z-score"（标准化后标准差都是 1）', 'not be "z-score", after which all deviations are 1');
    throw new InputError(where, "normalisation", words, normalisation);
  }
  const decision = readDecision(where, data, reading);
  const scaling = scaleDecision(where, decision, normalisation);
  const { deviations } = columnSpreads(scaling.scaled.values, decision.matrix.columns.length);
  return new IndicatorWeights<StandardDeviationMeasure>({
    title: say("标准差法", "Weights by the standard deviation"),
    decision,
    scaling,
    measures: {
      deviation: { ...DEVIATION, values: deviations },
      weight: weightMeasure(sharesOf(deviations), "w_j = \\frac{s_j}{\\sum_k s_k}"),
    },
    convention: NORMALISATIONS[normalisation].label,
  });
}

const DEVIATION = {
  label: say("标准差", "standard deviation"),
  formula: "s_j = \\sqrt{\\frac{1}{n-1} \\sum_i (r_{ij} - \\bar r_j)^2}",
  decimals: 4,
};
