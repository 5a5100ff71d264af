/**
 * What users of other libraries reported in public, by kind: each case with what comes of it here, a value or a refusal
 * in words. The whole list is printed by
 *
 *     npx vitest run --project unit test/frame/reports --reporter verbose
 *
 * b25, b27 … number the reports; b103 of K13, a cell that ends its kernel, is in test/kernel/end.test.ts. The inputs are
 * our own, nothing of the reports is copied.
 */

import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { concentration, Frame, InputError, readCsv, readCsvText, readExcel, readTable } from "../../../src/index.js";

const input = (name: string): string => fileURLToPath(new URL(`inputs/${name}`, import.meta.url));
const column = (cells: string): readonly unknown[] =>
  readCsvText(
    `地区;产量\n${cells
      .split("|")
      .map((cell, i) => `${"甲乙丙丁"[i]};${cell}`)
      .join("\n")}`,
  )
    .records()
    .map((row) => row.产量);
const said = (frame: Frame): string => frame.report?.summary().zh ?? "";
const bytes = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (two) => Number.parseInt(two, 16));

/** What is done, and either what comes of it or how it is refused. */
type Case = readonly [name: string, act: () => unknown, outcome: unknown];

const KINDS: Readonly<Record<string, readonly Case[]>> = {
  "K2 formulas that were never computed (openpyxl, pandas#25763)": [
    ["b25 no saved value", () => readExcel(input("formula_nocache.xlsx")), /表1!D2.*应有值：其公式 =B2\+C2/],
    ["the same by readTable", () => readTable(input("formula_nocache.xlsx")), /表1!D2.*应有值：其公式 =B2\+C2/],
    [
      "0 saved for all of them",
      () => said(readExcel(input("xw_formula.xlsx"))),
      "2 个公式存下的结果都是 0，很可能从未算过：请用 Excel 打开并保存一次。",
    ],
    ["an error saved", () => readExcel(input("err.xlsx")), /表1!B2.*应有值，而不是错误/],
  ],
  "K3 numbers as they stand in print": [
    ["b41 per cent throughout", () => column("12.5%|8.1%"), [0.125, 0.081]],
    ["b43 full-width digits among others", () => column("123|４５"), [123, 45]],
    ["b44 full-width digits throughout", () => column("１２３|４５．６"), [123, 45.6]],
    ["b45 a true minus", () => column("−12|8"), [-12, 8]],
    ["b47 blanks between thousands", () => column("1 234|45"), [1234, 45]],
    ["b49 a zero-width character", () => column("\u200B123|45"), [123, 45]],
    [
      "b50 commas throughout (sheetjs#697)",
      () => [...readCsvText('地区,产量\n江西,"1,234"\n湖北,"5,678"').column("产量")],
      [1234, 5678],
    ],
    ["accountants' brackets", () => column("(12)|45"), [-12, 45]],
    ["a footnote's mark", () => column("12.5①|45"), [12.5, 45]],
    ["‰", () => column("5‰|7‰"), [0.005, 0.007]],
    [
      "full-width comma and minus",
      () => [...readCsvText("地区,产量\n江西,１，２３４\n湖北,－５").column("产量")],
      [1234, -5],
    ],
    ["per cent beside bare numbers", () => column("12%|45"), /带百分号/],
    ["a comma that may be a decimal one", () => column("1,234|45"), /thousands: true/],
    ["1、234 beside a number", () => column("1、234|45"), /千位分隔写成逗号，或不写：1234/],
    ["12/15 beside a number", () => column("12/15|45"), /分数写成小数/],
    ["a decimal comma beside a number", () => column("1.234,5|45"), /小数点写成句点：1234.5/],
    ["per cent as a workbook's format", () => [...readExcel(input("percent.xlsx")).column("增速")], [0.125, 0.081]],
  ],
  "K7 layouts of print": [
    [
      "b33 a header of two lines, merged",
      () => readExcel(input("merged2.xlsx")).names,
      ["地区", "2012年 产量", "2012年 产值", "2013年 产量", "2013年 产值"],
    ],
    [
      "b33 with the lower line for the header",
      () => readExcel(input("merged2.xlsx"), { headerLine: 2 }),
      /表1!D2.*headerLine 写它的第一行、headerLines 写行数/,
    ],
    [
      "b35 begins in column B",
      () => readExcel(input("blankcol.xlsx")).records(),
      [
        { 地区: "江西", 产量: 1 },
        { 地区: "湖北", 产量: 2 },
      ],
    ],
    [
      "b36 title, unit, 全国, notes",
      () => readExcel(input("yearbook.xlsx"), { headerLine: 3 }).records(),
      [
        { 地区: "北京", "2012年": 60, "2013年": 65 },
        { 地区: "江西", "2012年": 40, "2013年": 45 },
      ],
    ],
    ["b36 and the total beside it", () => readExcel(input("yearbook.xlsx")).report?.totals?.texts("地区"), ["全国"]],
    [
      "b37 no name for the first column (readr#1103, dplyr#1576)",
      () => readCsv(input("rwrite.csv")).records(),
      [
        { row: 1, a: 1, b: 2 },
        { row: 2, a: 3, b: 4 },
      ],
    ],
    [
      "b39 a comma too many in each line (readr#318)",
      () => readCsvText("a,b,\n1,2,\n3,4,").records(),
      [
        { a: 1, b: 2 },
        { a: 3, b: 4 },
      ],
    ],
    ["hidden rows", () => said(readExcel(input("hiddenrow.xlsx"))), "Excel 里隐藏的行（3）也读入了。"],
    [
      "hidden sheets",
      () => said(readExcel(input("hiddensheet.xlsx"))),
      "读的是工作表“表1”；另有：隐藏（其中隐藏：隐藏）。",
    ],
  ],
  "K8 a total among the units": [
    [
      "b85 合计 among provinces",
      () => concentration([60, 10, 20, 30], { names: ["合计", "江西", "湖北", "安徽"] }),
      /“合计”是其余各项之和/,
    ],
    [
      "in a file it is set aside",
      () => readCsvText("地区,产量\n合计,60\n江西,10\n湖北,20\n安徽,30").records().length,
      3,
    ],
    [
      "kept, it is refused",
      () => concentration(readCsvText("地区,产量\n合计,60\n江西,10\n湖北,20\n安徽,30", { totals: "keep" })),
      /“合计”是其余各项之和/,
    ],
  ],
  "K11 times and dates of Excel (sheetjs#2481, xlsx-populate#30)": [
    ["b27 31 Dec 2012 18:05:00", () => readExcel(input("dates.xlsx")).texts("日期")[8], "2012-12-31 18:05:00"],
    [
      "b27 and the others of its column",
      () => readExcel(input("dates.xlsx")).texts("日期").slice(0, 8),
      [
        "2012-01-31",
        "2017-05-23",
        "2017-04-04 20:00:00",
        "1949-10-01",
        "1988-07-01",
        "2012-01-01 00:00:01",
        "2012-01-01 12:34:56",
        "2012-01-02",
      ],
    ],
    ["b29 a time of day", () => readExcel(input("time.xlsx")).texts("时"), ["08:30:00", "09:00:00"]],
    ["days from 1904", () => readExcel(input("d1904.xlsx")).texts("日期"), ["2012-01-31", "2013-12-01"]],
    ["a year that is a number in a format", () => [...readExcel(input("yearfmt.xlsx")).column("年份")], [2012, 2013]],
    ["a year that is a date", () => readExcel(input("yeardate.xlsx")).texts("年份"), ["2012-01-01", "2013-01-01"]],
  ],
  "K12 encodings": [
    [
      "b51 Big5",
      () => readCsv(input("big5.csv")).records(),
      [
        { 地區: "江西", 產量: 12 },
        { 地區: "湖北", 產量: 45 },
      ],
    ],
    [
      "b52 UTF-16 BE with its mark",
      () => readCsv(bytes("feff5730002c0061000a6c5f002c0031")).records(),
      [{ 地: "江", a: 1 }],
    ],
    [
      "UTF-16 LE with its mark",
      () => readCsv(bytes("fffe30572c0061000a005f6c2c003100")).records(),
      [{ 地: "江", a: 1 }],
    ],
    [
      "Latin-1, where it is said",
      () => readCsv(bytes("70e9722c610a78e92c31"), { encoding: "latin1" }).records(),
      [{ pér: "xé", a: 1 }],
    ],
  ],
  "K13 errors of libraries": [
    [
      "b30 protected by Excel's own password",
      () => readExcel(input("enc_vs.xlsx")),
      /没有密码的工作簿：请在 Excel 里打开，取消密码/,
    ],
    ["b32 a zip that is no workbook", () => readExcel(input("fake.xlsx")), /完整的工作簿/],
    ["a web page called a workbook", () => readExcel(input("html.xls")), /其实是网页/],
    ["no file", () => readExcel(input("none.xlsx")), /是已有的文件/],
  ],
  "K15 wide tables by year (pandas#24962)": [
    ["b54 through JSON", () => Frame.fromRecords(JSON.parse(wide().toJson())).names, ["地区", "2012", "2013"]],
    ["b55 through records", () => Frame.fromRecords(wide().records()).names, ["地区", "2012", "2013"]],
    [
      "through JSON of records",
      () => Frame.fromRecords(JSON.parse(JSON.stringify(wide().records()))).names,
      ["地区", "2012", "2013"],
    ],
  ],
  "K16 one name in several spellings (echarts#1796)": [
    [
      "b57 江西省 beside 江西",
      () => places("江西|湖北").join(others("江西省|湖北省"), "p", { unmatched: "drop" }).length,
      2,
    ],
    [
      "b59 2012年 beside 2012",
      () => readCsvText("p,year,x\n江西,2012,1").join(readCsvText("p,year,y\n江西,2012年,1"), ["p", "year"]).records(),
      [{ p: "江西", year: 2012, x: 1, y: 1 }],
    ],
    ["江　西 and Jiangxi", () => places("江西|湖北").join(others("江　西|Hubei"), "p").length, 2],
    [
      "nothing that matches",
      () => places("南昌县|上饶县").join(others("甲|乙"), "p", { unmatched: "drop" }),
      /应有至少一个|一个也|没有/,
    ],
  ],
};

