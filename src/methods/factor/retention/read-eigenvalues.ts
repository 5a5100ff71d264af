import { checkNumbers, InputError, type NumbersInput, say } from "../../../base/index.js";

/**
 * Eigenvalues as they were handed in, checked and copied.
 *
 * @throws {InputError} If there are too few, or one is larger than the one before.
 */
export function readEigenvalues(where: string, input: NumbersInput, least: number): Float64Array {
  const values = checkNumbers(where, "eigenvalues", input, { least });
  const i = values.findIndex((value, j) => j > 0 && value > values[j - 1]);
  if (i < 0) return values;
  const words = say("不大于前一个（特征值从大到小排列）", "be at most the one before (eigenvalues come largest first)");
  throw new InputError(where, `eigenvalues[${i}]`, words, values[i]);
}
