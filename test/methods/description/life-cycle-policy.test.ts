import { describe, expect, it } from "vitest";
import { dataset, type Frame } from "../../../src/frame/index.js";
import { lifeCycle, lifeCyclePolicy } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";

interface Path {
  readonly ceiling_found: boolean;
  readonly parameters: readonly [number | null, number, number];
  readonly ssr: number;
  readonly "2016": number;
  readonly "2020_no_policy": number;
  readonly "2030_no_policy": number;
  readonly "2020_K_plus_20pct"?: number;
  readonly "2020_r_plus_20pct"?: number;
  readonly "2030_K_plus_20pct"?: number;
  readonly "2030_r_plus_20pct"?: number;
}
interface Policy {
  readonly paths: Readonly<Record<string, Path>>;
}

const { expected, tolerance } = oracleCase<Policy>("life-cycle.policy");

function jiangxi(from: number, to: number): Frame {
  return dataset("vehicle-output")
    .where({ province: "江西" })
    .where((row) => row.number("year") >= from && row.number("year") <= to)
    .select("year", "vehicles");
}
const near = (ours: number, theirs = Number.NaN): void => {
  expect(Math.abs(ours / theirs - 1)).toBeLessThanOrEqual(tolerance);
};

describe("life cycles of Jiangxi under policy, beside SciPy", () => {
  it.each(Object.entries(expected.paths))("%s", (window, wanted) => {
    const [from, to] = window.split("_").map(Number);
    const cycle = lifeCycle(jiangxi(from, to));
    expect(cycle.hasCeiling).toBe(wanted.ceiling_found);
    expect(Math.abs(cycle.sumOfSquares / wanted.ssr - 1)).toBeLessThan(5e-7);
    expect(cycle.sumOfSquares).toBeLessThanOrEqual(wanted.ssr * (1 + 5e-8));
    near(cycle.rate, wanted.parameters[1]);
    const policy = lifeCyclePolicy(cycle, { from: 2016, until: 2030 });
    near(policy.of("2016"), wanted["2016"]);
    near(policy.of("2020"), wanted["2020_no_policy"]);
    near(policy.of("2030"), wanted["2030_no_policy"]);
    if (!wanted.ceiling_found) {
      expect(policy.measures.level.values).toEqual(policy.measures.none.values);
      expect(policy.of("2030", "rate")).toBeGreaterThan(policy.of("2030"));
      expect(policy.summary().zh).toMatch(/提高 K 什么也不改变/);
      return;
    }
    near(cycle.level, wanted.parameters[0] ?? undefined);
    near(cycle.inflection, wanted.parameters[2]);
    near(policy.of("2020", "level"), wanted["2020_K_plus_20pct"]);
    near(policy.of("2020", "rate"), wanted["2020_r_plus_20pct"]);
    near(policy.of("2030", "level"), wanted["2030_K_plus_20pct"]);
    near(policy.of("2030", "rate"), wanted["2030_r_plus_20pct"]);
  });

  it("says who leads when: speed first and the ceiling later, or the ceiling all the way", () => {
    const late = lifeCyclePolicy(lifeCycle(jiangxi(1998, 2019)), { from: 2016, until: 2030 }).summary();
    expect(late.en).toMatch(/A higher r|a higher r leads first, a higher K from 20\d\d on\./);
    const early = lifeCyclePolicy(lifeCycle(jiangxi(2005, 2019)), { from: 2016, until: 2030 }).summary();
    expect(early.zh).toMatch(/始终是提高 K领先/);
  });
});

describe("a level too far off is no ceiling", () => {
  const years = Array.from({ length: 12 }, (_, k) => 2000 + k);
  const logistic = (level: number, rate: number) => years.map((t) => level / (1 + Math.exp(-rate * (t - 2030))));

  it("beyond 20 times the largest value, where the best K is named in words", () => {
    const values = logistic(1000, 0.2); // at most 1000 / (1 + e^3.8) = 21.9 is seen
    const cycle = lifeCycle(years, values);
    expect(cycle.hasCeiling).toBe(false);
    expect(cycle.level).toBe(Number.POSITIVE_INFINITY);
    expect(cycle.summary().zh).toMatch(/拟合最好的 K 是最大值的 46 倍/);
    expect(cycle.summary().en).toMatch(/the best K is 46 times the largest value/);
    expect(cycle.stageAt(2010)).toBeUndefined();
  });

  it("unless farther levels are asked for", () => {
    const cycle = lifeCycle(years, logistic(1000, 0.2), { highestLevel: 100 });
    expect(cycle.level).toBeCloseTo(1000, 3);
    expect(messageOf(() => lifeCycle(years, logistic(1000, 0.2), { highestLevel: 1 }))).toMatch(
      /`highestLevel` must lie in/,
    );
  });
});

describe("paths", () => {
  const years = [9, 14, 21, 28, 42, 57, 63, 70, 79];
  const yields = [8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08];

  it.each(["logistic", "gompertz"] as const)(
    "of a %s curve without a rise are the curve, and end at the new level",
    (curve) => {
      const cycle = lifeCycle(years, yields, { curve });
      const none = lifeCyclePolicy(cycle, { from: 60, until: 80, level: 0, rate: 0 });
      for (const policy of ["none", "level", "rate", "both"] as const) {
        for (const t of [60, 65, 80]) expect(none.of(String(t), policy)).toBeCloseTo(cycle.at(t), 9);
      }
      const far = lifeCyclePolicy(cycle, { from: 60, until: 259 });
      expect(far.of("259", "level") / (1.2 * cycle.level)).toBeCloseTo(1, curve === "logistic" ? 4 : 2);
      expect(far.of("259", "rate")).toBeLessThanOrEqual(cycle.level);
    },
  );

  it("begin after the last year and run ten years by default", () => {
    const { years: own, from } = lifeCyclePolicy(lifeCycle(years, yields));
    expect([from, own.length, own[own.length - 1]]).toEqual([80, 11, 90]);
  });

  it("are refused in words", () => {
    const cycle = lifeCycle(years, yields);
    expect(messageOf(() => lifeCyclePolicy(cycle, { from: 60, level: -0.5 }))).toMatch(
      /lifeCyclePolicy: `level` must leave a level, now 36\.231, above .*, which is reached in 60, got -0\.5/,
    );
    expect(messageOf(() => lifeCyclePolicy(cycle, { from: 60, until: 50 }))).toBe(
      "InputError: lifeCyclePolicy: `until` must lie after 60, within 200 years, got 50",
    );
    expect(messageOf(() => lifeCyclePolicy(cycle, { from: 5 }))).toMatch(
      /`from` must lie after 9, the first year observed, got 5/,
    );
    expect(messageOf(() => lifeCyclePolicy(cycle, { from: 60.5 }))).toMatch(/`from` must be a whole year, got 60.5/);
    for (const wrong of [undefined, 3, "x", [], {}]) {
      expect(messageOf(() => lifeCyclePolicy(wrong as never))).toMatch(/`cycle` must be what lifeCycle\(…\) gives/);
    }
  });
});
