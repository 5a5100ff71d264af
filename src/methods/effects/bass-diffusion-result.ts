import { KINDS, type Label, Result, say, Steps, Table, texNumber } from "../../base/index.js";
import { bassShare } from "./bass-curve.js";

/** The parameters of {@link BassDiffusion}. */
export type BassParameters = Pick<BassDiffusion, "market" | "innovation" | "imitation" | "intervals"> & {
  /** a of the limit a e^(q t), where there is no ceiling. */
  readonly start?: number;
};

/** A diffusion curve fitted to the adopters of each period. */
export class BassDiffusion extends Result {
  readonly title: Label = say("巴斯扩散模型", "Bass diffusion");
  /** m: all who will adopt; `Infinity` where the data show no ceiling. */
  readonly market: number;
  /** p: innovation, per period; 0 where the data show no ceiling. */
  readonly innovation: number;
  /** q: imitation, per period. */
  readonly imitation: number;
  /**
   * 95% intervals of m, p and q, from standard errors. Where the data show no ceiling, that of m is read off the
   * profile of the sum of squares and open, and nothing is known of p but that it isn't negative.
   */
  readonly intervals: readonly (readonly [number, number])[];
  /** When most adopt: ln(q / p) / (p + q) periods after the launch; 0 where q ≤ p, `Infinity` without a ceiling. */
  readonly peak: number;
  private readonly start: number | undefined;

  /** @internal */
  constructor(
    readonly adopters: Float64Array,
    { market, innovation: p, imitation: q, intervals, start }: BassParameters,
  ) {
    super();
    [this.market, this.innovation, this.imitation] = [market, p, q];
    this.intervals = intervals;
    this.start = start;
    this.peak = q > p ? Math.log(q / p) / (p + q) : 0;
  }

  /** Whether some market fits better than growth without end. */
  get hasCeiling(): boolean {
    return this.start === undefined;
  }

  /** The adopters in a period by the curve; the first is 1. */
  at(period: number): number {
    if (this.start !== undefined) return this.start * Math.exp(this.imitation * period);
    return this.market * (this.shareAt(period) - this.shareAt(period - 1));
  }

  /** The share of the market that has adopted by the end of a period (0 at the launch, and of a market without end). */
  shareAt(period: number): number {
    if (this.start !== undefined) return 0;
    return bassShare(this.innovation, this.imitation, period);
  }

  summary(): Label {
    if (!this.hasCeiling) {
      return say(
        "数据中看不出上限：潜在市场 m 越大拟合越好，直到 m = ∞，采用者按 q = {q} 指数增长，高峰尚未出现；在 95% 水平上 m 不低于 {lower}。",
        "There is no ceiling in these data: the larger the market m, the better the fit, up to m = ∞; adopters grow exponentially with q = {q}, and no peak is in sight; at 95% m is no less than {lower}.",
        { q: this.imitation, lower: this.intervals[0][0] },
      );
    }
    return say(
      "潜在市场 {m}；创新系数 p = {p}，模仿系数 q = {q}；高峰在第 {peak} 期。",
      "The market is {m}; innovation p = {p}, imitation q = {q}; most adopt at {peak} periods.",
      { m: this.market, p: this.innovation, q: this.imitation, peak: this.peak },
    );
  }

  toTable(): Table {
    const rows = [say("潜在市场 m", "market m"), say("创新系数 p", "innovation p"), say("模仿系数 q", "imitation q")];
    return new Table({
      title: this.title,
      main: "estimate",
      columns: [
        { name: "parameter", label: say("参数", "parameter"), values: rows },
        {
          name: "estimate",
          label: say("估计", "estimate"),
          values: [this.market, this.innovation, this.imitation].map(bounded),
        },
        {
          name: "lower",
          label: say("95% 下限", "95% lower"),
          values: this.intervals.map(([low]) => bounded(low)),
        },
        {
          name: "upper",
          label: say("95% 上限", "95% upper"),
          values: this.intervals.map(([, high]) => bounded(high)),
        },
      ],
    });
  }

  steps(): Steps {
    const [p, q] = [this.innovation, this.imitation].map(texNumber);
    const fitted = Array.from(this.adopters, (_, i) => this.at(i + 1));
    return new Steps(this.title, [
      {
        title: say("采用者的增长", "How adoption grows"),
        formula: "F'(t) = (p + q F)(1 - F)",
        numbers: `F'(t) = (${p} + ${q} F)(1 - F)`,
      },
      {
        title: say("最小二乘", "Least squares"),
        formula: "\\min_{m, p, q} \\sum_t \\left( y_t - m [F(t) - F(t - 1)] \\right)^2",
        table: new Table({
          title: say("观测值与拟合值", "Observed and fitted"),
          columns: [
            {
              ...KINDS.period,
              values: fitted.map((_, i) => i + 1),
              decimals: 0,
            },
            { name: "observed", label: say("观测值", "observed"), values: [...this.adopters] },
            { name: "fitted", label: say("拟合值", "fitted"), values: fitted },
          ],
        }),
        note: this.summary(),
      },
    ]);
  }
}

/** What a table shows of a number that may be infinite. */
function bounded(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
