import {
  type Label,
  LabelledMatrix,
  type Measure,
  type Name,
  nameText,
  type Step,
  Steps,
  say,
  sentences,
  shortPercent,
  Table,
  toLabel,
} from "../../../base/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { excludedWords, indicatorTable } from "../decision/tables.js";
import { ByAlternative } from "../ranking/by-alternative.js";
import type { Weighting } from "./weight-choice.js";

/** What is counted over the draws. */
export interface DrawCounts {
  /** Alternatives × ranks: how often. */
  readonly ranks: Float64Array;
  /** Alternatives × alternatives: how often the row is ahead of the column. */
  readonly ahead: Float64Array;
  /** Alternatives × indicators: the sums of weights under which one is first. */
  readonly central: Float64Array;
}

/** What a {@link RankAcceptability} is made of. */
export interface AcceptabilityParts {
  readonly decision: DecisionMatrix;
  readonly method: Name;
  /** What weights are drawn around; none where all are equally likely. */
  readonly weighting: Weighting | undefined;
  readonly weights: Float64Array | undefined;
  readonly concentration: number | undefined;
  readonly draws: number;
  readonly confidence: number;
  /** The ranks under the weights that are drawn around, or under equal ones. */
  readonly given: Float64Array;
  readonly counts: DrawCounts;
}

/** The measures of {@link RankAcceptability}. */
export type AcceptabilityMeasure = "first" | "given" | "meanRank" | "best" | "median" | "worst";

export interface RankAcceptability extends Omit<AcceptabilityParts, "counts" | "given"> {}

/** What share of weights gives whom which rank: what {@link rankAcceptability} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class RankAcceptability extends ByAlternative<AcceptabilityMeasure> {
  private readonly counts: DrawCounts;

  /** @internal */
  constructor({ given, ...parts }: AcceptabilityParts) {
    super({
      title: say("名次可接受度：{method}", "Rank acceptability: {method}", { method: parts.method }),
      names: parts.decision.matrix.rows,
      measures: measuresOf({ given, ...parts }),
      main: "first",
      less: ["given", "meanRank", "best", "median", "worst"],
      note: noteOf(parts),
    });
    Object.assign(this, parts);
    this.counts = parts.counts;
  }

  /** Alternatives × ranks: the share of the draws. */
  get acceptability(): LabelledMatrix {
    const ranks = this.names.map((_, r) => String(r + 1));
    return new LabelledMatrix(
      this.names,
      ranks,
      this.counts.ranks.map((count) => count / this.draws),
    );
  }

  /** In what share of the draws the row is ahead of the column. */
  get ahead(): LabelledMatrix {
    return new LabelledMatrix(
      this.names,
      this.names,
      this.counts.ahead.map((count) => count / this.draws),
    );
  }

  /** The mean of the weights under which an alternative is first; undefined if it never is. */
  centralWeights(name: string): Float64Array | undefined {
    const i = this.placeOf("centralWeights", name);
    const n = this.names.length;
    const width = this.decision.matrix.columns.length;
    const firsts = this.counts.ranks[i * n];
    if (firsts === 0) return undefined;
    return this.counts.central.slice(i * width, (i + 1) * width).map((sum) => sum / firsts);
  }

  override summary(): Label {
    const { first, best, worst } = this.measures;
    const [top] = this.order("first");
    const never = this.names.filter((_, i) => first.values[i] === 0).length;
    const head = say(
      "{method}：{name}在 {share} 的权重下居首（名次 {best} 至 {worst}）。",
      "{method}: {name} is first under {share} of the weights (rank {best} to {worst}).",
      {
        method: this.method,
        name: this.names[top],
        share: shortPercent(first.values[top]),
        best: best.values[top],
        worst: worst.values[top],
      },
    );
    const others =
      never === 0
        ? undefined
        : say("从未居首的有 {never} 个。", "Never first: {never} of {n}.", { never, n: this.names.length });
    return sentences(head, others, noteOf(this), excludedWords(this.decision));
  }

  /** Shares of first places and ranks; acceptability of each rank; who is ahead of whom; central weights. */
  tables(): readonly Table[] {
    return [
      this.toTable(),
      shareTable(say("名次可接受度", "Rank acceptability"), this.acceptability),
      shareTable(say("行在列之前的比例", "How often the row is ahead of the column"), this.ahead),
      this.centralTable(),
    ];
  }

  /** How weights were drawn, and what they gave. */
  override steps(name: string = nameText(this.names[this.order("first")[0]])): Steps {
    const i = this.placeOf("steps", name);
    const { weights, concentration } = this;
    const around: readonly Step[] =
      weights === undefined
        ? []
        : [
            {
              title: say("围绕的权重", "the weights that are drawn around"),
              table: indicatorTable(say("指标", "Indicators"), this.decision, [
                { name: "weight", label: say("权重", "weight"), values: [...weights], decimals: 4 },
              ]),
            },
          ];
    const [, acceptability, , central] = this.tables();
    return new Steps(this.stepsTitle(this.names[i]), [
      ...around,
      {
        title: say("抽取权重", "weights are drawn"),
        formula: concentration === undefined ? "w \\sim \\mathrm{Dir}(1, \\dots, 1)" : "w \\sim \\mathrm{Dir}(c\\,w)",
        note: noteOf(this),
      },
      { title: say("各名次的比例", "the share of each rank"), formula: "b_i^r", table: acceptability },
      { title: say("使其居首的平均权重", "the mean of weights that make it first"), formula: "w_i^c", table: central },
    ]);
  }

  private centralTable(): Table {
    const { columns } = this.decision.matrix;
    const weights = this.names.map((name) => this.centralWeights(nameText(name)));
    return new Table({
      title: say("使其居首的平均权重", "Mean weights that make it first"),
      columns: [
        { ...this.kind, values: [...this.names] },
        ...columns.map((name, j) => ({
          name: `w${j + 1}`,
          label: toLabel(name),
          values: weights.map((own) => own?.[j] ?? null),
          decimals: 3,
        })),
      ],
    });
  }
}

