import {
  ByName,
  compareNumbers,
  type Label,
  listed,
  type Measure,
  type Name,
  say,
  sentences,
  shortPercent,
  type Step,
  Table,
  texNumber,
} from "../../../base/index.js";
import { sumOf } from "../../../math/index.js";
import type { EffectForm } from "./budget-split.js";
import { DETERMINANT, type DeterminantPair, type PlacedPairs } from "./determinant-pairs.js";
import { pairMeansOf } from "./gem-score.js";

/** A way to split the budget, and the score it gives. */
export interface BudgetRule {
  /** Nothing is spent; the same for all; all to the weakest pair; the best split. */
  readonly name: "none" | "equal" | "weakest" | "best";
  /** One a determinant. */
  readonly spent: Float64Array;
  readonly score: number;
}

/** What {@link GemBudget} is made of: finished numbers, one a determinant. */
export interface GemBudgetParts {
  readonly cluster: Name;
  readonly names: readonly Name[];
  readonly placed: PlacedPairs;
  readonly objective: "product" | "sum";
  readonly form: EffectForm;
  readonly budget: number;
  readonly effect: Float64Array;
  readonly costs: Float64Array;
  readonly before: Float64Array;
  readonly spent: Float64Array;
  readonly reached: Float64Array;
  readonly marginal: Float64Array;
  readonly rules: readonly BudgetRule[];
}

/** The measures of {@link GemBudget}. */
export type GemBudgetMeasure = "spent" | "before" | "reached" | "marginal";

export interface GemBudget extends Omit<GemBudgetParts, "names" | "placed" | "before"> {}

/** The split of a budget that maximises GEM; see {@link gemBudget}. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class GemBudget extends ByName<GemBudgetMeasure> {
  private readonly placed!: PlacedPairs;

  /** @internal */
  constructor(parts: GemBudgetParts) {
    super({
      title: say("预算 {budget} 怎样分给各因素", "A budget of {budget} split over the determinants", {
        budget: parts.budget,
      }),
      kind: DETERMINANT,
      names: parts.names,
      measures: measuresOf(parts),
      main: "spent",
      note: say(
        "{form}；κ、成本与函数形式都是假设。",
        "{form}; κ, costs and the form of the function are assumptions.",
        {
          form: FORMS[parts.form],
        },
      ),
    });
    const { names: _, before: __, ...rest } = parts;
    Object.assign(this, rest);
  }

  /** The score of the best split. */
  get score(): number {
    return this.scoreBy("best");
  }

  /** The pairs with their determinants. */
  get pairs(): readonly DeterminantPair[] {
    return this.placed.pairs;
  }

  /** What each pair gets. */
  get pairSpending(): Float64Array {
    return Float64Array.from(this.placed.places, ([a, b]) => this.spent[a] + this.spent[b]);
  }

  /** What is left where all determinants reach the top. */
  get unspent(): number {
    return Math.max(0, this.budget - sumOf(this.spent));
  }

  /** The score by a rule: nothing spent, the same for all, all to the weakest pair, the best. */
  scoreBy(rule: BudgetRule["name"]): number {
    return this.rules.find(({ name }) => name === rule)?.score ?? this.rules[0].score;
  }

  /** The best split beside rules of thumb. */
  rulesTable(): Table {
    const { rules, score } = this;
    return new Table({
      title: say("分配办法的比较", "Rules beside the best split"),
      columns: [
        { name: "rule", label: say("办法", "rule"), values: rules.map(({ name }) => RULES[name]) },
        { name: "score", label: this.scoreWords(), values: rules.map((rule) => rule.score), decimals: 3 },
        {
          name: "gain",
          label: say("比不花钱多", "more than without"),
          values: rules.map((rule) => rule.score - rules[0].score),
          decimals: 3,
        },
        {
          name: "behind",
          label: say("比最优少", "behind the best"),
          unit: say("%", "%"),
          values: rules.map((rule) => 100 * (1 - rule.score / score)),
          decimals: 2,
        },
      ],
      main: "score",
      note: DECIDES,
    });
  }

  /** The split, then the rules. */
  tables(): readonly Table[] {
    return [this.toTable(), this.rulesTable()];
  }

  summary(): Label {
    const [best, equal, weakest, none] = (["best", "equal", "weakest", "none"] as const).map((r) => this.scoreBy(r));
    const spending = this.pairSpending;
    const shares = this.pairs.map(({ name }, k) =>
      say("{name} {money}", "{name} {money}", { name, money: rounded(spending[k]) }),
    );
    const head = say(
      "{cluster}：{objective} 由 {none} 升到 {best}，{shares}；各因素平分得 {equal}（少 {behind}），全给最弱的一对得 {weakest}。",
      "{cluster}: {objective} from {none} to {best}, {shares}; equal shares give {equal} ({behind} less), all to the weakest pair {weakest}.",
      {
        cluster: this.cluster,
        objective: this.scoreWords(),
        none,
        best,
        shares: listed(shares),
        equal,
        behind: shortPercent(1 - equal / best),
        weakest,
      },
    );
    return sentences(head, this.full(), DECIDES);
  }

  private full(): Label | undefined {
    if (compareNumbers(this.unspent, 0, this.budget) === 0) return undefined;
    return say("各因素都到满分，还剩 {left}。", "All determinants reach the top, and {left} is left.", {
      left: this.unspent,
    });
  }

  private scoreWords(): Label {
    return this.objective === "product" ? GEM : say("平均分 × 100", "100 × the mean score");
  }

  protected override stepsAt(k: number): readonly Step[] {
    const { form } = this;
    const value = (key: GemBudgetMeasure): number => this.measures[key].values[k];
    const [effect, cost] = [this.effect[k], this.costs[k]].map(texNumber);
    const [before, spent, reached] = [value("before"), value("spent"), value("reached")].map(texNumber);
    const effort = cost === "1" ? spent : `${spent} / ${cost}`;
    return [
      {
        title: say("要最大化的", "what is made largest"),
        formula:
          this.objective === "product"
            ? "\\max\\; 10 \\left( \\prod PAIR_i \\right)^{2/k}, \\quad \\sum_j b_j = B"
            : "\\max\\; 100\\, \\bar D, \\quad \\sum_j b_j = B",
        note: FORMS[form],
      },
      {
        title: say(
          "最优条件：花到钱的因素，下一元的增量相同",
          "at the optimum the next yuan adds the same wherever money goes",
        ),
        formula:
          this.objective === "product"
            ? "\\frac{\\partial GEM}{\\partial b_j} = \\frac{GEM}{k\\, PAIR} \\cdot D_j'(b_j) = \\lambda"
            : "D_j'(b_j) = \\lambda",
        table: this.toTable(),
      },
      {
        title: say("{name}的新分数", "the new score of {name}", { name: this.names[k] }),
        formula: FORMULAS[form],
        numbers: `${before} + ${effect} \\times ${NUMBERS[form](effort)} = ${reached}`,
      },
      {
        title: say("与其他办法比较", "beside other rules"),
        formula: "PAIR_i = \\frac{D_{2i-1} + D_{2i}}{2}",
        numbers: this.pairNumbers(),
        table: this.rulesTable(),
        note: DECIDES,
      },
    ];
  }

  private pairNumbers(): string {
    const means = pairMeansOf(this.reached, this.placed);
    return Array.from(means, (mean, k) => `PAIR_${k + 1} = ${texNumber(mean)}`).join(", \\quad ");
  }
}

