import {
  type Column,
  type Label,
  type Name,
  say,
  type Step,
  shortNumber,
  Table,
  texNumber,
} from "../../../base/index.js";
import { AlternativeRanking, type RankingParts } from "./ranking-result.js";

/** The measures of {@link RankSumRatio}. */
export type RankSumRatioMeasure = "ratio" | "probit" | "fitted" | "grade";

/** A value of RSR, who has it, and where it stands in the distribution. */
export interface RatioGroup {
  readonly ratio: number;
  readonly alternatives: readonly Name[];
  /** Ranks from the bottom, those who tie sharing their mean. */
  readonly meanRank: number;
  /** Mean rank over n; of the highest 1 − 1/(4n). */
  readonly cumulative: number;
  /** 5 + Φ⁻¹ of it. */
  readonly probit: number;
}

/** RSR = intercept + slope · Probit over the values that differ. */
export interface RatioRegression {
  readonly intercept: number;
  readonly slope: number;
  /** The squared correlation; 1 where two points or one are all there is. */
  readonly rSquared: number;
}

/** What {@link RankSumRatio} says beyond the order. */
export interface RankSumRatioParts {
  /** Lowest first; those who tie are one group. */
  readonly groups: readonly RatioGroup[];
  readonly regression: RatioRegression;
  /** Where Probit is cut into grades. */
  readonly cuts: readonly number[];
}

/** Rank-sum ratios: what {@link rankSumRatio} gives; the highest grade is the best. */
export class RankSumRatio extends AlternativeRanking<RankSumRatioMeasure> implements RankSumRatioParts {
  declare readonly groups: readonly RatioGroup[];
  declare readonly regression: RatioRegression;
  declare readonly cuts: readonly number[];

  /** @internal */
  constructor(parts: Omit<RankingParts<RankSumRatioMeasure>, "remark">, found: RankSumRatioParts) {
    super({
      ...parts,
      between: () => [...(parts.between?.() ?? []), distributionStep(found)],
      remark: remarkOf(found),
    });
    Object.assign(this, found);
  }
}

function remarkOf({ regression, cuts }: RankSumRatioParts): Label {
  const { intercept, slope, rSquared } = regression;
  return say(
    "回归：RSR = {a} + {b}·Probit（R² = {r}）；按 Probit {cuts} 分为 {k} 档，档次越大越好。",
    "Regression: RSR = {a} + {b}·Probit (R² = {r}); {k} grades, cut at Probit {cuts}, the highest is the best.",
    { a: intercept, b: slope, r: rSquared, k: cuts.length + 1, cuts: cuts.map(shortNumber).join(", ") },
  );
}

function distributionStep({ groups, regression }: RankSumRatioParts): Step {
  return {
    title: say(
      "RSR 的分布与回归（并列者只算一次）",
      "distribution of RSR and its regression (those who tie count once)",
    ),
    formula:
      "\\mathrm{Probit} = 5 + \\Phi^{-1}\\left(\\frac{\\bar R}{n}\\right), \\quad \\mathrm{RSR} = a + b\\, \\mathrm{Probit}",
    numbers: `a = ${texNumber(regression.intercept)}, \\quad b = ${texNumber(regression.slope)}`,
    table: distributionTable(groups),
  };
}

function distributionTable(groups: readonly RatioGroup[]): Table {
  const column = (name: string, label: Label, of: (group: RatioGroup) => number, decimals?: number): Column => {
    return { name, label, values: groups.map(of), decimals };
  };
  return new Table({
    title: say("RSR 的分布", "Distribution of RSR"),
    columns: [
      column("ratio", say("秩和比", "RSR"), (group) => group.ratio, 4),
      column("frequency", say("频数", "frequency"), (group) => group.alternatives.length),
      column("meanRank", say("平均秩次", "mean rank"), (group) => group.meanRank),
      column("cumulative", say("累计频率", "cumulative frequency"), (group) => group.cumulative, 4),
      column("probit", say("概率单位", "probit"), (group) => group.probit, 4),
    ],
  });
}
