import { finite, InputError, LabelledMatrix, nameText, pathTo } from "../../base/index.js";
import { refuseReasons } from "./audit-balance.js";
import { keepDoubts } from "./doubts.js";
import { refuseFindings } from "./audit-finding.js";
import { auditNames } from "./audit-names.js";
import { auditSums } from "./audit-sums.js";
import { type InputOutputLayout, type LayoutRead, type Places, placesOf, readLayout, rolesOf } from "./layout.js";
import { refuseImbalance } from "./margins.js";
import { findName } from "./names.js";
import { type PrintedTable, printedMatrix } from "./printed-table.js";
import { InputOutputTable, type RolesGiven, tableOfParts } from "./table.js";

const where = "inputOutputTable";

/**
 * Reads a printed input–output table (读入投入产出表): the square of intermediate flows with final demand,
 * imports, discrepancy and output to its right, value added and totals below. What stands in the corner
 * below final demand is not looked at and may be missing (`NaN`). Subtotals are left aside.
 *
 *     rows      x_i = Σ_j z_ij + Σ_k f_ik − imports_i + discrepancy_i
 *     columns   x_j = Σ_i z_ij + Σ_k v_kj
 *
 * The table is audited ({@link auditInputOutput}): each row and column may be off by half a unit of the last printed
 * digit for every number that is added; totals among the sectors and what else is certainly wrong is refused by name.
 *
 * @param matrix - the whole table: a frame such as `dataset("input-output-2012")`, or a matrix with its
 *   names; tables as NBS prints them need no layout.
 * @unit 与表同单位 · that of the table
 * @throws {InputError} If a part isn't found or a margin is further off than rounding explains.
 * @see 国家统计局国民经济核算司《2012 年中国投入产出表》, 编制说明.
 * @example
 * const table = inputOutputTable({
 *   rows: ["农业", "工业", "VA001劳动者报酬", "TI总投入"],
 *   columns: ["农业", "工业", "FU101", "EX", "IM", "GO"],
 *   values: [[150, 500, 300, 80, 30, 1000], [200, 100, 1500, 300, 100, 2000],
 *            [650, 1400, NaN, NaN, NaN, NaN], [1000, 2000, NaN, NaN, NaN, NaN]],
 * });
 * table.imports; // => [30, 100]
 * inputOutputTable(dataset("input-output-2012")).sectors.length; // => 19
 */
export function inputOutputTable(matrix: PrintedTable, layout: InputOutputLayout = {}): InputOutputTable {
  const read = readLayout(where, layout);
  const printed = wholeTable(where, matrix, read);
  const named = [...auditNames(printed, read)];
  refuseFindings(where, named);
  const places = placesOf(where, printed, read);
  const parts = partsOf(where, printed, places, read);
  refuseFindings(where, auditSums(uncheckedTable(parts)));
  const table = tableOfParts(parts);
  keepDoubts(table, named);
  if (read.margins !== "report") {
    refuseReasons(where, table, read.decimals);
    refuseImbalance(where, table, read.decimals, totalInputOf(where, printed, places));
  }
  return table;
}

/** A printed table in one piece. */
export function wholeTable(where: string, matrix: PrintedTable, layout: LayoutRead): LabelledMatrix {
  const upper = printedMatrix(where, "matrix", matrix, layout);
  const below = layout.primaryInputs;
  return below === undefined ? upper : withBelow(where, upper, below);
}

/** The quadrants of a printed table, as they stand there. */
export type PartsRead = Pick<
  InputOutputTable,
  "flows" | "finalDemand" | "valueAdded" | "imports" | "discrepancy" | "output" | "unit"
> & { readonly roles: RolesGiven };

export function partsOf(where: string, printed: LabelledMatrix, places: Places, layout: LayoutRead): PartsRead {
  const { sectorRows, sectorColumns } = places;
  const flows = part(where, printed, sectorRows, sectorColumns);
  const finalDemand = part(where, printed, sectorRows, places.finalDemand);
  const added = part(where, printed, places.valueAdded, sectorColumns);
  const column = (place: number | undefined): Float64Array =>
    place === undefined ? new Float64Array(sectorRows.length) : part(where, printed, sectorRows, [place]).values;
  return {
    flows: new LabelledMatrix(flows.rows, flows.rows, flows.values, printed.unit),
    finalDemand,
    valueAdded: new LabelledMatrix(added.rows, flows.rows, added.values, printed.unit),
    imports: column(places.imports),
    discrepancy: column(places.discrepancy),
    output: column(places.output),
    roles: rolesOf(finalDemand.columns, added.rows, layout),
    unit: layout.unit ?? printed.unit,
  };
}

/** The same as a table that nobody has looked at: to be audited, not to be computed with. */
export function uncheckedTable(parts: PartsRead): InputOutputTable {
  const { flows, finalDemand, imports, discrepancy, valueAdded, output, unit } = parts;
  const roles = { exports: [], households: [], investment: [], labour: [], taxes: [] };
  return new InputOutputTable(flows.rows, flows, finalDemand, imports, discrepancy, valueAdded, output, roles, unit);
}

/** The whole table from what stands beside the square and what stands below it. */
function withBelow(where: string, upper: LabelledMatrix, inputs: PrintedTable): LabelledMatrix {
  const below = printedMatrix(where, "primaryInputs", inputs);
  const places = below.columns.map((name) => {
    return findName(where, "primaryInputs.columns", upper.columns, nameText(name));
  });
  const width = upper.columns.length;
  const rows = new Float64Array(below.rows.length * width).fill(Number.NaN);
  below.values.forEach((value, k) => {
    const row = Math.floor(k / places.length);
    rows[row * width + places[k % places.length]] = value;
  });
  const values: Float64Array = new Float64Array(upper.values.length + rows.length);
  values.set(upper.values);
  values.set(rows, upper.values.length);
  return new LabelledMatrix([...upper.rows, ...below.rows], upper.columns, values, upper.unit);
}

/** A rectangle of the printed table: every number in it must be there. */
function part(
  where: string,
  printed: LabelledMatrix,
  rows: readonly number[],
  columns: readonly number[],
): LabelledMatrix {
  const width = printed.columns.length;
  const values = Float64Array.from({ length: rows.length * columns.length }, (_, k) => {
    const [i, j] = [rows[Math.floor(k / columns.length)], columns[k % columns.length]];
    const value = printed.values[i * width + j];
    if (Number.isFinite(value)) return value;
    const path = pathTo("matrix", [
      [printed.rows[i], i],
      [printed.columns[j], j],
    ]);
    throw new InputError(where, path, finite.words, value);
  });
  return new LabelledMatrix(
    rows.map((i) => printed.rows[i]),
    columns.map((j) => printed.columns[j]),
    values,
    printed.unit,
  );
}

/** The row of total input, where the table has one. */
export function totalInputOf(
  where: string,
  printed: LabelledMatrix,
  { totalInput, sectorColumns }: Places,
): Float64Array | undefined {
  if (totalInput === undefined) return undefined;
  return part(where, printed, [totalInput], sectorColumns).values;
}
