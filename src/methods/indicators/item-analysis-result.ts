import {
  ByName,
  type Column,
  compareNumbers,
  KINDS,
  type Label,
  listed,
  type Measure,
  type Name,
  type Steps,
  say,
  sentences,
} from "../../base/index.js";
import type { CronbachAlpha } from "../factor/index.js";

/** What is said of an item. */
export interface AnalysedItem {
  readonly item: Name;
  /** How many answered it. */
  readonly answered: number;
  readonly mean: number;
  /** With n − 1. */
  readonly deviation: number;
  /** Share of the lowest answer. */
  readonly floor: number;
  /** Share of the highest answer. */
  readonly ceiling: number;
  /** Correlation with the sum of the other items. */
  readonly rest: number;
  readonly alphaWithout: number;
  /** t between the extreme groups; undefined if they meet or don't vary. */
  readonly criticalRatio: number | undefined;
  readonly p: number | undefined;
}

/** A reason to look at an item again. */
export type ItemDoubt =
  | "negative-correlation"
  | "low-correlation"
  | "alpha-rises"
  | "floor"
  | "ceiling"
  | "low-critical-ratio";

const DOUBTS: Readonly<Record<ItemDoubt, Label>> = {
  "negative-correlation": say("负相关（反向题？）", "negative correlation (reversed?)"),
  "low-correlation": say("项总相关 < 0.3", "correlation < 0.3"),
  "alpha-rises": say("删除后 α 升高", "alpha rises without it"),
  floor: say("地板效应", "floor effect"),
  ceiling: say("天花板效应", "ceiling effect"),
  "low-critical-ratio": say("决断值 |t| < 3", "critical ratio |t| < 3"),
};

/** The measures of {@link ItemAnalysis}. */
export type ItemAnalysisMeasure =
  | "mean"
  | "deviation"
  | "floor"
  | "ceiling"
  | "rest"
  | "alphaWithout"
  | "criticalRatio";

/** Shares of respondents with the lowest and the highest total there can be. */
export interface TotalEnds {
  readonly floor: number;
  readonly ceiling: number;
}

/** What {@link ItemAnalysis} is made of. */
export type ItemAnalysisParts = Pick<
  ItemAnalysis,
  "items" | "reliability" | "scale" | "respondents" | "endShare" | "totals"
>;

/** Terwee's limit for totals. */
const TOTAL_ENDS = 0.15;

/** Items of a questionnaire one by one: what {@link itemAnalysis} gives, in the order of `names`. */
export class ItemAnalysis extends ByName<ItemAnalysisMeasure> {
  readonly items: readonly AnalysedItem[];
  /** Reliability of all items together. */
  readonly reliability: CronbachAlpha;
  readonly scale: readonly [number, number];
  /** Respondents, complete or not. */
  readonly respondents: number;
  /** Above this share of the lowest or the highest answer an item has a floor or a ceiling. */
  readonly endShare: number;
  /** Of the complete respondents' totals; above .15 the questionnaire itself has a floor or a ceiling. */
  readonly totals: TotalEnds;

  /** @internal */
  constructor(parts: ItemAnalysisParts) {
    super({
      title: say("量表项目分析", "Item analysis"),
      kind: KINDS.item,
      names: parts.items.map(({ item }) => item),
      measures: measuresOf(parts.items),
      main: "rest",
      note: say(
        "界限是经验规则：r < 0.3，删除后 α 升高，最低或最高分比例 > {ends}（{k} 级题），|t| < 3；总分为最低或最高的人 > 0.15。",
        "Rules of thumb: r < 0.3, alpha rises without it, floor or ceiling > {ends} ({k} categories), |t| < 3; totals at an end > 0.15.",
        { ends: parts.endShare, k: parts.scale[1] - parts.scale[0] + 1 },
      ),
    });
    this.items = parts.items;
    this.reliability = parts.reliability;
    this.scale = parts.scale;
    this.respondents = parts.respondents;
    this.endShare = parts.endShare;
    this.totals = parts.totals;
  }

