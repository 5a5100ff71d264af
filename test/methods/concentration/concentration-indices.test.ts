import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  concentrationCurve,
  concentrationRatio,
  coulter,
  entropy,
  gini,
  hallTideman,
  herfindahl,
  numbersEquivalent,
  shares,
  theil,
  topShare,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { industries, industry, peer, provinces2012, region, regions, textbookData } from "./peers.js";

const sales = Object.freeze([20, 50, 20, 10]);
const lists = fc
  .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 40 })
  .map((list) => [...list.map((size) => (size < 1e-6 ? 0 : size)), 1 + list.length]);

describe("shares", () => {
  it("are what each has of the total, in the order given", () => {
    expect([...shares(sales)]).toEqual([0.2, 0.5, 0.2, 0.1]);
    expect([...shares([3, 0, 1])]).toEqual([0.75, 0, 0.25]);
  });
});

describe("indices of concentration give other programs' numbers", () => {
  it("ineq: CRn, HHI, Rosenbluth (the Hall–Tideman index)", () => {
    const { expected, check } = peer<Record<string, number>>("concentration-ratios-ineq");
    const I02 = industry("I02");
    for (const n of [1, 3, 4, 8]) check(concentrationRatio(I02, n), expected[`CR${n}`]);
    check(herfindahl(I02), expected.herfindahl);
    check(hallTideman(I02), expected.rosenbluth);
  });

  it("REAT: HHI, normalised, numbers equivalent", () => {
    const { expected, check } = peer<Record<string, number>>("hhi-reat");
    const I01 = industry("I01");
    check(herfindahl(I01), expected.hhi);
    check(herfindahl(I01, { scale: "normalised" }), expected.normalised);
    check(numbersEquivalent(I01), expected.equivalent);
  });

  it("EconGeo: HHI of every region's industries, and their entropy in bits", () => {
    const hhi = peer<Record<string, number>>("hhi-regions-econgeo");
    const bits = peer<Record<string, number>>("entropy-econgeo");
    for (const name of regions) {
      hhi.check(herfindahl(region(name)), hhi.expected[name]);
      bits.check(entropy(region(name), { unit: "bits" }), bits.expected[name]);
    }
  });

  it("REAT: Coulter", () => {
    const id = "durpug-coulter-dalton-reat";
    const { expected, check } = peer<{ coulter: Record<string, number> }>(id);
    for (const name of industries) check(coulter(industry(name)), expected.coulter[name]);
  });

  it("textbooks: Doersam's firms, the German Länder of 2015", () => {
    const firms = peer<Record<string, number>>("hhi.doersam2004");
    const { x } = textbookData("hhi.doersam2004");
    firms.check(herfindahl(x), firms.expected.HHI);
    firms.check(herfindahl(x, { scale: "normalised" }), firms.expected.HHI_norm);
    firms.check(numbersEquivalent(x), firms.expected.equiv);
    const laender = peer<Record<string, number>>("gini.hoover.german");
    const { gdp } = textbookData("gini.hoover.german");
    laender.check(herfindahl(gdp), laender.expected.herfindahl);
    laender.check(gini(gdp), laender.expected.gini);
  });

  it("R: vehicles of the provinces in 2012; ratios, HHI and entropy are those of 30 and of 31", () => {
    const { expected, check } = peer<Record<string, number>>("vehicles-2012-r");
    const all = provinces2012.map((province) => province.vehicles);
    const makers = provinces2012.filter((province) => province.name !== "西藏").map((province) => province.vehicles);
    expect([all.length, makers.length]).toEqual([31, 30]);
    for (const list of [all, makers]) {
      for (const n of [1, 4, 8]) check(concentrationRatio(list, n), expected[`CR${n}`]);
      check(herfindahl(list), expected.herfindahl);
      check(numbersEquivalent(list), expected.numbersEquivalent);
      check(entropy(list), expected.entropy);
    }
  });
});

