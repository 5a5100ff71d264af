import {
  ByName,
  type Column,
  chosenName,
  compareNumbers,
  InputError,
  type Label,
  type LabelledMatrix,
  listed,
  type Measure,
  type Name,
  nameText,
  type Step,
  say,
  sentences,
  Table,
  texNumber,
  toLabel,
} from "../../../base/index.js";
import {
  type BestUse,
  bestUseOf,
  bestUseWords,
  marginalTableOf,
  rubricTableOf,
  type ScoredCluster,
} from "./best-use.js";
import { CLUSTER, type DeterminantPair, type PlacedPairs } from "./determinant-pairs.js";
import { placesOfSmallest } from "./gem-score.js";
import { type IsoScoreCurve, isoScoreCurve } from "./iso-score.js";

/** What {@link Gem} is made of: finished numbers. */
export interface GemParts {
  /** GEM, or GEMN where there are other pairs. */
  readonly model: "GEM" | "GEMN";
  /** Clusters × determinants. */
  readonly scores: LabelledMatrix;
  readonly placed: PlacedPairs;
  /** The lowest and the highest score there is. */
  readonly range: readonly [number, number];
  /** How many points more are asked about. */
  readonly points: number;
  /** One a cluster. */
  readonly values: Float64Array;
  /** ΠPAIR of each cluster. */
  readonly linkages: Float64Array;
  /** The pair means of each cluster. */
  readonly pairMeans: readonly Float64Array[];
}

/** The measures of {@link Gem}: the score, the product of the pair means, and the mean of each pair. */
export type GemMeasure = "score" | "linkage" | `pair${number}`;

export interface Gem extends Omit<GemParts, "placed" | "values"> {}

/** GEM scores of clusters (GEM 模型得分): what {@link gem} and {@link gemn} give. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class Gem extends ByName<GemMeasure> {
  private readonly placed!: PlacedPairs;
  private readonly values!: Float64Array;

  /** @internal */
  constructor(parts: GemParts) {
    super({
      title: parts.model === "GEM" ? say("GEM 模型得分", "GEM scores") : say("GEMN 模型得分", "GEMN scores"),
      kind: CLUSTER,
      names: parts.scores.rows,
      measures: measuresOf(parts),
      main: "score",
      derivation: ["linkage", "score"],
      note: BENCHMARK,
    });
    Object.assign(this, parts);
  }

  /** The pairs with their determinants. */
  get pairs(): readonly DeterminantPair[] {
    return this.placed.pairs;
  }

  /** The pair with the lowest mean, or those that tie. */
  weakestPairs(name?: string): readonly Name[] {
    return this.weakestAt(this.placeOf("weakestPairs", name));
  }

  /** Where one point more (or `points`) adds most; all that tie are named. */
  bestUse(name?: string): BestUse {
    return bestUseOf(this.clusterAt(this.placeOf("bestUse", name)));
  }

  /** One row a determinant: its score, what ∂GEM/∂D is, and what one point more adds. */
  marginalTable(name?: string): Table {
    return marginalTableOf(this.clusterAt(this.placeOf("marginalTable", name)));
  }

  /** One row a cluster, one column a determinant. */
  scoreTable(): Table {
    const { columns } = this.scores;
    return new Table({
      title: say("各因素的分数", "Scores of the determinants"),
      columns: [
        { ...CLUSTER, values: [...this.names] },
        ...columns.map((name, j) => ({
          name: `d${j + 1}`,
          label: toLabel(name),
          values: Array.from(this.scores.columnAt(j)),
        })),
      ],
    });
  }

  /**
   * Curves of one score over two pairs (等分线), the other pairs as they are.
   *
   * @param scores - which; the cluster's own score by default.
   * @param pairs - the pairs across and up, by name; the first two by default.
   * @throws {InputError} If a score isn't above 0, or pairs aren't two of the model's.
   */
  isoScores(
    name?: string,
    {
      scores,
      pairs,
    }: { readonly scores?: readonly number[] | undefined; readonly pairs?: readonly [string, string] | undefined } = {},
  ): readonly IsoScoreCurve[] {
    const k = this.placeOf("isoScores", name);
    const chosen = this.twoPairs("isoScores", pairs);
    const others = this.pairMeans[k].filter((_, at) => !chosen.includes(at));
    return (scores ?? [this.values[k]]).map((score, i) => {
      if (typeof score === "number" && score > 0 && Number.isFinite(score)) {
        return isoScoreCurve(score, others, this.range);
      }
      throw new InputError("Gem.isoScores", `scores[${i}]`, say("是大于 0 的得分", "be a score above 0"), score);
    });
  }

  /** The places of two pairs that are called by their names; the first two by default. @internal */
  twoPairs(method: string, pairs: readonly [string, string] | undefined): readonly [number, number] {
    if (pairs === undefined) return [0, 1];
    const names = this.pairs.map(({ name }) => name);
    const [a, b] = [0, 1].map((side) => chosenName(`Gem.${method}`, `pairs[${side}]`, names, pairs[side]));
    if (a !== b) return [a, b];
    throw new InputError(`Gem.${method}`, "pairs", say("是不同的两对", "be two different pairs"), pairs);
  }

  override summary(): Label {
    const head = this.names.length === 1 ? this.aloneWords() : this.amongWords();
    return sentences(head, BENCHMARK);
  }

  /** Scores, determinants; of one cluster also what points are worth. */
  tables(): readonly Table[] {
    return [
      this.toTable(),
      this.scoreTable(),
      ...(this.names.length === 1 ? [marginalTableOf(this.clusterAt(0))] : []),
    ];
  }

  protected override columns(): readonly Column[] {
    const weakest = {
      name: "weakest",
      label: say("最弱的一对", "weakest pair"),
      values: this.names.map((_, k) => this.weakestWords(k)),
    };
    return [...super.columns(), weakest];
  }

  protected override stepsAt(k: number): readonly Step[] {
    const marginals: Step = {
      title: say(
        "各因素的边际价值，及再加 {points} 分的增量",
        "what each determinant is worth at the margin, and a rise by {points}",
        {
          points: this.points,
        },
      ),
      formula: `\\frac{\\partial ${this.model}}{\\partial D} = \\frac{${this.model}}{${this.pairs.length} \\, PAIR}`,
      table: marginalTableOf(this.clusterAt(k)),
      note: bestUseWords(this.clusterAt(k)),
    };
    return [...this.pairSteps(k), ...super.stepsAt(k), marginals];
  }

  private pairSteps(k: number): readonly Step[] {
    const row = this.scores.rowAt(k);
    const numbers = this.placed.places.map(([a, b], at) => {
      const mean = texNumber(this.pairMeans[k][at]);
      return `PAIR_${at + 1} = \\frac{${texNumber(row[a])} + ${texNumber(row[b])}}{2} = ${mean}`;
    });
    return [
      {
        title: say("各因素的分数", "scores of the determinants"),
        formula: "D_1, \\dots, D_n",
        table: rubricTableOf(this.clusterAt(k)),
      },
      {
        title: say("各对的均值（对内可以替代）", "mean of each pair (within a pair one makes up for the other)"),
        formula: "PAIR_i = \\frac{D_{2i-1} + D_{2i}}{2}",
        numbers: numbers.join(", \\quad "),
      },
    ];
  }

  /** What the tables and sentences of one cluster are made of. */
  private clusterAt(k: number): ScoredCluster {
    return {
      name: this.names[k],
      determinants: this.scores.columns,
      placed: this.placed,
      row: this.scores.rowAt(k),
      pairMeans: this.pairMeans[k],
      score: this.values[k],
      top: this.range[1],
      points: this.points,
    };
  }

  private weakestAt(k: number): readonly Name[] {
    return placesOfSmallest(this.pairMeans[k]).map((at) => this.pairs[at].name);
  }

  private weakestWords(k: number): Label {
    const weakest = this.weakestAt(k);
    return weakest.length === this.pairs.length ? say("各对相等", "all alike") : listed(weakest);
  }

  private aloneWords(): Label {
    const [score] = this.values;
    return sentences(
      say(
        "{cluster}：{model} = {score}，{side} 250；最弱的一对：{weakest}。",
        "{cluster}: {model} = {score}, {side} 250; the weakest pair: {weakest}.",
        {
          cluster: this.names[0],
          model: this.model,
          score,
          side: SIDES[compareNumbers(score, 250) + 1],
          weakest: this.weakestWords(0),
        },
      ),
      bestUseWords(this.clusterAt(0)),
    );
  }

  private amongWords(): Label {
    const order = this.order("score");
    const [first, last] = [order[0], order[order.length - 1]];
    const above = Array.from(this.values).filter((score) => compareNumbers(score, 250) > 0).length;
    const head = say(
      "{n} 个集群：{model} 得分最高的是{first}（{most}），最低的是{last}（{least}）；高于 250 的有 {above} 个。",
      "{n} clusters: {first} has the highest {model} score ({most}), {last} the lowest ({least}); above 250: {above}.",
      {
        n: this.names.length,
        model: this.model,
        first: this.names[first],
        most: this.values[first],
        last: this.names[last],
        least: this.values[last],
        above,
      },
    );
    const counts = this.pairs.map(({ name }) => {
      const count = this.names.filter((_, k) =>
        this.weakestAt(k).some((one) => nameText(one) === nameText(name)),
      ).length;
      return say("{name} {count}", "{name} {count}", { name, count });
    });
    const weakest = say("最弱的一对：{counts}。", "Weakest pair: {counts}.", { counts: listed(counts) });
    return sentences(head, weakest);
  }
}

