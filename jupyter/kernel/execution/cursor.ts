/**
 * Jupyter counts characters, JavaScript counts UTF-16 units: they differ after an emoji or a rare
 * Chinese character.
 */

/** The UTF-16 offset of the `cursor`-th character of `code`. */
export function toOffset(code: string, cursor: number): number {
  return [...code].slice(0, cursor).join("").length;
}

/** The number of characters before the UTF-16 offset `offset`. */
export function toCursor(code: string, offset: number): number {
  return [...code.slice(0, offset)].length;
}
