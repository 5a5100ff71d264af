import { describe, expect, it } from "vitest";
import { demandFlows, demandShock, inputOutputTableOf, ras } from "../../../src/pure.js";
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
    expect(demandFlows(table, [110, 0]).ends.imports).toBeCloseTo(
      10 + (0.15 * output[0] + 0.25 * output[1]) / 11,
      11,
    );
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
    expect([result.iterations, result.gap]).toEqual([1, 0.25]);
    expect([...result.rowFactors, ...result.columnFactors]).toEqual([1, 1, 1.5, 0.75]);
  });
});
