import {
  checkNumber,
  finite,
  InputError,
  type Label,
  numeric,
  readOptions,
  Result,
  say,
  Steps,
  Table,
  texNumber,
  whole,
  within,
} from "../../base/index.js";
import { PROPER } from "./words.js";

/** Options of {@link investmentMultiplier}. */
export interface InvestmentMultiplierOptions {
  /** c: the marginal propensity to consume out of disposable income, in [0, 1]. */
  readonly propensityToConsume: number;
  /** t: the tax on a further yuan of income, in [0, 1); 0 by default. */
  readonly tax?: number;
  /** m: the imports out of a further yuan of income, in [0, 1]; 0 by default. */
  readonly imports?: number;
  /** ΔI: the investment that starts it, in any unit of money; 1 by default. */
  readonly investment?: number;
  /** How many rounds are shown; 10 by default. */
  readonly rounds?: number;
}

const where = "investmentMultiplier";

const OPTIONS = {
  propensityToConsume: within(0, 1),
  tax: within(0, 1, 0),
  imports: within(0, 1, 0),
  investment: numeric(finite, 1),
  rounds: whole(1, 1000, 10),
};

/** What other words are used for the options. */
const HINTS = {
  mpc: "propensityToConsume",
  c: "propensityToConsume",
  consumption: "propensityToConsume",
  t: "tax",
  m: "imports",
  importPropensity: "imports",
};

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
 * @param options - c and what leaks; a plain number is c, with nothing leaking.
 * @unit 每元投资引起的收入（元） · yuan of income per yuan of investment
 * @throws {InputError} If a propensity is out of its range, or nothing leaks: with q = 1 the sum has no end.
 * @see Kahn, R. F. (1931). The relation of home investment to unemployment. Economic Journal 41(162), 173–198.
 * @see Keynes, J. M. (1936). The General Theory of Employment, Interest and Money, ch. 10. Macmillan.
 * @example
 * const result = investmentMultiplier({ propensityToConsume: 0.8, tax: 0.25, imports: 0.1 });
 * result.multiplier; // => 2
 * investmentMultiplier(0.8).multiplier; // => 5
 */
export function investmentMultiplier(options: number | InvestmentMultiplierOptions): InvestmentMultiplier {
  const given = typeof options === "number" ? { propensityToConsume: options } : options;
  const read = readOptions(where, given, OPTIONS, HINTS);
  const { propensityToConsume, tax, imports, investment, rounds } = read;
  const respent = propensityToConsume * (1 - tax) - imports;
  if (respent >= 1) {
    const words = say(
      "有漏出：每得一元，再花掉的应不足一元",
      "leave a leak: of a yuan earned less than a yuan must be spent again",
    );
    throw new InputError(where, "propensityToConsume", words, propensityToConsume);
  }
  if (respent < 0) {
    const words = say("不超过每元收入中的支出 c (1 − t)", "not exceed what is spent of a yuan, c (1 − t)");
    throw new InputError(where, "imports", words, imports);
  }
  const income = Float64Array.from({ length: rounds }, (_, k) => investment * respent ** k);
  const cumulative = income.map((_, k) => (investment * (1 - respent ** (k + 1))) / (1 - respent));
  return new InvestmentMultiplier(read, respent, income, cumulative);
}

/** A multiplier and its rounds. */
export class InvestmentMultiplier extends Result {
  readonly title: Label = say("投资乘数", "Investment multiplier");
  /** K. */
  readonly multiplier: number;
  /** ΔY = K ΔI, after all rounds. */
  readonly income: number;

  /** @internal */
  constructor(
    readonly options: Required<InvestmentMultiplierOptions>,
    /** q: what is spent again at home of a yuan earned. */
    readonly respent: number,
    /** The income of each round: ΔI qᵏ. */
    readonly rounds: Float64Array,
    /** The income up to each round: ΔI (1 − qᵏ⁺¹) / (1 − q). */
    readonly cumulative: Float64Array,
  ) {
    super();
    this.multiplier = 1 / (1 - respent);
    this.income = this.multiplier * options.investment;
  }

  /** How many rounds it takes until a share of the whole effect has come about. */
  roundsUntil(share: number): number {
    checkNumber("InvestmentMultiplier.roundsUntil", "share", share, PROPER);
    if (this.respent === 0) return 1;
    return Math.max(1, Math.ceil(Math.log(1 - share) / Math.log(this.respent) - 1e-12));
  }

  summary(): Label {
    return say(
      "每 1 元投资最终带来 {k} 元收入；每一轮有 {q} 元再被花掉，{n} 轮达到九成。",
      "A yuan of investment ends as {k} yuan of income; {q} of a yuan is spent again in each round, and nine tenths of it are there after round {n}.",
      { k: this.multiplier, q: this.respent, n: this.roundsUntil(0.9) },
    );
  }

  toTable(): Table {
    return new Table({
      title: say("逐轮效应", "Round by round"),
      main: "income",
      columns: [
        {
          name: "round",
          label: say("轮次", "round"),
          values: Array.from(this.rounds, (_, k) => k + 1),
          decimals: 0,
        },
        {
          name: "income",
          label: say("本轮收入", "income of the round"),
          values: [...this.rounds],
        },
        {
          name: "cumulative",
          label: say("累计收入", "income so far"),
          values: [...this.cumulative],
        },
        {
          name: "share",
          label: say("占总效应", "of the whole effect"),
          unit: say("%", "%"),
          values: Array.from(this.cumulative, (_, k) => 100 * (1 - this.respent ** (k + 1))),
          decimals: 1,
        },
      ],
    });
  }

  steps(): Steps {
    const { propensityToConsume: c, tax, imports, investment } = this.options;
    const q = texNumber(this.respent);
    return new Steps(this.title, [
      {
        title: say("一元收入中再被花掉的部分", "What is spent again of a yuan earned"),
        formula: "q = c (1 - t) - m",
        numbers: `q = ${c} \\times (1 - ${tax}) - ${imports} = ${q}`,
      },
      {
        title: say("逐轮相加", "Round by round"),
        formula: "\\Delta Y = \\Delta I \\, (1 + q + q^2 + \\dots)",
        table: this.toTable(),
      },
      {
        title: say("乘数", "The multiplier"),
        formula: "K = \\frac{1}{1 - c (1 - t) + m} = \\frac{1}{1 - q}",
        numbers: `K = \\frac{1}{1 - ${q}} = ${texNumber(this.multiplier)}, \\quad \\Delta Y = ${texNumber(this.multiplier)} \\times ${texNumber(investment)} = ${texNumber(this.income)}`,
      },
    ]);
  }
}
