import {
  type Label,
  label,
  type LabelledMatrix,
  nameColumn,
  nameText,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { type ImportTreatment, treatmentLabel } from "./imports.js";
import { findName } from "./names.js";

/** A region's multipliers by every method; see {@link regionalMultipliers}. */
export class RegionalMultipliers extends Result {
  readonly title: Label;
  /** The lowest multiplier of the region, by sector. */
  readonly lowest: Float64Array;
  /** The highest multiplier of the region, by sector. */
  readonly highest: Float64Array;

  /** @internal */
  constructor(
    readonly region: string,
    readonly imports: ImportTreatment,
    /** Methods in rows (the nation's first), sectors in columns. */
    readonly multipliers: LabelledMatrix,
  ) {
    super();
    this.title = label(`${region}：区域化产出乘数`, `${region}: regionalised output multipliers`);
    const columns = multipliers.columns.map((_, j) => multipliers.columnAt(j).slice(1));
    this.lowest = Float64Array.from(columns, (column) => Math.min(...column));
    this.highest = Float64Array.from(columns, (column) => Math.max(...column));
  }

  summary(): Label {
    const low = shortNumber(Math.min(...this.lowest));
    const high = shortNumber(Math.max(...this.highest));
    const { zh, en } = treatmentLabel(this.imports);
    return label(
      `各方法、各部门的乘数在 ${low} 与 ${high} 之间；全国乘数是上限，未计向外地区的漏出（${zh}）。`,
      `By method and sector the multipliers lie between ${low} and ${high}; the nation's are an upper bound without leakage to other regions (${en}).`,
    );
  }

  toTable(): Table {
    const { rows, columns } = this.multipliers;
    return new Table({
      title: this.title,
      columns: [
        nameColumn("sector", label("部门", "sector"), columns),
        ...rows.map((name, k) => {
          const title = label(nameText(name), nameText(name, "en"));
          const values = columns.map((_, j) => this.multipliers.values[k * columns.length + j]);
          return { name: k === 0 ? "nation" : `method${k}`, label: title, values };
        }),
        { name: "lowest", label: label("最低", "lowest"), values: [...this.lowest] },
        { name: "highest", label: label("最高", "highest"), values: [...this.highest] },
      ],
      note: treatmentLabel(this.imports),
    });
  }

  /** @param sector - the one whose range is shown; the first by default. */
  steps(sector?: string): Steps {
    const { rows, columns } = this.multipliers;
    const where = "RegionalMultipliers.steps";
    const j = sector === undefined ? 0 : findName(where, "sector", columns, sector);
    const name = columns[j];
    const title = label(
      `${this.title.zh}：${nameText(name)}`,
      `${this.title.en}: ${nameText(name, "en")}`,
    );
    return new Steps(
      title,
      rows.map((method, k) => {
        return {
          title: label(nameText(method), nameText(method, "en")),
          formula: "\\sum_i l^R_{ij}, \\quad a^R_{ij} = a_{ij} \\min(1, q_{ij})",
          numbers: texNumber(this.multipliers.values[k * columns.length + j]),
        };
      }),
    );
  }
}
