import { writeTables } from "../tables.mjs";

export const title = "Reading a CSV: its columns as numbers and texts";

/** @param {string} data */
export function write(data) {
  return [
    writeTables(data, "100 000 × 20", { rows: 100_000, numbers: 18, kind: "csv" }),
    writeTables(data, "3 000 000 × 4", { rows: 3_000_000, numbers: 3, kind: "csv" }),
  ];
}