  /** Items with reasons to look at them again. */
  get doubtful(): readonly { readonly item: Name; readonly reasons: readonly ItemDoubt[] }[] {
    return this.items
      .map((item) => ({ item: item.item, reasons: this.doubtsOf(item) }))
      .filter(({ reasons }) => reasons.length > 0);
  }

  override summary(): Label {
    const all = this.doubtful.map(({ item, reasons }) =>
      say("{item}（{reasons}）", "{item} ({reasons})", { item, reasons: inWords(reasons) }),
    );
    return sentences(
      say("{n} 个题项，{respondents} 份问卷，α = {alpha}。", "{n} items, {respondents} respondents, α = {alpha}.", {
        n: this.items.length,
        respondents: this.respondents,
        alpha: this.reliability.alpha.raw,
      }),
      all.length === 0
        ? say("没有题项需要再看。", "No item asks for another look.")
        : say("需要再看的题项：{zh}。", "To look at again: {en}.", {
            zh: all.map(({ zh }) => zh).join("；"),
            en: all.map(({ en }) => en).join("; "),
          }),
      this.reliability.reversedNote(),
      this.crowdedTotals(),
    );
  }

  /** The derivation of alpha with the table of items. */
  override steps(): Steps {
    return this.reliability.steps();
  }

  protected override columns(): readonly Column[] {
    const doubts = this.items.map((item) => this.doubtsOf(item));
    const [items, ...numbers] = super.columns();
    // The verdict stands first: at the end of nine columns a notebook would cut it off.
    return [
      items,
      {
        name: "doubts",
        label: say("再看一眼", "look again"),
        values: doubts.map((found) => (found.length === 0 ? null : inWords(found))),
      },
      ...numbers,
    ];
  }

  /** Whether too many respondents can't be told apart by their total. */
  private crowdedTotals(): Label | undefined {
    const ends = (["floor", "ceiling"] as const).filter((end) => compareNumbers(this.totals[end], TOTAL_ENDS) > 0);
    if (ends.length === 0) return undefined;
    return say("总分有{ends}（超过 15% 的人）。", "The total has a {ends} (of more than 15% of respondents).", {
      ends: listed(ends.map((end) => DOUBTS[end])),
    });
  }

  private doubtsOf(item: AnalysedItem): readonly ItemDoubt[] {
    const { criticalRatio: t } = item;
    const found: Readonly<Record<ItemDoubt, boolean>> = {
      "negative-correlation": compareNumbers(item.rest, 0, 1) < 0,
      "low-correlation": compareNumbers(item.rest, 0, 1) >= 0 && compareNumbers(item.rest, 0.3) < 0,
      "alpha-rises": compareNumbers(item.alphaWithout, this.reliability.alpha.raw, 1) > 0,
      floor: compareNumbers(item.floor, this.endShare) > 0,
      ceiling: compareNumbers(item.ceiling, this.endShare) > 0,
      "low-critical-ratio": t !== undefined && compareNumbers(Math.abs(t), 3) < 0,
    };
    return (Object.keys(found) as ItemDoubt[]).filter((doubt) => found[doubt]);
  }
}

function inWords(doubts: readonly ItemDoubt[]): Label {
  return listed(doubts.map((doubt) => DOUBTS[doubt]));
}

function measuresOf(items: readonly AnalysedItem[]): Record<ItemAnalysisMeasure, Measure> {
  const measure = (label: Label, decimals: number, of: (item: AnalysedItem) => number | undefined): Measure => ({
    label,
    decimals,
    values: items.map((item) => of(item) ?? Number.NaN),
  });
  return {
    mean: measure(say("平均数", "mean"), 2, (i) => i.mean),
    deviation: measure(say("标准差", "std. deviation"), 2, (i) => i.deviation),
    floor: measure(say("最低分比例", "floor"), 3, (i) => i.floor),
    ceiling: measure(say("最高分比例", "ceiling"), 3, (i) => i.ceiling),
    rest: measure(say("校正后项总相关", "corrected item–total r"), 3, (i) => i.rest),
    alphaWithout: measure(say("删除后 α", "alpha if deleted"), 3, (i) => i.alphaWithout),
    criticalRatio: measure(say("决断值 t", "critical ratio t"), 2, (i) => i.criticalRatio),
  };
}
