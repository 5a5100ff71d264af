import { checkNumbers, InputError, type Label, label } from "../../base/index.js";
import { closeByHouseholds, type HouseholdOptions } from "./households.js";
import type { ImportOptions } from "./imports.js";
import { Multipliers } from "./multipliers-result.js";
import { dot } from "./sums.js";
import { LeontiefSystem } from "./system.js";
import type { InputOutputTable } from "./table.js";

/** What multipliers take beside the table. */
export interface MultiplierOptions extends ImportOptions, HouseholdOptions {
  /**
   * `"I"`: households outside. `"II"`: also closed by households, which need the table's columns of
   * household consumption and its row of labour, or lists of the user's. `"I"` by default.
   */
  readonly type?: "I" | "II";
}

/** What is counted per yuan of output. */
interface Counted {
  readonly title: Label;
  readonly perOutput: Float64Array;
  readonly unit?: Label | undefined;
  /** What a yuan of household income itself counts in the total of type II. */
  readonly perIncome: number;
}

/**
 * Output multipliers (产出乘数): the output of all sectors that a yuan of final demand for the domestic
 * product of sector j takes in all rounds.
 *
 *     m_j = Σᵢ l_ij        type II:  m̄_j = m_j + (Σᵢ u_i)·(w′L)_j / s   (truncated: sectors only)
 *
 * with u = L·c, c consumption per yuan of income, w labour income per output, s = 1 − w′L·c. The total
 * multiplier of type II also counts the income itself.
 *
 * @param table - any table; all multipliers come from one decomposition, the inverse isn't made.
 * @returns `simple` (type I) and, if asked for, `truncated` and `total` (type II), by sector.
 * @throws {InputError} If the table is unproductive, or type II lacks its income or its consumption.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §6.2.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * outputMultipliers(table).simple; // => [1.5182, 1.4521]
 */
export function outputMultipliers(
  table: InputOutputTable,
  options: MultiplierOptions = {},
): Multipliers {
  return multipliers("outputMultipliers", table, options, {
    title: label("产出乘数", "Output multipliers"),
    perOutput: new Float64Array(table.sectors.length).fill(1),
    perIncome: 1,
  });
}

/**
 * Income multipliers (收入乘数): the labour income that a yuan of final demand for sector j's domestic
 * product earns in all sectors.
 *
 *     h_j = Σᵢ w_i·l_ij        type I ratio: h_j / w_j        type II: (w′L)_j / s
 *
 * @returns Yuan of labour income per yuan of final demand; `ratios()` per yuan of direct income.
 * @throws {InputError} If the table has no row of labour and none is given.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §6.2.2.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * incomeMultipliers(table, { income: [300, 500] }).simple; // => [0.4422, 0.3795]
 */
export function incomeMultipliers(
  table: InputOutputTable,
  options: MultiplierOptions = {},
): Multipliers {
  const where = "incomeMultipliers";
  const income = options.income ?? rowOf(where, table, "labour", "income");
  return multipliers(where, table, options, {
    title: label("收入乘数", "Income multipliers"),
    perOutput: perOutput(where, "income", table, income),
    perIncome: 0,
  });
}

/**
 * Employment multipliers (就业乘数): the jobs that a unit of final demand for sector j's domestic product
 * takes in all sectors.
 *
 * @param employment - jobs by sector, in the order of the table.
 * @returns Jobs per unit of the table's money; `ratios()` per direct job.
 * @throws {InputError} If `employment` isn't one number ≥ 0 a sector.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §6.2.3.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * employmentMultipliers(table, [50, 40]).simple; // => [0.068, 0.0389]
 */
export function employmentMultipliers(
  table: InputOutputTable,
  employment: ArrayLike<number>,
  options: MultiplierOptions = {},
): Multipliers {
  const where = "employmentMultipliers";
  return multipliers(where, table, options, {
    title: label("就业乘数", "Employment multipliers"),
    perOutput: perOutput(where, "employment", table, employment),
    perIncome: 0,
  });
}

/**
 * Value-added multipliers (增加值乘数): the value added in all sectors that a yuan of final demand for
 * sector j's domestic product brings. With imports left in they are 1 by construction; with imports
 * taken out they are what stays in the country.
 *
 * @throws {InputError} If the table is unproductive.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §6.2.2.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * valueAddedMultipliers(table).simple; // => [1, 1]
 */
