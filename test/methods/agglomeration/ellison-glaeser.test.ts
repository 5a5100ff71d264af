import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dartboard,
  type EllisonGlaeserOptions,
  ellisonGlaeser,
  label,
  maurelSedillot,
  type PlantsInput,
  seededRandom,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { type OracleMatrix, oracleCase, oracleRecords } from "../../oracles/load.js";
import { expectClose } from "../specialization/close.js";
import { coded, plants } from "./plants.js";

const columns = coded(plants);

/** All jobs of each region, labelled. */
const totals = Object.freeze({
  rows: columns.regions,
  values: columns.regions.map((region) =>
    plants.filter((plant) => plant.region === region).reduce((sum, { size }) => sum + size, 0),
  ),
});

describe("the Ellison–Glaeser index is that of", () => {
  it("REAT, for eight industries: γ, G, z, plants, H", () => {
    const { expected, tolerance } = oracleCase<OracleMatrix>("ellison-glaeser-reat");
    const result = ellisonGlaeser(plants);
    const { gamma, rawConcentration, z, plants: count, herfindahl } = result;
    expected.rows.forEach((name, i) => {
      const k = result.names.indexOf(name);
      const ours = [gamma, rawConcentration, z, count, herfindahl].map((list) => list[k]);
      expectClose(ours, expected.data[i], tolerance);
    });
  });

  it("REAT, for one industry with regional totals given", () => {
    const { expected, tolerance } = oracleCase<OracleMatrix>("ellison-glaeser-single-reat");
    const one = plants.filter((plant) => plant.industry === "I5");
    const { gamma, rawConcentration, z, plants: count, herfindahl } = ellisonGlaeser(one, { reference: totals });
    // REAT's K counts the 15 rows of zeros that its call needs.
    const ours = [gamma[0], rawConcentration[0], z[0], count[0] + 15, herfindahl[0]];
    expectClose(ours, expected.data[0], tolerance);
  });

  it("Farhauer and Kröll's textbook, ten firms in three regions", () => {
    const region = oracleRecords("fk2014_eg_plants.csv").map((row) => row.region);
    const size = oracleRecords("fk2014_eg_plants.csv").map((row) => Number(row.emp));
    const reference = {
      rows: oracleRecords("fk2014_eg_regions.csv").map((row) => row.region),
      values: oracleRecords("fk2014_eg_regions.csv").map((row) => Number(row.emp)),
    };
    const industry = region.map(() => "machines");
    const {
      gamma,
      rawConcentration,
      z,
      plants: count,
      herfindahl,
    } = ellisonGlaeser({ region, industry, size }, { reference });
    const ours = [gamma, rawConcentration, z, count, herfindahl].map((list) => list[0]);
    const reat = oracleCase<OracleMatrix>("ellison-glaeser-farhauer-kroell");
    expectClose(ours, reat.expected.data[0], reat.tolerance);
    const { expected, tolerance } = oracleCase<Record<string, number>>("eg.fk2014");
    expectClose(ours, [expected.gamma, expected.G, expected.z, 10, expected.H], tolerance);
    const ms = maurelSedillot({ region, industry, size }, { reference });
    expectClose(ms.gamma, [expected.MaurelSedillot], tolerance);
  });
});

describe("the Maurel–Sédillot index", () => {
  it("is the published formula's, weighted and not, beside the Ellison–Glaeser index", () => {
    const { expected, tolerance } = oracleCase<{ table: OracleMatrix }>("maurel-sedillot-own");
    const [ms, unweighted, eg] = [
      maurelSedillot(plants),
      maurelSedillot(plants, { weighting: "none" }),
      ellisonGlaeser(plants),
    ];
    expected.table.rows.forEach((name, i) => {
      const [gamma, sedillot, G, raw, H, count, none] = expected.table.data[i];
      const k = ms.names.indexOf(name);
      const ours = [eg.gamma[k], ms.gamma[k], eg.rawConcentration[k], ms.rawConcentration[k], ms.herfindahl[k]];
      expectClose(ours, [gamma, sedillot, G, raw, H], tolerance);
      expectClose([ms.plants[k], unweighted.gamma[k]], [count, none], tolerance);
    });
  });

  it("equals Ellison and Glaeser's where regions are alike", () => {
    const reference = "equal";
    expectClose(maurelSedillot(plants, { reference }).gamma, ellisonGlaeser(plants, { reference }).gamma, 1e-12);
  });

  it("shows the numbers put in", () => {
    const input = {
      region: [0, 0, 1, 1, 1, 0],
      industry: [0, 0, 0, 1, 1, 1],
      size: [5, 5, 5, 4, 3, 3],
    };
    expect(
      maurelSedillot(input)
        .steps("0")
        .list.map((step) => step.numbers),
    ).toEqual([
      "\\sum s^2 = 0.55556, \\quad \\sum x^2 = 0.5008",
      "\\frac{0.55556 - 0.5008}{1 - 0.5008} = 0.10969",
      "\\frac{0.10969 - 0.33333}{1 - 0.33333} = -0.33547",
    ]);
  });
});

