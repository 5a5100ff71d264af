import { describe, expect, it } from "vitest";
import { type ClusterCostOptions, clusterCost } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";

interface Found {
  readonly optimum: number;
  readonly least: number;
  readonly interval: readonly [number, number];
}
const { expected, tolerance, ...rest } = oracleCase<Readonly<Record<string, Found>>>("formation.cost");
const inputs = (rest as unknown as { readonly inputs: Readonly<Record<string, ClusterCostOptions>> }).inputs;
const plain = { production: 100, externalEconomies: 0.2, congestion: 0.5, crowding: 0.7 };

describe("clusterCost beside SciPy's minimum and Brent's method", () => {
  it.each(Object.keys(inputs))("%s", (key) => {
    const ours = clusterCost(inputs[key]);
    const { optimum, least, interval } = expected[key];
    expect(Math.abs(ours.optimum / optimum - 1)).toBeLessThan(tolerance);
    expect(Math.abs(ours.at(ours.optimum).total / least - 1)).toBeLessThan(tolerance);
    ours.interval.forEach((end, k) => {
      expect(Math.abs(end / interval[k] - 1)).toBeLessThan(tolerance);
    });
  });
});

describe("clusterCost", () => {
  const optimum = (change: object) => clusterCost({ ...plain, ...change }).optimum;

  it("has its best size in closed form, which moves with every parameter", () => {
    expect(optimum({})).toBeCloseTo(89.5736, 4);
    expect([optimum({ crowding: 0.5 }), optimum({ crowding: 1 })].map((n) => n.toFixed(2))).toEqual([
      "523.24",
      "21.63",
    ]);
    expect(optimum({ congestion: 1 })).toBeCloseTo(41.47, 2);
    expect([0.15, 0.25].map((externalEconomies) => optimum({ externalEconomies }).toFixed(2))).toEqual([
      "83.18",
      "89.42",
    ]);
  });

  it("says that the best size is a plain", () => {
    const cost = clusterCost(plain);
    expect(cost.wholeInterval).toEqual([61, 129]);
    const least = cost.at(cost.optimum).total;
    expect(cost.at(60).total / least).toBeGreaterThan(1.01);
    expect(cost.at(61).total / least).toBeLessThan(1.01);
    expect(cost.summary().en).toContain("any number from 61 to 129 costs within 1% of it");
  });

  it("weighs trust against being bound to each other", () => {
    const of = (trust?: number) => clusterCost({ ...plain, transaction: 20, lockIn: 15, trust });
    expect(of().bestTrust).toBeCloseTo(2 / 3, 12);
    expect([of(), of(0), of(1)].map((cost) => cost.at(1).transaction.toFixed(3))).toEqual([
      "13.333",
      "20.000",
      "15.000",
    ]);
    expect(clusterCost({ ...plain, transaction: 40, lockIn: 15 }).bestTrust).toBe(1);
    expect(clusterCost({ ...plain, transaction: 40 }).bestTrust).toBe(1);
  });

  it("has no whole number where the best size is far below one firm", () => {
    const cost = clusterCost({ ...plain, congestion: 1e5 });
    expect(cost.wholeInterval).toBeUndefined();
    expect(cost.summary().en).toContain("no whole number of firms");
  });

  it("refuses what has no best size", () => {
    const of = (change: object) => () => clusterCost({ ...plain, ...change });
    expect(messageOf(of({ externalEconomies: 0 }))).toContain("`externalEconomies` must lie in [0.01, 5]");
    expect(messageOf(of({ congestion: 1e60 }))).toContain(
      "`congestion` must put the best size n* between 1e-6 and 1e12",
    );
    expect(messageOf(of({ trust: 2 }))).toContain("`trust` must lie in [0, 1]");
    expect(messageOf(of({ alpha: 0.2 }))).toContain("`alpha` must be written externalEconomies");
    expect(messageOf(() => clusterCost(plain).at(0))).toContain("`firms` must be a finite number > 0");
  });
});
