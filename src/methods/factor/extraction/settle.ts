import { ConvergenceError } from "../../../base/index.js";
import { sumOf } from "../../../math/index.js";
import type { StopRule } from "./extraction.js";

/** An iteration over communalities: how long, and until what changes how little. */
export interface Patience {
  readonly iterations: number;
  readonly tolerance: number;
  readonly stop: StopRule;
}

/** Whether the communalities stand still. */
export function isSettled(before: Float64Array, after: Float64Array, patience: Patience): boolean {
  if (patience.stop === "largest") return largestChange(before, after) < patience.tolerance;
  const changes = after.map((x, i) => x - before[i]);
  const without = patience.stop === "absolute-sum";
  return Math.abs(sumOf(without ? changes.map(Math.abs) : changes)) <= patience.tolerance;
}

/** @throws {ConvergenceError} With the change that was left and what to do. */
export function refuseUnsettled(where: string, before: Float64Array, after: Float64Array, patience: Patience): never {
  const change = largestChange(before, after).toExponential(1);
  throw new ConvergenceError(
    where,
    `a communality still moved by ${change} after ${patience.iterations} iterations; ` +
      "raise `iterations`, or take fewer factors",
  );
}

function largestChange(before: Float64Array, after: Float64Array): number {
  return after.reduce((most, x, i) => Math.max(most, Math.abs(x - before[i])), 0);
}

/** What every start leads to; a start that doesn't settle is left out unless none does. */
export function settled<Start, Found>(starts: readonly Start[], search: (start: Start) => Found): readonly Found[] {
  const found: Found[] = [];
  let failure: unknown;
  for (const start of starts) {
    try {
      found.push(search(start));
    } catch (error) {
      if (!(error instanceof ConvergenceError)) throw error;
      failure ??= error;
    }
  }
  if (found.length === 0) throw failure;
  return found;
}
