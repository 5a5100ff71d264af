import {
  compareNumbers,
  ByName,
  KINDS,
  type Label,
  type Measure,
  type Name,
  say,
  sentences,
  type Step,
  type Table,
  texNumber,
} from "../../base/index.js";
import { leftOut, PLANT_HERFINDAHL, PLANTS, SIMULATED_P, simulated } from "./words.js";

/** What {@link EllisonGlaeser} is made of: finished numbers, one an industry. */
export interface EllisonGlaeserParts {
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  readonly excluded: readonly Name[];
  readonly gamma: Float64Array;
  readonly rawConcentration: Float64Array;
  readonly herfindahl: Float64Array;
  readonly sumOfSquares: Float64Array;
  readonly variance: Float64Array;
  readonly z: Float64Array;
  readonly p: Float64Array | undefined;
  readonly draws: number | undefined;
  readonly plants: Float64Array;
  readonly totals: Float64Array;
  /** The regions' shares of an industry and of the reference. */
  readonly spread: (industry: number) => Table;
}

const READINGS = [
  { below: 0, says: say("负值：比随机分布更分散。", "Negative: more dispersed than at random.") },
  { below: 0.02, says: say("低于 0.02：集聚程度低。", "Below 0.02: not very localized.") },
  { below: 0.05, says: say("0.02 至 0.05：中等。", "From 0.02 to 0.05: in between.") },
  { below: Infinity, says: say("0.05 及以上：高度集聚。", "0.05 or more: highly localized.") },
];

/** The measures of {@link EllisonGlaeser}. */
export type EllisonGlaeserMeasure = "plants" | "gamma" | "rawConcentration" | "herfindahl" | "z" | "p";

/** What {@link ellisonGlaeser} gives: one number an industry, in the order of `names`. */
export class EllisonGlaeser extends ByName<EllisonGlaeserMeasure> {
  readonly regions: readonly Name[];
  /** Industries of one plant that `singlePlants: "exclude"` left out. */
  readonly excluded: readonly Name[];
  /** γ. */
  readonly gamma: Float64Array;
  /** G = Σ(s − x)². */
  readonly rawConcentration: Float64Array;
  /** H = Σz², over plants. */
  readonly herfindahl: Float64Array;
  /** Σx²; the same for all unless the reference is `"others"`. */
  readonly sumOfSquares: Float64Array;
  /** Of G under random location. */
  readonly variance: Float64Array;
  /** (G − (1 − Σx²)H) / √variance. */
  readonly z: Float64Array;
  /** Simulated upper-tail probability; undefined without `simulation`. */
  readonly p: Float64Array | undefined;
  /** How many plants. */
  readonly plants: Float64Array;
  /** What the plants have together. */
  readonly totals: Float64Array;
  private readonly spread: (industry: number) => Table;

  constructor(parts: EllisonGlaeserParts) {
    super({
      title: say("E–G 集聚指数", "Ellison–Glaeser index"),
      kind: KINDS.industry,
      names: parts.industries,
      measures: measuresOf(parts),
      main: "gamma",
      derivation: ["rawConcentration", "herfindahl", "gamma", "z"],
      note: say(
        "γ < 0.02 低，0.02—0.05 中，≥ 0.05 高（Ellison & Glaeser 1997）；企业少时 z 不服从正态分布。",
        "γ < 0.02 low, 0.02–0.05 medium, ≥ 0.05 high (Ellison & Glaeser 1997); z isn't normal where plants are few.",
      ),
    });
    this.regions = parts.regions;
    this.excluded = parts.excluded;
    this.gamma = parts.gamma;
    this.rawConcentration = parts.rawConcentration;
    this.herfindahl = parts.herfindahl;
    this.sumOfSquares = parts.sumOfSquares;
    this.variance = parts.variance;
    this.z = parts.z;
    this.p = parts.p;
    this.plants = parts.plants;
    this.totals = parts.totals;
    this.spread = parts.spread;
  }

