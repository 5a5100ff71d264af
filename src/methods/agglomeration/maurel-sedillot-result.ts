import {
  compareNumbers,
  ByName,
  KINDS,
  type Label,
  type Name,
  type Step,
  say,
  sentences,
  texNumber,
} from "../../base/index.js";
import { leftOut, PLANTS, SIMULATED_P, simulated } from "./words.js";

/** What {@link MaurelSedillot} is made of: finished numbers, one an industry. */
export interface MaurelSedillotParts {
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  readonly excluded: readonly Name[];
  readonly weighting: "size" | "none";
  readonly plants: Float64Array;
  readonly gamma: Float64Array;
  readonly rawConcentration: Float64Array;
  readonly shareSquares: Float64Array;
  readonly sumOfSquares: Float64Array;
  readonly herfindahl: Float64Array;
  readonly p: Float64Array | undefined;
  readonly draws: number | undefined;
}

/** The measures of {@link MaurelSedillot}. */
export type MaurelSedillotMeasure = "plants" | "gamma" | "rawConcentration" | "herfindahl" | "p";

/** What {@link maurelSedillot} gives: one number an industry, in the order of `names`. */
export class MaurelSedillot extends ByName<MaurelSedillotMeasure> {
  readonly regions: readonly Name[];
  /** Industries of one plant that `singlePlants: "exclude"` left out. */
  readonly excluded: readonly Name[];
  readonly weighting: "size" | "none";
  /** How many plants. */
  readonly plants: Float64Array;
  /** γ̂. */
  readonly gamma: Float64Array;
  /** (Σs² − Σx²)/(1 − Σx²), before the size of plants is taken out. */
  readonly rawConcentration: Float64Array;
  /** Σs². */
  readonly shareSquares: Float64Array;
  /** Σx². */
  readonly sumOfSquares: Float64Array;
  /** H = Σz², or 1/N without weights. */
  readonly herfindahl: Float64Array;
  /** Simulated upper-tail probability; undefined without `simulation`. */
  readonly p: Float64Array | undefined;

  constructor(parts: MaurelSedillotParts) {
    super({
      title: say("M–S 指数", "Maurel–Sédillot index"),
      kind: KINDS.industry,
      names: parts.industries,
      measures: measuresOf(parts),
      main: "gamma",
      derivation: ["rawConcentration", "gamma"],
      note:
        parts.weighting === "size"
          ? say("企业按规模加权。", "Plants weigh by their size.")
          : say("企业不加权（H = 1/N）。", "All plants weigh the same (H = 1/N)."),
    });
    this.regions = parts.regions;
    this.excluded = parts.excluded;
    this.weighting = parts.weighting;
    this.plants = parts.plants;
    this.gamma = parts.gamma;
    this.rawConcentration = parts.rawConcentration;
    this.shareSquares = parts.shareSquares;
    this.sumOfSquares = parts.sumOfSquares;
    this.herfindahl = parts.herfindahl;
    this.p = parts.p;
  }

  summary(): Label {
    const [top] = this.order();
    return sentences(
      say(
        "{n} 个产业中 {high} 个不低于 0.05；最高：{top}，{gamma}。",
        "{high} of {n} industries at 0.05 or more; highest: {top}, {gamma}.",
        {
          n: this.names.length,
          high: this.gamma.filter((value) => compareNumbers(value, 0.05, 1) >= 0).length,
          top: this.names[top],
          gamma: this.gamma[top],
        },
      ),
      leftOut(this.excluded.length),
    );
  }

  protected override stepsTitle(name: Name): Label {
    return say("{name}的 M–S 指数", "Maurel–Sédillot index of {name}", { name });
  }

  protected override firstSteps(k: number): readonly Step[] {
    const [s2, x2] = [this.shareSquares, this.sumOfSquares].map((list) => texNumber(list[k]));
    return [
      {
        title: say("份额的平方和", "squared shares"),
        formula: "\\sum_r s_r^2, \\quad \\sum_r x_r^2",
        numbers: `\\sum s^2 = ${s2}, \\quad \\sum x^2 = ${x2}`,
      },
    ];
  }
}

function measuresOf(parts: MaurelSedillotParts) {
  const { gamma, rawConcentration, shareSquares, sumOfSquares, herfindahl, p, draws = 0 } = parts;
  const tex = (values: Float64Array) => (k: number) => texNumber(values[k]);
  const [S, X, raw, H] = [shareSquares, sumOfSquares, rawConcentration, herfindahl].map(tex);
  return {
    plants: { label: PLANTS, values: parts.plants },
    gamma: {
      label: say("γ̂", "γ̂"),
      values: gamma,
      step: say("扣除企业规模的影响", "less what the size of plants brings about"),
      formula: "\\hat\\gamma = \\frac{\\ldots - H}{1 - H}",
      numbers: (k: number) => `\\frac{${raw(k)} - ${H(k)}}{1 - ${H(k)}} = ${texNumber(gamma[k])}`,
      note: (k: number) => p && simulated(draws, p[k]),
    },
    rawConcentration: {
      label: say("原始集中度", "raw concentration"),
      values: rawConcentration,
      formula: "\\frac{\\sum s^2 - \\sum x^2}{1 - \\sum x^2}",
      numbers: (k: number) => `\\frac{${S(k)} - ${X(k)}}{1 - ${X(k)}} = ${raw(k)}`,
    },
    herfindahl: { label: say("H", "H"), values: herfindahl },
    p: p && { label: SIMULATED_P, values: p },
  };
}
