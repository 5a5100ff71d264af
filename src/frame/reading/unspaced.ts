/** A name without the blanks that fill a line of print: 「江　西」, 「地 区」, 「南 昌 市」. @internal */
export function unspaced(text: string): string {
  if (!/\s/.test(text)) return text;
  // Characters that all stand alone are one name: a list of words of one character isn't known.
  if (/^\p{Script=Han}(?:\s+\p{Script=Han})+$/u.test(text)) return text.replace(/\s+/g, "");
  return text.replace(/(?<=\p{Script=Han})\u3000+(?=\p{Script=Han})/gu, "");
}
