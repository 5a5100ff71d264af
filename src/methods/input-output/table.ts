import {
  arranged,
  cellPath,
  compareNumbers,
  given,
  group,
  InputError,
  isList,
  isTableSource,
  KINDS,
  type Label,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nonNegative,
  type NumbersInput,
  optional,
  pathTo,
  readOptions,
  readTotals,
  say,
} from "../../base/index.js";
import { columnSums, rowSums, sumOf } from "../../math/index.js";
import { findName, findNames, type Names, namesGiven } from "./names.js";
import { FINAL_DEMAND, VALUE_ADDED } from "./words.js";

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

/** The same as a caller writes them: a name or several for each part. */
export type RolesGiven = Readonly<Partial<Record<keyof InputOutputRoles, Names>>>;

/** The quadrants of an input–output table, as they are handed to {@link inputOutputTableOf}. */
export interface InputOutputParts {
  /** Intermediate flows Z: sectors in rows sell to sectors in columns. */
  readonly flows: MatrixInput;
  /** Final demand: sectors × columns, or one number a sector. */
  readonly finalDemand: MatrixInput | ArrayLike<number>;
  /** Imports by product; none by default. */
  readonly imports?: NumbersInput;
  /** The statistical discrepancy (误差项) that is added to the uses; none by default. */
  readonly discrepancy?: NumbersInput;
  /** Value added: rows × sectors, or one number a sector; by default output less intermediate inputs. */
  readonly valueAdded?: MatrixInput | ArrayLike<number>;
  /** Gross output; by default what the rows add up to. */
  readonly output?: NumbersInput;
  /** What plays which part, by name; nothing by default. */
  readonly roles?: RolesGiven;
  /** What the flows are measured in. */
  readonly unit?: Label | undefined;
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
  finalDemandOf(columns?: Names): Float64Array {
    const { columns: names, values } = this.finalDemand;
    if (columns === undefined) return rowSums(values, names.length);
    const chosen = findNames("finalDemandOf", "columns", names, columns);
    return Float64Array.from(this.sectors, (_, i) => sumOf(chosen.map((k) => values[i * names.length + k])));
  }

  /** The sum of some rows of value added, by sector; of all by default. */
  valueAddedOf(rows?: Names): Float64Array {
    const { rows: names, values } = this.valueAdded;
    const n = this.sectors.length;
    if (rows === undefined) return columnSums(values, n);
    const chosen = findNames("valueAddedOf", "rows", names, rows);
    return Float64Array.from(this.sectors, (_, j) => sumOf(chosen.map((k) => values[k * n + j])));
  }

  /** Exports by sector; zero where the table has none. */
  exports(): Float64Array {
    return this.finalDemandOf(this.roles.exports);
  }

  /** What is not used as an input: x − Z·1, which is final demand less imports plus discrepancy. */
  netFinalDemand(): Float64Array {
    const sold = rowSums(this.flows.values, this.sectors.length);
    return this.output.map((x, i) => x - sold[i]);
  }
}

const TABLE: Label = say(
  "是投入产出表：由各象限请写 inputOutputTableOf({ flows, finalDemand })，由整张表请写 inputOutputTable(frame)",
  "be an input–output table: write inputOutputTableOf({ flows, finalDemand }) of its quadrants, or inputOutputTable(frame) of a whole one",
);

/** What is said to be an input–output table, if it is one. @internal */
export function checkTable(where: string, argument: string, table: unknown): InputOutputTable {
  if (table instanceof InputOutputTable) return table;
  throw new InputError(where, argument, TABLE, table);
}

const PARTS = {
  flows: given<MatrixInput>(),
  finalDemand: given<MatrixInput | ArrayLike<number>>(),
  imports: given<NumbersInput>(),
  discrepancy: given<NumbersInput>(),
  valueAdded: given<MatrixInput | ArrayLike<number>>(),
  output: given<NumbersInput>(),
  roles: optional(
    group({
      exports: given<Names>(),
      households: given<Names>(),
      investment: given<Names>(),
      labour: given<Names>(),
      taxes: given<Names>(),
    }),
  ),
  unit: given<Label>(),
};

/** What other books call the quadrants. */
const SYMBOLS = { Z: "flows", F: "finalDemand", f: "finalDemand", V: "valueAdded", x: "output" };

/** The table of its quadrants, not audited. */
export function tableOfParts(parts: InputOutputParts): InputOutputTable {
  if (typeof parts !== "object" || parts === null || isList(parts) || isTableSource(parts)) {
    throw new InputError(where, "parts", QUADRANTS, parts);
  }
  const read = readOptions(where, parts, PARTS, SYMBOLS);
  const flows = squareOf(read.flows);
  const sectors = flows.rows;
  const finalDemand = demandOf(sectors, read.finalDemand);
  const imports = perSector("imports", sectors, read.imports);
  const discrepancy = perSector("discrepancy", sectors, read.discrepancy);
  const output = outputOf(sectors, read.output, () => {
    const [between, final] = [flows, finalDemand].map(totalsOfRows);
    return imports.map((imported, i) => {
      const made = between[i] + final[i] - imported + discrepancy[i];
      const size = Math.abs(between[i]) + Math.abs(final[i]) + Math.abs(imported) + Math.abs(discrepancy[i]);
      return compareNumbers(made, 0, size) === 0 ? 0 : made;
    });
  });
  const valueAdded = valueAddedFrom(flows, output, read.valueAdded);
  refuseIdle(flows, valueAdded, output);
  const roles = rolesFrom(finalDemand.columns, valueAdded.rows, read.roles ?? {});
  return new InputOutputTable(
    sectors,
    flows,
    finalDemand,
    imports,
    discrepancy,
    valueAdded,
    output,
    roles,
    read.unit ?? flows.unit,
  );
}

