import {
  type Label,
  label,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { type CurveFit, tQuantile } from "../../math/index.js";
import { bassShare } from "./bass-curve.js";

/** A diffusion curve fitted to the adopters of each period. */
export class BassDiffusion extends Result {
  readonly title: Label = label("巴斯扩散模型", "Bass diffusion");
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
    fit: CurveFit,
    total: number,
  ) {
    super();
    const [m, p, q] = fit.parameters;
    [this.market, this.innovation, this.imitation] = [m * total, p, q];
    this.peak = q > p ? Math.log(q / p) / (p + q) : 0;
    const width = tQuantile(0.975, fit.degreesOfFreedom);
    const scales = [total, 1, 1];
    this.intervals = fit.parameters.map((value, k) => [
      scales[k] * (value - width * fit.standardErrors[k]),
      scales[k] * (value + width * fit.standardErrors[k]),
    ]);
  }

  /** The share of the market that has adopted by the end of a period (0 at the launch). */
  shareAt(period: number): number {
    return bassShare(this.innovation, this.imitation, period);
  }

  override summary(): Label {
    const [m, p, q, peak] = [this.market, this.innovation, this.imitation, this.peak].map(
      shortNumber,
    );
    return label(
      `潜在市场 ${m}；创新系数 p = ${p}，模仿系数 q = ${q}；高峰在第 ${peak} 期。`,
      `The market is ${m}; innovation p = ${p}, imitation q = ${q}; most adopt at ${peak} periods.`,
    );
  }

  override toTable(): Table {
    const rows = [
      label("潜在市场 m", "market m"),
      label("创新系数 p", "innovation p"),
      label("模仿系数 q", "imitation q"),
    ];
    return new Table({
      title: this.title,
      columns: [
        { name: "parameter", label: label("参数", "parameter"), values: rows },
        {
          name: "estimate",
          label: label("估计", "estimate"),
          values: [this.market, this.innovation, this.imitation],
        },
        {
          name: "lower",
          label: label("95 % 下限", "95 % lower"),
          values: this.intervals.map(([low]) => low),
        },
        {
          name: "upper",
          label: label("95 % 上限", "95 % upper"),
          values: this.intervals.map(([, high]) => high),
        },
      ],
    });
  }

  override steps(): Steps {
    const [p, q] = [this.innovation, this.imitation].map(texNumber);
    const fitted = Array.from(
      this.adopters,
      (_, i) => this.market * (this.shareAt(i + 1) - this.shareAt(i)),
    );
    return new Steps(this.title, [
      {
        title: label("采用者的增长", "How adoption grows"),
        formula: "F'(t) = (p + q F)(1 - F)",
        numbers: `F'(t) = (${p} + ${q} F)(1 - F)`,
      },
      {
        title: label("最小二乘", "Least squares"),
        formula: "\\min_{m, p, q} \\sum_t \\left( y_t - m [F(t) - F(t - 1)] \\right)^2",
        table: new Table({
          title: label("观测值与拟合值", "Observed and fitted"),
          columns: [
            {
              name: "period",
              label: label("时期", "period"),
              values: fitted.map((_, i) => i + 1),
              decimals: 0,
            },
            { name: "observed", label: label("观测值", "observed"), values: [...this.adopters] },
            { name: "fitted", label: label("拟合值", "fitted"), values: fitted },
          ],
        }),
        note: this.summary(),
      },
    ]);
  }
}
