import {
  ByName,
  type Column,
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
  "low-correlation": say("项总相关 < .3", "correlation < .3"),
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

/** Items of a questionnaire one by one: what {@link itemAnalysis} gives, in the order of `names`. */
export class ItemAnalysis extends ByName<ItemAnalysisMeasure> {
  /** @internal */
  constructor(
    readonly items: readonly AnalysedItem[],
    /** Reliability of all items together. */
    readonly reliability: CronbachAlpha,
    readonly scale: readonly [number, number],
    /** Respondents, complete or not. */
    readonly respondents: number,
  ) {
    super({
      title: say("量表项目分析", "Item analysis"),
      kind: KINDS.item,
      names: items.map(({ item }) => item),
      measures: measuresOf(items),
      main: "rest",
      note: say(
        "界限是经验规则：r < .3，删除后 α 升高，最低或最高分比例 > .15，|t| < 3。",
        "Rules of thumb: r < .3, alpha rises without it, floor or ceiling > .15, |t| < 3.",
      ),
    });
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
    );
  }

  /** The derivation of alpha with the table of items. */
  override steps(): Steps {
    return this.reliability.steps();
  }

  protected override columns(): readonly Column[] {
    const doubts = this.items.map((item) => this.doubtsOf(item));
    return [
      ...super.columns(),
      {
        name: "doubts",
        label: say("再看一眼", "look again"),
        values: doubts.map((found) => (found.length === 0 ? null : inWords(found))),
      },
    ];
  }

  private doubtsOf(item: AnalysedItem): readonly ItemDoubt[] {
    const doubts: ItemDoubt[] = [];
    if (item.rest < 0) doubts.push("negative-correlation");
    else if (item.rest < 0.3) doubts.push("low-correlation");
    if (item.alphaWithout > this.reliability.alpha.raw) doubts.push("alpha-rises");
    if (item.floor > 0.15) doubts.push("floor");
    if (item.ceiling > 0.15) doubts.push("ceiling");
    if (item.criticalRatio !== undefined && Math.abs(item.criticalRatio) < 3) doubts.push("low-critical-ratio");
    return doubts;
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
