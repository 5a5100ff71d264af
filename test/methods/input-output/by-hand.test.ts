import { describe, expect, it } from "vitest";
import {
  demandFlows,
  demandShock,
  impactRounds,
  inputOutputTableOf,
  outputMultipliers,
  ras,
  regionalMultipliers,
  structuralPaths,
} from "../../../src/pure.js";
import { gap } from "./tables.js";

// Miller & Blair's two sectors with 100 of the first one's product imported: of 1 100 used an eleventh, so
// that A at home is [3/22 5/22; 1/5 1/20], det(I − A) = 19/22 · 19/20 − 1/22 = .775 and
// L = [.95 5/22; .2 19/22]/.775.
const table = inputOutputTableOf({
  flows: [
    [150, 500],
    [200, 100],
  ],
  finalDemand: [[450], [1700]],
  imports: [100, 0],
  valueAdded: {
    rows: ["wages", "taxes", "surplus"],
    columns: ["1", "2"],
    values: [
      [300, 500],
      [35, 180],
      [315, 720],
    ],
  },
  roles: { labour: ["wages"], taxes: ["taxes"] },
});

describe("a demand for 110 of the first product, by hand", () => {
  const output = [95 / 0.775, 20 / 0.775];
  const shock = demandShock(table, [110, 0], { employment: [50, 40] });

  it("loses an eleventh to imports, and sets 95 and 20 over .775 in motion", () => {
    expect([...shock.demand]).toEqual([110, 0]);
    expect(gap(shock.domesticDemand, [100, 0])).toBeLessThan(1e-12);
    expect(gap(shock.output, output)).toBeLessThan(1e-12);
    expect(shock.multiplier).toBeCloseTo(115 / 0.775 / 110, 14);
  });

  it("brings value added, wages, taxes and jobs at their rates per output", () => {
    const times = (a: number, b: number) => [a * output[0], b * output[1]];
    expect(gap(shock.valueAdded, times(0.65, 0.7))).toBeLessThan(1e-12);
    expect(gap(shock.income ?? [], times(0.3, 0.25))).toBeLessThan(1e-12);
    expect(gap(shock.taxes ?? [], times(0.035, 0.09))).toBeLessThan(1e-12);
    expect(gap(shock.jobs ?? [], times(0.05, 0.02))).toBeLessThan(1e-12);
  });

  it("imports 10 of it, and an eleventh of what both sectors use of the first product", () => {
    const used = 0.15 * output[0] + 0.25 * output[1];
    expect(gap(shock.imported, [10 + used / 11, 0])).toBeLessThan(1e-12);
  });

  it("flows on for as many rounds as are asked for", () => {
    expect(demandFlows(table, [110, 0], { rounds: 2 }).rounds).toBe(2);
    expect(demandFlows(table, [110, 0]).ends.imports).toBeCloseTo(10 + (0.15 * output[0] + 0.25 * output[1]) / 11, 11);
  });
});

/** Miller & Blair's two sectors without imports: A = [.15 .25; .2 .05], det(I − A) = .7575. */
const closed = inputOutputTableOf({
  flows: [
    [150, 500],
    [200, 100],
  ],
  finalDemand: [[350], [1700]],
});

describe("a demand for 600 and 1500 round by round, by hand", () => {
  it("is 2100, then 465 and 195, then 118.5 and 102.75, in all (945, 1395)/.7575", () => {
    const { rounds, totals, partialSums, output, limit } = impactRounds(closed, [600, 1500], {
      rounds: 2,
    });
    expect(gap(rounds[1], [465, 195])).toBeLessThan(1e-12);
    expect(gap(rounds[2], [118.5, 102.75])).toBeLessThan(1e-12);
    expect(gap(totals, [2100, 660, 221.25])).toBeLessThan(1e-12);
    expect(gap(partialSums, [2100, 2760, 2981.25])).toBeLessThan(1e-12);
    expect(gap(output, [945 / 0.7575, 1395 / 0.7575])).toBeLessThan(1e-11);
    expect(limit).toBeCloseTo(2340 / 0.7575, 10);
  });

  it("along its paths: 1500 and 600 themselves, then .25 of 1500, .2 of 600, .15 of 600, .05 of 1500", () => {
    const paths = structuralPaths(closed, [600, 1500], { depth: 1, prune: 1e-9 });
    expect([paths.met, paths.depth, paths.prune]).toEqual([6, 1, 1e-9]);
    const wanted = [1500, 600, 375, 120, 90, 75];
    expect(
      gap(
        paths.paths.map(({ value }) => value),
        wanted,
      ),
    ).toBeLessThan(1e-12);
    expect(paths.total).toBeCloseTo(2340 / 0.7575, 10);
  });

  it("what isn't used as an input is final demand less imports: 350 and 1700 of either table", () => {
    expect([...closed.netFinalDemand()]).toEqual([350, 1700]);
    expect([...table.netFinalDemand()]).toEqual([350, 1700]);
  });
});

