import { describe, expect, it } from "vitest";
import { dataset } from "../../../src/index.js";
import {
  ahp,
  dematel,
  diamondDynamics,
  hierarchyPriorities,
  normaliseIndicators,
  porterDiamond,
  weightedSum,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";

const weights = { 钻石: { 生产要素: 0.6, 需求条件: 0.4 }, 生产要素: { 研发: 0.5, 人才: 0.5 } };
const scores = {
  rows: ["甲", "乙"],
  columns: ["研发", "人才", "需求条件"],
  values: [
    [8, 6, 5],
    [4, 4, 9],
  ],
};

describe("porterDiamond", () => {
  it("puts a tree of uneven depth together, by hand", () => {
    const result = porterDiamond(weights, scores);
    expect(result.at("乙")).toEqual({ total: 0.6 * 4 + 0.4 * 9, d1: 4, d2: 9 });
    // Names that are Porter's have both languages; others stay as they are.
    expect([result.strongest("甲"), result.weakest("甲")]).toEqual([
      [{ zh: "生产要素", en: "factor conditions" }],
      [{ zh: "需求条件", en: "demand conditions" }],
    ]);
    expect(result.steps("甲").list.at(-1)?.numbers).toBe("0.6 \\times 7 + 0.4 \\times 5 = 6.2");
    expect(result.summary().en).toContain("The highest total has 甲 (6.2), the lowest 乙 (6).");
  });

  it("three levels: the total is the weighted sum of the indicators by global weights", () => {
    const deep = { 钻石: { a: 0.7, b: 0.3 }, a: { c: 0.5, d: 0.5 }, c: { e: 0.2, f: 0.8 } };
    const row = { e: 1, f: 2, d: 3, b: 4 };
    const result = porterDiamond(deep, row);
    expect(result.of()).toBeCloseTo(0.7 * (0.5 * (0.2 * 1 + 0.8 * 2) + 0.5 * 3) + 0.3 * 4, 14);
    expect(result.of(undefined, "d1")).toBeCloseTo(0.5 * 1.8 + 0.5 * 3, 14);
    expect(result.leaves.map(({ name }) => name)).toEqual(["e", "f", "d", "b"]);
  });

  it("takes what ahp and hierarchyPriorities give, and indicators that were made comparable", () => {
    const judged = hierarchyPriorities(
      { 钻石: { "生产要素/需求条件": 1.5 }, 生产要素: { "研发/人才": 1 } },
      { scale: "any" },
    );
    expect(porterDiamond(judged, scores).of("甲")).toBeCloseTo(6.2, 12);
    expect(porterDiamond(ahp({ "研发/人才": 3 }), scores).of("甲")).toBeCloseTo(0.75 * 8 + 0.25 * 6, 12);
    const comparable = normaliseIndicators(scores);
    expect(porterDiamond(weights, comparable).at("甲")).toEqual({ total: 0.6, d1: 1, d2: 0 });
  });

  it("equal weights over all nine determinants of a plan: Jiangxi .19911, 19th", () => {
    const columns = [
      "gdpSecondary",
      "exports",
      "fixedAssetInvestment",
      "highwayLength",
      "freight",
      "researchIntensity",
      "foreignInvestment",
      "urbanizationShare",
      "patentLevel",
    ];
    const frame = dataset("province-indicators").where({ year: 2012 });
    const comparable = normaliseIndicators(frame, { columns });
    const tree = {
      钻石: Object.fromEntries(
        comparable.matrix.columns.map((name) => [typeof name === "string" ? name : name.zh, 1 / 9]),
      ),
    };
    const result = porterDiamond(tree, comparable);
    expect(result.of("江西")).toBeCloseTo(0.19911, 5);
    const names = result
      .ranking()
      .column("alternative")
      .values.map((name) => (typeof name === "object" && name ? name.zh : name));
    expect(names.indexOf("江西") + 1).toBe(19);
    expect(result.of("江西")).toBeCloseTo(weightedSum(frame, { columns }).of("江西"), 12);
  });

  it("refuses indicators that aren't there, weights without names, and sums that aren't 1", () => {
    expect(messageOf(() => porterDiamond({ a: 0.5, b: 0.5 }, scores))).toBe(
      'InputError: porterDiamond: `weights` must be indicators of the data (研发, 人才, 需求条件), got "a"',
    );
    expect(messageOf(() => porterDiamond([0.5, 0.5] as never, scores))).toContain(
      "`weights` must be weights by name, such as",
    );
    expect(messageOf(() => porterDiamond({ 钻石: { 研发: 0.5, 人才: 0.4 } }, scores))).toBe(
      'InputError: porterDiamond: `weights["钻石"]` must add up to 1 (or set weightRule: "normalise", to take shares of their sum), got 0.9',
    );
    expect(porterDiamond({ 钻石: { 研发: 3, 人才: 1 } }, scores, { weightRule: "normalise" }).of("甲")).toBe(7.5);
  });
});

describe("diamondDynamics", () => {
  const judged = {
    生产要素: { 需求条件: "弱", 相关产业: "强" },
    需求条件: { 相关产业: "中" },
    相关产业: { 生产要素: "中" },
  } as const;
  const matrix = {
    rows: ["a", "b", "c"],
    columns: ["a", "b", "c"],
    values: [
      [0, 1, 3],
      [0, 0, 2],
      [2, 0, 0],
    ],
  };

  it("words, English words and numbers say the same", () => {
    const english = {
      生产要素: { 需求条件: "weak", 相关产业: 3 },
      需求条件: { 相关产业: "medium" },
      相关产业: { 生产要素: 2 },
    } as const;
    const result = diamondDynamics(judged);
    expect(diamondDynamics(english).matrix.values).toEqual(result.matrix.values);
    expect(diamondDynamics(matrix).given).toEqual(result.given);
  });

  it("given, received, net and both ways, by hand", () => {
    const result = diamondDynamics(matrix);
    expect(result.at("a")).toEqual({ given: 4, received: 2, net: 2, mutual: 2 });
    expect(result.at("c")).toEqual({ given: 2, received: 5, net: -3, mutual: 2 });
    expect(result.net.reduce((sum, value) => sum + value, 0)).toBe(0);
    expect(result.density).toBeCloseTo(8 / 18, 15);
    expect(result.summary().en).toBe(
      "Density of reinforcement 44.44%; gives most: a. Not both ways in 2: a and b, b and c.",
    );
    expect(result.pairTable().column("mutual").values).toEqual([0, 2, 0]);
    expect(dematel(result.matrix).names).toEqual(["a", "b", "c"]);
  });

  it("all of it everywhere is a density of 1", () => {
    const full = diamondDynamics(
      [
        [0, 5],
        [5, 0],
      ],
      { strongest: 5 },
    );
    expect([full.density, full.summary().en]).toEqual([
      1,
      "Density of reinforcement 100%; gives most: 1, 2. Every two reinforce each other.",
    ]);
  });

  it("refuses judgements off the scale, of itself, of nothing, in unknown words", () => {
    expect(
      messageOf(() =>
        diamondDynamics([
          [0, 4],
          [1, 0],
        ]),
      ),
    ).toBe("InputError: diamondDynamics: `reinforcements[0][1]` must be a whole number from 0 to 3, got 4");
    expect(
      messageOf(() =>
        diamondDynamics([
          [1, 1],
          [1, 0],
        ]),
      ),
    ).toBe(
      'InputError: diamondDynamics: `reinforcements["1"]["1"]` must be 0: a determinant doesn\'t reinforce itself, got 1',
    );
    expect(
      messageOf(() =>
        diamondDynamics([
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toMatch(/`reinforcements` must have a judgement above 0, got /);
    expect(messageOf(() => diamondDynamics({ a: { b: "huge" as never } }))).toContain(
      '`reinforcements["a"]["b"]` must be one of none, weak',
    );
  });
});

it("of plain lists the indicators are columns by number", () => {
  expect(porterDiamond({ goal: { a: 0.5, 2: 0.5 }, a: { 1: 0.5, 3: 0.5 } }, [[1, 2, 3]]).of()).toBe(2);
});
