import { type Cell, isTotal, type Label, listed, nameText, type Name, say } from "../../base/index.js";
import type { ColumnInput } from "../frame-column.js";
import { partRemarks } from "./parts-of-rows.js";

/** Which rows and columns of a table are sums of others. @internal */
export interface Totals {
  readonly rows: readonly number[];
  readonly columns: readonly string[];
  readonly remarks: readonly Label[];
}

interface NumberColumn {
  readonly name: string;
  readonly title: string;
  readonly unit: string | undefined;
  readonly values: readonly (number | null)[];
  /** What the last decimal is worth: printed numbers are rounded to it. */
  readonly last: () => number;
}

/**
 * Finds what is a sum of the other rows or columns: by its name and by its numbers, or, in all of several columns, by
 * its numbers alone. What is called so but isn't a sum, or may be one by chance, is left where it is and said.
 *
 * @param given - the names of totals, where they are known.
 * @internal
 */
export function findTotals(columns: readonly ColumnInput[], given: readonly string[] | undefined): Totals {
  const names = namesOfRows(columns);
  const numbers = numberColumns(columns);
  const across = given
    ? numbers.filter(({ name }) => given.includes(name))
    : numbers.filter((column) => isSumOfColumns(column, numbers));
  const down = names === undefined ? NO_ROWS : given ? namedRows(names, given) : sumsOfRows(columns, names, numbers);
  const gone = across.map(({ name }) => name);
  const others = numbers.filter(({ name }) => !gone.includes(name));
  const parts = names === undefined || given ? [] : partRemarks(names, others, down.rows);
  return {
    rows: down.rows,
    columns: gone,
    remarks: [...down.remarks, ...columnRemarks(gone), ...parts],
  };
}

interface RowTotals {
  readonly rows: readonly number[];
  readonly remarks: readonly Label[];
}

/** Rows of one group: those that are sums, those that are only called so, those that may be by chance. */
interface GroupSums {
  readonly rows: readonly number[];
  readonly odd: readonly number[];
  readonly like: readonly number[];
}

const NO_ROWS: RowTotals = { rows: [], remarks: [] };

/** The first column of texts names the rows. */
function namesOfRows(columns: readonly ColumnInput[]): readonly (Name | null)[] | undefined {
  const found = columns.find(({ kind }) => kind === "text");
  return found && (found.values as readonly (Name | null)[]);
}

/** The columns that can be summed: not years, not shares. */
function numberColumns(columns: readonly ColumnInput[]): readonly NumberColumn[] {
  return columns.flatMap(({ name, label = name, kind, unit, values }) => {
    if (kind !== "number") return [];
    const cells = values as readonly (number | null)[];
    if (areYears(cells)) return [];
    const title = nameText(label);
    return [
      {
        name,
        title,
        unit: unit === undefined ? undefined : nameText(unit),
        values: cells,
        last: once(() => lastDecimal(cells)),
      },
    ];
  });
}

/** Most tables hold no totals: what is asked of a column only to tell one is seldom asked. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same names come again and again. */
function remembered(test: (name: Name) => boolean): (name: Name) => boolean {
  const known = new Map<Name, boolean>();
  return (name) => {
    const found = known.get(name) ?? test(name);
    known.set(name, found);
    return found;
  };
}

function areYears(values: readonly (number | null)[]): boolean {
  return values.every((value) => value === null || (Number.isInteger(value) && value >= 1800 && value <= 2199));
}

/** The decimal that no number goes beyond; six are the most that are looked at. */
function lastDecimal(values: readonly (number | null)[]): number {
  let decimals = 0;
  for (const value of values) {
    if (value === null) continue;
    while (decimals < 6 && !hasDecimals(value, decimals)) decimals++;
    if (decimals === 6) break;
  }
  return 10 ** -decimals;
}

/** Whether a number is the nearest double to one of so many decimals. */
function hasDecimals(value: number, decimals: number): boolean {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale === value;
}

function namedRows(names: readonly (Name | null)[], given: readonly string[]): RowTotals {
  const rows = names.flatMap((name, i) => (name !== null && given.includes(nameText(name)) ? [i] : []));
  return { rows, remarks: rowRemarks(rows.map((i) => names[i] as Name)) };
}

/** Rows of one year are summed among themselves. */
function sumsOfRows(
  columns: readonly ColumnInput[],
  names: readonly (Name | null)[],
  numbers: readonly NumberColumn[],
): RowTotals {
  const found = groups(columns, names.length).map((group) => sumsInGroup(group, names, numbers));
  return { rows: found.flatMap(({ rows }) => rows), remarks: combined(found, names) };
}

function combined(found: readonly GroupSums[], names: readonly (Name | null)[]): readonly Label[] {
  const of = (rows: readonly number[]): readonly Name[] => unique(rows.map((i) => names[i] as Name));
  const odd = of(found.flatMap((each) => each.odd));
  const like = of(found.flatMap((each) => each.like));
  return [
    ...rowRemarks(of(found.flatMap(({ rows }) => rows))),
    ...(odd.length === 0
      ? []
      : [
          say(
            "“{names}”看名称是合计，但不等于其余各行之和，仍留在表中。",
            "{names} is called a total but isn't the sum of the other rows; it stays in the table.",
            { names: listed(odd) },
          ),
        ]),
    ...(like.length === 0
      ? []
      : [
          say(
            "“{names}”恰好等于其余各行之和：若是合计，写 totals: [{quoted}]。",
            "{names} happens to be the sum of the other rows: if it is a total, say totals: [{quoted}].",
            {
              names: listed(like),
              quoted: like.map((name) => JSON.stringify(nameText(name))).join(", "),
            },
          ),
        ]),
  ];
}

