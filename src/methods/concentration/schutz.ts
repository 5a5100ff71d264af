import { readOptions, type SizesInput } from "../../base/index.js";
import { type WeightOptions, WEIGHTS } from "./sizes.js";
import { relative } from "./theil.js";

/** What {@link schutz} takes beside the values. */
export type SchutzOptions = WeightOptions;

const where = "schutz";

/**
 * Schutz coefficient (舒尔茨系数), also Pietra's, Robin Hood's or Hoover's index of inequality: the share
 * of the total that would have to move for all to be equal; the largest distance between the Lorenz
 * curve and the diagonal. (Hoover's coefficient of localization compares with a reference: `hoover`.)
 *
 *     S = ½ Σᵢ pᵢ |rᵢ − 1|,   rᵢ = xᵢ/μ,  pᵢ = wᵢ/Σw
 *
 * @param values - n ≥ 1 values in one common unit, or a frame with one column of them; each ≥ 0, not
 *   all zero.
 * @returns In [0, 1 − 1/n] without weights, 0 when all are equal. Multiplied by 200 it is the
 *   "Schutz coefficient" of pysal, up to 200.
 * @unit 无量纲 · none
 * @throws {InputError} If `values` is empty, has a negative or non-finite entry, or is all zero.
 * @see Schutz, R. R. (1951). On the measurement of income inequality. American Economic Review 41(1),
 *   107–122.
 * @example
 * schutz([20, 50, 20, 10]); // => 0.25
 */
export function schutz(values: SizesInput, options?: SchutzOptions): number {
  const { p, r } = relative(where, values, options === undefined ? {} : readOptions(where, options, WEIGHTS));
  let total = 0;
  for (let i = 0; i < p.length; i++) total += p[i] * Math.abs(r[i] - 1);
  return total / 2;
}
