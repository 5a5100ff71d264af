/**
 * Where the profile of a sum of squares leaves its bound on the way from the best value of a parameter
 * outwards, to 7 digits; undefined if it is still inside beyond `far`.
 *
 * @param isOut - whether the profile at a value lies above the bound.
 * @param best - where to begin, > 0.
 * @param step - by what the value is multiplied: above 1 upwards, below 1 downwards.
 * @param far - as far as it is followed.
 */
export function profileEdge(
  isOut: (value: number) => boolean,
  best: number,
  step: number,
  far: number,
): number | undefined {
  let [inside, value] = [best, best];
  while (!isOut(value)) {
    if (step > 1 ? value > far : value < far) return undefined;
    inside = value;
    value *= step;
  }
  return crossing(isOut, value, inside);
}

/** The place between `out` and `inside` at which the profile crosses its bound. */
function crossing(isOut: (value: number) => boolean, out: number, inside: number): number {
  let [far, near] = [out, inside];
  while (Math.abs(far / near - 1) > 1e-7) {
    const middle = Math.sqrt(far * near);
    if (isOut(middle)) far = middle;
    else near = middle;
  }
  return Math.sqrt(far * near);
}
