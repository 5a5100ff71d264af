import { say, shortNumber } from "../../base/index.js";
import { cellFindings } from "./audit-cells.js";
import { type AuditFinding, lineSpot, partSpot, refuseFindings } from "./audit-finding.js";
import { balanceOf, fewestDecimals, isBalanced, type Side } from "./audit-lines.js";
import { explanationOf, inUnit, UNIT_FACTORS } from "./audit-suspicions.js";
import { printedDecimals } from "./margins.js";
import type { InputOutputTable } from "./table.js";

/**
 * Why a table doesn't add up: the one change that would make it, such as a transposed square, imports with the other
 * sign, a quadrant or a line in another unit; else single cells. What nothing explains is named line by line.
 */
export function* auditBalance(
  table: InputOutputTable,
  decimals: number = fewestDecimals(table),
): Generator<AuditFinding> {
  const balance = balanceOf(table, decimals);
  if (isBalanced(balance)) return;
  const explanation = explanationOf(table, balance, decimals);
  if (explanation) {
    yield explanation;
    return;
  }
  const { findings, rows, columns } = cellFindings(table, balance);
  yield* findings;
  yield* unexplained("rows", balance.rows, rows, table);
  yield* unexplained("columns", balance.columns, columns, table);
}

function* unexplained(
  part: "rows" | "columns",
  { gap, allowed, off }: Side,
  explained: ReadonlySet<number>,
  { sectors }: InputOutputTable,
): Generator<AuditFinding> {
  for (const k of off) {
    if (explained.has(k)) continue;
    const requirement = say(
      "与总产出相差不超过舍入误差 {most}",
      "differ from output by no more than rounding, {most}",
      {
        most: allowed[k].toPrecision(2),
      },
    );
    yield {
      kind: "balance",
      certain: true,
      ...lineSpot(part, sectors, k),
      requirement,
      got: Number(shortNumber(gap[k])),
    };
  }
}

/**
 * Refuses a table that one change would make add up: on its side, another sign, another unit.
 *
 * @throws {InputError} Naming it.
 */
export function refuseExplained(where: string, table: InputOutputTable): void {
  const decimals = fewestDecimals(table);
  const balance = balanceOf(table, decimals);
  const explanation = isBalanced(balance) ? undefined : explanationOf(table, balance, decimals);
  if (explanation) refuseFindings(where, [explanation]);
}

/**
 * Refuses a printed table that doesn't add up where the reason is known, a single cell among them.
 *
 * @throws {InputError} Of the first reason.
 */
export function refuseReasons(where: string, table: InputOutputTable, decimals: number | undefined): void {
  refuseFindings(
    where,
    [...auditBalance(table, decimals)].filter(({ kind }) => kind !== "balance"),
  );
}

/** Total input, where a table prints it, must be output. */
export function* auditTotalInput(table: InputOutputTable, totals: Float64Array | undefined): Generator<AuditFinding> {
  if (totals === undefined) return;
  const { sectors, output } = table;
  const least = 10 ** -printedDecimals(table);
  const off = [...totals.keys()].filter((j) => Math.abs(totals[j] - output[j]) > least);
  const scale = UNIT_FACTORS.find((factor) => off.every((j) => Math.abs(totals[j] * factor - output[j]) <= least));
  if (scale !== undefined && off.length > 1) {
    yield { kind: "unit", certain: true, ...partSpot("totalInput"), requirement: inUnit(scale), got: totals };
    return;
  }
  for (const j of off) {
    const requirement = say("等于总产出 {output}", "equal output, {output}", { output: output[j] });
    yield { kind: "balance", certain: true, ...lineSpot("totalInput", sectors, j), requirement, got: totals[j] };
  }
}
