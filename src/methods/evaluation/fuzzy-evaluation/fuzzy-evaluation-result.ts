import {
  ByName,
  compareNumbers,
  type Label,
  type LabelledMatrix,
  listed,
  type Measure,
  type Name,
  type Step,
  Steps,
  say,
  sentences,
  Table,
  texNumber,
  toLabel,
} from "../../../base/index.js";
import type { Synthesis, Verdict } from "./evaluate.js";
import { FACTOR, GRADE } from "./grade-memberships-result.js";
import { type FuzzyOperator, OPERATORS } from "./operators.js";

/** What {@link FuzzyEvaluation} is made of: finished numbers. */
export interface FuzzyEvaluationParts {
  readonly operator: FuzzyOperator;
  readonly between: "normalised" | "raw";
  readonly grades: readonly Name[];
  /** R, factors × grades. */
  readonly memberships: LabelledMatrix;
  /** From the bottom up; that of the goal is the last. */
  readonly syntheses: readonly Synthesis[];
  /** B, one a grade. */
  readonly values: Float64Array;
  /** B with sum 1. */
  readonly share: Float64Array;
  readonly verdict: Verdict;
  /** What each grade counts. */
  readonly scores: Float64Array | undefined;
  /** Σ bv / Σ b; none without scores. */
  readonly score: number | undefined;
}

/** The measures of {@link FuzzyEvaluation}. */
export type FuzzyEvaluationMeasure = "value" | "share";

export interface FuzzyEvaluation extends FuzzyEvaluationParts {}

/** A fuzzy comprehensive evaluation: what {@link fuzzyEvaluation} gives; `names` are the grades. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class FuzzyEvaluation extends ByName<FuzzyEvaluationMeasure> {
  /** @internal */
  constructor(parts: FuzzyEvaluationParts) {
    super({
      title: say("模糊综合评价", "Fuzzy comprehensive evaluation"),
      kind: GRADE,
      names: parts.grades,
      measures: measuresOf(parts),
      note: summaryOf(parts),
    });
    Object.assign(this, parts);
  }

  override summary(): Label {
    return summaryOf(this);
  }

  /** B of every element that has something below it, from the bottom up. */
  synthesisTable(): Table {
    const { syntheses, grades } = this;
    return new Table({
      title: say("各层的综合结果", "Syntheses of all levels"),
      columns: [
        { ...FACTOR, values: syntheses.map(({ parent }) => parent) },
        ...grades.map((grade, g) => ({
          name: `grade${g + 1}`,
          label: toLabel(grade),
          values: syntheses.map(({ values }) => values[g]),
        })),
      ],
    });
  }

  /** B, and the syntheses of all levels. */
  tables(): readonly Table[] {
    return [this.toTable(), this.synthesisTable()];
  }

  override steps(): Steps {
    const { label, formula } = OPERATORS[this.operator];
    return new Steps(this.title, [
      ...this.syntheses.map((synthesis) => this.synthesisStep(synthesis, label, formula)),
      {
        title: say("最大隶属度及其有效性", "the largest membership and its validity"),
        formula: "\\alpha = \\frac{n\\beta - 1}{2\\gamma(n - 1)}",
        ...(this.verdict.validity !== undefined && { numbers: `\\alpha = ${texNumber(this.verdict.validity)}` }),
        table: this.toTable(),
        note: this.summary(),
      },
      ...this.scoreSteps(),
    ]);
  }

  private synthesisStep(
    { parent, names, weights, memberships, values }: Synthesis,
    label: Label,
    formula: string,
  ): Step {
    const width = this.grades.length;
    return {
      title: say("{parent}：{label}", "{parent}: {label}", { parent, label }),
      formula,
      numbers: `B = (${[...values].map(texNumber).join(", ")})`,
      table: new Table({
        title: say("权重与隶属度", "Weights and memberships"),
        columns: [
          { ...FACTOR, values: [...names] },
          { name: "weight", label: say("权重", "weight"), values: [...weights] },
          ...this.grades.map((grade, g) => ({
            name: `grade${g + 1}`,
            label: toLabel(grade),
            values: names.map((_, i) => memberships[i * width + g]),
          })),
        ],
      }),
    };
  }

  private scoreSteps(): readonly Step[] {
    const { scores, share, score } = this;
    if (scores === undefined || score === undefined) return [];
    const terms = [...scores].map((v, g) => `${texNumber(share[g])} \\times ${texNumber(v)}`);
    return [
      {
        title: say("得分", "the score"),
        formula: "\\sum_j b_j v_j / \\sum_j b_j",
        numbers: `${terms.join(" + ")} = ${texNumber(score)}`,
      },
    ];
  }
}

function measuresOf({ values, share }: FuzzyEvaluationParts): Record<FuzzyEvaluationMeasure, Measure> {
  return {
    value: { label: say("隶属度 b", "membership b"), values },
    share: { label: say("归一化后", "share of the sum"), values: share },
  };
}

function summaryOf(parts: FuzzyEvaluationParts): Label {
  const { operator, between, syntheses, verdict, score } = parts;
  const several = syntheses.length > 1 && operator !== "weighted-average";
  return sentences(
    gradeSentence(verdict),
    score === undefined ? undefined : say("得分 {score}。", "Score {score}.", { score }),
    say("算子：{label}。", "Operator: {label}.", { label: OPERATORS[operator].label }),
    several
      ? between === "normalised"
        ? say("下层结果先归一再进入上层。", "Lower levels are divided by their sums before they enter the next.")
        : say("下层结果不归一，直接进入上层。", "Lower levels enter the next as they are.")
      : undefined,
  );
}

/** The grade, or those that tie, and how valid the maximum is. @internal */
export function gradeSentence({ grades, validity }: Verdict): Label {
  if (grades.length > 1) {
    return say("隶属度最大的等级并列：{grades}。", "The largest membership is shared by {grades}.", {
      grades: listed(grades),
    });
  }
  const [grade] = grades;
  if (validity === undefined) {
    return say("等级：{grade}（其他等级全无隶属）。", "Grade: {grade} (no other has any membership).", { grade });
  }
  return say(
    "等级：{grade}（最大隶属度有效性 α = {validity}，{how}）。",
    "Grade: {grade} (validity of the maximum α = {validity}, {how}).",
    { grade, validity, how: howValid(validity) },
  );
}

function howValid(validity: number): Label {
  if (compareNumbers(validity, 1) >= 0) return say("非常有效", "very valid");
  if (compareNumbers(validity, 0.5) >= 0) return say("比较有效", "fairly valid");
  if (compareNumbers(validity, 0, 1) > 0) return say("低效，宜看得分", "weak: look at the score");
  return say("无效", "not valid");
}
