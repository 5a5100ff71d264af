import {
  checkNames,
  InputError,
  isCalled,
  isList,
  type Name,
  nameText,
  type Requirement,
} from "../../base/index.js";

/** One number a region: in the order of the matrix's rows, or labelled (a matrix of one column). */
export type RegionTotals =
  | ArrayLike<number>
  | {
      readonly rows: readonly Name[];
      readonly values: ArrayLike<number> | readonly ArrayLike<number>[];
    };

/** One number an industry: in the order of the matrix's columns, or labelled (a matrix of one row). */
export type IndustryTotals =
  | ArrayLike<number>
  | {
      readonly columns: readonly Name[];
      readonly values: ArrayLike<number> | readonly ArrayLike<number>[];
    };

/** Which way totals run, and what one of them belongs to. */
const axes = {
  rows: "region",
  columns: "industry",
} as const;

/**
 * Totals in the order of `names`, checked and copied. Labelled ones are matched by name, in any
 * order; each name must be there, and none that the matrix doesn't have.
 *
 * @throws {InputError} Naming the region or the industry.
 * @internal
 */
export function readTotals(
  where: string,
  argument: string,
  totals: RegionTotals | IndustryTotals,
  names: readonly Name[],
  axis: "rows" | "columns",
  requirement: Requirement,
): Float64Array {
  const ordered = isList(totals)
    ? checkLength(where, argument, totals as ArrayLike<number>, names, axis)
    : matched(where, argument, totals as Labelled, names, axis);
  return Float64Array.from(names, (name, i) => {
    const value = ordered[i];
    if (typeof value === "number" && requirement.holds(value)) return value;
    const path = `${argument}[${JSON.stringify(nameText(name))}]`;
    throw new InputError(where, path, requirement.words, value);
  });
}

interface Labelled {
  readonly rows?: readonly Name[];
  readonly columns?: readonly Name[];
  readonly values: ArrayLike<number> | readonly ArrayLike<number>[];
}

function checkLength(
  where: string,
  argument: string,
  list: ArrayLike<number>,
  names: readonly Name[],
  axis: "rows" | "columns",
): ArrayLike<number> {
  if (list.length === names.length) return list;
  const words = `hold ${names.length} numbers, one ${axes[axis]} each`;
  throw new InputError(where, argument, words, list);
}

function matched(
  where: string,
  argument: string,
  totals: Labelled,
  names: readonly Name[],
  axis: "rows" | "columns",
): ArrayLike<number> {
  const labels = totals?.[axis];
  if (!labels || !isList(totals.values)) {
    const words = `be a list with one number a ${axes[axis]}, or { ${axis}, values }`;
    throw new InputError(where, argument, words, totals);
  }
  checkNames(where, `${argument}.${axis}`, labels);
  const numbers = flat(totals.values);
  checkLength(where, `${argument}.values`, numbers, labels, axis);
  const places = new Map(labels.flatMap((name, i) => textsOf(name).map((text) => [text, i])));
  const order = names.map((name) => {
    const place = textsOf(name)
      .map((text) => places.get(text))
      .find((i) => i !== undefined);
    if (place !== undefined) return place;
    const words = `name every ${axes[axis]} of the matrix`;
    throw new InputError(where, `${argument}.${axis}`, `${words} (${nameText(name)} is missing)`, [
      ...labels,
    ]);
  });
  const stranger = labels.find((label) => !names.some((name) => sameName(name, label)));
  if (stranger === undefined) return order.map((place) => numbers[place]);
  const words = `name only what the matrix has (give a ${axes[axis]} without activity a 0 there)`;
  throw new InputError(where, `${argument}.${axis}`, words, nameText(stranger));
}

function flat(values: ArrayLike<number> | readonly ArrayLike<number>[]): ArrayLike<number> {
  if (!isList(values[0])) return values as ArrayLike<number>;
  return (values as readonly ArrayLike<number>[]).flatMap((list) => Array.from(list));
}

function textsOf(name: Name): readonly string[] {
  return typeof name === "string" ? [name] : [name.zh, name.en];
}

/** Whether two names answer to a common text. */
function sameName(a: Name, b: Name): boolean {
  return textsOf(a).some((text) => isCalled(b, text));
}
