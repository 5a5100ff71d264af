/** About how wide a text is at a size of type: Han fill the em, the others take a little more than half of it. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += letter > "\u2e7f" ? 1 : 0.56;
  return ems * size;
}

/** The width of the widest. */
export function widest(texts: readonly string[], size: number): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, size)), 0);
}
