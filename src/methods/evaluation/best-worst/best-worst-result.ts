import { ByName, type Label, type Measure, type Name, Steps, say, sentences, texNumber } from "../../../base/index.js";
import { ELEMENT } from "../ahp/ahp-result.js";

/** Whether an error is that of a ratio, or a difference of weights. */
export type BestWorstModel = "nonlinear" | "linear";

/** What {@link BestWorst} is made of: finished numbers, one a name. */
export interface BestWorstParts {
  readonly elements: readonly Name[];
  readonly model: BestWorstModel;
  readonly best: Name;
  readonly worst: Name;
  readonly bestToOthers: Float64Array;
  readonly othersToWorst: Float64Array;
  /** With sum 1. */
  readonly weights: Float64Array;
  /** The bounds of all weights with the same ξ. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** The largest error of a judgement. */
  readonly xi: number;
  /** What ξ is compared with; 1 in the linear model, where ξ itself says how consistent the judgements are. */
  readonly consistencyIndex: number;
  readonly consistencyRatio: number;
  /** From the judgements alone. */
  readonly inputConsistencyRatio: number;
}

/** The measures of {@link BestWorst}. */
export type BestWorstMeasure = "weight" | "lower" | "upper" | "bestToOthers" | "othersToWorst";

export interface BestWorst extends Omit<BestWorstParts, "elements"> {}

/** Weights by the best–worst method: what {@link bestWorst} gives, in the order of `names`. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class BestWorst extends ByName<BestWorstMeasure> {
  /** @internal */
  constructor({ elements, ...parts }: BestWorstParts) {
    super({
      title: TITLES[parts.model],
      kind: ELEMENT,
      names: elements,
      measures: measuresOf(parts),
      note: summaryOf({ elements, ...parts }),
    });
    Object.assign(this, parts);
  }

  override summary(): Label {
    return summaryOf({ ...this, elements: this.names });
  }

  override steps(): Steps {
    const [xi, index, ratio] = [this.xi, this.consistencyIndex, this.consistencyRatio].map(texNumber);
    return new Steps(this.title, [
      {
        title: say("使判断的最大误差最小", "the largest error of a judgement is least"),
        formula: PROGRAMS[this.model],
        numbers: `\\xi = ${xi}`,
        table: this.toTable(),
      },
      {
        title: say("一致性比例", "the consistency ratio"),
        ...(this.model === "linear"
          ? { formula: "CR = \\xi" }
          : {
              formula: "CR = \\xi / \\xi_{\\max}(a_{BW})",
              numbers: this.xi === 0 ? "CR = 0" : `${xi} / ${index} = ${ratio}`,
            }),
        note: this.summary(),
      },
    ]);
  }
}

const TITLES: Readonly<Record<BestWorstModel, Label>> = {
  nonlinear: say("最优最劣法", "Best–worst method"),
  linear: say("最优最劣法（线性模型）", "Best–worst method (linear model)"),
};

const PROGRAMS: Readonly<Record<BestWorstModel, string>> = {
  nonlinear:
    "\\min \\xi, \\quad \\left|\\frac{w_B}{w_j} - a_{Bj}\\right| \\le \\xi, \\quad \\left|\\frac{w_j}{w_W} - a_{jW}\\right| \\le \\xi",
  linear:
    "\\min \\xi, \\quad |w_B - a_{Bj} w_j| \\le \\xi, \\quad |w_j - a_{jW} w_W| \\le \\xi, \\quad \\sum_j w_j = 1",
};

function measuresOf(parts: Omit<BestWorstParts, "elements">): Record<BestWorstMeasure, Measure> {
  return {
    weight: { label: say("权重 w", "weight w"), values: parts.weights },
    lower: { label: say("下界", "lower bound"), values: parts.lower },
    upper: { label: say("上界", "upper bound"), values: parts.upper },
    bestToOthers: { label: say("最优对各要素", "the best against it"), values: parts.bestToOthers },
    othersToWorst: { label: say("各要素对最劣", "it against the worst"), values: parts.othersToWorst },
  };
}

function summaryOf(parts: BestWorstParts): Label {
  const { elements, best, worst, weights, lower, upper, xi } = parts;
  const holes = { best, worst, xi, weight: weights[elements.indexOf(best)], cr: parts.consistencyRatio };
  const loose = upper.some((value, j) => value - lower[j] > 1e-9);
  return sentences(
    say(
      "最优：{best}（{weight}），最劣：{worst}；ξ = {xi}，CR = {cr}，由判断直接算的 CR = {input}。",
      "Best: {best} ({weight}), worst: {worst}; ξ = {xi}, CR = {cr}, CR of the judgements as they are = {input}.",
      { ...holes, input: parts.inputConsistencyRatio },
    ),
    loose
      ? say(
          "最优解不唯一：权重取中间值，上下界见表。",
          "The best weights aren't one point: these are in the middle, the table has their bounds.",
        )
      : undefined,
  );
}
