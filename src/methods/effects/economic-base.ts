import {
  CHOICE,
  type ColumnChoice,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  nonNegative,
  oneOf,
  pathTo,
  readOptions,
  say,
} from "../../base/index.js";
import { marginalSums, rowSums } from "../../math/index.js";
import { EconomicBase, type EconomicBaseMethod } from "./economic-base-result.js";

/** Options of {@link economicBase}. */
export interface EconomicBaseOptions extends ColumnChoice {
  /**
   * How basic employment is told from the rest; `"location-quotient"` by default.
   * - `"location-quotient"`: what exceeds the nation's share of the industry (LQ > 1).
   * - `"minimum-requirements"`: what exceeds the smallest share of any region (Ullman & Dacey 1960).
   */
  readonly method?: EconomicBaseMethod;
}

const where = "economicBase";

const OPTIONS = { method: oneOf("location-quotient", "minimum-requirements"), ...CHOICE };

/**
 * Economic base (经济基础乘数): how many jobs in all stand behind a job that earns its living outside
 * the region.
 *
 *     location quotient      bᵢⱼ = max(0, eᵢⱼ − eⱼ Eᵢ / E) = eᵢⱼ (1 − 1 / LQᵢⱼ) where LQ > 1
 *     minimum requirements   bᵢⱼ = eᵢⱼ − eⱼ minₖ(eᵢₖ / eₖ)
 *     multiplier             kⱼ = eⱼ / Σᵢ bᵢⱼ
 *
 * By minimum requirements all regions of one table have the same multiplier, 1 / (1 − Σᵢ minₖ(eᵢₖ / eₖ)):
 * it compares tables of towns of different size, not regions within one. Both methods take equal
 * productivity and equal tastes everywhere for granted, and neither sees what crosses the border both
 * ways within an industry: the multiplier is an upper bound.
 *
 * @param employment - regions × industries, ≥ 0, no region and no industry all zero; a frame, of which
 * `rows` and `columns` choose what is read.
 * @unit 每个基础就业对应的就业 · jobs per basic job
 * @throws {InputError} If an entry is negative or missing, a region or the table is empty, or a region
 * has no basic employment at all: then no multiplier is defined.
 * @see Hoyt, H. (1954). Homer Hoyt on development of economic base concept. Land Economics 30(2), 182–186.
 * @see Ullman, E. L. & Dacey, M. F. (1960). The minimum requirements approach to the urban economic
 * base. Papers of the Regional Science Association 6, 175–194.
 * @example
 * economicBase([[30, 70], [10, 90]]).multipliers; // => [10, 10]
 * const columns = ["gdpPrimary", "gdpSecondary", "gdpTertiary"];
 * economicBase(dataset("province-indicators").where({ year: 2012 }), { columns }).of("江西"); // => 14.9
 */
export function economicBase(employment: MatrixInput, options: EconomicBaseOptions = {}): EconomicBase {
  const { method, ...choice } = readOptions(where, options, OPTIONS);
  const checks = { requirement: nonNegative, choice };
  const table = LabelledMatrix.from(where, "employment", employment, checks);
  const width = table.columns.length;
  const { rows: jobs, columns: industries, total } = marginalSums(table.values, width);
  const path = (j: number): string => pathTo("employment", [[table.rows[j], j]]);
  const empty = jobs.indexOf(0);
  if (empty >= 0) throw new InputError(where, path(empty), say("合计 > 0", "have a total > 0"), 0);
  const ownShares = method === "location-quotient" ? industries.map((sum) => sum / total) : leastShares(table, jobs);
  const basic = table.values.map((value, k) => Math.max(0, value - jobs[Math.floor(k / width)] * ownShares[k % width]));
  const basicTotals = rowSums(basic, width);
  const multipliers = jobs.map((all, j) => {
    if (basicTotals[j] > 1e-12 * all) return all / basicTotals[j];
    const words = say(
      "有基础就业：产业结构应与参照不同",
      "have basic employment: its mix must differ from the reference",
    );
    throw new InputError(where, path(j), words, basicTotals[j]);
  });
  return new EconomicBase({
    table,
    method,
    employment: jobs,
    ownShares,
    basic,
    basicTotals,
    multipliers,
  });
}

/** The smallest share that an industry has of any region. */
function leastShares({ columns, values }: LabelledMatrix, jobs: Float64Array): Float64Array {
  const width = columns.length;
  return Float64Array.from(columns, (_, i) => Math.min(...jobs.map((all, j) => values[j * width + i] / all)));
}
