import {
  InputError,
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

/** What {@link tableMargins} takes beside the table. */
export interface MarginOptions {
  /** Decimals that the table is printed with; by default as many as its margins show. */
  readonly decimals?: number | undefined;
}

/**
 * Checks that a table adds up (投入产出表平衡检验), sector by sector:
 *
 *     rowGap    = x − (Z·1 + F·1 − imports + discrepancy)
 *     columnGap = x − (Z′·1 + V′·1)
 *
 * A gap is rounding when it isn't larger than half a unit of the last printed digit for each number
 * added. The statistical discrepancy (误差项) is the compilers' own; it is shown as a share of output.
 *
 * @throws {InputError} If `decimals` isn't a whole number from 0 to 15.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * tableMargins(table).balanced; // => true
 */
export function tableMargins(table: InputOutputTable, options: MarginOptions = {}): TableMargins {
  const where = "tableMargins";
  const decimals = options.decimals ?? printedDecimals(table);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 15) {
    throw new InputError(where, "decimals", "be a whole number from 0 to 15", decimals);
  }
  const rows = gaps(table, rowTerms, decimals);
  const columns = gaps(table, columnTerms, decimals);
  return new TableMargins(table, decimals, rows.gap, columns.gap, rows.allowed, columns.allowed);
}

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

/** Refuses a table that doesn't add up, naming its worst row, column or total input. */
export function refuseImbalance(
  where: string,
  table: InputOutputTable,
  decimals: number | undefined,
  totalInput: Float64Array | undefined,
): void {
  const margins = tableMargins(table, { decimals });
  const least = 10 ** -margins.decimals;
  refuse(where, "rows", "row", table, margins.rowGap, margins.rowRounding);
  refuse(where, "columns", "column", table, margins.columnGap, margins.columnRounding);
  if (!totalInput) return;
  const gap = totalInput.map((total, j) => total - table.output[j]);
  refuse(where, "totalInput", "total input", table, gap, new Float64Array(gap.length).fill(least));
}

function refuse(
  where: string,
  part: string,
  word: string,
  table: InputOutputTable,
  gap: Float64Array,
  rounding: Float64Array,
): void {
  let worst = -1;
  gap.forEach((value, i) => {
    const off = Math.abs(value) > rounding[i];
    if (off && (worst < 0 || Math.abs(value) > Math.abs(gap[worst]))) worst = i;
  });
  if (worst < 0) return;
  const path = `matrix.${part}[${JSON.stringify(nameText(table.sectors[worst]))}]`;
  const words = `add up to output within rounding (${rounding[worst].toPrecision(2)}; margins: "report" lets a ${word} pass)`;
  throw new InputError(where, path, words, `a gap of ${shortNumber(gap[worst])}`);
}

function rowTerms(table: InputOutputTable, i: number): readonly number[] {
  const n = table.sectors.length;
  const width = table.finalDemand.columns.length;
  return [
    ...table.flows.values.subarray(i * n, (i + 1) * n),
    ...table.finalDemand.values.subarray(i * width, (i + 1) * width),
    -table.imports[i],
    table.discrepancy[i],
  ];
}

function columnTerms(table: InputOutputTable, j: number): readonly number[] {
  const n = table.sectors.length;
  const inputs = Array.from({ length: n }, (_, i) => table.flows.values[i * n + j]);
  return [...inputs, ...table.valueAdded.rows.map((_, k) => table.valueAdded.values[k * n + j])];
}

function gaps(
  table: InputOutputTable,
  terms: (table: InputOutputTable, i: number) => readonly number[],
  decimals: number,
): { readonly gap: Float64Array; readonly allowed: Float64Array } {
  const n = table.sectors.length;
  const gap: Float64Array = new Float64Array(n);
  const allowed: Float64Array = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const list = terms(table, i);
    const size = list.reduce((sum, term) => sum + Math.abs(term), Math.abs(table.output[i]));
    gap[i] = list.reduce((rest, term) => rest - term, table.output[i]);
    allowed[i] = 0.5 * 10 ** -decimals * (list.length + 1) + 2 * Number.EPSILON * size;
  }
  return { gap, allowed };
}

function printedDecimals(table: InputOutputTable): number {
  const margins = [table.output, table.imports, table.discrepancy, table.finalDemand.values];
  let most = 0;
  for (const values of [...margins, table.valueAdded.values]) {
    for (const value of values) {
      const [digits, exponent] = String(value).split("e");
      const decimals = (digits.split(".")[1]?.length ?? 0) - Number(exponent ?? 0);
      most = Math.max(most, Math.min(decimals, 15));
    }
  }
  return most;
}
