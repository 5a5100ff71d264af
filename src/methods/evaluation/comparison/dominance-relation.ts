import {
  type Label,
  type LabelledMatrix,
  listed,
  type Measure,
  type Name,
  nameText,
  Steps,
  say,
  sentences,
  Table,
  toLabel,
} from "../../../base/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { excludedWords, indicatorTable, matrixTable } from "../decision/tables.js";
import { ByAlternative } from "../ranking/by-alternative.js";

/** From which to which value a weight may go. */
export type WeightInterval = readonly [from: number, to: number];

/** What a {@link DominanceRelation} is made of. */
export interface DominanceParts {
  readonly decision: DecisionMatrix;
  /** Alternatives × alternatives: 1 where the row dominates the column. */
  readonly matrix: LabelledMatrix;
  /** The intervals of weights, one an indicator; none if any weights are possible. */
  readonly bounds?: readonly WeightInterval[] | undefined;
  /** Whose score is compared within the intervals. */
  readonly method?: Name | undefined;
}

/** The measures of {@link DominanceRelation}. */
export type DominanceMeasure = "dominates" | "dominatedBy" | "best" | "worst";

export interface DominanceRelation extends DominanceParts {}

/** Who dominates whom, and what ranks that leaves: what {@link dominance} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class DominanceRelation extends ByAlternative<DominanceMeasure> {
  /** @internal */
  constructor(parts: DominanceParts) {
    super({
      title: say("占优关系", "Dominance"),
      names: parts.matrix.rows,
      measures: measuresOf(parts.matrix),
      main: "best",
      less: ["dominatedBy", "best", "worst"],
      note: noteOf(parts),
    });
    Object.assign(this, parts);
  }

  /** Whom an alternative dominates. */
  dominated(name: string): readonly Name[] {
    const i = this.placeOf("dominated", name);
    return this.names.filter((_, k) => this.matrix.values[i * this.names.length + k] === 1);
  }

  /** Who dominates an alternative. */
  dominating(name: string): readonly Name[] {
    const i = this.placeOf("dominating", name);
    return this.names.filter((_, k) => this.matrix.values[k * this.names.length + i] === 1);
  }

  /** Those whom nobody dominates (非劣解): the first place is among them. */
  get undominated(): readonly Name[] {
    return this.names.filter((_, i) => this.measures.dominatedBy.values[i] === 0);
  }

  override summary(): Label {
    const pairs = this.matrix.values.reduce((sum, one) => sum + one, 0);
    const n = this.names.length;
    return sentences(
      say("{pairs} 对占优关系（共 {all} 对）。", "Pairs of which one dominates the other: {pairs} of {all}.", {
        pairs,
        all: (n * (n - 1)) / 2,
      }),
      say("不被任何对象占优：{names}。", "Dominated by nobody: {names}.", { names: listed(this.undominated) }),
      noteOf(this),
      excludedWords(this.decision),
    );
  }

  /** Counts and bounds of ranks; who dominates whom. */
  tables(): readonly Table[] {
    return [this.toTable(), this.pairTable()];
  }

  /** Whom an alternative dominates and who dominates it, and what ranks that leaves. */
  override steps(name: string = nameText(this.names[this.order("best")[0]])): Steps {
    const i = this.placeOf("steps", name);
    const { dominates, dominatedBy, best, worst } = this.measures;
    const n = this.names.length;
    return new Steps(this.stepsTitle(this.names[i]), [
      {
        title: say("决策矩阵", "the decision matrix"),
        table: matrixTable(say("决策矩阵", "Decision matrix"), this.decision.matrix),
      },
      {
        title: say("指标的方向与权重区间", "directions of the indicators and intervals of weights"),
        table: this.indicatorTable(),
      },
      {
        title: say("逐对比较", "compared pair by pair"),
        formula: this.bounds === undefined ? FREE : WITHIN,
        table: this.pairTable(),
      },
      {
        title: say("占优关系留下的名次", "the ranks that dominance leaves"),
        formula: "r \\in [1 + d^-, \\; n - d^+]",
        numbers: `1 + ${dominatedBy.values[i]} = ${best.values[i]}, \\quad ${n} - ${dominates.values[i]} = ${worst.values[i]}`,
      },
    ]);
  }

  private indicatorTable(): Table {
    const ends = (["from", "to"] as const).map((name, end) => ({
      name,
      label: end === 0 ? say("权重下限", "least weight") : say("权重上限", "largest weight"),
      values: this.bounds?.map((one) => one[end]) ?? [],
    }));
    return indicatorTable(say("指标", "Indicators"), this.decision, this.bounds === undefined ? [] : ends);
  }

  private pairTable(): Table {
    const list = (names: readonly Name[]): Label | null => (names.length === 0 ? null : listed(names));
    const texts = this.names.map((name) => nameText(name));
    return new Table({
      title: say("谁占优于谁", "Who dominates whom"),
      columns: [
        { ...this.kind, values: this.names.map(toLabel) },
        {
          name: "dominates",
          label: say("占优于", "dominates"),
          values: texts.map((name) => list(this.dominated(name))),
        },
        {
          name: "dominatedBy",
          label: say("被占优于", "dominated by"),
          values: texts.map((name) => list(this.dominating(name))),
        },
      ],
    });
  }
}

const FREE = "a \\succ b \\iff x_{aj} \\ge x_{bj} \\; (\\forall j), \\; x_{aj} > x_{bj} \\; (\\exists j)";
const WITHIN = "a \\succ b \\iff \\min_{w} \\sum_j w_j (r_{aj} - r_{bj}) \\ge 0, \\quad l_j \\le w_j \\le u_j";

function measuresOf({ rows, values }: LabelledMatrix): Record<DominanceMeasure, Measure> {
  const n = rows.length;
  const count = (at: (i: number, k: number) => number): Float64Array =>
    Float64Array.from(rows, (_, i) => rows.reduce<number>((sum, _, k) => sum + values[at(i, k)], 0));
  const dominates = count((i, k) => i * n + k);
  const dominatedBy = count((i, k) => k * n + i);
  return {
    dominates: { label: say("占优于（个）", "dominates"), values: dominates },
    dominatedBy: { label: say("被占优（个）", "dominated by"), values: dominatedBy },
    best: { label: say("可能的最好名次", "best rank possible"), values: dominatedBy.map((count) => 1 + count) },
    worst: { label: say("可能的最差名次", "worst rank possible"), values: dominates.map((count) => n - count) },
  };
}

function noteOf({ bounds, method }: Pick<DominanceParts, "bounds" | "method">): Label {
  if (bounds === undefined || method === undefined) {
    return say("对任何权重都成立。", "This holds whatever the weights are.");
  }
  return say(
    "{method}；对权重区间内的任何权重都成立。",
    "By {method}; this holds for all weights within the intervals.",
    { method },
  );
}
