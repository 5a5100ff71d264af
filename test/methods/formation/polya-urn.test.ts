import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset } from "../../../src/frame/index.js";
import { polyaUrn, seededRandom } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";

interface Urn {
  readonly start: readonly number[];
  readonly real: readonly number[];
  readonly balls: number;
  readonly reinforcement: number;
}
const { expected, tolerance, ...rest } =
  oracleCase<Readonly<Record<string, { readonly mean: number; readonly reached: number }>>>("formation.urn");
const inputs = (rest as unknown as { readonly inputs: Readonly<Record<string, Urn>> }).inputs;

describe("urns beside every sequence of draws in exact fractions", () => {
  it.each(Object.keys(inputs))("%s", (key) => {
    const { real, ...how } = inputs[key];
    const draws = 20_000;
    const urn = polyaUrn(real, { ...how, draws, random: seededRandom(2016) });
    const { mean, reached } = expected[key];
    if (urn.expectedHhi !== undefined) expect(Math.abs(urn.expectedHhi - mean)).toBeLessThan(tolerance);
    // Four standard errors of a share of the draws.
    expect(Math.abs(urn.p() - reached)).toBeLessThan(4 * Math.sqrt((reached * (1 - reached)) / draws) + 1 / draws);
    const average = urn.drawn.hhi.reduce((sum, value) => sum + value, 0) / draws;
    expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(0.05 / draws));
  });

  it("knows the expectation of proportion and of none, and of nothing between", () => {
    const of = (reinforcement: number) =>
      polyaUrn([1, 2, 3], { balls: 5, draws: 1, reinforcement, random: seededRandom(1) }).expectedHhi;
    expect([of(1), of(0)].every((value) => typeof value === "number")).toBe(true);
    expect(of(2)).toBeUndefined();
  });
});

describe("thirty provinces", () => {
  const vehicles = dataset("vehicle-output").where({ year: 2012 });
  const of = (options: object) =>
    polyaUrn(vehicles, { columns: "vehicles", balls: 400, random: seededRandom(2016), ...options });

  it("are as concentrated as an urn of plants may be", () => {
    const urn = of({ balls: "endless", draws: 9999 });
    expect(urn.real.hhi).toBeCloseTo(0.065881, 6);
    expect(urn.expectedHhi).toBeCloseTo(2 / 31, 12);
    expect(urn.matchingStart).toBeCloseTo(0.957, 3);
    // NumPy's 200 000 Dirichlet draws: 0.371.
    expect(Math.abs(urn.p() - 0.371)).toBeLessThan(0.02);
    expect(urn.balls).toBeUndefined();
    expect(urn.summary().en).toContain("30 regions, γ = 1, balls without end.");
  });

  it("are beyond what chance alone gives, and short of increasing returns", () => {
    expect(of({ reinforcement: 0 }).expectedHhi).toBeCloseTo(0.03575, 6);
    expect(of({ reinforcement: 0 }).p()).toBe(0.001);
    const rising = of({ reinforcement: 1.5, draws: 500 });
    expect(Math.abs(rising.quantile(0.5, "largest") - 0.53)).toBeLessThan(0.08);
    expect(rising.p()).toBeGreaterThan(0.99);
  });

  it("expect less the more each begins with", () => {
    const at = (start: number) => of({ balls: "endless", draws: 1, start }).expectedHhi;
    expect([at(0.5), at(1), at(2)].map((value) => value?.toFixed(5))).toEqual(["0.09375", "0.06452", "0.04918"]);
  });

  it("are followed ball by ball", () => {
    const urn = of({ draws: 250, follow: "江西" });
    expect(urn.paths.hhi).toHaveLength(200);
    expect([urn.looks[0], urn.looks.at(-1)]).toEqual([1, 400]);
    expect(urn.paths.hhi[7][0]).toBe(1);
    expect(urn.paths.hhi[7].at(-1)).toBeCloseTo(urn.drawn.hhi[7], 12);
    expect(urn.paths.share[7].every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});

describe("an urn itself", () => {
  it("has a largest share between the root of HHI and HHI, whatever it begins with", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(weights, fc.constantFrom(0, 0.5, 1, 2), fc.nat(1000), (start, reinforcement, seed) => {
        fc.pre(start.filter((weight) => weight > 0).length >= 2);
        const random = seededRandom(seed);
        const urn = polyaUrn(
          start.map((_, i) => i + 1),
          { start, balls: 20, draws: 5, reinforcement, random },
        );
        for (let k = 0; k < 5; k++) {
          const [hhi, largest] = [urn.drawn.hhi[k], urn.drawn.largest[k]];
          expect(largest).toBeGreaterThanOrEqual(hhi - 1e-12);
          expect(largest).toBeLessThanOrEqual(Math.sqrt(hhi) + 1e-12);
        }
      }),
    );
  });

  it("gives nothing to who begins with nothing", () => {
    const urn = polyaUrn([1, 1, 1], { start: [0, 1, 1], balls: 30, draws: 50, random: seededRandom(3) });
    expect(urn.paths.share.every((share) => share.every((value) => value === 0))).toBe(true);
    expect(urn.real.distance).toBeCloseTo(2 / 3, 12);
  });

  it("gives the same for the same seed", () => {
    const of = () => polyaUrn([3, 1], { balls: 9, draws: 9, random: seededRandom(5) }).drawn.hhi;
    expect(of()).toEqual(of());
  });

  it("refuses what can't be drawn", () => {
    const of = (real: number[], options: object) => () =>
      polyaUrn(real, { balls: 9, random: seededRandom(1), ...options });
    expect(messageOf(of([0, 0], {}))).toBe("InputError: polyaUrn: `real` must have a number > 0, got [0, 0]");
    expect(messageOf(of([1], {}))).toContain("`real` must hold at least 2 numbers");
    expect(messageOf(of([1, 2], { balls: 0 }))).toContain(
      '`balls` must be a whole number from 1 to 100000, or "endless"',
    );
    expect(messageOf(of([1, 2], { balls: "endless", reinforcement: 2 }))).toContain(
      "`balls` must be a number of balls: only where reinforcement is 1 is the limit known",
    );
    expect(messageOf(of([1, 2], { balls: 100_000, draws: 999 }))).toContain("`draws` must be at most 200, so that");
    expect(messageOf(of([1, 2], { start: [1, 0] }))).toContain("`start` must have at least two numbers > 0");
    expect(messageOf(of([1, 2], { start: 0 }))).toContain("`start` must lie between 1e-6 and 1e9");
    expect(messageOf(of([1, 2], { follow: "江西" }))).toContain('`follow` must be one of "1", "2"');
    expect(messageOf(of([1, 2], { random: 7 as never }))).toContain("`random` must be a seeded generator");
    const urn = polyaUrn([1, 2], { balls: 2, random: seededRandom(1) });
    expect(messageOf(() => urn.p("gini" as never))).toContain('`measure` must be one of "hhi", "largest", "distance"');
  });
});
