import {
  compareNumbers,
  checkNumbers,
  InputError,
  type Label,
  nonNegative,
  numeric,
  type OptionReader,
  readOptions,
  finite,
  Result,
  say,
  Steps,
  Table,
  texNumber,
  whole,
} from "../../base/index.js";
import { PATH_YEAR, PROPER } from "./words.js";

/** Options of {@link acceleratorPath}. */
export interface AcceleratorOptions {
  /** c: the propensity to consume out of last year's income, in (0, 1). */
  readonly propensityToConsume: number;
  /** v: the investment that a yuan more of consumption calls for, ≥ 0. */
  readonly accelerator: number;
  /** G: spending that depends on nothing here, a year; 1 by default. */
  readonly spending?: number;
  /** Income in the two years before the path; 0 and 0 by default. */
  readonly start?: readonly [number, number];
  /** How many years are traced; 40 by default. */
  readonly years?: number;
}

/** How a path moves in the long run. */
export type AcceleratorRegime = "damped" | "damped-cycle" | "steady-cycle" | "explosive-cycle" | "explosive";

const REGIMES: Readonly<Record<AcceleratorRegime, Label>> = {
  damped: say("单调收敛", "It settles without a cycle"),
  "damped-cycle": say("衰减波动", "It settles in a damped cycle"),
  "steady-cycle": say("等幅波动", "It cycles for ever, neither growing nor dying"),
  "explosive-cycle": say("发散波动", "Its cycles explode"),
  explosive: say("单调发散", "It explodes without a cycle"),
};

const twoYears: OptionReader<readonly [number, number]> = (where, name, given = [0, 0]) => {
  const [before, last, ...more] = checkNumbers(where, name, given as ArrayLike<number>, {
    least: 2,
  });
  if (more.length === 0) return [before, last];
  const words = say("是两个数，路径之前两年的收入", "be two numbers, income in the two years before");
  throw new InputError(where, name, words, given);
};

const OPTIONS = {
  propensityToConsume: numeric(PROPER),
  accelerator: numeric(nonNegative),
  spending: numeric(finite, 1),
  start: twoYears,
  years: whole(1, 10000, 40),
};

/** What other words are used for the options. */
const HINTS = { mpc: "propensityToConsume", c: "propensityToConsume", v: "accelerator" };

/**
 * Samuelson's multiplier–accelerator (乘数—加速数模型): consumption follows last year's income, and
 * investment follows the rise of consumption. From two numbers come steady approach, cycles and explosion.
 *
 *     Yₜ = G + c (1 + v) Yₜ₋₁ − c v Yₜ₋₂,     rest point Y* = G / (1 − c)
 *
 * The regime is read off the roots of λ² − c (1 + v) λ + c v = 0: cycles where c (1 + v)² < 4 v,
 * damped where c v < 1.
 *
 * @unit 与 G 同单位 · that of G
 * @throws {InputError} If a number is out of its range.
 * @see Samuelson, P. A. (1939). Interactions between the multiplier analysis and the principle of
 * acceleration. Review of Economics and Statistics 21(2), 75–78.
 * @example
 * const path = acceleratorPath({ propensityToConsume: 0.5, accelerator: 1 });
 * [path.regime, path.income[3]]; // => ["damped-cycle", 2.5]
 */
export function acceleratorPath(options: AcceleratorOptions): AcceleratorPath {
  const read = readOptions("acceleratorPath", options, OPTIONS, HINTS);
  const { propensityToConsume: c, accelerator: v, spending, start, years } = read;
  const [sum, product] = [c * (1 + v), c * v];
  const discriminant = sum ** 2 - 4 * product;
  const cyclic = compareNumbers(sum ** 2, 4 * product) < 0;
  const modulus = cyclic ? Math.sqrt(product) : (sum + Math.sqrt(Math.max(0, discriminant))) / 2;
  const income: Float64Array = new Float64Array(years);
  let [before, last] = start;
  for (let t = 0; t < years; t++) {
    income[t] = spending + sum * last - product * before;
    [before, last] = [last, income[t]];
  }
  if (!income.every((value) => Math.abs(value) <= 1e150)) {
    const words = say("更小：路径超出了数的范围", "be smaller: the path leaves the range of numbers");
    throw new InputError("acceleratorPath", "accelerator", words, v);
  }
  return new AcceleratorPath({
    options: read,
    income,
    modulus,
    regime: regimeOf(cyclic, modulus),
    restPoint: spending / (1 - c),
    period: cyclic ? (2 * Math.PI) / Math.acos(sum / (2 * Math.sqrt(product))) : undefined,
  });
}

function regimeOf(cyclic: boolean, modulus: number): AcceleratorRegime {
  const side = compareNumbers(modulus, 1);
  if (cyclic && side === 0) return "steady-cycle";
  if (cyclic) return side < 0 ? "damped-cycle" : "explosive-cycle";
  return side < 0 ? "damped" : "explosive";
}

/** What {@link AcceleratorPath} is made of. */
export type AcceleratorParts = Pick<
  AcceleratorPath,
  "options" | "income" | "modulus" | "regime" | "restPoint" | "period"
>;

/** A path of income and the regime it is in. */
export class AcceleratorPath extends Result {
  readonly title: Label = say("乘数—加速数模型", "Multiplier and accelerator");
  readonly options: Required<AcceleratorOptions>;
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
  constructor(parts: AcceleratorParts) {
    super();
    this.options = parts.options;
    this.income = parts.income;
    this.regime = parts.regime;
    this.restPoint = parts.restPoint;
    this.modulus = parts.modulus;
    this.period = parts.period;
  }

  summary(): Label {
    const words = { regime: REGIMES[this.regime], rest: this.restPoint };
    if (this.period === undefined) {
      return say("{regime}；均衡点 Y* = {rest}。", "{regime}; the rest point is {rest}.", words);
    }
    return say(
      "{regime}；均衡点 Y* = {rest}，周期约 {cycle} 年。",
      "{regime}; the rest point is {rest}, a cycle takes about {cycle} years.",
      { ...words, cycle: this.period.toFixed(1) },
    );
  }

  toTable(): Table {
    return new Table({
      title: this.title,
      main: "income",
      columns: [
        { ...PATH_YEAR, values: Array.from(this.income, (_, t) => t + 1), decimals: 0 },
        { name: "income", label: say("收入", "income"), values: [...this.income] },
        {
          name: "deviation",
          label: say("与均衡点之差", "off the rest point"),
          values: Array.from(this.income, (value) => value - this.restPoint),
        },
      ],
    });
  }

  steps(): Steps {
    const { propensityToConsume: c, accelerator: v, spending } = this.options;
    const [sum, product] = [texNumber(c * (1 + v)), texNumber(c * v)];
    return new Steps(this.title, [
      {
        title: say("逐年递推", "Year from year"),
        formula: "Y_t = G + c (1 + v) Y_{t-1} - c v Y_{t-2}",
        numbers: `Y_t = ${texNumber(spending)} + ${sum} Y_{t-1} - ${product} Y_{t-2}`,
        table: this.toTable(),
      },
      {
        title: say("均衡点", "The rest point"),
        formula: "Y^* = G / (1 - c)",
        numbers: `Y^* = ${texNumber(spending)} / (1 - ${c}) = ${texNumber(this.restPoint)}`,
      },
      {
        title: say("特征根决定路径的样子", "The roots decide how it moves"),
        formula: "\\lambda^2 - c (1 + v) \\lambda + c v = 0",
        numbers: `|\\lambda| = ${texNumber(this.modulus)}`,
        note: this.summary(),
      },
    ]);
  }
}
