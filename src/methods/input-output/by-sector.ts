import { ByName, type Name, type Step } from "../../base/index.js";
import { findName } from "./names.js";

/**
 * A number a sector and measure (每个部门一个数). A sector answers to its whole name, to the code that it
 * begins with, and to what follows its number: "汽车整车" for "10汽车整车".
 */
export abstract class BySector<K extends string = string> extends ByName<K> {
  protected override placeOf(method: string, name: string | undefined): number {
    if (name === undefined) return super.placeOf(method, name);
    return findName(`${this.constructor.name}.${method}`, this.kind.name, this.names, name);
  }

  protected override stepsAt(k: number): readonly Step[] {
    return [...super.stepsAt(k), ...this.lastSteps(k)];
  }

  /** What stands behind the steps of the measures; nothing by default. */
  protected lastSteps(_k: number): readonly Step[] {
    return [];
  }

  /** The name with the largest number by what the result is about. */
  protected largest(): { readonly top: Name; readonly value: number } {
    const [k] = this.order();
    return { top: this.names[k], value: this.measures[this.main].values[k] };
  }
}
