import { InputError, say } from "../base/index.js";

/**
 * How many rows a matrix has that is kept row by row. (Its numbers aren't looked at: what is not a number goes
 * into the result.)
 *
 * @throws {InputError} If the width is no whole number ≥ 1 that divides the numbers.
 * @internal
 */
export function heightOf(where: string, values: ArrayLike<number>, width: number): number {
  if (Number.isInteger(width) && width >= 1 && values.length % width === 0) return values.length / width;
  const words = say(
    "是能整除 {n} 的整数（每行的个数），且 ≥ 1",
    "be a whole number ≥ 1 that divides {n}, the numbers a row",
    { n: values.length },
  );
  throw new InputError(where, "width", words, width);
}

/**
 * Refuses a list that isn't n × n numbers.
 *
 * @internal
 */
export function checkSquareList(where: string, argument: string, values: ArrayLike<number>, n: number): void {
  if (Number.isInteger(n) && n >= 1 && values.length === n * n) return;
  const words = say("有 n × n 个数（n = {n}）", "hold n × n numbers (n = {n})", { n: String(n) });
  throw new InputError(where, argument, words, values.length);
}
