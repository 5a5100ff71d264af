import { sumOf } from "../../../math/index.js";

/** The fewest factors whose eigenvalues make up a share of their sum. */
export function factorsFor(eigenvalues: Float64Array, share: number): number {
  const total = sumOf(eigenvalues);
  let [sum, k] = [0, 0];
  while (k < eigenvalues.length && sum < share * total - 1e-12) sum += eigenvalues[k++];
  return k;
}
