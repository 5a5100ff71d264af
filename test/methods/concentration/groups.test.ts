import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { label } from "../../../src/base/index.js";
import { dataset, Frame } from "../../../src/frame/index.js";
import { dagumGini, gini, nestedTheil, primacy, rankSize, theil, theilDecomposition } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase, oracleRecords } from "../../oracles/load.js";

const wages = oracleRecords("zhang_income_2014_2023edu.csv").map((row) => ({
  ...row,
  year: Number(row.year),
  wage: Number(row.mean_wage),
  employment: Number(row.employment),
}));
const china2014 = Frame.fromRecords(
  wages.filter(({ year }) => year === 2014).map((row, i) => ({ id: `c${i}`, ...row })),
);
const column = (name: "wage" | "employment"): number[] =>
  wages.filter(({ year }) => year === 2014).map((row) => row[name]);
const names = (name: string): string[] =>
  wages.filter(({ year }) => year === 2014).map((row) => (row as unknown as Record<string, string>)[name]);

interface TheilCase {
  readonly T: number;
  readonly between_industry: number;
  readonly within_industry: number;
  readonly nested: {
    readonly Tb_zone: number;
    readonly Tb_province: number;
    readonly Tw: number;
    readonly by_zone: Readonly<Record<string, number>>;
  };
}

describe("inequality of wages in 2014, beside 张敬信's printed R output", () => {
  const { expected, tolerance } = oracleCase<TheilCase>("theil.china2014");
  const weights = column("employment");

  it("between zones, between provinces of a zone, and within", () => {
    const parts = nestedTheil(column("wage"), [names("zone"), names("province")], { weights });
    const { Tb_zone, Tb_province, Tw, by_zone } = expected.nested;
    [Tb_zone, Tb_province, Tw].forEach((value, k) => {
      expect(Math.abs(parts.levels[k].value - value)).toBeLessThanOrEqual(tolerance);
    });
    expect(Math.abs(parts.total - expected.T)).toBeLessThanOrEqual(tolerance);
    for (const { name, share, value } of parts.levels[1].groups) {
      expect(Math.abs(value / share - by_zone[String(name)])).toBeLessThanOrEqual(tolerance);
    }
  });

  it("by industry, in one level, as theilDecomposition has it", () => {
    const nested = nestedTheil(column("wage"), [names("industry")], { weights });
    const one = theilDecomposition(column("wage"), names("industry"), { weights });
    expect(nested.of("1")).toBeCloseTo(one.between, 12);
    expect(Math.abs(one.between - expected.between_industry)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(nested.levels[1].value - expected.within_industry)).toBeLessThanOrEqual(tolerance);
  });

  it("takes columns of a frame by name, and calls the levels so", () => {
    const parts = nestedTheil(china2014, ["zone", "province"], { rows: "id", columns: "wage", weights: "employment" });
    expect(parts.of("zone")).toBeCloseTo(expected.nested.Tb_zone, 12);
    expect(parts.of("province")).toBeCloseTo(expected.nested.Tb_province, 12);
  });

  it("calls a level by the title of its column, in both languages, and still answers to the column", () => {
    const titled = china2014.withWords({ zone: { label: label("地带", "zone of China") } });
    const parts = nestedTheil(titled, ["zone", "province"], { rows: "id", columns: "wage", weights: "employment" });
    expect([parts.of("zone"), parts.of("地带"), parts.of("zone of China")]).toEqual(
      Array.from({ length: 3 }, () => parts.levels[0].value),
    );
    expect(parts.summary().zh).toContain("：地带 ");
    expect(parts.summary().en).toContain(": zone of China ");
  });
});

it("Theil's T of Mexico's 32 states, between and within regions, is PySAL's in each of seven years", () => {
  const { data, expected, printed, tolerance } = oracleCase("theil.mexico") as unknown as MexicoCase;
  data.years.forEach((year, t) => {
    const incomes = data.pcgdp.map((row) => row[t]);
    const { levels, total } = nestedTheil(incomes, [data.region]);
    const found = { T: total, between: levels[0].value, within: levels[1].value };
    for (const part of ["T", "between", "within"] as const) {
      expect(Math.abs(found[part] - expected[part][t]), `${part} ${year}`).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(found[part] - printed[part][t])).toBeLessThanOrEqual(5.1e-9);
    }
  });
});

