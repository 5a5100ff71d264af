import type { Kind } from "./kinds.js";
import type { Label, Name } from "./label.js";
import { LabelledMatrix } from "./labelled-matrix.js";
import type { Measure } from "./measured.js";
import { chosenName } from "./names.js";
import { namesList } from "./names-list.js";
import { InputError } from "./errors.js";
import { Result } from "./result.js";
import { say } from "./say.js";
import { type Step, Steps } from "./steps.js";
import { Table } from "./table.js";

/** What a {@link ByPair} is made of: finished numbers and their words. */
export interface ByPairParts {
  readonly title: Label;
  /** What the names are: `KINDS.region`. */
  readonly kind: Kind;
  readonly names: readonly Name[];
  /** What the number is called in code, such as "similarity". */
  readonly name: string;
  /** Names × names row by row, the same both ways round. */
  readonly measure: Pick<Measure, "label" | "unit" | "decimals"> & {
    readonly values: Float64Array;
  };
  /** A line under the table. */
  readonly note?: Label | undefined;
}

/** A result that gives one number a pair of names (每两个单位一个数), whichever comes first. */
export abstract class ByPair extends Result {
  readonly title: Label;
  readonly names: readonly Name[];
  /** Names × names, row by row. */
  readonly values: Float64Array;

  protected constructor(private readonly parts: ByPairParts) {
    super();
    this.title = parts.title;
    this.names = namesList(parts.names);
    this.values = parts.measure.values;
  }

  /** The number of a pair; the names may be left out where there are two. */
  of(name?: string, other?: string): number {
    const [i, j] = this.pairOf("of", name, other);
    return this.values[i * this.names.length + j];
  }

  /** All pairs as a matrix, for a heat map. */
  matrix(): LabelledMatrix {
    return new LabelledMatrix(this.names, this.names, this.values.slice());
  }

  /**
   * The pairs with the largest numbers.
   *
   * @param count - how many; 20 by default.
   */
  ranking(count = 20): Table {
    return this.table(this.order().slice(0, count));
  }

  /** One row a pair. */
  toTable(): Table {
    return this.table(this.pairs());
  }

  /** How the number of a pair came about; the names may be left out where there are two. */
  steps(name?: string, other?: string): Steps {
    const [i, j] = this.pairOf("steps", name, other);
    const holes = { title: this.title, a: this.names[i], b: this.names[j] };
    return new Steps(say("{title}：{a}与{b}", "{title}: {a} and {b}", holes), this.pairSteps(i, j));
  }

  /** The derivation of the pair i, j. */
  protected abstract pairSteps(i: number, j: number): readonly Step[];

  /** The places in `values` of all pairs i < j. */
  protected pairs(): readonly number[] {
    const n = this.names.length;
    return Array.from(this.values, (_, k) => k).filter((k) => Math.floor(k / n) < k % n);
  }

  /** The same by their numbers, largest first. */
  protected order(): readonly number[] {
    return [...this.pairs()].sort((a, b) => this.values[b] - this.values[a] || a - b);
  }

  /** The two names of a place in `values`. */
  protected namesAt(k: number): readonly [Name, Name] {
    const n = this.names.length;
    return [this.names[Math.floor(k / n)], this.names[k % n]];
  }

  private pairOf(method: string, name?: string, other?: string): readonly [number, number] {
    const { kind } = this.parts;
    if (name === undefined && other === undefined && this.names.length === 2) return [0, 1];
    const where = `${this.constructor.name}.${method}`;
    const i = chosenName(where, kind.name, this.names, name);
    const j = chosenName(where, "other", this.names, other);
    if (i !== j) return [i, j];
    const words = say("是另一个{kind}", "be another {kind}", { kind: kind.label });
    throw new InputError(where, "other", words, other);
  }

  private table(places: readonly number[]): Table {
    const { title, kind, name, measure, note } = this.parts;
    const pairs = places.map((k) => this.namesAt(k));
    const other = say("另一{kind}", "other {kind}", { kind: kind.label });
    return new Table({
      title,
      columns: [
        { ...kind, values: pairs.map(([first]) => first) },
        { name: "other", label: other, values: pairs.map(([, second]) => second) },
        { ...measure, name, values: places.map((k) => this.values[k]) },
      ],
      main: name,
      note,
    });
  }
}
