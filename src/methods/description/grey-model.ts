import { sumOf } from "../../math/index.js";

/** A GM(1,1) model: its parameters, what they were fitted to, and the value of every period. */
export interface GreyModel {
  /** a: the development coefficient; the trend grows by e^(−a) a period. */
  readonly development: number;
  /** b: the grey input. */
  readonly input: number;
  /** What was added to every value. */
  readonly translation: number;
  /** Of the values with what was added: λ(k) = x(k − 1)/x(k), k = 2 … n. */
  readonly levelRatios: Float64Array;
  /** Between what the level ratios should lie. */
  readonly levelBounds: readonly [lower: number, upper: number];
  /** x⁽¹⁾: the running sums. */
  readonly sums: Float64Array;
  /** z: the means of neighbouring sums, one fewer. */
  readonly means: Float64Array;
  /** The value of a period, counted from 0, what was added taken off. */
  readonly at: (k: number) => number;
}

/** Between what level ratios should lie. */
function levelBounds(count: number): readonly [number, number] {
  const width = 2 / (count + 1);
  return [Math.exp(-width), Math.exp(width)];
}

/** The least that is added to all values so that their level ratios lie within the bounds. */
export function smallestTranslation(values: Float64Array): number {
  const [lower, upper] = levelBounds(values.length);
  const needed = values.subarray(1).map((after, k) => {
    const before = values[k];
    return Math.max(0, (before - upper * after) / (upper - 1), (lower * after - before) / (1 - lower));
  });
  return Math.max(...needed);
}

/** x(k) = −a z(k) + b by least squares, centred. */
export function fitGreyModel(values: Float64Array, translation: number): GreyModel {
  const x = values.map((value) => value + translation);
  let sum = 0;
  const sums = x.map((value) => {
    sum += value;
    return sum;
  });
  const means = sums.subarray(1).map((after, k) => (sums[k] + after) / 2);
  const later = x.subarray(1);
  const n = later.length;
  const [meanOfMeans, meanOfLater] = [sumOf(means) / n, sumOf(later) / n];
  const centred = means.map((z) => z - meanOfMeans);
  const development = 0 - sumOf(centred.map((z, k) => z * (later[k] - meanOfLater))) / sumOf(centred.map((z) => z * z));
  const input = meanOfLater + development * meanOfMeans;
  // (1 − eᵃ)(x(1) − b/a), which at a = 0 is b.
  const growth = development === 0 ? 1 : Math.expm1(development) / development;
  const scale = input * growth - Math.expm1(development) * x[0];
  return {
    development,
    input,
    translation,
    levelRatios: later.map((value, k) => x[k] / value),
    levelBounds: levelBounds(x.length),
    sums,
    means,
    at: (k) => (k === 0 ? values[0] : scale * Math.exp(-development * k) - translation),
  };
}
