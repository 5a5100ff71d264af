import {
  checkNumber,
  type Label,
  label,
  nonNegative,
  Result,
  type Requirement,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";

/** What {@link cumulativeCausation} needs to be told; rates are fractions a year. */
export interface CumulativeCausationOptions {
  /** λ: the Verdoorn coefficient, what a point of growth adds to productivity growth; ≥ 0. */
  readonly verdoorn: number;
  /** η: the price elasticity of the region's exports, < 0. */
  readonly priceElasticity: number;
  /** ε: the income elasticity of the region's exports. */
  readonly incomeElasticity: number;
  /** z: the growth of income outside. */
  readonly outsideIncome: number;
  /** γ: how much output growth follows export growth; defaults to 1. */
  readonly exportPull?: number;
  /** δ: the elasticity of exports to rivals' prices; defaults to −η, so that only relative prices count. */
  readonly rivalElasticity?: number;
  /** p_f: the growth of rivals' prices; defaults to 0. */
  readonly rivalPrices?: number;
  /** w: the growth of wages; defaults to 0. */
  readonly wages?: number;
  /** rₐ: productivity growth that doesn't come from growth; defaults to 0. */
  readonly autonomousProductivity?: number;
  /** τ: the growth of the mark-up; defaults to 0. */
  readonly markup?: number;
  /** g₀: growth in the year before the path; defaults to 0. */
  readonly start?: number;
  /** How many years are traced; defaults to 20. */
  readonly years?: number;
}

/**
 * Cumulative causation (循环累积因果): growth raises productivity, productivity lowers prices, lower
 * prices raise exports, exports raise growth. Whether a region's head start fades, lasts or grows
 * depends on one number, |γ η λ|.
 *
 *     gₜ = γ [η (w − rₐ − λ gₜ₋₁ + τ) + δ p_f + ε z]
 *     at rest   g* = γ [η (w − rₐ + τ) + δ p_f + ε z] / (1 + γ η λ)
 *
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
  const where = "cumulativeCausation";
  const complete: Required<CumulativeCausationOptions> = {
    exportPull: 1,
    rivalElasticity: -options.priceElasticity,
    rivalPrices: 0,
    wages: 0,
    autonomousProductivity: 0,
    markup: 0,
    start: 0,
    years: 20,
    ...options,
  };
  for (const [name, value] of Object.entries(complete)) {
    checkNumber(where, `options.${name}`, value, requirements[name]);
  }
  return new CumulativeCausation(complete);
}

const requirements: Readonly<Record<string, Requirement>> = {
  verdoorn: nonNegative,
  priceElasticity: { words: "be a number < 0", holds: (value) => value < 0 },
  years: {
    words: "be a whole number from 1 to 10000",
    holds: (value) => Number.isInteger(value) && value >= 1 && value <= 10000,
  },
};

/** A region's path of growth. */
export class CumulativeCausation extends Result {
  readonly title: Label = label("循环累积因果", "Cumulative causation");
  /** −γ η λ: what of a year's growth comes back in the next; the path settles below 1. */
  readonly feedback: number;
  /** g without what comes back. */
  readonly impulse: number;
  /** g*, where the path settles; none where it doesn't. */
  readonly restPoint: number | undefined;
  /** gₜ, year by year. */
  readonly growth: Float64Array;

  /** @internal */
  constructor(readonly options: Required<CumulativeCausationOptions>) {
    super();
    const o = options;
    this.feedback = -o.exportPull * o.priceElasticity * o.verdoorn;
    this.impulse =
      o.exportPull *
      (o.priceElasticity * (o.wages - o.autonomousProductivity + o.markup) +
        o.rivalElasticity * o.rivalPrices +
        o.incomeElasticity * o.outsideIncome);
    this.restPoint = Math.abs(this.feedback) < 1 ? this.impulse / (1 - this.feedback) : undefined;
    let last = o.start;
    this.growth = Float64Array.from({ length: o.years }, () => {
      last = this.impulse + this.feedback * last;
      return last;
    });
  }

  override summary(): Label {
    const f = shortNumber(this.feedback);
    if (this.restPoint === undefined) {
      return label(
        `反馈 |γηλ| = ${f} ≥ 1：先行者的优势不断扩大，差距没有尽头。`,
        `The feedback is ${f} ≥ 1: a head start feeds on itself without end.`,
      );
    }
    const g = (100 * this.restPoint).toFixed(2);
    return label(
      `反馈 |γηλ| = ${f} < 1：增长率收敛到每年 ${g} %；增长率的差异持久，但不再扩大。`,
      `The feedback is ${f} < 1: growth settles at ${g} % a year; differences in growth last, but stop widening.`,
    );
  }

  override toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        {
          name: "year",
          label: label("年", "year"),
          values: Array.from(this.growth, (_, t) => t + 1),
          decimals: 0,
        },
        {
          name: "growth",
          label: label("增长率", "growth"),
          unit: label("%", "%"),
          values: Array.from(this.growth, (g) => 100 * g),
          decimals: 3,
        },
      ],
    });
  }

  override steps(): Steps {
    const { exportPull, priceElasticity, verdoorn } = this.options;
    const [impulse, feedback] = [this.impulse, this.feedback].map(texNumber);
    return new Steps(this.title, [
      {
        title: label("反馈", "What comes back"),
        formula: "-\\gamma \\eta \\lambda",
        numbers: `-(${exportPull}) \\times (${priceElasticity}) \\times ${verdoorn} = ${feedback}`,
      },
      {
        title: label("逐年", "Year by year"),
        formula:
          "g_t = \\gamma [\\eta (w - r_a + \\tau) + \\delta p_f + \\varepsilon z] - \\gamma \\eta \\lambda \\, g_{t-1}",
        numbers: `g_t = ${impulse} + ${feedback} \\, g_{t-1}`,
        table: this.toTable(),
        note: this.summary(),
      },
    ]);
  }
}
