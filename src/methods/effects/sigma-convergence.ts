import {
  InputError,
  type Label,
  LabelledMatrix,
  label,
  type MatrixInput,
  type Name,
  nameColumn,
  nameText,
  positive,
  Result,
  shortNumber,
  Steps,
  Table,
} from "../../base/index.js";
import { fTwoSided } from "../../math/index.js";
import { coefficientOfVariation } from "../concentration/index.js";

/**
 * σ-convergence (σ 收敛): whether regions grow more alike — the spread of income a head, year by year.
 *
 *     σₜ = sd(ln yᵢₜ),     Vₜ = sd(yᵢₜ) / mean(yᵢₜ)     (sd over n − 1)
 *
 * @param incomes - regions × years, in the order of time, each > 0; at least 2 × 2.
 * @throws {InputError} If an entry isn't > 0 or there is only one region or year.
 * @see Barro, R. J. & Sala-i-Martin, X. (1992). Convergence. Journal of Political Economy 100(2), 223–251.
 * @example
 * sigmaConvergence([[1, 2], [4, 4]]).logDeviations; // => [0.98026, 0.49013]
 */
export function sigmaConvergence(incomes: MatrixInput): SigmaConvergence {
  const where = "sigmaConvergence";
  const table = LabelledMatrix.from(where, "incomes", incomes, { requirement: positive });
  if (table.rows.length < 2)
    throw new InputError(where, "incomes.rows", "be two regions or more", 1);
  if (table.columns.length < 2) {
    throw new InputError(where, "incomes.columns", "be two years or more", 1);
  }
  return new SigmaConvergence(table);
}

/** The spread of each year and what became of it. */
export class SigmaConvergence extends Result {
  readonly title: Label = label("σ 收敛", "σ-convergence");
  readonly years: readonly Name[];
  /** sd(ln y) of each year. */
  readonly logDeviations: Float64Array;
  /** sd(y) / mean(y) of each year. */
  readonly variations: Float64Array;
  /** The first year's variance of logs over the last's, with a two-sided F test. */
  readonly varianceRatio: {
    readonly f: number;
    readonly degreesOfFreedom: number;
    readonly p: number;
  };

  /** @internal */
  constructor(table: LabelledMatrix) {
    super();
    this.years = table.columns;
    const columns = table.columns.map((_, t) => table.columnAt(t));
    this.logDeviations = Float64Array.from(columns, (column) => deviation(column.map(Math.log)));
    this.variations = Float64Array.from(columns, (column) => coefficientOfVariation(column));
    const last = this.logDeviations[columns.length - 1];
    const f = (this.logDeviations[0] / last) ** 2;
    const degreesOfFreedom = table.rows.length - 1;
    const p = fTwoSided(f, degreesOfFreedom, degreesOfFreedom);
    this.varianceRatio = { f, degreesOfFreedom, p };
  }

  override summary(): Label {
    const [first, last] = [this.logDeviations[0], this.logDeviations[this.years.length - 1]];
    const [zh, en] =
      last < first
        ? ["缩小：σ 收敛", "narrowed: σ-convergence"]
        : ["扩大：没有 σ 收敛", "widened: no σ-convergence"];
    const [a, b] = [first, last].map(shortNumber);
    return label(
      `地区差距由 ${a} 变为 ${b}，${zh}。`,
      `The spread went from ${a} to ${b} and ${en}.`,
    );
  }

  override toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        nameColumn("year", label("年份", "year"), this.years),
        {
          name: "sigma",
          label: label("对数标准差 σ", "sd of logs σ"),
          values: [...this.logDeviations],
        },
        {
          name: "variation",
          label: label("变异系数", "coefficient of variation"),
          values: [...this.variations],
        },
      ],
    });
  }

  override steps(): Steps {
    const { f, degreesOfFreedom, p } = this.varianceRatio;
    const [from, to] = [this.years[0], this.years[this.years.length - 1]].map((year) =>
      nameText(year, "en"),
    );
    return new Steps(this.title, [
      {
        title: label("每年的离散程度", "The spread of each year"),
        formula: "\\sigma_t = \\mathrm{sd}(\\ln y_{it})",
        table: this.toTable(),
      },
      {
        title: label("首末两年的方差之比", "First variance over last"),
        formula: "F = \\sigma_0^2 / \\sigma_T^2",
        numbers: `F_{${degreesOfFreedom},${degreesOfFreedom}} = ${shortNumber(f)} \\quad (\\text{${from}/${to}}), \\quad p = ${shortNumber(p)}`,
        note: label(
          "p 值把地区当作抽样；统计数据若覆盖全部地区，它只说明模型，不说明抽样误差。",
          "The p-value takes regions for a sample; where they are all there are, it speaks of a model, not of sampling.",
        ),
      },
    ]);
  }
}

function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
