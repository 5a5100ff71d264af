/** A random number as data may have it: what is too small for the package to take (see `checkMagnitude`) is 0. */
export function inSize(value: number): number {
  return Math.abs(value) < 1e-50 ? 0 : value;
}
