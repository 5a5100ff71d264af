import {
  checkOption,
  indexOfName,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  nameText,
  positive,
} from "../../base/index.js";
import type { AwotWeights } from "./awot-result.js";
import { AwotStrategies } from "./awot-strategies-result.js";
import type { SwotGroup } from "./swot-factors.js";

/** What {@link awotStrategies} may be told. */
export interface AwotStrategyOptions {
  /**
   * `"weighted-sum"`: Σ global weight × share; scores of weaknesses and threats say how well a strategy
   * copes. `"ratio"`: (S·O)/(W·T) of the weighted shares; scores of weaknesses and threats say how much a
   * strategy suffers. `"weighted-sum"` by default.
   */
  readonly combination?: "weighted-sum" | "ratio" | undefined;
}

/**
 * Priorities of strategies on a SWOT weighed by AHP (A'WOT 战略排序).
 *
 *     p_ai = u_ai / Σ_b u_bi,   G_a = Σ_{i∈G} wᵢ p_ai for each group G
 *     weighted sum   P_a = S_a + W_a + O_a + T_a
 *     ratio          R_a = S_a·O_a / (W_a·T_a), divided by its sum
 *
 * The two want other scores of weaknesses and threats: coping (more is better) or suffering (more is
 * worse). In the ratio the weights of the groups cancel when strategies are compared.
 *
 * @param weights - the result of {@link awot}.
 * @param scores - strategies × factors, > 0: judged, or priorities of an AHP under each factor. Every
 * factor of `weights` needs a column; only proportions in a column matter.
 * @throws {InputError} If there are fewer than two strategies, a score isn't positive, or a factor has
 * no column or a column no factor.
 * @see Wijnmalen, D. J. D. (2007). Analysis of benefits, opportunities, costs, and risks (BOCR) with the
 * AHP–ANP: a critical validation. Mathematical and Computer Modelling 46(7–8), 892–905.
 * @example
 * const single = { strengths: [[1]], weaknesses: [[1]], opportunities: [[1]], threats: [[1]] };
 * const weights = awot(single, [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]]);
 * const scores = { rows: ["甲", "乙"], columns: ["S1", "W1", "O1", "T1"], values: [[2, 1, 3, 1], [1, 1, 1, 2]] };
 * awotStrategies(weights, scores, { combination: "ratio" }).strategies[0].priority; // => 0.9231
 */
export function awotStrategies(
  weights: AwotWeights,
  scores: MatrixInput,
  options: AwotStrategyOptions = {},
): AwotStrategies {
  const where = "awotStrategies";
  const known = ["weighted-sum", "ratio"] as const;
  const combination = checkOption(
    where,
    "combination",
    options.combination ?? "weighted-sum",
    known,
  );
  const table = LabelledMatrix.from(where, "scores", scores, { requirement: positive });
  if (table.rows.length < 2) {
    throw new InputError(where, "scores", "hold at least 2 strategies", table.rows.length);
  }
  if (table.columns.length !== weights.factors.length) {
    const words = `have ${weights.factors.length} columns, one a factor`;
    throw new InputError(where, "scores", words, table.columns.length);
  }
  const groups = groupShares(where, weights, table);
  const values = groups.map(({ strengths: s, weaknesses: w, opportunities: o, threats: t }) =>
    combination === "ratio" ? (s * o) / (w * t) : s + w + o + t,
  );
  const sum = values.reduce((total, value) => total + value, 0);
  const strategies = table.rows.map((name, a) => ({
    name,
    groups: groups[a],
    value: values[a],
    priority: values[a] / sum,
  }));
  return new AwotStrategies(combination, strategies);
}

function groupShares(
  where: string,
  { factors }: AwotWeights,
  scores: LabelledMatrix,
): readonly Record<SwotGroup, number>[] {
  const none = { strengths: 0, weaknesses: 0, opportunities: 0, threats: 0 };
  const shares = scores.rows.map(() => ({ ...none }));
  for (const { group, name, global } of factors) {
    const j = indexOfName(where, "scores.columns", scores.columns, nameText(name));
    const column = scores.columnAt(j);
    const sum = column.reduce((total, value) => total + value, 0);
    column.forEach((value, a) => {
      shares[a][group] += (global * value) / sum;
    });
  }
  return shares;
}
