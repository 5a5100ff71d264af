import { type Name, say } from "../../base/index.js";
import { columnSums, rowSums, sumOf } from "../../math/index.js";
import { type AuditFinding, lineSpot } from "./audit-finding.js";
import { printedDecimals } from "./margins.js";
import type { InputOutputTable } from "./table.js";

/** Lines of numbers that stand one after the other, and what each is called. */
interface Lines {
  readonly names: readonly Name[];
  readonly of: (k: number) => Float64Array;
}

/** A line that is the sum of others: its place, and theirs. */
interface Sum {
  readonly at: number;
  readonly parts: readonly number[];
}

/**
 * What is counted twice because a line is the sum of others: a total among the sectors, a subtotal of final demand or
 * of value added, intermediate inputs among value added.
 */
export function* auditSums(table: InputOutputTable): Generator<AuditFinding> {
  if (table.sectors.length < 3) return;
  const least = 10 ** -printedDecimals(table) / 2;
  yield* sectorSums(table, least);
  const n = table.sectors.length;
  const width = table.finalDemand.columns.length;
  const demand: Lines = {
    names: table.finalDemand.columns,
    of: (k) => Float64Array.from({ length: n }, (_, i) => table.finalDemand.values[i * width + k]),
  };
  yield* quadrantSums("finalDemand", demand, rowSums(table.flows.values, n), least);
  const added: Lines = {
    names: table.valueAdded.rows,
    of: (k) => table.valueAdded.values.subarray(k * n, (k + 1) * n),
  };
  yield* quadrantSums("valueAdded", added, columnSums(table.flows.values, n), least);
}

/** Totals stand among the rows and among the columns. */
function* sectorSums(table: InputOutputTable, least: number): Generator<AuditFinding> {
  const names = table.sectors;
  const sells: Lines = { names, of: (i) => sold(table, i) };
  const columns = names.map((_, j) => bought(table, j));
  for (const { at, parts } of sumsAmong(sells, least)) {
    if (!isSumOf(columns, at, parts, least)) continue;
    const requirement = say(
      "只含部门本身：它的行和列都等于{parts}之和，是合计或小计（请从部门中略去）",
      "hold the sectors alone: this row and this column are the sum of {parts}, a total or subtotal (leave it out of the sectors)",
      { parts: range(names, parts) },
    );
    yield { kind: "subtotal", certain: true, ...lineSpot("flows", names, at), requirement, got: names[at] };
  }
}

function* quadrantSums(
  argument: "finalDemand" | "valueAdded",
  lines: Lines,
  intermediate: Float64Array,
  least: number,
): Generator<AuditFinding> {
  const { names } = lines;
  const found = (at: number, parts: Name): AuditFinding => ({
    kind: "counted twice",
    certain: true,
    ...lineSpot(argument, names, at),
    requirement: say(
      "只含各项本身：它等于{parts}之和，会重复计算（请略去）",
      "hold the items alone: this is the sum of {parts} and would be counted twice (leave it out)",
      { parts },
    ),
    got: names[at],
  });
  for (const { at, parts } of sumsAmong(lines, least)) yield found(at, range(names, parts));
  for (const [at] of names.entries()) {
    if (names.length > 1 && isSame(lines.of(at), intermediate, least * (intermediate.length + 1))) {
      yield found(at, say("各部门的中间流量", "the sectors' flows"));
    }
  }
}

/** What a sector sells: to the sectors and to final demand, with imports and output. */
function sold({ flows, finalDemand, imports, output, sectors }: InputOutputTable, i: number): Float64Array {
  const [n, width] = [sectors.length, finalDemand.columns.length];
  return Float64Array.of(
    output[i],
    imports[i],
    ...flows.values.subarray(i * n, (i + 1) * n),
    ...finalDemand.values.subarray(i * width, (i + 1) * width),
  );
}

/** What a sector is made of: inputs and value added, with its output. */
function bought({ flows, valueAdded, output, sectors }: InputOutputTable, j: number): Float64Array {
  const n = sectors.length;
  const column = (values: Float64Array, rows: number): readonly number[] =>
    Array.from({ length: rows }, (_, i) => values[i * n + j]);
  return Float64Array.of(output[j], ...column(flows.values, n), ...column(valueAdded.values, valueAdded.rows.length));
}

/** The lines that are sums of a run of others beside them, or of all others. */
function* sumsAmong(lines: Lines, least: number): Generator<Sum> {
  const vectors = lines.names.map((_, k) => lines.of(k));
  const sizes = vectors.map((values) => sumOf(values));
  for (const at of vectors.keys()) {
    if (vectors[at].every((value) => value === 0)) continue;
    for (const parts of runsOfSize(at, sizes, least * vectors[at].length)) {
      const several = parts.filter((k) => vectors[k].some((value) => value !== 0)).length > 1;
      if (!several || !isSumOf(vectors, at, parts, least)) continue;
      yield { at, parts };
      break;
    }
  }
}

/** The runs before and after a line, and all other lines, whose sizes add up to its own. */
function* runsOfSize(at: number, sizes: readonly number[], least: number): Generator<readonly number[]> {
  for (const step of [-1, 1]) {
    const run: number[] = [];
    let size = 0;
    for (let k = at + step; k >= 0 && k < sizes.length; k += step) {
      run.push(k);
      size += sizes[k];
      if (run.length > 1 && isNear(size, sizes[at], least * (run.length + 1))) yield [...run].sort((a, b) => a - b);
    }
  }
  const others = [...sizes.keys()].filter((k) => k !== at);
  if (isNear(sumOf(others.map((k) => sizes[k])), sizes[at], least * sizes.length)) yield others;
}

/** Whether a line is the sum of others in every number, but for the rounding of each. */
function isSumOf(vectors: readonly Float64Array[], at: number, parts: readonly number[], least: number): boolean {
  const sums = vectors[at].map((_, c) => sumOf(parts.map((k) => vectors[k][c])));
  return isSame(vectors[at], sums, least * (parts.length + 1));
}

/**
 * Whether numbers are the same but for rounding, and enough of them are large enough, and differ enough from each
 * other, for that not to be chance: where all sectors are alike one coincidence is one in each.
 */
function isSame(line: Float64Array, sums: Float64Array, slack: number): boolean {
  const telling = new Set(line.filter((value) => Math.abs(value) > 20 * slack));
  return telling.size >= 3 && line.every((value, k) => isNear(value, sums[k], slack));
}

function isNear(a: number, b: number, slack: number): boolean {
  return Math.abs(a - b) <= slack + 1e-12 * Math.abs(b);
}

function range(names: readonly Name[], parts: readonly number[]): Name {
  const [first, last] = [names[parts[0]], names[parts[parts.length - 1]]];
  return say("“{first}”到“{last}”", "{first} to {last}", { first, last });
}
