import {
  CHOICE,
  type ColumnChoice,
  InputError,
  KINDS,
  type Label,
  type Name,
  nonNegative,
  type NumbersInput,
  oneOf,
  optional,
  type OptionsRead,
  readOptions,
  readTotals,
  say,
  toLabel,
} from "../../base/index.js";
import { closeByHouseholds, HOUSEHOLD_OPTIONS, type HouseholdOptions, incomeOf, rowsOf } from "./households.js";
import { IMPORT_OPTIONS, type ImportOptions } from "./imports.js";
import { type FirstRound, Multipliers } from "./multipliers-result.js";
import { dot, LeontiefSystem, ones } from "./system.js";
import { perOutput } from "./per-output.js";
import type { InputOutputTable } from "./table.js";

/** What multipliers take beside the table. */
export interface MultiplierOptions extends ImportOptions, HouseholdOptions {
  /**
   * `"I"`: households outside. `"II"`: also closed by households, which need the table's columns of
   * household consumption and its row of labour, or lists of the user's. `"I"` by default.
   */
  readonly type?: "I" | "II";
}

/** What multipliers of a list of amounts take, which can be a column of a frame. */
export interface AmountOptions extends MultiplierOptions, ColumnChoice {}

/** What {@link satelliteMultipliers} takes beside the table and the amounts. */
export interface SatelliteOptions extends AmountOptions {
  /** What is counted; 「卫星账户乘数」 by default. */
  readonly title?: Name;
}

const OPTIONS = { type: oneOf("I", "II"), ...IMPORT_OPTIONS, ...HOUSEHOLD_OPTIONS };
const AMOUNT_OPTIONS = { ...OPTIONS, ...CHOICE };
const SATELLITE_OPTIONS = { ...AMOUNT_OPTIONS, title: optional(titleGiven) };

const OUTPUTS = say("产出乘数", "Output multipliers");
const INCOMES = say("收入乘数", "Income multipliers");
const JOBS = say("就业乘数", "Employment multipliers");
const ADDED = say("增加值乘数", "Value-added multipliers");
const TAXES = say("税收乘数", "Tax multipliers");
const SATELLITES = say("卫星账户乘数", "Satellite multipliers");

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
 * @unit 每元最终需求引起的产出（元） · yuan of output per yuan of final demand
 * @throws {InputError} If the table is unproductive, or type II lacks its income or its consumption.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §6.2.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * outputMultipliers(table).simple; // => [1.5182, 1.4521]
 */
export function outputMultipliers(table: InputOutputTable, options: MultiplierOptions = {}): Multipliers {
  const where = "outputMultipliers";
  const read = readOptions(where, options, OPTIONS);
  const system = LeontiefSystem.of(where, table, read.imports);
  return multipliers(where, system, read, OUTPUTS, ones(system.n), 1);
}

/**
 * Income multipliers (收入乘数): the labour income that a yuan of final demand for sector j's domestic
 * product earns in all sectors.
 *
 *     h_j = Σᵢ w_i·l_ij        type I ratio: h_j / w_j        type II: (w′L)_j / s
 *
 * @returns Yuan of labour income per yuan of final demand; `ratios()` per yuan of direct income.
 * @unit 每元最终需求引起的收入（元） · yuan of income per yuan of final demand
 * @throws {InputError} If the table has no row of labour and none is given.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §6.2.2.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * incomeMultipliers(table, { income: [300, 500] }).simple; // => [0.4422, 0.3795]
 */
export function incomeMultipliers(table: InputOutputTable, options: MultiplierOptions = {}): Multipliers {
  const where = "incomeMultipliers";
  const read = readOptions(where, options, OPTIONS);
  const system = LeontiefSystem.of(where, table, read.imports);
  const income = incomeOf(where, table, read.income);
  return multipliers(where, system, read, INCOMES, perOutput(where, "income", table, income));
}

/**
 * Employment multipliers (就业乘数): the jobs that a unit of final demand for sector j's domestic product
 * takes in all sectors.
 *
 *     e_j = Σᵢ λ_i·l_ij,   λ_i = jobs_i / x_i        type I ratio: e_j / λ_j
 *
 * @param employment - jobs by sector: a frame or named numbers, or a list in the order of the table.
 * @returns Jobs per unit of the table's money; `ratios()` per direct job.
 * @unit 每单位最终需求引起的就业（人） · jobs per unit of final demand
 * @throws {InputError} If `employment` isn't one number ≥ 0 a sector.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §6.2.3.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * employmentMultipliers(table, [50, 40]).simple; // => [0.068, 0.0389]
 * const jobs = Frame.fromRecords([{ sector: "2", jobs: 40 }, { sector: "1", jobs: 50 }]);
 * employmentMultipliers(table, jobs).of("1"); // => 0.068
 */
export function employmentMultipliers(
  table: InputOutputTable,
  employment: NumbersInput,
  options: AmountOptions = {},
): Multipliers {
  const where = "employmentMultipliers";
  const { rows, columns, ...read } = readOptions(where, options, AMOUNT_OPTIONS);
  const system = LeontiefSystem.of(where, table, read.imports);
  const jobs = readTotals(where, "employment", employment, table.sectors, {
    kind: KINDS.sector,
    requirement: nonNegative,
    choice: { rows, columns },
  });
  return multipliers(where, system, read, JOBS, perOutput(where, "employment", table, jobs));
}

