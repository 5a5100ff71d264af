import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset } from "../../../src/frame/index.js";
import { dynamicShiftShare, label, type ShiftShareForm, shiftShare, spatialShiftShare } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { type OracleMatrix, oracleCase, oracleMatrix, oracleRecords } from "../../oracles/load.js";

const [t1, t2, t3] = [1, 2, 3].map((t) => oracleMatrix(`syn_emp_t${t}.csv`));
const forms: readonly ShiftShareForm[] = ["dunn", "ssm", "esteban-marquillas", "arcelus"];

/**
 * The script takes an industry that a region has neither before nor after (0 and 0) for one that stood still (g = 0), and
 * gives it effects that cancel each other; ours are 0 there, and the script's elsewhere.
 */
function expectCloseWhereThere(actual: ArrayLike<number>, expected: OracleMatrix, tolerance: number): void {
  const [before, after] = [t1, t2].map(({ values }) => values.flat());
  const never = (k: number): boolean => before[k] === 0 && after[k] === 0;
  const flat = expected.data.flat();
  expect(flat.filter((_, k) => never(k))).toHaveLength(18);
  const worst = Math.max(...flat.map((value, k) => Math.abs((never(k) ? 0 : value) - actual[k])));
  expect(worst).toBeLessThanOrEqual(tolerance);
}

function expectClose(actual: ArrayLike<number>, expected: OracleMatrix, tolerance: number): void {
  const flat = expected.data.flat();
  expect(actual.length).toBe(flat.length);
  const worst = Math.max(...flat.map((value, k) => Math.abs(value - actual[k])));
  expect(worst).toBeLessThanOrEqual(tolerance);
}

/** One region of a table, its nation being the whole table. */
function regionOf(name: string) {
  const take = (table: typeof t1) => {
    const values = table.values[table.rows.indexOf(name)];
    return { rows: [name], columns: table.columns, values: [values] };
  };
  const total = (table: typeof t1) => table.columns.map((_, i) => table.values.reduce((sum, row) => sum + row[i], 0));
  return { take, total };
}

describe("shift–share by region and industry, beside an independent script", () => {
  interface Expected {
    readonly dunn: Record<"national" | "mix" | "regional", OracleMatrix>;
    readonly esteban: Record<"competitive" | "allocation", OracleMatrix>;
    readonly arcelus: Record<string, OracleMatrix>;
  }
  const { expected, tolerance } = oracleCase<Expected>("shift-share-full-matrix");

  it("Dunn", () => {
    const { parts } = shiftShare(t1, t2);
    for (const part of parts) {
      expectClose(part.values, expected.dunn[part.name as "mix"], tolerance);
    }
  });

  it("Esteban-Marquillas", () => {
    const { parts } = shiftShare(t1, t2, { form: "esteban-marquillas" });
    expectCloseWhereThere(parts[2].values, expected.esteban.competitive, tolerance);
    expectCloseWhereThere(parts[3].values, expected.esteban.allocation, tolerance);
  });

  it("Arcelus, all eight terms", () => {
    const { parts } = shiftShare(t1, t2, { form: "arcelus" });
    const order = ["NGe", "NGd", "IMe", "IMd", "RGe", "RGd", "RIe", "RId"];
    order.forEach((name, k) => {
      expectCloseWhereThere(parts[k].values, expected.arcelus[name], tolerance);
    });
  });
});

