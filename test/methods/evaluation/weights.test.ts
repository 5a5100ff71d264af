import { describe, expect, it } from "vitest";
import {
  combineWeights,
  criticWeights,
  entropyWeights,
  merecWeights,
  principalComponentWeights,
  standardDeviationWeights,
  topsis,
  variationWeights,
  weightedSum,
} from "../../../src/methods/evaluation/index.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";
import { alternatives, directions, expectClose, expectPrinted, printedCase, signed, withZero } from "./tables.js";

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

describe("CRITIC weights", () => {
  it("by the formula and pyDecision in their directions, by pymcdm without", () => {
    const { expected, tolerance } = oracleCase<{ critic: number[] }>("mcdm-exact");
    const ours = criticWeights(alternatives, { directions }).weights;
    expectClose(ours, expected.critic, tolerance);
    const python = oracleCase<{ critic: number[] }>("weights-pydecision");
    expectClose(ours, python.expected.critic, python.tolerance);
    const plain = oracleCase<{ critic_weights: number[] }>("objective-weights-pymcdm");
    expectClose(criticWeights(alternatives).weights, plain.expected.critic_weights, plain.tolerance);
  });

  it("as printed: contrast by deviation and by entropy, correlations of values and of ranks", () => {
    type Exact = Record<"w" | "score" | "w_entropy" | "w_entropy_spearman", number[]>;
    const water = printedCase<{ X: number[][]; epsilon: number }, Exact>("critic.water20");
    const { data, expected, tolerance } = water;
    const { exact, printed } = expected;
    const options = { directions: river, zeros: { replaced: data.epsilon } } as const;
    const plain = criticWeights(data.X, { directions: river });
    expectClose(plain.weights, exact.w, tolerance);
    expectPrinted(plain.weights, printed.w, 7);
    const scores = weightedSum(data.X, { directions: river, weights: plain }).scores.map((score) => 100 * score);
    expectClose(scores, exact.score, 1e-8);
    const entropy = criticWeights(data.X, { ...options, contrast: "entropy" });
    expectClose(entropy.weights, exact.w_entropy, tolerance);
    expectPrinted(entropy.weights, printed.w_entropy, 7);
    const ranked = criticWeights(data.X, { ...options, contrast: "entropy", correlation: "spearman" });
    // Of ranks the paper's program correlates values after 0 and 1 are replaced: no rank changes.
    expectClose(ranked.weights, exact.w_entropy_spearman, tolerance);
    expectPrinted(ranked.weights, printed.w_entropy_spearman, 7);
  });

  it("as printed, but for the sixth digit", () => {
    const julia = printedCase<{ X: number[][]; dir: number[] }, { w: number[] }>("critic.jmcdm");
    const ours = criticWeights(julia.data.X, { directions: signed(julia.data.dir) }).weights;
    expectClose(ours, julia.expected.exact.w, julia.tolerance);
    expectClose(ours, julia.expected.printed.w, 2e-6);
  });

  it("of opposed indicators count conflict only where signs do", () => {
    const opposed = [
      [1, 3, 2],
      [2, 2, 9],
      [3, 1, 4],
      [4, 0, 4],
    ];
    const [signedly, absolutely] = (["signed", "absolute"] as const).map((conflict) =>
      criticWeights(opposed, { conflict }),
    );
    expect(signedly.of("1", "conflict")).toBeGreaterThan(2);
    expect(absolutely.of("1", "conflict")).toBeLessThan(1);
    expect(
      messageOf(() =>
        criticWeights([
          [1, 2],
          [2, 4],
          [3, 6],
        ]),
      ),
    ).toBe(
      "InputError: criticWeights: `data` must hold at least 2 indicators that aren't perfectly correlated, or there is nothing to weigh, got 2",
    );
  });
});

