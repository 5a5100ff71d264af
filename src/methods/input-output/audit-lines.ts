import { columnTerms, rowTerms } from "./margin-terms.js";
import { decimalsOf, type LineTerms, lineGap } from "./margins.js";
import type { InputOutputTable } from "./table.js";

/** What each line of one side is off by, what rounding explains of it, and which lines are off by more. */
export interface Side {
  readonly gap: Float64Array;
  readonly allowed: Float64Array;
  readonly off: readonly number[];
}

/** How far a table is from adding up, across and down. */
export interface Balance {
  readonly rows: Side;
  readonly columns: Side;
}

/**
 * The decimals of the quadrant that is printed with the fewest: one in another unit has more of them, and would make
 * the rounding of all others look like gaps.
 */
export function fewestDecimals({ flows, finalDemand, valueAdded, output }: InputOutputTable): number {
  return Math.min(...[flows.values, finalDemand.values, valueAdded.values, output].map(decimalsOf));
}

/** The lines that don't add up. */
export function balanceOf(table: InputOutputTable, decimals: number): Balance {
  const side = (terms: LineTerms): Side => {
    const lines = table.sectors.map((_, k) => lineGap(table, terms, k, decimals));
    return {
      gap: Float64Array.from(lines, ({ gap }) => gap),
      allowed: Float64Array.from(lines, ({ allowed }) => allowed),
      off: lines.flatMap(({ gap, allowed }, k) => (Math.abs(gap) > allowed ? [k] : [])),
    };
  };
  return { rows: side(rowTerms), columns: side(columnTerms) };
}

/** Whether all lines add up. */
export function isBalanced({ rows, columns }: Balance): boolean {
  return rows.off.length + columns.off.length === 0;
}

/**
 * Whether a table adds up after a change: the lines that didn't before are looked at first, since most changes leave
 * the first of them as it was.
 *
 * @param scale - by what numbers were multiplied, and their rounding with them.
 */
export function isBalancedNow(table: InputOutputTable, decimals: number, scale: number, before: Balance): boolean {
  const holds = (terms: LineTerms) => (k: number) => {
    const { gap, allowed } = lineGap(table, terms, k, decimals);
    return Math.abs(gap) <= allowed * Math.max(1, scale);
  };
  const all = [...table.sectors.keys()];
  return (
    before.rows.off.every(holds(rowTerms)) &&
    before.columns.off.every(holds(columnTerms)) &&
    all.every(holds(rowTerms)) &&
    all.every(holds(columnTerms))
  );
}