/** Every way to place plants of weights z over regions of probability x, with G. */
function* placements(z: readonly number[], x: readonly number[]): Generator<[number, number]> {
  for (let code = 0; code < x.length ** z.length; code++) {
    const shares = x.map(() => 0);
    let [rest, probability] = [code, 1];
    for (const weight of z) {
      const r = rest % x.length;
      rest = Math.floor(rest / x.length);
      shares[r] += weight;
      probability *= x[r];
    }
    yield [probability, shares.reduce((sum, s, r) => sum + (s - x[r]) ** 2, 0)];
  }
}

describe("under random location", () => {
  it("G has the mean (1 − Σx²)H and the variance given, counted over every placement", () => {
    const [sizes, regions] = [
      [5, 3, 2, 1],
      [0.5, 0.3, 0.2],
    ];
    const input = { region: [0, 1, 2, 0], industry: [0, 0, 0, 0], size: sizes };
    const result = ellisonGlaeser(input, { reference: regions });
    const all = [
      ...placements(
        sizes.map((size) => size / 11),
        regions,
      ),
    ];
    const mean = all.reduce((sum, [p, G]) => sum + p * G, 0);
    const variance = all.reduce((sum, [p, G]) => sum + p * (G - mean) ** 2, 0);
    expect(mean).toBeCloseTo((1 - result.sumOfSquares[0]) * result.herfindahl[0], 14);
    expect(result.variance[0]).toBeCloseTo(variance, 14);
  });

  it("γ is 0 on average and spreads as its variance says", () => {
    const sizes = Array.from({ length: 40 }, (_, k) => 1 + (k % 7) ** 2);
    const regions = [30, 25, 15, 10, 8, 6, 4, 2];
    const draws = 4000;
    const thrown = dartboard(sizes, regions, { random: seededRandom(1997), draws });
    // The mean of 4000 draws strays by more than 4 standard errors once in 16 000 seeds.
    expect(Math.abs(thrown.mean)).toBeLessThan((4 * thrown.deviation) / Math.sqrt(draws));
    const input = { region: sizes.map((_, k) => k % 8), industry: sizes.map(() => 0), size: sizes };
    const one = ellisonGlaeser(input, { reference: regions });
    const scale = (1 - one.sumOfSquares[0]) * (1 - one.herfindahl[0]);
    // A standard deviation of 4000 draws of a skewed variable is known to about 3%.
    expect(Math.abs(thrown.deviation / (Math.sqrt(one.variance[0]) / scale) - 1)).toBeLessThan(0.1);
  });

  it("a simulated p counts what chance does: two equal plants in two equal regions", () => {
    const plantsIn = (region: number[]): PlantsInput => ({
      region,
      industry: [0, 0],
      size: [1, 1],
      regions: ["A", "B"],
    });
    const options = (seed: number): EllisonGlaeserOptions => ({
      reference: "equal",
      simulation: { random: seededRandom(seed), draws: 9999 },
    });
    const [together, apart] = [
      [0, 0],
      [0, 1],
    ].map((region) => ellisonGlaeser(plantsIn(region), options(3)).p?.[0]);
    // Both fall together in half of all throws; ± 4 √(¼/9999).
    expect(Math.abs((together ?? 0) - 0.5)).toBeLessThan(0.02);
    expect(apart).toBe(1);
    const ms = maurelSedillot(plantsIn([0, 0]), { ...options(3), reference: "equal" });
    expect(ms.p?.[0]).toBe(together);
  });

  it("p is the same for the same seed, and finds what was made to agglomerate (I7)", () => {
    const p = (seed: number) => ellisonGlaeser(plants, { simulation: { random: seededRandom(seed), draws: 199 } });
    expect(p(11).p).toEqual(p(11).p);
    const result = p(11);
    expect(result.p?.[result.names.indexOf("I7")]).toBe(1 / 200);
    expect(result.toTable().column("p").values.length).toBe(8);
  });

  it("hits regions by their probability, one of 0 never: γ is as often positive as counted", () => {
    const [sizes, x] = [
      [1, 1, 2],
      [0.5, 0, 0.3, 0.2],
    ];
    const draws = 20000;
    const thrown = dartboard(sizes, x, { random: seededRandom(8), draws });
    const H = 6 / 16;
    const expectedG = (1 - 0.38) * H;
    let wanted = 0;
    for (const [p, G] of placements([0.25, 0.25, 0.5], x)) wanted += G > expectedG ? p : 0;
    const positive = thrown.gammas.filter((gamma) => gamma > 0).length / draws;
    expect(Math.abs(positive - wanted)).toBeLessThan(4 * Math.sqrt((wanted * (1 - wanted)) / draws));
  });
});

