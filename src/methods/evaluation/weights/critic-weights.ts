import {
  InputError,
  KINDS,
  type Label,
  type LabelledMatrix,
  type MatrixInput,
  type Measure,
  oneOf,
  readOptions,
  type Step,
  say,
  Table,
  texNumber,
  toLabel,
} from "../../../base/index.js";
import {
  columnMoments,
  correlation as correlationOf,
  correlationFrom,
  rowSums,
  sharesOf,
} from "../../../math/index.js";
import { DECISION, type DecisionOptions, readDecision } from "../decision/decision-matrix.js";
import {
  NORMALISATIONS,
  type Normalisation,
  normalisationOption,
  type ScaledDecision,
  scaleDecision,
} from "../decision/normalisation.js";
import { columnEntropies, columnShares, columnSpreads } from "./column-measures.js";
import { IndicatorWeights, weightMeasure } from "./weights-result.js";
import { treatZeros, type ZeroRule, zeroRule } from "./zeros.js";

/** What {@link criticWeights} may be told. */
export interface CriticWeightOptions extends DecisionOptions {
  /** How indicators are made comparable; `"min-max"` by default. `"none"` lets the units weigh. */
  readonly normalisation?: Normalisation | undefined;
  /** Contrast by the standard deviation, or by 1 − entropy (熵—CRITIC); `"deviation"` by default. */
  readonly contrast?: "deviation" | "entropy" | undefined;
  /** Of values or of ranks; `"pearson"` by default. */
  readonly correlation?: "pearson" | "spearman" | undefined;
  /** Σ (1 − r), or Σ (1 − |r|), for which opposed indicators don't conflict; `"signed"` by default. */
  readonly conflict?: "signed" | "absolute" | undefined;
  /** What is done with zeros where the contrast is an entropy; `"limit"` by default. */
  readonly zeros?: ZeroRule | undefined;
}

/** The measures of {@link criticWeights}. */
export type CriticMeasure = "contrast" | "conflict" | "information" | "weight";

const where = "criticWeights";

const OPTIONS = {
  ...DECISION,
  normalisation: normalisationOption("min-max"),
  contrast: oneOf("deviation", "entropy"),
  correlation: oneOf("pearson", "spearman"),
  conflict: oneOf("signed", "absolute"),
  zeros: zeroRule,
};

/**
 * CRITIC weights (客观赋权法 CRITIC): an indicator counts the more, the more it varies and the less the others
 * say the same.
 *
 *     Cⱼ = sⱼ Σₖ (1 − rⱼₖ),   wⱼ = Cⱼ / Σₖ Cₖ
 *
 * with the standard deviation sⱼ of the scaled indicator and its correlations rⱼₖ with the others.
 *
 * Reading: two indicators that repeat each other share what one would have. Directions matter: a cost
 * that isn't turned changes the sign of its correlations.
 *
 * @param data - alternatives × indicators, such as a frame; at least 2 indicators.
 * @unit 权重，合计 1 · weights that add up to 1
 * @throws {InputError} If an indicator is the same everywhere, or all say the same (no conflict at all).
 * @see Diakoulaki, D., Mavrotas, G. & Papayannakis, L. (1995). Determining objective weights in multiple
 * criteria problems: the CRITIC method. Computers & Operations Research 22(7), 763–770.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "能耗"], values: [[9, 5], [6, 2], [3, 4]] };
 * criticWeights(data, { directions: { 能耗: "cost" } }).weights; // => [0.4955, 0.5045]
 */
export function criticWeights(data: MatrixInput, options: CriticWeightOptions = {}): IndicatorWeights<CriticMeasure> {
  const { normalisation, zeros, contrast, correlation, conflict, ...reading } = readOptions(where, options, OPTIONS);
  const form = { contrast, correlation, conflict };
  const decision = readDecision(where, data, reading);
  const scaling = scaleDecision(where, decision, normalisation);
  const r = correlations(scaling.scaled, correlation);
  const conflicts = conflictsOf(r, decision.matrix.columns.length, conflict);
  return new IndicatorWeights<CriticMeasure>({
    title: say("客观赋权法 CRITIC", "CRITIC weights"),
    decision,
    scaling,
    measures: measuresOf(contrastsOf(scaling, contrast, zeros), conflicts, form),
    convention: conventionOf(normalisation, form),
    between: () => [correlationStep(scaling.scaled, r)],
  });
}

