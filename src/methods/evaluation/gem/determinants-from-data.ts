import {
  CHOICE,
  checkOption,
  type Label,
  LabelledMatrix,
  type MatrixInput,
  oneOf,
  readOptions,
  say,
  type Step,
} from "../../../base/index.js";
import type { WeightRule } from "../../../math/index.js";
import { readDecision } from "../decision/decision-matrix.js";
import { type DirectionsInput, directionsGiven } from "../decision/direction.js";
import { matrixTable } from "../decision/tables.js";
import { combined, type DeterminantPart, Determinants } from "./determinants-result.js";
import { chosenColumns, columnsOf, type IndicatorLayer, placesIn, readLayer, wantedBy } from "./indicator-layer.js";
import { MAPPING_WORDS, MAPPINGS, mappedScores, type ScoreMapping } from "./score-mapping.js";
import { scoreRange } from "./score-range.js";

/** What {@link determinantsFromData} may be told. */
export interface FromDataOptions {
  /** Which values are good, as for `topsis`: `{ 能耗: "cost" }`; more is better by default. */
  readonly directions?: DirectionsInput | undefined;
  /** The lowest and the highest score; [1, 10] by default. */
  readonly range?: readonly [number, number] | undefined;
  /** Whether weights of a determinant must add up to 1 or are made to; `"sum-to-one"` by default. */
  readonly weightRule?: WeightRule | undefined;
  /** Of a frame, the column that names the clusters. */
  readonly rows?: string | undefined;
}

/** @internal */
export const FROM_DATA = {
  directions: directionsGiven,
  range: scoreRange,
  weightRule: oneOf<WeightRule>("sum-to-one", "normalise"),
  rows: CHOICE.rows,
};

const where = "determinantsFromData";

/**
 * Determinants out of figures instead of experts (数据化的因素得分): each indicator is mapped to scores, each determinant
 * is the weighted mean of its indicators.
 *
 *     min-max     s = 1 + 9 (x − min)/(max − min)
 *     mean-is-5   s = 5 x/x̄, cut at 1 and 10
 *     ranks       s = 1 + 9 (n − rank)/(n − 1),   ties by their mean rank
 *     D = Σₖ wₖ sₖ
 *
 * Reading: the mapping decides how high the score is, often which pair is the weakest, and hardly the order of clusters
 * ({@link gemMappings} shows all three); so there is no default. Only with `mean-is-5` is 250 near the average. Proxies
 * stand for determinants as far as anybody believes it.
 *
 * @param data - clusters × indicators, such as a frame; columns that the layer doesn't name aren't read.
 * @param layer - the indicators of each determinant, in the order D₁, D₂ …
 * @param mapping - how figures become scores; no default.
 * @unit 分，1 到 10 · points from 1 to 10
 * @throws {InputError} If an indicator isn't there or the same everywhere, weights don't add up to 1, or `mean-is-5`
 * meets a negative value (of a cost: one that isn't above 0, for 1/x).
 * @see {@link gem} for the determinants; the mappings no source fixes.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["人口", "公路"], values: [[1, 9], [2, 5], [6, 1]] };
 * determinantsFromData(data, { 资源: ["人口"], 设施: ["公路"] }, "min-max").at("乙");
 * // => { d1: 2.8, d2: 5.5 }
 * determinantsFromData(data, { 资源: ["人口"], 设施: ["公路"] }, "ranks").at("乙"); // => { d1: 5.5, d2: 5.5 }
 */
export function determinantsFromData(
  data: MatrixInput,
  layer: IndicatorLayer,
  mapping: ScoreMapping,
  options: FromDataOptions = {},
): Determinants {
  return mapped(where, data, layer, checkOption(where, "mapping", mapping, MAPPINGS), options);
}

/** The same, said of another function. @internal */
export function mapped(
  caller: string,
  data: MatrixInput,
  layer: IndicatorLayer,
  mapping: ScoreMapping,
  options: FromDataOptions,
): Determinants {
  const { directions, range, weightRule, rows } = readOptions<FromDataOptions, typeof FROM_DATA>(
    caller,
    options,
    FROM_DATA,
  );
  const groups = readLayer(caller, "layer", layer, weightRule);
  const wanted = columnsOf(caller, data, wantedBy("layer", groups));
  const { matrix, directions: ways } = readDecision(caller, data, {
    directions,
    ...chosenColumns(data, rows, wanted.columns),
  });
  const scores = new LabelledMatrix(matrix.rows, matrix.columns, mappedScores(caller, matrix, ways, mapping, range));
  const places = placesIn(data, wanted);
  const parts = groups.map(({ weights }, d) => partsOf(scores, places[d], weights));
  return new Determinants({
    matrix: combined(
      matrix.rows,
      groups.map(({ name }) => name),
      parts,
    ),
    parts,
    convention: conventionOf(mapping, range),
    before: () => stepsBefore(matrix, scores, mapping, range),
    remark: say("映射是一种选择，宜与另两种并看。", "The mapping is a choice: look at the other two beside it."),
  });
}

function partsOf(
  scores: LabelledMatrix,
  columns: readonly number[],
  weights: Float64Array,
): readonly DeterminantPart[] {
  return columns.map((j, k) => ({ indicator: scores.columns[j], weight: weights[k], scores: scores.columnAt(j) }));
}

function conventionOf(mapping: ScoreMapping, [low, high]: readonly [number, number]): Label {
  const words = { mapping: MAPPING_WORDS[mapping], low, high };
  return say("数据按“{mapping}”化为 {low} 到 {high} 分", "figures as scores from {low} to {high} by {mapping}", words);
}

function stepsBefore(
  data: LabelledMatrix,
  scores: LabelledMatrix,
  mapping: ScoreMapping,
  [low, high]: readonly [number, number],
): readonly Step[] {
  const formulas: Readonly<Record<ScoreMapping, string>> = {
    "min-max": `s = ${low} + ${high - low} \\frac{x - \\min x}{\\max x - \\min x}`,
    "mean-is-5": `s = \\min(${high}, \\max(${low}, 5 x / \\bar{x}))`,
    ranks: `s = ${low} + ${high - low} \\frac{n - r}{n - 1}`,
  };
  return [
    { title: say("原始数据", "the figures"), formula: "X", table: matrixTable(say("原始数据", "Figures"), data) },
    {
      title: say("化为分数：{mapping}", "as scores: {mapping}", { mapping: MAPPING_WORDS[mapping] }),
      formula: formulas[mapping],
      table: matrixTable(say("指标得分", "Scores of the indicators"), scores),
    },
  ];
}