describe("the Ellison–Glaeser index", () => {
  const integers = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 2 }), fc.integer({ min: 1, max: 500 })), {
    minLength: 12,
    maxLength: 60,
  });

  it("doesn't change with the unit of size", () => {
    fc.assert(
      fc.property(integers, fc.double({ min: 0.01, max: 100, noNaN: true }), (list, unit) => {
        const input = (scale: number): PlantsInput => ({
          region: list.map(([r]) => r),
          industry: list.map(() => 0),
          size: list.map(([, , size]) => size * scale),
        });
        const options: EllisonGlaeserOptions = { reference: "equal" };
        fc.pre(new Set(list.map(([r]) => r)).size > 1);
        const [one, other] = [ellisonGlaeser(input(1), options), ellisonGlaeser(input(unit), options)];
        expect(Math.abs(one.gamma[0] - other.gamma[0])).toBeLessThan(1e-10);
      }),
    );
  });

  it("is the same from records, texts and codes, typed or not", () => {
    const records = ellisonGlaeser(plants);
    const texts = ellisonGlaeser({
      region: plants.map((plant) => plant.region),
      industry: plants.map((plant) => plant.industry),
      size: plants.map((plant) => plant.size),
    });
    const typed = ellisonGlaeser(columns);
    const plain = ellisonGlaeser({
      ...columns,
      region: Array.from(columns.region),
      industry: Uint8Array.from(columns.industry),
      size: Float32Array.from(columns.size),
    });
    for (const name of records.names as string[]) {
      expect(texts.of(name)).toBe(records.of(name));
      expect(typed.of(name)).toBeCloseTo(records.of(name), 13);
      expect(plain.of(name)).toBe(typed.of(name));
    }
  });

  it("leaves its input alone", () => {
    const before = columns.size.slice();
    ellisonGlaeser(columns, { simulation: { random: seededRandom(1), draws: 5 } });
    expect(columns.size).toEqual(before);
  });

  it("takes the order of unlabelled totals from codes", () => {
    const labelled = ellisonGlaeser(columns, { reference: totals });
    const list = ellisonGlaeser(columns, { reference: totals.values });
    expect(list.gamma).toEqual(labelled.gamma);
  });

  it("counts regions without a plant that the reference names", () => {
    const input = { region: ["A", "B"], industry: ["x", "x"], size: [1, 2] };
    const two = ellisonGlaeser(input, { reference: { rows: ["A", "B"], values: [1, 1] } });
    const three = ellisonGlaeser(input, {
      reference: { rows: ["C", "A", "B"], values: [2, 1, 1] },
    });
    expect(two.sumOfSquares[0]).toBe(0.5);
    expect(three.sumOfSquares[0]).toBe(0.375);
  });

  it("against the plants of other industries differs by industry", () => {
    const others = ellisonGlaeser(plants, { reference: "others" });
    const rest = plants.filter((plant) => plant.industry !== "I5");
    const reference = {
      rows: columns.regions,
      values: columns.regions.map((name) =>
        rest.filter((plant) => plant.region === name).reduce((sum, { size }) => sum + size, 0),
      ),
    };
    const own = ellisonGlaeser(
      plants.filter((plant) => plant.industry === "I5"),
      { reference },
    );
    expect(others.of("I5")).toBeCloseTo(own.of(), 12);
    expect(new Set(others.sumOfSquares).size).toBe(8);
  });

  it("leaves out industries of one plant only when asked, and says which", () => {
    const input = {
      region: [0, 1, 0],
      industry: [0, 0, 1],
      size: [1, 2, 3],
      industries: [label("汽车", "vehicles"), label("船舶", "ships")],
    };
    const result = ellisonGlaeser(input, { singlePlants: "exclude" });
    expect(result.excluded).toEqual([label("船舶", "ships")]);
    expect(result.names).toEqual([label("汽车", "vehicles")]);
    expect(result.summary().en).toContain("Industries of one plant left out: 1.");
  });

  it("shows the numbers put in", () => {
    const region = ["Wien", "Wien", "Linz", "Graz"];
    const industry = region.map(() => "machines");
    const reference = { rows: ["Wien", "Linz", "Graz"], values: [50, 30, 20] };
    const result = ellisonGlaeser({ region, industry, size: [4, 3, 2, 1] }, { reference });
    expect(result.steps().list.map((step) => step.numbers)).toEqual([
      undefined,
      "G = 0.06, \\quad \\sum_r x_r^2 = 0.38",
      "H = 0.3",
      "\\frac{0.06 - (1 - 0.38) \\times 0.3}{(1 - 0.38)(1 - 0.3)} = -0.29032",
      "\\mathrm{var}\\, G = 0.024529, \\quad z = -0.8045",
    ]);
    // By hand: 2(.3²(.38 − .32 + .1444) − .0354(.38 − .64 + .4332)) = .024529; −.126/√.024529 = −.8045.
    expect(result.steps().list[3].note?.zh).toBe("负值：比随机分布更分散。");
    expect(result.steps().list[0].table?.column("share").values).toEqual([0.7, 0.2, 0.1]);
  });

  it("ranks and sums up", () => {
    const result = ellisonGlaeser(plants);
    expect(result.ranking().records()[0]).toMatchObject({ rank: 1, industry: "I7", plants: 80 });
    expect(result.summary()).toEqual({
      zh: "8 个产业：低度集聚（γ < 0.02）3 个，中度 4 个，高度（γ ≥ 0.05）1 个；最高：I7，0.45212。",
      en: "8 industries: 3 little agglomerated (γ < 0.02), 4 in between, 1 highly (γ ≥ 0.05); highest: I7, 0.45212.",
    });
  });
});

