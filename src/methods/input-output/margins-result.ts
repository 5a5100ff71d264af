import { KINDS, type Label, type Measure, type Name, say, type Step, texNumber, toLabel } from "../../base/index.js";
import { BySector } from "./by-sector.js";
import { columnTerms, rowTerms } from "./margin-terms.js";
import type { InputOutputTable } from "./table.js";
import { PERCENT } from "./words.js";

/** What {@link TableMargins} is made of: finished numbers, one a sector. */
export type MarginParts = Omit<TableMargins, keyof BySector>;

/** The measures of {@link TableMargins}. */
export type MarginMeasure = "output" | "rowGap" | "columnGap" | "discrepancy" | "discrepancyShare";

/** How far a table is from adding up, and whether rounding explains it; see {@link tableMargins}. */
export class TableMargins extends BySector<MarginMeasure> {
  readonly table: InputOutputTable;
  /** Whether every gap is explained by rounding. */
  readonly balanced: boolean;
  /** Decimals that the table is printed with. */
  readonly decimals: number;
  /** Output less what the row adds up to, by sector. */
  readonly rowGap: Float64Array;
  /** Output less what the column adds up to, by sector. */
  readonly columnGap: Float64Array;
  /** The gap that rounding can explain, by row. */
  readonly rowRounding: Float64Array;
  /** The gap that rounding can explain, by column. */
  readonly columnRounding: Float64Array;
  /** The discrepancy as a share of output, by sector; NaN for a sector that has one without output. */
  readonly discrepancyShare: Float64Array;

  constructor(parts: MarginParts) {
    super({
      title: say("投入产出表平衡检验", "Does the table add up?"),
      kind: KINDS.sector,
      names: parts.table.sectors,
      measures: measuresOf(parts),
      main: "rowGap",
    });
    this.table = parts.table;
    this.balanced = parts.balanced;
    this.decimals = parts.decimals;
    this.rowGap = parts.rowGap;
    this.columnGap = parts.columnGap;
    this.rowRounding = parts.rowRounding;
    this.columnRounding = parts.columnRounding;
    this.discrepancyShare = parts.discrepancyShare;
  }

  summary(): Label {
    const most = (...lists: readonly Float64Array[]): number =>
      Math.max(0, ...lists.flatMap((list) => Array.from(list, Math.abs)).filter((value) => !Number.isNaN(value)));
    const gap = most(this.rowGap, this.columnGap);
    if (!this.balanced) {
      return say(
        "有部门不平衡，最大差额 {gap}，超过舍入误差。",
        "Some sectors don't add up: the largest gap, {gap}, is more than rounding explains.",
        { gap },
      );
    }
    return say(
      "各行各列平衡：最大差额 {gap}，不超过舍入误差；误差项最大占产出的 {share}%。",
      "Rows and columns add up: the largest gap, {gap}, is rounding; the discrepancy is at most {share}% of output.",
      { gap, share: 100 * most(this.discrepancyShare) },
    );
  }

  /** The sums of the sector's row and column, written out. */
  protected override firstSteps(k: number): readonly Step[] {
    const { table } = this;
    const name = toLabel(this.names[k]);
    const line = (terms: readonly number[], gap: number): string =>
      `${texNumber(table.output[k])} - (${terms.map(term).join(" + ")}) = ${texNumber(gap)}`;
    return [
      {
        title: say("{name}：行", "{name}: row", { name }),
        formula: "x_i = \\sum_j z_{ij} + \\sum_k f_{ik} - m_i + \\varepsilon_i",
        numbers: line(rowTerms(table, k), this.rowGap[k]),
      },
      {
        title: say("{name}：列", "{name}: column", { name }),
        formula: "x_j = \\sum_i z_{ij} + \\sum_k v_{kj}",
        numbers: line(columnTerms(table, k), this.columnGap[k]),
      },
    ];
  }

  /** The steps name the sector themselves. */
  protected override stepsTitle(_name: Name): Label {
    return this.title;
  }
}

function term(value: number): string {
  return value < 0 ? `(${texNumber(value)})` : texNumber(value);
}

function measuresOf(parts: MarginParts): Record<MarginMeasure, Measure> {
  const { table, rowGap, columnGap, discrepancyShare } = parts;
  const money = (label: Label, values: Float64Array): Measure => {
    return { label, unit: table.unit, values };
  };
  return {
    output: money(say("总产出", "gross output"), table.output),
    rowGap: money(say("行差额", "gap of row"), rowGap),
    columnGap: money(say("列差额", "gap of column"), columnGap),
    discrepancy: money(say("误差项", "discrepancy"), table.discrepancy),
    discrepancyShare: {
      label: say("误差项占产出", "discrepancy of output"),
      unit: PERCENT,
      values: discrepancyShare.map((share) => 100 * share),
    },
  };
}
