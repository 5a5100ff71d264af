import { type Column, type Label, type Name, say } from "../base/index.js";
import type { CheckedCell } from "./printed-check.js";
import { couldPrint, type PrintedNumber, type PrintedRounding } from "./printed-number.js";

/** A printed cell that was compared: which of our numbers, and what was printed. @internal */
export interface Compared {
  readonly cell: CheckedCell;
  readonly row: number;
  readonly column: number;
  readonly printed: PrintedNumber;
  /** Its place among all printed cells. */
  readonly at: number;
}

/** Numbers by another convention, and which of the printed cells agree with them. @internal */
export interface Alternative {
  readonly name: string;
  readonly agrees: readonly boolean[];
}

/** Our numbers, by column and row, with what both are called. @internal */
export interface Ours {
  readonly names: Column;
  readonly columns: readonly Column[];
  readonly others: readonly Alternative[];
}

/**
 * Why printed numbers differ from ours, where one reason explains a whole column: another convention that was handed
 * in, another of our columns, the other sign, n or n − 1, another denominator, rows and columns exchanged; or a cell: the number of another row.
 *
 * @returns By cell; none where nothing explains it.
 * @internal
 */
export function reasonsFor(
  compared: readonly Compared[],
  ours: Ours,
  rounding: PrintedRounding,
): ReadonlyMap<CheckedCell, Label> {
  const found = new Map<CheckedCell, Label>();
  const turned = turnedReason(compared, ours, rounding);
  for (const place of new Set(compared.map((each) => each.column))) {
    const all = compared.filter((each) => each.column === place);
    const differing = all.filter(({ cell }) => cell.verdict === "differs" && cell.scale === undefined);
    const column = differing.length < 2 ? undefined : columnReason(all, ours, rounding);
    const whole = otherReason(all, ours.others) ?? turned ?? column;
    for (const each of differing) {
      const reason = whole ?? rowReason(each, ours, rounding);
      if (reason) found.set(each.cell, reason);
    }
  }
  return found;
}

/** The first of the other conventions that gives the whole column. */
function otherReason(all: readonly Compared[], others: readonly Alternative[]): Label | undefined {
  const found = others.find(({ agrees }) => all.every(({ at }) => agrees[at]));
  if (found === undefined) return undefined;
  return say("与“{name}”一致：是那样算的？", "agrees with {name}: was it done so?", { name: found.name });
}

function turnedReason(compared: readonly Compared[], ours: Ours, rounding: PrintedRounding): Label | undefined {
  const places = ours.names.values.map((name) => ours.columns.findIndex(({ label }) => sameText(label, name as Name)));
  const isTurned = compared.every(({ row, column, printed }) => {
    const i = places.indexOf(column);
    const value = places[row] >= 0 && i >= 0 ? ours.columns[places[row]].values[i] : null;
    return typeof value === "number" && couldPrint(value, printed, rounding);
  });
  if (!isTurned || compared.length < 2) return undefined;
  return say("行列颠倒：与我们的转置一致", "rows and columns exchanged: it agrees with ours transposed");
}

function sameText(label: Label, name: Name | null): boolean {
  if (name === null) return false;
  return typeof name === "string" ? label.zh === name : label.zh === name.zh;
}

function columnReason(all: readonly Compared[], ours: Ours, rounding: PrintedRounding): Label | undefined {
  const agrees = (value: (each: Compared) => unknown): boolean =>
    all.every((each) => {
      const number = value(each);
      return typeof number === "number" && couldPrint(number, each.printed, rounding);
    });
  const other = ours.columns.findIndex((column, j) => j !== all[0].column && agrees(({ row }) => column.values[row]));
  if (other >= 0) {
    const { label } = ours.columns[other];
    return say("与我们的“{label}”一列一致：印的是那一列？", "agrees with our column {label}: is it that one?", {
      label,
    });
  }
  if (agrees(({ cell }) => -(cell.ours ?? Number.NaN))) {
    return say("正负号相反则一致（因子的方向？）", "agrees with the other sign (the direction of a factor?)");
  }
  return all.length < 3 ? undefined : ratioReason(all, countsIn(ours));
}

/** What n may be: how many rows ours has, or what a column says in every row, such as the number of cases. */
function countsIn({ names, columns }: Ours): readonly number[] {
  const said = columns.flatMap(({ values }) =>
    Number.isInteger(values[0]) && values.every((value) => value === values[0]) ? [values[0] as number] : [],
  );
  return [names.values.length, ...said].filter((n) => n > 1);
}

/** The factors that would make every cell agree. */
function ratioReason(all: readonly Compared[], counts: readonly number[]): Label | undefined {
  const bounds = all.flatMap(({ cell, printed }): (readonly [number, number])[] => {
    const value = (cell.ours ?? 0) * printed.per;
    if (value === 0) return printed.value === 0 ? [] : [[1, 0]];
    const ends = [printed.value - printed.unit / 2, printed.value + printed.unit / 2].map((end) => end / value);
    return [[Math.min(...ends), Math.max(...ends)]];
  });
  const low = Math.max(...bounds.map(([least]) => least));
  const high = Math.min(...bounds.map(([, most]) => most));
  if (!(low <= high) || low <= 0) return undefined;
  const isIn = (factor: number): boolean => factor >= low && factor <= high;
  const ratios = counts.flatMap((n) => [n / (n - 1), (n - 1) / n]);
  if (ratios.some((ratio) => isIn(ratio) || isIn(Math.sqrt(ratio)))) {
    return say("除以 n 还是 n − 1：换一种则一致", "divided by n or by n − 1: by the other it agrees");
  }
  const factor = (low + high) / 2;
  return say(
    "整列都乘以 {factor} 则一致：分母不同？（合计多了或少了一项）",
    "the whole column agrees times {factor}: another denominator? (one more or one less in the total)",
    { factor },
  );
}

/** One other row of ours that could be printed like this; of two digits many could. */
function rowReason({ printed, row, column }: Compared, ours: Ours, rounding: PrintedRounding): Label | undefined {
  if (Math.abs(printed.value) < 100 * printed.unit) return undefined;
  const { values } = ours.columns[column];
  const rows = values.flatMap((value, i) =>
    i !== row && typeof value === "number" && couldPrint(value, printed, rounding) ? [i] : [],
  );
  if (rows.length !== 1) return undefined;
  return say("与我们的“{name}”一致：印的是那一行？", "agrees with our {name}: is it that row?", {
    name: ours.names.values[rows[0]] as Name,
  });
}
