import { describe, expect, it } from "vitest";
import { readCsvText, type TableReadOptions } from "../../../src/frame/index.js";
import { messageOf } from "../../message.js";

const read = (text: string, options?: TableReadOptions) => readCsvText(text, options).records();
const said = (text: string): string => readCsvText(text).report?.summary().zh ?? "";
const refusal = (text: string): string => messageOf(() => readCsvText(text));
const HEADER = "地区,2011,2012";

/** The options that a message names, as it names them. */
function remedies(message: string): readonly TableReadOptions[] {
  const found = [...message.matchAll(/(lastLine|headerLine|range): ("[A-Z:]+"|\d+)/g)];
  return found.map(([, name, value]) => ({ [name]: JSON.parse(value) }));
}

describe("a table that goes on, on a new page", () => {
  it.each(["续表", "续表1", "续上表", "表 1（续）", "续表,,"])("is one: %s", (caption) => {
    const text = `表1 各市产值\n${HEADER}\n南昌,1,2\n九江,3,4\n${caption}\n${HEADER}\n上饶,5,6\n宜春,7,8`;
    expect(read(text).map((row) => row["2012"])).toEqual([2, 4, 6, 8]);
    expect(said(text)).toMatch(/略去重复的表头（line 5, line 6）/);
  });

  it("with other columns is another table", () => {
    const text = `${HEADER}\n南昌,1,2\n九江,3,4\n续表\n地区,2013,2014\n南昌,5,6\n九江,7,8`;
    expect(refusal(text)).toBe(
      'InputError: readCsvText: `line 4` must belong to the same table: another seems to begin here (lastLine: 3 reads the one above, headerLine: 5 this one), got "续表"',
    );
  });
});

/** Two tables in a file, one below the other. */
const BELOW: Readonly<Record<string, string>> = {
  "with a caption": "地区,产值,就业\n南昌,1,2\n九江,3,4\n表2 企业\n企业,销售,利润\n甲,5,6\n乙,7,8",
  "after a blank line": "地区,产值,就业\n南昌,1,2\n九江,3,4\n,,\n企业,销售,利润\n甲,5,6\n乙,7,8",
  "of other years": `${HEADER}\n南昌,1,2\n九江,3,4\n,,\n企业,2013,2014\n甲,5,6\n乙,7,8`,
  "that is wider": "地区,产值\n南昌,1\n九江,3\n\n企业,销售,利润\n甲,5,6\n乙,7,8",
  "that is narrower": "地区,产值,就业\n南昌,1,2\n九江,3,4\n\n企业,销售\n甲,5\n乙,7",
  "after a note": "地区,产值,就业\n南昌,1,2\n九江,3,4\n资料来源：年鉴,,\n,,\n企业,销售,利润\n甲,5,6\n乙,7,8",
};

describe("another table below", () => {
  it.each(Object.entries(BELOW))("is refused, and both are read as the message says: %s", (_, text) => {
    const options = remedies(refusal(text));
    expect(options.map((one) => Object.keys(one))).toEqual([["lastLine"], ["headerLine"]]);
    expect(
      options.map((one) => read(text, one).map((row) => Object.values(row).find((cell) => typeof cell === "string"))),
    ).toEqual([
      ["南昌", "九江"],
      ["甲", "乙"],
    ]);
  });

  it("can't be told among texts: that is said", () => {
    const text = "地区,类型\n南昌,大\n九江,小\n\n企业,性质\n甲,国有\n乙,民营";
    expect(said(text)).toMatch(/若 line 5 起是另一张表，读上面的写 lastLine: 3，读它写 headerLine: 5。/);
    expect(read(text, { headerLine: 5 })).toEqual([
      { 企业: "甲", 性质: "国有" },
      { 企业: "乙", 性质: "民营" },
    ]);
  });

  it("isn't a group of rows, a total or a row of marks after a blank line", () => {
    const rows = ["其中：,5,6", "合计,4,6", "上饶,—,3", "上饶,2011,2012"];
    for (const row of rows) {
      expect(
        readCsvText(`地区,产值,就业\n南昌,1,2\n九江,3,4\n,,\n${row}\n宜春,7,8`, { missing: ["—"] }).length,
      ).toBeGreaterThan(2);
    }
  });
});

describe("another table beside", () => {
  it("is told of after a blank column, and each is read as that says", () => {
    const text = "表1,,,表2,\n地区,产值,,企业,销售\n南昌,1,,甲,5\n九江,3,,乙,7\n上饶,9,,,";
    expect(read(text, { range: "A:B" })).toEqual([
      { 地区: "南昌", 产值: 1 },
      { 地区: "九江", 产值: 3 },
      { 地区: "上饶", 产值: 9 },
    ]);
    const whole = text.split("\n").slice(1).join("\n");
    expect(remedies(said(whole))).toEqual([{ range: "A:B" }, { range: "D:E" }]);
    expect(read(whole, { range: "D1:E3" })).toEqual([
      { 企业: "甲", 销售: 5 },
      { 企业: "乙", 销售: 7 },
    ]);
  });

  it("with the same names is the other half: the message reads both", () => {
    const text = "地区,产值,地区,产值\n南昌,1,上饶,5\n九江,3,宜春,7";
    const halves = remedies(refusal(text)).map((one) => readCsvText(text, one));
    expect(
      halves[0]
        .concat(halves[1])
        .records()
        .map((row) => row.产值),
    ).toEqual([1, 3, 5, 7]);
  });

  it("isn't a column of remarks among numbers", () => {
    expect(said("地区,产值,,就业\n南昌,1,,2\n九江,3,,4")).toBe("");
  });
});

describe("a range", () => {
  it("must be one, and hold something", () => {
    const ask = (range: string) => messageOf(() => readCsvText("a,b\nx,1", { range }));
    expect(ask("F")).toBe(
      'InputError: readCsvText: `options.range` must be a range of cells, such as "B3:F14", or of whole columns, "B:F", got "F"',
    );
    expect(ask("A:B3")).toMatch(/must be a range of cells/);
    expect(ask("F:G")).toBe(
      'InputError: readCsvText: `options.range` must hold something: nothing stands in this range, got "F:G"',
    );
  });
});

describe("a header that was looked for too far up", () => {
  it("is told where it stands", () => {
    const text = "汇总\n值\n0.38\n0.5";
    const message = refusal(text);
    expect(message).toMatch(
      /`line 2, 汇总` must be a number.* \(if the names stand in this line, say headerLine: 2\), got "值"$/m,
    );
    expect(read(text, { headerLine: 2 })).toEqual([{ 值: 0.38 }, { 值: 0.5 }]);
  });
});
