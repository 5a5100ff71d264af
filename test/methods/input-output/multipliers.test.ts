import { describe, expect, it } from "vitest";
import {
  employmentMultipliers,
  incomeMultipliers,
  inputOutputTableOf,
  type Multipliers,
  outputMultipliers,
  satelliteMultipliers,
  taxMultipliers,
  valueAddedMultipliers,
} from "../../../src/pure.js";
import { gap } from "./tables.js";

// Miller & Blair's two sectors, by hand: A = [.15 .25; .2 .05], det(I − A) = .85 · .95 − .2 · .25 = .7575,
// L = [.95 .25; .2 .85]/.7575. Wages 300 and 500 are w = (.3, .25) per output; of 800 earned, households
// spend 200 and 440: c = (.25, .55). w′L = (.335, .2875)/.7575, w′L·c = .241875/.7575,
// s = 1 − w′L·c = .515625/.7575, and a yuan of demand for j earns (w′L)_j/s in all.
const book = inputOutputTableOf({
  flows: [
    [150, 500],
    [200, 100],
  ],
  finalDemand: [[350], [1700]],
  valueAdded: {
    rows: ["wages", "taxes", "surplus"],
    columns: ["1", "2"],
    values: [
      [300, 500],
      [35, 180],
      [315, 720],
    ],
  },
  roles: { labour: ["wages"], taxes: ["taxes"] },
});
const earned = [0.335 / 0.515625, 0.2875 / 0.515625];
const closed = { type: "II", consumption: [200, 440] } as const;

/** Type I and II from what a sector and what consumption bring. */
function expectByHand(
  { simple, typeII }: Multipliers,
  byHand: readonly number[],
  perIncome: number,
  ofIncome: number,
): void {
  expect(gap(simple, byHand)).toBeLessThan(1e-14);
  const truncated = byHand.map((value, j) => value + perIncome * earned[j]);
  expect(gap(typeII?.truncated ?? [], truncated)).toBeLessThan(1e-14);
  const total = truncated.map((value, j) => value + ofIncome * earned[j]);
  expect(gap(typeII?.total ?? [], total)).toBeLessThan(1e-14);
}

describe("type II by hand", () => {
  it("output: consumption brings (.25 · 1.15 + .55 · 1.1)/.7575, and the income itself counts in the total", () => {
    const simple = [1.15 / 0.7575, 1.1 / 0.7575];
    const perIncome = (0.25 * 1.15 + 0.55 * 1.1) / 0.7575;
    expectByHand(outputMultipliers(book, closed), simple, perIncome, 1);
  });

  it("value added is 1 and .8 more per yuan earned: 1 + .8 · .335/.515625; households add none themselves", () => {
    expectByHand(valueAddedMultipliers(book, closed), [1, 1], 0.8, 0);
    expect(valueAddedMultipliers(book, closed).typeII?.total[0]).toBeCloseTo(1.519757575757576, 14);
  });

  it("income: what is earned in all rounds is (w′L)_j/s, truncated or not", () => {
    const simple = [0.335 / 0.7575, 0.2875 / 0.7575];
    const result = incomeMultipliers(book, closed);
    expectByHand(result, simple, 0.241875 / 0.7575, 0);
    expect(gap(result.typeII?.total ?? [], earned)).toBeLessThan(1e-14);
  });

  it("taxes, jobs and anything else count only what sectors bring", () => {
    // Per output .035 and .09: p′L = (.03325 + .018, .00875 + .0765)/.7575.
    const simple = [0.05125 / 0.7575, 0.08525 / 0.7575];
    const perIncome = 0.25 * simple[0] + 0.55 * simple[1];
    expectByHand(taxMultipliers(book, closed), simple, perIncome, 0);
    expectByHand(employmentMultipliers(book, [35, 180], closed), simple, perIncome, 0);
    expectByHand(satelliteMultipliers(book, [35, 180], closed), simple, perIncome, 0);
  });
});
