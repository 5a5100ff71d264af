import {
  arranged,
  CHOICE,
  type ColumnChoice,
  compareNumbers,
  given,
  InputError,
  isTableSource,
  KINDS,
  type Label,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  numeric,
  type NumbersInput,
  type NumbersOrColumn,
  positive,
  readOptions,
  refuseOnePeriod,
  readPair,
  Result,
  say,
  sentences,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import {
  type Coefficient,
  type LinearRegression,
  linearRegression,
  type StandardErrors,
  standardErrors,
} from "../../math/index.js";
import { POPULATION } from "./words.js";

/** Options of {@link betaConvergence}. */
export interface BetaConvergenceOptions extends ColumnChoice {
  /** T: the years between the two. */
  readonly years: number;
  /**
   * What each region's own level depends on: regions × variables, matched by name, or the names of
   * columns of the frame that is `first`. With it convergence is conditional; none by default: absolute
   * convergence.
   */
  readonly conditions?: MatrixInput | string | readonly string[];
  /** `"classical"` by default; `"hc3"` where errors differ in size from region to region, as R's sandwich has it. */
  readonly errors?: StandardErrors | undefined;
}

const where = "betaConvergence";

const OPTIONS = {
  years: numeric(positive),
  conditions: given<NonNullable<BetaConvergenceOptions["conditions"]>>(),
  errors: standardErrors,
  ...CHOICE,
};

/**
 * β-convergence (β 收敛): whether poorer regions grow faster, and how fast they would close the gap.
 *
 *     ln(yᵢT / yᵢ0) = a + b ln yᵢ0 (+ conditions) + uᵢ,     b = −(1 − e^(−βT))
 *
 * The speed is β = −ln(1 + b) / T, a rate in continuous time; of a gap 1 − e^(−β) is closed in a year, half
 * of it in ln 2 / β years. b < 0 alone may be regression to the mean: σ-convergence is the other half of the
 * question. Classical standard errors take regions for independent, with errors of one size; `errors: "hc3"`
 * does without the latter.
 *
 * @param first - income a head of each region at the start, > 0, or a frame with one column of it.
 * @param last - the same T years later, > 0; that of frames is matched by name. Where `first` is a frame,
 * it may be the name of another of its columns.
 * @unit b 无量纲；速度 β 为每年，半衰期为年 · b none, the speed β per year, the half-life years
 * @throws {InputError} If an income isn't > 0, the regions differ, there are too few regions, all grew by the
 * same rate, or a condition follows from the others.
 * @see Barro, R. J. & Sala-i-Martin, X. (1992). Convergence. Journal of Political Economy 100(2), 223–251.
 * @see Quah, D. (1993). Galton's fallacy and tests of the convergence hypothesis. Scandinavian Journal
 * of Economics 95(4), 427–443.
 * @example
 * const result = betaConvergence([1, 2, 4, 8], [2, 3.5, 6, 11], { years: 10 });
 * [result.speed, result.halfLife]; // => [0.0204, 34.0]
 */
export function betaConvergence(
  first: NumbersInput,
  last: NumbersOrColumn,
  options: BetaConvergenceOptions,
): BetaConvergence {
  refuseOnePeriod(where, ["first", "last"], first, last);
  const { years, conditions: given, errors, ...choice } = readOptions(where, options, OPTIONS);
  const {
    names,
    first: start,
    second: end,
  } = readPair(where, ["first", "last"], first, last, {
    kind: KINDS.region,
    requirements: [positive, positive],
    least: 4,
    choice,
  });
  const conditions = readConditions(first, given, names, choice);
  const logStart = start.map(Math.log);
  const logGrowth = end.map((value, i) => Math.log(value / start[i]));
  refuseAlike(logGrowth, end);
  const columns = conditions?.columns.map((_, k) => conditions.columnAt(k)) ?? [];
  return new BetaConvergence({
    names,
    years,
    logStart,
    logGrowth,
    conditions: conditions?.columns ?? [],
    errors,
    regression: linearRegression(logGrowth, [logStart, ...columns], { errors }),
  });
}

/** Growth that is the same everywhere leaves nothing to explain. */
function refuseAlike(logGrowth: Float64Array, end: Float64Array): void {
  if (logGrowth.some((growth) => compareNumbers(growth, logGrowth[0], 1e-3) !== 0)) return;
  const words = say(
    "使各地区增长不同（都增长 {percent}%，没有可解释的差异）",
    "let regions grow differently (all grew by {percent}%: there is nothing to explain)",
    { percent: Number((100 * Math.expm1(logGrowth[0])).toPrecision(6)) },
  );
  throw new InputError(where, "last", words, end);
}

/** The variables of each region, in the order of the regions. */
function readConditions(
  first: NumbersInput,
  conditions: BetaConvergenceOptions["conditions"],
  regions: readonly Name[],
  { rows }: ColumnChoice,
): LabelledMatrix | undefined {
  if (conditions === undefined) return undefined;
  const areNames = typeof conditions === "string" || (Array.isArray(conditions) && typeof conditions[0] === "string");
  if (areNames && !isTableSource(first)) {
    const words = say(
      "是矩阵，地区 × 变量（`first` 是数据框时，也可写它的列名）",
      "be a matrix, regions × variables (or names of columns, where `first` is a frame)",
    );
    throw new InputError(where, "conditions", words, conditions);
  }
  const matrix = areNames
    ? LabelledMatrix.from(where, "conditions", first as MatrixInput, {
        choice: { rows, columns: conditions as string | readonly string[] },
      })
    : LabelledMatrix.from(where, "conditions", conditions as MatrixInput, { units: "any" });
  const names = { rows: regions, columns: matrix.columns };
  return arranged(where, "conditions", matrix, names, "`first`");
}

/** What {@link BetaConvergence} is made of. */
export type BetaConvergenceParts = Pick<
  BetaConvergence,
  "names" | "years" | "logStart" | "logGrowth" | "conditions" | "errors" | "regression"
>;

/** A convergence regression, its speed and its half-life. */
export class BetaConvergence extends Result {
  readonly title: Label;
  /** The regions. */
  readonly names: readonly Name[];
  readonly years: number;
  /** ln yᵢ0 and ln(yᵢT / yᵢ0): the two axes of the scatter. */
  readonly logStart: Float64Array;
  readonly logGrowth: Float64Array;
  readonly conditions: readonly Name[];
  /** Where standard errors and p come from. */
  readonly errors: StandardErrors;
  readonly regression: LinearRegression;
  /** b, on ln yᵢ0. */
  readonly slope: Coefficient;
  /** β, a continuous rate a year; negative where regions diverge; none where b ≤ −1 (their order is reversed). */
  readonly speed: number | undefined;
  /** 1 − e^(−β): the share of a gap that is closed in a year. */
  readonly yearlyShare: number | undefined;
  /** ln 2 / β years; none where regions don't converge. */
  readonly halfLife: number | undefined;

  /** @internal */
  constructor(parts: BetaConvergenceParts) {
    super();
    this.title =
      parts.conditions.length > 0
        ? say("条件 β 收敛", "Conditional β-convergence")
        : say("绝对 β 收敛", "Absolute β-convergence");
    this.names = parts.names;
    this.years = parts.years;
    this.logStart = parts.logStart;
    this.logGrowth = parts.logGrowth;
    this.conditions = parts.conditions;
    this.errors = parts.errors;
    this.regression = parts.regression;
    this.slope = this.regression.coefficients[1];
    const b = this.slope.estimate;
    this.speed = compareNumbers(b, -1) > 0 ? -Math.log1p(b) / this.years : undefined;
    this.yearlyShare = this.speed === undefined ? undefined : -Math.expm1(-this.speed);
    const converges = this.speed !== undefined && compareNumbers(b, 0, 1) < 0;
    this.halfLife = converges && this.speed ? Math.LN2 / this.speed : undefined;
  }

  summary(): Label {
    const { estimate: b, p } = this.slope;
    const holes = { b, p, errors: ERRORS[this.errors] };
    if (this.halfLife === undefined || this.speed === undefined || this.yearlyShare === undefined) {
      return sentences(
        say(
          "b = {b}（{errors}p = {p}）：没有 β 收敛的半衰期。",
          "b = {b} ({errors}p = {p}): no half-life of β-convergence.",
          holes,
        ),
        POPULATION,
      );
    }
    return sentences(
      say(
        "b = {b}（{errors}p = {p}）：收敛速度 β = {speed}%（每年缩小差距的 {share}%），{half} 年缩小一半。",
        "b = {b} ({errors}p = {p}): the speed β is {speed}%, so that {share}% of a gap is closed each year, half of it in {half} years.",
        {
          ...holes,
          speed: (100 * this.speed).toFixed(2),
          share: (100 * this.yearlyShare).toFixed(2),
          half: this.halfLife.toFixed(1),
        },
      ),
      POPULATION,
    );
  }

  toTable(): Table {
    const names: readonly Name[] = [
      say("常数项 a", "constant a"),
      say("ln y₀ 的系数 b", "b, on ln y₀"),
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
      main: "estimate",
      columns: [
        { name: "term", label: say("项", "term"), values: names },
        column("estimate", say("估计", "estimate")),
        column("standardError", STANDARD_ERROR[this.errors]),
        column("t", say("t 值", "t")),
        column("p", say("p 值", "p")),
      ],
      note: say("R² = {fit}，自由度 {df}。{population}", "R² = {fit}, {df} degrees of freedom. {population}", {
        fit: this.regression.rSquared,
        df: this.regression.degreesOfFreedom,
        population: POPULATION,
      }),
    });
  }

  steps(): Steps {
    const b = texNumber(this.slope.estimate);
    return new Steps(this.title, [
      {
        title: say("增长对初始水平回归", "Growth on the starting level"),
        formula: "\\ln (y_{iT} / y_{i0}) = a + b \\ln y_{i0} + u_i",
        table: this.toTable(),
      },
      {
        title: say("速度与半衰期", "Speed and half-life"),
        formula: "\\beta = -\\ln(1 + b) / T, \\qquad 1 - e^{-\\beta}, \\qquad t_{1/2} = \\ln 2 / \\beta",
        numbers:
          this.speed === undefined
            ? `1 + b = 1 + (${b}) \\le 0`
            : `\\beta = -\\ln(1 + (${b})) / ${this.years} = ${texNumber(this.speed)}, \\quad 1 - e^{-\\beta} = ${texNumber(this.yearlyShare ?? Number.NaN)}`,
        note: this.summary(),
      },
    ]);
  }
}

/** What p goes by, where that isn't the classical error. */
const ERRORS: Readonly<Record<StandardErrors, Label | "">> = {
  classical: "",
  hc3: say("HC3 标准误，", "HC3 errors, "),
};

const STANDARD_ERROR: Readonly<Record<StandardErrors, Label>> = {
  classical: say("标准误", "standard error"),
  hc3: say("标准误（HC3）", "standard error (HC3)"),
};
