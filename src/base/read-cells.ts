import { isList } from "./check.js";
import { checkMagnitude } from "./check.js";
import { coded } from "./coded-names.js";
import { InputError } from "./errors.js";
import { type Label, type Name, nameText } from "./label.js";
import { pathTo } from "./names.js";
import { refuseTotals } from "./refuse-totals.js";
import { say } from "./say.js";
import { type Cell, isLabel } from "./table.js";
import { isTableSource, tableOf, type TableSource } from "./table-source.js";

/**
 * The cells of a registry as columns, one entry for each industry in each region that has plants of it: what plants
 * hold together there. Which sums a method needs it says; location quotients need `size` alone.
 */
export interface CellColumns {
  readonly region: readonly Name[];
  readonly industry: readonly Name[];
  /** Σ size. */
  readonly size: ArrayLike<number>;
  /** Σ size². */
  readonly size2?: ArrayLike<number> | undefined;
  /** Σ size⁴. */
  readonly size4?: ArrayLike<number> | undefined;
  /** How many plants. */
  readonly plants?: ArrayLike<number> | undefined;
}

/**
 * Sums over the plants of each industry in each region (单元) in place of the plants: a frame with the columns
 * `region`, `industry`, `size`, `size2`, `size4` and `plants`, as a registry of any size comes down to, or such columns.
 */
export interface CellsInput {
  readonly cells: TableSource | CellColumns;
}

/** A column of sums. */
export type CellSum = "size" | "size2" | "size4" | "plants";

/** Cells, checked and coded. */
export interface Cells {
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  readonly region: Int32Array;
  readonly industry: Int32Array;
  readonly sums: Readonly<Record<CellSum, Float64Array | undefined>>;
}

/** @internal */
export function isCells(input: unknown): input is CellsInput {
  return typeof input === "object" && input !== null && "cells" in input && !isTableSource(input);
}

/** What each sum is, as messages say it. */
const SUMS: Readonly<Record<CellSum, Label>> = {
  size: say("规模之和", "Σ size"),
  size2: say("规模的平方和", "Σ size²"),
  size4: say("规模的四次方和", "Σ size⁴"),
  plants: say("企业数", "the number of plants"),
};

/**
 * Reads cells, and refuses what no plants can come down to: a sum that isn't > 0, a cell twice, a total among the
 * cells, sums that contradict each other.
 *
 * @param needs - the sums that the method can't do without.
 * @param regions - what regions may be called, in their order.
 * @internal
 */
export function readCells(
  where: string,
  { cells }: CellsInput,
  needs: readonly CellSum[],
  regions?: readonly Name[] | undefined,
): Cells {
  const columns = columnsOf(where, cells);
  const n = columns.region.length;
  if (n === 0) throw new InputError(where, "cells", say("至少有一个单元", "hold at least one cell"), []);
  const column = { argument: "cells", known: regions };
  const region = coded(where, { ...column, field: "region", column: columns.region });
  const industry = coded(where, { ...column, field: "industry", column: columns.industry, known: undefined });
  const names = { regions: region.names, industries: industry.names };
  const codes = { region: region.codes, industry: industry.codes };
  const path = (k: number): string =>
    pathTo("cells", [
      [names.regions[codes.region[k]], codes.region[k]],
      [names.industries[codes.industry[k]], codes.industry[k]],
    ]);
  const sum = (name: CellSum) => readSum(where, columns, { name, needed: needs.includes(name), n, path });
  const sums = { size: sum("size"), size2: sum("size2"), size4: sum("size4"), plants: sum("plants") };
  const read = { ...names, ...codes, sums };
  refuseTwice(where, read, path);
  refuseContradictions(where, sums, path);
  refuseWhole(where, read);
  return read;
}

const CELLS: Label = say(
  "是有 region、industry、size 列的数据框，或由这些列组成的对象（每个产业在每个地区一行）",
  "be a frame with the columns region, industry and size, or an object of such columns (a row for each industry in each region)",
);

function columnsOf(where: string, cells: TableSource | CellColumns): CellColumns {
  if (isTableSource(cells)) {
    const table = tableOf(cells);
    const values = (name: string): readonly Cell[] | undefined =>
      table.columns.find((column) => column.name === name)?.values as readonly Cell[] | undefined;
    const names = (name: string): readonly Name[] | undefined =>
      values(name)?.map((cell) => (cell !== null && isLabel(cell) ? cell : String(cell ?? "")));
    const [region, industry, size] = [names("region"), names("industry"), values("size")];
    if (region && industry && size) {
      const [size2, size4, plants] = [values("size2"), values("size4"), values("plants")];
      return { region, industry, size, size2, size4, plants } as unknown as CellColumns;
    }
    const there = table.columns.map(({ name }) => name);
    throw new InputError(where, "cells", CELLS, there);
  }
  if (typeof cells !== "object" || cells === null || !isList(cells.region) || !isList(cells.industry)) {
    throw new InputError(where, "cells", CELLS, cells);
  }
  const { region, industry } = cells;
  if (region.length === industry.length)
    return { ...cells, region: Array.from(region), industry: Array.from(industry) };
  const words = say("像 `cells.region` 一样有 {n} 项", "hold {n} entries like `cells.region`", { n: region.length });
  throw new InputError(where, "cells.industry", words, industry.length);
}

interface SumToRead {
  readonly name: CellSum;
  readonly needed: boolean;
  /** How many cells there are. */
  readonly n: number;
  /** The place of a cell. */
  readonly path: (k: number) => string;
}

