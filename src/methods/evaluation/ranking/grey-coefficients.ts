/**
 * Grey relational coefficients ξ = (min Δ + ρ max Δ)/(Δ + ρ max Δ) of distances from a reference.
 *
 * @param extremes - the least and the largest distance that count; of these distances by default.
 */
export function greyCoefficients(
  distances: Float64Array,
  rho: number,
  extremes: { readonly least: number; readonly most: number } = extremesOf(distances),
): Float64Array {
  const { least, most } = extremes;
  if (most === 0) return new Float64Array(distances.length).fill(1);
  return distances.map((distance) => (least + rho * most) / (distance + rho * most));
}

/** The least and the largest distance. */
export function extremesOf(distances: Float64Array): { readonly least: number; readonly most: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const distance of distances) {
    if (distance < least) least = distance;
    if (distance > most) most = distance;
  }
  return { least, most };
}
