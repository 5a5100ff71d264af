import {
  ByName,
  type Label,
  LabelledMatrix,
  listed,
  type Measure,
  type Name,
  type Step,
  Steps,
  say,
  sentences,
  Table,
  namesList,
} from "../../../base/index.js";
import { ELEMENT, type AnalyticHierarchy } from "./ahp-result.js";
import { conventionWords } from "./conventions.js";

/** What is put together of a group: judgements, or priorities by the geometric or the arithmetic mean. */
export type Aggregation = "judgements" | "priorities" | "priorities-arithmetic";

/** An expert with his weights and consistency. */
export interface GroupExpert {
  readonly name: Name;
  /** How much he counts; all add up to 1. */
  readonly share: number;
  readonly hierarchy: AnalyticHierarchy;
}

/** How far apart experts are on a pair. */
export interface Disagreement {
  readonly row: Name;
  readonly column: Name;
  /** The geometric mean. */
  readonly mean: number;
  readonly lowest: { readonly expert: Name; readonly judged: number };
  readonly highest: { readonly expert: Name; readonly judged: number };
  /** The highest by the lowest, ≥ 1. */
  readonly factor: number;
}

/** What {@link GroupHierarchy} is made of: finished numbers. */
export interface GroupHierarchyParts {
  readonly aggregation: Aggregation;
  readonly experts: readonly GroupExpert[];
  readonly elements: readonly Name[];
  /** Of the judgements put together; none where priorities were. */
  readonly group: AnalyticHierarchy | undefined;
  /** The group's, with sum 1. */
  readonly weights: Float64Array;
  /** Pairs that two experts or more judged, farthest apart first. */
  readonly disagreements: readonly Disagreement[];
}

/** The measures of {@link GroupHierarchy}. */
export type GroupMeasure = "weight" | "lowest" | "highest";

export interface GroupHierarchy extends Omit<GroupHierarchyParts, "elements"> {}

/** Weights of a group: what {@link groupAhp} gives, in the order of `names`. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class GroupHierarchy extends ByName<GroupMeasure> {
  /** @internal */
  constructor({ elements, ...parts }: GroupHierarchyParts) {
    super({
      title: say("群决策层次分析法", "AHP of a group"),
      kind: ELEMENT,
      names: elements,
      measures: measuresOf(parts),
      note: summaryOf({ elements, ...parts }),
    });
    Object.assign(this, parts);
  }

  /** Experts whose CR isn't below 0.10. */
  get inconsistent(): readonly Name[] {
    return inconsistentOf(this.experts);
  }

  override summary(): Label {
    return summaryOf({ ...this, elements: this.names });
  }

  /** Experts × things: each expert's weights. */
  weightsByExpert(): LabelledMatrix {
    const rows = this.experts.map(({ name }) => name);
    const values = Float64Array.from(this.experts.flatMap(({ hierarchy }) => [...hierarchy.weights]));
    return new LabelledMatrix(rows, this.names, values);
  }

  /** One row an expert: share, weights, CR. */
  expertTable(): Table {
    return new Table({
      title: say("各位专家", "The experts"),
      columns: [
        { name: "expert", label: say("专家", "expert"), values: this.experts.map(({ name }) => name) },
        { name: "share", label: say("专家权重", "share"), values: this.experts.map(({ share }) => share) },
        ...this.names.map((name, i) => ({
          name: `w${i + 1}`,
          label: say("{name}", "{name}", { name }),
          values: this.experts.map(({ hierarchy }) => hierarchy.weights[i]),
        })),
        {
          name: "consistencyRatio",
          label: say("CR", "CR"),
          values: this.experts.map(({ hierarchy }) => hierarchy.consistencyRatio),
        },
      ],
    });
  }

  /** One row a pair, farthest apart first. */
  disagreementTable(): Table {
    const all = this.disagreements;
    return new Table({
      title: say("分歧", "Where the experts disagree"),
      columns: [
        { name: "row", label: say("要素", "element"), values: all.map(({ row }) => row) },
        { name: "column", label: say("与之比较", "against"), values: all.map(({ column }) => column) },
        { name: "mean", label: say("几何平均", "geometric mean"), values: all.map(({ mean }) => mean) },
        { name: "lowest", label: say("最低", "lowest"), values: all.map(({ lowest }) => lowest.judged) },
        { name: "lowestBy", label: say("最低者", "lowest by"), values: all.map(({ lowest }) => lowest.expert) },
        { name: "highest", label: say("最高", "highest"), values: all.map(({ highest }) => highest.judged) },
        { name: "highestBy", label: say("最高者", "highest by"), values: all.map(({ highest }) => highest.expert) },
        { name: "factor", label: say("相差倍数", "times apart"), values: all.map(({ factor }) => factor) },
      ],
      main: "factor",
    });
  }

  /** Weights, experts and disagreements. */
  tables(): readonly Table[] {
    return [this.toTable(), this.expertTable(), this.disagreementTable()];
  }

  override steps(): Steps {
    return new Steps(this.title, [
      {
        title: say("各位专家的权重与 CR", "each expert's weights and CR"),
        table: this.expertTable(),
      },
      ...this.groupSteps(),
    ]);
  }

  private groupSteps(): readonly Step[] {
    if (this.group !== undefined) {
      const [matrix, ...others] = this.group.steps().list;
      const title = say("判断的几何平均", "geometric means of the judgements");
      return [{ ...matrix, title, formula: "a_{ij} = \\prod_k a_{ij}^{(k)\\, v_k}" }, ...others];
    }
    const geometric = this.aggregation === "priorities";
    return [
      {
        title: geometric
          ? say("权重的几何平均", "geometric means of the weights")
          : say("权重的算术平均", "arithmetic means of the weights"),
        formula: geometric ? "w_i \\propto \\prod_k w_i^{(k)\\, v_k}" : "w_i = \\sum_k v_k w_i^{(k)}",
        table: this.toTable(),
        note: this.summary(),
      },
    ];
  }
}

