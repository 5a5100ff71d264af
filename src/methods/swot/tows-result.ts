import {
  type Label,
  label,
  type Name,
  nameText,
  Result,
  type Step,
  Steps,
  shortNumber,
  Table,
} from "../../base/index.js";

/** Which two groups a pair is made of. */
export type TowsQuadrant = "SO" | "WO" | "ST" | "WT";

/** An internal and an external factor together. */
export interface TowsPair {
  readonly quadrant: TowsQuadrant;
  readonly internal: Name;
  readonly external: Name;
  /** |wᵢ sᵢ| · |wⱼ sⱼ|. */
  readonly strength: number;
  /** Those that answer it. */
  readonly strategies: readonly Name[];
}

/** A strategy with the pairs that it answers. */
export interface TowsStrategy {
  readonly name: Name;
  readonly quadrants: readonly TowsQuadrant[];
  /** Sum over its pairs. */
  readonly strength: number;
  /** Of the sum over all pairs. */
  readonly share: number;
}

const WORDS: Readonly<Record<TowsQuadrant, Label>> = {
  SO: label("SO 增长", "SO"),
  WO: label("WO 扭转", "WO"),
  ST: label("ST 多元", "ST"),
  WT: label("WT 防御", "WT"),
};

/** The pairing table: what {@link towsPairs} gives. */
export class TowsPairs extends Result {
  readonly title: Label = label("TOWS 配对表", "TOWS pairing table");

  /** @internal */
  constructor(
    readonly pairs: readonly TowsPair[],
    readonly strategies: readonly TowsStrategy[],
  ) {
    super();
  }

  /** The sum of a quadrant. */
  of(quadrant: TowsQuadrant): number {
    const own = this.pairs.filter((pair) => pair.quadrant === quadrant);
    return own.reduce((sum, { strength }) => sum + strength, 0);
  }

  /** Heaviest first. */
  get ranking(): readonly TowsPair[] {
    return [...this.pairs].sort((a, b) => b.strength - a.strength);
  }

  /** Pairs that no strategy answers, heaviest first. */
  get unanswered(): readonly TowsPair[] {
    return this.ranking.filter(({ strategies }) => strategies.length === 0);
  }

  override summary(): Label {
    const first = this.ranking[0];
    const pair = (p: TowsPair, language: "zh" | "en"): string =>
      `${nameText(p.internal, language)} × ${nameText(p.external, language)}`;
    const strength = shortNumber(first.strength);
    const left = this.unanswered;
    const open =
      this.strategies.length === 0
        ? label("", "")
        : left.length === 0
          ? label("每一对都有战略回应。", " Every pair is answered.")
          : label(
              `尚无战略回应的最强一对：${pair(left[0], "zh")}。`,
              ` Heaviest pair without an answer: ${pair(left[0], "en")}.`,
            );
    return label(
      `最强的一对：${pair(first, "zh")}（${first.quadrant}，${strength}）。${open.zh}`,
      `Heaviest pair: ${pair(first, "en")} (${first.quadrant}, ${strength}).${open.en}`,
    );
  }

  override toTable(): Table {
    const rows = this.ranking;
    return new Table({
      title: this.title,
      columns: [
        {
          name: "quadrant",
          label: label("象限", "quadrant"),
          values: rows.map((r) => WORDS[r.quadrant]),
        },
        {
          name: "internal",
          label: label("内部因素", "internal factor"),
          values: rows.map((r) => r.internal),
        },
        {
          name: "external",
          label: label("外部因素", "external factor"),
          values: rows.map((r) => r.external),
        },
        {
          name: "strength",
          label: label("强度", "strength"),
          values: rows.map((r) => r.strength),
          decimals: 3,
        },
        ...(this.strategies.length === 0
          ? []
          : [
              {
                name: "strategies",
                label: label("回应它的战略", "answered by"),
                values: rows.map(({ strategies: all }) =>
                  all.length === 0
                    ? null
                    : label(
                        all.map((name) => nameText(name)).join("、"),
                        all.map((name) => nameText(name, "en")).join(", "),
                      ),
                ),
              },
            ]),
      ],
      note: this.summary(),
    });
  }

  override steps(): Steps {
    const sums = (["SO", "WO", "ST", "WT"] as const).map(
      (q) => `${q} = ${shortNumber(this.of(q))}`,
    );
    const list: Step[] = [
      {
        title: label("每一对的强度", "the strength of every pair"),
        formula: "|w_i s_i| \\cdot |w_j s_j|",
        table: this.toTable(),
      },
      {
        title: label("每个象限的和", "sums of the quadrants"),
        formula: "\\sum_{i,j} |w_i s_i| |w_j s_j| = |G| \\cdot |H|",
        numbers: sums.join(",\\; "),
      },
    ];
    if (this.strategies.length > 0)
      list.push({
        title: label("各战略回应的强度", "what the strategies answer"),
        table: this.strategyTable(),
      });
    return new Steps(this.title, list);
  }

  /** The strategies with the share of all strength that they answer. */
  strategyTable(): Table {
    const rows = [...this.strategies].sort((a, b) => b.strength - a.strength);
    return new Table({
      title: label("战略与其回应的强度", "Strategies and the strength they answer"),
      columns: [
        { name: "strategy", label: label("战略", "strategy"), values: rows.map((r) => r.name) },
        {
          name: "quadrants",
          label: label("象限", "quadrants"),
          values: rows.map((r) => r.quadrants.join(" ")),
        },
        {
          name: "strength",
          label: label("强度", "strength"),
          values: rows.map((r) => r.strength),
          decimals: 3,
        },
        {
          name: "share",
          label: label("占全部", "share of all"),
          values: rows.map((r) => r.share),
          decimals: 3,
        },
      ],
    });
  }
}
