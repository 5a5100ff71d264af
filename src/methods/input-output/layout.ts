import {
  InputError,
  type Label,
  type LabelledMatrix,
  type LabelledNumbers,
  type Name,
  nameText,
} from "../../base/index.js";
import { findName, findNames } from "./names.js";
import { nbsCodes, spelled, spelledAll } from "./nbs-codes.js";
import type { InputOutputRoles } from "./table.js";

/** Which rows and columns of a printed table are what; by default NBS codes and names are looked for. */
export interface InputOutputLayout extends Partial<InputOutputRoles> {
  /**
   * The rows below the square, if they come in a matrix of their own (a frame has gaps in the corner
   * below final demand); its columns are the sectors.
   */
  readonly primaryInputs?: LabelledNumbers;
  /** The sectors; by default every row that has a column of the same name. */
  readonly sectors?: readonly string[];
  /** Columns of final demand without subtotals; FU101 … FU202 and EX by default. */
  readonly finalDemand?: readonly string[];
  /** The column of imports, as positive numbers; IM by default, none if it isn't there. */
  readonly imports?: string;
  /** The column of the statistical discrepancy; ERR by default, none if it isn't there. */
  readonly discrepancy?: string;
  /** The column of gross output; GO by default. */
  readonly output?: string;
  /** Rows of value added without subtotals; VA001 … VA004 by default. */
  readonly valueAdded?: readonly string[];
  /** The row of total input, which must equal output; TI by default, not checked if it isn't there. */
  readonly totalInput?: string;
  /** Decimals that the table is printed with; by default as many as its margins show. */
  readonly decimals?: number;
  /**
   * What happens to margins that are further off than rounding explains: `"refuse"` names the worst
   * sector, `"report"` keeps the table as it is (see {@link tableMargins}). `"refuse"` by default.
   */
  readonly margins?: "refuse" | "report";
  /** What the table is measured in; the matrix's own unit by default. */
  readonly unit?: Label;
}

/** Where the parts of a printed table stand: indices of rows and of columns. */
export interface Places {
  readonly sectorRows: readonly number[];
  readonly sectorColumns: readonly number[];
  readonly finalDemand: readonly number[];
  readonly imports: number | undefined;
  readonly discrepancy: number | undefined;
  readonly output: number;
  readonly valueAdded: readonly number[];
  readonly totalInput: number | undefined;
}

/** Finds the parts by the layout and, where it is silent, by NBS codes. */
export function placesOf(where: string, table: LabelledMatrix, layout: InputOutputLayout): Places {
  const { rows, columns } = table;
  const sectors = layout.sectors ?? sectorsOf(where, table);
  const one = (argument: string, names: readonly Name[], text: string | undefined) =>
    text === undefined ? undefined : findName(where, argument, names, text);
  const output = layout.output ?? spelled(columns, nbsCodes.output);
  if (output === undefined) throw missing(where, "layout.output", "GO");
  const finalDemand = layout.finalDemand ?? spelledAll(columns, nbsCodes.finalDemand);
  if (finalDemand.length === 0) throw missing(where, "layout.finalDemand", "FU101 … EX");
  const valueAdded = layout.valueAdded ?? spelledAll(rows, nbsCodes.valueAdded);
  if (valueAdded.length === 0) throw missing(where, "layout.valueAdded", "VA001 … VA004");
  const imports = layout.imports ?? spelled(columns, nbsCodes.imports);
  const discrepancy = layout.discrepancy ?? spelled(columns, nbsCodes.discrepancy);
  const totalInput = layout.totalInput ?? spelled(rows, nbsCodes.totalInput);
  return {
    sectorRows: findNames(where, "layout.sectors", rows, sectors),
    sectorColumns: findNames(where, "layout.sectors", columns, sectors),
    finalDemand: findNames(where, "layout.finalDemand", columns, finalDemand),
    imports: one("layout.imports", columns, imports),
    discrepancy: one("layout.discrepancy", columns, discrepancy),
    output: findName(where, "layout.output", columns, output),
    valueAdded: findNames(where, "layout.valueAdded", rows, valueAdded),
    totalInput: one("layout.totalInput", rows, totalInput),
  };
}

/** The roles by the layout and, where it is silent, by NBS codes. */
export function rolesOf(
  finalDemand: readonly Name[],
  valueAdded: readonly Name[],
  layout: InputOutputLayout,
): InputOutputRoles {
  return {
    exports: layout.exports ?? spelledAll(finalDemand, [nbsCodes.exports]),
    households: layout.households ?? spelledAll(finalDemand, nbsCodes.households),
    investment: layout.investment ?? spelledAll(finalDemand, [nbsCodes.investment]),
    labour: layout.labour ?? spelledAll(valueAdded, [nbsCodes.labour]),
    taxes: layout.taxes ?? spelledAll(valueAdded, [nbsCodes.taxes]),
  };
}

function sectorsOf(where: string, table: LabelledMatrix): readonly string[] {
  const columns = new Set(table.columns.map((name) => nameText(name)));
  const sectors = table.rows.map((name) => nameText(name)).filter((text) => columns.has(text));
  if (sectors.length > 0) return sectors;
  throw new InputError(where, "matrix", "have rows and columns of the same names", table.columns);
}

function missing(where: string, path: string, codes: string): InputError {
  return new InputError(where, path, `be named, since the table has no ${codes}`, undefined);
}
