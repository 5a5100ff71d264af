import {
  ByName,
  type Column,
  type Label,
  listed,
  type Measure,
  type Name,
  nameText,
  type Step,
  say,
  sentences,
  toLabel,
} from "../../../base/index.js";
import type { FuzzyEvaluation } from "./fuzzy-evaluation-result.js";
import { OBJECT } from "./grade-memberships-result.js";
import { OPERATORS } from "./operators.js";

/** The measures of {@link FuzzyEvaluations}: the score, if grades have scores, α, and the share of each grade. */
export type FuzzyEvaluationsMeasure = "score" | "validity" | `grade${number}`;

/** Several objects evaluated: what {@link fuzzyEvaluations} gives. */
export class FuzzyEvaluations extends ByName<FuzzyEvaluationsMeasure> {
  /** @internal */
  constructor(
    objects: readonly Name[],
    /** One an object, in their order. */
    readonly evaluations: readonly FuzzyEvaluation[],
  ) {
    super({
      title: say("多个对象的模糊综合评价", "Fuzzy evaluation of several objects"),
      kind: OBJECT,
      names: objects,
      measures: measuresOf(evaluations),
      main: evaluations[0].score === undefined ? "grade1" : "score",
      note: summaryOf(objects, evaluations),
    });
  }

  /** The grades. */
  get grades(): readonly Name[] {
    return this.evaluations[0].grades;
  }

  override summary(): Label {
    return summaryOf(this.names, this.evaluations);
  }

  protected override columns(): readonly Column[] {
    const grade = {
      name: "grade",
      label: say("等级", "grade"),
      values: this.evaluations.map(({ verdict }) => listed(verdict.grades)),
    };
    return [...super.columns(), grade];
  }

  protected override firstSteps(k: number): readonly Step[] {
    return this.evaluations[k].steps().list;
  }
}

function measuresOf(evaluations: readonly FuzzyEvaluation[]): Record<FuzzyEvaluationsMeasure, Measure | undefined> {
  const { grades, score } = evaluations[0];
  const all: Record<string, Measure | undefined> = {
    score:
      score === undefined
        ? undefined
        : { label: say("得分", "score"), values: evaluations.map((one) => one.score ?? Number.NaN) },
    validity: {
      label: say("有效性 α", "validity α"),
      values: evaluations.map(({ verdict }) => verdict.validity ?? Number.NaN),
    },
  };
  grades.forEach((grade, g) => {
    all[`grade${g + 1}`] = { label: toLabel(grade), values: evaluations.map(({ share }) => share[g]) };
  });
  return all as Record<FuzzyEvaluationsMeasure, Measure | undefined>;
}

function summaryOf(objects: readonly Name[], evaluations: readonly FuzzyEvaluation[]): Label {
  const { operator, grades, score } = evaluations[0];
  const falling = grades.flatMap((grade) => {
    const here = objects.filter((_, k) => evaluations[k].verdict.grades.some((g) => nameText(g) === nameText(grade)));
    return here.length === 0 ? [] : [say("{grade}：{here}", "{grade}: {here}", { grade, here: listed(here) })];
  });
  const best = evaluations.reduce((top, one, k) => ((one.score ?? 0) > (evaluations[top].score ?? 0) ? k : top), 0);
  return sentences(
    say("按最大隶属度：{falling}。", "By the largest membership: {falling}.", { falling: joined(falling) }),
    score === undefined
      ? undefined
      : say("得分最高：{name}（{score}）。", "Highest score: {name} ({score}).", {
          name: objects[best],
          score: evaluations[best].score ?? 0,
        }),
    say("算子：{label}。", "Operator: {label}.", { label: OPERATORS[operator].label }),
  );
}

function joined(parts: readonly Label[]): Label {
  return { zh: parts.map(({ zh }) => zh).join("；"), en: parts.map(({ en }) => en).join("; ") };
}
