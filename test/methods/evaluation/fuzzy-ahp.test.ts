import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ahp, fuzzyAhp, judgementMatrix } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleMatrix } from "../../oracles/load.js";
import { compared } from "./compared.js";

const five = oracleMatrix("ahp_5x5.csv");
type Layer = { data: number[][] };

describe("fuzzyAhp gives other programs' numbers", () => {
  it("pyDecision: Buckley's weights, centroids, crisp; its CR is of (l + 4m + u)/6, which isn't reciprocal", () => {
    const { expected, each, check } = compared<{
      tfn: number[][][];
      result: [number[][], number[], number[], number];
    }>("fuzzy-ahp-pydecision");
    const result = fuzzyAhp(five);
    const [fuzzy, centroids, crisp, ratio] = expected.result;
    fuzzy.forEach(([l, m, u], i) => {
      each([result.lower[i], result.modal[i], result.upper[i]], [l, m, u]);
      check((l + m + u) / 3, centroids[i]);
    });
    each(result.weights, crisp);
    each(
      result.matrix.lower,
      expected.tfn.flat().map(([l]) => l),
    );
    each(
      result.matrix.upper,
      expected.tfn.flat().map(([, , u]) => u),
    );
    expect(result.consistencyRatio).toBeCloseTo(ahp(five).consistencyRatio, 13);
    expect(ratio).toBeGreaterThan(3 * result.consistencyRatio);
    const theirs = expected.tfn.map((row) => row.map(([l, m, u]) => (l + 4 * m + u) / 6));
    const lambda = theirs.map((row, i) => row.reduce((sum, a, j) => sum + a * crisp[j], 0) / crisp[i]);
    check((lambda.reduce((sum, x) => sum + x, 0) / 5 - 5) / 4 / 1.12, ratio);
    expect(theirs[0][1] * theirs[1][0]).not.toBeCloseTo(1, 3);
  });

  it("FuzzyAHP: modal weights; its bounds try two corners of 64 and are too narrow", () => {
    const { expected, each, check } = compared<{
      fnMin: Layer;
      fnModal: Layer;
      fnMax: Layer;
      wMin: number[];
      wModal: number[];
      wMax: number[];
      correct_wMin: number[];
      correct_wMax: number[];
      CR: number;
    }>("fuzzy-ahp-fuzzyahp");
    const layers = { lower: expected.fnMin.data, modal: expected.fnModal.data, upper: expected.fnMax.data };
    const result = fuzzyAhp(layers, { method: "constrained", randomIndex: "saaty-tran-2007" });
    each(result.modal, expected.wModal, 1e-12);
    each(result.lower, expected.correct_wMin);
    each(result.upper, expected.correct_wMax);
    result.lower.forEach((low, i) => {
      expect(low).toBeLessThan(expected.wMin[i]);
      expect(result.upper[i]).toBeGreaterThan(expected.wMax[i]);
    });
    check(result.consistencyRatio, expected.CR, 1e-10);
    const made = fuzzyAhp(five, { equal: "fuzzy" });
    each(made.matrix.lower, layers.lower.flat(), 1e-14);
    each(made.matrix.upper, layers.upper.flat(), 1e-14);
  });

  it("FuzzyAHP's vignette: crisp weights, Buckley's and constrained bounds, and Chang's (1, 0, 0)", () => {
    type Vector = number[];
    const { expected, data, each, check } = compared<
      {
        exact: {
          w: Vector;
          CR_052: number;
          score_alt1: number;
          modal_score_alt2: number;
          chang: { extents: number[][]; d: Vector; w: Vector };
          buckley_lower: Vector;
          buckley_modal: Vector;
          buckley_upper: Vector;
          constrained_lower: Vector;
          constrained_upper: Vector;
        };
        printed: { w: Vector; CR_052: number; modal_score_alt2: number };
      },
      { lower: number[][]; modal: number[][]; upper: number[][]; values_alt2: Vector }
    >("fahp.fuzzyahp.vignette");
    const { exact, printed } = expected;
    const layers = { lower: data.lower, modal: data.modal, upper: data.upper };
    const buckley = fuzzyAhp(layers, { randomIndex: "saaty-tran-2007" });
    each(buckley.lower, exact.buckley_lower, 1e-11);
    each(buckley.modal, exact.buckley_modal, 1e-11);
    each(buckley.upper, exact.buckley_upper, 1e-11);
    each(buckley.modal, printed.w);
    check(buckley.consistencyRatio, exact.CR_052, 1e-11);
    check(buckley.consistencyRatio, printed.CR_052);
    const score = data.values_alt2.reduce((sum, x, i) => sum + x * buckley.modal[i], 0);
    check(score, exact.modal_score_alt2, 1e-9);
    check(score, printed.modal_score_alt2);
    const constrained = fuzzyAhp(layers, { method: "constrained" });
    each(constrained.lower, exact.constrained_lower, 1e-11);
    each(constrained.upper, exact.constrained_upper, 1e-9);
    const extent = fuzzyAhp(layers, { method: "extent" });
    exact.chang.extents.forEach(([l, m, u], i) => {
      each([extent.lower[i], extent.modal[i], extent.upper[i]], [l, m, u], 1e-11);
    });
    each(extent.weights, exact.chang.w, 0);
    expect(extent.zeros).toEqual(["2", "3"]);
    expect(extent.summary().zh).toContain("程度分析给 2、3 的权重为 0，它们将不起作用");
    // The same judgements made fuzzy by the scale: 9 is (8, 9, 9).
    const made = fuzzyAhp(judgementMatrix(["a", "b", "c"], [[9, 5], [1 / 3]]));
    each(made.matrix.lower, data.lower.flat(), 1e-14);
    each(made.matrix.upper, data.upper.flat(), 1e-14);
  });
});

