import {
  CHOICE,
  checkNames,
  type ColumnChoice,
  type Cell,
  InputError,
  indexOfName,
  isLabel,
  isList,
  isTableSource,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nonNegative,
  numeric,
  oneOf,
  optional,
  positive,
  readOptions,
  refuseIslands,
  say,
  tableOf,
  type TableSource,
} from "../../base/index.js";
import { squareDistances } from "./distances.js";

/** Options of {@link contiguityWeights}. */
export interface ContiguityOptions {
  /**
   * What becomes of a region without neighbours (海南); `"refuse"` by default. With `"keep"` its row is
   * zero, and measures that need neighbours leave it out by name.
   */
  readonly islands?: "refuse" | "keep";
}

/**
 * Weights from a table of neighbours (邻接权重): 1 where two regions touch.
 *
 *     w_ij = 1 if i and j touch, else 0;   w_ii = 0
 *
 * @param regions - n names.
 * @param pairs - the pairs of names that touch, each once, in any order; or a frame with two columns of them.
 * @returns n × n weights, symmetric, zero on the diagonal.
 * @unit 无量纲 · none
 * @throws {InputError} If a pair names no region or one region twice, or a region has no neighbour.
 * @see Anselin, L. (1988). Spatial Econometrics: Methods and Models. Dordrecht: Kluwer.
 * @example
 * contiguityWeights(["A", "B", "C"], [["A", "B"], ["C", "B"]]).row("B"); // => [1, 0, 1]
 */
export function contiguityWeights(
  regions: readonly Name[],
  pairs: readonly (readonly [string, string])[] | TableSource,
  options: ContiguityOptions = {},
): LabelledMatrix {
  const where = "contiguityWeights";
  const { islands } = readOptions(where, options, { islands: oneOf("refuse", "keep") });
  if (!isList(regions)) {
    const names = isTableSource(regions)
      ? tableOf(regions).columns.find(({ values }) => typeof values[0] !== "number")
      : undefined;
    const write = `frame.rowNames(${JSON.stringify(names?.name ?? "province")})`;
    const words = say("是一列名称，如 {write}", "be a list of names, such as {write}", { write });
    throw new InputError(where, "regions", words, regions);
  }
  checkNames(where, "regions", regions);
  const n = regions.length;
  const values: Float64Array = new Float64Array(n * n);
  const among = pairsAmong(pairs);
  pairsOf(where, pairs).forEach(([a, b], k) => {
    const [i, j] = [a, b].map((name, side) => placeIn(where, `pairs[${k}][${side}]`, regions, name, among));
    if (i === j) {
      throw new InputError(where, `pairs[${k}]`, say("是两个地区", "name two regions"), a);
    }
    values[i * n + j] = 1;
    values[j * n + i] = 1;
  });
  const weights = new LabelledMatrix(regions, regions, values);
  if (islands === "refuse") refuseIslands(where, "pairs", weights);
  return weights;
}

/** How the pairs among the regions alone are had. */
function pairsAmong(pairs: unknown): string {
  if (!isTableSource(pairs)) return "pairs.filter(([a, b]) => regions.includes(a) && regions.includes(b))";
  const names = tableOf(pairs).columns.filter(({ values }) => typeof values[0] !== "number");
  const isThere = names.slice(0, 2).map(({ name }) => `regions.includes(row.text(${JSON.stringify(name)}))`);
  return `pairs.where((row) => ${isThere.join(" && ")})`;
}

/** A pair with a region that isn't among those is no slip where a table of neighbours has more of them. */
function placeIn(where: string, path: string, regions: readonly Name[], name: string, write: string): number {
  try {
    return indexOfName(where, path, regions, name);
  } catch (error) {
    if (!(error instanceof InputError) || error.zh?.includes("？")) throw error;
    const words = say(
      "是 regions 中的地区；只留下这些地区的对子：{write}",
      "be one of the regions; to keep the pairs among those alone: {write}",
      { write },
    );
    throw new InputError(where, path, words, name);
  }
}

