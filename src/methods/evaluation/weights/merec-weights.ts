import {
  cellPath,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  positive,
  readOptions,
  say,
} from "../../../base/index.js";
import { columnSums, rowSums, sharesOf } from "../../../math/index.js";
import { DECISION, type DecisionMatrix, type DecisionOptions, readDecision } from "../decision/decision-matrix.js";
import { rangesOf } from "../decision/ranges.js";
import { matrixStep } from "../decision/tables.js";
import { type TurnedValues, turnValues } from "../decision/turned-values.js";
import { IndicatorWeights, weightMeasure } from "./weights-result.js";

/** The measures of {@link merecWeights}. */
export type MerecMeasure = "removal" | "weight";

const where = "merecWeights";

/**
 * MEREC weights (移除效应法 MEREC): an indicator counts the more, the more the alternatives' results
 * change when it is taken away.
 *
 *     nᵢⱼ = min x / xᵢⱼ (benefit), xᵢⱼ / max x (cost),   Sᵢ = ln(1 + (1/m) Σⱼ |ln nᵢⱼ|)
 *     S′ᵢⱼ = ln(1 + (1/m) Σ_{k≠j} |ln nᵢₖ|),   Eⱼ = Σᵢ |S′ᵢⱼ − Sᵢ|,   wⱼ = Eⱼ / Σₖ Eₖ
 *
 * @param data - alternatives × indicators, such as a frame; each value > 0, as logarithms are taken.
 * @unit 权重，合计 1 · weights that add up to 1
 * @throws {InputError} If a value isn't above 0 (nor a degree of a target or an interval), or an indicator
 * is the same everywhere.
 * @see Keshavarz-Ghorabaee, M. et al. (2021). Determination of objective weights using a new method based
 * on the removal effects of criteria (MEREC). Symmetry 13(4), 525.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "能耗"], values: [[9, 5], [6, 2], [3, 4]] };
 * merecWeights(data, { directions: { 能耗: "cost" } }).weights; // => [0.6202, 0.3798]
 */
export function merecWeights(data: MatrixInput, options: DecisionOptions = {}): IndicatorWeights<MerecMeasure> {
  const decision = readDecision(where, data, readOptions(where, options, DECISION));
  const { matrix } = decision;
  const turned = turnValues(where, matrix, decision.directions);
  const ratios = ratiosOf(decision, turned);
  const removal = removalsOf(ratios, matrix.columns.length);
  const scaled = new LabelledMatrix(matrix.rows, matrix.columns, ratios);
  return new IndicatorWeights<MerecMeasure>({
    title: say("移除效应法 MEREC", "MEREC weights"),
    decision,
    scaling: { turned, scaled, normalisation: "none" },
    measures: {
      removal: { label: say("移除效应", "effect of removal"), values: removal, decimals: 4, formula: REMOVAL },
      weight: weightMeasure(sharesOf(removal), "w_j = \\frac{E_j}{\\sum_k E_k}"),
    },
    convention: say("与最差值之比", "ratios to the worst"),
    between: () => [matrixStep(say("与最差值之比", "ratios to the worst"), RATIO, scaled)],
  });
}

const RATIO =
  "n_{ij} = \\frac{\\min_i x_{ij}}{x_{ij}} \\quad (+), \\qquad n_{ij} = \\frac{x_{ij}}{\\max_i x_{ij}} \\quad (-)";
const REMOVAL =
  "E_j = \\sum_i \\left| \\ln\\left(1 + \\frac1m \\sum_{k \\ne j} |\\ln n_{ik}|\\right) - \\ln\\left(1 + \\frac1m \\sum_k |\\ln n_{ik}|\\right) \\right|";

/** Eⱼ of every indicator. */
function removalsOf(ratios: Float64Array, width: number): Float64Array {
  const logs = ratios.map((ratio) => Math.abs(Math.log(ratio)));
  const sums = rowSums(logs, width);
  const changes = logs.map((log, k) => {
    const sum = sums[Math.floor(k / width)];
    return Math.log1p(sum / width) - Math.log1p((sum - log) / width);
  });
  return columnSums(changes, width);
}

function ratiosOf({ matrix }: DecisionMatrix, { values, costs }: TurnedValues): Float64Array {
  const bad = values.findIndex((x) => !positive.holds(x));
  if (bad >= 0) {
    const words = say(
      "大于 0，才有对数（目标与区间的隶属度亦然）",
      "be > 0 to have a logarithm (a degree of a target or an interval too)",
    );
    throw new InputError(where, cellPath("data", matrix, bad), words, values[bad]);
  }
  const width = costs.length;
  const { low, high } = rangesOf(values, width);
  return values.map((x, k) => (costs[k % width] ? x / high[k % width] : low[k % width] / x));
}