describe("identities", () => {
  it("n equal sizes: 1/n, or n, or ln n, or 0", () => {
    for (const n of [1, 2, 7, 31]) {
      const equal = new Array<number>(n).fill(3);
      expect(herfindahl(equal)).toBeCloseTo(1 / n, 14);
      expect(herfindahl(equal, { scale: "points" })).toBeCloseTo(1e4 / n, 10);
      expect(hallTideman(equal)).toBeCloseTo(1 / n, 14);
      expect(entropy(equal)).toBeCloseTo(Math.log(n), 14);
      expect(coulter(equal)).toBeCloseTo(0, 14);
      expect(concentrationRatio(equal, 1)).toBeCloseTo(1 / n, 14);
      expect(concentrationRatio(equal, 1, { form: "relative" })).toBeCloseTo(1, 14);
      for (const order of [0, 0.5, 1, 2, 50, Infinity]) {
        expect(numbersEquivalent(equal, { order })).toBeCloseTo(n, 11);
      }
      if (n === 1) continue;
      expect(herfindahl(equal, { scale: "normalised" })).toBeCloseTo(0, 14);
      expect(entropy(equal, { form: "relative" })).toBeCloseTo(1, 14);
    }
  });

  it("one has all: 1, and 0 of entropy", () => {
    const one = Object.freeze([0, 8, 0, 0]);
    expect(herfindahl(one)).toBe(1);
    expect(herfindahl(one, { scale: "normalised" })).toBe(1);
    expect(hallTideman(one)).toBe(1);
    expect(entropy(one)).toBe(0);
    expect(entropy(one, { form: "relative" })).toBe(0);
    expect(concentrationRatio(one, 1)).toBe(1);
    expect(concentrationRatio(one, 2, { form: "relative" })).toBe(2);
    for (const order of [0, 1, 2, Infinity]) expect(numbersEquivalent(one, { order })).toBe(1);
  });

  it("the unit changes nothing, nor does a size of 0 (but the normalised forms)", () => {
    fc.assert(
      fc.property(lists, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (list, factor) => {
        const scaled = list.map((size) => size * factor);
        const padded = [...list, 0, 0];
        for (const index of [herfindahl, hallTideman, entropy, numbersEquivalent]) {
          expect(index(scaled)).toBeCloseTo(index(list), 9);
          expect(index(padded)).toBeCloseTo(index(list), 9);
        }
        expect(coulter(scaled)).toBeCloseTo(coulter(list), 9);
      }),
    );
  });

  it("m copies of every unit: HHI and Hall–Tideman fall to 1/m, numbers equivalent grow m-fold", () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 2, max: 5 }), (list, m) => {
        const copies = Array.from({ length: m }, () => list).flat();
        expect(herfindahl(copies) * m).toBeCloseTo(herfindahl(list), 9);
        expect(hallTideman(copies) * m).toBeCloseTo(hallTideman(list), 9);
        expect(entropy(copies) - Math.log(m)).toBeCloseTo(entropy(list), 9);
        for (const order of [0, 0.5, 1, 3, Infinity]) {
          const ratio = numbersEquivalent(copies, { order }) / numbersEquivalent(list, { order });
          expect(ratio).toBeCloseTo(m, 8);
        }
      }),
    );
  });

  it("a merger raises HHI by 2 s₁s₂ and lowers no ratio", () => {
    fc.assert(
      fc.property(lists, (list) => {
        const s = shares(list);
        const merged = [list[0] + list[1], ...list.slice(2)];
        expect(herfindahl(merged) - herfindahl(list)).toBeCloseTo(2 * s[0] * s[1], 9);
        for (let n = 1; n <= merged.length; n++) {
          expect(concentrationRatio(merged, n)).toBeGreaterThanOrEqual(concentrationRatio(list, n) - 1e-12);
        }
      }),
    );
  });

  it("tie the indices together: HTI = 1/(n(1−G)), T = ln n − E, C² = (HHI − 1/n)/2", () => {
    fc.assert(
      fc.property(lists, (list) => {
        const n = list.length;
        expect(hallTideman(list) * n * (1 - gini(list))).toBeCloseTo(1, 8);
        expect(theil(list)).toBeCloseTo(Math.log(n) - entropy(list), 9);
        expect(2 * coulter(list) ** 2).toBeCloseTo(herfindahl(list) - 1 / n, 9);
        expect(numbersEquivalent(list) * herfindahl(list)).toBeCloseTo(1, 9);
        expect(numbersEquivalent(list, { order: 1 })).toBeCloseTo(Math.exp(entropy(list)), 8);
        expect(numbersEquivalent(list, { order: Infinity })).toBeCloseTo(1 / concentrationRatio(list, 1), 8);
      }),
    );
  });

  it("the concentration curve is concave from 0 to 1, and holds the ratios and the top shares", () => {
    fc.assert(
      fc.property(lists, (list) => {
        const curve = concentrationCurve(list);
        const n = list.length;
        expect([curve[0], curve[n]]).toEqual([0, 1]);
        for (let i = 1; i <= n; i++) {
          expect(curve[i]).toBeCloseTo(concentrationRatio(list, i), 12);
          expect(topShare(list, i / n)).toBeCloseTo(curve[i], 9);
          if (i < n) {
            expect(curve[i + 1] - curve[i]).toBeLessThanOrEqual(curve[i] - curve[i - 1] + 1e-12);
          }
        }
      }),
    );
  });

  it("a top share between two units goes along the straight line", () => {
    expect(topShare(sales, 0)).toBe(0);
    expect(topShare(sales, 0.125)).toBe(0.25);
    expect(topShare(sales, 0.375)).toBeCloseTo(0.6, 14);
    expect(topShare(sales, 1)).toBe(1);
  });

  it("numbers equivalent stay exact at a high order, where powers of shares underflow", () => {
    expect(numbersEquivalent([1, 1, 1e-3], { order: 2000 })).toBeCloseTo(2.001 ** (2000 / 1999) * 2 ** (-1 / 1999), 9);
  });
});

