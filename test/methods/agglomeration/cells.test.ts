import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Frame, label } from "../../../src/index.js";
import {
  coagglomeration,
  colocation,
  concentration,
  concentrationRatio,
  dartboard,
  ellisonGlaeser,
  gini,
  herfindahl,
  hoover,
  industrialLocalization,
  locationQuotients,
  maurelSedillot,
  median,
  pairwiseCoagglomeration,
  plantCells,
  type PlantColumns,
  seededRandom,
  spatialGini,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { plants as oracle } from "./plants.js";

const REGIONS = ["甲", "乙", "丙", "丁", "戊"];
const INDUSTRIES = ["C13", "C36", "C39"];

/** Registries in which every industry has two plants at least, and every region one. */
const registries: fc.Arbitrary<PlantColumns & { region: string[]; industry: string[]; size: number[] }> = fc
  .array(
    fc.record({
      region: fc.constantFrom(...REGIONS),
      industry: fc.constantFrom(...INDUSTRIES),
      size: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.double({ min: 0.5, max: 1e4, noNaN: true })),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((list) => {
    const every = INDUSTRIES.flatMap((industry, i) => [
      { region: REGIONS[i], industry, size: 3 },
      { region: REGIONS[i + 2], industry, size: 7.5 },
    ]);
    const all = [...every, ...list];
    return {
      region: all.map(({ region }) => region),
      industry: all.map(({ industry }) => industry),
      size: all.map(({ size }) => size),
    };
  });

/** The sums of regions × industries, made apart. */
function matrixOf({ region, industry, size }: { region: string[]; industry: string[]; size: number[] }) {
  const [rows, columns] = [region, industry].map((names) => [...new Set(names)]);
  const values = rows.map((r) =>
    columns.map((i) => size.reduce((sum, e, k) => sum + (region[k] === r && industry[k] === i ? e : 0), 0)),
  );
  return { rows, columns, values };
}

/** The largest difference, relative to the scale of what is compared. */
function apart(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Array.from(a).reduce(
    (most, value, k) => Math.max(most, Math.abs(value - b[k]) / Math.max(1, Math.abs(b[k]))),
    0,
  );
}

describe("cells give what plants give, to 1e-12, whatever the registry", () => {
  it("Ellison–Glaeser with G, H, z and the variance, for each reference", () => {
    fc.assert(
      fc.property(registries, fc.constantFrom("plants", "others", "equal" as const), (plants, reference) => {
        const cells = plantCells(plants);
        const [a, b] = [ellisonGlaeser({ cells }, { reference }), ellisonGlaeser(plants, { reference })];
        const order = b.names.map((name) => a.names.indexOf(name));
        for (const field of ["gamma", "rawConcentration", "herfindahl", "variance", "totals", "plants"] as const) {
          expect(
            apart(
              Float64Array.from(order, (k) => a[field][k]),
              b[field],
            ),
          ).toBeLessThan(1e-12);
        }
        // z divides by the root of a variance that may be small beside what it is made of.
        expect(
          apart(
            Float64Array.from(order, (k) => a.z[k]),
            b.z,
          ),
        ).toBeLessThan(1e-9);
      }),
      { seed: 14, numRuns: 200 },
    );
  });

  it("Maurel–Sédillot by size and by number, co-agglomeration, pairs, colocation", () => {
    fc.assert(
      fc.property(registries, (plants) => {
        const cells = plantCells(plants);
        for (const weighting of ["size", "none"] as const) {
          const [a, b] = [maurelSedillot({ cells }, { weighting }), maurelSedillot(plants, { weighting })];
          expect(
            apart(
              b.names.map((name) => a.of(String(name))),
              b.gamma,
            ),
          ).toBeLessThan(1e-12);
        }
        expect(Math.abs(coagglomeration({ cells }).gamma - coagglomeration(plants).gamma)).toBeLessThan(1e-12);
        const pair = [pairwiseCoagglomeration({ cells }), pairwiseCoagglomeration(plants)];
        expect(Math.abs(pair[0].of("C13", "C39") - pair[1].of("C13", "C39"))).toBeLessThan(1e-12);
        expect(colocation({ cells }, "C13", "C36")).toEqual(colocation(plants, "C13", "C36"));
      }),
      { seed: 15, numRuns: 200 },
    );
  });

  it("location quotients, and concentration, HHI, CRₙ and Gini by region, beside sums made apart", () => {
    fc.assert(
      fc.property(registries, (plants) => {
        const cells = plantCells(plants);
        const matrix = matrixOf(plants);
        const [a, b] = [locationQuotients({ cells }), locationQuotients(matrix)];
        for (const r of matrix.rows) {
          const row = (result: typeof a) => matrix.columns.map((i) => result.of(r, i));
          expect(apart(row(a), row(b))).toBeLessThan(1e-12);
        }
        const columns = "C36";
        const sizes = { rows: matrix.rows, values: matrix.values.map((row) => row[matrix.columns.indexOf(columns)]) };
        const total = matrix.values.map((row) => row.reduce((sum, value) => sum + value, 0));
        for (const index of [herfindahl, gini, (x: never, o: never) => concentrationRatio(x, 2, o)]) {
          const of = index as (values: unknown, choice?: unknown) => number;
          expect(Math.abs(of({ cells }, { columns }) - of(sizes))).toBeLessThan(1e-12);
        }
        const all = concentration({ cells }, { columns });
        expect(apart(all.values, concentration(sizes).values)).toBeLessThan(1e-12);
        const reference = { rows: matrix.rows, values: total };
        expect(Math.abs(spatialGini({ cells }, reference, { columns }) - spatialGini(sizes, reference))).toBeLessThan(
          1e-12,
        );
        expect(Math.abs(hoover({ cells }, reference, { columns }) - hoover(sizes, reference))).toBeLessThan(1e-12);
        expect(industrialLocalization({ cells }).names.length).toBe(matrix.columns.length);
      }),
      { seed: 16, numRuns: 150 },
    );
  });

  it("on the 900 plants of the oracle cases, also as a frame, in any order of rows", () => {
    const cells = plantCells(oracle);
    const frame = cells.toFrame();
    const turned = Frame.fromRecords([...frame.records()].reverse() as never);
    const gamma = ellisonGlaeser(oracle);
    for (const given of [cells, frame, turned]) {
      const result = ellisonGlaeser({ cells: given });
      for (const name of gamma.names)
        expect(Math.abs(result.of(String(name)) - gamma.of(String(name)))).toBeLessThan(1e-12);
    }
  });
});

describe("cells keep what they are made of", () => {
  const [jiangxi, hubei] = [label("江西", "Jiangxi"), label("湖北", "Hubei")];
  const frame = Frame.fromRecords([
    { city: jiangxi, code: 36, jobs: 6 },
    { city: hubei, code: 36, jobs: 4 },
    { city: jiangxi, code: 36, jobs: 5 },
    { city: jiangxi, code: 13, jobs: 2 },
  ]);
  const cells = plantCells(frame, { region: "city", industry: "code", size: "jobs" });

  it("sums, squares, fourth powers, counts; names in both languages", () => {
    expect(cells.region).toEqual([jiangxi, hubei, jiangxi]);
    expect(cells.industry).toEqual(["36", "36", "13"]);
    expect([...cells.size, ...cells.size2]).toEqual([11, 4, 2, 61, 16, 4]);
    expect([...cells.size4, ...cells.plants]).toEqual([6 ** 4 + 5 ** 4, 256, 16, 2, 1, 1]);
    expect(cells.toTable().columns.map(({ name }) => name)).toEqual([
      ...["industry", "region", "size", "size2", "size4", "plants"],
    ]);
  });

  it("and the reference puts the regions in its order", () => {
    const reference = { rows: ["湖北", "江西", "安徽"], values: [1, 2, 3] };
    const given = { cells: { region: ["江西", "湖北"], industry: ["36", "36"], size: [11, 4], size2: [61, 16] } };
    expect(pairwiseCoagglomeration({ cells }, { reference }).regions).toEqual(["湖北", "江西", "安徽"]);
    expect(messageOf(() => ellisonGlaeser(given, { reference }))).toBe(
      "InputError: ellisonGlaeser: `cells` must have a column size4 (Σ size⁴) of 2 numbers, one a cell: it does not follow from the others, got undefined",
    );
  });
});

describe("what cells can't give says so by name", () => {
  const plants = { region: ["a", "b", "a", "b"], industry: ["x", "x", "y", "y"], size: [1, 2, 3, 5] };
  const cells = plantCells(plants);
  const simulation = { random: seededRandom(1), draws: 9 };
  it.each<[string, () => unknown, string]>([
    [
      "simulated p",
      () => ellisonGlaeser({ cells }, { simulation }),
      'ellisonGlaeser: `simulation` must be asked of plants alone: a simulation throws each plant with its own size, of which cells hold the sums, got "{ cells }"',
    ],
    [
      "concentration of firms",
      () => concentration({ cells }, { columns: "x", of: "firms" }),
      'concentration: `of` must be "regions" for cells: CRₙ and the like need each firm, and cells hold sums alone (largestPlants finds the largest, ellisonGlaeser gives H over plants), got "firms"',
    ],
    [
      "the dartboard",
      () => dartboard({ cells } as never, [1, 2], simulation),
      'dartboard: `sizes` must be a list of numbers: cells hold sums for each industry in each region, from which dartboard does not follow, got "{ cells }"',
    ],
    [
      "quantiles",
      () => median({ cells } as never),
      'median: `values` must be a list of numbers: cells hold sums for each industry in each region, from which median does not follow, got "{ cells }"',
    ],
    [
      "an index of one industry, where there are two",
      () => herfindahl({ cells }),
      'herfindahl: `columns` must be given, one of "x", "y", got undefined',
    ],
    [
      "columns of plants",
      () => ellisonGlaeser({ cells }, { region: "city" }),
      'ellisonGlaeser: `region` must be given only where a frame of plants is read, got "city"',
    ],
  ])("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: ${message}`);
  });
});

describe("cells that no plants come down to are refused", () => {
  const good = { region: ["a", "b", "a"], industry: ["x", "x", "y"], size: [3, 2, 4], size2: [5, 4, 10] };
  const lq = (change: object) => messageOf(() => locationQuotients({ cells: { ...good, ...change } as never }));
  it.each<[string, object, string]>([
    [
      "a cell twice",
      { region: ["a", "a", "a"] },
      '`cells["a"]["x"]` must have one row (an industry stands in a region twice: sum them first, or take one year), got 1',
    ],
    [
      "a sum of nothing",
      { size: [3, 0, 4] },
      '`cells["b"]["x"].size` must be a finite number > 0 (leave out cells without plants), got 0',
    ],
    [
      "text",
      { size: [3, "2", 4] },
      '`cells["b"]["x"].size` must be a finite number > 0 (leave out cells without plants), got "2"',
    ],
    [
      "half a plant",
      { plants: [2, 0.5, 2] },
      '`cells["b"]["x"].plants` must be a whole number ≥ 1 (leave out cells without plants), got 0.5',
    ],
    [
      "columns in the wrong place",
      { size: [5, 4, 10], size2: [3, 2, 4], plants: [2, 1, 2] },
      '`cells["a"]["x"].size2` must agree with size and plants of its row: size2 ≤ size² ≤ plants × size2 (are columns in the wrong place?), got 3',
    ],
    [
      "lists of unlike length",
      { industry: ["x", "x"] },
      "`cells.industry` must hold 3 entries like `cells.region`, got 2",
    ],
    [
      "no column",
      { size: undefined },
      "`cells` must have a column size (Σ size) of 3 numbers, one a cell: it does not follow from the others, got undefined",
    ],
  ])("%s", (_, change, message) => {
    expect(lq(change)).toBe(`InputError: locationQuotients: ${message}`);
  });

  it("a total, by its name or as it is the sum of all others everywhere", () => {
    const region = ["a", "b", "c", "d"];
    const table = (last: string) => {
      const industries = ["x", "y", "z", last];
      const sizes = industries.map((_, i) => region.map((__, r) => (i < 3 ? (i + 1) * 7 + ((r * 5 + i * 3) % 4) : 0)));
      sizes[3] = region.map((_, r) => sizes[0][r] + sizes[1][r] + sizes[2][r]);
      return {
        cells: {
          region: industries.flatMap(() => region),
          industry: industries.flatMap((name) => region.map(() => name)),
          size: sizes.flat(),
        },
      };
    };
    expect(messageOf(() => locationQuotients(table("合计")))).toContain(
      "`cells.industry` must hold the units alone: 合计 is the sum of the others",
    );
    expect(messageOf(() => locationQuotients(table("00")))).toBe(
      'InputError: locationQuotients: `cells.industry` must hold the units alone: 00 is the sum of all others everywhere, a total (leave it out), got "00"',
    );
  });
});
