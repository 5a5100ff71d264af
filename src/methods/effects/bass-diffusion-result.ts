import { KINDS, type Label, Result, say, Steps, Table, texNumber } from "../../base/index.js";
import { bassShare } from "./bass-curve.js";

/** The parameters of {@link BassDiffusion}. */
export type BassParameters = Pick<BassDiffusion, "market" | "innovation" | "imitation" | "intervals">;

/** A diffusion curve fitted to the adopters of each period. */
export class BassDiffusion extends Result {
  readonly title: Label = say("巴斯扩散模型", "Bass diffusion");
  /** m: all who will adopt. */
  readonly market: number;
  /** p: innovation, per period. */
  readonly innovation: number;
  /** q: imitation, per period. */
  readonly imitation: number;
  /** 95 % intervals of m, p and q, from standard errors. */
  readonly intervals: readonly (readonly [number, number])[];
  /** When most adopt: ln(q / p) / (p + q) periods after the launch; 0 where q ≤ p. */
  readonly peak: number;

  /** @internal */
  constructor(
    readonly adopters: Float64Array,
    { market, innovation: p, imitation: q, intervals }: BassParameters,
  ) {
    super();
    [this.market, this.innovation, this.imitation] = [market, p, q];
    this.intervals = intervals;
    this.peak = q > p ? Math.log(q / p) / (p + q) : 0;
  }

  /** The share of the market that has adopted by the end of a period (0 at the launch). */
  shareAt(period: number): number {
    return bassShare(this.innovation, this.imitation, period);
  }

  summary(): Label {
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
          values: [this.market, this.innovation, this.imitation],
        },
        {
          name: "lower",
          label: say("95 % 下限", "95 % lower"),
          values: this.intervals.map(([low]) => low),
        },
        {
          name: "upper",
          label: say("95 % 上限", "95 % upper"),
          values: this.intervals.map(([, high]) => high),
        },
      ],
    });
  }

  steps(): Steps {
    const [p, q] = [this.innovation, this.imitation].map(texNumber);
    const fitted = Array.from(this.adopters, (_, i) => this.market * (this.shareAt(i + 1) - this.shareAt(i)));
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
