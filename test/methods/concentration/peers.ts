import { expect } from "vitest";
import { oracleCase, oracleMatrix, oracleRecords } from "../../oracles/load.js";

/** Employment of 20 regions (rows) in 12 industries, with some zeros, and the same without. */
export const employment = oracleMatrix("syn_emp_t1.csv");
export const positiveEmployment = oracleMatrix("syn_emp_positive.csv");
export const industries = employment.columns.map(String);
export const regions = employment.rows.map(String);

export function industry(name: string, table = employment): readonly number[] {
  const column = industries.indexOf(name);
  return Object.freeze(table.values.map((row) => row[column]));
}

export function region(name: string): readonly number[] {
  return employment.values[regions.indexOf(name)];
}

/** Population of the 20 regions. */
export const population = Object.freeze(oracleRecords("syn_regions.csv").map((record) => Number(record.pop)));

/** Vehicles made in the 31 provinces of 2012 (10 000), with GDP; Tibet made none. */
export const provinces2012 = Object.freeze(
  oracleRecords("expected_vehicle_lq_2010_2012.csv")
    .filter((record) => record.year === "2012")
    .map((record) => ({
      name: record.province_zh,
      vehicles: Number(record.vehicle_output_10k),
      gdp: Number(record.gdp),
    })),
);

/** A case, with a comparison at its own tolerance. */
export function peer<Expected>(id: string) {
  const { expected, tolerance } = oracleCase<Expected>(id);
  const check = (actual: number, wanted: number): void => {
    expect(Math.abs(actual - wanted), `${actual} beside ${wanted} of ${id}`).toBeLessThanOrEqual(tolerance);
  };
  return { expected, tolerance, check };
}

/** The data that a textbook case carries. */
export function textbookData(id: string): Readonly<Record<string, readonly number[]>> {
  const { data } = oracleCase<unknown>(id) as unknown as { data: Record<string, number[]> };
  return Object.freeze(data);
}
