import { ConvergenceError, InputError } from "../../../base/index.js";
import {
  cholesky,
  choleskyInverse,
  columnMoments,
  correlationFrom,
  matrixProduct,
  type Random,
} from "../../../math/index.js";
import type { FactorAnalysis } from "../analysis/factor-analysis-result.js";
import type { FactorPlan } from "../analysis/plan.js";
import { type SolvedModel, solveModel } from "../analysis/solve-model.js";
import { matchFactors, procrustes } from "../comparison/align-factors.js";
import { orderColumns } from "../rotation/order.js";
import { compositeScores } from "../scores/composite-scores.js";
import { scoreCases } from "../scores/score-cases.js";
import { antiImage } from "../suitability/anti-image.js";
import type { FactorReplicates } from "./factor-bootstrap-result.js";

/** Draws, analyses, aligns, scores and notes one resample; whether it could be analysed. */
export function resample(
  values: Float64Array,
  result: FactorAnalysis,
  plan: FactorPlan,
  alignment: "match" | "procrustes",
  random: Random,
  into: FactorReplicates,
  b: number,
): boolean {
  const p = result.indicators.length;
  const k = result.factors.length;
  const { means, crossProducts } = columnMoments(drawn(values, p, random), p);
  const n = values.length / p;
  const solved = modelOf(crossProducts, p, k, plan);
  if (!solved) return false;
  const deviations = means.map((_, j) => Math.sqrt(crossProducts[j * (p + 1)] / (n - 1)));
  const aligned = align(result, solved, k, alignment, plan);
  const scores = scoreCases(values, means, deviations, aligned.coefficients);
  const composite = compositeScores(scores, aligned.variances, plan.weights);
  aligned.loadings.forEach((x, at) => {
    into.loadings[at][b] = x;
  });
  composite.scores.forEach((x, i) => {
    into.composite[i][b] = x;
    into.ranks[i][b] = composite.ranks[i];
  });
  return true;
}

function drawn(values: Float64Array, p: number, random: Random): Float64Array {
  const n = values.length / p;
  const rows: Float64Array = new Float64Array(values.length);
  for (let i = 0; i < n; i++) {
    const from = random.below(n) * p;
    rows.set(values.subarray(from, from + p), i * p);
  }
  return rows;
}

/**
 * The model of a resample; nothing if its factors don't settle, or its correlations are singular and the
 * extraction needs their inverse.
 */
function modelOf(crossProducts: Float64Array, p: number, k: number, plan: FactorPlan): SolvedModel | undefined {
  for (let j = 0; j < p; j++) if (!(crossProducts[j * (p + 1)] > 0)) return undefined;
  const correlation = correlationFrom(crossProducts, p);
  const decomposition = cholesky(correlation, p, 1e-11);
  const regular = decomposition.dependentAt === undefined;
  if (!regular && plan.extraction.name !== "principal-components") return undefined;
  const inverseCorrelation = regular ? choleskyInverse(decomposition) : undefined;
  const multipleCorrelations = regular ? antiImage(decomposition).multipleCorrelations : undefined;
  try {
    return solveModel("bootstrapFactorAnalysis", { correlation, inverseCorrelation, multipleCorrelations }, k, plan);
  } catch (error) {
    if (error instanceof ConvergenceError || error instanceof InputError) return undefined;
    throw error;
  }
}

interface Aligned {
  readonly loadings: Float64Array;
  readonly coefficients: Float64Array;
  readonly variances: Float64Array;
}

function align(
  result: FactorAnalysis,
  solved: SolvedModel,
  k: number,
  alignment: "match" | "procrustes",
  plan: FactorPlan,
): Aligned {
  const { rotation, coefficients, extractedVariances, rotatedVariances } = solved;
  const target = result.loadings.values;
  const initial = plan.weights === "initial";
  if (alignment === "procrustes") {
    const turn = procrustes(target, rotation.pattern, k);
    const loadings = matrixProduct(rotation.pattern, turn, k);
    const variances: Float64Array = new Float64Array(k);
    loadings.forEach((x, at) => {
      variances[at % k] += x * x;
    });
    const turned = matrixProduct(coefficients, turn, k);
    return { loadings, coefficients: turned, variances: initial ? extractedVariances : variances };
  }
  const order = matchFactors(target, rotation.pattern, k);
  const variances = Float64Array.from(order.from, (j) => rotatedVariances[j]);
  return {
    loadings: orderColumns(rotation.pattern, k, order),
    coefficients: orderColumns(coefficients, k, order),
    variances: initial ? extractedVariances : variances,
  };
}
