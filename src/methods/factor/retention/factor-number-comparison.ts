import { checkOption, isCalled, type Label, Result, say, Steps, Table } from "../../../base/index.js";
import { numbers } from "../tables/matrix-tables.js";
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
  readonly title: Label = say("因子个数的确定", "The number of factors");

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

  /**
   * The rule of a name: `"kaiser"`, `"parallel"`, `"average-partial"` …, or of its title.
   *
   * @throws {InputError} If there is none; the message lists those there are.
   */
  rule(name: string): FactorNumberRule {
    const byTitle = this.rules.find(({ label }) => isCalled(label, name));
    const names = this.rules.map((rule) => rule.name);
    const where = "FactorNumberComparison.rule";
    return byTitle ?? this.rules[names.indexOf(checkOption(where, "name", name, names))];
  }

  override summary(): Label {
    const answers = this.rules.flatMap(({ factors }) => (factors === undefined ? [] : [factors]));
    const [low, high] = [Math.min(...answers), Math.max(...answers)];
    if (low === high) {
      return say("各准则一致：{low} 个因子。", "All rules agree on {low}.", { low });
    }
    return say(
      "各准则给出 {low} 到 {high} 个因子；平行分析给出 {parallel} 个，MAP 给出 {partial} 个。",
      "The rules say {low} to {high}; parallel analysis says {parallel}, MAP {partial}.",
      {
        low,
        high,
        parallel: this.parallel.factors,
        partial: this.averagePartials.factors,
      },
    );
  }

  override toTable(): Table {
    const { rules } = this;
    const counts = rules.map(({ factors }) => factors ?? null);
    return new Table({
      title: this.title,
      columns: [
        { name: "rule", label: say("准则", "rule"), values: rules.map(({ label }) => label) },
        numbers("factors", say("因子数", "factors"), counts, 0),
        { name: "ground", label: say("依据", "ground"), values: rules.map(({ ground }) => ground) },
      ],
      main: "factors",
      note: this.summary(),
    });
  }

  override steps(): Steps {
    return new Steps(this.title, [
      {
        title: say("特征值与随机数据", "eigenvalues beside chance"),
        table: this.parallel.toTable(),
      },
      {
        title: say("提取若干成分后的平均偏相关平方", "mean squared partial correlations"),
        formula: "f_m = \\frac{1}{p(p-1)} \\sum_{i\\ne j} r_{ij\\cdot m}^2",
        table: partialsTable(this.averagePartials),
      },
      {
        title: say("各准则比较", "the rules side by side"),
        table: this.toTable(),
        note: this.summary(),
      },
    ]);
  }
}

function partialsTable({ squared }: AveragePartials): Table {
  const counts = Array.from(squared, (_, m) => m);
  return new Table({
    title: say("最小平均偏相关", "Minimum average partial"),
    columns: [
      { name: "components", label: say("成分数", "components"), values: counts },
      numbers("average", say("平均偏相关平方", "mean squared partial"), squared, 4),
    ],
  });
}
