import {
  CHOICE,
  type ColumnChoice,
  InputError,
  type Kind,
  nonNegative,
  type NumbersOrColumn,
  positive,
  readNumbers,
  readOptions,
  readPair,
  say,
  type SizesInput,
} from "../../base/index.js";
import { sharesOf } from "../../math/index.js";

/** What is distributed, and what it is compared with, as shares. */
export interface SharePair {
  /** s. */
  readonly shares: Float64Array;
  /** x. */
  readonly reference: Float64Array;
}

/** How two distributions are read. */
export interface ShareChecks {
  /** What they are distributed over. */
  readonly kind: Kind;
  /** Which columns of a frame. */
  readonly choice: ColumnChoice;
  /** Whether a reference of 0 makes sense; `"allowed"` by default. */
  readonly zeros?: "allowed" | "refused";
  /** Whether all are equals where there is no reference; it is refused by default. */
  readonly alone?: "equal" | "refused";
}

/**
 * Numbers as shares of their sum.
 *
 * @internal
 */
export function readShares(where: string, values: SizesInput, choice: ColumnChoice = {}): Float64Array {
  const read = readNumbers(where, "values", values, { requirement: nonNegative, choice, cells: "regions" });
  return shared(where, "values", read.values);
}

/**
 * Shares and those of the reference, one for one.
 *
 * @internal
 */
export function sharePair(
  where: string,
  values: SizesInput,
  reference: NumbersOrColumn | undefined,
  { kind, choice: columns, zeros = "allowed", alone = "refused" }: ShareChecks,
): SharePair {
  const choice = readOptions(where, columns, CHOICE);
  if (reference === undefined && alone === "equal") {
    const shares = readShares(where, values, choice);
    return { shares, reference: shares.map(() => 1 / shares.length) };
  }
  const { first, second } = readPair(where, ["values", "reference"], values, reference as never, {
    kind,
    choice,
    cells: "regions",
    requirements: [nonNegative, zeros === "allowed" ? nonNegative : positive],
  });
  return { shares: shared(where, "values", first), reference: shared(where, "reference", second) };
}

function shared(where: string, argument: string, values: Float64Array): Float64Array {
  if (values.some((value) => value > 0)) return sharesOf(values);
  throw new InputError(where, argument, say("合计 > 0", "have a sum > 0"), values);
}
