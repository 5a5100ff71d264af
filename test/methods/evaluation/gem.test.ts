import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset, Frame } from "../../../src/index.js";
import {
  ahp,
  determinantsFromData,
  determinantsFromExperts,
  type ExpertMean,
  gem,
  gemMappings,
  gemn,
  gemRubric,
  hierarchyPriorities,
  label,
  nameText,
  type ScoreMapping,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { compared } from "./compared.js";

type Vector = number[];
const sheet = Object.freeze([6, 5, 4, 3, 5, 4]);
const texts = (names: readonly (string | { zh: string; en: string })[]) => names.map((name) => nameText(name, "en"));
const score = fc.double({ min: 1, max: 10, noNaN: true });
const six = fc.array(score, { minLength: 6, maxLength: 6 });

describe("gem gives what is computed elsewhere", () => {
  it("scores and pair means by the published formula", () => {
    const { expected, check, each } = compared<
      Record<"factors" | "pairs", Record<string, Vector>> & { score: Record<string, number> }
    >("gem-model");
    for (const [key, factors] of Object.entries(expected.factors)) {
      const result = gem(factors);
      check(result.of(), expected.score[key]);
      each(
        [1, 2, 3].map((k) => result.of(undefined, `pair${k}`)),
        expected.pairs[key],
      );
    }
  });

  it("marginal values, and four pairs", () => {
    const { expected, check } = compared<{
      score_654321: number;
      dGEM_dD: Record<string, number>;
      gemn_k4_all5: number;
    }>("gem.identities.more");
    const result = gem([6, 5, 4, 3, 2, 1]);
    check(result.of(), expected.score_654321);
    const marginal = result.marginalTable().column("marginal").values as Vector;
    Object.values(expected.dGEM_dD).forEach((value, k) => {
      check(marginal[2 * k], value);
      expect(marginal[2 * k + 1]).toBe(marginal[2 * k]);
    });
    check(gemn(new Array(8).fill(5)).of(), expected.gemn_k4_all5);
  });

  it("the hand calculation: 195.777, one point more +11.692, +18.228, +14.246", () => {
    const result = gem(sheet);
    expect(result.of()).toBeCloseTo(2.5 * (11 * 7 * 9) ** (2 / 3), 11);
    const gains = result.marginalTable().column("gain").values as Vector;
    [11.69241, 11.69241, 18.227551, 18.227551, 14.245922, 14.245922].forEach((gain, j) => {
      expect(gains[j]).toBeCloseTo(gain, 6);
    });
    expect(gem([4.5, 4.5, 4.5, 4.5, 4.5, 4.5]).of()).toBeCloseTo(202.5, 12);
    expect(gem([7, 7, 2, 1, 5, 5]).of()).toBeCloseTo(140.20802, 5);
    expect(gem([10, 10, 1, 1, 10, 10]).of()).toBeCloseTo(215.44, 2);
  });
});

describe("gem holds its identities", () => {
  it("5 on everything is 250, 6 is 360, 8 is 640, 10 is 1000, exactly; with four pairs too", () => {
    for (const [each, wanted] of [
      [1, 10],
      [5, 250],
      [6, 360],
      [8, 640],
      [10, 1000],
    ]) {
      expect(gem(new Array(6).fill(each)).of()).toBe(wanted);
      expect(gemn(new Array(8).fill(each)).of()).toBe(wanted);
    }
  });

  it("scaled by c it is c² as much", () => {
    fc.assert(
      fc.property(six, fc.double({ min: 0.1, max: 1, noNaN: true }), (d, c) => {
        const [whole, part] = [
          gem(d).of(),
          gem(
            d.map((x) => c * x),
            { range: [0, 10] },
          ).of(),
        ];
        expect(part / whole).toBeCloseTo(c * c, 11);
      }),
    );
  });

  it("a swap within a pair changes nothing, nor does the order of pairs", () => {
    fc.assert(
      fc.property(six, ([a, b, c, d, e, f]) => {
        const one = gem([a, b, c, d, e, f]).of();
        expect(gem([b, a, c, d, f, e]).of()).toBe(one);
        for (const turned of [
          [c, d, a, b, e, f],
          [e, f, c, d, a, b],
          [c, d, e, f, a, b],
        ]) {
          expect(gem(turned).of() / one).toBeCloseTo(1, 13);
        }
      }),
    );
  });

  it("more on anything is more; what is gained at the margin is the slope", () => {
    fc.assert(
      fc.property(six, fc.integer({ min: 0, max: 5 }), (d, j) => {
        const step = 1e-5;
        const result = gem(d, { range: [1, 11], points: step });
        const { gain, marginal } = result.marginalTable().records()[j] as Record<"gain" | "marginal", number>;
        expect(gain).toBeGreaterThan(0);
        expect(gain / step / marginal).toBeCloseTo(1, 4);
      }),
    );
  });

  it("gemn of the same three pairs is gem, and a pair at the mean of the others leaves all as it is", () => {
    const three = { a: ["1", "2"], b: ["3", "4"], c: ["5", "6"] } as const;
    expect(gemn(sheet, { pairs: three }).of()).toBe(gem(sheet).of());
    const geometric = Math.sqrt(gem(sheet).of() / 10);
    expect(gemn([...sheet, geometric, geometric]).of()).toBeCloseTo(gem(sheet).of(), 11);
    expect(gemn([6, 5, 4, 3], { pairs: { a: ["1", "2"], b: ["3", "4"] } }).of()).toBeCloseTo(10 * 5.5 * 3.5, 11);
  });
});

describe("the best use of one point more", () => {
  it("is the weakest pair, with both of its determinants, not the lowest single score", () => {
    const low = gem([1, 10, 4, 4, 6, 6]);
    expect(texts(low.bestUse().pairs)).toEqual(["enterprises"]);
    expect(low.bestUse().determinants).toHaveLength(2);
    expect(low.bestUse().score).toBeCloseTo(gem([1, 10, 5, 4, 6, 6]).of(), 11);
    expect(texts(low.weakestPairs())).toEqual(["enterprises"]);
  });

  it("names all that tie", () => {
    const even = gem([5, 5, 4, 6, 9, 9]);
    expect(texts(even.bestUse().pairs)).toEqual(["groundings", "enterprises"]);
    expect(even.bestUse().determinants).toHaveLength(4);
    expect(texts(even.weakestPairs())).toEqual(["groundings", "enterprises"]);
    expect(texts(gem([0.1 + 0.2, 1, 0.3, 1, 2, 2], { range: [0, 10] }).weakestPairs())).toHaveLength(2);
  });

  it("isn't blurred by few points", () => {
    const little = gem([6, 5, 4, 3, 5, 4], { points: 1e-9 });
    expect(texts(little.bestUse().pairs)).toEqual(["enterprises"]);
    expect(little.bestUse().gain / 1e-9).toBeCloseTo(((2 / 3) * little.of()) / 7, 7);
  });

  it("loses what is above the top of the scale", () => {
    const capped = gem([5, 10, 9, 9, 9, 9]);
    const gains = capped.marginalTable().column("gain").values as Vector;
    expect(gains[1]).toBe(0);
    expect(texts(capped.bestUse().determinants)).toEqual(["resources"]);
    expect(gem([9.5, 10, 10, 10, 10, 10]).bestUse().gain).toBeCloseTo(1000 - gem([9.5, 10, 10, 10, 10, 10]).of(), 10);
    const full = gem(new Array(6).fill(10));
    expect(full.bestUse()).toEqual({ determinants: [], pairs: [], gain: 0, score: 1000 });
    expect(full.summary().en).toContain("All determinants are at the top of the scale.");
  });

  it("the explorable's turns: GEM 250 at a second pair of 1000/143, lever 1 beyond a sum of 11", () => {
    const start = [6, 5, 4, 5, 7, 6];
    expect(gem(start).of()).toBeCloseTo(295.8, 1);
    const turn = 1000 / 143;
    expect(gem([6, 5, turn / 2, turn / 2, 7, 6]).of()).toBeCloseTo(250, 9);
    expect(texts(gem([6, 5, 5.4, 5.5, 7, 6]).bestUse().pairs)).toEqual(["enterprises"]);
    expect(texts(gem([6, 5, 5.6, 5.5, 7, 6]).bestUse().pairs)).toEqual(["groundings"]);
  });
});

describe("curves of one score", () => {
  it("every point gives the score, within the range", () => {
    const result = gem(sheet);
    for (const { score: wanted, x, y } of result.isoScores(undefined, { scores: [150, 250, 400] })) {
      expect(x.length).toBeGreaterThan(20);
      x.forEach((a, i) => {
        expect(gem([a, a, y[i], y[i], 5, 4]).of()).toBeCloseTo(wanted, 8);
      });
    }
    const [own] = result.isoScores(undefined, { pairs: ["enterprises", "市场"] });
    expect(own.score).toBe(result.of());
    own.x.forEach((a, i) => {
      expect(gem([6, 5, a, a, own.y[i], own.y[i]]).of()).toBeCloseTo(result.of(), 8);
    });
  });

  it("none where no scores in the range give it", () => {
    const [none] = gem(sheet).isoScores(undefined, { scores: [900] });
    expect([none.x.length, none.y.length]).toEqual([0, 0]);
  });

  it("refuses a score of 0 and a pair with itself", () => {
    expect(messageOf(() => gem(sheet).isoScores(undefined, { scores: [0] }))).toBe(
      "InputError: Gem.isoScores: `scores[0]` must be a score above 0, got 0",
    );
    expect(messageOf(() => gem(sheet).isoScores(undefined, { pairs: ["市场", "markets"] }))).toBe(
      'InputError: Gem.isoScores: `pairs` must be two different pairs, got ["市场", "markets"]',
    );
  });
});

describe("what gem takes", () => {
  it("a frame of clusters: columns two by two, or by the names of the model in any order", () => {
    const rows = [
      { cluster: "甲", d1: 6, d2: 5, d3: 4, d4: 3, d5: 5, d6: 4 },
      { cluster: "乙", d1: 5, d2: 5, d3: 5, d4: 5, d5: 5, d6: 5 },
    ];
    const result = gem(Frame.fromRecords(rows));
    expect(result.of("甲")).toBeCloseTo(195.777, 3);
    expect(result.ranking().column("cluster").values).toEqual(["乙", "甲"]);
    const named = gem({ 设施: 5, 资源: 6, 企业结构战略和竞争: 3, 供应商和相关产业: 4, 外部市场: 4, 本地市场: 5 });
    expect(named.of()).toBeCloseTo(195.777, 3);
    expect(result.summary().en).toContain("2 clusters: 乙 has the highest GEM score (250), 甲 the lowest (195.78)");
  });

  it("pairs by name, whatever the order of columns", () => {
    const table = {
      rows: ["甲"],
      columns: ["人口", "出口", "公路", "企业", "配套", "本地"],
      values: [[6, 4, 5, 3, 4, 5]],
    };
    const pairs = { 基础: ["人口", "公路"], 企业: ["配套", "企业"], 市场: ["本地", "出口"] } as const;
    expect(gem(table, { pairs }).of()).toBeCloseTo(195.777, 3);
    const listed = [
      { name: label("基础", "groundings"), determinants: ["人口", "公路"] },
      { name: label("企业", "enterprises"), determinants: ["配套", "企业"] },
      { name: label("市场", "markets"), determinants: ["本地", "出口"] },
    ] as const;
    expect(texts(gem(table, { pairs: listed }).weakestPairs())).toEqual(["enterprises"]);
  });

  it("refuses what isn't six scores in their range", () => {
    expect(messageOf(() => gem([1, 2, 3]))).toBe(
      "InputError: gem: `scores` must hold the scores of 6 determinants, two a pair: groundings, enterprises, markets (others are written pairs: { groundings: [column, column], … }), got 3",
    );
    expect(messageOf(() => gem([6, 5, 4, 3, 5, 11]))).toBe(
      "InputError: gem: `scores[5]` must be a score from 1 to 10 (set range where the scale is another), got 11",
    );
    expect(messageOf(() => gem([0, 0, 4, 3, 5, 4], { range: [0, 10] }))).toBe(
      'InputError: gem: `scores[0]` must have a determinant above 0 in every pair, got "基础"',
    );
    expect(messageOf(() => gem(sheet, { pairs: { a: ["1", "2"], b: ["3", "4"] } }))).toBe(
      'InputError: gem: `scores.columns` must hold the determinants of the pairs only (or choose by columns), got "5"',
    );
    expect(messageOf(() => gem([6, 5, 4, 3], { pairs: { a: ["1", "2"], b: ["3", "4"] } }))).toBe(
      "InputError: gem: `pairs` must be three pairs (other numbers are for gemn), got 2",
    );
    expect(messageOf(() => gemn(sheet, { pairs: { a: ["1", "2"], b: ["2", "4"], c: ["5", "6"] } }))).toBe(
      'InputError: gemn: `pairs["b"][0]` must belong to one pair only, got "2"',
    );
    expect(messageOf(() => gemn(sheet, { pairs: { a: ["1", "7"], b: ["2", "4"] } }))).toBe(
      'InputError: gemn: `pairs["a"][1]` must be one of the columns (1, 2, 3, 4, 5, 6), got "7"',
    );
    expect(messageOf(() => gem(sheet, { range: [10, 1] }))).toBe(
      "InputError: gem: `range` must be [lowest, highest] score, such as [1, 10], the lowest ≥ 0, got [10, 1]",
    );
    expect(messageOf(() => gem(sheet, { point: 2 } as never))).toContain("`point` must be written points");
  });

  it("says what scores say, by the rubric", () => {
    expect(gemRubric().column("score").values).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    const words = gem([5.4, 5, 5.5, 3, 5, 10]).steps().list[0].table?.column("words").values as unknown as readonly {
      en: string;
    }[];
    expect(words.map(({ en }) => en.split(":")[0])).toEqual([
      "adequate",
      "adequate",
      "adequate",
      "very limited",
      "adequate",
      "outstanding",
    ]);
  });
});

const layer = {
  资源: ["population", "fixedAssetInvestment"],
  设施: ["highwayLength", "railwayLength", "freight"],
  供应商和相关产业: ["gdpSecondary", "gdpTertiary"],
  企业结构战略和竞争: ["vehicles", "researchIntensity", "patentLevel"],
  本地市场: ["gdp", "urbanizationShare"],
  外部市场: ["exports", "foreignInvestment"],
};
const ENGLISH: Readonly<Record<string, string>> = { 基础: "Groundings", 企业: "Enterprises", 市场: "Markets" };

/** Thirty provinces of one year, with GDP in all. */
function provinces(year: number): Frame {
  const rows = dataset("province-indicators").where({ year });
  const parts = ["gdpPrimary", "gdpSecondary", "gdpTertiary"];
  return rows.withColumn("gdp", (row) => parts.reduce((sum, name) => sum + row.number(name), 0));
}

describe("determinants out of figures", () => {
  type Found = {
    D: Vector;
    score: number;
    rank: number;
    weakest: string;
    marginal: Vector;
    first: string;
    firstScore: number;
    byWeakest: Record<string, number>;
  };
  const { expected, check, each } = compared<{
    years: Record<string, Record<ScoreMapping, Found>>;
    other: Record<string, Record<ScoreMapping, Pick<Found, "score" | "rank" | "weakest">>>;
  }>("gem.provinces");

  for (const [year, wanted] of Object.entries(expected.years)) {
    it(`thirty provinces in ${year}: the number always turns, the weakest pair often, the rank little`, () => {
      const frame = provinces(Number(year));
      const all = gemMappings(frame, layer);
      for (const { mapping, determinants, gem: result } of all.mappings) {
        const { D, score: of, rank, weakest, marginal, first, firstScore, byWeakest } = wanted[mapping];
        each(determinants.matrix.row("江西"), D);
        check(result.of("江西"), of);
        const ranking = result.ranking();
        const places = ranking.column("cluster").values.map((name) => nameText(name as string));
        expect(places.indexOf("江西") + 1).toBe(rank);
        expect(places[0]).toBe(first);
        check(result.of(first), firstScore);
        expect(result.weakestPairs("江西").map((name) => ENGLISH[nameText(name)])).toEqual([weakest]);
        const slopes = result.marginalTable("江西").column("marginal").values as Vector;
        each([slopes[0], slopes[2], slopes[4]], marginal);
        for (const [pair, count] of Object.entries(byWeakest)) {
          const here = result.names.filter(
            (name) => ENGLISH[nameText(result.weakestPairs(nameText(name))[0])] === pair,
          );
          expect(here.length, pair).toBe(count);
        }
      }
    });
  }

  it("other proxies", () => {
    const changes: Readonly<Record<string, Record<string, string[]>>> = {
      "D1 = population only": { 资源: ["population"] },
      "D2 without freight": { 设施: ["highwayLength", "railwayLength"] },
      "D4 = vehicles only": { 企业结构战略和竞争: ["vehicles"] },
    };
    for (const [name, change] of Object.entries(changes)) {
      const all = gemMappings(provinces(2012), { ...layer, ...change });
      for (const { mapping, gem: result } of all.mappings) {
        check(result.of("江西"), expected.other[name][mapping].score);
        expect(result.weakestPairs("江西").map((pair) => ENGLISH[nameText(pair)])).toEqual([
          expected.other[name][mapping].weakest,
        ]);
      }
    }
  });

  it("costs: less gives more, by every mapping; ranks share their mean where figures tie", () => {
    const data = {
      rows: ["甲", "乙", "丙"],
      columns: ["能耗", "产值"],
      values: [
        [1, 5],
        [2, 5],
        [4, 9],
      ],
    };
    const two = { a: ["能耗"], b: ["产值"] };
    const options = { directions: { 能耗: "cost" } } as const;
    const by = (mapping: ScoreMapping) => determinantsFromData(data, two, mapping, options).matrix;
    expect([...by("min-max").column("a")]).toEqual([10, 7, 1]);
    expect([...by("ranks").column("a")]).toEqual([10, 5.5, 1]);
    const mean = (1 + 1 / 2 + 1 / 4) / 3;
    expect(by("mean-is-5").column("a")[1]).toBeCloseTo((5 * 0.5) / mean, 13);
    expect([...by("ranks").column("b")]).toEqual([3.25, 3.25, 10]);
    expect([...determinantsFromData(data, two, "min-max", { range: [0, 10], ...options }).matrix.column("b")]).toEqual([
      0, 0, 10,
    ]);
  });

  it("mean-is-5 gives 5 to the mean, cut at both ends", () => {
    const data = { rows: ["甲", "乙", "丙", "丁"], columns: ["x"], values: [[1], [100], [34], [1]] };
    expect([...determinantsFromData(data, { d: ["x"] }, "mean-is-5").matrix.values]).toEqual([1, 10, 5, 1]);
  });

  it("weights within a determinant, by name or by hierarchy", () => {
    const data = {
      rows: ["甲", "乙"],
      columns: ["x", "y"],
      values: [
        [1, 9],
        [3, 3],
      ],
    };
    const weighed = determinantsFromData(data, { d: { x: 0.75, y: 0.25 } }, "min-max");
    expect([...weighed.matrix.values]).toEqual([0.75 * 1 + 0.25 * 10, 0.75 * 10 + 0.25 * 1]);
    const judged = hierarchyPriorities({
      目标: { measured: { d: 1, e: 1 } },
      d: { "x/y": 3 },
      e: { measured: { z: 1 } },
    });
    const three = {
      rows: ["甲", "乙"],
      columns: ["x", "y", "z"],
      values: [
        [1, 9, 2],
        [3, 3, 1],
      ],
    };
    expect([...determinantsFromData(three, judged, "min-max").matrix.rowAt(0)]).toEqual([0.75 * 1 + 0.25 * 10, 10]);
    const priorities = ahp({ "x/y": 3 });
    expect(determinantsFromData(data, { d: priorities }, "min-max").matrix.values[0]).toBeCloseTo(3.25, 12);
  });

  it("has no default mapping, and refuses what isn't there", () => {
    const data = {
      rows: ["甲", "乙"],
      columns: ["x", "y"],
      values: [
        [1, 9],
        [3, -3],
      ],
    };
    expect(messageOf(() => determinantsFromData(data, { d: ["x"] }, undefined as never))).toBe(
      'InputError: determinantsFromData: `mapping` must be one of "min-max", "mean-is-5", "ranks", got undefined',
    );
    expect(messageOf(() => determinantsFromData(data, { d: ["x", "q"] }, "ranks"))).toBe(
      'InputError: determinantsFromData: `layer["d"]` must be indicators of the data (x, y), got "q"',
    );
    expect(messageOf(() => determinantsFromData(data, { d: { x: 0.5, y: 0.4 } }, "ranks"))).toBe(
      'InputError: determinantsFromData: `layer["d"]` must add up to 1 (or set weightRule: "normalise", to take shares of their sum), got 0.9',
    );
    expect(messageOf(() => determinantsFromData(data, { d: ["y"] }, "mean-is-5"))).toBe(
      'InputError: determinantsFromData: `data[…]["y"]` must be ≥ 0 for the mean to be 5 (or take "min-max" or "ranks"), got -3',
    );
    expect(messageOf(() => determinantsFromData(data, {} as never, "ranks"))).toContain(
      "`layer` must name the indicators of each determinant, such as",
    );
  });
});

describe("determinants out of experts' scores", () => {
  const { expected, data, check, each } = compared<
    {
      gemOfEach: Vector;
      meanOfGems: number;
      gemOfMean: number;
      gemOfMedian: number;
      gemOfGeometricMean: number;
      leaveOneOut: Vector;
    },
    { sheet: Vector[] }
  >("experts.delphi");
  const by = (mean: ExpertMean) => gem(determinantsFromExperts(data.sheet, { mean })).of();

  it("which mean it is decides the number", () => {
    check(by("arithmetic"), expected.gemOfMean);
    check(by("median"), expected.gemOfMedian);
    check(by("geometric"), expected.gemOfGeometricMean);
    const alone = gem(data.sheet);
    each(alone.measures.score.values, expected.gemOfEach);
  });

  it("one expert fewer is an expert with weight 0", () => {
    const out = data.sheet.map((_, e) => {
      const expertWeights = data.sheet.map((__, i) => (i === e ? 0 : 1));
      return gem(determinantsFromExperts(data.sheet, { expertWeights })).of();
    });
    each(out, expected.leaveOneOut);
  });

  it("the indicator layer: weights times mean scores, of several clusters at once", () => {
    const table = (values: number[][]) => ({ rows: ["A", "B"], columns: ["土地", "人才", "公路"], values });
    const scores = {
      南昌: table([
        [6, 4, 8],
        [8, 6, 6],
      ]),
      景德镇: table([
        [3, 3, 3],
        [5, 5, 5],
      ]),
    };
    const result = determinantsFromExperts(scores, { layer: { 资源: { 土地: 0.25, 人才: 0.75 }, 设施: ["公路"] } });
    expect(result.at("南昌")).toEqual({ d1: 0.25 * 7 + 0.75 * 5, d2: 7 });
    expect(result.at("景德镇")).toEqual({ d1: 4, d2: 4 });
    expect(result.steps("南昌").list.at(-2)?.numbers).toBe("0.25 \\times 7 + 0.75 \\times 5 = 5.5");
    expect(result.parts[0].map(({ indicator, weight }) => [indicator, weight])).toEqual([
      ["土地", 0.25],
      ["人才", 0.75],
    ]);
  });

  it("of a frame an indicator answers to its name in code, its title and its English title", () => {
    const frame = Frame.fromRecords([
      { expert: "A", skills: 4 },
      { expert: "B", skills: 6 },
    ]).withColumn("land", [6, 8], { label: label("土地", "land area") });
    for (const name of ["land", "土地", "land area"]) {
      const result = determinantsFromExperts(frame, { layer: { 资源: { [name]: 0.25, skills: 0.75 } } });
      expect(result.of()).toBe(0.25 * 7 + 0.75 * 5);
    }
    const shared = determinantsFromExperts(
      [
        [6, 4],
        [8, 6],
      ],
      { layer: { a: ["2"], b: ["2", "1"] } },
    );
    expect(shared.at()).toEqual({ d1: 5, d2: 6 });
    expect(messageOf(() => determinantsFromExperts(frame, { layer: { 资源: ["land"] }, columns: "land" }))).toBe(
      'InputError: determinantsFromExperts: `columns` must be left out: the layer names the indicators, got "land"',
    );
  });

  it("refuses other indicators in another cluster, weights of a median, and no weight at all", () => {
    const one = { rows: ["A"], columns: ["土地"], values: [[6]] };
    const other = { rows: ["A"], columns: ["人才"], values: [[6]] };
    expect(messageOf(() => determinantsFromExperts({ 甲: one, 乙: other }))).toBe(
      'InputError: determinantsFromExperts: `scores["乙"].columns` must have the indicators of the first cluster, in their order, got ["人才"]',
    );
    expect(
      messageOf(() => determinantsFromExperts(data.sheet, { mean: "median", expertWeights: [1, 1, 1, 1, 1] })),
    ).toBe(
      "InputError: determinantsFromExperts: `expertWeights` must be left out: the median takes no weights, got [1, 1, 1, 1, 1]",
    );
    expect(messageOf(() => determinantsFromExperts(one, { expertWeights: [0] }))).toBe(
      "InputError: determinantsFromExperts: `expertWeights` must have a weight above 0, got [0]",
    );
    expect(messageOf(() => determinantsFromExperts([[11]]))).toBe(
      "InputError: determinantsFromExperts: `scores[0][0]` must be a score from 1 to 10 (set range where the scale is another), got 11",
    );
  });
});
