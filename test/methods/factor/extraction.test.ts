import { describe, expect, it } from "vitest";
import { dataset, seededRandom } from "../../../src/index.js";
import { type FactorAnalysisOptions, type ExtractionName, factorAnalysis } from "../../../src/pure.js";
import { inverse, matrixProduct } from "../../../src/math/index.js";
import { messageOf } from "../../message.js";
import { type OracleMatrix, oracleCase, oracleMatrix } from "../../oracles/load.js";
import { aligned, alignment } from "./align.js";
import { expectClose } from "./close.js";
import { flat, harman74, inputs, synthetic } from "./data.js";

interface Tight {
  readonly objective: number;
  readonly uniqueness: Readonly<Record<string, number>>;
  readonly loadings: OracleMatrix;
}

interface Psych {
  readonly loadings: OracleMatrix;
  readonly communality: Readonly<Record<string, number>>;
  readonly uniqueness: Readonly<Record<string, number>>;
  readonly weights?: OracleMatrix;
  readonly chi: number;
  readonly pval: number;
  readonly rmsea: { readonly RMSEA: number; readonly lower: number; readonly upper: number };
  readonly TLI: number;
  readonly BIC: number;
  readonly rms: number;
  readonly objective: number;
  readonly scoreR2: Readonly<Record<string, number>> | readonly number[];
}

const psych = (extraction: ExtractionName, factors = 3): FactorAnalysisOptions => ({
  conventions: "psych",
  extraction,
  factors,
  rotation: "none",
});

describe("extraction converges to the last digits of", () => {
  const methods = [
    ["ml", "maximum-likelihood"],
    ["uls", "minimum-residual"],
    ["gls", "generalized-least-squares"],
  ] as const;
  const names = ["syn", "harman74", "ability", "mtcars", "swiss"];
  const all = names.flatMap((name) => methods.map(([short, method]) => [name, short, method] as const));

  it.each(all)("the reference script: %s, %s", (name, short, extraction) => {
    const id = `fa-tight-own-${name}`;
    const { expected, tolerance } = oracleCase<Record<string, Tight> & { readonly k: number }>(id);
    const { k } = expected;
    const wanted = expected[short];
    const result = factorAnalysis(inputs[name], { ...psych(extraction, k) });
    expectClose(result.uniquenesses, Object.values(wanted.uniqueness), tolerance);
    const loadings = flat(wanted.loadings);
    const order = alignment(loadings, result.extracted.values, k);
    expectClose(aligned(result.extracted.values, k, order), loadings, tolerance);
  });
});

