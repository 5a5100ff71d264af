import {
  InputError,
  type Label,
  type LabelledMatrix,
  type OptionReader,
  oneOf,
  pathTo,
  say,
} from "../../../base/index.js";
import type { Direction } from "./direction.js";

/**
 * What is done with an indicator of which less is better before it is scaled (正向化): it is kept and
 * turned by the scaling · max − x · 1/x · (max − x)/(max − min).
 */
export type CostRule = "kept" | "max-minus" | "reciprocal" | "min-max";

/** Reads an option `costs`. @internal */
export const COSTS: OptionReader<CostRule> = oneOf("kept", "max-minus", "reciprocal", "min-max");

const COST_WORDS: Readonly<Record<CostRule, Label | "">> = {
  kept: "",
  "max-minus": say("，负向指标取最大值减之", ", costs as max − x"),
  reciprocal: say("，负向指标取倒数", ", costs as reciprocals"),
  "min-max": say("，负向指标极差正向化", ", costs turned by min–max"),
};

/** How costs were turned, as the end of a phrase; nothing if they were kept or there are none. */
export function costWords(rule: CostRule, directions: readonly Direction[]): Label | "" {
  return directions.includes("cost") ? COST_WORDS[rule] : "";
}

/** Values with the best at a target or in an interval turned into degrees, and costs as the rule says. */
export interface TurnedValues {
  /** Alternatives × indicators, row by row. */
  readonly values: Float64Array;
  /** Of which indicators less is still better. */
  readonly costs: readonly boolean[];
  /** Which are degrees in [0, 1] already. */
  readonly degrees: readonly boolean[];
}

/**
 * Turns values so that more is better, but for costs that are kept.
 *
 *     target x*        1 − |x − x*| / max |x − x*|
 *     interval [a, b]  1 inside; 1 − (a − x)/M below, 1 − (x − b)/M above, M = max(a − min x, max x − b)
 *
 * @throws {InputError} If a reciprocal is asked of a value that isn't above 0.
 */
export function turnValues(
  where: string,
  matrix: LabelledMatrix,
  directions: readonly Direction[],
  rule: CostRule = "kept",
): TurnedValues {
  const width = matrix.columns.length;
  const turns = directions.map((direction) => direction !== "benefit" && (direction !== "cost" || rule !== "kept"));
  const values = turns.some(Boolean) ? matrix.values.slice() : matrix.values;
  directions.forEach((direction, j) => {
    if (!turns[j]) return;
    const column = turnedColumn(where, matrix, j, direction, rule);
    for (let i = 0; i < column.length; i++) values[i * width + j] = column[i];
  });
  return {
    values,
    costs: directions.map((direction) => direction === "cost" && rule === "kept"),
    degrees: directions.map((direction) => typeof direction === "object"),
  };
}

function turnedColumn(
  where: string,
  matrix: LabelledMatrix,
  j: number,
  direction: Direction,
  rule: CostRule,
): Float64Array {
  const x = matrix.columnAt(j);
  if (typeof direction === "object") {
    const distances = distancesFrom(x, direction);
    const farthest = distances.reduce((a, b) => Math.max(a, b));
    return distances.map((distance) => (farthest === 0 ? 1 : 1 - distance / farthest));
  }
  if (rule === "reciprocal") return reciprocals(where, matrix, j, x);
  const low = x.reduce((a, b) => Math.min(a, b));
  const high = x.reduce((a, b) => Math.max(a, b));
  return x.map((value) => (rule === "min-max" ? (high - value) / (high - low) : high - value));
}

/** How far values are from the best: |x − x*|, or from the nearer end of the interval. */
export function distancesFrom(x: Float64Array, direction: Exclude<Direction, string>): Float64Array {
  const [from, to] = "target" in direction ? [direction.target, direction.target] : direction.interval;
  return x.map((value) => Math.max(0, from - value, value - to));
}

function reciprocals(where: string, matrix: LabelledMatrix, j: number, x: Float64Array): Float64Array {
  const i = x.findIndex((value) => !(value > 0));
  if (i < 0) return x.map((value) => 1 / value);
  const path = pathTo("data", [
    [matrix.rows[i], i],
    [matrix.columns[j], j],
  ]);
  const words = say(
    '大于 0，才有次序相反的倒数（或写 costs: "max-minus"）',
    'be > 0 to have a reciprocal (or set costs: "max-minus")',
  );
  throw new InputError(where, path, words, x[i]);
}
