import {
  type Cell,
  CHOICE,
  type ColumnChoice,
  type Label,
  type MatrixInput,
  type Name,
  oneOf,
  type ReadersOf,
  type TableSource,
} from "../../../base/index.js";

/**
 * A number, or that there is none: `null`, `undefined` and `NaN` all say that a value is missing. (Other
 * cells, such as the records of a frame may hold, are refused.)
 */
export type MaybeNumber = Cell | undefined;

/** Cases (rows) × indicators (columns) in which values may be missing. */
export interface IndicatorTable {
  readonly rows: readonly Name[];
  readonly columns: readonly Name[];
  /** Row by row in one list, or a list for each row. */
  readonly values: ArrayLike<MaybeNumber> | readonly ArrayLike<MaybeNumber>[];
  readonly unit?: Label | undefined;
}

/**
 * Cases × indicators: a frame, of which the columns of numbers are the indicators (or those that are
 * chosen); labelled numbers; or plain rows that get the labels "1", "2" …
 */
export type IndicatorInput = TableSource | IndicatorTable | readonly ArrayLike<MaybeNumber>[];

/** A correlation matrix of indicators, and of how many cases it is. */
export interface CorrelationInput {
  readonly correlation: MatrixInput;
  /** The number of cases; tests need it. */
  readonly n?: number | undefined;
}

/** A covariance matrix of indicators, and of how many cases it is. */
export interface CovarianceInput {
  readonly covariance: MatrixInput;
  /** The number of cases; tests need it. */
  readonly n?: number | undefined;
}

/** What the methods of this chapter take: the table itself, or the matrix that was printed of it. */
export type FactorInput = IndicatorInput | CorrelationInput | CovarianceInput;

/**
 * What is done with missing values (缺失值处理): `"listwise"` uses the cases that are complete,
 * `"pairwise"` for every correlation the cases that have both values, `"mean"` puts the indicator's
 * mean in.
 */
export type MissingRule = "listwise" | "pairwise" | "mean";

/** How a table with holes is read, and which columns of a frame. */
export interface MissingOptions extends ColumnChoice {
  /** `"listwise"` by default, as in SPSS. */
  readonly missing?: MissingRule | undefined;
}

/** @internal */
export const READING: ReadersOf<MissingOptions> = {
  missing: oneOf("listwise", "pairwise", "mean"),
  ...CHOICE,
};

/** How many cases there were and which were used. */
export interface CaseCount {
  readonly rule: MissingRule;
  readonly total: number;
  /** The n of the tests: complete cases; with `"pairwise"` the fewest that any two indicators share. */
  readonly used: number;
  /** The cases left out (listwise) or with a value missing (pairwise, mean). */
  readonly incomplete: readonly Name[];
}
