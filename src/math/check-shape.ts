import { InputError, isList, say } from "../base/index.js";

const NUMBERS = say("是一列数", "be a list of numbers");
const NUMBER = say("是数", "be a number");

/**
 * Refuses what is no list of numbers. Doubles in one block are numbers, whichever they are.
 *
 * @internal
 */
export function checkPlainNumbers(where: string, argument: string, values: ArrayLike<number>): void {
  if (!isList(values)) throw new InputError(where, argument, NUMBERS, values);
  if (values instanceof Float64Array || values instanceof Int32Array) return;
  for (let i = 0; i < values.length; i++) {
    if (typeof values[i] !== "number") throw new InputError(where, `${argument}[${i}]`, NUMBER, values[i]);
  }
}

/**
 * How many rows a matrix has that is kept row by row. (Its numbers aren't looked at: what is not a number goes
 * into the result.)
 *
 * @throws {InputError} If the width is no whole number ≥ 1 that divides the numbers.
 * @internal
 */
export function heightOf(where: string, values: ArrayLike<number>, width: number): number {
  checkPlainNumbers(where, "values", values);
  if (Number.isInteger(width) && width >= 1 && values.length % width === 0) return values.length / width;
  const words = say(
    "是能整除 {n} 的整数（每行的个数），且 ≥ 1",
    "be a whole number ≥ 1 that divides {n}, the numbers a row",
    { n: values.length },
  );
  throw new InputError(where, "width", words, width);
}

/**
 * Refuses what is no decomposition, where one is handed in again.
 *
 * @internal
 */
export function checkDecomposed(where: string, argument: string, given: object, parts: readonly string[]): void {
  const there = (given ?? {}) as Readonly<Record<string, unknown>>;
  if (!parts.every((part) => isList(there[part]))) {
    throw new InputError(where, argument, say("是矩阵的分解", "be the decomposition of a matrix"), given);
  }
  for (const part of parts) checkPlainNumbers(where, `${argument}.${part}`, there[part] as ArrayLike<number>);
}

/**
 * Refuses a list that isn't n × n numbers.
 *
 * @internal
 */
export function checkSquareList(where: string, argument: string, values: ArrayLike<number>, n: number): void {
  checkPlainNumbers(where, argument, values);
  if (Number.isInteger(n) && n >= 1 && values.length === n * n) return;
  const words = say("有 n × n 个数（n = {n}）", "hold n × n numbers (n = {n})", { n: String(n) });
  throw new InputError(where, argument, words, values.length);
}
