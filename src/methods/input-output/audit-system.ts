import { say } from "../../base/index.js";
import { columnSums, inverseOf, luDecomposition, spectralRadius } from "../../math/index.js";
import { type AuditFinding, cellSpot, lineSpot, partSpot } from "./audit-finding.js";
import { inputCoefficients } from "./coefficients.js";
import { identityLess } from "./system.js";
import type { InputOutputTable } from "./table.js";

/** What decides whether the Leontief inverse can be trusted. */
export interface SystemNumbers {
  /** The largest eigenvalue of A; NaN where a flow is negative. */
  readonly spectralRadius: number;
  /** ‖I − A‖₁ · ‖(I − A)⁻¹‖₁: by how much the inverse can magnify a relative error. */
  readonly condition: number;
}

/** Beyond this, of the five or six digits of a printed table hardly one is left. */
export const MOST_CONDITION = 1e4;

/** Spectral radius and condition of a table, imports left in. */
export function systemOf(table: InputOutputTable): SystemNumbers {
  const n = table.sectors.length;
  const coefficients = inputCoefficients(table, new Float64Array(n)).map((value) =>
    Number.isFinite(value) ? value : 0,
  );
  const matrix = identityLess(coefficients, n);
  const lu = luDecomposition(matrix, n);
  const condition = lu.singularAt === undefined ? norm(matrix, n) * norm(inverseOf(lu), n) : Number.POSITIVE_INFINITY;
  const isSigned = coefficients.some((value) => value < 0);
  return { spectralRadius: isSigned ? Number.NaN : spectralRadius(coefficients, n), condition };
}

/** The largest column sum of absolute values. */
function norm(matrix: Float64Array, n: number): number {
  return Math.max(...columnSums(matrix.map(Math.abs), n));
}

/** Signs that make no sense in coefficients, and a system that can't be solved or not well. */
export function* auditSystem(table: InputOutputTable, numbers: SystemNumbers): Generator<AuditFinding> {
  yield* signs(table);
  if (numbers.spectralRadius >= 1) {
    const requirement = say(
      "有剩余：A 的谱半径 < 1（霍金斯—西蒙条件）",
      "leave output over: the spectral radius of A must be < 1 (Hawkins–Simon)",
    );
    yield { kind: "unproductive", certain: true, ...partSpot("flows"), requirement, got: numbers.spectralRadius };
  }
  if (numbers.condition > MOST_CONDITION && numbers.spectralRadius < 1) {
    const requirement = say(
      "使 I − A 的条件数不大于 {most}：逆矩阵会把表中误差放大到这么多倍",
      "give I − A a condition number up to {most}: the inverse can magnify the table's errors as many times",
      { most: MOST_CONDITION },
    );
    yield { kind: "ill-conditioned", certain: false, ...partSpot("flows"), requirement, got: numbers.condition };
  }
}

function* signs({ flows, output, sectors, imports }: InputOutputTable): Generator<AuditFinding> {
  const n = sectors.length;
  for (const [k, value] of flows.values.entries()) {
    if (value >= 0) continue;
    const requirement = say("是 ≥ 0 的流量", "be a flow ≥ 0");
    yield { kind: "sign", certain: false, ...cellSpot("flows", flows, k), requirement, got: value };
  }
  for (const [k, value] of imports.entries()) {
    if (value >= 0) continue;
    const requirement = say("是正数（行恒等式里减去进口）", "be positive (they are subtracted in the rows)");
    yield { kind: "sign", certain: false, ...lineSpot("imports", sectors, k), requirement, got: value };
  }
  const inputs = columnSums(flows.values, n);
  for (const [j, sum] of inputs.entries()) {
    if (sum < output[j] || output[j] === 0) continue;
    const requirement = say(
      "小于总产出 {output}：中间投入之和不给增加值留下什么",
      "be less than output, {output}: the inputs leave no value added",
      { output: output[j] },
    );
    yield {
      kind: "sign",
      certain: false,
      ...lineSpot("inputs", sectors, j),
      requirement,
      got: sum,
    };
  }
}
