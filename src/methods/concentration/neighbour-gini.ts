import {
  CHOICE,
  type ColumnChoice,
  InputError,
  indexOfName,
  isList,
  type Name,
  optional,
  readOptions,
  say,
  drawCount,
  type SizesInput,
} from "../../base/index.js";
import { countTails, generator, type Random, shuffle, sumOf, tailProbability } from "../../math/index.js";
import { gini } from "./gini.js";
import { NeighbourGini } from "./neighbour-gini-result.js";
import { readSizes } from "./sizes.js";

/** What {@link neighbourGini} takes beside values and neighbours. */
export interface NeighbourGiniOptions extends ColumnChoice {
  /** Where the permutations come from, `seededRandom(seed)`; without it none are made. */
  readonly random?: Random | undefined;
  /** How many permutations; 999 by default. */
  readonly permutations?: number | undefined;
}

/** Two regions that touch: row numbers from 0, or names where the values have names. */
export type NeighbourPair = readonly [number | string, number | string];

const where = "neighbourGini";

const OPTIONS = {
  random: optional(generator),
  permutations: drawCount(1, 999),
  ...CHOICE,
};

/**
 * Gini coefficient split by neighbourhood (空间邻接分解的基尼系数): how much of all differences lies between
 * regions that aren't neighbours. Where like lies beside like, that share is larger than when values
 * are dealt out at random.
 *
 *     G = Σ_{i<j} w_ij |xᵢ − xⱼ| / (n² x̄) + Σ_{i<j} (1 − w_ij) |xᵢ − xⱼ| / (n² x̄)
 *
 * @param values - n ≥ 2 values of regions in one common unit, or a frame with one column of them; each
 *   ≥ 0, not all zero.
 * @param neighbours - pairs of row numbers, from 0, or of names where the values have names; each pair
 *   once in either order.
 * @returns G, its two parts, the part expected by chance and, with `random`, the chance of so large a
 *   non-neighbour part when values are permuted.
 * @unit 无量纲 · none
 * @throws {InputError} If `values` has fewer than two numbers, a negative or non-finite entry, or is all
 *   zero; if a pair isn't of two different rows, or stands twice.
 * @see Rey, S. J. & Smith, R. J. (2013). A spatial decomposition of the Gini coefficient. Letters in
 *   Spatial and Resource Sciences 6(2), 55–70.
 * @example
 * neighbourGini([1, 1, 5, 5], [[0, 1], [2, 3]]).othersShare; // => 1
 * const output = { rows: ["A", "B", "C"], columns: ["output"], values: [1, 1, 4] };
 * neighbourGini(output, [["A", "B"]]).othersShare; // => 1
 */
export function neighbourGini(
  values: SizesInput,
  neighbours: readonly NeighbourPair[],
  options: NeighbourGiniOptions = {},
): NeighbourGini {
  const { random, permutations, ...choice } = readOptions(where, options, OPTIONS);
  const { names, values: x } = readSizes(where, "values", values, choice);
  const n = x.length;
  if (n < 2) {
    throw new InputError(where, "values", say("至少有 2 个数", "hold at least 2 numbers"), x);
  }
  const pairs = checkPairs(neighbours, n, names);
  const permuted = random && Float64Array.from({ length: permutations }, () => across(shuffled(x, random), pairs));
  const all = differences(x);
  const sum = across(x, pairs);
  const expectedShare = 1 - pairs.length / ((n * (n - 1)) / 2);
  return new NeighbourGini({
    values: x,
    total: sumOf(x),
    pairs,
    neighbours: sum,
    permuted,
    gini: gini(x),
    others: all - sum,
    othersShare: all === 0 ? 0 : (all - sum) / all,
    expectedShare,
    expectedOthers: all * expectedShare,
    // As large an `others` is as small a sum over neighbours.
    pValue: permuted && tailProbability(countTails(sum, permuted, all), "less"),
  });
}

/** Σ |xᵢ − xⱼ| over these pairs. */
function across(x: Float64Array, pairs: readonly (readonly [number, number])[]): number {
  let total = 0;
  for (const [i, j] of pairs) total += Math.abs(x[i] - x[j]);
  return total;
}

/** Σ_{i<j} |xᵢ − xⱼ|, from the sorted values. */
function differences(values: Float64Array): number {
  const ascending = values.slice().sort();
  return sumOf(ascending.map((x, i) => (2 * i + 1 - values.length) * x));
}

function shuffled(x: Float64Array, random: Random): Float64Array {
  const dealt: Float64Array = x.slice();
  shuffle(dealt, random);
  return dealt;
}

function checkPairs(
  neighbours: readonly NeighbourPair[],
  n: number,
  names: readonly Name[] | undefined,
): readonly (readonly [number, number])[] {
  if (!isList(neighbours)) {
    const words = say("是一列对子，如 [[0, 1], [1, 2]]", "be a list of pairs, such as [[0, 1], [1, 2]]");
    throw new InputError(where, "neighbours", words, neighbours);
  }
  const seen = new Set<number>();
  return Array.from(neighbours, (pair, k) => {
    const path = `neighbours[${k}]`;
    const [i, j] = checkPair(path, pair, n, names);
    const key = Math.min(i, j) * n + Math.max(i, j);
    if (seen.has(key)) {
      throw new InputError(where, path, say("只出现一次", "stand once only"), pair);
    }
    seen.add(key);
    return [i, j] as const;
  });
}

function checkPair(
  path: string,
  pair: NeighbourPair,
  n: number,
  names: readonly Name[] | undefined,
): readonly [number, number] {
  const [i, j] = Array.from(isList(pair) ? pair : [], (one, side) =>
    typeof one === "string" && names ? indexOfName(where, `${path}[${side}]`, names, one) : one,
  );
  const inside = (row: unknown): row is number => Number.isInteger(row) && (row as number) >= 0 && (row as number) < n;
  if (inside(i) && inside(j) && i !== j && pair.length === 2) return [i, j];
  const words = say("是两个不同的行号，从 0 到 {last}", "be two different row numbers from 0 to {last}", {
    last: n - 1,
  });
  throw new InputError(where, path, words, pair);
}
