import {
  checkNumber,
  checkNumbers,
  InputError,
  type Label,
  LabelledMatrix,
  label,
  type MatrixInput,
  type Name,
  positive,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { type Coefficient, type LinearRegression, linearRegression } from "../../math/index.js";

/** What {@link betaConvergence} needs to be told. */
export interface BetaConvergenceOptions {
  /** T: the years between the two. */
  readonly years: number;
  /**
   * What each region's own level depends on (regions × variables); with it convergence is conditional.
   * Defaults to none: absolute convergence.
   */
  readonly conditions?: MatrixInput;
}

/**
 * β-convergence (β 收敛): whether poorer regions grow faster, and how fast they would close the gap.
 *
 *     ln(yᵢT / yᵢ0) = a + b ln yᵢ0 (+ conditions) + uᵢ,     b = −(1 − e^(−βT))
 *
 * The speed is β = −ln(1 + b) / T a year; half of a gap is closed in ln 2 / β years. b < 0 alone may be
 * regression to the mean: σ-convergence is the other half of the question.
 *
 * @param first - income a head of each region at the start, > 0.
 * @param last - the same T years later, > 0.
 * @throws {InputError} If an income isn't > 0, lengths differ, there are too few regions, or a condition
 * follows from the others.
 * @see Barro, R. J. & Sala-i-Martin, X. (1992). Convergence. Journal of Political Economy 100(2), 223–251.
 * @see Quah, D. (1993). Galton's fallacy and tests of the convergence hypothesis. Scandinavian Journal
 * of Economics 95(4), 427–443.
 * @example
 * const result = betaConvergence([1, 2, 4, 8], [2, 3.5, 6, 11], { years: 10 });
 * [result.speed, result.halfLife]; // => [0.0204, 34.0]
 */
export function betaConvergence(
  first: ArrayLike<number>,
  last: ArrayLike<number>,
  options: BetaConvergenceOptions,
): BetaConvergence {
  const where = "betaConvergence";
  const start = checkNumbers(where, "first", first, { requirement: positive, least: 4 });
  const end = checkNumbers(where, "last", last, { requirement: positive });
  if (end.length !== start.length) {
    throw new InputError(where, "last", `hold ${start.length} numbers like \`first\``, end.length);
  }
  checkNumber(where, "options.years", options.years, positive);
  const conditions =
    options.conditions && LabelledMatrix.from(where, "options.conditions", options.conditions);
  if (conditions && conditions.rows.length !== start.length) {
    const words = `have ${start.length} rows, one a region`;
    throw new InputError(where, "options.conditions", words, conditions.rows.length);
  }
  return new BetaConvergence(start, end, options.years, conditions);
}

/** A convergence regression, its speed and its half-life. */
export class BetaConvergence extends Result {
  readonly title: Label;
  /** ln yᵢ0 and ln(yᵢT / yᵢ0): the two axes of the scatter. */
  readonly logStart: Float64Array;
  readonly logGrowth: Float64Array;
  readonly regression: LinearRegression;
  /** b, on ln yᵢ0. */
  readonly slope: Coefficient;
  /** β a year; negative where regions diverge; none where b ≤ −1 (the order of regions is reversed). */
  readonly speed: number | undefined;
  /** ln 2 / β years; none where regions don't converge. */
  readonly halfLife: number | undefined;
  readonly conditions: readonly Name[];

  /** @internal */
  constructor(
    start: Float64Array,
    end: Float64Array,
    readonly years: number,
    conditions: LabelledMatrix | undefined,
  ) {
    super();
    this.title = conditions
      ? label("条件 β 收敛", "Conditional β-convergence")
      : label("绝对 β 收敛", "Absolute β-convergence");
    this.conditions = conditions?.columns ?? [];
    this.logStart = start.map(Math.log);
    this.logGrowth = end.map((value, i) => Math.log(value / start[i]));
    const columns = this.conditions.map((_, k) => (conditions as LabelledMatrix).columnAt(k));
    this.regression = linearRegression(this.logGrowth, [this.logStart, ...columns]);
    this.slope = this.regression.coefficients[1];
    const b = this.slope.estimate;
    this.speed = b > -1 ? -Math.log1p(b) / years : undefined;
    this.halfLife = this.speed !== undefined && this.speed > 0 ? Math.LN2 / this.speed : undefined;
  }

  override summary(): Label {
    const { estimate, p } = this.slope;
    const [b, pText] = [shortNumber(estimate), shortNumber(p)];
    const half = this.halfLife?.toFixed(1);
    const percent = this.speed === undefined ? undefined : (100 * this.speed).toFixed(2);
    return half
      ? label(
          `b = ${b}（p = ${pText}）：每年缩小差距的 ${percent} %，${half} 年缩小一半。`,
          `b = ${b} (p = ${pText}): ${percent} % of a gap is closed each year, half of it in ${half} years.`,
        )
      : label(
          `b = ${b}（p = ${pText}）：没有 β 收敛的半衰期。`,
          `b = ${b} (p = ${pText}): no half-life of β-convergence.`,
        );
  }

  override toTable(): Table {
    const names: readonly Name[] = [
      label("常数项 a", "constant a"),
      label("ln y₀ 的系数 b", "b, on ln y₀"),
      ...this.conditions,
    ];
    const { coefficients } = this.regression;
    const column = (name: keyof Coefficient, title: Label) => ({
      name,
      label: title,
      values: coefficients.map((coefficient) => coefficient[name]),
    });
    return new Table({
      title: this.title,
      columns: [
        { name: "term", label: label("项", "term"), values: names },
        column("estimate", label("估计", "estimate")),
        column("standardError", label("标准误", "standard error")),
        column("t", label("t 值", "t")),
        column("p", label("p 值", "p")),
      ],
      note: label(
        `R² = ${shortNumber(this.regression.rSquared)}，自由度 ${this.regression.degreesOfFreedom}`,
        `R² = ${shortNumber(this.regression.rSquared)}, ${this.regression.degreesOfFreedom} degrees of freedom`,
      ),
    });
  }

  override steps(): Steps {
    const b = texNumber(this.slope.estimate);
    return new Steps(this.title, [
      {
        title: label("增长对初始水平回归", "Growth on the starting level"),
        formula: "\\ln (y_{iT} / y_{i0}) = a + b \\ln y_{i0} + u_i",
        table: this.toTable(),
      },
      {
        title: label("速度与半衰期", "Speed and half-life"),
        formula: "\\beta = -\\ln(1 + b) / T, \\qquad \\text{half-life} = \\ln 2 / \\beta",
        numbers:
          this.speed === undefined
            ? `1 + b = 1 + (${b}) \\le 0`
            : `\\beta = -\\ln(1 + (${b})) / ${this.years} = ${texNumber(this.speed)}`,
        note: this.summary(),
      },
    ]);
  }
}
