import {
  checkNames,
  findColumn,
  InputError,
  isList,
  isTableSource,
  type Name,
  say,
  tableOf,
  toLabel,
  type SizesInput,
} from "../../base/index.js";

/**
 * The group of each value: names, or the name of a column of the frame that the values come from.
 *
 * @internal
 */
export function readGroups(
  where: string,
  argument: string,
  values: SizesInput,
  groups: readonly Name[] | string,
  count: number,
): readonly Name[] {
  const given = typeof groups === "string" ? columnOf(where, argument, values, groups) : groups;
  if (!isList(given)) {
    const words = say("是一列名称，每个值一个", "be a list of names, one a value");
    throw new InputError(where, argument, words, given);
  }
  if (given.length !== count) {
    const words = say("有 {count} 个名称，每个值一个", "hold {count} names, one a value", {
      count,
    });
    throw new InputError(where, argument, words, given.length);
  }
  given.forEach((name, i) => {
    checkNames(where, `${argument}[${i}]`, [name]);
  });
  return given;
}

/** The groups as a column of the frame that the values come from. */
function columnOf(where: string, argument: string, values: SizesInput, name: string): readonly Name[] {
  if (isTableSource(values)) {
    return findColumn(where, argument, tableOf(values).columns, name).values as readonly Name[];
  }
  const words = say(
    "是一列名称（第一个参数是数据框时，也可写它的列名）",
    "be a list of names (or the name of a column, where the first argument is a frame)",
  );
  throw new InputError(where, argument, words, name);
}

/** The groups in the order in which they first occur, with the places of their members. @internal */
export function members(names: readonly Name[]): [Name, number[]][] {
  const found = new Map<string, [Name, number[]]>();
  names.forEach((name, i) => {
    const key = JSON.stringify([toLabel(name).zh, toLabel(name).en]);
    const entry = found.get(key);
    if (entry) entry[1].push(i);
    else found.set(key, [name, [i]]);
  });
  return [...found.values()];
}
