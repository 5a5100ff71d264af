import { describe, expect, it } from "vitest";
import { dataset } from "../../../src/frame/index.js";
import {
  demandShock,
  finalDemandMultipliers,
  hypotheticalExtraction,
  importShares,
  inputOutputTable,
  nameText,
  outputMultipliers,
  powerOfDispersion,
  sensitivityOfDispersion,
  Table,
  tableMargins,
  valueAddedMultipliers,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleRecords } from "../../oracles/load.js";
import { china2012, chinaTable, gap } from "./tables.js";

const table = chinaTable();
const competitive = { imports: "competitive" } as const;
const expected = oracleRecords("expected_io2012_agg19.csv");
const column = (name: string): number[] => expected.map((record) => Number(record[name]));

// expected_io2012_agg19.csv was computed in R from the unrounded figures: the shipped table is rounded to
// four decimals of 10 000 yuan, outputs are above 1e7: relative differences of 1e-11.
const tolerance = 1e-9;

describe("China 2012, 19 sectors, beside R", () => {
  it("output multipliers, competitive, of type I and II", () => {
    const { simple, typeII } = outputMultipliers(table, { ...competitive, type: "II" });
    expect(gap(simple, column("output_multiplier"))).toBeLessThan(tolerance);
    expect(gap(typeII?.truncated ?? [], column("type2_trunc"))).toBeLessThan(tolerance);
    expect(gap(typeII?.total ?? [], column("type2_total"))).toBeLessThan(tolerance);
    expect(typeII?.propensity).toBeCloseTo(0.7516514824637246, 12);
  });

  it("power and sensitivity of dispersion by L and by Ghosh, competitive", () => {
    const power = powerOfDispersion(table, competitive).values;
    expect(gap(power, column("influence_coef"))).toBeLessThan(tolerance);
    const byL = sensitivityOfDispersion(table, competitive).values;
    expect(gap(byL, column("sens_rowL"))).toBeLessThan(tolerance);
    const ghosh = sensitivityOfDispersion(table, { ...competitive, matrix: "ghosh" });
    expect(gap(ghosh.values, column("sens_ghosh"))).toBeLessThan(tolerance);
    expect(gap(ghosh.measures.sum.values, column("ghosh_forward"))).toBeLessThan(tolerance);
  });
});

// Computed by programs/china_2012_input_output.py (NumPy, np.linalg.inv), compared at its printed digits.
describe("China 2012, vehicles and parts, beside NumPy", () => {
  it("multipliers with imports taken out", () => {
    const output = outputMultipliers(table, { type: "II" });
    expect(output.at("10汽车整车").simple).toBeCloseTo(3.09006496, 8);
    expect(output.at("汽车零部件").simple).toBeCloseTo(3.06811619, 8);
    expect(output.at("汽车整车").truncated).toBeCloseTo(3.90709467, 8);
    expect(output.at("汽车零部件").truncated).toBeCloseTo(3.93177715, 8);
    expect(output.at("汽车整车").total).toBeCloseTo(4.39848612, 8);
    const added = valueAddedMultipliers(table);
    expect(added.at("汽车整车").simple).toBeCloseTo(0.80199443, 8);
    expect(added.at("汽车零部件").simple).toBeCloseTo(0.78924625, 8);
    expect(importShares(table)[9]).toBeCloseTo(0.10965193, 8);
  });

  it("value-added multipliers are 1 with imports left in", () => {
    const ones = table.sectors.map(() => 1);
    expect(gap(valueAddedMultipliers(table, competitive).simple, ones)).toBeLessThan(tolerance);
  });

  it("influence weighted by final products, and by L − I", () => {
    const weighted = powerOfDispersion(table, { ...competitive, weights: "final-demand" });
    expect(weighted.of("汽车整车")).toBeCloseTo(1.25766051, 8);
    const total = powerOfDispersion(table, { ...competitive, matrix: "L-I" });
    expect(total.of("汽车整车")).toBeCloseTo(1.26168193, 8);
  });

  it("losses when a sector is taken out", () => {
    const { losses, shares } = hypotheticalExtraction(table, {
      ...competitive,
      sectors: ["汽车整车", "汽车零部件"],
    });
    expect(losses[0] / 920416588.1399117).toBeCloseTo(1, 10);
    expect(losses[1] / 608114409.325655).toBeCloseTo(1, 10);
    expect(gap(shares, [0.05746759639968162, 0.03796853934432273])).toBeLessThan(1e-11);
  });

  it("a yuan of investment is the fixed-capital column, not the parts column", () => {
    const investment = finalDemandMultipliers(table).at("FU201").output;
    expect(investment).toBeCloseTo(2.6270181891692346, 9);
    expect(finalDemandMultipliers(table, competitive).at("FU201").output).toBeCloseTo(3.3640332890519598, 9);
    expect(outputMultipliers(table).at("汽车零部件").simple).toBeGreaterThan(investment + 0.4);
  });

  it("parts are driven by vehicles: .470 a yuan made at home, .419 a yuan of demand", () => {
    const parts = table.sectorIndex("test", "sector", "汽车零部件");
    const made = demandShock(table, { 汽车整车: 1 }, { target: "domestic-demand" });
    expect(made.output[parts]).toBeCloseTo(0.47020234098991376, 10);
    const demanded = demandShock(table, { 汽车整车: 1 });
    expect(demanded.output[parts]).toBeCloseTo(0.4186437476905645, 10);
    expect(demanded.at("汽车零部件").output).toBe(demanded.output[parts]);
    expect(demanded.at("汽车零部件").imported).toBe(demanded.imported[parts]);
    expect(messageOf(() => demanded.at("飞机"))).toMatch(/^InputError: DemandShock.at: `sector` must/);
  });
});

