import { InputError, type Label, label, Result, Steps, Table } from "../../../base/index.js";
import type { ParallelAnalysis } from "./parallel-analysis-result.js";
import type { ScreeRules } from "./scree.js";
import type { AveragePartials } from "./velicer-map.js";

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
