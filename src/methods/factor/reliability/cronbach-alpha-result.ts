import {
  ByName,
  compareNumbers,
  KINDS,
  type Label,
  listed,
  type Measure,
  type Name,
  say,
  sentences,
  Steps,
  Table,
  texNumber,
} from "../../../base/index.js";
import { sumOf } from "../../../math/index.js";
import { WORDS } from "../words.js";

/** Reliability coefficients of a set of items. */
export interface AlphaCoefficients {
  /** Cronbach's alpha of the items as they are. */
  readonly raw: number;
  /** The same of standardized items. */
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
  /** Coefficients if the item is left out (删除该项后的 α); NaN where one item would be left. */
  readonly without: AlphaCoefficients;
}

/** Items that run against the others (反向题). */
export interface ReversedItems {
  /** Each with its correlation with the sum of the others, all turned one way. */
  readonly items: readonly { readonly item: Name; readonly correlation: number }[];
  /** Raw alpha once they are turned round. */
  readonly alpha: number;
}

/** What {@link CronbachAlpha} is made of. */
export interface CronbachAlphaParts {
  readonly alpha: AlphaCoefficients;
  readonly standardError: number;
  readonly items: readonly ItemStatistics[];
  readonly n: number;
  readonly scale: { readonly mean: number; readonly deviation: number };
  readonly variances: { readonly items: Float64Array; readonly sum: number };
  readonly reversed: ReversedItems | undefined;
}

/** The measures of {@link CronbachAlpha}. */
export type ItemMeasure = "mean" | "deviation" | "total" | "rest" | "without";

/** Internal consistency of items: what {@link cronbachAlpha} returns. */
export class CronbachAlpha extends ByName<ItemMeasure> {
  readonly alpha: AlphaCoefficients;
  /** Of raw alpha, by Duhachek and Iacobucci (2004). */
  readonly standardError: number;
  readonly items: readonly ItemStatistics[];
  readonly n: number;
  /** Mean and deviation of the cases' means over the items. */
  readonly scale: { readonly mean: number; readonly deviation: number };
  /** Variances of the items and of their sum, for the derivation. */
  readonly variances: { readonly items: Float64Array; readonly sum: number };
  /** The items that run against the others, by their sign on the first principal component; undefined if none does. */
  readonly reversed: ReversedItems | undefined;

  /** @internal */
  constructor(parts: CronbachAlphaParts) {
    super({
      title: say("克朗巴哈 α 信度系数", "Cronbach's alpha"),
      kind: KINDS.item,
      names: parts.items.map(({ item }) => item),
      measures: measuresOf(parts.items),
      main: "rest",
    });
    this.alpha = parts.alpha;
    this.standardError = parts.standardError;
    this.items = parts.items;
    this.n = parts.n;
    this.scale = parts.scale;
    this.variances = parts.variances;
    this.reversed = parts.reversed;
  }

  override summary(): Label {
    const { raw } = this.alpha;
    const harmful = this.items.filter(({ without }) => compareNumbers(without.raw, raw, 1) > 0);
    return sentences(this.inWords(raw, harmful), this.reversedNote());
  }

  /** Which items to turn round, and what alpha is then; nothing if all run one way. */
  reversedNote(): Label | undefined {
    if (this.reversed === undefined) return undefined;
    const { items, alpha } = this.reversed;
    const each = items.map(({ item, correlation }) =>
      say("{item}（r = {r}）", "{item} (r = {r})", { item, r: correlation }),
    );
    return say(
      "与其余题项方向相反（多为反向题，先用 orientIndicators 转向）：{items}；转向后 α = {alpha}。",
      "Run against the others (mostly reverse-worded; turn them by orientIndicators first): {items}; turned round α = {alpha}.",
      { items: listed(each), alpha },
    );
  }

  private inWords(raw: number, harmful: readonly ItemStatistics[]): Label {
    return say("α = {raw}（{band}），{k} 项，n = {n}。{rises}", "α = {raw} ({band}), {k} items, n = {n}. {rises}", {
      raw,
      band: bandOf(raw),
      k: this.items.length,
      n: this.n,
      rises:
        harmful.length === 0
          ? say("删除任何一项都不会提高 α。", "No item's removal would raise α.")
          : say("删除后 α 会升高的项：{items}。", "α would rise without: {items}.", {
              items: listed(harmful.map(({ item }) => item)),
            }),
    });
  }

  /** SPSS's table of items. */
  override toTable(): Table {
    return new Table({
      title: say("项总计统计", "Item-Total Statistics"),
      columns: this.columns(),
      main: this.main,
      note: this.summary(),
    });
  }

  /** How alpha of all items came about. */
  override steps(): Steps {
    const { items, sum } = this.variances;
    const k = items.length;
    const within = texNumber(sumOf(items));
    return new Steps(this.title, [
      {
        title: say("各项方差之和", "the sum of the items' variances"),
        formula: "\\sum_i s_i^2",
        numbers: `${Array.from(items, texNumber).join(" + ")} = ${within}`,
      },
      {
        title: say("总分的方差", "the variance of the sum"),
        formula: "s_T^2",
        numbers: texNumber(sum),
      },
      {
        title: say("α 系数", "alpha"),
        formula: "\\alpha = \\frac{k}{k-1}\\left(1 - \\frac{\\sum_i s_i^2}{s_T^2}\\right)",
        numbers: `\\frac{${k}}{${k - 1}}\\left(1 - \\frac{${within}}{${texNumber(sum)}}\\right) = ${texNumber(this.alpha.raw)}`,
        note: this.summary(),
        table: this.toTable(),
      },
    ]);
  }
}

function measuresOf(items: readonly ItemStatistics[]): Record<ItemMeasure, Measure> {
  const measure = (label: Label, of: (item: ItemStatistics) => number): Measure => ({
    label,
    values: items.map(of),
    decimals: 3,
  });
  return {
    mean: measure(say("平均值", "mean"), (item) => item.mean),
    deviation: measure(WORDS.deviation, (item) => item.deviation),
    total: measure(say("与总分相关", "item–total correlation"), (item) => item.total),
    rest: measure(say("校正后项与总计相关", "corrected item–total correlation"), (item) => item.rest),
    without: measure(say("删除项后的克朗巴哈 α", "alpha if item deleted"), (item) => item.without.raw),
  };
}

/** What a value of alpha is called by custom. */
function bandOf(alpha: number): Label {
  const reaches = (limit: number): boolean => compareNumbers(alpha, limit, 1) >= 0;
  if (reaches(0.9)) return say("极好", "excellent");
  if (reaches(0.8)) return say("良好", "good");
  if (reaches(0.7)) return say("可接受", "acceptable");
  return reaches(0.6) ? say("勉强", "questionable") : say("不足", "poor");
}
