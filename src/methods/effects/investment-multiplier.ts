import {
  checkNumber,
  InputError,
  type Label,
  label,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";

/** What {@link investmentMultiplier} needs to be told. */
export interface InvestmentMultiplierOptions {
  /** c: the marginal propensity to consume out of disposable income, in [0, 1]. */
  readonly propensityToConsume: number;
  /** t: the tax on a further yuan of income, in [0, 1); defaults to 0. */
  readonly tax?: number;
  /** m: the imports out of a further yuan of income, in [0, 1]; defaults to 0. */
  readonly imports?: number;
  /** ΔI: the investment that starts it, in any unit of money; defaults to 1. */
  readonly investment?: number;
  /** How many rounds are shown; defaults to 10. */
  readonly rounds?: number;
}

/**
 * Investment multiplier (投资乘数): what income a yuan of new investment sets in motion, round by round,
 * when what is earned is partly spent again.
 *
 *     K = 1 / (1 − c (1 − t) + m),     ΔY = ΔI (1 + q + q² + …),   q = c (1 − t) − m
 *
 * Kahn's and Keynes's K = 1 / (1 − c) is the case without tax and imports. It holds while there are
 * idle hands and idle plants, and it says nothing of where the income arises: imports stand for
 * everything that leaks to other regions.
 *
 * @throws {InputError} If a propensity is out of its range, or nothing leaks: with q = 1 the sum has no end.
 * @see Kahn, R. F. (1931). The relation of home investment to unemployment. Economic Journal 41(162), 173–198.
 * @see Keynes, J. M. (1936). The General Theory of Employment, Interest and Money, ch. 10. Macmillan.
 * @example
 * const result = investmentMultiplier({ propensityToConsume: 0.8, tax: 0.25, imports: 0.1 });
 * result.multiplier; // => 2
 */
export function investmentMultiplier(options: InvestmentMultiplierOptions): InvestmentMultiplier {
  const where = "investmentMultiplier";
  const { propensityToConsume, tax = 0, imports = 0, investment = 1, rounds = 10 } = options;
  const share = { words: "lie in [0, 1]", holds: (value: number) => value >= 0 && value <= 1 };
  checkNumber(where, "options.propensityToConsume", propensityToConsume, share);
  checkNumber(where, "options.tax", tax, share);
  checkNumber(where, "options.imports", imports, share);
  checkNumber(where, "options.investment", investment);
  checkNumber(where, "options.rounds", rounds, {
    words: "be a whole number from 1 to 1000",
    holds: (value) => Number.isInteger(value) && value >= 1 && value <= 1000,
  });
  const respent = propensityToConsume * (1 - tax) - imports;
  if (respent >= 1) {
    const words = "leave a leak: of a yuan earned less than a yuan must be spent again";
    throw new InputError(where, "options.propensityToConsume", words, propensityToConsume);
  }
  if (respent < 0) {
    const words = "not exceed what is spent of a yuan, c (1 − t)";
    throw new InputError(where, "options.imports", words, imports);
  }
  return new InvestmentMultiplier(
    { propensityToConsume, tax, imports, investment, rounds },
    respent,
  );
}

/** A multiplier and its rounds. */
export class InvestmentMultiplier extends Result {
  readonly title: Label = label("投资乘数", "Investment multiplier");
  /** K. */
  readonly multiplier: number;
  /** ΔY = K ΔI, after all rounds. */
  readonly income: number;
  /** The income of each round: ΔI qᵏ. */
  readonly rounds: Float64Array;
  /** The income up to each round: ΔI (1 − qᵏ⁺¹) / (1 − q). */
  readonly cumulative: Float64Array;

  /** @internal */
  constructor(
    readonly options: Required<InvestmentMultiplierOptions>,
    /** q: what is spent again at home of a yuan earned. */
    readonly respent: number,
  ) {
    super();
    this.multiplier = 1 / (1 - respent);
    this.income = this.multiplier * options.investment;
    this.rounds = Float64Array.from(
      { length: options.rounds },
      (_, k) => options.investment * respent ** k,
    );
    this.cumulative = this.rounds.map(
      (_, k) => (options.investment * (1 - respent ** (k + 1))) / (1 - respent),
    );
  }

  /** How many rounds it takes until a share of the whole effect has come about. */
  roundsUntil(share: number): number {
    checkNumber("InvestmentMultiplier.roundsUntil", "share", share, {
      words: "lie in (0, 1)",
      holds: (value) => value > 0 && value < 1,
    });
    if (this.respent === 0) return 1;
    return Math.max(1, Math.ceil(Math.log(1 - share) / Math.log(this.respent) - 1e-12));
  }

  override summary(): Label {
    const [k, q] = [shortNumber(this.multiplier), shortNumber(this.respent)];
    const n = this.roundsUntil(0.9);
    return label(
      `每 1 元投资最终带来 ${k} 元收入；每一轮有 ${q} 元再被花掉，${n} 轮达到九成。`,
      `A yuan of investment ends as ${k} yuan of income; ${q} of a yuan is spent again in each round, and ${n} rounds bring nine tenths of it.`,
    );
  }

  override toTable(): Table {
    return new Table({
      title: label("逐轮效应", "Round by round"),
      columns: [
        {
          name: "round",
          label: label("轮次", "round"),
          values: Array.from(this.rounds, (_, k) => k + 1),
          decimals: 0,
        },
        {
          name: "income",
          label: label("本轮收入", "income of the round"),
          values: [...this.rounds],
        },
        {
          name: "cumulative",
          label: label("累计收入", "income so far"),
          values: [...this.cumulative],
        },
        {
          name: "share",
          label: label("占总效应", "of the whole effect"),
          unit: label("%", "%"),
          values: Array.from(this.cumulative, (_, k) => 100 * (1 - this.respent ** (k + 1))),
          decimals: 1,
        },
      ],
    });
  }

  override steps(): Steps {
    const { propensityToConsume: c, tax, imports, investment } = this.options;
    const q = texNumber(this.respent);
    return new Steps(this.title, [
      {
        title: label("一元收入中再被花掉的部分", "What is spent again of a yuan earned"),
        formula: "q = c (1 - t) - m",
        numbers: `q = ${c} \\times (1 - ${tax}) - ${imports} = ${q}`,
      },
      {
        title: label("逐轮相加", "Round by round"),
        formula: "\\Delta Y = \\Delta I \\, (1 + q + q^2 + \\dots)",
        table: this.toTable(),
      },
      {
        title: label("乘数", "The multiplier"),
        formula: "K = \\frac{1}{1 - c (1 - t) + m} = \\frac{1}{1 - q}",
        numbers: `K = \\frac{1}{1 - ${q}} = ${texNumber(this.multiplier)}, \\quad \\Delta Y = ${texNumber(this.multiplier)} \\times ${texNumber(investment)} = ${texNumber(this.income)}`,
      },
    ]);
  }
}
