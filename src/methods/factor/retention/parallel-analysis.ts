import {
  checkNumber,
  checkOption,
  InputError,
  type Label,
  label,
  Result,
  Steps,
  shortNumber,
  Table,
} from "../../../base/index.js";
import {
  columnMoments,
  correlationFrom,
  quantileOfSorted,
  type Random,
  wishartCorrelation,
} from "../../../math/index.js";
import type { FactorInput, MissingOptions } from "../input/factor-input.js";
import { type IndicatorSample, readSample } from "../input/indicator-sample.js";
import { regularCorrelation } from "../input/regular-correlation.js";
import { countAbove } from "./empirical-kaiser.js";
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

/** Eigenvalues beside those of chance: what {@link parallelAnalysis} returns. */
export class ParallelAnalysis extends Result {
  readonly title: Label = label("平行分析", "Parallel analysis");

  constructor(
    readonly basis: EigenvalueBasis,
    readonly eigenvalues: Float64Array,
    /** The mean of chance's eigenvalues at each place. */
    readonly mean: Float64Array,
    /** Their quantile. */
    readonly quantiles: Float64Array,
    /** Which quantile. */
    readonly quantile: number,
    readonly criterion: "quantile" | "mean",
    readonly repetitions: number,
  ) {
    super();
  }

  /** What an eigenvalue must exceed. */
  get reference(): Float64Array {
    return this.criterion === "mean" ? this.mean : this.quantiles;
  }

  /** How many eigenvalues exceed chance, counted from the first. */
  get factors(): number {
    return countAbove(this.eigenvalues, this.reference);
  }

  override summary(): Label {
    const share = shortNumber(100 * this.quantile);
    const zh = this.criterion === "mean" ? "均值" : `第 ${share} 百分位数`;
    const en = this.criterion === "mean" ? "mean" : `${share}th percentile`;
    return label(
      `平行分析保留 ${this.factors} 个因子：其特征值超过 ${this.repetitions} 次随机数据的${zh}。`,
      `Parallel analysis keeps ${this.factors} factors: their eigenvalues exceed the ${en} of ${this.repetitions} random data sets.`,
    );
  }

  override toTable(): Table {
    const share = shortNumber(100 * this.quantile);
    const numbers = (name: string, title: Label, values: Float64Array) => ({
      name,
      label: title,
      values: [...values],
      decimals: 3,
    });
    return new Table({
      title: this.title,
      columns: [
        {
          name: "factor",
          label: label("因子", "factor"),
          values: Array.from(this.eigenvalues, (_, i) => i + 1),
        },
        numbers("eigenvalue", label("特征值", "eigenvalue"), this.eigenvalues),
        numbers("mean", label("随机均值", "mean of chance"), this.mean),
        numbers(
          "quantile",
          label(`随机第 ${share} 百分位数`, `${share}th percentile`),
          this.quantiles,
        ),
      ],
    });
  }

  override steps(): Steps {
    return new Steps(this.title, [
      {
        title: label("样本的特征值", "the eigenvalues of the sample"),
        formula: "\\lambda_1 \\ge \\lambda_2 \\ge \\dots \\ge \\lambda_p",
      },
      {
        title: label(
          `同样大小的 ${this.repetitions} 组互不相关的随机数据的特征值`,
          `those of ${this.repetitions} random data sets of the same size without any correlation`,
        ),
        table: this.toTable(),
      },
      {
        title: label("从第一个起，数超过随机的", "count, from the first, those above chance"),
        formula: "k = \\max\\{j : \\lambda_i > \\lambda_i^{*},\\ i \\le j\\}",
        numbers: `k = ${this.factors}`,
        note: this.summary(),
      },
    ]);
  }
}

