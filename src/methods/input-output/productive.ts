import { compareNumbers, InputError, type Label, type Name, nameText, say } from "../../base/index.js";
import { type LuDecomposition, luDecomposition, solve } from "../../math/index.js";

/**
 * Refuses a matrix of coefficients with which some final demand could not be met. With A ≥ 0 the
 * solution y of (I − A)·y = 1 is positive just when every leading minor of I − A is (Hawkins–Simon), so
 * one solution decides; the elimination that names the sector is done only if it fails.
 */
export function refuseUnproductive(
  where: string,
  sectors: readonly Name[],
  coefficients: Float64Array,
  lu: LuDecomposition,
  matrix = "table.flows",
): void {
  if (lu.singularAt === undefined && isProductive(coefficients, lu)) return;
  const { failing, pivots } = leadingPivots(coefficients, lu.n);
  const at = failing ?? lu.singularAt ?? 0;
  const path = `${matrix}[${JSON.stringify(nameText(sectors[at]))}]`;
  throw new InputError(where, path, PRODUCTIVE, Number(pivots[at].toPrecision(5)));
}

const PRODUCTIVE: Label = say(
  "有剩余（I − A 的主元 > 0）：它与前面各部门一起所耗多于所产（霍金斯—西蒙条件：各阶主子式为正）",
  "leave output over (a pivot of I − A > 0): with the sectors before it, it takes more inputs than it makes (Hawkins–Simon: every leading minor is positive)",
);

function isProductive(coefficients: Float64Array, lu: LuDecomposition): boolean {
  if (coefficients.some((value) => value < 0)) {
    return leadingPivots(coefficients, lu.n).failing === undefined;
  }
  return solve(lu, new Float64Array(lu.n).fill(1)).every((value) => value > 0);
}

/** The pivots of I − A without row exchanges: each is a leading minor over the one before it. */
export interface LeadingPivots {
  readonly pivots: Float64Array;
  /** The first sector whose pivot isn't positive. */
  readonly failing: number | undefined;
}

/** Eliminates I − A in the order of the sectors, up to the first pivot that isn't positive. */
export function leadingPivots(coefficients: Float64Array, n: number): LeadingPivots {
  const matrix = coefficients.map((value, k) => (k % (n + 1) === 0 ? 1 : 0) - value);
  const { factors, singularAt } = luDecomposition(matrix, n, { exchanges: false });
  const pivots: Float64Array = Float64Array.from({ length: n }, (_, k) => factors[k * (n + 1)]);
  const failing = pivots.findIndex((pivot, k) => k === singularAt || !(compareNumbers(pivot, 0, 1) > 0));
  if (failing < 0) return { pivots, failing: undefined };
  return { pivots: pivots.slice(0, failing + 1), failing };
}
