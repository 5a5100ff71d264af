import { describe, expect, it } from "vitest";
import {
  bootstrapFactorAnalysis,
  compareFactorNumbers,
  dataset,
  factorAnalysis,
  kmo,
  parallelAnalysis,
  principalComponents,
  seededRandom,
} from "../../../src/index.js";
import { kmoBand } from "../../../src/methods/factor/index.js";
import { messageOf } from "../../message.js";
import { expectClose } from "./close.js";

const wide = [
  [2, 5, 1, 4, 7, 9],
  [4, 4, 3, 6, 5, 2],
  [1, 9, 2, 3, 8, 6],
  [7, 3, 6, 8, 2, 1],
  [5, 6, 4, 7, 3, 5],
];
const total = [
  [1, 4, 5],
  [2, 3, 5],
  [4, 6, 10],
  [3, 1, 4],
  [7, 5, 12],
  [6, 9, 15],
];

// Eigenvalues and communalities are R's (eigen(cor(x)), psych::principal), scores and the 11 provinces
// NumPy's SVD of the standardized cases: test/oracles/programs/own_singular.py.
describe("components of as many indicators as cases, or more", () => {
  const result = factorAnalysis(wide);

  it("are R's: one kept, 84.1% of the variance", () => {
    expectClose(result.eigenvalues, [5.046512384, 0.561217325, 0.344341563, 0.047928729, 0, 0], 1e-9);
    expect([...result.eigenvalues.slice(4)]).toEqual([0, 0]);
    expectClose(
      result.communalities,
      [0.986076979, 0.580953594, 0.883668356, 0.966561054, 0.938941989, 0.690310413],
      5e-10,
    );
    expect(100 * result.explained).toBeCloseTo(84.10854, 5);
  });

  it("have scores, which are NumPy's, and a ranking", () => {
    expectClose(
      result.scores?.values ?? [],
      [-0.861819708626, 0.259921593836, -1.12518520436, 1.328438107791, 0.398645211359],
      1e-11,
    );
    expect(result.composite?.order[0]).toBe(3);
    expect([...result.determinacy]).toEqual([1]);
  });

  it("have no KMO, no Bartlett's test and no anti-images, and say so before all else", () => {
    expect([result.kmo, result.bartlett, result.antiImage]).toEqual([undefined, undefined, undefined]);
    expect(result.summary().zh).toMatch(
      /^注意：个案（5 个）不多于指标（6 个），相关系数矩阵的秩不超过 n − 1 = 4；矩阵非正定，KMO、巴特利特检验和反映像矩阵都不存在，是否适合作因子分析无从检验。6 个指标提取 1 个因子/,
    );
    expect(result.summary().en).toContain(
      "Beware: there are 5 cases for 6 indicators, so that the correlation matrix has a rank of n − 1 = 4 at most.",
    );
  });

  it("have SPSS's tables but those, and every step", () => {
    const titles = result.tables().map(({ title }) => title.zh);
    expect(titles).not.toContain("KMO 和巴特利特检验");
    expect(titles.filter((title) => title.startsWith("反映像"))).toEqual([]);
    expect(titles).toContain("总方差解释");
    expect(result.table("相关性矩阵").note?.en).toContain("The matrix isn't positive definite");
    expect(result.steps().list[2].note?.zh).toMatch(/^注意：/);
    expect(JSON.stringify(result.steps())).not.toContain("NaN");
  });

  it("of 11 provinces and 14 indicators: the cities of a province and a master's thesis", () => {
    const eleven = dataset("province-indicators").where({ year: 2012 }).head(11);
    const four = factorAnalysis(eleven, { rows: "province", factors: 4, rotation: "none" });
    expectClose(four.eigenvalues.slice(0, 4), [6.700515112571, 5.090340011509, 0.672467965445, 0.568783218157], 1e-11);
    expect(four.eigenvalues.length).toBe(14);
    const [first, , , , , , , , , , , , , last] = four.communalities;
    expectClose([first, last], [0.970136888799, 0.915337921538], 1e-11);
    expectClose(
      (four.scores?.values ?? new Float64Array()).slice(0, 4),
      [-1.740060669154, 0.691005265544, 1.774012965368, 1.435421805046],
      1e-10,
    );
    const kept = factorAnalysis(eleven, { rows: "province" });
    expect(kept.factors.length).toBe(2);
    const pca = principalComponents(eleven, { rows: "province" });
    expectClose(pca.eigenvalues.slice(0, 10), four.eigenvalues.slice(0, 10), 1e-12);
  });

  it("can be bootstrapped, and compared with chance", () => {
    const random = seededRandom(1);
    const boot = bootstrapFactorAnalysis(wide, { random, resamples: 20, factors: 1 });
    expect(boot.ranks.length).toBe(5);
    const chance = parallelAnalysis(wide, { random, repetitions: 500 });
    expectClose(chance.eigenvalues, [5.046512384, 0.561217325, 0.344341563, 0.047928729, 0, 0], 1e-9);
    // Of 5 cases no correlation matrix has more than 4 eigenvalues; they sum to 6.
    expectClose(chance.mean.slice(4), [0, 0], 1e-12);
    expect(chance.mean.reduce((a, b) => a + b)).toBeCloseTo(6, 12);
    expect(chance.factors).toBe(1);
  });

  it("are no more than the rank", () => {
    expect(messageOf(() => factorAnalysis(wide, { factors: 5 }))).toBe(
      "InputError: factorAnalysis: `factors` must be at most 4, the rank of the correlation matrix, got 5",
    );
    expect(factorAnalysis(wide, { factors: 4, rotation: "none" }).communalities.every((h) => h > 0.99)).toBe(true);
  });

  it("alone: other extractions and tests refuse such data, as before", () => {
    const few = /must have more cases than its 6 indicators/;
    for (const extraction of ["principal-axis", "maximum-likelihood", "image", "alpha"] as const) {
      expect(messageOf(() => factorAnalysis(wide, { extraction, factors: 1 }))).toMatch(few);
    }
    expect(messageOf(() => kmo(wide))).toMatch(few);
    expect(messageOf(() => factorAnalysis(wide, { factors: "average-partial" }))).toMatch(few);
    const random = seededRandom(1);
    expect(messageOf(() => parallelAnalysis(wide, { random, basis: "common-factors" }))).toMatch(few);
    expect(messageOf(() => compareFactorNumbers(wide, { random }))).toMatch(few);
  });
});

