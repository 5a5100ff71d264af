/** A name without the blanks that fill a line of print: 「江　西」, 「地 区」. @internal */
export function unspaced(text: string): string {
  if (!/\s/.test(text)) return text;
  return text
    .replace(/(?<=\p{Script=Han})\u3000+(?=\p{Script=Han})/gu, "")
    .replace(/^(\p{Script=Han})\s+(\p{Script=Han})$/u, "$1$2");
}
