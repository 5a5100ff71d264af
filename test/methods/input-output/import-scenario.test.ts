import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset } from "../../../src/frame/index.js";
import {
  importLevers,
  importScenario,
  inputOutputTable,
  inputOutputTableOf,
  leontiefInverse,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";

interface Totals {
  readonly out_v: number;
  readonly va_v: number;
  readonly parts?: number;
}
interface Lever {
  readonly m: number;
  readonly one_point_va_v: number;
  readonly halved_va_v: number;
  readonly zero_va_v: number;
  readonly one_point_va_p: number;
  readonly halved_va_p: number;
}
interface China {
  readonly base: { readonly out_v: number; readonly va_v: number; readonly va_p: number; readonly parts_per_v: number };
  readonly parts: Readonly<Record<"halved" | "zero", Totals>>;
  readonly all: Readonly<Record<"halved" | "zero", Totals>>;
  readonly levers: Readonly<Record<string, Lever>>;
  readonly leaks: Readonly<Record<string, number>>;
  readonly premium: Readonly<Record<string, number>>;
  readonly breakEven: number;
  readonly surplusGone: number;
  readonly inside: Readonly<Record<string, Totals>>;
  readonly insideParts: Readonly<Record<string, Totals>>;
}

const { expected, tolerance } = oracleCase<China>("import-scenario.china2012");
const table = inputOutputTable(dataset("input-output-2012"));
const vehicles = "汽车整车";
const parts = "汽车零部件";
const near = (ours: number, theirs: number): void => {
  expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(theirs)));
};

describe("import substitution in China's table of 2012, beside NumPy", () => {
  it("as it is: output, income, parts, and where the yuan leaks", () => {
    const now = importScenario(table, vehicles);
    near(now.after.output, expected.base.out_v);
    near(now.after.income, expected.base.va_v);
    near(now.of(parts, "output"), expected.base.parts_per_v);
    near(importScenario(table, parts).after.income, expected.base.va_p);
    for (const [sector, leak] of Object.entries(expected.leaks)) near(now.of(sector, "leak"), leak);
    expect(now.before).toEqual(now.after);
    expect(now.breakEvenPremium).toBeUndefined();
  });

  it.each(["halved", "zero"] as const)("parts %s, and all %s", (change) => {
    const one = importScenario(table, vehicles, { [parts]: change });
    near(one.after.output, expected.parts[change].out_v);
    near(one.after.income, expected.parts[change].va_v);
    near(one.of(parts, "output"), expected.parts[change].parts ?? Number.NaN);
    const all = importScenario(table, vehicles, change);
    near(all.after.output, expected.all[change].out_v);
    near(all.after.income, expected.all[change].va_v);
  });

  it("every lever by three measures, for vehicles and for parts", () => {
    const [of, own] = [importLevers(table, vehicles), importLevers(table, parts)];
    for (const [sector, wanted] of Object.entries(expected.levers)) {
      near(of.of(sector, "share"), wanted.m);
      near(of.of(sector, "point"), wanted.one_point_va_v);
      near(of.of(sector, "halved"), wanted.halved_va_v);
      near(of.of(sector, "zero"), wanted.zero_va_v);
      near(own.of(sector, "point"), wanted.one_point_va_p);
      near(own.of(sector, "halved"), wanted.halved_va_p);
    }
    expect(of.ranking("point").columns[1].values[0]).toMatchObject({ zh: expect.stringContaining(parts) });
    expect(of.ranking("halved").columns[1].values[0]).toMatchObject({ zh: expect.stringContaining("采矿") });
  });

  it("dearer parts, and the premium at which nothing is left", () => {
    for (const [premium, income] of Object.entries(expected.premium)) {
      near(importScenario(table, vehicles, { [parts]: "halved" }, { premium: Number(premium) }).after.income, income);
    }
    const { breakEvenPremium } = importScenario(table, vehicles, { [parts]: "halved" });
    near(breakEvenPremium ?? Number.NaN, expected.breakEven);
    const replaced = importScenario(table, vehicles, { [parts]: "halved" }, { premiumOn: "replaced" });
    expect(replaced.breakEvenPremium).toBeGreaterThan(10 * expected.breakEven);
  });

  it("shares bought inside a region", () => {
    for (const [share, { out_v, va_v, parts: made }] of Object.entries(expected.inside)) {
      const region = importScenario(table, vehicles, {}, { inside: Number(share) });
      near(region.after.output, out_v);
      near(region.after.income, va_v);
      near(region.of(parts, "output"), made ?? Number.NaN);
    }
    const half = Object.fromEntries(table.sectors.map((name) => [String((name as { zh: string }).zh), 0.5]));
    const key = Object.keys(half).find((name) => name.includes(parts)) ?? parts;
    for (const [share, { out_v, va_v }] of Object.entries(expected.insideParts)) {
      const region = importScenario(table, vehicles, {}, { inside: { ...half, [key]: Number(share) } });
      near(region.after.output, out_v);
      near(region.after.income, va_v);
    }
  });
});