  summary(): Label {
    const count = (low: number, high: number): number =>
      this.gamma.filter((value) => compareNumbers(value, low, 1) >= 0 && compareNumbers(value, high, 1) < 0).length;
    const [top] = this.order();
    return sentences(
      say(
        "{n} 个产业：低度集聚（γ < 0.02）{low} 个，中度 {middle} 个，高度（γ ≥ 0.05）{high} 个；最高：{top}，{gamma}。",
        "{n} industries: {low} little agglomerated (γ < 0.02), {middle} in between, {high} highly (γ ≥ 0.05); highest: {top}, {gamma}.",
        {
          n: this.names.length,
          low: count(-Infinity, 0.02),
          middle: count(0.02, 0.05),
          high: count(0.05, Infinity),
          top: this.names[top],
          gamma: this.gamma[top],
        },
      ),
      leftOut(this.excluded.length),
    );
  }

  protected override stepsTitle(name: Name): Label {
    return say("{name}的 E–G 指数", "Ellison–Glaeser index of {name}", { name });
  }

  protected override firstSteps(k: number): readonly Step[] {
    return [
      {
        title: say("各地区在该产业与参照中的份额", "the regions' shares of the industry and of the reference"),
        formula: "s_r = \\frac{e_{ir}}{e_i}, \\quad x_r",
        table: this.spread(k),
      },
    ];
  }
}

function measuresOf(parts: EllisonGlaeserParts): Record<EllisonGlaeserMeasure, Measure | undefined> {
  const { gamma, rawConcentration, herfindahl, sumOfSquares, variance, plants, p, draws = 0 } = parts;
  const tex = (values: Float64Array) => (k: number) => texNumber(values[k]);
  const [G, H, X] = [rawConcentration, herfindahl, sumOfSquares].map(tex);
  return {
    plants: { label: PLANTS, values: plants },
    gamma: {
      label: say("γ", "γ"),
      values: gamma,
      step: say("E–G 指数", "the index"),
      formula: "\\gamma = \\frac{G - (1 - \\sum x^2) H}{(1 - \\sum x^2)(1 - H)}",
      numbers: (k) =>
        `\\frac{${G(k)} - (1 - ${X(k)}) \\times ${H(k)}}{(1 - ${X(k)})(1 - ${H(k)})} = ${texNumber(gamma[k])}`,
      note: (k) => READINGS.find(({ below }) => compareNumbers(gamma[k], below, 1) < 0)?.says,
    },
    rawConcentration: {
      label: say("原始集中度 G", "raw concentration G"),
      values: rawConcentration,
      step: say("原始集中度", "raw concentration"),
      formula: "G = \\sum_r (s_r - x_r)^2, \\quad \\sum_r x_r^2",
      numbers: (k) => `G = ${G(k)}, \\quad \\sum_r x_r^2 = ${X(k)}`,
    },
    herfindahl: {
      label: PLANT_HERFINDAHL,
      values: herfindahl,
      step: say("企业规模的赫芬达尔指数", "Herfindahl index of the plants"),
      formula: "H = \\sum_k z_k^2",
      note: (k) =>
        say("{n} 家企业；若规模相同则为 {even}。", "{n} plants; {even} if they were all alike.", {
          n: plants[k],
          even: 1 / plants[k],
        }),
    },
    z: {
      label: say("z", "z"),
      values: parts.z,
      step: say("随机分布下的方差与 z", "variance under random location, and z"),
      formula: "z = \\frac{G - (1 - \\sum x^2) H}{\\sqrt{\\mathrm{var}\\, G}}",
      numbers: (k) => `\\mathrm{var}\\, G = ${texNumber(variance[k])}, \\quad z = ${texNumber(parts.z[k])}`,
      note: (k) => p && simulated(draws, p[k]),
    },
    p: p && { label: SIMULATED_P, values: p },
  };
}
