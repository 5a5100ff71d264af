import { type Label, LabelledMatrix, say } from "../../base/index.js";
import { columnSums } from "../../math/index.js";
import { type AuditFinding, type AuditKind, lineSpot, partSpot, type Spot } from "./audit-finding.js";
import { type Balance, isBalancedNow } from "./audit-lines.js";
import { InputOutputTable } from "./table.js";

/** A change that would make a table add up, if it is what went wrong. */
interface Suspicion extends Spot {
  readonly kind: AuditKind;
  readonly requirement: Label;
  readonly got: unknown;
  readonly changed: Partial<Quadrants>;
  /** By what the changed numbers are multiplied. */
  readonly scale: number;
}

type Quadrants = Pick<InputOutputTable, "flows" | "finalDemand" | "valueAdded" | "imports" | "output">;

/** By how much units differ: tens, hundreds, thousands, 万 and 亿, either way. */
export const UNIT_FACTORS: readonly number[] = [10, 100, 1e3, 1e4, 1e8].flatMap((factor) => [factor, 1 / factor]);

/** The one change after which every row and every column adds up, if there is one. */
export function explanationOf(table: InputOutputTable, before: Balance, decimals: number): AuditFinding | undefined {
  for (const { changed, scale, ...said } of suspicions(table, before)) {
    if (isTooFine(before, scale)) continue;
    if (isBalancedNow(withChanged(table, changed), decimals, scale, before)) return { certain: true, ...said };
  }
  return undefined;
}

/** Whether the gaps are hardly larger than the rounding of numbers that are multiplied: anything would do. */
function isTooFine({ rows, columns }: Balance, scale: number): boolean {
  return [rows, columns].every(({ gap, allowed, off }) =>
    off.every((k) => Math.abs(gap[k]) < 10 * allowed[k] * Math.max(1, scale)),
  );
}

function withChanged(table: InputOutputTable, changed: Partial<Quadrants>): InputOutputTable {
  const { flows, finalDemand, imports, valueAdded, output } = { ...table, ...changed };
  return new InputOutputTable(
    table.sectors,
    flows,
    finalDemand,
    imports,
    table.discrepancy,
    valueAdded,
    output,
    table.roles,
    table.unit,
  );
}

function* suspicions(table: InputOutputTable, before: Balance): Generator<Suspicion> {
  yield* turned(table, before);
  for (const scale of UNIT_FACTORS) yield* quadrantsScaled(table, scale);
  for (const scale of UNIT_FACTORS) yield* linesScaled(table, before, scale);
}

function* turned({ flows, imports, valueAdded, output }: InputOutputTable, before: Balance): Generator<Suspicion> {
  const n = flows.rows.length;
  const across = flows.values.map((_, k) => flows.values[(k % n) * n + Math.floor(k / n)]);
  // Value added in one row that fits the columns to the last digit is what was left over: it turns with them.
  const isRest = valueAdded.rows.length === 1 && before.columns.off.length === 0;
  const inputs = columnSums(across, n);
  const rest = isRest
    ? {
        valueAdded: withValues(
          valueAdded,
          output.map((x, j) => x - inputs[j]),
        ),
      }
    : {};
  yield {
    kind: "transposed",
    ...partSpot("flows"),
    requirement: say(
      "以行为卖出部门、列为买入部门：行列对调后各行各列都平衡（请转置）",
      "have selling sectors in rows and buying sectors in columns: with rows and columns exchanged everything adds up (transpose it)",
    ),
    got: flows.values.subarray(0, n),
    changed: { flows: withValues(flows, across), ...rest },
    scale: 1,
  };
  if (!imports.some((value) => value < 0)) return;
  yield {
    kind: "sign",
    ...partSpot("imports"),
    requirement: say(
      "是正数（行恒等式里减去进口）：改变正负号后各行各列都平衡",
      "be positive (they are subtracted in the rows): with the other sign everything adds up",
    ),
    got: imports,
    changed: { imports: imports.map((value) => -value) },
    scale: 1,
  };
}

function* quadrantsScaled(table: InputOutputTable, scale: number): Generator<Suspicion> {
  const all = (values: Float64Array): Float64Array => values.map((value) => value * scale);
  const matrix = (name: "flows" | "finalDemand" | "valueAdded"): Partial<Quadrants> => ({
    [name]: withValues(table[name], all(table[name].values)),
  });
  yield unit(partSpot("flows"), table.flows.values, scale, matrix("flows"));
  yield unit(partSpot("finalDemand"), table.finalDemand.values, scale, matrix("finalDemand"));
  yield unit(partSpot("valueAdded"), table.valueAdded.values, scale, matrix("valueAdded"));
  yield unit(partSpot("output"), table.output, scale, { output: all(table.output) });
  if (table.imports.some((value) => value !== 0)) {
    yield unit(partSpot("imports"), table.imports, scale, { imports: all(table.imports) });
  }
}

/** The lines of each quadrant that could be all that is wrong, by which rows and which columns don't add up. */
function* linesScaled(table: InputOutputTable, { rows, columns }: Balance, scale: number): Generator<Suspicion> {
  const { sectors, flows, finalDemand, valueAdded, output } = table;
  const [row, column] = [rows, columns].map(({ off }) => (off.length === 1 ? off[0] : undefined));
  const [noRow, noColumn] = [rows, columns].map(({ off }) => off.length === 0);
  if (row !== undefined && row === column) {
    const changed = { output: output.map((value, i) => (i === row ? value * scale : value)) };
    yield unit(lineSpot("output", sectors, row), output[row], scale, changed);
  }
  if (row !== undefined) yield line("flows", flows, "rows", row, scale);
  if (column !== undefined) yield line("flows", flows, "columns", column, scale);
  if (row !== undefined && noColumn) yield line("finalDemand", finalDemand, "rows", row, scale);
  if (column !== undefined && noRow) yield line("valueAdded", valueAdded, "columns", column, scale);
  for (const k of noColumn ? finalDemand.columns.keys() : []) {
    yield line("finalDemand", finalDemand, "columns", k, scale);
  }
  for (const k of noRow ? valueAdded.rows.keys() : []) yield line("valueAdded", valueAdded, "rows", k, scale);
}

/** A line of a quadrant; in its columns if names are the columns'. */
function line(
  part: "flows" | "finalDemand" | "valueAdded",
  matrix: LabelledMatrix,
  side: "rows" | "columns",
  k: number,
  scale: number,
): Suspicion {
  const width = matrix.columns.length;
  const isOn = (at: number): boolean => (side === "rows" ? Math.floor(at / width) : at % width) === k;
  const values = matrix.values.map((value, at) => (isOn(at) ? value * scale : value));
  const got = matrix.values.filter((_, at) => isOn(at));
  return unit(lineSpot(part, matrix[side], k, side === "columns"), got, scale, { [part]: withValues(matrix, values) });
}

function withValues({ rows, columns, unit }: LabelledMatrix, values: Float64Array): LabelledMatrix {
  return new LabelledMatrix(rows, columns, values, unit);
}

function unit(spot: Spot, got: unknown, scale: number, changed: Partial<Quadrants>): Suspicion {
  return { kind: "unit", ...spot, requirement: inUnit(scale), got, changed, scale };
}

/** The requirement that something be in the unit of the rest. */
export function inUnit(scale: number): Label {
  const times = String(Number(scale.toPrecision(1)));
  return say(
    "与其余各处同一单位：乘以 {times} 后平衡（万元与亿元？小数点？）",
    "be in the unit of the rest: multiplied by {times} it adds up (another unit, or the decimal point?)",
    { times },
  );
}
