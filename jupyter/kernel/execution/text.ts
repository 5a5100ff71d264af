import { inspect } from "node:util";

/**
 * `value` in plain words, as Node shows it. A text of several lines is shown as it is: it was made
 * to be read, or to be copied.
 */
export function plainText(value: unknown): string {
  if (typeof value === "string" && value.includes("\n")) return value;
  return inspect(value, {
    depth: 4,
    maxArrayLength: 100,
    maxStringLength: 10_000,
    breakLength: 100,
  });
}
