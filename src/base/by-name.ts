import type { Kind } from "./kinds.js";
import { type Label, type Name, nameText } from "./label.js";
import { chosenName } from "./names.js";
import { Result } from "./result.js";
import { say } from "./say.js";
import { texNumber } from "./short-number.js";
import { type Step, Steps } from "./steps.js";
import { type Column, Table } from "./table.js";

/** A number for each name, said once: its words, its values and, if it is derived, how. */
export interface Measure {
  readonly label: Label;
  readonly unit?: Label | undefined;
  /** One a name; NaN where there is none. */
  readonly values: ArrayLike<number>;
  readonly decimals?: number | undefined;
  /** In TeX; a measure with a formula is a step of the derivation. */
  readonly formula?: string | undefined;
  /** The formula with the numbers of name k put in; by default its first symbol and the value. */
  readonly numbers?: ((k: number) => string) | undefined;
  /** What the step is called where that isn't the column's title. */
  readonly step?: Label | undefined;
  /** How the value of name k reads. */
  readonly note?: ((k: number) => Label | undefined) | undefined;
}

/** What a {@link ByName} is made of: finished numbers and their words. */
export interface ByNameParts<K extends string> {
  readonly title: Label;
  /** What the names are: `KINDS.region`. */
  readonly kind: Kind;
  readonly names: readonly Name[];
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
 * A result that gives one number a name and measure (每个单位一个数): each measure is said once, and table,
 * ranking and derivation come from it. It gets finished numbers; arithmetic is the method's.
 */
export abstract class ByName<K extends string = string> extends Result {
  readonly title: Label;
  /** What the names are. */
  readonly kind: Kind;
  readonly names: readonly Name[];
  /** The measures with their words, in the order of the table. */
  readonly measures: Readonly<Record<K, Measure>>;
  /** The measure that the result is about. */
  readonly main: K;
  private readonly derivation: readonly K[];
  private readonly note: Label | undefined;

  protected constructor(parts: ByNameParts<K>) {
    super();
    const there = Object.entries<Measure | undefined>(parts.measures).filter(([, one]) => one);
    const keys = there.map(([key]) => key as K);
    this.title = parts.title;
    this.kind = parts.kind;
    this.names = parts.names;
    this.measures = Object.fromEntries(there) as Record<K, Measure>;
    this.main = parts.main ?? keys[0];
    this.derivation = parts.derivation ?? keys;
    this.note = parts.note;
  }

  /**
   * A measure of a name.
   *
   * @param name - may be left out where there is one.
   * @param measure - what the result is about by default.
   */
  of(name?: string, measure: K = this.main): number {
    const k = this.placeOf("of", name);
    return this.measure("of", measure).values[k];
  }

  /** All measures of a name, which may be left out where there is one. */
  at(name?: string): Readonly<Record<K, number>> {
    const k = this.placeOf("at", name);
    const entries = Object.entries<Measure>(this.measures);
    return Object.fromEntries(entries.map(([key, { values }]) => [key, values[k]])) as Record<
      K,
      number
    >;
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

  /** How the numbers of a name came about; it may be left out where there is one. */
  steps(name?: string): Steps {
    const k = this.placeOf("steps", name);
    const derived = this.derivation.flatMap((key) => this.stepOf(this.measures[key], k));
    return new Steps(this.stepsTitle(this.names[k]), [...this.firstSteps(k), ...derived]);
  }

  /** The places by a measure, largest first. */
  protected order(measure: K = this.main): readonly number[] {
    const { values } = this.measure("ranking", measure);
    const size = (k: number): number =>
      Number.isNaN(values[k]) ? Number.NEGATIVE_INFINITY : values[k];
    return [...this.names.keys()].sort((a, b) => size(b) - size(a) || a - b);
  }

  /** The place of a name, which may be left out where there is one. */
  protected placeOf(method: string, name: string | undefined): number {
    return chosenName(`${this.constructor.name}.${method}`, this.kind.name, this.names, name);
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
    return [{ ...this.kind, values: [...this.names] }, ...measures];
  }

  /** What the derivation of a name is called. */
  protected stepsTitle(name: Name): Label {
    return {
      zh: `${this.title.zh}：${nameText(name)}`,
      en: `${this.title.en}: ${nameText(name, "en")}`,
    };
  }

  /** What stands before the steps of the measures; nothing by default. */
  protected firstSteps(_k: number): readonly Step[] {
    return [];
  }

  private measure(method: string, name: K): Measure {
    const where = `${this.constructor.name}.${method}`;
    const keys = Object.keys(this.measures);
    return this.measures[keys[chosenName(where, "measure", keys, name)] as K];
  }

  private stepOf(measure: Measure, k: number): Step[] {
    const { label, values, formula, step = label } = measure;
    if (formula === undefined) return [];
    const numbers = measure.numbers?.(k) ?? `${formula.split(" =")[0]} = ${texNumber(values[k])}`;
    const note = measure.note?.(k);
    return [{ title: step, formula, numbers, ...(note && { note }) }];
  }
}
