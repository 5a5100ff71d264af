/** What a rotation makes small, with its slope: value and derivative by every loading. */
export interface CriterionValue {
  readonly value: number;
  /** p × k row by row. */
  readonly gradient: Float64Array;
}

/** A rotation criterion: a function of p × k loadings (row by row). */
export type Criterion = (loadings: Float64Array, k: number) => CriterionValue;

/** Σⱼ over the other factors of something, one number a loading. */
export function acrossFactors(values: Float64Array, k: number): Float64Array {
  const sums: Float64Array = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += k) {
    let total = 0;
    for (let j = 0; j < k; j++) total += values[row + j];
    for (let j = 0; j < k; j++) sums[row + j] = total - values[row + j];
  }
  return sums;
}

/** Column sums. */
export function columnSums(values: Float64Array, k: number): Float64Array {
  const sums: Float64Array = new Float64Array(k);
  values.forEach((x, at) => {
    sums[at % k] += x;
  });
  return sums;
}

/** Σ of products, entry by entry. */
export function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}
