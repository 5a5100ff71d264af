import { checkOption, InputError } from "../../base/index.js";
import { dot, sum } from "./sums.js";
import type { LeontiefSystem } from "./system.js";

/** How households are closed into the table for multipliers of type II. */
export interface HouseholdOptions {
  /**
   * What the consumption column is divided by: `"income"`, all labour income (what of a yuan earned is
   * spent; 2012: 0.752), or `"expenditure"`, all consumption (a yuan earned is a yuan spent).
   * `"income"` by default.
   */
  readonly householdColumn?: "income" | "expenditure";
  /** Household consumption by product; the table's own columns of households by default. */
  readonly consumption?: ArrayLike<number>;
  /** Labour income by sector; the table's own row of labour by default. */
  readonly income?: ArrayLike<number>;
}

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
  options: HouseholdOptions,
): Households {
  const { householdColumn = "income" } = options;
  checkOption(where, "householdColumn", householdColumn, ["income", "expenditure"]);
  const { table } = system;
  const { households, labour } = table.roles;
  const consumption = chosen(where, "consumption", system, options.consumption, () =>
    households.length > 0 ? table.finalDemandOf(households) : undefined,
  );
  const income = chosen(where, "income", system, options.income, () =>
    labour.length > 0 ? table.valueAddedOf(labour) : undefined,
  );
  const earned = sum(income);
  const spent = sum(consumption);
  const divisor = householdColumn === "income" ? earned : spent;
  if (!(divisor > 0)) throw new InputError(where, householdColumn, "sum to more than 0", divisor);
  const consumptionPerIncome = system.domestic(consumption).map((value) => value / divisor);
  const incomePerOutput = income.map((value, j) => value / table.output[j]);
  const outputPerIncome = system.output(consumptionPerIncome);
  const incomeMultipliers = system.multipliers(incomePerOutput);
  const leakage = 1 - dot(incomePerOutput, outputPerIncome);
  if (!(leakage > 0)) {
    const words = "bring back less than a yuan of income for each yuan spent";
    throw new InputError(where, "consumption", words, 1 - leakage);
  }
  return {
    incomePerOutput,
    consumptionPerIncome,
    outputPerIncome,
    incomeMultipliers,
    leakage,
    propensity: spent / divisor,
  };
}

function chosen(
  where: string,
  argument: "consumption" | "income",
  system: LeontiefSystem,
  given: ArrayLike<number> | undefined,
  own: () => Float64Array | undefined,
): Float64Array {
  const values = given ? Float64Array.from(given) : own();
  if (!values) {
    const role = argument === "consumption" ? "households" : "labour";
    throw new InputError(where, argument, `be given, since table.roles.${role} is empty`, given);
  }
  if (values.length === system.n && values.every(Number.isFinite)) return values;
  throw new InputError(where, argument, `hold ${system.n} finite numbers, one a sector`, given);
}
