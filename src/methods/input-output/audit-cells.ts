import { type Label, type LabelledMatrix, say } from "../../base/index.js";
import { type AuditFinding, cellSpot, lineSpot, type Part, type Spot } from "./audit-finding.js";
import type { Balance } from "./audit-lines.js";
import { inUnit, UNIT_FACTORS } from "./audit-suspicions.js";
import type { InputOutputTable } from "./table.js";

/** A cell, what stands in it, and what is missing for its lines to add up. */
interface Cell extends Spot {
  readonly value: number;
  readonly missing: number;
  readonly slack: number;
}

/** What was found about single cells, and the lines that it explains. */
export interface CellFindings {
  readonly findings: readonly AuditFinding[];
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/**
 * Cells that explain why lines don't add up: where a row and a column are off by the same, the cell in which they
 * cross; in a row or a column alone, the one cell that is 10, 100 … times what would fit.
 */
export function cellFindings(table: InputOutputTable, balance: Balance): CellFindings {
  const findings: AuditFinding[] = [];
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  const several = balance.rows.off.length > Math.max(3, table.sectors.length / 10);
  for (const i of several ? [] : balance.rows.off) {
    const j = crossing(balance, i);
    if (j === undefined) continue;
    findings.push(crossingFinding(table, balance, i, j));
    rows.add(i);
    columns.add(j);
  }
  for (const [k, cells] of alone(table, balance, rows, columns)) {
    const fitting = cells.flatMap((cell) => factorFinding(cell) ?? []);
    if (fitting.length !== 1) continue;
    findings.push(fitting[0]);
    (k.side === "rows" ? rows : columns).add(k.at);
  }
  return { findings, rows, columns };
}

/** The one column that is off by as much as a row. */
function crossing({ rows, columns }: Balance, i: number): number | undefined {
  const fits = columns.off.filter(
    (j) => Math.abs(columns.gap[j] - rows.gap[i]) <= rows.allowed[i] + columns.allowed[j],
  );
  return fits.length === 1 ? fits[0] : undefined;
}

function crossingFinding(table: InputOutputTable, { rows }: Balance, i: number, j: number): AuditFinding {
  const { sectors, flows, output } = table;
  const missing = rows.gap[i];
  const at = i * sectors.length + j;
  const value = flows.values[at];
  if (i === j) {
    const requirement = say(
      "使这个部门的行和列都平衡：总产出应为 {right}，或它自己用掉的应为 {flow}",
      "let this sector's row and column add up: an output of {right} would, or {flow} used by itself",
      { right: output[i] - missing, flow: value + missing },
    );
    return { kind: "cell", certain: true, ...lineSpot("output", sectors, i), requirement, got: output[i] };
  }
  const spot = cellSpot("flows", flows, at);
  const cell: Cell = { ...spot, value, missing, slack: rows.allowed[i] };
  return factorFinding(cell) ?? { kind: "cell", certain: true, ...spot, requirement: fitting(cell), got: value };
}

function fitting({ value, missing }: Cell): Label {
  const right = String(Number((value + missing).toPrecision(9)));
  return say("使它的行和列都平衡：{right} 会平衡", "let its row and its column add up, as {right} would", { right });
}

/** A cell of which 10, 100 … times as much, or a part of it, is what is missing. */
function factorFinding({ place, at, value, missing, slack }: Cell): AuditFinding | undefined {
  const scale = UNIT_FACTORS.find((factor) => {
    const rounding = slack * Math.max(1, factor);
    return value !== 0 && Math.abs(value * factor - value - missing) <= rounding && Math.abs(missing) > 2 * rounding;
  });
  if (scale === undefined) return undefined;
  return { kind: "unit", certain: true, place, at, requirement: inUnit(scale), got: value };
}

/** The cells beside the square of each line that nothing has explained yet. */
function* alone(
  table: InputOutputTable,
  { rows, columns }: Balance,
  rowsDone: ReadonlySet<number>,
  columnsDone: ReadonlySet<number>,
): Generator<readonly [{ readonly side: "rows" | "columns"; readonly at: number }, readonly Cell[]]> {
  const { sectors, finalDemand, valueAdded, imports } = table;
  for (const at of rows.off) {
    if (rowsDone.has(at)) continue;
    const [missing, slack] = [rows.gap[at], rows.allowed[at]];
    const used = cellsOf("finalDemand", finalDemand, (_, k) => Math.floor(k / finalDemand.columns.length) === at);
    const imported = { ...lineSpot("imports", sectors, at), value: -imports[at] };
    yield [{ side: "rows", at }, [...used, imported].map((cell) => ({ ...cell, missing, slack }))];
  }
  for (const at of columns.off) {
    if (columnsDone.has(at)) continue;
    const [missing, slack] = [columns.gap[at], columns.allowed[at]];
    const cells = cellsOf("valueAdded", valueAdded, (_, k) => k % sectors.length === at);
    yield [{ side: "columns", at }, cells.map((cell) => ({ ...cell, missing, slack }))];
  }
}

function cellsOf(
  part: Part,
  matrix: LabelledMatrix,
  isWanted: (value: number, k: number) => boolean,
): readonly (Spot & Pick<Cell, "value">)[] {
  return Array.from(matrix.values, (value, k) => ({ value, k })).flatMap(({ value, k }) =>
    isWanted(value, k) ? [{ ...cellSpot(part, matrix, k), value }] : [],
  );
}
