import { type LabelledMatrix, readOptions } from "../../base/index.js";
import { IMPORT_OPTIONS, type ImportOptions } from "./imports.js";
import { LeontiefSystem } from "./system.js";
import type { InputOutputTable } from "./table.js";

/**
 * Ghosh inverse (高什逆矩阵): how a yuan more of sector i's primary inputs would show in the value of
 * sector j's output.
 *
 *     G = (I − B)⁻¹ = x̂⁻¹·L·x̂,   B = x̂⁻¹·(I − m̂)·Z      ("competitive": m = 0)
 *
 * Its row sums are the forward linkages that belong to the supply side; as a model of quantities it is
 * disputed, as a model of prices it is Leontief's.
 *
 * @unit 每元初始投入引起的产出（元） · yuan of output per yuan of primary input
 * @throws {InputError} If the table is singular or unproductive; the message names the sector.
 * @see Ghosh, A. (1958). Economica 25(97), 58–64.
 * @see Dietzenbacher, E. (1997). In vindication of the Ghosh model. Journal of Regional Science 37(4), 629–651.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * ghoshInverse(table).values; // => [1.2541, 0.66, 0.132, 1.1221]
 */
export function ghoshInverse(table: InputOutputTable, options: ImportOptions = {}): LabelledMatrix {
  const { imports } = readOptions("ghoshInverse", options, IMPORT_OPTIONS);
  const system = LeontiefSystem.of("ghoshInverse", table, imports);
  return system.labelled(system.ghosh("ghoshInverse"));
}
