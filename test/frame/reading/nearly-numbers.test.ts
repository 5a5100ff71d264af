import { describe, expect, it } from "vitest";
import { type Frame, readCsvText } from "../../../src/frame/index.js";
import { messageOf } from "../../message.js";

const column = (cells: readonly string[]): Frame =>
  readCsvText(`地区,值\n${cells.map((cell, i) => `${"甲乙丙丁戊"[i]}市,"${cell}"`).join("\n")}`);
const said = (cells: readonly string[]): string => column(cells).report?.summary().zh ?? "";

/** What a cell is nearly, and what the reader is told to write. */
const NEARLY: readonly (readonly [string, string, string])[] = [
  ["约30", "格里写 30，其余写进注", "write 30 and put the rest into a note"],
  ["≥5", "格里写 5，其余写进注", "write 5 and put the rest into a note"],
  ["约14%", "格里写 14%，其余写进注", "write 14% and put the rest into a note"],
  ["30左右", "格里写 30，其余写进注", "write 30 and put the rest into a note"],
  ["30（估）", "格里写 30，括号里的写进注", "write 30 and put the brackets into a note"],
  ["1.234,5", "小数点写成句点：1234.5", "write the decimal point as a point: 1234.5"],
  [
    "12-15",
    "区间分成下限、上限两列，或写一个数",
    "give a range as two columns, its lower and upper end, or as one number",
  ],
  [
    "3亿元",
    "各格换成同一单位，单位写进列名（如 产值（亿元）），格里只写数",
    "give all cells in one unit, put it into the name of the column, such as output (10⁸ yuan), and write the numbers alone",
  ],
  ["1、234", "千位分隔写成逗号，或不写：1234", "part thousands by a comma, or not at all: 1234"],
  ["1’234’567.5", "千位分隔写成逗号，或不写：1234567.5", "part thousands by a comma, or not at all: 1234567.5"],
  [
    "12/15",
    "分数写成小数，两个数分成两列，日期写全（如 2012-12-15）",
    "write a fraction as a decimal, two numbers in two columns, a date in full, such as 2012-12-15",
  ],
  ["三十", "写成阿拉伯数字", "write it in digits"],
];

describe("a column of what is nearly a number", () => {
  it.each(NEARLY)("is left as texts and told of: %s", (cell, zh, en) => {
    const frame = column([cell, cell, cell]);
    expect(frame.texts("值")).toEqual([cell, cell, cell]);
    expect(frame.report?.summary()).toEqual({
      zh: `“值”按文字读入：有 3 格近似于数、但不是数（如 line 2, 值：${cell}）。要用它计算，请在文件里改：${zh}。`,
      en: `值 is read as texts: 3 of its cells are nearly numbers (such as line 2, 值: ${cell}). To compute with it, mend the file: ${en}.`,
    });
  });

  it.each(NEARLY)("is refused beside numbers, with what to write: %s", (cell, _, en) => {
    expect(messageOf(() => column(["10", "20", cell]))).toBe(
      `InputError: readCsvText: \`line 4, 值\` must be a number, or empty where it is missing (mend it in the file: ${en}; if the column holds texts, say columns: { 值: { type: "text" } }), got "${cell}"`,
    );
  });

  it("is told of where its numbers had to be read, too", () => {
    expect(said(["1,230", "约2,350", "3,460"])).toMatch(
      /有 1 格近似于数、但不是数（如 line 3, 值：约2,350）.*格里写 2350/,
    );
  });

  it("isn't one of names, codes, ranks, quarters, spells of years", () => {
    const texts = [
      ["第1", "第2", "第3"],
      ["2011-2012", "2012-2013", "2013-2014"],
      ["2011/12", "2012/13", "2013/14"],
      ["甲、乙", "1、2", "3、4"],
      ["2011年一季度", "2011年二季度", "2011年三季度"],
      ["A12", "A13", "A14"],
      ["甲", "约30", "乙"],
      ["一", "二", "三"],
      ["007", "008", "009"],
    ];
    expect(texts.map(said)).toEqual(texts.map(() => ""));
  });
});

describe("a year in Chinese numerals", () => {
  it("is read, however its zero is written, and said", () => {
    const frame = column(["二〇一一年", "二零一二年", "二○一三", "二O一四年", "2015"]);
    expect([...frame.column("值")]).toEqual([2011, 2012, 2013, 2014, 2015]);
    expect(frame.report?.summary()).toEqual({
      zh: "“值”有 4 格带汉字写的年份，已读成数（line 2, 值: 二〇一一年 → 2011）。",
      en: "值 has years in Chinese numerals in 4 cells, read as numbers (line 2, 值: 二〇一一年 → 2011).",
    });
  });
});
