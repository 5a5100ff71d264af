import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { malmquist, readCsvText } from "../../../src/index.js";
import { messageOf } from "../../message.js";
import { oracleRecords } from "../../oracles/load.js";
import { expectClose, expectPrinted, printedCase } from "./tables.js";

const records = oracleRecords("wang_lan_economy.csv");
const long = readCsvText(
  `unit,year,Capital,Labor,GIOV\n${records.map((row) => Object.values(row).join(",")).join("\n")}\n`,
);
const SIDES = { inputs: ["Capital", "Labor"], outputs: "GIOV" } as const;

describe("malmquist", () => {
  type Exact = Record<"mi_adjacent_crs" | "ec_crs" | "tc_crs" | "mi_global_crs" | "pech" | "mi_deaR", number[]>;
  type Printed = Record<"mi_deaR" | "ec" | "tc" | "pech" | "sech", number[]>;
  const { data, expected } = printedCase<{ dmu: string[] }, Exact, Printed>("malmquist.china.economy");
  const { exact, printed } = expected;
  const adjacent = malmquist(long, SIDES);
  const global = malmquist(long, { ...SIDES, variant: "global" });
  const first = (of: (unit: string) => number) => data.dmu.map(of);
  const span = "2005–2006";

  it("31 provinces, 2005 to 2006, beside HiGHS", () => {
    expectClose(
      first((unit) => adjacent.of(unit, span)),
      exact.mi_adjacent_crs,
      1e-11,
    );
    expectClose(
      first((unit) => adjacent.of(unit, span, "efficiencyChange")),
      exact.ec_crs,
      1e-11,
    );
    expectClose(
      first((unit) => adjacent.of(unit, span, "technicalChange")),
      exact.tc_crs,
      1e-11,
    );
    expectClose(
      first((unit) => adjacent.of(unit, span, "pureEfficiencyChange")),
      exact.pech,
      1e-11,
    );
    expectClose(
      first((unit) => global.of(unit, span)),
      exact.mi_global_crs,
      1e-11,
    );
    expectPrinted(
      first((unit) => adjacent.of(unit, span, "pureEfficiencyChange")).slice(0, 7),
      printed.pech.slice(0, 7),
      2,
    );
  });

  // The printed index takes technology from a global BCC frontier and scale from the base period's: neither is plain.
  it("one table, growth or decline: Jiangsu by the printed mixture, and by either plain index", () => {
    const k = data.dmu.indexOf("Jiangsu");
    expect(printed.mi_deaR[k]).toBe(0.942);
    expect(adjacent.of("Jiangsu", span)).toBeCloseTo(1.100053, 6);
    expect(global.of("Jiangsu", span)).toBeCloseTo(1.058045, 6);
  });

  it("a list of tables, one a year, gives what the long frame does", () => {
    const years = [2005, 2006, 2007];
    const list = malmquist(
      years.map((year) => long.where({ year }).select("unit", "Capital", "Labor", "GIOV")),
      { ...SIDES, periods: years.map(String) },
    );
    expect(list.spans).toEqual(adjacent.spans.slice(0, 2));
    const both = list.changes.map((_, c) => adjacent.changes[Math.floor(c / 2) * 4 + (c % 2)].index);
    expectClose(
      list.changes.map(({ index }) => index),
      both,
      1e-10,
    );
  });

  it("parts make the whole in every variant", () => {
    for (const variant of ["fgnz", "ray-desli", "global"] as const) {
      for (const orientation of ["input", "output"] as const) {
        const { changes } = malmquist(long, { ...SIDES, variant, orientation });
        for (const change of changes.filter(({ scaleChange }) => !Number.isNaN(scaleChange))) {
          const { index, efficiencyChange, technicalChange, pureEfficiencyChange, scaleChange } = change;
          expect(pureEfficiencyChange * scaleChange * technicalChange).toBeCloseTo(index, 10);
          if (variant !== "ray-desli") expect(efficiencyChange * technicalChange).toBeCloseTo(index, 10);
        }
      }
    }
  });

  it("the index and its two parts are the same by inputs and by outputs; the pure part isn't", () => {
    const input = malmquist(long, { ...SIDES, orientation: "input" });
    input.changes.forEach((change, c) => {
      expect(change.index).toBeCloseTo(adjacent.changes[c].index, 10);
      expect(change.technicalChange).toBeCloseTo(adjacent.changes[c].technicalChange, 10);
    });
    const off = input.changes.map(
      (change, c) => change.pureEfficiencyChange - adjacent.changes[c].pureEfficiencyChange,
    );
    expect(Math.max(...off.map(Math.abs))).toBeGreaterThan(0.01);
  });

  it("the global index is circular, the adjacent one isn't", () => {
    const chained = (result: typeof global, k: number) =>
      result.changes.slice(4 * k, 4 * k + 4).reduce((m, { index }) => m * index, 1);
    const ends = global.units.map((_, k) => global.changes[4 * k + 3].after / global.changes[4 * k].before);
    expectClose(
      global.units.map((_, k) => chained(global, k)),
      ends,
      1e-10,
    );
    const two = malmquist(
      [2005, 2009].map((year) => long.where({ year }).select("unit", "Capital", "Labor", "GIOV")),
      SIDES,
    );
    const gaps = two.changes.map(({ index }, k) => Math.abs(index - chained(adjacent, k)));
    expect(Math.max(...gaps)).toBeGreaterThan(0.01);
  });

  it("twice the output of all is technical change of 2; nothing changed is 1", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }), {
          minLength: 3,
          maxLength: 9,
        }),
        fc.constantFrom("fgnz" as const, "global" as const),
        (rows, variant) => {
          const sides = { inputs: ["1", "2"], outputs: "3", variant } as const;
          const doubled = rows.map(([a, b, y]) => [a, b, 2 * y]);
          const { changes } = malmquist([rows, doubled, doubled], sides);
          changes.forEach(({ index, efficiencyChange, technicalChange, scaleChange }, c) => {
            const shift = c % 2 === 0 ? 2 : 1;
            expectClose([index, efficiencyChange, technicalChange, scaleChange], [shift, 1, shift, 1], 1e-9);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it("where the program between years is infeasible there is no number, and the cell is named", () => {
    const result = malmquist(long, { ...SIDES, variant: "ray-desli" });
    expect(result.undefinedCells.map(({ unit }) => unit)).toEqual(["Tibet", "Tibet", "Tibet", "Tibet"]);
    const tibet = result
      .toTable()
      .records()
      .filter(({ unit }) => unit === "Tibet");
    expect(tibet.map(({ technicalChange, scaleChange }) => [technicalChange, scaleChange])).toEqual([
      [null, null],
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(tibet.every(({ index }) => typeof index === "number")).toBe(true);
    expect(result.summary().en).toContain("Without a number, as the program between periods is infeasible: 4 (Tibet");
    const zero = [
      [
        [1, 2, 1],
        [2, 1, 1],
      ],
      [
        [0, 2, 1],
        [2, 1, 2],
      ],
    ];
    const lost = malmquist(zero, { inputs: ["1", "2"], outputs: "3" });
    expect(lost.of("1")).toBeNaN();
    expect(lost.meansByPeriod().column("index").values).toEqual([null]);
  });

  it("geometric means over units and over years, and the derivation", () => {
    const means = adjacent.meansByPeriod();
    expect(means.length).toBe(4);
    const product = adjacent.changes.filter((_, c) => c % 4 === 0).reduce((m, { index }) => m * index, 1);
    expect(means.column("index").values[0]).toBeCloseTo(product ** (1 / 31), 12);
    expect(adjacent.meansByUnit().length).toBe(31);
    expect(adjacent.steps("Jiangsu", span).list.map(({ numbers }) => numbers)).toEqual([
      "EC = 0.98568",
      "TC = 1.116",
      "M = \\sqrt{\\frac{1.1078}{1} \\cdot \\frac{0.98568}{0.90234}} = 1.1001",
      "SEC = \\frac{0.98568}{1} = 0.98568",
    ]);
    expect(adjacent.summary().zh).toBe(
      "Malmquist 指数（相邻前沿，FGNZ 分解，产出导向）：31 个决策单元，投入为Capital、Labor，产出为GIOV。124 个指数中，大于 1（进步）的 107 个，小于 1 的 17 个，几何平均 1.0934；最高的是Hainan，2006–2007（1.5497）。",
    );
  });

  const table = {
    rows: ["A", "B"],
    columns: ["x", "y"],
    values: [
      [1, 2],
      [2, 2],
    ],
  };
  const sides = { inputs: "x", outputs: "y" };
  it.each<readonly [string, () => unknown, string]>([
    [
      "one table",
      () => malmquist([table], sides),
      "InputError: malmquist: `panel` must be a long frame with a column of years, or a table for each period, such as [2009, 2012].map((year) => frame.where({ year })), got [an object with rows, columns, values]",
    ],
    [
      "a unit that is missing in a year",
      () => malmquist([table, { ...table, rows: ["A", "C"] }], sides),
      'InputError: malmquist: `panel[1].rows` must name all of panel[0] (B is missing), got ["A", "C"]',
    ],
    [
      "a negative number in a year",
      () =>
        malmquist(
          [
            table,
            {
              ...table,
              values: [
                [1, 2],
                [-2, 2],
              ],
            },
          ],
          sides,
        ),
      'InputError: malmquist: `panel[1]["B"]["x"]` must be a finite number ≥ 0 (for a negative one take another indicator, revenue for profit: a shift changes efficiencies), got -2',
    ],
    [
      "a column of periods that isn't there",
      () => malmquist(long, { ...SIDES, period: "quarter" }),
      'InputError: malmquist: `period` must be one of its columns (unit, year, Capital, Labor, GIOV), got "quarter"',
    ],
    [
      "a frame without years",
      () => malmquist(long.select("unit", "Capital", "Labor", "GIOV"), SIDES),
      'InputError: malmquist: `period` must name the column of periods, such as period: "year" (columns: unit, Capital, Labor, GIOV), got undefined',
    ],
    [
      "a frame of one year",
      () => malmquist(long.where({ year: 2005 }), SIDES),
      'InputError: malmquist: `panel["year"]` must hold at least two periods, got ["2005"]',
    ],
    [
      "a period of a list",
      () => malmquist([table, table], { ...sides, period: "x" }),
      'InputError: malmquist: `period` must be given where a long frame is read only (name the periods of a list: periods), got "x"',
    ],
    [
      "periods of a long frame",
      () => malmquist(long, { ...SIDES, periods: ["a", "b"] }),
      'InputError: malmquist: `periods` must be given with a list of tables only (name the column of a long frame: period), got ["a", "b"]',
    ],
    [
      "too many names of periods",
      () => malmquist([table, table], { ...sides, periods: ["a", "b", "c"] }),
      'InputError: malmquist: `periods` must number 2, one a table, got ["a", "b", "c"]',
    ],
    [
      "an unknown variant",
      () => malmquist([table, table], { ...sides, variant: "adjacent" as never }),
      'InputError: malmquist: `variant` must be one of "fgnz", "ray-desli", "global", got "adjacent"',
    ],
  ])("refuses %s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});
