import {
  ByName,
  type Label,
  type LabelledMatrix,
  type Name,
  nameText,
  say,
  type Step,
  texNumber,
} from "../../base/index.js";

/** What a {@link LearningCurve} is made of: finished numbers. */
export interface LearningCurveParts {
  readonly producers: readonly Name[];
  readonly periods: readonly Name[];
  readonly cumulated: LabelledMatrix;
  /** The place of the period that costs are compared with. */
  readonly base: number;
  readonly progressRatio: number;
}

/** The measures of {@link LearningCurve}: X₀, X_T, how often X doubled, and c_T / c₀. */
export type LearningCurveMeasure = "before" | "after" | "doublings" | "cost";

/** What {@link learningCurve} gives: how often each producer's output doubled, and what unit cost is left. */
export class LearningCurve extends ByName<LearningCurveMeasure> {
  /** X_t: what has been made in all, periods × producers. */
  readonly cumulated: LabelledMatrix;
  readonly progressRatio: number;
  /** The period that costs are compared with. */
  readonly from: Name;
  /** The last period. */
  readonly to: Name;
  private readonly base: number;

  /** @internal */
  constructor({ producers, periods, cumulated, base, progressRatio }: LearningCurveParts) {
    const [before, after] = [base, periods.length - 1].map((t) => cumulated.rowAt(t));
    const doublings = after.map((sum, j) => Math.log2(sum / before[j]));
    const [first, last] = [periods[base], periods[periods.length - 1]];
    super({
      title: say("学习曲线", "Learning curve"),
      kind: { name: "producer", label: say("生产者", "producer") },
      names: producers,
      main: "cost",
      measures: {
        before: {
          label: say("到 {t} 为止的累计产量", "cumulated output by {t}", { t: first }),
          unit: cumulated.unit,
          values: before,
        },
        after: {
          label: say("到 {t} 为止的累计产量", "cumulated output by {t}", { t: last }),
          unit: cumulated.unit,
          values: after,
        },
        doublings: {
          label: say("翻番次数", "doublings"),
          values: doublings,
          formula: "d = \\log_2(X_T / X_0)",
          numbers: (j) => `d = \\log_2(${texNumber(after[j])} / ${texNumber(before[j])}) = ${texNumber(doublings[j])}`,
        },
        cost: {
          label: say("单位成本指数", "index of unit cost"),
          values: doublings.map((d) => progressRatio ** d),
          formula: "c_T / c_0 = p^d",
          numbers: (j) =>
            `c_T / c_0 = ${texNumber(progressRatio)}^{${texNumber(doublings[j])}} = ${texNumber(
              progressRatio ** doublings[j],
            )}`,
        },
      },
    });
    this.cumulated = cumulated;
    this.progressRatio = progressRatio;
    this.from = first;
    this.to = last;
    this.base = base;
  }

  /** b = −log₂ p, the exponent of the curve. */
  get b(): number {
    return this.progressRatio === 1 ? 0 : -Math.log2(this.progressRatio);
  }

  /** The index of unit cost from the first period on, a course a producer: `overTimeChart(curve.courses())`. */
  courses(): {
    readonly years: readonly number[];
    readonly series: readonly { readonly name: Name; readonly values: readonly number[] }[];
    readonly label: Label;
  } {
    const periods = this.cumulated.rows.slice(this.base);
    const named = periods.map((name) => Number(nameText(name)));
    return {
      years: named.every(Number.isFinite) ? named : periods.map((_, t) => t + 1),
      series: this.names.map((name, j) => {
        const sums = this.cumulated.columnAt(j).slice(this.base);
        return { name, values: Array.from(sums, (sum) => this.progressRatio ** Math.log2(sum / sums[0])) };
      }),
      label: say("单位成本指数", "index of unit cost"),
    };
  }

  summary(): Label {
    const { progressRatio: p, from, to } = this;
    const [first] = this.order("doublings");
    const [best] = [this.names[first]];
    return say(
      "进步率 {p}（累计产量每翻一番，单位成本降到 {p} 倍），{from}—{to}：{best}翻番最多，{d} 次，单位成本降到 {cost}。",
      "Progress ratio {p} (unit cost falls to {p} of itself whenever cumulated output doubles), {from}–{to}: {best} doubled most often, {d} times, and its unit cost is {cost} of what it was.",
      { p, from, to, best, d: this.measures.doublings.values[first], cost: this.measures.cost.values[first] },
    );
  }

  protected override firstSteps(): readonly Step[] {
    return [
      {
        title: say("学习曲线的指数", "The exponent of the curve"),
        formula: "b = -\\log_2 p",
        numbers: `b = -\\log_2(${texNumber(this.progressRatio)}) = ${texNumber(this.b)}`,
      },
    ];
  }
}
