import {
  ByName,
  KINDS,
  type Label,
  type Measure,
  type Name,
  Steps,
  say,
  shortPercent,
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
  /** What it adds to the inequality between groups. */
  readonly between: number;
  /** What it adds to the inequality within groups. */
  readonly within: number;
}

/** What a {@link TheilDecomposition} is made of: finished numbers. */
export interface TheilParts {
  readonly index: "T" | "L";
  readonly groups: readonly TheilGroup[];
  /** The mean of all values. */
  readonly mean: number;
  /** The index of all values, computed without groups: between + within. */
  readonly total: number;
  /** Inequality between the groups' means. */
  readonly between: number;
  /** Inequality within groups, weighted by their shares. */
  readonly within: number;
  readonly weighted: boolean;
}

/** The measures of {@link TheilDecomposition}. */
export type TheilMeasure = Exclude<keyof TheilGroup, "name">;

export interface TheilDecomposition extends TheilParts {}

/** What {@link theilDecomposition} gives: a group's shares, mean, index and contributions. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class TheilDecomposition extends ByName<TheilMeasure> {
  constructor(parts: TheilParts) {
    const { index, groups } = parts;
    super({
      title: say("泰尔指数 {index} 的分解", "Decomposition of Theil's {index}", { index }),
      kind: KINDS.group,
      names: groups.map(({ name }) => name),
      measures: measuresOf(parts),
      main: "index",
      note: summaryOf(parts),
    });
    Object.assign(this, parts);
  }

  /** between / total, in [0, 1]; null if all values are equal. */
  get betweenShare(): number | null {
    return betweenShareOf(this);
  }

  summary(): Label {
    return summaryOf(this);
  }

  override steps(): Steps {
    const { index, between, within, total, groups } = this;
    const share = index === "T" ? "v_g" : "p_g";
    const sign = index === "T" ? "" : "-";
    const [b, w] = [texNumber(between), texNumber(within)];
    return new Steps(this.title, [
      {
        title: say("每组的份额、均值与组内指数", "shares, mean and index of every group"),
        formula: "v_g = p_g \\frac{\\mu_g}{\\mu}",
        numbers: `\\mu = ${texNumber(this.mean)}`,
        table: this.toTable(),
      },
      {
        title: say("组间：每组都换成其均值", "between: every group replaced by its mean"),
        formula: `${index}_B = ${sign}\\sum_g ${share} \\ln\\frac{\\mu_g}{\\mu}`,
        numbers: `${added(groups.map((group) => group.between))} = ${b}`,
      },
      {
        title: say("组内：各组指数按份额加权", "within: the groups' indices, weighted"),
        formula: `${index}_W = \\sum_g ${share} ${index}_g`,
        numbers: `${added(groups.map((group) => group.within))} = ${w}`,
      },
      {
        title: say("两者之和即总指数", "their sum is the index of all"),
        formula: `${index} = ${index}_B + ${index}_W`,
        numbers: `${b} + ${w} = ${texNumber(total)}`,
        note: this.summary(),
      },
    ]);
  }

  /** The name of the group that adds most to the inequality within. */
  get largestWithin(): Name {
    return this.groups.reduce((a, b) => (b.within > a.within ? b : a)).name;
  }
}

function measuresOf({ index, groups, weighted }: TheilParts): Record<TheilMeasure, Measure> {
  const measure = (label: Label, of: (group: TheilGroup) => number | null): Measure => ({
    label,
    values: groups.map((group) => of(group) ?? Number.NaN),
  });
  return {
    count: measure(say("个数", "values"), (group) => group.count),
    unitShare: measure(
      weighted ? say("权数份额 p", "share of weights, p") : say("个数份额 p", "share of number, p"),
      (group) => group.unitShare,
    ),
    valueShare: measure(say("总量份额 v", "share of total, v"), (group) => group.valueShare),
    mean: measure(say("均值", "mean"), (group) => group.mean),
    index: measure(say("组内指数 {index}", "{index} within", { index }), (group) => group.index),
    between: measure(say("组间贡献", "contribution between"), (group) => group.between),
    within: measure(say("组内贡献", "contribution within"), (group) => group.within),
  };
}

function betweenShareOf({ total, between }: TheilParts): number | null {
  return total === 0 ? null : between / total;
}

function summaryOf(parts: TheilParts): Label {
  const { index, total, between, within, groups } = parts;
  const share = betweenShareOf(parts);
  if (share === null) {
    return say("各值相等，没有不平等可分解。", "All values are equal: nothing to decompose.");
  }
  return say(
    "泰尔指数 {index} = {total}：组间 {between}（占 {share}），组内 {within}，共 {n} 组。",
    "Theil's {index} = {total}: {between} between the {n} groups ({share}) and {within} within them.",
    { index, total, between, within, n: groups.length, share: shortPercent(share) },
  );
}

function added(parts: readonly number[]): string {
  return parts.map((part, i) => (i > 0 && part >= 0 ? `+ ${texNumber(part)}` : texNumber(part))).join(" ");
}
