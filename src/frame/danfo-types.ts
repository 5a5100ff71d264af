/**
 * The part of danfo's `DataFrame` and `Series` that gives right answers and is of use in a class,
 * typed by ourselves: danfo's own declarations would cost every kernel 70 MB.
 *
 * Left out are the methods with wrong answers in danfo 1.2.0 (`sortValues`, `groupby`, `describe`,
 * `fillNa`, `append`, `merge`, `concat`, `std` of one number ...): {@link Frame} has right ones.
 * Where danfo sums along rows unless told otherwise, `axis` must be said: 0 for each column.
 */

/** What stands in a danfo frame; a missing number is `NaN`, a missing text `null`. */
export type DanfoCell = string | number | boolean | null;

/** Down the columns (0) or along the rows (1). */
export interface DanfoAxis {
  readonly axis: 0 | 1;
}

/** A danfo column. */
export interface DanfoSeries {
  readonly values: readonly DanfoCell[];
  readonly index: readonly (string | number)[];
  readonly shape: readonly number[];
  readonly dtypes: readonly string[];
  head(rows?: number): DanfoSeries;
  tail(rows?: number): DanfoSeries;
  /** Missing numbers are skipped by all summaries. */
  sum(): number;
  mean(): number;
  median(): number;
  min(): number;
  max(): number;
  count(): number;
  add(other: DanfoSeries | number): DanfoSeries;
  sub(other: DanfoSeries | number): DanfoSeries;
  mul(other: DanfoSeries | number): DanfoSeries;
  div(other: DanfoSeries | number): DanfoSeries;
  pow(other: DanfoSeries | number): DanfoSeries;
  eq(other: DanfoSeries | number | string): DanfoSeries;
  ne(other: DanfoSeries | number | string): DanfoSeries;
  lt(other: DanfoSeries | number): DanfoSeries;
  le(other: DanfoSeries | number): DanfoSeries;
  gt(other: DanfoSeries | number): DanfoSeries;
  ge(other: DanfoSeries | number): DanfoSeries;
  and(other: DanfoSeries): DanfoSeries;
  or(other: DanfoSeries): DanfoSeries;
  map(change: (value: DanfoCell) => DanfoCell): DanfoSeries;
  unique(): DanfoSeries;
  valueCounts(): DanfoSeries;
  abs(): DanfoSeries;
  round(decimals: number): DanfoSeries;
  isNa(): DanfoSeries;
  print(): void;
  toString(): string;
}

/** A danfo frame. */
export interface DanfoFrame {
  readonly shape: readonly number[];
  readonly columns: readonly string[];
  readonly index: readonly (string | number)[];
  readonly dtypes: readonly string[];
  /** Row by row. */
  readonly values: readonly (readonly DanfoCell[])[];
  readonly T: DanfoFrame;
  column(name: string): DanfoSeries;
  head(rows?: number): DanfoFrame;
  tail(rows?: number): DanfoFrame;
  /** Rows by place; a slice is a text like "0:3". */
  iloc(places: {
    readonly rows?: readonly (number | string | boolean)[];
    readonly columns?: readonly (number | string)[];
  }): DanfoFrame;
  loc(names: { readonly columns: readonly string[] }): DanfoFrame;
  query(condition: DanfoSeries | readonly boolean[]): DanfoFrame;
  addColumn(name: string, values: DanfoSeries | readonly DanfoCell[]): DanfoFrame;
  drop(what: { readonly columns: readonly string[] }): DanfoFrame;
  rename(names: Readonly<Record<string, string>>): DanfoFrame;
  /** Missing numbers are skipped by all summaries. */
  sum(options: DanfoAxis): DanfoSeries;
  mean(options: DanfoAxis): DanfoSeries;
  median(options: DanfoAxis): DanfoSeries;
  min(options: DanfoAxis): DanfoSeries;
  max(options: DanfoAxis): DanfoSeries;
  count(options: DanfoAxis): DanfoSeries;
  /** With a series or a list, `axis` must be said: 0 takes one of its values for each row. */
  add(other: DanfoFrame | number): DanfoFrame;
  add(other: DanfoSeries | readonly number[], options: DanfoAxis): DanfoFrame;
  sub(other: DanfoFrame | number): DanfoFrame;
  sub(other: DanfoSeries | readonly number[], options: DanfoAxis): DanfoFrame;
  mul(other: DanfoFrame | number): DanfoFrame;
  mul(other: DanfoSeries | readonly number[], options: DanfoAxis): DanfoFrame;
  div(other: DanfoFrame | number): DanfoFrame;
  div(other: DanfoSeries | readonly number[], options: DanfoAxis): DanfoFrame;
  pow(other: DanfoFrame | number): DanfoFrame;
  applyMap(change: (value: DanfoCell) => DanfoCell): DanfoFrame;
  abs(): DanfoFrame;
  round(decimals: number): DanfoFrame;
  isNa(): DanfoFrame;
  print(): void;
  toString(): string;
}

/** The part of danfo's module that a notebook uses. */
export interface Danfo {
  readonly DataFrame: new (
    data: readonly (readonly DanfoCell[])[] | Readonly<Record<string, readonly DanfoCell[]>>,
    options?: {
      readonly columns?: readonly string[];
      readonly index?: readonly (string | number)[];
    },
  ) => DanfoFrame;
  readonly Series: new (data: readonly DanfoCell[]) => DanfoSeries;
}
