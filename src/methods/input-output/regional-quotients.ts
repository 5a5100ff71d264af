import {
  CHOICE,
  type ColumnChoice,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  nonNegative,
  numeric,
  oneOf,
  readOptions,
  type Requirement,
  say,
} from "../../base/index.js";
import { marginalSums } from "../../math/index.js";
import { findName } from "./names.js";

/** The quotients by which a national table is brought down to a region. */
export type RegionalMethod = "SLQ" | "CILQ" | "FLQ" | "AFLQ";

/** What {@link regionalQuotients} takes beside the employment. */
export interface QuotientOptions extends ColumnChoice {
  /** Which quotient; `"FLQ"` by default. */
  readonly method?: RegionalMethod;
  /** δ of FLQ and AFLQ: how strongly small regions import, in [0, 1); 0.3 by default. */
  readonly delta?: number;
  /**
   * The diagonal, where SLQ_i / SLQ_i says nothing: `"SLQ"`, the sector's own quotient, or `"one"`.
   * `"SLQ"` by default.
   */
  readonly diagonal?: "SLQ" | "one";
}

const where = "regionalQuotients";

/** What δ must be. @internal */
export const DELTA: Requirement = {
  words: say("≥ 0 且小于 1", "be at least 0 and below 1"),
  holds: (value) => value >= 0 && value < 1,
};

const OPTIONS = {
  method: oneOf("FLQ", "AFLQ", "SLQ", "CILQ"),
  delta: numeric(DELTA, 0.3),
  diagonal: oneOf("SLQ", "one"),
  ...CHOICE,
};

/**
 * Location quotients between pairs of sectors (区域化区位商): how far a region's sector i can supply its
 * sector j.
 *
 *     SLQ_i   = (e_i / e) / (E_i / E)                 the region's location quotient, the same for all j
 *     CILQ_ij = SLQ_i / SLQ_j,  on the diagonal SLQ_i
 *     FLQ_ij  = CILQ_ij · λ,    λ = log₂(1 + e / E)^δ
 *     AFLQ_ij = FLQ_ij · log₂(1 + SLQ_j)   where SLQ_j > 1, else FLQ_ij
 *
 * @param employment - jobs or output: regions in rows, sectors in columns, as a frame, a matrix or lists;
 *   the nation is their sum.
 * @param region - the region's name.
 * @returns A matrix of quotients, supplying sectors in rows; values above 1 mean that it can supply all.
 * @unit 无量纲 · none
 * @throws {InputError} If a sector has nothing in the nation, or a supplying quotient divides by a sector
 *   that the region doesn't have.
 * @see Flegg, A. T. & Webber, C. D. (2000). Regional size, regional specialization and the FLQ formula.
 *   Regional Studies 34(6), 563–569.
 * @example
 * const jobs = { rows: ["R", "rest"], columns: ["a", "b"], values: [[20, 30], [80, 270]] };
 * regionalQuotients(jobs, "R", { method: "CILQ" }).values; // => [1.6, 2, 0.5, 0.8]
 */
export function regionalQuotients(
  employment: MatrixInput,
  region: string,
  options: QuotientOptions = {},
): LabelledMatrix {
  const { method, delta, diagonal, ...choice } = readOptions(where, options, OPTIONS);
  const requirement = nonNegative;
  const jobs = LabelledMatrix.from(where, "employment", employment, { requirement, choice });
  const r = findName(where, "region", jobs.rows, region);
  const { slq, size } = simpleQuotients(jobs, r);
  const scale = method === "FLQ" || method === "AFLQ" ? Math.log2(1 + size) ** delta : 1;
  const n = slq.length;
  const values = Float64Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    if (method === "SLQ") return slq[i];
    const own = diagonal === "SLQ" ? slq[i] : 1;
    const cross = i === j ? own : slq[i] / present(jobs.columns[j], slq[j], jobs.rows[r]);
    const special = method === "AFLQ" && slq[j] > 1 ? Math.log2(1 + slq[j]) : 1;
    return cross * scale * special;
  });
  return new LabelledMatrix(jobs.columns, jobs.columns, values);
}

function simpleQuotients(jobs: LabelledMatrix, r: number): { readonly slq: Float64Array; readonly size: number } {
  const n = jobs.columns.length;
  const sums = marginalSums(jobs.values, n);
  const size = sums.rows[r] / sums.total;
  if (!(size > 0)) {
    const words = say("之和大于 0", "sum to more than 0");
    throw new InputError(where, `employment[${quoted(jobs.rows[r])}]`, words, 0);
  }
  const slq = jobs.values.slice(r * n, (r + 1) * n).map((value, i) => {
    const nation = sums.columns[i];
    if (nation > 0) return value / nation / size;
    const words = say("在某一地区大于 0", "be above 0 in some region");
    throw new InputError(where, `employment[…][${quoted(jobs.columns[i])}]`, words, 0);
  });
  return { slq, size };
}

function present(sector: Name, slq: number, region: Name): number {
  if (slq > 0) return slq;
  const words = say("大于 0（该地区没有的部门请先合并）", "be above 0 (merge sectors that the region doesn't have)");
  throw new InputError(where, `employment[${quoted(region)}][${quoted(sector)}]`, words, 0);
}

function quoted(name: Name): string {
  return JSON.stringify(nameText(name));
}
