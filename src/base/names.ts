import { isList } from "./check.js";
import { InputError } from "./errors.js";
import { isCalled, type Name, nameText } from "./label.js";

/**
 * The place of the row or column that answers to a text.
 *
 * @throws {InputError} If none does; the message lists the names there are.
 * @example
 * indexOfName("steps", "region", ["江西", "湖北"], "湖北"); // => 1
 */
export function indexOfName(
  where: string,
  argument: string,
  names: readonly Name[],
  text: string,
): number {
  const index = names.findIndex((name) => isCalled(name, text));
  if (index >= 0) return index;
  const known = names.slice(0, 8).map((name) => JSON.stringify(nameText(name)));
  const more = names.length > 8 ? `, … ${names.length} in all` : "";
  throw new InputError(where, argument, `be one of ${known.join(", ")}${more}`, text);
}

/**
 * Names that tell their rows or columns apart.
 *
 * @throws {InputError} If one is empty or answers to a text that another answers to.
 * @example
 * checkNames("locationQuotients", "employment.rows", ["江西", "湖北"]).length; // => 2
 */
export function checkNames(
  where: string,
  argument: string,
  names: readonly Name[],
): readonly Name[] {
  if (!isList(names)) throw new InputError(where, argument, "be a list of names", names);
  const seen = new Map<string, number>();
  names.forEach((name, i) => {
    for (const text of texts(where, `${argument}[${i}]`, name)) {
      const first = seen.get(text);
      if (first !== undefined && first !== i) {
        const words = `be unlike every other label (it stands at ${first} too)`;
        throw new InputError(where, `${argument}[${i}]`, words, text);
      }
      seen.set(text, i);
    }
  });
  return [...names];
}

function texts(where: string, path: string, name: Name): readonly string[] {
  const both = typeof name === "string" ? [name] : [name?.zh, name?.en];
  if (both.some((text) => typeof text !== "string" || text.trim() === "")) {
    throw new InputError(where, path, "be a name with text in it", name);
  }
  return both;
}
