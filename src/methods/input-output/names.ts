import {
  InputError,
  indexOfName,
  isCalled,
  isLabel,
  isList,
  type Name,
  nameText,
  say,
  textsOf,
} from "../../base/index.js";

/** A name, or a list of them. */
export type Names = string | readonly Name[];

/**
 * The place of a row, column or sector that is asked for: by its whole name, by the code it begins
 * with ("FU201" for "FU201固定资本形成"), or by what follows its number ("汽车整车" for "10汽车整车").
 *
 * @throws {InputError} If none or more than one answers.
 */
export function findName(where: string, argument: string, names: readonly Name[], text: string): number {
  const exact = names.findIndex((name) => isCalled(name, text));
  if (exact >= 0) return exact;
  const loose = names.flatMap((name, i) => (answersTo(name, text) ? [i] : []));
  if (loose.length === 1) return loose[0];
  if (loose.length === 0) return indexOfName(where, argument, names, text);
  const found = loose.map((i) => JSON.stringify(nameText(names[i]))).join(", ");
  throw new InputError(where, argument, say("指明 {found} 之一", "name one of {found}", { found }), text);
}

/** Whether a name begins with that code or is that text behind a number. */
export function answersTo(name: Name, text: string): boolean {
  return textsOf(name).some((whole) => {
    if (whole === text || whole.replace(/^\d+\s*/, "") === text) return true;
    const isCode = /^[\dA-Za-z]+$/.test(text);
    return isCode && whole.startsWith(text) && !/[\dA-Za-z]/.test(whole.charAt(text.length));
  });
}

/** Several places at once. */
export function findNames(where: string, argument: string, names: readonly Name[], wanted: Names): readonly number[] {
  const texts = namesGiven(where, argument, wanted);
  return texts.map((text, i) => findName(where, texts.length === 1 ? argument : `${argument}[${i}]`, names, text));
}

/** A name or several, as a list of texts. */
export function namesGiven(where: string, argument: string, wanted: Names): readonly string[] {
  if (typeof wanted === "string") return [wanted];
  const isName = (name: Name): boolean =>
    typeof name === "string" || (typeof name === "object" && name !== null && isLabel(name));
  if (isList(wanted) && Array.from(wanted).every(isName)) {
    return Array.from(wanted, (name) => nameText(name));
  }
  throw new InputError(where, argument, say("是一个名称或一列名称", "be a name or a list of names"), wanted);
}
