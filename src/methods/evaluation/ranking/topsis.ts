import {
  type Column,
  type MatrixInput,
  type Measure,
  oneOf,
  readOptions,
  say,
  texNumber,
} from "../../../base/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { RANKING, type RankingMethodOptions, readRanking } from "../decision/ranking-options.js";
import {
  type Normalisation,
  normalisationOption,
  rangesOf,
  type ScaledDecision,
  scaleDecision,
  scalingWords,
} from "../decision/normalisation.js";
import { weightedStep } from "../decision/tables.js";
import { COSTS, type CostRule } from "../decision/turned-values.js";
import { AlternativeRanking } from "./ranking-result.js";
import type { Scorer } from "./scorer.js";

/** What {@link topsis} may be told. */
export interface TopsisOptions extends RankingMethodOptions {
  /** How indicators are made comparable; `"vector"` by default. */
  readonly normalisation?: Normalisation | undefined;
  /** What is done with costs first; `"kept"` by default: their ideal is the least. */
  readonly costs?: CostRule | undefined;
  /**
   * Whether weights multiply the values, √Σ(wⱼ dᵢⱼ)², or the squares, √Σ wⱼ dᵢⱼ²; `"values"` by default, as
   * Hwang and Yoon have it.
   */
  readonly weighting?: "values" | "squares" | undefined;
}

/** The measures of {@link topsis}. */
export type TopsisMeasure = "toIdeal" | "toAntiIdeal" | "closeness";

const where = "topsis";

const OPTIONS = {
  ...RANKING,
  normalisation: normalisationOption("vector"),
  costs: COSTS,
  weighting: oneOf("values", "squares"),
};

/**
 * TOPSIS (逼近理想解排序法、优劣解距离法): how near each alternative is to the best of all indicators together,
 * and how far from the worst.
 *
 *     vᵢⱼ = wⱼ rᵢⱼ,   Dᵢ⁺ = √Σⱼ (vᵢⱼ − vⱼ⁺)²,   Dᵢ⁻ = √Σⱼ (vᵢⱼ − vⱼ⁻)²,   Cᵢ = Dᵢ⁻/(Dᵢ⁺ + Dᵢ⁻)
 *
 * Reading: from 0, the worst in everything, to 1, the best in everything. Ideals are those of the
 * alternatives at hand: when one comes or goes, others can change places. Normalisation matters, and so
 * does the way costs are turned: both are named in the result.
 *
 * @param data - alternatives × indicators, such as a frame.
 * @throws {InputError} If an indicator is the same everywhere, a direction is unknown, or weights don't
 * add up to 1.
 * @see Hwang, C. L. & Yoon, K. (1981). Multiple Attribute Decision Making. Springer.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "能耗"], values: [[9, 5], [6, 2], [3, 4]] };
 * const result = topsis(data, { directions: { 能耗: "cost" }, weights: { 产值: 0.6, 能耗: 0.4 } });
 * result.scores; // => [0.6419, 0.5997, 0.1484]
 */
export function topsis(data: MatrixInput, options: TopsisOptions = {}): AlternativeRanking<TopsisMeasure> {
  const { normalisation, costs, weighting, ...reading } = readOptions(where, options, OPTIONS);
  const { decision, weights } = readRanking(where, data, reading);
  const prepared = prepareTopsis(decision, { normalisation, costs, weighting });
  const found = distances(prepared, weights);
  return resultOf(decision, prepared, weights, found);
}

/** How {@link topsis} compares; none of it hangs on the weights. */
export type TopsisForm = Required<{ [K in "normalisation" | "costs" | "weighting"]: NonNullable<TopsisOptions[K]> }>;

interface Prepared extends TopsisForm {
  readonly scaling: ScaledDecision;
  /** The best and the worst of each indicator, before weighting. */
  readonly best: Float64Array;
  readonly worst: Float64Array;
}

/** Costs under vector normalisation stay as they are, and their ideal is the least: the distances are the same. */
function prepareTopsis({ matrix, directions }: DecisionMatrix, form: TopsisForm): Prepared {
  const { normalisation, costs } = form;
  const swapped = directions.map((way) => way === "cost" && costs === "kept" && normalisation === "vector");
  const ways = directions.map((way, j) => (swapped[j] ? "benefit" : way));
  const scaling = scaleDecision(where, { matrix, directions: ways }, normalisation, costs);
  const { low, high } = rangesOf(scaling.scaled.values, matrix.columns.length);
  const best = high.map((value, j) => (swapped[j] ? low[j] : value));
  const worst = low.map((value, j) => (swapped[j] ? high[j] : value));
  return { ...form, scaling, best, worst };
}

