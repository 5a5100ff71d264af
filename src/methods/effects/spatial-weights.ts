import {
  checkNames,
  checkNumber,
  InputError,
  indexOfName,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  nonNegative,
  positive,
} from "../../base/index.js";

/**
 * Weights from a table of neighbours (邻接权重): 1 where two regions touch.
 *
 * @param regions - n names.
 * @param pairs - the pairs of names that touch, each once, in any order.
 * @param options.islands - what becomes of a region without neighbours (海南); defaults to `"refuse"`.
 * With `"keep"` its row is zero, and measures that need neighbours leave it out by name.
 * @returns n × n weights, symmetric, zero on the diagonal.
 * @throws {InputError} If a pair names no region or one region twice, or a region has no neighbour.
 * @example
 * contiguityWeights(["A", "B", "C"], [["A", "B"], ["C", "B"]]).row("B"); // => [1, 0, 1]
 */
export function contiguityWeights(
  regions: readonly Name[],
  pairs: readonly (readonly [string, string])[],
  options: { readonly islands?: "refuse" | "keep" } = {},
): LabelledMatrix {
  const where = "contiguityWeights";
  checkNames(where, "regions", regions);
  const n = regions.length;
  const values: Float64Array = new Float64Array(n * n);
  pairs.forEach(([a, b], k) => {
    const i = indexOfName(where, `pairs[${k}][0]`, regions, a);
    const j = indexOfName(where, `pairs[${k}][1]`, regions, b);
    if (i === j) throw new InputError(where, `pairs[${k}]`, "name two regions", a);
    values[i * n + j] = 1;
    values[j * n + i] = 1;
  });
  const weights = new LabelledMatrix(regions, regions, values);
  if (options.islands !== "keep") refuseIslands(where, "pairs", weights);
  return weights;
}

/** What {@link distanceWeights} may be told. */
export interface DistanceWeightsOptions {
  /** b: weights fall as 1 / dᵇ; defaults to 1. */
  readonly decay?: number;
  /** Beyond this distance the weight is zero; defaults to no limit. */
  readonly within?: number;
}

/**
 * Weights that fall with distance (距离权重): 1 / dᵇ, zero beyond a limit and on the diagonal.
 *
 * @param distances - n × n, > 0 off the diagonal.
 * @throws {InputError} If the matrix isn't square, a distance off the diagonal is not > 0, or a region
 * has nobody within the limit.
 * @example
 * distanceWeights([[0, 2], [2, 0]], { decay: 2 }).values; // => [0, 0.25, 0.25, 0]
 */
export function distanceWeights(
  distances: MatrixInput,
  options: DistanceWeightsOptions = {},
): LabelledMatrix {
  const where = "distanceWeights";
  const { decay = 1, within = Number.POSITIVE_INFINITY } = options;
  checkNumber(where, "options.decay", decay, nonNegative);
  if (options.within !== undefined) checkNumber(where, "options.within", within, positive);
  const d = readSquare(where, distances);
  const n = d.rows.length;
  const values = d.values.map((distance, k) => {
    if (Math.floor(k / n) === k % n || distance > within) return 0;
    return 1 / distance ** decay;
  });
  const weights = new LabelledMatrix(d.rows, d.columns, values);
  refuseIslands(where, "options.within", weights);
  return weights;
}

/**
 * Weights of the k nearest (k 近邻权重): 1 for each region's k nearest others; not symmetric in general.
 * Where several are equally far from the k-th place, the one that stands first in the table is taken.
 *
 * @param distances - n × n, > 0 off the diagonal.
 * @param k - how many neighbours, 1 to n − 1.
 * @throws {InputError} If the matrix isn't square, a distance off the diagonal is not > 0, or k is out
 * of its range.
 * @example
 * nearestWeights([[0, 1, 3], [1, 0, 2], [3, 2, 0]], 1).row("3"); // => [0, 1, 0]
 */
export function nearestWeights(distances: MatrixInput, k: number): LabelledMatrix {
  const where = "nearestWeights";
  const d = readSquare(where, distances);
  const n = d.rows.length;
  checkNumber(where, "k", k, {
    words: `be a whole number from 1 to ${n - 1}`,
    holds: (value) => Number.isInteger(value) && value >= 1 && value < n,
  });
  const values: Float64Array = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const others = [...d.rows.keys()].filter((j) => j !== i);
    others.sort((a, b) => d.values[i * n + a] - d.values[i * n + b]);
    for (const j of others.slice(0, k)) values[i * n + j] = 1;
  }
  return new LabelledMatrix(d.rows, d.columns, values);
}

/** Weights as a measure wants them: n × n, ≥ 0, nobody his own neighbour, rows scaled to 1 if asked. */
export function readWeights(
  where: string,
  weights: MatrixInput,
  n: number,
  scale: "row" | "none",
): LabelledMatrix {
  const w = LabelledMatrix.from(where, "weights", weights, { requirement: nonNegative });
  if (w.rows.length !== n || w.columns.length !== n) {
    const got = `${w.rows.length} × ${w.columns.length}`;
    throw new InputError(where, "weights", `be ${n} × ${n}, a row and a column a value`, got);
  }
  for (let i = 0; i < n; i++) {
    if (w.values[i * n + i] !== 0) {
      const name = JSON.stringify(nameText(w.rows[i]));
      const words = "be 0: no region is its own neighbour";
      throw new InputError(where, `weights[${name}][${name}]`, words, w.values[i * n + i]);
    }
  }
  refuseIslands(where, "weights", w);
  if (scale === "none") return w;
  const values = w.values.map((weight, k) => weight / rowSum(w, Math.floor(k / n)));
  return new LabelledMatrix(w.rows, w.columns, values);
}

function readSquare(where: string, distances: MatrixInput): LabelledMatrix {
  const d = LabelledMatrix.from(where, "distances", distances, { requirement: nonNegative });
  const n = d.rows.length;
  if (d.columns.length !== n) {
    throw new InputError(where, "distances", "be square", `${n} × ${d.columns.length}`);
  }
  d.values.forEach((value, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    if (value === 0 && i !== j) {
      throw new InputError(where, `distances[${i}][${j}]`, "be a finite number > 0", value);
    }
  });
  return d;
}

function refuseIslands(where: string, path: string, weights: LabelledMatrix): void {
  const island = weights.rows.findIndex((_, i) => rowSum(weights, i) === 0);
  if (island < 0) return;
  throw new InputError(where, path, "give every region a neighbour", weights.rows[island]);
}

function rowSum(weights: LabelledMatrix, i: number): number {
  const n = weights.columns.length;
  return weights.values.subarray(i * n, (i + 1) * n).reduce((sum, weight) => sum + weight, 0);
}
