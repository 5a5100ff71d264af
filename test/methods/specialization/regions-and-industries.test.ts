import { describe, expect, it } from "vitest";
import { Frame } from "../../../src/frame/index.js";
import {
  industrialGradient,
  industrialLocalization,
  locationQuotients,
  regionalSpecialization,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { type OracleMatrix, oracleCase, oracleMatrix } from "../../oracles/load.js";
import { expectClose } from "./close.js";
import { vehiclesIn } from "./vehicles.js";

const jobs = oracleMatrix("syn_emp_t1.csv");

type Numbers = Record<string, number>;

describe("the specialization of regions is that of", () => {
  const { expected, tolerance } = oracleCase<{ spec: OracleMatrix }>("conc-spec-wrapper-reat");
  const column = (j: number) => expected.spec.data.map((row) => row[j]);

  it("REAT's table: Hoover and Gini against the nation, Krugman against the mean of the others", () => {
    const nation = regionalSpecialization(jobs);
    expectClose(nation.coefficient, column(0), tolerance);
    expectClose(nation.quotientGini, column(1), tolerance);
    expectClose(regionalSpecialization(jobs, { against: "mean-of-others" }).krugman, column(2), tolerance);
  });

  it("REAT's krugman.spec2, EconGeo's Krugman, Hachman and Herfindahl", () => {
    const reat = oracleCase<{ spec2: number[] }>("krugman-reat");
    const others = regionalSpecialization(jobs, { against: "mean-of-others" });
    expectClose(others.krugman, reat.expected.spec2, reat.tolerance);
    const nation = regionalSpecialization(jobs);
    const krugman = oracleCase<{ krugman: Numbers }>("krugman-econgeo");
    expectClose(nation.krugman, Object.values(krugman.expected.krugman), krugman.tolerance);
    const hachman = oracleCase<Numbers>("hachman-econgeo");
    expectClose(nation.hachman, Object.values(hachman.expected), hachman.tolerance);
    const hhi = oracleCase<Numbers>("hhi-regions-econgeo");
    expectClose(nation.herfindahl, Object.values(hhi.expected), 1e-12);
    const diversity = oracleCase<{ durantonPuga: Numbers }>("durpug-coulter-dalton-reat");
    const wanted = Object.values(diversity.expected.durantonPuga);
    expectClose(nation.relativeDiversity, wanted, diversity.tolerance);
  });
});

describe("the specialization of regions", () => {
  it("is larger against the rest than against a nation that contains the region", () => {
    const nation = regionalSpecialization(jobs);
    const rest = regionalSpecialization(jobs, { against: "rest" });
    rest.krugman.forEach((value, r) => {
      expect(value).toBeGreaterThan(nation.krugman[r]);
    });
  });

  it("against two regions only is their distance, either way", () => {
    const two = [
      [60, 40],
      [20, 80],
    ];
    const expected = [0.8, 0.8];
    expectClose(regionalSpecialization(two, { against: "rest" }).krugman, expected, 1e-15);
    expectClose(regionalSpecialization(two, { against: "mean-of-others" }).krugman, expected, 1e-15);
  });

  it("shows the mean of the others' shares, by hand: (.4 + .2)/2 and (.6 + .8)/2", () => {
    const three = [
      [90, 10],
      [40, 60],
      [20, 80],
    ];
    const result = regionalSpecialization(three, { against: "mean-of-others" });
    const shown = (region: string) => [...(result.steps(region).list[0].table?.column("reference").values ?? [])];
    expectClose(shown("1") as number[], [0.3, 0.7], 1e-15);
    expectClose(shown("3") as number[], [0.65, 0.35], 1e-15);
    // |.9 − .3| + |.1 − .7| and |.2 − .65| + |.8 − .35|.
    expectClose([result.krugman[0], result.krugman[2]], [1.2, 0.9], 1e-15);
  });

  it("leaves relative diversity empty, or refuses it, for the reference's own structure", () => {
    const same = regionalSpecialization([
      [1, 2],
      [2, 4],
    ]);
    expect(same.toTable().column("relativeDiversity").values).toEqual([null, null]);
    expect(messageOf(() => same.relativeDiversity)).toBe(
      "InputError: relativeDiversity: `values` must differ from the reference's structure (the index is the inverse of the difference), got [0.3333333333333333, 0.6666666666666666]",
    );
  });

  it("shows its steps and sums itself up", () => {
    const result = regionalSpecialization({
      rows: ["A", "B"],
      columns: ["cars", "food"],
      values: [60, 40, 20, 80],
    });
    const steps = result.steps("A");
    expect(steps.list.map((step) => step.numbers)).toEqual([
      undefined,
      "K = 0.4",
      "\\tfrac12 \\times 0.4 = 0.2, \\quad HHI = 0.52",
      "\\frac{1}{1.1667} = 0.85714",
    ]);
    expect(steps.list[0].table?.column("reference").values).toEqual([0.4, 0.6]);
    const three = regionalSpecialization([
      [90, 10],
      [40, 60],
      [20, 80],
    ]);
    expect(three.summary().en).toBe(
      "Most specialized: 1 (Krugman index 0.8), least: 2 (0.2). Against all regions, its own included.",
    );
  });

  it("refuses an industry of one region against the rest, and single regions", () => {
    expect(
      messageOf(() =>
        regionalSpecialization(
          [
            [1, 2],
            [0, 4],
          ],
          { against: "rest" },
        ),
      ),
    ).toBe(
      'InputError: regionalSpecialization: `activity[0][0]` must exist in another region too with `against: "rest"`, got 1',
    );
    expect(messageOf(() => regionalSpecialization([[1, 2]]))).toBe(
      'InputError: regionalSpecialization: `activity.rows` must name at least 2, got ["1"]',
    );
    expect(
      messageOf(() =>
        regionalSpecialization([
          [1, 2],
          [3, 4],
        ]).steps("3"),
      ),
    ).toBe('InputError: RegionalSpecialization.steps: `region` must be one of "1", "2", got "3"');
  });
});

describe("the localization of industries", () => {
  it("is that of REAT's table: Hoover, Gini of the quotients, Krugman", () => {
    const { expected, tolerance } = oracleCase<{ conc: OracleMatrix }>("conc-spec-wrapper-reat");
    const result = industrialLocalization(jobs);
    const column = (j: number) => expected.conc.data.map((row) => row[j]);
    expectClose(result.hoover, column(0), tolerance);
    expectClose(result.quotientGini, column(1), tolerance);
    expectClose(result.krugman ?? [], column(2), tolerance);
    const reat = oracleCase<{ conc2: number[] }>("krugman-reat");
    expectClose(result.krugman ?? [], reat.expected.conc2, reat.tolerance);
  });

  it("of 60, 40 and 20, 80, by hand: regions' shares of the industries, and half their distances", () => {
    const activity = [
      [60, 40],
      [20, 80],
    ];
    const result = industrialLocalization(activity);
    expect([...result.activity.values]).toEqual([60, 40, 20, 80]);
    expectClose(result.shares, [60 / 80, 40 / 120, 20 / 80, 80 / 120], 1e-15);
    // Each region has half of all jobs: (¼ + ¼)/2 and (⅙ + ⅙)/2.
    expectClose(result.hoover, [1 / 4, 1 / 6], 1e-15);
    const regions = regionalSpecialization(activity);
    expect([...regions.activity.values]).toEqual([60, 40, 20, 80]);
    expectClose(regions.shares, [0.6, 0.4, 0.2, 0.8], 1e-15);
  });

  it("of vehicles against GDP has four different numbers that are all called concentration", () => {
    const { activity, gdp } = vehiclesIn(2012);
    const result = industrialLocalization(activity, { reference: gdp });
    const { expected, tolerance } = oracleCase<Numbers>("vehicles-quotients-r");
    for (const name of ["hoover", "spatialGini", "quotientGini", "locationalGini"] as const) {
      expectClose(result[name], [expected[name]], tolerance);
    }
    expect(result.krugman).toBeUndefined();
    expect(result.summary().en).toBe(
      "Hoover coefficient of vehicles: 0.39233; 39.2% of it would have to move to be spread like the reference.",
    );
    expect(result.steps().list.map((step) => step.numbers)).toEqual([
      undefined,
      "H = \\tfrac12 \\times 0.78466 = 0.39233",
      "G = 0.034707",
      "G = 0.52003",
    ]);
    expect(result.steps().list[0].table?.column("region").values.at(-1)).toBe("重庆");
    expect(result.curve("vehicles").industry.at(-1)).toBeCloseTo(1, 12);
  });

  it("refuses one industry without a reference, one region, and regions of nothing", () => {
    const call = (activity: number[][], reference?: number[]) =>
      messageOf(() => industrialLocalization(activity, reference ? { reference } : {}));
    expect(call([[1], [2]])).toBe(
      'InputError: industrialLocalization: `activity.columns` must name at least 2, or `reference` be given (alone, an industry is all there is): write, for example, industrialLocalization(frame, { columns: "vehicles", reference: "gdp" }), got ["1"]',
    );
    expect(call([[1, 2]])).toBe('InputError: industrialLocalization: `activity.rows` must name at least 2, got ["1"]');
    expect(
      call([
        [1, 2],
        [0, 0],
      ]),
    ).toBe('InputError: industrialLocalization: `activity["2"]` must be > 0 in at least one industry, got [0, 0]');
    expect(call([[1], [2]], [1])).toBe(
      "InputError: industrialLocalization: `reference` must hold 2 numbers, one region each (where they differ, hand them over with names, such as frame.toMatrix(…)), got [1]",
    );
  });
});

describe("the industrial gradient", () => {
  const valueAdded = [
    [30, 70],
    [20, 180],
  ];
  const employment = [
    [2, 8],
    [3, 17],
  ];
  const capital = [
    [40, 60],
    [10, 190],
  ];

  it("is LQ · CPOR, by hand: (30/50)/(100/300) · (30/50)/(2/5) = 1.8 · 1.5", () => {
    const result = industrialGradient({ valueAdded, employment });
    expect(result.of("1", "1")).toBeCloseTo(2.7, 14);
    expect(result.labourProductivity[0]).toBeCloseTo(1.5, 14);
  });

  it("of another region and industry: (180/200)/(250/300) · (180/250)/(17/25), and .6 · 2/3", () => {
    const result = industrialGradient({ valueAdded, employment });
    expect(result.of("2", "2")).toBeCloseTo((1.08 * 0.72) / 0.68, 14);
    expect(result.of("2", "1")).toBeCloseTo(0.4, 14);
  });

  it("takes capital in as a factor: · (30/50)/(40/50)", () => {
    const result = industrialGradient({ valueAdded, employment, capital });
    expect(result.capitalProductivity?.[0]).toBeCloseTo(0.75, 14);
    expect(result.of("1", "1")).toBeCloseTo(2.7 * 0.75, 14);
    expect(result.steps("1", "1").list.at(-1)?.numbers).toBe("1.8 \\times 1.5 \\times 0.75 = 2.025");
    expect(result.toTable().columns.map((column) => column.name)).toEqual([
      "region",
      "industry",
      "quotient",
      "labourProductivity",
      "capitalProductivity",
      "gradient",
    ]);
  });

  it("takes matrices in any order of names, and frames of one industry whose columns are called otherwise", () => {
    const named = (rows: string[], values: number[][]) => ({ rows, columns: ["x", "y"], values });
    const turned = industrialGradient({
      valueAdded: named(["A", "B"], valueAdded),
      employment: named(["B", "A"], [...employment].reverse()),
    });
    expect(turned.values).toEqual(industrialGradient({ valueAdded, employment }).values);
    const frame = Frame.fromRecords([
      { city: "甲", output: 30, jobs: 2, gdp: 100 },
      { city: "乙", output: 20, jobs: 3, gdp: 200 },
    ]);
    const one = industrialGradient(
      {
        valueAdded: frame.select("city", "output"),
        employment: frame.select("city", "jobs"),
      },
      { reference: [100, 200] },
    );
    expect(one.of("甲")).toBeCloseTo(1.8 * 1.5, 14);
    expect(one.at("乙").labourProductivity).toBeCloseTo(2 / 3, 14);
  });

  it("is the location quotient where productivity is the same everywhere", () => {
    const same = industrialGradient({ valueAdded: jobs, employment: jobs });
    const { values } = locationQuotients(jobs);
    expectClose(same.values, values, 1e-13);
  });

  it("against national totals is the nation's own where they are its sums", () => {
    const national = { valueAdded: [50, 250], employment: [5, 25], capital: [50, 250] };
    const given = industrialGradient({ valueAdded, employment, capital }, { national });
    expectClose(given.values, industrialGradient({ valueAdded, employment, capital }).values, 1e-14);
  });

  it("refuses value added without jobs, other names, and half of the national totals", () => {
    const call = (input: Parameters<typeof industrialGradient>[0], options = {}) =>
      messageOf(() => industrialGradient(input, options));
    expect(
      call({
        valueAdded,
        employment: [
          [0, 8],
          [3, 17],
        ],
      }),
    ).toBe("InputError: industrialGradient: `input.employment[0][0]` must be > 0 where there is value added, got 0");
    const named = (rows: string[], values: number[][]) => ({ rows, columns: ["x", "y"], values });
    expect(
      call({
        valueAdded: named(["A", "B"], valueAdded),
        employment: named(["A", "C"], employment),
      }),
    ).toBe(
      'InputError: industrialGradient: `input.employment.rows` must name all of `valueAdded` (B is missing), got ["A", "C"]',
    );
    const national = { valueAdded: [50, 250], employment: [5, 25] };
    expect(call({ valueAdded, employment, capital }, { national })).toBe(
      "InputError: industrialGradient: `national.capital` must be given too, as `capital` is, got undefined",
    );
  });
});
