import { readFileSync } from "node:fs";

/** Vehicle output (10 000) and GDP (100 million yuan) of 31 provinces in a year; Tibet has no vehicles. */
export interface Vehicles {
  readonly activity: {
    readonly rows: readonly string[];
    readonly columns: readonly string[];
    readonly values: readonly number[];
  };
  readonly gdp: { readonly rows: readonly string[]; readonly values: readonly number[] };
}

function records(path: string): string[][] {
  const text = readFileSync(new URL(`../../../datasets/${path}`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
}

const output = records("vehicle-output/vehicle-output.csv");
const product = records("gdp/gdp.csv");

export function vehiclesIn(year: number): Vehicles {
  const gdp = product.filter((row) => row[2] === `${year}`);
  const rows = Object.freeze(gdp.map((row) => row[0]));
  const values = rows.map((name) => {
    const row = output.find((entry) => entry[0] === name && entry[2] === `${year}`);
    if (!row && name !== "西藏") throw new Error(`no vehicle output for ${name} in ${year}`);
    return Number(row?.[3] ?? 0);
  });
  return {
    activity: Object.freeze({
      rows,
      columns: Object.freeze(["vehicles"]),
      values: Object.freeze(values),
    }),
    // In another order than the matrix: labels must find each other.
    gdp: Object.freeze({
      rows: Object.freeze([...rows].reverse()),
      values: Object.freeze(gdp.map((row) => Number(row[3])).reverse()),
    }),
  };
}
