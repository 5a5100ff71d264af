import { arranged } from "./arrange.js";
import { isList, nonNegative } from "./check.js";
import { InputError } from "./errors.js";
import { type Name, nameText } from "./label.js";
import { cellPath, LabelledMatrix } from "./labelled-matrix.js";
import type { MatrixInput } from "./read-matrix.js";
import { say } from "./say.js";
import { isTableSource, tableOf } from "./table-source.js";

/** Weights of regions that have neighbours, and the islands that were left out. @internal */
export interface Neighbours {
  /** Kept regions × kept regions. */
  readonly weights: LabelledMatrix;
  /** The places of the kept regions among all. */
  readonly kept: readonly number[];
  readonly islands: readonly Name[];
}

/**
 * How much each region counts as a neighbour of each: in the order of the regions, ≥ 0, nobody their own
 * neighbour. Islands (海南), which have no neighbour and are none, are left out by name.
 *
 * @param like - what the regions belong to, for the message: "`values`".
 * @param least - how many regions must be left.
 * @throws {InputError} Naming a region that is its own neighbour, or has none but is one; if too few are left.
 * @internal
 */
export function readNeighbours(
  where: string,
  weights: MatrixInput | undefined,
  regions: readonly Name[],
  like: string,
  least = 1,
): Neighbours {
  if (weights === undefined) {
    const words = say(
      "写明谁与谁相邻，如 contiguityWeights(regions, pairs)",
      "say who neighbours whom, such as contiguityWeights(regions, pairs)",
    );
    throw new InputError(where, "weights", words, weights);
  }
  refusePairs(where, weights);
  const read = LabelledMatrix.from(where, "weights", weights, { requirement: nonNegative });
  const matrix = arranged(where, "weights", read, { rows: regions, columns: regions }, like);
  const diagonal = regions.length + 1;
  const own = matrix.values.findIndex((weight, k) => k % diagonal === 0 && weight !== 0);
  if (own >= 0) {
    const words = say("是 0：地区不与自己相邻", "be 0: no region is its own neighbour");
    throw new InputError(where, cellPath("weights", matrix, own), words, matrix.values[own]);
  }
  return withoutIslands(where, matrix, least);
}

/** Pairs of names, in a frame or in lists, are no weights yet. */
function refusePairs(where: string, weights: unknown): void {
  const isOfTexts = (values: ArrayLike<unknown>): boolean => typeof values[0] !== "number";
  const isPairs = isTableSource(weights)
    ? tableOf(weights).columns.every(({ values }) => isOfTexts(values))
    : isList(weights) &&
      Array.from(weights).every((pair) => isList(pair) && pair.length === 2 && typeof pair[0] === "string");
  if (!isPairs) return;
  const words = say(
    '是权重矩阵；由成对的名称请写 contiguityWeights(frame.rowNames("province"), pairs)',
    'be a matrix of weights; of pairs of names write contiguityWeights(frame.rowNames("province"), pairs)',
  );
  throw new InputError(where, "weights", words, weights);
}

function withoutIslands(where: string, matrix: LabelledMatrix, least: number): Neighbours {
  const { rows, values } = matrix;
  const n = rows.length;
  const isIsland = (i: number): boolean => rows.every((_, j) => values[i * n + j] === 0 && values[j * n + i] === 0);
  const all = [...rows.keys()];
  const kept = all.filter((i) => !isIsland(i));
  const islands = all.filter(isIsland).map((i) => rows[i]);
  if (kept.length < Math.min(least, n) || kept.length === 0) refuseIslands(where, "weights", matrix);
  const names = kept.map((i) => rows[i]);
  const inside = Float64Array.from({ length: kept.length ** 2 }, (_, k) => {
    return values[kept[Math.floor(k / kept.length)] * n + kept[k % kept.length]];
  });
  const weights = new LabelledMatrix(names, names, inside);
  refuseIslands(where, "weights", weights);
  return { weights, kept, islands };
}

/** Refuses weights in which a region has no neighbour. @internal */
export function refuseIslands(where: string, path: string, { rows, values }: LabelledMatrix): void {
  const n = rows.length;
  const island = rows.find((_, i) => values.subarray(i * n, (i + 1) * n).every((weight) => weight === 0));
  if (island === undefined) return;
  const words = say("使每个地区都有邻区", "give every region a neighbour");
  throw new InputError(where, path, words, nameText(island));
}
