import {
  chiSquareUpperTail,
  cholesky,
  choleskyInverse,
  logDeterminant,
  matrixProduct,
  sumOf,
  transpose,
} from "../../../math/index.js";
import { type Rmsea, rmsea } from "./rmsea.js";

/** How well k factors give back the correlations of p indicators. */
export interface ModelFit {
  /** Likelihood discrepancy ln|Σ| − ln|R| + tr(RΣ⁻¹) − p. */
  readonly objective: number;
  /** (n − 1 − (2p + 5)/6 − 2k/3)·objective; undefined without n or without degrees of freedom. */
  readonly chiSquare: number | undefined;
  /** ((p − k)² − (p + k))/2. */
  readonly degrees: number;
  /** The chance of so large a χ² if the model held. */
  readonly p: number | undefined;
  readonly rmsea: Rmsea | undefined;
  /** Tucker and Lewis's ρ, against no correlations at all, with the same multiplier. */
  readonly tli: number | undefined;
  /** χ² − df·ln n. */
  readonly bic: number | undefined;
  /** Root mean square of the residual correlations off the diagonal. */
  readonly rmsr: number;
  /** R − Σ row by row; on the diagonal the uniquenesses. */
  readonly residuals: Float64Array;
}

/** What a model says of the correlations. */
export interface FittedModel {
  readonly correlation: Float64Array;
  readonly pattern: Float64Array;
  readonly structure: Float64Array;
  readonly k: number;
  readonly n: number | undefined;
}

/**
 * The fit of a factor model (模型拟合), by Bartlett's corrected statistic as factanal, psych and SPSS print
 * it, for any extraction.
 *
 * @returns Nothing if an indicator is left without variance of its own: such a model can't be judged.
 */
export function modelFit(model: FittedModel): ModelFit | undefined {
  const { correlation, pattern, structure, k, n } = model;
  const p = pattern.length / k;
  const common = matrixProduct(pattern, transpose(structure, k), k);
  const residuals = correlation.map((r, at) => r - common[at]);
  const objective = discrepancyOf(correlation, common, p);
  if (objective === undefined) return undefined;
  const degrees = ((p - k) ** 2 - p - k) / 2;
  const rmsr = rootMeanSquare(residuals, p);
  const none = {
    chiSquare: undefined,
    p: undefined,
    rmsea: undefined,
    tli: undefined,
    bic: undefined,
  };
  if (n === undefined || degrees <= 0) return { objective, degrees, rmsr, residuals, ...none };
  const multiplier = n - 1 - (2 * p + 5) / 6 - (2 * k) / 3;
  const chiSquare = Math.max(0, multiplier * objective);
  return {
    objective,
    chiSquare,
    degrees,
    p: chiSquareUpperTail(chiSquare, degrees),
    rmsea: rmsea(chiSquare, degrees, n),
    tli: tuckerLewis(correlation, p, multiplier, chiSquare / degrees),
    bic: chiSquare - degrees * Math.log(n),
    rmsr,
    residuals,
  };
}

function discrepancyOf(correlation: Float64Array, common: Float64Array, p: number): number | undefined {
  const model = common.map((x, at) => (at % (p + 1) === 0 ? 1 : x));
  const [sigma, sample] = [cholesky(model, p), cholesky(correlation, p)];
  if (sigma.dependentAt !== undefined || sample.dependentAt !== undefined) return undefined;
  const inverse = choleskyInverse(sigma);
  const trace = sumOf(correlation.map((r, at) => r * inverse[at]));
  return logDeterminant(sigma) - logDeterminant(sample) + trace - p;
}

/**
 * @see Tucker, L. R. & Lewis, C. (1973). A reliability coefficient for maximum likelihood factor
 * analysis. Psychometrika 38(1), 1–10.
 */
function tuckerLewis(correlation: Float64Array, p: number, multiplier: number, ratio: number): number {
  const independence = -multiplier * logDeterminant(cholesky(correlation, p));
  const none = independence / ((p * (p - 1)) / 2);
  return (none - ratio) / (none - 1);
}

function rootMeanSquare(residuals: Float64Array, p: number): number {
  const squares = residuals.map((x, at) => (at % (p + 1) === 0 ? 0 : x * x));
  return Math.sqrt(sumOf(squares) / (p * (p - 1)));
}
