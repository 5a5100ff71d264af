import { describe, expect, it } from "vitest";
import { label } from "../../src/base/index.js";
import { Frame, type GroupSummary } from "../../src/frame/index.js";
import { messageOf } from "../message.js";

/** Motor Trend's miles per gallon of 32 cars: R's `mtcars$mpg`. */
const mpg = Object.freeze([
  21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4, 33.9,
  21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
]);

function summarize(values: readonly number[], by: GroupSummary): number {
  const frame = new Frame([{ name: "x", values }]);
  return frame.aggregate({ x: by }).column("x")[0];
}

describe("summaries", () => {
  it("equal R's summary(mtcars$mpg), sd and quantile (type 7)", () => {
    const [row] = new Frame([{ name: "mpg", values: mpg }]).describe().records();
    // As R prints them: 7 digits, or exactly.
    expect(row.mean).toBeCloseTo(20.09062, 5);
    expect(row.sd).toBeCloseTo(6.026948, 6);
    expect([row.min, row.lowerQuartile, row.median, row.upperQuartile, row.max]).toEqual([
      10.4, 15.425, 19.2, 22.8, 33.9,
    ]);
    expect(summarize(mpg, "sum")).toBe(642.9);
  });

  it("keep NIST's certified digits (StRD NumAcc1 and NumAcc4)", () => {
    const first = [10_000_001, 10_000_003, 10_000_002];
    expect([summarize(first, "mean"), summarize(first, "sd")]).toEqual([10_000_002, 1]);
    const fourth = [
      10_000_000.2,
      ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 10_000_000.1 : 10_000_000.3)),
    ];
    // The data themselves are doubles within 1e-9 of the decimals that NIST means.
    expect(Math.abs(summarize(fourth, "mean") - 10_000_000.2)).toBeLessThan(2e-9);
    expect(Math.abs(summarize(fourth, "sd") - 0.1)).toBeLessThan(1e-8);
  });

  it("lose nothing that a plain sum loses", () => {
    expect(summarize(Array(10).fill(0.1), "sum")).toBe(1);
    expect(summarize([1, 1e100, 1, -1e100], "sum")).toBe(2);
  });

  it("describe a column without numbers in words, not numbers", () => {
    const [row] = new Frame([{ name: "x", values: [null], kind: "number" }]).describe().records();
    expect(row).toMatchObject({ count: 0, missing: 1, mean: null, sd: null, median: null });
  });
});

describe("groupBy", () => {
  const frame = Frame.fromRecords(
    [
      { province: label("江西", "Jiangxi"), year: 2011, cars: 33.5 },
      { province: label("湖北", "Hubei"), year: 2011, cars: 100 },
      { province: label("江西", "Jiangxi"), year: 2012, cars: 34.4 },
    ],
    { columns: { cars: { label: label("汽车", "cars"), unit: label("万辆", "10 000") } } },
  );

  it("gives a row a group, with titles and units", () => {
    const ours = frame.groupBy("year").aggregate({
      cars: "sum",
      provinces: { column: "province", by: "count", label: label("省数", "provinces") },
      largest: { column: "cars", by: "max" },
    });
    expect(ours.records()).toEqual([
      { year: 2011, cars: 133.5, provinces: 2, largest: 100 },
      { year: 2012, cars: 34.4, provinces: 1, largest: 34.4 },
    ]);
    expect(ours.columns[1].label).toEqual(label("汽车（合计）", "cars (sum)"));
    expect(ours.columns.map(({ unit }) => unit?.en)).toEqual([undefined, "10 000", undefined, "10 000"]);
  });

  it("parts groups into their rows: sums of groups are the sum of all", () => {
    const parts = frame.groupBy("province").aggregate({ cars: "sum" });
    expect(parts.aggregate({ cars: "sum" }).column("cars")).toEqual(frame.aggregate({ cars: "sum" }).column("cars"));
  });

  it("tells 1 from the text 1, and a label from its text", () => {
    const mixed = new Frame([{ name: "k", values: ["江西", label("江西", "Jiangxi")] }]);
    const n = { n: { column: "k", by: "count" } } as const;
    expect(mixed.groupBy("k").aggregate(n).length).toBe(2);
  });

  it("refuses what it can't know", () => {
    const gap = frame.concat(
      new Frame([
        { name: "province", values: [null], kind: "text" },
        { name: "year", values: [2013] },
        { name: "cars", values: [1], unit: label("万辆", "10 000") },
      ]),
    );
    expect(messageOf(() => gap.groupBy("province"))).toBe(
      "InputError: groupBy: `province[3] (2013)` must be there in every row that is grouped, got null",
    );
    expect(messageOf(() => frame.groupBy())).toBe(
      "InputError: groupBy: `keys` must name at least one column, got an empty list",
    );
    const groups = frame.groupBy("year");
    expect(messageOf(() => groups.aggregate({}))).toBe(
      "InputError: aggregate: `aggregations` must ask for at least one column, got an object with no fields",
    );
    expect(messageOf(() => groups.aggregate({ province: "sum" }))).toBe(
      'InputError: aggregate: `province` must be made of a column of numbers, got "province"',
    );
    expect(messageOf(() => groups.aggregate({ cars: "total" as "sum" }))).toBe(
      'InputError: aggregate: `cars` must be written sum (one of sum, mean, median, sd, min, max, count), got "total"',
    );
  });
});
