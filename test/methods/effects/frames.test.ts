import { describe, expect, it } from "vitest";
import { dataset, Frame } from "../../../src/frame/index.js";
import {
  acceleratorPath,
  bassDiffusion,
  betaConvergence,
  breakingPoint,
  contiguityWeights,
  cumulativeCausation,
  distanceWeights,
  economicBase,
  estebanRay,
  gravity,
  greatCircleDistances,
  growthPoles,
  investmentMultiplier,
  nearestWeights,
  potential,
  primacy,
  seededRandom,
  sigmaConvergence,
  spatialAutocorrelation,
  tsuiWang,
  wolfson,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";

const provinces = dataset("province-indicators").withColumn(
  "perHead",
  (row) => row.number("gdpSecondary") / row.number("population"),
);
const inYear = (year: number): Frame => provinces.where({ year });
const four = ["江西", "湖北", "湖南", "安徽"];
const gdp = dataset("gdp").where({ year: 2012, province: four });

describe("indices of a frame", () => {
  it("take the chosen column, and weights by the name of another", () => {
    const frame = inYear(2012);
    const [incomes, weights] = [frame.column("perHead"), frame.column("population")];
    for (const index of [wolfson, estebanRay, tsuiWang]) {
      expect(index(frame, { columns: "perHead" })).toBe(index(incomes));
      const ours = index(frame, { columns: "perHead", weights: "population" });
      expect(ours).toBe(index(incomes, { weights }));
    }
    expect(primacy(frame, { columns: "population", places: 4 })).toBe(primacy(weights, { places: 4 }));
  });

  it("match weights that come with names", () => {
    const people = { rows: ["乙", "甲"], values: [3, 1] };
    const ours = estebanRay({ rows: ["甲", "乙"], values: [1, 4] }, { weights: people, alpha: 1 });
    expect(ours).toBe(estebanRay([1, 4], { weights: [1, 3], alpha: 1 }));
  });

  it("have the values that hand calculation gives", () => {
    // ER: μ = 3.25, 3 (¼² · ¾ + ¾² · ¼) = 0.5625.
    expect(estebanRay([1, 4], { weights: [1, 3], alpha: 1 })).toBeCloseTo(0.5625 / 3.25, 12);
    // ER: distances of all pairs sum to 48, over 64 and μ = 4.5.
    expect(estebanRay([1, 3, 6, 8], { alpha: 1 })).toBeCloseTo(1 / 6, 12);
    // TW: m between 2 and 6, for half of the people have 2 or less.
    expect(tsuiWang([1, 2, 6], { weights: [1, 1, 2] })).toBeCloseTo(0.25 * Math.sqrt(0.75) + 0.75 * Math.sqrt(0.5), 12);
    expect(tsuiWang([1, 2, 3], { exponent: 0.25 })).toBeCloseTo((2 / 3) * 0.5 ** 0.25, 12);
    // W: μ = 4, m = 2.5, L(½) = 3/16, G = 28/64.
    expect(wolfson([1, 2, 3, 10])).toBeCloseTo(6.4 * (0.5 - 3 / 16 - 7 / 32), 12);
    // The middle person splits the half: m = 3, μ = 4, L(½) = (1 + 1.5)/12, G = 12/36.
    expect(wolfson([1, 3, 8])).toBeCloseTo((16 / 3) * (0.5 - 2.5 / 12 - 7 / 36), 12);
  });
});

describe("convergence of frames", () => {
  const [start, end] = [inYear(2009), inYear(2012)];

  it("β: matched by name, from two frames or two columns of one", () => {
    const theirs = betaConvergence(start.column("perHead"), end.column("perHead"), { years: 3 });
    const shuffled = end.sortBy("population");
    const ours = betaConvergence(start, shuffled, { columns: "perHead", years: 3 });
    expect(ours.regression).toEqual(theirs.regression);
    expect(ours.names).toEqual(start.rowNames("province"));
    const wide = Frame.fromRecords(
      [1, 2, 4, 8].map((y, i) => ({ region: "ABCD"[i], early: y, late: [2, 3.5, 6, 11][i] })),
    );
    const pair = betaConvergence(wide, "late", { columns: "early", years: 10 });
    expect(pair.speed).toBe(betaConvergence([1, 2, 4, 8], [2, 3.5, 6, 11], { years: 10 }).speed);
    expect(pair.slope.estimate).toBeCloseTo(Math.expm1(-10 * (pair.speed ?? 0)), 12);
  });

  it("β: conditions are columns of the frame, or a matrix in any order", () => {
    const matrix = start.toMatrix({ rows: "province", columns: ["urbanizationShare"] });
    const [a, b] = [start.column("perHead"), end.column("perHead")];
    const theirs = betaConvergence(a, b, { years: 3, conditions: matrix });
    const options = { columns: "perHead", years: 3 };
    for (const conditions of [
      "urbanizationShare",
      ["urbanizationShare"],
      start.sortBy("population").toMatrix({ rows: "province", columns: "urbanizationShare" }),
    ]) {
      const ours = betaConvergence(start, end, { ...options, conditions });
      expect(ours.regression).toEqual(theirs.regression);
    }
    expect(theirs.title.en).toBe("Conditional β-convergence");
  });

  it("β: no speed where the order of regions is reversed, and it says so", () => {
    const result = betaConvergence([1, 2, 4, 8], [8, 4, 2, 1], { years: 1 });
    expect(result.slope.estimate).toBeCloseTo(-2, 12);
    expect([result.speed, result.halfLife]).toEqual([undefined, undefined]);
    expect(result.summary().zh).toContain("没有 β 收敛的半衰期");
    expect(result.steps().list[1].numbers).toBe("1 + b = 1 + (-2) \\le 0");
  });

  it("σ: of a frame with a column for each year", () => {
    const wide = Frame.fromRecords([
      { region: "A", y2010: 1, y2011: 2 },
      { region: "B", y2010: 4, y2011: 4 },
    ]);
    const { years, logDeviations } = sigmaConvergence(wide);
    expect(years).toHaveLength(2);
    expect(logDeviations[0]).toBeCloseTo(Math.log(4) / Math.SQRT2, 12);
    expect(logDeviations[1]).toBeCloseTo(Math.log(2) / Math.SQRT2, 12);
  });
});

describe("growth poles of frames", () => {
  it("are named by them, matched, and ranked by lead", () => {
    const [start, end] = [2009, 2012].map((year) => dataset("gdp").where({ year }));
    const ours = growthPoles(start, end.sortBy("gdp"));
    const names = start.rowNames("province");
    const theirs = growthPoles(start.column("gdp"), end.column("gdp"), { names });
    expect(ours.toTable()).toEqual(theirs.toTable());
    expect(ours.ranking().column("lead").values[0]).toBe(100 * Math.max(...ours.leads));
  });

  it("stand in one of four positions", () => {
    const result = growthPoles([50, 30, 10, 10], [70, 30, 20, 10], { names: ["a", "b", "c", "d"] });
    expect(result.positions).toEqual(["growing-pole", "fading-pole", "rising-periphery", "lagging-periphery"]);
    expect([...result.shares]).toEqual([0.5, 0.3, 0.1, 0.1]);
    expect(result.leads[0]).toBeCloseTo(1.4 / 1.3 - 1, 12);
    expect(result.of("c", "contribution")).toBeCloseTo(100 / 3, 12);
    expect(result.summary().zh).toBe("成长中的极：a；正在上升的外围：c。");
    expect(growthPoles([2, 2], [3, 3]).summary().en).toBe("Growing poles: none; rising periphery: none.");
    expect(result.steps("c").list[1].numbers).toBe("l = \\frac{20 / 10}{130 / 100} - 1 = 0.53846");
  });
});

describe("the economic base of a frame", () => {
  const columns = ["gdpPrimary", "gdpSecondary", "gdpTertiary"];

  it("is that of its matrix, the multiplier first", () => {
    const ours = economicBase(inYear(2012), { columns });
    const theirs = economicBase(inYear(2012).toMatrix({ rows: "province", columns }));
    expect(ours.toTable()).toEqual(theirs.toTable());
    expect(ours.of("江西")).toBe(ours.at("Jiangxi").multiplier);
  });

  it("has basic jobs beyond the nation's share", () => {
    // Nation 40 : 160 of 200. A has 30 of 100, 10 beyond 20; B 90 of 100, 10 beyond 80.
    const base = economicBase([
      [30, 70],
      [10, 90],
    ]);
    expect([...base.basic]).toEqual([10, 0, 0, 10]);
    expect(base.at("1")).toEqual({ employment: 100, basic: 10, multiplier: 10 });
    expect(base.steps("2").list[1].numbers).toBe("k = 100 / 10 = 10");
  });
});

describe("paths", () => {
  it("of cumulative causation, year by year", () => {
    // Impulse 1.5 · (0.03 − 0.03) + 0.04, feedback 0.75.
    const { growth, impulse } = cumulativeCausation({
      verdoorn: 0.5,
      priceElasticity: -1.5,
      incomeElasticity: 1,
      outsideIncome: 0.04,
      wages: 0.05,
      autonomousProductivity: 0.02,
      rivalPrices: 0.03,
      years: 3,
    });
    expect(impulse).toBeCloseTo(0.04, 12);
    [0.04, 0.07, 0.0925].forEach((rate, t) => {
      expect(growth[t]).toBeCloseTo(rate, 12);
    });
  });

  it("of the multiplier: c alone, or by its field", () => {
    expect(investmentMultiplier(0.8)).toEqual(investmentMultiplier({ propensityToConsume: 0.8 }));
    expect(investmentMultiplier(0).roundsUntil(0.9)).toBe(1);
    expect(investmentMultiplier(0.5).roundsUntil(0.9)).toBe(4);
  });

  it("of Samuelson say how long a cycle takes", () => {
    const path = acceleratorPath({ propensityToConsume: 0.5, accelerator: 1 });
    expect(path.summary().en).toBe("It settles in a damped cycle; the rest point is 2, a cycle takes about 8.0 years.");
  });
});

describe("diffusion of a frame", () => {
  const series = [30, 58, 102, 153, 184, 173, 129, 82, 46];
  const frame = Frame.fromRecords(series.map((cars, t) => ({ year: 2000 + t, cars })));

  it("is fitted to its column, in years that are equally far apart", () => {
    const fit = bassDiffusion(frame);
    expect(fit).toEqual(bassDiffusion(series));
    expect(fit.shareAt(0)).toBe(0);
    expect(fit.market).toBeGreaterThan(957);
    const gap = frame.where((row) => row.number("year") !== 2003);
    expect(messageOf(() => bassDiffusion(gap))).toBe(
      "InputError: bassDiffusion: `adopters` must be of years that are equally far apart, got 2004",
    );
  });
});

describe("places of a frame", () => {
  const capitals = dataset("provincial-capitals").where({ province: four });
  const km = greatCircleDistances(capitals, { rows: "province" });

  it("are read by longitude and latitude, in whatever order the columns stand", () => {
    const matrix = capitals.toMatrix({ rows: "province", columns: ["longitude", "latitude"] });
    expect(km).toEqual(greatCircleDistances(matrix));
    const turned = capitals.select("province", "latitude", "longitude");
    expect(greatCircleDistances(turned)).toEqual(km);
  });

  it("meet masses by name", () => {
    const masses = gdp.sortBy("gdp");
    const ties = gravity(masses, km, { decay: 1, constant: 2 });
    expect(ties.rows).toEqual(masses.rowNames("province"));
    const [a, b] = ["江西", "湖北"].map((name) => gdp.where({ province: name }).column("gdp")[0]);
    expect(ties.at("江西", "湖北")).toBeCloseTo((2 * a * b) / km.at("Jiangxi", "Hubei"), 9);
    const ours = potential(masses, km);
    const first = masses.texts("province")[0];
    const others = masses.texts("province").slice(1);
    const byHand = others.reduce((sum, name, i) => {
      return sum + masses.column("gdp")[i + 1] / km.at(first, name);
    }, 0);
    expect(ours[0]).toBeCloseTo(byHand, 9);
  });

  it("have neighbours by a frame of pairs", () => {
    const pairs = Frame.fromRecords([
      { province: "江西", neighbour: "湖北" },
      { province: "湖南", neighbour: "江西" },
    ]);
    const ours = contiguityWeights(["江西", "湖北", "湖南"], pairs);
    expect([...ours.row("江西")]).toEqual([0, 1, 1]);
    expect([...ours.row("湖北")]).toEqual([1, 0, 0]);
  });

  it("are alike or not, whatever the order of the weights", () => {
    const pairs: [string, string][] = [
      ["江西", "湖北"],
      ["江西", "湖南"],
      ["湖北", "湖南"],
      ["安徽", "江西"],
    ];
    const names = gdp.rowNames("province");
    const ours = spatialAutocorrelation(gdp, contiguityWeights([...names].reverse(), pairs));
    const theirs = spatialAutocorrelation(gdp.column("gdp"), contiguityWeights(names, pairs));
    expect(ours.moran).toBe(theirs.moran);
    expect(ours.of("江西")).toBe(theirs.local[gdp.texts("province").indexOf("江西")]);
    expect(ours.measures.value.label.en).toBe(gdp.toTable().column("gdp").label.en);
    expect(ours.at("江西").lag).toBe(theirs.at("Jiangxi").lag);
  });

  it("keep their names where the weights have none", () => {
    const line = [
      [0, 1, 0, 0],
      [1, 0, 1, 0],
      [0, 1, 0, 1],
      [0, 0, 1, 0],
    ];
    const result = spatialAutocorrelation(gdp, line, { random: seededRandom(1), permutations: 99 });
    expect(result.names).toEqual(gdp.rowNames("province"));
    expect(result.inQuadrant("low-low").length).toBeGreaterThanOrEqual(0);
    expect(result.steps().title.zh).toBe("空间自相关");
    expect(result.steps("Jiangxi")).toEqual(result.steps("江西"));
    const { local, values } = spatialAutocorrelation([1, 2, 3, 4], line, { scale: "none" });
    // z = −1.5, −0.5, 0.5, 1.5; Wz = −0.5, −1, 1, 0.5; Σz² = 5.
    expect([...local].map((each) => Number(each.toFixed(12)))).toEqual([0.45, 0.3, 0.3, 0.45]);
    expect(values).toEqual(Float64Array.of(1, 2, 3, 4));
  });
});

describe("what is refused says what to write", () => {
  const square = { rows: ["江西", "湖北"], columns: ["江西", "湖北"], values: [0, 0, 1, 0] };
  it.each<[string, () => unknown, string]>([
    [
      "mpc",
      () => investmentMultiplier({ mpc: 0.8 } as never),
      "investmentMultiplier: `mpc` must be written propensityToConsume (its options: propensityToConsume, tax, imports, investment, rounds), got 0.8",
    ],
    [
      "numbers instead of options",
      () => acceleratorPath(0.8 as never),
      "acceleratorPath: `options` must be an object of options; write { propensityToConsume: 0.8 } / { accelerator: 0.8 }, got 0.8",
    ],
    [
      "a start of three years",
      () => acceleratorPath({ propensityToConsume: 0.5, accelerator: 1, start: [1, 2, 3] as never }),
      "acceleratorPath: `start` must be two numbers, income in the two years before, got [1, 2, 3]",
    ],
    [
      "no years of a path",
      () => acceleratorPath({ propensityToConsume: 0.5, accelerator: 1, years: 0 }),
      "acceleratorPath: `years` must be a whole number from 1 to 10000, got 0",
    ],
    [
      "a share of rounds beyond 1",
      () => investmentMultiplier(0.5).roundsUntil(1),
      "InvestmentMultiplier.roundsUntil: `share` must lie in (0, 1), got 1",
    ],
    [
      "names first, as before",
      () => growthPoles(["A", "B"] as never, [1, 2], Float64Array.of(2, 3) as never),
      "growthPoles: `options` must be an object of options, such as { names, zeros, rows }, got [2, 3]",
    ],
    [
      "a whole that stood still",
      () => growthPoles([1, 2], [2, 1]),
      "growthPoles: `after` must have a total unlike that of `before`, got 3",
    ],
    [
      "conditions by name without a frame",
      () => betaConvergence([1, 2, 3, 4], [2, 3, 4, 5], { years: 1, conditions: "schooling" }),
      'betaConvergence: `conditions` must be a matrix, regions × variables (or names of columns, where `first` is a frame), got "schooling"',
    ],
    [
      "conditions of other regions",
      () => betaConvergence([1, 2, 3, 4], [2, 3, 4, 5], { years: 1, conditions: [[1], [2]] }),
      "betaConvergence: `conditions.rows` must number 4, as in `first`, got 2",
    ],
    [
      "no years",
      () => betaConvergence([1, 2, 3, 4], [2, 3, 4, 5], {} as never),
      "betaConvergence: `years` must be a finite number > 0, got undefined",
    ],
    [
      "one region",
      () => sigmaConvergence([[1, 2]]),
      "sigmaConvergence: `incomes.rows` must be two regions or more, got 1",
    ],
    [
      "another method",
      () => economicBase([[1, 2]], { method: "lq" as never }),
      'economicBase: `method` must be one of "location-quotient", "minimum-requirements", got "lq"',
    ],
    [
      "three places",
      () => primacy([3, 2, 1], { places: 3 as never }),
      "primacy: `places` must be one of 2, 4, 11, got 3",
    ],
    ["incomes that are all zero", () => estebanRay([0, 0]), "estebanRay: `incomes` must not be all zero, got [0, 0]"],
    [
      "weights that are all zero",
      () => wolfson([1, 2], { weights: [0, 0] }),
      "wolfson: `weights` must have a weight above 0, got [0, 0]",
    ],
    [
      "weights by name without a frame",
      () => tsuiWang([1, 2], { weights: "population" }),
      'tsuiWang: `weights` must be a list of numbers (or the name of a column, where the first argument is a frame), got "population"',
    ],
    [
      "a distance of zero, by the places",
      () => distanceWeights(square),
      'distanceWeights: `distances["江西"]["湖北"]` must be a finite number > 0, got 0',
    ],
    [
      "a table that isn't square",
      () => nearestWeights([[1, 2]], 1),
      'nearestWeights: `distances` must be square, places by places, got "1 × 2"',
    ],
    [
      "a limit that leaves one alone",
      () => distanceWeights({ ...square, values: [0, 5, 5, 0] }, { within: 4 }),
      'distanceWeights: `within` must give every region a neighbour, got "江西"',
    ],
    [
      "options for k",
      () => nearestWeights({ ...square, values: [0, 5, 5, 0] }, { k: 1 } as never),
      "nearestWeights: `k` must be a whole number from 1 to 1; write 1 itself, and not { k: … }, got an object with k",
    ],
    [
      "distances between other places",
      () => gravity({ rows: ["江西", "湖南"], values: [1, 2] }, square),
      'gravity: `distances.rows` must name all of `masses` (湖南 is missing), got ["江西", "湖北"]',
    ],
    [
      "no distance to oneself",
      () => potential([1, 2], { ...square, values: [0, 1, 1, 0] }, { own: true }),
      'potential: `distances["江西"]["江西"]` must be a finite number > 0, got 0',
    ],
    [
      "a distance alone",
      () => (breakingPoint as (...numbers: number[]) => number)(300),
      "breakingPoint: `massA` must be a number > 0: write breakingPoint(distance, massA, massB), got undefined",
    ],
    ["a mass of zero", () => breakingPoint(300, 0, 1), "breakingPoint: `massA` must be a finite number > 0, got 0"],
    [
      "a frame for the regions",
      () => contiguityWeights(gdp as never, []),
      'contiguityWeights: `regions` must be a list of names, such as frame.rowNames("province"), got an object with title, columns, length, description, sources',
    ],
    [
      "pairs that are none",
      () => contiguityWeights(["A", "B"], ["A", "B"] as never),
      'contiguityWeights: `pairs` must be pairs of names, such as [["江西", "湖北"]], or a frame with two columns of names, got ["A", "B"]',
    ],
    [
      "no weights",
      () => spatialAutocorrelation([1, 2, 3, 4], undefined as never),
      "spatialAutocorrelation: `weights` must say who neighbours whom, such as contiguityWeights(regions, pairs), got undefined",
    ],
    [
      "a region that is its own neighbour",
      () =>
        spatialAutocorrelation(
          [1, 2, 3, 4],
          [
            [0, 1, 0, 0],
            [1, 1, 1, 0],
            [0, 1, 0, 1],
            [0, 0, 1, 0],
          ],
        ),
      "spatialAutocorrelation: `weights[1][1]` must be 0: no region is its own neighbour, got 1",
    ],
    [
      "a seed for a generator",
      () => spatialAutocorrelation([1, 2, 3, 4], square, { random: 7 as never }),
      "spatialAutocorrelation: `random` must be a seeded generator, such as seededRandom(2016), got 7",
    ],
  ])("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: ${message}`);
  });
});
