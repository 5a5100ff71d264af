import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectGradient } from "../../../src/methods/factor/rotation/gradient-projection.js";
import {
  bifactorCriterion,
  simplimaxCriterion,
} from "../../../src/methods/factor/rotation/simple-structure-criteria.js";
import {
  factorAnalysis,
  type RotateFactorsOptions,
  type RotationName,
  rotateFactors,
  seededRandom,
} from "../../../src/pure.js";
import { type OracleMatrix, oracleCase, oracleMatrix } from "../../oracles/load.js";
import { aligned, alignedBoth, alignment } from "./align.js";
import { expectClose } from "./close.js";
import { flat, synthetic } from "./data.js";

interface Turned {
  readonly loadings: OracleMatrix;
  readonly Phi?: OracleMatrix | null;
  readonly rotmat?: OracleMatrix;
}

const unrotated = oracleMatrix("syn_unrotated_loadings_12x3.csv");

/** Rotates and compares pattern and factor correlations. */
function expectTurned(wanted: Turned, options: RotateFactorsOptions, tolerance: number): void {
  const result = rotateFactors(unrotated, options);
  const loadings = flat(wanted.loadings);
  const order = alignment(loadings, result.loadings.values, 3);
  expectClose(aligned(result.loadings.values, 3, order), loadings, tolerance);
  if (!wanted.Phi?.data) return;
  expectClose(alignedBoth(result.factorCorrelations.values, 3, order), flat(wanted.Phi), tolerance);
}

describe("the Crawford–Ferguson family is GPArotation's, converged", () => {
  const { expected, tolerance } = oracleCase<Record<string, Turned & { criterion: number }>>(
    "rotations-crawford-ferguson-tight",
  );
  const names = ["quartimax", "varimax", "equamax", "parsimax", "factor-parsimony"] as const;
  const all = names.flatMap((name) => [[name, "raw", false] as const, [name, "kaiser", true] as const]);

  /** The peer's word for a rotation. */
  const peer = (rotation: (typeof names)[number]) => (rotation === "factor-parsimony" ? "factorParsimony" : rotation);

  it.each(all)("%s, %s", (rotation, kind, kaiser) => {
    expectTurned(expected[`${peer(rotation)}_${kind}`], { rotation, kaiser }, tolerance);
  });

  it("and at our solutions the criterion is not larger than theirs", () => {
    const kappas = {
      quartimax: 0,
      varimax: 1 / 12,
      equamax: 3 / 24,
      parsimax: 2 / 13,
      "factor-parsimony": 1,
    };
    for (const rotation of names) {
      const { loadings } = rotateFactors(unrotated, { rotation, kaiser: false });
      const value = crawfordFerguson(loadings.values, 3, kappas[rotation]);
      expect(value).toBeLessThanOrEqual(expected[`${peer(rotation)}_raw`].criterion + 1e-14);
      expectClose([value], [expected[`${peer(rotation)}_raw`].criterion], 1e-14);
    }
  });

  /** From its definition. */
  function crawfordFerguson(loadings: Float64Array, k: number, kappa: number): number {
    const p = loadings.length / k;
    let [rows, columns] = [0, 0];
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < k; j++) {
        const square = loadings[i * k + j] ** 2;
        for (let m = 0; m < k; m++) if (m !== j) rows += square * loadings[i * k + m] ** 2;
        for (let l = 0; l < p; l++) if (l !== i) columns += square * loadings[l * k + j] ** 2;
      }
    }
    return ((1 - kappa) * rows + kappa * columns) / 4;
  }
});

