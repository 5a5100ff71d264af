import type { Kind } from "./kinds.js";
import { type Label, type Name, nameText } from "./label.js";
import { Measured, type MeasuredParts } from "./measured.js";
import { chosenName } from "./names.js";
import { namesList } from "./names-list.js";
import { Steps } from "./steps.js";
import type { Column } from "./table.js";

/** What a {@link ByName} is made of: finished numbers and their words. */
export interface ByNameParts<K extends string> extends MeasuredParts<K> {
  /** What the names are: `KINDS.region`. */
  readonly kind: Kind;
  readonly names: readonly Name[];
}

/** A result that gives one number a name and measure (每个单位一个数). */
export abstract class ByName<K extends string = string> extends Measured<K> {
  /** What the names are. */
  readonly kind: Kind;
  readonly names: readonly Name[];

  protected constructor(parts: ByNameParts<K>) {
    super(parts);
    this.kind = parts.kind;
    this.names = namesList(parts.names);
  }

  /**
   * A measure of a name.
   *
   * @param name - may be left out where there is one.
   * @param measure - what the result is about by default.
   */
  of(name?: string, measure: K = this.main): number {
    return this.valueAt(this.placeOf("of", name), measure);
  }

  /** All measures of a name, which may be left out where there is one. */
  at(name?: string): Readonly<Record<K, number>> {
    return this.valuesAt(this.placeOf("at", name));
  }

  /** How the numbers of a name came about; it may be left out where there is one. */
  steps(name?: string): Steps {
    const k = this.placeOf("steps", name);
    return new Steps(this.stepsTitle(this.names[k]), this.stepsAt(k));
  }

  /** The place of a name, which may be left out where there is one. */
  protected placeOf(method: string, name: string | undefined): number {
    return chosenName(`${this.constructor.name}.${method}`, this.kind.name, this.names, name);
  }

  protected override nameColumns(): readonly Column[] {
    return [{ ...this.kind, values: [...this.names] }];
  }

  /** What the derivation of a name is called. */
  protected stepsTitle(name: Name): Label {
    return {
      zh: `${this.title.zh}：${nameText(name)}`,
      en: `${this.title.en}: ${nameText(name, "en")}`,
    };
  }
}
