import type { InputOutputTable } from "./table.js";

/** What a row adds up to: flows, final demand, less imports, and the discrepancy. */
export function rowTerms(table: InputOutputTable, i: number): readonly number[] {
  const n = table.sectors.length;
  const width = table.finalDemand.columns.length;
  return [
    ...table.flows.values.subarray(i * n, (i + 1) * n),
    ...table.finalDemand.values.subarray(i * width, (i + 1) * width),
    -table.imports[i],
    table.discrepancy[i],
  ];
}

/** What a column adds up to: flows and value added. */
export function columnTerms(table: InputOutputTable, j: number): readonly number[] {
  const n = table.sectors.length;
  const inputs = Array.from({ length: n }, (_, i) => table.flows.values[i * n + j]);
  return [...inputs, ...table.valueAdded.rows.map((_, k) => table.valueAdded.values[k * n + j])];
}
