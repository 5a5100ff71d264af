import {
  InputError,
  compareNumbers,
  finite,
  type Label,
  nonNegative,
  numeric,
  optional,
  readOptions,
  Result,
  say,
  Steps,
  Table,
  texNumber,
  whole,
} from "../../base/index.js";
import { PATH_YEAR } from "./words.js";

/** Options of {@link cumulativeCausation}; rates are fractions a year. */
export interface CumulativeCausationOptions {
  /** λ: the Verdoorn coefficient, what a point of growth adds to productivity growth; ≥ 0. */
  readonly verdoorn: number;
  /** η: the price elasticity of the region's exports, < 0. */
  readonly priceElasticity: number;
  /** ε: the income elasticity of the region's exports. */
  readonly incomeElasticity: number;
  /** z: the growth of income outside. */
  readonly outsideIncome: number;
  /** γ: how much output growth follows export growth; 1 by default. */
  readonly exportPull?: number;
  /** δ: the elasticity of exports to rivals' prices; −η by default, so that only relative prices count. */
  readonly rivalElasticity?: number;
  /** p_f: the growth of rivals' prices; 0 by default. */
  readonly rivalPrices?: number;
  /** w: the growth of wages; 0 by default. */
  readonly wages?: number;
  /** rₐ: productivity growth that doesn't come from growth; 0 by default. */
  readonly autonomousProductivity?: number;
  /** τ: the growth of the mark-up; 0 by default. */
  readonly markup?: number;
  /** g₀: growth in the year before the path; 0 by default. */
  readonly start?: number;
  /** How many years are traced; 20 by default. */
  readonly years?: number;
}

const NEGATIVE = {
  words: say("是 < 0 的数", "be a number < 0"),
  holds: (value: number) => value < 0,
};

const OPTIONS = {
  verdoorn: numeric(nonNegative),
  priceElasticity: numeric(NEGATIVE),
  incomeElasticity: numeric(finite),
  outsideIncome: numeric(finite),
  exportPull: numeric(finite, 1),
  rivalElasticity: optional(numeric(finite)),
  rivalPrices: numeric(finite, 0),
  wages: numeric(finite, 0),
  autonomousProductivity: numeric(finite, 0),
  markup: numeric(finite, 0),
  start: numeric(finite, 0),
  years: whole(1, 10000, 20),
};

/**
 * Cumulative causation (循环累积因果): growth raises productivity, productivity lowers prices, lower
 * prices raise exports, exports raise growth. Whether a region's head start fades, lasts or grows
 * depends on one number, |γ η λ|.
 *
 *     gₜ = γ [η (w − rₐ − λ gₜ₋₁ + τ) + δ p_f + ε z]
 *     at rest   g* = γ [η (w − rₐ + τ) + δ p_f + ε z] / (1 + γ η λ)
 *
 * @unit 每期的比例，0.05 即 5% · a fraction a period, 0.05 being 5%
 * @throws {InputError} If a number is out of its range.
 * @see Dixon, R. & Thirlwall, A. P. (1975). A model of regional growth-rate differences on Kaldorian
 * lines. Oxford Economic Papers 27(2), 201–214.
 * @see Myrdal, G. (1957). Economic Theory and Under-developed Regions. Duckworth.
 * @example
 * const path = cumulativeCausation({
 *   verdoorn: 0.5, priceElasticity: -1.5, incomeElasticity: 1, outsideIncome: 0.04,
 *   wages: 0.05, autonomousProductivity: 0.02, rivalPrices: 0.03,
 * });
 * [path.feedback, path.restPoint]; // => [0.75, 0.16]
 */
export function cumulativeCausation(options: CumulativeCausationOptions): CumulativeCausation {
  const read = readOptions("cumulativeCausation", options, OPTIONS);
  const o = { ...read, rivalElasticity: read.rivalElasticity ?? -read.priceElasticity };
  const feedback = -o.exportPull * o.priceElasticity * o.verdoorn;
  const impulse =
    o.exportPull *
    (o.priceElasticity * (o.wages - o.autonomousProductivity + o.markup) +
      o.rivalElasticity * o.rivalPrices +
      o.incomeElasticity * o.outsideIncome);
  let last = o.start;
  const growth = Float64Array.from({ length: o.years }, () => {
    last = impulse + feedback * last;
    return last;
  });
  if (!growth.every((g) => Math.abs(g) <= 1e150)) {
    const words = say("更小：路径超出了数的范围", "be smaller: the path leaves the range of numbers");
    throw new InputError("cumulativeCausation", "verdoorn", words, o.verdoorn);
  }
  return new CumulativeCausation(o, feedback, impulse, growth);
}

/** A region's path of growth. */
export class CumulativeCausation extends Result {
  readonly title: Label = say("循环累积因果", "Cumulative causation");

  /** @internal */
  constructor(
    readonly options: Required<CumulativeCausationOptions>,
    /** −γ η λ: what of a year's growth comes back in the next; the path settles below 1. */
    readonly feedback: number,
    /** g without what comes back. */
    readonly impulse: number,
    /** gₜ, year by year. */
    readonly growth: Float64Array,
  ) {
    super();
  }

  /** g*, where the path settles; none where it doesn't. */
  get restPoint(): number | undefined {
    return compareNumbers(Math.abs(this.feedback), 1) < 0 ? this.impulse / (1 - this.feedback) : undefined;
  }

  summary(): Label {
    const { feedback, restPoint } = this;
    if (restPoint === undefined) {
      return say(
        "反馈 |γηλ| = {feedback} ≥ 1：先行者的优势不断扩大，差距没有尽头。",
        "The feedback is {feedback} ≥ 1: a head start feeds on itself without end.",
        { feedback },
      );
    }
    return say(
      "反馈 |γηλ| = {feedback} < 1：增长率收敛到每年 {g}%；增长率的差异持久，但不再扩大。",
      "The feedback is {feedback} < 1: growth settles at {g}% a year; differences in growth last, but stop widening.",
      { feedback, g: (100 * restPoint).toFixed(2) },
    );
  }

  toTable(): Table {
    return new Table({
      title: this.title,
      main: "growth",
      columns: [
        { ...PATH_YEAR, values: Array.from(this.growth, (_, t) => t + 1), decimals: 0 },
        {
          name: "growth",
          label: say("增长率", "growth"),
          unit: say("%", "%"),
          values: Array.from(this.growth, (g) => 100 * g),
          decimals: 3,
        },
      ],
    });
  }

  steps(): Steps {
    const { exportPull, priceElasticity, verdoorn } = this.options;
    const [impulse, feedback] = [this.impulse, this.feedback].map(texNumber);
    return new Steps(this.title, [
      {
        title: say("反馈", "What comes back"),
        formula: "-\\gamma \\eta \\lambda",
        numbers: `-(${exportPull}) \\times (${priceElasticity}) \\times ${verdoorn} = ${feedback}`,
      },
      {
        title: say("逐年", "Year by year"),
        formula:
          "g_t = \\gamma [\\eta (w - r_a + \\tau) + \\delta p_f + \\varepsilon z] - \\gamma \\eta \\lambda \\, g_{t-1}",
        numbers: `g_t = ${impulse} + ${feedback} \\, g_{t-1}`,
        table: this.toTable(),
        note: this.summary(),
      },
    ]);
  }
}
