import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DataEnvelopmentOptions, dataEnvelopment, dataset, readCsvText } from "../../../src/index.js";
import { seededRandom } from "../../../src/math.js";
import { messageOf } from "../../message.js";
import { oracleCase, oracleMatrix } from "../../oracles/load.js";
import { expectClose, expectPrinted, printedCase } from "./tables.js";

const synthetic = oracleMatrix("syn_dea_40x5.csv");
const SIDES = { inputs: ["x1", "x2", "x3"], outputs: ["y1", "y2"] } as const;
const technologies = ["constant", "variable", "non-increasing", "non-decreasing"] as const;
const orientations = ["input", "output"] as const;
const means = synthetic.columns.map(
  (_, j) => synthetic.values.reduce((sum, row) => sum + row[j], 0) / synthetic.rows.length,
);

interface Found {
  readonly efficiency: number[];
  readonly superEfficiency: (number | null)[];
  readonly lambdas: Record<string, number>[];
  readonly slacks: number[][];
}

/** Numbers with −1 where there is none. */
const known = (values: readonly (number | null)[]): number[] => values.map((value) => value ?? -1);

describe("dataEnvelopment beside HiGHS", () => {
  const { expected, tolerance } = oracleCase<Record<string, Found> & Record<string, number[]>>("dea-highs");

  for (const returns of technologies) {
    for (const orientation of orientations) {
      it(`${returns} returns, ${orientation}-oriented`, () => {
        const options = { ...SIDES, returns, orientation, superEfficiency: true } as const;
        const result = dataEnvelopment(synthetic, options);
        const wanted: Found = expected[`${returns} ${orientation}`];
        expectClose(result.efficiency, wanted.efficiency, tolerance);
        const distant = wanted.superEfficiency.map((value, k) =>
          result.efficiency[k] === 1 ? value : result.efficiency[k],
        );
        expectClose(known(result.superEfficiency ?? []), known(distant), tolerance * 10);
        const width = synthetic.columns.length;
        expectClose(
          result.slacks.values.map((value, k) => value / means[k % width]),
          wanted.slacks.flat().map((value, k) => value / means[k % width]),
          tolerance,
        );
        for (const [k, unit] of synthetic.rows.entries()) {
          const peers = Object.fromEntries(result.peers(unit as string).map(({ name, lambda }) => [name, lambda]));
          const names = [...new Set([...Object.keys(peers), ...Object.keys(wanted.lambdas[k])])];
          expectClose(
            names.map((name) => peers[name] ?? 0),
            names.map((name) => wanted.lambdas[k][name] ?? 0),
            tolerance,
          );
        }
      });
    }
  }

  it.each(orientations)("returns to scale, %s-oriented", (orientation) => {
    const { returnsToScale } = dataEnvelopment(synthetic, { ...SIDES, orientation });
    const signs = { increasing: 1, constant: 0, decreasing: -1 };
    expect(returnsToScale.map((which) => signs[which])).toEqual(expected[`returns ${orientation}`]);
  });
});

