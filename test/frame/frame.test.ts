import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { label, Table } from "../../src/base/index.js";
import { Frame } from "../../src/frame/index.js";
import { messageOf } from "../message.js";

const jiangxi = label("江西", "Jiangxi");
const hubei = label("湖北", "Hubei");
const records = Object.freeze([
  Object.freeze({ province: jiangxi, year: 2011, cars: 33.5 }),
  Object.freeze({ province: hubei, year: 2011, cars: 150 }),
  Object.freeze({ province: jiangxi, year: 2012, cars: null }),
]);
const frame = Frame.fromRecords(records, {
  title: label("产量", "Output"),
  sources: [{ title: label("年鉴", "Yearbook") }],
  columns: { cars: { label: label("汽车", "cars"), unit: label("万辆", "10 000 vehicles") } },
});

describe("a frame", () => {
  it("keeps what it was given, whatever is done to it later", () => {
    const values = [1, 2];
    const own = new Frame([{ name: "x", values }]);
    values[0] = 99;
    expect(own.columns[0].values).toEqual([1, 2]);
    // V8's own words of what is frozen.
    expect(messageOf(() => (own.columns[0].values as number[]).push(3))).toBe(
      "TypeError: Cannot add property 2, object is not extensible",
    );
    expect(messageOf(() => (own.columns as unknown[]).pop())).toBe(
      "TypeError: Cannot delete property '0' of [object Array]",
    );
  });

  it("knows the kind of each column, also of one that has lost its cells", () => {
    expect(frame.columns.map(({ kind }) => kind)).toEqual(["text", "number", "number"]);
    const gaps = frame.where({ year: 2012 });
    expect(gaps.columns[2].kind).toBe("number");
    expect(gaps.columns[2].values).toEqual([null]);
  });

  it("names the cell that isn't of its column's kind", () => {
    const cell = (values: unknown[]) => messageOf(() => new Frame([{ name: "x", values: values as number[] }]));
    expect(cell([1, "2"])).toBe(
      'InputError: Frame: `x[1]` must be a finite number like the rest of its column, or null where it is missing, got "2"',
    );
    expect(cell(["a", ""])).toBe(
      "InputError: Frame: `x[1]` must be a text that isn't empty like the rest of its column, or null where it is missing, got an empty text",
    );
    expect(cell([true, 0])).toBe(
      "InputError: Frame: `x[1]` must be true or false like the rest of its column, or null where it is missing, got 0",
    );
    expect(cell([1, Number.NaN])).toMatch(/^InputError: Frame: `x\[1\]` must be a finite number/);
  });

  it("names the column whose name or length doesn't fit", () => {
    const x = { name: "x", values: [1] };
    expect(messageOf(() => new Frame([]))).toBe(
      "InputError: Frame: `columns` must hold at least one column, got an empty list",
    );
    expect(messageOf(() => new Frame([x, { name: " ", values: [1] }]))).toBe(
      'InputError: Frame: `columns[1].name` must be a name with text in it, got " "',
    );
    expect(messageOf(() => new Frame([x, x]))).toBe(
      'InputError: Frame: `columns[1].name` must be unlike every other column\'s, got "x"',
    );
    expect(messageOf(() => new Frame([x, { name: "y", values: [1, 2] }]))).toBe(
      "InputError: Frame: `y` must have 1 cells like the first column, got 2",
    );
  });
});

describe("fromRecords", () => {
  it("refuses records that differ in their fields", () => {
    const wrong = (list: object[]) => messageOf(() => Frame.fromRecords(list as typeof records));
    expect(wrong([])).toBe(
      'InputError: fromRecords: `records` must be a list of at least one object, such as [{ firm: "甲", sales: 50 }], got an empty list',
    );
    expect(wrong([{ a: 1, b: 2 }, { a: 1 }])).toBe(
      "InputError: fromRecords: `records[1].b` must be there as in the first record, null where it is missing, got undefined",
    );
    expect(wrong([{ a: 1 }, { a: 1, b: 2 }])).toBe(
      'InputError: fromRecords: `records[1]` must have only the fields of the first record (a), got "b"',
    );
  });

  it("reads two columns of texts as one of labels, and refuses half of one", () => {
    const both = Frame.fromRecords([{ name_zh: "江西", name_en: "Jiangxi" }]);
    expect(both.columns[0].values).toEqual([jiangxi]);
    const half = [{ name_zh: "江西", name_en: null }];
    expect(messageOf(() => Frame.fromRecords(half))).toBe(
      "InputError: fromRecords: `name_en[0]` must be there beside the other language, got null",
    );
    const third = [{ name_zh: "江西", name_en: "Jiangxi", name: "x" }];
    expect(messageOf(() => Frame.fromRecords(third))).toBe(
      'InputError: fromRecords: `name` must not stand beside name_zh and name_en, got "name"',
    );
  });

  it("refuses words about a column that isn't there", () => {
    const call = () => Frame.fromRecords([{ a: 1 }], { columns: { b: { unit: "km" } } });
    expect(messageOf(call)).toBe('InputError: fromRecords: `columns` must name columns of the frame (a), got "b"');
  });
});

