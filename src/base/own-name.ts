import { provinceOf } from "./provinces.js";

/** Chinese before a name in Latin letters, which may be its own, such as "比亚迪 Auto", or its English. */
const CHINESE_AND_LATIN = /^([^a-z]*\p{Script=Han}[^\sa-z]*)\s+(\p{Lu}.*)$/su;

/**
 * Whether a text in Chinese and Latin letters is one name, which a view in one language mustn't halve. It is two
 * where the second begins small, as a translation does, or is the English of a province.
 *
 * @example
 * ["比亚迪 Auto", "不含出口 without exports", "江西 Jiangxi"].map(isOneName); // => [true, false, false]
 * @internal
 */
export function isOneName(text: string): boolean {
  const [, zh, latin] = CHINESE_AND_LATIN.exec(text) ?? [];
  return zh !== undefined && provinceOf(zh)?.en !== latin;
}
