import {
  InputError,
  type Label,
  listed,
  type Name,
  nameText,
  Result,
  say,
  sentences,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { correlation, type Linkage, mean, type Merge } from "../../math/index.js";

/** What a {@link HierarchicalClustering} is made of: finished numbers. */
export interface HierarchicalClusteringParts {
  readonly names: readonly Name[];
  readonly distances: readonly (readonly number[])[];
  readonly merges: readonly Merge[];
  readonly linkage: Linkage;
  readonly distance: "euclidean" | "manhattan";
  readonly standardise: "z-score" | "none";
}

const LINKAGES: Readonly<Record<Linkage, Label>> = {
  ward: say("离差平方和法", "Ward's method"),
  average: say("组间平均法", "average linkage"),
  complete: say("最远距离法", "complete linkage"),
  single: say("最近距离法", "single linkage"),
};

const HEIGHTS: Readonly<Record<Linkage, string>> = {
  ward: "d_{ab} = \\sqrt{\\frac{2 n_a n_b}{n_a + n_b}} \\, | \\bar x_a - \\bar x_b |",
  average: "d_{ab} = \\frac{1}{n_a n_b} \\sum_{i \\in a} \\sum_{j \\in b} d_{ij}",
  complete: "d_{ab} = \\max_{i \\in a, j \\in b} d_{ij}",
  single: "d_{ab} = \\min_{i \\in a, j \\in b} d_{ij}",
};

/** What {@link hierarchicalClustering} gives: the merges, and groups by cutting the tree. */
export class HierarchicalClustering extends Result {
  readonly title: Label = say("系统聚类", "Hierarchical clustering");
  readonly names: readonly Name[];
  /** n − 1, lowest first; 0 … n − 1 are the cases, n + k is what merge k made. */
  readonly merges: readonly Merge[];
  readonly linkage: Linkage;
  /** The places of the cases from one end of the tree to the other. */
  readonly order: readonly number[];
  /** The correlation of the distances with the heights at which two cases first are in one cluster. */
  readonly cophenetic: number;
  /** Kaufman and Rousseeuw's agglomerative coefficient: near 1 where first merges are low against the last. */
  readonly agglomerative: number;
  private readonly parts: HierarchicalClusteringParts;

  /** @internal */
  constructor(parts: HierarchicalClusteringParts) {
    super();
    this.parts = parts;
    this.names = parts.names;
    this.merges = parts.merges;
    this.linkage = parts.linkage;
    const members = membersOf(parts);
    this.order = members[members.length - 1];
    this.cophenetic = copheneticOf(parts, members);
    const top = parts.merges[parts.merges.length - 1].height;
    const first = parts.names.map(
      (_, i) => parts.merges.find((merge) => merge.first === i || merge.second === i)?.height ?? 0,
    );
    this.agglomerative = top === 0 ? 0 : 1 - mean(first) / top;
  }

  /** The names of each of k groups, in the order of the tree. */
  cut(groups: number): readonly (readonly Name[])[] {
    const numbers = this.groupsAt(groups);
    return Array.from({ length: groups }, (_, g) => this.names.filter((_name, i) => numbers[i] === g));
  }

  /** The group of each case, 0 … k − 1, in the order of the tree. */
  groupsAt(groups: number): readonly number[] {
    const n = this.names.length;
    if (!Number.isInteger(groups) || groups < 1 || groups > n) {
      const words = say("是 1 到 {n} 的整数", "be a whole number from 1 to {n}", { n });
      throw new InputError("HierarchicalClustering.cut", "groups", words, groups);
    }
    const above = new Map<number, number>();
    this.merges.slice(0, n - groups).forEach(({ first, second }, k) => {
      above.set(first, n + k);
      above.set(second, n + k);
    });
    const topOf = (node: number): number => {
      const next = above.get(node);
      return next === undefined ? node : topOf(next);
    };
    const tops = [...new Set(this.order.map(topOf))];
    return this.names.map((_, i) => tops.indexOf(topOf(i)));
  }

  summary(): Label {
    const { standardise } = this.parts;
    const leap = largestLeap(this.merges);
    return sentences(
      say(
        "{linkage}：{n} 个个案，共表型相关 {cophenetic}（越近 1，树越能保持原有距离）。",
        "{linkage} over {n} cases, cophenetic correlation {cophenetic} (near 1 the tree keeps the distances).",
        { linkage: LINKAGES[this.linkage], n: this.names.length, cophenetic: this.cophenetic },
      ),
      leap === undefined
        ? undefined
        : say("高度在分为 {k} 组处跳得最多。", "Heights leap most where there are {k} groups.", { k: leap }),
      standardise === "none"
        ? say("未标准化：单位大的指标起主导作用。", "Not standardised: indicators in small units rule the distances.")
        : undefined,
    );
  }

  toTable(): Table {
    const { merges, names } = this;
    const called = (node: number): Name => (node < names.length ? names[node] : String(node - names.length + 1));
    const word = (node: number): Label =>
      node < names.length
        ? { zh: nameText(names[node]), en: nameText(names[node], "en") }
        : say("第 {k} 步所并", "made by merge {k}", { k: called(node) });
    return new Table({
      title: say("聚类过程", "Agglomeration schedule"),
      main: "height",
      columns: [
        { name: "step", label: say("步骤", "merge"), values: merges.map((_, k) => k + 1), decimals: 0 },
        { name: "first", label: say("类一", "first"), values: merges.map(({ first }) => word(first)) },
        { name: "second", label: say("类二", "second"), values: merges.map(({ second }) => word(second)) },
        { name: "height", label: say("距离", "height"), values: merges.map(({ height }) => height) },
        { name: "size", label: say("个案数", "cases"), values: merges.map(({ size }) => size), decimals: 0 },
      ],
    });
  }

  steps(): Steps {
    const { standardise, distance } = this.parts;
    const halves = this.cut(2);
    return new Steps(this.title, [
      {
        title: say("指标与距离", "indicators and distances"),
        formula:
          distance === "euclidean"
            ? "d_{ij} = \\sqrt{\\sum_k (z_{ik} - z_{jk})^2}"
            : "d_{ij} = \\sum_k | z_{ik} - z_{jk} |",
        note:
          standardise === "z-score"
            ? say("z 为标准化后的指标（标准差除以 n − 1）。", "z are standardised indicators (deviations over n − 1).")
            : say("z 为未标准化的指标。", "z are the indicators as they came."),
      },
      { title: LINKAGES[this.linkage], formula: HEIGHTS[this.linkage], table: this.toTable() },
      {
        title: say("共表型相关", "cophenetic correlation"),
        formula: "r = \\mathrm{cor}(d_{ij}, h_{ij})",
        numbers: `r = ${texNumber(this.cophenetic)}`,
      },
      {
        title: say("分为两组", "two groups"),
        note: say("{one}；{other}。", "{one}; {other}.", { one: listed(halves[0]), other: listed(halves[1]) }),
      },
    ]);
  }
}

/** The cases in each merge, in the order of the tree: the part with the earlier case first. */
function membersOf({ names, merges }: HierarchicalClusteringParts): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  const of = (node: number): readonly number[] => (node < names.length ? [node] : found[node - names.length]);
  for (const { first, second } of merges) {
    const [one, other] = [of(first), of(second)];
    found.push(Math.min(...one) < Math.min(...other) ? [...one, ...other] : [...other, ...one]);
  }
  return found;
}

function copheneticOf(
  { names, merges, distances }: HierarchicalClusteringParts,
  members: readonly (readonly number[])[],
): number {
  const of = (node: number): readonly number[] => (node < names.length ? [node] : members[node - names.length]);
  const pairs = merges.flatMap(({ first, second, height }) =>
    of(first).flatMap((i) => of(second).map((j) => [distances[i][j], height] as const)),
  );
  const [d, h] = [pairs.map(([value]) => value), pairs.map(([, height]) => height)];
  const flat = [d, h].some((list) => list.every((value) => value === list[0]));
  return flat ? 1 : correlation(d, h);
}

/** How many groups there are before the largest leap between two heights; none where no height rises. */
function largestLeap(merges: readonly Merge[]): number | undefined {
  const leaps = merges.slice(1).map(({ height }, k) => height - merges[k].height);
  const most = Math.max(...leaps);
  return most > 0 ? merges.length - leaps.indexOf(most) : undefined;
}
