import {
  CHOICE,
  type ColumnChoice,
  InputError,
  KINDS,
  type Label,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  positive,
  readOptions,
  Result,
  say,
  shortNumber,
  Steps,
  Table,
} from "../../base/index.js";
import { fTwoSided, standardDeviation } from "../../math/index.js";
import { coefficientOfVariation } from "../concentration/index.js";

/**
 * σ-convergence (σ 收敛): whether regions grow more alike — the spread of income a head, year by year.
 *
 *     σₜ = sd(ln yᵢₜ),     Vₜ = sd(yᵢₜ) / mean(yᵢₜ)     (sd over n − 1)
 *
 * @param incomes - regions × years, in the order of time, each > 0; at least 2 × 2; a frame with a column
 * for each year, or a long one pivoted: `frame.pivot({ rows: "province", columns: "year", values: "income" })`.
 * @throws {InputError} If an entry isn't > 0 or there is only one region or year.
 * @see Barro, R. J. & Sala-i-Martin, X. (1992). Convergence. Journal of Political Economy 100(2), 223–251.
 * @example
 * sigmaConvergence([[1, 2], [4, 4]]).logDeviations; // => [0.98026, 0.49013]
 */
export function sigmaConvergence(incomes: MatrixInput, choice: ColumnChoice = {}): SigmaConvergence {
  const where = "sigmaConvergence";
  const checks = { requirement: positive, choice: readOptions(where, choice, CHOICE) };
  const table = LabelledMatrix.from(where, "incomes", incomes, checks);
  if (table.rows.length < 2) {
    const words = say("至少有两个地区", "be two regions or more");
    throw new InputError(where, "incomes.rows", words, 1);
  }
  if (table.columns.length < 2) {
    const words = say(
      '至少有两年，每年一列（长表请写 frame.pivot({ rows, columns: "year", values })）',
      'be two years or more, a column each (of a long frame write frame.pivot({ rows, columns: "year", values }))',
    );
    throw new InputError(where, "incomes.columns", words, 1);
  }
  const columns = table.columns.map((_, t) => table.columnAt(t));
  const logDeviations = Float64Array.from(columns, (year) => standardDeviation(year.map(Math.log)));
  const variations = Float64Array.from(columns, (year) => coefficientOfVariation(year));
  const f = (logDeviations[0] / logDeviations[columns.length - 1]) ** 2;
  const degreesOfFreedom = table.rows.length - 1;
  const p = fTwoSided(f, degreesOfFreedom, degreesOfFreedom);
  return new SigmaConvergence(table.columns, logDeviations, variations, { f, degreesOfFreedom, p });
}

/** The spread of each year and what became of it. */
export class SigmaConvergence extends Result {
  readonly title: Label = say("σ 收敛", "σ-convergence");

  /** @internal */
  constructor(
    readonly years: readonly Name[],
    /** sd(ln y) of each year. */
    readonly logDeviations: Float64Array,
    /** sd(y) / mean(y) of each year. */
    readonly variations: Float64Array,
    /** The first year's variance of logs over the last's, with a two-sided F test. */
    readonly varianceRatio: {
      readonly f: number;
      readonly degreesOfFreedom: number;
      readonly p: number;
    },
  ) {
    super();
  }

  summary(): Label {
    const [first, last] = [this.logDeviations[0], this.logDeviations[this.years.length - 1]];
    return last < first
      ? say(
          "地区差距由 {first} 变为 {last}，缩小：σ 收敛。",
          "The spread went from {first} to {last} and narrowed: σ-convergence.",
          { first, last },
        )
      : say(
          "地区差距由 {first} 变为 {last}，扩大：没有 σ 收敛。",
          "The spread went from {first} to {last} and widened: no σ-convergence.",
          { first, last },
        );
  }

  toTable(): Table {
    return new Table({
      title: this.title,
      main: "sigma",
      columns: [
        { ...KINDS.year, values: this.years },
        {
          name: "sigma",
          label: say("对数标准差 σ", "sd of logs σ"),
          values: [...this.logDeviations],
        },
        {
          name: "variation",
          label: say("变异系数", "coefficient of variation"),
          values: [...this.variations],
        },
      ],
    });
  }

  steps(): Steps {
    const { f, degreesOfFreedom, p } = this.varianceRatio;
    const [from, to] = [this.years[0], this.years[this.years.length - 1]].map((year) => nameText(year, "en"));
    return new Steps(this.title, [
      {
        title: say("每年的离散程度", "The spread of each year"),
        formula: "\\sigma_t = \\mathrm{sd}(\\ln y_{it})",
        table: this.toTable(),
      },
      {
        title: say("首末两年的方差之比", "First variance over last"),
        formula: "F = \\sigma_0^2 / \\sigma_T^2",
        numbers: `F_{${degreesOfFreedom},${degreesOfFreedom}} = ${shortNumber(f)} \\quad (\\text{${from}/${to}}), \\quad p = ${shortNumber(p)}`,
        note: say(
          "p 值把地区当作抽样；统计数据若覆盖全部地区，它只说明模型，不说明抽样误差。",
          "The p-value takes regions for a sample; where they are all there are, it speaks of a model, not of sampling.",
        ),
      },
    ]);
  }
}
