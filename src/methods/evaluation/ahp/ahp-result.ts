import {
  ByName,
  compareNumbers,
  type Kind,
  type Label,
  type LabelledMatrix,
  listed,
  type Measure,
  type Name,
  type Step,
  Steps,
  say,
  sentences,
  shortNumber,
  Table,
  texNumber,
  toLabel,
} from "../../../base/index.js";
import type { Completion } from "./completion.js";
import { type Convention, conventionTable, conventionWords, PRESETS, type AhpPreset } from "./conventions.js";
import type { JudgementScale } from "./judgement-scale.js";
import type { RoundedJudgement } from "./judgements.js";
import type { PriorityMethod } from "./priorities.js";
import type { NamedIndex } from "./random-index.js";

/** A judgement beside the one that the weights imply. */
export interface Judgement {
  readonly row: Name;
  readonly column: Name;
  /** a_ij, as it was judged. */
  readonly judged: number;
  /** wᵢ / wⱼ. */
  readonly implied: number;
}

/** A number for a pair: what stands for a missing judgement, or one that isn't on the scale. */
export interface FilledJudgement {
  readonly row: Name;
  readonly column: Name;
  readonly value: number;
}

/** What {@link AnalyticHierarchy} is made of: finished numbers. */
export interface HierarchyParts {
  /** As they were judged; NaN both ways where a pair wasn't. */
  readonly judgements: LabelledMatrix;
  /** The same row by row, with what stands for missing judgements. */
  readonly completed: Float64Array;
  /** How that was found. */
  readonly completion: Exclude<Completion, "refused">;
  /** The missing judgements and what stands for them. */
  readonly missing: readonly FilledJudgement[];
  /** Judgements whose printed reciprocals were rounded: those above the diagonal counted. */
  readonly rounded: readonly RoundedJudgement[];
  readonly scale: JudgementScale;
  /** Judgements between the steps of the scale. */
  readonly offScale: readonly FilledJudgement[];
  /** Whose conventions were followed, if anybody's. */
  readonly preset?: AhpPreset | undefined;
  readonly method: PriorityMethod;
  /** What λmax was taken from. */
  readonly lambda: "weights" | "eigenvalue";
  /** One a name, with sum 1. */
  readonly weights: Float64Array;
  /** A·w. */
  readonly product: Float64Array;
  readonly lambdaMax: number;
  /** CI = (λmax − n)/(n − 1); 0 for n ≤ 2. */
  readonly consistencyIndex: number;
  /** RI of this order, and whose table it is from. */
  readonly randomIndex: NamedIndex;
  /** CR = CI / RI; 0 for n ≤ 2. */
  readonly consistencyRatio: number;
  /** GCI, of geometric means or logarithmic least squares only, and where something can be contradicted. */
  readonly geometricConsistencyIndex: number | undefined;
  /**
   * The judgement that is most times off what the weights imply: the one to talk about again. None if
   * nothing is off, nor for n ≤ 3, where all judgements are off by the same factor.
   */
  readonly mostContradicted: Judgement | undefined;
}

/** The measures of {@link AnalyticHierarchy}. */
export type HierarchyMeasure = "weight" | "product" | "quotient";

/** What is compared. @internal */
export const ELEMENT: Kind = { name: "name", label: say("要素", "element") };

const METHODS: Readonly<Record<PriorityMethod, { readonly title: Label; readonly formula: string }>> = {
  eigenvector: {
    title: say("权重：最大特征根的特征向量", "weights: the principal eigenvector"),
    formula: "Aw = \\lambda_{\\max} w, \\quad \\sum_i w_i = 1",
  },
  "geometric-mean": {
    title: say("权重：方根法", "weights: geometric means of the rows"),
    formula: "w_i = \\frac{(\\prod_j a_{ij})^{1/n}}{\\sum_k (\\prod_j a_{kj})^{1/n}}",
  },
  "column-mean": {
    title: say("权重：和积法", "weights: means of the normalised columns"),
    formula: "w_i = \\frac1n \\sum_j \\frac{a_{ij}}{\\sum_k a_{kj}}",
  },
  "logarithmic-least-squares": {
    title: say("权重：对数最小二乘法", "weights: logarithmic least squares"),
    formula: "\\sum_{(i,j)} (\\ln a_{ij} - \\ln w_i + \\ln w_j)^2 \\to \\min",
  },
};

