import type { TableColumn } from "./table-data.js";

/** How a column's numbers are shaded: by their sign, and from 0 to 1. */
export interface Shade {
  readonly side: "up" | "down";
  readonly depth: number;
}

/**
 * The shade of each number of a column: from its least to its largest in one colour; around zero in two, where it
 * has both signs, as deep on one side as on the other for the same size.
 */
export function shadesOf({ values }: TableColumn): (i: number) => Shade | undefined {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (typeof value !== "number" || !Number.isFinite(value)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const signed = least < 0 && most > 0;
  const [from, span] = signed ? [0, Math.max(most, -least)] : [least, most - least];
  return (i) => {
    const value = values[i];
    if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
    return { side: value < 0 && signed ? "down" : "up", depth: span === 0 ? 0 : Math.abs(value - from) / span };
  };
}