describe("printed examples", () => {
  type Printed = Record<"bcc_in" | "first10_ccr" | "first10_bcc_out" | "first10_scale", number[]> & {
    super_bcc_in: (number | null)[];
  };
  type Exact = Omit<Printed, `first${string}`> &
    Record<"ccr" | "bcc_out" | "scale", number[]> & { guangxi_if_beds_9_57752: { bcc_in: number; ccr: number } };
  type Data = { dmu: string[]; x: number[][]; y: number[][]; x_names: string[]; y_names: string[] };
  const { data, expected } = printedCase<Data, Exact, Printed>("dea.hospitals31");
  const hospitals = {
    rows: data.dmu,
    columns: [...data.x_names, ...data.y_names],
    values: data.x.map((row, k) => [...row, ...data.y[k]]),
  };
  const sides = { inputs: data.x_names, outputs: data.y_names };
  const input = dataEnvelopment(hospitals, { ...sides, returns: "variable", superEfficiency: true });
  const output = dataEnvelopment(hospitals, { ...sides, returns: "variable", orientation: "output" });
  const { exact, printed } = expected;

  it("hospitals of 31 provinces: BCC, CCR, scale, super-efficiency", () => {
    expectClose(input.pure, exact.bcc_in, 1e-11);
    expectClose(input.technical, exact.ccr, 1e-11);
    expectClose(input.scale, exact.scale, 1e-11);
    expectClose(output.pure, exact.bcc_out, 1e-11);
    expectClose(known(input.superEfficiency ?? []), known(exact.super_bcc_in), 1e-11);
    expectPrinted(input.pure, printed.bcc_in, 7);
    expectPrinted(known(input.superEfficiency ?? []), known(printed.super_bcc_in), 7);
    expectPrinted(input.technical.slice(0, 10), printed.first10_ccr, 3);
    expectPrinted(output.pure.slice(0, 10), printed.first10_bcc_out, 3);
    expectPrinted(input.scale.slice(0, 10), printed.first10_scale, 3);
  });

  it("Guangxi's slipped decimal point is named, and decides its efficiency", () => {
    expect(input.farOff.map(({ unit, column }) => [unit, column])).toEqual([["广西", "beds"]]);
    expect(input.farOff[0].times).toBeCloseTo(8.24, 2);
    expect(input.summary().zh).toContain("请核对数据：广西的beds为 95.775，是按它的其余各项所应有的 8.2 倍");
    const right = hospitals.values.map((row, k) => (data.dmu[k] === "广西" ? [9.57752, ...row.slice(1)] : row));
    const mended = dataEnvelopment({ ...hospitals, values: right }, { ...sides, returns: "variable" });
    expect(mended.of("广西")).toBeCloseTo(exact.guangxi_if_beds_9_57752.bcc_in, 11);
    expect(mended.of("广西", "technical")).toBeCloseTo(exact.guangxi_if_beds_9_57752.ccr, 11);
    expect(mended.farOff).toEqual([]);
  });

  it("where super-efficiency is infeasible it is null, with the reason", () => {
    const none = input.names.filter((_, k) => input.superEfficiency?.[k] === null);
    expect(none).toEqual(["广东", "山东"]);
    expect(input.toTable().column("superEfficiency").values[data.dmu.indexOf("广东")]).toBeNull();
    expect(input.summary().en).toContain(
      "No super-efficiency for 广东, 山东: no combination of the others makes its outputs, whatever the inputs.",
    );
    const step = input.steps("广东").list.find(({ title }) => title.en.startsWith("super-efficiency"));
    expect(step?.note?.zh).toBe("无可行解：其余单元组合不到它。");
  });

  it("Jiangxi's vehicles don't count: eight digits that HiGHS gave for the provinces of 2012", () => {
    const frame = dataset("province-indicators").where({ year: 2012 });
    const result = dataEnvelopment(frame, {
      inputs: ["fixedAssetInvestment", "population"],
      outputs: ["gdpSecondary", "exports"],
    });
    const jiangxi = result.at("江西");
    expect(jiangxi.technical).toBeCloseTo(0.45347484, 8);
    expect(jiangxi.pure).toBeCloseTo(0.46179305, 8);
    expect(jiangxi.scale).toBeCloseTo(0.98198714, 8);
    expect(
      result.returnsToScale[result.names.findIndex((name) => typeof name === "object" && name.zh === "江西")],
    ).toBe("increasing");
    expect(result.technical.reduce((sum, value) => sum + value, 0) / 30).toBeCloseTo(0.58140306, 8);
    // Its secondary GDP alone is priced; what the prices make of its inputs adds up to 1.
    const prices = result.prices.row("江西");
    const [investment, population] = result.inputs.row("江西");
    expect(prices[0] * investment).toBeCloseTo(0.28751598, 8);
    expect(prices[1] * population).toBeCloseTo(0.71248402, 8);
    expect(prices[3]).toBe(0);
    const more = dataEnvelopment(frame, {
      inputs: ["fixedAssetInvestment", "population", "highwayLength"],
      outputs: ["gdpSecondary", "exports", "vehicles"],
    });
    expect(more.of("江西")).toBeCloseTo(jiangxi.technical, 11);
    expect(result.efficient.map((name) => (name as { zh: string }).zh)).toEqual(["天津", "上海"]);
  });

  // Cooper, Seiford & Tone (2007), Data Envelopment Analysis, tables 1.1 and 3.1; by hand: 3/3 is the best ratio of the
  // shops, and the clinic F lies behind C by two of the first input.
  it("shops by one ratio, and a weakly efficient unit", () => {
    const shops = [
      [2, 1],
      [3, 3],
      [3, 2],
      [4, 3],
      [5, 4],
      [5, 2],
      [6, 3],
      [8, 5],
    ];
    const { technical } = dataEnvelopment(shops, { inputs: "1", outputs: "2" });
    expectPrinted(technical, [0.5, 1, 0.667, 0.75, 0.8, 0.4, 0.5, 0.625], 3);
    const units = {
      rows: ["A", "B", "C", "D", "E", "F"],
      columns: ["x1", "x2", "y"],
      values: [
        [4, 3, 1],
        [7, 3, 1],
        [8, 1, 1],
        [4, 2, 1],
        [2, 4, 1],
        [10, 1, 1],
      ],
    };
    const result = dataEnvelopment(units, { inputs: ["x1", "x2"], outputs: "y", superEfficiency: true });
    expectClose(result.technical, [6 / 7, 12 / 19, 1, 1, 1, 1], 1e-11);
    expect([result.efficient, result.weaklyEfficient]).toEqual([["C", "D", "E"], ["F"]]);
    expectClose(result.slacks.row("F"), [2, 0, 0], 1e-11);
    expectClose(result.targets.row("F"), [8, 1, 1], 1e-11);
    expect(result.peers("F").map(({ name }) => name)).toEqual(["C"]);
    expect(result.peers("F")[0].lambda).toBeCloseTo(1, 12);
    expectClose(known(result.superEfficiency ?? []).slice(2), [8 / 7, 5 / 4, 2, 1], 1e-11);
    expect(result.steps("F").list.map(({ title }) => title.en)).toEqual([
      "how far all inputs can be cut in proportion",
      "the prices at which it looks best",
      "the efficient units that it is measured by",
      "slacks and targets",
      "scale efficiency",
      "super-efficiency: it is left out of its peers",
    ]);
  });
});

