import { describe, expect, it } from "vitest";
import { label } from "../../src/base/index.js";
import { Frame } from "../../src/frame/index.js";
import { messageOf } from "../message.js";

const jiangxi = label("江西", "Jiangxi");
const hubei = label("湖北", "Hubei");
const tibet = label("西藏", "Tibet");
const cars = Frame.fromRecords([
  { province: jiangxi, year: 2011, cars: 33.5 },
  { province: jiangxi, year: 2012, cars: 34.4 },
  { province: hubei, year: 2012, cars: 118.85 },
]);
const gdp = Frame.fromRecords([
  { province: hubei, year: 2012, gdp: 22250.45 },
  { province: jiangxi, year: 2012, gdp: 12948.88 },
  { province: tibet, year: 2012, gdp: 701.03 },
]);

describe("join", () => {
  it("refuses rows without a partner, and says which", () => {
    expect(messageOf(() => cars.join(gdp, ["province", "year"]))).toBe(
      'InputError: join: `keys` must find a partner for every row of both frames (or say unmatched: "drop" or "keep"), got "without one: 1 (the first: 江西, 2011) here; 1 (the first: 西藏, 2012) in the other"',
    );
  });

  it("drops them when told to, and says how many in its note", () => {
    const both = cars.join(gdp, ["province", "year"], { unmatched: "drop" });
    expect(both.records()).toEqual([
      { province: jiangxi, year: 2012, cars: 34.4, gdp: 12948.88 },
      { province: hubei, year: 2012, cars: 118.85, gdp: 22250.45 },
    ]);
    expect(both.note?.en).toBe("Left out in the join for want of a partner: 1 rows of this table, 1 of the other.");
  });

  it("keeps them with missing cells when told to", () => {
    const left = cars.join(gdp, ["province", "year"], { unmatched: "keep" });
    expect(left.columns[3].values).toEqual([null, 12948.88, 22250.45]);
    const all = cars.join(gdp, ["province", "year"], { unmatched: "keepAll" });
    expect(all.tail(1).records()).toEqual([{ province: tibet, year: 2012, cars: null, gdp: 701.03 }]);
    expect(all.note).toBeUndefined();
  });

  it("finds a label by either of its texts, and keeps the label", () => {
    const own = Frame.fromRecords([
      { province: "Jiangxi", plants: 9 },
      { province: "湖北", plants: 12 },
    ]);
    const now = cars.where({ year: 2012 });
    expect(now.join(own, ["province"]).column("plants")).toEqual(Float64Array.of(9, 12));
    expect(own.join(now, ["province"]).records()[0]).toEqual({
      province: jiangxi,
      plants: 9,
      year: 2012,
      cars: 34.4,
    });
  });

  it("repeats a row of the other for many of this, never the other way", () => {
    const regions = Frame.fromRecords([
      { province: jiangxi, part: "中部" },
      { province: hubei, part: "中部" },
    ]);
    expect(cars.join(regions, ["province"]).texts("part")).toEqual(["中部", "中部", "中部"]);
    expect(messageOf(() => regions.join(cars, ["province"]))).toBe(
      'InputError: join: `other` must have one row for each key (rows 0 and 1 share one), got ["江西"]',
    );
  });

  it("refuses columns of the same name, keys of another kind, unknown keys and options", () => {
    expect(messageOf(() => cars.join(cars, ["province", "year"]))).toBe(
      'InputError: join: `other` must have columns of its own names beside the keys; rename or select before, got "cars"',
    );
    const texts = Frame.fromRecords([{ year: "2012", x: 1 }]);
    expect(messageOf(() => cars.join(texts, ["year"]))).toBe(
      'InputError: join: `other.year` must hold the same kind in both frames (number here), got "text"',
    );
    expect(messageOf(() => cars.join(gdp, ["region"]))).toBe(
      'InputError: join: `keys[0]` must be a column of the frame (province, year, cars), got "region"',
    );
    const options = { unmatched: "inner" as "drop" };
    expect(messageOf(() => cars.join(gdp, ["province"], options))).toBe(
      'InputError: join: `unmatched` must be one of "refuse", "drop", "keep", "keepAll", got "inner"',
    );
  });
});
