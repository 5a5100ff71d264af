import {
  ByName,
  type Column,
  compareNumbers,
  type Kind,
  type Label,
  listed,
  type Measure,
  type Name,
  nameText,
  type Step,
  Steps,
  say,
  sentences,
  Table,
  texNumber,
  toLabel,
  namesList,
} from "../../../base/index.js";
import { type AnalyticHierarchy, ELEMENT } from "./ahp-result.js";
import { conventionWords } from "./conventions.js";
import { ALTERNATIVE, type AlternativesRead, type HierarchyElement, type HierarchyTree } from "./hierarchy-tree.js";

/** The consistency of one matrix, and how much it counts. */
export interface NodeConsistency {
  /** What it stands under. */
  readonly parent: Name;
  /** Of what is compared: 1 right below the goal; alternatives come last. */
  readonly level: number;
  /** The global weight of the parent. */
  readonly weight: number;
  /** None where nothing was judged. */
  readonly hierarchy: AnalyticHierarchy | undefined;
}

/** The consistency of a level. */
export interface LevelConsistency {
  readonly level: number;
  /** Σ w_j CI_j. */
  readonly consistencyIndex: number;
  /** Σ w_j RI_j. */
  readonly randomIndex: number;
  /** The first by the second; 0 where nothing can be contradicted. */
  readonly consistencyRatio: number;
}

/** Priorities of alternatives, with sum 1. */
export interface AlternativePriorities {
  readonly distributive: Float64Array;
  readonly ideal: Float64Array;
}

/** What {@link HierarchyPriorities} is made of: finished numbers. */
export interface HierarchyPrioritiesParts {
  readonly tree: HierarchyTree;
  /** From the goal down, each before what stands below it. */
  readonly elements: readonly HierarchyElement[];
  /** Those without anything below them but alternatives. */
  readonly leaves: readonly HierarchyElement[];
  readonly alternatives: AlternativesRead | undefined;
  readonly mode: "distributive" | "ideal";
  /** None without alternatives. */
  readonly priorities: AlternativePriorities | undefined;
  readonly matrices: readonly NodeConsistency[];
  readonly levels: readonly LevelConsistency[];
  /** Of the whole: Σ w CI / Σ w RI over all matrices. */
  readonly consistencyRatio: number;
}

/** The measures of {@link HierarchyPriorities}: of leaves the weight, of alternatives the priorities. */
export type HierarchyPriorityMeasure = "weight" | "distributive" | "ideal";

export interface HierarchyPriorities extends HierarchyPrioritiesParts {}

