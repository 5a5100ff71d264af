import { InputError, type Label, nameText, optional, readOptions, say, shortNumber, whole } from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { columnTerms, rowTerms } from "./margin-terms.js";
import { TableMargins } from "./margins-result.js";
import { checkTable, type InputOutputTable } from "./table.js";

/** What {@link tableMargins} takes beside the table. */
export interface MarginOptions {
  /** Decimals that the table is printed with; by default as many as its margins show. */
  readonly decimals?: number | undefined;
}

const OPTIONS = { decimals: optional(whole(0, 15)) };

/**
 * Checks that a table adds up (投入产出表平衡检验), sector by sector:
 *
 *     rowGap    = x − (Z·1 + F·1 − imports + discrepancy)
 *     columnGap = x − (Z′·1 + V′·1)
 *
 * A gap is rounding when it isn't larger than half a unit of the last printed digit for each number
 * added. The statistical discrepancy (误差项) is the compilers' own; it is shown as a share of output.
 *
 * @unit 与表同单位 · that of the table
 * @throws {InputError} If `table` is none or `decimals` isn't a whole number from 0 to 15.
 * @see 国家统计局国民经济核算司《2012 年中国投入产出表》, 编制说明.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * tableMargins(table).balanced; // => true
 */
export function tableMargins(table: InputOutputTable, options: MarginOptions = {}): TableMargins {
  const read = readOptions("tableMargins", options, OPTIONS);
  checkTable("tableMargins", "table", table);
  const decimals = read.decimals ?? printedDecimals(table);
  const rows = gaps(table, rowTerms, decimals);
  const columns = gaps(table, columnTerms, decimals);
  return new TableMargins({
    table,
    decimals,
    rowGap: rows.gap,
    columnGap: columns.gap,
    rowRounding: rows.allowed,
    columnRounding: columns.allowed,
    discrepancyShare: table.discrepancy.map((gap, i) =>
      gap === 0 ? 0 : table.output[i] > 0 ? gap / table.output[i] : Number.NaN,
    ),
    balanced: [rows, columns].every(({ gap, allowed }) => gap.every((value, i) => Math.abs(value) <= allowed[i])),
  });
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
  refuse(where, "rows", ROW, table, margins.rowGap, margins.rowRounding);
  refuse(where, "columns", COLUMN, table, margins.columnGap, margins.columnRounding);
  if (!totalInput) return;
  const gap = totalInput.map((total, j) => total - table.output[j]);
  refuse(where, "totalInput", TOTAL, table, gap, new Float64Array(gap.length).fill(least));
}

const ROW: Label = say("行", "row");
const COLUMN: Label = say("列", "column");
const TOTAL: Label = say("总投入", "total input");

function refuse(
  where: string,
  part: string,
  word: Label,
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
  const words = say(
    '与总产出相差不超过舍入误差（{most}；写 margins: "report" 可放行这样的{word}）',
    'differ from output by no more than rounding ({most}; margins: "report" lets a {word} pass)',
    { most: rounding[worst].toPrecision(2), word },
  );
  throw new InputError(where, path, words, Number(shortNumber(gap[worst])));
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
    const size = sumOf([table.output[i], ...list].map(Math.abs));
    // Sums of numbers of so many decimals have no more of them: what is beyond is noise of doubles.
    gap[i] = Number(sumOf([table.output[i], ...list.map((term) => -term)]).toFixed(decimals)) + 0;
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
