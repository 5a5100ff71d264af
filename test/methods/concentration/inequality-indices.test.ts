import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atkinson,
  coefficientOfVariation,
  dalton,
  generalizedEntropy,
  gini,
  schutz,
  seededRandom,
  theil,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import {
  employment,
  industries,
  industry,
  peer,
  population,
  positiveEmployment,
  provinces2012,
  textbookData,
} from "./peers.js";

type ByIndustry = Readonly<Record<string, number>>;
const positive = (name: string) => industry(name, positiveEmployment);
const perHead = Object.freeze(employment.values.map((row, i) => row.reduce((a, b) => a + b) / population[i]));
const values = fc
  .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((list) => [...list.map((value) => (value < 1e-6 ? 0 : value)), 1 + list.length]);
const positives = values.map((list) => list.map((value) => value + 1e-3));

describe("indices of inequality give other programs' numbers", () => {
  it("REAT and ineq: Gini, plain and corrected", () => {
    const { expected, check } = peer<Record<string, ByIndustry>>("gini-reat-ineq");
    for (const name of industries) {
      check(gini(industry(name)), expected.raw[name]);
      check(gini(industry(name), { correction: "sample" }), expected.normalised[name]);
    }
  });

  it("the two textbook formulas of the weighted Gini, where REAT is wrong", () => {
    const { expected, check } = peer<{
      correct_lorenz: number;
      correct_meandiff: number;
      values: ByIndustry;
      weights: readonly number[];
    }>("gini-weighted-reat-BUG");
    const index = gini(Object.values(expected.values), { weights: expected.weights });
    check(index, expected.correct_lorenz);
    check(index, expected.correct_meandiff);
  });

  it("ineq: Theil T and L, generalized entropy of order ½", () => {
    const { expected, check } = peer<Record<string, ByIndustry>>("theil-ineq");
    for (const name of industries) {
      check(theil(positive(name)), expected.T[name]);
      check(theil(positive(name), { index: "L" }), expected.L[name]);
      check(generalizedEntropy(positive(name), { order: 0.5 }), expected.GE_half[name]);
      check(generalizedEntropy(positive(name)), expected.T[name]);
      check(generalizedEntropy(positive(name), { order: 0 }), expected.L[name]);
    }
  });

  it("the formulas of the weighted Theil indices, where REAT is wrong", () => {
    const { expected, check } = peer<{
      correct_MLD_weighted: number;
      correct_T_weighted: number;
      values: ByIndustry;
      weights: readonly number[];
    }>("theil-weighted-reat-BUG");
    const { weights } = expected;
    const x = Object.values(expected.values);
    check(theil(x, { weights }), expected.correct_T_weighted);
    check(theil(x, { weights, index: "L" }), expected.correct_MLD_weighted);
  });

  it("ineq and REAT: Atkinson for ε = ½, 1, 2", () => {
    const { expected, check } = peer<Record<string, ByIndustry>>("atkinson-ineq-reat");
    for (const name of industries) {
      check(atkinson(positive(name)), expected.e05[name]);
      check(atkinson(positive(name), { aversion: 1 }), expected.e1[name]);
      check(atkinson(positive(name), { aversion: 2 }), expected.e2[name]);
    }
  });

  it("pysal: Gini, Theil, Atkinson, and Schutz as distance and times 200", () => {
    const all = peer<Record<string, Record<string, number>>>("inequality-pysal");
    for (const name of industries) {
      all.check(gini(positive(name)), all.expected[name].gini);
      all.check(theil(positive(name)), all.expected[name].theilT);
      all.check(atkinson(positive(name)), all.expected[name].atkinson05);
      all.check(atkinson(positive(name), { aversion: 1 }), all.expected[name].atkinson1);
    }
    const line = peer<{ distance: number; coefficient: number }>("schutz-pysal");
    const distance = schutz(positive("I01"));
    line.check(distance, line.expected.distance);
    expect(Math.abs(200 * distance - line.expected.coefficient)).toBeLessThan(200 * line.tolerance);
  });

  it("REAT: coefficient of variation and Dalton", () => {
    const { expected, check } = peer<{
      dalton: ByIndustry;
      cv: number;
      cv_weighted: number;
      williamson: number;
    }>("durpug-coulter-dalton-reat");
    check(coefficientOfVariation(perHead), expected.cv);
    for (const name of industries) check(dalton(positive(name)), expected.dalton[name]);
  });

  it("R: the weighted coefficient of variation; REAT's mixes two means, and is explained by it", () => {
    const { expected, check } = peer<{ weighted: number }>("weighted-cv-r");
    const weighted = coefficientOfVariation(perHead, { weights: population });
    check(weighted, expected.weighted);
    const total = population.reduce((a, b) => a + b);
    const national = perHead.reduce((sum, y, i) => sum + (y * population[i]) / total, 0);
    const plain = perHead.reduce((a, b) => a + b) / perHead.length;
    const id = "durpug-coulter-dalton-reat";
    const reat = peer<{ cv_weighted: number; williamson: number }>(id);
    const mixed = Math.hypot(weighted, (plain - national) / national);
    reat.check(mixed, reat.expected.cv_weighted);
    reat.check(mixed, reat.expected.williamson);
  });

  it("textbooks: Doersam's firms; Störmann's five, whose Theil index is the L of this package", () => {
    const firms = peer<Record<string, number>>("hhi.doersam2004");
    const { x } = textbookData("hhi.doersam2004");
    firms.check(gini(x), firms.expected.gini);
    firms.check(gini(x, { correction: "sample" }), firms.expected.gini_norm);
    const five = peer<number>("theil.stoermann2009");
    five.check(theil(textbookData("theil.stoermann2009").x, { index: "L" }), five.expected);
  });

  it("R: vehicles of 2012: Gini .5578 counts Tibet, Theil .4752 is of quotients weighted with GDP", () => {
    const { expected, check } = peer<Record<string, number>>("vehicles-2012-r");
    const all = provinces2012.map((province) => province.vehicles);
    const weights = provinces2012.map((province) => province.gdp);
    check(gini(all), expected.gini31);
    check(
      gini(
        all
          .slice()
          .sort((a, b) => b - a)
          .slice(0, 30),
      ),
      expected.gini30,
    );
    check(theil(all), expected.theil31);
    const quotients = all.map((vehicles, i) => vehicles / weights[i]);
    check(theil(quotients, { weights }), expected.theilOfQuotients);
  });
});

