import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { label, LabelledMatrix } from "../../src/base/index.js";
import { checkPrinted, Frame } from "../../src/frame/index.js";
import { messageOf } from "../message.js";

const frame = Frame.fromRecords(
  [
    { province: label("江西", "Jiangxi"), lq: 0.79461, vehicles: 34.4, share: 0.0178458 },
    { province: label("内蒙古", "Inner Mongolia"), lq: 1.125, vehicles: 1234.5, share: null },
  ],
  {
    columns: {
      lq: { label: label("区位商", "location quotient") },
      vehicles: { label: label("汽车", "vehicles") },
    },
  },
);

function verdicts(printed: string, options = {}): readonly string[] {
  return checkPrinted(printed, frame, options).cells.map(({ verdict }) => verdict);
}

describe("checkPrinted", () => {
  it("agrees within half a unit of the last printed digit", () => {
    expect(verdicts("x lq\n江西 0.79")).toEqual(["agrees"]);
    expect(verdicts("x lq\n江西 0.795")).toEqual(["agrees"]);
    expect(verdicts("x lq\n江西 0.80")).toEqual(["differs"]);
    expect(verdicts("x lq\n江西 0.8")).toEqual(["agrees"]);
    expect(verdicts("x lq\n江西 1")).toEqual(["agrees"]);
  });

  it("takes a half rounded either way, as printers do", () => {
    expect(verdicts("x\tlq\n内蒙古\t1.13")).toEqual(["agrees"]);
    expect(verdicts("x\tlq\n内蒙古\t1.12")).toEqual(["agrees"]);
  });

  it("agrees with whatever JavaScript prints of the number", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const ours = Frame.fromRecords([{ row: "a", x: value }]);
        expect(checkPrinted(`row x\na ${value.toFixed(decimals)}`, ours).agrees).toBe(true);
      }),
    );
  });

  it("knows digits that were cut off", () => {
    expect(verdicts("x lq\n江西 0.794", { rounding: "truncated" })).toEqual(["agrees"]);
    expect(verdicts("x lq\n江西 0.795", { rounding: "truncated" })).toEqual(["differs"]);
  });

  it("reads a table as it is pasted: tabs, bars, blanks, full-width, both languages", () => {
    const expected = ["agrees", "agrees", "agrees", "agrees"];
    expect(verdicts("province\tlq\tvehicles\n江西\t0.79\t34.4\n内蒙古\t1.13\t1,234.5")).toEqual(expected);
    expect(
      verdicts("| 省份 | 区位商 | 汽车 |\n|---|---|---|\n| 江西 | 0.79 | 34.4 |\n| 内蒙古 | 1.13 | 1 234.5 |"),
    ).toEqual(expected);
    expect(verdicts("Location Quotient   Vehicles\nJiangxi   0.79   34.4\nInner Mongolia   1.13   1234.5")).toEqual(
      expected,
    );
    expect(verdicts("区位商 汽车\n江西 ０．７９ ３４．４\n内蒙古 １．１３ １２３４．５")).toEqual(expected);
  });

  it("reports what can't be compared instead of throwing", () => {
    const check = checkPrinted("x  lq  share\n江西  —  1.78%\n内蒙古  1.1x  0.02\n西藏  0.5  0", frame);
    expect(check.cells.map(({ verdict }) => verdict)).toEqual([
      "nothing printed",
      "agrees",
      "not a number",
      "nothing of ours",
      "no such row",
      "no such row",
    ]);
    expect([check.compared, check.differing, check.agrees]).toEqual([1, 0, true]);
    expect(check.summary().en).toBe("1 of 1 cells agree within the printed rounding. 5 more had nothing to compare.");
  });

  it("does not call it agreement when there was nothing to compare", () => {
    expect(checkPrinted("x lq\n西藏 0.5", frame).agrees).toBe(false);
  });

  it("guesses another unit, and shows difference and verdict in a table", () => {
    const check = checkPrinted("x vehicles\n江西 344000", frame);
    expect(check.cells[0].scale).toBe(10_000);
    expect(check.toTable().records()).toEqual([
      {
        row: label("江西", "Jiangxi"),
        column: label("汽车", "vehicles"),
        printed: "344000",
        ours: 34.4,
        difference: 34.4 - 344_000,
        verdict: label("✗ 不一致（乘以 10000 则一致：单位不同？）", "✗ differs (agrees times 10000: another unit?)"),
      },
    ]);
  });

  it("shows the rule at the cell that is asked for", () => {
    const check = checkPrinted("x lq vehicles\n江西 0.79 35", frame);
    expect(check.steps().list[0].numbers).toBe("x=34.4,\\quad p=35,\\quad d=0");
    expect(check.steps("江西", "区位商").list[0].numbers).toBe("x=0.79461,\\quad p=0.79,\\quad d=2");
  });

  it("takes lists, tables and matrices as well", () => {
    const lists = [
      ["", "lq"],
      ["江西", "0.79"],
    ];
    expect(checkPrinted(lists, frame.toTable()).agrees).toBe(true);
    const matrix = new LabelledMatrix(["江西"], ["汽车"], Float64Array.of(34.4));
    expect(checkPrinted("x 汽车\n江西 34.4", matrix).agrees).toBe(true);
  });

  it("refuses a column that isn't ours, ragged lines, and names that stand twice", () => {
    expect(messageOf(() => checkPrinted("x gdp\n江西 1", frame))).toBe(
      'InputError: checkPrinted: `printed, column 2` must be one of province, 区位商, 汽车, share, got "gdp"',
    );
    expect(messageOf(() => checkPrinted("x lq\n江西 1\n湖北", frame))).toBe(
      'InputError: checkPrinted: `printed, line 3` must have 2 cells like the header, got ["湖北"]',
    );
    expect(messageOf(() => checkPrinted("x lq", frame))).toBe(
      'InputError: checkPrinted: `printed` must have a header and at least one line below it, got "x lq"',
    );
    expect(messageOf(() => checkPrinted("x lq\n江西 1", frame.concat(frame)))).toBe(
      'InputError: checkPrinted: `ours` must have one row for each name (filter it before), got "2 rows for 江西"',
    );
  });
});
