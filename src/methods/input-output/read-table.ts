import {
  InputError,
  LabelledMatrix,
  type LabelledNumbers,
  nameText,
  type Requirement,
} from "../../base/index.js";
import { type InputOutputLayout, type Places, placesOf, rolesOf } from "./layout.js";
import { refuseImbalance } from "./margins.js";
import { findName } from "./names.js";
import { type PrintedTable, printedMatrix } from "./printed-table.js";
import { type InputOutputTable, inputOutputTableOf } from "./table.js";

const numberOrGap: Requirement = {
  words: "be a number, or NaN where nothing is printed",
  holds: (value) => typeof value === "number",
};

/**
 * Reads a printed input–output table (读入投入产出表): the square of intermediate flows with final demand,
 * imports, discrepancy and output to its right, value added and totals below. What stands in the corner
 * below final demand is not looked at and may be missing (`NaN`). Subtotals are left aside.
 *
 * The margins are checked: each row and column may be off by half a unit of the last printed digit for
 * every number that is added.
 *
 * @param matrix - the whole table with its labels, or a frame such as `dataset("input-output-2012")`;
 *   tables as NBS prints them need no layout.
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
 */
export function inputOutputTable(
  matrix: PrintedTable,
  layout: InputOutputLayout = {},
): InputOutputTable {
  const where = "inputOutputTable";
  const upper = LabelledMatrix.from(where, "matrix", printedMatrix(where, matrix), {
    requirement: numberOrGap,
  });
  const printed = layout.primaryInputs ? withBelow(where, upper, layout.primaryInputs) : upper;
  const places = placesOf(where, printed, layout);
  const unit = layout.unit ?? printed.unit;
  const { sectorRows, sectorColumns, imports, discrepancy } = places;
  const flows = part(where, printed, sectorRows, sectorColumns);
  const finalDemand = part(where, printed, sectorRows, places.finalDemand);
  const valueAdded = part(where, printed, places.valueAdded, sectorColumns);
  const table = inputOutputTableOf({
    flows: { ...flows, columns: flows.rows },
    finalDemand,
    valueAdded: { ...valueAdded, columns: flows.rows },
    ...(imports === undefined
      ? {}
      : { imports: part(where, printed, sectorRows, [imports]).values }),
    ...(discrepancy === undefined
      ? {}
      : { discrepancy: part(where, printed, sectorRows, [discrepancy]).values }),
    output: part(where, printed, sectorRows, [places.output]).values,
    roles: rolesOf(finalDemand.columns, valueAdded.rows, layout),
    ...(unit ? { unit } : {}),
  });
  if (layout.margins !== "report") {
    refuseImbalance(where, table, layout.decimals, totalInput(where, printed, places));
  }
  return table;
}

/** The whole table from what stands beside the square and what stands below it. */
function withBelow(where: string, upper: LabelledMatrix, inputs: LabelledNumbers): LabelledMatrix {
  const below = LabelledMatrix.from(where, "layout.primaryInputs", inputs, {
    requirement: numberOrGap,
  });
  const places = below.columns.map((name) => {
    return findName(where, "layout.primaryInputs.columns", upper.columns, nameText(name));
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
  const values: Float64Array = new Float64Array(rows.length * columns.length);
  rows.forEach((i, k) => {
    columns.forEach((j, l) => {
      const value = printed.values[i * width + j];
      if (!Number.isFinite(value)) {
        const [row, column] = [printed.rows[i], printed.columns[j]].map((name) => nameText(name));
        const path = `matrix[${JSON.stringify(row)}][${JSON.stringify(column)}]`;
        throw new InputError(where, path, "be a finite number", value);
      }
      values[k * columns.length + l] = value;
    });
  });
  const names = columns.map((j) => printed.columns[j]);
  return new LabelledMatrix(
    rows.map((i) => printed.rows[i]),
    names,
    values,
    printed.unit,
  );
}

function totalInput(
  where: string,
  printed: LabelledMatrix,
  places: Places,
): Float64Array | undefined {
  if (places.totalInput === undefined) return undefined;
  return part(where, printed, [places.totalInput], places.sectorColumns).values;
}
