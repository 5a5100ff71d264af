import { writeTables } from "../tables.mjs";

export const title = "Reading a workbook: its columns as numbers and texts";

/** @param {string} data */
export function write(data) {
  return [writeTables(data, "100 000 × 20", { rows: 100_000, numbers: 18, kind: "xlsx" })];
}
