import { type Label, say } from "../../base/index.js";
import { columnSums } from "../../math/index.js";
import { type AuditFinding, findingInWords } from "./audit-finding.js";
import { auditSystem, MOST_CONDITION, systemOf } from "./audit-system.js";
import type { InputOutputTable } from "./table.js";

/** What was found doubtful when a table was read, and can't be seen in its numbers any more. */
const READ = new WeakMap<InputOutputTable, readonly AuditFinding[]>();

/** What is doubtful about a table, once for all results of it. */
const DOUBTS = new WeakMap<InputOutputTable, readonly AuditFinding[]>();

/** Keeps what is doubtful about the names around a printed table. */
export function keepDoubts(table: InputOutputTable, findings: readonly AuditFinding[]): void {
  READ.set(
    table,
    findings.filter(({ certain }) => !certain),
  );
}

/**
 * A result's words on its convention, with what is doubtful about the table behind them: what is certainly wrong was
 * refused when the table was made, what may be right (a negative flow, imports with a minus, inputs beyond output, a
 * system that magnifies errors) is computed with and said. A table without doubts costs a look at its cells.
 */
export function withDoubts(table: InputOutputTable, words: Label): Label {
  const [first, ...others] = doubtsOf(table);
  if (first === undefined) return words;
  const doubt = findingInWords(first);
  if (others.length === 0) {
    return say("{words}。存疑：{doubt}", "{words}. Doubtful: {doubt}", { words, doubt });
  }
  return say(
    "{words}。存疑 {n} 处（见 auditInputOutput），如：{doubt}",
    "{words}. Doubtful in {n} places (see auditInputOutput): {doubt}",
    { words, doubt, n: others.length + 1 },
  );
}

function doubtsOf(table: InputOutputTable): readonly AuditFinding[] {
  const known = DOUBTS.get(table);
  if (known !== undefined) return known;
  const numbers = isWellConditioned(table) ? { spectralRadius: 0, condition: 1 } : systemOf(table);
  const found = [...(READ.get(table) ?? []), ...auditSystem(table, numbers)].filter(({ certain }) => !certain);
  DOUBTS.set(table, found);
  return found;
}

/** ‖(I − A)⁻¹‖₁ ≤ 1 / (1 − ‖A‖₁): most tables need no inverse to be known for harmless. */
function isWellConditioned({ flows, output, sectors }: InputOutputTable): boolean {
  const n = sectors.length;
  const inputs = columnSums(flows.values.map(Math.abs), n);
  const most = inputs.reduce((largest, sum, j) => (output[j] > 0 ? Math.max(largest, sum / output[j]) : largest), 0);
  return most < 1 && (1 + most) / (1 - most) <= MOST_CONDITION;
}
