import { expect } from "vitest";
import type { Direction } from "../../../src/methods/evaluation/decision/direction.js";
import { type OracleCase, oracleCase, oracleMatrix, oracleRecords } from "../../oracles/load.js";

/** The 15 alternatives and 6 criteria that the peers were given, with weights and directions. */
export const alternatives: ReturnType<typeof oracleMatrix> = oracleMatrix("syn_mcdm_15x6.csv");
export const withZero: ReturnType<typeof oracleMatrix> = oracleMatrix("syn_mcdm_15x6_zero.csv");
const criteria = oracleRecords("syn_mcdm_weights.csv");
export const weights: readonly number[] = Object.freeze(criteria.map(({ weight }) => Number(weight)));
export const directions: readonly ("benefit" | "cost")[] = Object.freeze(
  criteria.map(({ type }) => (type === "max" ? "benefit" : "cost")),
);

/** A case of a printed example: its data, the exact numbers and those that are printed. */
export interface PrintedCase<Data, Exact, Printed> extends OracleCase<{ exact: Exact; printed: Printed }> {
  readonly data: Data;
}

export function printedCase<Data, Exact, Printed = Exact>(id: string): PrintedCase<Data, Exact, Printed> {
  return oracleCase<{ exact: Exact; printed: Printed }>(id) as PrintedCase<Data, Exact, Printed>;
}

/** 1 and −1 as directions. */
export function signed(signs: readonly number[]): readonly Direction[] {
  return signs.map((sign) => (sign === 1 ? "benefit" : "cost"));
}

/** Every number within a tolerance of its partner. */
export function expectClose(ours: ArrayLike<number>, theirs: ArrayLike<number>, tolerance: number): void {
  expect(ours.length).toBe(theirs.length);
  for (let i = 0; i < ours.length; i++) {
    const gap = Math.abs(ours[i] - theirs[i]);
    expect(gap, `number ${i}: ${ours[i]} for ${theirs[i]}`).toBeLessThanOrEqual(tolerance);
  }
}

/** Every number as it is printed: within half a unit of the last of so many decimals. */
export function expectPrinted(ours: ArrayLike<number>, printed: ArrayLike<number>, decimals: number): void {
  expectClose(ours, printed, 0.5 * 10 ** -decimals + 1e-12);
}
