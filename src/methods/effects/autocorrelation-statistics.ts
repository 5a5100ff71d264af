import { sumOf } from "../../math/index.js";

// The pure formulas of spatial autocorrelation, on values of n regions and n × n weights by rows.

/** z = x − x̄. */
export function deviations(values: Float64Array): Float64Array {
  const mean = sumOf(values) / values.length;
  return values.map((value) => value - mean);
}

/** Σⱼ wᵢⱼ zⱼ. */
export function lagged(z: Float64Array, w: Float64Array): Float64Array {
  const n = z.length;
  return z.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += w[i * n + j] * z[j];
    return sum;
  });
}

/** I = (n / S₀) Σ zᵢ (Wz)ᵢ / Σ zᵢ². */
export function moranStatistic(values: Float64Array, w: Float64Array, s0: number = sumOf(w)): number {
  const z = deviations(values);
  return ((z.length / s0) * dot(z, lagged(z, w))) / dot(z, z);
}

/** The expectation of I and its variance under normality and under randomization. */
export function moranMoments(
  values: Float64Array,
  w: Float64Array,
): { readonly expected: number; readonly normality: number; readonly randomization: number } {
  const n = values.length;
  const { s0, s1, s2 } = weightSums(n, w);
  const expected = -1 / (n - 1);
  const normality = (n ** 2 * s1 - n * s2 + 3 * s0 ** 2) / (s0 ** 2 * (n ** 2 - 1)) - expected ** 2;
  const z = deviations(values);
  const second = dot(z, z) / n;
  const kurtosis = sumOf(z.map((value) => value ** 4)) / n / second ** 2;
  const a = n * ((n ** 2 - 3 * n + 3) * s1 - n * s2 + 3 * s0 ** 2);
  const b = kurtosis * ((n ** 2 - n) * s1 - 2 * n * s2 + 6 * s0 ** 2);
  const randomization = (a - b) / ((n - 1) * (n - 2) * (n - 3) * s0 ** 2) - expected ** 2;
  return { expected, normality, randomization };
}

/** c = ((n − 1) / 2 S₀) Σ wᵢⱼ (xᵢ − xⱼ)² / Σ zᵢ². */
export function gearyStatistic(values: Float64Array, w: Float64Array, s0: number = sumOf(w)): number {
  const n = values.length;
  const z = deviations(values);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const weight = w[i * n + j];
      if (weight > 0) sum += weight * (values[i] - values[j]) ** 2;
    }
  }
  return ((n - 1) * sum) / (2 * s0 * dot(z, z));
}

/** The variance of c under normality. */
export function gearyMoments(n: number, w: Float64Array): number {
  const { s0, s1, s2 } = weightSums(n, w);
  return ((2 * s1 + s2) * (n - 1) - 4 * s0 ** 2) / (2 * (n + 1) * s0 ** 2);
}

/** Iᵢ = (n − 1) zᵢ (Wz)ᵢ / Σ zⱼ², and the neighbours' deviations (Wz)ᵢ. */
export function localMoran(
  values: Float64Array,
  w: Float64Array,
): { readonly local: Float64Array; readonly lags: Float64Array } {
  const z = deviations(values);
  const lags = lagged(z, w);
  const scale = (z.length - 1) / dot(z, z);
  return { local: z.map((value, i) => scale * value * lags[i]), lags };
}

/** Gᵢ*: how high the values of a region and its neighbours are, as a z-score (Ord & Getis 1995); NaN if that is all regions. */
export function localStars(values: Float64Array, w: Float64Array): Float64Array {
  const n = values.length;
  const z = deviations(values);
  const deviation = Math.sqrt(dot(z, z) / n);
  return values.map((_, i) => {
    const row = starRow(w, n, i);
    const [sum, squares] = [sumOf(row), dot(row, row)];
    const spread = n * squares - sum ** 2;
    // All regions alike as neighbours: the mean of all, which has no deviation to be measured in.
    if (spread <= 1e-12 * n * squares) return Number.NaN;
    return dot(row, z) / (deviation * Math.sqrt(spread / (n - 1)));
  });
}

/** A region's row of weights with itself in it: as one more neighbour, the row scaled as before. */
function starRow(w: Float64Array, n: number, i: number): Float64Array {
  const row: Float64Array = w.slice(i * n, (i + 1) * n);
  const largest = row.reduce((max, weight) => Math.max(max, weight), 0);
  const before = sumOf(row);
  row[i] = largest;
  const scale = before / (before + largest);
  return row.map((weight) => weight * scale);
}

function weightSums(n: number, w: Float64Array): { readonly s0: number; readonly s1: number; readonly s2: number } {
  let [s0, s1, s2] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    let both = 0;
    for (let j = 0; j < n; j++) {
      s0 += w[i * n + j];
      s1 += (w[i * n + j] + w[j * n + i]) ** 2 / 2;
      both += w[i * n + j] + w[j * n + i];
    }
    s2 += both ** 2;
  }
  return { s0, s1, s2 };
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}
