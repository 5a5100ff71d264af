import { describe, expect, it } from "vitest";
import { dataset, Frame } from "../../../src/frame/index.js";
import { learningCurve, overTimeChart, sum } from "../../../src/pure.js";
import { messageOf } from "../../message.js";

const output = {
  rows: ["2019", "2020", "2021"],
  columns: ["甲", "乙"],
  values: [
    [10, 4],
    [10, 4],
    [20, 4],
  ],
};

describe("learningCurve", () => {
  it("leaves the progress ratio of unit cost whenever what was made doubles", () => {
    const curve = learningCurve(output);
    expect([curve.of("甲", "doublings"), curve.of("甲")]).toEqual([2, 0.8 ** 2]);
    expect(curve.of("乙", "doublings")).toBeCloseTo(Math.log2(3), 12);
    expect(curve.of("乙")).toBeCloseTo(3 ** -curve.b, 12);
    expect(curve.b).toBeCloseTo(0.32193, 5);
    expect(curve.summary().en).toContain("2019–2021: 甲 doubled most often, 2 times");
  });

  it("of Jiangxi and the nation since 1998, compared with 2005", () => {
    const vehicles = dataset("vehicle-output");
    const years = vehicles.unique("year") as readonly number[];
    const frame = Frame.fromRecords(
      years.map((year) => ({
        year,
        jiangxi: vehicles.where({ year, province: "江西" }).column("vehicles")[0],
        china: sum(vehicles.where({ year }), { columns: "vehicles" }),
      })),
    );
    const of = (progressRatio: number) => learningCurve(frame, { rows: "year", from: 2005, progressRatio });
    expect([of(0.8).of("jiangxi", "doublings"), of(0.8).of("china", "doublings")].map((d) => d.toFixed(3))).toEqual([
      "2.361",
      "3.518",
    ]);
    const costs = [0.8, 0.9].flatMap((p) => ["jiangxi", "china"].map((name) => of(p).of(name).toFixed(4)));
    expect(costs).toEqual(["0.5905", "0.4561", "0.7798", "0.6903"]);
    const chart = overTimeChart(of(0.8).courses());
    expect(chart.data[0].x).toHaveLength(15);
    expect((chart.data[0].y as number[])[0]).toBe(1);
  });

  it("begins where everybody has made something", () => {
    const late = {
      ...output,
      values: [
        [10, 0],
        [10, 4],
        [20, 4],
      ],
    };
    expect(learningCurve(late).from).toBe("2020");
    expect(learningCurve(output, { progressRatio: 1 }).of("甲")).toBe(1);
    expect(learningCurve(output, { progressRatio: 1 }).b).toBe(0);
  });

  it("refuses a period before anything was made", () => {
    const late = {
      ...output,
      values: [
        [10, 0],
        [10, 4],
        [20, 4],
      ],
    };
    expect(messageOf(() => learningCurve(late, { from: "2019" }))).toBe(
      'InputError: learningCurve: `from` must have given every producer some output by 2019 (乙 has none: choose another period by `from`, or leave it out), got "2019"',
    );
    const never = {
      ...output,
      values: [
        [10, 0],
        [10, 0],
        [20, 0],
      ],
    };
    expect(messageOf(() => learningCurve(never))).toContain(
      "`output` must have given every producer some output by 2021",
    );
    expect(messageOf(() => learningCurve(output, { progressRatio: 1.2 }))).toContain(
      "`progressRatio` must lie in (0, 1]",
    );
    expect(messageOf(() => learningCurve(output, { from: "1990" }))).toContain(
      '`from` must be one of "2019", "2020", "2021"',
    );
  });
});