describe("weights by spread", () => {
  const julia = printedCase<{ X: number[][]; dir: number[] }, { w: number[]; cv_raw: number[] }>("sd.jmcdm16");
  const ways = signed(julia.data.dir);

  it("by the standard deviation: pymcdm's of raw values", () => {
    const { expected, tolerance } = oracleCase<{ standard_deviation_weights: number[] }>("objective-weights-pymcdm");
    const raw = standardDeviationWeights(alternatives, { normalisation: "none" }).weights;
    expectClose(raw, expected.standard_deviation_weights, tolerance);
  });

  it("by the standard deviation of min–max values, where the print is cut off, and wrong once", () => {
    const { exact, printed } = julia.expected;
    const ours = standardDeviationWeights(julia.data.X, { directions: ways }).weights;
    expectClose(ours, exact.w, julia.tolerance);
    const cut = Array.from(ours, (weight) => Math.floor(1000 * weight) / 1000);
    const differing = cut.map((weight, j) => [j, weight, printed.w[j]]).filter(([, a, b]) => Math.abs(a - b) > 1e-9);
    // .116 is printed where .1137 is right; the eighth is rounded up.
    expect(differing).toEqual([
      [5, 0.113, 0.116],
      [7, 0.13, 0.131],
    ]);
  });

  it("by the coefficient of variation of raw values", () => {
    expectClose(variationWeights(julia.data.X).weights, julia.expected.exact.cv_raw, julia.tolerance);
    expectClose(
      variationWeights(julia.data.X, { directions: ways }).weights,
      julia.expected.exact.cv_raw,
      julia.tolerance,
    );
    expect(
      messageOf(() =>
        variationWeights([
          [1, -2],
          [2, 1],
        ]),
      ),
    ).toBe(
      'InputError: variationWeights: `data.columns["2"]` must have a mean above 0, or its coefficient of variation says nothing, got -0.5',
    );
  });

  it("by the standard deviation of z-scores is nothing to go by", () => {
    const call = () => standardDeviationWeights(alternatives, { normalisation: "z-score" as never });
    expect(messageOf(call)).toContain('`normalisation` must not be "z-score", after which all deviations are 1');
  });
});

describe("weights by principal components", () => {
  type Exact = { w: number[]; cumulative: number; w_from_true_loadings: number[] };
  const water = printedCase<{ X: number[][]; nfactors: number }, Exact>("pcaweight.water20");
  const { data, expected, tolerance } = water;
  const options = {
    directions: river,
    components: data.nfactors,
    rotation: "varimax",
    explained: "unrotated",
  } as const;

  it("as the course has them: rotated unit vectors, shares of the unrotated; it stops turning early", () => {
    const ours = principalComponentWeights(data.X, { ...options, coefficients: "eigenvectors" });
    expectClose(ours.weights, expected.exact.w, tolerance);
    expectClose(ours.weights, expected.printed.w, 2e-4);
    expect(ours.summary().zh).toContain("所取主成分解释方差的 84.01%。");
  });

  it("from true loadings", () => {
    const rotated = principalComponentWeights(data.X, options);
    expectClose(rotated.weights, expected.exact.w_from_true_loadings, tolerance);
    // Neither rotated nor paired with what other components explain: by NumPy's eigh.
    const plain = principalComponentWeights(data.X, { directions: river, components: data.nfactors });
    expectPrinted(plain.weights, [0.28497231, 0.23043874, 0.25620237, 0.22838659], 8);
    const own = principalComponentWeights(data.X, { ...options, explained: "rotated" });
    expectPrinted(own.weights, [0.23329684, 0.27046401, 0.22649728, 0.26974188], 8);
  });

  it("takes as many components as reach the share, or as are asked for", () => {
    const count = (components: number | { share: number }) =>
      principalComponentWeights(data.X, { directions: river, components })
        .summary()
        .en.match(/components: (\d)/)?.[1];
    expect([count({ share: 0.8 }), count({ share: 0.85 }), count({ share: 1 }), count(1)]).toEqual([
      "3",
      "4",
      "4",
      "1",
    ]);
    expect(messageOf(() => principalComponentWeights(data.X, { components: 5 }))).toBe(
      "InputError: principalComponentWeights: `components` must be no more than the 4 indicators, got 5",
    );
  });
});

describe("MEREC weights", () => {
  it("as pymcdm and pyDecision compute them", () => {
    const ours = merecWeights(alternatives, { directions }).weights;
    const { expected, tolerance } = oracleCase<{ merec_weights: number[] }>("objective-weights-pymcdm");
    expectClose(ours, expected.merec_weights, tolerance);
    const python = oracleCase<{ merec: number[] }>("weights-pydecision");
    expectClose(ours, python.expected.merec, python.tolerance);
  });

  it("as their authors print them", () => {
    const { data, expected, tolerance } = printedCase<{ X: number[][]; dir: number[] }, { w: number[] }>(
      "merec.keshavarz2021",
    );
    const ours = merecWeights(data.X, { directions: signed(data.dir) }).weights;
    expectClose(ours, expected.exact.w, tolerance);
    expectPrinted(ours, expected.printed.w, 12);
    expect(messageOf(() => merecWeights(withZero, { directions }))).toMatch(
      /must be > 0 to have a logarithm .*, got 0$/,
    );
  });
});

