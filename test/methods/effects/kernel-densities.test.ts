import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandwidthBy } from "../../../src/math/index.js";
import { dataset } from "../../../src/frame/index.js";
import { kernelDensities } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";

interface ByR {
  readonly silverman: number;
  readonly scott: number;
  readonly sheatherJones: number;
  readonly values: readonly number[];
  readonly density: readonly number[];
}

const column = (values: readonly number[]) => ({ rows: values.map((_, i) => `r${i}`), columns: ["x"], values });

describe("kernel densities beside R", () => {
  const { expected, tolerance } = oracleCase<Record<string, ByR>>("kernel-r");

  it.each(Object.keys(expected))("%s: three bandwidths, and the density on the grid", (name) => {
    const { values, silverman, scott, sheatherJones, density } = expected[name];
    const relative = (ours: number, theirs: number): number => Math.abs(ours / theirs - 1);
    const ours = kernelDensities(column(values));
    expect(relative(ours.of("x", "bandwidth"), silverman)).toBeLessThan(tolerance);
    const scotts = kernelDensities(column(values), { bandwidth: "scott" });
    expect(relative(scotts.of("x", "bandwidth"), scott)).toBeLessThan(tolerance);
    const solved = kernelDensities(column(values), { bandwidth: "sheather-jones" });
    expect(relative(solved.of("x", "bandwidth"), sheatherJones)).toBeLessThan(1e-6);
    const peak = Math.max(...density);
    const gaps = Array.from(ours.curve("x"), (f, k) => Math.abs(f - density[k]) / peak);
    expect(Math.max(...gaps)).toBeLessThan(tolerance);
  });
});

describe("kernel densities beside SciPy", () => {
  interface Case {
    readonly plain: Record<string, { readonly density: readonly number[]; readonly below: number }>;
    readonly weighted: Case["plain"];
  }
  const { expected, tolerance, ...rest } = oracleCase<Case>("kernel-scipy");
  const { data } = rest as unknown as {
    readonly data: { names: string[]; years: string[]; bandwidth: number } & Record<
      "values" | "weights",
      Record<string, number[]>
    >;
  };
  const panel = (of: "values" | "weights") => ({
    rows: data.names,
    columns: data.years,
    values: data.names.map((_, i) => data.years.map((year) => data[of][year][i])),
  });
  const plain = kernelDensities(panel("values"), { bandwidth: data.bandwidth });
  const weighted = kernelDensities(panel("values"), { bandwidth: data.bandwidth, weights: panel("weights") });

  it.each([
    ["plain", plain],
    ["weighted", weighted],
  ] as const)("%s: curves on one grid, and what is below zero", (kind, ours) => {
    for (const year of data.years) {
      const theirs = expected[kind][year];
      const gaps = Array.from(ours.curve(year), (f, k) => Math.abs(f - theirs.density[k]));
      expect(Math.max(...gaps)).toBeLessThan(tolerance);
      expect(ours.of(year, "below")).toBeCloseTo(theirs.below, 12);
    }
  });

  it("takes weights by name in any order, and a list for all years", () => {
    const { rows, columns, values } = panel("weights");
    const turned = {
      rows: rows.toReversed(),
      columns: columns.toReversed(),
      values: values.toReversed().map((row) => row.toReversed()),
    };
    const again = kernelDensities(panel("values"), { bandwidth: data.bandwidth, weights: turned });
    expect(again.curve("2012")).toEqual(weighted.curve("2012"));
    const one = kernelDensities(panel("values"), { bandwidth: data.bandwidth, weights: data.weights["2012"] });
    expect(one.curve("2012")).toEqual(weighted.curve("2012"));
    expect(one.curve("2005")).not.toEqual(weighted.curve("2005"));
  });
});

