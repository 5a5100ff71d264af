import { expect } from "vitest";
import { oracleCase } from "../../oracles/load.js";

/** Numbers by name, as cases write them. */
export type Named = Readonly<Record<string, number>>;

/** A case with its data, and comparisons to its tolerance or to one that the test argues. */
export function compared<Expected, Data = { readonly A: number[][] }>(id: string) {
  const found = oracleCase<Expected>(id);
  const check = (actual: number, wanted: number, tolerance = found.tolerance): void => {
    expect(Math.abs(actual - wanted), `${actual} beside ${wanted}`).toBeLessThanOrEqual(tolerance);
  };
  const each = (actual: ArrayLike<number>, wanted: readonly number[], tolerance?: number): void => {
    expect(actual.length).toBe(wanted.length);
    wanted.forEach((value, i) => {
      check(actual[i], value, tolerance);
    });
  };
  const data = (found as unknown as { readonly data: Data }).data;
  return { expected: found.expected, data, check, each };
}
