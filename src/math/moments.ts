import { InputError, positive } from "../base/index.js";
import { subtractProduct } from "./block.js";
import { checkSquareList, heightOf } from "./check-shape.js";

/** Means and sums of products of the columns of a table. */
export interface Moments {
  /** One a column. */
  readonly means: Float64Array;
  /** Σ (xᵢ − x̄)(xⱼ − x̄)′, columns × columns row by row. */
  readonly crossProducts: Float64Array;
}

/** As many rows at a time as a block product takes. */
const ROWS = 128;

/**
 * Means and centred cross products (列均值与离差积和) of the columns of a table kept row by row: centred first, then
 * multiplied, so that large means cost no digits. The product goes by blocks of 128 rows.
 * Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞.
 *
 * @param values - rows × `width` numbers, at least one row; they aren't looked at one by one: NaN gives NaN.
 * @throws {InputError} If the width doesn't divide their number.
 * @example
 * columnMoments(Float64Array.of(1, 2, 3, 6), 2).crossProducts; // => [2, 4, 4, 8]
 */
export function columnMoments(values: Float64Array, width: number): Moments {
  const height = heightOf("columnMoments", values, width);
  const means = columnMeans(values, width);
  const negative: Float64Array = new Float64Array(width * width);
  const down: Float64Array = new Float64Array(width * ROWS);
  const across: Float64Array = new Float64Array(width * ROWS);
  for (let from = 0; from < height; from += ROWS) {
    const rows = Math.min(ROWS, height - from);
    for (let i = 0, at = 0, source = from * width; i < rows; i++) {
      for (let j = 0, turned = i; j < width; j++, at++, source++, turned += ROWS) {
        const centred = values[source] - means[j];
        down[at] = centred;
        across[turned] = centred;
      }
    }
    subtractProduct(
      { values: negative, at: 0, stride: width },
      { values: across, at: 0, stride: ROWS },
      { values: down, at: 0, stride: width },
      width,
      width,
      rows,
    );
  }
  return { means, crossProducts: symmetricNegative(negative, width) };
}

function columnMeans(values: Float64Array, width: number): Float64Array {
  const means: Float64Array = new Float64Array(width);
  for (let at = 0; at < values.length; at += width) {
    for (let j = 0; j < width; j++) means[j] += values[at + j];
  }
  const height = values.length / width;
  return means.map((sum) => sum / height);
}

function symmetricNegative(matrix: Float64Array, n: number): Float64Array {
  const symmetric: Float64Array = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const value = 0 - (matrix[i * n + j] + matrix[j * n + i]) / 2;
      symmetric[i * n + j] = value;
      symmetric[j * n + i] = value;
    }
  }
  return symmetric;
}

/**
 * The correlation matrix (相关系数矩阵) of a covariance or cross-product matrix: rᵢⱼ = cᵢⱼ / √(cᵢᵢ·cⱼⱼ),
 * with ones on the diagonal.
 * Numbers aren't looked at one by one: NaN gives NaN, and what is too large ∞.
 *
 * @throws {InputError} If there aren't n × n numbers, or a variance on the diagonal isn't > 0.
 * @example
 * correlationFrom(Float64Array.of(4, 3, 3, 9), 2); // => [1, 0.5, 0.5, 1]
 */
export function correlationFrom(covariance: Float64Array, n: number): Float64Array {
  checkSquareList("correlationFrom", "covariance", covariance, n);
  const scale = Float64Array.from({ length: n }, (_, i) => Math.sqrt(covariance[i * (n + 1)]));
  const flat = scale.findIndex((deviation) => !(deviation > 0 && deviation < Number.POSITIVE_INFINITY));
  if (flat >= 0) {
    const at = flat * (n + 1);
    throw new InputError("correlationFrom", `covariance[${at}]`, positive.words, covariance[at]);
  }
  const correlation: Float64Array = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    correlation[i * n + i] = 1;
    for (let j = 0; j < i; j++) {
      const value = covariance[i * n + j] / scale[i] / scale[j];
      correlation[i * n + j] = Math.max(-1, Math.min(1, value));
      correlation[j * n + i] = correlation[i * n + j];
    }
  }
  return correlation;
}