describe("kernel densities themselves", () => {
  const area = (ours: ReturnType<typeof kernelDensities>, t = 0): number =>
    (ours.grid[1] - ours.grid[0]) * ours.densities[t].reduce((a, b) => a + b);
  const lists = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 4, maxLength: 20 });

  it("have an area of one, and shift and stretch with the values", () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 2, max: 9 }), (values, by) => {
        const ours = kernelDensities(column(values));
        expect(area(ours)).toBeGreaterThan(0.99);
        expect(area(ours)).toBeLessThan(1.001);
        const moved = kernelDensities(column(values.map((value) => by * value + 1000)));
        expect(moved.of("x", "bandwidth") / ours.of("x", "bandwidth")).toBeCloseTo(by, 9);
        expect(moved.of("x", "height") * by).toBeCloseTo(ours.of("x", "height"), 9);
      }),
      { numRuns: 40 },
    );
  });

  it("fold back what is below zero: the whole area is above it then", () => {
    const values = [0, 0, 0.5, 1, 2, 3, 9];
    const open = kernelDensities(column(values), { bandwidth: 1 });
    const folded = kernelDensities(column(values), { bandwidth: 1, boundary: "reflect", points: 2000 });
    expect(folded.grid[0]).toBe(0);
    expect(folded.of("x", "mode")).toBe(0);
    const half = (folded.densities[0][0] * (folded.grid[1] - folded.grid[0])) / 2;
    expect(area(folded) - half).toBeCloseTo(1, 3);
    expect(open.of("x", "below")).toBeGreaterThan(0.2);
    expect(folded.measures.below).toBeUndefined();
    expect(open.summary().en).toContain("of the density lies below 0");
    expect(folded.summary().en).toContain("folded back");
  });

  it("count peaks by the bandwidth: two groups are two peaks, and one where it is wide", () => {
    const values = [1, 1.2, 1.4, 9, 9.2, 9.4];
    expect(kernelDensities(column(values), { bandwidth: 0.5 }).of("x", "peaks")).toBe(2);
    expect(kernelDensities(column(values), { bandwidth: 0.5 }).peaksAt("x")[1]).toBeCloseTo(9.2, 1);
    expect(kernelDensities(column(values), { bandwidth: 9 }).of("x", "peaks")).toBe(1);
  });

  it("of years over their mean all have the mean 1, and no unit", () => {
    const { columns } = dataset("vehicle-output");
    expect(columns.length).toBeGreaterThan(0);
    const panel = dataset("vehicle-output").pivot({ rows: "province", columns: "year", values: "vehicles" });
    const ours = kernelDensities(panel, { relative: "year-mean" });
    expect(ours.unit).toBeUndefined();
    const centre = (t: number): number =>
      (ours.grid[1] - ours.grid[0]) * ours.densities[t].reduce((sum, f, k) => sum + f * ours.grid[k], 0);
    expect(centre(0)).toBeCloseTo(1, 2);
    expect(centre(14)).toBeCloseTo(1, 2);
    expect(kernelDensities(panel).unit?.zh).toBe("万辆");
  });

  it.each([
    [[0, 1], 0.1164011],
    [[1, 2, 3], 0.805764],
    [[1, 1, 1, 2], 0.04358045],
    [[0, 1, 2, 3, 100], 1.191198],
    [[0, 1, 1000], 102.0908],
  ])("by Sheather and Jones of %o, as R 4.2 prints it (bw.SJ, tol = 1e-12, nb = 1e6)", (values, printed) => {
    expect(Math.abs(bandwidthBy("sheather-jones", Float64Array.from(values)) / printed - 1)).toBeLessThan(3e-5);
  });

  it("take the deviation alone where the quartiles coincide", () => {
    const values = Float64Array.from([5, 5, 5, 5, 5, 9]);
    expect(bandwidthBy("silverman", values)).toBeCloseTo(0.9 * Math.sqrt(8 / 3) * 6 ** -0.2, 12);
  });
});

describe("what kernelDensities refuses", () => {
  it.each([
    [() => kernelDensities([[1, 2]]), "kernelDensities: `panel` must hold at least 2 regions, got 1"],
    [
      () => kernelDensities({ rows: ["甲", "乙"], columns: ["2010", "2011"], values: [1, 3, 2, 3] }),
      'kernelDensities: `panel[…]["2011"]` must differ between regions, got 3',
    ],
    [
      () => kernelDensities({ rows: ["甲", "乙"], columns: ["2010"], values: [-1, 3] }, { boundary: "reflect" }),
      'kernelDensities: `panel[…]["2010"]` must be ≥ 0 with "reflect", got -1',
    ],
    [
      () => kernelDensities({ rows: ["甲", "乙"], columns: ["2010"], values: [-1, 1] }, { relative: "year-mean" }),
      'kernelDensities: `panel[…]["2010"]` must have a mean above 0, got 0',
    ],
    [
      () => kernelDensities([[1], [2]], { weights: [0, 0] }),
      "kernelDensities: `weights` must have a sum > 0 in 1, got 0",
    ],
    [
      () => kernelDensities([[1], [2]], { bandwidth: 0 }),
      "kernelDensities: `bandwidth` must be a finite number > 0, got 0",
    ],
    [
      () => kernelDensities([[1], [2]], { bandwidth: "silver" as "scott" }),
      'kernelDensities: `bandwidth` must be one of "silverman", "scott", "sheather-jones", got "silver"',
    ],
  ])("%#", (call, message) => {
    expect(messageOf(call).split("\n").at(-1)).toBe(`InputError: ${message}`);
  });
});
