/**
 * Scores F = Z·W of cases, standardized on the way.
 *
 * @param values - cases × p row by row.
 * @param coefficients - p × k row by row.
 * @returns Cases × k row by row.
 */
export function scoreCases(
  values: Float64Array,
  means: Float64Array,
  deviations: Float64Array,
  coefficients: Float64Array,
): Float64Array {
  const p = means.length;
  const k = coefficients.length / p;
  const scores: Float64Array = new Float64Array((values.length / p) * k);
  for (let row = 0, out = 0; row < values.length; row += p, out += k) {
    for (let i = 0, w = 0; i < p; i++) {
      const z = (values[row + i] - means[i]) / deviations[i];
      for (let j = 0; j < k; j++, w++) scores[out + j] += z * coefficients[w];
    }
  }
  return scores;
}