describe("rotation is that of GPArotation", () => {
  const { expected, tolerance } = oracleCase<Record<string, Turned>>("rotations-gparotation");
  const raw = { conventions: "psych", kaiser: false } as const;
  const cases: [string, RotateFactorsOptions][] = [
    ["Varimax", { ...raw, rotation: "varimax" }],
    ["quartimax", { ...raw, rotation: "quartimax" }],
    ["entropy", { ...raw, rotation: "entropy" }],
    ["tandemI", { ...raw, rotation: "tandem-i" }],
    ["tandemII", { ...raw, rotation: "tandem-ii" }],
    ["bentlerT", { ...raw, rotation: "bentler" }],
    ["geominT", { ...raw, rotation: "geomin" }],
    ["infomaxT", { ...raw, rotation: "infomax" }],
    ["mccammon", { ...raw, rotation: "mccammon" }],
    ["oblimin", { ...raw, rotation: "oblimin" }],
    ["quartimin", { ...raw, rotation: "quartimin" }],
    ["bentlerQ", { ...raw, rotation: "oblique-bentler" }],
    ["geominQ", { ...raw, rotation: "oblique-geomin" }],
    ["infomaxQ", { ...raw, rotation: "oblique-infomax" }],
    ["cfT_kappa0", { ...raw, rotation: "crawford-ferguson", kappa: 0 }],
    ["cfT_kappa0.5", { ...raw, rotation: "crawford-ferguson", kappa: 0.5 }],
    ["cfT_kappa1", { ...raw, rotation: "crawford-ferguson", kappa: 1 }],
    ["cfQ_kappa0", { ...raw, rotation: "oblique-crawford-ferguson", kappa: 0 }],
    ["cfQ_kappa0.5", { ...raw, rotation: "oblique-crawford-ferguson", kappa: 0.5 }],
    ["cfQ_kappa1", { ...raw, rotation: "oblique-crawford-ferguson", kappa: 1 }],
    ["oblimin_gam0", { ...raw, rotation: "oblimin", gamma: 0 }],
    ["oblimin_gam-0.5", { ...raw, rotation: "oblimin", gamma: -0.5 }],
    ["oblimin_gam-1", { ...raw, rotation: "oblimin", gamma: -1 }],
    ["stats_varimax_kaiser", { rotation: "varimax", kaiser: true }],
    ["stats_varimax_raw", { rotation: "varimax", kaiser: false }],
    ["stats_promax4", { conventions: "factanal", rotation: "promax" }],
  ];

  it.each(cases)("%s", (name, options) => expectTurned(expected[name], options, tolerance));

  it("simplimax from the same start, where a better one is found from varimax", () => {
    const start = Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1);
    const given = Float64Array.from(unrotated.values.flat());
    const criterion = simplimaxCriterion(12);
    const found = projectGradient("test", given, 3, criterion, "oblique", start);
    const wanted = flat(expected.simplimax.loadings);
    const order = alignment(wanted, found.loadings, 3);
    expectClose(aligned(found.loadings, 3, order), wanted, tolerance);
    const best = rotateFactors(unrotated, { ...raw, rotation: "simplimax" }).loadings.values;
    expect(criterion(best, 3).value).toBeLessThan(criterion(wanted, 3).value - 1e-4);
  });

  it("for all it offers but oblimax, which has no minimum there", () => {
    // The peer's own loadings run away: their largest is of the order of 1e7.
    const done = new Set([...cases.map(([name]) => name), "simplimax", "oblimax"]);
    expect(Object.keys(expected).filter((name) => !done.has(name))).toEqual([]);
    const largest = Math.max(...flat(expected.oblimax.loadings).map(Math.abs));
    expect(largest).toBeGreaterThan(1e6);
  });

  it.each([
    ["targetT", "target"],
    ["targetQ", "oblique-target"],
  ] as const)("%s, with a partly specified target", (name, rotation) => {
    const peer = oracleCase<Record<string, Turned> & { Target: { data: (number | null)[][] } }>(
      "rotation-target-gparotation",
    );
    const target = peer.expected.Target.data.map((row) => row.map((x) => x ?? Number.NaN));
    expectTurned(peer.expected[name], { ...raw, rotation, target }, peer.tolerance);
  });
});

