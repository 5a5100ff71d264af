import {
  ByName,
  type Label,
  LabelledMatrix,
  listed,
  type Measure,
  type Name,
  Steps,
  say,
  sentences,
  shortPercent,
} from "../../../base/index.js";
import { type AnalyticHierarchy, ELEMENT } from "./ahp-result.js";
import { HierarchyPriorities } from "./hierarchy-priorities-result.js";

/** What {@link PriorityUncertainty} is made of: finished numbers, one a name. */
export interface UncertaintyParts {
  readonly source: AnalyticHierarchy | HierarchyPriorities;
  readonly names: readonly Name[];
  readonly draws: number;
  /** σ, if it was given; else each matrix has its own. */
  readonly spread: number | undefined;
  readonly confidence: number;
  /** What the matrices stand under that were taken as they are, since nothing in them is contradicted. */
  readonly certain: readonly Name[];
  /** Of the judgements as they are. */
  readonly weights: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly ranks: Float64Array;
  /** The ends of the interval of ranks. */
  readonly best: Float64Array;
  readonly worst: Float64Array;
  /** In what share of the draws the name comes first. */
  readonly first: Float64Array;
  /** Names × names: in what share of the draws the row is above the column. */
  readonly above: Float64Array;
}

/** The measures of {@link PriorityUncertainty}. */
export type UncertaintyMeasure = "weight" | "lower" | "upper" | "place" | "best" | "worst" | "first";

export interface PriorityUncertainty extends UncertaintyParts {}

/** Intervals of weights and ranks: what {@link priorityUncertainty} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class PriorityUncertainty extends ByName<UncertaintyMeasure> {
  declare readonly names: readonly Name[];

  /** @internal */
  constructor(parts: UncertaintyParts) {
    super({
      title: say("权重与排序的区间", "Intervals of weights and ranks"),
      kind: parts.source instanceof HierarchyPriorities ? parts.source.kind : ELEMENT,
      names: parts.names,
      measures: measuresOf(parts),
      note: summaryOf(parts),
    });
    Object.assign(this, parts);
  }

  override summary(): Label {
    return summaryOf(this);
  }

  /** In what share of the draws the row is above the column. */
  aboveMatrix(): LabelledMatrix {
    return new LabelledMatrix(this.names, this.names, this.above.slice());
  }

  override steps(): Steps {
    return new Steps(this.title, [
      {
        title: say("重抽判断", "judgements drawn"),
        formula: "\\ln a^*_{ij} = \\ln a_{ij} + \\sigma z, \\quad a^*_{ji} = 1/a^*_{ij}",
        note: conventionOf(this),
      },
      {
        title: say("每次重算权重，取分位数", "weights of each draw, and their quantiles"),
        table: this.toTable(),
        note: this.summary(),
      },
    ]);
  }
}

function measuresOf(parts: UncertaintyParts): Record<UncertaintyMeasure, Measure> {
  return {
    weight: { label: say("权重", "weight"), values: parts.weights },
    lower: { label: say("下限", "lower end"), values: parts.lower },
    upper: { label: say("上限", "upper end"), values: parts.upper },
    place: { label: say("名次", "rank"), values: parts.ranks },
    best: { label: say("最好名次", "best rank"), values: parts.best },
    worst: { label: say("最差名次", "worst rank"), values: parts.worst },
    first: { label: say("居首的比例", "share of first places"), values: parts.first },
  };
}

function conventionOf({ spread, draws, confidence, certain }: UncertaintyParts): Label {
  return sentences(
    spread === undefined
      ? say("σ 由各判断矩阵自身的矛盾估计（√GCI）。", "σ is what each matrix shows by its own contradictions (√GCI).")
      : say("σ = {spread}。", "σ = {spread}.", { spread }),
    say("重抽 {draws} 次，区间 {confidence}。", "Draws: {draws}; intervals of {confidence}.", {
      draws,
      confidence: shortPercent(confidence),
    }),
    certain.length === 0
      ? undefined
      : say(
          "没有矛盾、因而未作变动的判断矩阵：{certain} 之下。",
          "Taken as they are, since nothing in them is contradicted, the matrices below: {certain}.",
          { certain: listed(certain) },
        ),
  );
}

function summaryOf(parts: UncertaintyParts): Label {
  const { names, weights, lower, upper, best, worst, first } = parts;
  const top = weights.indexOf(Math.max(...weights));
  const holes = {
    name: names[top],
    weight: weights[top],
    low: lower[top],
    high: upper[top],
    best: best[top],
    worst: worst[top],
    share: shortPercent(first[top]),
  };
  return sentences(
    say(
      "权重最大：{name}，{weight}（{low} 至 {high}），名次 {best} 至 {worst}，{share} 的重抽中居首。",
      "Largest weight: {name}, {weight} ({low} to {high}), rank {best} to {worst}, first in {share} of the draws.",
      holes,
    ),
    conventionOf(parts),
  );
}
