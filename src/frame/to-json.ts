import type { Column } from "../base/index.js";
import { type PlainCell, splitLanguages } from "./two-languages.js";

/** All rows as a JSON list of objects; a label is two fields, `<name>_zh` and `<name>_en`. @internal */
export function jsonOf(columns: readonly Column[], length: number): string {
  const plain = splitLanguages(columns);
  const rows = Array.from({ length }, (_, i) =>
    Object.fromEntries(plain.map(({ name, values }): [string, PlainCell] => [name, values[i]])),
  );
  return `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}
