import { describe, expect, it } from "vitest";
import { InputError, label, Table } from "../../src/base/index.js";
import { dataset, Frame } from "../../src/frame/index.js";

const cars = Frame.fromRecords([
  { province: label("江西", "Jiangxi"), year: 2011, vehicles: 33.5 },
  { province: label("湖北", "Hubei"), year: 2012, vehicles: 128.4 },
]);
// biome-ignore lint/suspicious/noExplicitAny: what a reader may type, the compiler would refuse
const any = cars as any;
// biome-ignore lint/suspicious/noExplicitAny: what a reader may type, the compiler would refuse
const [AnyFrame, AnyTable] = [Frame as any, Table as any];

/** What the message says in English, once it is sure that it says it in Chinese too. */
function refusal(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (!(error instanceof InputError)) return String(error);
    return error.zh === undefined ? "English only" : error.message;
  }
  return "nothing was thrown";
}

const tries: readonly (readonly [string, () => unknown, string])[] = [
  ["sort", () => any.sort("vehicles"), 'frame.sortBy({ column: "vehicles", order: "descending" })'],
  ["filter", () => any.filter(() => true), 'frame.where((row) => row.number("vehicles") > 10)'],
  ["map", () => any.map(() => 1), 'frame.withColumn("share", (row) => row.number("vehicles") / 100)'],
  ["mean", () => any.mean(), 'mean(frame.column("vehicles"))'],
  ["sum", () => any.sum("vehicles"), 'sum(frame.column("vehicles"))'],
  ["max", () => any.max(), 'Math.max(...frame.column("vehicles"))'],
  ["shape", () => any.shape, "[frame.length, frame.names.length]"],
  ["loc", () => any.loc(0), 'frame.where({ province: "江西" })'],
  ["iloc", () => any.iloc[0], "frame.head(5)"],
  ["query", () => any.query("vehicles > 10"), 'row.number("vehicles") > 10'],
  ["groupby", () => any.groupby("year"), 'frame.groupBy("province").aggregate({ vehicles: "sum" })'],
  ["vehicles", () => any.vehicles, 'frame.column("vehicles")'],
  ["province", () => any.province, 'frame.rowNames("province")'],
  ["groupBy.sum", () => any.groupBy("year").sum("vehicles"), 'aggregate({ vehicles: "sum" })'],
  ["groupBy.std", () => any.groupBy("year").std(), 'aggregate({ vehicles: "sd" })'],
  ["groupBy a list", () => any.groupBy(["year"]), 'groupBy("year")'],
  ["select a list", () => any.select(["year", "vehicles"]), 'select("year", "vehicles")'],
  ["aggregate in two", () => any.aggregate("vehicles", "mean"), 'aggregate({ vehicles: "mean" })'],
  ["aggregate by avg", () => any.aggregate({ vehicles: "meen" }), "be written mean"],
  ["sortBy order", () => any.sortBy("vehicles", "descending"), 'sortBy({ column: "vehicles", order: "descending" })'],
  [
    "sortBy ascending",
    () => any.sortBy("vehicles", { ascending: false }),
    'sortBy({ column: "vehicles", order: "descending" })',
  ],
  ["sortBy up", () => any.sortBy("vehicles", { ascending: true }), 'order: "ascending"'],
  ["sortBy a list", () => any.sortBy(["year", "vehicles"]), 'sortBy("year", "vehicles")'],
  ["sortBy a function", () => any.sortBy(() => 1), "be written sortBy({ column:"],
  [
    "sortBy desc",
    () => any.sortBy({ column: "vehicles", desc: true }),
    'sortBy({ column: "vehicles", order: "descending" })',
  ],
  ["where 江西省", () => cars.where({ province: "江西省" }), 'be written "江西"'],
  ["where field", () => any.where((r: { vehicles: number }) => r.vehicles > 10), 'row.number("vehicles")'],
  ["where no field", () => any.where((r: { cars: number }) => r.cars > 10), "province, year, vehicles"],
  ["withColumn field", () => any.withColumn("x", (r: { province: string }) => r.province), 'row.text("province")'],
  ["where text", () => any.where("vehicles > 10"), 'row.number("vehicles") > 10'],
  ["where nothing", () => any.where(), "{ year: 2012 }"],
  ["column nothing", () => any.column(), "province, year, vehicles"],
  ["dataset", () => dataset("vehicles"), 'be written "vehicle-output"'],
  ["dataset nothing", () => (dataset as (name?: string) => Frame)(), "vehicle-output"],
  ["new Frame of records", () => new AnyFrame([{ a: 1 }]), "Frame.fromRecords([{ a: 1 }, …])"],
  ["new Frame of lists", () => new AnyFrame({ a: [1, 2, 3] }), "Frame.fromColumns({ a: [1, 2, …] })"],
  ["new Frame of one record", () => new AnyFrame({ a: 1 }), "Frame.fromRecords([{ a: 1 }])"],
  ["new Frame of a list", () => new AnyFrame([1, 2]), "Frame.fromColumns({ a: [1, 2] })"],
  ["new Frame of nothing", () => new AnyFrame(), "Frame.fromRecords("],
  ["new Table of records", () => new AnyTable([{ a: 1 }]), "show("],
  ["fromRecords of lists", () => Frame.fromRecords({ a: [1] } as never), "be a list of at least one object"],
  ["fromColumns of a list", () => Frame.fromColumns([1] as never), "be lists by their names"],
];

describe("a wrong first try", () => {
  for (const [name, make, remedy] of tries) {
    it(`says what to write: ${name}`, () => {
      expect(refusal(make)).toContain(remedy);
    });
  }

  it("isn't in the way of anything", () => {
    expect(Object.keys(cars)).not.toContain("vehicles");
    expect(Object.keys(Frame.prototype)).toEqual([]);
    const odd = Frame.fromRecords([{ title: "甲", names: "a", gammas: 1, series: 2 }]);
    expect([odd.title.zh, odd.names[0], odd.column("gammas")[0]]).toEqual(["数据", "title", 1]);
    expect(cars).toEqual(Frame.fromRecords(cars.records() as never));
    const inside = cars.where((row) => String(row.constructor.name) === "FrameRow" && row.index === 0);
    expect(inside.length).toBe(1);
  });
});

describe("Frame.fromColumns", () => {
  it("takes lists by the names of their columns, with words", () => {
    const frame = Frame.fromColumns(
      { firm_zh: ["甲"], firm_en: ["A"], sales: Float64Array.of(50) },
      { title: "企业", columns: { sales: { unit: "万元" } } },
    );
    expect(frame.records()).toEqual([{ firm_zh: "甲", firm_en: "A", sales: 50 }]);
    expect(frame.columns[1].unit?.zh).toBe("万元");
  });
});
