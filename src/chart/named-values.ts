import type { LabelledNumbers, Name, TableSource } from "../base/index.js";

/** Names with a number each, and the interval around it where there is one. */
export interface NamedValues {
  readonly names: readonly Name[];
  /** NaN where there is none. */
  readonly values: ArrayLike<number>;
  readonly low?: ArrayLike<number> | undefined;
  readonly high?: ArrayLike<number> | undefined;
  /** What the numbers are. */
  readonly label?: Name | undefined;
  readonly unit?: Name | undefined;
}

/** Series of numbers over the same names. */
export interface NamedSeries {
  readonly names: readonly Name[];
  readonly series: readonly { readonly name: Name; readonly values: ArrayLike<number> }[];
  readonly label?: Name | undefined;
  readonly unit?: Name | undefined;
}

/** Points with a name each. */
export interface NamedPoints {
  /** None by default: the points stand without words. */
  readonly names?: readonly Name[] | undefined;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Numbers by their names, as one writes them by hand: `{ 江西: 0.79, 湖北: 1.67 }`. */
export type NumbersByName = Readonly<Record<string, number>>;

/**
 * A number for each name, as charts take it: a frame, a table or a result, of which one column is shown;
 * a matrix of one column; `{ names, values }`, numbers by their names, or numbers alone.
 */
export type ValuesSource = TableSource | LabelledNumbers | NamedValues | NumbersByName | ArrayLike<number>;

/** One or more numbers for each name: a frame, a table or a result, a matrix, or series. */
export type SeriesSource = ValuesSource | NamedSeries;

/** Two numbers for each point: a frame, a table or a result, of which two columns are shown, or lists. */
export type PointsSource = TableSource | LabelledNumbers | NamedPoints;
