import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { label } from "../../src/base/index.js";
import { Frame } from "../../src/frame/index.js";
import { messageOf } from "../message.js";

const jiangxi = label("江西", "Jiangxi");
const hubei = label("湖北", "Hubei");
const frame = Frame.fromRecords([
  { province: jiangxi, year: 2011, cars: 33.5 },
  { province: hubei, year: 2011, cars: null },
  { province: hubei, year: 2012, cars: 118.85 },
  { province: jiangxi, year: 2012, cars: 34.4 },
]);

describe("where", () => {
  it("takes a region by either of its names, a label, or a list", () => {
    for (const province of ["江西", "Jiangxi", { en: "Jiangxi", zh: "江西" }, ["江西"]]) {
      expect(frame.where({ province }).rowNames("year")).toEqual(["2011", "2012"]);
    }
    expect(frame.where({ year: [2011, 2012], province: hubei }).length).toBe(2);
    expect(frame.where({ cars: null }).length).toBe(1);
  });

  it("may find nothing, but refuses a value that never occurs", () => {
    expect(frame.where({ province: "湖北", cars: 34.4 }).length).toBe(0);
    expect(messageOf(() => frame.where({ province: "江西省" }))).toBe(
      'InputError: where: `province` must be written "江西", a value that some row holds (江西, 湖北), got "江西省"',
    );
    expect(messageOf(() => frame.where({ year: "2012" }))).toBe(
      'InputError: where: `year` must be written 2012, a value that some row holds (2011, 2012), got "2012"',
    );
    expect(messageOf(() => frame.where({ region: "江西" }))).toBe(
      'InputError: where: `condition` must be a column of the frame (province, year, cars), got "region"',
    );
  });

  it("takes a test of the row, which must answer", () => {
    expect(frame.where((row) => row.text("province", "en") === "Hubei").length).toBe(2);
    expect(frame.where((row) => row.index > 0 && row.value("cars") !== null).length).toBe(2);
    const forgetful = (() => {}) as unknown as () => boolean;
    expect(messageOf(() => frame.where(forgetful))).toBe(
      'InputError: where: `condition` must give true or false for every row, such as (row) => row.number("cars") > 10, got undefined',
    );
    expect(messageOf(() => frame.where((row) => row.number("province") > 1))).toBe(
      'InputError: where: `province[0] (2011)` must be a number, got "江西"',
    );
    expect(messageOf(() => frame.where((row) => row.number("cars") > 1))).toBe(
      "InputError: where: `cars[1] (湖北, 2011)` must be there; a missing cell isn't counted as 0, got null",
    );
  });
});

describe("sortBy", () => {
  it("sorts by several columns, missing cells last in either order", () => {
    const down = frame.sortBy("year", { column: "cars", order: "descending" });
    expect(down.columns[2].values).toEqual([33.5, null, 118.85, 34.4]);
    expect(frame.sortBy({ column: "cars", order: "descending" }).columns[2].values).toEqual([118.85, 34.4, 33.5, null]);
  });

  it("sorts Chinese by pinyin: Chongqing aside, as a dictionary does", () => {
    const names = ["江西", "北京", "安徽", "广东"].map((name) => ({ name }));
    expect(Frame.fromRecords(names).sortBy("name").texts("name")).toEqual(["安徽", "北京", "广东", "江西"]);
  });

  it("agrees with JavaScript's own sort and keeps the order of equals", () => {
    const list = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(list, (keys) => {
        const sorted = Frame.fromRecords(keys.map((key, place) => ({ key, place }))).sortBy("key");
        const expected = keys.map((key, place) => ({ key, place })).sort((a, b) => a.key - b.key || a.place - b.place);
        expect(sorted.records()).toEqual(expected);
      }),
    );
  });

  it("refuses nothing, an unknown column, an unknown order", () => {
    expect(messageOf(() => frame.sortBy())).toBe(
      "InputError: sortBy: `keys` must name at least one column, got an empty list",
    );
    expect(messageOf(() => frame.sortBy("car"))).toBe(
      'InputError: sortBy: `keys[0]` must be a column of the frame (province, year, cars; cars is meant, perhaps), got "car"',
    );
    const key = { column: "cars", order: "down" as "descending" };
    expect(messageOf(() => frame.sortBy(key))).toBe(
      'InputError: sortBy: `keys[0].order` must be "ascending" or "descending", got "down"',
    );
  });
});

describe("withColumn", () => {
  it("takes a formula, a list or one cell", () => {
    expect(frame.withColumn("next", (row) => row.number("year") + 1).column("next")).toEqual(
      Float64Array.of(2012, 2012, 2013, 2013),
    );
    expect(frame.withColumn("rank", Float64Array.of(1, 2, 3, 4)).column("rank")[3]).toBe(4);
    expect(frame.withColumn("country", label("中国", "China")).texts("country", "en")[0]).toBe("China");
  });

  it("refuses a missing cell in a formula, or keeps the result missing", () => {
    const double = (row: { number(name: string): number }) => 2 * row.number("cars");
    expect(messageOf(() => frame.withColumn("twice", double))).toBe(
      'InputError: withColumn: `cars[1] (湖北, 2011)` must be there; a missing cell isn\'t counted as 0 (to leave the new cell missing too, say withColumn(…, { missing: "keep" })), got null',
    );
    const kept = frame.withColumn("twice", double, { missing: "keep" });
    expect(kept.columns[3].values).toEqual([67, null, 237.7, 68.8]);
  });

  it("refuses a name that is taken, a wrong length, and what isn't a number", () => {
    expect(messageOf(() => frame.withColumn("cars", 1))).toBe(
      'InputError: withColumn: `name` must be new to the frame, such as "cars2", got "cars"',
    );
    expect(messageOf(() => frame.withColumn("x", [1]))).toBe(
      "InputError: Frame: `x` must have 4 cells like the first column, got 1",
    );
    expect(messageOf(() => frame.withColumn("x", () => 1 / 0))).toBe(
      "InputError: Frame: `x[0]` must be a finite number like the rest of its column, or null where it is missing, got Infinity",
    );
  });
});

describe("concat", () => {
  const later = Frame.fromRecords([{ cars: 40.1, year: 2013, province: jiangxi }]);

  it("puts rows under one another, columns by name", () => {
    const all = frame.concat(later, later);
    expect(all.length).toBe(6);
    expect(all.tail(1).records()).toEqual([{ province_zh: "江西", province_en: "Jiangxi", year: 2013, cars: 40.1 }]);
    expect(frame.length).toBe(4);
  });

  it("refuses another set of columns, another kind, another unit", () => {
    expect(messageOf(() => frame.concat(later.without("cars")))).toBe(
      'InputError: concat: `others[0]` must be a column of the frame (year, province), got "cars"',
    );
    expect(messageOf(() => frame.concat(later.withColumn("extra", 1)))).toBe(
      'InputError: concat: `others[0]` must have only the columns of this one (province, year, cars), got "extra"',
    );
    const text = Frame.fromRecords([{ province: jiangxi, year: "2013", cars: 1 }]);
    expect(messageOf(() => frame.concat(text))).toBe(
      'InputError: concat: `others[0].year` must hold numbers, got "text"',
    );
    expect(messageOf(() => frame.concat(later.withWords({ cars: { unit: "辆" } })))).toBe(
      'InputError: concat: `others[0].cars` must be in the same unit (no unit), got "辆"',
    );
  });
});