export function valueAddedMultipliers(
  table: InputOutputTable,
  options: MultiplierOptions = {},
): Multipliers {
  const where = "valueAddedMultipliers";
  return multipliers(where, table, options, {
    title: label("增加值乘数", "Value-added multipliers"),
    perOutput: perOutput(where, "valueAdded", table, table.valueAddedOf()),
    perIncome: 0,
  });
}

/**
 * Tax multipliers (税收乘数): the net taxes on production in all sectors that a yuan of final demand for
 * sector j's domestic product brings. Subsidies make some direct rates negative.
 *
 * @throws {InputError} If the table names no row of taxes.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §6.2.
 * @example
 * const table = inputOutputTableOf({
 *   flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]],
 *   valueAdded: { rows: ["wages", "taxes"], columns: ["1", "2"], values: [[600, 1300], [50, 100]] },
 *   roles: { taxes: ["taxes"] },
 * });
 * taxMultipliers(table).simple; // => [0.0759, 0.0726]
 */
export function taxMultipliers(
  table: InputOutputTable,
  options: MultiplierOptions = {},
): Multipliers {
  const where = "taxMultipliers";
  return multipliers(where, table, options, {
    title: label("税收乘数", "Tax multipliers"),
    perOutput: perOutput(where, "taxes", table, rowOf(where, table, "taxes", "taxes")),
    perIncome: 0,
  });
}

/**
 * Multipliers of anything that goes with output (卫星账户乘数): energy, water, emissions.
 *
 * @param amounts - the amount that goes with the table's output, by sector.
 * @param options.title - what is counted.
 * @throws {InputError} If `amounts` isn't one finite number a sector.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., ch. 9–10.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * satelliteMultipliers(table, [10, 60]).simple; // => [0.0205, 0.037]
 */
export function satelliteMultipliers(
  table: InputOutputTable,
  amounts: ArrayLike<number>,
  options: MultiplierOptions & { readonly title?: Label } = {},
): Multipliers {
  const where = "satelliteMultipliers";
  return multipliers(where, table, options, {
    title: options.title ?? label("卫星账户乘数", "Satellite multipliers"),
    perOutput: perOutput(where, "amounts", table, amounts),
    perIncome: 0,
  });
}

function multipliers(
  where: string,
  table: InputOutputTable,
  options: MultiplierOptions,
  counted: Counted,
): Multipliers {
  const { type = "I", householdColumn = "income" } = options;
  const system = LeontiefSystem.of(where, table, options.imports);
  const direct = counted.perOutput;
  const simple = system.multipliers(direct);
  const base = { title: counted.title, table, imports: system.imports, direct, simple };
  if (type === "I") return new Multipliers({ ...base, coefficients: system.coefficients });
  if (type !== "II") throw new InputError(where, "type", 'be one of "I", "II"', type);
  const households = closeByHouseholds(where, system, options);
  const perIncome = dot(direct, households.outputPerIncome);
  const income = households.incomeMultipliers.map((earned) => earned / households.leakage);
  const truncated = simple.map((value, j) => value + perIncome * income[j]);
  const total = truncated.map((value, j) => value + counted.perIncome * income[j]);
  return new Multipliers({
    ...base,
    coefficients: system.coefficients,
    typeII: { truncated, total, perIncome, householdColumn, ...households },
  });
}

function perOutput(
  where: string,
  argument: string,
  table: InputOutputTable,
  values: ArrayLike<number>,
): Float64Array {
  const checked = checkNumbers(where, argument, values);
  if (checked.length === table.sectors.length) return checked.map((v, j) => v / table.output[j]);
  const words = `hold ${table.sectors.length} numbers, one a sector`;
  throw new InputError(where, argument, words, checked.length);
}

function rowOf(
  where: string,
  table: InputOutputTable,
  role: "labour" | "taxes",
  argument: string,
): Float64Array {
  const rows = table.roles[role];
  if (rows.length > 0) return table.valueAddedOf(rows);
  throw new InputError(where, argument, `be given, since table.roles.${role} is empty`, undefined);
}
