import {
  compareNumbers,
  ByName,
  type Column,
  KINDS,
  type Label,
  type Measure,
  type Name,
  Steps,
  say,
  texNumber,
} from "../../base/index.js";
import { groupColumn, type SwotGroup } from "./swot-factors.js";

/** A factor with what it adds to the total. */
export interface EvaluatedFactor {
  readonly group: SwotGroup;
  readonly name: Name;
  readonly weight: number;
  readonly rating: number;
  /** weight · rating. */
  readonly weighted: number;
}

/** The measures of {@link FactorEvaluation}. */
export type EvaluationMeasure = "weight" | "rating" | "weighted";

/** An IFE or EFE matrix: what {@link internalFactorEvaluation} and its sibling give. */
export class FactorEvaluation extends ByName<EvaluationMeasure> {
  /** @internal */
  constructor(
    readonly side: "internal" | "external",
    readonly factors: readonly EvaluatedFactor[],
    /** Σ weight · rating, from 1 to 4. */
    readonly total: number,
  ) {
    super({
      title:
        side === "internal"
          ? say("内部因素评价矩阵（IFE）", "Internal factor evaluation (IFE)")
          : say("外部因素评价矩阵（EFE）", "External factor evaluation (EFE)"),
      kind: KINDS.element,
      names: factors.map(({ name }) => name),
      measures: measuresOf(factors),
      main: "weighted",
      note: summaryOf(side, factors, total),
    });
  }

  override summary(): Label {
    return summaryOf(this.side, this.factors, this.total);
  }

  override steps(): Steps {
    const terms = this.factors.map((f) => `${texNumber(f.weight)} \\times ${texNumber(f.rating)}`);
    return new Steps(this.title, [
      {
        title: say("权重乘评分", "weight times rating"),
        formula: "w_i r_i",
        table: this.toTable(),
      },
      {
        title: say("求和", "their sum"),
        formula: "\\sum_i w_i r_i, \\quad \\sum_i w_i = 1",
        numbers: `${terms.join(" + ")} = ${texNumber(this.total)}`,
        note: this.summary(),
      },
    ]);
  }

  protected override columns(): readonly Column[] {
    return [groupColumn(this.factors.map(({ group }) => group)), ...super.columns()];
  }
}

function measuresOf(factors: readonly EvaluatedFactor[]): Record<EvaluationMeasure, Measure> {
  return {
    weight: { label: say("权重", "weight"), values: factors.map(({ weight }) => weight) },
    rating: { label: say("评分", "rating"), values: factors.map(({ rating }) => rating) },
    weighted: { label: say("加权分", "weighted"), values: factors.map(({ weighted }) => weighted) },
  };
}

function summaryOf(side: "internal" | "external", factors: readonly EvaluatedFactor[], total: number): Label {
  const above = compareNumbers(total, 2.5);
  return say(
    "{name} = {total}，{place}中性值 2.5；贡献最大的是{most}。",
    "{name} = {total}, {place} the neutral 2.5; most is added by {most}.",
    {
      name: side === "internal" ? "IFE" : "EFE",
      total,
      place: above > 0 ? say("高于", "above") : above < 0 ? say("低于", "below") : say("等于", "at"),
      most: factors.reduce((a, b) => (b.weighted > a.weighted ? b : a)).name,
    },
  );
}