/** Units with three inputs and two outputs, of whole numbers, so that many are alike. */
const units = fc
  .array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 5, maxLength: 5 }), { minLength: 4, maxLength: 14 })
  .map((rows) => rows.map(([a, b, c, d, e]) => [a + 1, b, c, d + 1, e]))
  .filter((rows) => [1, 2, 4].every((j) => rows.some((row) => row[j] > 0)));

const COUNTED = { inputs: ["1", "2", "3"], outputs: ["4", "5"] } as const;

describe("identities", () => {
  it("CCR ≤ NIRS, NDRS ≤ BCC ≤ 1; CCR is the same by inputs and by outputs; scale × pure = technical", () => {
    fc.assert(
      fc.property(units, (rows) => {
        const by = (options: Partial<DataEnvelopmentOptions>) => dataEnvelopment(rows, { ...COUNTED, ...options });
        const [ccr, out] = [by({}), by({ orientation: "output" })];
        const [down, up] = [by({ returns: "non-increasing" }), by({ returns: "non-decreasing" })];
        for (const k of rows.keys()) {
          for (const { efficiency } of [down, up]) {
            expect(ccr.technical[k]).toBeLessThanOrEqual(efficiency[k] + 1e-10);
            expect(efficiency[k]).toBeLessThanOrEqual(ccr.pure[k] + 1e-10);
          }
          expect(ccr.pure[k]).toBeLessThanOrEqual(1);
          expect(ccr.technical[k]).toBeCloseTo(out.technical[k], 10);
          expect(ccr.scale[k] * ccr.pure[k]).toBeCloseTo(ccr.technical[k], 9);
          // Returns that the unit has itself bind nothing.
          const own = { increasing: up, decreasing: down, constant: ccr }[ccr.returnsToScale[k]];
          expect((ccr.returnsToScale[k] === "constant" ? own.technical : own.efficiency)[k]).toBeCloseTo(
            ccr.pure[k],
            8,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("prices and λ prove each other (duality): no better prices, no better combination", () => {
    fc.assert(
      fc.property(
        units,
        fc.constantFrom(...technologies),
        fc.constantFrom(...orientations),
        (rows, returns, orientation) => {
          const result = dataEnvelopment(rows, { ...COUNTED, returns, orientation });
          for (const [k, row] of rows.entries()) {
            const [v, u] = [result.prices.rowAt(k).slice(0, 3), result.prices.rowAt(k).slice(3)];
            const cost = (other: readonly number[]) => v.reduce((sum, price, i) => sum + price * other[i], 0);
            const gain = (other: readonly number[]) =>
              u.reduce((sum, price, r) => sum + price * other[3 + r], result.intercepts[k]);
            for (const other of rows) expect(gain(other)).toBeLessThanOrEqual(cost(other) + 1e-9);
            const ratio = gain(row) - (orientation === "input" ? 0 : result.intercepts[k]);
            expect(orientation === "input" ? cost(row) : ratio).toBeCloseTo(1, 9);
            const value = orientation === "input" ? gain(row) : 1 / (cost(row) - result.intercepts[k]);
            expect(value).toBeCloseTo(result.efficiency[k], 9);
            // λ make the target out of the peers, and the target is no worse than the unit in anything.
            const target = result.targets.rowAt(k);
            const peers = result.peers(String(k + 1));
            const made = row.map((_, j) =>
              peers.reduce((sum, { name, lambda }) => sum + lambda * rows[Number(name) - 1][j], 0),
            );
            expectClose(made, [...target], 1e-8);
            row.forEach((value_, j) => {
              if (j < 3) expect(target[j]).toBeLessThanOrEqual(value_ + 1e-8);
              else expect(target[j]).toBeGreaterThanOrEqual(value_ - 1e-8);
            });
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it("neither the units of measurement nor the order of units change anything", () => {
    const result = dataEnvelopment(synthetic, { ...SIDES, returns: "variable" });
    const factors = [1e-6, 1e3, 7, 1e5, 0.01];
    const other = {
      ...synthetic,
      rows: [...synthetic.rows].reverse(),
      values: synthetic.values.map((row) => row.map((value, j) => value * factors[j])).reverse(),
    };
    const again = dataEnvelopment(other, { ...SIDES, returns: "variable" });
    for (const unit of synthetic.rows as string[]) {
      expect(again.of(unit)).toBeCloseTo(result.of(unit), 11);
      expectClose(
        again.slacks.row(unit).map((value, j) => value / factors[j] / means[j]),
        result.slacks.row(unit).map((value, j) => value / means[j]),
        1e-9,
      );
    }
  });

  it("slacks in their own units can point elsewhere, at the same efficiencies", () => {
    const rows = [
      [4, 4, 1, 1],
      [1, 3, 1, 1],
      [2.5, 1, 1, 1],
    ].map(([a, b, c, d]) => [a * 1000, b, c, d]);
    const sides = { inputs: ["1", "2", "3"], outputs: "4" } as const;
    const [mean, unit] = (["mean", "unit"] as const).map((slackWeights) =>
      dataEnvelopment(rows, { ...sides, slackWeights }),
    );
    expectClose(mean.technical, [1, 1, 1], 1e-11);
    expectClose(unit.technical, [1, 1, 1], 1e-11);
    expectClose(mean.slacks.row("1"), [1500, 3, 0, 0], 1e-8);
    expectClose(unit.slacks.row("1"), [3000, 1, 0, 0], 1e-8);
  });

  it("an inefficient unit more, or one twice, moves nobody", () => {
    const random = seededRandom(7);
    const rows = Array.from({ length: 25 }, () => Array.from({ length: 5 }, () => 1 + Math.floor(9 * random.next())));
    const result = dataEnvelopment(rows, COUNTED);
    const worst = result.technical.indexOf(Math.min(...result.technical));
    const more = dataEnvelopment([...rows, rows[worst], rows[worst].map((x, j) => (j < 3 ? x + 1 : x))], COUNTED);
    expectClose(more.technical.slice(0, 25), [...result.technical], 1e-11);
  });
});

describe("what comes in, what is said", () => {
  const shops = readCsvText(
    "店,员工（人）,面积（平方米）,销售（万元）,年\n甲,2,50,1,2012\n乙,3,40,3,2012\n丙,5,60,4,2012\n",
  ).select("店", "员工（人）", "面积（平方米）", "销售（万元）");

  it("a frame with columns of different units", () => {
    const sides = { inputs: shops.columns.slice(1, 3).map(({ name }) => name), outputs: shops.columns[3].name };
    const result = dataEnvelopment(shops, sides);
    expect(result.names).toEqual(["甲", "乙", "丙"]);
    expectClose(result.technical, [1 / 2, 1, 8 / 9], 1e-11);
    expect(result.summary().en).toContain("Units are few: with 2 and 1 columns of inputs and outputs one wants 9");
  });

  it("a unit without an input is named: it is efficient by that alone", () => {
    const rows = [
      [0, 5, 1],
      [2, 2, 3],
      [3, 4, 4],
    ];
    const result = dataEnvelopment(rows, { inputs: ["1", "2"], outputs: "3" });
    expect(result.of("1")).toBe(1);
    expect(result.summary().en).toContain("An input is 0: 1; a unit that does without an input is often efficient");
    const output = dataEnvelopment(rows, {
      inputs: ["1", "2"],
      outputs: "3",
      orientation: "output",
      superEfficiency: true,
    });
    expect(output.superEfficiency?.[0]).toBeNull();
    expect(output.summary().zh).toContain("1没有超效率：其余单元无论产出多少，都无法只用它的投入。");
  });

  const rows = [
    [1, 2, 3],
    [2, 2, 2],
  ];
  const sides = { inputs: "1", outputs: "3" };
  it.each<readonly [string, () => unknown, string]>([
    [
      "no inputs",
      () => dataEnvelopment(rows, { outputs: "3" } as never),
      'InputError: dataEnvelopment: `inputs` must name columns, such as inputs: ["investment"] (results hang on what is counted as input and as output), got undefined',
    ],
    [
      "no outputs",
      () => dataEnvelopment(rows, { inputs: "1", outputs: [] }),
      'InputError: dataEnvelopment: `outputs` must name columns, such as outputs: ["value added"] (results hang on what is counted as input and as output), got an empty list',
    ],
    [
      "a column that isn't there",
      () => dataEnvelopment(rows, { inputs: ["1", "9"], outputs: "3" }),
      'InputError: dataEnvelopment: `inputs` must be one of "1", "2", "3", got "9"',
    ],
    [
      "a column on both sides",
      () => dataEnvelopment(rows, { inputs: ["1", "2"], outputs: ["3", "2"] }),
      'InputError: dataEnvelopment: `outputs` must not stand among the inputs too, got "2"',
    ],
    [
      "a negative number",
      () => dataEnvelopment([[1, -2, 3], rows[1]], { inputs: ["1", "2"], outputs: "3" }),
      "InputError: dataEnvelopment: `data[0][1]` must be a finite number ≥ 0 (for a negative one take another indicator, revenue for profit: a shift changes efficiencies), got -2",
    ],
    [
      "a unit without any output",
      () => dataEnvelopment([[1, 2, 0], rows[1]], sides),
      "InputError: dataEnvelopment: `data[0]` must have an output above 0 (a unit without any can't be evaluated: leave it out), got 0",
    ],
    [
      "an input that is 0 everywhere",
      () =>
        dataEnvelopment(
          [
            [0, 2, 1],
            [0, 1, 1],
          ],
          { inputs: ["1", "2"], outputs: "3" },
        ),
      'InputError: dataEnvelopment: `data.columns["1"]` must be above 0 somewhere (leave out an input that is 0 everywhere), got 0',
    ],
    [
      "one unit alone",
      () => dataEnvelopment([rows[0]], sides),
      "InputError: dataEnvelopment: `data` must hold at least 2 units, got 1",
    ],
    [
      "an unknown technology",
      () => dataEnvelopment(rows, { ...sides, returns: "ccr" as never }),
      'InputError: dataEnvelopment: `returns` must be one of "constant", "variable", "non-increasing", "non-decreasing", got "ccr"',
    ],
    [
      "an unknown option",
      () => dataEnvelopment(rows, { ...sides, orientaton: "input" } as never),
      'InputError: dataEnvelopment: `orientaton` must be written orientation (its options: inputs, outputs, rows, orientation, returns, slackWeights, superEfficiency), got "input"',
    ],
    [
      "a unit that isn't there",
      () => dataEnvelopment(rows, sides).peers("3"),
      'InputError: DataEnvelopment.peers: `unit` must be one of "1", "2", got "3"',
    ],
  ])("refuses %s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});
