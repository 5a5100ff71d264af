import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type LabelledNumbers,
  LabelledMatrix,
  label,
  type LocationQuotientOptions,
  locationQuotients,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase, oracleMatrix, oracleRecords, type OracleMatrix } from "../../oracles/load.js";
import { expectClose } from "./close.js";
import { vehiclesIn } from "./vehicles.js";

const jobs = oracleMatrix("syn_emp_t1.csv");
const small = Object.freeze({
  rows: [label("江西", "Jiangxi"), label("湖北", "Hubei")],
  columns: ["汽车", "其他"],
  values: Object.freeze([2, 8, 6, 14]),
});

interface VehicleQuotients {
  readonly years: readonly number[];
  readonly jiangxiByYear: readonly number[];
  readonly jiangxi: Readonly<Record<"ratio" | "outside" | "log" | "symmetric" | "difference", number>>;
}

describe("location quotients are those of", () => {
  it("EconGeo, region by industry", () => {
    const { expected, tolerance } = oracleCase<OracleMatrix>("lq-matrix-econgeo");
    expectClose(locationQuotients(jobs).values, expected.data.flat(), tolerance);
  });

  it("REAT, from a long table", () => {
    const { expected, tolerance } = oracleCase<OracleMatrix>("lq-long-reat");
    const quotients = locationQuotients(jobs);
    expected.rows.forEach((industry, i) => {
      const ours = expected.cols.map((region) => quotients.of(region, industry));
      expectClose(ours, expected.data[i], tolerance);
    });
  });

  it("REAT for one region, as a ratio and as a difference", () => {
    const { expected, tolerance } = oracleCase<{
      readonly multiplicative: Record<string, number>;
      readonly additive: Record<string, number>;
    }>("lq-region-vector-reat");
    const of = (options: LocationQuotientOptions): number[] =>
      Object.keys(expected.additive).map((i) => locationQuotients(jobs, options).of("R01", i));
    expectClose(of({}), Object.values(expected.multiplicative), tolerance);
    expectClose(of({ form: "difference" }), Object.values(expected.additive), tolerance);
  });

  it("EconGeo, as ones and zeros", () => {
    const { expected, tolerance } = oracleCase<OracleMatrix>("lq-binary-econgeo");
    expectClose(locationQuotients(jobs).binary().values, expected.data.flat(), tolerance);
  });

  it("EconGeo, averaged over a region's industries", () => {
    const { expected, tolerance } = oracleCase<Record<string, number>>("lq-weighted-average-econgeo");
    const ours = locationQuotients(jobs).weightedAverages();
    expectClose(ours, Object.values(expected), tolerance);
  });

  it("Farhauer and Kröll's textbook, against national totals", () => {
    const { data, expected, tolerance } = oracleCase<number>("lq.fk2013") as unknown as {
      readonly data: Record<"e_ij" | "e_j" | "e_i" | "e", number>;
      readonly expected: number;
      readonly tolerance: number;
    };
    const reference = { regions: [data.e_j], industries: [data.e_i], total: data.e };
    const quotients = locationQuotients([[data.e_ij]], { reference });
    expectClose(quotients.values, [expected], tolerance);
  });
});

describe("vehicles against GDP, 31 provinces,", () => {
  it("have the quotients of the table of 2010, 2011 and 2012", () => {
    for (const year of [2010, 2011, 2012]) {
      const rows = oracleRecords("expected_vehicle_lq_2010_2012.csv").filter((r) => r.year === `${year}`);
      const activity = {
        rows: rows.map((row) => row.province_zh),
        columns: ["vehicles"],
        values: rows.map((row) => Number(row.vehicle_output_10k)),
      };
      const reference = rows.map((row) => Number(row.gdp));
      const { values } = locationQuotients(activity, { reference });
      // The table gives 15 digits.
      expectClose(
        values,
        rows.map((row) => Number(row.LQ)),
        1e-13,
      );
    }
  });

  it("give Jiangxi .7946 in 2012, and R's value in every form", () => {
    const { expected, tolerance } = oracleCase<VehicleQuotients>("vehicles-quotients-r");
    const { activity, gdp } = vehiclesIn(2012);
    const of = (options: LocationQuotientOptions): number =>
      locationQuotients(activity, { reference: gdp, ...options }).of("江西");
    expect(of({})).toBeCloseTo(0.7946, 4);
    expectClose([of({})], [expected.jiangxi.ratio], tolerance);
    expectClose([of({ ownRegion: "outside" })], [expected.jiangxi.outside], tolerance);
    expectClose([of({ form: "log", zeros: "exclude" })], [expected.jiangxi.log], tolerance);
    expectClose([of({ form: "symmetric" })], [expected.jiangxi.symmetric], tolerance);
    expectClose([of({ form: "difference" })], [expected.jiangxi.difference], tolerance);
  });

  it("rank Chongqing, Jilin and Guangxi first", () => {
    const { expected, tolerance } = oracleCase<Record<string, number>>("lq.vehicles.2012");
    const { activity, gdp } = vehiclesIn(2012);
    const ranking = locationQuotients(activity, { reference: gdp }).ranking();
    const first = ranking.records().slice(0, 3);
    expect(first.map((row) => row.region)).toEqual(["重庆", "吉林", "广西"]);
    const wanted = [expected.chongqing, expected.jilin, expected.guangxi];
    expectClose(
      first.map((row) => Number(row.quotient)),
      wanted,
      tolerance,
    );
    expect(ranking.length).toBe(31);
  });
});

