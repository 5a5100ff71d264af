import { describe, expect, it } from "vitest";
import { dataset } from "../../../src/frame/index.js";
import { stationaryDistribution } from "../../../src/math/index.js";
import { contiguityWeights, markovChain, type MarkovOptions, spatialMarkov } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";

interface Chain {
  readonly counts: readonly (readonly number[])[];
  readonly P: readonly (readonly number[])[];
  readonly stationary: readonly number[];
}
interface Spatial {
  readonly counts: readonly (readonly (readonly number[])[])[];
  readonly chiSquare: number;
  readonly ratio: number;
  readonly df: number;
  readonly p: number;
}

describe("a Markov chain beside giddy's docstrings", () => {
  it("of five sequences of three classes", () => {
    const { expected, tolerance, ...rest } = oracleCase<Chain>("markov.giddy3");
    const { sequences } = (rest as unknown as { readonly data: { readonly sequences: readonly string[] } }).data;
    const panel = sequences.map((sequence) => [...sequence].map((letter) => "abc".indexOf(letter) + 1));
    const ours = markovChain(panel, { classes: [1, 2] });
    expect(ours.counts).toEqual(expected.counts);
    expected.P.flat().forEach((value, k) => {
      expect(Math.abs(ours.measures.probability.values[k] - value)).toBeLessThanOrEqual(tolerance);
    });
    expected.stationary.forEach((value, k) => {
      expect(Math.abs((ours.stationary?.[k] ?? Number.NaN) - value)).toBeLessThanOrEqual(tolerance);
    });
  });

  it("the stationary distribution of relative incomes of US states", () => {
    const { expected, tolerance } = oracleCase<Chain>("markov.us.relative");
    const found = stationaryDistribution(expected.P) ?? [];
    expect(found).toHaveLength(5);
    expected.stationary.forEach((value, k) => {
      expect(Math.abs(found[k] - value)).toBeLessThanOrEqual(tolerance);
    });
  });
});

describe("spatial chains of 29 provinces", () => {
  const { expected, tolerance } = oracleCase<Record<string, Spatial>>("markov.provinces");
  const frame = dataset("province-indicators")
    .where((row) => row.text("province") !== "海南")
    .withColumn("perHead", (row) => row.number("gdpSecondary") / row.number("population"));
  const panel = frame.pivot({ rows: "province", columns: "year", values: "perHead" });
  const names = frame.where({ year: 2009 }).rowNames("province");
  const known = new Set(names.map((name) => (name as { readonly zh: string }).zh));
  const pairs = dataset("province-neighbours").where(
    (row) => known.has(row.text("province")) && known.has(row.text("neighbour")),
  );
  const weights = contiguityWeights(names, pairs);

  it.each<readonly [string, MarkovOptions]>([
    ["pooled, relative", { relative: "year-mean" }],
    ["yearly", { classes: 3, quantiles: "yearly" }],
  ])("%s", (key, options) => {
    const ours = spatialMarkov(panel, weights, options);
    const theirs = expected[key];
    expect(ours.chains.map(({ counts }) => counts)).toEqual(theirs.counts);
    expect(ours.chiSquare.degreesOfFreedom).toBe(theirs.df);
    const pairsOf = [
      [ours.chiSquare.statistic, theirs.chiSquare],
      [ours.chiSquare.p, theirs.p],
      [ours.likelihoodRatio.statistic, theirs.ratio],
    ];
    for (const [one, other] of pairsOf) expect(Math.abs(one - other)).toBeLessThanOrEqual(tolerance);
    expect(ours.all.counts).toEqual(markovChain(panel, options).counts);
  });

  it("yearly quantiles leave every class its size, so that shares stay as they are", () => {
    const { counts, limits } = markovChain(panel, { classes: 3, quantiles: "yearly" });
    const [out, into] = [
      counts.map((row) => row.reduce((a, b) => a + b)),
      counts[0].map((_, j) => counts.reduce((a, row) => a + row[j], 0)),
    ];
    expect(out).toEqual(into);
    expect(limits).toBeUndefined();
  });
});

describe("a chain itself", () => {
  it("has no stationary distribution where a class is a trap or never left", () => {
    const trap = markovChain(
      [
        [1, 3, 3],
        [1, 1, 3],
        [3, 3, 3],
      ],
      { classes: [2] },
    );
    expect(trap.stationary).toBeUndefined();
    expect(trap.summary().en).toContain("no one stationary distribution");
    const empty = markovChain(
      [
        [1, 1],
        [1, 1],
      ],
      { classes: [2] },
    );
    expect(empty.summary().en).toContain("No region was ever in class 2.");
    expect(empty.of("2", "1")).toBeNaN();
  });

  it("has mobility 0 where nobody moves and a value on a limit in the class below", () => {
    const still = markovChain(
      [
        [2, 2],
        [3, 3],
      ],
      { classes: [2] },
    );
    expect(still.counts).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(still.mobility).toBe(0);
  });

  it("refuses classes that hold nobody, limits that fall, and panels without years", () => {
    expect(
      messageOf(() =>
        markovChain([
          [1, 1],
          [1, 1],
          [1, 2],
        ]),
      ),
    ).toBe(
      "InputError: markovChain: `classes` must be so few that each class has members (too many values tie; or give limits), got 4",
    );
    expect(
      messageOf(() =>
        markovChain(
          [
            [1, 2],
            [2, 3],
          ],
          { classes: [3, 2] },
        ),
      ),
    ).toContain("limits that rise");
    expect(messageOf(() => markovChain([[1], [2]]))).toContain(
      '`panel` must hold two regions and two years or more, got "2 × 1"',
    );
    expect(
      messageOf(() =>
        markovChain([
          [1, 0],
          [2, 3],
        ]),
      ),
    ).toContain("must be a finite number > 0");
  });
});