const GEM: Label = { zh: "GEM", en: "GEM" };
const DECIDES = say(
  "结论由函数形式决定：换一种形式，分法就变。",
  "The form of the function decides the conclusion: another form, another split.",
);
const RULES: Readonly<Record<BudgetRule["name"], Label>> = {
  none: say("不花钱", "nothing spent"),
  equal: say("各因素平分", "equal for all"),
  weakest: say("全给最弱的一对", "all to the weakest pair"),
  best: say("最优分配", "best split"),
};
const FORMS: Readonly<Record<EffectForm, Label>> = {
  log: say("效果按对数递减：D + κ ln(1 + b/c)", "effects fall off as a logarithm: D + κ ln(1 + b/c)"),
  root: say("效果按平方根递减：D + κ √(b/c)", "effects fall off as a root: D + κ √(b/c)"),
  linear: say("效果不递减：D + κ b/c", "effects don't fall off: D + κ b/c"),
};
const FORMULAS: Readonly<Record<EffectForm, string>> = {
  log: "D = D^0 + \\kappa \\ln(1 + b/c)",
  root: "D = D^0 + \\kappa \\sqrt{b/c}",
  linear: "D = D^0 + \\kappa\\, b/c",
};
const NUMBERS: Readonly<Record<EffectForm, (effort: string) => string>> = {
  log: (effort) => `\\ln(1 + ${effort})`,
  root: (effort) => `\\sqrt{${effort}}`,
  linear: (effort) => `(${effort})`,
};

/** Money in a sentence. */
function rounded(money: number): string {
  return String(Number(money.toPrecision(4)));
}

function measuresOf({ spent, before, reached, marginal }: GemBudgetParts): Record<GemBudgetMeasure, Measure> {
  return {
    before: { label: say("原分数", "score before"), values: before, decimals: 2 },
    spent: { label: say("投入", "spent"), values: spent, decimals: 4 },
    reached: { label: say("新分数", "score reached"), values: reached, decimals: 4 },
    marginal: { label: say("再投一元的增量", "what the next yuan adds"), values: marginal, decimals: 4 },
  };
}
