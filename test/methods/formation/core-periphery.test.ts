import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corePeriphery } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";

interface Economy {
  readonly manufacturing: number;
  readonly substitution: number;
  readonly tradeCost: number;
  readonly tipping?: boolean;
}
interface Found {
  readonly gaps: readonly number[];
  readonly breakBySlope?: number;
  readonly sustain?: number;
  readonly tipping?: number;
}
const { expected, tolerance, ...rest } = oracleCase<Readonly<Record<string, Found>>>("formation.core-periphery");
const inputs = (rest as unknown as { readonly inputs: Readonly<Record<string, Economy>> }).inputs;
const near = (ours: number | null, theirs: number, by = tolerance): void => {
  expect(Math.abs((ours ?? Number.NaN) - theirs)).toBeLessThan(by);
};

describe("two regions beside iterated wages and Brent's method", () => {
  it.each(Object.keys(inputs))("%s", (key) => {
    const { tipping, ...options } = inputs[key];
    const model = corePeriphery(options);
    const found = expected[key];
    for (const [k, share] of [0, 0.1, 0.35, 0.6, 0.8, 0.95, 1].entries()) near(model.gap(share), found.gaps[k]);
    if (found.sustain === undefined) expect([model.breakPoint, model.sustainPoint]).toEqual([null, null]);
    else near(model.sustainPoint, found.sustain);
    // Where the slope at the even spread turns, by a difference over 1e-4.
    if (found.breakBySlope !== undefined) near(model.breakPoint, found.breakBySlope, 1e-6);
    if (tipping) near(model.equilibria[3].share, found.tipping as number);
  });
});

describe("what is stable", () => {
  const of = (tradeCost: number) => corePeriphery({ manufacturing: 0.4, substitution: 5, tradeCost });

  it("goes from a core over history to the even spread", () => {
    expect([1.5, 1.7, 2.2].map((cost) => of(cost).regime)).toEqual(["core", "history", "spread"]);
    expect(of(1.5).equilibria).toEqual([
      { share: 0, stable: true },
      { share: 0.5, stable: false },
      { share: 1, stable: true },
    ]);
    expect(of(2.2).equilibria).toEqual([{ share: 0.5, stable: true }]);
    expect(of(1.7).equilibria.map(({ stable }) => stable)).toEqual([true, false, true, false, true]);
  });

  it("hangs on where one begins", () => {
    expect([0.2, 0.4, 0.6, 0.8, 0.95].map((share) => of(1.7).tends(share))).toEqual([0.5, 0.5, 0.5, 0.5, 1]);
    expect(of(1.7).tends(0.05)).toBe(0);
    expect([0.49, 0.5, 0.51].map((share) => of(1.5).tends(share))).toEqual([0, 0.5, 1]);
    expect(of(2.2).tends(0.99)).toBe(0.5);
  });

  it("is always one region in a black hole, and says why nothing breaks", () => {
    const model = corePeriphery({ manufacturing: 0.6, substitution: 2, tradeCost: 100 });
    expect([model.breakPoint, model.sustainPoint, model.regime]).toEqual([null, null, "core"]);
    expect(model.reason?.en).toContain("A black hole: ρ = 0.5 ≤ μ = 0.6");
    expect(model.summary().zh).toContain("黑洞");
  });

  it("says so where points are beyond this world, too", () => {
    const model = corePeriphery({ manufacturing: 0.4999, substitution: 2, tradeCost: 2 });
    expect(model.breakPoint).toBeNull();
    expect(model.reason?.en).toContain("ρ = 0.5 is hardly above μ = 0.4999");
  });
});

describe("the model itself", () => {
  const economies = fc.record({
    manufacturing: fc.double({ min: 0.05, max: 0.9, noNaN: true }),
    substitution: fc.double({ min: 1.2, max: 30, noNaN: true }),
    tradeCost: fc.double({ min: 1.01, max: 20, noNaN: true }),
  });

  it("treats both regions alike, and breaks before it sustains", () => {
    fc.assert(
      fc.property(economies, fc.double({ min: 0, max: 1, noNaN: true }), (options, share) => {
        const model = corePeriphery(options);
        const gap = model.gap(share);
        expect(Math.abs(gap + model.gap(1 - share))).toBeLessThan(1e-9 * Math.max(1, Math.abs(gap)));
        if (model.breakPoint !== null) expect(model.sustainPoint).toBeGreaterThan(model.breakPoint);
      }),
    );
  });

  it("has a gap of 0 wherever nobody moves between the ends", () => {
    const model = corePeriphery({ manufacturing: 0.4, substitution: 5, tradeCost: 1.75 });
    for (const { share } of model.equilibria.slice(1, 4)) expect(Math.abs(model.gap(share))).toBeLessThan(1e-12);
  });

  it("keeps wages at the widest limits", () => {
    const model = corePeriphery({ manufacturing: 0.9, substitution: 100, tradeCost: 1000 });
    expect(model.toTable().column("gap").values.every(Number.isFinite)).toBe(true);
  });

  it("refuses what is out of range", () => {
    const of = (options: object) => () =>
      corePeriphery({ manufacturing: 0.4, substitution: 5, tradeCost: 1.7, ...options });
    expect(messageOf(of({ manufacturing: 1 }))).toBe(
      "InputError: corePeriphery: `manufacturing` must lie in (0, 1), got 1",
    );
    expect(messageOf(of({ substitution: 1 }))).toContain("`substitution` must be above 1 and at most 100");
    expect(messageOf(of({ tradeCost: 1 }))).toContain("`tradeCost` must be above 1 and at most 1000");
    expect(messageOf(of({ mu: 0.4 }))).toContain("`mu` must be written manufacturing");
    expect(messageOf(() => of({})().gap(2))).toBe("InputError: CorePeriphery.gap: `share` must lie in [0, 1], got 2");
  });
});
