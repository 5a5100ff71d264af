import {
  type Label,
  label,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { growthCurves } from "./growth-curves.js";
import type { GrowthFit, ProfileInterval } from "./growth-fit.js";

/** A life cycle with its intervals. */
export class LifeCycle extends Result {
  readonly title: Label;
  /** K: the level that the curve tends to, in the unit of the values. */
  readonly level: number;
  /** r: a year's growth at the start, as a fraction. */
  readonly rate: number;
  /** t₀: the year of the inflection. */
  readonly inflection: number;
  /** Σ (xₜ − x(t))². */
  readonly sumOfSquares: number;
  /** All K that the data can't tell from the best; `Infinity` where the interval doesn't close. */
  readonly levelInterval: ProfileInterval;
  /** Around the rate and the inflection, from their standard errors. */
  readonly rateInterval: readonly [number, number];
  readonly inflectionInterval: readonly [number, number];

  /** @internal */
  constructor(
    readonly curve: "logistic" | "gompertz",
    readonly confidence: number,
    readonly years: Float64Array,
    readonly values: Float64Array,
    fit: GrowthFit,
    quantile: number,
    profile: ProfileInterval,
  ) {
    super();
    const { zh, en } = growthCurves[curve].label;
    this.title = label(`产业生命周期（${zh}）`, `Industry life cycle (${en})`);
    [this.level, this.rate, this.inflection] = fit.parameters;
    this.sumOfSquares = fit.sumOfSquares;
    this.levelInterval = profile;
    const around = (k: 1 | 2): readonly [number, number] => [
      fit.parameters[k] - quantile * fit.standardErrors[k],
      fit.parameters[k] + quantile * fit.standardErrors[k],
    ];
    this.rateInterval = around(1);
    this.inflectionInterval = around(2);
  }

  /** Whether the data tell a level: the interval of K closes. */
  get identified(): boolean {
    return Number.isFinite(this.levelInterval[1]);
  }

  /** The curve at a year, in the unit of the values. */
  at(year: number): number {
    return growthCurves[this.curve].value([this.level, this.rate, this.inflection], year);
  }

  override summary(): Label {
    const { zh, en } = this.#phase();
    const level = shortNumber(this.level);
    return this.identified
      ? label(`${zh}；饱和水平 K = ${level}。`, `${en}; the level K is ${level}.`)
      : label(
          `${zh}。但 K = ${level} 不可识别：置信区间向上不封闭，数据分不清 S 形曲线与无止境的增长。`,
          `${en}. But K = ${level} is not identified: its interval doesn't close upwards; the data can't tell an S-curve from growth without end.`,
        );
  }

  /** Where the last year stands; in doubt where the interval of the inflection holds it. */
  #phase(): Label {
    const last = this.years[this.years.length - 1];
    const [lower, upper] = this.inflectionInterval;
    const [turn, from, to] = [this.inflection, lower, upper].map((year) => year.toFixed(1));
    if (lower < last && last < upper) {
      return label(
        `拐点 ${turn}，但其区间 ${from} 至 ${to} 含末年 ${last}：不能断定是否已过拐点`,
        `The inflection is ${turn}, but its interval, ${from} to ${to}, holds ${last}: whether it has passed can't be told`,
      );
    }
    return this.inflection > last
      ? label(
          `拐点 ${turn} 在末年 ${last} 之后：仍在成长阶段`,
          `The inflection, ${turn}, lies after ${last}: still growing ever faster`,
        )
      : label(
          `拐点 ${turn} 在末年 ${last} 之前：增长已放缓`,
          `The inflection, ${turn}, lies before ${last}: growth has slowed`,
        );
  }

  override toTable(): Table {
    const percent = `${Math.round(100 * this.confidence)} %`;
    const rows = [
      [label("饱和水平 K", "level K"), this.level, this.levelInterval],
      [label("增长率 r", "rate r"), this.rate, this.rateInterval],
      [label("拐点 t₀", "inflection t₀"), this.inflection, this.inflectionInterval],
    ] as const;
    return new Table({
      title: this.title,
      columns: [
        {
          name: "parameter",
          label: label("参数", "parameter"),
          values: rows.map(([name]) => name),
        },
        { name: "estimate", label: label("估计", "estimate"), values: rows.map((row) => row[1]) },
        {
          name: "lower",
          label: label(`${percent} 下限`, `${percent} lower`),
          values: rows.map((row) => row[2][0]),
        },
        {
          name: "upper",
          label: label(`${percent} 上限`, `${percent} upper`),
          values: rows.map((row) => (Number.isFinite(row[2][1]) ? row[2][1] : openEnd)),
        },
      ],
      note: label(
        "K 的区间来自残差平方和的剖面，其余来自标准误。",
        "The interval of K is read off the profile of the sum of squares, the others off standard errors.",
      ),
    });
  }

  override steps(): Steps {
    const curve = growthCurves[this.curve];
    const fitted = Array.from(this.years, (year) => this.at(year));
    const [level, rate, turn] = [this.level, this.rate, this.inflection].map(texNumber);
    return new Steps(this.title, [
      { title: label("曲线", "The curve"), formula: curve.formula },
      {
        title: label("最小二乘", "Least squares"),
        formula: "\\min_{K, r, t_0} \\sum_t \\left( x_t - x(t) \\right)^2",
        numbers: `K = ${level}, \\quad r = ${rate}, \\quad t_0 = ${turn}, \\quad S = ${texNumber(this.sumOfSquares)}`,
        table: new Table({
          title: label("观测值与拟合值", "Observed and fitted"),
          columns: [
            { name: "year", label: label("年份", "year"), values: [...this.years], decimals: 0 },
            { name: "observed", label: label("观测值", "observed"), values: [...this.values] },
            { name: "fitted", label: label("拟合值", "fitted"), values: fitted },
          ],
        }),
      },
      {
        title: label("能不能认出 K", "Do the data tell K?"),
        formula: "S(K) \\le S(\\hat K) \\left( 1 + \\frac{F_{1, n-3}}{n - 3} \\right)",
        note: this.summary(),
        table: this.toTable(),
      },
    ]);
  }
}

const openEnd: Label = label("不封闭", "open");