function wide(): Frame {
  return readCsvText("地区,2012,2013\n江西,1,2\n湖北,3,4");
}

function places(names: string): Frame {
  return readCsvText(`p,x\n${names.replaceAll("|", ",1\n")},2`);
}

function others(names: string): Frame {
  return readCsvText(`p,y\n${names.replaceAll("|", ",1\n")},2`);
}

const zone = process.env.TZ;
// A day's beginning there is the day before in UTC.
beforeAll(() => {
  process.env.TZ = "Asia/Shanghai";
  expect(new Date(2012, 0, 1).getTimezoneOffset()).toBe(-480);
});
afterAll(() => {
  Object.assign(process.env, { TZ: zone ?? "" });
});

describe.each(Object.entries(KINDS))("%s", (_, cases) => {
  it.each(cases.map(([name, act, outcome]) => [`${name} → ${words(outcome)}`, act, outcome] as const))(
    "%s",
    (__, act, outcome) => {
      if (outcome instanceof RegExp) expect(refusal(act)).toMatch(outcome);
      else expect(act()).toEqual(outcome);
    },
  );
});

function words(outcome: unknown): string {
  return outcome instanceof RegExp ? `refused: ${outcome.source}` : JSON.stringify(outcome);
}

/** The words of the refusal, which must be ours. */
function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).zh ?? "";
  }
  throw new Error("isn't refused");
}
