import {
  type Label,
  type Name,
  nameColumn,
  nameText,
  label,
  Result,
  shortNumber,
  type Step,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { findName } from "./names.js";

/** One of the series of a {@link SectorValues}. */
export interface Series {
  /** The name in code. */
  readonly name: string;
  readonly label: Label;
  readonly unit?: Label | undefined;
  readonly values: Float64Array;
  /** The formula, in TeX. */
  readonly formula: string;
}

/** Numbers by sector (各部门数值): one or more series with their formulas. */
export class SectorValues extends Result {
  /** @internal */
  constructor(
    readonly title: Label,
    readonly sectors: readonly Name[],
    /** The series; the first is what the result is about. */
    readonly series: readonly Series[],
    /** The convention that was used. */
    readonly convention: Label,
  ) {
    super();
  }

  /** The first series. */
  get values(): Float64Array {
    return this.series[0].values;
  }

  /** The first series' value for a sector. */
  at(sector: string): number {
    return this.values[findName("SectorValues.at", "sector", this.sectors, sector)];
  }

  /** The sectors from the largest value of the first series to the smallest. */
  ranking(): readonly Name[] {
    const order = this.sectors.map((_, i) => i).sort((a, b) => this.values[b] - this.values[a]);
    return order.map((i) => this.sectors[i]);
  }

  summary(): Label {
    const [top] = this.ranking();
    const value = shortNumber(Math.max(...this.values));
    return label(
      `${this.series[0].label.zh}最大的是${nameText(top)}：${value}（${this.convention.zh}）。`,
      `${this.series[0].label.en}: the largest is ${nameText(top, "en")}, ${value} (${this.convention.en}).`,
    );
  }

  toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        nameColumn("sector", label("部门", "sector"), this.sectors),
        ...this.series.map(({ name, label: title, unit, values }) => {
          return { name, label: title, unit, values: [...values] };
        }),
      ],
      note: this.convention,
    });
  }

  /** @param sector - the one whose numbers are put in; the first by default. */
  steps(sector?: string): Steps {
    const where = "SectorValues.steps";
    const j = sector === undefined ? 0 : findName(where, "sector", this.sectors, sector);
    const [zh, en] = [nameText(this.sectors[j]), nameText(this.sectors[j], "en")];
    const list = this.series.map((series): Step => {
      return {
        title: series.label,
        formula: series.formula,
        numbers: texNumber(series.values[j]),
      };
    });
    return new Steps(label(`${this.title.zh}：${zh}`, `${this.title.en}: ${en}`), list);
  }
}
