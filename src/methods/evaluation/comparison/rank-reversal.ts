import {
  InputError,
  LabelledMatrix,
  type Label,
  type MatrixInput,
  type Name,
  numeric,
  type OptionReader,
  readOptions,
  say,
  namesList,
} from "../../../base/index.js";
import { type DecisionMatrix, type DecisionOptions, readDecision } from "../decision/decision-matrix.js";
import type { Direction } from "../decision/direction.js";
import { distancesFrom } from "../decision/turned-values.js";
import { ranksOf } from "../ranking/ranks.js";
import { EVALUATION, type EvaluationOptions } from "./evaluation.js";
import { readMethods } from "./method-choice.js";
import { type RankedMethod, rankedBy, reasonOf } from "./ranked-by.js";
import {
  RankReversals,
  type Reversal,
  type ReversalTest,
  type TableChange,
  type TestedChange,
} from "./rank-reversals.js";
import { readWeighting, type Weighting } from "./weight-choice.js";

/** What {@link rankReversal} may be told. */
export interface ReversalOptions extends EvaluationOptions {
  /** What is tried with each alternative: `"drop"`, `"copy"`, `"dominated"`; all three by default. */
  readonly changes?: readonly TableChange[] | undefined;
  /**
   * How much worse the newcomer is than the alternative that beats it: a share, above 0 and at most 1, of the way to
   * the worst value of each indicator; 0.1 by default.
   */
  readonly worseBy?: number | undefined;
}

const where = "rankReversal";

const CHANGES: readonly TableChange[] = ["drop", "copy", "dominated"];

const changesGiven: OptionReader<readonly TableChange[]> = (where, name, given = CHANGES) => {
  if (Array.isArray(given) && given.length > 0 && given.every((one) => CHANGES.includes(one))) return given;
  const words = say(
    '是 "drop"（去掉）、"copy"（复制）、"dominated"（加入被占优者）的列表',
    'be a list of "drop", "copy" and "dominated"',
  );
  throw new InputError(where, name, words, given);
};

const SHARE = {
  words: say("大于 0、不大于 1（如 0.1）", "be above 0 and at most 1, such as 0.1"),
  holds: (share: number): boolean => share > 0 && share <= 1,
};

const OPTIONS = { ...EVALUATION, changes: changesGiven, worseBy: numeric(SHARE, 0.1) };

/**
 * Rank reversal (逆序检验): whether two alternatives change places when a third one leaves, comes twice, or comes and is
 * beaten by another in everything.
 *
 *     turned: the pairs (a, b) with a before b in the one table and behind it in the other
 *
 * Each alternative is dropped, copied, and given a companion that is worse than it in everything it can be worse in;
 * each method ranks the new table, and every pair that was there before is looked at. Weights that come from the data
 * are taken anew. Values never leave the range that is there.
 *
 * Reading: a method that turns pairs isn't wrong, but its order is about this set of alternatives, not about two of
 * them: a province less, and another verdict. By fixed weights a weighted sum of min–max values can turn only where
 * somebody is the best or the worst of an indicator.
 *
 * @param data - alternatives × indicators, such as a frame; at least 3 alternatives.
 * @unit 被逆转的对数 · pairs turned
 * @throws {InputError} If there are fewer than 3 alternatives, or a method that was named doesn't suit the data.
 * @see Belton, V. & Gear, T. (1983). On a short-coming of Saaty's method of analytic hierarchies. Omega 11(3), 228–230.
 * @see García-Cascales, M. & Lamata, M. (2012). On rank reversal and TOPSIS method. Mathematical and Computer
 * Modelling 56(5–6), 123–132.
 * @example
 * const data = [[1, 5], [4, 3], [3, 4], [9, 1]];
 * const found = rankReversal(data, { methods: ["topsis", "weightedSum"] });
 * found.of("weightedSum", "drop"); // => 0
 */