const COMPLETIONS: Readonly<
  Record<Exclude<Completion, "refused">, { readonly title: Label; readonly formula: string }>
> = {
  "lambda-max": {
    title: say("补全缺失的判断：使最大特征根最小", "missing judgements filled: the largest eigenvalue is least"),
    formula: "\\min_x \\lambda_{\\max}(A(x))",
  },
  harker: {
    title: say("补全缺失的判断：Harker 法", "missing judgements filled by Harker's method"),
    formula: "a_{ij} = w_i / w_j",
  },
  "logarithmic-least-squares": {
    title: say("补全缺失的判断：对数最小二乘法", "missing judgements filled by logarithmic least squares"),
    formula: "a_{ij} = w_i / w_j",
  },
};

export interface AnalyticHierarchy extends HierarchyParts {}

/** Weights and consistency of a judgement matrix: what {@link ahp} gives, in the order of `names`. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class AnalyticHierarchy extends ByName<HierarchyMeasure> {
  /** @internal */
  constructor(parts: HierarchyParts) {
    super({
      title: say("层次分析法：权重与一致性检验", "AHP: weights and consistency"),
      kind: ELEMENT,
      names: parts.judgements.rows,
      measures: measuresOf(parts),
      note: summaryOf(parts),
    });
    Object.assign(this, parts);
  }

  /** CR < .10. */
  get acceptable(): boolean {
    return isAcceptable(this);
  }

  /** What was chosen, and what of it is known to be the preset's. */
  get conventions(): readonly Convention[] {
    return conventionsOf(this);
  }

  override summary(): Label {
    return summaryOf(this);
  }

  /** The derivation: conventions if a preset was asked for, matrix, what was filled in, weights, λmax, CI, CR, and GCI where it is defined. */
  override steps(): Steps {
    const consistency = this.names.length <= 2 ? [] : this.consistencySteps();
    return new Steps(this.title, [
      ...this.conventionSteps(),
      {
        title: say("判断矩阵", "the judgements"),
        formula: "A = (a_{ij}), \\quad a_{ji} = 1/a_{ij}",
        table: matrixOf(this.judgements.rows, this.judgements.values),
        ...noteOn(this.offScale),
      },
      ...this.completionSteps(),
      { ...METHODS[this.method], table: this.toTable() },
      {
        title: say("最大特征根", "the largest eigenvalue"),
        formula:
          this.lambda === "weights"
            ? "\\lambda_{\\max} = \\frac1n \\sum_i \\frac{(Aw)_i}{w_i}"
            : "\\lambda_{\\max} = \\rho(A)",
        numbers: texNumber(this.lambdaMax),
      },
      ...consistency,
    ]);
  }

  private conventionSteps(): Step[] {
    if (this.preset === undefined) return [];
    return [{ title: say("约定", "conventions"), table: conventionTable(this.preset, this.conventions) }];
  }

  private completionSteps(): Step[] {
    if (this.missing.length === 0) return [];
    const table = matrixOf(this.judgements.rows, this.completed);
    return [{ ...COMPLETIONS[this.completion], table, note: filledNote(this.missing) }];
  }

  private consistencySteps(): Step[] {
    const n = this.names.length;
    const { randomIndex, geometricConsistencyIndex: gci } = this;
    const [lambda, ci, cr] = [this.lambdaMax, this.consistencyIndex, this.consistencyRatio].map(texNumber);
    const table = randomIndex.table;
    return [
      {
        title: say("一致性指标", "the consistency index"),
        formula: "CI = \\frac{\\lambda_{\\max} - n}{n - 1}",
        numbers: `\\frac{${lambda} - ${n}}{${n} - 1} = ${ci}`,
      },
      {
        title: say("一致性比例", "the consistency ratio"),
        formula: "CR = CI / RI",
        numbers: `${ci} / ${shortNumber(randomIndex.value)} = ${cr}`,
        note: sentences(say("RI 取自 {table}，n = {n}。", "RI from {table}, n = {n}.", { table, n }), this.summary()),
      },
      ...(gci === undefined ? [] : [geometricStep(gci, n)]),
    ];
  }
}

