import {
  type Label,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  checkNames,
  checkNumbers,
  finite,
  InputError,
  positive,
} from "../../base/index.js";
import { findName, findNames } from "./names.js";

/** Which columns of final demand and which rows of value added play a part of their own. */
export interface InputOutputRoles {
  /** Exports (出口). */
  readonly exports: readonly string[];
  /** Consumption of households (居民消费), for multipliers of type II. */
  readonly households: readonly string[];
  /** Gross fixed capital formation (固定资本形成总额). */
  readonly investment: readonly string[];
  /** Compensation of employees (劳动者报酬). */
  readonly labour: readonly string[];
  /** Net taxes on production (生产税净额). */
  readonly taxes: readonly string[];
}

/** The quadrants of an input–output table, as they are handed to {@link inputOutputTableOf}. */
export interface InputOutputParts {
  /** Intermediate flows Z: sectors in rows sell to sectors in columns. */
  readonly flows: MatrixInput;
  /** Final demand: sectors × columns. A column without labels is read as one, "final demand". */
  readonly finalDemand: MatrixInput;
  /** Imports by product; none by default. */
  readonly imports?: ArrayLike<number>;
  /** The statistical discrepancy (误差项) that is added to the uses; none by default. */
  readonly discrepancy?: ArrayLike<number>;
  /** Value added: rows × sectors; by default one row, output less intermediate inputs. */
  readonly valueAdded?: MatrixInput;
  /** Gross output; by default what the rows add up to. */
  readonly output?: ArrayLike<number>;
  /** What plays which part, by name; nothing by default. */
  readonly roles?: Partial<InputOutputRoles>;
  /** What the flows are measured in. */
  readonly unit?: Label;
}

/**
 * An input–output table (投入产出表) with its quadrants told apart:
 *
 *     x = Z·1 + F·1 − imports + discrepancy        (rows: where output goes)
 *     x = Z′·1 + V′·1                              (columns: what it is made of)
 *
 * For several regions the sectors are named "region·sector"; every function takes such a table too.
 */
export class InputOutputTable {
  /** @internal Made by {@link inputOutputTable} or {@link inputOutputTableOf}, which check. */
  constructor(
    /** The sectors, in the order of all rows and columns below. */
    readonly sectors: readonly Name[],
    /** Z: sectors × sectors. */
    readonly flows: LabelledMatrix,
    /** F: sectors × columns of final demand, without subtotals. */
    readonly finalDemand: LabelledMatrix,
    readonly imports: Float64Array,
    readonly discrepancy: Float64Array,
    /** V: rows of value added × sectors. */
    readonly valueAdded: LabelledMatrix,
    /** x: gross output. */
    readonly output: Float64Array,
    readonly roles: InputOutputRoles,
    readonly unit?: Label | undefined,
  ) {}

  /** The place of a sector, by its name with or without its number. */
  sectorIndex(where: string, argument: string, sector: string): number {
    return findName(where, argument, this.sectors, sector);
  }

  /** The sum of some columns of final demand, by sector; of all by default. */
  finalDemandOf(columns?: readonly string[]): Float64Array {
    const { columns: names, values } = this.finalDemand;
    const chosen = columns
      ? findNames("finalDemandOf", "columns", names, columns)
      : names.map((_, k) => k);
    const sum = (i: number): number =>
      chosen.reduce((total, k) => total + values[i * names.length + k], 0);
    return Float64Array.from(this.sectors, (_, i) => sum(i));
  }

  /** The sum of some rows of value added, by sector; of all by default. */
  valueAddedOf(rows?: readonly string[]): Float64Array {
    const { rows: names, values } = this.valueAdded;
    const chosen = rows ? findNames("valueAddedOf", "rows", names, rows) : names.map((_, k) => k);
    const n = this.sectors.length;
    return Float64Array.from(this.sectors, (_, j) =>
      chosen.reduce((total, k) => total + values[k * n + j], 0),
    );
  }

  /** Exports by sector; zero where the table has none. */
  exports(): Float64Array {
    return this.finalDemandOf(this.roles.exports);
  }

  /** What is not used as an input: x − Z·1, which is final demand less imports plus discrepancy. */
  netFinalDemand(): Float64Array {
    const n = this.sectors.length;
    return Float64Array.from(this.sectors, (_, i) => {
      let rest = this.output[i];
      for (let j = 0; j < n; j++) rest -= this.flows.values[i * n + j];
      return rest;
    });
  }
}

