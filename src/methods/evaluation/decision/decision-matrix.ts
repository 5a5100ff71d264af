import {
  CHOICE,
  type ColumnChoice,
  InputError,
  isTableSource,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  type OptionReader,
  oneOf,
  type ReadersOf,
  refuseAverages,
  say,
  tableOf,
  namesAt,
} from "../../../base/index.js";
import { type Direction, type DirectionsInput, directionsGiven, readDirections } from "./direction.js";
import { rangesOf } from "./ranges.js";
import { distancesFrom } from "./turned-values.js";

/** How a table of alternatives and indicators is read; an option of every method of weighting and ranking. */
export interface DecisionOptions extends ColumnChoice {
  /**
   * Which values are good: `"benefit"`, `"cost"`, `{ target: 7 }`, `{ interval: [10, 20] }` (正向、负向、目标、
   * 区间), by name such as `{ 能耗: "cost" }`, a list, or one for all; more is better by default.
   */
  readonly directions?: DirectionsInput | undefined;
  /**
   * What happens to an indicator that is the same everywhere and so tells nobody apart: `"refused"`, or
   * `"excluded"`, left out and named in the result; `"refused"` by default.
   */
  readonly constant?: "refused" | "excluded" | undefined;
}

/** @internal */
export const DECISION: ReadersOf<DecisionOptions> = {
  directions: directionsGiven,
  constant: oneOf("refused", "excluded") as OptionReader<DecisionOptions["constant"]>,
  ...CHOICE,
};

/** Alternatives × indicators with the direction of each indicator (决策矩阵): what all methods start from. */
export interface DecisionMatrix {
  /** Without indicators that were left out. */
  readonly matrix: LabelledMatrix;
  /** One an indicator of `matrix`. */
  readonly directions: readonly Direction[];
  /** Constant indicators that were left out. */
  readonly excluded: readonly Name[];
  /** All indicators as they came, and what else each is called: a frame's column has a name in code. */
  readonly all: readonly Name[];
  readonly aliases: readonly Name[];
}

/**
 * Reads a decision matrix.
 *
 * @throws {InputError} If there are fewer than 2 alternatives, a value isn't finite, a direction is unknown,
 * or an indicator is the same everywhere (where that isn't left out).
 */
export function readDecision(
  where: string,
  data: MatrixInput,
  { directions: given, constant, rows, columns }: DecisionOptions,
): DecisionMatrix {
  const choice = { choice: { rows, columns }, units: "any" } as const;
  const matrix = LabelledMatrix.from(where, "data", data, choice);
  if (matrix.rows.length < 2) {
    throw new InputError(where, "data", say("至少有 2 个评价对象", "hold at least 2 alternatives"), matrix.rows.length);
  }
  refuseAverages(where, "data.rows", matrix.rows, (i) => matrix.rowAt(i));
  const aliases = aliasesOf(data, matrix.columns);
  const directions = readDirections(where, given, matrix.columns, aliases);
  const flat = flatOnes(matrix, directions);
  const whole = { matrix, directions, excluded: [], all: matrix.columns, aliases };
  if (!flat.includes(true)) return whole;
  if (constant === "excluded") return without(where, whole, flat);
  const j = flat.indexOf(true);
  const words = say(
    '在评价对象之间有差异，否则区分不了任何对象（请略去，或写 constant: "excluded"）',
    'differ between alternatives, or it tells nobody apart (leave it out, or set constant: "excluded")',
  );
  throw new InputError(where, `data.columns[${JSON.stringify(nameText(matrix.columns[j]))}]`, words, matrix.values[j]);
}

/** What the columns of a frame are called in code. */
function aliasesOf(data: MatrixInput, names: readonly Name[]): readonly Name[] {
  if (!isTableSource(data)) return names;
  const { columns } = tableOf(data);
  return names.map((name) => columns.find(({ label }) => label === name)?.name ?? name);
}

/** Of which indicators the values, or their distances from the best, are the same everywhere, but for rounding. */
function flatOnes({ columns, values }: LabelledMatrix, directions: readonly Direction[]): readonly boolean[] {
  const { low, high } = rangesOf(values, columns.length);
  return directions.map((direction, j) => {
    if (typeof direction !== "object") return isFlat(low[j], high[j]);
    const column = values.filter((_, k) => k % columns.length === j);
    const distances = rangesOf(distancesFrom(column, direction), 1);
    return isFlat(distances.low[0], distances.high[0]);
  });
}

function isFlat(low: number, high: number): boolean {
  return !(high - low > 1e-13 * Math.max(Math.abs(low), Math.abs(high)));
}

function without(where: string, whole: DecisionMatrix, flat: readonly boolean[]): DecisionMatrix {
  const { rows, columns, values, unit } = whole.matrix;
  const kept = columns.map((_, j) => j).filter((j) => !flat[j]);
  if (kept.length === 0) {
    const words = say("至少有一个在评价对象之间有差异的指标", "hold an indicator that differs between alternatives");
    throw new InputError(
      where,
      "data",
      words,
      columns.map((name) => nameText(name)),
    );
  }
  const left = rows.flatMap((_, i) => kept.map((j) => values[i * columns.length + j]));
  const names = namesAt(columns, kept);
  const matrix = new LabelledMatrix(rows, names, Float64Array.from(left), unit);
  return {
    ...whole,
    matrix,
    directions: kept.map((j) => whole.directions[j]),
    excluded: columns.filter((_, j) => flat[j]),
  };
}