function measuresOf({ weights, product }: HierarchyParts): Record<HierarchyMeasure, Measure> {
  return {
    weight: { label: say("权重 w", "weight w"), values: weights },
    product: { label: say("Aw", "Aw"), values: product },
    quotient: {
      label: say("(Aw)ᵢ / wᵢ", "(Aw)ᵢ / wᵢ"),
      values: product.map((value, i) => value / weights[i]),
    },
  };
}

type Conventional = Pick<HierarchyParts, "preset" | "method" | "randomIndex" | "lambda" | "scale">;

type Judged = Conventional &
  Pick<HierarchyParts, "judgements" | "weights" | "consistencyRatio" | "mostContradicted" | "missing" | "rounded">;

const METHOD_WORDS: Readonly<Record<PriorityMethod, Label>> = {
  eigenvector: say("特征根法", "eigenvector"),
  "geometric-mean": say("方根法", "geometric means of the rows"),
  "column-mean": say("和积法", "means of the normalised columns"),
  "logarithmic-least-squares": say("对数最小二乘法", "logarithmic least squares"),
};

const SCALES: Readonly<Record<JudgementScale, Label>> = {
  "1-9": say("1–9", "1–9"),
  exponential: say("指数标度", "exponential"),
  any: say("任意正数", "any positive number"),
};

function conventionsOf({ preset, method, randomIndex, lambda, scale }: Conventional): readonly Convention[] {
  const origin = preset !== undefined && PRESETS[preset].method === method ? "preset" : "own";
  const quotients = say("(Aw)ᵢ/wᵢ 的平均", "the mean of (Aw)ᵢ/wᵢ");
  const eigenvalue = say("特征根", "the eigenvalue");
  return [
    { option: "method", label: say("权重算法", "weights"), value: METHOD_WORDS[method], origin },
    { option: "randomIndex", label: say("RI 表", "RI"), value: toLabel(randomIndex.table), origin: "own" },
    {
      option: "lambda",
      label: say("最大特征根", "λmax"),
      value: lambda === "weights" ? quotients : eigenvalue,
      origin: "own",
    },
    { option: "scale", label: say("标度", "scale"), value: SCALES[scale], origin: "own" },
  ];
}

function isAcceptable({ consistencyRatio }: Judged): boolean {
  return compareNumbers(consistencyRatio, 0.1) < 0;
}

function summaryOf(parts: Judged): Label {
  const { judgements, weights, consistencyRatio: cr, randomIndex, missing } = parts;
  const n = weights.length;
  const first = weights.indexOf(Math.max(...weights));
  const holes = { name: judgements.rows[first], weight: weights[first] };
  const filled = sentences(
    missing.length === 0 ? undefined : filledNote(missing),
    roundedNote(parts.rounded),
    conventionWords(parts.preset, conventionsOf(parts)),
  );
  if ((n * (n - 1)) / 2 - missing.length < n) {
    return sentences(
      say(
        "权重最大：{name}（{weight}）；判断恰好把各要素连起来，不会自相矛盾。",
        "Largest weight: {name} ({weight}); the judgements just link everything: there is nothing to contradict.",
        holes,
      ),
      filled,
    );
  }
  const verdict = isAcceptable(parts) ? say("一致性可以接受", "acceptable") : say("一致性不可接受", "not acceptable");
  return sentences(
    say(
      "权重最大：{name}（{weight}）；CR = {cr}（RI：{table}），{verdict}。",
      "Largest weight: {name} ({weight}); CR = {cr} (RI: {table}), {verdict}.",
      { ...holes, cr, table: randomIndex.table, verdict },
    ),
    isAcceptable(parts) ? undefined : contradicted(parts.mostContradicted),
    filled,
  );
}

