import {
  ByName,
  KINDS,
  type Label,
  type LabelledMatrix,
  type Measure,
  type Name,
  nameText,
  type Step,
  type Steps,
  say,
  sentences,
} from "../../../base/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import type { ScaledDecision } from "../decision/normalisation.js";
import { scalingSteps } from "../decision/scaling-steps.js";
import { excludedWords, matrixTable } from "../decision/tables.js";

/** What {@link IndicatorWeights} are made of: finished numbers and their words. */
export interface WeightsParts<K extends string> {
  readonly title: Label;
  readonly decision: DecisionMatrix;
  /** What the weights come from. */
  readonly scaling: ScaledDecision;
  /** The measures of the indicators, in the order of the derivation; `weight` is the last. */
  readonly measures: Readonly<Record<K | "weight", Measure>>;
  /** The conventions in words. */
  readonly convention: Label;
  /** Steps between the scaled matrix and the measures, made when somebody asks for them. */
  readonly between?: (() => readonly Step[]) | undefined;
  /** What else the summary says. */
  readonly remark?: Label | undefined;
}

/**
 * Weights that data give (客观权重): what every objective method of weighting gives; as it is, it goes into
 * `weights` of a method of ranking.
 */
export class IndicatorWeights<K extends string = string> extends ByName<K | "weight"> {
  /** One an indicator, with sum 1. */
  readonly weights: Float64Array;
  /** The values that the weights come from: turned, scaled, zeros treated. */
  readonly scaled: LabelledMatrix;
  /** Constant indicators that were left out. */
  readonly excluded: readonly Name[];
  private readonly parts: WeightsParts<K>;

  /** @internal */
  constructor(parts: WeightsParts<K>) {
    const { decision, measures } = parts;
    super({ title: parts.title, kind: KINDS.indicator, names: decision.matrix.columns, measures, main: "weight" });
    this.weights = Float64Array.from(measures.weight.values);
    this.scaled = parts.scaling.scaled;
    this.excluded = decision.excluded;
    this.parts = parts;
  }

  override summary(): Label {
    const { convention, remark, decision } = this.parts;
    const order = this.order("weight");
    const [first, last] = [order[0], order[order.length - 1]];
    const head = say(
      "{title}（{convention}；{n} 个评价对象）：权重最大的是{first}（{most}），最小的是{last}（{least}）。",
      "{title} ({convention}; alternatives: {n}): the largest weight has {first} ({most}), the least {last} ({least}).",
      {
        title: this.title,
        convention,
        n: decision.matrix.rows.length,
        first: this.names[first],
        most: this.weights[first],
        last: this.names[last],
        least: this.weights[last],
      },
    );
    return sentences(head, remark, excludedWords(decision));
  }

  /** How the weight of an indicator came about, each matrix of the way; of the heaviest by default. */
  override steps(name: string = nameText(this.names[this.order("weight")[0]])): Steps {
    return super.steps(name);
  }

  protected override firstSteps(): readonly Step[] {
    const { decision, scaling, between } = this.parts;
    return [
      {
        title: say("决策矩阵", "the decision matrix"),
        formula: "X = (x_{ij})",
        table: matrixTable(say("决策矩阵", "Decision matrix"), decision.matrix),
      },
      ...scalingSteps(decision, scaling),
      ...(between?.() ?? []),
    ];
  }
}

/** The measure of a weight: its share of what the method counts. */
export function weightMeasure(weights: Float64Array, formula: string, numbers?: (j: number) => string): Measure {
  return { label: say("权重", "weight"), values: weights, decimals: 4, formula, ...(numbers && { numbers }) };
}