describe("rotation of maximum likelihood factors is that of psych", () => {
  const cases: [string, RotationName, RotateFactorsOptions?][] = [
    ["varimax", "varimax"],
    ["quartimax", "quartimax"],
    ["equamax", "equamax"],
    ["bentlerT", "bentler"],
    ["geominT", "geomin"],
    ["varimin", "varimin"],
    ["oblimin", "oblimin"],
    ["quartimin", "quartimin"],
    ["promax", "promax"],
    ["Promax", "promax", { promax: "factanal" }],
    ["bentlerQ", "oblique-bentler"],
    ["geominQ", "oblique-geomin"],
    ["cluster", "cluster"],
  ];

  it.each(cases)("%s", (name, rotation, options = {}) => {
    const { expected, tolerance } = oracleCase<Turned & { readonly weights: OracleMatrix }>(`fa-ml-${name}-syn`);
    const result = factorAnalysis(synthetic, {
      ...options,
      conventions: "psych",
      extraction: "maximum-likelihood",
      factors: 3,
      rotation,
    });
    const loadings = flat(expected.loadings);
    const order = alignment(loadings, result.loadings.values, 3);
    expectClose(aligned(result.loadings.values, 3, order), loadings, tolerance);
    expectClose(aligned(result.scoreCoefficients.values, 3, order), flat(expected.weights), tolerance);
    if (expected.Phi?.data) {
      const phi = alignedBoth(result.factorCorrelations.values, 3, order);
      expectClose(phi, flat(expected.Phi), tolerance);
    }
  });

  it("bifactor from the same start, where a better one is found from varimax", () => {
    const { expected, tolerance } = oracleCase<Turned>("fa-ml-bifactor-syn");
    const ml = { conventions: "psych", extraction: "maximum-likelihood", factors: 3 } as const;
    const { extracted } = factorAnalysis(synthetic, { ...ml, rotation: "none" });
    const start = Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1);
    const criterion = bifactorCriterion;
    const found = projectGradient("test", extracted.values, 3, criterion, "orthogonal", start);
    const wanted = flat(expected.loadings);
    expectClose(aligned(found.loadings, 3, alignment(wanted, found.loadings, 3)), wanted, tolerance);
    const best = factorAnalysis(synthetic, { ...ml, rotation: "bifactor" }).loadings.values;
    expect(criterion(best, 3).value).toBeLessThan(criterion(wanted, 3).value - 1e-4);
  });

  it.each([
    ["simplimax", "simplimax", smallest],
    ["biquartimin", "biquartimin", groupQuartimin],
  ] as const)("%s, where psych stops too early: our criterion is lower", (name, rotation, value) => {
    const peer = oracleCase<Turned>(`fa-ml-${name}-syn`);
    const result = factorAnalysis(synthetic, {
      conventions: "psych",
      extraction: "maximum-likelihood",
      factors: 3,
      rotation,
    });
    const theirs = Math.min(...[0, 1, 2].map((general) => value(flat(peer.expected.loadings), general)));
    const ours = Math.min(...[0, 1, 2].map((general) => value(result.loadings.values, general)));
    expect(ours).toBeLessThan(theirs);
    // Both describe the same factor space.
    const { loadings, Phi } = peer.expected;
    if (!Phi) throw new Error("an oblique rotation has factor correlations");
    expectClose(communalities(flat(loadings), flat(Phi)), result.communalities, peer.tolerance);
  });

  it("biquartimin by psych's conventions is the oblique bifactor rotation, and is called so; by SPSS's it is Carroll's", () => {
    const ml = { extraction: "maximum-likelihood", factors: 3, rotation: "biquartimin" } as const;
    const psychs = factorAnalysis(synthetic, { ...ml, conventions: "psych" });
    expect(psychs.rotation).toBe("oblique-bifactor");
    expect(psychs.summary().en).toContain("bifactor, oblique");
    const carrolls = factorAnalysis(synthetic, { ...ml, kaiser: false });
    expect(carrolls.rotation).toBe("biquartimin");
    const half = factorAnalysis(synthetic, { ...ml, kaiser: false, rotation: "oblimin", gamma: 0.5 });
    expectClose(carrolls.loadings.values, half.loadings.values, 1e-12);
  });

  /** The 12 smallest squared loadings. */
  function smallest(loadings: Float64Array): number {
    const squares = loadings.map((x) => x * x).sort();
    return squares.slice(0, 12).reduce((sum, x) => sum + x, 0);
  }

  /** ¼Σ λᵢⱼ²λᵢₘ² over the two factors that aren't general. */
  function groupQuartimin(loadings: Float64Array, general: number): number {
    const [a, b] = [0, 1, 2].filter((j) => j !== general);
    let sum = 0;
    for (let at = 0; at < loadings.length; at += 3) {
      sum += (loadings[at + a] ** 2 * loadings[at + b] ** 2) / 2;
    }
    return sum;
  }

  function communalities(loadings: Float64Array, phi: Float64Array): Float64Array {
    return Float64Array.from({ length: loadings.length / 3 }, (_, i) => {
      let sum = 0;
      for (let j = 0; j < 3; j++) {
        for (let m = 0; m < 3; m++) sum += loadings[i * 3 + j] * phi[j * 3 + m] * loadings[i * 3 + m];
      }
      return sum;
    });
  }
});

