import { InputError, type Label, type LabelledMatrix, nameText, say } from "../../../base/index.js";
import { meanRanks, sumOf } from "../../../math/index.js";
import type { Direction } from "../decision/direction.js";
import { turnValues } from "../decision/turned-values.js";

/**
 * How figures become scores (数据映射为分数): `"min-max"`, the least is the lowest score and the most the highest ·
 * `"mean-is-5"`, 5 times the value by the mean, cut at both ends · `"ranks"`, by rank, the last is the lowest score and
 * the first the highest.
 */
export type ScoreMapping = "min-max" | "mean-is-5" | "ranks";

/** All of them, in the order in which they are shown. */
export const MAPPINGS: readonly ScoreMapping[] = ["min-max", "mean-is-5", "ranks"];

/** How they are called. */
export const MAPPING_WORDS: Readonly<Record<ScoreMapping, Label>> = {
  "min-max": say("极差映射", "min–max"),
  "mean-is-5": say("均值为 5", "mean = 5"),
  ranks: say("名次映射", "ranks"),
};

/** Clusters × indicators as scores, row by row; of costs less gives more. */
export function mappedScores(
  where: string,
  matrix: LabelledMatrix,
  directions: readonly Direction[],
  mapping: ScoreMapping,
  range: readonly [number, number],
): Float64Array {
  const turned = turnValues(where, matrix, directions, mapping === "mean-is-5" ? "reciprocal" : "max-minus");
  const width = matrix.columns.length;
  const scores: Float64Array = new Float64Array(matrix.values.length);
  matrix.columns.forEach((name, j) => {
    const column = Float64Array.from(matrix.rows, (_, i) => turned.values[i * width + j]);
    const mapped =
      mapping === "mean-is-5" ? meanIsFive(where, nameText(name), column, range) : SPREAD[mapping](column, range);
    mapped.forEach((score, i) => {
      scores[i * width + j] = score;
    });
  });
  return scores;
}

const SPREAD = { "min-max": minMax, ranks: byRank };

function minMax(x: Float64Array, [low, high]: readonly [number, number]): Float64Array {
  const [least, most] = [Math.min(...x), Math.max(...x)];
  return x.map((value) => low + ((high - low) * (value - least)) / (most - least));
}

function byRank(x: Float64Array, [low, high]: readonly [number, number]): Float64Array {
  return meanRanks(x).map((rank) => low + ((high - low) * (rank - 1)) / (x.length - 1));
}

function meanIsFive(
  where: string,
  indicator: string,
  x: Float64Array,
  [low, high]: readonly [number, number],
): Float64Array {
  const mean = sumOf(x) / x.length;
  const below = x.findIndex((value) => value < 0);
  if (below >= 0 || !(mean > 0)) {
    const words = say(
      '是 ≥ 0 的数，才能以均值为 5（或用 "min-max"、"ranks"）',
      'be ≥ 0 for the mean to be 5 (or take "min-max" or "ranks")',
    );
    throw new InputError(where, `data[…][${JSON.stringify(indicator)}]`, words, below >= 0 ? x[below] : mean);
  }
  return x.map((value) => Math.min(high, Math.max(low, (5 * value) / mean)));
}