describe("location quotients", () => {
  const matrices = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 })).chain(([height, width]) => {
    const row = fc.array(fc.double({ min: 0.1, max: 1e4, noNaN: true }), {
      minLength: width,
      maxLength: width,
    });
    return fc.array(row, { minLength: height, maxLength: height });
  });

  it("average to 1 over the regions, weighted by what each has of everything", () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const { values, industries, reference } = locationQuotients(matrix);
        industries.forEach((_, i) => {
          let mean = 0;
          reference.regions.forEach((y, r) => {
            mean += (y / reference.total) * values[r * industries.length + i];
          });
          expect(mean).toBeCloseTo(1, 10);
        });
      }),
    );
  });

  it("of two regions merged lie between theirs", () => {
    fc.assert(
      fc.property(
        matrices.filter((m) => m.length > 2),
        (matrix) => {
          const merged = [matrix[0].map((x, i) => x + matrix[1][i]), ...matrix.slice(2)];
          const [apart, together] = [locationQuotients(matrix), locationQuotients(merged)];
          apart.industries.forEach((_, i) => {
            const width = apart.industries.length;
            const pair = [apart.values[i], apart.values[width + i]];
            expect(together.values[i]).toBeGreaterThanOrEqual(Math.min(...pair) * (1 - 1e-12));
            expect(together.values[i]).toBeLessThanOrEqual(Math.max(...pair) * (1 + 1e-12));
          });
        },
      ),
    );
  });

  it("don't change with the unit", () => {
    fc.assert(
      fc.property(matrices, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (matrix, unit) => {
        const scaled = matrix.map((row) => row.map((x) => x * unit));
        const { values } = locationQuotients(matrix);
        locationQuotients(scaled).values.forEach((value, k) => {
          expect(Math.abs(value / values[k] - 1)).toBeLessThan(1e-12);
        });
      }),
    );
  });

  it("relate by form: symmetric is tanh of half the logarithm, difference is (LQ − 1) y/Y", () => {
    const [ratio, log, symmetric, difference] = (["ratio", "log", "symmetric", "difference"] as const).map((form) =>
      locationQuotients(oracleMatrix("syn_emp_positive.csv"), { form }),
    );
    const { regions, total } = ratio.reference;
    ratio.values.forEach((value, k) => {
      expect(symmetric.values[k]).toBeCloseTo(Math.tanh(log.values[k] / 2), 12);
      const share = regions[Math.floor(k / ratio.industries.length)] / total;
      expect(difference.values[k]).toBeCloseTo((value - 1) * share, 12);
    });
  });

  it("against totals that are the matrix's own sums are the default", () => {
    const own = locationQuotients(jobs);
    const { regions, industries, total } = own.reference;
    const same = locationQuotients(jobs, { reference: { regions, industries, total } });
    expectClose(same.values, own.values, 1e-13);
    expectClose(locationQuotients(jobs, { reference: regions }).values, own.values, 1e-13);
  });

  it("with the region outside lie further from 1", () => {
    const inside = locationQuotients(jobs);
    const outside = locationQuotients(jobs, { ownRegion: "outside" });
    inside.values.forEach((value, k) => {
      if (value > 1) expect(outside.values[k]).toBeGreaterThan(value);
      if (value < 1) expect(outside.values[k]).toBeLessThanOrEqual(value);
    });
  });

  it("are 0 where there is nothing", () => {
    expect(
      locationQuotients([
        [0, 3],
        [2, 4],
      ]).of("1", "1"),
    ).toBe(0);
  });

  it("take a labelled matrix as it is and leave inputs alone", () => {
    const matrix = LabelledMatrix.from("test", "jobs", jobs);
    const before = matrix.values.slice();
    expect(locationQuotients(matrix).activity).toBe(matrix);
    expect(matrix.values).toEqual(before);
  });

  it("leave out zeros from logarithms only when asked, and then say so", () => {
    const log = locationQuotients(
      [
        [0, 3],
        [2, 4],
      ],
      { form: "log", zeros: "exclude" },
    );
    expect(log.toTable().column("1").values[0]).toBeNull();
    expect(log.ranking("1").length).toBe(1);
    expect(messageOf(() => log.of("1", "1"))).toBe(
      'InputError: LocationQuotients.of: `region` must name a region with some activity (zeros were left out by `zeros: "exclude"`), got "1"',
    );
    expect(messageOf(() => log.binary())).toBe(
      'InputError: LocationQuotients.binary: `form` must be a form without excluded cells, such as "ratio", got "log"',
    );
  });
});

