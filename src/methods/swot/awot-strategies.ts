import {
  checkOption,
  indexOfName,
  InputError,
  type Label,
  LabelledMatrix,
  label,
  type MatrixInput,
  type Name,
  nameText,
  positive,
  Result,
  Steps,
  shortNumber,
  Table,
} from "../../base/index.js";
import type { AwotWeights } from "./awot-result.js";
import { SWOT_GROUPS, type SwotGroup } from "./swot-factors.js";

/** What {@link awotStrategies} may be told. */
export interface AwotStrategyOptions {
  /**
   * `"weighted-sum"`: Σ global weight × share; scores of weaknesses and threats say how well a strategy
   * copes. `"ratio"`: (S·O)/(W·T) of the weighted shares; scores of weaknesses and threats say how much a
   * strategy suffers. `"weighted-sum"` by default.
   */
  readonly combination?: "weighted-sum" | "ratio" | undefined;
}

/** A strategy with its priority. */
export interface AwotStrategy {
  readonly name: Name;
  /** Σ global weight × share, in each group. */
  readonly groups: Readonly<Record<SwotGroup, number>>;
  /** The combination before it is divided by the sum of all. */
  readonly value: number;
  /** With sum 1 over all strategies. */
  readonly priority: number;
}

/** Strategies in the order of their priority: what {@link awotStrategies} gives. */
export class AwotStrategies extends Result {
  readonly title: Label = label("A'WOT 战略优先度", "A'WOT priorities of strategies");

  /** @internal */
  constructor(
    readonly combination: "weighted-sum" | "ratio",
    /** As they were given. */
    readonly strategies: readonly AwotStrategy[],
  ) {
    super();
  }

  /** Best first. */
  get ranking(): readonly AwotStrategy[] {
    return [...this.strategies].sort((a, b) => b.priority - a.priority);
  }

  override summary(): Label {
    const [first] = this.ranking;
    const percent = shortNumber(Number((100 * first.priority).toFixed(2)));
    const how =
      this.combination === "ratio"
        ? label("(S·O)/(W·T)", "(S·O)/(W·T)")
        : label("加权和", "weighted sum");
    return label(
      `优先度最高：${nameText(first.name)}（${percent}%，${how.zh}）。`,
      `Highest priority: ${nameText(first.name, "en")} (${percent} %, ${how.en}).`,
    );
  }

  override toTable(): Table {
    const rows = this.ranking;
    return new Table({
      title: this.title,
      columns: [
        {
          name: "strategy",
          label: label("战略", "strategy"),
          values: rows.map(({ name }) => name),
        },
        ...SWOT_GROUPS.map(({ group, label: title }) => ({
          name: group,
          label: title,
          values: rows.map(({ groups }) => groups[group]),
          decimals: 3,
        })),
        {
          name: "value",
          label: label("合成值", "combined"),
          values: rows.map((r) => r.value),
          decimals: 3,
        },
        {
          name: "priority",
          label: label("优先度", "priority"),
          values: rows.map((r) => r.priority),
          decimals: 3,
        },
      ],
      note: this.summary(),
    });
  }

  override steps(): Steps {
    return new Steps(this.title, [
      {
        title: label("每个因素下各战略的份额", "each strategy's share under every factor"),
        formula: "p_{ai} = u_{ai} / \\sum_b u_{bi}",
      },
      {
        title: label("按组加总", "added up by group"),
        formula: "G_a = \\sum_{i \\in G} w_i\\, p_{ai}",
      },
      {
        title: label("合成", "combined"),
        formula:
          this.combination === "ratio"
            ? "R_a = \\frac{S_a O_a}{W_a T_a}"
            : "P_a = S_a + W_a + O_a + T_a",
        note: this.summary(),
        table: this.toTable(),
      },
    ]);
  }
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