/** Which side of the diagonal counted, where reciprocals were printed with few digits. */
function roundedNote(rounded: readonly RoundedJudgement[]): Label | undefined {
  if (rounded.length === 0) return undefined;
  const first = rounded.slice(0, 3).map(({ row, column, value, printed }) =>
    say(
      "{row} 对 {column} {value}（对面印作 {printed}）",
      "{row} against {column} {value} (printed {printed} on the other side)",
      {
        row,
        column,
        value,
        printed,
      },
    ),
  );
  return say(
    "对称位置的倒数只印了几位小数，以右上三角为准：{list}。",
    "Reciprocals were printed with few decimals; the upper triangle counted: {list}.",
    {
      list: listed(rounded.length > 3 ? [...first, "…"] : first),
    },
  );
}

/** What stands for the missing judgements, three of them at most. */
function filledNote(missing: readonly FilledJudgement[]): Label {
  return say("缺 {n} 个判断，补为：{list}。", "Missing judgements: {n}, filled: {list}.", {
    n: missing.length,
    list: pairList(missing),
  });
}

function pairList(pairs: readonly FilledJudgement[]): Label {
  const first = pairs
    .slice(0, 3)
    .map(({ row, column, value }) =>
      say("{row} 对 {column} {value}", "{row} against {column} {value}", { row, column, value }),
    );
  return pairs.length > 3 ? listed([...first, "…"]) : listed(first);
}

function noteOn(offScale: readonly FilledJudgement[]): { readonly note?: Label } {
  if (offScale.length === 0) return {};
  const note = say("不在标度的整档上：{list}。", "Between the steps of the scale: {list}.", {
    list: pairList(offScale),
  });
  return { note };
}

function contradicted(judgement: Judgement | undefined): Label | undefined {
  if (judgement === undefined) return undefined;
  const { row, column, judged, implied } = judgement;
  return say(
    "最矛盾的判断：{row} 对 {column} 判为 {judged}，权重之比为 {implied}。",
    "Most contradicted: {row} against {column} was judged {judged}; the weights say {implied}.",
    { row, column, judged, implied },
  );
}

function matrixOf(names: readonly Name[], values: Float64Array): Table {
  const n = names.length;
  return new Table({
    title: say("判断矩阵", "Judgement matrix"),
    columns: [
      { ...ELEMENT, values: [...names] },
      ...names.map((name, j) => ({
        name: `a${j + 1}`,
        label: toLabel(name),
        values: names.map((_, i) => (Number.isNaN(values[i * n + j]) ? null : values[i * n + j])),
      })),
    ],
  });
}

function geometricStep(gci: number, n: number): Step {
  const limit = n === 3 ? 0.31 : n === 4 ? 0.35 : 0.37;
  return {
    title: say("几何一致性指标", "the geometric consistency index"),
    formula: "GCI = \\frac{2}{(n-1)(n-2)} \\sum_{i<j} \\ln^2 \\frac{a_{ij} w_j}{w_i}",
    numbers: texNumber(gci),
    note: say(
      "n = {n} 时，与 CR = 0.10 相当的界限约为 {limit}（Aguarón 与 Moreno-Jiménez 2003）。",
      "For n = {n} about {limit} corresponds to CR = 0.10 (Aguarón & Moreno-Jiménez 2003).",
      { n, limit },
    ),
  };
}
