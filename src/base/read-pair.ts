import { finite, type Requirement } from "./check.js";
import { InputError } from "./errors.js";
import type { Kind } from "./kinds.js";
import type { Label, Name } from "./label.js";
import { checkNames } from "./names.js";
import {
  type NamedNumbers,
  type NumberChecks,
  type NumbersOrColumn,
  readNumbers,
  type SizesInput,
} from "./read-numbers.js";
import { readTotals } from "./read-totals.js";
import { refuseTotals } from "./refuse-totals.js";
import { say } from "./say.js";

/** How two lists of the same units are read. */
export interface PairChecks extends Pick<NumberChecks, "choice" | "least" | "cells"> {
  /** What a unit is. */
  readonly kind: Kind;
  /** What the units are called; by default as in the frame, else "1", "2" … */
  readonly names?: readonly Name[] | undefined;
  /** What each number of the first list and of the second must be; {@link finite} by default. */
  readonly requirements?: readonly [Requirement, Requirement];
}

/** Two lists of the same units, in the order of the first. */
export interface NumberPair {
  readonly names: readonly Name[];
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly label: Label | undefined;
  readonly unit: Label | undefined;
}

/**
 * Two lists of the same units, such as the start and the end of a change. Where both come with names
 * they are matched by name; the second may be another column of the frame that is the first.
 *
 * @param paths - what the lists are called.
 * @throws {InputError} If they don't fit each other, or a number isn't as required.
 * @internal
 */
export function readPair(
  where: string,
  paths: readonly [string, string],
  first: SizesInput,
  second: NumbersOrColumn,
  checks: PairChecks,
): NumberPair {
  const { kind, choice, least, cells, requirements = [finite, finite] } = checks;
  const start = readNumbers(where, paths[0], first, {
    requirement: requirements[0],
    least,
    choice,
    cells,
  });
  const reading = { requirement: requirements[1], choice, of: first };
  const end: Pick<NamedNumbers, "names" | "values"> =
    start.names === undefined
      ? likeFirst(where, paths, start, readNumbers(where, paths[1], second, reading))
      : {
          names: start.names,
          values: readTotals(where, paths[1], second, start.names, { kind, ...reading }),
        };
  const { names, values } = end;
  const { label, unit } = start;
  const called = checks.names ?? names ?? Array.from(values, (_, i) => String(i + 1));
  checkNames(where, "names", called);
  if (called.length !== values.length) {
    const words = say("有 {n} 个名称", "hold {n} names", { n: values.length });
    throw new InputError(where, "names", words, called.length);
  }
  if (checks.names !== undefined) refuseTotals(where, paths[0], called, (i) => [start.values[i]]);
  return { names: called, first: start.values, second: values, label, unit };
}

function likeFirst(
  where: string,
  [a, b]: readonly [string, string],
  first: NamedNumbers,
  second: NamedNumbers,
): NamedNumbers {
  const n = first.values.length;
  if (second.values.length === n) return second;
  const words = say("与 `{a}` 一样有 {n} 个数", "hold {n} numbers like `{a}`", { a, n });
  throw new InputError(where, b, words, second.values.length);
}
