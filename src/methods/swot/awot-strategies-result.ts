import {
  type Label,
  label,
  type Name,
  nameText,
  Result,
  Steps,
  shortNumber,
  Table,
} from "../../base/index.js";
import { SWOT_GROUPS, type SwotGroup } from "./swot-factors.js";

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

/** Strategies in the order of their priority: what {@link awotStrategies} gives. */
export class AwotStrategies extends Result {
  readonly title: Label = label("A'WOT 战略优先度", "A'WOT priorities of strategies");

  /** @internal */
  constructor(
    readonly combination: "weighted-sum" | "ratio",
    /** As they were given. */
    readonly strategies: readonly AwotStrategy[],
  ) {
    super();
  }

  /** Best first. */
  get ranking(): readonly AwotStrategy[] {
    return [...this.strategies].sort((a, b) => b.priority - a.priority);
  }

  override summary(): Label {
    const [first] = this.ranking;
    const percent = shortNumber(Number((100 * first.priority).toFixed(2)));
    const how =
      this.combination === "ratio"
        ? label("(S·O)/(W·T)", "(S·O)/(W·T)")
        : label("加权和", "weighted sum");
    return label(
      `优先度最高：${nameText(first.name)}（${percent}%，${how.zh}）。`,
      `Highest priority: ${nameText(first.name, "en")} (${percent} %, ${how.en}).`,
    );
  }

  override toTable(): Table {
    const rows = this.ranking;
    return new Table({
      title: this.title,
      columns: [
        {
          name: "strategy",
          label: label("战略", "strategy"),
          values: rows.map(({ name }) => name),
        },
        ...SWOT_GROUPS.map(({ group, label: title }) => ({
          name: group,
          label: title,
          values: rows.map(({ groups }) => groups[group]),
          decimals: 3,
        })),
        {
          name: "value",
          label: label("合成值", "combined"),
          values: rows.map((r) => r.value),
          decimals: 3,
        },
        {
          name: "priority",
          label: label("优先度", "priority"),
          values: rows.map((r) => r.priority),
          decimals: 3,
        },
      ],
      note: this.summary(),
    });
  }

  override steps(): Steps {
    return new Steps(this.title, [
      {
        title: label("每个因素下各战略的份额", "each strategy's share under every factor"),
        formula: "p_{ai} = u_{ai} / \\sum_b u_{bi}",
      },
      {
        title: label("按组加总", "added up by group"),
        formula: "G_a = \\sum_{i \\in G} w_i\\, p_{ai}",
      },
      {
        title: label("合成", "combined"),
        formula:
          this.combination === "ratio"
            ? "R_a = \\frac{S_a O_a}{W_a T_a}"
            : "P_a = S_a + W_a + O_a + T_a",
        note: this.summary(),
        table: this.toTable(),
      },
    ]);
  }
}
