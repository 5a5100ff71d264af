import { describe, expect, it } from "vitest";
import { matchFactors, procrustes } from "../../../src/methods/factor/comparison/align-factors.js";
import { matrixProduct } from "../../../src/math/index.js";
import { congruence, factorAnalysis } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { type OracleMatrix, oracleCase } from "../../oracles/load.js";
import { expectClose } from "./close.js";
import { flat, synthetic } from "./data.js";

const rotated = (extraction: "maximum-likelihood" | "minimum-residual") =>
  factorAnalysis(synthetic, { extraction, factors: 3, conventions: "psych", rotation: "varimax" }).loadings;

describe("Tucker's congruence", () => {
  it("is psych's", () => {
    const { expected, tolerance } = oracleCase<{ readonly congruence: OracleMatrix }>("congruence-procrustes-psych");
    const ours = congruence(rotated("maximum-likelihood"), rotated("minimum-residual"));
    expectClose(ours.values, flat(expected.congruence), tolerance);
  });

  it("doesn't care how long factors are", () => {
    expectClose(
      congruence(
        [
          [1, 2],
          [3, -1],
        ],
        [
          [10, 1],
          [30, 1],
        ],
      ).values.slice(0, 1),
      [1],
      1e-15,
    );
  });

  it("refuses solutions of different indicators", () => {
    expect(messageOf(() => congruence([[1], [2]], [[1], [2], [3]]))).toBe(
      "InputError: congruence: `second` must have 2 indicators like `first`, got 3",
    );
  });
});

describe("alignment", () => {
  const target = rotated("maximum-likelihood").values;
  const disguised = target.map((_, at) => {
    const j = at % 3;
    return [-1, 1, -1][j] * target[at - j + [2, 0, 1][j]];
  });

  it("finds factors again by congruence", () => {
    const { from, signs } = matchFactors(target, disguised, 3);
    expect(from).toEqual([1, 2, 0]);
    expect(signs).toEqual([1, -1, -1]);
  });

  it("turns them back by Procrustes", () => {
    const turn = procrustes(target, disguised, 3);
    expectClose(matrixProduct(disguised, turn, 3), target, 1e-14);
  });
});