/**
 * Priorities of a hierarchy: what {@link hierarchyPriorities} gives; `names` are the alternatives or, without them,
 * the leaves.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class HierarchyPriorities extends ByName<HierarchyPriorityMeasure> {
  /** @internal */
  constructor(parts: HierarchyPrioritiesParts) {
    const { alternatives, leaves, mode } = parts;
    super({
      title: say("层次总排序", "Priorities of the hierarchy"),
      kind: alternatives ? ALTERNATIVE : ELEMENT,
      names: alternatives?.names ?? leaves.map(({ name }) => name),
      measures: measuresOf(parts),
      main: alternatives ? mode : "weight",
      note: summaryOf(parts),
    });
    Object.assign(this, parts);
  }

  /** The priorities or, without alternatives, the weights of the leaves; with sum 1. */
  get weights(): Float64Array {
    return this.priorities?.[this.mode] ?? Float64Array.from(this.leaves, ({ global }) => global);
  }

  /** What the matrices stand under whose CR isn't below 0.10. */
  get inconsistent(): readonly Name[] {
    return inconsistentOf(this.matrices);
  }

  override summary(): Label {
    return summaryOf(this);
  }

  /** One row an element: what it stands below, its level, local and global weight. */
  elementTable(): Table {
    const all = this.elements;
    return new Table({
      title: say("各要素的权重", "Weights of the elements"),
      columns: [
        { ...ELEMENT, values: all.map(({ name }) => name) },
        { name: "parent", label: say("上级要素", "below"), values: all.map(({ parent }) => parent) },
        { name: "level", label: say("层次", "level"), values: all.map(({ level }) => level) },
        { name: "local", label: say("层内权重", "local weight"), values: all.map(({ local }) => local) },
        { name: "global", label: say("总权重", "global weight"), values: all.map(({ global }) => global) },
      ],
      main: "global",
    });
  }

  /** One row a matrix: what it stands under, its order, λmax, CI, RI, CR; then the whole. */
  consistencyTable(): Table {
    const judged = this.matrices.flatMap(({ parent, weight, hierarchy }) =>
      hierarchy === undefined ? [] : [{ parent, weight, hierarchy }],
    );
    const whole = say("整个层次结构", "the whole hierarchy");
    const column = (
      name: string,
      label: Label,
      of: (matrix: (typeof judged)[number]) => number,
      last?: number,
    ): Column => {
      return { name, label, values: [...judged.map(of), last ?? null] };
    };
    const parents = [...judged.map(({ parent }) => parent), whole];
    return new Table({
      title: say("一致性检验", "Consistency"),
      columns: [
        { name: "parent", label: say("判断矩阵（上级要素）", "matrix (below)"), values: parents },
        column("weight", say("上级权重", "weight of the parent"), ({ weight }) => weight),
        column("order", say("阶数", "order"), ({ hierarchy }) => hierarchy.names.length),
        column("lambdaMax", say("最大特征根", "λmax"), ({ hierarchy }) => hierarchy.lambdaMax),
        column("ci", say("CI", "CI"), ({ hierarchy }) => hierarchy.consistencyIndex),
        column("ri", say("RI", "RI"), ({ hierarchy }) => hierarchy.randomIndex.value),
        column("cr", say("CR", "CR"), ({ hierarchy }) => hierarchy.consistencyRatio, this.consistencyRatio),
      ],
      main: "cr",
    });
  }

  /** Alternatives under each leaf: local weights, with the leaf's weight; undefined without alternatives. */
  contributionTable(): Table | undefined {
    const { alternatives, leaves } = this;
    if (alternatives === undefined) return undefined;
    return new Table({
      title: say("各方案在底层要素下的权重", "Local weights of the alternatives"),
      columns: [
        { name: "leaf", label: say("底层要素", "leaf"), values: leaves.map(({ name }) => name) },
        { name: "weight", label: say("总权重", "global weight"), values: leaves.map(({ global }) => global) },
        ...alternatives.names.map((name, a) => ({
          name: `p${a + 1}`,
          label: toLabel(name),
          values: alternatives.nodes.map(({ weights }) => weights[a]),
        })),
      ],
    });
  }

  /** Priorities, elements, contributions, consistency. */
  tables(): readonly Table[] {
    const contributions = this.contributionTable();
    return [this.toTable(), this.elementTable(), ...(contributions ? [contributions] : []), this.consistencyTable()];
  }

  override steps(): Steps {
    return new Steps(this.title, [
      ...this.matrices.flatMap(matrixSteps),
      {
        title: say("总权重：逐级相乘", "global weights: the product on the way down"),
        formula: "w_{\\mathrm{global}} = w_{\\mathrm{parent}} \\times w_{\\mathrm{local}}",
        table: this.elementTable(),
      },
      ...this.alternativeSteps(),
      ...this.levels.filter(({ randomIndex }) => randomIndex > 0).map(levelStep),
      {
        title: say("整体一致性", "consistency of the whole"),
        formula: "CR = \\frac{\\sum_j w_j CI_j}{\\sum_j w_j RI_j}",
        numbers: texNumber(this.consistencyRatio),
        table: this.consistencyTable(),
        note: this.summary(),
      },
    ]);
  }

  private alternativeSteps(): readonly Step[] {
    const table = this.contributionTable();
    if (table === undefined) return [];
    const ideal = this.mode === "ideal";
    return [
      { title: say("各方案在底层要素下的权重", "local weights of the alternatives"), table },
      {
        title: ideal ? say("方案总排序：理想模式", "ideal mode") : say("方案总排序：分配模式", "distributive mode"),
        formula: ideal ? "P_a \\propto \\sum_k w_k \\frac{p_{ka}}{\\max_b p_{kb}}" : "P_a = \\sum_k w_k p_{ka}",
        table: this.toTable(),
      },
    ];
  }
}

