import { InputError, isList, LabelledMatrix, type Name, nameText, say } from "../../base/index.js";
import { findNames, type Names } from "./names.js";
import { checkTable, InputOutputTable } from "./table.js";

/** The sectors of the new table with the old ones that go into each, in the order they shall have. */
export type Concordance = Readonly<Record<string, Names>>;

/**
 * Aggregates a table by a concordance (部门合并): flows, final demand, imports, value added and output are
 * summed; coefficients are made from the sums afterwards. Multipliers of an aggregated table differ from
 * those of the table it came from.
 *
 *     Z* = S Z S′,   f* = S f,   x* = S x,   s_gi = 1 if sector i belongs to group g, else 0
 *
 * @param concordance - `{ "汽车": ["10汽车整车", "11汽车零部件"], … }`; each old sector exactly once.
 * @unit 与表同单位 · that of the table
 * @throws {InputError} If an old sector is missing, unknown or used twice.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §4.9.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * aggregateTable(table, { all: ["1", "2"] }).flows.values; // => [950]
 */
export function aggregateTable(table: InputOutputTable, concordance: Concordance): InputOutputTable {
  checkTable(where, "table", table);
  const group = groups(table.sectors, concordance);
  const sectors = Object.keys(concordance);
  const vector = (values: Float64Array): Float64Array => {
    const sums: Float64Array = new Float64Array(sectors.length);
    values.forEach((value, i) => {
      sums[group[i]] += value;
    });
    return sums;
  };
  return new InputOutputTable(
    sectors,
    merge(table.flows, group, group, sectors, sectors),
    merge(table.finalDemand, group, undefined, sectors, table.finalDemand.columns),
    vector(table.imports),
    vector(table.discrepancy),
    merge(table.valueAdded, undefined, group, table.valueAdded.rows, sectors),
    vector(table.output),
    table.roles,
    table.unit,
  );
}

const where = "aggregateTable";

/** For each old sector the place of its new one. */
function groups(sectors: readonly Name[], concordance: Concordance): readonly number[] {
  if (typeof concordance !== "object" || concordance === null || isList(concordance)) {
    const words = say(
      '是新部门与其旧部门，如 { 汽车: ["整车", "零部件"] }',
      'be new sectors with their old ones, such as { vehicles: ["cars", "parts"] }',
    );
    throw new InputError(where, "concordance", words, concordance);
  }
  const group: number[] = sectors.map(() => -1);
  Object.entries(concordance).forEach(([name, members], at) => {
    const path = `concordance[${JSON.stringify(name)}]`;
    findNames(where, path, sectors, members).forEach((i, k) => {
      if (group[i] >= 0) {
        const words = say("只用一次", "be used only once");
        throw new InputError(where, `${path}[${k}]`, words, nameText(sectors[i]));
      }
      group[i] = at;
    });
  });
  const missing = group.indexOf(-1);
  if (missing < 0) return group;
  const words = say("写明每个部门，也包括 {name}", "name every sector, also {name}", {
    name: JSON.stringify(nameText(sectors[missing])),
  });
  throw new InputError(where, "concordance", words, concordance);
}

/** Sums rows and columns that go into the same place; `undefined` leaves them as they are. */
function merge(
  matrix: LabelledMatrix,
  rowGroup: readonly number[] | undefined,
  columnGroup: readonly number[] | undefined,
  rows: readonly Name[],
  columns: readonly Name[],
): LabelledMatrix {
  const old = matrix.columns.length;
  const values: Float64Array = new Float64Array(rows.length * columns.length);
  matrix.values.forEach((value, k) => {
    const [i, j] = [Math.floor(k / old), k % old];
    values[(rowGroup?.[i] ?? i) * columns.length + (columnGroup?.[j] ?? j)] += value;
  });
  return new LabelledMatrix(rows, columns, values, matrix.unit);
}
