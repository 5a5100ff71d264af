/** Texts in Chinese and English, as charts write them, "江西 Jiangxi", told apart. */
export type OneLanguage = "zh" | "en";

/** A text's two languages, and what belongs to both: of "安徽 Anhui 1.252" the number. */
export interface PairedText {
  readonly zh: string;
  readonly en: string;
  readonly rest: string;
}

/** Chinese letters, and the marks and figures that only Chinese is written with. */
const HAN = "\\u2e80-\\u9fff\\uff00-\\uffefⅠ-Ⅻ“”";
const IS_HAN = new RegExp(`[${HAN}]`);
const UNTIL_LAST_HAN = new RegExp(`^(.*[${HAN}][^\\s<A-Za-z]*)(.*)$`, "s");
const TAG = /<[^>]*>/g;
/** Between two languages; a blank that doesn't break stands within one name, such as "比亚迪 Auto". */
const BETWEEN = /^(?:[^\S\u00a0]|<br>)+(?!\u00a0)(?:<span[^>]*>)?/;
/** What is also called by its initials alone. */
const INITIALS: ReadonlyMap<string, string> = new Map([
  ["区位商", "LQ"],
  ["秩和比", "RSR"],
  ["生产总值", "GDP"],
  ["地区生产总值", "GDP"],
  ["美国", "USA"],
  ["英国", "UK"],
]);
/** Where there is no doubt: a line of sources, and what has the same unit in both languages. */
const PLAINLY = [
  /^(资料来源：.*)<br>(Source: .*)$/s,
  /^(.*（[^（）]+）)(?: |<br>)([A-Za-z][^（）]*[a-z]{2}[^（）]* \((?![\d.–−]+\))[^()]+\))$/s,
];
/** Where what belongs to both begins: a number, also in brackets or bold, or a colon before what is measured. */
const REST =
  /(?:\s+|<br>)(?:(?:\w<sub>\w<\/sub> = )?%\{.*|(?:<b>)?[(<−–-]*(?:&lt;)?\d[^A-Za-z]*(?:\([^()]* × .*|<\/b>)?)$|: (?:%\{.*|\w = .*|[−\d][^A-Za-z]*)$/s;
/** What a symbol is, before both. */
const SETTING = /^(\w = [−\d.]+)，/;
/** A name in both languages with a number, before another in Chinese: more than one pair. */
const SEVERAL = new RegExp(`[${HAN}]\\s+[^${HAN}]*[a-z]{2}[^${HAN}]*[\\d(,;:×][^${HAN}]*[${HAN}]`);

/**
 * The two languages of a text; nothing, if it has one, or if it isn't plain which is which.
 *
 * @param initials - whether letters such as "S1" are the English of a name, of which it says the Chinese.
 * @example
 * pairIn("安徽 Anhui 1.252"); // => { zh: "安徽", en: "Anhui", rest: " 1.252" }
 */
export function pairIn(text: string, initials: (zh: string) => boolean = () => false): PairedText | undefined {
  const [, plainly, besides] = PLAINLY.map((form) => form.exec(text)).find((found) => found !== null) ?? [];
  if (plainly !== undefined && besides !== undefined) return { zh: plainly, en: besides, rest: "" };
  const [, han, after] = UNTIL_LAST_HAN.exec(text) ?? [];
  if (han === undefined || after === undefined || !BETWEEN.test(after) || SEVERAL.test(han)) return undefined;
  const { zh, number, english } = withOwnSymbols(han, after);
  const { en, rest } = withoutRest(zh, withSetting(zh, english.replace(BETWEEN, "").replace("</span>", "")));
  const words = en.replace(TAG, " ").trim();
  const isName = /[a-z]{2}/.test(words) || (/^[A-Z]/.test(words) && (initials(zh) || areInitials(zh, words)));
  return isName && !IS_HAN.test(rest) ? { zh, en: number + en, rest } : undefined;
}

/** Of "v = 2，发散： explodes: 11.3" the first words are the English's too. */
function withSetting(zh: string, english: string): string {
  const [, setting] = SETTING.exec(zh) ?? [];
  return setting === undefined || english.includes(setting) ? english : `${setting}, ${english}`;
}

function areInitials(zh: string, words: string): boolean {
  return INITIALS.get(zh.replace(NUMBERS, "")) === words.replace(NUMBERS, "");
}

const NUMBERS = /[\s\d–—]+/g;

/**
 * Symbols after the Chinese are its own, if they come again, as of "零部件 2020 parts 2020"; a number that doesn't is
 * everybody's, as of "份额 2012 share", unless the Chinese has had it before.
 */
function withOwnSymbols(zh: string, after: string): { zh: string; number: string; english: string } {
  const [whole, between, symbol = ""] = /^(\s+)([^\s<]+)(?=\s|<br>)/.exec(after) ?? [];
  if (whole === undefined || /[a-z]{2}/.test(symbol)) return { zh, number: "", english: after };
  const left = after.slice(whole.length);
  const words = ` ${dashed(left)} `;
  const sought = dashed(symbol);
  if (words.includes(` ${sought} `) || words.includes(` ${sought},`)) {
    return withOwnSymbols(`${zh}${between}${symbol}`, left);
  }
  if (!/^[\d.–—]+$/.test(symbol) || zh.includes(symbol)) return { zh, number: "", english: after };
  return { zh: `${zh}${between}${symbol}`, number: `${symbol} `, english: left };
}

/** A name that stands in brackets before its factor: "生产要素 factor conditions 0.56 (钻石 diamond × 0.56)". */
const FACTOR = /\(([^()]+) × [^()]+\)$/;

function withoutRest(zh: string, plain: string): { readonly en: string; readonly rest: string } {
  const [rest = ""] = REST.exec(plain) ?? [];
  // Of "拟合，到 2012 年： fit to 2012: 1,643" the colon ends both, and what is measured comes after it.
  if (zh.endsWith("：") && rest.includes(":")) return cutAt(plain, plain.replace(/%\{.*/s, "").lastIndexOf(":") + 1);
  // The English of "上限 0.1 limit 0.1" and "2009 年的前五 largest of 2009" has the number that the Chinese has.
  const [first = ""] = /^(?:\s+|<br>)\S+(?=\s|$)/.exec(rest) ?? [];
  const isRepeated = first !== "" && holds(dashed(zh), dashed(first).trim().replace(/,$/, ""));
  // More words follow a comma: "share of region 1, λ".
  if (isRepeated && first.endsWith(",")) return cutAt(plain, plain.length);
  return cutAt(plain, plain.length - rest.length + (isRepeated ? first.length : 0));
}

/** Whether a number stands in a text, and isn't part of another. */
function holds(text: string, number: string): boolean {
  return new RegExp(`(?<![\\d.])${literally(number)}(?![\\d.]*\\d)`).test(text);
}

/** A text without tags, and with one dash: a span of years has that of its language. */
function dashed(text: string): string {
  return text.replace(TAG, " ").replaceAll("—", "–");
}

function cutAt(text: string, at: number): { readonly en: string; readonly rest: string } {
  return { en: text.slice(0, at), rest: text.slice(at) };
}

/**
 * What says each of some texts in one language.
 *
 * @param texts - a name that stands in both languages anywhere among them is known everywhere.
 * @param apart - sets of texts that must not become the same, such as places on an axis: else they stay as they are.
 */
export function textsInLanguage(
  texts: ReadonlySet<string>,
  apart: readonly ReadonlySet<string>[],
  language: OneLanguage,
): (text: string) => string {
  const read = (text: string): PairedText | undefined => pairIn(text, (zh) => texts.has(zh));
  const named = [...texts].flatMap((text) => [text, FACTOR.exec(text)?.[1] ?? []].flat());
  const pairs = named.flatMap((text) => (IS_HAN.test(text) ? (read(text) ?? []) : []));
  const known = new Map(pairs.map(({ zh, en }) => [zh, en]));
  const find = finder(known);
  const inOne = (text: string): string => {
    const pair = read(text);
    if (pair) return pair[language] + pair.rest;
    const said = find ? text.replace(find, (found) => read(found)?.[language] ?? found) : text;
    return language === "zh" ? said : inEnglish(said, known);
  };
  const said = new Map([...texts].map((text) => [text, IS_HAN.test(text) ? inOne(text) : text]));
  for (const each of apart) {
    const kept = new Set([...each].map((text) => said.get(text)));
    if (kept.size < each.size) for (const text of each) said.set(text, text);
  }
  return (text) => said.get(text) ?? text;
}

/** In the small places of a chart a name stands in Chinese alone. */
function inEnglish(text: string, known: ReadonlyMap<string, string>): string {
  return text.replace(/(^|>)([^<>]+?)([\s\d.()–−]*)(?=<|$)/g, (whole, before: string, name: string, number: string) => {
    const en = known.get(name) ?? known.get(name + number);
    if (en === undefined) return whole;
    return before + en + (known.has(name) ? number : "");
  });
}

/** Finds names that stand in both languages within a longer text. */
function finder(known: ReadonlyMap<string, string>): RegExp | undefined {
  const names = [...known].sort(([a], [b]) => b.length - a.length);
  if (names.length === 0) return undefined;
  const each = names.map(([zh, en]) => {
    const words = en.replace(TAG, " ").trim().split(/\s+/).map(literally);
    return `${literally(zh)}(?:\\s|<br>)+${words.join("(?:\\s|<br>)+")}`;
  });
  return new RegExp(`(?<![${HAN}])(?:${each.join("|")})(?![\\w${HAN}])`, "g");
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