describe("shift–share beside R's REAT", () => {
  type Rows = { readonly data: readonly (readonly number[])[] };

  it("the textbook example of Farhauer and Kröll (2013)", () => {
    const { expected, tolerance } = oracleCase<{ Dunn: Rows; Esteban: Rows }>("shift-share-farhauer-kroell");
    const records = oracleRecords("fk2013_shift.csv");
    const column = (name: string) => records.map((record) => Number(record[name]));
    const nation = { before: column("nation_t"), after: column("nation_t1") };
    const sides = [[column("region_t")], [column("region_t1")]] as const;
    const dunn = shiftShare(...sides, { nation }).at("1");
    const values = [dunn.change, dunn.national, dunn.mix, dunn.regional, dunn.mix + dunn.regional];
    values.forEach((value, k) => {
      expect(Math.abs(value - expected.Dunn.data[k][0])).toBeLessThanOrEqual(tolerance);
    });
    const esteban = shiftShare(...sides, { nation, form: "esteban-marquillas" }).at("1");
    Object.values(esteban).forEach((value, k) => {
      expect(Math.abs(value - expected.Esteban.data[k][0])).toBeLessThanOrEqual(tolerance);
    });
  });

  it("a region of a nation, Dunn and Esteban-Marquillas", () => {
    const { expected, tolerance } = oracleCase<{ Dunn: Rows; Esteban: Rows }>("shift-share-reat");
    const { dunn, esteban } = {
      dunn: shiftShare(t1, t2).at("R03"),
      esteban: shiftShare(t1, t2, { form: "esteban-marquillas" }).at("R03"),
    };
    [dunn.change, dunn.national, dunn.mix, dunn.regional].forEach((value, k) => {
      expect(Math.abs(value - expected.Dunn.data[k][0])).toBeLessThanOrEqual(tolerance);
    });
    Object.values(esteban).forEach((value, k) => {
      expect(Math.abs(value - expected.Esteban.data[k][0])).toBeLessThanOrEqual(tolerance);
    });
  });

  it("year by year (Barff and Knight)", () => {
    const { expected, tolerance } = oracleCase<{ components: Rows; byYear: Rows }>("shift-share-dynamic-reat");
    const dynamic = dynamicShiftShare([t1, t2, t3]);
    const names = ["change", "national", "mix", "regional"] as const;
    names.forEach((name, k) => {
      expect(Math.abs(dynamic.at("R03")[name] - expected.components.data[k][0])).toBeLessThanOrEqual(tolerance);
      dynamic.byPeriod.forEach((period, t) => {
        const deviation = period.at("R03")[name] - expected.byYear.data[k][t];
        expect(Math.abs(deviation)).toBeLessThanOrEqual(tolerance);
      });
    });
  });

  it("by industry, where REAT uses the industry's own growth for the national share", () => {
    const { expected, tolerance } = oracleCase<{ correct: OracleMatrix }>("shift-share-industry-reat-DEVIATION");
    const result = shiftShare(t1, t2);
    const rows = ["national", "mix", "regional", "change"] as const;
    expected.correct.data.forEach((row, k) => {
      row.forEach((value, i) => {
        const ours = result.at("R03", expected.correct.cols[i])[rows[k]];
        expect(Math.abs(ours - value)).toBeLessThanOrEqual(tolerance);
      });
    });
  });
});