export function rankReversal(data: MatrixInput, options: ReversalOptions = {}): RankReversals {
  const {
    methods,
    weights,
    weightRule = "sum-to-one",
    changes,
    worseBy,
    ...reading
  } = readOptions(where, options, OPTIONS);
  const decision = readDecision(where, data, reading);
  if (decision.matrix.rows.length < 3) {
    const words = say("至少有 3 个评价对象", "hold at least 3 alternatives");
    throw new InputError(where, "data", words, decision.matrix.rows.length);
  }
  const weighting = readWeighting(where, "weights", weights, weightRule);
  const chosen = readMethods(where, methods);
  const { ranked, refused } = rankedBy(decision, weighting.of(decision), chosen, methods === undefined);
  const tests = changesOf(decision, changes, worseBy).flatMap((change) =>
    ranked.map((one) => tested(one, change, weighting, reading)),
  );
  return new RankReversals({
    methods: ranked.map(({ key, name }) => ({ key, name })),
    alternatives: decision.matrix.rows,
    changes,
    tests,
    weighting,
    refused,
    worseBy,
  });
}

/** A table that was changed, and where its first rows stood before. */
interface Changed {
  readonly change: TestedChange;
  readonly matrix: LabelledMatrix;
  readonly directions: readonly Direction[];
  readonly places: readonly number[];
}

function changesOf(decision: DecisionMatrix, changes: readonly TableChange[], worseBy: number): readonly Changed[] {
  const { matrix, directions } = decision;
  const { rows, columns } = matrix;
  const all = rows.map((_, i) => i);
  return changes.flatMap((kind) =>
    all.flatMap((i): Changed[] => {
      const places = kind === "drop" ? all.filter((k) => k !== i) : all;
      const own = matrix.rowAt(i);
      const row = kind === "drop" ? undefined : kind === "copy" ? own : worse(matrix, directions, i, worseBy);
      // Who is the worst in everything has nobody below.
      if (kind === "dominated" && row?.every((x, j) => x === own[j])) return [];
      const values = [...places.flatMap((k) => [...matrix.rowAt(k)]), ...(row ?? [])];
      const names = [...places.map((k) => rows[k]), ...(row === undefined ? [] : [NEWCOMER])];
      const changed = new LabelledMatrix(names, columns, Float64Array.from(values));
      return [{ change: { kind, name: rows[i] }, matrix: changed, directions, places }];
    }),
  );
}

const NEWCOMER: Label = say("（新增对象）", "(the newcomer)");

/** Worse than an alternative in every indicator, by a share of the way to the worst that is there. */
function worse(matrix: LabelledMatrix, directions: readonly Direction[], i: number, share: number): Float64Array {
  return Float64Array.from(directions, (direction, j) => {
    const column = matrix.columnAt(j);
    const x = column[i];
    if (direction === "benefit") return x + share * (column.reduce((a, b) => Math.min(a, b)) - x);
    if (direction === "cost") return x + share * (column.reduce((a, b) => Math.max(a, b)) - x);
    const distances = distancesFrom(column, direction);
    const farther = distances[i] + share * (distances.reduce((a, b) => Math.max(a, b)) - distances[i]);
    const [from, to] = "target" in direction ? [direction.target, direction.target] : direction.interval;
    return x < from ? from - farther : farther > 0 ? to + farther : x;
  });
}

/** A method on a changed table: which pairs turned, or why it couldn't be asked. */
function tested(
  { key, scorer, ranks }: RankedMethod,
  { change, matrix, directions, places }: Changed,
  weighting: Weighting,
  { constant }: Pick<DecisionOptions, "constant">,
): ReversalTest {
  try {
    const decision = readDecision(where, matrix, { directions, constant });
    const { score, better } = scorer(decision);
    const after = ranksOf(score(weighting.of(decision)), better);
    const old = ranksOf(
      Float64Array.from(places, (i) => ranks[i]),
      "less",
    );
    return { method: key, change, ...reversedIn(matrix.rows, old, after.slice(0, places.length)) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { method: key, change, reversals: [], first: false, failed: reasonOf(error) };
  }
}

/** Pairs in the opposite order, those before who were behind first; and whether somebody else is in front. */
function reversedIn(
  names: readonly Name[],
  before: Float64Array,
  after: Float64Array,
): Pick<ReversalTest, "reversals" | "first"> {
  const reversals: Reversal[] = [];
  for (let i = 1; i < before.length; i++) {
    for (let k = 0; k < i; k++) {
      const turned = (before[i] - before[k]) * (after[i] - after[k]) < 0;
      if (turned) reversals.push(namesList(before[i] < before[k] ? [names[i], names[k]] : [names[k], names[i]]));
    }
  }
  const leader = (ranks: Float64Array): number => ranks.reduce((a, rank, i) => (rank < ranks[a] ? i : a), 0);
  const now = leader(after);
  return { reversals, first: ranksOf(before, "less")[now] !== 1 };
}
