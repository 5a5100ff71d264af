import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Frame } from "../../../src/index.js";
import { couplingCoordination, couplingOverYears, entropyWeights, label, obstacleDegrees } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleRecords } from "../../oracles/load.js";
import { compared } from "./compared.js";

type Vector = number[];
const levels = fc.double({ min: 0.01, max: 1, noNaN: true });
const systems = fc.integer({ min: 2, max: 5 }).chain((n) => fc.array(levels, { minLength: n, maxLength: n }));
const of = (u: readonly number[], correction: "none" | "wang-2021" = "none") => {
  return couplingCoordination([u], { correction }).at("1");
};

describe("couplingCoordination gives what is printed", () => {
  it("three systems of a book: entropy weights, C, T, D, the corrected C, obstacle degrees", () => {
    type Found = Record<
      | "w_tech"
      | "w_eco"
      | "w_env"
      | "w_systems"
      | "scores_shanghai_2015"
      | "C_2015"
      | "T_2015"
      | "D_2015"
      | "C_adjusted_2015",
      Vector
    > & {
      provinces_2015: string[];
      obstacle_2015: Vector[];
      printed: Record<"C_2015" | "T_2015" | "D_2015", Vector>;
    };
    const { expected, data, each, check } = compared<Found, { systems: string[][]; dir: Vector[]; epsilon: number }>(
      "coupling.obstacle.zhang",
    );
    const records = oracleRecords("zhang_cdev_sim.csv");
    const rows = records.map((record) => `${record.地区} ${record.年份}`);
    const zeros = { mapped: data.epsilon };
    const scored = data.systems.map((columns, s) => {
      const table = { rows, columns, values: records.map((record) => columns.map((name) => Number(record[name]))) };
      const directions = data.dir[s].map((sign) => (sign < 0 ? "cost" : "benefit") as "cost" | "benefit");
      const found = entropyWeights(table, { directions, zeros });
      each(found.weights, [expected.w_tech, expected.w_eco, expected.w_env][s]);
      return rows.map((_, i) => 100 * found.scaled.rowAt(i).reduce((sum, z, j) => sum + found.weights[j] * z, 0));
    });
    const shanghai = rows.indexOf("上海 2015");
    scored.forEach((list, s) => {
      check(list[shanghai], expected.scores_shanghai_2015[s], 1e-9);
    });
    const [least, most] = [scored.map((list) => Math.min(...list)), scored.map((list) => Math.max(...list))];
    const u = {
      rows,
      columns: ["科技", "经济", "环境"],
      values: rows.map((_, i) => scored.map((list, s) => (list[i] - least[s]) / (most[s] - least[s]))),
    };
    // Of systems the package replaces what is exactly 0 or 1, of indicators it maps the whole column.
    const weights = entropyWeights(u, { zeros: { replaced: data.epsilon } }).weights;
    each(weights, expected.w_systems);
    const result = couplingCoordination(u, { weights });
    const corrected = couplingCoordination(u, { weights, correction: "wang-2021" });
    expected.provinces_2015.forEach((province, k) => {
      const { coupling, development, coordination } = result.at(`${province} 2015`);
      check(coupling, expected.C_2015[k]);
      check(development, expected.T_2015[k]);
      check(coordination, expected.D_2015[k]);
      check(corrected.of(`${province} 2015`, "coupling"), expected.C_adjusted_2015[k]);
      check(coupling, expected.printed.C_2015[k], 6e-4);
      check(development, expected.printed.T_2015[k], 6e-4);
      check(coordination, expected.printed.D_2015[k], 6e-4);
    });
    const obstacles = obstacleDegrees(u, { weights, scale: "given" });
    const here = obstacles.at("上海 2015");
    const raw = expected.obstacle_2015[0];
    each(
      here.degrees,
      raw.map((value) => value / raw.reduce((sum, x) => sum + x, 0)),
    );
    // The book's package puts a small number where a system is 0 and says nothing; here it is 0, and named.
    const zero = couplingCoordination({ ...u, values: [u.values[rows.indexOf("天津 2015")]], rows: ["天津"] });
    expect([zero.of("天津", "coupling"), zero.of("天津")]).toEqual([0, 0]);
    expect(zero.summary().en).toContain("A subsystem is 0, and so C and D are 0: 天津.");
  });

  it("two systems: with the factor 2 that a paper left out", () => {
    const { expected, data, check } = compared<Record<"correct_C" | "C_without_2", Vector>, { U1: Vector; U2: Vector }>(
      "coupling.missing.factor2",
    );
    data.U1.forEach((u, i) => {
      const { coupling } = of([u, data.U2[i]]);
      check(coupling, expected.correct_C[i]);
      expect(coupling).toBeGreaterThan(0.5);
      check(coupling / 2, expected.C_without_2[i]);
    });
  });
});