describe("a result of location quotients", () => {
  it("shows the numbers put in", () => {
    const { activity, gdp } = vehiclesIn(2012);
    const { list, title } = locationQuotients(activity, { reference: gdp }).steps("江西");
    expect(title.zh).toBe("江西的区位商：vehicles");
    expect(list.map((step) => step.numbers)).toEqual([
      "\\frac{34.4}{1927.62} = 0.017846",
      "\\frac{12948.88}{576551.84} = 0.022459",
      "\\frac{0.017846}{0.022459} = 0.79459",
    ]);
    expect(list[2].note?.en).toBe("LQ is 0.79459, below 1: the industry weighs less here than in the reference.");
  });

  it("shows the region without itself, and the other forms", () => {
    const outside = locationQuotients(small, { ownRegion: "outside" }).steps("Jiangxi", "汽车");
    expect(outside.list.map((step) => step.numbers)).toEqual([
      "\\frac{2}{10} = 0.2",
      "\\frac{6}{20} = 0.3",
      "\\frac{0.2}{0.3} = 0.66667",
    ]);
    const last = (form: "log" | "symmetric" | "difference"): string | undefined =>
      locationQuotients(small, { form }).steps("江西", "汽车").list.at(-1)?.numbers;
    expect(last("log")).toBe("\\ln 0.75 = -0.28768");
    expect(last("symmetric")).toBe("\\frac{0.75 - 1}{0.75 + 1} = -0.14286");
    expect(last("difference")).toBe("0.25 - 0.33333 = -0.083333");
  });

  it("has a table a reader understands, for one industry and for many", () => {
    const { activity, gdp } = vehiclesIn(2012);
    const one = locationQuotients(activity, { reference: gdp }).toTable();
    expect(one.columns.map((column) => column.name)).toEqual([
      "region",
      "activity",
      "share",
      "referenceShare",
      "quotient",
    ]);
    const many = locationQuotients(small).toTable();
    expect(many.columns.map((column) => column.label.zh)).toEqual(["地区", "汽车", "其他"]);
    expect(many.column("汽车").values).toEqual([0.75, 1.125]);
    expect(many.note?.en).toBe("Reference: the table's own totals.");
  });

  it("sums itself up", () => {
    const { activity, gdp } = vehiclesIn(2012);
    expect(locationQuotients(activity, { reference: gdp }).summary()).toEqual({
      zh: "31 个地区中有 11 个高于 1；最高：重庆，5.0057。参照为另给的各地区总量。",
      en: "11 of 31 regions lie above 1; highest: 重庆, 5.0057. Reference: the region totals given.",
    });
    expect(locationQuotients(small, { ownRegion: "outside" }).summary().en).toBe(
      "2 of 4 quotients (2 regions, 2 industries) lie above 1; highest: Hubei (汽车), 1.5. Reference: the table's own totals, without the region itself.",
    );
  });
});

