import { ByName, type Label, type Measure, type Name, Steps, say, shortPercent } from "../../base/index.js";
import { STRATEGY, SWOT_GROUPS, type SwotGroup } from "./swot-factors.js";

/** A strategy with its priority. */
export interface AwotStrategy {
  readonly name: Name;
  /** Σ global weight × share, in each group. */
  readonly groups: Readonly<Record<SwotGroup, number>>;
  /** The combination before it is divided by the sum of all. */
  readonly value: number;
  /** With sum 1 over all strategies. */
  readonly priority: number;
}

/** How the groups of a strategy are put together: a sum, Saaty's ratio or Wijnmalen's weighted one. */
export type AwotCombination = "weighted-sum" | "ratio" | "weighted-ratio";

const COMBINATIONS: Readonly<Record<AwotCombination, { readonly words: Label; readonly formula: string }>> = {
  "weighted-sum": { words: say("加权和", "weighted sum"), formula: "P_a = S_a + W_a + O_a + T_a" },
  ratio: {
    words: say(
      "Saaty 比率 (S·O)/(W·T)，各组权重相消",
      "Saaty's ratio (S·O)/(W·T), in which the groups' weights cancel",
    ),
    formula: "R_a = \\frac{S_a O_a}{W_a T_a}",
  },
  "weighted-ratio": {
    words: say("Wijnmalen 加权比率 (S+O)/(W+T)", "Wijnmalen's weighted ratio (S+O)/(W+T)"),
    formula: "R_a = \\frac{S_a + O_a}{W_a + T_a}",
  },
};

/** The measures of {@link AwotStrategies}. */
export type AwotStrategyMeasure = SwotGroup | "value" | "priority";

/** Strategies in the order of their priority: what {@link awotStrategies} gives. */
export class AwotStrategies extends ByName<AwotStrategyMeasure> {
  /** @internal */
  constructor(
    readonly combination: AwotCombination,
    /** As they were given; `names` and the table have the best first. */
    readonly strategies: readonly AwotStrategy[],
  ) {
    const sorted = [...strategies].sort((a, b) => b.priority - a.priority);
    super({
      title: say("A'WOT 战略优先度", "A'WOT priorities of strategies"),
      kind: STRATEGY,
      names: sorted.map(({ name }) => name),
      measures: measuresOf(sorted),
      main: "priority",
      note: summaryOf(combination, sorted[0]),
    });
  }

  override summary(): Label {
    return summaryOf(this.combination, {
      name: this.names[0],
      priority: this.measures.priority.values[0],
    });
  }

  override steps(): Steps {
    return new Steps(this.title, [
      {
        title: say("每个因素下各战略的份额", "each strategy's share under every factor"),
        formula: "p_{ai} = u_{ai} / \\sum_b u_{bi}",
      },
      {
        title: say("按组加总", "added up by group"),
        formula: "G_a = \\sum_{i \\in G} w_i\\, p_{ai}",
      },
      {
        title: say("合成", "combined"),
        formula: COMBINATIONS[this.combination].formula,
        note: this.summary(),
        table: this.toTable(),
      },
    ]);
  }
}

function measuresOf(strategies: readonly AwotStrategy[]): Record<AwotStrategyMeasure, Measure> {
  const measure = (label: Label, of: (strategy: AwotStrategy) => number): Measure => ({
    label,
    values: strategies.map(of),
    decimals: 3,
  });
  const groups = SWOT_GROUPS.map(({ group, label }) => [group, measure(label, (strategy) => strategy.groups[group])]);
  return {
    ...(Object.fromEntries(groups) as Record<SwotGroup, Measure>),
    value: measure(say("合成值", "combined"), ({ value }) => value),
    priority: measure(say("优先度", "priority"), ({ priority }) => priority),
  };
}

function summaryOf(combination: AwotCombination, { name, priority }: Pick<AwotStrategy, "name" | "priority">): Label {
  return say("优先度最高：{name}（{priority}，{how}）。", "Highest priority: {name} ({priority}, {how}).", {
    name,
    priority: shortPercent(priority),
    how: COMBINATIONS[combination].words,
  });
}
