import {
  ConvergenceError,
  InputError,
  type Label,
  label,
  Result,
  Steps,
  shortNumber,
  Table,
} from "../../../base/index.js";
import { type Random, symmetricEigenvalues } from "../../../math/index.js";
import { factorsFor } from "./cumulative-share.js";
import { extractByDiscrepancy } from "../extraction/minimum-discrepancy.js";
import { mostFactors } from "../extraction/extract.js";
import { modelFit } from "../fit/model-fit.js";
import type { FactorInput, MissingOptions } from "../input/factor-input.js";
import { type IndicatorSample, readSample } from "../input/indicator-sample.js";
import { regularCorrelation } from "../input/regular-correlation.js";
import { antiImage } from "../suitability/anti-image.js";
import { bartlettOf } from "../suitability/bartlett-test.js";
import { countAbove, empiricalKaiser } from "./empirical-kaiser.js";
import { type ParallelAnalysis, parallelAnalysisOf } from "./parallel-analysis.js";
import { type ScreeRules, screeRules } from "./scree.js";
import { type AveragePartials, averagePartials } from "./velicer-map.js";

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

/** What one rule says. */
export interface FactorNumberRule {
  readonly name: string;
  readonly label: Label;
  /** How many factors; undefined if the rule finds no answer. */
  readonly factors: number | undefined;
  /** What it was decided by. */
  readonly ground: Label;
}

/** All rules side by side: what {@link compareFactorNumbers} returns. */
export class FactorNumberComparison extends Result {
  readonly title: Label = label("因子个数的确定", "The number of factors");

  constructor(
    readonly rules: readonly FactorNumberRule[],
    readonly eigenvalues: Float64Array,
    /** On components, for the line in a scree chart. */
    readonly parallel: ParallelAnalysis,
    /** On common factors (squared multiple correlations on the diagonal). */
    readonly parallelCommon: ParallelAnalysis,
    readonly scree: ScreeRules,
    readonly averagePartials: AveragePartials,
    /** χ² tests of 0, 1, 2 … maximum likelihood factors: the chance of each; null if it didn't settle. */
    readonly likelihoodTests: readonly (number | null)[],
  ) {
    super();
  }

  /** The rule of a name. */
  rule(name: string): FactorNumberRule {
    const found = this.rules.find((rule) => rule.name === name);
    if (found) return found;
    const known = this.rules.map((rule) => JSON.stringify(rule.name)).join(", ");
    throw new InputError("FactorNumberComparison.rule", "name", `be one of ${known}`, name);
  }

  override summary(): Label {
    const answers = this.rules.flatMap((rule) =>
      rule.factors === undefined ? [] : [rule.factors],
    );
    const [low, high] = [Math.min(...answers), Math.max(...answers)];
    return low === high
      ? label(`各准则一致：${low} 个因子。`, `All rules agree on ${low}.`)
      : label(
          `各准则给出 ${low} 到 ${high} 个因子；平行分析给出 ${this.parallel.factors} 个，MAP 给出 ${this.averagePartials.factors} 个。`,
          `The rules say ${low} to ${high}; parallel analysis says ${this.parallel.factors}, MAP ${this.averagePartials.factors}.`,
        );
  }

  override toTable(): Table {
    const { rules } = this;
    return new Table({
      title: this.title,
      columns: [
        { name: "rule", label: label("准则", "rule"), values: rules.map((rule) => rule.label) },
        {
          name: "factors",
          label: label("因子数", "factors"),
          values: rules.map((rule) => rule.factors ?? null),
          decimals: 0,
        },
        {
          name: "ground",
          label: label("依据", "ground"),
          values: rules.map((rule) => rule.ground),
        },
      ],
      note: this.summary(),
    });
  }

  override steps(): Steps {
    return new Steps(this.title, [
      {
        title: label("特征值与随机数据", "eigenvalues beside chance"),
        table: this.parallel.toTable(),
      },
      {
        title: label("提取若干成分后的平均偏相关平方", "mean squared partial correlations"),
        formula: "f_m = \\frac{1}{p(p-1)} \\sum_{i\\ne j} r_{ij\\cdot m}^2",
        table: new Table({
          title: label("最小平均偏相关", "Minimum average partial"),
          columns: [
            {
              name: "components",
              label: label("成分数", "components"),
              values: Array.from(this.averagePartials.squared, (_, m) => m),
            },
            {
              name: "average",
              label: label("平均偏相关平方", "mean squared partial"),
              values: [...this.averagePartials.squared],
              decimals: 4,
            },
          ],
        }),
      },
      {
        title: label("各准则比较", "the rules side by side"),
        table: this.toTable(),
        note: this.summary(),
      },
    ]);
  }
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

interface Found {
  readonly eigenvalues: Float64Array;
  readonly scree: ScreeRules;
  readonly partials: AveragePartials;
  readonly parallel: ParallelAnalysis;
  readonly common: ParallelAnalysis;
  readonly tests: readonly (number | null)[];
  readonly cumulative: number;
  readonly level: number;
}

function rulesOf(found: Found, n: number): FactorNumberRule[] {
  const { eigenvalues, scree, partials, parallel, common, tests, cumulative, level } = found;
  const percent = shortNumber(100 * cumulative);
  const accepted = tests.findIndex((p) => p !== null && p > level);
  const rule = (name: string, title: Label, factors: number | undefined, ground: Label) => ({
    name,
    label: title,
    factors,
    ground,
  });
  return [
    rule(
      "kaiser",
      label("Kaiser 准则", "Kaiser's rule"),
      eigenvalues.filter((value) => value > 1).length,
      label("特征值大于 1", "eigenvalues above 1"),
    ),
    rule(
      "cumulative",
      label("累积方差贡献率", "cumulative variance"),
      factorsFor(eigenvalues, cumulative),
      label(`累积贡献率达到 ${percent} %`, `${percent} % of the variance`),
    ),
    rule(
      "optimalCoordinates",
      label("碎石图：最优坐标", "scree: optimal coordinates"),
      scree.optimalCoordinates,
      label("特征值高于后续连线的外推", "eigenvalues above the line through those that follow"),
    ),
    rule(
      "accelerationFactor",
      label("碎石图：加速因子", "scree: acceleration factor"),
      scree.accelerationFactor,
      label("最陡的转折之前", "before the sharpest bend"),
    ),
    rule(
      "parallel",
      label("平行分析（成分）", "parallel analysis (components)"),
      parallel.factors,
      parallel.summary(),
    ),
    rule(
      "parallelCommon",
      label("平行分析（公因子）", "parallel analysis (common factors)"),
      common.factors,
      common.summary(),
    ),
    rule(
      "averagePartial",
      label("最小平均偏相关（MAP）", "minimum average partial (MAP)"),
      partials.factors,
      label(
        `平均偏相关平方最小：${shortNumber(partials.squared[partials.factors])}`,
        `smallest mean squared partial correlation: ${shortNumber(partials.squared[partials.factors])}`,
      ),
    ),
    rule(
      "empiricalKaiser",
      label("经验 Kaiser 准则", "empirical Kaiser criterion"),
      countAbove(eigenvalues, empiricalKaiser(eigenvalues, n)),
      label("特征值高于样本量修正的参照", "eigenvalues above a reference that knows n"),
    ),
    rule(
      "likelihood",
      label("最大似然 χ² 检验", "χ² tests of maximum likelihood factors"),
      accepted < 0 ? undefined : accepted,
      label(`第一个 p > ${level} 的模型`, `the first model with p > ${level}`),
    ),
  ];
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