function matrixSteps({ parent, hierarchy }: NodeConsistency): readonly Step[] {
  if (hierarchy === undefined || hierarchy.names.length === 1) return [];
  return hierarchy.steps().list.map((step) => ({
    ...step,
    title: say("{parent}：{step}", "{parent}: {step}", { parent, step: step.title }),
  }));
}

function levelStep({ level, consistencyIndex, randomIndex, consistencyRatio }: LevelConsistency): Step {
  return {
    title: say("第 {level} 层的总一致性比例", "consistency ratio of level {level}", { level }),
    formula: "CR = \\frac{\\sum_j w_j CI_j}{\\sum_j w_j RI_j}",
    numbers: `\\frac{${texNumber(consistencyIndex)}}{${texNumber(randomIndex)}} = ${texNumber(consistencyRatio)}`,
  };
}

function measuresOf({
  leaves,
  priorities,
  mode,
}: HierarchyPrioritiesParts): Record<HierarchyPriorityMeasure, Measure | undefined> {
  const labels = {
    distributive: say("总权重（分配模式）", "priority (distributive mode)"),
    ideal: say("总权重（理想模式）", "priority (ideal mode)"),
  };
  const of = (key: "distributive" | "ideal"): Measure | undefined =>
    priorities && { label: labels[key], values: priorities[key] };
  const weight = { label: say("总权重", "global weight"), values: leaves.map(({ global }) => global) };
  return {
    weight: priorities ? undefined : weight,
    ...(mode === "ideal"
      ? { ideal: of("ideal"), distributive: of("distributive") }
      : { distributive: of("distributive"), ideal: of("ideal") }),
  };
}

function inconsistentOf(matrices: readonly NodeConsistency[]): readonly Name[] {
  return namesList(matrices.filter(({ hierarchy }) => hierarchy?.acceptable === false).map(({ parent }) => parent));
}

function summaryOf({
  alternatives,
  leaves,
  priorities,
  mode,
  matrices,
  consistencyRatio: cr,
}: HierarchyPrioritiesParts): Label {
  const weights = priorities?.[mode] ?? Float64Array.from(leaves, ({ global }) => global);
  const names = alternatives?.names ?? leaves.map(({ name }) => name);
  const bad = inconsistentOf(matrices);
  const judged = matrices.find(({ hierarchy }) => hierarchy !== undefined)?.hierarchy;
  return sentences(
    firstOf(names, weights, alternatives ? ALTERNATIVE : ELEMENT),
    judged &&
      say("总 CR = {cr}（RI：{table}）。", "CR of the whole: {cr} (RI: {table}).", {
        cr,
        table: judged.randomIndex.table,
      }),
    judged &&
      (bad.length === 0
        ? say("各判断矩阵的 CR 都小于 0.10。", "CR is below 0.10 in every matrix.")
        : say("CR 不小于 0.10 的判断矩阵：{bad} 之下。", "CR isn't below 0.10 below: {bad}.", { bad: listed(bad) })),
    priorities && turned(names, priorities),
    judged && conventionWords(judged.preset, judged.conventions),
  );
}

/** Who comes first, or who share the first place. */
function firstOf(names: readonly Name[], weights: Float64Array, { label: kind }: Kind): Label {
  const most = Math.max(...weights);
  const first = names.filter((_, i) => compareNumbers(weights[i], most) === 0);
  return say("权重最大的{kind}：{first}（{most}）。", "Largest weight among the {kind}s: {first} ({most}).", {
    kind,
    first: listed(first),
    most,
  });
}

/** Says so where the two modes put another alternative first. */
function turned(names: readonly Name[], { distributive, ideal }: AlternativePriorities): Label | undefined {
  const first = (weights: Float64Array): Name => names[weights.indexOf(Math.max(...weights))];
  const [a, b] = [first(distributive), first(ideal)];
  if (nameText(a) === nameText(b)) return undefined;
  return say(
    "两种模式的首位不同：分配模式为 {a}，理想模式为 {b}。",
    "The modes differ in who comes first: {a} in the distributive, {b} in the ideal mode.",
    { a, b },
  );
}