describe("indices of concentration refuse", () => {
  const all: readonly (readonly [string, (sizes: readonly number[]) => unknown])[] = [
    ["herfindahl", herfindahl],
    ["hallTideman", hallTideman],
    ["entropy", entropy],
    ["numbersEquivalent", numbersEquivalent],
    ["coulter", coulter],
    ["concentrationCurve", concentrationCurve],
    ["shares", shares],
    ["concentrationRatio", (sizes) => concentrationRatio(sizes, 1)],
    ["topShare", (sizes) => topShare(sizes, 0.5)],
  ];

  for (const [name, index] of all) {
    it(`${name}: nothing, negative, missing, text, all zero, too large a sum`, () => {
      const words = `InputError: ${name}: `;
      expect(messageOf(() => index([]))).toBe(`${words}\`sizes\` must hold at least 1 number, got an empty list`);
      expect(messageOf(() => index([1, -2]))).toBe(`${words}\`sizes[1]\` must be a finite number ≥ 0, got -2`);
      expect(messageOf(() => index([1, Number.NaN]))).toBe(`${words}\`sizes[1]\` must be a finite number ≥ 0, got NaN`);
      expect(messageOf(() => index([1, undefined as unknown as number]))).toBe(
        `${words}\`sizes[1]\` must be a finite number ≥ 0, got undefined`,
      );
      expect(messageOf(() => index(["3" as unknown as number]))).toBe(
        `${words}\`sizes[0]\` must be a finite number ≥ 0; write values.map(Number), got "3"`,
      );
      expect(messageOf(() => index("12" as unknown as number[]))).toBe(
        `${words}\`sizes\` must be a list of numbers, such as [50, 30, 20], or a frame with one column of them, got "12"`,
      );
      expect(messageOf(() => index([0, 0]))).toBe(`${words}\`sizes\` must not be all zero, got [0, 0]`);
      expect(messageOf(() => index([1e308, 1e308]))).toBe(`${words}\`sizes\` must have a finite sum, got Infinity`);
    });

    it(`${name}: the same in doubles, which aren't copied first`, () => {
      const typed = (...sizes: number[]) => messageOf(() => index(Float64Array.of(...sizes) as unknown as number[]));
      const words = `InputError: ${name}: `;
      expect(typed()).toBe(`${words}\`sizes\` must hold at least 1 number, got an empty list`);
      expect(typed(1, -2)).toBe(`${words}\`sizes[1]\` must be a finite number ≥ 0, got -2`);
      expect(typed(1, Number.NaN)).toBe(`${words}\`sizes[1]\` must be a finite number ≥ 0, got NaN`);
      expect(typed(1, Infinity)).toBe(`${words}\`sizes[1]\` must be a finite number ≥ 0, got Infinity`);
      expect(typed(Infinity, -Infinity)).toBe(`${words}\`sizes[0]\` must be a finite number ≥ 0, got Infinity`);
    });
  }

  it("a ratio of no unit, of part of one, or of more than there are", () => {
    const words = "InputError: concentrationRatio: `n` must be a whole number from 1 to 4, got";
    expect(messageOf(() => concentrationRatio(sales, 8))).toBe(`${words} 8`);
    expect(messageOf(() => concentrationRatio(sales, 0))).toBe(`${words} 0`);
    expect(messageOf(() => concentrationRatio(sales, 1.5))).toBe(`${words} 1.5`);
    expect(messageOf(() => topShare(sales, 10))).toBe(
      "InputError: topShare: `fraction` must be a number in [0, 1]: 0.1 is the largest tenth; a percentage is written as a share, 0.1, got 10",
    );
  });

  it("relative forms of a single unit, which are 0/0", () => {
    expect(messageOf(() => herfindahl([5], { scale: "normalised" }))).toBe(
      "InputError: herfindahl: `sizes` must hold at least 2 numbers to be normalised, got [5]",
    );
    expect(messageOf(() => entropy([5], { form: "relative" }))).toBe(
      "InputError: entropy: `sizes` must hold at least 2 numbers to be relative, got [5]",
    );
  });

  it("options that aren't known", () => {
    expect(messageOf(() => herfindahl(sales, { scale: "percent" as "points" }))).toBe(
      'InputError: herfindahl: `scale` must be one of "share", "points", "normalised", got "percent"',
    );
    expect(messageOf(() => entropy(sales, { unit: "ln" as "nats" }))).toBe(
      'InputError: entropy: `unit` must be one of "nats", "bits", got "ln"',
    );
    expect(messageOf(() => concentrationRatio(sales, 2, { form: "rel" as "relative" }))).toBe(
      'InputError: concentrationRatio: `form` must be one of "absolute", "relative", got "rel"',
    );
    expect(messageOf(() => numbersEquivalent(sales, { order: -1 }))).toBe(
      "InputError: numbersEquivalent: `order` must be a number ≥ 0, got -1",
    );
  });
});
