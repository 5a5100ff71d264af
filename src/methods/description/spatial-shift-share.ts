import {
  InputError,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  nonNegative,
} from "../../base/index.js";
import { readShiftShare, type ShiftShareOptions } from "./shift-share.js";
import { SpatialShiftShare } from "./spatial-shift-share-result.js";

/** What {@link spatialShiftShare} needs to be told. */
export interface SpatialShiftShareOptions extends Pick<ShiftShareOptions, "nation"> {
  /**
   * How much each region (column) counts as a neighbour of each region (row): regions × regions, ≥ 0,
   * zero on the diagonal. Rows are scaled to 1 here; a region without neighbours is refused.
   */
  readonly weights: MatrixInput;
}

/**
 * Spatial shift–share (空间偏离—份额分析): the region is held against its neighbours, not only against
 * the nation, so that "its own doing" no longer holds what the whole neighbourhood did.
 *
 *     e'ᵢⱼ − eᵢⱼ = eᵢⱼ G + eᵢⱼ (ĝᵢⱼ − G) + eᵢⱼ (gᵢⱼ − ĝᵢⱼ)
 *
 * with ĝᵢⱼ = Σₖ wⱼₖ e'ᵢₖ / Σₖ wⱼₖ eᵢₖ − 1, the growth of industry i in the neighbourhood of region j.
 *
 * @param before - regions × industries at the start, ≥ 0.
 * @param after - the same at the end.
 * @throws {InputError} As for shift–share; if a region has no neighbours; if a neighbourhood has none
 * of an industry that the region has.
 * @see Nazara, S. & Hewings, G. J. D. (2004). Spatial structure and taxonomy of decomposition in
 * shift-share analysis. Growth and Change 35(4), 476–490.
 * @example
 * const weights = [[0, 1, 0], [1, 0, 1], [0, 1, 0]];
 * const before = [[10], [20], [30]];
 * spatialShiftShare(before, [[15], [24], [33]], { weights }).of("1");
 * // => { change: 5, national: 2.0, neighbourhood: 0.0, own: 3.0 }
 */
export function spatialShiftShare(
  before: MatrixInput,
  after: MatrixInput,
  options: SpatialShiftShareOptions,
): SpatialShiftShare {
  const where = "spatialShiftShare";
  const input = readShiftShare(where, before, after, options.nation);
  return new SpatialShiftShare(input, readNeighbours(where, options.weights, input.before.rows));
}

function readNeighbours(
  where: string,
  weights: MatrixInput,
  regions: readonly Name[],
): LabelledMatrix {
  const matrix = LabelledMatrix.from(where, "options.weights", weights, {
    requirement: nonNegative,
  });
  const n = regions.length;
  if (matrix.rows.length !== n || matrix.columns.length !== n) {
    const got = `${matrix.rows.length} × ${matrix.columns.length}`;
    throw new InputError(where, "options.weights", `be ${n} × ${n}, regions by regions`, got);
  }
  regions.forEach((region, j) => {
    const name = JSON.stringify(nameText(region));
    if (matrix.values[j * n + j] !== 0) {
      const path = `options.weights[${name}][${name}]`;
      throw new InputError(
        where,
        path,
        "be 0: no region is its own neighbour",
        matrix.values[j * n + j],
      );
    }
    if (matrix.values.subarray(j * n, (j + 1) * n).every((weight) => weight === 0)) {
      throw new InputError(where, `options.weights[${name}]`, "give it a neighbour", "none");
    }
  });
  return matrix;
}
