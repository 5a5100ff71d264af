import {
  checkOption,
  InputError,
  type Label,
  label,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
} from "../../base/index.js";
import { luDecomposition, solveTransposed } from "../../math/index.js";
import { directCoefficients } from "./coefficients.js";
import { ones } from "./dispersion.js";
import type { ImportOptions } from "./imports.js";
import { refuseUnproductive } from "./productive.js";
import {
  type QuotientOptions,
  type RegionalMethod,
  regionalQuotients,
} from "./regional-quotients.js";
import { identityLess } from "./system.js";
import type { InputOutputTable } from "./table.js";
import { RegionalMultipliers } from "./regional-multipliers.js";

/**
 * Regional input coefficients (地区直接消耗系数): national ones times how far the region can supply itself.
 *
 *     a^R_ij = a_ij · min(1, q_ij)
 *
 * What the region can't supply it buys elsewhere in the country.
 *
 * @param coefficients - the nation's, without imports from abroad (see {@link directCoefficients}).
 * @param quotients - the region's (see {@link regionalQuotients}), with the same sectors in that order.
 * @throws {InputError} If the two don't have the same sectors.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §8.2.
 * @example
 * regionalCoefficients([[0.1, 0.2], [0.3, 0.4]], [[0.5, 2], [1, 0.8]]).values; // => [0.05, 0.2, 0.3, 0.32]
 */
export function regionalCoefficients(
  coefficients: MatrixInput,
  quotients: MatrixInput,
): LabelledMatrix {
  const where = "regionalCoefficients";
  const a = LabelledMatrix.from(where, "coefficients", coefficients);
  const q = LabelledMatrix.from(where, "quotients", quotients);
  checkSectors(where, "quotients.columns", a.columns, q.columns);
  checkSectors(where, "quotients.rows", a.rows, q.rows);
  const values = a.values.map((value, k) => value * Math.min(1, q.values[k]));
  return new LabelledMatrix(a.rows, a.columns, values);
}

/** What {@link regionalMultipliers} takes beside the national table and the employment. */
export interface RegionalisationOptions extends ImportOptions {
  /** The values of δ that FLQ and AFLQ are computed with; 0.1, 0.2, 0.3 by default. */
  readonly deltas?: readonly number[];
  /** The methods that are compared; all four by default. */
  readonly methods?: readonly RegionalMethod[];
  /**
   * Where AFLQ is kept from supplying more than is needed: `"flq"` caps the FLQ in it at 1 and lets
   * specialisation lift a coefficient above the nation's (Flegg & Webber's intent); `"whole"` caps the
   * product. `"flq"` by default.
   */
  readonly aflqCap?: "flq" | "whole";
}

/**
 * Output multipliers of a region without a table of its own (区域化乘数): the national table brought down by
 * SLQ, CILQ, FLQ and AFLQ, side by side, so that the range is seen. The nation's own multipliers are an
 * upper bound that counts no leakage to other regions.
 *
 *     a^R_ij = a_ij · min(1, q_ij)
 *     AFLQ:    a_ij · min(1, FLQ_ij) · log₂(1 + SLQ_j)  where SLQ_j > 1   (`aflqCap: "flq"`)
 *
 * Under AFLQ a specialised region may buy more from itself than the nation does.
 *
 * @param table - the national table.
 * @param employment - jobs (or output) by region in rows, by the table's sectors in columns.
 * @param region - the region's name.
 * @returns The multipliers of each method by sector, with the lowest and the highest.
 * @throws {InputError} If sectors differ, a sector has nothing in the region (merge it first), or AFLQ
 *   makes a region so specialised that it is no longer productive; the message names method and sector.
 * @see Flegg, A. T. & Tohmo, T. (2013). Regional input–output tables and the FLQ formula: a case study of
 *   Finland. Regional Studies 47(5), 703–721.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * const jobs = { rows: ["R", "rest"], columns: ["1", "2"], values: [[20, 30], [80, 270]] };
 * regionalMultipliers(table, jobs, "R").multipliers.row("SLQ"); // => [1.4433, 1.4175]
 */
export function regionalMultipliers(
  table: InputOutputTable,
  employment: MatrixInput,
  region: string,
  options: RegionalisationOptions = {},
): RegionalMultipliers {
  const where = "regionalMultipliers";
  const { deltas = [0.1, 0.2, 0.3], imports = "domestic", aflqCap = "flq" } = options;
  const { methods = ["SLQ", "CILQ", "FLQ", "AFLQ"] } = options;
  checkOption(where, "aflqCap", aflqCap, ["flq", "whole"]);
  const national = directCoefficients(table, { imports });
  const jobs = LabelledMatrix.from(where, "employment", employment);
  checkSectors(where, "employment.columns", table.sectors, jobs.columns);
  const aligned = new LabelledMatrix(jobs.rows, table.sectors, jobs.values, jobs.unit);
  const variants = methods.flatMap((method): readonly Variant[] => {
    if (method === "SLQ" || method === "CILQ") return [{ name: method, method, aflqCap }];
    return deltas.map((delta) => {
      return { name: `${method} δ=${delta}`, method, delta, aflqCap };
    });
  });
  const n = table.sectors.length;
  const values: Float64Array = new Float64Array((variants.length + 1) * n);
  values.set(multipliersOf(where, "table.flows", national));
  variants.forEach((variant, at) => {
    const regional = regionalised(national, aligned, region, variant);
    values.set(multipliersOf(where, variant.name, regional), (at + 1) * n);
  });
  const names = [nationName, ...variants.map(({ name }) => name)];
  const matrix = new LabelledMatrix(names, table.sectors, values);
  return new RegionalMultipliers(region, imports, matrix);
}

const nationName: Label = label("全国", "nation");

/** One of the ways that are compared. */
interface Variant extends QuotientOptions {
  readonly name: string;
  readonly aflqCap: "flq" | "whole";
}

function regionalised(
  national: LabelledMatrix,
  employment: LabelledMatrix,
  region: string,
  options: Variant,
): LabelledMatrix {
  const quotients = regionalQuotients(employment, region, options);
  if (options.method !== "AFLQ" || options.aflqCap === "whole") {
    return regionalCoefficients(national, quotients);
  }
  const flq = regionalQuotients(employment, region, { ...options, method: "FLQ" });
  const values = national.values.map((a, k) => {
    const special = flq.values[k] > 0 ? quotients.values[k] / flq.values[k] : 1;
    return a * Math.min(1, flq.values[k]) * special;
  });
  return new LabelledMatrix(national.rows, national.columns, values);
}

function multipliersOf(where: string, name: string, coefficients: LabelledMatrix): Float64Array {
  const n = coefficients.rows.length;
  const lu = luDecomposition(identityLess(coefficients.values, n), n);
  refuseUnproductive(where, coefficients.rows, coefficients.values, lu, name);
  return solveTransposed(lu, ones(n));
}

function checkSectors(
  where: string,
  path: string,
  wanted: readonly Name[],
  given: readonly Name[],
): void {
  const same = wanted.length === given.length;
  if (same && wanted.every((name, i) => nameText(name) === nameText(given[i]))) return;
  throw new InputError(where, path, "be the table's sectors, in its order", given);
}