interface MexicoCase {
  readonly data: {
    readonly years: readonly unknown[];
    readonly region: readonly string[];
    readonly pcgdp: readonly (readonly number[])[];
  };
  readonly expected: Readonly<Record<"T" | "between" | "within", readonly number[]>>;
  readonly printed: Readonly<Record<"T" | "between" | "within", readonly number[]>>;
  readonly tolerance: number;
}

it("the Gini coefficient of grouped data is that of means weighted by heads: 0.1370, where the book prints 0.3697", () => {
  const { expected, tolerance } = oracleCase<{ readonly correct_gini: number }>("gini.grouped.education2023");
  const education = wages.filter(({ year }) => year === 2023);
  const ours = gini(
    education.map(({ wage }) => wage),
    { weights: education.map(({ employment }) => employment) },
  );
  expect(Math.abs(ours - expected.correct_gini)).toBeLessThanOrEqual(tolerance);
});

const grouped = fc.array(
  fc.record({
    value: fc.integer({ min: 0, max: 50 }),
    group: fc.constantFrom("东", "中", "西"),
    inner: fc.constantFrom("a", "b"),
    weight: fc.integer({ min: 0, max: 5 }),
  }),
  { minLength: 1, maxLength: 14 },
);

describe("nestedTheil", () => {
  for (const index of ["T", "L"] as const) {
    it(`${index}: the levels add up to the index, whatever the groups and weights`, () => {
      fc.assert(
        fc.property(grouped, (list) => {
          const all = [...list.map((each) => ({ ...each, value: each.value + (index === "L" ? 1 : 0) })), LAST];
          const x = all.map(({ value }) => value);
          const weights = all.map(({ weight }) => weight);
          const parts = nestedTheil(x, [all.map(({ group }) => group), all.map(({ inner }) => inner)], {
            index,
            weights,
          });
          expect(parts.total).toBeCloseTo(theil(x, { index, weights }), 10);
          const sums = parts.levels.slice(1).map(({ groups }) => groups.reduce((sum, { value }) => sum + value, 0));
          expect(sums).toHaveLength(2);
          for (const [k, sum] of sums.entries()) expect(sum).toBeCloseTo(parts.levels[k + 1].value, 12);
          for (const { value } of parts.levels) expect(value).toBeGreaterThan(-1e-9);
        }),
      );
    });
  }

  it("keeps apart what is called the same in two zones", () => {
    const parts = nestedTheil(
      [1, 2, 3, 4],
      [
        ["东", "东", "西", "西"],
        ["a", "a", "a", "a"],
      ],
    );
    expect(parts.levels.map(({ parts: count }) => count)).toEqual([2, 2, 4]);
    expect(parts.levels[1].value).toBe(0);
  });

  it("refuses what is no list of levels", () => {
    expect(messageOf(() => nestedTheil([1, 2], []))).toBe(
      'InputError: nestedTheil: `levels` must be a list of levels, the widest first, each a list of groups or the name of a column, such as ["zone", "province"], got an empty list',
    );
    expect(messageOf(() => nestedTheil([1, 2], [["a", "b"], ["a"]]))).toBe(
      "InputError: nestedTheil: `levels[1]` must hold 2 names, one a value, got 1",
    );
    expect(messageOf(() => nestedTheil([0, 2], [["a", "b"]], { index: "L" }))).toContain("must be > 0");
  });
});

const LAST = { value: 7, group: "东", inner: "a", weight: 1 };