const nothing: InputOutputRoles = {
  exports: [],
  households: [],
  investment: [],
  labour: [],
  taxes: [],
};

/**
 * An input–output table from its quadrants (由各象限组成的投入产出表).
 *
 * @param parts - the quadrants in one unit; sectors are named by the rows of `flows`.
 * @throws {InputError} If shapes differ, an output isn't above zero or a role names nothing.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §2.2.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * table.output; // => [1000, 2000]
 */
export function inputOutputTableOf(parts: InputOutputParts): InputOutputTable {
  const where = "inputOutputTableOf";
  const flows = LabelledMatrix.from(where, "flows", parts.flows);
  const sectors = flows.rows;
  const n = sectors.length;
  if (flows.columns.length !== n) {
    throw new InputError(where, "flows", "have as many columns as rows", flows.columns.length);
  }
  const finalDemand = LabelledMatrix.from(where, "finalDemand", parts.finalDemand);
  if (finalDemand.rows.length !== n) {
    throw new InputError(where, "finalDemand", `have ${n} rows`, finalDemand.rows.length);
  }
  const imports = column(where, "imports", n, parts.imports);
  const discrepancy = column(where, "discrepancy", n, parts.discrepancy);
  const output = parts.output
    ? column(where, "output", n, parts.output)
    : rowTotals(flows, finalDemand, imports, discrepancy);
  checkNumbers(where, "output", output, { requirement: positive });
  const valueAdded = parts.valueAdded
    ? LabelledMatrix.from(where, "valueAdded", parts.valueAdded)
    : restOfInputs(flows, output);
  if (valueAdded.columns.length !== n) {
    throw new InputError(where, "valueAdded", `have ${n} columns`, valueAdded.columns.length);
  }
  const roles = { ...nothing, ...parts.roles };
  const named = new LabelledMatrix(sectors, sectors, flows.values, flows.unit);
  const table = new InputOutputTable(
    checkNames(where, "flows.rows", sectors),
    named,
    new LabelledMatrix(sectors, finalDemand.columns, finalDemand.values, finalDemand.unit),
    imports,
    discrepancy,
    new LabelledMatrix(valueAdded.rows, sectors, valueAdded.values, valueAdded.unit),
    output,
    roles,
    parts.unit ?? flows.unit,
  );
  checkRoles(where, table);
  return table;
}

function column(
  where: string,
  argument: string,
  n: number,
  values: ArrayLike<number> | undefined,
): Float64Array {
  if (!values) return new Float64Array(n);
  const checked = checkNumbers(where, argument, values, { requirement: finite });
  if (checked.length === n) return checked;
  throw new InputError(where, argument, `hold ${n} numbers, one a sector`, checked.length);
}

function rowTotals(
  flows: LabelledMatrix,
  finalDemand: LabelledMatrix,
  imports: Float64Array,
  discrepancy: Float64Array,
): Float64Array {
  const total = (matrix: LabelledMatrix, i: number): number => {
    const width = matrix.columns.length;
    let sum = 0;
    for (let j = i * width; j < (i + 1) * width; j++) sum += matrix.values[j];
    return sum;
  };
  return Float64Array.from(imports, (imported, i) => {
    return total(flows, i) + total(finalDemand, i) - imported + discrepancy[i];
  });
}

function restOfInputs(flows: LabelledMatrix, output: Float64Array): LabelledMatrix {
  const n = output.length;
  const rest: Float64Array = Float64Array.from(output);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) rest[j] -= flows.values[i * n + j];
  }
  return new LabelledMatrix([{ zh: "增加值", en: "value added" }], flows.columns, rest);
}

function checkRoles(where: string, table: InputOutputTable): void {
  const { exports, households, investment, labour, taxes } = table.roles;
  const columns = table.finalDemand.columns;
  findNames(where, "roles.exports", columns, exports);
  findNames(where, "roles.households", columns, households);
  findNames(where, "roles.investment", columns, investment);
  findNames(where, "roles.labour", table.valueAdded.rows, labour);
  findNames(where, "roles.taxes", table.valueAdded.rows, taxes);
}
