import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clusterIndices,
  coagglomeration,
  colocation,
  pairwiseCoagglomeration,
  seededRandom,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase, oracleMatrix, oracleRecords } from "../../oracles/load.js";
import { expectClose } from "../specialization/close.js";
import { plants } from "./plants.js";

interface Pairs {
  readonly pairs: readonly string[];
  readonly peer_pairs: readonly number[];
  readonly correct_pairs: readonly number[];
  readonly correct_pairs_simple_EGK2010: readonly number[];
  readonly correct_all: number;
}

describe("co-agglomeration is Ellison and Glaeser's (1997, eq. 12), which REAT's isn't,", () => {
  const { expected, tolerance } = oracleCase<Pairs>("coagglomeration-BUG");
  const pairs = expected.pairs.map((pair) => pair.split("-"));

  it("for every pair, as a group of two and as a covariance (Ellison, Glaeser & Kerr 2010)", () => {
    const all = pairwiseCoagglomeration(plants);
    const covariances = pairs.map(([a, b]) => all.of(a, b));
    expectClose(covariances, expected.correct_pairs_simple_EGK2010, tolerance);
    const groups = pairs.map((industries) => coagglomeration(plants, { industries }).gamma);
    expectClose(groups, expected.correct_pairs, tolerance);
    expect(Math.abs(covariances[0] - expected.peer_pairs[0])).toBeGreaterThan(0.2);
  });

  it("for all industries together", () => {
    expectClose([coagglomeration(plants).gamma], [expected.correct_all], tolerance);
  });
});

