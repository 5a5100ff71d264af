import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset } from "../../../src/frame/index.js";
import {
  contiguityWeights,
  distanceWeights,
  economicWeights,
  greatCircleDistances,
  spatialAutocorrelation,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";

describe("economicWeights", () => {
  it("are one over the difference, by hand", () => {
    const weights = economicWeights({ rows: ["甲", "乙", "丙"], columns: ["y"], values: [10, 12, 20] });
    expect(weights.rows).toEqual(["甲", "乙", "丙"]);
    expect([...weights.values]).toEqual([0, 1 / 2, 1 / 10, 1 / 2, 0, 1 / 8, 1 / 10, 1 / 8, 0]);
  });

  it("fall with a power of it", () => {
    expect([...economicWeights([1, 3], { decay: 2 }).values]).toEqual([0, 1 / 4, 1 / 4, 0]);
  });

  it("times distance weights: one over the difference and over the distance", () => {
    const times = distanceWeights({ rows: ["乙", "甲"], columns: ["乙", "甲"], values: [0, 5, 5, 0] });
    const weights = economicWeights({ rows: ["甲", "乙"], columns: ["y"], values: [10, 12] }, { times });
    expect(weights.at("甲", "乙")).toBe(1 / 5 / 2);
    expect(weights.rows).toEqual(["甲", "乙"]);
  });

  it("times contiguity: only neighbours, and those who are alike but don't touch do no harm", () => {
    const times = contiguityWeights(
      ["A", "B", "C"],
      [
        ["A", "B"],
        ["C", "B"],
      ],
    );
    const weights = economicWeights({ rows: ["A", "B", "C"], columns: ["y"], values: [1, 3, 1] }, { times });
    expect([...weights.values]).toEqual([0, 0.5, 0, 0.5, 0, 0.5, 0, 0.5, 0]);
  });

  it("give the same statistic whatever the unit of y, and whatever is added to it", () => {
    const list = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(list, fc.integer({ min: 2, max: 50 }), (y, by) => {
        const x = y.map((value, i) => (value * (i + 3)) % 17);
        fc.pre(new Set(x).size > 2);
        const moran = (of: readonly number[]): number => spatialAutocorrelation(x, economicWeights(of)).moran;
        expect(moran(y.map((value) => by * value + 7))).toBeCloseTo(moran(y), 9);
      }),
      { numRuns: 40 },
    );
  });

  it.each(["difference", "differenceAndDistance"] as const)("give NumPy's Moran's I: %s", (kind) => {
    const { expected, tolerance } = oracleCase<Record<typeof kind, number>>("economic.provinces");
    const provinces = dataset("province-indicators")
      .where({ year: 2012 })
      .withColumn("perHead", (row) => row.number("gdpSecondary") / row.number("population"));
    const capitals = dataset("provincial-capitals").where((row) => row.text("province") !== "西藏");
    const times = distanceWeights(greatCircleDistances(capitals, { rows: "province" }));
    const weights = economicWeights(provinces, { columns: "perHead", ...(kind === "difference" ? {} : { times }) });
    const ours = spatialAutocorrelation(provinces, weights, { columns: "exports" });
    expect(Math.abs(ours.moran - expected[kind])).toBeLessThan(tolerance);
  });

  it("read a frame", () => {
    const provinces = dataset("gdp").where({ year: 2012 });
    const weights = economicWeights(provinces, { columns: "gdp" });
    const [jiangxi, hubei] = [12948.88, 22250.45];
    expect(weights.at("江西", "湖北")).toBeCloseTo(1 / (hubei - jiangxi), 15);
  });

  it.each([
    [
      () => economicWeights({ rows: ["甲", "乙"], columns: ["y"], values: [5, 5] }),
      'economicWeights: `values["甲"]` must tell 甲 and 乙 apart: there is no economic distance between them (a mean over years may, or leave one out), got 5',
    ],
    [() => economicWeights([1]), "economicWeights: `values` must hold at least 2 numbers, got [1]"],
    [
      () =>
        economicWeights([1, 2], {
          times: [
            [0, 0],
            [0, 0],
          ],
        }),
      'economicWeights: `times` must give every region a neighbour, got "1"',
    ],
    [() => economicWeights([1, 2], { decay: 0 }), "economicWeights: `decay` must be a finite number > 0, got 0"],
    [
      () =>
        economicWeights([1, 2], {
          times: [
            [0, 1, 1],
            [1, 0, 1],
            [1, 1, 0],
          ],
        }),
      "economicWeights: `times.rows` must number 2, as in `values`, got 3",
    ],
  ])("refuses, and says what to do: %#", (call, message) => {
    expect(messageOf(call).split("\n").at(-1)).toContain(message);
  });
});
