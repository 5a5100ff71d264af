import { CHOICE, type ColumnChoice, given, type LabelledMatrix, oneOf, readOptions } from "../../../base/index.js";
import { matrixVector } from "../../../math/index.js";
import { AnalyticHierarchy, type Judgement } from "./ahp-result.js";
import { type JudgementInput, readJudgements } from "./judgements.js";
import {
  columnMeans,
  geometricConsistency,
  geometricMeans,
  meanQuotient,
  type PriorityMethod,
  principalVector,
} from "./priorities.js";
import { type RandomIndex, randomIndexOf } from "./random-index.js";

/** What {@link ahp} may be told. */
export interface AhpOptions extends ColumnChoice {
  /** How weights are got; `"eigenvector"` by default. */
  readonly method?: PriorityMethod | undefined;
  /** What CI is compared with; `"saaty-1980"` by default. */
  readonly randomIndex?: RandomIndex | undefined;
  /**
   * What CI is computed from: `"weights"`, the mean of (A·w)ᵢ/wᵢ, as Chinese textbooks do it, or the
   * `"eigenvalue"` itself. With eigenvector weights both are the same. `"weights"` by default.
   */
  readonly lambda?: "weights" | "eigenvalue" | undefined;
}

const where = "ahp";

const OPTIONS = {
  method: oneOf("eigenvector", "geometric-mean", "column-mean"),
  randomIndex: given<RandomIndex>(),
  lambda: oneOf("weights", "eigenvalue"),
  ...CHOICE,
};

/**
 * Analytic hierarchy process (层次分析法): weights of n things from judgements of every pair, and how far
 * the judgements contradict each other.
 *
 *     eigenvector      A·w = λmax·w                            (特征根法)
 *     geometric mean   wᵢ ∝ (Πⱼ aᵢⱼ)^(1/n)                     (方根法)
 *     column mean      wᵢ = (1/n) Σⱼ aᵢⱼ / Σₖ aₖⱼ               (和积法)
 *     CI = (λmax − n)/(n − 1),   CR = CI / RI
 *     GCI = 2/((n−1)(n−2)) Σ_{i<j} ln²(aᵢⱼ wⱼ/wᵢ), of geometric means only
 *
 * Reading: CR below .10 is taken for acceptable. It measures contradiction, not truth: an expert can be
 * wrong without contradicting himself. For n ≤ 2 nothing can be contradicted: CR is 0.
 *
 * @param judgements - n × n: how many times as important the row is as the column, > 0, a_ji = 1/a_ij.
 * Write a third as `1 / 3`, or use {@link judgementMatrix}. A frame has a column of names, and one for
 * each of them.
 * @throws {InputError} If the matrix isn't square, an entry isn't positive, a pair isn't reciprocal, or
 * the table of random indices ends before n.
 * @throws {ConvergenceError} If the eigenvector hasn't settled after 10 000 rounds.
 * @see Saaty, T. L. (1977). A scaling method for priorities in hierarchical structures. Journal of
 * Mathematical Psychology 15(3), 234–281.
 * @see Aguarón, J. & Moreno-Jiménez, J. M. (2003). The geometric consistency index: approximated
 * thresholds. European Journal of Operational Research 147(1), 137–145.
 * @example
 * const travel = ahp([[1, 6, 3], [1 / 6, 1, 1 / 2], [1 / 3, 2, 1]]);
 * travel.weights; // => [0.6667, 0.1111, 0.2222]
 */
export function ahp(judgements: JudgementInput, options: AhpOptions = {}): AnalyticHierarchy {
  const { method, randomIndex, lambda, ...choice } = readOptions(where, options, OPTIONS);
  const matrix = readJudgements(where, "judgements", judgements, choice);
  const { values } = matrix;
  const n = matrix.rows.length;
  const index = randomIndexOf(where, n, randomIndex ?? "saaty-1980");
  const principal = method === "eigenvector" || lambda === "eigenvalue" ? principalVector(where, values, n) : undefined;
  const weights = weightsBy(method, values, n) ?? (principal?.vector as Float64Array);
  const lambdaMax = principal?.value ?? meanQuotient(values, weights);
  const consistencyIndex = n <= 2 ? 0 : (lambdaMax - n) / (n - 1);
  return new AnalyticHierarchy({
    judgements: matrix,
    method,
    lambda,
    weights,
    product: matrixVector(values, weights),
    lambdaMax,
    consistencyIndex,
    randomIndex: index,
    consistencyRatio: n <= 2 ? 0 : consistencyIndex / index.value,
    geometricConsistencyIndex: method === "geometric-mean" ? geometricConsistency(values, weights) : undefined,
    mostContradicted: n <= 3 ? undefined : mostContradicted(matrix, weights),
  });
}

function weightsBy(method: PriorityMethod, values: Float64Array, n: number): Float64Array | undefined {
  if (method === "geometric-mean") return geometricMeans(values, n);
  return method === "column-mean" ? columnMeans(values, n) : undefined;
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
      if (off <= most) continue;
      most = off;
      worst = { row: rows[i], column: rows[j], judged, implied };
    }
  }
  return worst;
}
