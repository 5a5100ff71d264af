import { compareNumbers } from "./compare-numbers.js";
import type { Label } from "./label.js";
import { chosenName } from "./names.js";
import { Result } from "./result.js";
import { say } from "./say.js";
import { texNumber } from "./short-number.js";
import type { Step } from "./steps.js";
import { type Column, Table } from "./table.js";

/** A number for each name, or for each cell, said once: its words, its values and, if it is derived, how. */
export interface Measure {
  readonly label: Label;
  readonly unit?: Label | undefined;
  /** One a name, or one a cell row by row; NaN where there is none. */
  readonly values: ArrayLike<number>;
  readonly decimals?: number | undefined;
  /** In TeX; a measure with a formula is a step of the derivation. */
  readonly formula?: string | undefined;
  /** The formula with the numbers of place k put in; by default its first symbol and the value. */
  readonly numbers?: ((k: number) => string) | undefined;
  /** What the step is called where that isn't the column's title. */
  readonly step?: Label | undefined;
  /** How the value of place k reads. */
  readonly note?: ((k: number) => Label | undefined) | undefined;
}

/** What a {@link Measured} is made of: finished numbers and their words. */
export interface MeasuredParts<K extends string> {
  readonly title: Label;
  /** In the order of the table's columns; one that is undefined isn't there. */
  readonly measures: Readonly<Record<K, Measure | undefined>>;
  /** The measure that the result is about; the first by default. */
  readonly main?: K | undefined;
  /** The measures with a formula in the order of the derivation; that of the table by default. */
  readonly derivation?: readonly K[] | undefined;
  /** A line under the table. */
  readonly note?: Label | undefined;
}

/**
 * A result of some numbers a place (每处若干个数), where a place is a name ({@link ByName}) or a cell
 * ({@link ByCell}): each measure is said once, and table, ranking and derivation come from it. It gets
 * finished numbers; arithmetic is the method's.
 */
export abstract class Measured<K extends string = string> extends Result {
  readonly title: Label;
  /** The measures with their words, in the order of the table. */
  readonly measures: Readonly<Record<K, Measure>>;
  /** The measure that the result is about. */
  readonly main: K;
  private readonly derivation: readonly K[];
  private readonly note: Label | undefined;

  protected constructor(parts: MeasuredParts<K>) {
    super();
    const there = Object.entries<Measure | undefined>(parts.measures).filter(([, one]) => one);
    const keys = there.map(([key]) => key as K);
    this.title = parts.title;
    this.measures = Object.fromEntries(there) as Record<K, Measure>;
    this.main = parts.main ?? keys[0];
    this.derivation = parts.derivation ?? keys;
    this.note = parts.note;
  }

  /**
   * The table with its rows by a measure, largest first; those without a number come last.
   *
   * @param measure - what the result is about by default.
   */
  ranking(measure: K = this.main): Table {
    const order = this.order(measure);
    const rank = { name: "rank", label: say("名次", "rank"), values: order.map((_, k) => k + 1) };
    const columns = this.columns().map((column) => ({
      ...column,
      values: order.map((k) => column.values[k]),
    }));
    return new Table({ title: this.title, columns: [rank, ...columns], main: measure });
  }

  toTable(): Table {
    return new Table({
      title: this.title,
      columns: this.columns(),
      main: this.main,
      ...(this.note && { note: this.note }),
    });
  }

  /** The columns that say which place a row is. */
  protected abstract nameColumns(): readonly Column[];

  /** What stands before the steps of the measures; nothing by default. */
  protected firstSteps(_k: number): readonly Step[] {
    return [];
  }

  /** The columns of the table. */
  protected columns(): readonly Column[] {
    const measures = Object.entries<Measure>(this.measures).map(
      ([name, { label, unit, values, decimals }]): Column => ({
        name,
        label,
        unit,
        values: Array.from(values, (value) => (Number.isNaN(value) ? null : value)),
        decimals,
      }),
    );
    return [...this.nameColumns(), ...measures];
  }

  /** The places by a measure, largest first; of those that only rounding parts, the first given comes first. */
  protected order(measure: K = this.main): readonly number[] {
    const { values } = this.measure("ranking", measure);
    const size = (k: number): number => (Number.isNaN(values[k]) ? Number.NEGATIVE_INFINITY : values[k]);
    const exact = Array.from(values, (_, k) => k).sort((a, b) => size(b) - size(a) || a - b);
    const starts = exact.flatMap((k, at) => (at === 0 || compareNumbers(size(exact[at - 1]), size(k)) > 0 ? [at] : []));
    return starts.flatMap((from, at) => exact.slice(from, starts[at + 1]).sort((a, b) => a - b));
  }

  /** A measure of a place. */
  protected valueAt(k: number, measure: K): number {
    return this.measure("of", measure).values[k];
  }

  /** All measures of a place. */
  protected valuesAt(k: number): Readonly<Record<K, number>> {
    const entries = Object.entries<Measure>(this.measures);
    return Object.fromEntries(entries.map(([key, { values }]) => [key, values[k]])) as Record<K, number>;
  }

  /** The derivation of a place. */
  protected stepsAt(k: number): readonly Step[] {
    const derived = this.derivation.flatMap((key) => this.stepOf(this.measures[key], k));
    return [...this.firstSteps(k), ...derived];
  }

  private measure(method: string, name: K): Measure {
    const where = `${this.constructor.name}.${method}`;
    const keys = Object.keys(this.measures);
    return this.measures[keys[chosenName(where, "measure", keys, name)] as K];
  }

  private stepOf(measure: Measure | undefined, k: number): Step[] {
    if (measure?.formula === undefined) return [];
    const { label, values, formula, step = label } = measure;
    const numbers = measure.numbers?.(k) ?? `${formula.split(" =")[0]} = ${texNumber(values[k])}`;
    const note = measure.note?.(k);
    return [{ title: step, formula, numbers, ...(note && { note }) }];
  }
}