describe("what holds by definition", () => {
  const tables = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) => {
    const cell = fc.double({ min: 0.5, max: 1e4, noNaN: true });
    const table = fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    });
    return fc.tuple(table, table);
  });

  it.each(forms)("%s adds up to the observed change, cell by cell", (form) => {
    fc.assert(
      fc.property(tables, ([before, after]) => {
        const { change, parts } = shiftShare(before, after, { form });
        change.forEach((value, k) => {
          const sum = parts.reduce((total, part) => total + part.values[k], 0);
          expect(Math.abs(sum - value)).toBeLessThanOrEqual(1e-6);
        });
      }),
    );
  });

  it("has no mix effect where there is one industry", () => {
    fc.assert(
      fc.property(tables, ([before, after]) => {
        const first = (table: number[][]) => table.map((row) => row.slice(0, 1));
        const result = shiftShare(first(before), first(after));
        for (const value of result.parts[1].values) expect(Math.abs(value)).toBeLessThan(1e-8);
      }),
    );
  });

  it("is told of one region as of the table that the region stands in", () => {
    const { take, total } = regionOf("R03");
    const nation = { before: total(t1), after: total(t2) };
    const alone = shiftShare(take(t1), take(t2), { nation }).at("R03");
    expect(alone).toEqual(shiftShare(t1, t2).at("R03"));
  });

  it("needs no growth rate of a region in Dunn's form: one may start from nothing", () => {
    const result = shiftShare([[0], [10]], [[3], [12]]).at("1");
    expect(result).toEqual({ change: 3, national: 0, mix: 0, regional: 3 });
  });

  it("year by year over two tables is the one comparison there is, by hand", () => {
    // The nation grows by 112/100 − 1 = .12, its industries by 2/40 = .05 and 10/60: region 1's 10 and 10
    // give 20 · .12, 10 (.05 − .12) + 10 (1/6 − .12) and 10 (.2 − .05) + 10 (0 − 1/6).
    const before = [
      [10, 10],
      [30, 50],
    ];
    const after = [
      [12, 10],
      [30, 60],
    ];
    const { byPeriod } = dynamicShiftShare([before, after]);
    expect(byPeriod).toHaveLength(1);
    const parts = dynamicShiftShare([before, after]).at("1");
    expect(parts.change).toBe(2);
    expect(parts.national).toBeCloseTo(2.4, 12);
    expect(parts.mix).toBeCloseTo(-0.7 + 10 / 6 - 1.2, 12);
    expect(parts.regional).toBeCloseTo(1.5 - 10 / 6, 12);
  });

  it("spatial: adds up, and against a lone neighbour the own effect is the lead over it", () => {
    const before = [[10], [20], [30]];
    const after = [[15], [24], [33]];
    const weights = [
      [0, 1, 0],
      [1, 0, 1],
      [0, 1, 0],
    ];
    const result = spatialShiftShare(before, after, { weights });
    // 72/60 − 1; the middle one's neighbours grow by 8/40.
    expect(result.nationalGrowth).toBeCloseTo(0.2, 14);
    expect(result.neighbourhoodGrowth[1]).toBeCloseTo(0.2, 14);
    const first = result.at("1");
    expect(first.own).toBeCloseTo(10 * (0.5 - 0.2), 12);
    expect(first.national + first.neighbourhood + first.own).toBeCloseTo(first.change, 12);
  });

  it("Jiangxi's vehicles 2005–2015: +21.5, of which +67.9 at the national pace, −46.4 its own", () => {
    // Official vehicle output in 10 000: Jiangxi and the sum of 30 provinces.
    const nation = { before: [570.48], after: [2450.35] };
    const result = shiftShare([[20.61]], [[42.1]], { nation }).at("1");
    expect(result.national).toBeCloseTo(67.9, 1);
    expect(result.regional).toBeCloseTo(-46.4, 1);
  });
});

describe("an industry that a region doesn't have", () => {
  const before = [
    [10, 0],
    [90, 100],
  ];
  const never = [
    [11, 0],
    [99, 200],
  ];

  it.each(["esteban-marquillas", "arcelus"] as const)("at the start nor at the end has no effect, by %s", (form) => {
    const { parts, change } = shiftShare(before, never, { form });
    for (const { values } of parts) expect(Math.abs(values[1])).toBe(0);
    change.forEach((value, k) => {
      expect(parts.reduce((sum, { values }) => sum + values[k], 0)).toBeCloseTo(value, 12);
    });
  });

  it.each(["esteban-marquillas", "arcelus"] as const)("at the start stands apart if it is excluded, by %s", (form) => {
    const after = [
      [11, 7],
      [99, 200],
    ];
    const result = shiftShare(before, after, { form, zeros: "exclude" });
    expect(result.at("1", "2")).toMatchObject({ change: 7, entry: 7 });
    const { change, ...parts } = result.at("1");
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(change, 12);
    expect(result.summary().en).toMatch(
      /Industries of regions that grew from nothing: 1; they have no growth rate and stand apart\.$/,
    );
    expect(dynamicShiftShare([before, after], { form, zeros: "exclude" }).at("1").entry).toBe(7);
  });
});