describe("the dartboard", () => {
  const thrown = dartboard([3, 2, 1], [2, 1], { random: seededRandom(4), draws: 999 });

  it("has quantiles, a p and steps", () => {
    expect(thrown.quantile(0)).toBe(Math.min(...thrown.gammas));
    expect(thrown.quantile(1)).toBe(Math.max(...thrown.gammas));
    expect(thrown.p(thrown.quantile(1) + 1)).toBe(1 / 1000);
    expect(thrown.p(thrown.quantile(0))).toBe(1);
    expect(thrown.toTable().length).toBe(7);
    expect(thrown.steps().list[0].numbers).toBe("x = (0.66667, 0.33333)");
  });
});

describe("indices of plants refuse", () => {
  const good = { region: ["A", "B", "A"], industry: ["x", "x", "x"], size: [1, 2, 3] };
  const cases: [string, unknown, EllisonGlaeserOptions, string][] = [
    ["no plants", [], {}, "`plants` must hold at least one plant, got an empty list"],
    [
      "what isn't plants",
      3,
      {},
      "`plants` must be a frame of one row a plant, a list of { region, industry, size }, an object of such columns, or { cells }, got 3",
    ],
    ["a record without a region", [{ industry: "x", size: 1 }], {}, "`plants[0].region` must be a text, got undefined"],
    [
      "a missing size",
      [{ region: "A", industry: "x" }],
      {},
      "`plants[0].size` must be a finite number > 0, got undefined",
    ],
    ["a negative size", { ...good, size: [1, -2, 3] }, {}, "`plants.size[1]` must be a finite number > 0, got -2"],
    ["a size of zero", { ...good, size: [1, 0, 3] }, {}, "`plants.size[1]` must be a finite number > 0, got 0"],
    ["a size of text", { ...good, size: [1, "2", 3] }, {}, '`plants.size[1]` must be a finite number > 0, got "2"'],
    [
      "columns of unequal length",
      { ...good, region: ["A", "B"] },
      {},
      '`plants.region` must hold 3 entries like `plants.size`, got ["A", "B"]',
    ],
    [
      "an empty region",
      { ...good, region: ["A", " ", "B"] },
      {},
      '`plants.region[1]` must be a text like the first, got " "',
    ],
    [
      "a code that stands for nothing",
      { ...good, region: [0, 1, 2], regions: ["A", "B"] },
      {},
      "`plants.region[2]` must be a whole number from 0 to 1, got 2",
    ],
    [
      "a code that isn't whole",
      { ...good, region: [0, 1.5, 1], regions: ["A", "B"] },
      {},
      "`plants.region[1]` must be a whole number from 0 to 1, got 1.5",
    ],
    [
      "a region that isn't known",
      { ...good, regions: ["A", "C"] },
      {},
      '`plants[1]` must have a region that is known ("A", "C"), got "B"',
    ],
    [
      "an industry without a plant",
      { ...good, industries: ["x", "y"] },
      {},
      '`plants.industries[1]` must have at least one plant, got "y"',
    ],
    [
      "an industry of one plant",
      { ...good, industry: ["x", "x", "y"] },
      {},
      '`plants` must hold at least 2 plants of the industry "y" (H = 1 leaves the index undefined; or set `singlePlants: "exclude"`), got 1',
    ],
    [
      "nothing but such industries",
      { ...good, industry: ["x", "z", "y"] },
      { singlePlants: "exclude" },
      "`plants` must hold an industry of at least 2 plants, got 0",
    ],
    [
      "one region",
      { ...good, region: ["A", "A", "A"] },
      {},
      "`reference` must be spread over at least 2 regions (Σx² = 1 leaves the index undefined), got 1",
    ],
    [
      "unlabelled totals for regions that came as texts",
      good,
      { reference: [1, 2] },
      "`reference` must be labelled ({ rows, values } or a frame), as the plants name their regions in no order, got [1, 2]",
    ],
    [
      "totals of another length",
      { ...good, region: [0, 1, 2] },
      { reference: [1, 2] },
      "`reference` must hold 3 numbers, one region each (where they differ, hand them over with names, such as frame.toMatrix(…)), got [1, 2]",
    ],
    [
      "a total of zero where there are plants",
      good,
      { reference: { rows: ["A", "B", "C"], values: [1, 0, 1] } },
      '`reference["B"]` must be > 0, as the region has plants, got 0',
    ],
    [
      "an unknown reference",
      good,
      { reference: "all" as "plants" },
      '`reference` must be "plants", "others", "equal" or one number a region, got "all"',
    ],
    [
      "other industries where there are none",
      good,
      { reference: "others" },
      '`reference` must be another than "others" where there is one industry, got "others"',
    ],
    [
      "a simulation without a generator",
      good,
      { simulation: {} as never },
      "`simulation.random` must be a seeded generator, such as seededRandom(2016), got undefined",
    ],
    [
      "no draws",
      good,
      { simulation: { random: seededRandom(1), draws: 0 } },
      "`simulation.draws` must be a whole number from 1 to 1000000, got 0",
    ],
  ];
  it.each(cases)("%s", (_, input, options, message) => {
    const call = () => ellisonGlaeser(input as PlantsInput, options);
    expect(messageOf(call)).toBe(`InputError: ellisonGlaeser: ${message}`);
  });

  it("unknown industries in what they are asked, one plant on a dartboard, one region", () => {
    expect(messageOf(() => ellisonGlaeser(good).steps("y"))).toBe(
      'InputError: EllisonGlaeser.steps: `industry` must be one of "x", got "y"',
    );
    const simulation = { random: seededRandom(1) };
    expect(messageOf(() => dartboard([1], [1, 1], simulation))).toBe(
      "InputError: dartboard: `sizes` must hold at least 2 numbers, got [1]",
    );
    expect(messageOf(() => dartboard([1, 1], [1, 0], simulation))).toBe(
      "InputError: dartboard: `regions` must have at least 2 numbers > 0 (Σx² = 1 leaves the index undefined), got [1, 0]",
    );
  });
});
