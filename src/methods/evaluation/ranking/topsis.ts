import {
  type Column,
  type MatrixInput,
  type Measure,
  oneOf,
  type ReadersOf,
  readOptions,
  say,
  texNumber,
} from "../../../base/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { RANKING, type RankingMethodOptions, readRanking } from "../decision/ranking-options.js";
import {
  type Normalisation,
  normalisationOption,
  type Scaling,
  scaleDecision,
  scalingWords,
} from "../decision/normalisation.js";
import { rangesOf } from "../decision/ranges.js";
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

/** Readers of what {@link topsis} takes beside data and weights. @internal */
export const TOPSIS_FORM: ReadersOf<TopsisForm> = {
  normalisation: normalisationOption("vector"),
  costs: COSTS,
  weighting: oneOf("values", "squares"),
};

const OPTIONS = { ...RANKING, ...TOPSIS_FORM };

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
 * @unit 得分，0 到 1 · a score, 0 to 1
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
  readonly scaling: Scaling;
  /** What distances are taken of: the values themselves where scaling moves and stretches them only. */
  readonly values: Float64Array;
  /** The best and the worst of each indicator in these values. */
  readonly best: Float64Array;
  readonly worst: Float64Array;
  /** What a difference of 1 in these values is, scaled. */
  readonly unit: Float64Array;
}

/** Costs under vector normalisation stay as they are, and their ideal is the least: the distances are the same. */
function prepareTopsis({ matrix, directions }: DecisionMatrix, form: TopsisForm): Prepared {
  const { normalisation, costs } = form;
  const isCost = directions.map((way) => way === "cost" && costs === "kept");
  const ways = directions.map((way, j) => (isCost[j] && normalisation === "vector" ? "benefit" : way));
  const scaling = scaleDecision(where, { matrix, directions: ways }, normalisation, costs);
  const straight = !scaling.rules.some(({ inverted }) => inverted);
  const values = straight ? scaling.turned.values : scaling.scaled.values;
  const { low, high } = rangesOf(values, directions.length);
  const best = high.map((value, j) => (straight && isCost[j] ? low[j] : value));
  const worst = low.map((value, j) => (straight && isCost[j] ? high[j] : value));
  const unit = Float64Array.from(scaling.rules, ({ by }) => (straight ? 1 / by : 1));
  return { ...form, scaling, values, best, worst, unit };
}

/** TOPSIS for any number of weights: the closeness of every alternative. */
export function topsisScorer(decision: DecisionMatrix, form: Partial<TopsisForm> = {}): Scorer {
  const prepared = prepareTopsis(decision, { normalisation: "vector", costs: "kept", weighting: "values", ...form });
  const { values, best, worst } = prepared;
  const rows = decision.matrix.rows.length;
  return {
    better: "more",
    score: (weights, scores = new Float64Array(rows)) =>
      closenessOf(values, best, worst, squaresOf(prepared, weights), scores),
  };
}

/** What the square of a difference in each indicator counts. */
function squaresOf({ unit, weighting }: Prepared, weights: Float64Array): Float64Array {
  return weights.map((weight, j) => (weighting === "values" ? weight * weight : weight) * unit[j] * unit[j]);
}

/** D⁻/(D⁺ + D⁻) of every alternative. */
function closenessOf(
  values: Float64Array,
  best: Float64Array,
  worst: Float64Array,
  squares: Float64Array,
  scores: Float64Array,
): Float64Array {
  const width = squares.length;
  for (let i = 0, k = 0; i < scores.length; i++, k += width) {
    let toBest = 0;
    let toWorst = 0;
    for (let j = 0; j < width; j++) {
      const up = values[k + j] - best[j];
      const down = values[k + j] - worst[j];
      toBest += squares[j] * up * up;
      toWorst += squares[j] * down * down;
    }
    const away = Math.sqrt(toWorst);
    scores[i] = away / (Math.sqrt(toBest) + away);
  }
  return scores;
}

type Found = Readonly<Record<TopsisMeasure, Float64Array>>;

function distances(prepared: Prepared, weights: Float64Array): Found {
  const { values, best, worst } = prepared;
  const squares = squaresOf(prepared, weights);
  const [toIdeal, toAntiIdeal] = [best, worst].map((ideal) => distancesTo(values, ideal, squares));
  return { toIdeal, toAntiIdeal, closeness: toIdeal.map((d, i) => toAntiIdeal[i] / (d + toAntiIdeal[i])) };
}

function distancesTo(values: Float64Array, ideal: Float64Array, squares: Float64Array): Float64Array {
  const width = squares.length;
  const found: Float64Array = new Float64Array(values.length / width);
  for (let i = 0, k = 0; i < found.length; i++, k += width) {
    let sum = 0;
    for (let j = 0; j < width; j++) {
      const d = values[k + j] - ideal[j];
      sum += squares[j] * d * d;
    }
    found[i] = Math.sqrt(sum);
  }
  return found;
}

function resultOf(
  decision: DecisionMatrix,
  prepared: Prepared,
  weights: Float64Array,
  found: Found,
): AlternativeRanking<TopsisMeasure> {
  const { scaling, normalisation, costs, weighting } = prepared;
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
    indicatorColumns: (["best", "worst"] as const).map((which) => idealColumn(which, prepared, factors)),
    between: () => [weightedStep(scaling.scaled, factors)],
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
      numbers: (i) => quotient(toIdeal[i], toAntiIdeal[i], closeness[i]),
    },
  };
}

function quotient(...numbers: readonly [up: number, down: number, share: number]): string {
  const [up, down, share] = numbers.map(texNumber);
  return `\\frac{${down}}{${up} + ${down}} = ${share}`;
}

/** The weighted ideal of each indicator, or the anti-ideal. */
function idealColumn(which: "best" | "worst", prepared: Prepared, factors: Float64Array): Column {
  const { rules } = prepared.scaling;
  const scaled = prepared[which].map((x, j) => {
    const { from, sign, by } = rules[j];
    return prepared.values === prepared.scaling.turned.values ? (from + sign * x) / by : x;
  });
  const values = Array.from(scaled, (value, j) => value * factors[j]);
  return which === "best"
    ? { name: "ideal", label: say("正理想解", "ideal"), values, decimals: 4 }
    : { name: "antiIdeal", label: say("负理想解", "anti-ideal"), values, decimals: 4 };
}
