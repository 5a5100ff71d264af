import { LabelledMatrix, readOptions } from "../../base/index.js";
import { IMPORT_OPTIONS, type ImportOptions, sharesOf } from "./imports.js";
import { refuseUnmade } from "./per-output.js";
import type { InputOutputTable } from "./table.js";

/**
 * Direct input coefficients (直接消耗系数): what a yuan of output of sector j takes from sector i.
 *
 *     a_ij = (1 − m_i) · z_ij / x_j      ("competitive": m = 0)
 *
 * @returns A matrix, selling sectors in rows, buying sectors in columns.
 * @unit 每元产出消耗的元数 · yuan per yuan of output
 * @throws {InputError} If imports exceed a product's domestic use.
 * @see Leontief, W. (1936). Quantitative input and output relations in the economic system of the United
 *   States. Review of Economics and Statistics 18(3), 105–125.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * directCoefficients(table).values; // => [0.15, 0.25, 0.2, 0.05]
 */
export function directCoefficients(table: InputOutputTable, options: ImportOptions = {}): LabelledMatrix {
  const { imports } = readOptions("directCoefficients", options, IMPORT_OPTIONS);
  const shares = sharesOf("directCoefficients", table, imports);
  return new LabelledMatrix(table.sectors, table.sectors, inputCoefficients(table, shares));
}

/**
 * Direct allocation coefficients (直接分配系数): which part of sector i's output goes to sector j; Ghosh's
 * supply side of the same flows.
 *
 *     b_ij = (1 − m_i) · z_ij / x_i      ("competitive": m = 0)
 *
 * They are similar to the input coefficients: B = x̂⁻¹·A·x̂.
 *
 * @returns A matrix, selling sectors in rows, buying sectors in columns; rows sum to the part that is
 *   used as an input.
 * @unit 占卖方产出的份额 · a share of the seller's output
 * @throws {InputError} If imports exceed a product's domestic use.
 * @see Ghosh, A. (1958). Input–output approach in an allocation system. Economica 25(97), 58–64.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * allocationCoefficients(table).values; // => [0.15, 0.5, 0.1, 0.05]
 */
export function allocationCoefficients(table: InputOutputTable, options: ImportOptions = {}): LabelledMatrix {
  const { imports } = readOptions("allocationCoefficients", options, IMPORT_OPTIONS);
  const shares = sharesOf("allocationCoefficients", table, imports);
  return new LabelledMatrix(table.sectors, table.sectors, outputCoefficients("allocationCoefficients", table, shares));
}

/** (I − m̂)·Z·x̂⁻¹, row by row. */
export function inputCoefficients(table: InputOutputTable, shares: Float64Array): Float64Array {
  const n = table.sectors.length;
  return table.flows.values.map((flow, k) => {
    return flow === 0 ? 0 : ((1 - shares[Math.floor(k / n)]) * flow) / table.output[k % n];
  });
}

/** x̂⁻¹·(I − m̂)·Z, row by row. */
export function outputCoefficients(where: string, table: InputOutputTable, shares: Float64Array): Float64Array {
  const n = table.sectors.length;
  const home = table.flows.values.map((flow, k) => (1 - shares[Math.floor(k / n)]) * flow);
  refuseUnmade(where, table, home);
  return home.map((flow, k) => (flow === 0 ? 0 : flow / table.output[Math.floor(k / n)]));
}
