import { checkMagnitude, finite, type Requirement } from "./check.js";
import { InputError } from "./errors.js";
import type { Kind } from "./kinds.js";
import { type Name, nameText, textsOf } from "./label.js";
import { checkNames, sameName } from "./names.js";
import { type GivenNumbers, type NumberChecks, numbersGiven, type NumbersOrColumn } from "./read-numbers.js";
import { say } from "./say.js";

/** How numbers are matched to names. */
export interface TotalChecks extends Pick<NumberChecks, "choice" | "of"> {
  /** What one of the names is. */
  readonly kind: Kind;
  /** What each number must be; {@link finite} by default. */
  readonly requirement?: Requirement | undefined;
}

/**
 * One number a name, in the order of `names`, checked and copied. Plain numbers are taken in their
 * order; those that come with names are matched by name, in any order: each name must be there, and
 * none beyond.
 *
 * @throws {InputError} Naming what is missing, beyond, or not as required.
 * @internal
 */
export function readTotals(
  where: string,
  argument: string,
  totals: NumbersOrColumn,
  names: readonly Name[],
  { kind, requirement = finite, choice, of }: TotalChecks,
): Float64Array {
  const given = numbersGiven(where, argument, totals, { choice, of });
  const ordered = inOrder(where, argument, given, names, kind);
  return Float64Array.from(names, (name, i) => {
    const value = ordered[i];
    if (typeof value === "number" && requirement.holds(value)) {
      checkMagnitude(where, `${argument}[${JSON.stringify(nameText(name))}]`, value);
      return value;
    }
    const path = `${argument}[${JSON.stringify(nameText(name))}]`;
    throw new InputError(where, path, requirement.words, value);
  });
}

function inOrder(
  where: string,
  argument: string,
  given: GivenNumbers,
  names: readonly Name[],
  kind: Kind,
): ArrayLike<number> {
  if (given.names !== undefined) {
    return matched(where, argument, given.names, given.values, names, kind);
  }
  if (given.values.length === names.length) return given.values;
  const words = say(
    "有 {n} 个数，每个{kind}一个（个数不同时请连同名称给出，如 frame.toMatrix(…)）",
    "hold {n} numbers, one {kind} each (where they differ, hand them over with names, such as frame.toMatrix(…))",
    { n: names.length, kind: kind.label },
  );
  throw new InputError(where, argument, words, given.values);
}

function matched(
  where: string,
  argument: string,
  labels: readonly Name[],
  values: ArrayLike<number>,
  names: readonly Name[],
  kind: Kind,
): ArrayLike<number> {
  checkNames(where, `${argument}.names`, labels);
  const places = new Map(labels.flatMap((name, i) => textsOf(name).map((text) => [text, i])));
  const order = names.map((name) => {
    const place = textsOf(name)
      .map((text) => places.get(text))
      .find((i) => i !== undefined);
    if (place !== undefined) return place;
    const words = say("含有全部{kind}（缺“{name}”）", "name every {kind} of the matrix ({name} is missing)", {
      kind: kind.label,
      name,
    });
    throw new InputError(where, argument, words, [...labels]);
  });
  const stranger = labels.find((label) => !names.some((name) => sameName(name, label)));
  if (stranger === undefined) return order.map((place) => values[place]);
  const words = say(
    "只含矩阵里有的{kind}（没有活动的{kind}请在矩阵中给 0，或用 frame.where(…) 略去）",
    "name only what the matrix has (give a {kind} without activity a 0 there, or leave it out with frame.where(…))",
    { kind: kind.label },
  );
  throw new InputError(where, argument, words, nameText(stranger));
}