const where = "inputOutputTableOf";

const QUADRANTS: Label = say(
  "是各象限，写成 { flows, finalDemand }（整张表请写 inputOutputTable(frame)）",
  "be the quadrants, written { flows, finalDemand } (of a whole table write inputOutputTable(frame))",
);

function squareOf(input: MatrixInput | undefined): LabelledMatrix {
  const flows = LabelledMatrix.from(where, "flows", input as MatrixInput);
  const { rows, columns } = flows;
  if (columns.length === rows.length) return fitted("flows", flows, { rows, columns: rows });
  const words = say("行数与列数相同", "have as many columns as rows");
  throw new InputError(where, "flows", words, columns.length);
}

function demandOf(sectors: readonly Name[], input: MatrixInput | ArrayLike<number> | undefined): LabelledMatrix {
  const read = isLine(input) ? { rows: sectors, columns: [FINAL_DEMAND], values: input } : input;
  const matrix = LabelledMatrix.from(where, "finalDemand", read as MatrixInput);
  const n = sectors.length;
  const { columns } = matrix;
  if (matrix.rows.length === n) return fitted("finalDemand", matrix, { rows: sectors, columns });
  const words = say("有 {n} 行，每个部门一行", "have {n} rows, one a sector", { n });
  throw new InputError(where, "finalDemand", words, matrix.rows.length);
}

function valueAddedFrom(
  flows: LabelledMatrix,
  output: Float64Array,
  input: MatrixInput | ArrayLike<number> | undefined,
): LabelledMatrix {
  const sectors = flows.rows;
  const n = sectors.length;
  const rest = (): Float64Array => {
    const inputs = columnSums(flows.values, n);
    return output.map((x, j) => x - inputs[j]);
  };
  const line = input === undefined ? rest() : input;
  const read = isLine(line) ? { rows: [VALUE_ADDED], columns: sectors, values: line } : line;
  const matrix = LabelledMatrix.from(where, "valueAdded", read);
  const { rows } = matrix;
  if (matrix.columns.length === n) return fitted("valueAdded", matrix, { rows, columns: sectors });
  const words = say("有 {n} 列，每个部门一列", "have {n} columns, one a sector", { n });
  throw new InputError(where, "valueAdded", words, matrix.columns.length);
}

/** A quadrant with its sectors in the order, and under the names, of the rows of `flows`. */
function fitted(
  argument: string,
  matrix: LabelledMatrix,
  names: Pick<LabelledMatrix, "rows" | "columns">,
): LabelledMatrix {
  const { values, unit } = arranged(where, argument, matrix, names, "flows.rows");
  return new LabelledMatrix(names.rows, names.columns, values, unit);
}

/** Whether something is a plain list of numbers: one column, or one row. */
function isLine(input: unknown): input is ArrayLike<number> {
  return isList(input) && typeof input[0] === "number";
}

function perSector(argument: string, sectors: readonly Name[], values: NumbersInput | undefined): Float64Array {
  if (values === undefined) return new Float64Array(sectors.length);
  return readTotals(where, argument, values, sectors, { kind: KINDS.sector });
}

function outputOf(sectors: readonly Name[], given: NumbersInput | undefined, used: () => Float64Array): Float64Array {
  const output = given === undefined ? used() : perSector("output", sectors, given);
  const k = output.findIndex((x) => !nonNegative.holds(x));
  if (k < 0) return output;
  throw new InputError(where, pathTo("output", [[sectors[k], k]]), nonNegative.words, output[k]);
}

/** Refuses a sector that makes nothing but takes inputs or has value added. */
function refuseIdle(flows: LabelledMatrix, valueAdded: LabelledMatrix, output: Float64Array): void {
  const words = say("为 0，因为这个部门没有产出", "be 0, since the sector has no output");
  for (const [argument, matrix] of Object.entries({ flows, valueAdded })) {
    const width = output.length;
    const k = matrix.values.findIndex((value, at) => value !== 0 && output[at % width] === 0);
    if (k >= 0) throw new InputError(where, cellPath(argument, matrix, k), words, matrix.values[k]);
  }
}

function totalsOfRows({ values, columns }: LabelledMatrix): Float64Array {
  return rowSums(values, columns.length);
}

function rolesFrom(
  columns: readonly Name[],
  rows: readonly Name[],
  given: { readonly [K in keyof InputOutputRoles]?: Names | undefined },
): InputOutputRoles {
  const role = (name: keyof InputOutputRoles, among: readonly Name[]): readonly string[] => {
    const texts = namesGiven(where, `roles.${name}`, given[name] ?? []);
    findNames(where, `roles.${name}`, among, texts);
    return texts;
  };
  return {
    exports: role("exports", columns),
    households: role("households", columns),
    investment: role("investment", columns),
    labour: role("labour", rows),
    taxes: role("taxes", rows),
  };
}
