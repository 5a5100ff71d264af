import {
  type Column,
  type Label,
  LabelledMatrix,
  type Measure,
  type Name,
  nameText,
  Steps,
  say,
  sentences,
  shortPercent,
  Table,
  texNumber,
  toLabel,
} from "../../../base/index.js";
import { quantileOfSorted, sumOf } from "../../../math/index.js";
import { ByAlternative } from "../ranking/by-alternative.js";

/** A choice and what can be chosen. */
export interface MultiverseChoice {
  /** Its name in code. */
  readonly key: string;
  readonly label: Label;
  readonly levels: readonly Name[];
}

/** One level of each choice, and the ranks that they give. */
export interface Universe {
  /** The place of the level of each choice; −1 where a choice doesn't apply. */
  readonly levels: readonly number[];
  /** 1 for the best; those who tie share the best of their ranks. None if it couldn't be computed. */
  readonly ranks?: Float64Array;
  /** Why not. */
  readonly failed?: Label;
}

/** How far a choice moves ranks. */
export interface ChoiceInfluence {
  readonly choice: MultiverseChoice;
  /** Its share of the variance of ranks, η²; NaN where no rank varies. */
  readonly share: number;
  /** How far ranks are apart on the average when this choice alone is made otherwise. */
  readonly meanRange: number;
  /** The mean rank by each level; of all alternatives it says nothing and isn't there. */
  readonly meanRanks: readonly number[] | undefined;
}

/** Why universes couldn't be computed, and how many. */
export interface UniverseFailure {
  readonly reason: Label;
  readonly universes: readonly Universe[];
}

/** What a {@link Multiverse} is made of. */
export interface MultiverseParts {
  readonly names: readonly Name[];
  readonly choices: readonly MultiverseChoice[];
  readonly universes: readonly Universe[];
}

/** The measures of {@link Multiverse}. */
export type MultiverseMeasure = "best" | "lower" | "median" | "upper" | "worst" | "meanRank" | "first";

/** Ranks by every combination of choices: what {@link multiverse} gives. */
export class Multiverse extends ByAlternative<MultiverseMeasure> {
  /** Those with two levels or more. */
  readonly choices: readonly MultiverseChoice[];
  /** All that were tried, with `levels` of these choices. */
  readonly universes: readonly Universe[];
  private readonly lists: readonly Float64Array[];

  /** @internal */
  constructor({ names, choices, universes }: MultiverseParts) {
    const lists = universes.flatMap(({ ranks }) => (ranks === undefined ? [] : [ranks]));
    super({
      title: say("多重宇宙：各种选择下的名次", "Multiverse: ranks by every choice"),
      names,
      measures: measuresOf(names, lists),
      main: "median",
      less: ["best", "lower", "median", "upper", "worst", "meanRank"],
    });
    const kept = choices.map((_, c) => c).filter((c) => choices[c].levels.length > 1);
    this.choices = kept.map((c) => choices[c]);
    this.universes = universes.map(({ levels, ...rest }) => ({ levels: kept.map((c) => levels[c]), ...rest }));
    this.lists = lists;
  }

  /** The universes that couldn't be computed, by reason, most first; none if all could. */
  get failures(): readonly UniverseFailure[] {
    const groups = new Map<string, { reason: Label; universes: Universe[] }>();
    for (const universe of this.universes) {
      if (universe.failed === undefined) continue;
      const group = groups.get(universe.failed.en) ?? { reason: universe.failed, universes: [] };
      group.universes.push(universe);
      groups.set(universe.failed.en, group);
    }
    return [...groups.values()].sort((a, b) => b.universes.length - a.universes.length);
  }

  /** In what share of the universes the row is ahead of the column. */
  get ahead(): LabelledMatrix {
    const n = this.names.length;
    const counts: Float64Array = new Float64Array(n * n);
    for (const ranks of this.lists) {
      for (let i = 0; i < n; i++) for (let k = 0; k < n; k++) if (ranks[i] < ranks[k]) counts[i * n + k] += 1;
    }
    return new LabelledMatrix(
      this.names,
      this.names,
      counts.map((count) => count / this.lists.length),
    );
  }

  /** All ranks of an alternative, in the order of the universes that could be computed. */
  ranksOf(name: string): Float64Array {
    const i = this.placeOf("ranksOf", name);
    return Float64Array.from(this.lists, (ranks) => ranks[i]);
  }

