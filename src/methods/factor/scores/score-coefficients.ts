import { InputError, say } from "../../../base/index.js";
import { inverse, matrixProduct, symmetricEigen, transpose } from "../../../math/index.js";

/** How factor scores are estimated (因子得分). */
export type ScoreMethod = "regression" | "bartlett" | "anderson-rubin" | "ten-berge" | "harman";

/** What coefficients are computed from; p indicators, k factors. */
export interface ScoreModel {
  readonly k: number;
  /** R, p × p. */
  readonly correlation: Float64Array;
  /** R⁻¹; components do without. */
  readonly inverseCorrelation: Float64Array | undefined;
  readonly pattern: Float64Array;
  readonly structure: Float64Array;
  readonly phi: Float64Array;
  readonly uniquenesses: Float64Array;
  /** Whether the factors are components, whose scores are exact. */
  readonly components: boolean;
  readonly oblique: boolean;
}

/**
 * Coefficients W of scores F = Z·W, p × k row by row, as SPSS prints them (成分得分系数矩阵).
 *
 *     regression (Thurstone, Thomson)   W = R⁻¹·S
 *     Bartlett                          W = Ψ⁻¹Λ·(Λ′Ψ⁻¹Λ)⁻¹
 *     Anderson–Rubin                    W = Ψ⁻¹Λ·(Λ′Ψ⁻¹RΨ⁻¹Λ)^(−1/2)
 *     ten Berge                         W = R^(−1/2)·C·Φ^(1/2),  C = R^(−1/2)L·(L′R⁻¹L)^(−1/2),  L = Λ·Φ^(1/2)
 *     Harman                            W = (ΛS′ with ones on its diagonal)⁻¹·Λ
 *     of components, all of them        W = Λ·(Λ′Λ)⁻¹
 *
 * @throws {InputError} For Anderson–Rubin scores of correlated factors, and where an indicator without
 * a uniqueness of its own would be divided by it.
 * @see Grice, J. W. (2001). Computing and evaluating factor scores. Psychological Methods 6(4), 430–450.
 */
export function scoreCoefficients(where: string, method: ScoreMethod, model: ScoreModel): Float64Array {
  if (method === "anderson-rubin" && model.oblique) {
    const words = say(
      '在因子相关时不为 "anderson-rubin"，它会使得分互不相关（"ten-berge" 保留其相关）',
      'not be "anderson-rubin" for correlated factors, whose scores it would make uncorrelated ("ten-berge" keeps their correlations)',
    );
    throw new InputError(where, "scores", words, method);
  }
  const { inverseCorrelation: inverted } = model;
  if (model.components || inverted === undefined) return leastSquares(model);
  switch (method) {
    case "regression":
      return matrixProduct(inverted, model.structure, pOf(model));
    case "bartlett":
      return bartlett(where, model);
    case "anderson-rubin":
      return andersonRubin(where, model);
    case "ten-berge":
      return tenBerge(model, inverted);
    default:
      return harman(model);
  }
}

function pOf(model: ScoreModel): number {
  return model.uniquenesses.length;
}

function leastSquares({ pattern, k }: ScoreModel): Float64Array {
  const square = matrixProduct(transpose(pattern, k), pattern, pattern.length / k);
  return matrixProduct(pattern, inverse(square, k), k);
}

/** Ψ⁻¹Λ. */
function weightedPattern(where: string, model: ScoreModel): Float64Array {
  const { uniquenesses, pattern, k } = model;
  const i = uniquenesses.findIndex((u) => !(u > 1e-8));
  if (i >= 0) {
    const words = say(
      '在有指标没有自己的方差（Heywood 情形）时为 "regression" 或 "ten-berge"',
      'be "regression" or "ten-berge" where an indicator has no variance of its own (a Heywood case)',
    );
    throw new InputError(where, "scores", words, uniquenesses[i]);
  }
  return pattern.map((x, at) => x / uniquenesses[Math.floor(at / k)]);
}

function bartlett(where: string, model: ScoreModel): Float64Array {
  const { pattern, k } = model;
  const weighted = weightedPattern(where, model);
  const square = matrixProduct(transpose(pattern, k), weighted, pOf(model));
  return matrixProduct(weighted, inverse(square, k), k);
}

function andersonRubin(where: string, model: ScoreModel): Float64Array {
  const { correlation, k } = model;
  const p = pOf(model);
  const weighted = weightedPattern(where, model);
  const middle = matrixProduct(transpose(weighted, k), matrixProduct(correlation, weighted, p), p);
  return matrixProduct(weighted, power(middle, k, -0.5), k);
}

function tenBerge(model: ScoreModel, inverted: Float64Array): Float64Array {
  const { correlation, pattern, phi, k } = model;
  const p = pOf(model);
  const root = power(phi, k, 0.5);
  const l = matrixProduct(pattern, root, k);
  const inner = matrixProduct(transpose(l, k), matrixProduct(inverted, l, p), p);
  const half = power(correlation, p, -0.5);
  const c = matrixProduct(matrixProduct(half, l, p), power(inner, k, -0.5), k);
  return matrixProduct(half, matrixProduct(c, root, k), p);
}

function harman(model: ScoreModel): Float64Array {
  const { pattern, structure, k } = model;
  const p = pOf(model);
  const reproduced = matrixProduct(pattern, transpose(structure, k), k);
  for (let i = 0; i < p; i++) reproduced[i * p + i] = 1;
  return matrixProduct(inverse(reproduced, p), pattern, p);
}

/** A power of a symmetric positive definite matrix. */
function power(matrix: Float64Array, n: number, exponent: number): Float64Array {
  const { values, vectors } = symmetricEigen(matrix, n);
  const scaled = vectors.map((x, at) => x * values[at % n] ** exponent);
  return matrixProduct(scaled, transpose(vectors, n), n);
}