describe("co-agglomeration", () => {
  const lists = fc
    .array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 3 }), fc.integer({ min: 1, max: 900 })), {
      minLength: 16,
      maxLength: 60,
    })
    .filter((list) => new Set(list.map(([r]) => r)).size > 1)
    .filter((list) => new Set(list.map(([, i]) => i)).size === 4);

  it("of a pair is the same as a group and as a covariance, for any plants and reference", () => {
    fc.assert(
      fc.property(lists, fc.constantFrom("plants" as const, "equal" as const), (list, reference) => {
        const input = {
          region: list.map(([r]) => r),
          industry: list.map(([, i]) => i),
          size: list.map(([, , size]) => size),
        };
        const pair = pairwiseCoagglomeration(input, { reference }).of("0", "3");
        const group = coagglomeration(input, { industries: ["0", "3"], reference });
        expect(Math.abs(pair - group.gamma)).toBeLessThan(1e-10);
      }),
    );
  });

  it("is 0 on average where plants are thrown at random, which REAT's isn't", () => {
    const { expected } = oracleCase<{ mean: Record<string, number> }>("coagglomeration-dartboard");
    expect(expected.mean.REAT_all).toBeGreaterThan(0.4);
    const random = seededRandom(2010);
    const totals = Array.from({ length: 15 }, (_, r) => 100 / (r + 1));
    const cumulated = totals.map((_, r) => totals.slice(0, r + 1).reduce((a, b) => a + b, 0));
    const sum = cumulated[14];
    const draw = (): number => {
      const place = random.next() * sum;
      return cumulated.findIndex((total) => place < total);
    };
    const draws = 600;
    const gammas = Array.from({ length: draws }, () => {
      const industry = Array.from({ length: 300 }, (_, k) => k % 3);
      const size = industry.map(() => Math.exp(random.normal()));
      const input = { region: industry.map(draw), industry, size };
      const reference = totals;
      return [coagglomeration(input, { reference }).gamma, pairwiseCoagglomeration(input, { reference }).of("0", "1")];
    });
    for (const which of [0, 1]) {
      const values = gammas.map((pair) => pair[which]);
      const mean = values.reduce((a, b) => a + b, 0) / draws;
      const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / (draws - 1);
      // Beyond 4 standard errors once in 16 000 seeds.
      expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(variance / draws));
    }
  });

  it("sums to −(diagonal) over all pairs where x is the mean of the shares", () => {
    const result = pairwiseCoagglomeration(plants, { reference: "mean" });
    result.names.forEach((_, i) => {
      const row = result.values.slice(i * 8, (i + 1) * 8);
      expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 13);
    });
  });

  it("has a symmetric matrix, a ranking, steps and words", () => {
    const input = {
      region: [0, 1, 0, 1, 2, 2],
      industry: [0, 0, 1, 1, 2, 2],
      size: [6, 4, 5, 5, 3, 7],
    };
    const result = pairwiseCoagglomeration(input);
    expect(result.matrix().at("0", "2")).toBe(result.matrix().at("2", "0"));
    expect(result.ranking(1).records()).toEqual([{ industry: "0", other: "1", gamma: result.of("1", "0") }]);
    expect(result.toTable().length).toBe(3);
    expect(result.steps("0", "1").list[1].numbers).toBe("\\frac{0.16222}{1 - 0.33556} = 0.24415");
    expect(result.summary().en).toBe("1 of 3 pairs are positive; highest: 0 and 1, 0.24415 (0 under random location).");
    const group = coagglomeration(input, { industries: ["0", "1"] });
    expect(group.summary().zh).toBe("2 个产业：γᶜ = 0.24415，共同集聚（随机分布为 0）。");
    expect(group.steps().list.length).toBe(4);
    expect(group.toTable().column("weight").values).toEqual([0.5, 0.5]);
  });

  it("refuses groups of one, strangers, twins and the plants of others", () => {
    const call = (options: Parameters<typeof coagglomeration>[1]) => messageOf(() => coagglomeration(plants, options));
    expect(call({ industries: ["I1"] })).toBe(
      'InputError: coagglomeration: `industries` must hold at least 2 industries, got ["I1"]',
    );
    expect(call({ industries: ["I1", "I1"] })).toBe(
      'InputError: coagglomeration: `industries[1]` must not be named twice, got "I1"',
    );
    expect(call({ industries: ["I1", "X"] })).toBe(
      'InputError: coagglomeration: `industries[1]` must be one of "I1", "I4", "I2", "I8", "I6", "I3", "I5", "I7", got "X"',
    );
    expect(call({ reference: "others" as "plants" })).toBe(
      'InputError: coagglomeration: `reference` must be another than "others" (industries are compared on one map), got "others"',
    );
    const pairs = pairwiseCoagglomeration(plants);
    expect(messageOf(() => pairs.of("I1", "I1"))).toBe(
      'InputError: PairwiseCoagglomeration.of: `other` must be another industry, got "I1"',
    );
    const one = { region: [0, 1], industry: [0, 0], size: [1, 1] };
    expect(messageOf(() => pairwiseCoagglomeration(one))).toBe(
      'InputError: pairwiseCoagglomeration: `plants` must hold at least 2 industries, got ["0"]',
    );
  });
});

describe("colocation", () => {
  it("is that of REAT", () => {
    const { expected, tolerance } = oracleCase<{ cl: number }>("howard-colocation-reat");
    expectClose([colocation(plants, "I7", "I8").colocation], [expected.cl], tolerance);
  });

  it("exceeds what plants at random do by XCL, which is at most 1", () => {
    const split = { region: [0, 0, 1, 1], industry: [0, 1, 0, 1], size: [1, 1, 1, 1] };
    expect(colocation(split, "0", "1")).toEqual({ colocation: 0.5, expected: 0.5, excess: 0 });
    const apart = { ...split, industry: [0, 0, 1, 1] };
    expect(colocation(apart, "0", "1").excess).toBe(-0.5);
  });

  it("refuses an industry with itself", () => {
    expect(messageOf(() => colocation(plants, "I7", "I7"))).toBe(
      'InputError: colocation: `other` must be another industry, got "I7"',
    );
  });
});

