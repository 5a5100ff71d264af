import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hubAndSatellites, overTimeChart } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";

type Four = readonly [growth: number, capacity: number, effect: number, start: number];
interface Model {
  readonly hub: Four;
  readonly satellites: Four;
  readonly alone: "grow" | "vanish";
  readonly years: number;
  readonly every: number;
  readonly equilibria: readonly (readonly [number, number])[];
}
interface Found {
  readonly path: readonly (readonly [number, number])[];
  readonly eigenvalues: readonly (readonly [readonly [number, number], readonly [number, number]])[];
}
const { expected, tolerance, ...rest } = oracleCase<Readonly<Record<string, Found>>>("formation.hub-satellites");
const inputs = (rest as unknown as { readonly inputs: Readonly<Record<string, Model>> }).inputs;
const side = ([growth, capacity, effect, start]: Four) => ({ growth, capacity, effect, start });
const made = ({ hub, satellites, alone, years }: Model) =>
  hubAndSatellites({ hub: side(hub), satellites: side(satellites), alone, years });

describe("hub and satellites beside SciPy's DOP853 and NumPy's eigenvalues", () => {
  const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(tolerance * Math.max(1, Math.abs(b)));

  it.each(Object.keys(inputs))("%s", (key) => {
    const model = made(inputs[key]);
    expected[key].path.forEach(([hub, satellites], k) => {
      near(model.hub[k * inputs[key].every], hub);
      near(model.satellites[k * inputs[key].every], satellites);
    });
    expect(model.equilibria).toHaveLength(inputs[key].equilibria.length);
    model.equilibria.forEach((point, i) => {
      near(point.hub, inputs[key].equilibria[i][0]);
      near(point.satellites, inputs[key].equilibria[i][1]);
      point.eigenvalues.forEach(({ re, im }, k) => {
        near(re, expected[key].eigenvalues[i][k][0]);
        near(im, expected[key].eigenvalues[i][k][1]);
      });
    });
  });

  it("settle as the eigenvalues say", () => {
    const stable = (key: string) => made(inputs[key]).stable;
    expect(stable("mutualism")).toHaveLength(1);
    expect(stable("exclusion by the first")).toEqual([
      { hub: 100, satellites: 0 },
      { hub: 0, satellites: 50 },
    ]);
    expect(made(inputs["exclusion by the first"]).summary().en).toContain("Which one is reached hangs on the start.");
    expect(made(inputs["one lives on the other"]).equilibria[2].eigenvalues[0].im).toBeGreaterThan(0);
  });
});

describe("hubAndSatellites", () => {
  const of = (a: number, b: number, more: object = {}) =>
    hubAndSatellites({
      hub: { growth: 0.3, capacity: 100, effect: a, start: 10 },
      satellites: { growth: 0.5, capacity: 200, effect: b, start: 10 },
      ...more,
    });

  it("names what the signs make", () => {
    const pairs = [
      [0.2, 0.5],
      [0, 0.5],
      [-0.2, 0.5],
      [-0.2, -0.5],
      [-0.2, 0],
      [0, 0],
    ];
    expect(pairs.map(([a, b]) => of(a, b).relation)).toEqual([
      ...["mutualism", "commensalism", "parasitism", "competition", "amensalism", "none"],
    ]);
  });

  it("grows both beyond what there is room for alone where they help each other", () => {
    const { stable, hub, satellites } = of(0.2, 0.5, { years: 200 });
    expect(stable[0].hub).toBeCloseTo(400 / 3, 9);
    expect([hub[200], satellites[200]].map((size) => size.toFixed(4))).toEqual(["133.3333", "333.3333"]);
  });

  it("is two logistic curves where neither touches the other", () => {
    const { hub } = of(0, 0);
    hub.forEach((size, t) => {
      const logistic = 100 / (1 + 9 * Math.exp(-0.3 * t));
      expect(Math.abs(size - logistic)).toBeLessThan(1e-7);
    });
  });

  it("lets satellites vanish that find no hub they can live on", () => {
    const model = of(0.1, 0.5, { alone: "vanish", years: 100 });
    expect(model.stable).toEqual([{ hub: 100, satellites: 0 }]);
    expect(model.satellites[100]).toBeLessThan(1e-5);
  });

  it("never falls below 0, and rests where it began at rest", () => {
    const effect = fc.integer({ min: -30, max: 9 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(effect, effect, fc.constantFrom("grow" as const, "vanish" as const), (a, b, alone) => {
        const model = of(a, b, { alone });
        expect([...model.hub, ...model.satellites].every((size) => size >= 0 && size < 1e5)).toBe(true);
        const inner = model.equilibria.find((one) => one.hub > 1e-3 && one.satellites > 1e-3);
        if (inner === undefined) return;
        const resting = hubAndSatellites({
          ...model.options,
          hub: { ...model.options.hub, start: inner.hub },
          satellites: { ...model.options.satellites, start: inner.satellites },
          years: 2,
        });
        expect(Math.abs(resting.hub[2] / inner.hub - 1)).toBeLessThan(1e-6);
      }),
    );
  });

  it("is drawn over the years", () => {
    expect(overTimeChart(of(0.2, 0.5).courses()).data.map(({ name }) => name)).toEqual([
      "核心企业（中） hub",
      "卫星企业（卫） satellites",
    ]);
  });

  it("refuses growth without end and what is out of range", () => {
    expect(messageOf(() => of(2, 0.5))).toBe(
      "InputError: hubAndSatellites: `satellites.effect` must make hub.effect × satellites.effect < 1 (else they further each other without end), got 0.5",
    );
    expect(messageOf(() => of(11, 0))).toContain("`hub.effect` must lie in [-10, 10]");
    expect(messageOf(() => of(0, 0, { years: 1 }))).toContain("`years` must be a whole number from 2 to 1000");
    expect(messageOf(() => of(0, 0, { alone: "die" }))).toContain('`alone` must be one of "grow", "vanish"');
    expect(messageOf(() => hubAndSatellites(undefined as never))).toContain("hubAndSatellites: `hub` must");
  });
});
