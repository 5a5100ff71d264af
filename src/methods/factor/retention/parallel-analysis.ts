import { InputError, oneOf, readOptions, say, drawCount } from "../../../base/index.js";
import {
  columnMoments,
  correlationFrom,
  generator,
  quantileOfSorted,
  type Random,
  shuffle,
  sumOf,
  wishartCorrelation,
} from "../../../math/index.js";
import { type FactorInput, type MissingOptions, READING } from "../input/factor-input.js";
import { type IndicatorSample, readSample } from "../input/indicator-sample.js";
import { regularOrSingular } from "../input/regular-correlation.js";
import { CASES_OF_MATRIX, share } from "../words.js";
import { ParallelAnalysis } from "./parallel-analysis-result.js";
import { type EigenvalueBasis, eigenvaluesOn } from "./reduced-eigenvalues.js";

/** How chance is drawn for a parallel analysis. */
export interface ParallelAnalysisOptions extends MissingOptions {
  /** Where chance comes from: `seededRandom(2016)`. */
  readonly random: Random;
  /** How many data sets are drawn; 100 by default. */
  readonly repetitions?: number | undefined;
  /** The quantile of chance that an eigenvalue must exceed; 0.95 by default. */
  readonly quantile?: number | undefined;
  /** `"quantile"` by default; `"mean"` is Horn's own, more lenient. */
  readonly criterion?: "quantile" | "mean" | undefined;
  /** `"components"` by default. */
  readonly basis?: EigenvalueBasis | undefined;
  /**
   * `"normal"` (default) draws uncorrelated normal data; `"permuted"` shuffles each indicator by itself
   * and so keeps its distribution (needs the cases).
   */
  readonly chance?: "normal" | "permuted" | undefined;
}

/** How chance is drawn, all choices made. */
export interface ChancePlan {
  readonly random: Random;
  readonly repetitions: number;
  readonly quantile: number;
  readonly criterion: "quantile" | "mean";
  readonly basis: EigenvalueBasis;
  readonly chance: "normal" | "permuted";
}

/** What goes without saying. */
export const HORN: Omit<ChancePlan, "random"> = {
  repetitions: 100,
  quantile: 0.95,
  criterion: "quantile",
  basis: "components",
  chance: "normal",
};

const OPTIONS = {
  random: generator,
  repetitions: drawCount(1, HORN.repetitions),
  quantile: share(HORN.quantile),
  criterion: oneOf("quantile", "mean"),
  basis: oneOf("components", "common-factors", "one-factor"),
  chance: oneOf("normal", "permuted"),
  ...READING,
};

/**
 * Horn's parallel analysis (平行分析): how many eigenvalues are larger than those of random data of the
 * same size, in which nothing is correlated. Normal chance is drawn from the Wishart distribution of its
 * correlation matrix, not case by case.
 *
 *     factors count while λⱼ > q-quantile of λⱼ over random correlation matrices
 *
 * @param data - cases × indicators, such as a frame, `{ correlation, n }` or `{ covariance, n }`.
 * @returns Eigenvalues, their mean and quantile under chance, and how many exceed it.
 * @unit 特征值，无量纲 · eigenvalues, none
 * @throws {InputError} If the number of cases is unknown, `"permuted"` is asked of a matrix, or, but on
 * components, there are no more cases than indicators or the matrix can't be inverted.
 * @see Horn, J. L. (1965). A rationale and test for the number of factors in factor analysis.
 * Psychometrika 30(2), 179–185.
 * @see Glorfeld, L. W. (1995). An improvement on Horn's parallel analysis methodology for selecting the correct number
 * of factors to retain. Educational and Psychological Measurement 55(3), 377–393.
 * @example
 * const R = [[1, 0.6, 0.5], [0.6, 1, 0.4], [0.5, 0.4, 1]];
 * parallelAnalysis({ correlation: R, n: 200 }, { random: seededRandom(2016) }).factors; // => 1
 */
export function parallelAnalysis(data: FactorInput, options: ParallelAnalysisOptions): ParallelAnalysis {
  const where = "parallelAnalysis";
  const plan = readOptions(where, options ?? {}, OPTIONS);
  return parallelAnalysisOf(where, readSample(where, data, plan), plan);
}

/** @internal */
export function parallelAnalysisOf(where: string, sample: IndicatorSample, plan: ChancePlan): ParallelAnalysis {
  const { repetitions, quantile, criterion, basis } = plan;
  const regularity = regularOrSingular(where, sample);
  if (basis !== "components" && "refusal" in regularity) throw regularity.refusal;
  const p = sample.indicators.length;
  const draw = chanceOf(where, sample, plan);
  const draws = Array.from({ length: repetitions }, () => eigenvaluesOn(where, basis, draw(), p));
  const places = Array.from({ length: p }, (_, j) => Float64Array.from(draws, (d) => d[j]).sort());
  return new ParallelAnalysis(
    basis,
    eigenvaluesOn(where, basis, sample.correlation, p),
    Float64Array.from(places, (values) => sumOf(values) / repetitions),
    Float64Array.from(places, (values) => quantileOfSorted(values, quantile)),
    quantile,
    criterion,
    repetitions,
  );
}

function chanceOf(
  where: string,
  { n, data, indicators }: IndicatorSample,
  { random, chance }: ChancePlan,
): () => Float64Array {
  const p = indicators.length;
  if (n === undefined) throw new InputError(where, "n", CASES_OF_MATRIX, n);
  if (chance === "normal") return () => (n > p ? wishartCorrelation(random, n, p) : drawnCorrelation(random, n, p));
  if (data === undefined) {
    const words = say('在没有个案可打乱时为 "normal"', 'be "normal" where there are no cases to shuffle');
    throw new InputError(where, "chance", words, chance);
  }
  const columns = data.columns.map((_, j) => data.columnAt(j));
  return () => {
    const values: Float64Array = new Float64Array(data.values.length);
    columns.forEach((column, j) => {
      shuffled(column, random).forEach((x, i) => {
        values[i * p + j] = x;
      });
    });
    return correlationFrom(columnMoments(values, p).crossProducts, p);
  };
}

function shuffled(values: Float64Array, random: Random): Float64Array {
  const mixed: Float64Array = Float64Array.from(values);
  shuffle(mixed, random);
  return mixed;
}

/** The same as a Wishart correlation, case by case: of no more cases than indicators there is no other way. */
function drawnCorrelation(random: Random, n: number, p: number): Float64Array {
  const values = Float64Array.from({ length: n * p }, () => random.normal());
  return correlationFrom(columnMoments(values, p).crossProducts, p);
}