describe("location quotients refuse", () => {
  const vehicles = { ...small, columns: ["vehicles"], values: [2, 6] };
  const cases: [string, LabelledNumbers | readonly number[][], LocationQuotientOptions, string][] = [
    [
      "a region without anything",
      { ...small, values: [0, 0, 6, 14] },
      {},
      '`activity["江西"]` must be > 0 in at least one industry, got [0, 0]',
    ],
    [
      "an industry that no region has",
      { ...small, values: [0, 8, 0, 14] },
      {},
      '`activity[*]["汽车"]` must be > 0 in at least one region, got [0, 0]',
    ],
    [
      "a negative entry",
      { ...small, values: [2, 8, -6, 14] },
      {},
      '`activity["湖北"]["汽车"]` must be a finite number ≥ 0, got -6',
    ],
    [
      "a missing entry",
      [
        [1, 2],
        [3, Number.NaN],
      ],
      {},
      "`activity[1][1]` must be a finite number ≥ 0, got NaN",
    ],
    ["ragged rows", [[1, 2], [3]], {}, "`activity[1]` must hold 2 numbers, one a column, got [3]"],
    [
      "a label used twice",
      { ...small, columns: ["汽车", "汽车"] },
      {},
      '`activity.columns[1]` must be unlike every other label (it stands at 0 too), got "汽车"',
    ],
    [
      "an empty label",
      { ...small, rows: ["", "湖北"] },
      {},
      "`activity.rows[0]` must be a name with text in it, got an empty text",
    ],
    [
      "one industry without a reference",
      vehicles,
      {},
      '`activity.columns` must name at least 2, or `reference` be given (alone, every quotient is 1): write, for example, locationQuotients(frame, { columns: "vehicles", reference: "gdp" }), got ["vehicles"]',
    ],
    [
      "one region without a reference",
      [[1, 2]],
      {},
      '`activity.rows` must name at least 2, or `reference` be given (alone, every quotient is 1), got ["1"]',
    ],
    [
      "a reference of another length",
      vehicles,
      { reference: [1, 2, 3] },
      "`reference` must hold 2 numbers, one region each (where they differ, hand them over with names, such as frame.toMatrix(…)), got [1, 2, 3]",
    ],
    ["a reference of zero", vehicles, { reference: [1, 0] }, '`reference["湖北"]` must be a finite number > 0, got 0'],
    [
      "a reference in which a region is missing",
      vehicles,
      { reference: { rows: ["Jiangxi", "湖南"], values: [1, 2] } },
      '`reference` must name every region of the matrix (Hubei is missing), got ["Jiangxi", "湖南"]',
    ],
    [
      "a reference with a region of its own",
      vehicles,
      { reference: { rows: ["江西", "湖北", "西藏"], values: [1, 2, 3] } },
      '`reference` must name only what the matrix has (give a region without activity a 0 there, or leave it out with frame.where(…)), got "西藏"',
    ],
    [
      "a reference that is text",
      vehicles,
      { reference: ["1", 2] as unknown as number[] },
      '`reference["江西"]` must be a finite number > 0, got "1"',
    ],
    [
      "national totals below the regions' sum",
      small,
      { reference: { industries: [7, 30] } },
      '`reference.industries["汽车"]` must be at least the regions\' sum 8, got 7',
    ],
    [
      "national regions and industries without the total",
      small,
      { reference: { industries: [8, 30], regions: [20, 30] } },
      "`reference.total` must be given with both `regions` and `industries`, got undefined",
    ],
    [
      "a nation smaller than a region",
      small,
      { reference: { total: 15 } },
      "`reference.total` must be at least a region's own 20, got 15",
    ],
    [
      "the logarithm of zero",
      { ...small, values: [0, 8, 6, 14] },
      { form: "log" },
      '`activity["江西"]["汽车"]` must be > 0 for the form "log" (or set `zeros: "exclude"`), got 0',
    ],
    [
      "an industry of the region alone, with the region outside",
      { ...small, values: [0, 8, 6, 14] },
      { ownRegion: "outside" },
      '`activity["湖北"]["汽车"]` must exist in another region too with `ownRegion: "outside"`, got 6',
    ],
    [
      "a difference with the region outside",
      small,
      { form: "difference", ownRegion: "outside" },
      '`ownRegion` must be "inside" for the form "difference" (its shares are shares of one whole), got "outside"',
    ],
    [
      "an unknown form",
      small,
      { form: "rate" as "ratio" },
      '`form` must be one of "ratio", "difference", "log", "symmetric", got "rate"',
    ],
  ];
  it.each(cases)("%s", (_, activity, options, message) => {
    expect(messageOf(() => locationQuotients(activity, options))).toBe(`InputError: locationQuotients: ${message}`);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("a labelled matrix that holds %d", (entry) => {
    const matrix = new LabelledMatrix(["A", "B"], ["x", "y"], Float64Array.of(1, 2, entry, 4));
    expect(messageOf(() => locationQuotients(matrix))).toBe(
      `InputError: locationQuotients: \`activity["B"]["x"]\` must be a finite number ≥ 0, got ${entry}`,
    );
  });

  it("unknown regions, and no industry where there are several, in what they are asked", () => {
    const quotients = locationQuotients(small);
    expect(messageOf(() => quotients.steps("湖南", "汽车"))).toBe(
      'InputError: LocationQuotients.steps: `region` must be one of "江西", "湖北", got "湖南"',
    );
    expect(messageOf(() => quotients.of("江西"))).toBe(
      'InputError: LocationQuotients.of: `industry` must be given, one of "汽车", "其他", got undefined',
    );
    const log = locationQuotients(small, { form: "log" });
    expect(messageOf(() => log.weightedAverages())).toBe(
      'InputError: LocationQuotients.weightedAverages: `form` must be "ratio", got "log"',
    );
  });
});
