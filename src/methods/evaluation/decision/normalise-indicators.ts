import { type MatrixInput, readOptions } from "../../../base/index.js";
import { DECISION, type DecisionOptions, readDecision } from "./decision-matrix.js";
import { type Normalisation, normalisationOption, scaleDecision } from "./normalisation.js";
import { NormalisedIndicators } from "./normalise-indicators-result.js";
import { COSTS, type CostRule } from "./turned-values.js";

/** What {@link normaliseIndicators} may be told. */
export interface NormaliseOptions extends DecisionOptions {
  /** `"min-max"` by default. */
  readonly normalisation?: Normalisation | undefined;
  /** What is done with costs first; `"kept"` by default: the normalisation turns them. */
  readonly costs?: CostRule | undefined;
}

const where = "normaliseIndicators";

const OPTIONS = { ...DECISION, normalisation: normalisationOption("min-max"), costs: COSTS };

/**
 * Indicators made comparable (指标无量纲化、指标标准化): turned so that more is better, and freed of their units,
 * as the methods of weighting and ranking do it by themselves.
 *
 *     target x*        1 − |x − x*| / max |x − x*|
 *     interval [a, b]  1 inside; 1 − (a − x)/M below, 1 − (x − b)/M above, M = max(a − min x, max x − b)
 *     min-max          (x − min)/(max − min),   of a cost (max − x)/(max − min)
 *     vector           x/√Σx²,   of a cost 1 − x/√Σx²
 *
 * and further as {@link Normalisation} says.
 *
 * Reading: the choice moves ranks. By min–max and vector one outlier presses all others together; ratios
 * need a true zero; z-scores may be negative.
 *
 * @param data - alternatives × indicators, such as a frame.
 * @unit 无量纲 · none, freed of them
 * @throws {InputError} If an indicator is the same everywhere, or a value doesn't suit the normalisation.
 * @see 叶宗裕 (2003). 关于多指标综合评价中指标正向化和无量纲化方法的选择. 浙江统计 (4), 24–25.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "酸碱度"], values: [[9, 7.2], [6, 6], [3, 8]] };
 * const result = normaliseIndicators(data, { directions: { 酸碱度: { target: 7 } } });
 * result.matrix.column("酸碱度"); // => [0.8, 0, 0]
 */
export function normaliseIndicators(data: MatrixInput, options: NormaliseOptions = {}): NormalisedIndicators {
  const { normalisation, costs, ...reading } = readOptions(where, options, OPTIONS);
  const decision = readDecision(where, data, reading);
  return new NormalisedIndicators(decision, scaleDecision(where, decision, normalisation, costs));
}
