/** The least and the largest number of each column. */
export function rangesOf(values: Float64Array, width: number): Readonly<Record<"low" | "high", Float64Array>> {
  const low = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  for (let k = 0; k < values.length; k += width) {
    for (let j = 0; j < width; j++) {
      const x = values[k + j];
      if (x < low[j]) low[j] = x;
      if (x > high[j]) high[j] = x;
    }
  }
  return { low, high };
}
