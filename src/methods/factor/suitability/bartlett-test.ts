import { InputError, type Label, readOptions, Result, say, Steps, Table, texNumber } from "../../../base/index.js";
import { chiSquareUpperTail, logDeterminant } from "../../../math/index.js";
import { type FactorInput, type MissingOptions, READING } from "../input/factor-input.js";
import { type IndicatorSample, readSample } from "../input/indicator-sample.js";
import { regularCorrelation } from "../input/regular-correlation.js";
import { CASES_OF_MATRIX, WORDS } from "../words.js";

/** Bartlett's test of sphericity: what {@link bartlettTest} returns. */
export class SphericityTest extends Result {
  readonly title: Label = say("巴特利特球形度检验", "Bartlett's test of sphericity");

  constructor(
    readonly chiSquare: number,
    /** Degrees of freedom, p(p − 1)/2. */
    readonly degrees: number,
    /** The chance of so large a χ² if no two indicators were correlated; exact down to 1e-300. */
    readonly p: number,
    /** |R|, from 0 to 1. */
    readonly determinant: number,
    /** ln|R|, which doesn't underflow. */
    readonly logDeterminant: number,
    readonly n: number,
    /** How many indicators. */
    readonly size: number,
  ) {
    super();
  }

  override summary(): Label {
    const { degrees, chiSquare, p } = this;
    return p < 0.05
      ? say(
          "χ²({degrees}) = {chiSquare}, p = {p}：拒绝“各指标互不相关”，可以做因子分析。",
          "χ²({degrees}) = {chiSquare}, p = {p}: that no two indicators are correlated is rejected; there is something to analyse.",
          { degrees, chiSquare, p },
        )
      : say(
          "χ²({degrees}) = {chiSquare}, p = {p}：不能拒绝“各指标互不相关”，不宜做因子分析。",
          "χ²({degrees}) = {chiSquare}, p = {p}: that no two indicators are correlated isn't rejected; a factor analysis has no ground.",
          { degrees, chiSquare, p },
        );
  }

  override toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        {
          name: "statistic",
          label: say("统计量", "statistic"),
          values: [
            say("近似卡方", "Approx. chi-square"),
            say("自由度", "df"),
            say("显著性", "Sig."),
            say("行列式", "Determinant"),
          ],
        },
        {
          name: "value",
          label: WORDS.value,
          values: [this.chiSquare, this.degrees, this.p, this.determinant],
          whole: [false, true, false, false],
        },
      ],
    });
  }

  override steps(): Steps {
    const { n, size, logDeterminant: log, chiSquare, degrees, p } = this;
    return new Steps(this.title, [
      {
        title: say("相关系数矩阵的行列式", "the determinant of the correlation matrix"),
        formula: "\\ln|R|",
        numbers: `\\ln|R| = ${texNumber(log)}`,
        note: say("各指标互不相关时为 0", "0 if no two indicators are correlated"),
      },
      {
        title: say("检验统计量", "the test statistic"),
        formula: "\\chi^2 = -\\left(n - 1 - \\frac{2p + 5}{6}\\right) \\ln|R|",
        numbers: `-\\left(${n} - 1 - \\frac{2 \\cdot ${size} + 5}{6}\\right) \\cdot (${texNumber(log)}) = ${texNumber(chiSquare)}`,
      },
      {
        title: say("自由度与显著性", "degrees of freedom and significance"),
        formula: "\\mathit{df} = \\frac{p(p-1)}{2}",
        numbers: `\\frac{${size} \\cdot ${size - 1}}{2} = ${degrees},\\quad p = ${texNumber(p)}`,
        note: this.summary(),
      },
    ]);
  }
}

/**
 * Bartlett's test of sphericity (巴特利特球形度检验): whether the correlation matrix differs from the
 * identity, that is, whether there is anything in common to be analysed.
 *
 *     χ² = −(n − 1 − (2p + 5)/6) · ln|R|,   df = p(p − 1)/2
 *
 * @param data - cases × indicators, such as a frame (a missing value is an empty cell, `null` or `NaN`),
 * `{ correlation, n }` or `{ covariance, n }`.
 * @returns χ², its degrees of freedom and the chance of it; the chance is exact far out, not 0.
 * @unit 无量纲 · none
 * @throws {InputError} If the correlation matrix can't be inverted (the indicators at fault are named)
 * or a matrix comes without `n`.
 * @see Bartlett, M. S. (1950). Tests of significance in factor analysis. British Journal of
 * Psychology, Statistical Section 3(2), 77–85.
 * @example
 * const R = [[1, 0.6, 0.5], [0.6, 1, 0.4], [0.5, 0.4, 1]];
 * bartlettTest({ correlation: R, n: 50 }).chiSquare; // => 35.6119
 */
export function bartlettTest(data: FactorInput, options: MissingOptions = {}): SphericityTest {
  const where = "bartlettTest";
  return bartlettOf(where, readSample(where, data, readOptions(where, options, READING)));
}

/** @internal */
export function bartlettOf(where: string, sample: IndicatorSample): SphericityTest {
  const { n } = sample;
  if (n === undefined) {
    throw new InputError(where, "n", CASES_OF_MATRIX, n);
  }
  const size = sample.indicators.length;
  const log = logDeterminant(regularCorrelation(where, sample));
  const chiSquare = Math.max(0, -(n - 1 - (2 * size + 5) / 6) * log);
  const degrees = (size * (size - 1)) / 2;
  const p = chiSquareUpperTail(chiSquare, degrees);
  return new SphericityTest(chiSquare, degrees, p, Math.exp(log), log, n, size);
}
