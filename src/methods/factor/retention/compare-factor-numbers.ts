import { ConvergenceError, numeric, readOptions, say, drawCount } from "../../../base/index.js";
import { generator, type Random, symmetricEigenvalues } from "../../../math/index.js";
import { extractByDiscrepancy } from "../extraction/minimum-discrepancy.js";
import { mostFactors } from "../extraction/extract.js";
import { modelFit } from "../fit/model-fit.js";
import { type FactorInput, type MissingOptions, READING } from "../input/factor-input.js";
import { type IndicatorSample, readSample } from "../input/indicator-sample.js";
import { regularCorrelation } from "../input/regular-correlation.js";
import { antiImage } from "../suitability/anti-image.js";
import { bartlettOf } from "../suitability/bartlett-test.js";
import { share } from "../words.js";
import { FactorNumberComparison } from "./factor-number-comparison.js";
import { HORN, parallelAnalysisOf } from "./parallel-analysis.js";
import { rulesOf } from "./factor-number-rules.js";
import { elbow } from "./scree.js";
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

const where = "compareFactorNumbers";

const OPTIONS = {
  random: generator,
  repetitions: drawCount(1, HORN.repetitions),
  quantile: share(HORN.quantile),
  cumulative: numeric(
    {
      words: say("是大于 0、不超过 1 的比例", "be a share above 0, up to 1"),
      holds: (value) => value > 0 && value <= 1,
    },
    0.8,
  ),
  level: share(0.05),
  ...READING,
};

/**
 * The rules for the number of factors, side by side (因子个数准则比较): Kaiser, cumulative share, optimal
 * coordinates and acceleration factor of the scree, parallel analysis on components and on common
 * factors, Velicer's MAP, the empirical Kaiser criterion, and χ² tests of maximum likelihood factors.
 * Where they differ, say which one you follow.
 *
 *     Kaiser: λⱼ > 1;   parallel analysis: λⱼ above chance;   MAP: least mean r² of partial correlations; …
 *
 * @param data - cases × indicators, such as a frame, `{ correlation, n }` or `{ covariance, n }`.
 * @unit 因子个数 · a number of factors
 * @throws {InputError} As {@link factorAnalysis}; if the number of cases is unknown.
 * @see Auerswald, M. & Moshagen, M. (2019). How to determine the number of factors to retain in
 * exploratory factor analysis. Psychological Methods 24(4), 468–491.
 * @example
 * const R = [[1, 0.6, 0.5, 0], [0.6, 1, 0.4, 0], [0.5, 0.4, 1, 0], [0, 0, 0, 1]];
 * const rules = compareFactorNumbers({ correlation: R, n: 200 }, { random: seededRandom(2016) });
 * rules.rule("kaiser").factors; // => 1
 */
export function compareFactorNumbers(data: FactorInput, options: FactorNumberOptions): FactorNumberComparison {
  const read = readOptions(where, options ?? {}, OPTIONS);
  const { random, repetitions, quantile, cumulative, level } = read;
  const sample = readSample(where, data, read);
  const chance = { ...HORN, random, repetitions, quantile };
  const parallel = parallelAnalysisOf(where, sample, chance);
  const common = parallelAnalysisOf(where, sample, { ...chance, basis: "common-factors" });
  const p = sample.indicators.length;
  const eigenvalues = symmetricEigenvalues(sample.correlation, p);
  const scree = elbow(eigenvalues);
  const partials = averagePartials(sample.correlation, p);
  const tests = likelihoodTests(sample);
  const found = { eigenvalues, scree, partials, parallel, common, tests, cumulative, level };
  const rules = rulesOf(found, sample.n ?? 0);
  return new FactorNumberComparison(rules, eigenvalues, parallel, common, scree, partials, tests);
}

/** The chance of each number of factors from none on, as long as there are degrees of freedom. */
function likelihoodTests(sample: IndicatorSample): readonly (number | null)[] {
  const { correlation, n } = sample;
  const p = sample.indicators.length;
  const multiple = antiImage(regularCorrelation(where, sample)).multipleCorrelations;
  const name = "maximum-likelihood";
  const tests: (number | null)[] = [bartlettOf(where, sample).p];
  for (let k = 1; k <= mostFactors(name, p) && (p - k) ** 2 > p + k; k++) {
    try {
      const { loadings } = extractByDiscrepancy(where, name, correlation, k, multiple, 0.005);
      const fit = modelFit({ correlation, pattern: loadings, structure: loadings, k, n });
      tests.push(fit?.p ?? null);
    } catch (error) {
      if (!(error instanceof ConvergenceError)) throw error;
      tests.push(null);
    }
  }
  return tests;
}
