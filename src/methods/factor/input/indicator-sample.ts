import {
  type ColumnChoice,
  InputError,
  type LabelledMatrix,
  matrixMeant,
  type Name,
  orWrite,
  pathTo,
  say,
  whole,
} from "../../../base/index.js";
import { columnMoments, correlationFrom } from "../../../math/index.js";
import type {
  CaseCount,
  CorrelationInput,
  CovarianceInput,
  FactorInput,
  IndicatorInput,
  MissingOptions,
} from "./factor-input.js";
import { completeCases, filledWithMeans, pairwiseSample } from "./missing-values.js";
import { readIndicators } from "./read-indicators.js";
import { readSymmetric } from "./read-symmetric.js";

/** What all methods of this chapter start from, whatever was handed in. */
export interface IndicatorSample {
  /** What the input is called in messages: `data` or `items`, `correlation` or `covariance`. */
  readonly argument: string;
  readonly indicators: readonly Name[];
  /** How many cases; unknown if a matrix came without. */
  readonly n: number | undefined;
  /** None if a matrix was handed in. */
  readonly cases: CaseCount | undefined;
  /** The cases that are scored, complete; none if a matrix was handed in. */
  readonly data: LabelledMatrix | undefined;
  readonly means: Float64Array | undefined;
  /** With n − 1; none if only correlations are known. */
  readonly deviations: Float64Array | undefined;
  /** Indicators × indicators, row by row. */
  readonly correlation: Float64Array;
}

/**
 * Reads a table, a correlation or a covariance matrix.
 *
 * @param argument - what the input is called where it is a table.
 * @throws {InputError} If something is missing, unfit, or an indicator constant.
 */
export function readSample(
  where: string,
  input: FactorInput,
  options: MissingOptions,
  argument = "data",
): IndicatorSample {
  if (typeof input !== "object" || input === null) {
    const words = say(
      "是数据框、个案 × 指标的表、{ correlation, n } 或 { covariance, n }",
      "be a frame, a table of cases × indicators, { correlation, n } or { covariance, n }",
    );
    throw new InputError(where, argument, orWrite(words, matrixMeant(input)), input);
  }
  if ("correlation" in input) return fromCorrelation(where, input, options);
  if ("covariance" in input) return fromCovariance(where, input, options);
  return readCases(where, input, options, argument);
}

/** A sample of which the cases are known. */
export interface CaseSample extends IndicatorSample {
  readonly n: number;
  readonly cases: CaseCount;
  readonly data: LabelledMatrix;
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

/**
 * Reads a table of cases.
 *
 * @param argument - what it is called in messages.
 * @throws {InputError} If it is none, something is missing or unfit, or an indicator constant.
 */
export function readCases(
  where: string,
  input: IndicatorInput,
  { missing = "listwise", ...choice }: MissingOptions,
  argument = "data",
): CaseSample {
  refuseMatrix(where, argument, input);
  const table = readIndicators(where, argument, input, choice);
  const complete = completeCases(table);
  const incomplete = complete.incomplete;
  const read = (data: LabelledMatrix, found: FoundMoments): CaseSample => {
    const cases = { rule: missing, total: table.rows.length, used: found.n, incomplete };
    return { argument, indicators: table.columns, cases, data, ...found };
  };
  if (missing === "pairwise" && incomplete.length > 0) {
    return read(complete.table, pairwiseSample(where, argument, table));
  }
  const data = missing === "mean" ? filledWithMeans(where, argument, table) : complete.table;
  const n = data.rows.length;
  refuseFewCases(where, argument, n, table, incomplete.length);
  const { means, crossProducts } = columnMoments(data.values, table.columns.length);
  const deviations = means.map((_, j) => Math.sqrt(crossProducts[j * means.length + j] / (n - 1)));
  refuseConstant(where, argument, data, means, deviations);
  const correlation = correlationFrom(crossProducts, means.length);
  return read(data, { n, means, deviations, correlation });
}

type FoundMoments = Pick<CaseSample, "n" | "means" | "deviations" | "correlation">;

function refuseMatrix(where: string, argument: string, input: IndicatorInput): void {
  const isObject = typeof input === "object" && input !== null;
  if (isObject && !("correlation" in input) && !("covariance" in input)) return;
  const words = say(
    "是数据框或个案 × 指标的表（矩阵没有个案）",
    "be a frame or a table of cases × indicators: a matrix has no cases",
  );
  throw new InputError(where, argument, words, input);
}

function refuseFewCases(where: string, argument: string, n: number, table: LabelledMatrix, incomplete: number): void {
  if (n >= 2) return;
  const words =
    incomplete > 0
      ? say(
          "至少留有 2 个完整的个案（{all} 个中有 {incomplete} 个含缺失值；见 `missing`）",
          "leave at least 2 complete cases ({incomplete} of {all} have a value missing; see `missing`)",
          { incomplete, all: table.rows.length },
        )
      : say("至少有 2 个个案", "hold at least 2 cases");
  throw new InputError(where, argument, words, n);
}

/** A spread that is nothing but rounding of the mean counts as none. */
function refuseConstant(
  where: string,
  argument: string,
  data: LabelledMatrix,
  means: Float64Array,
  deviations: Float64Array,
): void {
  const j = deviations.findIndex((s, i) => !(s > 1e-13 * Math.abs(means[i])));
  if (j < 0) return;
  const path = pathTo(`${argument}.columns`, [[data.columns[j], j]]);
  const words = say("在个案之间有差异（请略去它）", "vary from case to case (leave it out)");
  throw new InputError(where, path, words, data.values[j]);
}

/** What a matrix leaves unknown. */
const NO_CASES = { cases: undefined, data: undefined, means: undefined } as const;

function fromCorrelation(where: string, input: CorrelationInput, choice: ColumnChoice): IndicatorSample {
  const matrix = readSymmetric(where, "correlation", input.correlation, choice);
  return {
    argument: "correlation",
    indicators: matrix.columns,
    n: checkCount(where, input.n),
    ...NO_CASES,
    deviations: undefined,
    correlation: symmetric(matrix),
  };
}

function fromCovariance(where: string, input: CovarianceInput, choice: ColumnChoice): IndicatorSample {
  const matrix = readSymmetric(where, "covariance", input.covariance, choice);
  const p = matrix.columns.length;
  const covariance = symmetric(matrix);
  return {
    argument: "covariance",
    indicators: matrix.columns,
    n: checkCount(where, input.n),
    ...NO_CASES,
    deviations: Float64Array.from({ length: p }, (_, i) => Math.sqrt(covariance[i * p + i])),
    correlation: correlationFrom(covariance, p),
  };
}

function symmetric(matrix: LabelledMatrix): Float64Array {
  const p = matrix.columns.length;
  return matrix.values.map((value, at) => (value + matrix.values[(at % p) * p + Math.floor(at / p)]) / 2);
}

const caseCount = whole(2, Number.POSITIVE_INFINITY);

function checkCount(where: string, n: number | undefined): number | undefined {
  return n === undefined ? undefined : caseCount(where, "n", n);
}
