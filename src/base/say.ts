import { type Label, type Name, nameText, speaking } from "./label.js";
import { shortNumber } from "./short-number.js";

/** What a sentence can hold: a name or a sentence in its own language, a number as sentences write it. */
export type Hole = Name | number;

/** The holes of a pattern: those of "{top} of {n}" are "top" and "n"; `{ rows }` with blanks is none. */
type HolesOf<Pattern extends string> = Pattern extends `${string}{${infer Key}}${infer Rest}`
  ? (Key extends `${string} ${string}` ? never : Key) | HolesOf<Rest>
  : never;

/**
 * A text in both languages from one pair of patterns (双语句式): what stands in braces is filled in for each
 * language, a name by its own text, a number as {@link shortNumber} writes it. The compiler refuses a
 * hole that nothing fills.
 *
 * @example
 * say("{region}的区位商为 {lq}", "{region} has an LQ of {lq}", { region: label("江西", "Jiangxi"), lq: 0.794625 }).en;
 * // => "Jiangxi has an LQ of 0.79463"
 */
export function say<Zh extends string, En extends string>(
  zh: Zh,
  en: En,
  ...[holes]: [HolesOf<Zh> | HolesOf<En>] extends [never]
    ? []
    : [holes: Readonly<Record<HolesOf<Zh> | HolesOf<En>, Hole>>]
): Label {
  if (holes === undefined) return speaking({ zh, en });
  const filled = (pattern: string, language: "zh" | "en"): string =>
    pattern.replace(/\{(\w+)\}/g, (_, key: string) => {
      const hole = (holes as Readonly<Record<string, Hole>>)[key];
      return typeof hole === "number" ? shortNumber(hole) : nameText(hole, language);
    });
  return speaking({ zh: filled(zh, "zh"), en: filled(en, "en") });
}

/**
 * Names one after the other, each language with its own separator: 「甲、乙」, "A, B".
 *
 * @example
 * listed([label("江西", "Jiangxi"), label("湖北", "Hubei")]).en; // => "Jiangxi, Hubei"
 */
export function listed(names: readonly Name[]): Label {
  return {
    zh: names.map((name) => nameText(name)).join("、"),
    en: names.map((name) => nameText(name, "en")).join(", "),
  };
}

/**
 * Sentences one after the other; those that are undefined are left out.
 *
 * @example
 * sentences(say("甲。", "A."), undefined, say("乙。", "B.")).en; // => "A. B."
 */
export function sentences(...parts: readonly (Label | undefined)[]): Label {
  const there = parts.filter((part) => part !== undefined);
  return { zh: there.map(({ zh }) => zh).join(""), en: there.map(({ en }) => en).join(" ") };
}
