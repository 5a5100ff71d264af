import { describe, expect, it } from "vitest";
import { label } from "../../../src/base/index.js";
import { concentration, gini, hallTideman, herfindahl } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { peer, provinces2012 } from "./peers.js";

const sizes = Object.freeze([20, 50, 20, 10]);
const names = Object.freeze(["A", "B", "C", "D"]);
const vehicles = concentration(
  provinces2012.map((province) => province.vehicles),
  {
    names: provinces2012.map((province) => province.name),
    unit: label("万辆", "10 000"),
    subject: label("汽车产量，2012 年", "vehicle output, 2012"),
  },
);

describe("concentration", () => {
  it("gives the numbers of 2012, Shanghai first", () => {
    const { expected, check } = peer<Record<string, number>>("vehicles-2012-r");
    for (const name of ["CR1", "CR4", "CR8", "herfindahl", "numbersEquivalent", "entropy"] as const) {
      check(vehicles.value(name), expected[name]);
    }
    check(vehicles.value("gini"), expected.gini31);
    check(vehicles.ratio(4), expected.CR4);
    check(vehicles.cumulativeShares[7], expected.CR8);
    expect(vehicles.names[0]).toBe("上海");
    const none = provinces2012.filter((province) => province.vehicles === 0);
    expect(vehicles.names.slice(28)).toEqual(none.map((province) => province.name));
    expect(vehicles.cumulativeShares[30]).toBe(1);
  });

  it("over regions says what it isn't, and names no band of competition policy", () => {
    const { zh, en } = vehicles.summary();
    expect(vehicles.title.zh).toBe("地区集中度：汽车产量，2012 年");
    expect(zh).toMatch(
      /^31 个地区中最大的 4 个（上海、.+）占 37\.71%；HHI = 0\.065881，相当于 15\.179 个同样大小的地区；基尼系数 0\.55777。/,
    );
    expect(zh).toMatch(/不是企业的市场集中；竞争政策的分级不适用。$/);
    expect(en).toMatch(
      /These measure regional concentration \(how an industry is spread over regions\), not market concentration of firms: bands of competition policy don't apply\.$/,
    );
    expect(`${zh}${en}`).not.toMatch(/1800|Bain|贝恩/);
  });

  it("over firms gives the bands, with what they suppose", () => {
    const firms = concentration([40, 20, 10, 8, 7, 5, 4, 3, 2, 1], { of: "firms" });
    expect(firms.summary().en).toBe(
      "The 4 largest of 10 firms (1, 2, 3, 4) have 78%; HHI = 0.2268, like 4.4092 firms of one size; Gini coefficient 0.526. The HHI is 2268 points, above the 1800 at which the US merger guidelines of 2023 call a market highly concentrated (level only, no merger's change). Bain's type: very high oligopoly. This supposes that the firms are one relevant market.",
    );
    const four = concentration(sizes, { names, of: "firms" }).summary().zh;
    expect(four).toContain("4 家企业中最大的 4 家（B、A、C、D）占 100%");
    expect(four).not.toContain("贝恩");
  });

  it("ranks, equal ones as they stood, and says all in one table", () => {
    const result = concentration(sizes, { names });
    expect(result.ranking().records()[1]).toEqual({
      rank: 2,
      region: "A",
      size: 20,
      share: 0.2,
      cumulativeShare: 0.7,
    });
    expect(result.names).toEqual(["B", "A", "C", "D"]);
    expect(result.indices.slice(0, 3)).toEqual(["CR1", "CR4", "herfindahl"]);
    expect(result.toTable().length).toBe(result.indices.length);
    expect(result.toTable().column("value").values[2]).toBe(herfindahl(sizes));
    expect(vehicles.ranking().column("size").unit?.zh).toBe("万辆");
  });

  it("leaves out what is undefined: relative indices of one unit, Theil L with zeros", () => {
    const one = concentration([7]);
    expect(one.indices).toEqual([
      "CR1",
      "herfindahl",
      "numbersEquivalent",
      "hallTideman",
      "entropy",
      "entropyNumbersEquivalent",
      "gini",
      "schutz",
      "theilT",
      "theilL",
      "atkinson",
    ]);
    expect(one.value("herfindahl")).toBe(1);
    expect(one.summary().en).toContain("The 1 largest of 1 regions (1) have 100%");
    expect(vehicles.indices).not.toContain("theilL");
    expect(messageOf(() => vehicles.value("theilL"))).toMatch(
      /^InputError: Concentration\.value: `index` must be one of CR1, CR4, CR8, herfindahl, .+, got "theilL"$/,
    );
  });

  it("derives each index by hand, with its numbers", () => {
    const steps = concentration(sizes, { names, ratios: [2] }).steps().list;
    expect(steps.map((step) => step.numbers)).toEqual([
      "50 + 20 + 20 + 10 = 100",
      undefined,
      "0.5 + 0.2 = 0.7",
      "0.5^2 + 0.2^2 + 0.2^2 + 0.1^2 = 0.34",
      "\\frac{1}{0.34} = 2.9412",
      "\\frac{0.34 - 1/4}{1 - 1/4} = 0.12",
      "1 \\times 0.5 + 2 \\times 0.2 + 3 \\times 0.2 + 4 \\times 0.1 = 1.9",
      "\\frac{1}{2 \\times 1.9 - 1} = 0.35714",
      "\\frac{4 + 1 - 2 \\times 1.9}{4} = 0.3",
      "-(0.5 \\ln 0.5 + 0.2 \\ln 0.2 + 0.2 \\ln 0.2 + 0.1 \\ln 0.1) = 1.2206",
      "\\ln 4 - 1.2206 = 1.3863 - 1.2206 = 0.16569",
    ]);
    const sheet = steps[1].table;
    expect(sheet?.records()[0]).toMatchObject({
      region: "B",
      squaredShare: 0.25,
      rankTimesShare: 0.5,
    });
    // What the derivation ends in is what the functions give.
    expect(1 / (2 * 1.9 - 1)).toBeCloseTo(hallTideman(sizes), 12);
    expect((4 + 1 - 2 * 1.9) / 4).toBeCloseTo(gini(sizes), 12);
  });

  it("shortens long sums in the derivation, and shows 0 for 0·ln 0", () => {
    const steps = vehicles.steps().list;
    expect(steps[0].numbers).toMatch(/^[\d.]+ \+ [\d.]+ \+ [\d.]+ \+ \\dots \+ 0 = [\d.]+$/);
    expect(steps[1].table?.column("entropyTerm").values[30]).toBe(0);
  });

  it("refuses what it can't rank", () => {
    const words = "InputError: concentration: `";
    expect(messageOf(() => concentration([]))).toBe(`${words}sizes\` must hold at least 1 number, got an empty list`);
    expect(messageOf(() => concentration([1, -1]))).toBe(`${words}sizes[1]\` must be a finite number ≥ 0, got -1`);
    expect(messageOf(() => concentration([0, 0]))).toBe(`${words}sizes\` must not be all zero, got [0, 0]`);
    expect(messageOf(() => concentration(sizes, { names: ["A"] }))).toBe(
      `${words}names\` must hold 4 names, one a size, got 1`,
    );
    expect(messageOf(() => concentration([1, 2], { names: ["A", "A"] }))).toBe(
      `${words}names[1]\` must be unlike every other label (it stands at 0 too), got "A"`,
    );
    expect(messageOf(() => concentration([1, 2], { names: ["A", " "] }))).toBe(
      `${words}names[1]\` must be a name with text in it, got " "`,
    );
    expect(messageOf(() => concentration([1, 2], { ratios: [1, 4] }))).toBe(
      `${words}ratios[1]\` must be a whole number from 1 to 2, got 4`,
    );
    expect(messageOf(() => concentration([1, 2], { of: "provinces" as "regions" }))).toBe(
      `${words}of\` must be one of "regions", "firms", got "provinces"`,
    );
    expect(messageOf(() => vehicles.ratio(32))).toBe(
      "InputError: Concentration.ratio: `n` must be a whole number from 1 to 31, got 32",
    );
  });
});
