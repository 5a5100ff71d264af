import { ConvergenceError } from "../../../base/index.js";
import { type Random, symmetricEigenvalues } from "../../../math/index.js";
import { extractByDiscrepancy } from "../extraction/minimum-discrepancy.js";
import { mostFactors } from "../extraction/extract.js";
import { modelFit } from "../fit/model-fit.js";
import type { FactorInput, MissingOptions } from "../input/factor-input.js";
import { type IndicatorSample, readSample } from "../input/indicator-sample.js";
import { regularCorrelation } from "../input/regular-correlation.js";
import { antiImage } from "../suitability/anti-image.js";
import { bartlettOf } from "../suitability/bartlett-test.js";
import { FactorNumberComparison } from "./factor-number-comparison.js";
import { parallelAnalysisOf } from "./parallel-analysis.js";
import { rulesOf } from "./factor-number-rules.js";
import { screeRules } from "./scree.js";
import { averagePartials } from "./velicer-map.js";

/** How rules for the number of factors are compared. */
export interface FactorNumberOptions extends MissingOptions {
  /** Where parallel analysis gets its chance: `seededRandom(2016)`. */
  readonly random: Random;
  /** Data sets of each parallel analysis; 100 by default. */
  readonly repetitions?: number | undefined;
  /** The quantile of chance; 0.95 by default. */
  readonly quantile?: number | undefined;
  /** The share of variance of the cumulative rule; 0.8 by default. */
  readonly cumulative?: number | undefined;
  /** The level of the χ² tests; 0.05 by default. */
  readonly level?: number | undefined;
}

/**
 * The rules for the number of factors, side by side (因子个数准则比较): Kaiser, cumulative share, optimal
 * coordinates and acceleration factor of the scree, parallel analysis on components and on common
 * factors, Velicer's MAP, the empirical Kaiser criterion, and χ² tests of maximum likelihood factors.
 * Where they differ, say which one you follow.
 *
 * @param data - cases × indicators, `{ correlation, n }` or `{ covariance, n }`.
 * @throws {InputError} As {@link factorAnalysis}; if the number of cases is unknown.
 * @see Auerswald, M. & Moshagen, M. (2019). How to determine the number of factors to retain in
 * exploratory factor analysis. Psychological Methods 24(4), 468–491.
 * @example
 * const R = [[1, 0.6, 0.5, 0], [0.6, 1, 0.4, 0], [0.5, 0.4, 1, 0], [0, 0, 0, 1]];
 * const rules = compareFactorNumbers({ correlation: R, n: 200 }, { random: seededRandom(2016) });
 * rules.rule("kaiser").factors; // => 1
 */
export function compareFactorNumbers(
  data: FactorInput,
  options: FactorNumberOptions,
): FactorNumberComparison {
  const where = "compareFactorNumbers";
  const sample = readSample(where, data, options.missing);
  const { random, repetitions, quantile, cumulative = 0.8, level = 0.05 } = options;
  const chance = { random, repetitions, quantile };
  const parallel = parallelAnalysisOf(where, sample, chance);
  const common = parallelAnalysisOf(where, sample, { ...chance, basis: "commonFactors" });
  const p = sample.indicators.length;
  const eigenvalues = symmetricEigenvalues(sample.correlation, p);
  const scree = screeRules(eigenvalues);
  const partials = averagePartials(sample.correlation, p);
  const tests = likelihoodTests(where, sample);
  const found = { eigenvalues, scree, partials, parallel, common, tests, cumulative, level };
  const rules = rulesOf(found, sample.n ?? 0);
  return new FactorNumberComparison(rules, eigenvalues, parallel, common, scree, partials, tests);
}

/** The chance of each number of factors from none on, as long as there are degrees of freedom. */
function likelihoodTests(where: string, sample: IndicatorSample): readonly (number | null)[] {
  const p = sample.indicators.length;
  const multiple = antiImage(regularCorrelation(where, sample)).multipleCorrelations;
  const tests: (number | null)[] = [bartlettOf(where, sample).p];
  for (let k = 1; k <= mostFactors("maximumLikelihood", p) && (p - k) ** 2 > p + k; k++) {
    try {
      const name = "maximumLikelihood";
      const { loadings } = extractByDiscrepancy(
        where,
        name,
        sample.correlation,
        k,
        multiple,
        0.005,
      );
      const { correlation, n } = sample;
      const fit = modelFit({ correlation, pattern: loadings, structure: loadings, k, n });
      tests.push(fit?.p ?? null);
    } catch (error) {
      if (!(error instanceof ConvergenceError)) throw error;
      tests.push(null);
    }
  }
  return tests;
}
