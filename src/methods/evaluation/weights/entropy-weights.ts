import {
  cellPath,
  InputError,
  type Label,
  LabelledMatrix,
  type MatrixInput,
  type Measure,
  oneOf,
  readOptions,
  say,
  texNumber,
} from "../../../base/index.js";
import { sharesOf } from "../../../math/index.js";
import { DECISION, type DecisionMatrix, type DecisionOptions, readDecision } from "../decision/decision-matrix.js";
import { type ScaledDecision, scaleDecision } from "../decision/normalisation.js";
import { matrixStep } from "../decision/tables.js";
import { COSTS, type CostRule, costWords, turnValues } from "../decision/turned-values.js";
import { columnEntropies, columnShares } from "./column-measures.js";
import { IndicatorWeights, weightMeasure } from "./weights-result.js";
import { treatZeros, type ZeroRule, zeroRule } from "./zeros.js";

/** What {@link entropyWeights} may be told. */
export interface EntropyWeightOptions extends DecisionOptions {
  /**
   * What shares are taken of: values rescaled to [0, 1] in their direction (`"min-max"`), or the values as
   * they are (`"raw"`), which must be ≥ 0; `"min-max"` by default.
   */
  readonly shares?: "min-max" | "raw" | undefined;
  /** What is done with zeros; `"limit"` by default. Beside `"raw"` it may shift only. */
  readonly zeros?: ZeroRule | undefined;
  /** What is done with costs before raw shares are taken; `"kept"` by default: spread has no direction. */
  readonly costs?: CostRule | undefined;
}

/** The measures of {@link entropyWeights}. */
export type EntropyMeasure = "entropy" | "divergence" | "weight";

const where = "entropyWeights";

const OPTIONS = { ...DECISION, shares: oneOf("min-max", "raw"), zeros: zeroRule, costs: COSTS };

/**
 * Entropy weights (熵权法): an indicator counts the more, the more unevenly it is spread over the
 * alternatives.
 *
 *     pᵢⱼ = rᵢⱼ / Σᵢ rᵢⱼ,   eⱼ = −Σᵢ pᵢⱼ ln pᵢⱼ / ln n,   wⱼ = (1 − eⱼ) / Σₖ (1 − eₖ)
 *
 * with n alternatives; in a panel of regions and years that is their product.
 *
 * Reading: a weight says how uneven an indicator is, not how important: a trifle that few have gets a
 * large one. What shares are taken of, and what is done with zeros, moves the third digit and sometimes the
 * second: the result names both.
 *
 * @param data - alternatives × indicators, such as a frame.
 * @unit 权重，合计 1 · weights that add up to 1
 * @throws {InputError} If an indicator is the same everywhere, or raw shares are asked of negative values.
 * @see Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal 27(3).
 * @see Zeleny, M. (1982). Multiple Criteria Decision Making. McGraw-Hill.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "能耗"], values: [[9, 5], [6, 2], [3, 4]] };
 * const weights = entropyWeights(data, { directions: { 能耗: "cost" } });
 * weights.weights; // => [0.4629, 0.5371]
 * topsis(data, { directions: { 能耗: "cost" }, weights }).of("乙"); // => 0.6860
 */
export function entropyWeights(
  data: MatrixInput,
  options: EntropyWeightOptions = {},
): IndicatorWeights<EntropyMeasure> {
  const { shares: kind, zeros, costs, ...reading } = readOptions(where, options, OPTIONS);
  const decision = readDecision(where, data, reading);
  const { rows, columns } = decision.matrix;
  const scaling = kind === "raw" ? rawValues(decision, costs, zeros) : scaleDecision(where, decision, "min-max");
  const values = treatZeros(scaling.scaled.values, scaling.turned.degrees, zeros);
  const shares = columnShares(values, columns.length);
  const turned = kind === "raw" ? costWords(costs, decision.directions) : "";
  const matrix = new LabelledMatrix(rows, columns, shares);
  return new IndicatorWeights<EntropyMeasure>({
    title: say("熵权法", "Entropy weights"),
    decision,
    scaling: { ...scaling, scaled: new LabelledMatrix(rows, columns, values) },
    measures: measuresOf(columnEntropies(shares, columns.length)),
    convention: say("{kind}，{zeros}{turned}", "{kind}, {zeros}{turned}", {
      kind: KIND[kind],
      zeros: zeroWords(zeros),
      turned,
    }),
    between: () => [matrixStep(say("各对象的份额", "what each alternative has"), SHARES, matrix)],
  });
}

const KIND: Readonly<Record<"raw" | "min-max", Label>> = {
  raw: say("取原始值的份额", "shares of raw values"),
  "min-max": say("极差标准化后取份额", "shares of min–max values"),
};

const SHARES = "p_{ij} = \\frac{r_{ij}}{\\sum_i r_{ij}}";

function measuresOf(entropy: Float64Array): Record<EntropyMeasure, Measure> {
  const divergence = entropy.map((e) => 1 - e);
  return {
    entropy: {
      label: say("信息熵", "entropy"),
      values: entropy,
      formula: "e_j = -\\frac{1}{\\ln n} \\sum_i p_{ij} \\ln p_{ij}",
      decimals: 4,
    },
    divergence: {
      label: say("差异系数", "divergence"),
      values: divergence,
      formula: "d_j = 1 - e_j",
      numbers: (j) => `1 - ${texNumber(entropy[j])} = ${texNumber(divergence[j])}`,
      decimals: 4,
    },
    weight: weightMeasure(sharesOf(divergence), "w_j = \\frac{d_j}{\\sum_k d_k}"),
  };
}

function rawValues(decision: DecisionMatrix, costs: CostRule, zeros: ZeroRule): ScaledDecision {
  if (zeros !== "limit" && !("shifted" in zeros)) {
    const words = say(
      '是 "limit" 或 { shifted: a }（原始值不在 0 到 1 之间）',
      'be "limit" or { shifted: a }, as raw values aren\'t in [0, 1]',
    );
    throw new InputError(where, "zeros", words, Object.keys(zeros)[0]);
  }
  const { matrix, directions } = decision;
  const turned = turnValues(where, matrix, directions, costs);
  const bad = turned.values.findIndex((x) => x < 0);
  if (bad >= 0) {
    const words = say(
      '是 ≥ 0 的数，才有份额（或写 shares: "min-max"）',
      'be ≥ 0 to have a share (or set shares: "min-max")',
    );
    throw new InputError(where, cellPath("data", matrix, bad), words, turned.values[bad]);
  }
  const scaled = new LabelledMatrix(matrix.rows, matrix.columns, turned.values);
  return { turned, scaled, normalisation: "none" };
}

function zeroWords(zeros: ZeroRule): Label {
  if (zeros === "limit") return say("0·ln 0 = 0", "0·ln 0 = 0");
  if ("mapped" in zeros)
    return say("压缩到 [{a}, {b}]", "mapped to [{a}, {b}]", { a: zeros.mapped, b: 1 - zeros.mapped });
  if ("replaced" in zeros)
    return say("0 换成 {a}、1 换成 {b}", "0 replaced by {a}, 1 by {b}", { a: zeros.replaced, b: 1 - zeros.replaced });
  return say("平移 {a}", "shifted by {a}", { a: zeros.shifted });
}
