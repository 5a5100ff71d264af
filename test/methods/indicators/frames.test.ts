import { describe, expect, it } from "vitest";
import { Frame } from "../../../src/frame/index.js";
import { ahp, dematel, itemAnalysis, judgementMatrix, obstacleDegrees } from "../../../src/pure.js";
import { messageOf } from "../../message.js";

const rows = [
  { region: "甲", research: 2, exports: 9, people: 1 },
  { region: "乙", research: 4, exports: 5, people: 3 },
  { region: "丙", research: 1, exports: 7, people: 2 },
];
const frame = Frame.fromRecords(rows);
const columns = ["research", "exports", "people"];
const matrix = {
  rows: ["甲", "乙", "丙"],
  columns,
  values: rows.map(({ research, exports, people }) => [research, exports, people]),
};

describe("obstacleDegrees", () => {
  it("takes a frame, whole or by its columns", () => {
    expect(obstacleDegrees(frame).degrees.values).toEqual(obstacleDegrees(matrix).degrees.values);
    expect(obstacleDegrees(frame, { columns: ["research", "exports"] }).of("丙", "exports")).toBe(1 / 3);
  });

  it("takes weights by name: those of an AHP, in any order", () => {
    const weights = ahp(judgementMatrix(["people", "research", "exports"], [[1, 2], [2]]));
    const result = obstacleDegrees(frame, { weights });
    [0.4, 0.2, 0.4].forEach((weight, j) => {
      expect(result.weights[j]).toBeCloseTo(weight, 12);
    });
    expect(messageOf(() => obstacleDegrees(frame, { weights: { rows: ["a"], values: [1] } }))).toBe(
      'InputError: obstacleDegrees: `weights` must name every indicator of the matrix (research is missing), got ["a"]',
    );
  });

  it("gives a case at once, one of its degrees, and the order of its obstacles", () => {
    const result = obstacleDegrees(frame);
    expect(result.at("甲").degrees[0]).toBe(result.of("甲", "research"));
    expect(result.ranking("甲").column("indicator").values[0]).toEqual(result.at("甲").ranking[0].indicator);
    expect(messageOf(() => result.of("甲"))).toBe(
      'InputError: ObstacleDegrees.of: `indicator` must be given, one of "research", "exports", "people", got undefined',
    );
    expect(messageOf(() => result.at())).toBe(
      'InputError: ObstacleDegrees.at: `case` must be given, one of "甲", "乙", "丙", got undefined',
    );
  });

  it("refuses an option that isn't there and groups that are no list", () => {
    expect(messageOf(() => obstacleDegrees(frame, { weight: [1] } as never))).toMatch(
      /`weight` must be written weights/,
    );
    expect(messageOf(() => obstacleDegrees(frame, { groups: ["a"] as never }))).toBe(
      'InputError: obstacleDegrees: `groups` must be a list of groups, such as [{ name, indicators: [names] }], got ["a"]',
    );
  });
});

describe("dematel", () => {
  const influence = Frame.fromRecords([
    { factor: "a", a: 0, b: 1, c: 0 },
    { factor: "b", a: 0, b: 0, c: 1 },
    { factor: "c", a: 0, b: 0, c: 0 },
  ]);

  it("takes a frame; a factor's numbers by name", () => {
    const result = dematel(influence);
    expect(result.of("a")).toBe(2);
    expect(result.of("c", "relation")).toBe(-2);
    expect(result.ranking("given").column("factor").values).toEqual(["a", "b", "c"]);
    expect(result.threshold).toBeCloseTo(3 / 9, 14);
    expect(messageOf(() => dematel(influence, { columns: ["a", "b"] }))).toBe(
      'InputError: dematel: `influence` must be square, got "3 × 2"',
    );
  });
});

describe("itemAnalysis", () => {
  const answers = Frame.fromRecords([
    { firm: "F1", a: 4, b: 4, year: 2012 },
    { firm: "F2", a: 5, b: 4, year: 2012 },
    { firm: "F3", a: 1, b: null, year: 2012 },
    { firm: "F4", a: 1, b: 2, year: 2012 },
    { firm: "F5", a: 3, b: 3, year: 2012 },
  ]);

  it("takes a frame with holes; an item's numbers by name", () => {
    const result = itemAnalysis(answers);
    expect(result.items.map(({ answered }) => answered)).toEqual([5, 4]);
    expect(result.of("a", "ceiling")).toBe(0.2);
    expect(result.of("b", "rest")).toBe(result.items[1].rest);
    expect(result.ranking("mean").column("item").values.length).toBe(2);
    expect(
      result
        .toTable()
        .columns.map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(["item", "doubts"]);
  });

  it("refuses an option that isn't there and a scale that is none", () => {
    expect(messageOf(() => itemAnalysis(answers, { extremes: 0.3 } as never))).toMatch(
      /`extremes` must be written extreme/,
    );
    expect(messageOf(() => itemAnalysis(answers, { scale: 5 as never }))).toBe(
      "InputError: itemAnalysis: `scale` must be the lowest and the highest answer, whole numbers, such as [1, 5], got 5",
    );
  });
});

describe("what is no table", () => {
  for (const [name, call] of Object.entries({ obstacleDegrees, dematel, itemAnalysis })) {
    it(`${name} says what it takes`, () => {
      for (const wrong of [undefined, 3, "a", {}]) {
        expect(messageOf(() => call(wrong as never))).toMatch(
          new RegExp(`^InputError: ${name}: \`\\w+\` must be a frame, a matrix`),
        );
      }
    });
  }
});
