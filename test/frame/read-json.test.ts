import { describe, expect, it } from "vitest";
import { readJson, readTable, type TableReadOptions } from "../../src/frame/index.js";
import { messageOf } from "../message.js";

const read = (text: string) => messageOf(() => readJson(new TextEncoder().encode(text)));

describe("a file of JSON that is no list of records", () => {
  const deep = "[".repeat(200_000) + "]".repeat(200_000);

  it.each([
    ["lists within lists", deep, 'fromRecords: `records[0]` must be an object such as { firm: "甲" }, got [[[[…]]]]'],
    [
      "lines as lists",
      '[["firm"], ["甲"]]',
      'fromRecords: `records[0]` must be an object such as { firm: "甲" }, got ["firm"]',
    ],
    [
      "a list in a cell",
      `[{ "a": ${deep} }]`,
      "Frame: `a[0]` must be a text that isn't empty like the rest of its column, or null where it is missing, got [[[[…]]]]",
    ],
  ])("is refused: %s", (_, text, message) => {
    expect(read(text)).toBe(`InputError: ${message}`);
  });
});

describe("a file of JSON is read as any other", () => {
  const bytes = (records: readonly object[]): Uint8Array => new TextEncoder().encode(JSON.stringify(records));
  const made = (records: readonly object[], options?: TableReadOptions) => readTable(bytes(records), options);
  const cities = [
    { 市: "南昌", 产值: "1,203.5", 就业: 3 },
    { 市: "九江", 产值: "86", 就业: 4 },
    { 市: "全省合计", 产值: "1,289.5", 就业: 7 },
  ];

  it("also by its bytes alone, its total set aside and said", () => {
    const frame = made(cities.map(({ 市, 就业 }) => ({ 市, 就业 })));
    expect(frame.records()).toEqual([
      { 市: "南昌", 就业: 3 },
      { 市: "九江", 就业: 4 },
    ]);
    expect(frame.report?.totals?.records()).toEqual([{ 市: "全省合计", 就业: 7 }]);
    expect(made(cities, { totals: "keep" }).length).toBe(3);
    expect(made([{ 市: "南昌", 就业: 3 }]).report?.remarks).toEqual([]);
  });

  it("and a column of texts that are numbers is told of, and read as them where that is said", () => {
    const frame = made(cities);
    expect(frame.texts("产值")).toEqual(["1,203.5", "86"]);
    expect(frame.report?.remarks[0]).toEqual({
      zh: '“产值”在文件里是文字（如 "1,203.5"），按文字读入；要作数读，写 columns: { 产值: { type: "number" } }。',
      en: '产值 holds texts in the file (such as "1,203.5") and is read as such; to read numbers say columns: { 产值: { type: "number" } }.',
    });
    const asNumbers = { columns: { 产值: { type: "number" } } } as const;
    expect([...made(cities, asNumbers).column("产值")]).toEqual([1203.5, 86]);
    expect(messageOf(() => made([{ 市: "南昌", 产值: "约30" }], asNumbers))).toMatch(
      /`产值\[0\]` must be a number, .*write 30/,
    );
  });

  it("but codes and names aren't numbers", () => {
    expect(
      made([
        { code: "007", 市: "南昌" },
        { code: "008", 市: "3号" },
      ]).report?.remarks,
    ).toEqual([]);
  });
});
