import {
  given,
  InputError,
  KINDS,
  type NumbersInput,
  oneOf,
  type ReadersOf,
  readTotals,
  say,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { dot, type LeontiefSystem } from "./system.js";
import { perOutput } from "./per-output.js";
import type { InputOutputTable } from "./table.js";

/** How households are closed into the table for multipliers of type II. */
export interface HouseholdOptions {
  /**
   * What the consumption column is divided by: `"income"`, all labour income (what of a yuan earned is
   * spent; 2012: 0.752), or `"expenditure"`, all consumption (a yuan earned is a yuan spent).
   * `"income"` by default.
   */
  readonly householdColumn?: "income" | "expenditure";
  /** Household consumption by product; the table's own columns of households by default. */
  readonly consumption?: NumbersInput;
  /** Labour income by sector; the table's own row of labour by default. */
  readonly income?: NumbersInput;
}

/** The options of {@link HouseholdOptions}, read. */
export interface HouseholdsGiven {
  readonly householdColumn: "income" | "expenditure";
  readonly consumption: NumbersInput | undefined;
  readonly income: NumbersInput | undefined;
}

/** The readers of {@link HouseholdOptions}. */
export const HOUSEHOLD_OPTIONS: ReadersOf<HouseholdsGiven> = {
  householdColumn: oneOf("income", "expenditure"),
  consumption: given(),
  income: given(),
};

/** The closed system's border and its solution; `L̄ = L + u·w / s` in the block of the sectors. */
export interface Households {
  /** Labour income per output, w. */
  readonly incomePerOutput: Float64Array;
  /** Consumption of domestic products per yuan of income, c. */
  readonly consumptionPerIncome: Float64Array;
  /** u = L·c: the output that a yuan spent sets in motion, by sector. */
  readonly outputPerIncome: Float64Array;
  /** w′·L: the income that a yuan of final demand earns. */
  readonly incomeMultipliers: Float64Array;
  /** s = 1 − w′·L·c: the part of a yuan earned that doesn't come back as income. */
  readonly leakage: number;
  /** What of a yuan of income is spent, before imports are taken out. */
  readonly propensity: number;
}

/**
 * Closes the system by households without making a larger matrix: the bordered inverse follows from two
 * solutions, u = L·c and w′·L.
 *
 * @throws {InputError} If the table names no households or no labour, or the closed system isn't productive.
 */
export function closeByHouseholds(
  where: string,
  system: LeontiefSystem,
  { householdColumn, consumption, income }: HouseholdsGiven,
): Households {
  const { table } = system;
  const bought = consumption ?? consumptionOf(where, table);
  const spent = readTotals(where, "consumption", bought, table.sectors, { kind: KINDS.sector });
  const earned = incomeOf(where, table, income);
  const divisor = sumOf(householdColumn === "income" ? earned : spent);
  if (!(divisor > 0)) {
    const argument = householdColumn === "income" ? "income" : "consumption";
    throw new InputError(where, argument, say("之和大于 0", "sum to more than 0"), divisor);
  }
  const consumptionPerIncome = system.domestic(spent).map((value) => value / divisor);
  const incomePerOutput = perOutput(where, "income", table, earned);
  const outputPerIncome = system.output(consumptionPerIncome);
  return {
    incomePerOutput,
    consumptionPerIncome,
    outputPerIncome,
    incomeMultipliers: system.multipliers(incomePerOutput),
    leakage: leakageOf(where, dot(incomePerOutput, outputPerIncome)),
    propensity: sumOf(spent) / divisor,
  };
}

/** Labour income by sector: what is given, or the table's own. */
export function incomeOf(where: string, table: InputOutputTable, given: NumbersInput | undefined): Float64Array {
  const income = given ?? rowsOf(where, table, "labour", "income");
  return readTotals(where, "income", income, table.sectors, { kind: KINDS.sector });
}

/** The rows of value added that play a part. */
export function rowsOf(
  where: string,
  table: InputOutputTable,
  role: "labour" | "taxes",
  argument: string,
): Float64Array {
  const rows = table.roles[role];
  if (rows.length > 0) return table.valueAddedOf(rows);
  throw unnamed(where, argument, role);
}

function consumptionOf(where: string, table: InputOutputTable): Float64Array {
  const { households } = table.roles;
  if (households.length > 0) return table.finalDemandOf(households);
  throw unnamed(where, "consumption", "households");
}

function unnamed(where: string, argument: string, role: string): InputError {
  const words = say("给出，因为 table.roles.{role} 为空", "be given, since table.roles.{role} is empty", { role });
  return new InputError(where, argument, words, undefined);
}

function leakageOf(where: string, backAsIncome: number): number {
  if (backAsIncome < 1) return 1 - backAsIncome;
  const words = say("每花一元带回不到一元的收入", "bring back less than a yuan of income for each yuan spent");
  throw new InputError(where, "consumption", words, backAsIncome);
}