describe("identities of fuzzy AHP", () => {
  const scale = [1 / 9, 1 / 7, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 5, 7, 9];
  const matrix = fc
    .array(fc.constantFrom(...scale), { minLength: 10, maxLength: 10 })
    .map((a) => judgementMatrix(["a", "b", "c", "d", "e"], [a.slice(0, 4), a.slice(4, 7), a.slice(7, 9), a.slice(9)]));

  it("judgements that reach nowhere are crisp: every method's bounds are the geometric means", () => {
    fc.assert(
      fc.property(matrix, ({ rows, values }) => {
        const layer = { rows, columns: rows, values };
        const wanted = ahp(layer, { method: "geometric-mean" }).weights;
        for (const method of ["buckley", "constrained"] as const) {
          const { lower, upper, weights } = fuzzyAhp({ lower: layer, modal: layer, upper: layer }, { method });
          wanted.forEach((w, i) => {
            expect(lower[i]).toBeCloseTo(w, 12);
            expect(upper[i]).toBeCloseTo(w, 12);
            expect(weights[i]).toBeCloseTo(w, 12);
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it("constrained bounds hold all that can be judged, touch it, and lie inside Buckley's", () => {
    fc.assert(
      fc.property(
        matrix,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 }),
        (crisp, t) => {
          const options = { equal: "fuzzy" } as const;
          const wide = fuzzyAhp(crisp, options);
          const { lower, upper, matrix: fuzzy } = fuzzyAhp(crisp, { ...options, method: "constrained" });
          const corner = (pick: (low: number, high: number, p: number) => number) => {
            let p = 0;
            const values = fuzzy.modal.slice();
            for (let i = 0; i < 5; i++) {
              for (let j = i + 1; j < 5; j++) {
                const k = i * 5 + j;
                values[k] = Math.exp(pick(Math.log(fuzzy.lower[k]), Math.log(fuzzy.upper[k]), p++));
                values[j * 5 + i] = 1 / values[k];
              }
            }
            const names = crisp.rows;
            return ahp({ rows: names, columns: names, values }, { method: "geometric-mean", scale: "any" }).weights;
          };
          const inside = corner((low, high, p) => low + t[p] * (high - low));
          inside.forEach((w, i) => {
            expect(w).toBeGreaterThanOrEqual(lower[i] - 1e-12);
            expect(w).toBeLessThanOrEqual(upper[i] + 1e-9);
            expect(lower[i]).toBeGreaterThanOrEqual(wide.lower[i] - 1e-12);
            expect(upper[i]).toBeLessThanOrEqual(wide.upper[i] + 1e-12);
          });
          const corners = Array.from({ length: 1024 }, (_, bits) =>
            corner((low, high, p) => (bits & (1 << p) ? high : low)),
          );
          lower.forEach((low, i) => {
            expect(Math.min(...corners.map((w) => w[i]))).toBeCloseTo(low, 11);
          });
        },
      ),
      { numRuns: 5 },
    );
  });

  it("the least sum can lie inside: bounds that corners alone would miss", () => {
    const layer = (x: number, back: number) => [
      [1, 2, 2],
      [1 / 2, 1, x],
      [1 / 2, back, 1],
    ];
    const layers = { lower: layer(1 / 4, 1 / 4), modal: layer(1, 1), upper: layer(4, 4) };
    const result = fuzzyAhp(layers, { method: "constrained" });
    // The others' sum is least where they are alike, x = 1: w = 4^(1/3) / (4^(1/3) + 2 · 2^(−1/3)).
    expect(result.upper[0]).toBeCloseTo(4 ** (1 / 3) / (4 ** (1 / 3) + 2 * 2 ** (-1 / 3)), 12);
    const corner = ahp(layer(4, 1 / 4), { method: "geometric-mean" }).weights[0];
    expect(corner).toBeLessThan(result.upper[0] - 0.01);
    expect(result.lower[0]).toBeCloseTo(corner, 12);
  });

  it("fifteen things are bounded, sixteen refused", () => {
    const names = Array.from({ length: 16 }, (_, i) => `k${i + 1}`);
    const upper = (n: number) => names.slice(1, n).map((_, i) => new Array<number>(n - 1 - i).fill(2));
    const seven = fuzzyAhp(judgementMatrix(names.slice(0, 7), upper(7)), { method: "constrained" });
    expect(seven.upper.every((u, i) => u > seven.modal[i] && seven.lower[i] < seven.modal[i])).toBe(true);
    const randomIndex = { name: "mine", values: { 16: 1.6 } };
    const all = judgementMatrix(names, upper(16));
    expect(messageOf(() => fuzzyAhp(all, { method: "constrained", randomIndex }))).toBe(
      "InputError: fuzzyAhp: `method` must be used for 15 things at most (buckley for more), got 16",
    );
    expect(fuzzyAhp(all, { randomIndex }).names.length).toBe(16);
  });
});

describe("what a reader sees, and what is refused", () => {
  it("words, a reach of one's own, the derivation", () => {
    const result = fuzzyAhp({ "技术/成本": "明显重要", "成本/市场": 2, "技术/市场": 6 }, { reach: 2 });
    expect(result.matrix.lower[1]).toBe(3);
    expect(result.matrix.upper[2]).toBe(8);
    expect(result.steps().list[0].table?.column("a2").values[0]).toBe("(3, 5, 7)");
    expect(result.summary().en).toMatch(/^Largest weight: 技术 \(0\.\d+\); CR of the modal judgements = /);
    const extent = fuzzyAhp(five, { method: "extent" });
    expect(extent.summary().en).toMatch(/drop out|for comparison only/);
    expect(extent.steps().list[2].formula).toContain("V(S_i");
  });

  const layer = (x: number) => [
    [1, x],
    [1 / x, 1],
  ];
  it.each<readonly [string, () => unknown, string]>([
    [
      "a pair that is missing",
      () => fuzzyAhp({ "a/b": 2, "b/c": 2 }),
      "InputError: fuzzyAhp: `judgements` must judge every pair (a against c is missing), got undefined",
    ],
    [
      "a modal value outside its limits",
      () => fuzzyAhp({ lower: layer(3), modal: layer(2), upper: layer(4) }),
      "InputError: fuzzyAhp: `judgements.modal[0][1]` must lie between lower and upper, got [3, 2, 4]",
    ],
    [
      "a lower layer that isn't the reciprocal of the upper",
      () =>
        fuzzyAhp({
          lower: [
            [1, 2],
            [1 / 3, 1],
          ],
          modal: layer(3),
          upper: [
            [1, 4],
            [1 / 2, 1],
          ],
        }),
      "InputError: fuzzyAhp: `judgements.lower[1][0]` must be the reciprocal of its mirror image, 1/4, got 0.3333333333333333",
    ],
    [
      "a layer of another size",
      () => fuzzyAhp({ lower: [[1]], modal: layer(3), upper: layer(3) }),
      "InputError: fuzzyAhp: `judgements.lower.rows` must number 2, as in `judgements.modal`, got 1",
    ],
    [
      "a reach of 0",
      () => fuzzyAhp({ "a/b": 2 }, { reach: 0 }),
      "InputError: fuzzyAhp: `reach` must be a number > 0, 4 at most, got 0",
    ],
  ])("refuses %s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});
