import {
  CHOICE,
  type ColumnChoice,
  InputError,
  indexOfName,
  LabelledMatrix,
  type MatrixInput,
  nameText,
  oneOf,
  positive,
  readOptions,
  say,
} from "../../base/index.js";
import { sharesOf } from "../../math/index.js";
import { AwotWeights } from "./awot-result.js";
import { type AwotCombination, AwotStrategies } from "./awot-strategies-result.js";
import type { SwotGroup } from "./swot-factors.js";

/** What {@link awotStrategies} may be told. */
export interface AwotStrategyOptions extends ColumnChoice {
  /**
   * `"weighted-sum"`: Σ global weight × share; scores of weaknesses and threats say how well a strategy
   * copes. `"ratio"` (Saaty): (S·O)/(W·T) of the weighted shares, and `"weighted-ratio"` (Wijnmalen):
   * (S + O)/(W + T) of them; here scores of weaknesses and threats say how much a strategy suffers.
   * `"weighted-sum"` by default.
   */
  readonly combination?: AwotCombination | undefined;
}

const where = "awotStrategies";

const OPTIONS = { combination: oneOf("weighted-sum", "ratio", "weighted-ratio"), ...CHOICE };

/**
 * Priorities of strategies on a SWOT weighed by AHP (A'WOT 战略排序).
 *
 *     p_ai = u_ai / Σ_b u_bi,   G_a = Σ_{i∈G} wᵢ p_ai for each group G
 *     weighted sum   P_a = S_a + W_a + O_a + T_a
 *     ratio          R_a = S_a·O_a / (W_a·T_a), divided by its sum
 *     weighted ratio R_a = (S_a + O_a) / (W_a + T_a), divided by its sum
 *
 * The sum and the ratios want other scores of weaknesses and threats: coping (more is better) or suffering
 * (more is worse). wᵢ are global weights, so that the weight of a group is in G_a already. In Saaty's ratio
 * it cancels when strategies are compared, so that it makes no difference how much threats matter; that is
 * Wijnmalen's objection, and in his ratio weights are coefficients, which count.
 *
 * @param weights - the result of {@link awot}.
 * @param scores - strategies × factors, > 0, such as a frame: judged, or priorities of an AHP under each factor. Every
 * factor of `weights` needs a column; only proportions in a column matter.
 * @unit 权重，合计 1 · weights that add up to 1
 * @throws {InputError} If there are fewer than two strategies, a score isn't positive, or a factor has
 * no column or a column no factor.
 * @see Saaty, T. L. (2004). Fundamentals of the analytic network process — multiple networks with benefits,
 * costs, opportunities and risks. Journal of Systems Science and Systems Engineering 13(3), 348–379 (ratio).
 * @see Wijnmalen, D. J. D. (2007). Analysis of benefits, opportunities, costs, and risks (BOCR) with the
 * AHP–ANP: a critical validation. Mathematical and Computer Modelling 46(7–8), 892–905 (weighted ratio).
 * @example
 * const single = { strengths: [[1]], weaknesses: [[1]], opportunities: [[1]], threats: [[1]] };
 * const weights = awot(single, [
 *   [1, 1, 1, 1],
 *   [1, 1, 1, 1],
 *   [1, 1, 1, 1],
 *   [1, 1, 1, 1],
 * ]);
 * const scores = {
 *   rows: ["甲", "乙"],
 *   columns: ["S1", "W1", "O1", "T1"],
 *   values: [
 *     [2, 1, 3, 1],
 *     [1, 1, 1, 2],
 *   ],
 * };
 * awotStrategies(weights, scores, { combination: "ratio" }).strategies[0].priority; // => 0.9231
 */
export function awotStrategies(
  weights: AwotWeights,
  scores: MatrixInput,
  options: AwotStrategyOptions = {},
): AwotStrategies {
  const { combination, ...choice } = readOptions(where, options, OPTIONS);
  if (!(weights instanceof AwotWeights)) {
    throw new InputError(where, "weights", say("是 awot(…) 的结果", "be what awot(…) gives"), weights);
  }
  const checks = { requirement: positive, units: "any", choice } as const;
  const table = LabelledMatrix.from(where, "scores", scores, checks);
  checkShape(weights, table);
  const groups = groupShares(weights, table);
  const values = Float64Array.from(groups, (shares) => {
    const { strengths: s, weaknesses: w, opportunities: o, threats: t } = shares;
    if (combination === "weighted-ratio") return (s + o) / (w + t);
    return combination === "ratio" ? (s * o) / (w * t) : s + w + o + t;
  });
  const priorities = sharesOf(values);
  const strategies = table.rows.map((name, a) => ({
    name,
    groups: groups[a],
    value: values[a],
    priority: priorities[a],
  }));
  return new AwotStrategies(combination, strategies);
}

function checkShape({ factors }: AwotWeights, { rows, columns }: LabelledMatrix): void {
  if (rows.length < 2) {
    const words = say("至少有 2 个战略", "hold at least 2 strategies");
    throw new InputError(where, "scores", words, rows.length);
  }
  if (columns.length === factors.length) return;
  const words = say("有 {n} 列，每个因素一列", "have {n} columns, one a factor", {
    n: factors.length,
  });
  throw new InputError(where, "scores", words, columns.length);
}

function groupShares({ factors }: AwotWeights, scores: LabelledMatrix): readonly Record<SwotGroup, number>[] {
  const none = { strengths: 0, weaknesses: 0, opportunities: 0, threats: 0 };
  const shares = scores.rows.map(() => ({ ...none }));
  for (const { group, name, global } of factors) {
    const j = indexOfName(where, "scores.columns", scores.columns, nameText(name));
    sharesOf(scores.columnAt(j)).forEach((share, a) => {
      shares[a][group] += global * share;
    });
  }
  return shares;
}
