import { describe, expect, it } from "vitest";
import { type FactorAnalysisOptions, factorAnalysis } from "../../../src/pure.js";
import { inverse, matrixProduct } from "../../../src/math/index.js";
import { type OracleMatrix, oracleCase } from "../../oracles/load.js";
import { aligned, alignedBoth, alignment } from "./align.js";
import { expectClose } from "./close.js";
import { ability, flat, harman74, synthetic } from "./data.js";

type Rows = readonly (readonly number[])[];

interface Peer {
  readonly loadings: OracleMatrix | Rows;
  readonly uniquenesses?: Readonly<Record<string, number>> | readonly number[];
  readonly communality?: Readonly<Record<string, number>>;
  readonly weights?: OracleMatrix;
  readonly Phi?: OracleMatrix | Rows | null;
  readonly structure?: OracleMatrix | Rows | null;
  readonly scoresHead?: OracleMatrix | Rows | null;
  readonly STATISTIC?: number;
  readonly PVAL?: number;
}

function analyse(id: string, options: FactorAnalysisOptions, data = synthetic as Parameters<typeof factorAnalysis>[0]) {
  const { expected, tolerance } = oracleCase<Peer>(id);
  const result = factorAnalysis(data, options);
  const k = result.factors.length;
  const loadings = flat(expected.loadings);
  const order = alignment(loadings, result.loadings.values, k);
  expectClose(aligned(result.loadings.values, k, order), loadings, tolerance);
  return { expected, tolerance, result, order, k };
}

describe("by factanal's conventions we get factanal's numbers", () => {
  const cases = (["none", "varimax", "promax"] as const).flatMap((rotation) =>
    (["regression", "Bartlett"] as const).map((scores) => [rotation, scores] as const),
  );

  it.each(cases)("%s, %s scores", (rotation, scores) => {
    const method = scores === "Bartlett" ? "bartlett" : "regression";
    const options = { conventions: "factanal", factors: 3, rotation, scores: method } as const;
    const found = analyse(`factanal-${rotation}-${scores}-syn`, options);
    const { expected, tolerance, result, order } = found;
    expectClose(result.uniquenesses, Object.values(expected.uniquenesses ?? {}), 1e-4);
    expectClose([result.fit?.chiSquare ?? 0, result.fit?.p ?? 0], [expected.STATISTIC ?? 0, expected.PVAL ?? 0], 1e-6);
    if (!expected.scoresHead || !result.scores) throw new Error("the case has scores");
    const wanted = flat(expected.scoresHead);
    const ours = aligned(result.scores.values.slice(0, wanted.length), 3, order);
    if (rotation !== "promax" || scores === "Bartlett") {
      expectClose(ours, wanted, tolerance);
      return;
    }
    // factanal's promax loses the factor correlations, so that its scores are Z·R⁻¹·Λ, not Z·R⁻¹·ΛΦ.
    const z = standardized();
    const weights = matrixProduct(inverse(result.correlation.values, 12), result.loadings.values, 12);
    const theirs = aligned(matrixProduct(z, weights, 12).slice(0, wanted.length), 3, order);
    expectClose(theirs, wanted, tolerance);
    expect(Math.max(...ours.map((x, at) => Math.abs(x - wanted[at])))).toBeGreaterThan(0.1);
  });

  function standardized(): Float64Array {
    const { means, deviations } = factorAnalysis(synthetic);
    if (!means || !deviations) throw new Error("a table has means");
    return Float64Array.from(synthetic.values.flatMap((row) => row.map((x, j) => (x - means[j]) / deviations[j])));
  }

  it("of a covariance matrix (ability.cov)", () => {
    const { expected, result } = analyse("factanal-ability2", { conventions: "factanal", factors: 2 }, ability);
    expectClose(result.uniquenesses, Object.values(expected.uniquenesses ?? {}), 2e-5);
    expectClose([result.fit?.chiSquare ?? 0], [expected.STATISTIC ?? 0], 1e-6);
    expect(result.scores).toBeUndefined();
  });

  it("of a correlation matrix (Harman's 24 tests)", () => {
    const { expected, result } = analyse("factanal-harman74-4", { conventions: "factanal", factors: 4 }, harman74);
    expectClose(result.uniquenesses, Object.values(expected.uniquenesses ?? {}), 2e-5);
    expectClose([result.fit?.chiSquare ?? 0], [expected.STATISTIC ?? 0], 1e-5);
  });
});

