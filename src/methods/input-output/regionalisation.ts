import {
  arranged,
  CHOICE,
  type ColumnChoice,
  InputError,
  isList,
  type Label,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  nonNegative,
  oneOf,
  type OptionReader,
  readOptions,
  type Requirement,
  say,
} from "../../base/index.js";
import { luDecomposition, solveTransposed } from "../../math/index.js";
import { directCoefficients } from "./coefficients.js";
import { IMPORT_OPTIONS, type ImportOptions } from "./imports.js";
import { findName } from "./names.js";
import { refuseUnproductive } from "./productive.js";
import { RegionalMultipliers } from "./regional-multipliers.js";
import { DELTA, type RegionalMethod, regionalQuotients } from "./regional-quotients.js";
import { identityLess, ones } from "./system.js";
import { checkTable, type InputOutputTable } from "./table.js";

/**
 * Regional input coefficients (地区直接消耗系数): national ones times how far the region can supply itself.
 *
 *     a^R_ij = a_ij · min(1, q_ij)
 *
 * What the region can't supply it buys elsewhere in the country.
 *
 * @param coefficients - the nation's, without imports from abroad (see {@link directCoefficients}).
 * @param quotients - the region's (see {@link regionalQuotients}), with the same sectors.
 * @unit 每元产出消耗的元数 · yuan per yuan of output
 * @throws {InputError} If the two don't have the same sectors.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §8.2.
 * @example
 * regionalCoefficients([[0.1, 0.2], [0.3, 0.4]], [[0.5, 2], [1, 0.8]]).values;
 * // => [0.05, 0.2, 0.3, 0.32]
 */
export function regionalCoefficients(coefficients: MatrixInput, quotients: MatrixInput): LabelledMatrix {
  const where = "regionalCoefficients";
  const a = LabelledMatrix.from(where, "coefficients", coefficients);
  const given = LabelledMatrix.from(where, "quotients", quotients);
  const q = arranged(where, "quotients", given, a, "coefficients");
  const values = a.values.map((value, k) => value * Math.min(1, q.values[k]));
  return new LabelledMatrix(a.rows, a.columns, values);
}

/** What {@link regionalMultipliers} takes beside the national table and the employment. */
export interface RegionalisationOptions extends ImportOptions, ColumnChoice {
  /** The values of δ that FLQ and AFLQ are computed with; 0.1, 0.2, 0.3 by default. */
  readonly deltas?: number | readonly number[];
  /** The methods that are compared; all four by default. */
  readonly methods?: RegionalMethod | readonly RegionalMethod[];
  /**
   * Where AFLQ is kept from supplying more than is needed: `"flq"` caps the FLQ in it at 1 and lets
   * specialisation lift a coefficient above the nation's (Flegg & Webber's intent); `"whole"` caps the
   * product. `"flq"` by default.
   */
  readonly aflqCap?: "flq" | "whole";
}

const where = "regionalMultipliers";

const METHODS: readonly RegionalMethod[] = ["SLQ", "CILQ", "FLQ", "AFLQ"];

const METHOD: Label = say("是 {known} 之一", "be one of {known}", {
  known: METHODS.map((method) => JSON.stringify(method)).join(", "),
});

const OPTIONS = {
  deltas: listOf([0.1, 0.2, 0.3], DELTA.words, DELTA.holds),
  methods: listOf(METHODS, METHOD, (method) => METHODS.includes(method)),
  aflqCap: oneOf("flq", "whole"),
  ...IMPORT_OPTIONS,
  ...CHOICE,
};

/** One value, or a list of them. */
function listOf<T>(
  byDefault: readonly T[],
  words: Requirement["words"],
  holds: (value: T) => boolean,
): OptionReader<readonly T[]> {
  return (where, name, given = byDefault) => {
    const list = isList(given) ? (Array.from(given) as T[]) : [given as T];
    const wrong = list.findIndex((value) => !holds(value));
    if (wrong < 0 && list.length > 0) return list;
    throw new InputError(where, name, words, wrong < 0 ? given : list[wrong]);
  };
}

