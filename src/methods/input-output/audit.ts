import { isTableSource } from "../../base/index.js";
import { auditBalance, auditTotalInput } from "./audit-balance.js";
import type { AuditFinding } from "./audit-finding.js";
import { auditNames } from "./audit-names.js";
import { InputOutputAudit } from "./audit-result.js";
import { auditSums } from "./audit-sums.js";
import { auditSystem, systemOf } from "./audit-system.js";
import { type InputOutputLayout, type LayoutRead, placesOf, readLayout } from "./layout.js";
import type { PrintedTable } from "./printed-table.js";
import { partsOf, totalInputOf, uncheckedTable, wholeTable } from "./read-table.js";
import { type InputOutputParts, InputOutputTable } from "./table.js";
import { inputOutputTableOf } from "./table-of.js";

const where = "auditInputOutput";

/**
 * Audits an input–output table before it is computed with (投入产出表核查): a table of one's own is seldom right at
 * once. Looked for are a transposed table, totals and subtotals among the sectors, final demand or value added that
 * is counted twice, a sector written in two ways, rows and columns in another order, a quadrant, a line or a cell in
 * another unit (万元 beside 亿元), imports with a minus, lines that don't add up, and a system that has no solution
 * or hardly one.
 *
 *     x_i = Σ_j z_ij + Σ_k f_ik − m_i + ε_i,   x_j = Σ_i z_ij + Σ_k v_kj,   ρ(A) < 1
 *
 * What would make every line add up again is named as the reason. {@link inputOutputTable} and
 * {@link inputOutputTableOf} refuse what is certain; what is doubtful is said here.
 *
 * @param table - a whole printed table (a frame or a matrix with names), its quadrants, or a table that was read.
 * @param layout - of a printed table, which rows and columns are what.
 * @unit 与表同单位 · that of the table
 * @throws {InputError} If it is no table, or a part of it isn't found.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §2.2 (the balances), §2.4 (solutions).
 * @example
 * const printed = {
 *   rows: ["农业", "工业", "VA001劳动者报酬"],
 *   columns: ["农业", "工业", "FU101", "GO"],
 *   values: [[150, 500, 350, 1000], [20, 100, 1700, 2000], [650, 1400, NaN, NaN]],
 * };
 * const [finding] = auditInputOutput(printed).findings;
 * [finding.place, finding.got]; // => ["flows[\"工业\"][\"农业\"]", 20]
 * auditInputOutput(dataset("input-output-2012")).sound; // => true
 */
export function auditInputOutput(
  table: PrintedTable | InputOutputParts | InputOutputTable,
  layout: InputOutputLayout = {},
): InputOutputAudit {
  const read = readLayout(where, layout);
  if (table instanceof InputOutputTable) return auditOf([], table, read);
  if (typeof table === "object" && table !== null && "flows" in table && !isTableSource(table)) {
    return auditOf([], inputOutputTableOf(table), read);
  }
  const printed = wholeTable(where, table as PrintedTable, read);
  const named = [...auditNames(printed, read)];
  if (named.some(({ certain }) => certain)) return new InputOutputAudit(named, { sectors: 0 });
  const places = placesOf(where, printed, read);
  const unchecked = uncheckedTable(partsOf(where, printed, places, read));
  const totals = totalInputOf(where, printed, places);
  return auditOf([...named, ...auditTotalInput(unchecked, totals)], unchecked, read);
}

function auditOf(first: readonly AuditFinding[], table: InputOutputTable, layout: LayoutRead): InputOutputAudit {
  const numbers = systemOf(table);
  const sums = [...auditSums(table)];
  const wrong = [...first, ...sums, ...otherThan(sums, auditBalance(table, layout.decimals))];
  // A table that is wrong has signs and a solution that are wrong with it.
  const isSound = wrong.every(({ certain }) => !certain);
  const findings = isSound ? [...wrong, ...auditSystem(table, numbers)] : wrong;
  const sorted = [...findings.filter(({ certain }) => certain), ...findings.filter(({ certain }) => !certain)];
  return new InputOutputAudit(sorted, { ...numbers, sectors: table.sectors.length });
}

/** A sum that is nearly scaled away makes a table add up as well: it is counted twice, and in no other unit. */
function otherThan(sums: readonly AuditFinding[], found: Iterable<AuditFinding>): readonly AuditFinding[] {
  const places = new Set(sums.map(({ place }) => place));
  return [...found].filter(({ kind, place }) => kind !== "unit" || !places.has(place.replace("[*]", "")));
}
