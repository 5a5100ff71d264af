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
import { CLUSTER, DETERMINANT, type DeterminantPair, type PlacedPairs } from "./determinant-pairs.js";
import { gainsOf, marginalValuesOf, placesOfLargest, placesOfSmallest } from "./gem-score.js";
import { type IsoScoreCurve, isoScoreCurve } from "./iso-score.js";
import { rubricWords } from "./scoring-rubric.js";

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

/** Where one point more adds most. */
export interface BestUse {
  /** All that add as much, such as both of a pair. */
  readonly determinants: readonly Name[];
  readonly pairs: readonly Name[];
  /** What it adds to the score; 0 if all determinants are at the top. */
  readonly gain: number;
  /** The score then. */
  readonly score: number;
}

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
    return this.bestAt(this.placeOf("bestUse", name));
  }

  /** One row a determinant: its score, what ∂GEM/∂D is, and what one point more adds. */
  marginalTable(name?: string): Table {
    return this.marginalsAt(this.placeOf("marginalTable", name));
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
    return [this.toTable(), this.scoreTable(), ...(this.names.length === 1 ? [this.marginalsAt(0)] : [])];
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
      table: this.marginalsAt(k),
      note: this.useWords(k),
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
        table: this.rubricTable(k),
      },
      {
        title: say("各对的均值（对内可以替代）", "mean of each pair (within a pair one makes up for the other)"),
        formula: "PAIR_i = \\frac{D_{2i-1} + D_{2i}}{2}",
        numbers: numbers.join(", \\quad "),
      },
    ];
  }

  private rubricTable(k: number): Table {
    const row = this.scores.rowAt(k);
    return new Table({
      title: say("各因素的分数及其含义", "Scores and what they say"),
      columns: [
        ...this.determinantColumns(),
        { name: "score", label: say("分数", "score"), values: Array.from(row) },
        {
          name: "words",
          label: say("按评分标准最接近", "nearest by the rubric"),
          values: Array.from(row, (score) => rubricWords(score)),
        },
      ],
      main: "score",
    });
  }

  private determinantColumns(): readonly Column[] {
    const { columns } = this.scores;
    const pairOf = columns.map((_, j) => this.pairs[this.placed.places.findIndex((two) => two.includes(j))].name);
    return [
      { ...DETERMINANT, values: [...columns] },
      { name: "pair", label: say("所属的对", "pair"), values: pairOf },
    ];
  }

  private marginalsAt(k: number): Table {
    const row = this.scores.rowAt(k);
    const marginal = marginalValuesOf(this.values[k], this.pairMeans[k]);
    const pairAt = (j: number): number => this.placed.places.findIndex((two) => two.includes(j));
    const gains = this.gainsAt(k);
    return new Table({
      title: say("{cluster}：再加 {points} 分值多少", "{cluster}: what a rise by {points} is worth", {
        cluster: this.names[k],
        points: this.points,
      }),
      columns: [
        ...this.determinantColumns(),
        { name: "score", label: say("分数", "score"), values: Array.from(row) },
        {
          name: "marginal",
          label: say("边际价值", "marginal value"),
          values: Array.from(row, (_, j) => marginal[pairAt(j)]),
        },
        {
          name: "gain",
          label: say("加 {points} 分的增量", "gain of a rise by {points}", { points: this.points }),
          values: Array.from(gains),
        },
      ],
      main: "gain",
      note: this.useWords(k),
    });
  }

  private gainsAt(k: number): Float64Array {
    return gainsOf(this.scores.rowAt(k), this.placed, this.points, this.range[1]);
  }

  private weakestAt(k: number): readonly Name[] {
    return placesOfSmallest(this.pairMeans[k]).map((at) => this.pairs[at].name);
  }

  private weakestWords(k: number): Label {
    const weakest = this.weakestAt(k);
    return weakest.length === this.pairs.length ? say("各对相等", "all alike") : listed(weakest);
  }

  private bestAt(k: number): BestUse {
    const gains = this.gainsAt(k);
    const best = placesOfLargest(gains, this.values[k]);
    const pairs = this.pairs.filter((_, at) => this.placed.places[at].some((j) => best.includes(j)));
    const gain = best.length === 0 ? 0 : gains[best[0]];
    return {
      determinants: best.map((j) => this.scores.columns[j]),
      pairs: pairs.map(({ name }) => name),
      gain,
      score: this.values[k] + gain,
    };
  }

  private useWords(k: number): Label {
    const { determinants, gain } = this.bestAt(k);
    if (determinants.length === 0) return say("各因素都已满分。", "All determinants are at the top of the scale.");
    if (determinants.length === this.scores.columns.length) {
      const words = { points: this.points, gain };
      return say(
        "再加 {points} 分，给哪个因素都一样：+{gain}。",
        "A rise by {points} adds as much to any: +{gain}.",
        words,
      );
    }
    return say("再加 {points} 分，给{best}增加最多：+{gain}。", "A rise by {points} adds most to {best}: +{gain}.", {
      points: this.points,
      best: listed(determinants),
      gain,
    });
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
      this.useWords(0),
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
