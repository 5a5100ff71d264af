import type { Label } from "./label.js";
import type { Table } from "./table.js";

/** One step of a derivation: what is done, the formula, the numbers put in, what comes out. */
export interface Step {
  readonly title: Label;
  /** The formula, in TeX without dollars, with the book's symbols. */
  readonly formula?: string;
  /** The same with the numbers put in, in TeX. */
  readonly numbers?: string;
  /** Why the step is taken, or how its outcome reads. */
  readonly note?: Label;
  /** The intermediate table. */
  readonly table?: Table;
}

/**
 * A derivation (计算步骤): how a result came about, step by step, as a class would do it by hand.
 *
 * @example
 * new Steps(label("区位商", "Location quotient"), [{ title: label("份额", "shares") }]).list.length;
 * // => 1
 */
export class Steps {
  constructor(
    readonly title: Label,
    readonly list: readonly Step[],
  ) {}

  /** The title, where a derivation is written into a text: `${steps}`. */
  toString(): string {
    return this.title.zh;
  }
}
