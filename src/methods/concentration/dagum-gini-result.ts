import {
  ByName,
  isCalled,
  InputError,
  KINDS,
  type Label,
  type Measure,
  type Name,
  nameText,
  say,
  shortPercent,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";

/** One group of a {@link DagumGini}. */
export interface DagumGroup {
  readonly name: Name;
  /** How many values it has. */
  readonly count: number;
  /** p: its share of the number of values, or of the weights. */
  readonly unitShare: number;
  /** s: its share of the total. */
  readonly valueShare: number;
  readonly mean: number;
  /** G_jj: the Gini coefficient within it. */
  readonly gini: number;
  /** What it adds to G_w. */
  readonly within: number;
}

/** Two groups of a {@link DagumGini}. */
export interface DagumPair {
  readonly first: Name;
  readonly second: Name;
  /** G_jh: the Gini coefficient between them. */
  readonly gini: number;
  /** D_jh: relative affluence (相对影响), 1 where they don't overlap, 0 where their means are the same. */
  readonly affluence: number;
  /** What they add to G_nb. */
  readonly between: number;
  /** What they add to G_t. */
  readonly transvariation: number;
}

/** What a {@link DagumGini} is made of: finished numbers. */
export interface DagumParts {
  readonly groups: readonly DagumGroup[];
  /** Every two groups once. */
  readonly pairs: readonly DagumPair[];
  /** G_w, G_nb and G_t. */
  readonly within: number;
  readonly between: number;
  readonly transvariation: number;
}

/** The measures of {@link DagumGini}. */
export type DagumMeasure = Exclude<keyof DagumGroup, "name">;

export interface DagumGini extends DagumParts {}

/** What {@link dagumGini} gives: three parts, and what each group and each pair adds to them. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class DagumGini extends ByName<DagumMeasure> {
  constructor(parts: DagumParts) {
    super({
      title: say("达古姆基尼系数分解", "Dagum's decomposition of the Gini coefficient"),
      kind: KINDS.group,
      names: parts.groups.map(({ name }) => name),
      measures: measuresOf(parts.groups),
      main: "gini",
      note: summaryOf(parts),
    });
    Object.assign(this, parts);
  }

  /** G: the Gini coefficient of all values, the sum of the three parts. */
  get total(): number {
    return totalOf(this);
  }

  /** What two groups add, in either order. */
  pair(one: string, other: string): DagumPair {
    const found = this.pairs.find(
      ({ first, second }) =>
        (isCalled(first, one) && isCalled(second, other)) || (isCalled(first, other) && isCalled(second, one)),
    );
    if (found) return found;
    const known = this.names.map((name) => nameText(name)).join(", ");
    const words = say("是两个不同的组（有 {known}）", "be two different groups (of {known})", { known });
    throw new InputError("DagumGini.pair", "names", words, [one, other]);
  }

  /** A row for every two groups. */
  pairTable(): Table {
    const { pairs } = this;
    return new Table({
      title: say("组间基尼系数", "Gini coefficients between groups"),
      main: "gini",
      columns: [
        { name: "first", label: say("组一", "first group"), values: pairs.map(({ first }) => first) },
        { name: "second", label: say("组二", "second group"), values: pairs.map(({ second }) => second) },
        { name: "gini", label: say("组间基尼系数", "Gini between"), values: pairs.map(({ gini }) => gini) },
        { name: "affluence", label: say("相对影响 D", "affluence D"), values: pairs.map((pair) => pair.affluence) },
        { name: "between", label: say("净值差贡献", "net contribution"), values: pairs.map(({ between }) => between) },
        {
          name: "transvariation",
          label: say("超变密度贡献", "transvariation"),
          values: pairs.map((pair) => pair.transvariation),
        },
      ],
    });
  }

  summary(): Label {
    return summaryOf(this);
  }

  override steps(): Steps {
    const { within, between, transvariation, groups, pairs } = this;
    const added = (list: readonly number[], sum: number) =>
      `${list.map(texNumber).join(" + ") || 0} = ${texNumber(sum)}`;
    const three = [within, between, transvariation].map(texNumber).join(" + ");
    return new Steps(this.title, [
      {
        title: say("各组的份额与组内基尼系数", "each group's shares and its Gini coefficient"),
        formula: "p_j = \\frac{n_j}{n}, \\quad s_j = p_j \\frac{\\mu_j}{\\mu}, \\quad G_{jj}",
        table: this.toTable(),
      },
      {
        title: say("组内", "within"),
        formula: "G_w = \\sum_j G_{jj} p_j s_j",
        numbers: added(
          groups.map((group) => group.within),
          within,
        ),
      },
      {
        title: say("每两组之间", "between every two groups"),
        formula:
          "G_{jh} = \\frac{\\Delta_{jh}}{\\mu_j + \\mu_h}, \\quad D_{jh} = \\frac{|\\mu_j - \\mu_h|}{\\Delta_{jh}}",
        table: this.pairTable(),
      },
      {
        title: say("组间净值差", "net between"),
        formula: "G_{nb} = \\sum_{j > h} G_{jh} (p_j s_h + p_h s_j) D_{jh}",
        numbers: added(
          pairs.map((pair) => pair.between),
          between,
        ),
      },
      {
        title: say("超变密度", "transvariation"),
        formula: "G_t = \\sum_{j > h} G_{jh} (p_j s_h + p_h s_j) (1 - D_{jh})",
        numbers: added(
          pairs.map((pair) => pair.transvariation),
          transvariation,
        ),
      },
      {
        title: say("三者之和即总基尼系数", "their sum is the Gini coefficient of all"),
        formula: "G = G_w + G_{nb} + G_t",
        numbers: `${three} = ${texNumber(this.total)}`,
        note: this.summary(),
      },
    ]);
  }
}

function measuresOf(groups: readonly DagumGroup[]): Record<DagumMeasure, Measure> {
  const measure = (label: Label, of: (group: DagumGroup) => number): Measure => ({ label, values: groups.map(of) });
  return {
    count: measure(say("个数", "values"), ({ count }) => count),
    unitShare: measure(say("个数（权数）份额 p", "share of number (of weights), p"), ({ unitShare }) => unitShare),
    valueShare: measure(say("总量份额 s", "share of total, s"), ({ valueShare }) => valueShare),
    mean: measure(say("均值", "mean"), ({ mean }) => mean),
    gini: measure(say("组内基尼系数", "Gini within"), ({ gini }) => gini),
    within: measure(say("组内贡献", "contribution within"), ({ within }) => within),
  };
}

function totalOf({ within, between, transvariation }: DagumParts): number {
  return within + between + transvariation;
}

function summaryOf(parts: DagumParts): Label {
  const total = totalOf(parts);
  if (total === 0) return say("各值相等，没有不平等可分解。", "All values are equal: nothing to decompose.");
  const share = (part: number): string => shortPercent(part / total);
  return say(
    "基尼系数 {total}：组内 {within}，组间净值差 {between}，超变密度 {transvariation}，共 {n} 组。",
    "A Gini coefficient of {total}: {within} within the groups ({n} in all), {between} net between them, {transvariation} from where they overlap.",
    {
      total,
      within: share(parts.within),
      between: share(parts.between),
      transvariation: share(parts.transvariation),
      n: parts.groups.length,
    },
  );
}
