import { type LabelledMatrix, readOptions } from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { IMPORT_OPTIONS, type ImportOptions } from "./imports.js";
import { LeontiefSystem, ones } from "./system.js";
import type { InputOutputTable } from "./table.js";

/**
 * Multiplier product matrix (乘数积矩阵): the economic landscape of Sonis and Hewings, the Leontief inverse
 * as it would be if every sector's pull were spread in the same way.
 *
 *     M = L_i· · L_·j / V,   L_i· = Σ_j l_ij,  L_·j = Σᵢ l_ij,  V = Σᵢ Σ_j l_ij
 *
 * @returns A matrix with the same row and column sums as L.
 * @unit 每元最终需求引起的产出（元） · yuan of output per yuan of final demand
 * @throws {InputError} If the table is unproductive.
 * @see Sonis, M. & Hewings, G. J. D. (1999). Economic landscapes: multiplier product matrix analysis for
 *   multiregional input–output systems. Hitotsubashi Journal of Economics 40(1), 59–74.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * multiplierProductMatrix(table).values; // => [0.8097, 0.7745, 0.7085, 0.6777]
 */
export function multiplierProductMatrix(table: InputOutputTable, options: ImportOptions = {}): LabelledMatrix {
  const { imports } = readOptions("multiplierProductMatrix", options, IMPORT_OPTIONS);
  const system = LeontiefSystem.of("multiplierProductMatrix", table, imports);
  const rows = system.output(ones(system.n));
  const columns = system.multipliers(ones(system.n));
  const total = sumOf(rows);
  const { n } = system;
  return system.labelled(
    Float64Array.from({ length: n * n }, (_, k) => {
      return (rows[Math.floor(k / n)] * columns[k % n]) / total;
    }),
  );
}
