import { InputError, type LabelledMatrix, type Name, readOptions, say } from "../../../base/index.js";
import { matrixVector } from "../../../math/index.js";
import { AHP_OPTIONS, type AhpOptions, type PriorityOptionsRead } from "./ahp-options.js";
import { AnalyticHierarchy, type FilledJudgement, type Judgement } from "./ahp-result.js";
import { PRESETS } from "./conventions.js";
import { type Completion, completed, type Gap, gapsOf, leastSquaresWeights } from "./completion.js";
import { isStep } from "./judgement-scale.js";
import { JudgedMatrix, type JudgementInput, readJudgements } from "./judgements.js";
import {
  columnMeans,
  geometricConsistency,
  geometricMeans,
  meanQuotient,
  type PriorityMethod,
  principalVector,
} from "./priorities.js";
import { type NamedIndex, randomIndexOf } from "./random-index.js";

const where = "ahp";

/**
 * Analytic hierarchy process (层次分析法): weights of n things from judgements of every pair, and how far
 * the judgements contradict each other.
 *
 *     eigenvector      A·w = λmax·w                            (特征根法)
 *     geometric mean   wᵢ ∝ (Πⱼ aᵢⱼ)^(1/n)                     (方根法)
 *     column mean      wᵢ = (1/n) Σⱼ aᵢⱼ / Σₖ aₖⱼ               (和积法)
 *     logarithmic least squares   Σ (ln aᵢⱼ − ln wᵢ + ln wⱼ)² least, over what was judged   (对数最小二乘法)
 *     CI = (λmax − n)/(n − 1),   CR = CI / RI
 *     GCI = 2/((n−1)(n−2)) Σ_{i<j} ln²(aᵢⱼ wⱼ/wᵢ), of geometric means only
 *
 * Reading: CR below .10 is taken for acceptable. It measures contradiction, not truth: an expert can be
 * wrong without contradicting himself. For n ≤ 2 nothing can be contradicted: CR is 0. Judgements may be missing
 * as long as those there are link everything; the result names what stands for them. CR is then compared with
 * random indices of complete judgements, which is lenient: {@link simulatedRandomIndex} gives that of incomplete
 * ones. Where the judgements contradict each other most, and which change would help, says
 * {@link judgementConsistency}.
 *
 * @param judgements - n × n: how many times as important the row is as the column, > 0, a_ji = 1/a_ij; one
 * triangle is enough, `null` is missing. Or pairs, `{ "技术/成本": 3 }`. A judgement is a number, a fraction such
 * as "1/3", or words such as "稍微重要" and "moderately less important". A frame has a column of names, and one for
 * each of them; or a row for each pair: two columns of names and one of judgements.
 * @unit 权重，合计 1 · weights that add up to 1
 * @throws {InputError} If the matrix isn't square, an entry isn't positive or lies beyond 1/9 … 9 (unless
 * `scale: "any"`), a pair isn't reciprocal, judgements fall into parts that nothing links, or the table of random
 * indices ends before n.
 * @throws {ConvergenceError} If λmax isn't settled after 64 squarings.
 * @see Saaty, T. L. (1977). A scaling method for priorities in hierarchical structures. Journal of
 * Mathematical Psychology 15(3), 234–281.
 * @see Aguarón, J. & Moreno-Jiménez, J. M. (2003). The geometric consistency index: approximated
 * thresholds. European Journal of Operational Research 147(1), 137–145.
 * @see Bozóki, S., Fülöp, J. & Rónyai, L. (2010). On optimal completion of incomplete pairwise comparison matrices.
 * Mathematical and Computer Modelling 52(1–2), 318–333.
 * @see Harker, P. T. (1987). Incomplete pairwise comparisons in the analytic hierarchy process. Mathematical
 * Modelling 9(11), 837–848.
 * @example
 * const travel = ahp([[1, 6, 3], [1 / 6, 1, 1 / 2], [1 / 3, 2, 1]]);
 * travel.weights; // => [0.6667, 0.1111, 0.2222]
 * ahp({ "技术/成本": "稍微重要", "成本/市场": 2, "技术/市场": 6 }).of("技术"); // => 0.6667
 */
export function ahp(judgements: JudgementInput, options: AhpOptions = {}): AnalyticHierarchy {
  const { rows, columns, ...read } = readOptions(where, options, AHP_OPTIONS);
  const choice = { choice: { rows, columns }, scale: read.scale, rounded: read.rounded };
  return prioritiesOf(where, "judgements", readJudgements(where, "judgements", judgements, choice), read);
}

