import { describe, expect, it } from "vitest";
import {
  type InputError,
  KINDS,
  label,
  LabelledMatrix,
  type MatrixChecks,
  readNumbers,
  readTotals,
  Table,
} from "../../src/base/index.js";
import { messageOf } from "../message.js";

const [jiangxi, hubei] = [label("江西", "Jiangxi"), label("湖北", "Hubei")];
const cars = {
  name: "vehicles",
  label: label("汽车", "vehicles"),
  unit: label("万辆", "10 000"),
  values: [34.4, 118.85],
};
const gdp = {
  name: "gdp",
  label: label("生产总值", "GDP"),
  unit: label("亿元", "100m yuan"),
  values: [12948.88, 22250.45],
};
const province = { name: "province", label: label("省份", "Province"), values: [jiangxi, hubei] };
const year = { name: "year", label: label("年份", "Year"), values: [2012, 2012] };
const title = label("表", "Table");
const table = (...columns: ConstructorParameters<typeof Table>[0]["columns"]) => new Table({ title, columns });
const read = (source: Table | { toTable(): Table }, checks: MatrixChecks = {}) =>
  LabelledMatrix.from("f", "data", source, checks);

describe("a table is read as a matrix", () => {
  it("by its only column of names and its numbers of one unit; years are no numbers", () => {
    const matrix = read(table(province, year, cars));
    expect(matrix.rows).toEqual([jiangxi, hubei]);
    expect(matrix.columns).toEqual([cars.label]);
    expect([...matrix.values]).toEqual([34.4, 118.85]);
    expect(matrix.unit).toEqual(cars.unit);
  });

  it("whatever has a table", () => {
    expect(read({ toTable: () => table(province, cars) }).at("Hubei", "汽车")).toBe(118.85);
  });

  it("by its years, where one place runs through them", () => {
    const series = table({ ...province, values: [jiangxi, jiangxi] }, { ...year, values: [2011, 2012] }, cars);
    expect(read(series).rows).toEqual(["2011", "2012"]);
  });

  it("by the only column in which no name comes again, beside one of groups", () => {
    const three = table(
      { name: "part", label: label("地区", "part"), values: ["中部", "中部", "西部"] },
      { ...province, values: [jiangxi, hubei, "重庆"] },
      { ...cars, values: [34.4, 118.85, 190.95] },
    );
    expect(read(three).rows).toEqual([jiangxi, hubei, "重庆"]);
  });

  it("with counted rows, where nothing names them", () => {
    expect(read(table(cars)).rows).toEqual(["1", "2"]);
  });

  it("by its main column, where it is about one", () => {
    const ranked = new Table({ title, columns: [province, cars, gdp], main: "gdp" });
    expect(read(ranked).columns).toEqual([gdp.label]);
  });

  it("by chosen columns, called by name or by title in either language", () => {
    const both = table(province, cars, gdp);
    expect(read(both, { choice: { columns: ["GDP", "汽车"] } }).columns).toEqual([gdp.label, cars.label]);
    expect(read(both, { choice: { columns: "vehicles" } }).columns).toEqual([cars.label]);
    expect(read(both, { units: "any" }).columns).toEqual([cars.label, gdp.label]);
  });

  it("with NaN for a missing cell, where the method asks for it", () => {
    const holed = table(province, { ...cars, values: [34.4, null] });
    expect([...read(holed, { missing: "NaN" }).values]).toEqual([34.4, Number.NaN]);
  });
});

