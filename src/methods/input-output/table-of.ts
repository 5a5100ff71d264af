import { refuseExplained } from "./audit-balance.js";
import { refuseFindings } from "./audit-finding.js";
import { auditSums } from "./audit-sums.js";
import { type InputOutputParts, type InputOutputTable, tableOfParts } from "./table.js";

const where = "inputOutputTableOf";

/**
 * An input–output table from its quadrants (由各象限组成的投入产出表).
 *
 *     x_i = Σ_j z_ij + Σ_k f_ik − imports_i + discrepancy_i,   v_j = x_j − Σ_i z_ij   where they aren't given
 *
 * Totals among the sectors and what else is certainly wrong is refused ({@link auditInputOutput}). A sector without output (provinces have such) may stand in the table: it takes no inputs, and nothing is made
 * where its product is wanted but imported.
 *
 * @param parts - the quadrants in one unit, each a frame, a matrix or lists; sectors are named by the
 *   rows of `flows`, and matched by name.
 * @unit 与表同单位 · that of the table
 * @throws {InputError} If shapes differ, an output is negative, a sector without output takes inputs, or a role names nothing.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §2.2.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [350, 1700] });
 * table.output; // => [1000, 2000]
 * const flows = Frame.fromRecords([
 *   { sector: "farms", farms: 150, plants: 500 },
 *   { sector: "plants", farms: 200, plants: 100 },
 * ]);
 * inputOutputTableOf({ flows, finalDemand: [350, 1700] }).sectors; // => ["farms", "plants"]
 */
export function inputOutputTableOf(parts: InputOutputParts): InputOutputTable {
  const table = tableOfParts(parts);
  refuseFindings(where, auditSums(table));
  refuseExplained(where, table);
  return table;
}