describe("SSM as Chinese textbooks have it", () => {
  const [start, end] = [2009, 2012].map((year) => dataset("province-indicators").where({ year }));
  const columns = ["gdpPrimary", "gdpSecondary", "gdpTertiary"];

  it("L, W and u of Jiangxi 2009–2012 are the referee's, recomputed beside the standardised parts", () => {
    const { expected, tolerance } = oracleCase<Record<string, number>>("shift-share-ssm");
    const ours = shiftShare(start, end, { columns, form: "ssm" }).at("江西");
    for (const [name, value] of Object.entries(expected)) {
      expect(Math.abs(ours[name as "mix"] - value)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(value)));
    }
    expect(ours.relativeGrowth.toFixed(6)).toBe("1.071756");
    expect(ours.structureEffect.toFixed(6)).toBe("0.996967");
    expect(ours.competitiveEffect.toFixed(6)).toBe("1.075016");
    expect(ours.structureEffect * ours.competitiveEffect).toBeCloseTo(ours.relativeGrowth, 14);
  });

  it("needs no rate of an industry that grew from nothing, but one of the region", () => {
    const result = shiftShare(
      [
        [0, 2],
        [10, 5],
      ],
      [
        [3, 2],
        [12, 6],
      ],
      { form: "ssm" },
    ).at("1");
    expect(result.national + result.mix + result.regional).toBeCloseTo(result.change, 12);
    expect(messageOf(() => shiftShare([[0], [10]], [[3], [12]], { form: "ssm" }))).toMatch(/regional total > 0/);
  });

  it("year by year adds its parts and leaves the indices to each year", () => {
    const result = dynamicShiftShare([start, end], { columns, form: "ssm" });
    expect(Object.keys(result.measures)).toEqual(["change", "national", "mix", "regional"]);
  });
});

describe("the derivation", () => {
  const before = { rows: ["甲", "乙"], columns: ["A", "B"], values: [10, 30, 90, 70] };
  const after = { ...before, values: [12, 40, 98, 100] };
  const lines = (form: ShiftShareForm): readonly (string | undefined)[] =>
    shiftShare(before, after, { form })
      .steps("甲")
      .list.map(({ numbers }) => numbers);

  it("says a sum of one industry once", () => {
    const one = (value: number) => ({ rows: ["甲", "乙"], columns: ["汽车"], values: [value, 10] });
    const numbers = shiftShare(one(20), one(26))
      .steps("甲")
      .list.map((step) => step.numbers);
    expect(numbers[1]).toBe("\\begin{aligned} & 20 \\times 0.2 \\\\ & \\quad = 4 \\end{aligned}");
    expect(numbers.at(-1)).toBe("+ 4 + 0 + 2 = + 6");
  });

  it("puts the numbers of each industry into each part", () => {
    const two = (terms: string, sum: string): string =>
      `\\begin{aligned} & ${terms} \\\\ & \\quad = ${sum} \\end{aligned}`;
    expect(lines("dunn").slice(1, 4)).toEqual([
      two("10 \\times 0.25 + 30 \\times 0.25", "+ 2.5 + 7.5 = + 10"),
      two("10 (0.1 - 0.25) + 30 (0.4 - 0.25)", "- 1.5 + 4.5 = + 3"),
      two("(12 - 10 \\times 1.1) + (40 - 30 \\times 1.4)", "+ 1 - 2 = - 1"),
    ]);
    expect(lines("esteban-marquillas")[3]).toContain("& 20 \\times 0.1 + 20 \\times (-0.066667) \\\\");
  });
});

describe("verdicts of shift–share", () => {
  it("regions that all grow as the nation does outgrow it nowhere: 0 of 3", () => {
    const before = [
      [1.1, 2.3],
      [2.7, 1.9],
      [3.3, 0.7],
    ];
    const after = [
      [1.21, 2.53],
      [2.97, 2.09],
      [3.63, 0.77],
    ];
    expect(shiftShare(before, after).summary().en).toMatch(/^The nation grew by 10\.00%; 0 of 3 regions outgrew it\./);
    expect(dynamicShiftShare([before, after]).summary().en).toMatch(/^0 of 3 /);
    const weights = [
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ];
    expect(spatialShiftShare(before, after, { weights }).summary().en).toMatch(/^0 of 3 /);
  });
});

