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
      'InputError: join: `keys` must find a partner for every row of both frames: 1 of this frame have none, the first is 江西, 2011; 1 of the other have none, the first is 西藏, 2012 ({ unmatched: "drop" } leaves these rows out, { unmatched: "keep" } keeps them), got ["province", "year"]',
    );
  });

  it("takes one key by its name alone", () => {
    const [left, right] = [cars.where({ year: 2012 }), gdp.where((row) => row.number("gdp") > 1000)];
    const both = left.without("year").join(right.without("year"), "province");
    expect(both.column("gdp")).toEqual(Float64Array.of(12948.88, 22250.45));
  });

  it("is told what it could take, where a key or a frame isn't given", () => {
    const given = (...args: unknown[]) => messageOf(() => Reflect.apply(cars.join, cars, args));
    expect(given(gdp)).toBe(
      'InputError: join: `keys` must name the columns that agree, such as join(other, ["province", "year"]), got undefined',
    );
    expect(given(gdp.rename({ province: "place", year: "when" }), [])).toMatch(
      /have none of the same name; rename one/,
    );
    expect(given([{ province: "江西", gdp: 1 }], "province")).toMatch(
      /^InputError: join: `other` must be a frame, such as Frame\.fromRecords\(\[…\]\), got /,
    );
    expect(messageOf(() => Reflect.apply(cars.concat, cars, [undefined]))).toMatch(/`other` must be a frame, such as/);
  });

  it("drops them when told to, and says how many in its note", () => {
    const both = cars.join(gdp, ["province", "year"], { unmatched: "drop" });
    expect(both.records()).toEqual([
      { province_zh: "江西", province_en: "Jiangxi", year: 2012, cars: 34.4, gdp: 12948.88 },
      { province_zh: "湖北", province_en: "Hubei", year: 2012, cars: 118.85, gdp: 22250.45 },
    ]);
    expect(both.note?.en).toBe("Left out in the join for want of a partner: 1 rows of this table, 1 of the other.");
  });

  it("keeps them with missing cells when told to", () => {
    const left = cars.join(gdp, ["province", "year"], { unmatched: "keep" });
    expect(left.columns[3].values).toEqual([null, 12948.88, 22250.45]);
    const all = cars.join(gdp, ["province", "year"], { unmatched: "keepAll" });
    expect(all.tail(1).records()).toEqual([
      { province_zh: "西藏", province_en: "Tibet", year: 2012, cars: null, gdp: 701.03 },
    ]);
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
      province_zh: "江西",
      province_en: "Jiangxi",
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
      'InputError: join: `other` must have columns of its own names beside the keys (if this is a key, too, write join(other, ["province", "year", "cars"]); else rename or select before), got "cars"',
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
      'InputError: join: `unmatched` must be written { unmatched: "drop" }, got "inner"',
    );
  });
});

describe("names of one place", () => {
  const at = (name: string, values: Record<string, number>): Frame =>
    Frame.fromColumns({ place: Object.keys(values), [name]: Object.values(values) });

  it("meet, whatever the tables call it, and that is said", () => {
    const cars = at("cars", { 江西: 34.4, 湖北: 128.4, 广西: 168.4, 内蒙古: 4.9 });
    for (const names of [
      ["江西省", "湖北省", "广西壮族自治区", "内蒙古自治区"],
      ["江　西", "湖 北", "广西自治区", "内蒙古"],
      ["Jiangxi", "Hubei Province", "Guangxi", "Inner Mongolia"],
      ["360000", "42", "450000", "15"],
    ]) {
      const gdp = at("gdp", Object.fromEntries(names.map((name, i) => [` ${name}`, i])));
      const both = cars.join(gdp, ["place"]);
      expect([...both.column("gdp")].sort()).toEqual([0, 1, 2, 3]);
      expect(both.texts("place")).toContain("江西");
      expect(both.note?.en).toMatch(/^Taken for one name in the join: 江西 = /);
    }
    expect(at("a", { 南昌市: 1, 九江市: 2 }).join(at("b", { 南昌: 3, 九江: 4 }), ["place"]).length).toBe(2);
  });

  it("meet their codes, also as numbers", () => {
    const codes = Frame.fromColumns({ place: [360000, 420000], gdp: [1, 2] });
    expect([...at("cars", { 江西: 34.4, 湖北: 128.4 }).join(codes, ["place"]).column("gdp")]).toEqual([1, 2]);
  });

  it("stay apart where a name may mean two", () => {
    const cities = at("a", { 吉林市: 1, 长春市: 2 });
    expect(messageOf(() => cities.join(at("b", { 吉林: 3, 长春市: 4 }), ["place"]))).toMatch(
      /1 of this frame have none, the first is 吉林市; 1 of the other have none, the first is 吉林 /,
    );
    const twice = at("b", { 江西: 1, 江西省: 2, 湖北: 3 });
    expect(messageOf(() => at("a", { Jiangxi: 1, 湖北: 2 }).join(twice, ["place"]))).toMatch(/of the other have none/);
  });

  it("that never meet are refused with the nearest, whatever is said of rows without a partner", () => {
    const cars = at("cars", { 汽车制造业: 1, 医药制造业: 2 });
    const jobs = at("jobs", { 汽车制造: 1, 医药: 2 });
    expect(messageOf(() => cars.join(jobs, ["place"], { unmatched: "drop" }))).toBe(
      'InputError: join: `keys` must find a partner for at least one row: none has one here (the nearest: place: 汽车制造业 | 汽车制造, 医药制造业 | 医药), got ["place"]',
    );
  });
});
