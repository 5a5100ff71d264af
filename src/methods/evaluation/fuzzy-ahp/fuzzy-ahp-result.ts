import {
  ByName,
  type Label,
  listed,
  type Measure,
  type Name,
  type Step,
  Steps,
  say,
  sentences,
  shortNumber,
  Table,
  toLabel,
} from "../../../base/index.js";
import { type AnalyticHierarchy, ELEMENT } from "../ahp/ahp-result.js";
import type { TriangularMatrix } from "./triangular.js";

/** How weights are got from triangular judgements. */
export type FuzzyAhpMethod = "buckley" | "constrained" | "extent";

/** What {@link FuzzyHierarchy} is made of: finished numbers. */
export interface FuzzyHierarchyParts {
  readonly matrix: TriangularMatrix;
  readonly method: FuzzyAhpMethod;
  /** Triangular weights; of extent analysis the synthetic extents. */
  readonly lower: Float64Array;
  readonly modal: Float64Array;
  readonly upper: Float64Array;
  /** Crisp, with sum 1. */
  readonly weights: Float64Array;
  /** What got no weight at all; by extent analysis only. */
  readonly zeros: readonly Name[];
  /** Weights and consistency of the modal judgements. */
  readonly modalHierarchy: AnalyticHierarchy;
}

/** The measures of {@link FuzzyHierarchy}. */
export type FuzzyAhpMeasure = "weight" | "lower" | "modal" | "upper";

const METHODS: Readonly<Record<FuzzyAhpMethod, { readonly title: Label; readonly formula: string }>> = {
  buckley: {
    title: say("模糊权重：Buckley 几何平均", "fuzzy weights: Buckley's geometric means"),
    formula:
      "\\tilde w_i = \\left(\\frac{g_i^l}{\\sum_k g_k^u}, \\frac{g_i^m}{\\sum_k g_k^m}, \\frac{g_i^u}{\\sum_k g_k^l}\\right), \\quad g_i = \\Big(\\prod_j a_{ij}\\Big)^{1/n}",
  },
  constrained: {
    title: say("模糊权重：保持互反的几何平均", "fuzzy weights: geometric means with reciprocity kept"),
    formula:
      "w_i^l = \\min \\frac{g_i}{\\sum_k g_k}, \\quad w_i^u = \\max \\frac{g_i}{\\sum_k g_k}, \\quad l_{ij} \\le a_{ij} \\le u_{ij}, \\quad a_{ji} = 1/a_{ij}",
  },
  extent: {
    title: say("综合程度值：Chang 程度分析", "synthetic extents: Chang's extent analysis"),
    formula:
      "S_i = \\left(\\frac{\\sum_j l_{ij}}{\\sum\\sum u}, \\frac{\\sum_j m_{ij}}{\\sum\\sum m}, \\frac{\\sum_j u_{ij}}{\\sum\\sum l}\\right)",
  },
};

export interface FuzzyHierarchy extends FuzzyHierarchyParts {}

/** Weights of fuzzy AHP: what {@link fuzzyAhp} gives, in the order of `names`. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class FuzzyHierarchy extends ByName<FuzzyAhpMeasure> {
  /** @internal */
  constructor(parts: FuzzyHierarchyParts) {
    super({
      title: say("模糊层次分析法", "Fuzzy AHP"),
      kind: ELEMENT,
      names: parts.matrix.names,
      measures: measuresOf(parts),
      note: summaryOf(parts),
    });
    Object.assign(this, parts);
  }

  /** CR of the modal judgements. */
  get consistencyRatio(): number {
    return this.modalHierarchy.consistencyRatio;
  }

  override summary(): Label {
    return summaryOf(this);
  }

  override steps(): Steps {
    return new Steps(this.title, [
      {
        title: say("三角模糊判断矩阵", "the triangular judgements"),
        formula: "\\tilde a_{ij} = (l_{ij}, m_{ij}, u_{ij}), \\quad \\tilde a_{ji} = (1/u_{ij}, 1/m_{ij}, 1/l_{ij})",
        table: matrixOf(this.matrix),
      },
      { ...METHODS[this.method], table: this.toTable() },
      this.crispStep(),
    ]);
  }

  private crispStep(): Step {
    if (this.method === "extent") {
      return {
        title: say("可能度与权重", "possibilities and weights"),
        formula: "d_i = \\min_k V(S_i \\ge S_k), \\quad w_i = d_i / \\sum_k d_k",
        note: this.summary(),
      };
    }
    return {
      title: say("去模糊化：重心，再归一", "made crisp: centroids, divided by their sum"),
      formula: "w_i \\propto (w_i^l + w_i^m + w_i^u) / 3",
      note: this.summary(),
    };
  }
}

function measuresOf(parts: FuzzyHierarchyParts): Record<FuzzyAhpMeasure, Measure> {
  const extent = parts.method === "extent";
  return {
    weight: { label: say("权重 w", "weight w"), values: parts.weights },
    lower: { label: extent ? say("程度值 l", "extent l") : say("模糊权重 l", "fuzzy weight l"), values: parts.lower },
    modal: { label: extent ? say("程度值 m", "extent m") : say("模糊权重 m", "fuzzy weight m"), values: parts.modal },
    upper: { label: extent ? say("程度值 u", "extent u") : say("模糊权重 u", "fuzzy weight u"), values: parts.upper },
  };
}

function summaryOf({ matrix, weights, zeros, modalHierarchy, method }: FuzzyHierarchyParts): Label {
  const { consistencyRatio: cr, acceptable, randomIndex } = modalHierarchy;
  const first = weights.indexOf(Math.max(...weights));
  const verdict = acceptable ? say("一致性可以接受", "acceptable") : say("一致性不可接受", "not acceptable");
  return sentences(
    say(
      "权重最大：{name}（{weight}）；中值判断的 CR = {cr}（RI：{table}），{verdict}。",
      "Largest weight: {name} ({weight}); CR of the modal judgements = {cr} (RI: {table}), {verdict}.",
      { name: matrix.names[first], weight: weights[first], cr, table: randomIndex.table, verdict },
    ),
    zeros.length > 0
      ? say(
          "注意：程度分析给 {zeros} 的权重为 0，它们将不起作用；可能度不是权重，请改用 Buckley 法。",
          "Beware: extent analysis gives a weight of 0 to {zeros}, which would drop out; a possibility is no weight: use Buckley's method.",
          { zeros: listed(zeros) },
        )
      : method === "extent"
        ? say(
            "程度分析的可能度不是权重，仅供对照。",
            "Possibilities of extent analysis are no weights: for comparison only.",
          )
        : undefined,
  );
}

function matrixOf({ names, lower, modal, upper }: TriangularMatrix): Table {
  const n = names.length;
  const cell = (k: number): string => `(${[lower, modal, upper].map((layer) => shortNumber(layer[k])).join(", ")})`;
  return new Table({
    title: say("三角模糊判断矩阵", "Triangular judgements"),
    columns: [
      { ...ELEMENT, values: [...names] },
      ...names.map((name, j) => ({
        name: `a${j + 1}`,
        label: toLabel(name),
        values: names.map((_, i) => cell(i * n + j)),
      })),
    ],
  });
}
