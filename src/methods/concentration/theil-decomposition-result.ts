import {
  type Label,
  label,
  type Name,
  nameColumn,
  Result,
  type Step,
  Steps,
  shortNumber,
  Table,
  texNumber,
} from "../../base/index.js";

/** One group of a {@link TheilDecomposition}. */
export interface TheilGroup {
  readonly name: Name;
  /** How many values it has. */
  readonly count: number;
  /** Its share of the number of values, or of the weights. */
  readonly unitShare: number;
  /** Its share of the total. */
  readonly valueShare: number;
  /** Its mean; null if all its weights are 0. */
  readonly mean: number | null;
  /** Its own Theil index; null if all it has is 0, which then counts for nothing. */
  readonly index: number | null;
}

/** What {@link theilDecomposition} gives. */
export class TheilDecomposition extends Result {
  readonly title: Label;
  /** Inequality between the groups' means. */
  readonly between: number;
  /** Inequality within groups, weighted by their shares. */
  readonly within: number;

  constructor(
    readonly index: "T" | "L",
    readonly groups: readonly TheilGroup[],
    /** The mean of all values. */
    readonly mean: number,
    /** The index of all values, computed without groups: between + within. */
    readonly total: number,
    readonly weighted: boolean,
  ) {
    super();
    this.title = label(`泰尔指数 ${index} 的分解`, `Decomposition of Theil's ${index}`);
    this.between = groups.reduce((sum, group) => sum + this.betweenOf(group), 0);
    this.within = groups.reduce((sum, group) => sum + this.withinOf(group), 0);
  }

  /** between / total, in [0, 1]; null if all values are equal. */
  get betweenShare(): number | null {
    return this.total === 0 ? null : this.between / this.total;
  }

  summary(): Label {
    const { index, between, within, total } = this;
    const [t, b, w] = [total, between, within].map(shortNumber);
    if (this.betweenShare === null) {
      return label("各值相等，没有不平等可分解。", "All values are equal: nothing to decompose.");
    }
    const share = `${shortNumber(Number((100 * this.betweenShare).toFixed(2)))}%`;
    return label(
      `泰尔指数 ${index} = ${t}：组间 ${b}（占 ${share}），组内 ${w}，共 ${this.groups.length} 组。`,
      `Theil's ${index} = ${t}: ${b} between the ${this.groups.length} groups (${share}) and ${w} within them.`,
    );
  }

  toTable(): Table {
    const of = (pick: (group: TheilGroup) => number | null) => this.groups.map(pick);
    return new Table({
      title: this.title,
      columns: [
        nameColumn(
          "group",
          label("组", "group"),
          this.groups.map((group) => group.name),
        ),
        { name: "count", label: label("个数", "values"), values: of((group) => group.count) },
        {
          name: "unitShare",
          label: this.weighted
            ? label("权数份额 p", "share of weights, p")
            : label("个数份额 p", "share of number, p"),
          values: of((group) => group.unitShare),
        },
        {
          name: "valueShare",
          label: label("总量份额 v", "share of total, v"),
          values: of((group) => group.valueShare),
        },
        { name: "mean", label: label("均值", "mean"), values: of((group) => group.mean) },
        {
          name: "index",
          label: label(`组内指数 ${this.index}`, `${this.index} within`),
          values: of((group) => group.index),
        },
        {
          name: "between",
          label: label("组间贡献", "contribution between"),
          values: of((group) => this.betweenOf(group)),
        },
        {
          name: "within",
          label: label("组内贡献", "contribution within"),
          values: of((group) => this.withinOf(group)),
        },
      ],
      note: this.summary(),
    });
  }

  steps(): Steps {
    const { index, between, within, total } = this;
    const share = index === "T" ? "v_g" : "p_g";
    const sign = index === "T" ? "" : "-";
    const [b, w] = [texNumber(between), texNumber(within)];
    const list: Step[] = [
      {
        title: label("每组的份额、均值与组内指数", "shares, mean and index of every group"),
        formula: "v_g = p_g \\frac{\\mu_g}{\\mu}",
        numbers: `\\mu = ${texNumber(this.mean)}`,
        table: this.toTable(),
      },
      {
        title: label("组间：每组都换成其均值", "between: every group replaced by its mean"),
        formula: `${index}_B = ${sign}\\sum_g ${share} \\ln\\frac{\\mu_g}{\\mu}`,
        numbers: `${added(this.groups.map((group) => this.betweenOf(group)))} = ${b}`,
      },
      {
        title: label("组内：各组指数按份额加权", "within: the groups' indices, weighted"),
        formula: `${index}_W = \\sum_g ${share} ${index}_g`,
        numbers: `${added(this.groups.map((group) => this.withinOf(group)))} = ${w}`,
      },
      {
        title: label("两者之和即总指数", "their sum is the index of all"),
        formula: `${index} = ${index}_B + ${index}_W`,
        numbers: `${b} + ${w} = ${texNumber(total)}`,
        note: this.summary(),
      },
    ];
    return new Steps(this.title, list);
  }

  /** The name of the group that adds most to the inequality within. */
  get largestWithin(): Name {
    return this.groups.reduce((a, b) => (this.withinOf(b) > this.withinOf(a) ? b : a)).name;
  }

  private betweenOf({ unitShare, valueShare, mean }: TheilGroup): number {
    const share = this.index === "T" ? valueShare : -unitShare;
    if (mean === null || share === 0) return 0;
    return share * Math.log(mean / this.mean);
  }

  private withinOf({ unitShare, valueShare, index }: TheilGroup): number {
    return (this.index === "T" ? valueShare : unitShare) * (index ?? 0);
  }
}

function added(parts: readonly number[]): string {
  return parts
    .map((part, i) => (i > 0 && part >= 0 ? `+ ${texNumber(part)}` : texNumber(part)))
    .join(" ");
}