const indices: readonly (readonly [string, (values: readonly number[], weights?: readonly number[]) => number])[] = [
  ["gini", (x, w) => gini(x, w ? { weights: w } : {})],
  ["theil", (x, w) => theil(x, w ? { weights: w } : {})],
  ["schutz", (x, w) => schutz(x, w ? { weights: w } : {})],
  ["atkinson", (x, w) => atkinson(x, w ? { weights: w } : {})],
  ["coefficientOfVariation", (x, w) => coefficientOfVariation(x, w ? { weights: w } : { variance: "population" })],
  ["generalizedEntropy", (x, w) => generalizedEntropy(x, { order: 2, ...(w ? { weights: w } : {}) })],
];

describe("identities of inequality", () => {
  for (const [name, index] of indices) {
    it(`${name}: 0 when all are equal, unchanged by the unit and by copies of everybody`, () => {
      expect(index([3, 3, 3])).toBeCloseTo(0, 7);
      expect(index([4])).toBe(0);
      fc.assert(
        fc.property(values, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (list, factor) => {
          expect(index(list.map((value) => value * factor))).toBeCloseTo(index(list), 7);
          expect(index([...list, ...list, ...list])).toBeCloseTo(index(list), 7);
        }),
      );
    });

    it(`${name}: a weight of k is k copies, equal weights are none`, () => {
      const weighted = fc.array(
        fc.tuple(fc.double({ min: 0, max: 1e4, noNaN: true }), fc.integer({ min: 0, max: 5 })),
        { minLength: 1, maxLength: 20 },
      );
      fc.assert(
        fc.property(weighted, (pairs) => {
          const list = [...pairs.map(([value]) => (value < 1e-6 ? 0 : value)), 7];
          const weights = [...pairs.map(([, weight]) => weight), 2];
          const copies = list.flatMap((value, i) => new Array<number>(weights[i]).fill(value));
          expect(index(list, weights)).toBeCloseTo(index(copies), 7);
          expect(
            index(
              list,
              list.map(() => 0.3),
            ),
          ).toBeCloseTo(index(list), 7);
        }),
      );
    });

    it(`${name}: falls when the largest gives to the smallest`, () => {
      fc.assert(
        fc.property(positives, (list) => {
          const [low, high] = [Math.min(...list), Math.max(...list)];
          fc.pre(high - low > 1);
          const [poor, rich] = [list.indexOf(low), list.indexOf(high)];
          const moved = list.map((value, i) =>
            i === poor ? value + (high - low) / 4 : i === rich ? value - (high - low) / 4 : value,
          );
          expect(index(moved)).toBeLessThan(index(list) + 1e-12);
        }),
      );
    });
  }

  it("stay in their ranges", () => {
    fc.assert(
      fc.property(values, (list) => {
        const n = list.length;
        const within = (value: number, most: number) => {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(most + 1e-12);
        };
        within(gini(list), 1 - 1 / n);
        within(gini(list, { correction: "sample" }), 1);
        within(schutz(list), gini(list));
        within(theil(list), Math.log(n));
        within(atkinson(list), 1);
        within(coefficientOfVariation(list), Math.sqrt(n));
      }),
    );
  });

  it("one has all: the corrected Gini is 1, the Gini 1 − 1/n, T ln n, V √n", () => {
    const one = Object.freeze([0, 0, 9, 0, 0]);
    expect(gini(one)).toBeCloseTo(0.8, 14);
    expect(gini(one, { correction: "sample" })).toBe(1);
    expect(schutz(one)).toBeCloseTo(0.8, 14);
    expect(theil(one)).toBeCloseTo(Math.log(5), 14);
    expect(coefficientOfVariation(one)).toBeCloseTo(Math.sqrt(5), 14);
  });

  it("the Gini of many is half the mean difference over the mean, however they are sorted", () => {
    const random = seededRandom(9);
    const list = Float64Array.from({ length: 3000 }, () => Math.exp(2 * random.normal()));
    const weights = list.map(() => random.next());
    const before = list.slice();
    const [plain, weighted] = [list.map(() => 1), weights].map((w) => {
      let [differences, W, wx] = [0, 0, 0];
      for (let i = 0; i < list.length; i++) {
        W += w[i];
        wx += w[i] * list[i];
        for (let j = 0; j < list.length; j++) differences += w[i] * w[j] * Math.abs(list[i] - list[j]);
      }
      return differences / (2 * W * wx);
    });
    expect(gini(list)).toBeCloseTo(plain, 11);
    expect(gini(list, { weights })).toBeCloseTo(weighted, 11);
    expect(list).toEqual(before);
  });

  it("orders of generalized entropy: 2 is V²/2, 1 and 0 are where their neighbours tend", () => {
    fc.assert(
      fc.property(positives, (list) => {
        const V = coefficientOfVariation(list, { variance: "population" });
        expect(generalizedEntropy(list, { order: 2 })).toBeCloseTo((V * V) / 2, 7);
      }),
    );
    const x = Object.freeze([1, 2, 3, 10]);
    for (const order of [0, 1]) {
      const near =
        (generalizedEntropy(x, { order: order - 1e-5 }) + generalizedEntropy(x, { order: order + 1e-5 })) / 2;
      expect(generalizedEntropy(x, { order })).toBeCloseTo(near, 8);
      // As near as a double comes, the powers' difference from 1 would be rounding alone.
      expect(generalizedEntropy(x, { order: order + 1e-13 })).toBeCloseTo(generalizedEntropy(x, { order }), 11);
    }
  });

  it("Atkinson rises with ε, from 0 at 0 to 1 − min/mean, without a step at 1", () => {
    const x = Object.freeze([1, 2, 3, 10]);
    expect(atkinson(x, { aversion: 0 })).toBe(0);
    const around = [1 - 1e-9, 1, 1 + 1e-9].map((aversion) => atkinson(x, { aversion }));
    expect(around[1] - around[0]).toBeGreaterThan(0);
    expect(around[2] - around[0]).toBeLessThan(2e-9);
    expect(atkinson(x, { aversion: 1e6 })).toBeCloseTo(1 - 1 / 4, 5);
    expect(atkinson([1e-200, 1], { aversion: 50 })).toBeCloseTo(1, 14);
    // ε = 1 is 1 − geometric over arithmetic mean; 2 is 1 − harmonic over arithmetic mean.
    expect(atkinson(x, { aversion: 1 })).toBeCloseTo(1 - 60 ** 0.25 / 4, 14);
    expect(atkinson(x, { aversion: 2 })).toBeCloseTo(1 - 4 / (1 + 1 / 2 + 1 / 3 + 1 / 10) / 4, 14);
  });

  it("Theil L is −ln(1 − A₁)", () => {
    fc.assert(
      fc.property(positives, (list) => {
        const L = theil(list, { index: "L" });
        expect(L).toBeCloseTo(-Math.log1p(-atkinson(list, { aversion: 1 })), 7);
      }),
    );
  });

  it("Dalton's index depends on the unit, and says so: 4 and 9 yuan or 40 and 90 jiao", () => {
    expect(dalton([4, 9])).toBeCloseTo(Math.log(6.5) / Math.log(6), 14);
    expect(dalton([40, 90])).toBeCloseTo(Math.log(65) / Math.log(60), 14);
  });
});