function shareTable(title: Label, { rows, columns, values }: LabelledMatrix): Table {
  const width = columns.length;
  const cells = columns.map((name, j) => ({
    name: `s${j + 1}`,
    label: toLabel(name),
    values: rows.map((_, i) => values[i * width + j]),
    decimals: 3,
  }));
  return new Table({
    title,
    columns: [{ name: "alternative", label: say("评价对象", "alternative"), values: [...rows] }, ...cells],
  });
}

function measuresOf({
  given,
  counts,
  draws,
  confidence,
  decision,
}: AcceptabilityParts): Record<AcceptabilityMeasure, Measure> {
  const n = decision.matrix.rows.length;
  const of = (pick: (own: Float64Array) => number): Float64Array =>
    Float64Array.from({ length: n }, (_, i) => pick(counts.ranks.subarray(i * n, (i + 1) * n)));
  const tail = (1 - confidence) / 2;
  const quantile = (share: number) => (own: Float64Array) => rankAt(own, share * draws);
  return {
    first: { label: say("居首的比例", "share of first places"), values: of(([firsts]) => firsts / draws), decimals: 3 },
    given: { label: say("所给权重下的名次", "rank as given"), values: given },
    meanRank: {
      label: say("平均名次", "mean rank"),
      values: of((own) => own.reduce((sum, count, r) => sum + count * (r + 1), 0) / draws),
      decimals: 2,
    },
    best: { label: say("最好名次", "best rank"), values: of(quantile(tail)) },
    median: { label: say("名次中位数", "median rank"), values: of(quantile(0.5)) },
    worst: { label: say("最差名次", "worst rank"), values: of(quantile(1 - tail)) },
  };
}

/** The least rank that, with those before it, was drawn so often. */
function rankAt(counts: Float64Array, wanted: number): number {
  let sum = 0;
  for (let r = 0; r < counts.length; r++) {
    sum += counts[r];
    if (sum > 0 && sum >= wanted - 1e-9) return r + 1;
  }
  return counts.length;
}

function noteOf({
  draws,
  confidence,
  concentration,
  weighting,
}: Pick<AcceptabilityParts, "draws" | "confidence" | "concentration" | "weighting">): Label {
  const holes = { draws, confidence: shortPercent(confidence) };
  return weighting === undefined || concentration === undefined
    ? say(
        "抽取 {draws} 组权重，各组机会均等；名次区间 {confidence}。",
        "Sets of weights drawn: {draws}, all equally likely; intervals of ranks {confidence}.",
        holes,
      )
    : say(
        "围绕{name}抽取 {draws} 组权重，集中度 {c}；名次区间 {confidence}。",
        "Sets of weights drawn: {draws}, around {name} with concentration {c}; intervals of ranks {confidence}.",
        { ...holes, name: weighting.name, c: concentration },
      );
}
