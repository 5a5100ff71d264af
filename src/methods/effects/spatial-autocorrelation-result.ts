import {
  ByName,
  type Column,
  KINDS,
  type Label,
  type LabelledMatrix,
  type Measure,
  nameText,
  say,
  sentences,
  Steps,
  texNumber,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import type { LocalPermutations } from "./permutations.js";

/** In which corner of the Moran scatter a region stands: itself, then its neighbours. */
export type MoranQuadrant = "high-high" | "low-high" | "low-low" | "high-low";

const QUADRANTS: Readonly<Record<MoranQuadrant, Label>> = {
  "high-high": say("高—高", "high–high"),
  "low-high": say("低—高", "low–high"),
  "low-low": say("低—低", "low–low"),
  "high-low": say("高—低", "high–low"),
};

/** The measures of {@link SpatialAutocorrelation}; `p` only with a source of chance. */
export type AutocorrelationMeasure = "value" | "lag" | "local" | "p" | "star";

/** What {@link SpatialAutocorrelation} is made of: finished numbers, and the words of the values. */
export type AutocorrelationParts = Omit<SpatialAutocorrelation, keyof ByName | "quadrants" | "inQuadrant"> & {
  readonly label: Label | undefined;
  readonly unit: Label | undefined;
};

/** Global and local measures of likeness among neighbours. */
export class SpatialAutocorrelation extends ByName<AutocorrelationMeasure> {
  readonly values: Float64Array;
  /** As they were counted: rows scaled to 1 unless `scale` is `"none"`. */
  readonly weights: LabelledMatrix;
  /** Moran's I. */
  readonly moran: number;
  /** −1 / (n − 1): what I is without any likeness. */
  readonly moranExpected: number;
  /** (I − E[I]) / sd under normality and under randomization. */
  readonly moranZ: { readonly normality: number; readonly randomization: number };
  /** Geary's c. */
  readonly geary: number;
  /** (1 − c) / sd under normality, so that likeness is positive, as for I. */
  readonly gearyZ: number;
  /** Iᵢ. */
  readonly local: Float64Array;
  /** Gᵢ* as z-scores. */
  readonly stars: Float64Array;
  /** Σⱼ wᵢⱼ zⱼ: what the neighbours are, in the values' unit, as deviations from the mean. */
  readonly lags: Float64Array;
  /** Permutation p-values, one-sided towards likeness or unlikeness, whichever I shows. */
  readonly moranP: number | undefined;
  readonly localP: LocalPermutations | undefined;

  /** @internal */
  constructor(parts: AutocorrelationParts) {
    super({
      title: say("空间自相关", "Spatial autocorrelation"),
      kind: KINDS.region,
      names: parts.weights.rows,
      measures: measuresOf(parts),
      main: "local",
    });
    this.values = parts.values;
    this.weights = parts.weights;
    this.moran = parts.moran;
    this.moranExpected = parts.moranExpected;
    this.moranZ = parts.moranZ;
    this.geary = parts.geary;
    this.gearyZ = parts.gearyZ;
    this.local = parts.local;
    this.stars = parts.stars;
    this.lags = parts.lags;
    this.moranP = parts.moranP;
    this.localP = parts.localP;
  }

  /** In which corner of the Moran scatter each region stands. */
  get quadrants(): MoranQuadrant[] {
    const mean = sumOf(this.values) / this.values.length;
    return Array.from(this.values, (value, i) => {
      const own = value >= mean ? "high" : "low";
      return `${own}-${this.lags[i] >= 0 ? "high" : "low"}` as const;
    });
  }

  /** The names of the regions in a corner of the Moran scatter. */
  inQuadrant(quadrant: MoranQuadrant): string[] {
    return this.quadrants.flatMap((own, i) => (own === quadrant ? [nameText(this.names[i])] : []));
  }

  summary(): Label {
    const alike = this.moran > this.moranExpected;
    const p =
      this.moranP === undefined ? say("", "") : say("（置换 p = {p}）", " (permutation p = {p})", { p: this.moranP });
    const likeness = alike ? say("相似", "alike") : say("相异", "unlike");
    return sentences(
      say(
        "莫兰指数 I = {i}，期望 {e}：邻区{likeness}{p}。",
        "Moran's I is {i} where {e} is expected: neighbours are {likeness}{p}.",
        { i: this.moran, e: this.moranExpected, likeness, p },
      ),
      say(
        "p 值说的是这些数值的排列，不是抽样。",
        "The p-value speaks of arrangements of these values, not of sampling.",
      ),
    );
  }

  protected override columns(): readonly Column[] {
    const values = this.quadrants.map((quadrant) => QUADRANTS[quadrant]);
    return [...super.columns(), { name: "quadrant", label: say("象限", "quadrant"), values }];
  }

  /** How the global measures came about, or those of a region. */
  override steps(region?: string): Steps {
    return region === undefined ? this.globalSteps() : super.steps(region);
  }

  private globalSteps(): Steps {
    const n = this.values.length;
    const total = sumOf(this.weights.values);
    const [i, e, c] = [this.moran, this.moranExpected, this.geary].map(texNumber);
    return new Steps(this.title, [
      {
        title: say("离差与邻区离差", "Deviations, and the neighbours' deviations"),
        formula: "z_i = x_i - \\bar x, \\qquad (Wz)_i = \\sum_j w_{ij} z_j",
        table: this.toTable(),
      },
      {
        title: say("莫兰指数 I", "Moran's I"),
        formula: "I = \\frac{n}{S_0} \\frac{\\sum_i z_i (Wz)_i}{\\sum_i z_i^2}, \\qquad E[I] = -\\frac{1}{n - 1}",
        numbers: `n = ${n}, \\quad S_0 = ${texNumber(total)}, \\quad I = ${i}, \\quad E[I] = ${e}`,
        note: this.summary(),
      },
      {
        title: say("吉尔里指数 c", "Geary's c"),
        formula: "c = \\frac{n - 1}{2 S_0} \\frac{\\sum_{ij} w_{ij} (x_i - x_j)^2}{\\sum_i z_i^2}, \\qquad E[c] = 1",
        numbers: `c = ${c}`,
      },
    ]);
  }
}

function measuresOf(parts: AutocorrelationParts): Record<AutocorrelationMeasure, Measure | undefined> {
  const { values, lags, local, stars, localP, unit } = parts;
  const n = values.length;
  const mean = sumOf(values) / n;
  const squares = sumOf(values.map((value) => (value - mean) ** 2));
  const z = (i: number): string => texNumber(values[i] - mean);
  return {
    value: { label: parts.label ?? say("数值", "value"), unit, values },
    lag: {
      label: say("邻区（离差）", "neighbours (deviation)"),
      unit,
      values: lags,
      formula: "z_i = x_i - \\bar x, \\qquad (Wz)_i = \\sum_j w_{ij} z_j",
      numbers: (i) => `z_i = ${z(i)}, \\qquad (Wz)_i = ${texNumber(lags[i])}`,
    },
    local: {
      label: say("局部莫兰指数", "local Moran's I"),
      values: local,
      formula: "I_i = (n - 1) \\frac{z_i (Wz)_i}{\\sum_j z_j^2}",
      numbers: (i) =>
        `I_i = ${n - 1} \\times \\frac{${z(i)} \\times (${texNumber(lags[i])})}{${texNumber(squares)}} = ${texNumber(local[i])}`,
    },
    p: localP && { label: say("置换 p 值", "permutation p"), values: localP.p },
    star: { label: say("Getis–Ord G*（z）", "Getis–Ord G* (z)"), values: stars },
  };
}