/** TOPSIS for any number of weights: the closeness of every alternative. */
export function topsisScorer(decision: DecisionMatrix, form: Partial<TopsisForm> = {}): Scorer {
  const prepared = prepareTopsis(decision, { normalisation: "vector", costs: "kept", weighting: "values", ...form });
  const { values } = prepared.scaling.scaled;
  const { best, worst, weighting } = prepared;
  const rows = decision.matrix.rows.length;
  return {
    better: "more",
    score: (weights, scores = new Float64Array(rows)) =>
      closenessOf(values, best, worst, squaresOf(weights, weighting), scores),
  };
}

function squaresOf(weights: Float64Array, weighting: TopsisForm["weighting"]): Float64Array {
  return weighting === "values" ? weights.map((weight) => weight * weight) : weights;
}

/** D⁻/(D⁺ + D⁻) of every row of numbers that can be compared. */
function closenessOf(
  values: Float64Array,
  best: Float64Array,
  worst: Float64Array,
  squares: Float64Array,
  scores: Float64Array,
): Float64Array {
  const width = squares.length;
  for (let i = 0, k = 0; i < scores.length; i++, k += width) {
    let [toBest, toWorst] = [0, 0];
    for (let j = 0; j < width; j++) {
      const value = values[k + j];
      const [up, down] = [value - best[j], value - worst[j]];
      toBest += squares[j] * up * up;
      toWorst += squares[j] * down * down;
    }
    const away = Math.sqrt(toWorst);
    scores[i] = away / (Math.sqrt(toBest) + away);
  }
  return scores;
}

type Found = Readonly<Record<TopsisMeasure, Float64Array>>;

function distances({ scaling, best, worst, weighting }: Prepared, weights: Float64Array): Found {
  const { rows, values } = scaling.scaled;
  const width = weights.length;
  const squares = squaresOf(weights, weighting);
  const [toIdeal, toAntiIdeal] = [best, worst].map((ideal) =>
    Float64Array.from(rows, (_, i) => {
      let sum = 0;
      for (let j = 0; j < width; j++) sum += squares[j] * (values[i * width + j] - ideal[j]) ** 2;
      return Math.sqrt(sum);
    }),
  );
  const closeness = closenessOf(values, best, worst, squares, new Float64Array(rows.length));
  return { toIdeal, toAntiIdeal, closeness };
}

function resultOf(
  decision: DecisionMatrix,
  { scaling, best, worst, normalisation, costs, weighting }: Prepared,
  weights: Float64Array,
  found: Found,
): AlternativeRanking<TopsisMeasure> {
  const factors = weighting === "values" ? weights : weights.map(Math.sqrt);
  const squares = weighting === "squares" ? say("，权重乘距离平方", ", weights on the squares") : "";
  const how = scalingWords(normalisation, costs, decision.directions);
  return new AlternativeRanking<TopsisMeasure>({
    title: say("逼近理想解排序法 TOPSIS", "TOPSIS"),
    decision,
    weights,
    scaling,
    measures: measuresOf(found, weighting),
    main: "closeness",
    less: ["toIdeal"],
    convention: say("{how}{squares}", "{how}{squares}", { how, squares }),
    indicatorColumns: [idealColumn("ideal", best, factors), idealColumn("antiIdeal", worst, factors)],
    between: [weightedStep(scaling.scaled, factors)],
  });
}

function measuresOf(
  { toIdeal, toAntiIdeal, closeness }: Found,
  weighting: TopsisForm["weighting"],
): Record<TopsisMeasure, Measure> {
  const distance = (sign: "+" | "-"): string =>
    weighting === "values"
      ? `D_i^{${sign}} = \\sqrt{\\sum_j (w_j r_{ij} - w_j r_j^{${sign}})^2}`
      : `D_i^{${sign}} = \\sqrt{\\sum_j w_j (r_{ij} - r_j^{${sign}})^2}`;
  const numbers = (i: number): string => {
    const [up, down, share] = [toIdeal[i], toAntiIdeal[i], closeness[i]].map(texNumber);
    return `\\frac{${down}}{${up} + ${down}} = ${share}`;
  };
  return {
    toIdeal: { label: say("到正理想解的距离", "distance to the ideal"), values: toIdeal, formula: distance("+") },
    toAntiIdeal: {
      label: say("到负理想解的距离", "distance to the anti-ideal"),
      values: toAntiIdeal,
      formula: distance("-"),
    },
    closeness: {
      label: say("相对贴近度", "closeness"),
      values: closeness,
      formula: "C_i = \\frac{D_i^-}{D_i^+ + D_i^-}",
      numbers,
    },
  };
}

function idealColumn(name: "ideal" | "antiIdeal", values: Float64Array, factors: Float64Array): Column {
  const label = name === "ideal" ? say("正理想解", "ideal") : say("负理想解", "anti-ideal");
  return { name, label, values: Array.from(values, (value, j) => value * factors[j]), decimals: 4 };
}
