import { columnTerms, rowTerms } from "./margin-terms.js";
import {
  type Label,
  label,
  nameColumn,
  nameText,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import type { InputOutputTable } from "./table.js";

/** How far a table is from adding up, and whether rounding explains it; see {@link tableMargins}. */
export class TableMargins extends Result {
  readonly title: Label = label("投入产出表平衡检验", "Does the table add up?");
  /** Whether every gap is explained by rounding. */
  readonly balanced: boolean;

  /** @internal */
  constructor(
    readonly table: InputOutputTable,
    /** Decimals that the table is printed with. */
    readonly decimals: number,
    /** Output less what the row adds up to, by sector. */
    readonly rowGap: Float64Array,
    /** Output less what the column adds up to, by sector. */
    readonly columnGap: Float64Array,
    /** The gap that rounding can explain, by row. */
    readonly rowRounding: Float64Array,
    /** The gap that rounding can explain, by column. */
    readonly columnRounding: Float64Array,
  ) {
    super();
    this.balanced =
      rowGap.every((gap, i) => Math.abs(gap) <= rowRounding[i]) &&
      columnGap.every((gap, j) => Math.abs(gap) <= columnRounding[j]);
  }

  summary(): Label {
    const largest = Math.max(...this.rowGap.map(Math.abs), ...this.columnGap.map(Math.abs));
    const most = Math.max(...this.discrepancyShare().map(Math.abs));
    const gap = shortNumber(largest);
    const share = shortNumber(100 * most);
    return this.balanced
      ? label(
          `各行各列平衡：最大差额 ${gap}，不超过舍入误差；误差项最大占产出的 ${share}%。`,
          `Rows and columns add up: the largest gap, ${gap}, is rounding; the discrepancy is at most ${share} % of output.`,
        )
      : label(
          `有部门不平衡，最大差额 ${gap}，超过舍入误差。`,
          `Some sectors don't add up: the largest gap, ${gap}, is more than rounding explains.`,
        );
  }

  toTable(): Table {
    const { table } = this;
    const unit = table.unit;
    return new Table({
      title: this.title,
      columns: [
        nameColumn("sector", label("部门", "sector"), table.sectors),
        { name: "output", label: label("总产出", "output"), unit, values: [...table.output] },
        { name: "rowGap", label: label("行差额", "gap of row"), unit, values: [...this.rowGap] },
        {
          name: "columnGap",
          label: label("列差额", "gap of column"),
          unit,
          values: [...this.columnGap],
        },
        {
          name: "discrepancy",
          label: label("误差项", "discrepancy"),
          unit,
          values: [...table.discrepancy],
        },
        {
          name: "discrepancyShare",
          label: label("误差项占产出", "discrepancy of output"),
          unit: label("%", "%"),
          values: [...this.discrepancyShare()].map((share) => 100 * share),
        },
      ],
    });
  }

  /** @param sector - the one whose sums are written out; the first by default. */
  steps(sector?: string): Steps {
    const { table } = this;
    const i = sector === undefined ? 0 : table.sectorIndex("TableMargins.steps", "sector", sector);
    const line = (terms: readonly number[]): string =>
      `${terms.map((term) => (term < 0 ? `(${texNumber(term)})` : texNumber(term))).join(" + ")}`;
    const name = table.sectors[i];
    return new Steps(this.title, [
      {
        title: label(`${nameText(name)}：行`, `${nameText(name, "en")}: row`),
        formula: "x_i = \\sum_j z_{ij} + \\sum_k f_{ik} - m_i + \\varepsilon_i",
        numbers: `${texNumber(table.output[i])} - (${line(rowTerms(table, i))}) = ${texNumber(this.rowGap[i])}`,
      },
      {
        title: label(`${nameText(name)}：列`, `${nameText(name, "en")}: column`),
        formula: "x_j = \\sum_i z_{ij} + \\sum_k v_{kj}",
        numbers: `${texNumber(table.output[i])} - (${line(columnTerms(table, i))}) = ${texNumber(this.columnGap[i])}`,
      },
    ]);
  }

  private discrepancyShare(): Float64Array {
    return this.table.discrepancy.map((gap, i) => gap / this.table.output[i]);
  }
}