describe("couplingCoordination holds its identities", () => {
  it("C is 1 where all are alike, between 0 and 1 else; D² is C times T", () => {
    fc.assert(
      fc.property(systems, fc.constantFrom("none" as const, "wang-2021" as const), (u, correction) => {
        const { coupling, development, coordination } = of(u, correction);
        expect(coupling).toBeGreaterThanOrEqual(0);
        expect(coupling).toBeLessThanOrEqual(1);
        expect(coordination ** 2).toBeCloseTo(coupling * development, 13);
        expect(
          of(
            u.map(() => u[0]),
            correction,
          ).coupling,
        ).toBeCloseTo(1, 13);
      }),
    );
  });

  it("C doesn't know the level or the order; the corrected form knows distances", () => {
    fc.assert(
      fc.property(systems, fc.double({ min: 0.1, max: 1, noNaN: true }), (u, c) => {
        expect(of(u.map((x) => c * x)).coupling).toBeCloseTo(of(u).coupling, 11);
        for (const correction of ["none", "wang-2021"] as const) {
          expect(of(u.toReversed(), correction).coupling).toBeCloseTo(of(u, correction).coupling, 13);
        }
        expect(of(u, "wang-2021").coupling).toBeLessThanOrEqual(of(u).coupling + 1e-12);
      }),
    );
  });

  it("two systems: 2√(U₁U₂)/(U₁ + U₂), and √{[1 − |U₁ − U₂|] U₁/U₂}", () => {
    expect(of([0.8, 0.2])).toEqual({ coupling: 0.8, development: 0.5, coordination: Math.sqrt(0.4) });
    expect(of([0.8, 0.2], "wang-2021").coupling).toBeCloseTo(Math.sqrt((1 - 0.6) * (0.2 / 0.8)), 14);
    expect(of([1, 1e-60, 1e-60]).coupling).toBeCloseTo(3e-40, 45);
  });

  it("no C is the misprinted one: 3 systems with the cube root outside, C³ without it, C²ᵏ with a 调节系数", () => {
    const u = [0.3, 0.5, 0.9];
    const product = u[0] * u[1] * u[2];
    const sum = u[0] + u[1] + u[2];
    expect(of(u).coupling).toBeCloseTo(Math.cbrt((27 * product) / sum ** 3), 14);
    expect(of(u).coupling ** 3).toBeCloseTo((27 * product) / sum ** 3, 14);
    expect(of([0.3, 0.9]).coupling ** 4).toBeCloseTo(((0.3 * 0.9) / 0.6 ** 2) ** 2, 14);
  });
});

