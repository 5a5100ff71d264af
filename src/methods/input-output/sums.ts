/** The sum of a list. */
export function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The sum of products of two lists. */
export function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((total, value, i) => total + value * b[i], 0);
}
