import type { Column, Label } from "../../base/index.js";

/**
 * A column of a list of numbers.
 *
 * @internal
 */
export function numberColumn(name: string, title: Label, values: ArrayLike<number>): Column {
  return { name, label: title, values: Array.from(values) };
}