function measuresOf({
  experts,
  weights,
}: Pick<GroupHierarchyParts, "experts" | "weights">): Record<GroupMeasure, Measure> {
  const over = (pick: (...values: number[]) => number) =>
    weights.map((_, i) => pick(...experts.map(({ hierarchy }) => hierarchy.weights[i])));
  return {
    weight: { label: say("权重 w", "weight w"), values: weights },
    lowest: { label: say("专家中最低", "lowest of an expert"), values: over(Math.min) },
    highest: { label: say("专家中最高", "highest of an expert"), values: over(Math.max) },
  };
}

function inconsistentOf(experts: readonly GroupExpert[]): readonly Name[] {
  return namesList(experts.filter(({ hierarchy }) => !hierarchy.acceptable).map(({ name }) => name));
}

function summaryOf({ elements, experts, group, weights, disagreements }: GroupHierarchyParts): Label {
  const first = weights.indexOf(Math.max(...weights));
  const bad = inconsistentOf(experts);
  const holes = { n: experts.length, name: elements[first], weight: weights[first] };
  return sentences(
    say("专家 {n} 位；权重最大：{name}（{weight}）。", "Experts: {n}; largest weight: {name} ({weight}).", holes),
    group &&
      say("合成判断的 CR = {cr}（RI：{table}）。", "CR of the judgements together: {cr} (RI: {table}).", {
        cr: group.consistencyRatio,
        table: group.randomIndex.table,
      }),
    bad.length === 0
      ? say("每位专家的 CR 都小于 0.10。", "Every expert's CR is below 0.10.")
      : say("CR 不小于 0.10 的专家：{bad}。", "CR isn't below 0.10: {bad}.", { bad: listed(bad) }),
    farthest(disagreements[0]),
    conventionWords(experts[0].hierarchy.preset, experts[0].hierarchy.conventions),
  );
}

function farthest(worst: Disagreement | undefined): Label | undefined {
  if (worst === undefined || worst.factor < 1 + 1e-9) return undefined;
  const { row, column, lowest, highest } = worst;
  return say(
    "分歧最大：{row} 对 {column}，{low} 判为 {a}，{high} 判为 {b}。",
    "Farthest apart: {row} against {column}, {a} by {low} and {b} by {high}.",
    { row, column, low: lowest.expert, high: highest.expert, a: lowest.judged, b: highest.judged },
  );
}
