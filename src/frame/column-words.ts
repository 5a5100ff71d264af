import { InputError, isList, say } from "../base/index.js";

/**
 * Refuses words about columns that aren't objects by the columns' names.
 *
 * @internal
 */
export function checkColumnWords(where: string, argument: string, columns: unknown): void {
  const words = say('按列名写，如 { gdp: { unit: "亿元" } }', 'be words by column, such as { gdp: { unit: "亿元" } }');
  if (!isRecord(columns)) throw new InputError(where, argument, words, columns);
  for (const [name, each] of Object.entries(columns)) {
    if (!isRecord(each)) throw new InputError(where, `${argument}.${name}`, words, each);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !isList(value);
}
