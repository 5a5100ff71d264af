import type { Column, Label } from "../../../base/index.js";

/** A column of numbers, with three decimals as SPSS prints them. */
export function numbers(
  name: string,
  title: Label,
  values: ArrayLike<number | null>,
  decimals = 3,
): Column {
  return { name, label: title, values: Array.from(values), decimals };
}
