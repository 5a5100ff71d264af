import {
  type Column,
  type Label,
  type LabelledMatrix,
  listed,
  type Measure,
  type Name,
  nameText,
  type Step,
  type Steps,
  say,
  sentences,
  Table,
  namesAt,
} from "../../../base/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import type { Direction } from "../decision/direction.js";
import type { ScaledDecision } from "../decision/normalisation.js";
import { scalingSteps } from "../decision/scaling-steps.js";
import { excludedWords, indicatorTable, matrixTable } from "../decision/tables.js";
import { ByAlternative, rankColumn } from "./by-alternative.js";
import { type Better, ranksOf, tiedOrder } from "./ranks.js";

/** What an {@link AlternativeRanking} is made of: finished numbers and their words. */
export interface RankingParts<K extends string> {
  readonly title: Label;
  readonly decision: DecisionMatrix;
  /** One an indicator, with sum 1. */
  readonly weights: Float64Array;
  /** What the weights were applied to, and how it came about. */
  readonly scaling?: ScaledDecision | undefined;
  /** The measures of the alternatives. */
  readonly measures: Readonly<Record<K, Measure>>;
  /** The measure that ranks. */
  readonly main: K;
  /** The measures of which less is better. */
  readonly less?: readonly K[] | undefined;
  /** The conventions in words: 「向量归一化」. */
  readonly convention: Label;
  /** What each indicator has beside direction and weight, such as its ideal. */
  readonly indicatorColumns?: readonly Column[] | undefined;
  /** Steps between the scaled matrix and the measures, made when somebody asks for them. */
  readonly between?: (() => readonly Step[]) | undefined;
  /** What else the summary says. */
  readonly remark?: Label | undefined;
}

/**
 * Alternatives in order (排序): what every method of ranking gives. `scores` rank, `ranks` start at 1, and
 * those who tie share the best of their ranks.
 */
export class AlternativeRanking<K extends string = string> extends ByAlternative<K> {
  /** The indicators that were used. */
  readonly indicators: readonly Name[];
  readonly directions: readonly Direction[];
  /** One an indicator, with sum 1. */
  readonly weights: Float64Array;
  /** Constant indicators that were left out. */
  readonly excluded: readonly Name[];
  /** What ranks; one an alternative. */
  readonly scores: Float64Array;
  /** Whether the best has the largest score or the least. */
  readonly better: Better;
  private ranked: Float64Array | undefined;
  private readonly parts: RankingParts<K>;

  /** @internal */
  constructor(parts: RankingParts<K>) {
    const { decision, main, less = [] } = parts;
    const scores = Float64Array.from(parts.measures[main].values);
    const better = less.includes(main) ? "less" : "more";
    super({ title: parts.title, names: decision.matrix.rows, measures: parts.measures, main, less });
    this.indicators = decision.matrix.columns;
    this.directions = decision.directions;
    this.weights = parts.weights;
    this.excluded = decision.excluded;
    this.scores = scores;
    this.better = better;
    this.parts = parts;
  }

  /** What the weights were applied to, more is better; none where a method takes values as they are. */
  get scaled(): LabelledMatrix | undefined {
    return this.parts.scaling?.scaled;
  }

  /** 1 for the best; those who tie share the best of their ranks. */
  get ranks(): Float64Array {
    this.ranked ??= ranksOf(this.scores, this.better);
    return this.ranked;
  }

  /** Alternatives that can't be told apart, group by group, best first; none if all differ. */
  get ties(): readonly (readonly Name[])[] {
    return tiedOrder(this.scores, this.better)
      .filter((group) => group.length > 1)
      .map((group) => namesAt(this.names, group));
  }

  override summary(): Label {
    const { convention, remark, decision } = this.parts;
    const order = this.order();
    const [first, second, last] = [order[0], order[1], order[order.length - 1]];
    const holes = { title: this.title, convention, n: this.names.length, m: this.indicators.length };
    const head = say(
      "{title}（{convention}；{n} 个评价对象，{m} 个指标）：第一为{first}（{score}），第二为{second}（{next}），最后为{last}（{least}）。",
      "{title} ({convention}; alternatives: {n}, indicators: {m}): first is {first} ({score}), second {second} ({next}), last {last} ({least}).",
      {
        ...holes,
        first: this.names[first],
        score: this.scores[first],
        second: this.names[second],
        next: this.scores[second],
        last: this.names[last],
        least: this.scores[last],
      },
    );
    return sentences(head, this.tieWords(), remark, excludedWords(decision));
  }

  /** The table with a column of ranks, in the order that came. */
  override toTable(): Table {
    return new Table({ title: this.title, columns: [...this.columns(), rankColumn(this.ranks)], main: this.main });
  }

  /** How the number of an alternative came about, each matrix of the way; the best by default. */
  override steps(name: string = nameText(this.names[this.order()[0]])): Steps {
    return super.steps(name);
  }

  protected override firstSteps(): readonly Step[] {
    const { decision, scaling, between } = this.parts;
    const given = say("决策矩阵", "Decision matrix");
    const first = { title: say("决策矩阵", "the decision matrix"), formula: "X = (x_{ij})" };
    return [
      { ...first, table: matrixTable(given, decision.matrix) },
      ...(scaling ? scalingSteps(decision, scaling) : []),
      { title: say("指标的方向与权重", "directions and weights of the indicators"), table: this.indicatorTable() },
      ...(between?.() ?? []),
    ];
  }

  private indicatorTable(): Table {
    const weight = { name: "weight", label: say("权重", "weight"), values: [...this.weights], decimals: 4 };
    const columns = [weight, ...(this.parts.indicatorColumns ?? [])];
    return indicatorTable(say("指标", "Indicators"), this.parts.decision, columns);
  }

  private tieWords(): Label | undefined {
    const groups = this.ties.map((names) => listed(names));
    if (groups.length === 0) return undefined;
    const joined = { zh: groups.map(({ zh }) => zh).join("；"), en: groups.map(({ en }) => en).join("; ") };
    return say("并列：{joined}。", "Ties: {joined}.", { joined });
  }
}
