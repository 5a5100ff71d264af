import {
  CHOICE,
  type ColumnChoice,
  checkNumbers,
  given,
  InputError,
  type Name,
  type NamedNumbers,
  type NumberChecks,
  type NumbersOrColumn,
  nonNegative,
  type OptionReader,
  readNumbers,
  readOptions,
  readTotals,
  say,
  type SizesInput,
} from "../../base/index.js";
import { sharesOf } from "../../math/index.js";
import { NOT_ALL_ZERO, UNIT } from "./words.js";

/** What an index takes beside its values. */
export interface WeightOptions extends ColumnChoice {
  /**
   * How much each value stands for (people of a region): a list, or the name of a column of the same
   * frame; ≥ 0, not all zero. All alike by default.
   */
  readonly weights?: NumbersOrColumn | undefined;
}

/** @internal */
export const WEIGHTS: {
  readonly weights: OptionReader<NumbersOrColumn | undefined>;
} & typeof CHOICE = { weights: given<NumbersOrColumn>(), ...CHOICE };

/** Where a list stands beside a frame. */
type Beside = Pick<NumberChecks, "choice" | "of" | "cells">;

/**
 * Sizes that shares can be made of. Doubles are passed through, not copied: nothing here writes to
 * them.
 *
 * @internal
 */
export function checkSizes(
  where: string,
  argument: string,
  sizes: NumbersOrColumn | SizesInput,
  beside?: Beside,
): Float64Array {
  const checked =
    sizes instanceof Float64Array && sizes.length > 0
      ? sizes
      : checkNumbers(where, argument, sizes, {
          cells: "regions",
          ...beside,
          requirement: nonNegative,
          extremes: "kept",
        });
  refuseUnfit(where, argument, checked);
  return checked;
}

/**
 * The same, with the names, the title and the unit that they came with.
 *
 * @internal
 */
export function readSizes(where: string, argument: string, sizes: SizesInput, choice: ColumnChoice): NamedNumbers {
  const checks = { choice, requirement: nonNegative, extremes: "kept", cells: "regions" } as const;
  const read = readNumbers(where, argument, sizes, checks);
  refuseUnfit(where, argument, read.values);
  return read;
}

/**
 * Sizes of which the column is chosen in the call.
 *
 * @internal
 */
export function chosenSizes(where: string, sizes: SizesInput, choice: ColumnChoice | undefined): Float64Array {
  if (choice === undefined) return checkSizes(where, "sizes", sizes);
  return checkSizes(where, "sizes", sizes, { choice: readOptions(where, choice, CHOICE) });
}

function refuseUnfit(where: string, argument: string, checked: Float64Array): void {
  let total = 0;
  let negative = false;
  for (let i = 0; i < checked.length; i++) {
    if (checked[i] < 0) negative = true;
    total += checked[i];
  }
  if (negative || !(total < Infinity)) {
    checkNumbers(where, argument, checked, { requirement: nonNegative, extremes: "kept" });
  }
  if (total === 0) throw new InputError(where, argument, NOT_ALL_ZERO, checked);
  if (total < Infinity) return;
  throw new InputError(where, argument, say("合计为有限的数", "have a finite sum"), total);
}

/** Values and what each of them stands for. @internal */
export interface Weighted {
  readonly names: readonly Name[] | undefined;
  readonly values: Float64Array;
  /** Undefined if none were given. */
  readonly weights: Float64Array | undefined;
}

/** @internal */
export function readWeighted(where: string, values: SizesInput, { weights, rows, columns }: WeightOptions): Weighted {
  if (values instanceof Float64Array) {
    const read = { names: undefined, values: checkSizes(where, "values", values) };
    return { ...read, weights: weightsOf(where, weights, read, { of: values }) };
  }
  const choice = { rows, columns };
  const read = readSizes(where, "values", values, choice);
  const { names, values: checked } = read;
  const each = weightsOf(where, weights, read, { of: values, choice });
  return { names, values: checked, weights: each };
}

/** By name, where the values have names; else one a value in their order. */
function weightsOf(
  where: string,
  weights: NumbersOrColumn | undefined,
  { names, values }: Pick<NamedNumbers, "names" | "values">,
  beside: Beside,
): Float64Array | undefined {
  if (weights === undefined) return undefined;
  if (names !== undefined) {
    const kind = { kind: UNIT, requirement: nonNegative };
    const matched = readTotals(where, "weights", weights, names, { ...beside, ...kind });
    refuseUnfit(where, "weights", matched);
    return matched;
  }
  const checked = checkSizes(where, "weights", weights, { ...beside, cells: "refused" });
  if (checked.length === values.length) return checked;
  const words = say("有 {n} 个数，每个值一个", "hold {n} numbers, one a value", {
    n: values.length,
  });
  throw new InputError(where, "weights", words, checked.length);
}

/**
 * Checked shares, largest first.
 *
 * @internal
 */
export function rankedShares(where: string, sizes: SizesInput, choice: ColumnChoice | undefined): Float64Array {
  return sharesOf(chosenSizes(where, sizes, choice))
    .sort()
    .reverse();
}

/**
 * Shares (份额): what each firm or region has of the total.
 *
 *     sᵢ = xᵢ / Σⱼ xⱼ
 *
 * @param sizes - n ≥ 1 sizes in one common unit (sales, output or jobs), or a frame with one column of
 *   them; each ≥ 0, not all zero.
 * @returns n numbers in [0, 1] that sum to 1, in the order given.
 * @unit 份额，0 到 1 · a share, 0 to 1
 * @throws {InputError} If `sizes` is empty, has a negative or non-finite entry, or is all zero.
 * @see Hannah, L. & Kay, J. A. (1977). Concentration in Modern Industry. London: Macmillan.
 * @example
 * shares([50, 30, 20]); // => [0.5, 0.3, 0.2]
 */
export function shares(sizes: SizesInput, choice?: ColumnChoice): Float64Array {
  return sharesOf(chosenSizes("shares", sizes, choice));
}
