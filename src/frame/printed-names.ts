import { isLabel, type Name, nameText, textsOf } from "../base/index.js";
import { dataset } from "./dataset.js";
import { meaningOf } from "./same-names.js";

/** A name as a book prints it, without its unit, and whether that is per cent. @internal */
export interface PrintedHead {
  readonly text: string;
  readonly percent: boolean;
}

const UNIT = /\s*[(（[［/]\s*([^()（）[\]［］/]*)\s*[)）\]］]?$/;

/** 「CR4（%）」 is CR4, in per cent. @internal */
export function headOf(text: string): PrintedHead {
  const [whole, unit] = UNIT.exec(text) ?? [];
  if (whole === undefined || whole.length === text.length) return { text, percent: false };
  return { text: text.slice(0, -whole.length), percent: /^[%％]$/.test(unit.trim()) };
}

/**
 * The place of the name that a book prints in its own way: spaced or in full-width forms, with its unit, a place in
 * its long form, a year with 年, the symbol of an index or another word of the glossary for it.
 *
 * @returns `undefined` if none answers, or several do.
 * @internal
 */
export function placeOfPrinted(names: readonly (readonly Name[])[], printed: string): number | undefined {
  const { text } = headOf(printed);
  for (const forms of [asWritten, asSymbol, asWord, asMeant, asConcept, asPart]) {
    const wanted = new Set(forms(forms === asWritten ? printed : text));
    const found = names.flatMap((each, k) => (formsOf(each, forms).some((form) => wanted.has(form)) ? [k] : []));
    if (found.length === 1 || (found.length > 1 && forms === asSymbol)) return found[0];
  }
  return undefined;
}

type Forms = (text: string) => readonly string[];

function formsOf(names: readonly Name[], forms: Forms): readonly string[] {
  return names.flatMap((name) => (typeof name === "string" || isLabel(name) ? textsOf(name) : [])).flatMap(forms);
}

const asWritten: Forms = (text) => [folded(text)];

const asMeant: Forms = (text) => [meaningOf(headOf(text).text).replace(/^((?:1[89]|20|21)\d\d)年$/, "$1")];

/** The symbol behind the words: CR4 of 「行业集中度 CR4」; of a symbol alone itself. */
const asSymbol: Forms = (text) => {
  const [, symbol] =
    /(?:^|\s|\p{Script=Han})((?:1\/)?[A-Za-z\p{Script=Greek}][\w\p{Script=Greek}₀-₉ₙ/²]*)$/u.exec(plain(text)) ?? [];
  return symbol === undefined ? [] : [folded(symbol)];
};

/** The words without the symbol behind them. */
const asWord: Forms = (text) => {
  const words = plain(text).replace(/[\s　]*(?:1\/)?[A-Za-z\p{Script=Greek}][\w\p{Script=Greek}₀-₉ₙ/²]*$/u, "");
  return asSymbol(text).length > 0 && words !== "" ? [folded(words)] : [folded(text)];
};

/** In plain letters and digits, 「CR 4」 in one. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .replace(/([A-Za-z])\s+(?=\d)/g, "$1");
}

/** What the glossary knows a word as; a symbol counts only alone, for 「标准化 HHI」 isn't the HHI. */
const asConcept: Forms = (text) => {
  const words = [...asWord(text), folded(text)];
  return [...new Set(words.flatMap((word) => concepts().get(word) ?? []))];
};

/** What stands behind a colon: 「近似卡方」 of 「巴特利特球形度检验：近似卡方」. */
const asPart: Forms = (text) => [folded(text.split(/[:：]/).at(-1) ?? "")];

/** Words of other books. */
const OTHERS: readonly (readonly [word: string, concept: string])[] = [
  ["赫芬达尔指数", "herfindahl"],
  ["赫希曼指数", "herfindahl"],
  ["区位熵", "locationQuotients"],
  ["集中度", "concentrationRatio"],
];

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** The functions by the words and the symbols (of two letters and more) that the glossary has for them. */
function concepts(): ReadonlyMap<string, readonly string[]> {
  if (known) return known;
  const found = new Map<string, string[]>();
  const add = (word: string, concept: string): void => {
    found.set(folded(word), [...(found.get(folded(word)) ?? []), concept]);
  };
  for (const { term_zh, term_en, name, symbol } of dataset("glossary").records()) {
    const concept = String(name);
    const words = [String(term_zh), String(term_en)];
    const symbols = String(symbol ?? "").split(/[,，]\s*/);
    for (const word of [...words, concept, ...symbols.filter((each) => each.length > 1)]) add(word, concept);
  }
  for (const [word, concept] of OTHERS) add(word, concept);
  known = found;
  return found;
}

/** A text without blanks, case and full-width forms; its dashes are one. */
function folded(text: string): string {
  return nameText(text)
    .normalize("NFKC")
    .replace(/[\s\u200B-\u200D\uFEFF]/g, "")
    .replace(/[‐-―−]/g, "-")
    .toLowerCase();
}
