import { KINDS, type Label, type Measure, type Name, say } from "../../base/index.js";
import { BySector } from "./by-sector.js";

/** What {@link SectorValues} is made of: finished numbers, one a sector. */
export interface SectorParts<K extends string> {
  readonly title: Label;
  readonly sectors: readonly Name[];
  /** What the result is about comes first. */
  readonly measures: Readonly<Record<K, SectorMeasure>>;
  readonly convention: Label;
}

/** A measure whose numbers are kept as they were computed. */
export interface SectorMeasure extends Measure {
  readonly values: Float64Array;
}

/** Numbers by sector (各部门数值): one or more measures with their formulas. */
export class SectorValues<K extends string = string> extends BySector<K> {
  declare readonly measures: Readonly<Record<K, SectorMeasure>>;
  /** The convention that was used. */
  readonly convention: Label;

  constructor({ title, sectors, measures, convention }: SectorParts<K>) {
    super({ title, kind: KINDS.sector, names: sectors, measures, note: convention });
    this.convention = convention;
  }

  /** The measure that the result is about. */
  get values(): Float64Array {
    return this.measures[this.main].values;
  }

  summary(): Label {
    const { top, value } = this.largest();
    const { convention } = this;
    const title = this.measures[this.main].label;
    return say(
      "{title}最大的是{top}：{value}（{convention}）。",
      "The largest {title}: {top}, {value} ({convention}).",
      { title, top, value, convention },
    );
  }
}
