import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Frame, readCsv } from "../../src/frame/index.js";
import { messageOf } from "../message.js";

/** danfo as it comes, with the methods that our types leave out. */
interface RawFrame {
  readonly values: unknown;
  readonly shape: readonly number[];
  readonly z: unknown;
  copy(): RawFrame;
  column(name: string): RawSeries;
  groupby(keys: string[]): { [by in "sum" | "mean" | "count" | "std"]: () => RawFrame };
  sortValues(column: string): RawFrame;
  describe(): RawFrame;
  sum(options: { axis: number }): RawFrame;
  fillNa(values: unknown[], options: { columns: string[] }): RawFrame;
  query(condition: RawSeries): RawFrame;
}
interface RawSeries {
  readonly values: unknown;
  lt(other: number): RawSeries;
  add(other: number): RawSeries;
}
interface RawDanfo {
  DataFrame: new (data: object) => RawFrame;
  Series: new (data: unknown[]) => RawSeries;
  concat(options: { dfList: RawFrame[]; axis: number }): RawFrame;
  merge(options: { left: RawFrame; right: RawFrame; on: string[]; how: string }): RawFrame;
  readCSV(file: string, options?: object): Promise<RawFrame>;
}
const danfo = createRequire(import.meta.url)("danfojs-node") as RawDanfo;

