import { given, InputError, oneOf, readOptions, say, drawCount } from "../../../base/index.js";
import { generator, type Random } from "../../../math/index.js";
import { analyse } from "../analysis/factor-analysis.js";
import type { FactorAnalysis } from "../analysis/factor-analysis-result.js";
import type { FactorAnalysisOptions } from "../analysis/options.js";
import { ANALYSIS, OTHER_WORDS, planAnalysis } from "../analysis/plan.js";
import type { IndicatorInput } from "../input/factor-input.js";
import { readCases } from "../input/indicator-sample.js";
import { isOblique } from "../rotation/rotation.js";
import { share } from "../words.js";
import { FactorBootstrap, type FactorReplicates } from "./factor-bootstrap-result.js";
import { resample } from "./resample.js";

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

const OPTIONS = {
  ...ANALYSIS,
  random: generator,
  resamples: drawCount(20, 999),
  confidence: share(0.95),
  alignment: oneOf("match", "procrustes"),
  progress: given<NonNullable<FactorBootstrapOptions["progress"]>>(),
};

/**
 * Bootstrap of a factor analysis (因子分析的自助法): how much loadings, composite scores and ranks would
 * vary had other cases been drawn. Cases are drawn with replacement, the same number of factors is
 * extracted and rotated again, its factors are aligned with the sample's, and the cases of the sample
 * are scored and ranked by what comes out.
 *
 *     Λ*_b of n cases drawn from n, aligned with Λ, b = 1 … B;   interval: quantiles of Λ*_b
 *
 * Cases that are a whole population (all provinces) weren't drawn: the intervals then say how much the
 * ranking hangs on which cases are in the table.
 *
 * @param data - cases × indicators, such as a frame.
 * @returns Percentile intervals of loadings, composite scores and ranks.
 * @unit 无量纲 · none
 * @throws {InputError} As {@link factorAnalysis}; if a matrix is handed in; if more than half of the
 * resamples can't be analysed (the others are drawn anew and counted).
 * @see Zientek, L. R. & Thompson, B. (2007). Applying the bootstrap to the multivariate case.
 * Behavior Research Methods 39(2), 318–325.
 * @example
 * const random = seededRandom(1);
 * const indicator = (factor: number) => factor + random.normal();
 * const cases = Array.from({ length: 40 }, () => random.normal()).map((f) =>
 *   [1, 2, 3].map(() => indicator(f)),
 * );
 * bootstrapFactorAnalysis(cases, { random, resamples: 50 }).ranks.length; // => 40
 */
export function bootstrapFactorAnalysis(data: IndicatorInput, options: FactorBootstrapOptions): FactorBootstrap {
  const read = readOptions(where, options ?? {}, OPTIONS, OTHER_WORDS);
  const { random, resamples, confidence, alignment, progress } = read;
  const plan = planAnalysis(where, read);
  const sample = readCases(where, data, read);
  if (alignment === "procrustes" && isOblique(plan.rotation.name)) {
    const words = say('在因子相关时为 "match"', 'be "match" for correlated factors');
    throw new InputError(where, "alignment", words, alignment);
  }
  const result = analyse(where, sample, plan);
  const replicates = emptyReplicates(result, resamples);
  let redrawn = 0;
  for (let b = 0; b < resamples; ) {
    if (resample(sample.data.values, result, plan, alignment, random, replicates, b)) {
      b++;
      progress?.(b, resamples);
    } else if (++redrawn > resamples) {
      throw unfit(redrawn);
    }
  }
  return new FactorBootstrap(result, replicates, { resamples, confidence, alignment, redrawn });
}

function unfit(redrawn: number): InputError {
  const words = say(
    "在重抽样后仍可分析（请减少指标或因子，或增加个案）",
    "be analysable when resampled (take fewer indicators or factors, or add cases)",
  );
  return new InputError(where, "data", words, `${redrawn} resamples that can't be`);
}

function emptyReplicates(result: FactorAnalysis, resamples: number): FactorReplicates {
  const list = (length: number): Float64Array[] => Array.from({ length }, () => new Float64Array(resamples));
  const cases = result.scores?.rows.length ?? 0;
  return {
    loadings: list(result.loadings.values.length),
    composite: list(cases),
    ranks: list(cases),
  };
}
