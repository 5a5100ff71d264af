import { describe, expect, it } from "vitest";
import { dataset } from "../../../src/frame/index.js";
import { geographicConcentration, herfindahl, hoover, locationQuotients } from "../../../src/pure.js";
import { messageOf } from "../../message.js";

const output = [60, 30, 10, 0];
const area = [10, 30, 50, 10];
const people = [40, 30, 20, 10];

describe("geographicConcentration", () => {
  it("is what the literature's other names say: 100 √HHI, 100 (1 − Hoover), a location quotient on area", () => {
    const ours = geographicConcentration(output, { area, other: people });
    expect(ours.index).toBeCloseTo(100 * Math.sqrt(herfindahl(output)), 12);
    expect(ours.association).toBeCloseTo(100 * (1 - hoover(output, people)), 12);
    const table = { rows: ["1", "2", "3", "4"], columns: ["x"], values: output.map((value) => [value]) };
    const quotients = locationQuotients(table, { reference: area });
    for (const region of table.rows) expect(ours.of(region)).toBeCloseTo(quotients.of(region, "x"), 12);
  });

  it("has only what it was given for", () => {
    const ours = geographicConcentration(output);
    expect(ours.association).toBeUndefined();
    expect(Object.keys(ours.measures)).toEqual(["share"]);
    expect(ours.summary().en).toBe(
      "Geographic concentration index 67.823 (50 when the 4 regions are alike, 100 when one has all).",
    );
  });

  it("takes columns of a frame by name", () => {
    const year = dataset("province-indicators").where({ year: 2012 });
    const ours = geographicConcentration(year, { columns: "vehicles", other: "population" });
    const [made, heads] = ["vehicles", "population"].map((name) => [...year.column(name)]);
    expect(ours.association).toBeCloseTo(100 * (1 - hoover(made, heads)), 10);
    expect(ours.of("江西")).toBeCloseTo(0.017846, 5);
  });

  it("refuses an area of 0, regions that don't fit and nothing at all", () => {
    expect(messageOf(() => geographicConcentration([1, 2], { area: [0, 1] }))).toBe(
      'InputError: geographicConcentration: `area["1"]` must be a finite number > 0, got 0',
    );
    expect(messageOf(() => geographicConcentration([0, 0]))).toBe(
      "InputError: geographicConcentration: `values` must have a sum > 0, got [0, 0]",
    );
    expect(messageOf(() => geographicConcentration([1, 2], { other: [1] }))).toContain("`other` must hold 2 numbers");
  });
});