describe("shift–share refuses", () => {
  const cars = { rows: [label("江西", "Jiangxi")], columns: ["汽车"], values: [[2]] };

  it.each<[string, () => unknown, string]>([
    [
      "tables of other labels",
      () => shiftShare(cars, { ...cars, rows: ["湖北"] }),
      'shiftShare: `after.rows` must name all of `before` (Jiangxi is missing), got ["湖北"]',
    ],
    [
      "more rows at the end",
      () => shiftShare([[1]], [[1], [2]]),
      "shiftShare: `after.rows` must number 1, as in `before`, got 2",
    ],
    [
      "a negative number",
      () => shiftShare(cars, { ...cars, values: [[-1]] }),
      'shiftShare: `after["江西"]["汽车"]` must be a finite number ≥ 0, got -1',
    ],
    [
      "a region with nothing at the start",
      () =>
        shiftShare(
          [
            [0, 0],
            [1, 2],
          ],
          [
            [0, 0],
            [1, 2],
          ],
          { form: "arcelus" },
        ),
      "shiftShare: `before[0]` must have a regional total > 0, got 0",
    ],
    [
      "an industry that the nation doesn't have",
      () =>
        shiftShare(
          [
            [0, 1],
            [0, 2],
          ],
          [
            [0, 1],
            [1, 2],
          ],
        ),
      "shiftShare: `before[*][0]` must have a national total > 0, got 0",
    ],
    [
      "growth from zero, where a rate is needed",
      () =>
        shiftShare(
          [
            [0, 1],
            [1, 2],
          ],
          [
            [3, 1],
            [1, 2],
          ],
          { form: "arcelus" },
        ),
      'shiftShare: `before[0][0]` must be > 0 where it grew: a growth rate on zero is undefined (set `zeros: "exclude"` to tell it apart; the forms "dunn" and "ssm" need none), got 0',
    ],
    [
      "an unknown form",
      () => shiftShare([[1]], [[2]], { form: "Dunn" as ShiftShareForm }),
      'shiftShare: `form` must be one of "dunn", "ssm", "esteban-marquillas", "arcelus", got "Dunn"',
    ],
    [
      "a nation of other length",
      () => shiftShare([[1]], [[2]], { nation: { before: [1, 2], after: [1] } }),
      "shiftShare: `nation.before` must hold 1 numbers, one industry each (where they differ, hand them over with names, such as frame.toMatrix(…)), got [1, 2]",
    ],
    [
      "an unknown region",
      () => shiftShare(cars, cars).of("湖北"),
      'ShiftShare.of: `region` must be one of "江西", got "湖北"',
    ],
    [
      "one table only",
      () => dynamicShiftShare([[[1]]]),
      "dynamicShiftShare: `tables` must hold at least two tables, one a period, such as [2009, 2012].map((year) => frame.where({ year })), got [[[1]]]",
    ],
    [
      "weights of another size",
      () => spatialShiftShare([[1], [2]], [[1], [2]], { weights: [[0]] }),
      "spatialShiftShare: `weights.rows` must number 2, as in `before`, got 1",
    ],
    [
      "a region that is its own neighbour",
      () =>
        spatialShiftShare([[1], [2]], [[1], [2]], {
          weights: [
            [1, 1],
            [1, 0],
          ],
        }),
      "spatialShiftShare: `weights[0][0]` must be 0: no region is its own neighbour, got 1",
    ],
    [
      "a region without neighbours",
      () =>
        spatialShiftShare([[1], [2]], [[1], [2]], {
          weights: [
            [0, 0],
            [1, 0],
          ],
        }),
      'spatialShiftShare: `weights` must give every region a neighbour, got "1"',
    ],
  ])("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: ${message}`);
  });
});

describe("what the whole is called", () => {
  const change = [
    [[1], [2]],
    [[2], [3]],
  ] as const;
  const tables = (rows: readonly string[]) =>
    change.map((values) => ({ rows, columns: ["汽车"], values })) as [never, never];

  it("is the nation of provinces, and of cities whose nation is given", () => {
    const nation = { before: [30], after: [40] };
    for (const result of [
      shiftShare(...tables(["江西", "北京市"])),
      shiftShare(...tables(["南昌市", "九江市"]), { nation }),
    ]) {
      expect(result.measures.national.label).toEqual(label("全国增长分量", "national share"));
      expect(result.summary().zh).toMatch(/^全国增长/);
    }
  });

  it("is the area of the cities of a table", () => {
    const result = shiftShare(...tables(["南昌市", "九江市"]));
    expect(result.measures.national.label).toEqual(label("整个区域增长分量", "overall share"));
    expect(result.summary().zh).toMatch(/^整个区域增长 66\.67%；.*快于整个区域/);
    expect(result.summary().en).toMatch(/^The whole area grew by 66\.67%/);
    const all = [result, dynamicShiftShare(tables(["南昌市", "九江市"]))];
    for (const each of all)
      expect(JSON.stringify([each.summary(), each.steps("南昌市")])).not.toMatch(/全国|the nation|national share/);
  });
});
