import { cholesky, choleskyInverse, logDeterminant, matrixProduct, sumOf, transpose } from "../../../math/index.js";
import { type Criterion, columnSums, inner } from "./criterion.js";

/** Minimum entropy: f = −½Σ λ²·ln λ² (0·ln 0 = 0). */
export const entropyCriterion: Criterion = (loadings) => {
  const squares = loadings.map((x) => x * x);
  const logarithms = squares.map((x) => (x === 0 ? 0 : Math.log(x)));
  return {
    value: -inner(squares, logarithms) / 2,
    gradient: loadings.map((x, at) => -(x * logarithms[at] + x)),
  };
};

/**
 * Infomax: the information that row and column of a share of λ² give about each other, made large.
 *
 * @see McKeon, J. J. (1968), in Browne, M. W. (2001). Multivariate Behavioral Research 36(1), 111–150.
 */
export const infomaxCriterion: Criterion = (loadings, k) => {
  const squares = loadings.map((x) => x * x);
  const total = sumOf(squares);
  const rows = rowSums(squares, k);
  const columns = columnSums(squares, k);
  const entropy = (values: Float64Array): number =>
    -sumOf(values.map((x) => (x === 0 ? 0 : (x / total) * Math.log(x / total))));
  const value = Math.log(k) + entropy(squares) - entropy(rows) - entropy(columns);
  const slope = (x: number): number => -(Math.log(x / total) + 1);
  const gradient = loadings.map((x, at) => {
    if (x === 0) return 0;
    const [row, column] = [rows[Math.floor(at / k)], columns[at % k]];
    return ((2 * x) / total) * (slope(squares[at]) - slope(row) - slope(column) - meanSlope());
  });
  return { value, gradient };

  /** What a change of the total does to the three entropies together. */
  function meanSlope(): number {
    const mean = (values: Float64Array): number => sumOf(values.map((x) => (x === 0 ? 0 : (x / total) * slope(x))));
    return mean(squares) - mean(rows) - mean(columns);
  }
};

/**
 * McCammon's minimum entropy ratio: entropy within columns over entropy between them.
 *
 * @see McCammon, R. B. (1966). Principal component analysis and its application in large-scale
 * correlation studies. Journal of Geology 74(5), 721–733.
 */
export const mccammonCriterion: Criterion = (loadings, k) => {
  const squares = loadings.map((x) => x * x);
  const columns = columnSums(squares, k);
  const total = sumOf(columns);
  const within = squares.map((x, at) => x / columns[at % k]);
  const logWithin = within.map((x) => (x === 0 ? 0 : Math.log(x)));
  const q1 = -inner(within, logWithin);
  const shares = columns.map((x) => x / total);
  const logShares = shares.map(Math.log);
  const q2 = -inner(shares, logShares);
  const products = within.map((x, at) => x * logWithin[at]);
  const means = columnSums(products, k);
  const betweenMean = inner(shares, logShares);
  const gradient = loadings.map((x, at) => {
    const slopeWithin = (-2 * x * (logWithin[at] - means[at % k])) / columns[at % k];
    const slopeBetween = (-2 * x * (logShares[at % k] - betweenMean)) / total;
    return slopeWithin / q1 - slopeBetween / q2;
  });
  return { value: Math.log(q1) - Math.log(q2), gradient };
};

/**
 * Bentler's invariant pattern simplicity: f = −¼·(ln|M| − ln|diag M|), M = (Λ∘Λ)′(Λ∘Λ).
 *
 * @see Bentler, P. M. (1977). Factor simplicity index and transformations. Psychometrika 42(2), 277–295.
 */
export const bentlerCriterion: Criterion = (loadings, k) => {
  const squares = loadings.map((x) => x * x);
  const m = matrixProduct(transpose(squares, k), squares, squares.length / k);
  const decomposition = cholesky(m, k);
  const inverse = choleskyInverse(decomposition);
  let diagonal = 0;
  for (let j = 0; j < k; j++) {
    diagonal += Math.log(m[j * k + j]);
    inverse[j * k + j] -= 1 / m[j * k + j];
  }
  const change = matrixProduct(squares, inverse, k);
  return {
    value: -(logDeterminant(decomposition) - diagonal) / 4,
    gradient: loadings.map((x, at) => -x * change[at]),
  };
};

/** Comrey's tandem I: factors on which correlated indicators load alike. */
export const tandemFirstCriterion: Criterion = (loadings, k) => tandem(loadings, k, (r2) => -r2);

/** Comrey's tandem II: factors on which uncorrelated indicators do not load alike. */
export const tandemSecondCriterion: Criterion = (loadings, k) => tandem(loadings, k, (r2) => 1 - r2);

/**
 * f = Σ over pairs of λᵢⱼ²·λₘⱼ²·w(rᵢₘ²) with r = ΛΛ′. The correlations are functions of the loadings for
 * the gradient, though a rotation leaves them as they are.
 *
 * @see Comrey, A. L. (1967). Tandem criteria for analytic rotation in factor analysis. Psychometrika
 * 32(2), 143–154.
 */
function tandem(loadings: Float64Array, k: number, weight: (r2: number) => number): ReturnType<Criterion> {
  const p = loadings.length / k;
  const squares = loadings.map((x) => x * x);
  const r = matrixProduct(loadings, transpose(loadings, k), k);
  const both = matrixProduct(squares, transpose(squares, k), k);
  const weights = r.map((x) => weight(x * x));
  const alike = matrixProduct(weights, squares, p);
  const turned = matrixProduct(
    r.map((x, at) => x * both[at]),
    loadings,
    p,
  );
  return {
    value: inner(squares, alike),
    gradient: loadings.map((x, at) => 4 * x * alike[at] - 4 * turned[at]),
  };
}

function rowSums(values: Float64Array, k: number): Float64Array {
  const sums: Float64Array = new Float64Array(values.length / k);
  values.forEach((x, at) => {
    sums[Math.floor(at / k)] += x;
  });
  return sums;
}
