import {
  InputError,
  LabelledMatrix,
  type MatrixInput,
  type Measure,
  nameText,
  readOptions,
  say,
  texNumber,
} from "../../../base/index.js";
import { sharesOf } from "../../../math/index.js";
import { DECISION, type DecisionOptions, readDecision } from "../decision/decision-matrix.js";
import { COSTS, type CostRule, costWords, turnValues } from "../decision/turned-values.js";
import { columnSpreads } from "./column-measures.js";
import { IndicatorWeights, weightMeasure } from "./weights-result.js";

/** What {@link variationWeights} may be told. */
export interface VariationWeightOptions extends DecisionOptions {
  /** What is done with costs first; `"kept"` by default: spread has no direction. */
  readonly costs?: CostRule | undefined;
}

/** The measures of {@link variationWeights}. */
export type VariationMeasure = "mean" | "deviation" | "variation" | "weight";

const where = "variationWeights";

/**
 * Weights by the coefficient of variation (变异系数法): an indicator counts the more, the more it varies for
 * its level.
 *
 *     Vⱼ = sⱼ / x̄ⱼ,   wⱼ = Vⱼ / Σₖ Vₖ
 *
 * Reading: units fall out, but the zero must be a true one: temperatures, balances and z-scores have none,
 * and a mean near 0 takes all the weight.
 *
 * @param data - alternatives × indicators, such as a frame.
 * @unit 权重，合计 1 · weights that add up to 1
 * @throws {InputError} If an indicator is the same everywhere, or its mean isn't above 0.
 * @see Chinese textbooks of evaluation, under this name; who was first isn't known to us.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "能耗"], values: [[9, 5], [6, 2], [3, 4]] };
 * variationWeights(data).weights; // => [0.5455, 0.4545]
 */
export function variationWeights(
  data: MatrixInput,
  options: VariationWeightOptions = {},
): IndicatorWeights<VariationMeasure> {
  const { costs, ...reading } = readOptions(where, options, { ...DECISION, costs: COSTS });
  const decision = readDecision(where, data, reading);
  const { matrix } = decision;
  const turned = turnValues(where, matrix, decision.directions, costs);
  const scaled = new LabelledMatrix(matrix.rows, matrix.columns, turned.values);
  return new IndicatorWeights<VariationMeasure>({
    title: say("变异系数法", "Weights by the coefficient of variation"),
    decision,
    scaling: { turned, scaled, normalisation: "none" },
    measures: measuresOf(scaled),
    convention: say("原始值，标准差除以 n − 1{costs}", "raw values, s with n − 1{costs}", {
      costs: costWords(costs, decision.directions),
    }),
  });
}

function measuresOf({ columns, values }: LabelledMatrix): Record<VariationMeasure, Measure> {
  const { means, deviations } = columnSpreads(values, columns.length);
  const j = means.findIndex((mean) => !(mean > 0));
  if (j >= 0) {
    const words = say(
      "均值大于 0，变异系数才有意义",
      "have a mean above 0, or its coefficient of variation says nothing",
    );
    throw new InputError(where, `data.columns[${JSON.stringify(nameText(columns[j]))}]`, words, means[j]);
  }
  const variation = deviations.map((s, k) => s / means[k]);
  return {
    mean: { label: say("均值", "mean"), values: means, formula: "\\bar x_j = \\frac1n \\sum_i x_{ij}" },
    deviation: { label: say("标准差", "standard deviation"), values: deviations, formula: DEVIATION },
    variation: {
      label: say("变异系数", "coefficient of variation"),
      values: variation,
      decimals: 4,
      formula: "V_j = \\frac{s_j}{\\bar x_j}",
      numbers: (k) => `\\frac{${texNumber(deviations[k])}}{${texNumber(means[k])}} = ${texNumber(variation[k])}`,
    },
    weight: weightMeasure(sharesOf(variation), "w_j = \\frac{V_j}{\\sum_k V_k}"),
  };
}

const DEVIATION = "s_j = \\sqrt{\\frac{1}{n-1} \\sum_i (x_{ij} - \\bar x_j)^2}";