function unique(names: readonly Name[]): readonly Name[] {
  return [...new Map(names.map((name) => [nameText(name), name])).values()];
}

/** The rows by the years that stand beside them; all in one where none do. */
function groups(columns: readonly ColumnInput[], n: number): readonly (readonly number[])[] {
  const years = columns.find(({ kind, values }) => kind === "number" && areYears(values as readonly (number | null)[]));
  if (years === undefined) return [firstPlaces(n)];
  const found = new Map<Cell, number[]>();
  for (let i = 0; i < n; i++) {
    const key = (years.values as ArrayLike<Cell>)[i];
    const group = found.get(key);
    if (group) group.push(i);
    else found.set(key, [i]);
  }
  // Beside one year, a row without any is a row of that year: totals often have none.
  const isOfOne = found.size === 2 && found.has(null);
  return isOfOne ? [firstPlaces(n)] : [...found.values()];
}

function firstPlaces(n: number): readonly number[] {
  const places = new Array<number>(n);
  for (let i = 0; i < n; i++) places[i] = i;
  return places;
}

/** What rows hold together in a column, and how many of them hold anything. */
interface Sum {
  readonly sum: number;
  readonly count: number;
}

function sumOf({ values }: NumberColumn, rows: readonly number[]): Sum {
  let [sum, count] = [0, 0];
  for (const i of rows) {
    const value = values[i];
    if (value === null) continue;
    sum += value;
    count++;
  }
  return { sum, count };
}

function without({ sum, count }: Sum, value: number): Sum {
  return { sum: sum - value, count: count - 1 };
}

function sumsInGroup(
  group: readonly number[],
  names: readonly (Name | null)[],
  numbers: readonly NumberColumn[],
): GroupSums {
  const isCalledTotal = remembered(isTotal);
  const called = group.filter((i) => names[i] !== null && isCalledTotal(names[i] as Name));
  const units = called.length === 0 ? group : group.filter((i) => !called.includes(i));
  const all = numbers.map((column) => once(() => sumOf(column, units)));
  const rows = called.filter((i, k) => {
    const blocks = [
      group.filter((j) => j > (called[k - 1] ?? -1) && j < i),
      group.filter((j) => j > i && j < (called[k + 1] ?? Number.POSITIVE_INFINITY)),
    ];
    const parts = [all, ...blocks.map((block) => numbers.map((column) => () => sumOf(column, block)))];
    return parts.some((sums) => holdsMostly(i, sums, numbers));
  });
  const unnamed = called.length > 0 || units.length < 5 ? [] : units.filter((i) => isSumOfOthers(i, all, numbers));
  const several = numbers.length > 1;
  return {
    rows: [...rows, ...(several ? unnamed : [])].sort((a, b) => a - b),
    odd: called.filter((i) => !rows.includes(i)),
    like: several ? [] : unnamed,
  };
}

/** Whether a row is the sum of all others in every column. */
function isSumOfOthers(i: number, all: readonly (() => Sum)[], numbers: readonly NumberColumn[]): boolean {
  const isOne = numbers.every(({ values, last }, k) => {
    const value = values[i];
    if (value === null || value === 0) return false;
    const others = without(all[k](), value);
    return isSum(value, others, 1) && isSum(value, others, last());
  });
  return numbers.length > 0 && isOne;
}

/** Whether a row is a sum in one column at least, and in half of all: rates don't add up. */
function holdsMostly(i: number, sums: readonly (() => Sum)[], numbers: readonly NumberColumn[]): boolean {
  let [there, right] = [0, 0];
  numbers.forEach(({ values, last }, k) => {
    const value = values[i];
    if (value === null || value === 0) return;
    there++;
    if (isSum(value, sums[k](), last())) right++;
  });
  return right > 0 && right >= there / 2;
}

/** A sum of rounded numbers may be off by half a unit of the last decimal a number. */
function isSum(total: number, { sum, count }: Sum, last: number): boolean {
  return count >= 2 && Math.abs(total - sum) <= (last / 2) * (count + 1) + 1e-9 * Math.abs(sum);
}

/** A column of row sums: called so, or the last word of its name is; summed over the columns of its kind. */
function isSumOfColumns(column: NumberColumn, all: readonly NumberColumn[]): boolean {
  const words = column.title.split(" ");
  const group = words.slice(0, -1).join(" ");
  if (!isTotal(words.at(-1) ?? "") && !isTotal(column.title)) return false;
  const parts = all.filter(
    (each) =>
      each !== column && each.unit === column.unit && (isTotal(column.title) || each.title.startsWith(`${group} `)),
  );
  if (parts.length < 2) return false;
  const rows = Array.from(column.values).flatMap((value, i) => (value === null ? [] : [i]));
  return rows.length > 0 && rows.every((i) => isSum(column.values[i] as number, across(parts, i), column.last()));
}

function across(parts: readonly NumberColumn[], row: number): Sum {
  const there = parts.flatMap(({ values }) => values[row] ?? []);
  return { sum: there.reduce((all, value) => all + value, 0), count: there.length };
}

function rowRemarks(names: readonly Name[]): readonly Label[] {
  if (names.length === 0) return [];
  return [
    say(
      '“{names}”是其他行之和，已另放（frame.report.totals）；要留在表里写 totals: "keep"。',
      '{names} is the sum of other rows and set aside (frame.report.totals); to keep it in the table say totals: "keep".',
      {
        names: listed(names),
      },
    ),
  ];
}

function columnRemarks(names: readonly string[]): readonly Label[] {
  if (names.length === 0) return [];
  return [
    say(
      '“{names}”列是其他列之和，已略去；要留下写 totals: "keep"。',
      'The column {names} is the sum of others and left out; to keep it say totals: "keep".',
      {
        names: listed(names),
      },
    ),
  ];
}