describe("dagumGini", () => {
  const { expected, tolerance } = oracleCase<Record<"plain" | "weighted", readonly number[]>>("dagum.china2014");

  it.each(["plain", "weighted"] as const)("%s, beside Dagum's own definitions over all pairs", (key) => {
    const options = key === "weighted" ? { weights: column("employment") } : {};
    const parts = dagumGini(column("wage"), names("zone"), options);
    [parts.within, parts.between, parts.transvariation].forEach((value, k) => {
      expect(Math.abs(value - expected[key][k])).toBeLessThanOrEqual(tolerance);
    });
  });

  it("adds up to the Gini coefficient; what is between is that of the groups' means", () => {
    fc.assert(
      fc.property(grouped, (list) => {
        const all = [...list, LAST];
        const x = all.map(({ value }) => value);
        const weights = all.map(({ weight }) => weight);
        const parts = dagumGini(
          x,
          all.map(({ group }) => group),
          { weights },
        );
        expect(parts.total).toBeCloseTo(gini(x, { weights }), 12);
        const means = parts.groups.map(({ mean }) => mean);
        const between = gini(means, { weights: parts.groups.map(({ unitShare }) => unitShare) });
        expect(parts.between).toBeCloseTo(between, 12);
        expect(parts.transvariation).toBeGreaterThan(-1e-12);
      }),
    );
  });

  it("has no transvariation between groups that don't overlap, and nothing else between groups of one mean", () => {
    expect(dagumGini([1, 2, 3, 4], ["a", "a", "b", "b"]).transvariation).toBeCloseTo(0, 15);
    const alike = dagumGini([1, 5, 2, 4], ["a", "a", "b", "b"]);
    expect(alike.between).toBeCloseTo(0, 15);
    expect(alike.transvariation).toBeGreaterThan(0.1);
    expect(alike.pair("b", "a").affluence).toBeCloseTo(0, 14);
  });

  it("refuses a pair that isn't one", () => {
    expect(messageOf(() => dagumGini([1, 2], ["a", "b"]).pair("a", "a"))).toBe(
      'InputError: DagumGini.pair: `names` must be two different groups (of a, b), got ["a", "a"]',
    );
  });
});

describe("rankSize", () => {
  const { expected, tolerance } = oracleCase<Record<string, readonly number[]>>("rank-size.vehicles");
  const made = dataset("vehicle-output").where((row) => row.number("year") === 2012 && row.number("vehicles") > 0);
  const near = (ours: readonly number[], theirs: readonly number[]): void => {
    for (const [k, value] of theirs.entries()) expect(Math.abs(ours[k] - value)).toBeLessThanOrEqual(tolerance);
  };

  it.each([
    ["half", 0.5],
    ["plain", 0],
  ] as const)("beside NumPy: %s", (key, shift) => {
    const ours = rankSize(made, { columns: "vehicles", shift });
    near([ours.exponent, ours.constant, ours.standardError], expected[key]);
    const turned = rankSize(made, { columns: "vehicles", shift, form: "size" });
    near([turned.exponent, turned.constant], expected[`${key}_size`]);
  });

  it("finds the exponent of sizes that follow the rule, to the last digit, whatever their order and unit", () => {
    const sizes = Array.from({ length: 12 }, (_, k) => 100 / (k + 1) ** 1.25);
    const ours = rankSize(sizes.toReversed(), { shift: 0 });
    expect(ours.exponent).toBeCloseTo(0.8, 12);
    expect(ours.standardError).toBeCloseTo(0.8 * Math.sqrt(2 / 12), 12);
    expect(
      rankSize(
        sizes.map((size) => 7 * size),
        { shift: 0 },
      ).exponent,
    ).toBeCloseTo(0.8, 12);
    expect(rankSize(sizes, { shift: 0, form: "size" }).exponent).toBeCloseTo(1.25, 12);
    expect(primacy(sizes)).toBeCloseTo(2 ** 1.25, 12);
  });

  it("takes the tail above a threshold", () => {
    const ours = rankSize([90, 50, 1, 20, 2], { threshold: 2 });
    expect(ours.names).toEqual(["1", "2", "4", "5"]);
    expect([...ours.sizes]).toEqual([90, 50, 20, 2]);
  });

  it("reads the exponent by its form", () => {
    const steep = Array.from({ length: 40 }, (_, k) => 100 / (k + 1) ** 3);
    expect(rankSize(steep).summary().en).toContain("More is at the top");
    expect(rankSize(steep, { form: "size" }).summary().en).toContain("More is at the top");
    const flat = Array.from({ length: 40 }, (_, k) => 100 / (k + 1) ** 0.3);
    expect(rankSize(flat).summary().en).toContain("more alike");
    expect(rankSize(flat, { form: "size" }).summary().en).toContain("more alike");
    expect(rankSize([100, 50, 33]).summary().en).toContain("no contradiction");
  });

  it("refuses zeros, too few and sizes that are all the same", () => {
    expect(messageOf(() => rankSize([3, 2, 0]))).toBe(
      "InputError: rankSize: `sizes[2]` must be a finite number > 0, got 0",
    );
    expect(messageOf(() => rankSize([3, 3, 3]))).toBe("InputError: rankSize: `sizes` must differ, got [3, 3, 3]");
    expect(messageOf(() => rankSize([3, 2, 1], { threshold: 2 }))).toBe(
      "InputError: rankSize: `threshold` must leave at least 3 sizes, got 2",
    );
  });
});
