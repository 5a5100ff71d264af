import {
  given,
  InputError,
  isList,
  type MatrixInput,
  type NumbersInput,
  oneOf,
  type ReadersOf,
  readOptions,
  readTotals,
  say,
} from "../../../base/index.js";
import { sumOf, type WeightRule } from "../../../math/index.js";
import { checkAllUsed, type MembershipRule, readMemberships, shares, synthesesOf, verdictOf } from "./evaluate.js";
import { type EvaluationWeights, readEvaluationWeights } from "./evaluation-weights.js";
import { FuzzyEvaluation } from "./fuzzy-evaluation-result.js";
import { GRADE, GradeMemberships } from "./grade-memberships-result.js";
import type { FuzzyOperator } from "./operators.js";

/** What {@link fuzzyEvaluation} may be told. */
export interface FuzzyEvaluationOptions {
  /** How weights and memberships are put together; `"weighted-average"` by default. */
  readonly operator?: FuzzyOperator | undefined;
  /** What each grade counts, in the order of the grades or by name, such as [95, 85, 75, 65]; none by default. */
  readonly scores?: NumbersInput | undefined;
  /** Whether B of a lower level is divided by its sum before it is a row of the next; `"normalised"` by default. */
  readonly between?: "normalised" | "raw" | undefined;
  /** Whether weights must add up to 1 or are made to; `"sum-to-one"` by default. */
  readonly weightRule?: WeightRule | undefined;
  /** Whether memberships of a factor must add up to 1, are made to (counts of votes), or neither; the first by default. */
  readonly membershipRule?: MembershipRule | undefined;
}

interface EvaluationOptionsRead {
  readonly operator: FuzzyOperator;
  readonly scores: NumbersInput | undefined;
  readonly between: "normalised" | "raw";
  readonly weightRule: WeightRule;
  readonly membershipRule: MembershipRule;
}

/** Readers of {@link FuzzyEvaluationOptions}. @internal */
export const EVALUATION_OPTIONS: ReadersOf<EvaluationOptionsRead> = {
  operator: oneOf("weighted-average", "min-max", "product-max", "min-sum", "balanced"),
  scores: given<NumbersInput>(),
  between: oneOf("normalised", "raw"),
  weightRule: oneOf<WeightRule>("sum-to-one", "normalise"),
  membershipRule: oneOf<MembershipRule>("sum-to-one", "normalise", "as-is"),
};

const where = "fuzzyEvaluation";

/**
 * Fuzzy comprehensive evaluation (模糊综合评价): in which grade something falls, out of weights of factors and each
 * factor's memberships in the grades; of one level or of several.
 *
 *     B = A∘R:   M(·, ⊕) Σ aᵢrᵢⱼ,   M(∧, ∨) max min(aᵢ, rᵢⱼ),   M(·, ∨) max aᵢrᵢⱼ,   M(∧, ⊕) min(1, Σ min(aᵢ, rᵢⱼ))
 *     maximum membership: the grade with the largest b;   α = (nβ − 1)/(2γ(n − 1)), β and γ the two largest shares
 *     score = Σ bⱼvⱼ / Σ bⱼ
 *
 * Reading: the operator can decide the verdict: M(∧, ∨), which textbooks before about 2000 use, knows the strongest
 * factor only; the weighted average knows all. α ≥ 1 makes the maximum a safe verdict, below .5 the score says more.
 * With operators other than the weighted average it matters whether B is divided by its sum between levels.
 *
 * @param weights - of the factors, with sum 1: numbers, by name, or a result of `ahp` and its kind; of several levels by
 * what they stand below.
 * @param memberships - R, factors × grades, such as a frame: shares of votes, or what {@link gradeMemberships} gives of
 * one object.
 * @unit 隶属度；score 与等级分同单位 · memberships; the score in points of the grades
 * @throws {InputError} If weights or memberships don't add up to 1, a factor has no weight or no row, or scores don't
 * fit.
 * @see 汪培庄 (1983). 模糊集合论及其应用. 上海科学技术出版社.
 * @example
 * const votes = {
 *   rows: ["花色", "价格"],
 *   columns: ["好", "中", "差"],
 *   values: [
 *     [0.7, 0.2, 0.1],
 *     [0.2, 0.5, 0.3],
 *   ],
 * };
 * fuzzyEvaluation([0.6, 0.4], votes, { scores: [90, 75, 50] }).score; // => 78
 */
export function fuzzyEvaluation(
  weights: EvaluationWeights,
  memberships: MatrixInput | GradeMemberships,
  options: FuzzyEvaluationOptions = {},
): FuzzyEvaluation {
  const { operator, between, scores, weightRule, membershipRule } = readOptions(where, options, EVALUATION_OPTIONS);
  refuseTurned(weights, memberships);
  const input = memberships instanceof GradeMemberships ? memberships.matrix() : memberships;
  const r = readMemberships(where, "memberships", input, membershipRule);
  const tree = readEvaluationWeights(where, weights, r.rows, weightRule);
  checkAllUsed(where, "memberships", r, tree);
  const syntheses = synthesesOf(where, "memberships", tree, r, { operator, between });
  const { values } = syntheses[syntheses.length - 1];
  const share = shares(where, tree.goalName, values);
  const points = scores === undefined ? undefined : readTotals(where, "scores", scores, r.columns, { kind: GRADE });
  return new FuzzyEvaluation({
    operator,
    between,
    grades: r.columns,
    memberships: r,
    syntheses,
    values,
    share,
    verdict: verdictOf(r.columns, share),
    scores: points,
    score: points && sumOf(share.map((b, g) => b * points[g])),
  });
}

/** The matrix before the weights. */
function refuseTurned(weights: unknown, memberships: unknown): void {
  const isMatrix = (value: unknown): boolean => isList(value) && isList(value[0]);
  if (!isMatrix(weights) || !isList(memberships) || isMatrix(memberships)) return;
  const write = "fuzzyEvaluation(weights, memberships)";
  const words = say("是权重，隶属度矩阵在后：{write}", "be the weights, and the memberships second: {write}", {
    write,
  });
  throw new InputError("fuzzyEvaluation", "weights", words, weights);
}
