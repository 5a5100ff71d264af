import { arranged } from "./arrange.js";
import { nonNegative } from "./check.js";
import { InputError } from "./errors.js";
import { type Name, nameText } from "./label.js";
import { cellPath, LabelledMatrix } from "./labelled-matrix.js";
import type { MatrixInput } from "./read-matrix.js";
import { say } from "./say.js";

/**
 * How much each region counts as a neighbour of each: in the order of the regions, ≥ 0, nobody their own
 * neighbour, everybody with one.
 *
 * @param like - what the regions belong to, for the message: "`values`".
 * @throws {InputError} Naming the region that has none, or is its own.
 * @internal
 */
export function readNeighbours(
  where: string,
  weights: MatrixInput | undefined,
  regions: readonly Name[],
  like: string,
): LabelledMatrix {
  if (weights === undefined) {
    const words = say(
      "写明谁与谁相邻，如 contiguityWeights(regions, pairs)",
      "say who neighbours whom, such as contiguityWeights(regions, pairs)",
    );
    throw new InputError(where, "weights", words, weights);
  }
  const read = LabelledMatrix.from(where, "weights", weights, { requirement: nonNegative });
  const matrix = arranged(where, "weights", read, { rows: regions, columns: regions }, like);
  const diagonal = regions.length + 1;
  const own = matrix.values.findIndex((weight, k) => k % diagonal === 0 && weight !== 0);
  if (own >= 0) {
    const words = say("是 0：地区不与自己相邻", "be 0: no region is its own neighbour");
    throw new InputError(where, cellPath("weights", matrix, own), words, matrix.values[own]);
  }
  refuseIslands(where, "weights", matrix);
  return matrix;
}

/** Refuses weights in which a region has no neighbour. @internal */
export function refuseIslands(where: string, path: string, { rows, values }: LabelledMatrix): void {
  const n = rows.length;
  const island = rows.find((_, i) => values.subarray(i * n, (i + 1) * n).every((weight) => weight === 0));
  if (island === undefined) return;
  const words = say("使每个地区都有邻区", "give every region a neighbour");
  throw new InputError(where, path, words, nameText(island));
}
