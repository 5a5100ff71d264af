import {
  ByName,
  chosenName,
  InputError,
  type Kind,
  KINDS,
  type Label,
  type Measure,
  type Name,
  say,
  sentences,
  type Step,
  Table,
  texNumber,
  toLabel,
} from "../../base/index.js";
import type { Contribution } from "./contribution.js";

/** A quantile, such as `q5` for the 5 % quantile, or the mean. */
export type BandName = `q${number}` | "mean";

/** What was assumed of an input, in words. */
export interface AssumptionWords {
  readonly name: string;
  readonly label: Name;
  readonly words: Label;
  readonly uncertain: boolean;
}

/** What {@link ScenarioBands} is made of: finished numbers. */
export interface ScenarioBandsParts {
  readonly outcome: Name | undefined;
  readonly unit: Name | undefined;
  /** None where the model gives one number. */
  readonly years: readonly number[] | undefined;
  readonly assumptions: readonly AssumptionWords[];
  readonly draws: number;
  /** Draws × years. */
  readonly outcomes: Float64Array;
  /** One number a year. */
  readonly bands: Readonly<Record<BandName, Float64Array>>;
  /** The model at the medians of the inputs, one number a year. */
  readonly central: Float64Array;
  readonly range: readonly [number, number];
  /** Of the last year, the widest swing first. */
  readonly contributions: readonly Contribution[];
}

const OUTCOME: Label = say("结果", "outcome");
const ASSUMPTION: Kind = { name: "input", label: say("假设", "assumption") };

/** Bands of a model's outcome over its assumptions; see {@link scenarioBands}. */
export class ScenarioBands extends ByName<BandName | "central"> {
  /** What the outcome is. */
  readonly outcome: Label;
  readonly unit: Label | undefined;
  /** The years of the path; undefined where the model gives one number. */
  readonly years: readonly number[] | undefined;
  readonly draws: number;
  /** What was assumed, in words. */
  readonly assumptions: readonly AssumptionWords[];
  /** How much each uncertain input moves the outcome of the last year, the widest swing first. */
  readonly contributions: readonly Contribution[];
  /** Between which quantiles an input is moved for its swing. */
  readonly range: readonly [number, number];
  /** The model at the medians of the inputs, one number a year. */
  readonly central: Float64Array;
  private readonly drawn: Float64Array;

  /** @internal */
  constructor(parts: ScenarioBandsParts) {
    const outcome = toLabel(parts.outcome ?? OUTCOME);
    super({
      title: say("{outcome}的情景区间（{draws} 次抽样）", "{outcome}: bands over the assumptions ({draws} draws)", {
        outcome,
        draws: parts.draws,
      }),
      kind: parts.years === undefined ? { name: "outcome", label: say("量", "quantity") } : KINDS.year,
      names: parts.years === undefined ? [outcome] : parts.years.map(String),
      measures: measuresOf(parts),
      main: "q50",
      note: say(
        "区间只反映所列的假设，不是抽样的置信区间；各输入独立抽取。",
        "The band holds what was assumed and no more: it is no confidence interval; inputs are drawn independently.",
      ),
    });
    this.outcome = outcome;
    this.unit = parts.unit === undefined ? undefined : toLabel(parts.unit);
    this.years = parts.years;
    this.draws = parts.draws;
    this.assumptions = parts.assumptions;
    this.contributions = [...parts.contributions].sort((a, b) => b.swing - a.swing);
    this.range = parts.range;
    this.central = parts.central;
    this.drawn = parts.outcomes;
  }

  /** The bands, lowest first: which quantile, and its number a year. */
  get bands(): readonly { readonly share: number; readonly values: Float64Array }[] {
    return Object.entries(this.measures).flatMap(([key, { values }]) => {
      const share = shareOf(key);
      return share === undefined ? [] : [{ share, values: Float64Array.from(values) }];
    });
  }

  /**
   * The drawn outcomes of a year.
   *
   * @param year - the last by default.
   */
  outcomes(year?: string): Float64Array {
    const width = this.names.length;
    const j = year === undefined ? width - 1 : chosenName("ScenarioBands.outcomes", this.kind.name, this.names, year);
    return Float64Array.from({ length: this.draws }, (_, k) => this.drawn[k * width + j]);
  }

  /**
   * In what share of the draws something holds of the outcome, such as `(x) => x > 0`.
   *
   * @param year - the last by default.
   * @throws {InputError} If `holds` is no function.
   */
  probability(holds: (outcome: number) => boolean, year?: string): number {
    if (typeof holds !== "function") {
      const words = say("是函数，如 (x) => x > 0", "be a function, such as (x) => x > 0");
      throw new InputError("ScenarioBands.probability", "holds", words, holds);
    }
    const outcomes = this.outcomes(year);
    return outcomes.filter((value) => holds(value)).length / outcomes.length;
  }

  /** What was assumed of each input. */
  assumptionTable(): Table {
    return new Table({
      title: say("假设", "Assumptions"),
      columns: [
        { ...ASSUMPTION, values: this.assumptions.map(({ label }) => label) },
        {
          name: "distribution",
          label: say("分布", "distribution"),
          values: this.assumptions.map(({ words }) => words),
        },
      ],
    });
  }