describe("the cluster index", () => {
  const jobs = oracleMatrix("syn_emp_t1.csv");
  const establishments = oracleMatrix("syn_establishments.csv");
  const regions = oracleRecords("syn_regions.csv");
  const area = regions.map((row) => Number(row.area));
  const population = regions.map((row) => Number(row.pop));

  it("is that of REAT; 0 where a region has no job, for which REAT has 0/0", () => {
    const { expected, tolerance } = oracleCase<{
      readonly rows: readonly string[];
      readonly cols: readonly string[];
      readonly data: readonly (readonly (number | string)[])[];
    }>("litzenberger-sternberg-reat");
    const result = clusterIndices(jobs, { area, population, establishments });
    expected.rows.forEach((industry, i) => {
      const wanted = expected.data[i].map((value) => (value === "NaN" ? 0 : Number(value)));
      expectClose(
        expected.cols.map((region) => result.of(region, industry)),
        wanted,
        tolerance,
      );
    });
  });

  const national = { employment: [5740], establishments: [53], area: 576, population: 4621 };

  it("is the textbook's, with the steps", () => {
    const { expected, tolerance } = oracleCase<number>("cluster.litzenberger");
    const result = clusterIndices([[1743]], {
      area: [50],
      population: [488],
      establishments: [[35]],
      national,
    });
    expectClose(result.values, [expected], tolerance);
    expect(result.steps("1").list.map((step) => step.numbers)).toEqual([
      "\\frac{1743/50}{5740/576} = 3.4981",
      "\\frac{1743/488}{5740/4621} = 2.8754",
      "\\frac{1743/35}{5740/53} = 0.45983",
      "\\frac{3.4981 \\times 2.8754}{0.45983} = 21.875",
    ]);
  });

  it("is 1 everywhere if regions are the nation in small", () => {
    const matrix = [
      [10, 20],
      [10, 20],
    ];
    const result = clusterIndices(matrix, {
      area: [3, 3],
      population: [5, 5],
      establishments: [
        [1, 2],
        [1, 2],
      ],
    });
    expectClose(result.values, [1, 1, 1, 1], 1e-14);
  });

  it("falls as plants grow: a hub-and-spoke cluster scores low", () => {
    const many = clusterIndices([[10], [10]], {
      area: [1, 1],
      population: [1, 1],
      establishments: [[10], [10]],
    });
    const hub = clusterIndices([[10], [10]], {
      area: [1, 1],
      population: [1, 1],
      establishments: [[1], [19]],
    });
    expect(hub.of("1")).toBeLessThan(many.of("1"));
  });

  it("ends its steps early, and leaves a cell empty, where there are no jobs", () => {
    const result = clusterIndices(jobs, { area, population, establishments });
    expect(result.of("R01", "I08")).toBe(0);
    expect(result.steps("R01", "I08").list.at(-1)?.note?.en).toBe("There are no jobs: the index is 0.");
    expect(result.toTable().records()[7]).toMatchObject({
      region: "R01",
      businessSize: null,
      clusterIndex: 0,
    });
  });

  it("refuses jobs without establishments, other names, and no area", () => {
    const call = (options: Partial<Parameters<typeof clusterIndices>[1]>) =>
      messageOf(() =>
        clusterIndices([[1], [2]], {
          area: [1, 1],
          population: [1, 1],
          establishments: [[1], [1]],
          ...options,
        }),
      );
    expect(call({ establishments: [[0], [1]] })).toBe(
      "InputError: clusterIndices: `establishments[0][0]` must be > 0 where there are jobs, got 0",
    );
    expect(call({ establishments: [[1]] })).toBe(
      "InputError: clusterIndices: `establishments.rows` must number 2, as in `employment`, got 1",
    );
    expect(call({ area: [1, 0] })).toBe('InputError: clusterIndices: `area["2"]` must be a finite number > 0, got 0');
    expect(call({ population: [1] })).toBe(
      "InputError: clusterIndices: `population` must hold 2 numbers, one region each (where they differ, hand them over with names, such as frame.toMatrix(…)), got [1]",
    );
  });
});
