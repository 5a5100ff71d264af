import {
  checkOption,
  type Label,
  listed,
  type Name,
  Result,
  type Step,
  Steps,
  say,
  sentences,
  Table,
  texNumber,
} from "../../base/index.js";
import { STRATEGY } from "./swot-factors.js";

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
  SO: say("SO 增长", "SO"),
  WO: say("WO 扭转", "WO"),
  ST: say("ST 多元", "ST"),
  WT: say("WT 防御", "WT"),
};

/** The pairing table: what {@link towsPairs} gives. */
export class TowsPairs extends Result {
  readonly title: Label = say("TOWS 配对表", "TOWS pairing table");

  /** @internal */
  constructor(
    readonly pairs: readonly TowsPair[],
    /** Of each quadrant: the strengths of its pairs added up. */
    readonly sums: Readonly<Record<TowsQuadrant, number>>,
    readonly strategies: readonly TowsStrategy[],
  ) {
    super();
  }

  /** The sum of a quadrant. */
  of(quadrant: TowsQuadrant): number {
    return this.sums[checkOption("TowsPairs.of", "quadrant", quadrant, ["SO", "WO", "ST", "WT"])];
  }

  /** All pairs, heaviest first. */
  get heaviest(): readonly TowsPair[] {
    return [...this.pairs].sort((a, b) => b.strength - a.strength);
  }

  /** Pairs that no strategy answers, heaviest first. */
  get unanswered(): readonly TowsPair[] {
    return this.heaviest.filter(({ strategies }) => strategies.length === 0);
  }

  override summary(): Label {
    const [first] = this.heaviest;
    const { quadrant, strength } = first;
    return sentences(
      say("最强的一对：{pair}（{quadrant}，{strength}）。", "Heaviest pair: {pair} ({quadrant}, {strength}).", {
        pair: paired(first),
        quadrant,
        strength,
      }),
      this.openPairs(),
    );
  }

  /** The heaviest pair without an answer, if strategies were thought of. */
  private openPairs(): Label | undefined {
    if (this.strategies.length === 0) return undefined;
    const [left] = this.unanswered;
    if (left === undefined) return say("每一对都有战略回应。", "Every pair is answered.");
    return say("尚无战略回应的最强一对：{pair}。", "Heaviest pair without an answer: {pair}.", {
      pair: paired(left),
    });
  }

  /** The pairs, heaviest first: the table itself. */
  ranking(): Table {
    return this.toTable();
  }

  override toTable(): Table {
    const rows = this.heaviest;
    return new Table({
      title: this.title,
      columns: [
        {
          name: "quadrant",
          label: say("象限", "quadrant"),
          values: rows.map((r) => WORDS[r.quadrant]),
        },
        {
          name: "internal",
          label: say("内部因素", "internal factor"),
          values: rows.map((r) => r.internal),
        },
        {
          name: "external",
          label: say("外部因素", "external factor"),
          values: rows.map((r) => r.external),
        },
        {
          name: "strength",
          label: say("强度", "strength"),
          values: rows.map((r) => r.strength),
          decimals: 3,
        },
        ...(this.strategies.length === 0
          ? []
          : [
              {
                name: "strategies",
                label: say("回应它的战略", "answered by"),
                values: rows.map(({ strategies: all }) => (all.length === 0 ? null : listed(all))),
              },
            ]),
      ],
      note: this.summary(),
      main: "strength",
    });
  }

  override steps(): Steps {
    const sums = (["SO", "WO", "ST", "WT"] as const).map((q) => `${q} = ${texNumber(this.sums[q])}`);
    const list: Step[] = [
      {
        title: say("每一对的强度", "the strength of every pair"),
        formula: "|w_i s_i| \\cdot |w_j s_j|",
        table: this.toTable(),
      },
      {
        title: say("每个象限的和", "sums of the quadrants"),
        formula: "\\sum_{i,j} |w_i s_i| |w_j s_j| = |G| \\cdot |H|",
        numbers: sums.join(",\\; "),
      },
    ];
    if (this.strategies.length > 0)
      list.push({
        title: say("各战略回应的强度", "what the strategies answer"),
        table: this.strategyTable(),
      });
    return new Steps(this.title, list);
  }

  /** The strategies with the share of all strength that they answer. */
  strategyTable(): Table {
    const rows = [...this.strategies].sort((a, b) => b.strength - a.strength);
    return new Table({
      title: say("战略与其回应的强度", "Strategies and the strength they answer"),
      columns: [
        { ...STRATEGY, values: rows.map((r) => r.name) },
        {
          name: "quadrants",
          label: say("象限", "quadrants"),
          values: rows.map((r) => r.quadrants.join(" ")),
        },
        {
          name: "strength",
          label: say("强度", "strength"),
          values: rows.map((r) => r.strength),
          decimals: 3,
        },
        {
          name: "share",
          label: say("占全部", "share of all"),
          values: rows.map((r) => r.share),
          decimals: 3,
        },
      ],
      main: "strength",
    });
  }
}

function paired({ internal, external }: TowsPair): Label {
  return say("{internal} × {external}", "{internal} × {external}", { internal, external });
}
