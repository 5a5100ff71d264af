import { acrossFactors, type Criterion, columnSums, inner } from "./criterion.js";

/**
 * Crawford and Ferguson's family: row complexity against column complexity,
 * f = (1 − κ)·¼Σᵢ Σⱼ≠ₘ λᵢⱼ²λᵢₘ² + κ·¼Σⱼ Σᵢ≠ₘ λᵢⱼ²λₘⱼ². κ = 0 quartimax, 1/p varimax, k/2p equamax,
 * (k − 1)/(p + k − 2) parsimax, 1 factor parsimony.
 *
 * @see Crawford, C. B. & Ferguson, G. A. (1970). A general rotation criterion and its use in orthogonal
 * rotation. Psychometrika 35(3), 321–332.
 */
export function crawfordFerguson(kappa: number): Criterion {
  return (loadings, k) => {
    const squares = loadings.map((x) => x * x);
    const rows = acrossFactors(squares, k);
    const sums = columnSums(squares, k);
    const mixed = squares.map((x, at) => (1 - kappa) * rows[at] + kappa * (sums[at % k] - x));
    return { value: inner(squares, mixed) / 4, gradient: loadings.map((x, at) => x * mixed[at]) };
  };
}

/**
 * Direct oblimin: f = ¼Σⱼ≠ₘ [Σᵢ λᵢⱼ²λᵢₘ² − (γ/p)·Σᵢλᵢⱼ²·Σᵢλᵢₘ²]. γ is SPSS's δ: 0 is quartimin, below 0 less
 * oblique.
 *
 * @see Jennrich, R. I. & Sampson, P. F. (1966). Rotation for simple loadings. Psychometrika 31(3), 313–323.
 */
export function obliminCriterion(gamma: number): Criterion {
  return (loadings, k) => {
    const squares = loadings.map((x) => x * x);
    const others = acrossFactors(squares, k);
    const means = columnSums(others, k).map((sum) => (gamma * sum) / (loadings.length / k));
    const centred = others.map((x, at) => x - means[at % k]);
    return {
      value: inner(squares, centred) / 4,
      gradient: loadings.map((x, at) => x * centred[at]),
    };
  };
}

/**
 * Geomin: f = Σᵢ (Πⱼ (λᵢⱼ² + δ))^(1/k): small if every indicator has at least one loading near 0.
 *
 * @see Browne, M. W. (2001). An overview of analytic rotation in exploratory factor analysis.
 * Multivariate Behavioral Research 36(1), 111–150.
 */
export function geominCriterion(delta: number): Criterion {
  return (loadings, k) => {
    const gradient: Float64Array = new Float64Array(loadings.length);
    let value = 0;
    for (let row = 0; row < loadings.length; row += k) {
      let logarithm = 0;
      for (let j = 0; j < k; j++) logarithm += Math.log(loadings[row + j] ** 2 + delta);
      const mean = Math.exp(logarithm / k);
      value += mean;
      for (let j = 0; j < k; j++) {
        const x = loadings[row + j];
        gradient[row + j] = ((2 / k) * x * mean) / (x * x + delta);
      }
    }
    return { value, gradient };
  };
}

/**
 * Simplimax: the sum of the smallest squared loadings, as many as asked for.
 *
 * @see Kiers, H. A. L. (1994). Simplimax: oblique rotation to an optimal target with simple structure.
 * Psychometrika 59(4), 567–579.
 */
export function simplimaxCriterion(zeros: number): Criterion {
  return (loadings) => {
    const sorted = loadings.map((x) => x * x).sort();
    const limit = sorted[Math.min(zeros, sorted.length) - 1];
    const small = loadings.map((x) => (x * x <= limit ? x : 0));
    return { value: inner(small, small), gradient: small.map((x) => 2 * x) };
  };
}

/** Bifactor (quartimin of all factors but the first, which is left general). */
export const bifactorCriterion: Criterion = (loadings, k) => {
  const squares = loadings.map((x, at) => (at % k === 0 ? 0 : x * x));
  const others = acrossFactors(squares, k);
  return {
    value: inner(squares, others) / 4,
    gradient: loadings.map((x, at) => (at % k === 0 ? 0 : x * others[at])),
  };
};

/** Varimin: the variance of squared loadings small instead of large; the opposite of varimax. */
export const variminCriterion: Criterion = (loadings, k) => {
  const squares = loadings.map((x) => x * x);
  const means = columnSums(squares, k).map((sum) => sum / (loadings.length / k));
  const centred = squares.map((x, at) => x - means[at % k]);
  return { value: inner(centred, centred) / 4, gradient: loadings.map((x, at) => x * centred[at]) };
};
