import { InputError, LabelledMatrix, type MatrixInput, nonNegative } from "../../base/index.js";
import { EconomicBase } from "./economic-base-result.js";

/** What {@link economicBase} may be told. */
export interface EconomicBaseOptions {
  /**
   * How basic employment is told from the rest; defaults to `"location-quotient"`.
   * - `"location-quotient"`: what exceeds the nation's share of the industry (LQ > 1).
   * - `"minimum-requirements"`: what exceeds the smallest share of any region (Ullman & Dacey 1960).
   */
  readonly method?: "location-quotient" | "minimum-requirements";
}

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
 * @param employment - regions × industries, ≥ 0, no region and no industry all zero.
 * @throws {InputError} If an entry is negative or missing, a region or the table is empty, or a region
 * has no basic employment at all: then no multiplier is defined.
 * @see Hoyt, H. (1954). Homer Hoyt on development of economic base concept. Land Economics 30(2), 182–186.
 * @see Ullman, E. L. & Dacey, M. F. (1960). The minimum requirements approach to the urban economic
 * base. Papers of the Regional Science Association 6, 175–194.
 * @example
 * economicBase([[30, 70], [10, 90]]).multipliers; // => [10, 10]
 */
export function economicBase(
  employment: MatrixInput,
  options: EconomicBaseOptions = {},
): EconomicBase {
  const where = "economicBase";
  const table = LabelledMatrix.from(where, "employment", employment, { requirement: nonNegative });
  const { method = "location-quotient" } = options;
  if (method !== "location-quotient" && method !== "minimum-requirements") {
    const words = 'be one of "location-quotient", "minimum-requirements"';
    throw new InputError(where, "options.method", words, method);
  }
  return new EconomicBase(table, method);
}