describe("extraction ends where R's does", () => {
  const provinces = (year: number) => dataset("province-indicators").where({ year });

  // R prints factanal's objective with three decimals; the digits are those of the whole discrepancy, minimised
  // another way: test/oracles/programs/own_minima.py.
  it.each([
    [2009, 1, "maximum-likelihood", 16.985, 16.9852690504562],
    [2009, 2, "maximum-likelihood", 8.983, 8.98321386314018],
    [2010, 2, "maximum-likelihood", 9.208, 9.20837849967015],
    [2012, 3, "maximum-likelihood", 5.38, 5.37958263177445],
    [2011, 2, "generalized-least-squares", undefined, 2.93359542526825],
  ] as const)("14 indicators of 30 provinces, %i, %i factors, %s", (year, factors, extraction, printed, value) => {
    const result = factorAnalysis(provinces(year), { rows: "province", factors, extraction });
    expect(Math.abs((result.minimum?.value ?? 0) / value - 1)).toBeLessThan(1e-12);
    if (printed !== undefined) expect(result.minimum?.value.toFixed(3)).toBe(printed.toFixed(3));
  });

  it("state.x77 by GLS, three factors: the usual start ends at .35411, another of 20 finds .35211", () => {
    const data = oracleMatrix("state_x77.csv");
    const options = { extraction: "generalized-least-squares", factors: 3 } as const;
    expect(factorAnalysis(data, options).minimum?.value).toBeCloseTo(0.3541142774, 9);
    const searched = factorAnalysis(data, { ...options, starts: 20, random: seededRandom(1) });
    expect(searched.minimum?.value).toBeCloseTo(0.3521057636, 9);
    expect(searched.minimum?.tried).toBe(21);
    expect(searched.minimum?.agreeing).toBeGreaterThan(1);
    expect(factorAnalysis(data, { extraction: "principal-axis", factors: 2, iterations: 500 }).minimum).toBeUndefined();
  });

  it.each(["maximum-likelihood", "generalized-least-squares", "minimum-residual"] as const)(
    "near-duplicates down to r = .99999, by %s: 32 analyses",
    (extraction) => {
      const data = oracleMatrix("state_x77.csv");
      for (const r of [0.99, 0.999, 0.9999, 0.99999]) {
        for (const column of [0, 3]) {
          const random = seededRandom(5 + column);
          const spread = deviationOf(data.values.map((row) => row[column])) * Math.sqrt(1 / r ** 2 - 1);
          const values = data.values.map((row) => [...row, row[column] + spread * random.normal()]);
          for (const factors of [1, 2, 3, 4]) {
            const result = factorAnalysis(values, { extraction, factors, rotation: "none" });
            expect(result.minimum?.value).toBeGreaterThan(0);
          }
        }
      }
    },
  );

  it("comes to an end where eigenvalues coincide: equal correlations, more factors than the one there is", () => {
    for (const extraction of ["maximum-likelihood", "generalized-least-squares", "minimum-residual"] as const) {
      for (const p of [6, 8]) {
        const correlation = Array.from({ length: p }, (_, i) =>
          Array.from({ length: p }, (_, j) => (i === j ? 1 : 0.5)),
        );
        const result = factorAnalysis({ correlation, n: 100 }, { factors: 2, extraction, rotation: "none" });
        expect(result.minimum?.value).toBeLessThan(1e-12);
      }
    }
  });

  it("says which two indicators are nearly one where nothing settles", () => {
    const data = oracleMatrix("state_x77.csv");
    const random = seededRandom(1);
    const values = data.values.map((row) => [...row, row[0] * (1 + 1e-3 * random.normal())]);
    const call = () =>
      factorAnalysis(
        { rows: data.rows, columns: [...data.columns, "again"], values },
        { extraction: "principal-axis", factors: 4, iterations: 3 },
      );
    expect(messageOf(call)).toMatch(
      /^ConvergenceError: factorAnalysis: .*; Population and again are nearly the same \(r = 0\.99999\d\): leave one of them out$/,
    );
  });
});

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b) / values.length;
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1));
}

