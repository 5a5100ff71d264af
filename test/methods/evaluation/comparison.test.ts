import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset, type Frame } from "../../../src/frame/index.js";
import { seededRandom } from "../../../src/math/index.js";
import {
  ahp,
  combineWeights,
  compareRankings,
  dominance,
  entropyWeights,
  label,
  multiverse,
  rankAcceptability,
  rankReversal,
  topsis,
  vikor,
  weightedSum,
  weightSensitivity,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { compared } from "./compared.js";
import { alternatives, directions, weights } from "./tables.js";

interface Numbers {
  readonly agreement: { rankings: number[][]; tau: number[][]; rho: number[][]; w: number };
  readonly multiverse: {
    jiangxi: number[];
    ranges: Record<string, number[]>;
    shares: Record<string, number>;
    sharesOfFourYears: Record<string, number>;
    beforeGuangxi: number;
  };
  readonly reversals: Record<string, [tests: number, pairs: number]>;
  readonly critical: Record<"weightedSum" | "topsis", [number | null, number | null][]>;
  readonly dominance: Record<"free" | "within", Record<string, string[]>>;
}

const { expected, each, check } = compared<Numbers>("comparison-scipy");

/** The ten indicators of chapter 5. */
const columns = [
  "vehicles",
  "gdpSecondary",
  "exports",
  "fixedAssetInvestment",
  "urbanizationShare",
  "highwayLength",
  "freight",
  "researchIntensity",
  "patentLevel",
  "foreignInvestment",
];
const provinces = (year: number): Frame => dataset("province-indicators").where({ year });
const data = provinces(2012);
const methods = ["topsis", "vikor", "greyRelational", "weightedSum", "rankSumRatio", "promethee"] as const;
const rules = {
  equal: "equal",
  entropy: "entropyWeights",
  raw: { method: "entropyWeights", shares: "raw" },
  critic: "criticWeights",
  variation: "variationWeights",
} as const;
const small = Object.freeze({
  rows: Object.freeze(["甲", "乙", "丙", "丁"]),
  columns: Object.freeze(["产值", "能耗"]),
  values: Object.freeze([
    [9, 5],
    [6, 2],
    [3, 4],
    [7, 7],
  ]),
});
const cost = { directions: { 能耗: "cost" } } as const;

describe("compareRankings", () => {
  const rankings = Object.fromEntries(expected.agreement.rankings.map((ranks, k) => [`r${k}`, ranks]));

  it("as SciPy has τ-b, ρ and, from Friedman's χ², W, with ties", () => {
    const result = compareRankings(rankings);
    each(result.tau.values, expected.agreement.tau.flat());
    each(result.rho.values, expected.agreement.rho.flat());
    check(result.w, expected.agreement.w);
  });

  it("by hand: two of three swapped", () => {
    const { w, tau, pairs } = compareRankings({ a: [1, 2, 3], b: [2, 1, 3] });
    expect([w, tau.at("a", "b"), pairs.length]).toEqual([0.75, 1 / 3, 1]);
    expect(compareRankings({ a: [1, 2, 3], b: [3, 2, 1] }).w).toBe(0);
    expect(compareRankings({ a: { x: 1, y: 2 }, b: { y: 2, x: 1 } }).w).toBe(1);
  });

  it("has the ranks of the methods themselves, and of a result beside them", () => {
    const options = { directions, weights };
    const own = vikor(alternatives, { ...options, strategy: 1 });
    const result = compareRankings(alternatives, { ...options, rankings: { own } });
    const column = (key: string) => Array.from(result.measures[key].values);
    expect(column("topsis")).toEqual([...topsis(alternatives, options).ranks]);
    expect(column("vikor")).toEqual([...vikor(alternatives, options).ranks]);
    expect(column("own")).toEqual([...own.ranks]);
    expect(result.refused).toEqual([]);
    expect(result.methods).toHaveLength(10);
    // A weighted sum of min–max values and MABAC are one order.
    expect(result.same.flat().map((name) => (typeof name === "string" ? name : name.en))).toContain("MABAC");
    expect(result.ranking().column("rank").values[0]).toBe(1);
  });

  it("takes a method's options, and tells the same method twice apart", () => {
    const form = { method: "vikor", strategy: 1 } as const;
    const result = compareRankings(small, { ...cost, methods: ["vikor", form] });
    expect(result.methods[1]).toEqual({ zh: "VIKOR（v = 1）", en: "VIKOR (v = 1)" });
    expect([...result.ranks.columnAt(1)]).toEqual([...vikor(small, { ...cost, strategy: 1 }).ranks]);
    const named = compareRankings(small, { ...cost, methods: { 甲法: "topsis", 乙法: form } });
    expect(named.of("乙", "乙法")).toBe(vikor(small, { ...cost, strategy: 1 }).ranks[1]);
  });

  it("names methods that don't suit the data, unless they were asked for", () => {
    const zero = { ...small, values: [[0, 5], ...small.values.slice(1)] };
    const result = compareRankings(zero, cost);
    expect(result.refused.map(({ name }) => name)).toEqual([{ zh: "加权积", en: "weighted product" }]);
    expect(result.refused[0].reason.en).toMatch(/^weightedProduct: `data\["甲"\]\["产值"\]` must be above 0/);
    expect(result.summary().en).toContain("Not suited to the data, and left out: weighted product");
    expect(messageOf(() => compareRankings(zero, { ...cost, methods: ["weightedProduct", "topsis"] }))).toMatch(
      /^InputError: weightedProduct: /,
    );
  });

  it("tells what ties everybody: no τ, and W of the others", () => {
    const result = compareRankings({ a: [1, 1, 1], b: [1, 2, 3] });
    expect(result.tau.at("a", "b")).toBeNaN();
    expect(result.tables()[2].column("m2").values[0]).toBe(null);
    expect(compareRankings({ a: [1, 1], b: [1, 1] }).summary().en).not.toContain("NaN");
  });

  it("refuses scores for ranks, other alternatives, and names twice", () => {
    const of = (rankings: never) => messageOf(() => compareRankings(small, { ...cost, rankings }));
    expect(of({ a: [85, 1, 2, 3] } as never)).toBe(
      'InputError: compareRankings: `rankings["a"]["甲"]` must be a rank from 1, the best, to 4 (rank scores first), got 85',
    );
    expect(of({ a: [1, 2] } as never)).toContain('`rankings["a"]` must hold 4 numbers, one alternative each');
    expect(of({ topsis: [1, 2, 3, 4] } as never)).toBe(
      'InputError: compareRankings: `rankings` must be called unlike the methods and the other columns, got "topsis"',
    );
    expect(messageOf(() => compareRankings(small, { methods: ["saw"] as never }))).toContain(
      '`methods[0]` must be one of "topsis", "vikor"',
    );
    expect(messageOf(() => compareRankings(small, { methods: ["edas", "edas"] }))).toBe(
      'InputError: compareRankings: `methods[1]` must be listed once, got "EDAS"',
    );
    expect(messageOf(() => compareRankings({ a: [1, 2] }))).toBe(
      'InputError: compareRankings: `methods` must come to at least two methods or rankings that suit the data, got ["a"]',
    );
    expect(messageOf(() => compareRankings({ a: [1, 2], b: [1, 2] }, { methods: ["topsis"] }))).toContain(
      "`methods` must be left out: it goes with a table of indicators only",
    );
    expect(messageOf(() => compareRankings(small, { weights: "entropy" as never }))).toContain(
      '`weights` must be one of "equal", "entropyWeights"',
    );
  });

  it("τ, ρ and W stay where they are when alternatives change places", () => {
    const ranking = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(ranking, ranking, (a, b) => {
        fc.pre(new Set(a).size > 1 && new Set(b).size > 1);
        const [one, other] = [compareRankings({ a, b }), compareRankings({ a: a.toReversed(), b: b.toReversed() })];
        expect(other.tau.values[1]).toBeCloseTo(one.tau.values[1], 12);
        expect(other.rho.values[1]).toBeCloseTo(one.rho.values[1], 12);
        expect(other.w).toBeCloseTo(one.w, 12);
        // With two rankings, W = (ρ + 1)/2 where nobody ties.
        if (new Set(a).size === 6 && new Set(b).size === 6) {
          expect(one.w).toBeCloseTo((one.rho.values[1] + 1) / 2, 12);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("rankReversal", () => {
  it("drops one province at a time, as computed apart: tests with a reversal, and pairs", () => {
    for (const [key, counts] of Object.entries(expected.reversals)) {
      const [weights, method, normalisation] = key.split(" ") as [keyof typeof rules, (typeof methods)[number], string];
      const form = normalisation === "None" ? method : { method, normalisation };
      const result = rankReversal(data, {
        columns,
        weights: rules[weights],
        methods: [form as typeof method],
        changes: ["drop"],
      });
      expect([result.of(undefined, "drop"), result.of(undefined, "pairs")], key).toEqual(counts);
    }
  });

  it("without 青海 or 山西 Jiangxi and 内蒙古 change places, by entropy weights and TOPSIS", () => {
    const result = rankReversal(data, { columns, weights: "entropyWeights", methods: ["topsis"], changes: ["drop"] });
    const found = result.reversed("topsis", "江西").map(({ change }) => (change.name as { zh: string }).zh);
    expect(found).toEqual(["山西", "青海"]);
  });

  it("a weighted sum with fixed weights turns nothing when one is copied or a dominated one comes", () => {
    const options = { ...cost, weights: [0.6, 0.4], methods: ["weightedSum", "mabac"] as const };
    const result = rankReversal(small, { ...options, changes: ["copy", "dominated"] });
    expect(result.summary().en).toMatch(/^No method turns a pair \(tests: 1[0-6]\)\./);
  });

  it("takes targets and intervals: the dominated one is farther off, on its own side", () => {
    const options = { directions: { 产值: { target: 6 }, 能耗: { interval: [3, 4] } } } as const;
    const result = rankReversal(small, { ...options, methods: ["topsis"], changes: ["dominated"], worseBy: 1 });
    expect(result.tests.length).toBeGreaterThan(2);
    expect(result.tests.every(({ failed }) => failed === undefined)).toBe(true);
  });

  it("counts tests that can't be made, with the reason", () => {
    const flat = {
      rows: ["a", "b", "c"],
      columns: ["x", "y"],
      values: [
        [1, 2],
        [1, 3],
        [5, 4],
      ],
    };
    const result = rankReversal(flat, { methods: ["topsis"], changes: ["drop"] });
    expect(result.of("topsis", "failed")).toBe(1);
    expect(result.tests.find(({ failed }) => failed)?.failed?.en).toContain("must differ between alternatives");
    expect(
      rankReversal(flat, { methods: ["topsis"], changes: ["drop"], constant: "excluded" }).of("topsis", "tests"),
    ).toBe(3);
  });

  it("refuses what isn't a change, and two alternatives", () => {
    expect(messageOf(() => rankReversal(small, { changes: ["add"] as never }))).toBe(
      'InputError: rankReversal: `changes` must be a list of "drop", "copy" and "dominated", got ["add"]',
    );
    expect(messageOf(() => rankReversal(small, { worseBy: 0 }))).toBe(
      "InputError: rankReversal: `worseBy` must be above 0 and at most 1, such as 0.1, got 0",
    );
    expect(
      messageOf(() =>
        rankReversal([
          [1, 2],
          [2, 1],
        ]),
      ),
    ).toBe("InputError: rankReversal: `data` must hold at least 3 alternatives, got 2");
  });
});

describe("weightSensitivity", () => {
  it("the weight at which another is first, as Brent's method finds it: exact and searched", () => {
    for (const method of ["weightedSum", "topsis"] as const) {
      const result = weightSensitivity(data, { columns, method, weights: "entropyWeights" });
      expect(result.exact).toBe(method === "weightedSum");
      expected.critical[method].forEach(([lower, upper], j) => {
        const [own, wanted] = [result.flips[j], [lower, upper]];
        [own.down, own.up].forEach((flip, end) => {
          if (wanted[end] === null) expect(flip).toBe(undefined);
          else check(flip?.weight ?? Number.NaN, wanted[end] as number);
        });
      });
    }
  });

  it("by hand: two straight lines cross at one half", () => {
    const two = {
      rows: ["甲", "乙"],
      columns: ["产值", "环保"],
      values: [
        [9, 2],
        [5, 8],
      ],
    };
    const result = weightSensitivity(two, { weights: [0.6, 0.4] });
    expect(result.at("产值")).toMatchObject({ weight: 0.6, lower: 0.5, upper: Number.NaN });
    expect(result.of("产值", "needed")).toBeCloseTo(0.1, 14);
    expect(result.firstAfter("产值")).toBe("乙");
    expect([result.of("产值", "scoreDown"), result.of("产值", "rankDown")]).toEqual([0.48, 2]);
  });

  it("a search comes to the weights that straight lines give", () => {
    const exact = weightSensitivity(alternatives, { directions, weights, method: "promethee" });
    const { flips } = exact;
    expect(flips.some(({ down, up }) => down || up)).toBe(true);
    flips.forEach((flip, j) => {
      for (const [end, way] of [
        [flip.down, -1],
        [flip.up, 1],
      ] as const) {
        if (end === undefined) continue;
        const at = (t: number) =>
          compareRankings(alternatives, {
            directions,
            weights: weights.map((w, k) => (k === j ? t : (w * (1 - t)) / (1 - weights[j]))),
            methods: ["promethee", "topsis"],
          }).firsts.find(({ rankings }) => rankings.some((name) => (name as { en: string }).en === "PROMETHEE II"))
            ?.name;
        expect(at(end.weight - way * 1e-6)).toBe(exact.first);
        expect(at(end.weight + way * 1e-6)).toBe(end.to);
      }
    });
  });

  it("refuses one indicator, and nobody to follow", () => {
    expect(messageOf(() => weightSensitivity([[1], [2]]))).toBe(
      "InputError: weightSensitivity: `data` must hold at least 2 indicators, or no weight can move, got 1",
    );
    expect(messageOf(() => weightSensitivity(small, { alternative: "戊" }))).toBe(
      'InputError: weightSensitivity: `alternative` must be one of "甲", "乙", "丙", "丁", got "戊"',
    );
    expect(messageOf(() => weightSensitivity(small, { swing: 2 }))).toBe(
      "InputError: weightSensitivity: `swing` must be above 0 and at most 1, such as 0.2 for ±20%, got 2",
    );
  });
});

describe("rankAcceptability", () => {
  it("of two lines that cross at t, the share of weights beyond t", () => {
    // 甲 is first where w₁ ≥ w₂·(8 − 2)/(9 − 5) in raw units: with a uniform w₁, beyond 0.6.
    const two = [
      [9, 2],
      [5, 8],
    ];
    const result = rankAcceptability(two, {
      random: seededRandom(1),
      draws: 40_000,
      method: { method: "weightedSum", normalisation: "none" },
    });
    // The standard error is √(0.4 · 0.6 / 40 000) = 0.0025: four of them.
    expect(Math.abs(result.of("1") - 0.4)).toBeLessThan(0.01);
    const central = result.centralWeights("1") ?? [];
    expect(Math.abs(central[0] - 0.8)).toBeLessThan(0.005);
  });

  it("as the lesson has it for Jiangxi: 14 to 23, five to ninety-five per cent 17 to 22", () => {
    const result = rankAcceptability(data, { columns, random: seededRandom(6), draws: 20_000 });
    expect(result.at("江西")).toMatchObject({ best: 17, median: 20, worst: 22, first: 0, given: 21 });
    const row = result.acceptability.row("江西");
    const drawn = Array.from(row, (share, r) => (share > 0 ? r + 1 : 0)).filter(Boolean);
    expect(Math.abs(drawn[0] - 14)).toBeLessThanOrEqual(1);
    expect(Math.abs((drawn.at(-1) ?? 0) - 23)).toBeLessThanOrEqual(1);
    expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    const { values } = result.ahead;
    expect(values[1] + values[30]).toBeCloseTo(1, 12);
  });

  it("around weights the closer, the larger the concentration", () => {
    const draw = (concentration: number) =>
      rankAcceptability(data, {
        columns,
        random: seededRandom(1),
        draws: 1000,
        weights: "entropyWeights",
        concentration,
        method: "topsis",
      });
    const given = topsis(data, { columns, weights: draw(1e6).weights as never });
    expect(draw(1e6).at("江西")).toMatchObject({ best: given.ranks[13], worst: given.ranks[13] });
    const span = (c: number) => draw(c).of("江西", "worst") - draw(c).of("江西", "best");
    expect(span(20)).toBeGreaterThan(span(1000));
  });

  it("refuses weights without a concentration, and the reverse", () => {
    const random = seededRandom(1);
    expect(messageOf(() => rankAcceptability(small, { random, weights: "equal" }))).toBe(
      "InputError: rankAcceptability: `concentration` must come with weights, such as 50, to draw around them, got undefined",
    );
    expect(messageOf(() => rankAcceptability(small, { random, concentration: 5 }))).toBe(
      "InputError: rankAcceptability: `weights` must come with a concentration: draws are made around them, got undefined",
    );
    expect(messageOf(() => rankAcceptability(small, {} as never))).toBe(
      "InputError: rankAcceptability: `random` must be a seeded generator, such as seededRandom(2016), got undefined",
    );
    const tiny = { random, weights: "equal", concentration: 0.0099 } as const;
    expect(messageOf(() => rankAcceptability(small, tiny))).toBe(
      "InputError: rankAcceptability: `concentration` must be a number ≥ 0.01, such as 50: the larger, the closer; below, each draw would leave a single indicator, got 0.0099",
    );
    const least = rankAcceptability(small, { ...tiny, concentration: 0.01, draws: 1000 });
    expect(least.at(least.names[0] as string).best).toBe(1);
    expect(messageOf(() => rankAcceptability(small, { random, draws: 10 }))).toBe(
      "InputError: rankAcceptability: `draws` must be a whole number from 100 to 1000000, got 10",
    );
  });
});

describe("dominance", () => {
  const zh = (names: readonly unknown[]) => names.map((name) => (name as { zh: string }).zh);

  it("whom each province dominates by any weights, and within intervals by HiGHS", () => {
    const free = dominance(data, { columns });
    const within = dominance(data, { columns, intervals: columns.map(() => [0.05, 0.2] as const) });
    for (const [name, others] of Object.entries(expected.dominance.free)) {
      expect(zh(free.dominated(name)), name).toEqual(others);
      expect(zh(within.dominated(name)), name).toEqual(expected.dominance.within[name]);
    }
    expect(free.at("江西")).toMatchObject({ best: 4, worst: 29, dominatedBy: 3, dominates: 1 });
    expect(zh(free.dominating("江西"))).toEqual(["江苏", "山东", "广东"]);
  });

  it("no draw goes beyond the bounds", () => {
    const { measures } = dominance(alternatives, { directions });
    const { acceptability } = rankAcceptability(alternatives, { directions, random: seededRandom(2), draws: 2000 });
    acceptability.rows.forEach((_, i) => {
      acceptability.rowAt(i).forEach((share, r) => {
        if (share === 0) return;
        expect(r + 1).toBeGreaterThanOrEqual(measures.best.values[i]);
        expect(r + 1).toBeLessThanOrEqual(measures.worst.values[i]);
      });
    });
  });

  it("turns costs and targets, and with one point for weights is the order itself", () => {
    expect(dominance(small, cost).dominated("乙")).toEqual(["丙"]);
    expect(dominance(small, { directions: { 产值: { target: 6 }, 能耗: "cost" } }).undominated).toEqual(["乙"]);
    const point = { 产值: [0.6, 0.6], 能耗: [0.4, 0.4] } as const;
    const order = weightedSum(small, { ...cost, weights: [0.6, 0.4] }).ranks;
    expect(Array.from(dominance(small, { ...cost, intervals: point }).measures.best.values)).toEqual([...order]);
  });

  it("refuses intervals that leave no weights, methods that aren't linear, and strangers", () => {
    const of = (options: object) => messageOf(() => dominance(small, { ...cost, ...options }));
    expect(of({ intervals: { 产值: [0.1, 0.2], 能耗: [0.1, 0.2] } })).toBe(
      "InputError: dominance: `intervals` must leave weights that add up to 1 (the lower ends add up to 0.2, the upper ones to 0.4), got an object with 产值, 能耗",
    );
    expect(of({ intervals: { 产值: [0.5, 0.2] } })).toBe(
      'InputError: dominance: `intervals["产值"]` must be [from, to] with 0 ≤ from ≤ to ≤ 1, got [0.5, 0.2]',
    );
    expect(of({ intervals: { 专利: [0, 1] } })).toBe(
      'InputError: dominance: `intervals` must name its indicators ("产值", "能耗"), got "专利"',
    );
    expect(of({ intervals: { 产值: [0, 1] }, method: "topsis" })).toContain(
      "`method` must be one whose score is linear",
    );
    expect(of({ method: "topsis" })).toContain("`method` must go with intervals");
  });
});

describe("multiverse", () => {
  const options = { columns, methods, weights: rules };
  const result = multiverse(data, options);

  it("45 rankings of 30 provinces, as computed apart", () => {
    expect(result.universes).toHaveLength(45);
    expect([...result.ranksOf("江西")]).toEqual(expected.multiverse.jiangxi);
    for (const [name, range] of Object.entries(expected.multiverse.ranges)) {
      expect([result.of(name, "best"), result.of(name, "median"), result.of(name, "worst")], name).toEqual(range);
    }
    check(result.ahead.at("江西", "广西"), expected.multiverse.beforeGuangxi);
    expect(result.of("广东", "first")).toBe(1);
    expect(result.failures).toEqual([]);
  });

  it("shares of the variance: the method's .643, the weights' .053, the normalisation's .015", () => {
    const shares = (list: typeof result, name?: string) =>
      Object.fromEntries(list.influences(name).map(({ choice, share }) => [choice.key, share]));
    const own = shares(result, "江西");
    for (const [key, share] of Object.entries(expected.multiverse.shares)) check(own[key], share);
    const years = Object.fromEntries([2009, 2010, 2011, 2012].map((year) => [year, provinces(year)]));
    const four = shares(multiverse(years, options), "江西");
    const { year, ...rest } = expected.multiverse.sharesOfFourYears;
    for (const [key, share] of Object.entries({ data: year, ...rest })) check(four[key], share);
    expect(result.influences("江西").map(({ choice }) => choice.key)).toEqual(["method", "weights", "normalisation"]);
  });

  it("any choices with a function, failures counted by their reason", () => {
    const flat = { ...small, values: small.values.map(([a]) => [a, 1]) };
    const own = multiverse(
      { table: { full: small, flat }, v: [0, 0.5, 1], constant: ["refused", "excluded"] },
      ({ table, v, constant }) => vikor(table, { strategy: v, constant }),
    );
    expect(own.universes).toHaveLength(12);
    expect(own.failures.map(({ universes }) => universes.length)).toEqual([3]);
    expect(own.failures[0].reason.en).toContain("must differ between alternatives");
    expect(own.summary().en).toContain("Another 3 could not be computed");
    expect(own.tables()[2].column("universes").values).toEqual([3]);
    expect(own.choices.map(({ key, levels }) => [key, levels.length])).toEqual([
      ["table", 2],
      ["v", 3],
      ["constant", 2],
    ]);
  });

  it("conventions of programs and tables of random indices are choices like others; a table moves no rank", () => {
    const judged = { "产值/能耗": 3, "能耗/环保": 2, "产值/环保": 4 };
    const three = {
      ...small,
      columns: ["产值", "能耗", "环保"],
      values: small.values.map((row, i) => [...row, [4, 9, 1, 6][i]]),
    };
    const own = multiverse(
      { preset: ["yaahp", "spssau", "book"], randomIndex: ["saaty-1980", "chinese"] },
      ({ preset, randomIndex }) => weightedSum(three, { ...cost, weights: ahp(judged, { preset, randomIndex }) }),
    );
    expect(own.universes).toHaveLength(6);
    expect(own.choices.map(({ levels }) => levels)).toEqual([
      ["yaahp", "spssau", "book"],
      ["saaty-1980", "chinese"],
    ]);
    const table = own.influences().find(({ choice }) => choice.key === "randomIndex");
    expect(table?.meanRange).toBe(0);
  });

  it("takes weights that other methods give", () => {
    const judged = ahp({ "产值/能耗": 3 });
    const mixed = combineWeights({ a: judged, b: entropyWeights(small, cost) });
    const own = multiverse(small, { ...cost, weights: { 专家: judged, 组合: mixed }, methods: ["weightedSum"] });
    expect([...(own.universes[0].ranks ?? [])]).toEqual([
      ...weightedSum(small, { ...cost, weights: [0.75, 0.25] }).ranks,
    ]);
    expect([...(own.universes[3].ranks ?? [])]).toEqual([
      ...weightedSum(small, { ...cost, weights: mixed, normalisation: "vector" }).ranks,
    ]);
    const list = multiverse(small, { ...cost, weights: [judged, mixed], methods: ["weightedSum"] });
    expect(list.choices[0].levels).toEqual([
      label("给定权重（1）", "given weights (1)"),
      label("给定权重（2）", "given weights (2)"),
    ]);
    const shares = ["raw", "min-max"].map((share) => ({ method: "entropyWeights", shares: share }) as never);
    const told = multiverse(small, { ...cost, weights: ["equal", ...shares], methods: ["weightedSum"] });
    expect(told.choices[0].levels).toEqual([
      label("等权", "equal weights"),
      label("熵权（1, shares: raw）", "entropy weights (1, shares: raw)"),
      label("熵权（2, shares: min-max）", "entropy weights (2, shares: min-max)"),
    ]);
  });

  it("sets of indicators, weights by name, a table in another order", () => {
    const turned = { ...small, rows: [...small.rows].reverse(), values: [...small.values].reverse() };
    const own = multiverse(
      { 正: small, 反: turned },
      {
        ...cost,
        indicators: { 全部: ["产值", "能耗"], 产值: ["产值"] },
        weights: { 等权: "equal" },
        methods: ["mabac"],
      },
    );
    expect(own.universes.map(({ ranks }) => [...(ranks ?? [])])).toEqual([
      [2, 1, 4, 3],
      [1, 3, 4, 2],
      [2, 1, 4, 3],
      [1, 3, 4, 2],
    ]);
    expect(own.influences()[1].share).toBe(0);
  });

  it("shares add up to 1 where choices don't interact, and are 0 for one that does nothing", () => {
    const ranks = { a: { x: 1, y: 2, z: 3 }, b: { x: 2, y: 1, z: 3 } };
    const own = multiverse({ which: ranks, idle: [1, 2] }, ({ which }) => which);
    expect(own.influences().map(({ choice, share }) => [choice.key, share])).toEqual([
      ["which", 1],
      ["idle", 0],
    ]);
    expect(own.influences("z").map(({ share }) => share)).toEqual([Number.NaN, Number.NaN]);
  });

  it("refuses choices without levels, others than the first, and what nobody can look through", () => {
    const of = (first: unknown, second: unknown) => messageOf(() => multiverse(first as never, second as never));
    expect(of({}, () => [1, 2])).toContain("`choices` must name choices and their levels");
    expect(of({ a: [] }, () => [1, 2])).toContain('`choices["a"]` must name choices and their levels');
    expect(of({ a: [1, 2] }, ({ a }: { a: number }) => (a === 1 ? { x: 1, y: 2 } : { x: 1, z: 2 }))).toContain(
      "`rank()` must name every alternative of the matrix (y is missing)",
    );
    const many = Array.from({ length: 400 }, (_, i) => i);
    expect(of({ a: many, b: many }, () => [1, 2])).toBe(
      "InputError: multiverse: `choices` must combine in at most 100000 ways, got 160000",
    );
    expect(of(small, { weights: [] })).toContain("`weights` must be a list of weights");
    expect(of(small, { normalisations: ["log"] })).toContain('`normalisations[0]` must be one of "vector"');
    expect(of(small, { indicators: { a: ["专利"] } })).toBe(
      'InputError: multiverse: `indicators["a"]` must name its indicators ("产值", "能耗"), got "专利"',
    );
    expect(of({ a: small, b: { ...small, rows: ["甲", "乙", "丙", "戊"] } }, {})).toBe(
      'InputError: multiverse: `data["b"]` must hold the alternatives of the first table, got "丁"',
    );
    expect(of({ a: [1] }, () => topsis([[1, 1]]))).toContain("must have a combination that can be computed");
  });
});