describe("China 2012 as it is printed", () => {
  it("adds up within rounding, with the discrepancy kept", () => {
    const margins = tableMargins(table);
    expect(margins.balanced).toBe(true);
    expect(margins.decimals).toBe(4);
    expect(Math.max(...margins.rowGap.map(Math.abs))).toBeCloseTo(0.0003, 6);
    expect(table.discrepancy[9]).toBe(1124910.8294);
    expect(margins.toTable().length).toBe(19);
  });

  it("has its roles by NBS codes", () => {
    expect(table.roles).toEqual({
      exports: ["EX"],
      households: ["FU101", "FU102"],
      investment: ["FU201"],
      labour: ["VA001劳动者报酬"],
      taxes: ["VA002生产税净额"],
    });
    expect(table.finalDemand.columns.map((name) => nameText(name))).toEqual([
      "FU101",
      "FU102",
      "FU103",
      "FU201",
      "FU202",
      "EX",
    ]);
  });

  it("reads the same in two matrices, as a frame hands it over", () => {
    const whole = china2012();
    const values = whole.values as readonly (readonly number[])[];
    const upper = { ...whole, rows: whole.rows.slice(0, 19), values: values.slice(0, 19) };
    const below = {
      rows: whole.rows.slice(19),
      columns: whole.columns.slice(0, 19),
      values: values.slice(19).map((row) => row.slice(0, 19)),
    };
    const parts = inputOutputTable(upper, { primaryInputs: below });
    expect(parts.valueAdded.values).toEqual(table.valueAdded.values);
    expect(parts.flows.values).toEqual(table.flows.values);
  });

  it("reads a frame as it comes, with the names of its rows and the titles of its columns", () => {
    const read = inputOutputTable(dataset("input-output-2012"));
    expect(read.flows.values).toEqual(table.flows.values);
    expect(read.valueAdded.values).toEqual(table.valueAdded.values);
    expect(read.finalDemand.values).toEqual(table.finalDemand.values);
    expect(read.imports).toEqual(table.imports);
    expect(read.sectors[9]).toEqual({ zh: "汽车整车", en: "Motor vehicles" });
    expect(read.roles.households).toEqual(["农村居民消费", "城镇居民消费"]);
    expect(read.unit).toEqual({ zh: "万元", en: "10 000 yuan" });
  });

  it("refuses a table without names", () => {
    const bare = new Table({
      title: { zh: "表", en: "Table" },
      columns: [{ name: "s01", label: { zh: "农业", en: "agriculture" }, values: [1] }],
    });
    expect(messageOf(() => inputOutputTable(bare))).toBe(
      'InputError: inputOutputTable: `matrix` must have a column of names and, behind it, columns of numbers, got ["s01"]',
    );
  });
});