const small = (m: number, n: number) =>
  inputOutputTableOf({
    flows: [
      [150, 500],
      [200, 100],
    ],
    finalDemand: [[450], [1700]],
    imports: [m, n],
  });

describe("identities of a yuan", () => {
  it("ends as income, as imports or in other regions, whatever changes", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 400, noNaN: true }),
        fc.double({ min: 0, max: 400, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom("all" as const, "replaced" as const),
        (m, n, inside, percent, premiumOn) => {
          const given = small(m + 1, n + 1);
          const ours = importScenario(given, "1", { 2: "halved" }, { inside, premium: percent / 100, premiumOn });
          for (const { income, leak, elsewhere } of [ours.before, ours.after]) {
            expect(income + leak + elsewhere).toBeCloseTo(1, 10);
          }
        },
      ),
    );
  });

  it("is all income where nothing is imported, and output is a column of the inverse", () => {
    const none = importScenario(table, vehicles, "zero");
    expect(none.after.income).toBeCloseTo(1, 12);
    const inverse = leontiefInverse(table, { imports: "competitive" });
    const k = table.sectorIndex("test", "sector", vehicles);
    table.sectors.forEach((_, i) => {
      expect(none.measures.output.values[i]).toBeCloseTo(inverse.values[i * 19 + k], 12);
    });
  });

  it("has levers that are scenarios with one share changed", () => {
    const levers = importLevers(table, parts);
    for (const [j, sector] of table.sectors.entries()) {
      const { zh } = sector as { zh: string };
      for (const change of ["point", "halved", "zero"] as const) {
        const { before, after } = importScenario(table, parts, { [zh]: change });
        expect(levers.measures[change].values[j]).toBeCloseTo(after.income - before.income, 12);
      }
    }
  });

  it("gains nothing at the premium that undoes the gain", () => {
    const { breakEvenPremium = Number.NaN } = importScenario(table, vehicles, { [parts]: "zero" });
    const at = importScenario(table, vehicles, { [parts]: "zero" }, { premium: breakEvenPremium });
    expect(at.after.income).toBeCloseTo(at.before.income, 12);
  });

  it("takes more of a share that is given as a number, and a share that rises leaks more", () => {
    const more = importScenario(table, vehicles, { [parts]: 0.5 });
    expect(more.after.leak).toBeGreaterThan(more.before.leak);
    expect(more.breakEvenPremium).toBeUndefined();
  });
});

describe("refusals", () => {
  it("name the sector, the share and the remedy", () => {
    expect(messageOf(() => importScenario(table, "自行车"))).toMatch(/importScenario: `product` must be one of/);
    expect(messageOf(() => importScenario(table, vehicles, { [parts]: "half" as never }))).toBe(
      'InputError: importScenario: `changes["汽车零部件"]` must be written { sector: "halved" }, with "point", "halved", "zero" or the new import share from 0 to 1, got "half"',
    );
    expect(messageOf(() => importScenario(table, vehicles, { [parts]: 1.2 }))).toMatch(/got 1\.2$/);
    expect(messageOf(() => importScenario(table, vehicles, { [parts]: "halved", "Motor vehicle parts": 0 }))).toMatch(
      /be another sector than 汽车零部件, got "汽车零部件"$/,
    );
    expect(messageOf(() => importScenario(table, vehicles, {}, { premium: 0.1 }))).toBe(
      "InputError: importScenario: `premium` must be 0: no import share changes, and there is nothing to pay it on, got 0.1",
    );
    expect(messageOf(() => importScenario(table, vehicles, {}, { inside: 1.5 }))).toBe(
      "InputError: importScenario: `inside` must be a number from 0 to 1, or { sector: share }, got 1.5",
    );
    expect(messageOf(() => importScenario(table, vehicles, {}, { inside: { [parts]: -1 } }))).toMatch(
      /inside\["汽车零部件"\]/,
    );
    for (const wrong of [undefined, 3, "x", [], {}]) {
      expect(messageOf(() => importScenario(wrong as never, vehicles))).toMatch(/importScenario: `table` must/);
      expect(messageOf(() => importLevers(wrong as never, vehicles))).toMatch(/importLevers: `table` must/);
    }
    expect(messageOf(() => importScenario(table, vehicles, [] as never))).toMatch(/`changes` must be written/);
    const idle = inputOutputTableOf({
      flows: [
        [1, 0],
        [1, 0],
      ],
      finalDemand: [[3], [-1]],
      imports: [0, 0],
      output: [4, 0],
    });
    expect(messageOf(() => importScenario(idle, "2"))).toMatch(/be a sector that makes something, got "2"/);
    expect(messageOf(() => importLevers(idle, "2"))).toMatch(/be a sector that makes something, got "2"/);
  });
});