  /**
   * How far each choice moves ranks, most first.
   *
   * @param name - of one alternative; of all together by default, where squares are added up over them.
   */
  influences(name?: string): readonly ChoiceInfluence[] {
    const places = name === undefined ? this.names.map((_, i) => i) : [this.placeOf("influences", name)];
    const size = (share: number): number => (Number.isNaN(share) ? -1 : share);
    return this.choices
      .map((choice, c) => this.influenceOf(choice, c, places, name !== undefined))
      .sort((a, b) => size(b.share) - size(a.share));
  }

  override summary(): Label {
    const failed = this.universes.length - this.lists.length;
    return sentences(
      say("{n} 种组合下的名次。", "Ranks in {n} universes.", { n: this.lists.length }),
      this.topWords(),
      this.influenceWords(),
      failed === 0
        ? undefined
        : say(
            "另有 {failed} 种组合算不出来（原因见表）。",
            "Another {failed} could not be computed (why: see the tables).",
            {
              failed,
            },
          ),
    );
  }

  /** Ranges of ranks; which choice moves them most; why universes failed, if any did. */
  tables(): readonly Table[] {
    const failures = this.failures;
    return [this.toTable(), this.influenceTable(), ...(failures.length > 0 ? [failureTable(failures)] : [])];
  }

  /** The universes, one a row, with the rank of an alternative. */
  universeTable(name: string = nameText(this.names[this.order()[0]])): Table {
    const i = this.placeOf("universeTable", name);
    const levelAt = (levels: readonly number[], c: number): Label | null =>
      levels[c] < 0 ? null : toLabel(this.choices[c].levels[levels[c]]);
    const columns = this.choices.map(
      ({ key, label }, c): Column => ({
        name: key,
        label,
        values: this.universes.map(({ levels }) => levelAt(levels, c)),
      }),
    );
    const ranks = this.universes.map(({ ranks }) => ranks?.[i] ?? null);
    const title = say("{name}在各种组合下的名次", "Ranks of {name} by combination", { name: this.names[i] });
    return new Table({
      title,
      columns: [...columns, { name: "rank", label: say("名次", "rank"), values: ranks }],
      main: "rank",
    });
  }

  /** Which choice moves ranks most: of an alternative, or of all together. */
  influenceTable(name?: string): Table {
    const found = this.influences(name);
    const title =
      name === undefined
        ? say("哪项选择最影响名次", "Which choice moves ranks most")
        : say("哪项选择最影响{name}的名次", "Which choice moves the rank of {name} most", {
            name: this.names[this.placeOf("influenceTable", name)],
          });
    return new Table({
      title,
      columns: [
        { name: "choice", label: say("选择", "choice"), values: found.map(({ choice }) => choice.label) },
        { name: "levels", label: say("取法", "levels"), values: found.map(({ choice }) => choice.levels.length) },
        {
          name: "share",
          label: say("方差份额 η²", "share of variance η²"),
          values: found.map(({ share }) => (Number.isNaN(share) ? null : share)),
          decimals: 3,
        },
        {
          name: "meanRange",
          label: say("只变它时名次的平均极差", "mean range of ranks when it alone varies"),
          values: found.map(({ meanRange }) => (Number.isNaN(meanRange) ? null : meanRange)),
          decimals: 2,
        },
      ],
      note: SHARES,
      main: "share",
    });
  }

  /** The choices, the ranks of an alternative in each universe, and the shares of its variance. */
  override steps(name: string = nameText(this.names[this.order()[0]])): Steps {
    const i = this.placeOf("steps", name);
    const [first] = this.influences(name);
    const numbers =
      first === undefined || Number.isNaN(first.share) ? {} : { numbers: `\\eta^2 = ${texNumber(first.share)}` };
    return new Steps(this.stepsTitle(this.names[i]), [
      { title: say("各项选择的取法", "the choices and their levels"), table: this.levelTable() },
      { title: say("各种组合下的名次", "the rank in each universe"), table: this.universeTable(name) },
      {
        title: say("各项选择的方差份额", "how much of the variance each choice has"),
        formula: "\\eta^2 = \\frac{\\sum_l n_l (\\bar r_l - \\bar r)^2}{\\sum (r - \\bar r)^2}",
        ...numbers,
        table: this.influenceTable(name),
        note: SHARES,
      },
    ]);
  }

  private levelTable(): Table {
    const rows = this.choices.flatMap(({ label, levels }, c) =>
      levels.map((level, l) => ({ label, level, n: this.universes.filter((one) => one.levels[c] === l).length })),
    );
    return new Table({
      title: say("选择", "Choices"),
      columns: [
        { name: "choice", label: say("选择", "choice"), values: rows.map(({ label }) => label) },
        { name: "level", label: say("取法", "level"), values: rows.map(({ level }) => toLabel(level)) },
        { name: "universes", label: say("组合数", "universes"), values: rows.map(({ n }) => n) },
      ],
    });
  }

