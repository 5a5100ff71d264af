import {
  checkNumber,
  type Label,
  label,
  nonNegative,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";

/** What {@link acceleratorPath} needs to be told. */
export interface AcceleratorOptions {
  /** c: the propensity to consume out of last year's income, in (0, 1). */
  readonly propensityToConsume: number;
  /** v: the investment that a yuan more of consumption calls for, ≥ 0. */
  readonly accelerator: number;
  /** G: spending that depends on nothing here, a year; defaults to 1. */
  readonly spending?: number;
  /** Income in the two years before the path; defaults to 0 and 0. */
  readonly start?: readonly [number, number];
  /** How many years are traced; defaults to 40. */
  readonly years?: number;
}

/** How a path moves in the long run. */
export type AcceleratorRegime =
  | "damped"
  | "damped cycle"
  | "steady cycle"
  | "explosive cycle"
  | "explosive";

/**
 * Samuelson's multiplier–accelerator (乘数—加速数模型): consumption follows last year's income, and
 * investment follows the rise of consumption. From two numbers come steady approach, cycles and explosion.
 *
 *     Yₜ = G + c (1 + v) Yₜ₋₁ − c v Yₜ₋₂,     rest point Y* = G / (1 − c)
 *
 * The regime is read off the roots of λ² − c (1 + v) λ + c v = 0: cycles where c (1 + v)² < 4 v,
 * damped where c v < 1.
 *
 * @throws {InputError} If a number is out of its range.
 * @see Samuelson, P. A. (1939). Interactions between the multiplier analysis and the principle of
 * acceleration. Review of Economics and Statistics 21(2), 75–78.
 * @example
 * const path = acceleratorPath({ propensityToConsume: 0.5, accelerator: 1 });
 * [path.regime, path.income[3]]; // => ["damped cycle", 2.5]
 */
export function acceleratorPath(options: AcceleratorOptions): AcceleratorPath {
  const where = "acceleratorPath";
  const { propensityToConsume, accelerator, spending = 1, start = [0, 0], years = 40 } = options;
  checkNumber(where, "options.propensityToConsume", propensityToConsume, {
    words: "lie in (0, 1)",
    holds: (value) => value > 0 && value < 1,
  });
  checkNumber(where, "options.accelerator", accelerator, nonNegative);
  checkNumber(where, "options.spending", spending);
  start.forEach((value, i) => {
    checkNumber(where, `options.start[${i}]`, value);
  });
  checkNumber(where, "options.years", years, {
    words: "be a whole number from 1 to 10000",
    holds: (value) => Number.isInteger(value) && value >= 1 && value <= 10000,
  });
  return new AcceleratorPath({ propensityToConsume, accelerator, spending, start, years });
}

/** A path of income and the regime it is in. */
export class AcceleratorPath extends Result {
  readonly title: Label = label("乘数—加速数模型", "Multiplier and accelerator");
  /** Income in each year. */
  readonly income: Float64Array;
  readonly regime: AcceleratorRegime;
  /** Y* = G / (1 − c): the income at which nothing moves. */
  readonly restPoint: number;
  /** The modulus of the larger root: by what a deviation is multiplied each year in the long run. */
  readonly modulus: number;
  /** The length of a cycle in years, where there is one. */
  readonly period: number | undefined;

  /** @internal */
  constructor(readonly options: Required<AcceleratorOptions>) {
    super();
    const { propensityToConsume: c, accelerator: v, spending, start, years } = options;
    const [sum, product] = [c * (1 + v), c * v];
    const discriminant = sum ** 2 - 4 * product;
    const cyclic = discriminant < 0;
    this.modulus = cyclic ? Math.sqrt(product) : (sum + Math.sqrt(discriminant)) / 2;
    this.period = cyclic ? (2 * Math.PI) / Math.acos(sum / (2 * Math.sqrt(product))) : undefined;
    this.regime = regimeOf(cyclic, this.modulus);
    this.restPoint = spending / (1 - c);
    const income: Float64Array = new Float64Array(years);
    let [before, last] = start;
    for (let t = 0; t < years; t++) {
      income[t] = spending + sum * last - product * before;
      [before, last] = [last, income[t]];
    }
    this.income = income;
  }

  override summary(): Label {
    const [zh, en] = regimeWords[this.regime];
    const rest = shortNumber(this.restPoint);
    const cycle = this.period?.toFixed(1);
    return label(
      `${zh}；静止点 Y* = ${rest}${cycle ? `，周期约 ${cycle} 年` : ""}。`,
      `${en}; the rest point is ${rest}${cycle ? `, a cycle takes about ${cycle} years` : ""}.`,
    );
  }

  override toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        {
          name: "year",
          label: label("年", "year"),
          values: Array.from(this.income, (_, t) => t + 1),
          decimals: 0,
        },
        { name: "income", label: label("收入", "income"), values: [...this.income] },
        {
          name: "deviation",
          label: label("与静止点之差", "off the rest point"),
          values: Array.from(this.income, (value) => value - this.restPoint),
        },
      ],
    });
  }

  override steps(): Steps {
    const { propensityToConsume: c, accelerator: v, spending } = this.options;
    const [sum, product] = [texNumber(c * (1 + v)), texNumber(c * v)];
    return new Steps(this.title, [
      {
        title: label("逐年递推", "Year from year"),
        formula: "Y_t = G + c (1 + v) Y_{t-1} - c v Y_{t-2}",
        numbers: `Y_t = ${texNumber(spending)} + ${sum} Y_{t-1} - ${product} Y_{t-2}`,
        table: this.toTable(),
      },
      {
        title: label("静止点", "The rest point"),
        formula: "Y^* = G / (1 - c)",
        numbers: `Y^* = ${texNumber(spending)} / (1 - ${c}) = ${texNumber(this.restPoint)}`,
      },
      {
        title: label("特征根决定路径的样子", "The roots decide how it moves"),
        formula: "\\lambda^2 - c (1 + v) \\lambda + c v = 0",
        numbers: `|\\lambda| = ${texNumber(this.modulus)}`,
        note: this.summary(),
      },
    ]);
  }
}

const regimeWords: Readonly<Record<AcceleratorRegime, readonly [string, string]>> = {
  damped: ["单调收敛", "It settles without a cycle"],
  "damped cycle": ["衰减波动", "It settles in a damped cycle"],
  "steady cycle": ["等幅波动", "It cycles for ever, neither growing nor dying"],
  "explosive cycle": ["发散波动", "Its cycles explode"],
  explosive: ["单调发散", "It explodes without a cycle"],
};

function regimeOf(cyclic: boolean, modulus: number): AcceleratorRegime {
  if (cyclic && Math.abs(modulus - 1) < 1e-12) return "steady cycle";
  if (cyclic) return modulus < 1 ? "damped cycle" : "explosive cycle";
  return modulus < 1 ? "damped" : "explosive";
}
