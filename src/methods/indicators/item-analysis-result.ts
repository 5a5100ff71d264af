import {
  type Label,
  label,
  type Name,
  nameText,
  Result,
  type Steps,
  shortNumber,
  Table,
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
  "negative-correlation": label("负相关（反向题？）", "negative correlation (reversed?)"),
  "low-correlation": label("项总相关 < .3", "correlation < .3"),
  "alpha-rises": label("删除后 α 升高", "alpha rises without it"),
  floor: label("地板效应", "floor effect"),
  ceiling: label("天花板效应", "ceiling effect"),
  "low-critical-ratio": label("决断值 |t| < 3", "critical ratio |t| < 3"),
};

/** Items of a questionnaire one by one: what {@link itemAnalysis} gives. */
export class ItemAnalysis extends Result {
  readonly title: Label = label("量表项目分析", "Item analysis");

  /** @internal */
  constructor(
    readonly items: readonly AnalysedItem[],
    /** Reliability of all items together. */
    readonly reliability: CronbachAlpha,
    readonly scale: readonly [number, number],
    /** Respondents, complete or not. */
    readonly respondents: number,
  ) {
    super();
  }

  /** Items with reasons to look at them again. */
  get doubtful(): readonly { readonly item: Name; readonly reasons: readonly ItemDoubt[] }[] {
    return this.items
      .map((item) => ({ item: item.item, reasons: this.doubtsOf(item) }))
      .filter(({ reasons }) => reasons.length > 0);
  }

  override summary(): Label {
    const alpha = shortNumber(this.reliability.alpha.raw);
    const all = this.doubtful.map(({ item, reasons }) => ({
      zh: `${nameText(item)}（${reasons.map((r) => DOUBTS[r].zh).join("、")}）`,
      en: `${nameText(item, "en")} (${reasons.map((r) => DOUBTS[r].en).join(", ")})`,
    }));
    const zh =
      all.length === 0
        ? "没有题项需要再看。"
        : `需要再看的题项：${all.map((d) => d.zh).join("；")}。`;
    const en =
      all.length === 0
        ? "No item asks for another look."
        : `To look at again: ${all.map((d) => d.en).join("; ")}.`;
    return label(
      `${this.items.length} 个题项，${this.respondents} 份问卷，α = ${alpha}。${zh}`,
      `${this.items.length} items, ${this.respondents} respondents, α = ${alpha}. ${en}`,
    );
  }

  override toTable(): Table {
    const number = (
      name: string,
      title: Label,
      of: (item: AnalysedItem) => number | undefined,
      decimals: number,
    ) => ({
      name,
      label: title,
      values: this.items.map((item) => of(item) ?? null),
      decimals,
    });
    return new Table({
      title: this.title,
      columns: [
        { name: "item", label: label("题项", "item"), values: this.items.map(({ item }) => item) },
        number("mean", label("平均数", "mean"), (i) => i.mean, 2),
        number("deviation", label("标准差", "std. deviation"), (i) => i.deviation, 2),
        number("floor", label("最低分比例", "floor"), (i) => i.floor, 3),
        number("ceiling", label("最高分比例", "ceiling"), (i) => i.ceiling, 3),
        number("rest", label("校正后项总相关", "corrected item–total r"), (i) => i.rest, 3),
        number("alphaWithout", label("删除后 α", "alpha if deleted"), (i) => i.alphaWithout, 3),
        number("criticalRatio", label("决断值 t", "critical ratio t"), (i) => i.criticalRatio, 2),
        {
          name: "doubts",
          label: label("再看一眼", "look again"),
          values: this.items.map((item) => {
            const found = this.doubtsOf(item).map((doubt) => DOUBTS[doubt]);
            if (found.length === 0) return null;
            return label(found.map((d) => d.zh).join("、"), found.map((d) => d.en).join(", "));
          }),
        },
      ],
      note: label(
        "界限是经验规则：r < .3，删除后 α 升高，最低或最高分比例 > .15，|t| < 3。",
        "Rules of thumb: r < .3, alpha rises without it, floor or ceiling > .15, |t| < 3.",
      ),
    });
  }

  /** The derivation of alpha with the table of items. */
  override steps(): Steps {
    return this.reliability.steps();
  }

  private doubtsOf(item: AnalysedItem): readonly ItemDoubt[] {
    const doubts: ItemDoubt[] = [];
    if (item.rest < 0) doubts.push("negative-correlation");
    else if (item.rest < 0.3) doubts.push("low-correlation");
    if (item.alphaWithout > this.reliability.alpha.raw) doubts.push("alpha-rises");
    if (item.floor > 0.15) doubts.push("floor");
    if (item.ceiling > 0.15) doubts.push("ceiling");
    if (item.criticalRatio !== undefined && Math.abs(item.criticalRatio) < 3)
      doubts.push("low-critical-ratio");
    return doubts;
  }
}
