import { type Label, Result, Steps, say, Table, texNumber } from "../../base/index.js";
import { countTails, mean, quantileOfSorted, standardDeviation, tailProbability } from "../../math/index.js";

/** What {@link dartboard} gives. */
export class Dartboard extends Result {
  readonly title: Label = say("飞镖模型：随机分布下的 γ", "Dartboard: γ under random location");
  /** Mean of γ over the draws; 0 but for chance. */
  readonly mean: number;
  /** Standard deviation of γ over the draws (n − 1; 0 for one draw). */
  readonly deviation: number;
  private readonly sorted: Float64Array;

  constructor(
    /** The plants that were thrown. */
    readonly sizes: Float64Array,
    /** x: the probability of each region. */
    readonly regionShares: Float64Array,
    /** γ, one a draw, in the order drawn. */
    readonly gammas: Float64Array,
  ) {
    super();
    this.mean = mean(gammas);
    this.deviation = gammas.length === 1 ? 0 : standardDeviation(gammas);
    this.sorted = gammas.slice().sort();
  }

  /**
   * The γ that a share of the draws doesn't exceed, interpolated (type 7).
   *
   * @param level - from 0 to 1.
   */
  quantile(level: number): number {
    return quantileOfSorted(this.sorted, level);
  }

  /** The upper-tail probability of an observed γ, one-sided; it counts as one of the draws. */
  p(gamma: number): number {
    return tailProbability(countTails(gamma, this.gammas, 1), "greater");
  }

  summary(): Label {
    return say(
      "{plants} 家企业随机投掷 {draws} 次：γ 平均 {mean}，九成在 {low} 与 {high} 之间。",
      "{plants} plants thrown {draws} times: γ is {mean} on average, and in nine of ten draws between {low} and {high}.",
      {
        plants: this.sizes.length,
        draws: this.gammas.length,
        mean: this.mean,
        low: this.quantile(0.05),
        high: this.quantile(0.95),
      },
    );
  }

  /** Quantiles of γ. */
  toTable(): Table {
    const levels = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];
    return new Table({
      title: this.title,
      main: "gamma",
      columns: [
        { name: "level", label: say("分位", "quantile"), values: levels },
        {
          name: "gamma",
          label: say("γ", "γ"),
          values: levels.map((level) => this.quantile(level)),
        },
      ],
    });
  }

  steps(): Steps {
    const draws = this.gammas.length;
    return new Steps(this.title, [
      {
        title: say("每家企业独立地落入某一地区", "each plant falls into a region by itself"),
        formula: "P(k \\to r) = x_r",
        numbers: `x = (${Array.from(this.regionShares.slice(0, 5), texNumber).join(", ")}${this.regionShares.length > 5 ? ", \\ldots" : ""})`,
      },
      {
        title: say("每次计算 γ", "γ is computed each time"),
        formula: "\\gamma = \\frac{G - (1 - \\sum x^2) H}{(1 - \\sum x^2)(1 - H)}",
      },
      {
        title: say("平均应为 0", "the mean should be 0"),
        formula: "E[\\gamma] = 0",
        numbers: `\\bar\\gamma = ${texNumber(this.mean)} \\pm ${texNumber(this.deviation / Math.sqrt(draws))}`,
      },
    ]);
  }
}