/** Each test shows what danfo 1.2.0 answers, then that a frame answers right or refuses. */
describe("a wrong answer of danfo", () => {
  it("groupby joins keys by a hyphen, so that two groups become one", () => {
    const rows = [
      { k: "a-b", l: "c", x: 1 },
      { k: "a", l: "b-c", x: 2 },
    ];
    expect(new danfo.DataFrame(rows).groupby(["k", "l"]).sum().values).toEqual([["a-b", "c", 3]]);
    const ours = Frame.fromRecords(rows).groupBy("k", "l").aggregate({ x: "sum" });
    expect(ours.records()).toEqual(rows);
  });

  it("groupby counts a missing number as 0 in a mean, and as there in a count", () => {
    const rows = [1, null, 5].map((x) => ({ k: "a", x }));
    expect(new danfo.DataFrame(rows).groupby(["k"]).mean().values).toEqual([["a", 2]]);
    expect(new danfo.DataFrame(rows).groupby(["k"]).count().values).toEqual([["a", 3]]);
    const groups = Frame.fromRecords(rows).groupBy("k");
    const wanted = { mean: { column: "x", by: "mean" }, n: { column: "x", by: "count" } } as const;
    expect(messageOf(() => groups.aggregate(wanted))).toBe(
      'InputError: aggregate: `x[1] (a)` must be there (or say missing: "skip"), got null',
    );
    const skipped = groups.aggregate(wanted, { missing: "skip" });
    expect(skipped.records()).toEqual([{ k: "a", mean: 3, n: 2 }]);
  });

  it("the deviation of a single number is 0", () => {
    const rows = [{ k: "a", x: 4 }];
    expect(new danfo.DataFrame(rows).groupby(["k"]).std().values).toEqual([["a", 0]]);
    expect(messageOf(() => Frame.fromRecords(rows).groupBy("k").aggregate({ x: "sd" }))).toBe(
      'InputError: aggregate: `x["a"]` must hold at least two numbers for a standard deviation, got [4]',
    );
  });

  it("groupby of keys alone throws", () => {
    const rows = [{ k: "a" }, { k: "a" }];
    expect(messageOf(() => new danfo.DataFrame(rows).groupby(["k"]).count())).toBe(
      "TypeError: Cannot read properties of undefined (reading 'length')",
    );
    const ours = Frame.fromRecords(rows)
      .groupBy("k")
      .aggregate({ n: { column: "k", by: "count" } });
    expect(ours.records()).toEqual([{ k: "a", n: 2 }]);
  });

  it("sortValues leaves numbers unsorted beside a missing one", () => {
    const raw = new danfo.DataFrame([{ x: 3 }, { x: Number.NaN }, { x: 1 }]).sortValues("x");
    expect(raw.values).toEqual([[3], [Number.NaN], [1]]);
    const ours = Frame.fromRecords([{ x: 3 }, { x: null }, { x: 1 }]).sortBy("x");
    expect(ours.columns[0].values).toEqual([1, 3, null]);
  });

  it("describe throws at a missing number", () => {
    const rows = [{ x: 1 }, { x: null }, { x: 5 }];
    expect(() => new danfo.DataFrame(rows).describe()).toThrow("Cannot calculate mean");
    const [ours] = Frame.fromRecords(rows).describe().records();
    expect([ours.count, ours.missing, ours.mean, ours.median]).toEqual([2, 1, 3, 3]);
  });

  it("concat changes its first input", () => {
    const first = new danfo.DataFrame({ z: [1, 2] });
    danfo.concat({ dfList: [first, new danfo.DataFrame({ z: [10] })], axis: 0 });
    expect(first.sum({ axis: 0 }).values).toEqual([13]);
    const ours = Frame.fromRecords([{ z: 1 }, { z: 2 }]);
    const { df } = ours;
    danfo.concat({ dfList: [df as never, new danfo.DataFrame({ z: [10] })], axis: 0 });
    expect(ours.concat(Frame.fromRecords([{ z: 10 }])).column("z")).toEqual(Float64Array.of(1, 2, 10));
    expect(ours.df.sum({ axis: 0 }).values).toEqual([3]);
  });

  it("fillNa changes the source, a copy of it too", () => {
    const source = new danfo.DataFrame({ z: [1, null], y: [1, 2] });
    source.copy().fillNa([7], { columns: ["z"] });
    expect(source.values).toEqual([
      [1, 1],
      [7, 2],
    ]);
    const ours = Frame.fromRecords([{ z: 1 }, { z: null }]);
    (ours.df as unknown as RawFrame).fillNa([7], { columns: ["z"] });
    expect(ours.columns[0].values).toEqual([1, null]);
  });

  it("readCSV turns 00123 into 123 and 1,234.5 into a text", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "frame-")), "codes.csv");
    writeFileSync(file, 'code,x\n00123,"1,234.5"\n00124,"2,000"\n');
    const raw = await danfo.readCSV(file);
    expect(raw.values).toEqual([
      [123, "1,234.5"],
      [124, "2,000"],
    ]);
    expect(readCsv(file, { thousands: true }).records()).toEqual([
      { code: "00123", x: 1234.5 },
      { code: "00124", x: 2000 },
    ]);
  });

  it("merge joins keys by an underscore and pairs missing ones", () => {
    const left = [
      { k: "a_b", l: "c", x: 1 },
      { k: "a", l: "b_c", x: 2 },
    ];
    const right = left.map(({ k, l }, i) => ({ k, l, y: i }));
    const options = { on: ["k", "l"], how: "inner" };
    const raw = danfo.merge({
      left: new danfo.DataFrame(left),
      right: new danfo.DataFrame(right),
      ...options,
    });
    expect(raw.shape).toEqual([4, 4]);
    const ours = Frame.fromRecords(left).join(Frame.fromRecords(right), ["k", "l"]);
    expect(ours.records()).toEqual(left.map((row, i) => ({ ...row, y: i })));
    const gap = Frame.fromRecords([
      { k: "a", x: 1 },
      { k: null, x: 2 },
    ]);
    expect(messageOf(() => gap.join(gap.rename({ x: "y" }), ["k"]))).toBe(
      "InputError: join: `other.k[1]` must be there; it is a key, got null",
    );
  });

  it("a missing number is less than 2, and 1 more than it is 1", () => {
    const raw = new danfo.DataFrame({ x: [1, null, 3] });
    expect(raw.query(raw.column("x").lt(2)).values).toEqual([[1], [null]]);
    expect(new danfo.Series([1, null]).add(1).values).toEqual([2, 1]);
    const ours = Frame.fromRecords([{ x: 1 }, { x: null }, { x: 3 }]);
    expect(messageOf(() => ours.where((row) => row.number("x") < 2))).toBe(
      "InputError: where: `x[1]` must be there; a missing cell isn't counted as 0, got null",
    );
    expect(ours.where((row) => row.has("x") && row.number("x") < 2).length).toBe(1);
    const { df } = ours;
    expect(df.query(df.column("x").lt(2)).values).toEqual([[1]]);
    expect(df.column("x").add(1).values).toEqual([2, Number.NaN, 4]);
  });

  it("a column that is set by its name is lost", () => {
    const raw = new danfo.DataFrame({ z: [1] }) as RawFrame & { y?: number[] };
    raw.y = [2];
    expect(raw.shape).toEqual([1, 1]);
    const ours = Frame.fromRecords([{ z: 1 }]);
    expect(() => Object.assign(ours, { y: [2] })).toThrow("not extensible");
    expect(ours.withColumn("y", [2]).names).toEqual(["z", "y"]);
  });
});