/**
 * Output multipliers of a region without a table of its own (区域化乘数): the national table brought down by
 * SLQ, CILQ, FLQ and AFLQ, side by side, so that the range is seen. By SLQ, CILQ and FLQ, and by AFLQ with
 * `aflqCap: "whole"`, the nation's own multipliers are an upper bound, which counts no leakage to other regions.
 *
 *     a^R_ij = a_ij · min(1, q_ij)
 *     AFLQ:    a_ij · min(1, FLQ_ij) · log₂(1 + SLQ_j)  where SLQ_j > 1   (`aflqCap: "flq"`)
 *
 * Under AFLQ with `aflqCap: "flq"`, the default, a specialised region may buy more from itself than the nation
 * does, and exceed the nation's multipliers; `summary()` says where.
 *
 * @param table - the national table.
 * @param employment - jobs (or output) by region in rows, by the table's sectors in columns: a frame, a
 *   matrix or lists.
 * @param region - the region's name.
 * @returns The multipliers of each method by sector, with the lowest and the highest.
 * @unit 每元最终需求引起的产出（元） · yuan of output per yuan of final demand
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
  const { deltas, methods, aflqCap, imports, ...choice } = readOptions(where, options, OPTIONS);
  checkTable(where, "table", table);
  const requirement = nonNegative;
  const jobs = LabelledMatrix.from(where, "employment", employment, { requirement, choice });
  const names = { rows: jobs.rows, columns: table.sectors };
  const aligned = arranged(where, "employment", jobs, names, "table.sectors");
  const r = findName(where, "region", jobs.rows, region);
  const national = directCoefficients(table, { imports });
  const variants = variantsOf(methods, deltas);
  const values = [
    multipliersOf("table.flows", national),
    ...variants.map((variant) =>
      multipliersOf(variant.name, regionalised(national, aligned, jobs.rows[r], variant, aflqCap)),
    ),
  ];
  const lines = values.slice(1);
  const range = (most: (...line: number[]) => number): Float64Array =>
    Float64Array.from(table.sectors, (_, j) => most(...lines.map((line) => line[j])));
  const matrix = new LabelledMatrix(
    [NATION, ...variants.map(({ name }) => name)],
    table.sectors,
    Float64Array.from(values.flatMap((line) => [...line])),
  );
  const [lowest, highest] = [range(Math.min), range(Math.max)];
  return new RegionalMultipliers(jobs.rows[r], imports, matrix, lowest, highest, aflqCap);
}

const NATION: Label = say("全国", "nation");

/** One of the ways that are compared. */
interface Variant {
  readonly name: string;
  readonly method: RegionalMethod;
  readonly delta?: number;
}

function variantsOf(methods: readonly RegionalMethod[], deltas: readonly number[]): readonly Variant[] {
  return methods.flatMap((method): readonly Variant[] => {
    if (method === "SLQ" || method === "CILQ") return [{ name: method, method }];
    return deltas.map((delta) => ({ name: `${method} δ=${delta}`, method, delta }));
  });
}

function regionalised(
  national: LabelledMatrix,
  employment: LabelledMatrix,
  region: Name,
  { name, ...options }: Variant,
  aflqCap: "flq" | "whole",
): LabelledMatrix {
  const quotients = regionalQuotients(employment, nameText(region), options);
  if (options.method !== "AFLQ" || aflqCap === "whole") {
    return regionalCoefficients(national, quotients);
  }
  const flq = regionalQuotients(employment, nameText(region), { ...options, method: "FLQ" });
  const values = national.values.map((a, k) => {
    const special = flq.values[k] > 0 ? quotients.values[k] / flq.values[k] : 1;
    return a * Math.min(1, flq.values[k]) * special;
  });
  return new LabelledMatrix(national.rows, national.columns, values);
}

function multipliersOf(name: string, coefficients: LabelledMatrix): Float64Array {
  const n = coefficients.rows.length;
  const lu = luDecomposition(identityLess(coefficients.values, n), n);
  refuseUnproductive(where, coefficients.rows, coefficients.values, lu, name);
  return solveTransposed(lu, ones(n));
}
