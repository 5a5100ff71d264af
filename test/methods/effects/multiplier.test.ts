import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceleratorPath, economicBase, investmentMultiplier } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase, oracleMatrix } from "../../oracles/load.js";
import { inSize } from "../../in-size.js";

describe("the investment multiplier", () => {
  it("is Keynes's 5 at c = 0.8, 2 with tax and imports, and 336.16 after five rounds of 100", () => {
    // Arithmetic: 1 / (1 − 0.8), 1 / (1 − 0.8 · 0.75 + 0.1), 100 (1 − 0.8⁵) / (1 − 0.8).
    const simple = investmentMultiplier({ propensityToConsume: 0.8, investment: 100, rounds: 5 });
    expect(simple.multiplier).toBeCloseTo(5, 12);
    expect(simple.cumulative[4]).toBeCloseTo(336.16, 9);
    const open = investmentMultiplier({ propensityToConsume: 0.8, tax: 0.25, imports: 0.1 });
    expect(open.multiplier).toBeCloseTo(2, 12);
  });

  it("shows a single round, and a thousand, but neither none nor more nor half of one", () => {
    const rounds = (count: number) => investmentMultiplier({ propensityToConsume: 0.5, investment: 7, rounds: count });
    expect([...rounds(1).rounds]).toEqual([7]);
    expect([...rounds(1).cumulative]).toEqual([7]);
    expect(rounds(1000).rounds).toHaveLength(1000);
    for (const count of [0, 1001, 1.5]) {
      expect(messageOf(() => rounds(count))).toBe(
        `InputError: investmentMultiplier: \`rounds\` must be a whole number from 1 to 1000, got ${count}`,
      );
    }
  });

  it("adds its rounds up to the whole effect", () => {
    const share = fc.double({ min: 0, max: 0.95, noNaN: true }).map(inSize);
    fc.assert(
      fc.property(share, (propensityToConsume) => {
        const result = investmentMultiplier({ propensityToConsume, rounds: 1000, investment: 7 });
        const sum = result.rounds.reduce((total, round) => total + round, 0);
        expect(Math.abs(sum / result.income - 1)).toBeLessThan(1e-9);
        const n = result.roundsUntil(0.9);
        expect(result.cumulative[n - 1] / result.income).toBeGreaterThanOrEqual(0.9 - 1e-9);
        if (n > 1) expect(result.cumulative[n - 2] / result.income).toBeLessThan(0.9);
      }),
    );
  });

  it.each<[string, () => unknown, string]>([
    [
      "a propensity over 1",
      () => investmentMultiplier({ propensityToConsume: 1.2 }),
      "investmentMultiplier: `propensityToConsume` must lie in [0, 1], got 1.2",
    ],
    [
      "no leak",
      () => investmentMultiplier({ propensityToConsume: 1 }),
      "investmentMultiplier: `propensityToConsume` must leave a leak: of a yuan earned less than a yuan must be spent again, got 1",
    ],
    [
      "more imports than spending",
      () => investmentMultiplier({ propensityToConsume: 0.5, imports: 0.6 }),
      "investmentMultiplier: `imports` must not exceed what is spent of a yuan, c (1 − t), got 0.6",
    ],
  ])("refuses %s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: ${message}`);
  });
});

describe("the accelerator", () => {
  it("gives Samuelson's own table for α = 0.5, β = 1", () => {
    // Samuelson (1939), table 1: national income 1, 2, 2.5, 2.5, 2.25, 2, 1.875, 1.875, 1.9375.
    const { income } = acceleratorPath({ propensityToConsume: 0.5, accelerator: 1, years: 9 });
    expect([...income]).toEqual([1, 2, 2.5, 2.5, 2.25, 2, 1.875, 1.875, 1.9375]);
  });

  it.each([
    [0.5, 0, "damped"],
    [0.5, 2, "steady-cycle"],
    [0.6, 2, "explosive-cycle"],
    [0.8, 4, "explosive"],
    [0.5, 1, "damped-cycle"],
  ])("with c = %d and v = %d is %s", (propensityToConsume, accelerator, regime) => {
    // Samuelson's regions: cycles where c (1 + v)² < 4 v, damped where c v < 1.
    const path = acceleratorPath({ propensityToConsume, accelerator });
    expect(path.regime).toBe(regime);
  });

  it("stays at its rest point when it starts there, and cycles with the period of its roots", () => {
    const start = [2, 2] as const;
    const path = acceleratorPath({ propensityToConsume: 0.5, accelerator: 2, start });
    for (const value of path.income) expect(value).toBeCloseTo(path.restPoint, 9);
    // cos(2π / period) = c (1 + v) / 2√(c v) = 0.75 for the steady cycle.
    expect(Math.cos((2 * Math.PI) / (path.period ?? 0))).toBeCloseTo(0.75, 12);
  });

  it("refuses a propensity of 1", () => {
    const call = () => acceleratorPath({ propensityToConsume: 1, accelerator: 1 });
    expect(messageOf(call)).toBe("InputError: acceleratorPath: `propensityToConsume` must lie in (0, 1), got 1");
  });
});

describe("the economic base beside an independent script", () => {
  const table = oracleMatrix("syn_emp_t1.csv");

  it("by location quotients", () => {
    const { expected, tolerance } =
      oracleCase<Record<string, { basic: number; multiplier: number }>>("economic-base-lq");
    const base = economicBase(table);
    for (const [region, { basic, multiplier }] of Object.entries(expected)) {
      expect(Math.abs(base.at(region).basic - basic)).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(base.at(region).multiplier - multiplier)).toBeLessThanOrEqual(tolerance);
    }
  });

  it("by minimum requirements", () => {
    interface Expected {
      readonly minShares: number[];
      readonly regions: Record<string, { basic: number }>;
    }
    const { expected, tolerance } = oracleCase<Expected>("economic-base-minreq");
    const base = economicBase(table, { method: "minimum-requirements" });
    expected.minShares.forEach((share, i) => {
      expect(Math.abs(base.ownShares[i] - share)).toBeLessThanOrEqual(1e-15);
    });
    for (const [region, { basic }] of Object.entries(expected.regions)) {
      expect(Math.abs(base.at(region).basic - basic)).toBeLessThanOrEqual(tolerance);
    }
  });

  it("refuses a region whose mix is the nation's", () => {
    expect(
      messageOf(() =>
        economicBase([
          [1, 2],
          [2, 4],
        ]),
      ),
    ).toBe(
      "InputError: economicBase: `employment[0]` must have basic employment: its mix must differ from the reference, got 0",
    );
    expect(
      messageOf(() =>
        economicBase([
          [0, 0],
          [2, 4],
        ]),
      ),
    ).toBe("InputError: economicBase: `employment[0]` must have a total > 0, got 0");
  });
});
