import {
  CHOICE,
  type ColumnChoice,
  checkNumbers,
  InputError,
  positive,
  readOptions,
  say,
  type SizesInput,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";

const where = "dalton";

/**
 * Dalton index with logarithmic welfare (道尔顿指数): the welfare that an even spread of the same total
 * would give, over that of the actual one.
 *
 *     D = ln x̄ / ((1/n) Σᵢ ln xᵢ)
 *
 * The one index here that depends on the unit: yuan and 10 000 yuan give different values, so compare
 * only values of one unit.
 *
 * @param values - n ≥ 1 values in one common unit, or a frame with one column of them; each > 0, in a
 *   unit in which their geometric mean is above 1.
 * @returns ≥ 1, 1 when all are equal.
 * @unit 无量纲，但随数据的单位而变 · none, but it changes with the unit of the values
 * @throws {InputError} If `values` is empty or has an entry that isn't > 0; if the mean logarithm isn't
 *   > 0, where the ratio has no meaning: take a smaller unit.
 * @see Dalton, H. (1920). The measurement of the inequality of incomes. Economic Journal 30(119),
 *   348–361.
 * @example
 * dalton([10, 10, 10, 20, 50]); // => 1.084192
 */
export function dalton(values: SizesInput, choice: ColumnChoice = {}): number {
  const checked = checkNumbers(where, "values", values, {
    requirement: positive,
    choice: readOptions(where, choice, CHOICE),
  });
  const n = checked.length;
  const welfare = sumOf(checked.map(Math.log)) / n;
  if (welfare > 0) return Math.log(sumOf(checked) / n) / welfare;
  const words = say("对数的均值 > 0（换更小的单位）", "have a mean logarithm > 0 (take a smaller unit)");
  throw new InputError(where, "values", words, welfare);
}