describe("extraction is that of psych", () => {
  const cases: [string, FactorAnalysisOptions][] = [
    ["fa-ml-none-syn", psych("maximum-likelihood")],
    ["fa-minres-none-syn", psych("minimum-residual")],
    ["fa-uls-none-syn", psych("minimum-residual")],
    ["fa-ols-none-syn", psych("minimum-residual")],
    // Weighted by the cases of each pair; with complete cases that is minimum residuals.
    ["fa-minchi-none-syn", psych("minimum-residual")],
    ["fa-pa-none-syn", psych("principal-axis")],
    ["fa-alpha-none-syn", psych("alpha")],
    ["fa-paf-tight-none-syn", { ...psych("principal-axis"), iterations: 5000, tolerance: 1e-12 }],
  ];

  it.each(cases)("%s", (id, options) => {
    const { expected, tolerance } = oracleCase<Psych>(id);
    const result = factorAnalysis(synthetic, options);
    const loadings = flat(expected.loadings);
    const order = alignment(loadings, result.loadings.values, 3);
    expectClose(aligned(result.loadings.values, 3, order), loadings, tolerance);
    expectClose(result.communalities, Object.values(expected.communality), tolerance);
    if (!result.fit || !expected.weights) throw new Error("the case has fit and weights");
    expectClose(aligned(result.scoreCoefficients.values, 3, order), flat(expected.weights), tolerance);
    expectClose(result.determinacy, Object.values(expected.scoreR2), tolerance);
    expectFit(result.fit, expected, 500, tolerance);
  });

  it.each([
    ["fa-minres-varimax-harman74", "minimum-residual"],
    ["fa-ml-varimax-harman74", "maximum-likelihood"],
    ["fa-pa-varimax-harman74", "principal-axis"],
    ["fa-alpha-varimax-harman74", "alpha"],
  ] as const)("%s", (id, extraction) => {
    const { expected, tolerance } = oracleCase<Psych>(id);
    const result = factorAnalysis(harman74, { ...psych(extraction, 4), rotation: "varimax" });
    const loadings = flat(expected.loadings);
    const order = alignment(loadings, result.loadings.values, 4);
    expectClose(aligned(result.loadings.values, 4, order), loadings, tolerance);
    expectClose(result.communalities, Object.values(expected.communality), tolerance);
    if (!result.fit) throw new Error("a model has a fit");
    expectFit(result.fit, expected, 145, tolerance);
  });

  it("with a Heywood case reported: Harman's five variables", () => {
    const { expected, tolerance } = oracleCase<Psych>("fa-ml-varimax-harman5");
    const result = factorAnalysis(inputs.harman5, {
      ...psych("maximum-likelihood", 2),
      rotation: "varimax",
    });
    expectClose(result.communalities, Object.values(expected.communality), 1e-6);
    const loadings = flat(expected.loadings);
    const order = alignment(loadings, result.loadings.values, 2);
    expectClose(aligned(result.loadings.values, 2, order), loadings, tolerance);
    expect(result.heywood).toEqual(["population"]);
    expect(result.summary().en).toContain("Beware: population is left without variance of its own (a Heywood case)");
    expectClose([result.uniquenesses[0]], [0.005], 1e-15);
  });

  function expectFit(
    fit: NonNullable<ReturnType<typeof factorAnalysis>["fit"]>,
    expected: Psych,
    n: number,
    tolerance: number,
  ): void {
    const { chiSquare, degrees, p, rmsea, tli, bic } = fit;
    if (chiSquare === undefined || !rmsea || p === undefined || tli === undefined) {
      throw new Error("with n and degrees of freedom everything is defined");
    }
    // χ² is n times the discrepancy, which is 1e-7 off where psych's loadings are 7e-6 off.
    expectClose([chiSquare, bic ?? NaN], [expected.chi, expected.BIC], n * 2e-7);
    expectClose(
      [p, tli, fit.rmsr, fit.objective],
      [expected.pval, expected.TLI, expected.rms, expected.objective],
      tolerance,
    );
    // The limits are roots; R's uniroot stops at 1e-8 or so.
    const root = 5e-8;
    expectClose([rmsea.lower, rmsea.upper], [expected.rmsea.lower, expected.rmsea.upper], root);
    // psych's point takes χ²/(n·df) − 1/(n − 1), its limits n − 1 throughout, as Browne and Cudeck do.
    const point = chiSquare / (degrees * n) - 1 / (n - 1);
    expectClose([Math.sqrt(Math.max(0, point))], [expected.rmsea.RMSEA], root);
    const ours = Math.max(0, chiSquare / degrees - 1) / (n - 1);
    expectClose([rmsea.value], [Math.sqrt(ours)], 1e-15);
  }
});

