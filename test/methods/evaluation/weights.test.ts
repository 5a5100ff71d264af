import { describe, expect, it } from "vitest";
import { entropyWeights, topsis } from "../../../src/methods/evaluation/index.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";
import { alternatives, directions, expectClose, expectPrinted, printedCase, withZero } from "./tables.js";

/** The direction of each of the four indicators of a river. */
const river = ["benefit", { target: 7 }, "cost", { interval: [10, 20] }] as const;

describe("entropy weights", () => {
  it("of raw shares and of min–max values, by the formula", () => {
    type Entropy = { e: number[]; weights: number[] };
    const { expected, tolerance } = oracleCase<Record<"entropy" | "entropyMinMax", Entropy>>("mcdm-exact");
    const raw = entropyWeights(alternatives, { directions, shares: "raw" });
    expectClose(raw.measures.entropy.values, expected.entropy.e, tolerance);
    expectClose(raw.weights, expected.entropy.weights, tolerance);
    const rescaled = entropyWeights(alternatives, { directions });
    expectClose(rescaled.measures.entropy.values, expected.entropyMinMax.e, tolerance);
    expectClose(rescaled.weights, expected.entropyMinMax.weights, tolerance);
  });

  it("by pymcdm, which takes raw shares, and by pyDecision, which takes reciprocals of costs", () => {
    const { expected, tolerance } = oracleCase<{ entropy_weights: number[] }>("objective-weights-pymcdm");
    expectClose(entropyWeights(alternatives, { shares: "raw" }).weights, expected.entropy_weights, tolerance);
    const python = oracleCase<{ entropy: number[] }>("weights-pydecision");
    const inverse = entropyWeights(alternatives, { directions, shares: "raw", costs: "reciprocal" });
    expectClose(inverse.weights, python.expected.entropy, python.tolerance);
  });

  it("with a zero, at which pymcdm stops", () => {
    const { expected, tolerance } = oracleCase<{ correct: number[] }>("entropy-weights-zero");
    expectClose(entropyWeights(withZero, { shares: "raw" }).weights, expected.correct, tolerance);
  });

  it("as printed: rescaled columns mapped, degrees of a target and an interval replaced at 0 and 1", () => {
    type Exact = { target: number[]; interval: number[]; w: number[]; score: number[] };
    const water = printedCase<{ X: number[][]; epsilon: number }, Exact>("entropy.water20");
    const { data, expected, tolerance } = water;
    const zeros = { mapped: data.epsilon };
    const ours = entropyWeights(data.X, { directions: river, zeros });
    expectClose(ours.weights, expected.exact.w, tolerance);
    expectPrinted(ours.weights, expected.printed.w, 7);
    const scores = hundredfoldSums(ours.scaled.values, ours.weights);
    expectClose(scores, expected.exact.score, 1e-8);
    expectPrinted(scores, expected.printed.score, 5);
  });
});

/** 100 Σ w r, as the course has it. */
function hundredfoldSums(values: Float64Array, weights: Float64Array): number[] {
  const m = weights.length;
  return Array.from({ length: values.length / m }, (_, i) =>
    weights.reduce((sum, w, j) => sum + 100 * w * values[i * m + j], 0),
  );
}

describe("the treatment of zeros", () => {
  const table = {
    rows: ["甲", "乙", "丙"],
    columns: ["产值", "能耗"],
    values: [
      [9, 5],
      [6, 2],
      [3, 4],
    ],
  };

  it("moves the third digit, and is named", () => {
    const { data } = printedCase<{ X: number[][] }, never>("entropy.water20");
    const of = (zeros: NonNullable<Parameters<typeof entropyWeights>[1]>["zeros"]) =>
      entropyWeights(data.X, { directions: river, zeros });
    const all = [of("limit"), of({ mapped: 0.002 }), of({ replaced: 0.002 }), of({ shifted: 0.01 })];
    expect(all.map(({ weights }) => Number(weights[0].toFixed(4)))).toEqual([0.3162, 0.3153, 0.3166, 0.3144]);
    expect(all.map((weights) => weights.summary().zh.split("（")[1].split("；")[0])).toEqual([
      "极差标准化后取份额，0·ln 0 = 0",
      "极差标准化后取份额，压缩到 [0.002, 0.998]",
      "极差标准化后取份额，0 换成 0.002、1 换成 0.998",
      "极差标准化后取份额，平移 0.01",
    ]);
  });

  it("is refused where it can't be", () => {
    expect(messageOf(() => entropyWeights(table, { shares: "raw", zeros: { mapped: 0.002 } }))).toBe(
      'InputError: entropyWeights: `zeros` must be "limit" or { shifted: a }, as raw values aren\'t in [0, 1], got "mapped"',
    );
    expect(messageOf(() => entropyWeights(table, { zeros: { shifted: 0 } }))).toBe(
      "InputError: entropyWeights: `zeros.shifted` must be above 0 (and of mapped and replaced below 0.5), got 0",
    );
    expect(
      messageOf(() =>
        entropyWeights(
          [
            [1, -2],
            [2, 3],
          ],
          { shares: "raw" },
        ),
      ),
    ).toBe('InputError: entropyWeights: `data[0][1]` must be ≥ 0 to have a share (or set shares: "min-max"), got -2');
  });

  it("of raw shares follows the unit only by the shift", () => {
    const thousand = { ...table, values: table.values.map(([a, b]) => [1000 * a, b]) };
    expectClose(
      entropyWeights(thousand, { shares: "raw" }).weights,
      entropyWeights(table, { shares: "raw" }).weights,
      1e-14,
    );
  });

  it("leaves weights that go into a ranking as they are", () => {
    const weights = entropyWeights(table, { directions: { 能耗: "负向" } });
    const result = topsis(table, { directions: { 能耗: "cost" }, weights });
    expectClose(result.weights, weights.weights, 0);
  });
});
