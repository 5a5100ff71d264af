import { type Label, say } from "../../../base/index.js";
import { factorsFor } from "./cumulative-share.js";
import { countAbove, kaiserCount, kaiserReferences } from "./empirical-kaiser.js";
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

/** What the rules are called, in the order of the table. */
const TITLES = {
  kaiser: say("Kaiser 准则", "Kaiser's rule"),
  cumulative: say("累积方差贡献率", "cumulative variance"),
  "optimal-coordinates": say("碎石图：最优坐标", "scree: optimal coordinates"),
  "acceleration-factor": say("碎石图：加速因子", "scree: acceleration factor"),
  parallel: say("平行分析（成分）", "parallel analysis (components)"),
  "parallel-common": say("平行分析（公因子）", "parallel analysis (common factors)"),
  "average-partial": say("最小平均偏相关（MAP）", "minimum average partial (MAP)"),
  "empirical-kaiser": say("经验 Kaiser 准则", "empirical Kaiser criterion"),
  likelihood: say("最大似然 χ² 检验", "χ² tests of maximum likelihood factors"),
};

type RuleName = keyof typeof TITLES;

/** Every rule with its answer. */
export function rulesOf(found: RuleGrounds, n: number): FactorNumberRule[] {
  const counts = countsOf(found, n);
  const grounds = groundsOf(found);
  return (Object.keys(TITLES) as RuleName[]).map((name) => ({
    name,
    label: TITLES[name],
    factors: counts[name],
    ground: grounds[name],
  }));
}

function countsOf(found: RuleGrounds, n: number): Record<RuleName, number | undefined> {
  const { eigenvalues, scree, level } = found;
  const accepted = found.tests.findIndex((p) => p !== null && p > level);
  return {
    kaiser: kaiserCount(eigenvalues),
    cumulative: factorsFor(eigenvalues, found.cumulative),
    "optimal-coordinates": scree.optimalCoordinates,
    "acceleration-factor": scree.accelerationFactor,
    parallel: found.parallel.factors,
    "parallel-common": found.common.factors,
    "average-partial": found.partials.factors,
    "empirical-kaiser": countAbove(eigenvalues, kaiserReferences(eigenvalues, n)),
    likelihood: accepted < 0 ? undefined : accepted,
  };
}

function groundsOf(found: RuleGrounds): Record<RuleName, Label> {
  const { partials, cumulative, level } = found;
  const least = partials.squared[partials.factors];
  return {
    kaiser: say("特征值大于 1", "eigenvalues above 1"),
    cumulative: say("累积贡献率达到 {share}%", "{share}% of the variance", {
      share: 100 * cumulative,
    }),
    "optimal-coordinates": say("特征值高于后续连线的外推", "eigenvalues above the line through those that follow"),
    "acceleration-factor": say("最陡的转折之前", "before the sharpest bend"),
    parallel: found.parallel.summary(),
    "parallel-common": found.common.summary(),
    "average-partial": say("平均偏相关平方最小：{least}", "smallest mean squared partial correlation: {least}", {
      least,
    }),
    "empirical-kaiser": say("特征值高于样本量修正的参照", "eigenvalues above a reference that knows n"),
    likelihood: say("第一个 p > {level} 的模型", "the first model with p > {level}", { level }),
  };
}