/**
 * Horn's parallel analysis (平行分析): how many eigenvalues are larger than those of random data of the
 * same size, in which nothing is correlated. Normal chance is drawn from the Wishart distribution of its
 * correlation matrix, not case by case.
 *
 * @param data - cases × indicators, `{ correlation, n }` or `{ covariance, n }`.
 * @returns Eigenvalues, their mean and quantile under chance, and how many exceed it.
 * @throws {InputError} If the number of cases is unknown or not above that of indicators, the matrix
 * can't be inverted, or `"permuted"` is asked of a matrix.
 * @see Horn, J. L. (1965). A rationale and test for the number of factors in factor analysis.
 * Psychometrika 30(2), 179–185. Glorfeld, L. W. (1995). Educational and Psychological Measurement 55(3), 377–393.
 * @example
 * const R = [[1, 0.6, 0.5], [0.6, 1, 0.4], [0.5, 0.4, 1]];
 * parallelAnalysis({ correlation: R, n: 200 }, { random: seededRandom(2016) }).factors; // => 1
 */
export function parallelAnalysis(
  data: FactorInput,
  options: ParallelAnalysisOptions,
): ParallelAnalysis {
  const sample = readSample("parallelAnalysis", data, options.missing);
  return parallelAnalysisOf("parallelAnalysis", sample, options);
}

/** @internal */
export function parallelAnalysisOf(
  where: string,
  sample: IndicatorSample,
  options: ParallelAnalysisOptions,
): ParallelAnalysis {
  const {
    repetitions = 100,
    quantile = 0.95,
    criterion = "quantile",
    basis = "components",
  } = options;
  checkOptions(where, options);
  regularCorrelation(where, sample);
  const p = sample.indicators.length;
  const draw = chanceOf(where, sample, options);
  const draws = Array.from({ length: repetitions }, () => eigenvaluesOn(where, basis, draw(), p));
  const places = Array.from({ length: p }, (_, j) => Float64Array.from(draws, (d) => d[j]).sort());
  return new ParallelAnalysis(
    basis,
    eigenvaluesOn(where, basis, sample.correlation, p),
    Float64Array.from(places, (values) => values.reduce((sum, x) => sum + x, 0) / repetitions),
    Float64Array.from(places, (values) => quantileOfSorted(values, quantile)),
    quantile,
    criterion,
    repetitions,
  );
}

function checkOptions(where: string, options: ParallelAnalysisOptions): void {
  const {
    repetitions = 100,
    quantile = 0.95,
    criterion = "quantile",
    basis = "components",
  } = options;
  checkOption(where, "basis", basis, ["components", "commonFactors", "oneFactor"]);
  checkOption(where, "criterion", criterion, ["quantile", "mean"]);
  checkOption(where, "chance", options.chance ?? "normal", ["normal", "permuted"]);
  checkNumber(where, "repetitions", repetitions, {
    words: "be a whole number ≥ 1",
    holds: (x) => Number.isInteger(x) && x >= 1,
  });
  checkNumber(where, "quantile", quantile, {
    words: "be a share between 0 and 1",
    holds: (x) => x > 0 && x < 1,
  });
  if (typeof options.random?.normal !== "function") {
    throw new InputError(
      where,
      "random",
      "be a seeded generator: seededRandom(2016)",
      options.random,
    );
  }
}

function chanceOf(
  where: string,
  sample: IndicatorSample,
  { random, chance = "normal" }: ParallelAnalysisOptions,
): () => Float64Array {
  const p = sample.indicators.length;
  const { n, data } = sample;
  if (n === undefined) {
    throw new InputError(where, "n", "be the number of cases that the matrix was computed from", n);
  }
  if (chance === "normal") return () => wishartCorrelation(random, n, p);
  if (data === undefined) {
    throw new InputError(
      where,
      "chance",
      'be "normal" where there are no cases to shuffle',
      chance,
    );
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

/** Fisher and Yates. */
function shuffled(values: Float64Array, random: Random): Float64Array {
  const mixed: Float64Array = Float64Array.from(values);
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
  }
  return mixed;
}
