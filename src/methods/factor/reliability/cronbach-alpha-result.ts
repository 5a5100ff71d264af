import {
  type Label,
  label,
  type Name,
  nameColumn,
  Result,
  Steps,
  shortNumber,
  Table,
  texNumber,
} from "../../../base/index.js";

/** Reliability coefficients of a set of items. */
export interface AlphaCoefficients {
  /** Cronbach's alpha of the items as they are. */
  readonly raw: number;
  /** The same of standardised items. */
  readonly standardized: number;
  /** Guttman's λ₆, from what the other items say of each; undefined of fewer than 2 items. */
  readonly guttmanSix: number | undefined;
  /** The mean correlation of two items. */
  readonly meanCorrelation: number;
  /** The median correlation of two items. */
  readonly medianCorrelation: number;
}

/** What is said of one item. */
export interface ItemStatistics {
  readonly item: Name;
  readonly mean: number;
  /** With n − 1. */
  readonly deviation: number;
  /** Correlation with the sum of all items. */
  readonly total: number;
  /** Correlation with the sum of the other items (校正后的项总相关). */
  readonly rest: number;
  /** Coefficients if the item is left out (删除该项后的 α). */
  readonly without: AlphaCoefficients;
}

/** Internal consistency of items: what {@link cronbachAlpha} returns. */
export class CronbachAlpha extends Result {
  readonly title: Label = label("克朗巴哈 α 信度系数", "Cronbach's alpha");

  constructor(
    readonly alpha: AlphaCoefficients,
    /** Of raw alpha, by Duhachek and Iacobucci (2004). */
    readonly standardError: number,
    readonly items: readonly ItemStatistics[],
    readonly n: number,
    /** Mean and deviation of the cases' means over the items. */
    readonly scale: { readonly mean: number; readonly deviation: number },
    /** Variances of the items and of their sum, for the derivation. */
    readonly variances: { readonly items: Float64Array; readonly sum: number },
  ) {
    super();
  }

  override summary(): Label {
    const { raw } = this.alpha;
    const band = bandOf(raw);
    const harmful = this.items.filter(({ without }) => without.raw > raw);
    const zh = harmful.map(({ item }) => (typeof item === "string" ? item : item.zh)).join("、");
    const en = harmful.map(({ item }) => (typeof item === "string" ? item : item.en)).join(", ");
    return label(
      `α = ${shortNumber(raw)}（${band.zh}），${this.items.length} 项，n = ${this.n}。${zh ? `删除后 α 会升高的项：${zh}。` : "删除任何一项都不会提高 α。"}`,
      `α = ${shortNumber(raw)} (${band.en}), ${this.items.length} items, n = ${this.n}. ${en ? `α would rise without: ${en}.` : "No item's removal would raise α."}`,
    );
  }

  override toTable(): Table {
    const { items } = this;
    const column = (name: string, title: Label, of: (item: ItemStatistics) => number) => ({
      name,
      label: title,
      values: items.map(of),
      decimals: 3,
    });
    return new Table({
      title: label("项总计统计", "Item-Total Statistics"),
      columns: [
        nameColumn(
          "item",
          label("项", "item"),
          items.map(({ item }) => item),
        ),
        column("mean", label("平均值", "mean"), (item) => item.mean),
        column("deviation", label("标准差", "std. deviation"), (item) => item.deviation),
        column("total", label("与总分相关", "item–total correlation"), (item) => item.total),
        column(
          "rest",
          label("校正后项与总计相关", "corrected item–total correlation"),
          (item) => item.rest,
        ),
        column(
          "without",
          label("删除项后的克隆巴赫 α", "alpha if item deleted"),
          (item) => item.without.raw,
        ),
      ],
      note: this.summary(),
    });
  }

  override steps(): Steps {
    const { items, sum } = this.variances;
    const k = items.length;
    const within = items.reduce((total, v) => total + v, 0);
    return new Steps(this.title, [
      {
        title: label("各项方差之和", "the sum of the items' variances"),
        formula: "\\sum_i s_i^2",
        numbers: `${Array.from(items, texNumber).join(" + ")} = ${texNumber(within)}`,
      },
      {
        title: label("总分的方差", "the variance of the sum"),
        formula: "s_T^2",
        numbers: texNumber(sum),
      },
      {
        title: label("α 系数", "alpha"),
        formula: "\\alpha = \\frac{k}{k-1}\\left(1 - \\frac{\\sum_i s_i^2}{s_T^2}\\right)",
        numbers: `\\frac{${k}}{${k - 1}}\\left(1 - \\frac{${texNumber(within)}}{${texNumber(sum)}}\\right) = ${texNumber(this.alpha.raw)}`,
        note: this.summary(),
        table: this.toTable(),
      },
    ]);
  }
}

/** What a value of alpha is called by custom. */
function bandOf(alpha: number): Label {
  if (alpha >= 0.9) return label("极好", "excellent");
  if (alpha >= 0.8) return label("良好", "good");
  if (alpha >= 0.7) return label("可接受", "acceptable");
  return alpha >= 0.6 ? label("勉强", "questionable") : label("不足", "poor");
}
