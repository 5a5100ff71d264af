import { describe, expect, it } from "vitest";
import { factorAnalysis } from "../../../src/pure.js";
import { matrixProduct } from "../../../src/math/index.js";
import { type OracleMatrix, oracleCase } from "../../oracles/load.js";
import { expectClose } from "./close.js";
import { synthetic } from "./data.js";

/** Three indicators that all correlate by ½. */
const alike = [
  [1, 0.5, 0.5],
  [0.5, 1, 0.5],
  [0.5, 0.5, 1],
];

describe("three indicators that correlate by a half, by hand", () => {
  it("start from multiple correlations of 2 r²/(1 + r) = ⅓, components from 1", () => {
    const options = { factors: 1, rotation: "none" } as const;
    const axes = factorAnalysis({ correlation: alike, n: 50 }, { ...options, extraction: "principal-axis" });
    expectClose(axes.initialCommunalities, [1 / 3, 1 / 3, 1 / 3], 1e-14);
    const components = factorAnalysis({ correlation: alike, n: 50 }, options);
    expectClose(components.initialCommunalities, [1, 1, 1], 0);
    expect(components.n).toBe(50);
  });

  it("come to communalities of ½ by thirds: ⅓, 4/9, 13/27 …, the fourth step less than .01", () => {
    // (h + 1)/3: steps of 1/9, 1/27, 1/81, 1/243.
    const axes = factorAnalysis(
      { correlation: alike, n: 50 },
      {
        extraction: "principal-axis",
        factors: 1,
        rotation: "none",
        conventions: "spss",
        tolerance: 0.01,
      },
    );
    expect(axes.iterations).toBe(4);
    expectClose(
      axes.communalities,
      [121, 121, 121].map((h) => h / 243),
      1e-14,
    );
    expectClose(
      axes.uniquenesses,
      [122, 122, 122].map((h) => h / 243),
      1e-14,
    );
  });

  it("have one component of 1 + 2 r = 2 with loadings √(2/3), one factor of loadings √½", () => {
    const options = { factors: 1, rotation: "none" } as const;
    const component = factorAnalysis({ correlation: alike, n: 50 }, options);
    expectClose(component.extractedVariances, [2], 1e-14);
    expectClose(component.loadings.values, [2 / 3, 2 / 3, 2 / 3].map(Math.sqrt), 1e-14);
    expectClose(component.uniquenesses, [1 / 3, 1 / 3, 1 / 3], 1e-14);
    expect(component.explained).toBeCloseTo(2 / 3, 14);
    // One factor gives r back: λ² = ½, of three 1.5.
    const factor = factorAnalysis({ correlation: alike, n: 50 }, { ...options, extraction: "maximum-likelihood" });
    expectClose(factor.loadings.values, [0.5, 0.5, 0.5].map(Math.sqrt), 1e-9);
    expectClose(factor.extractedVariances, [1.5], 1e-9);
  });
});

describe("what is extracted and how it is turned", () => {
  it("explains the squares of the reference script's loadings before rotation", () => {
    const { expected, tolerance } = oracleCase<{
      readonly ml: { readonly loadings: OracleMatrix };
    }>("fa-tight-own-syn");
    const { data } = expected.ml.loadings;
    const squares = [0, 1, 2].map((j) => data.reduce((sum, row) => sum + row[j] ** 2, 0));
    const options = { extraction: "maximum-likelihood", factors: 3 } as const;
    const result = factorAnalysis(synthetic, options);
    expectClose([...result.extractedVariances].sort(), squares.sort(), tolerance);
    expect(result.n).toBe(500);
  });

  it.each(["varimax", "oblimin"] as const)("%s: extracted · transformation = loadings", (rotation) => {
    const result = factorAnalysis(synthetic, { factors: 3, rotation });
    const { extracted, transformation, loadings } = result;
    const turned = matrixProduct(extracted.values, transformation.values, 3);
    expectClose(turned, loadings.values, 1e-13);
  });
});