describe("generalized least squares", () => {
  it.each(["fa-gls-none-syn", "fa-wls-none-syn"])("lies below psych's solution (%s)", (id) => {
    const { expected, tolerance, ...rest } = oracleCase<Psych>(id);
    const { departure } = rest as unknown as { departure: { discrepancy: number } };
    const result = factorAnalysis(synthetic, psych("generalized-least-squares"));
    const loadings = flat(expected.loadings);
    const order = alignment(loadings, result.loadings.values, 3);
    expectClose(aligned(result.loadings.values, 3, order), loadings, tolerance);
    const theirs = discrepancy(loadings, Object.values(expected.uniqueness));
    const ours = discrepancy(result.loadings.values, result.uniquenesses);
    const tight = oracleCase<{ readonly gls: Tight }>("fa-tight-own-syn").expected.gls.objective;
    expectClose([ours], [tight], 1e-12);
    // Recomputed by programs/own_psych_gls.py: .0668 and .0671 beside .0615.
    expectClose([theirs], [departure.discrepancy], 1e-12);
    expect(theirs).toBeGreaterThan(ours + 5e-3);
  });

  /** ½·tr[(I − R⁻¹Σ)²], from its definition. */
  function discrepancy(loadings: Float64Array, uniquenesses: ArrayLike<number>): number {
    const p = uniquenesses.length;
    const { correlation } = factorAnalysis(synthetic);
    const sigma = new Float64Array(p * p);
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) {
        for (let m = 0; m < 3; m++) sigma[i * p + j] += loadings[i * 3 + m] * loadings[j * 3 + m];
      }
      sigma[i * p + i] += uniquenesses[i];
    }
    const product = matrixProduct(inverse(correlation.values, p), sigma, p);
    const off = product.map((x, at) => (at % (p + 1) === 0 ? 1 - x : -x));
    const square = matrixProduct(off, off, p);
    return square.reduce((sum, x, at) => (at % (p + 1) === 0 ? sum + x / 2 : sum), 0);
  }
});

describe("image factoring", () => {
  it("with all factors whose Γ exceeds 1 gives back what is positive of the image covariances", () => {
    // With p − 1 factors the image covariances R + S²R⁻¹S² − 2S² but for the factors left out.
    const { correlation } = factorAnalysis(synthetic);
    const p = 12;
    const inverted = inverse(correlation.values, p);
    const s2 = Array.from({ length: p }, (_, i) => 1 / inverted[i * (p + 1)]);
    const image = correlation.values.map((r, at) => {
      const [i, j] = [Math.floor(at / p), at % p];
      return r + s2[i] * inverted[at] * s2[j] - (i === j ? 2 * s2[i] : 0);
    });
    const three = factorAnalysis(synthetic, { extraction: "image", factors: 3, rotation: "none" });
    const four = factorAnalysis(synthetic, { extraction: "image", factors: 4, rotation: "none" });
    const left = (loadings: Float64Array, k: number): number => {
      let sum = 0;
      for (let i = 0; i < p; i++) {
        for (let j = 0; j < p; j++) {
          let fitted = 0;
          for (let m = 0; m < k; m++) fitted += loadings[i * k + m] * loadings[j * k + m];
          sum += (image[i * p + j] - fitted) ** 2;
        }
      }
      return sum;
    };
    expect(left(four.loadings.values, 4)).toBeLessThan(left(three.loadings.values, 3));
    // S⁻¹·image·S⁻¹ = Ω(Γ − I)²Γ⁻¹Ω′: the trace is the sum of what all p factors would explain.
    const trace = s2.reduce((sum, s, i) => sum + image[i * (p + 1)] / s, 0);
    const part = three.extracted.values.reduce((sum, x, at) => sum + x ** 2 / s2[Math.floor(at / 3)], 0);
    expect(part).toBeLessThan(trace);
    // Loadings satisfy image·S⁻²·λ = λ·(γ − 1)²/γ: they are eigenvectors of image·S⁻².
    for (let m = 0; m < 3; m++) {
      const lambda = three.extracted.columnAt(m);
      const mapped = lambda.map((_, i) => lambda.reduce((sum, x, j) => sum + (image[i * p + j] / s2[j]) * x, 0));
      const ratio = mapped[0] / lambda[0];
      expectClose(
        mapped,
        lambda.map((x) => ratio * x),
        1e-12,
      );
      // and their length is the eigenvalue: λ′S⁻²λ = (γ − 1)²/γ.
      const length = lambda.reduce((sum, x, i) => sum + x ** 2 / s2[i], 0);
      expectClose([length], [ratio], 1e-12);
    }
  });
});

describe("principal axis factoring", () => {
  it("converged is minimum residuals", () => {
    const options = { rotation: "none", factors: 3 } as const;
    const axes = factorAnalysis(synthetic, {
      ...options,
      extraction: "principal-axis",
      iterations: 5000,
      tolerance: 1e-13,
    });
    const residual = factorAnalysis(synthetic, { ...options, extraction: "minimum-residual" });
    expectClose(axes.loadings.values, residual.loadings.values, 1e-11);
  });
});
