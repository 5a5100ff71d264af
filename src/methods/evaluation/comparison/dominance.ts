import {
  given,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  readOptions,
  say,
} from "../../../base/index.js";
import { sumOf } from "../../../math/index.js";
import { DECISION, type DecisionMatrix, type DecisionOptions, readDecision } from "../decision/decision-matrix.js";
import { distancesFrom } from "../decision/turned-values.js";
import { DominanceRelation, type WeightInterval } from "./dominance-relation.js";
import { type MethodInput, readMethod } from "./method-choice.js";
import { readIntervals, type WeightIntervals } from "./weight-intervals.js";

/** What {@link dominance} may be told. */
export interface DominanceOptions extends DecisionOptions {
  /** What weights are possible; by default nothing is said of them, and one must be as good in every indicator. */
  readonly intervals?: WeightIntervals | undefined;
  /** With intervals: a method whose score is linear in the weights; `"weightedSum"` by default. */
  readonly method?: MethodInput | undefined;
}

const where = "dominance";

const OPTIONS = { ...DECISION, intervals: given<WeightIntervals>(), method: given<MethodInput>() };

/**
 * Dominance (占优关系): who is at least as good as another in every indicator, and better in one; or, within intervals of
 * weights, whose score is never lower and sometimes higher, whatever the weights are.
 *
 *     a ≻ b  ⇔  xₐⱼ ≥ x_bⱼ for all j, once >
 *     a ≻ b  ⇔  min over w of Σⱼ wⱼ (rₐⱼ − r_bⱼ) ≥ 0,   lⱼ ≤ wⱼ ≤ uⱼ,  Σ wⱼ = 1
 *
 * Reading: what needs no weights. Whoever is dominated by three can't be better than fourth, and whoever dominates one
 * can't be last, by any method that prefers more to less. The bounds are what dominance alone says; a place between them
 * need not be reachable.
 *
 * @param data - alternatives × indicators, such as a frame.
 * @unit 关系，不是数 · a relation, no number
 * @throws {InputError} If intervals leave no weights with sum 1, or a method isn't linear in them.
 * @see Podinovski, V. V. (1976). Multicriterial problems with importance-ordered criteria. Automation and Remote
 * Control 37, 1728–1736.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "环保"], values: [[9, 8], [5, 6], [7, 9]] };
 * dominance(data).at("乙").best; // => 3
 * dominance(data, { intervals: { 产值: [0.6, 1] } }).dominated("甲"); // => ["乙", "丙"]
 */
export function dominance(data: MatrixInput, options: DominanceOptions = {}): DominanceRelation {
  const { intervals, method, ...reading } = readOptions(where, options, OPTIONS);
  const decision = readDecision(where, data, reading);
  if (intervals !== undefined) return within(decision, intervals, method ?? "weightedSum");
  if (method === undefined) return everywhere(decision);
  const words = say(
    "与 intervals 连用；没有权重区间时不需要方法",
    "go with intervals: without them no method is needed",
  );
  throw new InputError(where, "method", words, method);
}

/** By every indicator. */
function everywhere(decision: DecisionMatrix): DominanceRelation {
  const advantage = (differences: Float64Array): Advantage => ({
    least: differences.reduce((a, b) => Math.min(a, b)),
    most: differences.reduce((a, b) => Math.max(a, b)),
  });
  return relationOf(decision, orientedValues(decision), advantage, {});
}

/** By a score that is linear in the weights, whatever these are within their intervals. */
function within(decision: DecisionMatrix, intervals: WeightIntervals, method: MethodInput): DominanceRelation {
  const read = readMethod(where, "method", method);
  const { linear } = read.scorer(decision);
  if (linear === undefined) {
    const words = say(
      '是得分随权重直线变化的方法（如 "weightedSum"、"greyRelational"、"promethee"、"rankSumRatio"）',
      'be one whose score is linear in the weights, such as "weightedSum", "greyRelational", "promethee", "rankSumRatio"',
    );
    throw new InputError(where, "method", words, read.method);
  }
  const bounds = readIntervals(where, intervals, decision);
  const advantage = (differences: Float64Array): Advantage => ({
    least: leastOver(differences, bounds),
    most: -leastOver(
      differences.map((d) => -d),
      bounds,
    ),
  });
  return relationOf(decision, linear, advantage, { bounds, method: read.name });
}

/** The least and the most that one can be ahead of another. */
interface Advantage {
  readonly least: number;
  readonly most: number;
}

function relationOf(
  decision: DecisionMatrix,
  values: Float64Array,
  advantage: (differences: Float64Array) => Advantage,
  extra: { readonly bounds?: readonly WeightInterval[]; readonly method?: Name },
): DominanceRelation {
  const { rows, columns } = decision.matrix;
  const width = columns.length;
  const scale = values.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  // Sums of the same numbers in another order may differ in the last digit.
  const near = extra.bounds === undefined ? 0 : 1e-12 * scale;
  const matrix = rows.flatMap((_, a) =>
    rows.map((_, b) => {
      const row = (i: number): Float64Array => values.subarray(i * width, (i + 1) * width);
      const { least, most } = advantage(row(a).map((x, j) => x - row(b)[j]));
      return Number(least >= -near && most > near);
    }),
  );
  return new DominanceRelation({
    decision,
    matrix: new LabelledMatrix(rows, rows, Float64Array.from(matrix)),
    ...extra,
  });
}

/** More is better; of a target or an interval, the distance from it turned round. */
function orientedValues({ matrix, directions }: DecisionMatrix): Float64Array {
  const width = directions.length;
  const columns = directions.map((direction, j) => {
    const x = matrix.columnAt(j);
    if (direction === "benefit") return x;
    return direction === "cost" ? x.map((value) => -value) : distancesFrom(x, direction).map((d) => -d);
  });
  return matrix.values.map((_, k) => columns[k % width][Math.floor(k / width)]);
}

/** min Σ wⱼ dⱼ: what is left after the lower ends goes to the least differences first. */
function leastOver(differences: Float64Array, bounds: readonly WeightInterval[]): number {
  const order = bounds.map((_, j) => j).sort((a, b) => differences[a] - differences[b]);
  let left = 1 - sumOf(bounds.map(([from]) => from));
  let sum = sumOf(bounds.map(([from], j) => from * differences[j]));
  for (const j of order) {
    const more = Math.min(Math.max(left, 0), bounds[j][1] - bounds[j][0]);
    sum += more * differences[j];
    left -= more;
  }
  return sum;
}
