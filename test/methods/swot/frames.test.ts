import { describe, expect, it } from "vitest";
import { label } from "../../../src/base/index.js";
import { Frame } from "../../../src/frame/index.js";
import {
  ahp,
  awot,
  awotStrategies,
  externalFactorEvaluation,
  internalExternal,
  internalFactorEvaluation,
  judgementMatrix,
  quadrilateralSensitivity,
  strategicQuadrilateral,
  towsPairs,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { factors } from "./factors.js";

const letters = { strengths: "S", weaknesses: "W", opportunities: "O", threats: "T" };
const groups = ["strengths", "weaknesses", "opportunities", "threats"] as const;
const frame = Frame.fromRecords(
  groups.flatMap((group) =>
    factors[group].map(({ name, weight, score }) => ({
      group: letters[group],
      factor: String(name),
      weight,
      score,
    })),
  ),
);
const shape =
  "be written by group, { strengths: [{ name, weight, score }], … }, or be a frame with columns of groups, names, weight and score";

describe("factors of a frame", () => {
  it("are those of the lists: groups by letter, name or Chinese", () => {
    const wanted = strategicQuadrilateral(factors);
    expect(strategicQuadrilateral(frame).totals).toEqual(wanted.totals);
    const named = Frame.fromRecords(
      frame.records().map((record, i) => ({
        ...record,
        group: ["优势", "strengths", "劣势", "W", "O", "机会", "威胁", "threats"][i],
      })),
    );
    expect(strategicQuadrilateral(named).totals).toEqual(wanted.totals);
    expect(quadrilateralSensitivity(frame).turning.length).toBe(quadrilateralSensitivity(factors).turning.length);
    expect(towsPairs(frame).sums).toEqual(towsPairs(factors).sums);
  });

  it("titled in Chinese, rated, of an internal and an external matrix", () => {
    const rows = Frame.fromRecords(
      [
        { group: "S", factor: "a", weight: 0.6, points: 4 },
        { group: "W", factor: "b", weight: 0.4, points: 1 },
      ],
      { columns: { points: { label: label("评分", "rating") } } },
    );
    const result = internalFactorEvaluation(rows);
    expect(result.total).toBeCloseTo(2.8, 14);
    expect([result.of("a"), result.of("b", "rating")]).toEqual([2.4, 1]);
    expect(result.toTable().columns.map(({ name }) => name)).toEqual([
      "group",
      "factor",
      "weight",
      "rating",
      "weighted",
    ]);
    expect(internalFactorEvaluation(result).total).toBe(result.total);
    expect(messageOf(() => externalFactorEvaluation(rows))).toBe(
      "InputError: externalFactorEvaluation: `opportunities` must hold at least one factor, got undefined",
    );
  });

  it("without a column that is needed are refused with those there are", () => {
    expect(messageOf(() => towsPairs(frame.select("group", "factor", "weight")))).toBe(
      'InputError: towsPairs: `factors` must have a column of groups (S, W, O, T), one of names, and weight and score, got ["group", "factor", "weight"]',
    );
  });
});

describe("wrong first tries are answered with what to write", () => {
  it("four totals, and letters", () => {
    const loose = strategicQuadrilateral as unknown as (...given: unknown[]) => unknown;
    expect(messageOf(() => loose(3.2, -2.1, 2.8, -1.9))).toBe(
      "InputError: strategicQuadrilateral: `factors` must be written { strengths: 3.2, weaknesses: …, opportunities: …, threats: … }, got 3.2",
    );
    expect(messageOf(() => loose({ S: 1, W: -1, O: 1, T: -1 }))).toBe(
      "InputError: strategicQuadrilateral: `factors` must be written { strengths: 1, weaknesses: -1, opportunities: 1, threats: -1 }, got an object with S, W, O, T",
    );
  });

  for (const [name, call] of Object.entries({
    strategicQuadrilateral,
    quadrilateralSensitivity,
    towsPairs,
  })) {
    it(`${name} of what is no factors, and with an option that isn't there`, () => {
      for (const wrong of [undefined, "S", [], {}]) {
        expect(messageOf(() => call(wrong as never))).toMatch(
          new RegExp(`^InputError: ${name}: \`factors\` must ${shape.replace(/[{}[\]…]/g, "\\$&")}, got `),
        );
      }
      expect(messageOf(() => call({ ...factors, threats: [3] } as never))).toBe(
        `InputError: ${name}: \`factors.threats[0]\` must be an object { name, weight, … }, got 3`,
      );
      expect(messageOf(() => call(factors, { weight: "normalise" } as never))).toMatch(
        /`weight` must be written weights/,
      );
    });
  }

  it("strategies that are no list", () => {
    expect(messageOf(() => towsPairs(factors, { strategies: ["x"] as never }))).toBe(
      'InputError: towsPairs: `strategies` must be a list of strategies, such as [{ name, internal: [names], external: [names] }], got ["x"]',
    );
    expect(messageOf(() => towsPairs(factors).of("SW" as never))).toBe(
      'InputError: TowsPairs.of: `quadrant` must be one of "SO", "WO", "ST", "WT", got "SW"',
    );
  });

  it("a result where its total stands", () => {
    expect(messageOf(() => internalExternal({ total: 2 } as never, 3))).toBe(
      "InputError: internalExternal: `internal` must be a total from 1 to 4, such as ife.total, got an object with total",
    );
  });
});

describe("a hierarchy of frames", () => {
  const pair = Frame.fromRecords(
    [
      { factor: "技术", a: 1, b: 3 },
      { factor: "成本", a: 1 / 3, b: 1 },
    ],
    { columns: { a: { label: label("技术", "a") }, b: { label: label("成本", "b") } } },
  );

  it("ahp reads one, and its weights by name", () => {
    const result = ahp(pair);
    expect(result.names).toEqual(["技术", "成本"]);
    expect(result.of("技术")).toBeCloseTo(0.75, 14);
    expect(result.at("成本").quotient).toBeCloseTo(2, 14);
    expect(result.ranking("product").column("name").values).toEqual(["技术", "成本"]);
    expect(messageOf(() => ahp(pair, { columns: ["a"] }))).toBe(
      'InputError: ahp: `judgements` must be square, got "2 × 1"',
    );
  });

  it("awot reads them, and tells whose judgement is wrong", () => {
    const within = { strengths: pair, weaknesses: [[1]], opportunities: [[1]], threats: [[1]] };
    const between = judgementMatrix(["S", "W", "O", "T"], [[1, 1, 1], [1, 1], [1]]);
    const weights = awot(within, between);
    expect(weights.of("技术")).toBeCloseTo(0.1875, 14);
    expect(weights.at("W1")).toEqual({ groupWeight: 0.25, local: 1, global: 0.25 });
    expect(messageOf(() => awot(within, undefined as never))).toMatch(
      /^InputError: awot: `between` must be a frame, a matrix/,
    );
    expect(messageOf(() => awot(undefined as never, between))).toMatch(
      /^InputError: awot: `within.strengths` must be a judgement matrix/,
    );
    expect(messageOf(() => awot(within, between, { methods: "x" } as never))).toMatch(
      /^InputError: awot: `methods` must be written method \(/,
    );
    const scores = Frame.fromRecords([
      { strategy: "甲", 技术: 2, 成本: 1, W1: 1, O1: 3, T1: 1 },
      { strategy: "乙", 技术: 1, 成本: 1, W1: 2, O1: 1, T1: 1 },
    ]);
    const strategies = awotStrategies(weights, scores);
    expect(strategies.names[0]).toBe("甲");
    expect(strategies.of("甲") + strategies.of("乙")).toBeCloseTo(1, 14);
    expect(strategies.at("乙").priority).toBe(strategies.strategies[1].priority);
    expect(messageOf(() => awotStrategies(undefined as never, scores))).toBe(
      "InputError: awotStrategies: `weights` must be what awot(…) gives, got undefined",
    );
  });

  it("judgementMatrix and tables of random indices of a wrong shape", () => {
    expect(messageOf(() => judgementMatrix(["a", "b"], undefined as never))).toBe(
      "InputError: judgementMatrix: `upper` must be the rows of the upper triangle, such as [[2, 4], [2]], got undefined",
    );
    expect(messageOf(() => judgementMatrix(["a", "b"], [3] as never))).toBe(
      "InputError: judgementMatrix: `upper[0]` must hold 1 numbers, got 3",
    );
    const randomIndex = { values: { 3: 0.5 } } as never;
    expect(messageOf(() => ahp([[1]], { randomIndex }))).toMatch(/^InputError: ahp: `randomIndex.name` must be a text/);
    expect(
      messageOf(() =>
        ahp(
          [
            [1, 1, 1],
            [1, 1, 1],
            [1, 1, 1],
          ],
          { randomIndex: { name: "x" } as never },
        ),
      ),
    ).toBe("InputError: ahp: `randomIndex.values[3]` must be a number > 0, got undefined");
  });

  it("ahp of what is no matrix, and the rounded reciprocal in Chinese", () => {
    for (const wrong of [undefined, 3, "1", {}]) {
      expect(messageOf(() => ahp(wrong as never))).toMatch(/^InputError: ahp: `judgements` must be a frame, a matrix/);
    }
    expect(() =>
      ahp([
        [1, 3],
        [0.33, 1],
      ]),
    ).toThrow(
      expect.objectContaining({
        zh: "ahp：`judgements[1][0]` 应是对称位置的倒数 1/3（写成除法；抄自书上的小数可写 rounded: true），得到的是 0.33",
      }),
    );
  });
});