describe("a region of 10 and 30 jobs in a nation of 50 and 50, by hand", () => {
  // SLQ ½ and 3/2, so that it supplies half of what it uses of the first product.
  const { multipliers, lowest, highest } = regionalMultipliers(
    closed,
    {
      rows: ["R", "rest"],
      columns: closed.sectors,
      values: [
        [10, 30],
        [40, 20],
      ],
    },
    "R",
  );
  /** Column sums of the inverse of [1 − a, −b; −c, 1 − d]. */
  const sums = (a: number, b: number, c: number, d: number): number[] => {
    const minor = (1 - a) * (1 - d) - b * c;
    return [(1 - d + c) / minor, (1 - a + b) / minor];
  };

  it("has the nation's multipliers, and those of A with a halved row", () => {
    expect(gap(multipliers.row("nation"), sums(0.15, 0.25, 0.2, 0.05))).toBeLessThan(1e-14);
    expect(gap(multipliers.row("nation"), outputMultipliers(closed).simple)).toBeLessThan(1e-14);
    expect(gap(multipliers.row("SLQ"), sums(0.075, 0.125, 0.2, 0.05))).toBeLessThan(1e-14);
  });

  it("by cross-industry quotients supplies a third of what the second uses of the first; Flegg's are lower", () => {
    expect(gap(multipliers.row("CILQ"), sums(0.075, 0.25 / 3, 0.2, 0.05))).toBeLessThan(1e-14);
    // λ = log₂(1.4)^.3 times ½, ⅓, 3 and 3/2, of which nothing counts for more than 1.
    const size = Math.log2(1.4) ** 0.3;
    const flegg = sums(0.075 * size, (0.25 / 3) * size, 0.2, 0.05);
    expect(3 * size).toBeGreaterThan(1);
    expect(1.5 * size).toBeGreaterThan(1);
    expect(gap(multipliers.row("FLQ δ=0.3"), flegg)).toBeLessThan(1e-14);
  });

  it("lies between the lowest and the highest of its methods", () => {
    const methods = multipliers.rows.slice(1).map((_, k) => {
      return [...multipliers.values.slice(2 * (k + 1), 2 * (k + 2))];
    });
    expect([...lowest]).toEqual([0, 1].map((j) => Math.min(...methods.map((row) => row[j]))));
    expect([...highest]).toEqual([0, 1].map((j) => Math.max(...methods.map((row) => row[j]))));
    expect(highest[0]).toBeCloseTo(sums(0.075, 0.125, 0.2, 0.05)[0], 12);
  });
});

describe("RAS of 1 1 and 1 3 to rows of 2 and 4 and columns of 3 and 3, by hand", () => {
  const start = [
    [1, 1],
    [1, 3],
  ];
  const totals = { rowTotals: [2, 4], columnTotals: [3, 3] };

  it("keeps x₁₁x₂₂/x₁₂x₂₁ = 3: x₁₁ = 4 − √7", () => {
    // x (1 + x) = 3 (2 − x)(3 − x), or x² − 8 x + 9 = 0.
    const x = 4 - Math.sqrt(7);
    const { balanced } = ras(start, totals);
    expect(gap(balanced.values, [x, 2 - x, 3 - x, 1 + x])).toBeLessThan(1e-9);
  });

  it("leaves a row a quarter off after its first iteration, and says so if that is near enough", () => {
    // Rows fit already; columns of 2 and 4 are multiplied by 3/2 and 3/4: rows of 2.25 and 3.75.
    const result = ras(start, { ...totals, tolerance: 0.1 });
    expect([...result.start.values]).toEqual([1, 1, 1, 3]);
    expect([...result.rowTotals, ...result.columnTotals]).toEqual([2, 4, 3, 3]);
    expect([result.iterations, result.gap]).toEqual([1, 0.25]);
    expect([...result.rowFactors, ...result.columnFactors]).toEqual([1, 1, 1.5, 0.75]);
  });
});
