import { compareNumbers } from "../../../base/index.js";
import { symmetricEigen } from "../../../math/index.js";
import { scaledVectors } from "../extraction/scaled-vectors.js";

/** Mean squared partial correlations after 0, 1, 2 … components. */
export interface AveragePartials {
  /**
   * Entry m: after m components have been held fixed; entry 0 is of the correlations themselves. It ends
   * before the first m that leaves an indicator without variance: partial correlations are 0/0 from there on.
   */
  readonly squared: Float64Array;
  /** The number of components at which the mean is smallest. */
  readonly factors: number;
}

/**
 * Velicer's minimum average partial (最小平均偏相关，MAP): components are taken out as long as what is left
 * gets less correlated.
 *
 * @param correlation - p × p row by row.
 * @param most - how many components are tried; p − 1 by default.
 * @see Velicer, W. F. (1976). Determining the number of components from the matrix of partial
 * correlations. Psychometrika 41(3), 321–327.
 */
export function averagePartials(correlation: Float64Array, p: number, most: number = p - 1): AveragePartials {
  const loadings = scaledVectors(symmetricEigen(correlation, p), p, (v) => Math.sqrt(Math.max(0, v)));
  const left: Float64Array = Float64Array.from(correlation);
  const means: number[] = [meanSquare(left, p)];
  for (let m = 0; m < Math.min(most, p - 1); m++) {
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) left[i * p + j] -= loadings[i * p + m] * loadings[j * p + m];
    }
    if (exhausted(left, p)) break;
    means.push(meanSquare(left, p));
  }
  const squared: Float64Array = Float64Array.from(means);
  const factors = squared.reduce((best, value, m) => (compareNumbers(value, squared[best]) < 0 ? m : best), 0);
  return { squared, factors };
}

/** Whether an indicator has no variance left. */
function exhausted(covariance: Float64Array, p: number): boolean {
  for (let i = 0; i < p; i++) if (compareNumbers(covariance[i * p + i], 0, 1) <= 0) return true;
  return false;
}

/** The mean of squared correlations off the diagonal of a covariance matrix. */
function meanSquare(covariance: Float64Array, p: number): number {
  let sum = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) {
      sum += covariance[i * p + j] ** 2 / (covariance[i * p + i] * covariance[j * p + j]);
    }
  }
  return (2 * sum) / (p * (p - 1));
}
