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

/** What a row or a column adds up to: {@link rowTerms}, {@link columnTerms}. */
export type LineTerms = (table: InputOutputTable, k: number) => readonly number[];

/** What each row, or column, is off by, and what of that is rounding. */
function gaps(
  table: InputOutputTable,
  terms: LineTerms,
  decimals: number,
): { readonly gap: Float64Array; readonly allowed: Float64Array } {
  const lines = table.sectors.map((_, k) => lineGap(table, terms, k, decimals));
  return {
    gap: Float64Array.from(lines, ({ gap }) => gap),
    allowed: Float64Array.from(lines, ({ allowed }) => allowed),
  };
}

/** The same of one line. */
export function lineGap(
  table: InputOutputTable,
  terms: LineTerms,
  k: number,
  decimals: number,
): { readonly gap: number; readonly allowed: number } {
  const list = terms(table, k);
  const size = sumOf([table.output[k], ...list].map(Math.abs));
  return {
    // Sums of numbers of so many decimals have no more of them: what is beyond is noise of doubles.
    gap: Number(sumOf([table.output[k], ...list.map((term) => -term)]).toFixed(decimals)) + 0,
    allowed: 0.5 * 10 ** -decimals * (list.length + 1) + 2 * Number.EPSILON * size,
  };
}

/** How many decimals a table is printed with. */
export function printedDecimals({ output, imports, discrepancy, finalDemand, valueAdded }: InputOutputTable): number {
  return Math.max(...[output, imports, discrepancy, finalDemand.values, valueAdded.values].map(decimalsOf));
}

/** The most decimals among numbers. */
export function decimalsOf(values: Float64Array): number {
  let most = 0;
  for (const value of values) {
    const [digits, exponent] = String(value).split("e");
    const decimals = (digits.split(".")[1]?.length ?? 0) - Number(exponent ?? 0);
    most = Math.max(most, Math.min(decimals, 15));
  }
  return most;
}
