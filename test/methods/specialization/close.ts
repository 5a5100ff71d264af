import { expect } from "vitest";

/** Every number within the tolerance of the other list's, and the lists equally long. */
export function expectClose(actual: ArrayLike<number>, wanted: ArrayLike<number>, tolerance: number): void {
  expect(actual.length).toBe(wanted.length);
  let worst = 0;
  for (let k = 0; k < wanted.length; k++) {
    const distance = Math.abs(actual[k] - wanted[k]);
    worst = distance > worst || Number.isNaN(distance) ? distance : worst;
  }
  expect(worst).toBeLessThanOrEqual(tolerance);
}