  /** How much each input moves the outcome of the last year, the widest swing first. */
  contributionTable(): Table {
    const list = this.contributions;
    const number = (key: "low" | "high" | "lowOutcome" | "highOutcome" | "swing" | "rankCorrelation" | "firstOrder") =>
      list.map((one) => (Number.isNaN(one[key]) ? null : one[key]));
    const [low, high] = this.range.map((share) => `${Number((100 * share).toPrecision(6))}%`);
    const last = this.names[this.names.length - 1];
    return new Table({
      title: say("哪个假设最要紧（{last}）", "Which assumption matters ({last})", { last }),
      columns: [
        { ...ASSUMPTION, values: list.map(({ label }) => label) },
        { name: "low", label: say("{low} 分位", "{low} quantile", { low }), values: number("low") },
        { name: "high", label: say("{high} 分位", "{high} quantile", { high }), values: number("high") },
        { name: "lowOutcome", label: say("取低时的结果", "outcome at the low"), values: number("lowOutcome") },
        { name: "highOutcome", label: say("取高时的结果", "outcome at the high"), values: number("highOutcome") },
        { name: "swing", label: say("相差", "swing"), values: number("swing") },
        {
          name: "rankCorrelation",
          label: say("秩相关", "rank correlation"),
          values: number("rankCorrelation"),
          decimals: 2,
        },
        {
          name: "firstOrder",
          label: say("占方差 S₁", "share of variance S₁"),
          values: number("firstOrder"),
          decimals: 2,
        },
      ],
      main: "swing",
      note: say(
        "相差：其余输入取中位数，只改变这一个；S₁ 之和不足 1 的部分是输入之间的交互。",
        "Swing: this input alone is moved, the others at their medians; what the S₁ lack of 1 is interaction.",
      ),
    });
  }

  /** The bands, what was assumed, and which input matters. */
  tables(): readonly Table[] {
    return [this.toTable(), this.assumptionTable(), this.contributionTable()];
  }

  summary(): Label {
    const { bands } = this;
    const last = this.names.length - 1;
    const [lowest, highest] = [bands[0], bands[bands.length - 1]];
    const [top] = this.contributions;
    const words = {
      outcome: this.outcome,
      year: this.names[last],
      middle: this.measures[this.main].values[last],
      low: lowest.values[last],
      high: highest.values[last],
      inside: Math.round(100 * (highest.share - lowest.share)),
      top: top.label,
      swing: top.swing,
    };
    const band =
      this.years === undefined
        ? say(
            "{outcome}：中位 {middle}，{inside}% 的抽样在 {low} 与 {high} 之间。",
            "{outcome}: {middle} in the middle, {inside}% of the draws from {low} to {high}.",
            words,
          )
        : say(
            "{outcome}，{year}：中位 {middle}，{inside}% 的抽样在 {low} 与 {high} 之间。",
            "{outcome} in {year}: {middle} in the middle, {inside}% of the draws from {low} to {high}.",
            words,
          );
    const matters =
      top.swing > 0
        ? say(
            "最要紧的假设是{top}，使结果相差 {swing}。",
            "What matters most is {top}, which moves it by {swing}.",
            words,
          )
        : say("没有一个假设单独改变它。", "No assumption moves it by itself.");
    return sentences(band, matters);
  }

  protected override stepsAt(k: number): readonly Step[] {
    return [
      { title: say("假设", "what is assumed"), formula: "X_1, \\dots, X_k", table: this.assumptionTable() },
      {
        title: say("各输入取中位数", "all inputs at their medians"),
        formula: "f(\\tilde X_1, \\dots, \\tilde X_k)",
        numbers: texNumber(this.central[k]),
      },
      {
        title: say("抽取输入，逐次计算，取分位数", "inputs drawn, the model asked each time, quantiles taken"),
        formula: "Y = f(X_1, \\dots, X_k)",
        table: this.toTable(),
      },
      {
        title: say("哪个假设最要紧", "which assumption matters"),
        formula: "S_1 = \\frac{Var(E[Y \\mid X_i])}{Var(Y)}",
        table: this.contributionTable(),
        note: this.summary(),
      },
    ];
  }
}

/** The share of a quantile by its key; undefined for what is none. */
function shareOf(key: string): number | undefined {
  return /^q\d/.test(key) ? Number(key.slice(1)) / 100 : undefined;
}

function measuresOf({ bands, central, unit }: ScenarioBandsParts): Record<BandName | "central", Measure> {
  const words = unit === undefined ? undefined : toLabel(unit);
  const entries = Object.entries(bands).map(([key, values]): [string, Measure] => {
    const share = shareOf(key);
    const label =
      share === undefined
        ? say("均值", "mean")
        : say("{percent} 分位", "{percent} quantile", { percent: `${key.slice(1)}%` });
    return [key, { label, unit: words, values }];
  });
  const atMedians: Measure = { label: say("输入取中位数", "inputs at their medians"), unit: words, values: central };
  return Object.fromEntries([...entries, ["central", atMedians]]) as Record<BandName | "central", Measure>;
}