describe("what couplingCoordination says", () => {
  const names = [label("江西", "Jiangxi"), label("湖北", "Hubei"), label("湖南", "Hunan")];
  const data = {
    rows: names,
    columns: ["产业", "环境"],
    values: [
      [0.8, 0.2],
      [0.5, 0.5],
      [0, 0.6],
    ],
  };

  it("classes: a border belongs to the upper class; four classes on demand", () => {
    const at = (u: number) => couplingCoordination([[u, u]]).grades[0].label.en;
    expect(at(0.25)).toBe("barely coordinated");
    expect(at(0.2499)).toBe("near imbalance");
    expect(at(1)).toBe("high-quality coordination");
    expect(at(0.01)).toBe("severe imbalance");
    expect(at(0.3 * 0.3)).toBe("mild imbalance");
    const four = couplingCoordination(data, { classes: "four" });
    expect(four.grades.map((grade) => grade.label.en)).toEqual([
      "high coordination",
      "high coordination",
      "low coordination",
    ]);
    expect(four.classTable().column("count").values).toEqual([1, 0, 2, 0]);
  });

  it("who lags, and nobody where all are alike", () => {
    const result = couplingCoordination(data);
    expect([result.lagging("江西"), result.lagging("Hubei")]).toEqual([["环境"], []]);
    expect(result.toTable().column("lagging").values[1]).toEqual({ zh: "无", en: "none" });
    expect(result.summary().en).toBe(
      "The highest coordination degree has Hubei (0.70711, intermediate coordination), the lowest Hunan (0, extreme imbalance); classes: extreme imbalance 1, primary coordination 1, intermediate coordination 1. C is the geometric by the arithmetic mean. A subsystem is 0, and so C and D are 0: Hunan.",
    );
  });

  it("zeros replaced on demand, and said", () => {
    const result = couplingCoordination(data, { zeros: { replaced: 0.001 } });
    expect(result.of("湖南", "coupling")).toBeCloseTo((2 * Math.sqrt(0.001 * 0.6)) / 0.601, 14);
    expect(result.toTable().note?.en).toContain("Zeros were replaced by 0.001: Hunan.");
  });

  it("weights by name count in T alone; a frame goes in", () => {
    const frame = Frame.fromRecords([{ province: "江西", 产业: 0.8, 环境: 0.2 }]);
    const { coupling, development } = couplingCoordination(frame, {
      weights: { rows: ["环境", "产业"], values: [0.25, 0.75] },
    }).at("江西");
    expect([coupling, development]).toEqual([0.8, 0.75 * 0.8 + 0.25 * 0.2]);
  });

  it("refuses levels beyond [0, 1], one system, nothing at all", () => {
    expect(messageOf(() => couplingCoordination([[0.5, 36.2]]))).toBe(
      "InputError: couplingCoordination: `data[0][1]` must lie in [0, 1] (bring the subsystems' scores there first, such as by normaliseIndicators), got 36.2",
    );
    expect(messageOf(() => couplingCoordination([[0.5]]))).toBe(
      "InputError: couplingCoordination: `data` must hold at least two subsystems, got 1",
    );
    expect(messageOf(() => couplingCoordination([[0, 0]]))).toMatch(
      /^InputError: couplingCoordination: `data\[0\]` must have a subsystem above 0, got /,
    );
    expect(messageOf(() => couplingCoordination(data, { weights: [0.5, 0.4] }))).toBe(
      'InputError: couplingCoordination: `weights` must add up to 1 (or set weightRule: "normalise", to take shares of their sum), got 0.9',
    );
    expect(messageOf(() => couplingCoordination(data, { zeros: { replaced: 0 } }))).toMatch(
      /^InputError: couplingCoordination: `zeros` must be "kept" or \{ replaced: 0\.001 \}, got /,
    );
    expect(messageOf(() => couplingCoordination(data, { correction: "wang" as never }))).toBe(
      'InputError: couplingCoordination: `correction` must be one of "none", "wang-2021", got "wang"',
    );
  });
});

describe("couplingOverYears", () => {
  const year = (at: number, values: number[][]) => ({
    year: at,
    systems: { rows: ["江西", "湖北"], columns: ["产业", "环境"], values },
  });
  const years = [
    year(2010, [
      [0.2, 0.8],
      [0.5, 0.5],
    ]),
    year(2015, [
      [0.5, 0.5],
      [0.4, 0.4],
    ]),
  ];

  it("each year is couplingCoordination of that year", () => {
    const series = couplingOverYears(years);
    expect([series.of("江西", "2010"), series.of("江西", "2015")]).toEqual([Math.sqrt(0.4), Math.sqrt(0.5)]);
    expect(series.results[1].of("湖北")).toBe(series.of("湖北", "2015"));
    expect(series.summary().en).toBe(
      "2010–2015: of 2 coordination degrees 1 rose and 1 fell; the highest in 2015 has 江西.",
    );
    expect(series.toTable().records()[1]).toMatchObject({
      alternative: "江西",
      year: "2015",
      coordination: Math.sqrt(0.5),
    });
    expect(series.steps("江西", "2010").list.at(-1)?.numbers).toBe("\\sqrt{0.8 \\times 0.5} = 0.63246");
  });

  it("one object alone is a frame whose rows are years", () => {
    const frame = Frame.fromRecords([
      { year: 2010, a: 0.2, b: 0.8 },
      { year: 2015, a: 0.5, b: 0.5 },
    ]);
    expect(couplingCoordination(frame, { rows: "year", columns: ["a", "b"] }).of("2015")).toBe(Math.sqrt(0.5));
  });

  it("refuses one year, years that don't rise, other objects", () => {
    expect(messageOf(() => couplingOverYears(years.slice(1)))).toContain(
      "`years` must be a list of at least 2 years, [{ year, systems }, …]",
    );
    expect(messageOf(() => couplingOverYears(years.toReversed()))).toBe(
      "InputError: couplingOverYears: `years[1].year` must be later than 2015, got 2010",
    );
    const other = {
      year: 2020,
      systems: {
        rows: ["江西", "湖南"],
        columns: ["产业", "环境"],
        values: [
          [1, 1],
          [1, 1],
        ],
      },
    };
    expect(messageOf(() => couplingOverYears([...years, other]))).toContain("`years[2].systems.rows");
    const wrong = year(2020, [
      [1, 2],
      [1, 1],
    ]);
    expect(messageOf(() => couplingOverYears([...years, wrong]))).toContain(
      '`years[2].systems["江西"]["环境"]` must lie in [0, 1]',
    );
  });
});