interface Efa {
  readonly h2: Readonly<Record<string, number>>;
  readonly unrot?: OracleMatrix;
  readonly rot?: OracleMatrix;
  readonly rotmat?: OracleMatrix;
  readonly Phi?: OracleMatrix;
  readonly structure?: OracleMatrix;
  readonly fit?: { readonly Fm?: number };
  readonly vars_rot?: OracleMatrix;
}

describe("by SPSS's and psych's conventions we get what EFAtools gets by them", () => {
  const paf = { extraction: "principal-axis", factors: 3 } as const;
  const cases: [string, FactorAnalysisOptions][] = [
    ["efatools-paf-varimax-SPSS-syn", { ...paf, conventions: "spss", rotation: "varimax" }],
    ["efatools-paf-varimax-EFAtools-syn", { ...paf, conventions: "psych", rotation: "varimax" }],
    ["efatools-paf-promax-SPSS-syn", { ...paf, conventions: "spss", rotation: "promax" }],
    ["efatools-paf-promax-EFAtools-syn", { ...paf, conventions: "psych", rotation: "promax", promax: "spss" }],
    [
      // What EFAtools calls psych's is promax on raw loadings, psych's Promax.
      "efatools-paf-promax-psych-syn",
      { ...paf, conventions: "psych", rotation: "promax", promax: "factanal" },
    ],
  ];

  it.each(cases)("%s", (id, options) => {
    const { expected, tolerance } = oracleCase<Efa>(id);
    const result = factorAnalysis(synthetic, options);
    expectClose(result.communalities, Object.values(expected.h2), 1e-12);
    if (!expected.rot) throw new Error("the case is rotated");
    const rotated = flat(expected.rot);
    const order = alignment(rotated, result.loadings.values, 3);
    expectClose(aligned(result.loadings.values, 3, order), rotated, tolerance);
    if (expected.unrot) {
      const unrotated = flat(expected.unrot);
      const first = alignment(unrotated, result.extracted.values, 3);
      expectClose(aligned(result.extracted.values, 3, first), unrotated, 1e-12);
    }
    if (expected.Phi && expected.structure) {
      const phi = alignedBoth(result.factorCorrelations.values, 3, order);
      expectClose(phi, flat(expected.Phi), tolerance);
      const structure = aligned(result.structure.values, 3, order);
      expectClose(structure, flat(expected.structure), tolerance);
    }
    // Sums of squared loadings, largest first as SPSS orders factors.
    const sums = [...(expected.vars_rot?.data[0] ?? [])];
    expectClose(
      result.rotatedVariances,
      sums.sort((a, b) => b - a),
      tolerance * 10,
    );
  });

  it.each([
    ["efatools-ml-none-syn", "maximum-likelihood"],
    ["efatools-uls-none-syn", "minimum-residual"],
  ] as const)("%s", (id, extraction) => {
    const { expected, tolerance } = oracleCase<Efa>(id);
    const result = factorAnalysis(synthetic, { extraction, factors: 3, rotation: "none" });
    expectClose(result.communalities, Object.values(expected.h2), tolerance);
    if (!expected.unrot) throw new Error("the case isn't rotated");
    const unrotated = flat(expected.unrot);
    const order = alignment(unrotated, result.loadings.values, 3);
    expectClose(aligned(result.loadings.values, 3, order), unrotated, tolerance);
    // EFAtools' χ² is (N − 1)·Fm; ours has Bartlett's correction, as SPSS, psych and factanal.
    const own = extraction === "maximum-likelihood" ? result.fit?.objective : undefined;
    if (own !== undefined) expectClose([own], [expected.fit?.Fm ?? 0], 1e-8);
  });
});

describe("principal components are those of psych", () => {
  const cases: [string, FactorAnalysisOptions][] = [
    ["none", { rotation: "none" }],
    ["varimax", { rotation: "varimax" }],
    ["oblimin", { rotation: "oblimin" }],
    // principal() takes promax on raw loadings, unlike fa().
    ["promax", { rotation: "promax" }],
  ];

  it.each(cases)("%s", (name, options) => {
    const found = analyse(`principal-${name}-syn`, {
      conventions: "psych",
      extraction: "principal-components",
      factors: 3,
      ...options,
    });
    const { expected, tolerance, result, order } = found;
    expectClose(result.communalities, Object.values(expected.communality ?? {}), 1e-8);
    if (!expected.weights || !expected.scoresHead || !result.scores) throw new Error("has scores");
    expectClose(aligned(result.scoreCoefficients.values, 3, order), flat(expected.weights), tolerance);
    const wanted = flat(expected.scoresHead);
    const ours = aligned(result.scores.values.slice(0, wanted.length), 3, order);
    expectClose(ours, wanted, 4 * tolerance);
  });
});