const SIDES: readonly Label[] = [say("低于", "below"), say("等于", "at"), say("高于", "above")];

/** What 250 is. */
const BENCHMARK: Label = say(
  "各项都得 5 分时为 250；只有评分时把 5 定为全国平均，250 才是全国平均。",
  "250 is what 5 on everything gives; it is the national average only where 5 was scored as such.",
);

function measuresOf({ model, values, linkages, pairMeans, placed }: GemParts): Record<GemMeasure, Measure> {
  const k = placed.pairs.length;
  const of = (at: number): string => pairMeans[at] && Array.from(pairMeans[at], texNumber).join(" \\times ");
  const pairs = placed.pairs.map(({ name }, at): [GemMeasure, Measure] => {
    return [`pair${at + 1}`, { label: toLabel(name), values: pairMeans.map((means) => means[at]), decimals: 2 }];
  });
  return {
    score: {
      label: say("{model} 得分", "{model} score", { model }),
      values,
      decimals: 2,
      formula: `${model} = 10 \\left(\\prod_{i=1}^{${k}} PAIR_i\\right)^{2/${k}}`,
      numbers: (at) => `10 \\times ${texNumber(linkages[at])}^{2/${k}} = ${texNumber(values[at])}`,
    },
    ...(Object.fromEntries(pairs) as Record<`pair${number}`, Measure>),
    linkage: {
      label: say("各对均值之积", "product of the pair means"),
      step: say(
        "集群的联系：各对相乘（对与对不能替代）",
        "cluster linkage: pairs multiplied (no pair makes up for another)",
      ),
      values: linkages,
      decimals: 2,
      formula: `\\prod_{i=1}^{${k}} PAIR_i`,
      numbers: (at) => `${of(at)} = ${texNumber(linkages[at])}`,
    },
  };
}
