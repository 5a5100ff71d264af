import { type LabelledMatrix, readOptions } from "../../base/index.js";
import { IMPORT_OPTIONS, type ImportOptions } from "./imports.js";
import { LeontiefSystem } from "./system.js";
import type { InputOutputTable } from "./table.js";

/**
 * Leontief inverse (列昂惕夫逆矩阵，完全需要系数): the output of sector i that a yuan of final demand for
 * sector j's domestic product takes in all rounds.
 *
 *     L = (I − A)⁻¹ = I + A + A² + …,   A = (I − m̂)·Z·x̂⁻¹   ("competitive": m = 0)
 *
 * Multipliers, shocks and linkages don't need it; ask for it to see it.
 *
 * @returns A matrix of entries ≥ 0 with a diagonal ≥ 1.
 * @unit 每元最终需求引起的产出（元） · yuan of output per yuan of final demand
 * @throws {InputError} If the table is singular or unproductive; the message names the sector.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §2.2.3, table 2.4.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * leontiefInverse(table).values; // => [1.2541, 0.33, 0.264, 1.1221]
 */
export function leontiefInverse(table: InputOutputTable, options: ImportOptions = {}): LabelledMatrix {
  const { imports } = readOptions("leontiefInverse", options, IMPORT_OPTIONS);
  const system = LeontiefSystem.of("leontiefInverse", table, imports);
  return system.labelled(system.inverse());
}

/**
 * Total input coefficients (完全消耗系数): what a yuan of final product j takes from sector i in all rounds,
 * without the yuan itself. Chinese tables print these; they aren't the Leontief inverse.
 *
 *     B = (I − A)⁻¹ − I
 *
 * @returns A matrix of entries ≥ 0.
 * @unit 每元最终产品完全消耗的元数 · yuan per yuan of final product
 * @throws {InputError} If the table is singular or unproductive; the message names the sector.
 * @see 刘起运, 陈璋, 苏汝劼 (2006).《投入产出分析》, 中国人民大学出版社.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * totalCoefficients(table).values; // => [0.2541, 0.33, 0.264, 0.1221]
 */
export function totalCoefficients(table: InputOutputTable, options: ImportOptions = {}): LabelledMatrix {
  const { imports } = readOptions("totalCoefficients", options, IMPORT_OPTIONS);
  const system = LeontiefSystem.of("totalCoefficients", table, imports);
  const { n } = system;
  return system.labelled(system.inverse().map((value, k) => (k % (n + 1) === 0 ? value - 1 : value)));
}