describe("factor_analyzer agrees", () => {
  const rotations: [string, FactorAnalysisOptions][] = [
    ["none", { rotation: "none" }],
    ["varimax", { rotation: "varimax" }],
    ["promax", { rotation: "promax", promax: "psych" }],
    ["quartimax", { rotation: "quartimax" }],
    ["geomin_ort", { rotation: "geomin" }],
    ["geomin_obl", { rotation: "oblique-geomin" }],
    ["oblimin", { rotation: "oblimin" }],
    ["quartimin", { rotation: "quartimin" }],
    // Its equamax has κ = 0, which is quartimax.
    ["equamax", { rotation: "quartimax" }],
  ];
  const extractions = {
    minres: "minimum-residual",
    ml: "maximum-likelihood",
    principal: "principal-components",
  } as const;
  const cases = rotations.flatMap(([name, options]) =>
    (Object.keys(extractions) as (keyof typeof extractions)[])
      .filter((short) => short === "minres" || ["none", "varimax", "promax"].includes(name))
      .map((short) => [short, name, { ...options, extraction: extractions[short] }] as const),
  );

  it.each(cases)("%s, %s", (short, name, options) => {
    const { expected, tolerance, result, order } = analyse(`fapy-${short}-${name}-syn`, {
      conventions: "psych",
      factors: 3,
      ...options,
    });
    if (expected.structure) {
      expectClose(aligned(result.structure.values, 3, order), flat(expected.structure), tolerance);
    }
    if (expected.Phi) {
      // It sorts the factors but not their correlations: the same three numbers in another order.
      const sorted = (phi: Float64Array): Float64Array => Float64Array.of(phi[1], phi[2], phi[5]).map(Math.abs).sort();
      expectClose(sorted(result.factorCorrelations.values), sorted(flat(expected.Phi)), tolerance);
    }
    if (!expected.scoresHead || !result.scores) throw new Error("the case has scores");
    // It standardises with n, not n − 1.
    const wanted = flat(expected.scoresHead).map((x) => x * Math.sqrt(499 / 500));
    const ours = aligned(result.scores.values.slice(0, wanted.length), 3, order);
    expectClose(ours, wanted, 5 * tolerance);
  });

  it("but not on equamax, where it gives quartimax", () => {
    const { expected } = oracleCase<Peer>("fapy-minres-equamax-syn");
    const equamax = factorAnalysis(synthetic, {
      conventions: "psych",
      factors: 3,
      rotation: "equamax",
    });
    const wanted = flat(expected.loadings);
    const ours = aligned(equamax.loadings.values, 3, alignment(wanted, equamax.loadings.values, 3));
    expect(Math.max(...ours.map((x, at) => Math.abs(x - wanted[at])))).toBeGreaterThan(3e-3);
  });

  it("nor on oblimax, where it stays at the unrotated loadings", () => {
    const peer = oracleCase<Peer>("fapy-minres-oblimax-syn");
    const none = factorAnalysis(synthetic, { conventions: "psych", factors: 3, rotation: "none" });
    const wanted = flat(peer.expected.loadings);
    const ours = aligned(none.loadings.values, 3, alignment(wanted, none.loadings.values, 3));
    // It moves by 1.4e-4, no more.
    expectClose(ours, wanted, 2e-4);
  });
});

describe("conventions", () => {
  it("are printed in the result", () => {
    const text = (conventions: "spss" | "psych" | "factanal") =>
      factorAnalysis(synthetic, { conventions, factors: 3 }).summary().en.split("(").at(-1);
    expect(text("factanal")).toBe(
      "R factanal's conventions: extraction maximum likelihood, rotation varimax with Kaiser normalization, scores regression; standard deviations with n − 1, loadings of a factor sum to something positive.)",
    );
    expect(factorAnalysis(synthetic).conventions).toBe("spss");
    expect(factorAnalysis(synthetic).kaiser).toBe(true);
    expect(factorAnalysis(synthetic, { conventions: "psych", factors: 3 }).kaiser).toBe(false);
  });
});
