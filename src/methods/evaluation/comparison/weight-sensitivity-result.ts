import {
  ByName,
  KINDS,
  type Label,
  type Measure,
  type Name,
  Steps,
  say,
  sentences,
  shortPercent,
  type Table,
  texNumber,
} from "../../../base/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { excludedWords, indicatorTable } from "../decision/tables.js";
import type { Better } from "../ranking/ranks.js";
import type { Weighting } from "./weight-choice.js";

/** The weight beyond which somebody else is first. */
export interface Flip {
  readonly weight: number;
  readonly to: Name;
}

/** The nearest such weights below and above; none where the first stays first. */
export interface Flips {
  readonly down: Flip | undefined;
  readonly up: Flip | undefined;
}

/** Score and rank of an alternative. */
export interface AlternativeStanding {
  readonly score: number;
  readonly rank: number;
}

/** What a {@link WeightSensitivity} is made of; lists have one entry an indicator. */
export interface WeightSensitivityParts {
  readonly decision: DecisionMatrix;
  readonly method: Name;
  readonly weighting: Weighting;
  readonly weights: Float64Array;
  /** Whether weights at which the first place changes are roots of straight lines, or were searched. */
  readonly exact: boolean;
  /** Whether the best has the largest score or the least. */
  readonly better: Better;
  /** Who is first. */
  readonly first: Name;
  /** Who is followed, and where it stands. */
  readonly alternative: Name;
  readonly swing: number;
  readonly now: AlternativeStanding;
  readonly flips: readonly Flips[];
  /** With the weight cut, and raised, by the swing. */
  readonly down: readonly AlternativeStanding[];
  readonly up: readonly AlternativeStanding[];
}

/** The measures of {@link WeightSensitivity}: NaN where no weight turns the order. */
export type WeightSensitivityMeasure =
  | "weight"
  | "lower"
  | "upper"
  | "needed"
  | "relative"
  | "scoreDown"
  | "scoreUp"
  | "rankDown"
  | "rankUp";

export interface WeightSensitivity extends WeightSensitivityParts {}

/** How far weights can move, one at a time: what {@link weightSensitivity} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class WeightSensitivity extends ByName<WeightSensitivityMeasure> {
  /** @internal */
  constructor(parts: WeightSensitivityParts) {
    super({
      title: say("权重的单因素敏感性：{method}", "Weights moved one at a time: {method}", { method: parts.method }),
      kind: KINDS.indicator,
      names: parts.decision.matrix.columns,
      measures: measuresOf(parts),
      main: "needed",
      note: noteOf(parts),
    });
    Object.assign(this, parts);
  }

  /** Who becomes first beyond the nearer of the two weights; undefined if nobody does. */
  firstAfter(indicator: string): Name | undefined {
    return nearest(this, this.placeOf("firstAfter", indicator))?.to;
  }

  override summary(): Label {
    const [j] = this.order("needed");
    const flip = nearest(this, j);
    const holes = { first: this.first, method: this.method };
    const head =
      flip === undefined
        ? say(
            "{method}：单独改变任何一个权重，第一名都是{first}。",
            "{method}: whatever a single weight is, {first} is first.",
            holes,
          )
        : say(
            "{method}：{first}第一；最敏感的是{indicator}，权重由 {weight} 变到 {to} 时，第一名换成{next}。",
            "{method}: {first} is first; most sensitive is {indicator}: when its weight goes from {weight} to {to}, {next} is.",
            { ...holes, indicator: this.names[j], weight: this.weights[j], to: flip.weight, next: flip.to },
          );
    return sentences(head, this.followedWords(), noteOf(this), excludedWords(this.decision));
  }

  /** How the two weights of an indicator came about; of the most sensitive by default. */
  override steps(name?: string): Steps {
    const j = name === undefined ? this.order("needed")[0] : this.placeOf("steps", name);
    const { down, up } = this.flips[j];
    const ends = [down, up].flatMap((flip) => (flip ? [`t^* = ${texNumber(flip.weight)}`] : []));
    return new Steps(this.stepsTitle(this.names[j]), [
      { title: say("指标的方向与权重", "directions and weights of the indicators"), table: this.weightTable() },
      {
        title: say("一个权重变动，其余按原比例", "one weight moves, the others keep their proportions"),
        formula: MOVED,
      },
      {
        title: this.exact
          ? say(
              "第一名与各对手之差是权重的直线，求其零点",
              "the first's lead over each rival is a line in the weight: its root",
            )
          : say("由原权重向两端逐格搜索，再二分", "searched from the weight to both ends, and halved"),
        ...(this.exact ? { formula: ROOT } : {}),
        ...(ends.length > 0 ? { numbers: ends.join(", \\quad ") } : {}),
        table: this.toTable(),
      },
    ]);
  }

  /** The most sensitive first: the least that is needed; those that turn nothing come last. */
  protected override order(measure: WeightSensitivityMeasure = this.main): readonly number[] {
    if (measure !== "needed" && measure !== "relative") return super.order(measure);
    const size = (j: number): number => {
      const value = this.measures[measure].values[j];
      return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
    };
    return this.names.map((_, j) => j).sort((a, b) => (size(a) === size(b) ? a - b : size(a) - size(b)));
  }

  private weightTable(): Table {
    const weight = { name: "weight", label: say("权重", "weight"), values: [...this.weights], decimals: 4 };
    return indicatorTable(say("指标", "Indicators"), this.decision, [weight]);
  }

  private followedWords(): Label {
    const ranks = [...this.down, ...this.up, this.now].map(({ rank }) => rank);
    return say(
      "各权重单独 ±{swing}：{name}的名次 {best} 至 {worst}（原为 {rank}）。",
      "Each weight ±{swing}: {name} is {best} to {worst} (as given: {rank}).",
      {
        swing: shortPercent(this.swing),
        name: this.alternative,
        best: Math.min(...ranks),
        worst: Math.max(...ranks),
        rank: this.now.rank,
      },
    );
  }
}

