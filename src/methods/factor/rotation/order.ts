import { matrixProduct } from "../../../math/index.js";
import type { Rotation } from "./rotation.js";

/** In which order factors are printed, and which are turned round. */
export interface FactorOrder {
  /** Printed factor j is factor `from[j]` of the arithmetic. */
  readonly from: readonly number[];
  /** −1 where its signs are turned. */
  readonly signs: readonly number[];
}

/**
 * The rule for order and sign of factors, so that the same data always give the same table: the factor
 * that explains most comes first, and the loadings of each sum to something positive (if the sum is
 * nothing but rounding, the largest loading is positive).
 *
 * @param variances - what each factor explains.
 */
export function factorOrder(loadings: Float64Array, k: number, variances: ArrayLike<number>): FactorOrder {
  const from = Array.from({ length: k }, (_, j) => j).sort((a, b) => variances[b] - variances[a] || a - b);
  return { from, signs: from.map((j) => signOf(loadings, k, j)) };
}

function signOf(loadings: Float64Array, k: number, j: number): number {
  let [sum, size, largest] = [0, 0, 0];
  for (let at = j; at < loadings.length; at += k) {
    sum += loadings[at];
    size += Math.abs(loadings[at]);
    if (Math.abs(loadings[at]) > Math.abs(largest) + 1e-9) largest = loadings[at];
  }
  const telling = Math.abs(sum) > 1e-9 * size ? sum : largest;
  return telling < 0 ? -1 : 1;
}

/** Columns in printed order and sign. */
export function orderColumns(matrix: Float64Array, k: number, order: FactorOrder): Float64Array {
  return matrix.map((_, at) => {
    const j = at % k;
    return order.signs[j] * matrix[at - j + order.from[j]];
  });
}

/** Rows and columns of a k × k matrix in printed order and sign. */
export function orderBoth(matrix: Float64Array, k: number, order: FactorOrder): Float64Array {
  return matrix.map((_, at) => {
    const [i, j] = [Math.floor(at / k), at % k];
    return order.signs[i] * order.signs[j] * matrix[order.from[i] * k + order.from[j]];
  });
}

/**
 * What each factor explains: Σᵢ λᵢⱼ² if orthogonal; for correlated factors the diagonal of Φ·Λ′Λ, whose
 * sum is the sum of communalities.
 */
export function explainedVariances(pattern: Float64Array, phi: Float64Array, k: number): Float64Array {
  const structure = matrixProduct(pattern, phi, k);
  const variances: Float64Array = new Float64Array(k);
  pattern.forEach((x, at) => {
    variances[at % k] += x * structure[at];
  });
  return variances;
}

/**
 * A rotation with its factors in printed order and sign.
 *
 * @param general - whether the first factor stays the first, because it is the general one.
 */
export function inOrder(rotation: Rotation, k: number, general: boolean): Rotation {
  const variances = explainedVariances(rotation.pattern, rotation.phi, k);
  if (general) variances[0] = Number.POSITIVE_INFINITY;
  const order = factorOrder(rotation.pattern, k, variances);
  return {
    ...rotation,
    pattern: orderColumns(rotation.pattern, k, order),
    structure: orderColumns(rotation.structure, k, order),
    phi: orderBoth(rotation.phi, k, order),
    transformation: orderColumns(rotation.transformation, k, order),
  };
}
