import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { topsis } from "../../../src/methods/evaluation/index.js";
import { oracleCase } from "../../oracles/load.js";
import { alternatives, directions, expectClose, expectPrinted, printedCase, signed, weights } from "./tables.js";

describe("topsis as the peers compute it", () => {
  const result = topsis(alternatives, { directions, weights });

  it("by the formula in NumPy: distances and closeness", () => {
    const { expected, tolerance } = oracleCase<{ topsis: Record<"Dplus" | "Dminus" | "closeness", number[]> }>(
      "mcdm-exact",
    );
    expectClose(result.measures.toIdeal.values, expected.topsis.Dplus, tolerance);
    expectClose(result.measures.toAntiIdeal.values, expected.topsis.Dminus, tolerance);
    expectClose(result.scores, expected.topsis.closeness, tolerance);
  });

  it("by MCDA in R and by pyDecision", () => {
    const r = oracleCase<{ closeness: Record<string, number> }>("topsis-mcda");
    expectClose(result.scores, Object.values(r.expected.closeness), r.tolerance);
    const python = oracleCase<{ topsis: number[] }>("topsis-pydecision");
    expectClose(result.scores, python.expected.topsis, python.tolerance);
  });

  it("by pymcdm under three normalisations, with its ranks", () => {
    type Pair = { preference: number[]; rank: number[] };
    const { expected, tolerance } = oracleCase<Record<string, Pair>>("mcdm-methods-pymcdm");
    for (const [name, normalisation] of [
      ["TOPSIS_vector", "vector"],
      ["TOPSIS_minmax", "min-max"],
      ["TOPSIS_sum", "sum"],
    ] as const) {
      const ours = topsis(alternatives, { directions, weights, normalisation });
      expectClose(ours.scores, expected[name].preference, tolerance);
      expectClose(ours.ranks, expected[name].rank, 0);
    }
  });

  it("as printed in a Chinese course: a cost kept, two columns of degrees", () => {
    const water = printedCase<{ X: number[][]; w: number[]; dir: number[] }, { closeness: number[] }>("topsis.water20");
    const { data, expected, tolerance } = water;
    const ours = topsis(data.X, { directions: signed(data.dir), weights: data.w });
    expectClose(ours.scores, expected.exact.closeness, tolerance);
    expectPrinted(ours.scores, expected.printed.closeness, 7);
  });
});

describe("topsis", () => {
  const table = {
    rows: ["甲", "乙", "丙"],
    columns: ["产值", "能耗"],
    values: [
      [9, 5],
      [6, 2],
      [3, 4],
    ],
  };
  const options = { directions: { 能耗: "cost" }, weights: { 产值: 0.6, 能耗: 0.4 } } as const;

  it("shows the matrices and the numbers of an alternative", () => {
    const { list } = topsis(table, options).steps("乙");
    expect(list.map(({ title }) => title.zh)).toEqual([
      "决策矩阵",
      "无量纲化：向量归一化",
      "指标的方向与权重",
      "加权",
      "到正理想解的距离",
      "到负理想解的距离",
      "相对贴近度",
    ]);
    expect(list[6].numbers).toBe("\\frac{0.24024}{0.16036 + 0.24024} = 0.5997");
  });

  it("takes the ideal of a cost at its least", () => {
    const ideals = topsis(table, options).steps("乙").list[2].table;
    expect(ideals?.column("ideal").values[1]).toBeCloseTo((0.4 * 2) / Math.sqrt(45), 14);
    expect(ideals?.column("antiIdeal").values[1]).toBeCloseTo((0.4 * 5) / Math.sqrt(45), 14);
  });

  it("is 1 for the best in everything and 0 for the worst", () => {
    const column = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(column, (values) => {
        fc.pre(new Set(values).size > 1);
        const { scores } = topsis(values.map((x) => [x, 3 * x]));
        const [low, high] = [Math.min(...values), Math.max(...values)];
        values.forEach((x, i) => {
          expect(scores[i]).toBeCloseTo((x - low) / (high - low), 10);
        });
      }),
    );
  });

  it("weighs squares by the roots of weights", () => {
    const roots = weights.map((w) => Math.sqrt(w));
    const sum = roots.reduce((a, b) => a + b);
    const squares = topsis(alternatives, { directions, weights, weighting: "squares" });
    const values = topsis(alternatives, { directions, weights: roots.map((w) => w / sum) });
    expectClose(squares.scores, values.scores, 1e-12);
    expect(squares.summary().zh).toContain("权重乘距离平方");
  });
});
