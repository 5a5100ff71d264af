import { checkNumber, checkOption, ConvergenceError, InputError } from "../../../base/index.js";
import {
  cholesky,
  choleskyInverse,
  columnMoments,
  correlationFrom,
  matrixProduct,
  type Random,
} from "../../../math/index.js";
import { factorAnalysis } from "../analysis/factor-analysis.js";
import type { FactorAnalysis } from "../analysis/factor-analysis-result.js";
import type { FactorAnalysisOptions } from "../analysis/options.js";
import { type FactorPlan, planAnalysis } from "../analysis/plan.js";
import { type SolvedModel, solveModel } from "../analysis/solve-model.js";
import { matchFactors, procrustes } from "../comparison/align-factors.js";
import type { IndicatorInput } from "../input/factor-input.js";
import { readSample } from "../input/indicator-sample.js";
import { orderColumns } from "../rotation/order.js";
import { isOblique } from "../rotation/rotation.js";
import { compositeScores } from "../scores/composite-scores.js";
import { antiImage } from "../suitability/anti-image.js";
import { FactorBootstrap, type FactorReplicates } from "./factor-bootstrap-result.js";

/** How a factor analysis is resampled. */
export interface FactorBootstrapOptions extends FactorAnalysisOptions {
  /** Where chance comes from: `seededRandom(2016)`. */
  readonly random: Random;
  /** How many resamples; 999 by default. */
  readonly resamples?: number | undefined;
  /** Of the percentile intervals; 0.95 by default. */
  readonly confidence?: number | undefined;
  /**
   * How factors of a resample are told: `"match"` (default) pairs them with the sample's by congruence
   * and turns signs; `"procrustes"` also turns them towards the sample's (uncorrelated factors only).
   */
  readonly alignment?: "match" | "procrustes" | undefined;
  /** Called after every resample with how many are done, of how many. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

const where = "bootstrapFactorAnalysis";

/**
 * Bootstrap of a factor analysis (因子分析的自助法): how much loadings, composite scores and ranks would
 * vary had other cases been drawn. Cases are drawn with replacement, the same number of factors is
 * extracted and rotated again, its factors are aligned with the sample's, and the cases of the sample
 * are scored and ranked by what comes out.
 *
 * Cases that are a whole population (all provinces) weren't drawn: the intervals then say how much the
 * ranking hangs on which cases are in the table.
 *
 * @param data - cases × indicators.
 * @returns Percentile intervals of loadings, composite scores and ranks.
 * @throws {InputError} As {@link factorAnalysis}; if a matrix is handed in; if more than half of the
 * resamples can't be analysed (the others are drawn anew and counted).
 * @see Zientek, L. R. & Thompson, B. (2007). Applying the bootstrap to the multivariate case.
 * Behavior Research Methods 39(2), 318–325.
 */
export function bootstrapFactorAnalysis(
  data: IndicatorInput,
  options: FactorBootstrapOptions,
): FactorBootstrap {
  const { resamples = 999, confidence = 0.95, alignment = "match", random } = options;
  check(resamples, confidence, alignment, random);
  const result = factorAnalysis(data, options);
  const table = readSample(where, data, options.missing).data;
  if (!table)
    throw new InputError(
      where,
      "data",
      "be cases × indicators: a matrix has no cases to draw",
      data,
    );
  const plan = planAnalysis(where, options);
  if (alignment === "procrustes" && isOblique(plan.rotation.name)) {
    throw new InputError(where, "alignment", 'be "match" for correlated factors', alignment);
  }
  const replicates = emptyReplicates(result, resamples);
  let redrawn = 0;
  for (let b = 0; b < resamples; ) {
    if (resample(table.values, result, plan, alignment, random, replicates, b)) {
      b++;
      options.progress?.(b, resamples);
    } else if (++redrawn > resamples) {
      const words = "be analysable when resampled (take fewer indicators or factors, or add cases)";
      throw new InputError(where, "data", words, `${redrawn} resamples that can't be`);
    }
  }
  return new FactorBootstrap(result, replicates, { resamples, confidence, alignment, redrawn });
}

function check(
  resamples: number,
  confidence: number,
  alignment: "match" | "procrustes",
  random: Random,
): void {
  checkNumber(where, "resamples", resamples, {
    words: "be a whole number ≥ 20",
    holds: (x) => Number.isInteger(x) && x >= 20,
  });
  checkNumber(where, "confidence", confidence, {
    words: "be a share between 0 and 1",
    holds: (x) => x > 0 && x < 1,
  });
  checkOption(where, "alignment", alignment, ["match", "procrustes"]);
  if (typeof random?.below !== "function") {
    throw new InputError(where, "random", "be a seeded generator: seededRandom(2016)", random);
  }
}

function emptyReplicates(result: FactorAnalysis, resamples: number): FactorReplicates {
  const list = (length: number): Float64Array[] =>
    Array.from({ length }, () => new Float64Array(resamples));
  const cases = result.scores?.rows.length ?? 0;
  return {
    loadings: list(result.loadings.values.length),
    composite: list(cases),
    ranks: list(cases),
  };
}

/** Draws, analyses, aligns, scores and notes one resample; whether it could be analysed. */
function resample(
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
  const z = values.map((x, at) => (x - means[at % p]) / deviations[at % p]);
  const scores = matrixProduct(z, aligned.coefficients, p);
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

/** The model of a resample; nothing if its correlations are singular or its factors don't settle. */
function modelOf(
  crossProducts: Float64Array,
  p: number,
  k: number,
  plan: FactorPlan,
): SolvedModel | undefined {
  for (let j = 0; j < p; j++) if (!(crossProducts[j * (p + 1)] > 0)) return undefined;
  const correlation = correlationFrom(crossProducts, p);
  const decomposition = cholesky(correlation, p, 1e-11);
  if (decomposition.dependentAt !== undefined) return undefined;
  const inverseCorrelation = choleskyInverse(decomposition);
  const { multipleCorrelations } = antiImage(decomposition);
  try {
    return solveModel(where, { correlation, inverseCorrelation, multipleCorrelations }, k, plan);
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
