import {
  InputError,
  isList,
  isTableSource,
  type Label,
  type Name,
  nameText,
  oneOf,
  readOptions,
  say,
  tableOf,
  type SizesInput,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { members, readGroups } from "./groups.js";
import { NestedTheil, type TheilLevel } from "./nested-theil-result.js";
import { readWeighted, WEIGHTS } from "./sizes.js";
import { LOGARITHM, refuseZeros, relativeTo } from "./theil.js";
import type { TheilDecompositionOptions } from "./theil-decomposition.js";

const where = "nestedTheil";

const OPTIONS = { index: oneOf("T", "L"), ...WEIGHTS };

/** The values with their weights, and which index. */
interface Read {
  readonly x: Float64Array;
  readonly w: Float64Array;
  readonly index: "T" | "L";
  /** Of all. */
  readonly mean: number;
}

/** Some of the values: their places, and their mean. */
interface Part {
  readonly name: Name;
  readonly places: readonly number[];
  readonly mean: number;
}

/**
 * Nested Theil decomposition (嵌套泰尔指数, 多阶段分解) over levels of groups, each inside the one before:
 * zones, provinces, cities. Inequality between zones, that between provinces of one zone, and that within
 * provinces add up to the index, without remainder.
 *
 *     T = Σ_z v_z ln(μ_z/μ) + Σ_z Σ_p v_zp ln(μ_zp/μ_z) + Σ v_i ln(x_i/μ_zp)
 *     v: shares of the total, at every level; L has shares of the number and the opposite sign
 *
 * @param values - n ≥ 1 values in one common unit, or a frame with one column of them; each ≥ 0, not all
 *   zero; for L each > 0.
 * @param levels - from the widest in: for each level the group of each value, or the name of a column of the
 *   same frame. Two provinces of one name in two zones are two.
 * @unit 无量纲 · none
 * @throws {InputError} If there is no level, or values, weights and groups don't fit.
 * @see Akita, T. (2003). Decomposing regional income inequality in China and Indonesia using two-stage nested
 *   Theil decomposition method. Annals of Regional Science 37(1), 55–77.
 * @example
 * const parts = nestedTheil([1, 3, 4, 8], [["west", "west", "east", "east"], ["a", "b", "c", "c"]]);
 * parts.of("1"); // => 0.130812
 * parts.total; // => 0.20599
 */
export function nestedTheil(
  values: SizesInput,
  levels: readonly (readonly Name[] | string)[],
  options: TheilDecompositionOptions = {},
): NestedTheil {
  const { index, ...choice } = readOptions(where, options, OPTIONS);
  const { values: x, weights, names } = readWeighted(where, values, choice);
  const all = { names, ...relativeTo(where, x, weights) };
  if (index === "L") refuseZeros(where, all, LOGARITHM);
  const lists = levelsOf(values, levels, x.length);
  const read: Read = { x, w: weights ?? new Float64Array(x.length).fill(1), index, mean: all.mean };
  const found = split(read, lists);
  return new NestedTheil({ index, levels: [...found, withinOf(read, lists)], weighted: weights !== undefined });
}

/** What the levels are called, and each value's group at each. */
interface Level {
  readonly name: Name;
  readonly column: string | undefined;
  readonly groups: readonly Name[];
}

function levelsOf(values: SizesInput, levels: readonly (readonly Name[] | string)[], count: number): readonly Level[] {
  if (!isList(levels) || levels.length === 0) {
    const words = say(
      '是一列层次，由大到小，每层一列组名或一个列名，如 ["zone", "province"]',
      'be a list of levels, the widest first, each a list of groups or the name of a column, such as ["zone", "province"]',
    );
    throw new InputError(where, "levels", words, levels);
  }
  return Array.from(levels, (level, k) => ({
    name: typeof level === "string" ? titleOf(values, level) : String(k + 1),
    column: typeof level === "string" ? level : undefined,
    groups: readGroups(where, `levels[${k}]`, values, level, count),
  }));
}

/** What a column of a frame is called. */
function titleOf(values: SizesInput, level: string): Name {
  if (!isTableSource(values)) return level;
  return tableOf(values).columns.find(({ name }) => name === level)?.label ?? level;
}

/** The parts of a level: values that share their groups at it and at all before. */
function partsAt(read: Read, levels: readonly Level[], depth: number): readonly Part[] {
  const keys = read.x.length === 0 ? [] : Array.from(read.x, (_, i) => keyOf(levels, depth, i));
  return members(keys).flatMap(([, places]) => {
    const weight = sumOf(places.map((i) => read.w[i]));
    if (weight === 0) return [];
    const mean = sumOf(places.map((i) => read.w[i] * read.x[i])) / weight;
    return [{ name: depth === 0 ? "" : levels[depth - 1].groups[places[0]], places, mean }];
  });
}

function keyOf(levels: readonly Level[], depth: number, i: number): string {
  const groups = levels.slice(0, depth).map(({ groups: names }) => nameText(names[i]));
  return JSON.stringify(["all", ...groups]);
}

/** The inequality that each level adds between its parts. */
function split(read: Read, levels: readonly Level[]): readonly TheilLevel[] {
  return levels.map(({ name, column }, k) => {
    const outer = partsAt(read, levels, k);
    const inner = partsAt(read, levels, k + 1);
    const groups = outer.map((part) => {
      const own = inner.filter(({ places }) => part.places.includes(places[0]));
      const value = sumOf(own.map(({ places, mean }) => added(read, places, mean, part.mean)));
      return { name: part.name, share: shareOf(read, part.places), value };
    });
    return {
      name,
      column,
      parts: inner.length,
      value: sumOf(groups.map(({ value }) => value)),
      groups: k === 0 ? [] : groups,
    };
  });
}

/** The inequality within the innermost parts. */
function withinOf(read: Read, levels: readonly Level[]): TheilLevel {
  const groups = partsAt(read, levels, levels.length).map(({ name, places, mean }) => ({
    name,
    share: shareOf(read, places),
    value: sumOf(places.map((i) => added(read, [i], read.x[i], mean))),
  }));
  return { name: WITHIN, parts: read.x.length, value: sumOf(groups.map(({ value }) => value)), groups };
}

const WITHIN: Label = say("最内层之内", "within");

/** What some values add, as if each had the mean, against the mean of what they are part of. */
function added(read: Read, places: readonly number[], own: number, outer: number): number {
  const share = shareOf(read, places);
  if (share === 0) return 0;
  return (read.index === "L" ? -share : share) * Math.log(own / outer);
}

/** For T what some values have of the total, for L of the weights. */
function shareOf({ x, w, index, mean }: Read, places: readonly number[]): number {
  const weights = places.map((i) => w[i]);
  if (index === "L") return sumOf(weights) / sumOf(w);
  return sumOf(places.map((i) => w[i] * x[i])) / sumOf(w) / mean;
}
