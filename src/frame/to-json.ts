import type { Column } from "../base/index.js";
import { splitLanguages } from "./two-languages.js";

/** All rows as a JSON list of objects; a label is two fields, `<name>_zh` and `<name>_en`. @internal */
export function jsonOf(columns: readonly Column[], length: number): string {
  const plain = splitLanguages(columns);
  // Not by way of an object, which would put a column called 2012 before all others.
  const heads = plain.map(({ name }) => `${JSON.stringify(name)}:`);
  const rows = Array.from({ length }, (_, i) => {
    return `{${plain.map(({ values }, j) => heads[j] + JSON.stringify(values[i] ?? null)).join(",")}}`;
  });
  return `[\n${rows.join(",\n")}\n]\n`;
}
