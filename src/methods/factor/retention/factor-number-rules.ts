import { type Label, say } from "../../../base/index.js";
import { factorsFor } from "./cumulative-share.js";
import { countAbove, kaiserReferences } from "./empirical-kaiser.js";
import type { FactorNumberRule } from "./factor-number-comparison.js";
import type { ParallelAnalysis } from "./parallel-analysis-result.js";
import type { ScreeRules } from "./scree.js";
import type { AveragePartials } from "./velicer-map.js";

/** What the rules decide by. */
export interface RuleGrounds {
  readonly eigenvalues: Float64Array;
  readonly scree: ScreeRules;
  readonly partials: AveragePartials;
  readonly parallel: ParallelAnalysis;
  readonly common: ParallelAnalysis;
  readonly tests: readonly (number | null)[];
  readonly cumulative: number;
  readonly level: number;
}

/** Every rule with its answer. */
export function rulesOf(found: RuleGrounds, n: number): FactorNumberRule[] {
  const { eigenvalues, scree, partials, parallel, common, tests, cumulative, level } = found;
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
      say("Kaiser 准则", "Kaiser's rule"),
      eigenvalues.filter((value) => value > 1).length,
      say("特征值大于 1", "eigenvalues above 1"),
    ),
    rule(
      "cumulative",
      say("累积方差贡献率", "cumulative variance"),
      factorsFor(eigenvalues, cumulative),
      say("累积贡献率达到 {share} %", "{share} % of the variance", { share: 100 * cumulative }),
    ),
    rule(
      "optimal-coordinates",
      say("碎石图：最优坐标", "scree: optimal coordinates"),
      scree.optimalCoordinates,
      say("特征值高于后续连线的外推", "eigenvalues above the line through those that follow"),
    ),
    rule(
      "acceleration-factor",
      say("碎石图：加速因子", "scree: acceleration factor"),
      scree.accelerationFactor,
      say("最陡的转折之前", "before the sharpest bend"),
    ),
    rule(
      "parallel",
      say("平行分析（成分）", "parallel analysis (components)"),
      parallel.factors,
      parallel.summary(),
    ),
    rule(
      "parallel-common",
      say("平行分析（公因子）", "parallel analysis (common factors)"),
      common.factors,
      common.summary(),
    ),
    rule(
      "average-partial",
      say("最小平均偏相关（MAP）", "minimum average partial (MAP)"),
      partials.factors,
      say("平均偏相关平方最小：{least}", "smallest mean squared partial correlation: {least}", {
        least: partials.squared[partials.factors],
      }),
    ),
    rule(
      "empirical-kaiser",
      say("经验 Kaiser 准则", "empirical Kaiser criterion"),
      countAbove(eigenvalues, kaiserReferences(eigenvalues, n)),
      say("特征值高于样本量修正的参照", "eigenvalues above a reference that knows n"),
    ),
    rule(
      "likelihood",
      say("最大似然 χ² 检验", "χ² tests of maximum likelihood factors"),
      accepted < 0 ? undefined : accepted,
      say("第一个 p > {level} 的模型", "the first model with p > {level}", { level }),
    ),
  ];
}
