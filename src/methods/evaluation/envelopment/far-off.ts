import { type Name, say, type Label } from "../../../base/index.js";
import { median } from "../../../math/index.js";
import type { Quantities } from "./technology.js";

/** A number that is far off what the unit's other numbers lead one to expect (疑似录入错误). */
export interface FarOff {
  readonly unit: Name;
  readonly column: Name;
  readonly value: number;
  /** How many times what is expected it is; below 1 where it is too small. */
  readonly times: number;
}

/** How far off it is worth a look: by this factor at least, and by so many times the usual spread. */
const [FACTOR, SPREADS] = [3, 6];

/** With fewer units there is no usual spread. */
const FEWEST = 5;

/**
 * The numbers that are far off: by three times or more from what a unit's size by its other columns (the median of
 * their logarithms, each from its column's median) leads one to expect, and by six times the usual spread; one a unit.
 * A slipped decimal point shows in none of the efficiencies.
 */
export function farOffNumbers({ inputs, outputs }: Quantities): readonly FarOff[] {
  const columns = [inputs, outputs].flatMap((side) =>
    side.columns.map((name, j) => ({ name, values: side.columnAt(j) })),
  );
  if (inputs.rows.length < FEWEST) return [];
  const logs = columns.map(({ values }) => centred(values.map(Math.log)));
  const off = logs.map((column, j) => centred(column.map((value, i) => value - sizeWithout(logs, i, j))));
  const limits = off.map((column) => Math.max(Math.log(FACTOR), SPREADS * spreadOf(column)));
  return inputs.rows.flatMap((unit, i) => {
    const sizes = off.map((column) => Math.abs(column[i]));
    const most = sizes.reduce((best, size, j) => (size > (sizes[best] || 0) ? j : best), 0);
    if (!(sizes[most] > limits[most])) return [];
    const { name: column, values } = columns[most];
    return [{ unit, column, value: values[i], times: Math.exp(off[most][i]) }];
  });
}

/** Numbers from their median; what isn't finite, a zero's logarithm, is NaN. */
function centred(values: Float64Array): Float64Array {
  const there = values.filter(Number.isFinite);
  const middle = there.length === 0 ? 0 : median(there);
  return values.map((value) => (Number.isFinite(value) ? value - middle : Number.NaN));
}

/** The size of a unit by its other columns. */
function sizeWithout(logs: readonly Float64Array[], i: number, without: number): number {
  const others = logs.flatMap((column, j) => (j === without || Number.isNaN(column[i]) ? [] : [column[i]]));
  return others.length === 0 ? Number.NaN : median(others);
}

/** The median distance from the median, as large as a standard deviation where numbers are normal. */
function spreadOf(values: Float64Array): number {
  const there = values.filter(Number.isFinite);
  return there.length === 0 ? Number.POSITIVE_INFINITY : 1.4826 * median(there.map(Math.abs));
}

/** What is said of them; nothing if there is none. */
export function farOffWords(found: readonly FarOff[]): Label | undefined {
  if (found.length === 0) return undefined;
  const [{ unit, column, value, times }] = found;
  const more = found.length === 1 ? say("", "") : say("，共 {n} 处", "; {n} such numbers in all", { n: found.length });
  return say(
    "请核对数据：{unit}的{column}为 {value}，是按它的其余各项所应有的 {times} 倍{more}；录入错误在效率值里看不出来。",
    "Check the data: {column} of {unit} is {value}, {times} times what its other numbers lead one to expect{more}; no efficiency shows a slip.",
    { unit, column, value, times: Number(times.toPrecision(2)), more },
  );
}
