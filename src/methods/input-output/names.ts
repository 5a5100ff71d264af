import { InputError, isCalled, indexOfName, type Name, nameText } from "../../base/index.js";

/**
 * The place of a row, column or sector that is asked for: by its whole name, by the code it begins
 * with ("FU201" for "FU201固定资本形成"), or by what follows its number ("汽车整车" for "10汽车整车").
 *
 * @throws {InputError} If none or more than one answers.
 */
export function findName(
  where: string,
  argument: string,
  names: readonly Name[],
  text: string,
): number {
  const exact = names.findIndex((name) => isCalled(name, text));
  if (exact >= 0) return exact;
  const loose = names.flatMap((name, i) => (answersTo(name, text) ? [i] : []));
  if (loose.length === 1) return loose[0];
  if (loose.length === 0) return indexOfName(where, argument, names, text);
  const found = loose.map((i) => JSON.stringify(nameText(names[i]))).join(", ");
  throw new InputError(where, argument, `name one of ${found}`, text);
}

/** Whether a name begins with that code or is that text behind a number. */
export function answersTo(name: Name, text: string): boolean {
  const texts = typeof name === "string" ? [name] : [name.zh, name.en];
  return texts.some((whole) => {
    if (whole === text || whole.replace(/^\d+\s*/, "") === text) return true;
    const isCode = /^[\dA-Za-z]+$/.test(text);
    return isCode && whole.startsWith(text) && !/[\dA-Za-z]/.test(whole.charAt(text.length));
  });
}

/** Several places at once. */
export function findNames(
  where: string,
  argument: string,
  names: readonly Name[],
  texts: readonly string[],
): readonly number[] {
  return texts.map((text, i) => findName(where, `${argument}[${i}]`, names, text));
}