/**
 * Value-added multipliers (增加值乘数): the value added in all sectors that a yuan of final demand for
 * sector j's domestic product brings. With imports left in they are 1 by construction; with imports
 * taken out they are what stays in the country.
 *
 *     ν_j = Σᵢ v_i·l_ij,   v_i = V_i / x_i
 *
 * @unit 每元最终需求引起的增加值（元） · yuan of value added per yuan of final demand
 * @throws {InputError} If the table is unproductive.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §6.2.2.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * valueAddedMultipliers(table).simple; // => [1, 1]
 */
export function valueAddedMultipliers(table: InputOutputTable, options: MultiplierOptions = {}): Multipliers {
  const where = "valueAddedMultipliers";
  const read = readOptions(where, options, OPTIONS);
  const system = LeontiefSystem.of(where, table, read.imports);
  return multipliers(where, system, read, ADDED, perOutput(where, "table.valueAdded", table, table.valueAddedOf()));
}

/**
 * Tax multipliers (税收乘数): the net taxes on production in all sectors that a yuan of final demand for
 * sector j's domestic product brings. Subsidies make some direct rates negative.
 *
 *     τ_j = Σᵢ t_i·l_ij,   t_i = T_i / x_i
 *
 * @unit 每元最终需求引起的税（元） · yuan of taxes per yuan of final demand
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
export function taxMultipliers(table: InputOutputTable, options: MultiplierOptions = {}): Multipliers {
  const where = "taxMultipliers";
  const read = readOptions(where, options, OPTIONS);
  const system = LeontiefSystem.of(where, table, read.imports);
  const taxes = rowsOf(where, table, "taxes", "taxes");
  return multipliers(where, system, read, TAXES, perOutput(where, "table.valueAdded", table, taxes));
}

/**
 * Multipliers of anything that goes with output (卫星账户乘数): energy, water, emissions.
 *
 *     σ_j = Σᵢ s_i·l_ij,   s_i = S_i / x_i
 *
 * @param amounts - the amount that goes with the table's output, by sector: a frame or named numbers,
 *   or a list in the order of the table.
 * @unit 每单位最终需求引起的该项用量 · units of the account per unit of final demand
 * @throws {InputError} If `amounts` isn't one finite number a sector.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., ch. 9–10.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * satelliteMultipliers(table, [10, 60]).simple; // => [0.0205, 0.037]
 */
export function satelliteMultipliers(
  table: InputOutputTable,
  amounts: NumbersInput,
  options: SatelliteOptions = {},
): Multipliers {
  const where = "satelliteMultipliers";
  const { title, rows, columns, ...read } = readOptions(where, options, SATELLITE_OPTIONS);
  const system = LeontiefSystem.of(where, table, read.imports);
  const counted = readTotals(where, "amounts", amounts, table.sectors, {
    kind: KINDS.sector,
    choice: { rows, columns },
  });
  return multipliers(where, system, read, title ?? SATELLITES, perOutput(where, "amounts", table, counted));
}

/**
 * @param direct - what is counted per yuan of output.
 * @param own - what a yuan of household income itself counts in the total of type II.
 */
function multipliers(
  where: string,
  system: LeontiefSystem,
  read: OptionsRead<typeof OPTIONS>,
  title: Label,
  direct: Float64Array,
  own = 0,
): Multipliers {
  const simple = system.multipliers(direct);
  const firstRound = firstRounds(system, direct);
  const { table, imports } = system;
  const parts = { title, table, imports, direct, simple, firstRound };
  if (read.type === "I") return new Multipliers(parts);
  const households = closeByHouseholds(where, system, read);
  const perIncome = dot(direct, households.outputPerIncome);
  const income = households.incomeMultipliers.map((earned) => earned / households.leakage);
  const truncated = simple.map((value, j) => value + perIncome * income[j]);
  const total = truncated.map((value, j) => value + own * income[j]);
  const { householdColumn } = read;
  const typeII = { truncated, total, perIncome, householdColumn, ...households };
  return new Multipliers({ ...parts, typeII });
}

/** What a sector's inputs count, and the largest of them. */
function firstRounds(system: LeontiefSystem, direct: Float64Array): (j: number) => FirstRound {
  return (j) => {
    const column = system.table.sectors.map((_, i) => system.coefficients[i * system.n + j]);
    const coefficient = Math.max(...column);
    const sector = coefficient > 0 ? column.indexOf(coefficient) : j;
    const value = dot(Float64Array.from(column), direct);
    return { value, input: system.table.sectors[sector], coefficient: column[sector] };
  };
}

function titleGiven(where: string, argument: string, title: unknown): Label {
  if (typeof title === "string" && title.trim() !== "") return toLabel(title);
  if (typeof title === "object" && title !== null && "zh" in title && "en" in title) {
    return title as Label;
  }
  throw new InputError(where, argument, say("是文字", "be a text"), title);
}