describe("asking a frame", () => {
  it("gives numbers, and refuses missing ones and texts", () => {
    expect(frame.where({ year: 2011 }).column("cars")).toEqual(Float64Array.of(33.5, 150));
    expect(messageOf(() => frame.column("cars"))).toBe(
      "InputError: column: `cars[2] (江西, 2012)` must be there; a missing cell isn't counted as 0, got null",
    );
    expect(messageOf(() => frame.column("province"))).toBe(
      'InputError: column: `province` must be a column of numbers; its names are frame.rowNames("province"), its texts frame.texts("province"), got ["江西", "湖北", "江西"]',
    );
    expect(messageOf(() => frame.column("car"))).toBe(
      'InputError: column: `name` must be a column of the frame (province, year, cars; cars is meant, perhaps), got "car"',
    );
  });

  it("gives names, texts and what is different", () => {
    expect(frame.rowNames("province")).toEqual([jiangxi, hubei, jiangxi]);
    expect(frame.rowNames("year")).toEqual(["2011", "2011", "2012"]);
    expect(frame.texts("province", "en")).toEqual(["Jiangxi", "Hubei", "Jiangxi"]);
    expect(frame.unique("province")).toEqual([jiangxi, hubei]);
    expect([frame.unique("province").indexOf("湖北"), frame.rowNames("province").lastIndexOf("Jiangxi")]).toEqual([
      1, 2,
    ]);
    expect(frame.select("province").columns[0].values.includes("江西")).toBe(true);
    expect(frame.unique("cars")).toEqual([33.5, 150]);
    expect(messageOf(() => frame.texts("cars"))).toBe(
      "InputError: texts: `cars[2] (江西, 2012)` must be there; it is a name, got null",
    );
  });

  it("gives its head and tail", () => {
    expect(frame.head(1).length).toBe(1);
    expect(frame.tail(2).rowNames("year")).toEqual(["2011", "2012"]);
    expect(frame.tail(99).length).toBe(3);
    expect(frame.head(0).length).toBe(0);
    expect(messageOf(() => frame.head(-1))).toBe("InputError: head: `rows` must be a whole number ≥ 0, got -1");
  });
});

describe("changing columns", () => {
  it("selects, leaves out, renames and says other words", () => {
    expect(frame.select("cars", "year").names).toEqual(["cars", "year"]);
    expect(frame.without("cars").names).toEqual(["province", "year"]);
    expect(frame.rename({ cars: "vehicles" }).names).toEqual(["province", "year", "vehicles"]);
    const words = frame.withWords({ year: { label: label("年份", "year") } });
    expect(words.columns[1].label).toEqual(label("年份", "year"));
    expect(words.columns[2].unit).toEqual(label("万辆", "10 000 vehicles"));
    expect(messageOf(() => frame.select("cars", "cars"))).toBe(
      'InputError: select: `names[1]` must stand in the list once, got "cars"',
    );
    expect(messageOf(() => frame.rename({ car: "x" }))).toBe(
      'InputError: rename: `names[0]` must be a column of the frame (province, year, cars; cars is meant, perhaps), got "car"',
    );
    expect(messageOf(() => frame.rename({ cars: "year" }))).toBe(
      'InputError: Frame: `columns[2].name` must be unlike every other column\'s, got "year"',
    );
  });
});

describe("a frame as a table", () => {
  it("carries title, unit and source", () => {
    const table = frame.toTable();
    expect(table).toBeInstanceOf(Table);
    expect(table.title).toEqual(label("产量", "Output"));
    expect(table.column("cars").unit).toEqual(label("万辆", "10 000 vehicles"));
    expect(table.note).toEqual(label("资料来源：年鉴。", "Source: Yearbook."));
  });

  it("is the frame again", () => {
    const back = Frame.fromTable(frame.toTable());
    expect(back.records()).toEqual(frame.records());
    expect(back.columns[2].label).toEqual(label("汽车", "cars"));
  });

  it("tells what is missing and where", () => {
    expect(frame.missing().records()[2]).toEqual({
      column_zh: "汽车",
      column_en: "cars",
      rows: 3,
      missing: 1,
      first_zh: "第 3 行：江西, 2012",
      first_en: "row 3: 江西, 2012",
    });
  });
});

describe("a column of numbers", () => {
  const numbers = Float64Array.of(1.5, -2, 0);
  const stored = new Frame([{ name: "x", values: numbers, unit: "t" }]);
  const listed = new Frame([{ name: "x", values: [1.5, -2, 0], unit: "t" }]);

  it("is the same from a list of doubles as from cells, and as shown", () => {
    expect(stored.columns[0]).toEqual(listed.columns[0]);
    expect({ ...stored.columns[0] }).toEqual({ ...listed.columns[0] });
    expect(inspect(stored.columns[0])).toContain("values: [ 1.5, -2, 0 ]");
    expect(Object.isFrozen(stored.columns[0].values)).toBe(true);
    expect(stored.where((row) => row.number("x") < 1).column("x")).toEqual(Float64Array.of(-2, 0));
    expect(stored.head(2).records()).toEqual([{ x: 1.5 }, { x: -2 }]);
    expect(stored.tail(0).length).toBe(0);
  });

  it("is kept whatever is done to what was given or taken", () => {
    numbers[0] = 99;
    stored.column("x")[1] = 99;
    expect(stored.column("x")).toEqual(Float64Array.of(1.5, -2, 0));
    expect(stored.columns[0].values).toEqual([1.5, -2, 0]);
  });

  it("is handed on as it is by what doesn't change it", () => {
    expect(stored.titled("甲").columns[0]).toBe(stored.columns[0]);
    expect(stored.withColumn("y", 1).columns[0]).toBe(stored.columns[0]);
  });

  it("names a number that is none", () => {
    expect(messageOf(() => new Frame([{ name: "x", values: Float64Array.of(1, Number.NaN) }]))).toBe(
      "InputError: Frame: `x[1]` must be a finite number like the rest of its column, or null where it is missing, got NaN",
    );
  });
});
