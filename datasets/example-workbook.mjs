/**
 * Writes the example of one's own data: a workbook as a student copies it out of a yearbook, with invented numbers. A
 * merged title, a line with the unit, spaced names, thousands as texts, full-width digits, totals below and at the
 * right, a source below that; a sheet a year. It is read as it is.
 *
 *     node datasets/example-workbook.mjs
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import writeXlsxFile from "write-excel-file/node";

const PLACES = "南昌市 景德镇市 萍乡市 九江市 新余市 鹰潭市 赣州市 吉安市 宜春市 抚州市 上饶市".split(" ");
const INDUSTRIES = "汽车零部件 整车 电子 有色金属 陶瓷 纺织 医药 食品".split(" ");

/**
 * Invented jobs in 11 prefectures and 8 industries.
 *
 * @param {number} growth - how much more than in the first year.
 * @returns {readonly (readonly number[])[]}
 */
export function jobs(growth) {
  const next = draws(2012);
  return PLACES.map((_, i) =>
    INDUSTRIES.map((_, j) => {
      const size = 300 + 6000 * next() ** 2;
      return Math.round(size * (1 + growth * (0.5 + ((i * 3 + j * 5) % 7) / 7)));
    }),
  );
}

/**
 * Numbers in [0, 1), the same every time (mulberry32).
 *
 * @param {number} seed
 */
function draws(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @returns {Promise<Buffer>} */
export function exampleWorkbook() {
  const years = Object.entries({ 2012: jobs(0), 2017: jobs(0.4) });
  return writeXlsxFile(years.map(([year, values]) => ({ sheet: year, data: sheetOf(year, values) }))).toBuffer();
}

/**
 * @param {string} year
 * @param {readonly (readonly number[])[]} values
 * @returns {import("write-excel-file/node").SheetData}
 */
function sheetOf(year, values) {
  const rest = Array(INDUSTRIES.length + 1).fill(null);
  const down = INDUSTRIES.map((_, j) => sum(values.map((row) => row[j])));
  return [
    [{ ...text(`${year}年全省设区市分行业从业人员（虚构）`), columnSpan: INDUSTRIES.length + 2 }, ...rest],
    [...rest, text("单位：人")],
    [text("地　区"), ...INDUSTRIES.map(text), text("合计")],
    ...values.map((row, i) => [
      text(PLACES[i].replace(/^(.)(.)市$/, "$1　$2市")),
      ...row.map((value, j) => (i === 2 && j === 3 ? text(fullWidth(value)) : thousands(value))),
      thousands(sum(row)),
    ]),
    [text("全省合计"), ...down.map(thousands), thousands(sum(down))],
    [text("资料来源：为教学而编的虚构数据，不是统计数据。")],
  ];
}

/**
 * @param {string} value
 * @returns {import("write-excel-file/node").CellObject}
 */
function text(value) {
  return { value, type: String };
}

/** @param {number} value */
function thousands(value) {
  return text(value.toLocaleString("en-US"));
}

/** @param {readonly number[]} list */
function sum(list) {
  return list.reduce((a, b) => a + b, 0);
}

/** @param {number} value */
function fullWidth(value) {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("templates/example-yearbook.xlsx", import.meta.url), await exampleWorkbook());
}
