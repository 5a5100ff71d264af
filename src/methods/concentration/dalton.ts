import { checkNumbers, InputError, positive } from "../../base/index.js";

/**
 * Dalton index with logarithmic welfare (道尔顿指数): the welfare that an even spread of the same total
 * would give, over that of the actual one.
 *
 *     D = ln x̄ / ((1/n) Σᵢ ln xᵢ)
 *
 * The one index here that depends on the unit: yuan and 10 000 yuan give different values, so compare
 * only values of one unit.
 *
 * @param values - n ≥ 1 values in one common unit, each > 0, in a unit in which their geometric mean is
 *   above 1.
 * @returns ≥ 1, 1 when all are equal.
 * @throws {InputError} If `values` is empty or has an entry that isn't > 0; if the mean logarithm isn't
 *   > 0, where the ratio has no meaning: take a smaller unit.
 * @see Dalton, H. (1920). The measurement of the inequality of incomes. Economic Journal 30(119),
 *   348–361.
 * @example
 * dalton([10, 10, 10, 20, 50]); // => 1.084192
 */
export function dalton(values: ArrayLike<number>): number {
  const checked = checkNumbers("dalton", "values", values, { requirement: positive });
  const n = checked.length;
  const mean = checked.reduce((a, b) => a + b) / n;
  const welfare = checked.reduce((total, value) => total + Math.log(value), 0) / n;
  if (welfare > 0) return Math.log(mean) / welfare;
  const words = "have a mean logarithm > 0 (take a smaller unit)";
  throw new InputError("dalton", "values", words, welfare);
}