/** Weights and consistency of judgements that have been read; NaN where one is missing. @internal */
export function prioritiesOf(
  where: string,
  argument: string,
  judgements: LabelledMatrix,
  { preset, method: asked, randomIndex, lambda, completion, scale }: Omit<PriorityOptionsRead, "rounded">,
): AnalyticHierarchy {
  const { rows } = judgements;
  const n = rows.length;
  const known = preset && PRESETS[preset].method;
  const method = asked ?? known ?? "eigenvector";
  const gaps = gapsOf(judgements.values, n);
  const how = completionFor(where, argument, method, completion, rows, gaps);
  const values = completed(where, judgements.values, n, gaps, how);
  const principal = method === "eigenvector" || lambda === "eigenvalue" ? principalVector(where, values, n) : undefined;
  const weights = weightsBy(method, judgements.values, values, n) ?? (principal?.vector as Float64Array);
  const lambdaMax = principal?.value ?? meanQuotient(values, weights);
  const logarithmic = method === "geometric-mean" || method === "logarithmic-least-squares";
  return new AnalyticHierarchy({
    judgements,
    completed: values,
    completion: how,
    missing: gaps.map(([i, j]): FilledJudgement => ({ row: rows[i], column: rows[j], value: values[i * n + j] })),
    rounded: judgements instanceof JudgedMatrix ? judgements.rounded : [],
    scale,
    offScale: offScaleOf(judgements, scale),
    preset,
    method,
    lambda,
    weights,
    product: matrixVector(values, weights),
    lambdaMax,
    ...consistencyOf(lambdaMax, n, randomIndexOf(where, n, randomIndex)),
    geometricConsistencyIndex: logarithmic ? geometricConsistency(judgements.values, weights) : undefined,
    mostContradicted: n <= 3 ? undefined : mostContradicted(judgements, weights),
  });
}

/** CI and CR beside RI; 0 where nothing can be contradicted, and never below. */
function consistencyOf(
  lambdaMax: number,
  n: number,
  randomIndex: NamedIndex,
): Pick<AnalyticHierarchy, "consistencyIndex" | "randomIndex" | "consistencyRatio"> {
  const consistencyIndex = n <= 2 ? 0 : Math.max(0, (lambdaMax - n) / (n - 1));
  return { consistencyIndex, randomIndex, consistencyRatio: n <= 2 ? 0 : consistencyIndex / randomIndex.value };
}

/** The weights alone, of judgements like those of a result: what a simulation asks for many times. @internal */
export function weightsLike(
  where: string,
  judged: Float64Array,
  { method, completion, missing, names }: AnalyticHierarchy,
): Float64Array {
  const n = names.length;
  const values = missing.length === 0 ? judged : completed(where, judged, n, gapsOf(judged, n), completion);
  return weightsBy(method, judged, values, n) ?? principalVector(where, values, n).vector;
}

function completionFor(
  where: string,
  argument: string,
  method: PriorityMethod,
  completion: Completion | undefined,
  rows: readonly Name[],
  gaps: readonly Gap[],
): Exclude<Completion, "refused"> {
  if (completion !== "refused") {
    return completion ?? (method === "logarithmic-least-squares" ? method : "lambda-max");
  }
  if (gaps.length === 0) return "lambda-max";
  const [[i, j]] = gaps;
  const words = say("判断每一对（缺 {row} 对 {column}）", "judge every pair ({row} against {column} is missing)", {
    row: rows[i],
    column: rows[j],
  });
  throw new InputError(where, argument, words, gaps.length);
}

function weightsBy(
  method: PriorityMethod,
  judged: Float64Array,
  values: Float64Array,
  n: number,
): Float64Array | undefined {
  if (method === "geometric-mean") return geometricMeans(values, n);
  if (method === "logarithmic-least-squares") return leastSquaresWeights(judged, n);
  return method === "column-mean" ? columnMeans(values, n) : undefined;
}

/** The judgements of the upper triangle that are none of the scale's steps. */
function offScaleOf({ rows, values }: LabelledMatrix, scale: PriorityOptionsRead["scale"]): readonly FilledJudgement[] {
  if (scale === "any") return [];
  const n = rows.length;
  return rows.flatMap((row, i) =>
    rows.flatMap((column, j) => {
      const value = values[i * n + j];
      return j <= i || Number.isNaN(value) || isStep(value, scale) ? [] : [{ row, column, value }];
    }),
  );
}

/** The judgement that is most times off what the weights imply; none if nothing is off. */
function mostContradicted({ rows, values }: LabelledMatrix, weights: Float64Array): Judgement | undefined {
  const n = rows.length;
  let worst: Judgement | undefined;
  let most = 1e-9;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const judged = values[i * n + j];
      const implied = weights[i] / weights[j];
      const off = Math.abs(Math.log(judged / implied));
      if (!(off > most)) continue;
      most = off;
      worst = { row: rows[i], column: rows[j], judged, implied };
    }
  }
  return worst;
}