  private influenceOf(
    choice: MultiverseChoice,
    c: number,
    places: readonly number[],
    single: boolean,
  ): ChoiceInfluence {
    const own = this.universes.filter((one): one is Known => one.ranks !== undefined && one.levels[c] >= 0);
    const groups = choice.levels.map((_, l) => own.filter(({ levels }) => levels[c] === l));
    const meanOf = (list: readonly Known[], i: number): number =>
      sumOf(list.map(({ ranks }) => ranks[i])) / list.length;
    let [between, total] = [0, 0];
    for (const i of places) {
      const mean = meanOf(own, i);
      total += sumOf(own.map(({ ranks }) => (ranks[i] - mean) ** 2));
      for (const group of groups) if (group.length > 0) between += group.length * (meanOf(group, i) - mean) ** 2;
    }
    const meanRanks = single
      ? groups.map((group) => (group.length > 0 ? meanOf(group, places[0]) : Number.NaN))
      : undefined;
    return { choice, share: total > 0 ? between / total : Number.NaN, meanRange: meanRange(own, c, places), meanRanks };
  }

  private topWords(): Label {
    const { first } = this.measures;
    const top = this.order("first")[0];
    return say("居首最多的是{name}（{share}）。", "Most often first is {name} ({share}).", {
      name: this.names[top],
      share: shortPercent(first.values[top]),
    });
  }

  private influenceWords(): Label | undefined {
    const [first] = this.influences();
    if (first === undefined || Number.isNaN(first.share)) return undefined;
    return say(
      "对名次影响最大的选择是{choice}（方差份额 {share}）。",
      "The choice that moves ranks most is: {choice} ({share} of the variance).",
      { choice: first.choice.label, share: shortPercent(first.share) },
    );
  }
}

type Known = Universe & { readonly ranks: Float64Array };

const SHARES: Label = say(
  "η² 为单项选择的主效应，只在该选择适用的组合中计算；各项之和不必为 1，其余是交互作用。",
  "η² is the main effect of a choice, over the universes to which it applies; they need not add up to 1: the rest is interaction.",
);

/** Over the universes that differ in one choice only, the mean of the largest rank less the least. */
function meanRange(own: readonly Known[], c: number, places: readonly number[]): number {
  const groups = new Map<string, Known[]>();
  for (const universe of own) {
    const key = universe.levels.filter((_, k) => k !== c).join(" ");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [universe]);
    else group.push(universe);
  }
  const several = [...groups.values()].filter((group) => group.length > 1);
  const ranges = several.flatMap((group) =>
    places.map((i) => {
      const ranks = group.map((one) => one.ranks[i]);
      return Math.max(...ranks) - Math.min(...ranks);
    }),
  );
  return sumOf(ranges) / ranges.length;
}

function failureTable(failures: readonly UniverseFailure[]): Table {
  return new Table({
    title: say("算不出来的组合", "Universes that could not be computed"),
    columns: [
      { name: "reason", label: say("原因", "reason"), values: failures.map(({ reason }) => reason) },
      {
        name: "universes",
        label: say("组合数", "universes"),
        values: failures.map(({ universes }) => universes.length),
      },
    ],
  });
}

function measuresOf(names: readonly Name[], lists: readonly Float64Array[]): Record<MultiverseMeasure, Measure> {
  const sorted = names.map((_, i) => Float64Array.from(lists, (ranks) => ranks[i]).sort());
  const at = (share: number): Float64Array => Float64Array.from(sorted, (own) => quantileOfSorted(own, share));
  const of = (pick: (own: Float64Array) => number): Float64Array => Float64Array.from(sorted, pick);
  return {
    best: { label: say("最好名次", "best rank"), values: at(0) },
    lower: { label: say("下四分位名次", "lower quartile"), values: at(0.25) },
    median: { label: say("名次中位数", "median rank"), values: at(0.5) },
    upper: { label: say("上四分位名次", "upper quartile"), values: at(0.75) },
    worst: { label: say("最差名次", "worst rank"), values: at(1) },
    meanRank: { label: say("平均名次", "mean rank"), values: of((own) => sumOf(own) / own.length), decimals: 2 },
    first: {
      label: say("居首的比例", "share of first places"),
      values: of((own) => own.filter((rank) => rank === 1).length / own.length),
      decimals: 3,
    },
  };
}
