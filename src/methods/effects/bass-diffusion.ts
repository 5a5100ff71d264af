import {
  checkNumbers,
  InputError,
  type Label,
  label,
  nonNegative,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { type Curve, type CurveFit, fitCurve, tQuantile } from "../../math/index.js";

/**
 * Bass's diffusion (巴斯扩散模型): how a novelty spreads among m who will adopt it — a few by themselves
 * (innovators, p), the more the more have it already (imitators, q).
 *
 *     F(t) = (1 − e^(−(p+q)t)) / (1 + (q/p) e^(−(p+q)t)),     adopters in period t:  m [F(t) − F(t − 1)]
 *
 * Fitted to the adopters of each period by non-linear least squares (Srinivasan & Mason 1986), which,
 * unlike Bass's own regression, takes periods for what they are: stretches of time.
 *
 * @param adopters - new adopters in each of n ≥ 5 equal periods from the launch on, ≥ 0.
 * @throws {InputError} If an entry is negative or missing, or there are fewer than five.
 * @throws {ConvergenceError} If no such curve fits: adoption has not begun to bend, or never rose.
 * @see Bass, F. M. (1969). A new product growth for model consumer durables. Management Science 15(5), 215–227.
 * @see Srinivasan, V. & Mason, C. H. (1986). Nonlinear least squares estimation of new product diffusion
 * models. Marketing Science 5(2), 169–178.
 * @example
 * const fit = bassDiffusion([30, 58, 102, 153, 184, 173, 129, 82, 46]);
 * fit.peak < fit.adopters.length; // => true
 */
export function bassDiffusion(adopters: ArrayLike<number>): BassDiffusion {
  const where = "bassDiffusion";
  const y = checkNumbers(where, "adopters", adopters, { requirement: nonNegative, least: 5 });
  const total = y.reduce((sum, value) => sum + value, 0);
  if (total === 0) throw new InputError(where, "adopters", "not be all zero", adopters);
  const t = y.map((_, i) => i + 1);
  const scaled = y.map((value) => value / total);
  const fits = STARTS.flatMap((start) => {
    try {
      return [fitCurve(where, bassCurve, t, scaled, start)];
    } catch {
      return [];
    }
  }).filter(({ parameters }) => parameters.every((value) => value > 0));
  const best = fits.length
    ? fits.reduce((a, b) => (b.sumOfSquares < a.sumOfSquares ? b : a))
    : fitCurve(where, bassCurve, t, scaled, STARTS[0]);
  return new BassDiffusion(y, best, total);
}

/** [m as a multiple of all adopters so far, p, q]: what products were found to have (Sultan et al. 1990). */
const STARTS = [
  [1.1, 0.03, 0.38],
  [1.5, 0.01, 0.3],
  [1.1, 0.1, 0.1],
  [3, 0.003, 0.5],
];

/** The adopters of a period, as a share of all so far; parameters [m, p, q]. */
const bassCurve: Curve = {
  value: ([m, p, q], t) => m * (bassShare(p, q, t) - bassShare(p, q, t - 1)),
  gradient: ([m, p, q], t) => {
    const [a, b] = [bassSlopes(p, q, t), bassSlopes(p, q, t - 1)];
    return [bassShare(p, q, t) - bassShare(p, q, t - 1), m * (a[0] - b[0]), m * (a[1] - b[1])];
  },
};

/** F(t). */
function bassShare(p: number, q: number, t: number): number {
  const e = Math.exp(-(p + q) * t);
  return (1 - e) / (1 + (q / p) * e);
}

/** ∂F/∂p and ∂F/∂q. */
function bassSlopes(p: number, q: number, t: number): [number, number] {
  const e = Math.exp(-(p + q) * t);
  const [above, below] = [1 - e, 1 + (q / p) * e];
  const byP = t * e * below - above * (-(q / p ** 2) * e - (q / p) * t * e);
  const byQ = t * e * below - above * (e / p - (q / p) * t * e);
  return [byP / below ** 2, byQ / below ** 2];
}

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
