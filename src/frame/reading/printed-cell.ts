import { type Label, say } from "../../base/index.js";

/** What had to be done to a cell before it was a number. */
export type Repair =
  | "fullWidth"
  | "minus"
  | "brackets"
  | "thousands"
  | "blanks"
  | "percent"
  | "permille"
  | "footnote"
  | "year"
  | "yearInWords";

/** What is said of each. @internal */
export const REPAIRS: Readonly<Record<Repair, Label>> = {
  fullWidth: say("全角字符", "full-width characters"),
  minus: say("印刷体的负号", "a printer's minus"),
  brackets: say("括号表示的负数", "brackets for a negative number"),
  thousands: say("千位分隔的逗号", "commas between thousands"),
  blanks: say("千位分隔的空格", "blanks between thousands"),
  percent: say("百分号（除以 100）", "a per cent sign (divided by 100)"),
  permille: say("千分号（除以 1000）", "a per mille sign (divided by 1000)"),
  footnote: say("注释标记", "footnote marks"),
  year: say("“年”字", "the word 年"),
  yearInWords: say("汉字写的年份", "years in Chinese numerals"),
};

/** A number that stands in a cell, and what was done to read it. @internal */
export interface CellNumber {
  readonly value: number;
  readonly repairs: ReadonlySet<Repair>;
}

/** The forms of a number that a cell may have, beside the plain one. @internal */
export interface CellForms {
  /** Whether commas between digits part thousands; `undefined` where that isn't known. */
  readonly thousands: boolean | undefined;
  /** Whether the column is known to hold numbers, so that 007 is seven. */
  readonly declared: boolean;
}

const NONE: ReadonlySet<Repair> = new Set();
const YEARS_IN_WORDS: ReadonlySet<Repair> = new Set(["yearInWords"]);
/** 二〇一一年: 一 or 二 and three digits more, zeros as they are printed and typed. */
const YEAR_IN_WORDS = /^[一二][〇零○◯oO0一二三四五六七八九]{3} ?年?$/;
/** What nearly every cell is: no more digits than a double holds, none of a code. */
const DECIMAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
/** A letter that no form of a number has: most texts are told by it at once. */
const NO_NUMBER = /[A-DF-Za-df-z\u4E00-\u5E73\u5E75-\u9FFF]/;
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const FOOTNOTE =
  /(?<=[\d%‰)）])\s*([\u2460-\u2473\u2474-\u2487*＊†‡§\u00B9\u00B2\u00B3\u2070-\u2079]+|\[\d+\]|［\d+］)$/;
/** What is written differently on paper: how it looks, and what is left of it. */
const FORMS: readonly (readonly [Repair, RegExp, (...parts: string[]) => string])[] = [
  ["brackets", /^\((\d.*)\)$/, (_, inside) => `-${inside}`],
  ["minus", /^[−–—‒﹣](?=[\d.])/, () => "-"],
  ["percent", /(?<=\d)\s?%$/, () => ""],
  ["permille", /(?<=\d)\s?‰$/, () => ""],
  ["year", /^((?:1[89]|20|21)\d\d) ?年$/, (_, year) => year],
  ["thousands", /^([+-]?\d{1,3})((?:,\d{3})+)(?=\.|$)/, (_, first, rest) => first + rest.replaceAll(",", "")],
  ["blanks", /^([+-]?\d{1,3})((?: \d{3})+)(?=\.|$)/, (_, first, rest) => first + rest.replaceAll(" ", "")],
];

/**
 * A cell as a number: also as numbers stand in print, with full-width digits, signs of per cent, thousands set
 * apart, brackets for a loss, a footnote's mark. Whole numbers that a double can't hold, and digits after a leading
 * zero, are codes.
 *
 * @returns `undefined` for what is no number.
 * @internal
 */
export function numberIn(cell: string, forms: CellForms): CellNumber | undefined {
  if (DECIMAL.test(cell)) return { value: Number(cell), repairs: NONE };
  const plain = plainNumber(cell, forms);
  if (plain === undefined) return undefined;
  const { digits, repairs } = plain;
  const shift = repairs.has("percent") ? "e-2" : repairs.has("permille") ? "e-3" : "";
  const value = Number(digits + shift);
  const isExact = !/^[+-]?\d+$/.test(digits) || Number.isSafeInteger(Number(digits));
  return Number.isFinite(value) && isExact ? { value, repairs } : undefined;
}

/** The digits of a printed number, with what print adds to them taken off. @internal */
export interface PlainNumber {
  /** As `Number` reads them: "-1234.50". */
  readonly digits: string;
  readonly repairs: ReadonlySet<Repair>;
}

/** What {@link numberIn} reads, with all the digits that are printed. @internal */
export function plainNumber(cell: string, { thousands, declared }: CellForms): PlainNumber | undefined {
  if (YEAR_IN_WORDS.test(cell)) return { digits: yearOf(cell), repairs: YEARS_IN_WORDS };
  if (NO_NUMBER.test(cell) || !/\p{N}/u.test(cell)) return undefined;
  const repairs = new Set<Repair>();
  let digits = changed(cell, cell.replace(FOOTNOTE, ""), "footnote", repairs);
  digits = changed(digits, digits.normalize("NFKC").trim(), "fullWidth", repairs);
  for (const [repair, form, kept] of FORMS) {
    if (repair === "thousands" && thousands === false) continue;
    digits = changed(digits, digits.replace(form, kept), repair, repairs);
  }
  if (!PLAIN.test(digits) || (/^0\d+$/.test(digits) && !declared)) return undefined;
  return { digits, repairs };
}

/** The four digits of a year that is written in Chinese numerals. */
function yearOf(cell: string): string {
  return Array.from(cell.slice(0, 4), (digit) => Math.max(0, "〇一二三四五六七八九".indexOf(digit))).join("");
}

function changed(before: string, after: string, repair: Repair, repairs: Set<Repair>): string {
  if (after !== before) repairs.add(repair);
  return after;
}
