import {
  CHOICE,
  type ColumnChoice,
  given,
  InputError,
  type Label,
  type LabelledMatrix,
  type Name,
  nameText,
  oneOf,
  optional,
  readOptions,
  say,
  whole,
} from "../../base/index.js";
import { findName, findNames, type Names } from "./names.js";
import { nbsCodes, spelled, spelledAll } from "./nbs-codes.js";
import type { PrintedTable } from "./printed-table.js";
import type { RolesGiven } from "./table.js";

/** Which rows and columns of a printed table are what; by default NBS codes and names are looked for. */
export interface InputOutputLayout extends ColumnChoice, RolesGiven {
  /** The rows below the square, if they come apart; columns are matched by name. */
  readonly primaryInputs?: PrintedTable;
  /** The sectors; by default every row that has a column of the same name. */
  readonly sectors?: Names;
  /** Columns of final demand without subtotals; FU101 … FU202 and EX by default. */
  readonly finalDemand?: Names;
  /** The column of imports, as positive numbers; IM by default, none if it isn't there. */
  readonly imports?: string;
  /** The column of the statistical discrepancy; ERR by default, none if it isn't there. */
  readonly discrepancy?: string;
  /** The column of gross output; GO by default. */
  readonly output?: string;
  /** Rows of value added without subtotals; VA001 … VA004 by default. */
  readonly valueAdded?: Names;
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

const LAYOUT = {
  primaryInputs: given<PrintedTable>(),
  sectors: given<Names>(),
  finalDemand: given<Names>(),
  imports: given<string>(),
  discrepancy: given<string>(),
  output: given<string>(),
  valueAdded: given<Names>(),
  totalInput: given<string>(),
  exports: given<Names>(),
  households: given<Names>(),
  investment: given<Names>(),
  labour: given<Names>(),
  taxes: given<Names>(),
  decimals: optional(whole(0, 15)),
  margins: oneOf("refuse", "report"),
  unit: given<Label>(),
  ...CHOICE,
};

/** A layout whose words have been checked; undefined where it is silent. */
export type LayoutRead = {
  readonly [K in keyof InputOutputLayout]-?: InputOutputLayout[K] | undefined;
};

export function readLayout(where: string, layout: InputOutputLayout): LayoutRead {
  return readOptions(where, layout, LAYOUT);
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
export function placesOf(where: string, table: LabelledMatrix, layout: LayoutRead): Places {
  const { rows, columns } = table;
  const sectors = layout.sectors ?? sectorsOf(where, table);
  const finalDemand =
    layout.finalDemand ?? coded(where, "finalDemand", "FU101 … EX", spelledAll(columns, nbsCodes.finalDemand));
  const output = layout.output ?? coded(where, "output", "GO", spelledAll(columns, [nbsCodes.output]))[0];
  const valueAdded =
    layout.valueAdded ?? coded(where, "valueAdded", "VA001 … VA004", spelledAll(rows, nbsCodes.valueAdded));
  const one = (argument: "imports" | "discrepancy" | "totalInput", names: readonly Name[]) => {
    const text = layout[argument] ?? spelled(names, nbsCodes[argument]);
    return text === undefined ? undefined : findName(where, argument, names, text);
  };
  return {
    sectorRows: findNames(where, "sectors", rows, sectors),
    sectorColumns: findNames(where, "sectors", columns, sectors),
    finalDemand: findNames(where, "finalDemand", columns, finalDemand),
    imports: one("imports", columns),
    discrepancy: one("discrepancy", columns),
    output: findName(where, "output", columns, output),
    valueAdded: findNames(where, "valueAdded", rows, valueAdded),
    totalInput: one("totalInput", rows),
  };
}

/** The roles by the layout and, where it is silent, by NBS codes. */
export function rolesOf(finalDemand: readonly Name[], valueAdded: readonly Name[], layout: LayoutRead): RolesGiven {
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
  const words = say("有名称相同的行与列", "have rows and columns of the same names");
  throw new InputError(where, "matrix", words, table.columns);
}

/** What was found by code; to be named by the caller if nothing was. */
function coded(where: string, argument: string, codes: string, found: readonly string[]): readonly string[] {
  if (found.length > 0) return found;
  const words = say("写明，因为表中没有 {codes}", "be named, since the table has no {codes}", {
    codes,
  });
  throw new InputError(where, argument, words, undefined);
}
