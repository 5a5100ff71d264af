import type { Kind } from "./kinds.js";
import type { Label, Name } from "./label.js";
import { Measured, type MeasuredParts } from "./measured.js";
import { chosenName } from "./names.js";
import { namesList } from "./names-list.js";
import { say } from "./say.js";
import { Steps } from "./steps.js";
import type { Column } from "./table.js";

/** What a {@link ByCell} is made of: finished numbers row by row, and their words. */
export interface ByCellParts<K extends string> extends MeasuredParts<K> {
  /** What the rows are, and what the columns are: `[KINDS.region, KINDS.industry]`. */
  readonly kinds: readonly [Kind, Kind];
  readonly rows: readonly Name[];
  readonly columns: readonly Name[];
}

/** A result that gives one number a region and industry, or another two names, and measure (两个名称一个数). */
export abstract class ByCell<K extends string = string> extends Measured<K> {
  /** What the rows are, and what the columns are. */
  readonly kinds: readonly [Kind, Kind];
  private readonly sides: readonly [readonly Name[], readonly Name[]];

  protected constructor(parts: ByCellParts<K>) {
    super(parts);
    this.kinds = parts.kinds;
    this.sides = [namesList(parts.rows), namesList(parts.columns)];
  }

  /**
   * A measure of a cell.
   *
   * @param row - may be left out where there is one row; `column` where there is one column.
   * @param measure - what the result is about by default.
   */
  of(row?: string, column?: string, measure: K = this.main): number {
    return this.valueAt(this.placeOf("of", row, column), measure);
  }

  /** All measures of a cell. */
  at(row?: string, column?: string): Readonly<Record<K, number>> {
    return this.valuesAt(this.placeOf("at", row, column));
  }

  /** How the numbers of a cell came about; a name may be left out where there is one. */
  steps(row?: string, column?: string): Steps {
    const k = this.placeOf("steps", row, column);
    return new Steps(this.stepsTitle(...this.namesAt(k)), this.stepsAt(k));
  }

  /** The place of a cell. */
  protected placeOf(method: string, row: string | undefined, column: string | undefined): number {
    const where = `${this.constructor.name}.${method}`;
    const [i, j] = [row, column].map((name, side) => chosenName(where, this.kinds[side].name, this.sides[side], name));
    return i * this.sides[1].length + j;
  }

  /** The row and the column of a place. */
  protected namesAt(k: number): readonly [row: Name, column: Name] {
    const width = this.sides[1].length;
    return [this.sides[0][Math.floor(k / width)], this.sides[1][k % width]];
  }

  protected override nameColumns(): readonly Column[] {
    const cells = Array.from(this.measures[this.main].values, (_, k) => this.namesAt(k));
    return this.kinds.map((kind, side) => ({ ...kind, values: cells.map((names) => names[side]) }));
  }

  /** What the derivation of a cell is called; the column isn't named where there is one. */
  protected stepsTitle(row: Name, column: Name): Label {
    const { title } = this;
    if (this.sides[1].length === 1) return say("{title}：{row}", "{title}: {row}", { title, row });
    return say("{title}：{row}，{column}", "{title}: {row}, {column}", { title, row, column });
  }
}
