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
import { columnSums } from "../../../math/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { RANKING, type RankingMethodOptions, readRanking } from "../decision/ranking-options.js";
import { matrixStep } from "../decision/tables.js";
import { turnValues } from "../decision/turned-values.js";
import { AlternativeRanking } from "./ranking-result.js";
import { type Scorer, weightedSums } from "./scorer.js";

/** The measures of {@link edas}. */
export type EdasMeasure = "above" | "below" | "score";

const where = "edas";

/**
 * EDAS (基于平均解距离的评价法): how far each alternative is above and below the average.
 *
 *     PDAᵢⱼ = max(0, xᵢⱼ − x̄ⱼ)/x̄ⱼ,   NDAᵢⱼ = max(0, x̄ⱼ − xᵢⱼ)/x̄ⱼ     (costs the other way round)
 *     ASᵢ = ½ [SPᵢ / max SP + 1 − SNᵢ / max SN],   SPᵢ = Σⱼ wⱼ PDAᵢⱼ,   SNᵢ = Σⱼ wⱼ NDAᵢⱼ
 *
 * Reading: 1 for who is farthest above and nowhere below. No ideal is needed, so that an outlier moves the
 * others less than in {@link topsis}; but the average moves with every alternative.
 *
 * @param data - alternatives × indicators, such as a frame.
 * @unit 得分，0 到 1 · a score, 0 to 1
 * @throws {InputError} If the mean of an indicator isn't above 0, an indicator is the same everywhere, or
 * weights don't add up to 1.
 * @see Keshavarz Ghorabaee, M. et al. (2015). Multi-criteria inventory classification using a new method of
 * evaluation based on distance from average solution (EDAS). Informatica 26(3), 435–451.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "能耗"], values: [[9, 5], [6, 2], [3, 4]] };
 * edas(data, { directions: { 能耗: "cost" } }).scores; // => [0.6923, 0.9545, 0]
 */
export function edas(data: MatrixInput, options: RankingMethodOptions = {}): AlternativeRanking<EdasMeasure> {
  const { decision, weights } = readRanking(where, data, readOptions(where, options, RANKING));
  const distances = distancesOf(decision);
  const { rows, columns } = decision.matrix;
  const [above, below] = [distances.above, distances.below].map((values) =>
    weightedSums(values, weights, new Float64Array(rows.length)),
  );
  const named = (values: Float64Array): LabelledMatrix => new LabelledMatrix(rows, columns, values);
  return new AlternativeRanking<EdasMeasure>({
    title: say("基于平均解距离的评价法 EDAS", "EDAS"),
    decision,
    weights,
    measures: measuresOf(above, below),
    main: "score",
    less: ["below"],
    convention: say("距平均解", "distances from the average"),
    indicatorColumns: [{ name: "average", label: say("平均解", "average"), values: [...distances.means] }],
    between: () => [
      matrixStep(say("高于平均解的距离", "how far above the average"), ABOVE, named(distances.above)),
      matrixStep(say("低于平均解的距离", "how far below the average"), BELOW, named(distances.below)),
    ],
  });
}

const ABOVE = "PDA_{ij} = \\frac{\\max(0, x_{ij} - \\bar x_j)}{\\bar x_j} \\quad (+)";
const BELOW = "NDA_{ij} = \\frac{\\max(0, \\bar x_j - x_{ij})}{\\bar x_j} \\quad (+)";

function measuresOf(above: Float64Array, below: Float64Array): Record<EdasMeasure, Measure> {
  const scores = appraisal(above.slice(), below.slice());
  const [most, least] = [largest(above), largest(below)];
  return {
    above: {
      label: say("加权正距离 SP", "weighted distance above SP"),
      values: above,
      formula: "SP_i = \\sum_j w_j PDA_{ij}",
    },
    below: {
      label: say("加权负距离 SN", "weighted distance below SN"),
      values: below,
      formula: "SN_i = \\sum_j w_j NDA_{ij}",
    },
    score: {
      label: say("评价得分 AS", "appraisal score AS"),
      values: scores,
      formula: "AS_i = \\frac12 \\left( \\frac{SP_i}{\\max SP} + 1 - \\frac{SN_i}{\\max SN} \\right)",
      numbers: (i) => appraisalIn(above[i], most, below[i], least, scores[i]),
    },
  };
}

function appraisalIn(
  ...numbers: readonly [above: number, most: number, below: number, least: number, score: number]
): string {
  const [above, most, below, least, score] = numbers.map(texNumber);
  return `\\frac12 \\left( \\frac{${above}}{${most}} + 1 - \\frac{${below}}{${least}} \\right) = ${score}`;
}

/** EDAS for any number of weights. */
export function edasScorer(decision: DecisionMatrix): Scorer {
  const { above, below } = distancesOf(decision);
  const rows = decision.matrix.rows.length;
  const down: Float64Array = new Float64Array(rows);
  return {
    better: "more",
    score: (weights, scores = new Float64Array(rows)) =>
      appraisal(weightedSums(above, weights, scores), weightedSums(below, weights, down)),
  };
}

function distancesOf({
  matrix,
  directions,
}: DecisionMatrix): Readonly<Record<"above" | "below" | "means", Float64Array>> {
  const width = matrix.columns.length;
  const { values, costs } = turnValues(where, matrix, directions);
  const means = columnSums(values, width).map((sum) => sum / matrix.rows.length);
  const j = means.findIndex((mean) => !(mean > 0));
  if (j >= 0) {
    const words = say("均值大于 0（距离以均值为单位）", "have a mean above 0, in which distances are measured");
    throw new InputError(where, `data.columns[${JSON.stringify(nameText(matrix.columns[j]))}]`, words, means[j]);
  }
  const better = values.map((x, k) => ((costs[k % width] ? -1 : 1) * (x - means[k % width])) / means[k % width]);
  return { above: better.map((d) => Math.max(0, d)), below: better.map((d) => Math.max(0, -d)), means };
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) if (values[i] > most) most = values[i];
  return most;
}

/** Written over `above`. With weights that leave nobody above or below, that half is 0 of 1. */
function appraisal(above: Float64Array, below: Float64Array): Float64Array {
  const [most, least] = [largest(above) || 1, largest(below) || 1];
  for (let i = 0; i < above.length; i++) above[i] = (above[i] / most + 1 - below[i] / least) / 2;
  return above;
}