describe("a table that isn't plain is refused with what to write", () => {
  const cases: readonly (readonly [string, () => unknown, string])[] = [
    [
      "numbers of two units",
      () => read(table(province, cars, gdp)),
      'f: `data` must hold numbers of one unit, not vehicles (10 000), gdp (100m yuan); write frame.toMatrix({ rows: "province", columns: "vehicles" }), got ["province", "vehicles", "gdp"]',
    ],
    [
      "two columns of names",
      () => read(table(province, { name: "city", label: label("市", "city"), values: ["南昌", "武汉"] }, cars)),
      'f: `data` must have one column that names its rows, not province, city; write frame.toMatrix({ rows: "province", columns: "vehicles" }), got ["province", "city", "vehicles"]',
    ],
    [
      "a name that stands twice",
      () => read(table({ ...province, values: [jiangxi, jiangxi] }, { ...year, values: [2011, 2011] }, cars)),
      'f: `data` must have one row for each province ("Jiangxi" stands in rows 0 and 1), got "江西"',
    ],
    [
      "a missing cell",
      () => read(table(province, { ...cars, values: [34.4, null] })),
      'f: `data["湖北"]["vehicles"]` must be there; a missing cell isn\'t counted as 0 (leave such rows out: frame.where((row) => row.has("vehicles"))), got null',
    ],
    [
      "no numbers at all",
      () => read(table(province, year)),
      'f: `data` must have at least one column of numbers, got ["province", "year"]',
    ],
    [
      "a column that isn't there",
      () => read(table(province, cars), { choice: { columns: "car" } }),
      'f: `columns` must be one of its columns (province, vehicles), got "car"',
    ],
    [
      "a column of texts",
      () => read(table(province, cars), { choice: { columns: "province" } }),
      'f: `columns` must be a column of numbers, got ["江西", "湖北"]',
    ],
    [
      "a column chosen twice",
      () => read(table(province, cars), { choice: { columns: ["vehicles", "vehicles"] } }),
      'f: `columns[1]` must stand in the list once, got "vehicles"',
    ],
    [
      "texts in place of a choice",
      () => read(table(province, cars), { choice: "vehicles" as never }),
      'f: `columns` must be written frame.toMatrix({ rows: "province", columns: "vehicles" }), got "vehicles"',
    ],
    ["no rows", () => read(table({ ...cars, values: [] })), "f: `data` must hold at least one row, got an empty list"],
  ];
  for (const [what, call, message] of cases) {
    it(what, () => expect(messageOf(call)).toBe(`InputError: ${message}`));
  }

  it("in Chinese too", () => {
    try {
      read(table(province, cars, gdp));
    } catch (error) {
      expect((error as InputError).zh).toBe(
        'f：`data` 应只有一种单位的数值，现有 vehicles（万辆）、gdp（亿元）；请写 frame.toMatrix({ rows: "province", columns: "vehicles" })，得到的是 ["province", "vehicles", "gdp"]',
      );
    }
    expect.assertions(1);
  });
});

describe("columns of labelled numbers can be chosen too", () => {
  const matrix = { rows: ["a", "b"], columns: ["x", "y"], values: [1, 2, 3, 4] };

  it("by their names", () => {
    const chosen = LabelledMatrix.from("f", "data", matrix, { choice: { columns: ["y"] } });
    expect([...chosen.values]).toEqual([2, 4]);
  });

  it("but their rows have names already", () => {
    const call = () => LabelledMatrix.from("f", "data", matrix, { choice: { rows: "x" } });
    expect(messageOf(call)).toBe('InputError: f: `rows` must be given only where a frame is read, got "x"');
  });
});

describe("a list of numbers", () => {
  it("keeps the names, the title and the unit of its column", () => {
    expect(readNumbers("f", "sizes", table(province, year, cars))).toEqual({
      names: [jiangxi, hubei],
      values: Float64Array.of(34.4, 118.85),
      label: cars.label,
      unit: cars.unit,
    });
  });

  it("can be a column of the first argument, by its name", () => {
    const of = table(province, cars, gdp);
    expect([...readNumbers("f", "weights", "gdp", { of }).values]).toEqual(gdp.values);
  });

  it("names the row of what it refuses", () => {
    const of = table(province, { ...cars, values: [34.4, -1] });
    const positive = { words: "be > 0", holds: (x: number) => x > 0 };
    expect(messageOf(() => readNumbers("f", "sizes", of, { requirement: positive }))).toBe(
      'InputError: f: `sizes["湖北"]` must be > 0, got -1',
    );
  });

  it("is matched by name where both sides have names", () => {
    const totals = table({ ...province, values: [hubei, jiangxi] }, { ...gdp, values: [22250.45, 12948.88] });
    const checks = { kind: KINDS.region };
    expect([...readTotals("f", "reference", totals, ["江西", "湖北"], checks)]).toEqual(gdp.values);
    expect(messageOf(() => readTotals("f", "reference", totals, ["江西", "湖南"], checks))).toBe(
      'InputError: f: `reference` must name every region of the matrix (湖南 is missing), got ["湖北", "江西"]',
    );
  });
});