describe("combined weights", () => {
  type Exact = Record<"linear" | "multiplicative" | "geometric" | "game" | "alpha_star", number[]>;
  const four = printedCase<
    { subjective: number[]; objective: number[]; alpha: number },
    Exact,
    Omit<Exact, "alpha_star">
  >("combine.4ways");
  const { data, expected, tolerance } = four;
  const sets = { 主观: data.subjective, 客观: data.objective };

  it("as printed, in four ways", () => {
    const linear = combineWeights(sets, { shares: [data.alpha, 1 - data.alpha] });
    const ours = {
      linear,
      multiplicative: combineWeights(sets, { method: "multiplicative" }),
      geometric: combineWeights(sets, { method: "geometric" }),
      game: combineWeights(sets, { method: "game" }),
    };
    for (const method of ["linear", "multiplicative", "geometric", "game"] as const) {
      expectClose(ours[method].weights, expected.exact[method], tolerance);
      // The third of the game's is printed rounded up from .28237885.
      expectClose(ours[method].weights, expected.printed[method], 5.1e-8);
    }
    expectClose(ours.game.shares ?? [], expected.exact.alpha_star, tolerance);
    expect(ours.game.negative).toBe(false);
  });

  it("warn where the game gives a set less than nothing", () => {
    const cautious = { cautious: [0.5, 0.3, 0.2], bold: [1, 0, 0] };
    const game = combineWeights(cautious, { method: "game" });
    expectClose(game.solution ?? [], [-0.12 / 0.13, 0.19 / 0.13], 1e-12);
    expectClose(game.shares ?? [], [12 / 31, 19 / 31], 1e-12);
    expect(game.negative).toBe(true);
    expect(game.summary().en).toContain("Beware: the equations gave a negative coefficient");
  });

  it("take results with their names, in any order", () => {
    const own = entropyWeights({ ...alternatives, rows: alternatives.rows }, { directions });
    const reversed = { rows: [...alternatives.columns].reverse(), values: [0.1, 0.1, 0.2, 0.2, 0.2, 0.2] };
    const both = combineWeights([own, reversed]);
    expect(both.names).toEqual(alternatives.columns);
    expect(both.of("C1")).toBeCloseTo((own.of("C1") + 0.2) / 2, 14);
    expect(both.of("C6")).toBeCloseTo((own.of("C6") + 0.1) / 2, 14);
  });

  it("are refused where they don't fit", () => {
    expect(messageOf(() => combineWeights([[0.5, 0.5]]))).toBe(
      "InputError: combineWeights: `sets` must hold at least two sets of weights, such as { AHP: ahp(…), entropy: entropyWeights(…) }, got [[0.5, 0.5]]",
    );
    expect(messageOf(() => combineWeights({ 甲: [0.5, 0.5], 乙: [0.5, 0.4] }))).toBe(
      'InputError: combineWeights: `sets["乙"]` must add up to 1 (or set weightRule: "normalise", to take shares of their sum), got 0.9',
    );
    expect(
      messageOf(() =>
        combineWeights(
          [
            [0.5, 0.5],
            [0.5, 0.5],
          ],
          { method: "game" },
        ),
      ),
    ).toBe(
      'InputError: combineWeights: `sets` must not follow from the others, or the game has no one solution (leave set 2 out), got "第 2 组"',
    );
    expect(messageOf(() => combineWeights(sets, { method: "game", shares: [0.5, 0.5] }))).toBe(
      'InputError: combineWeights: `shares` must be given with "linear" and "geometric" only, got [0.5, 0.5]',
    );
    expect(
      messageOf(() =>
        combineWeights(
          [
            [1, 0],
            [0, 1],
          ],
          { method: "multiplicative" },
        ),
      ),
    ).toBe("InputError: combineWeights: `sets` must have an indicator that no set gives 0, got [0, 0]");
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
