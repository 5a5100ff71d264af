import { checkOption } from "../../../base/index.js";
import { AnalyticHierarchy } from "./ahp-result.js";
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
export interface AhpOptions {
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
 * Write a third as `1 / 3`, or use {@link judgementMatrix}.
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
  const where = "ahp";
  const method = checkOption(where, "method", options.method ?? "eigenvector", [
    "eigenvector",
    "geometric-mean",
    "column-mean",
  ]);
  const lambda = checkOption(where, "lambda", options.lambda ?? "weights", [
    "weights",
    "eigenvalue",
  ]);
  const matrix = readJudgements(where, "judgements", judgements);
  const { values } = matrix;
  const n = matrix.rows.length;
  const index = randomIndexOf(where, n, options.randomIndex ?? "saaty-1980");
  const principal =
    method === "eigenvector" || lambda === "eigenvalue"
      ? principalVector(where, values, n)
      : undefined;
  const weights = weightsBy(method, values, n) ?? (principal?.vector as Float64Array);
  const lambdaMax = principal?.value ?? meanQuotient(values, weights);
  return new AnalyticHierarchy(matrix, method, lambda, weights, lambdaMax, index, {
    gci: method === "geometric-mean" ? geometricConsistency(values, weights) : undefined,
  });
}

function weightsBy(
  method: PriorityMethod,
  values: Float64Array,
  n: number,
): Float64Array | undefined {
  if (method === "geometric-mean") return geometricMeans(values, n);
  return method === "column-mean" ? columnMeans(values, n) : undefined;
}
