import {
  checkNumber,
  checkOption,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  nonNegative,
} from "../../base/index.js";
import { findName } from "./names.js";
import { sum } from "./sums.js";

/** The quotients by which a national table is brought down to a region. */
export type RegionalMethod = "SLQ" | "CILQ" | "FLQ" | "AFLQ";

/** What {@link regionalQuotients} takes beside the employment. */
export interface QuotientOptions {
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

/**
 * Location quotients between pairs of sectors (区域化区位商): how far a region's sector i can supply its
 * sector j.
 *
 *     SLQ_i   = (e_i / e) / (E_i / E)                 the region's location quotient, the same for all j
 *     CILQ_ij = SLQ_i / SLQ_j,  on the diagonal SLQ_i
 *     FLQ_ij  = CILQ_ij · λ,    λ = log₂(1 + e / E)^δ
 *     AFLQ_ij = FLQ_ij · log₂(1 + SLQ_j)   where SLQ_j > 1, else FLQ_ij
 *
 * @param employment - jobs or output: regions in rows, sectors in columns; the nation is their sum.
 * @param region - the region's name.
 * @returns A matrix of quotients, supplying sectors in rows; values above 1 mean that it can supply all.
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
  const where = "regionalQuotients";
  const { method = "FLQ", delta = 0.3, diagonal = "SLQ" } = options;
  checkOption(where, "method", method, ["SLQ", "CILQ", "FLQ", "AFLQ"]);
  checkOption(where, "diagonal", diagonal, ["SLQ", "one"]);
  checkNumber(where, "delta", delta, {
    words: "be at least 0 and below 1",
    holds: (value) => value >= 0 && value < 1,
  });
  const jobs = LabelledMatrix.from(where, "employment", employment, { requirement: nonNegative });
  const { slq, size } = simpleQuotients(where, jobs, region);
  const scale = method === "FLQ" || method === "AFLQ" ? Math.log2(1 + size) ** delta : 1;
  const n = slq.length;
  const values = Float64Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    if (method === "SLQ") return slq[i];
    const own = diagonal === "SLQ" ? slq[i] : 1;
    const cross = i === j ? own : slq[i] / present(where, jobs.columns[j], slq[j], region);
    const special = method === "AFLQ" && slq[j] > 1 ? Math.log2(1 + slq[j]) : 1;
    return cross * scale * special;
  });
  return new LabelledMatrix(jobs.columns, jobs.columns, values);
}

function simpleQuotients(
  where: string,
  jobs: LabelledMatrix,
  region: string,
): { readonly slq: Float64Array; readonly size: number } {
  const r = findName(where, "region", jobs.rows, region);
  const n = jobs.columns.length;
  const own = jobs.values.slice(r * n, (r + 1) * n);
  const nation = own.map((_, i) => sum(jobs.columnAt(i)));
  const size = sum(own) / sum(nation);
  if (!(size > 0)) {
    throw new InputError(where, `employment[${JSON.stringify(region)}]`, "sum to more than 0", 0);
  }
  const slq = own.map((value, i) => {
    if (nation[i] > 0) return value / nation[i] / size;
    const path = `employment[…][${JSON.stringify(nameText(jobs.columns[i]))}]`;
    throw new InputError(where, path, "be above 0 in some region", 0);
  });
  return { slq, size };
}

function present(where: string, sector: Name, slq: number, region: string): number {
  if (slq > 0) return slq;
  const path = `employment[${JSON.stringify(region)}][${JSON.stringify(nameText(sector))}]`;
  throw new InputError(where, path, "be above 0 (merge sectors that the region doesn't have)", 0);
}
