import {
  ByName,
  KINDS,
  type Label,
  type Measure,
  type Name,
  type Step,
  Steps,
  say,
  sentences,
  texNumber,
  toLabel,
} from "../../../base/index.js";

/** How weights are combined. */
export type CombinationMethod = "linear" | "multiplicative" | "geometric" | "game";

/** What {@link CombinedWeights} are made of: finished numbers. */
export interface CombinationParts {
  readonly method: CombinationMethod;
  readonly indicators: readonly Name[];
  /** What the sets of weights are called. */
  readonly sets: readonly Name[];
  /** The weights of each set, with sum 1. */
  readonly given: readonly Float64Array[];
  /** With sum 1. */
  readonly weights: Float64Array;
  /** How much each set counts: αₖ, with sum 1; none of a product. */
  readonly shares: Float64Array | undefined;
  /** What the equations of the game gave for α; a negative one was taken by its size. */
  readonly solution: Float64Array | undefined;
}

const METHODS: Readonly<Record<CombinationMethod, { readonly label: Label; readonly formula: string }>> = {
  linear: { label: say("线性加权", "linear"), formula: "w_j = \\sum_k \\alpha_k w_j^{(k)}" },
  multiplicative: {
    label: say("乘法合成", "multiplicative"),
    formula: "w_j = \\frac{\\prod_k w_j^{(k)}}{\\sum_i \\prod_k w_i^{(k)}}",
  },
  geometric: {
    label: say("几何平均（最小相对熵）", "geometric, the least relative entropy"),
    formula: "w_j = \\frac{\\prod_k (w_j^{(k)})^{\\alpha_k}}{\\sum_i \\prod_k (w_i^{(k)})^{\\alpha_k}}",
  },
  game: {
    label: say("博弈论组合", "game-theoretic"),
    formula:
      "\\sum_l \\alpha_l\\, w^{(k)} \\cdot w^{(l)} = w^{(k)} \\cdot w^{(k)}, \\quad w_j = \\sum_k \\alpha_k w_j^{(k)}",
  },
};

export interface CombinedWeights extends CombinationParts {}

/** Weights of several sets in one (组合权重): what {@link combineWeights} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class CombinedWeights extends ByName {
  /** @internal */
  constructor(parts: CombinationParts) {
    super({
      title: say("组合权重", "Combined weights"),
      kind: KINDS.indicator,
      names: parts.indicators,
      measures: measuresOf(parts),
      main: "weight",
    });
    Object.assign(this, parts);
  }

  /** Whether the game's equations gave a set a negative α, of which the size was taken. */
  get negative(): boolean {
    return this.solution?.some((alpha) => alpha < 0) ?? false;
  }

  override summary(): Label {
    const [first] = this.order();
    const head = say(
      "组合权重（{method}）：最大的是{first}（{most}）。",
      "Combined weights ({method}): the largest has {first} ({most}).",
      {
        method: METHODS[this.method].label,
        first: this.names[first],
        most: this.weights[first],
      },
    );
    return sentences(head, this.shareWords(), this.warning());
  }

  /** Sets and combination, for one indicator; for the heaviest by default. */
  override steps(name?: string): Steps {
    const j = name === undefined ? this.order()[0] : this.placeOf("steps", name);
    const { label, formula } = METHODS[this.method];
    const sets: Step = {
      title: say("各组权重", "the sets of weights"),
      formula: "w_j^{(k)}",
      table: this.toTable(),
    };
    const shares: readonly Step[] = this.shares
      ? [
          {
            title: say("各组的系数", "how much each set counts"),
            formula: "\\alpha_k",
            numbers: this.shareNumbers(),
            ...noteOf(this.warning()),
          },
        ]
      : [];
    const combined = { title: label, formula, numbers: `w = ${texNumber(this.weights[j])}` };
    return new Steps(this.stepsTitle(this.names[j]), [sets, ...shares, combined]);
  }

  private shareNumbers(): string {
    return Array.from(this.shares ?? [], (share, k) => `\\alpha_{${k + 1}} = ${texNumber(share)}`).join(", \\quad ");
  }

  private shareWords(): Label | undefined {
    if (!this.shares) return undefined;
    const parts = this.sets.map((name, k) =>
      say("{name} {share}", "{name} {share}", { name, share: this.shares?.[k] ?? 0 }),
    );
    return say("各组系数：{zh}。", "Shares: {en}.", {
      zh: parts.map(({ zh }) => zh).join("、"),
      en: parts.map(({ en }) => en).join(", "),
    });
  }

  private warning(): Label | undefined {
    if (!this.negative) return undefined;
    return say(
      "注意：方程组解出的系数有负值（一组权重与另一组同向而更平均），已按通行做法取绝对值；不宜据此下结论。",
      "Beware: the equations gave a negative coefficient (a set goes the way of another, but less far), and its size was taken, as programs do; don't build on it.",
    );
  }
}

function noteOf(note: Label | undefined): Pick<Step, "note"> {
  return note ? { note } : {};
}

function measuresOf({ sets, given, weights }: CombinationParts): Record<string, Measure> {
  const each = sets.map((name, k) => [`set${k + 1}`, { label: toLabel(name), values: given[k], decimals: 4 }] as const);
  return {
    ...Object.fromEntries(each),
    weight: { label: say("组合权重", "combined weight"), values: weights, decimals: 4 },
  };
}
