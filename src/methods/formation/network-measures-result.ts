import {
  ByName,
  compareNumbers,
  indexOfName,
  type Label,
  type Name,
  say,
  sentences,
  shortPercent,
  type Step,
  Steps,
  texNumber,
} from "../../base/index.js";
import { largestPart } from "./network.js";

/** What a {@link NetworkMeasures} is made of: finished numbers. */
export interface NetworkParts {
  readonly names: readonly Name[];
  /** Whom each is linked to, by place. */
  readonly neighbours: readonly (readonly number[])[];
  readonly betweenness: Float64Array;
  readonly parts: Int32Array;
  readonly rest: Float64Array;
}

/** The measures of {@link NetworkMeasures}. */
export type NetworkMeasure = "degree" | "centrality" | "betweenness" | "rest";

/** What {@link networkMeasures} gives: the shape of a network, and where each stands in it. */
export class NetworkMeasures extends ByName<NetworkMeasure> {
  /** D: links there are of those that could be. */
  readonly density: number;
  /** C_D: 1 in a star, 0 where all have as many links. */
  readonly centralization: number;
  /** m: how many links there are. */
  readonly count: number;
  /** Each link once, by the places of its two names. */
  readonly links: readonly (readonly [number, number])[];
  /** The connected part that each is in, counted from 1. */
  readonly parts: readonly number[];
  /** The share of all that are in the largest connected part. */
  readonly largest: number;
  private readonly neighbours: NetworkParts["neighbours"];

  /** @internal */
  constructor({ names, neighbours, betweenness, parts, rest }: NetworkParts) {
    const n = names.length;
    const degree = Float64Array.from(neighbours, (list) => list.length);
    super({
      title: say("集群网络", "Network of a cluster"),
      kind: { name: "member", label: say("成员", "member") },
      names,
      main: "degree",
      measures: {
        degree: { label: say("联系数 k", "links k"), values: degree },
        centrality: {
          label: say("度中心性", "degree centrality"),
          values: degree.map((k) => k / (n - 1)),
          formula: "C_D(i) = \\frac{k_i}{n - 1}",
          numbers: (i) => `C_D(i) = \\frac{${degree[i]}}{${n} - 1} = ${texNumber(degree[i] / (n - 1))}`,
        },
        betweenness: {
          label: say("中介中心性", "betweenness"),
          values: betweenness,
          formula: "C_B(i) = \\frac{2}{(n - 1)(n - 2)} \\sum_{s < t} \\frac{\\sigma_{st}(i)}{\\sigma_{st}}",
        },
        rest: {
          label: say("它离开后最大连通部分", "largest part when it leaves"),
          values: rest,
          formula: "\\max_c n_c / (n - 1)",
          numbers: (i) => `\\frac{${Math.round(rest[i] * (n - 1))}}{${n} - 1} = ${texNumber(rest[i])}`,
        },
      },
    });
    const most = Math.max(...degree);
    this.links = neighbours.flatMap((list, i) => list.filter((j) => j > i).map((j) => [i, j] as const));
    this.count = this.links.length;
    this.density = (2 * this.count) / (n * (n - 1));
    this.centralization = degree.reduce((sum, k) => sum + most - k, 0) / ((n - 1) * (n - 2));
    this.parts = Array.from(parts, (part) => part + 1);
    this.largest = largestPart(neighbours) / n;
    this.neighbours = neighbours;
  }

  /** The largest connected part when some have left, as a share of those that stay; 0 where nobody stays. */
  without(...names: readonly string[]): number {
    const left = new Set(names.map((name) => indexOfName("NetworkMeasures.without", "names", this.names, name)));
    const staying = this.names.length - left.size;
    return staying === 0 ? 0 : largestPart(this.neighbours, left) / staying;
  }

  summary(): Label {
    const { names, count, density, centralization, parts } = this;
    const [first] = this.order("betweenness");
    const rest = this.measures.rest.values;
    const [weakest] = [...names.keys()].sort((a, b) => rest[a] - rest[b] || a - b);
    return sentences(
      say(
        "{n} 个成员、{count} 条联系：密度 {density}，度中心势 {central}；{parts} 个连通部分。",
        "Members: {n}, links: {count}; density {density}, centralisation {central}; connected parts: {parts}.",
        { n: names.length, count, density, central: centralization, parts: Math.max(...parts) },
      ),
      say("捷径多经过{first}。", "Most shortest ways lead over {first}.", { first: names[first] }),
      compareNumbers(rest[weakest], 1) === 0
        ? say("无论谁离开，其余成员都还连在一起。", "Whoever leaves, all the rest stay connected.")
        : say(
            "若{weakest}离开，其余成员最多只有 {share} 还连在一起。",
            "When {weakest} leaves, no more than {share} of the rest stay connected.",
            { weakest: names[weakest], share: shortPercent(rest[weakest]) },
          ),
    );
  }

  override steps(name?: string): Steps {
    const [hub] = this.order("degree");
    const i = name === undefined ? hub : this.placeOf("steps", name);
    return new Steps(this.stepsTitle(this.names[i]), this.stepsAt(i));
  }

  protected override firstSteps(): readonly Step[] {
    const n = this.names.length;
    const sum = Math.round(this.centralization * (n - 1) * (n - 2));
    return [
      {
        title: say("密度", "Density"),
        formula: "D = \\frac{2m}{n(n - 1)}",
        numbers: `D = \\frac{2 \\times ${this.count}}{${n} \\times (${n} - 1)} = ${texNumber(this.density)}`,
      },
      {
        title: say("度中心势", "Degree centralisation"),
        formula: "C_D = \\frac{\\sum_i (k_{\\max} - k_i)}{(n - 1)(n - 2)}",
        numbers: `C_D = \\frac{${sum}}{(${n} - 1) \\times (${n} - 2)} = ${texNumber(this.centralization)}`,
      },
    ];
  }
}