describe("indices of inequality refuse", () => {
  for (const [name, index] of indices) {
    it(`${name}: nothing, negative, missing, text, all zero`, () => {
      const words = `InputError: ${name}: `;
      expect(messageOf(() => index([]))).toBe(`${words}\`values\` must hold at least 1 number, got an empty list`);
      expect(messageOf(() => index([1, -2]))).toBe(`${words}\`values[1]\` must be a finite number ≥ 0, got -2`);
      expect(messageOf(() => index([Number.NaN, 1]))).toBe(
        `${words}\`values[0]\` must be a finite number ≥ 0, got NaN`,
      );
      expect(messageOf(() => index([1, null as unknown as number]))).toBe(
        `${words}\`values[1]\` must be a finite number ≥ 0, got null`,
      );
      expect(messageOf(() => index(["江西" as unknown as number]))).toBe(
        `${words}\`values[0]\` must be a finite number ≥ 0; write frame.column("…"), got "江西"`,
      );
      expect(messageOf(() => index([0, 0]))).toBe(`${words}\`values\` must not be all zero, got [0, 0]`);
    });

    it(`${name}: weights that don't fit`, () => {
      const words = `InputError: ${name}: \`weights`;
      expect(messageOf(() => index([1, 2], [1]))).toBe(`${words}\` must hold 2 numbers, one a value, got 1`);
      expect(messageOf(() => index([1, 2], [1, -1]))).toBe(`${words}[1]\` must be a finite number ≥ 0, got -1`);
      expect(messageOf(() => index([1, 2], [0, 0]))).toBe(`${words}\` must not be all zero, got [0, 0]`);
      expect(messageOf(() => index([0, 2], [1, 0]))).toBe(`${words}\` must be > 0 where a value is > 0, got [1, 0]`);
    });
  }

  it("zeros where their logarithm or inverse is taken: the first is named, none is dropped", () => {
    expect(messageOf(() => theil([3, 0, 0], { index: "L" }))).toBe(
      'InputError: theil: `values[1]` must be > 0 (index "L" takes its logarithm), got 0',
    );
    expect(messageOf(() => atkinson([3, 0], { aversion: 1 }))).toBe(
      "InputError: atkinson: `values[1]` must be > 0 (aversion ≥ 1 divides by it), got 0",
    );
    expect(messageOf(() => generalizedEntropy([0, 3], { order: -1 }))).toBe(
      "InputError: generalizedEntropy: `values[0]` must be > 0 (order ≤ 0 divides by it), got 0",
    );
    expect(messageOf(() => dalton([0, 3]))).toBe("InputError: dalton: `values[0]` must be a finite number > 0, got 0");
    expect(theil([3, 0])).toBeCloseTo(Math.LN2, 14);
    expect(atkinson([3, 0], { aversion: 0.5 })).toBeCloseTo(0.5, 14);
  });

  it("numbers whose ratio a double can't hold: no infinity comes out", () => {
    expect(messageOf(() => theil([1e-320, 1e8], { index: "L" }))).toBe(
      'InputError: theil: `values[0]` must be > 1e-308 of the mean 50000000 (index "L" takes its logarithm), got 1e-320',
    );
    expect(theil([1e-320, 1e8])).toBeCloseTo(Math.LN2, 14);
    expect(schutz([1e300, 1e-300], { weights: [0, 1] })).toBe(0);
  });

  it("a unit in which Dalton's ratio has no meaning", () => {
    expect(messageOf(() => dalton([0.5, 2]))).toBe(
      "InputError: dalton: `values` must have a mean logarithm > 0 (take a smaller unit), got 0",
    );
  });

  it("corrections that need to know n", () => {
    expect(messageOf(() => gini([5], { correction: "sample" }))).toBe(
      "InputError: gini: `values` must hold at least 2 numbers to be corrected, got [5]",
    );
    expect(messageOf(() => gini([5, 1], { correction: "sample", weights: [1, 2] }))).toBe(
      'InputError: gini: `correction` must be "none" with weights, as they do not say how many were drawn, got "sample"',
    );
    expect(messageOf(() => coefficientOfVariation([5]))).toBe(
      "InputError: coefficientOfVariation: `values` must hold at least 2 numbers for a sample variance, got [5]",
    );
    expect(messageOf(() => coefficientOfVariation([5, 1], { variance: "sample", weights: [1, 2] }))).toBe(
      'InputError: coefficientOfVariation: `variance` must be "population" with weights, as they do not say how many were drawn, got "sample"',
    );
  });

  it("options that aren't known", () => {
    expect(messageOf(() => atkinson([1, 2], { aversion: -0.5 }))).toBe(
      "InputError: atkinson: `aversion` must be a finite number ≥ 0, got -0.5",
    );
    expect(messageOf(() => theil([1, 2], { index: "t" as "T" }))).toBe(
      'InputError: theil: `index` must be one of "T", "L", got "t"',
    );
    expect(messageOf(() => gini([1, 2], { correction: "n-1" as "sample" }))).toBe(
      'InputError: gini: `correction` must be one of "none", "sample", got "n-1"',
    );
    expect(messageOf(() => generalizedEntropy([1, 2], { order: Infinity }))).toBe(
      "InputError: generalizedEntropy: `order` must lie in [-100, 100], got Infinity",
    );
  });
});
