import { type Label, say } from "../../base/index.js";
import { isYear } from "./grid.js";
import { type PlainNumber, plainNumber } from "./printed-cell.js";
import { isUnit } from "./units.js";

const BEFORE = /^(?:大?约|近|将近|大概|接近|逾|超过?|不足|不到|不低于|不少于|不超过|高于|低于|[≈~～≤≥<>＜＞±])\s*(.+)$/;
const BEHIND = /^(.+?)\s*(?:左右|上下|以上|以下|以内|多|余|\+)$/;
const RANGE = /^([\d.,]+)\s*(?:[-–—~～]|至|到)\s*[\d.,]+$/;
const DECIMAL_COMMA = /^[+-]?\d{1,3}(?:[. ]\d{3})*,\d{1,2}$|^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/;
const ODD_THOUSANDS = /^[+-]?\d{1,3}(?:[、'’‘´`·]\d{3})+(?:\.\d+)?$/;
const TWO_NUMBERS = /^[\d.,]+\s*[/／⁄]\s*[\d.,]+$/;
const REMARKED = /^(.+?)\s*[(（]\D+[)）]$/;
const WITH_UNIT = /^([+-]?[\d.,]*\d)\s*(\D{1,12})$/;
const CHINESE = /^[零〇一二两三四五六七八九十百千万亿]{2,}$/;
const HAS_DIGIT = /[\d零〇一二两三四五六七八九十]/;

const IN_ONE_UNIT: Label = say(
  "各格换成同一单位，单位写进列名（如 产值（亿元）），格里只写数",
  "give all cells in one unit, put it into the name of the column, such as output (10⁸ yuan), and write the numbers alone",
);

const ONE_OF_TWO: Label = say(
  "分数写成小数，两个数分成两列，日期写全（如 2012-12-15）",
  "write a fraction as a decimal, two numbers in two columns, a date in full, such as 2012-12-15",
);

/**
 * What a cell that is nearly a number should be in the file for it to be one: 「约30」, 「3亿元」, "12-15", "1.234,5".
 *
 * @returns The advice; `undefined` for what is a text, a code, a period of years.
 * @internal
 */
export function nearlyNumber(cell: string): Label | undefined {
  if (!HAS_DIGIT.test(cell)) return undefined;
  const about = bareOf(BEFORE.exec(cell)?.[1]) ?? bareOf(BEHIND.exec(cell)?.[1]);
  if (about !== undefined) return say("格里写 {n}，其余写进注", "write {n} and put the rest into a note", { n: about });
  if (DECIMAL_COMMA.test(cell)) {
    const n = cell.replace(/[. ]/g, "").replace(",", ".");
    return say("小数点写成句点：{n}", "write the decimal point as a point: {n}", { n });
  }
  const from = RANGE.exec(cell)?.[1];
  if (from !== undefined && !isYear(from)) {
    return say(
      "区间分成下限、上限两列，或写一个数",
      "give a range as two columns, its lower and upper end, or as one number",
    );
  }
  if (ODD_THOUSANDS.test(cell)) {
    const n = cell.replace(/[^\d.+-]/g, "");
    return say("千位分隔写成逗号，或不写：{n}", "part thousands by a comma, or not at all: {n}", { n });
  }
  if (TWO_NUMBERS.test(cell) && !isYear(cell.split(/\D/)[0])) return ONE_OF_TWO;
  const remarked = bareOf(REMARKED.exec(cell)?.[1]);
  if (remarked !== undefined)
    return say("格里写 {n}，括号里的写进注", "write {n} and put the brackets into a note", { n: remarked });
  const [, n, unit] = WITH_UNIT.exec(cell) ?? [];
  if (unit !== undefined && isUnit(unit) && bareOf(n) !== undefined && !isYear(n)) {
    return IN_ONE_UNIT;
  }
  return CHINESE.test(cell) ? say("写成阿拉伯数字", "write it in digits") : undefined;
}

/** What is left of a cell, if it is a number, also with a unit behind it. */
function bareOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const number = plainNumber(text, { thousands: true, declared: false });
  if (number !== undefined) return isYear(number.digits) ? undefined : number.digits + signOf(number.repairs);
  const [, n, unit] = WITH_UNIT.exec(text) ?? [];
  return unit !== undefined && isUnit(unit) ? n : undefined;
}

function signOf(repairs: PlainNumber["repairs"]): string {
  return repairs.has("percent") ? "%" : repairs.has("permille") ? "‰" : "";
}
