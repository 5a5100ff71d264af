import { readFileSync } from "node:fs";
import type { LabelledNumbers } from "../../src/base/index.js";

/** A case of `cases/`; what `expected` looks like differs from case to case. */
export interface OracleCase<Expected> {
  readonly id: string;
  readonly peer: string;
  readonly status: "peer" | "own" | "peer-bug" | "peer-deviation" | "peer-limit";
  readonly inputs: readonly string[];
  readonly expected: Expected;
  /** The largest absolute deviation that passes. */
  readonly tolerance: number;
  readonly toleranceReason: string;
}

/** A matrix as the cases write it. */
export interface OracleMatrix {
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  readonly data: readonly (readonly number[])[];
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}

export function oracleCase<Expected>(id: string): OracleCase<Expected> {
  return JSON.parse(read(`./cases/${id}.json`)) as OracleCase<Expected>;
}

/** The rows of a plain CSV of `inputs/` (no quoted commas) as records of text. */
export function oracleRecords(file: string): Record<string, string>[] {
  const [head, ...lines] = read(`./inputs/${file}`).trim().split(/\r?\n/).map(fields);
  return lines.map((line) => Object.fromEntries(head.map((name, i) => [name, line[i]])));
}

/** A CSV of `inputs/` whose first column holds the row labels, frozen as every test input is. */
export function oracleMatrix(file: string): LabelledNumbers & {
  readonly values: readonly (readonly number[])[];
} {
  const [head, ...lines] = read(`./inputs/${file}`).trim().split(/\r?\n/).map(fields);
  return Object.freeze({
    rows: Object.freeze(lines.map((line) => line[0])),
    columns: Object.freeze(head.slice(1)),
    values: Object.freeze(lines.map((line) => Object.freeze(line.slice(1).map(Number)))),
  });
}

function fields(line: string): string[] {
  return line.split(",").map((field) => field.replace(/^"|"$/g, ""));
}