type CriticForm = Required<{
  [K in "contrast" | "correlation" | "conflict"]: NonNullable<CriticWeightOptions[K]>;
}>;

function contrastsOf(
  { scaled, turned }: ScaledDecision,
  contrast: CriticForm["contrast"],
  zeros: ZeroRule,
): Float64Array {
  const width = scaled.columns.length;
  if (contrast === "deviation") return columnSpreads(scaled.values, width).deviations;
  const values = treatZeros(scaled.values, turned.degrees, zeros);
  return columnEntropies(columnShares(values, width), width).map((e) => 1 - e);
}

function correlations(scaled: LabelledMatrix, method: CriticForm["correlation"]): Float64Array {
  const width = scaled.columns.length;
  if (method === "spearman") return correlationOf(scaled, { method }).values;
  return correlationFrom(columnMoments(scaled.values, width).crossProducts, width);
}

function conflictsOf(r: Float64Array, width: number, rule: CriticForm["conflict"]): Float64Array {
  const parts = r.map((value) => 1 - (rule === "signed" ? value : Math.abs(value)));
  const conflicts = rowSums(parts, width);
  if (width >= 2 && conflicts.some((sum) => sum > 1e-12)) return conflicts;
  const words = say(
    "至少有 2 个不完全相关的指标（否则无从比较）",
    "hold at least 2 indicators that aren't perfectly correlated, or there is nothing to weigh",
  );
  throw new InputError(where, "data", words, width);
}

function measuresOf(contrast: Float64Array, conflict: Float64Array, form: CriticForm): Record<CriticMeasure, Measure> {
  const information = contrast.map((s, j) => s * conflict[j]);
  return {
    contrast: { ...CONTRASTS[form.contrast], values: contrast, decimals: 4 },
    conflict: {
      label: say("冲突性", "conflict"),
      values: conflict,
      decimals: 4,
      formula: form.conflict === "signed" ? "f_j = \\sum_k (1 - r_{jk})" : "f_j = \\sum_k (1 - |r_{jk}|)",
    },
    information: {
      label: say("信息量", "information"),
      values: information,
      decimals: 4,
      formula: "C_j = s_j f_j",
      numbers: (j) => `${texNumber(contrast[j])} \\times ${texNumber(conflict[j])} = ${texNumber(information[j])}`,
    },
    weight: weightMeasure(sharesOf(information), "w_j = \\frac{C_j}{\\sum_k C_k}"),
  };
}

const CONTRASTS = {
  deviation: {
    label: say("标准差", "standard deviation"),
    formula: "s_j = \\sqrt{\\frac{1}{n-1} \\sum_i (r_{ij} - \\bar r_j)^2}",
    words: say("对比强度用标准差", "contrast by standard deviation"),
  },
  entropy: {
    label: say("差异系数", "divergence"),
    formula: "s_j = 1 + \\frac{1}{\\ln n} \\sum_i p_{ij} \\ln p_{ij}",
    words: say("对比强度用熵", "contrast by entropy"),
  },
};

const CORRELATIONS = {
  pearson: say("皮尔逊相关", "Pearson correlations"),
  spearman: say("斯皮尔曼相关", "Spearman correlations"),
};

function conventionOf(normalisation: Normalisation, form: CriticForm): Label {
  return say("{rule}，{contrast}，{method}{absolute}", "{rule}, {contrast}, {method}{absolute}", {
    rule: NORMALISATIONS[normalisation].label,
    contrast: CONTRASTS[form.contrast].words,
    method: CORRELATIONS[form.correlation],
    absolute: form.conflict === "absolute" ? say("的绝对值", " in absolute value") : "",
  });
}

function correlationStep({ columns }: LabelledMatrix, r: Float64Array): Step {
  const width = columns.length;
  const table = new Table({
    title: say("相关系数矩阵", "Correlations"),
    columns: [
      { ...KINDS.indicator, values: [...columns] },
      ...columns.map((name, k) => ({
        name: `r${k + 1}`,
        label: toLabel(name),
        values: columns.map((_, j) => r[j * width + k]),
        decimals: 4,
      })),
    ],
  });
  return { title: say("指标之间的相关系数", "correlations between indicators"), formula: "R = (r_{jk})", table };
}