describe("components of a total beside its parts", () => {
  it("are R's, and the total is named", () => {
    const result = factorAnalysis(total);
    expectClose(result.eigenvalues, [2.588821489, 0.411178512, 0], 1e-9);
    expectClose(result.communalities, [0.77917617, 0.810157496, 0.999487822], 5e-10);
    expect(result.summary().zh).toMatch(/^注意："3"由"1"、"2"完全决定；矩阵非正定/);
    expect(result.summary().en).toMatch(/^Beware: "3" is a linear combination of "1", "2"\. The matrix isn't positive/);
  });

  it("of an indicator that stands there twice: it is named", () => {
    const twice = total.map(([a, b]) => [a, b, 2 * a]);
    expect(factorAnalysis(twice).summary().en).toMatch(/^Beware: "3" and "1" are perfectly correlated\./);
    expectClose(factorAnalysis(twice).eigenvalues.slice(2), [0], 0);
  });

  it("of a matrix without the number of cases", () => {
    const correlation = [
      [1, 0.6, 1],
      [0.6, 1, 0.6],
      [1, 0.6, 1],
    ];
    expect(factorAnalysis({ correlation }).kmo).toBeUndefined();
  });

  it("but not of a matrix that no data have", () => {
    const correlation = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ];
    expect(messageOf(() => factorAnalysis({ correlation, n: 50 }))).toMatch(/must be positive definite/);
  });
});

describe("KMO", () => {
  const identity = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];

  it("of indicators that aren't correlated is 0/0: refused, not called unacceptable", () => {
    expect(messageOf(() => kmo({ correlation: identity, n: 50 }))).toMatch(
      /^InputError: kmo: `correlation` must hold indicators that are correlated \(no two are: KMO is 0\/0, undefined\)/,
    );
    const noise = identity.map((row, i) => row.map((r, j) => (i === j ? r : 1e-17)));
    expect(messageOf(() => kmo({ correlation: noise, n: 50 }))).toMatch(/KMO is 0\/0/);
    const result = factorAnalysis({ correlation: identity, n: 50 }, { factors: 1 });
    expect(result.kmo).toBeUndefined();
    expect(result.summary().en).toMatch(/^No two indicators are correlated: KMO is undefined\./);
  });

  it("of one that is correlated with none has no value of its own, and says so", () => {
    const correlation = [
      [1, 0.6, 0.5, 0],
      [0.6, 1, 0.4, 0],
      [0.5, 0.4, 1, 0],
      [0, 0, 0, 1],
    ];
    const result = kmo({ correlation, n: 200 });
    expect(result.overall).toBeCloseTo(0.657813, 6);
    expect(result.toTable().column("msa").values[3]).toBeNull();
    expect(result.toTable().column("kaiser").values[3]).toBeNull();
    expect(result.summary().en).toMatch(/Correlated with none of the others, and so without a value: 4\.$/);
    expect(result.summary().en).not.toContain("NaN");
  });

  it("falls, and the textbooks' word falls with it", () => {
    const words = [0.95, 0.85, 0.75, 0.65, 0.55, 0.45].map((value) => kmoBand(value).textbook.zh);
    expect(words).toEqual(["非常适合", "适合", "一般", "不太适合", "很不适合", "极不适合"]);
    expect(messageOf(() => kmoBand(Number.NaN))).toBe(
      "InputError: kmoBand: `value` must be a number from 0 to 1, got NaN",
    );
  });
});

describe("rules for the number of factors", () => {
  it("keep none of uncorrelated indicators, whatever rounding makes of their eigenvalues", () => {
    const p = 12;
    const correlation = Array.from({ length: p }, (_, i) =>
      Array.from({ length: p }, (_, j) => (i === j ? 1 : (i + j) % 2 === 0 ? 3e-17 : -2e-17)),
    );
    expect(messageOf(() => factorAnalysis({ correlation, n: 100 }))).toMatch(/keep at least one factor/);
  });

  it("MAP ends where partial correlations are 0/0", () => {
    const correlation = [
      [1, 0.6, 0.5, 0],
      [0.6, 1, 0.4, 0],
      [0.5, 0.4, 1, 0],
      [0, 0, 0, 1],
    ];
    const { averagePartials } = compareFactorNumbers({ correlation, n: 200 }, { random: seededRandom(2016) });
    expectClose(averagePartials.squared, [0.128333, 0.126822], 5e-4);
    expect(averagePartials.factors).toBe(1);
  });
});
