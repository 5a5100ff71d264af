import { describe, expect, it } from "vitest";
import { label, LabelledMatrix, Table } from "../../src/base/index.js";
import { Figure } from "../../src/chart/index.js";
import { show, tableToText } from "../../src/format/index.js";
import { Frame } from "../../src/frame/index.js";
import { herfindahl } from "../../src/methods/concentration/index.js";
import { locationQuotients } from "../../src/methods/specialization/index.js";
import "../../src/display/index.js";
import { messageOf } from "../message.js";

const text = (table: Table): readonly string[] => tableToText(table, { language: "zh" }).split("\n");
const rows = (table: Table) => table.columns.map(({ values }) => values);

describe("show", () => {
  it("puts names beside numbers", () => {
    const table = show({ 江西: 0.7946, 全国: 1 }, { decimals: 3, title: "区位商", columns: "区位商" });
    expect(text(table)).toEqual(["区位商", "名称  区位商", "江西   0.795", "全国   1.000"]);
  });

  it("takes a row of two texts for a row where names are given apart", () => {
    const table = show(
      [
        ["甘肃", "没有"],
        ["新疆", "没有"],
      ],
      { names: ["一", "二"], columns: ["甲", "乙"] },
    );
    expect(rows(table)).toEqual([
      ["一", "二"],
      ["甘肃", "新疆"],
      ["没有", "没有"],
    ]);
    expect(
      rows(
        show([
          ["甘肃", "没有"],
          ["新疆", "有"],
        ]),
      ),
    ).toEqual([
      ["甘肃", "新疆"],
      ["没有", "有"],
    ]);
  });

  it("takes texts, labels, truths and what is missing", () => {
    const table = show({
      甲: "好",
      乙: label("差", "bad"),
      丙: true,
      丁: undefined,
      戊: null,
      己: Number.NaN,
    });
    expect(text(table).slice(2)).toEqual(["甲    好", "乙    差", "丙    是", "丁    —", "戊    —", "己    NaN"]);
  });

  it("makes rows of several columns of lists, typed arrays and nested records", () => {
    expect(rows(show({ 江西: [1, 2], 湖北: Float64Array.of(3) }, { columns: ["a", "b"] }))).toEqual([
      ["江西", "湖北"],
      [1, 3],
      [2, null],
    ]);
    const nested = show({ 江西: { lq: 0.79, rank: 18 }, 湖北: { lq: 1.67 } });
    expect(nested.columns.map(({ name }) => name)).toEqual(["name", "lq", "rank"]);
    expect(rows(nested)[2]).toEqual([18, null]);
  });

  it("takes a list, with names or without", () => {
    expect(rows(show([0.1, 0.2]))).toEqual([[0.1, 0.2]]);
    expect(rows(show([0.1, 0.2], { names: ["甲", label("乙", "B")] }))[0]).toEqual(["甲", label("乙", "B")]);
    expect(rows(show(Float64Array.of(1, 2)))).toEqual([[1, 2]]);
    expect(messageOf(() => show([1, 2], { names: ["甲"] }))).toBe(
      'InputError: show: `names` must be 2, one a row, got ["甲"]',
    );
  });

  it("takes a matrix, records, pairs, a map", () => {
    expect(
      rows(
        show([
          [1, 2],
          [3, 4],
        ]),
      ),
    ).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(show([{ firm: "甲", sales: 3 }, { firm: "乙" }]).records()).toEqual([
      { firm: "甲", sales: 3 },
      { firm: "乙", sales: null },
    ]);
    expect(
      rows(
        show([
          [label("江西", "Jiangxi"), 1],
          ["湖北", 2],
        ]),
      ),
    ).toEqual([
      [label("江西", "Jiangxi"), "湖北"],
      [1, 2],
    ]);
    expect(rows(show(new Map([["甲", 1]])))).toEqual([["甲"], [1]]);
    expect(
      rows(
        show([
          ["a", [1, 2]],
          ["b", [3, 4]],
        ]),
      ),
    ).toEqual([
      ["a", "b"],
      [1, 3],
      [2, 4],
    ]);
  });

  it("takes a labelled matrix, a frame, a result, a table", () => {
    const matrix = new LabelledMatrix(["甲"], ["a", "b"], Float64Array.of(1, 2));
    expect(rows(show(matrix))).toEqual([["甲"], [1], [2]]);
    const frame = Frame.fromRecords([{ firm: "甲", sales: 3, jobs: 9 }]);
    expect(show(frame, { title: "企业", columns: ["firm", "jobs"] }).columns.length).toBe(2);
    const lq = locationQuotients([
      [2, 8],
      [6, 14],
    ]);
    expect(show(lq).title).toEqual(lq.toTable().title);
    expect(show(lq, { decimals: 1 }).columns[1].decimals).toBe(1);
  });

  it("shows one value, and a function by its name and parameters", () => {
    expect(text(show(0.38))).toEqual(["数值", "  值", "0.38"]);
    expect(rows(show(label("江西", "Jiangxi")))).toEqual([[label("江西", "Jiangxi")]]);
    expect(rows(show(null))).toEqual([[null]]);
    const share = (part: number, whole: number) => part / whole;
    expect(rows(show(share))).toEqual([["share"], ["part, whole"]]);
    expect(rows(show(herfindahl))[0]).toEqual(["herfindahl"]);
    expect(rows(show((x: number) => x))[1]).toEqual(["x"]);
  });

  it("writes years without commas and other numbers with them", () => {
    expect(text(show({ first: 2005, last: 2012 })).slice(2)).toEqual(["first  2005", "last   2012"]);
    expect(text(show({ a: 2005, b: 12012 })).slice(2)).toEqual(["a      2,005", "b     12,012"]);
    expect(text(show([{ year: 2012, cars: 1234 }]))[2]).toBe("2012  1,234");
  });

  it("has units and decimals for all columns or for each", () => {
    const table = show({ 江西: [1, 2] }, { columns: ["a", "b"], unit: ["元", "辆"], decimals: [0, 2] });
    expect(table.columns.map(({ unit }) => unit?.zh)).toEqual([undefined, "元", "辆"]);
    expect(text(table)[2]).toBe("江西        1     2.00");
    expect(show([1, 2], { unit: label("元", "yuan") }).columns[0].unit?.en).toBe("yuan");
  });

  it("tells columns of one name apart", () => {
    const table = show([{ name: "甲", value: 1 }], { names: ["第一"] });
    expect(new Set(table.columns.map(({ name }) => name)).size).toBe(3);
    expect(show([[1, 2]], { columns: ["a", "a"] }).columns.map(({ name }) => name)).toEqual(["a", "a2"]);
  });

  it("refuses what it can't show, in both languages", () => {
    for (const value of [undefined, [], {}, Promise.resolve(1)]) {
      expect(messageOf(() => show(value))).toContain("InputError: show: `values` must");
    }
    const figure = new Figure({ title: "图", data: [{ type: "bar", y: [1] }] });
    expect(messageOf(() => show(figure))).toContain("stands in a cell of its own");
    expect(messageOf(() => show({ a: new Table({ title: "t", columns: [] }) }))).toContain("cell of its own");
    expect(messageOf(() => show([1], { digits: 2 } as object))).toContain("`digits` must be written { decimals: 2 }");
    expect(messageOf(() => show([1], { decimals: 2.5 }))).toContain("`decimals` must be a whole number");
    expect(messageOf(() => show([1, 2], { columns: ["a", "b"] }))).toContain("`columns` must be 1, one a column");
    expect(messageOf(() => show([1], { title: 3 } as object))).toContain("`title` must be a text");
  });

  it("shows dates, functions and long lists within as words", () => {
    expect(rows(show({ f: Math.max, 名单: "甲" }))[1][0]).toBe("a function");
  });
});
