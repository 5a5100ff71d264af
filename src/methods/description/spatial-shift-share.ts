import {
  CHOICE,
  cellPath,
  type ColumnChoice,
  given,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  readNeighbours,
  readOptions,
  say,
} from "../../base/index.js";
import { rowSums } from "../../math/index.js";
import { NATION, readTables, type ShiftShareOptions } from "./shift-share.js";
import { type ShiftShareInput, shiftShareRates } from "./shift-share-parts.js";
import { SpatialShiftShare } from "./spatial-shift-share-result.js";

/** Options of {@link spatialShiftShare}. */
export interface SpatialShiftShareOptions extends ColumnChoice, Pick<ShiftShareOptions, "nation"> {
  /**
   * How much each region (column) counts as a neighbour of each region (row): regions × regions, ≥ 0,
   * zero on the diagonal. Rows are scaled to 1 here; an island, which has no neighbour and is none, is left
   * out by name, but stays in the nation.
   */
  readonly weights: MatrixInput;
}

const OPTIONS = { weights: given<MatrixInput>(), nation: NATION, ...CHOICE };

/**
 * Spatial shift–share (空间偏离—份额分析): the region is held against its neighbours, not only against
 * the nation, so that "its own doing" no longer holds what the whole neighbourhood did.
 *
 *     e'ᵢⱼ − eᵢⱼ = eᵢⱼ G + eᵢⱼ (ĝᵢⱼ − G) + eᵢⱼ (gᵢⱼ − ĝᵢⱼ)
 *
 * with ĝᵢⱼ = Σₖ wⱼₖ e'ᵢₖ / Σₖ wⱼₖ eᵢₖ − 1, the growth of industry i in the neighbourhood of region j.
 *
 * @param before - regions × industries at the start, ≥ 0; a frame, of which `rows` and `columns` choose
 * what is read.
 * @param after - the same at the end.
 * @unit 与数据同单位 · that of the values
 * @throws {InputError} As for shift–share; if a region has no neighbours; if a neighbourhood has none
 * of an industry that the region has.
 * @see Nazara, S. & Hewings, G. J. D. (2004). Spatial structure and taxonomy of decomposition in
 * shift-share analysis. Growth and Change 35(4), 476–490.
 * @example
 * const weights = [[0, 1, 0], [1, 0, 1], [0, 1, 0]];
 * const before = [[10], [20], [30]];
 * spatialShiftShare(before, [[15], [24], [33]], { weights }).at("1");
 * // => { change: 5, national: 2.0, neighbourhood: 0.0, own: 3.0 }
 */
export function spatialShiftShare(
  before: MatrixInput,
  after: MatrixInput,
  options: SpatialShiftShareOptions,
): SpatialShiftShare {
  const where = "spatialShiftShare";
  const { weights, nation, ...choice } = readOptions(where, options, OPTIONS);
  const input = readTables(where, before, after, { nation, choice });
  const { weights: neighbours, kept, islands } = readNeighbours(where, weights, input.before.rows, "`before`");
  const { national } = shiftShareRates({ ...input, zeros: "refuse" });
  const [first, last] = [input.before, input.after].map((table) => rowsOf(table, kept));
  const growth = neighbourhoodGrowth({ ...input, before: first, after: last }, neighbours);
  const width = first.columns.length;
  const { values: e } = first;
  const { values: end } = last;
  const byRegion = (part: (k: number) => number): Float64Array =>
    rowSums(
      e.map((_, k) => part(k)),
      width,
    );
  return new SpatialShiftShare({
    regions: first.rows,
    islands,
    industries: input.before.columns,
    unit: input.before.unit,
    area: input.area,
    neighbourhoodGrowth: growth,
    nationalGrowth: national,
    sizes: byRegion((k) => Math.max(e[k], end[k])),
    change: byRegion((k) => end[k] - e[k]),
    national: byRegion((k) => e[k] * national),
    neighbourhood: byRegion((k) => e[k] * (growth[k] - national)),
    own: byRegion((k) => end[k] - e[k] * (1 + growth[k])),
  });
}

/** Some rows of a table. */
function rowsOf({ rows, columns, values, unit }: LabelledMatrix, kept: readonly number[]): LabelledMatrix {
  if (kept.length === rows.length) return new LabelledMatrix(rows, columns, values, unit);
  const width = columns.length;
  const chosen = kept.flatMap((i) => Array.from(values.subarray(i * width, (i + 1) * width)));
  return new LabelledMatrix(
    kept.map((i) => rows[i]),
    columns,
    Float64Array.from(chosen),
    unit,
  );
}

/** ĝ: the growth of each industry in the neighbourhood of each region. */
function neighbourhoodGrowth(input: Omit<ShiftShareInput, "zeros">, weights: LabelledMatrix): Float64Array {
  const { before, after } = input;
  const [height, width] = [before.rows.length, before.columns.length];
  return before.values.map((e, cell) => {
    const [j, i] = [Math.floor(cell / width), cell % width];
    let [start, end] = [0, 0];
    for (let k = 0; k < height; k++) {
      const weight = weights.values[j * height + k];
      start += weight * before.values[k * width + i];
      end += weight * after.values[k * width + i];
    }
    if (start > 0) return end / start - 1;
    if (e === 0) return 0;
    const words = say("在邻区也有", "have some of it in the neighbourhood too");
    throw new InputError(input.where, cellPath("before", before, cell), words, e);
  });
}