function pairsOf(
  where: string,
  pairs: readonly (readonly [string, string])[] | TableSource,
): readonly (readonly [string, string])[] {
  if (isTableSource(pairs)) {
    const names = tableOf(pairs).columns.filter(({ values }) => typeof values[0] !== "number");
    if (names.length === 2) {
      const [from, to] = names.map(({ values }) => values.map(textOf));
      return from.map((name, k) => [name, to[k]] as const);
    }
  } else if (isList(pairs) && pairs.every((pair) => isList(pair) && pair.length === 2)) {
    return pairs;
  }
  const words = say(
    '是成对的名称，如 [["江西", "湖北"]]，或有两列名称的数据框',
    'be pairs of names, such as [["江西", "湖北"]], or a frame with two columns of names',
  );
  throw new InputError(where, "pairs", words, pairs);
}

function textOf(cell: Cell): string {
  return cell !== null && isLabel(cell) ? cell.zh : String(cell);
}

/** Options of {@link distanceWeights}. */
export interface DistanceWeightsOptions extends ColumnChoice {
  /** b: weights fall as 1 / dᵇ; 1 by default. */
  readonly decay?: number;
  /** Beyond this distance the weight is zero; no limit by default. */
  readonly within?: number;
}

const DISTANCE = { decay: numeric(nonNegative, 1), within: optional(numeric(positive)), ...CHOICE };

/**
 * Weights that fall with distance (距离权重): 1 / dᵇ, zero beyond a limit and on the diagonal.
 *
 *     w_ij = 1 / d_ijᵇ if d_ij is within the limit, else 0;   w_ii = 0
 *
 * @param distances - n × n, > 0 off the diagonal.
 * @unit 1 / 距离ᵇ · 1 / distanceᵇ
 * @throws {InputError} If the matrix isn't square, a distance off the diagonal is not > 0, or a region
 * has nobody within the limit.
 * @see Anselin, L. (1988). Spatial Econometrics: Methods and Models. Dordrecht: Kluwer.
 * @example
 * distanceWeights([[0, 2], [2, 0]], { decay: 2 }).values; // => [0, 0.25, 0.25, 0]
 */
export function distanceWeights(distances: MatrixInput, options: DistanceWeightsOptions = {}): LabelledMatrix {
  const where = "distanceWeights";
  const { decay, within = Number.POSITIVE_INFINITY, ...choice } = readOptions(where, options, DISTANCE);
  const d = squareDistances(where, distances, choice);
  const n = d.rows.length;
  const values = d.values.map((distance, k) => {
    if (Math.floor(k / n) === k % n || distance > within) return 0;
    return 1 / distance ** decay;
  });
  const weights = new LabelledMatrix(d.rows, d.columns, values);
  refuseIslands(where, "within", weights);
  return weights;
}

/**
 * Weights of the k nearest (k 近邻权重): 1 for each region's k nearest others; not symmetric in general.
 * Where several are equally far from the k-th place, the one that stands first in the table is taken.
 *
 *     w_ij = 1 if j is one of the k nearest of i, else 0;   w_ii = 0
 *
 * @param distances - n × n, > 0 off the diagonal.
 * @param k - how many neighbours, 1 to n − 1.
 * @unit 无量纲 · none
 * @throws {InputError} If the matrix isn't square, a distance off the diagonal is not > 0, or k is out
 * of its range.
 * @see Anselin, L. (1988). Spatial Econometrics: Methods and Models. Dordrecht: Kluwer.
 * @example
 * nearestWeights([[0, 1, 3], [1, 0, 2], [3, 2, 0]], 1).row("3"); // => [0, 1, 0]
 */
export function nearestWeights(distances: MatrixInput, k: number, choice: ColumnChoice = {}): LabelledMatrix {
  const where = "nearestWeights";
  const d = squareDistances(where, distances, readOptions(where, choice, CHOICE));
  const n = d.rows.length;
  if (!(Number.isInteger(k) && k >= 1 && k < n)) {
    const words = say("是 1 到 {most} 的整数", "be a whole number from 1 to {most}", {
      most: n - 1,
    });
    throw new InputError(where, "k", words, k);
  }
  const values: Float64Array = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const others = [...d.rows.keys()].filter((j) => j !== i);
    others.sort((a, b) => d.values[i * n + a] - d.values[i * n + b]);
    for (const j of others.slice(0, k)) values[i * n + j] = 1;
  }
  return new LabelledMatrix(d.rows, d.columns, values);
}
