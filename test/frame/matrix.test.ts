import { describe, expect, it } from "vitest";
import { label } from "../../src/base/index.js";
import { Frame } from "../../src/frame/index.js";
import { messageOf } from "../message.js";

const jiangxi = label("江西", "Jiangxi");
const hubei = label("湖北", "Hubei");
const unit = label("万辆", "10 000 vehicles");
const long = Frame.fromRecords(
  [
    { province: jiangxi, year: 2011, cars: 33.5 },
    { province: jiangxi, year: 2012, cars: 34.4 },
    { province: hubei, year: 2012, cars: 118.85 },
  ],
  { columns: { cars: { unit } } },
);

describe("pivot", () => {
  it("fills a matrix by the names of its rows and columns, whatever their order", () => {
    const matrix = long.pivot({ rows: "province", columns: "year", values: "cars", fill: 0 });
    expect(matrix.rows).toEqual([jiangxi, hubei]);
    expect(matrix.columns).toEqual(["2011", "2012"]);
    expect([...matrix.values]).toEqual([33.5, 34.4, 0, 118.85]);
    expect(matrix.unit).toEqual(unit);
    expect(matrix.at("Hubei", "2012")).toBe(118.85);
  });

  it("refuses a gap, a number that stands twice, and a missing one", () => {
    const wanted = { rows: "province", columns: "year", values: "cars" };
    expect(messageOf(() => long.pivot(wanted))).toBe(
      'InputError: pivot: `frame["湖北"]["2011"]` must have a row in the frame (or say what to fill in), got null',
    );
    expect(messageOf(() => long.concat(long.head(1)).pivot(wanted))).toBe(
      'InputError: pivot: `cars[3]` must stand in the only row of its row and column name; aggregate or filter before, got ["江西", "2011"]',
    );
    const missing = long.throughDanfo((df) => df.query([true, true, true])).select("province", "year");
    const gap = missing.withColumn("cars", [1, null, 2]);
    expect(messageOf(() => gap.pivot(wanted))).toBe(
      "InputError: pivot: `cars[1] (江西, 2012)` must be there; a missing cell isn't counted as 0, got null",
    );
  });
});

describe("toMatrix", () => {
  const wide = long
    .where({ year: 2012 })
    .withColumn("gdp", [12948.88, 22250.45], { label: label("生产总值", "GDP") })
    .withWords({ cars: { label: label("汽车", "cars") } });

  it("has the titles of its columns, in both languages", () => {
    const matrix = wide.toMatrix({ rows: "province", columns: ["cars", "gdp"] });
    expect(matrix.at("Jiangxi", "GDP")).toBe(12948.88);
    expect(matrix.column("汽车")).toEqual(Float64Array.of(34.4, 118.85));
    expect(matrix.unit).toBeUndefined();
    expect(wide.toMatrix({ rows: "province", columns: ["cars"] }).unit).toEqual(unit);
  });

  it("refuses a row name that stands twice, a text column, and no rows", () => {
    const twice = { rows: "province", columns: ["cars"] };
    expect(messageOf(() => long.toMatrix(twice))).toBe(
      'InputError: toMatrix: `frame` must have one row for each province ("Jiangxi" stands in rows 0 and 1): choose with frame.where({ year: 2011 }), or write frame.pivot({ rows: "province", columns: "year", values: "cars" }), got "江西"',
    );
    expect(messageOf(() => wide.toMatrix({ rows: "year", columns: ["province"] }))).toBe(
      'InputError: toMatrix: `columns` must be a column of numbers, got ["江西", "湖北"]',
    );
    expect(messageOf(() => wide.head(0).toMatrix(twice))).toBe(
      "InputError: toMatrix: `frame` must hold at least one row, got an empty list",
    );
  });
});
