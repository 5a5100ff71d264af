import {
  given,
  InputError,
  isCalled,
  isList,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  pathTo,
  readOptions,
  say,
} from "../../../base/index.js";
import { sumOf } from "../../../math/index.js";
import { DECISION, type DecisionMatrix, type DecisionOptions, readDecision } from "../decision/decision-matrix.js";
import { distancesFrom } from "../decision/turned-values.js";
import { DominanceRelation, type WeightInterval } from "./dominance-relation.js";
import { type MethodInput, readMethod } from "./method-choice.js";

/** Intervals by name, `{ 研发: [0.2, 0.4] }`, where the others may be anything from 0 to 1; or one an indicator. */
export type WeightIntervals = Readonly<Record<string, WeightInterval>> | readonly WeightInterval[];

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
  if (intervals === undefined) {
    if (method !== undefined) {
      const words = say(
        "与 intervals 连用；没有权重区间时不需要方法",
        "go with intervals: without them no method is needed",
      );
      throw new InputError(where, "method", words, method);
    }
    const values = orientedValues(decision);
    const n = decision.matrix.columns.length;
    const free = (differences: Float64Array): Advantage => ({
      least: differences.reduce((a, b) => Math.min(a, b)),
      most: differences.reduce((a, b) => Math.max(a, b)),
    });
    return relationOf(decision, values, n, free, {});
  }
  const read = readMethod(where, "method", method ?? "weightedSum");
  const { linear } = read.scorer(decision);
  if (linear === undefined) {
    const words = say(
      '是得分随权重直线变化的方法（如 "weightedSum"、"greyRelational"、"promethee"、"rankSumRatio"）',
      'be one whose score is linear in the weights, such as "weightedSum", "greyRelational", "promethee", "rankSumRatio"',
    );
    throw new InputError(where, "method", words, read.method);
  }
  const bounds = readIntervals(intervals, decision);
  const within = (differences: Float64Array): Advantage => ({
    least: leastOver(differences, bounds),
    most: -leastOver(
      differences.map((d) => -d),
      bounds,
    ),
  });
  return relationOf(decision, linear, bounds.length, within, { bounds, method: read.name });
}

/** The least and the most that one can be ahead of another. */
interface Advantage {
  readonly least: number;
  readonly most: number;
}

function relationOf(
  decision: DecisionMatrix,
  values: Float64Array,
  width: number,
  advantage: (differences: Float64Array) => Advantage,
  extra: { readonly bounds?: readonly WeightInterval[]; readonly method?: Name },
): DominanceRelation {
  const { rows } = decision.matrix;
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

function readIntervals(
  intervals: WeightIntervals,
  { matrix, all, aliases }: DecisionMatrix,
): readonly WeightInterval[] {
  const { columns } = matrix;
  const words = say(
    "按名称写，如 { 研发: [0.2, 0.4] }，或每个指标一个 [下限, 上限]",
    "be given by name, such as { research: [0.2, 0.4] }, or one [from, to] an indicator",
  );
  const list = isList(intervals) ? (Array.from(intervals) as readonly WeightInterval[]) : undefined;
  if (typeof intervals !== "object" || intervals === null || (list && list.length !== columns.length)) {
    throw new InputError(where, "intervals", words, intervals);
  }
  const bounds = columns.map((): WeightInterval => [0, 1]);
  const entries =
    list?.map((one, j) => [j, `intervals[${j}]`, one] as const) ?? byName(intervals, columns, all, aliases);
  for (const [j, path, one] of entries) bounds[j] = intervalAt(path, one);
  const [least, most] = [0, 1].map((end) => sumOf(bounds.map((one) => one[end])));
  if (least <= 1 + 1e-9 && most >= 1 - 1e-9) return bounds;
  const sums = say(
    "容得下和为 1 的权重（下限之和 {least}，上限之和 {most}）",
    "leave weights that add up to 1 (the lower ends add up to {least}, the upper ones to {most})",
    { least, most },
  );
  throw new InputError(where, "intervals", sums, intervals);
}

function byName(
  intervals: WeightIntervals,
  columns: readonly Name[],
  all: readonly Name[],
  aliases: readonly Name[],
): readonly (readonly [number, string, WeightInterval])[] {
  const named = Object.entries(intervals as Readonly<Record<string, WeightInterval>>);
  const known = columns.map((name) => JSON.stringify(nameText(name))).join(", ");
  const words = say("写出现有指标（{known}）", "name its indicators ({known})", { known });
  if (named.length === 0) throw new InputError(where, "intervals", words, intervals);
  return named.map(([text, one]) => {
    const k = all.findIndex((name, at) => isCalled(name, text) || isCalled(aliases[at], text));
    const j = k < 0 ? -1 : columns.indexOf(all[k]);
    if (j < 0) throw new InputError(where, "intervals", words, text);
    return [j, pathTo("intervals", [[text, -1]]), one] as const;
  });
}

function intervalAt(path: string, given: unknown): WeightInterval {
  const [from, to, ...more] = isList(given) ? (Array.from(given) as readonly unknown[]) : [];
  const fine = typeof from === "number" && typeof to === "number" && from >= 0 && from <= to && to <= 1;
  if (fine && more.length === 0) return [from, to];
  throw new InputError(
    where,
    path,
    say("是 [下限, 上限]，0 ≤ 下限 ≤ 上限 ≤ 1", "be [from, to] with 0 ≤ from ≤ to ≤ 1"),
    given,
  );
}