describe("any rotation", () => {
  const names: RotationName[] = ["varimax", "equamax", "geomin", "promax", "oblimin", "oblique-geomin"];

  it("leaves what factors have in common as it is", () => {
    const entry = fc.integer({ min: -70, max: 70 }).map((x) => x / 100);
    const row = fc.tuple(entry, entry).filter(([a, b]) => a * a + b * b > 0.01);
    const rows = fc.array(row, { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom(...names), (drawn, rotation) => {
        const given = [...drawn, [0.8, 0.1], [0.1, 0.7], [0.6, 0.2]];
        const { loadings, structure } = rotateFactors(given, { rotation });
        given.forEach(([a, b], i) => {
          const [first, second] = [2 * i, 2 * i + 1];
          const after =
            loadings.values[first] * structure.values[first] + loadings.values[second] * structure.values[second];
          expectClose([after], [a * a + b * b], 1e-9);
        });
      }),
      { numRuns: 100 },
    );
  });

  it("of one factor does nothing but turn its sign", () => {
    const { loadings } = rotateFactors([[-0.7], [-0.6], [0.1]], { rotation: "promax" });
    expect([...loadings.values]).toEqual([0.7, 0.6, -0.1]);
  });

  it("is the same whatever order and sign the factors come in", () => {
    const turned = unrotated.values.map(([a, b, c]) => [c, -a, b]);
    const first = rotateFactors(unrotated.values);
    const second = rotateFactors(turned);
    expectClose(second.loadings.values, first.loadings.values, 1e-12);
  });

  it("leaves the saddle on which extracted factors of symmetric correlations lie", () => {
    // Nine indicators in three equal groups, loading .8 on factors that correlate .25: quartimin is 0 there.
    const among = (i: number, j: number) => (i === j ? 1 : i % 3 === j % 3 ? 0.64 : 0.16);
    const places = Array.from({ length: 9 }, (_, i) => i);
    const correlation = places.map((i) => places.map((j) => among(i, j)));
    for (const rotation of ["oblimin", "oblique-geomin", "oblique-infomax"] as const) {
      const result = factorAnalysis({ correlation, n: 200 }, { extraction: "minimum-residual", factors: 3, rotation });
      const { loadings, factorCorrelations } = result;
      for (const row of places) {
        const sizes = loadings.values
          .slice(3 * row, 3 * row + 3)
          .map(Math.abs)
          .sort();
        expectClose(sizes, [0, 0, 0.8], rotation === "oblimin" ? 1e-6 : 0.1);
      }
      if (rotation === "oblimin") {
        expectClose(factorCorrelations.values.slice(1, 3), [0.25, 0.25], 1e-6);
      }
    }
  });

  it("finds the same optimum from random starts, the same seed the same way", () => {
    const analyse = (seed: number) =>
      factorAnalysis(synthetic, {
        extraction: "minimum-residual",
        factors: 3,
        rotation: "oblique-geomin",
        starts: 10,
        random: seededRandom(seed),
      });
    const [a, b] = [analyse(1), analyse(1)];
    expect(a.rotationStarts.tried).toBe(12);
    expect(a.rotationStarts).toEqual(b.rotationStarts);
    const single = factorAnalysis(synthetic, {
      extraction: "minimum-residual",
      factors: 3,
      rotation: "oblique-geomin",
    });
    expectClose(a.loadings.values, single.loadings.values, 1e-7);
  });
});
