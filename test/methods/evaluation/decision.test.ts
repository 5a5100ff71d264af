import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { label } from "../../../src/base/index.js";
import { Frame } from "../../../src/frame/index.js";
import { readDecision } from "../../../src/methods/evaluation/decision/decision-matrix.js";
import { scorers } from "../../../src/methods/evaluation/ranking/scorers.js";
import {
  ahp,
  combineWeights,
  criticWeights,
  edas,
  entropyWeights,
  greyRelational,
  greyRelations,
  judgementMatrix,
  mabac,
  merecWeights,
  normaliseIndicators,
  principalComponentWeights,
  promethee,
  rankSumRatio,
  standardDeviationWeights,
  topsis,
  variationWeights,
  vikor,
  weightedProduct,
  weightedSum,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";
import { alternatives, directions, expectClose, weights } from "./tables.js";
import { inSize } from "../../in-size.js";

const table = {
  rows: ["甲", "乙", "丙"],
  columns: ["产值", "能耗", "酸碱度"],
  values: [
    [9, 5, 7.2],
    [6, 2, 6],
    [3, 4, 8.4],
  ],
};

const weighting = {
  criticWeights,
  entropyWeights,
  merecWeights,
  principalComponentWeights,
  standardDeviationWeights,
  variationWeights,
};
const ranking = {
  edas,
  greyRelational,
  mabac,
  promethee,
  rankSumRatio,
  topsis,
  vikor,
  weightedProduct,
  weightedSum,
};

describe("normalisations", () => {
  type Matrix = readonly (readonly number[])[];
  const { expected, tolerance } = oracleCase<Record<string, Matrix>>("normalisations-pymcdm");

  it.each([
    ["min-max", "minmax_normalization"],
    ["max", "max_normalization"],
    ["ratio", "linear_normalization"],
    ["sum", "sum_normalization"],
    ["vector", "vector_normalization"],
  ] as const)("%s as pymcdm has it, benefits and costs", (normalisation, name) => {
    const ours = normaliseIndicators(alternatives, { directions, normalisation }).matrix;
    expectClose(ours.values, expected[name].flat(), tolerance);
  });

  it("by mean, by the first and as z-scores, by hand", () => {
    const of = (normalisation: "mean" | "first" | "z-score") =>
      normaliseIndicators(
        [
          [2, 4],
          [4, 1],
          [6, 1],
        ],
        { directions: ["benefit", "cost"], normalisation },
      ).matrix.values;
    expectClose(of("mean"), [0.5, 0.5, 1, 2, 1.5, 2], 1e-15);
    expectClose(of("first"), [1, 1, 2, 4, 3, 4], 1e-15);
    expectClose(of("z-score"), [-1, -2 / Math.sqrt(3), 0, 1 / Math.sqrt(3), 1, 1 / Math.sqrt(3)], 1e-15);
  });

  it("turn a target and an interval into degrees, in Chinese words too", () => {
    const ways = { 能耗: { 区间: [3, 4] }, 酸碱度: { 目标: 7 } } as const;
    const { matrix } = normaliseIndicators(table, { directions: ways });
    expectClose(matrix.column("能耗"), [0, 0, 1], 1e-15);
    expectClose(matrix.column("酸碱度"), [1 - 0.2 / 1.4, 1 - 1 / 1.4, 0], 1e-14);
  });

  it("turn costs by difference, reciprocal or min–max first", () => {
    const of = (costs: "max-minus" | "reciprocal" | "min-max") =>
      normaliseIndicators(
        [
          [1, 2],
          [2, 4],
          [3, 5],
        ],
        { directions: ["benefit", "cost"], normalisation: "none", costs },
      );
    expectClose(of("max-minus").matrix.column("2"), [3, 1, 0], 0);
    expectClose(of("reciprocal").matrix.column("2"), [0.5, 0.25, 0.2], 0);
    expectClose(of("min-max").matrix.column("2"), [1, 1 / 3, 0], 1e-15);
  });

  it("give 0 and 1 exactly at the ends of a range", () => {
    const column = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(inSize), {
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(column, (x) => {
        fc.pre(Math.max(...x) - Math.min(...x) > 1e-9 * Math.max(...x.map(Math.abs)));
        for (const way of ["benefit", "cost"] as const) {
          const { values } = normaliseIndicators(
            x.map((value) => [value]),
            { directions: way },
          ).matrix;
          expect(Math.min(...values)).toBe(0);
          expect(Math.max(...values)).toBe(1);
        }
      }),
    );
  });
});

describe("a decision matrix", () => {
  it("is read of a frame whose columns have units and names in code, weights and directions by either", () => {
    const frame = Frame.fromRecords(
      [
        { province: "江西", output: 9, energy: 5 },
        { province: "湖北", output: 6, energy: 2 },
        { province: "湖南", output: 3, energy: 4 },
      ],
      { columns: { output: { label: label("产值", "output value"), unit: label("亿元", "100 million yuan") } } },
    );
    const ours = topsis(frame, { directions: { energy: "负向" }, weights: { output: 0.6, energy: 0.4 } });
    const theirs = topsis(frame, { directions: { energy: "cost" }, weights: { energy: 0.4, 产值: 0.6 } });
    const plain = topsis(
      [
        [9, 5],
        [6, 2],
        [3, 4],
      ],
      { directions: ["benefit", "cost"], weights: [0.6, 0.4] },
    );
    expectClose(ours.scores, plain.scores, 0);
    expectClose(theirs.scores, plain.scores, 0);
    expect(ours.of("江西")).toBe(plain.of("1"));
    expect(ours.indicators).toEqual([label("产值", "output value"), label("energy", "energy")]);
  });

  it("takes what AHP and entropy give as weights", () => {
    const judged = ahp(judgementMatrix(["能耗", "产值", "酸碱度"], [[1 / 2, 2], [4]]));
    const ours = weightedSum(table, { weights: judged });
    expectClose(ours.weights, [judged.of("产值"), judged.of("能耗"), judged.of("酸碱度")], 1e-15);
    const entropy = entropyWeights(table);
    expectClose(weightedSum(table, { weights: entropy }).weights, entropy.weights, 0);
  });

  it("refuses a constant indicator by its name, or leaves it out and says so", () => {
    const flat = { ...table, values: table.values.map(([a, b]) => [a, b, 7]) };
    expect(messageOf(() => topsis(flat))).toBe(
      'InputError: topsis: `data.columns["酸碱度"]` must differ between alternatives, or it tells nobody apart (leave it out, or set constant: "excluded"), got 7',
    );
    const options = { constant: "excluded", weights: [0.4, 0.4, 0.2] } as const;
    const ours = topsis(flat, options);
    expect(ours.excluded).toEqual(["酸碱度"]);
    expectClose(ours.weights, [0.5, 0.5], 1e-15);
    expect(ours.summary().zh).toContain("已略去在各对象间没有差异的指标：酸碱度。");
    expectClose(ours.scores, topsis(flat, { constant: "excluded", weights: { 产值: 0.5, 能耗: 0.5 } }).scores, 1e-15);
    const weights = entropyWeights(flat, { constant: "excluded" });
    expectClose(topsis(flat, { constant: "excluded", weights }).weights, weights.weights, 0);
  });

  it("counts as constant what is equally far from a target", () => {
    expect(
      messageOf(() =>
        vikor(
          [
            [6, 1],
            [8, 2],
          ],
          { directions: [{ target: 7 }, "benefit"] },
        ),
      ),
    ).toContain('`data.columns["1"]` must differ between alternatives');
  });

  it.each([
    [() => topsis([[1, 2]]), "`data` must hold at least 2 alternatives, got 1"],
    [
      () => topsis(table, { directions: { 能耗: "low" as never } }),
      '`directions["能耗"]` must be "benefit", "cost", { target: the best value } or { interval: [from, to] }, got "low"',
    ],
    [
      () => topsis(table, { directions: { 税收: "cost" } }),
      '`directions` must name only its indicators ("产值", "能耗", "酸碱度"), got "税收"',
    ],
    [
      () => topsis(table, { directions: ["cost"] }),
      '`directions` must hold 3 directions, one an indicator, got ["cost"]',
    ],
    [
      () => topsis(table, { directions: { 酸碱度: { interval: [8, 6] } } }),
      '`directions["酸碱度"].interval` must be [from, to] with from < to, got [8, 6]',
    ],
    [
      () => topsis(table, { weights: [0.5, 0.3, 0.1] }),
      '`weights` must add up to 1 (or set weightRule: "normalise", to take shares of their sum), got 0.9',
    ],
    [() => topsis(table, { weights: [0.5, 0.7, -0.2] }), '`weights["酸碱度"]` must be a finite number ≥ 0, got -0.2'],
    [
      () => topsis(table, { weights: { 产值: 0.5, 能耗: 0.5 } }),
      '`weights` must name every indicator of the matrix (酸碱度 is missing), got ["产值", "能耗"]',
    ],
    [
      () => topsis(table, { normalisation: "log" as never }),
      '`normalisation` must be one of "vector", "min-max", "max", "ratio", "sum", "mean", "first", "z-score", "none", got "log"',
    ],
    [
      () =>
        topsis(
          [
            [1, -2],
            [2, 3],
          ],
          { normalisation: "sum" },
        ),
      '`data[0][1]` must be a finite number ≥ 0, as share of the sum needs it (or set normalisation: "min-max"), got -2',
    ],
    [
      () =>
        topsis(
          [
            [1, 0],
            [2, 3],
          ],
          { directions: ["benefit", "cost"], costs: "reciprocal" },
        ),
      '`data[0][1]` must be > 0 to have a reciprocal (or set costs: "max-minus"), got 0',
    ],
  ])("is refused where it can't be: %#", (call, message) => {
    expect(messageOf(call)).toBe(`InputError: topsis: ${message}`);
  });

  it("is refused by a product of zeros and by thresholds out of order", () => {
    expect(messageOf(() => weightedProduct(table, { normalisation: "min-max" }))).toBe(
      'InputError: weightedProduct: `data["乙"]["能耗"]` must be above 0 once it is scaled (min–max makes zeros; take normalisation: "ratio" or "sum"), got 0',
    );
    expect(messageOf(() => promethee(table, { preferences: { 产值: { shape: "linear", q: 5, p: 5 } } }))).toBe(
      'InputError: promethee: `preferences["产值"].p` must be above q, got 5',
    );
    expect(messageOf(() => promethee(table, { preferences: { shape: "v-shape" } as never }))).toBe(
      "InputError: promethee: `preferences.p` must be a number > 0, got undefined",
    );
    expect(messageOf(() => rankSumRatio(table, { grades: 7 as never }))).toBe(
      'InputError: rankSumRatio: `grades` must be one of "3", "4", "5", "6", got "7"',
    );
  });

  it.each([undefined, 7, "text", [], {}])("is refused when it is %s", (data) => {
    const methods: Readonly<Record<string, (given: never) => unknown>> = {
      ...weighting,
      ...ranking,
      combineWeights,
      greyRelations: (given) => greyRelations(given, "1"),
      normaliseIndicators,
    };
    for (const [name, method] of Object.entries(methods)) {
      expect(messageOf(() => method(data as never))).toMatch(new RegExp(`^InputError: ${name}: `));
    }
  });

  it.each([7, "text", []])("options are refused when they are %s", (options) => {
    for (const [name, method] of Object.entries({ ...weighting, ...ranking })) {
      expect(messageOf(() => method(alternatives, options as never))).toMatch(new RegExp(`^InputError: ${name}: `));
    }
  });
});

describe("scorers", () => {
  const decision = readDecision("test", alternatives, { directions });

  it("give the scores of every method, again for other weights, and change nothing", () => {
    const given = Float64Array.from(weights);
    const other = Float64Array.from(weights).reverse();
    const results = {
      topsis: topsis(alternatives, { directions, weights }),
      vikor: vikor(alternatives, { directions, weights }),
      mabac: mabac(alternatives, { directions, weights }),
      promethee: promethee(alternatives, { directions, weights }),
      rankSumRatio: rankSumRatio(alternatives, { directions, weights }),
      weightedSum: weightedSum(alternatives, { directions, weights }),
      weightedProduct: weightedProduct(alternatives, { directions, weights }),
      edas: edas(alternatives, { directions, weights }),
      greyRelational: greyRelational(alternatives, { directions, weights }),
    };
    expect(Object.keys(results).sort()).toEqual(Object.keys(scorers).sort());
    for (const [name, result] of Object.entries(results)) {
      const scorer = scorers[name as keyof typeof results](decision);
      const first = scorer.score(given);
      expectClose(first, result.scores, 1e-12);
      expect(scorer.better).toBe(result.better);
      const room = new Float64Array(15);
      expect(scorer.score(other, room)).toBe(room);
      expect(room).not.toEqual(first);
      expect(scorer.score(given)).toEqual(first);
    }
    expect([...given]).toEqual(weights);
  });
});
