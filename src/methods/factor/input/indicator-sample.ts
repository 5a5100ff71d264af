import {
  checkNumber,
  checkOption,
  InputError,
  type LabelledMatrix,
  type Name,
} from "../../../base/index.js";
import { columnMoments, correlationFrom } from "../../../math/index.js";
import type {
  CaseCount,
  CorrelationInput,
  CovarianceInput,
  FactorInput,
  IndicatorInput,
  MissingRule,
} from "./factor-input.js";
import { completeCases, filledWithMeans, pairwiseSample } from "./missing-values.js";
import { placeOf, readIndicators } from "./read-indicators.js";
import { readSymmetric } from "./read-symmetric.js";

/** What all methods of this chapter start from, whatever was handed in. */
export interface IndicatorSample {
  /** What the input is called in messages: `data`, `correlation` or `covariance`. */
  readonly argument: "data" | "correlation" | "covariance";
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

const rules = ["listwise", "pairwise", "mean"] as const;

/**
 * Reads a table, a correlation or a covariance matrix.
 *
 * @throws {InputError} If something is missing, unfit, or an indicator constant.
 */
export function readSample(
  where: string,
  input: FactorInput,
  missing: MissingRule = "listwise",
): IndicatorSample {
  checkOption(where, "missing", missing, rules);
  if (typeof input !== "object" || input === null) {
    const words = "be a table of cases × indicators, { correlation, n } or { covariance, n }";
    throw new InputError(where, "data", words, input);
  }
  if ("correlation" in input) return fromCorrelation(where, input);
  if ("covariance" in input) return fromCovariance(where, input);
  return fromTable(where, input, missing);
}

function fromTable(where: string, input: IndicatorInput, missing: MissingRule): IndicatorSample {
  const table = readIndicators(where, "data", input);
  const complete = completeCases(table);
  const incomplete = complete.incomplete;
  const count = { rule: missing, total: table.rows.length, incomplete };
  if (missing === "pairwise" && incomplete.length > 0) {
    const { n, means, deviations, correlation } = pairwiseSample(where, table);
    const cases = { ...count, used: n };
    const data = complete.table;
    return {
      argument: "data",
      indicators: table.columns,
      n,
      cases,
      data,
      means,
      deviations,
      correlation,
    };
  }
  const data = missing === "mean" ? filledWithMeans(where, table) : complete.table;
  const n = data.rows.length;
  refuseFewCases(where, n, table, incomplete.length);
  const { means, crossProducts } = columnMoments(data.values, table.columns.length);
  const deviations = means.map((_, j) => Math.sqrt(crossProducts[j * means.length + j] / (n - 1)));
  refuseConstant(where, data, means, deviations);
  const correlation = correlationFrom(crossProducts, means.length);
  const cases = { ...count, used: n };
  return {
    argument: "data",
    indicators: table.columns,
    n,
    cases,
    data,
    means,
    deviations,
    correlation,
  };
}

function refuseFewCases(where: string, n: number, table: LabelledMatrix, incomplete: number): void {
  if (n >= 2) return;
  const words =
    incomplete > 0
      ? `leave at least 2 complete cases (${incomplete} of ${table.rows.length} have a value missing; see \`missing\`)`
      : "hold at least 2 cases";
  throw new InputError(where, "data", words, n);
}

/** A spread that is nothing but rounding of the mean counts as none. */
function refuseConstant(
  where: string,
  data: LabelledMatrix,
  means: Float64Array,
  deviations: Float64Array,
): void {
  const j = deviations.findIndex((s, i) => !(s > 1e-13 * Math.abs(means[i])));
  if (j < 0) return;
  const path = `data.columns${placeOf(data.columns[j], j)}`;
  throw new InputError(where, path, "vary from case to case (leave it out)", data.values[j]);
}

function fromCorrelation(where: string, input: CorrelationInput): IndicatorSample {
  const matrix = readSymmetric(where, "correlation", input.correlation);
  return {
    argument: "correlation",
    indicators: matrix.columns,
    n: checkCount(where, input.n),
    cases: undefined,
    data: undefined,
    means: undefined,
    deviations: undefined,
    correlation: symmetric(matrix),
  };
}

function fromCovariance(where: string, input: CovarianceInput): IndicatorSample {
  const matrix = readSymmetric(where, "covariance", input.covariance);
  const p = matrix.columns.length;
  const covariance = symmetric(matrix);
  return {
    argument: "covariance",
    indicators: matrix.columns,
    n: checkCount(where, input.n),
    cases: undefined,
    data: undefined,
    means: undefined,
    deviations: Float64Array.from({ length: p }, (_, i) => Math.sqrt(covariance[i * p + i])),
    correlation: correlationFrom(covariance, p),
  };
}

function symmetric(matrix: LabelledMatrix): Float64Array {
  const p = matrix.columns.length;
  return matrix.values.map(
    (value, at) => (value + matrix.values[(at % p) * p + Math.floor(at / p)]) / 2,
  );
}

function checkCount(where: string, n: number | undefined): number | undefined {
  if (n === undefined) return undefined;
  const holds = (value: number): boolean => Number.isInteger(value) && value >= 2;
  return checkNumber(where, "n", n, { words: "be a whole number of cases ≥ 2", holds });
}
