import {
  CHOICE,
  type ColumnChoice,
  InputError,
  indexOfName,
  LabelledMatrix,
  type MatrixInput,
  nonNegative,
  numeric,
  type OptionReader,
  optional,
  readOptions,
  type Requirement,
  say,
} from "../../base/index.js";
import { LearningCurve } from "./learning-curve-result.js";

/** Options of {@link learningCurve}. */
export interface LearningCurveOptions extends ColumnChoice {
  /** The progress ratio p: what is left of unit cost when cumulated output has doubled, in (0, 1]; 0.8 by default. */
  readonly progressRatio?: number;
  /** The period that costs are compared with; the first in which everybody has some output behind them by default. */
  readonly from?: string | number | undefined;
}

const RATIO: Requirement = {
  words: say("在 (0, 1] 之内", "lie in (0, 1]"),
  holds: (value) => value >= 1e-6 && value <= 1,
};

const period: OptionReader<string> = (where, name, given) => {
  if (typeof given === "string" || typeof given === "number") return String(given);
  throw new InputError(where, name, say("是一个时期的名称，如 2005", "be the name of a period, such as 2005"), given);
};

const OPTIONS = { progressRatio: numeric(RATIO, 0.8), from: optional(period), ...CHOICE };

const where = "learningCurve";

/**
 * Learning curve (学习曲线): unit cost falls to the progress ratio whenever what has been made in all doubles.
 *
 *     X_t = Σ_{s ≤ t} x_s,     c_t = c₀ (X_t / X₀)^(−b),     b = −log₂ p
 *
 * Reading: what is cumulated begins with the data; who produced before the first period has doubled less than it
 * seems. Whose output counts, a plant's, a province's, the nation's, is the question of how far knowledge travels.
 *
 * @param output - periods × producers, each ≥ 0: a frame with the periods in `rows`, or a matrix.
 * @unit 成本指数，首期单位成本为 1；进步率无量纲 · an index, unit cost at first being 1; the progress ratio has none
 * @throws {InputError} If a producer has made nothing by the period that is compared with.
 * @see Wright, T. P. (1936). Factors affecting the cost of airplanes. Journal of the Aeronautical Sciences 3(4), 122–128.
 * @example
 * const output = {
 *   rows: ["2019", "2020", "2021"],
 *   columns: ["甲", "乙"],
 *   values: [
 *     [10, 4],
 *     [10, 4],
 *     [20, 4],
 *   ],
 * };
 * const curve = learningCurve(output, { progressRatio: 0.8 });
 * [curve.of("甲", "doublings"), curve.of("甲")]; // => [2, 0.64]
 * curve.b; // => 0.32193
 */
export function learningCurve(output: MatrixInput, options: LearningCurveOptions = {}): LearningCurve {
  const { progressRatio, from, ...choice } = readOptions(where, options, OPTIONS);
  const matrix = LabelledMatrix.from(where, "output", output, { requirement: nonNegative, choice, periods: "rows" });
  const width = matrix.columns.length;
  const cumulated: Float64Array = matrix.values.slice();
  for (let k = width; k < cumulated.length; k++) cumulated[k] += cumulated[k - width];
  const base = from === undefined ? firstOf(cumulated, width) : indexOfName(where, "from", matrix.rows, from);
  const nothing = cumulated.subarray(base * width, (base + 1) * width).indexOf(0);
  if (nothing >= 0) {
    const words = say(
      "使每个生产者到“{period}”为止已有产量（“{name}”没有；请用 from 另选时期，或略去它）",
      "have given every producer some output by {period} ({name} has none: choose another period by `from`, or leave it out)",
      { period: matrix.rows[base], name: matrix.columns[nothing] },
    );
    throw new InputError(where, from === undefined ? "output" : "from", words, from ?? 0);
  }
  return new LearningCurve({
    producers: matrix.columns,
    periods: matrix.rows,
    cumulated: new LabelledMatrix(matrix.rows, matrix.columns, cumulated, matrix.unit),
    base,
    progressRatio,
  });
}

/** The first period in which everybody has made something; the last if that never comes. */
function firstOf(cumulated: Float64Array, width: number): number {
  const periods = cumulated.length / width;
  for (let t = 0; t < periods; t++) {
    if (cumulated.subarray(t * width, (t + 1) * width).every((sum) => sum > 0)) return t;
  }
  return periods - 1;
}