const MOVED = "w_j \\to t, \\quad w_k \\to w_k \\frac{1 - t}{1 - w_j} \\quad (k \\ne j)";
const ROOT = "D(t) = D(0) + t\\,(D(1) - D(0)), \\quad t^* = \\frac{D(0)}{D(0) - D(1)}";

/** The nearer of the two. */
function nearest({ flips, weights }: Pick<WeightSensitivityParts, "flips" | "weights">, j: number): Flip | undefined {
  const { down, up } = flips[j];
  if (down === undefined || up === undefined) return down ?? up;
  return weights[j] - down.weight <= up.weight - weights[j] ? down : up;
}

function measuresOf(parts: WeightSensitivityParts): Record<WeightSensitivityMeasure, Measure> {
  const { weights, flips, down, up, alternative } = parts;
  const needed = weights.map((w, j) => {
    const flip = nearest(parts, j);
    return flip === undefined ? Number.NaN : Math.abs(flip.weight - w);
  });
  const name = { name: alternative };
  const weight = (label: Label, values: Float64Array): Measure => ({ label, values, decimals: 4 });
  return {
    weight: weight(say("权重", "weight"), weights),
    lower: weight(
      say("低于此则易主", "another first below"),
      Float64Array.from(flips, (f) => f.down?.weight ?? Number.NaN),
    ),
    upper: weight(
      say("高于此则易主", "another first above"),
      Float64Array.from(flips, (f) => f.up?.weight ?? Number.NaN),
    ),
    needed: weight(say("所需的最小变动", "least change needed"), needed),
    relative: {
      label: say("占权重的比例", "as a share of the weight"),
      values: needed.map((change, j) => (weights[j] > 0 ? change / weights[j] : Number.NaN)),
      decimals: 3,
    },
    scoreDown: {
      label: say("权重减小时{name}的得分", "score of {name}, cut", name),
      values: down.map(({ score }) => score),
    },
    scoreUp: {
      label: say("权重增大时{name}的得分", "score of {name}, raised", name),
      values: up.map(({ score }) => score),
    },
    rankDown: {
      label: say("权重减小时{name}的名次", "rank of {name}, cut", name),
      values: down.map(({ rank }) => rank),
    },
    rankUp: {
      label: say("权重增大时{name}的名次", "rank of {name}, raised", name),
      values: up.map(({ rank }) => rank),
    },
  };
}

function noteOf({ weighting, exact }: Pick<WeightSensitivityParts, "weighting" | "exact">): Label {
  return sentences(
    say("权重：{name}。", "Weights: {name}.", { name: weighting.name }),
    exact
      ? say("临界权重为精确值。", "Critical weights are exact.")
      : say("临界权重由网格搜索和二分得到。", "Critical weights were searched on a grid and halved."),
  );
}