function readSum(where: string, columns: CellColumns, { name, needed, n, path }: SumToRead): Float64Array | undefined {
  const given: ArrayLike<unknown> | undefined = columns[name];
  if (given === undefined && !needed && name !== "size") return undefined;
  if (!isList(given) || given.length !== n) {
    const holes = { name, sum: SUMS[name], n };
    const words = say(
      "有 {name} 列（{sum}），每个单元一个数，共 {n} 个：{name} 不能由其他列得出",
      "have a column {name} ({sum}) of {n} numbers, one a cell: it does not follow from the others",
      holes,
    );
    throw new InputError(where, "cells", words, isList(given) ? given.length : given);
  }
  const values: Float64Array = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const value = given[k];
    const whole = name !== "plants" || Number.isInteger(value);
    if (typeof value !== "number" || !(value > 0 && value < Infinity && whole)) {
      const words =
        name === "plants"
          ? say("是 ≥ 1 的整数（没有企业的单元请略去）", "be a whole number ≥ 1 (leave out cells without plants)")
          : say("是 > 0 的有限数（没有企业的单元请略去）", "be a finite number > 0 (leave out cells without plants)");
      throw new InputError(where, `${path(k)}.${name}`, words, value);
    }
    if (name === "size") checkMagnitude(where, `${path(k)}.size`, value);
    values[k] = value;
  }
  return values;
}

function refuseTwice(where: string, { region, industry, regions }: Cells, path: (k: number) => string): void {
  const seen = new Set<number>();
  for (let k = 0; k < region.length; k++) seen.add(industry[k] * regions.length + region[k]);
  if (seen.size === region.length) return;
  seen.clear();
  const again = region.findIndex((r, k) => {
    const place = industry[k] * regions.length + r;
    return seen.size === seen.add(place).size;
  });
  const words = say(
    "只占一行（同一产业在同一地区有两行：先汇总，或只取一年）",
    "have one row (an industry stands in a region twice: sum them first, or take one year)",
  );
  throw new InputError(where, path(again), words, again);
}

/** Rounding of sums over many plants, in any order. */
const ROUNDING = 1e-9;

/** For sizes > 0, n of them: Σ² ≤ (Σ)² ≤ n Σ², and the same one step up. */
function refuseContradictions(where: string, sums: Cells["sums"], path: (k: number) => string): void {
  const { size, size2, size4, plants } = sums;
  const steps = [
    { low: size, high: size2, names: ["size", "size2"] },
    { low: size2, high: size4, names: ["size2", "size4"] },
  ] as const;
  for (const { low, high, names } of steps) {
    if (low === undefined || high === undefined) continue;
    const bad = low.findIndex((sum, k) => {
      const square = sum * sum;
      if (high[k] > square * (1 + ROUNDING)) return true;
      return plants !== undefined && square > plants[k] * high[k] * (1 + ROUNDING);
    });
    if (bad < 0) continue;
    const words = say(
      "与同一行的 {low} 和 plants 相容：{high} ≤ {low}² ≤ plants × {high}（列是否放错？）",
      "agree with {low} and plants of its row: {high} ≤ {low}² ≤ plants × {high} (are columns in the wrong place?)",
      { low: names[0], high: names[1] },
    );
    throw new InputError(where, `${path(bad)}.${names[1]}`, words, high[bad]);
  }
}

/** Refuses a total among regions or industries: by its name, or as it is the exact sum of all others everywhere. */
function refuseWhole(where: string, cells: Cells): void {
  const { values } = denseCells(cells, "size");
  const [width, height] = [cells.industries.length, cells.regions.length];
  const row = (r: number) => values.subarray(r * width, (r + 1) * width);
  const column = (i: number) => Float64Array.from({ length: height }, (_, r) => values[r * width + i]);
  const rows = { path: "cells.region", names: cells.regions, line: row };
  const columns = { path: "cells.industry", names: cells.industries, line: column };
  for (const { path, names, line } of [rows, columns]) {
    refuseTotals(where, path, names, line);
    const others = names === cells.regions ? width : height;
    const whole = wholeOf(names.length, others, line);
    if (whole < 0) continue;
    const words = say(
      "只含单位本身：“{name}”处处等于其余各项之和，是合计（请略去）",
      "hold the units alone: {name} is the sum of all others everywhere, a total (leave it out)",
      { name: names[whole] },
    );
    throw new InputError(where, path, words, nameText(names[whole]));
  }
}

/** The line that is the sum of all others in each place, or −1. By chance that doesn't happen where there are many. */
function wholeOf(n: number, width: number, line: (k: number) => Float64Array): number {
  if (n < 4 || width < 4) return -1;
  const sums: Float64Array = new Float64Array(width);
  const totals: Float64Array = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    line(k).forEach((value, at) => {
      sums[at] += value;
      totals[k] += value;
    });
  }
  const largest = totals.reduce((top, total, k) => (total > totals[top] ? k : top), 0);
  const isWhole = line(largest).every((value, at) => Math.abs(2 * value - sums[at]) <= ROUNDING * sums[at]);
  return isWhole ? largest : -1;
}

/** One of the sums as a matrix, regions × industries; 0 where there are no plants. @internal */
export function denseCells(
  { regions, industries, region, industry, sums }: Cells,
  name: CellSum,
): { readonly rows: readonly Name[]; readonly columns: readonly Name[]; readonly values: Float64Array } {
  const width = industries.length;
  const values: Float64Array = new Float64Array(regions.length * width);
  const sum = sums[name];
  if (sum) for (let k = 0; k < region.length; k++) values[region[k] * width + industry[k]] = sum[k];
  return { rows: regions, columns: industries, values };
}

/**
 * What the industries have in the regions, of cells: regions × industries.
 *
 * @internal
 */
export function matrixOfCells(where: string, input: CellsInput): ReturnType<typeof denseCells> {
  return denseCells(readCells(where, input, []), "size");
}
