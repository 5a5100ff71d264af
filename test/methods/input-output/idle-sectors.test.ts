import { describe, expect, it } from "vitest";
import {
  allocationCoefficients,
  demandFlows,
  demandShock,
  directCoefficients,
  directLinkages,
  dispersionVariation,
  employmentMultipliers,
  finalDemandMultipliers,
  ghoshInverse,
  hawkinsSimon,
  hypotheticalExtraction,
  impactRounds,
  inputOutputTableOf,
  keySectors,
  leontiefInverse,
  outputMultipliers,
  sensitivityOfDispersion,
  structuralDecomposition,
  tableMargins,
  upstreamness,
  valueAddedMultipliers,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";

/** Provinces have sectors that make nothing. */
const table = inputOutputTableOf({
  flows: [
    [10, 0, 5],
    [0, 0, 0],
    [4, 0, 6],
  ],
  finalDemand: [35, 0, 20],
});

/** The same with a product that is used, but imported. */
const imported = inputOutputTableOf({
  flows: [
    [10, 0, 5],
    [2, 0, 3],
    [4, 0, 6],
  ],
  finalDemand: {
    rows: ["1", "2", "3"],
    columns: ["C", "EX"],
    values: [
      [30, 5],
      [1, 0],
      [20, 0],
    ],
  },
  imports: [0, 6, 0],
  roles: { exports: ["EX"] },
});

describe("a sector without output", () => {
  it("is read; L has a unit row and column there, as R's solve(I − A) with 1/0 taken as 0", () => {
    expect([...table.output]).toEqual([50, 0, 30]);
    const { simple } = outputMultipliers(table);
    [1.404255, 1, 1.542553].forEach((value, j) => {
      expect(simple[j]).toBeCloseTo(value, 6);
    });
    const inverse = leontiefInverse(table);
    expect([...inverse.row("2"), ...inverse.column("2")]).toEqual([0, 1, 0, 0, 1, 0]);
    expect([...ghoshInverse(table).row("2")]).toEqual([0, 1, 0]);
  });

  it.each<[string, () => ArrayLike<number>]>([
    ["direct coefficients", () => directCoefficients(table).values],
    ["allocation coefficients", () => allocationCoefficients(table).values],
    ["direct linkages", () => directLinkages(table).measures.forward.values],
    ["sensitivity by Ghosh", () => sensitivityOfDispersion(table, { matrix: "ghosh" }).values],
    ["variation of dispersion", () => dispersionVariation(table).values],
    ["upstreamness", () => upstreamness(table).values],
    ["key sectors", () => keySectors(table).forward],
    ["value added", () => valueAddedMultipliers(table).simple],
    ["jobs", () => employmentMultipliers(table, [5, 0, 9]).simple],
    ["final demand", () => finalDemandMultipliers(table).output],
    ["extraction", () => hypotheticalExtraction(table).losses],
    ["extraction forward", () => hypotheticalExtraction(table, { kind: "forward" }).losses],
    ["extraction of one, forward", () => hypotheticalExtraction(table, { kind: "forward", sectors: ["2"] }).losses],
    ["a shock", () => demandShock(table, [1, 0, 1]).imported],
    ["a shock with jobs", () => demandShock(table, [1, 0, 1], { employment: [1, 0, 2] }).jobs ?? [Number.NaN]],
    ["rounds", () => impactRounds(table, [1, 0, 1]).totals],
    ["flows", () => demandFlows(table, [1, 0, 1]).flows.map(({ value }) => value)],
    ["margins", () => tableMargins(table).discrepancyShare],
    ["decomposition", () => structuralDecomposition(table, table).change],
    ["pivots", () => hawkinsSimon(table).pivots],
  ])("gives numbers: %s", (_, make) => {
    const values = Array.from(make());
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => !Number.isFinite(value))).toEqual([]);
  });

  it("keeps nothing of what no final demand reaches: dependence is not told there", () => {
    const { dependence } = finalDemandMultipliers(table);
    expect(Array.from(dependence.values)).toEqual([1, Number.NaN, 1]);
  });

  it("whose product is imported costs nothing at home, and its shock is all imports", () => {
    expect([...imported.output]).toEqual([50, 0, 30]);
    expect([...leontiefInverse(imported).row("2")]).toEqual([0, 1, 0]);
    const shock = demandShock(imported, [0, 100, 0]);
    expect([Math.max(...shock.output), shock.imported[1]]).toEqual([0, 100]);
    expect(Array.from(ghoshInverse(imported).values).every(Number.isFinite)).toBe(true);
    expect(messageOf(() => allocationCoefficients(imported, { imports: "competitive" }))).toMatch(
      /`table.output\["2"\]` must be > 0: its product is used, but none of it is made/,
    );
  });

  it("is one too where sums leave a rounding of nothing", () => {
    const { output } = inputOutputTableOf({
      flows: [
        [1, 0],
        [0.1, 0],
      ],
      finalDemand: [5, 0.2],
      imports: [0, 0.3],
    });
    expect(output[1]).toBe(0);
  });
});

describe("the dependence of sectors on final demand", () => {
  it("adds up to 1 a sector, and is what each column alone sets in motion", () => {
    const { dependence, output } = finalDemandMultipliers(imported);
    expect(dependence.at("1", "C") + dependence.at("1", "EX")).toBeCloseTo(1, 14);
    const exports = demandShock(imported, [5, 0, 0], { target: "domestic-demand" }).output;
    expect(dependence.at("1", "EX")).toBeCloseTo(exports[0] / 50, 12);
    expect(dependence.at("3", "EX")).toBeCloseTo(exports[2] / 30, 12);
    expect(output[1] * 5).toBeCloseTo(
      exports.reduce((a, b) => a + b),
      12,
    );
  });
});
