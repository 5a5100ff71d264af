import {
  type Label,
  type LabelledMatrix,
  label,
  type Name,
  nameColumn,
  nameText,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import type { Random } from "../../math/index.js";
import {
  gearyMoments,
  gearyStatistic,
  localMoran,
  localStars,
  moranMoments,
  moranStatistic,
} from "./autocorrelation-statistics.js";
import { type LocalPermutations, permuteGlobal, permuteLocal } from "./permutations.js";

/** In which corner of the Moran scatter a region stands. */
export type MoranQuadrant = "high–high" | "low–high" | "low–low" | "high–low";

/** Global and local measures of likeness among neighbours. */
export class SpatialAutocorrelation extends Result {
  readonly title: Label = label("空间自相关", "Spatial autocorrelation");
  readonly regions: readonly Name[];
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
  constructor(
    readonly values: Float64Array,
    readonly weights: LabelledMatrix,
    options: {
      readonly scale: "row" | "none";
      readonly permutations: number;
      readonly random: Random | undefined;
    },
  ) {
    super();
    this.regions = weights.rows;
    const w = weights.values;
    this.moran = moranStatistic(values, w);
    const moments = moranMoments(values, w);
    this.moranExpected = moments.expected;
    const excess = this.moran - moments.expected;
    this.moranZ = {
      normality: excess / Math.sqrt(moments.normality),
      randomization: excess / Math.sqrt(moments.randomization),
    };
    this.geary = gearyStatistic(values, w);
    this.gearyZ = (1 - this.geary) / Math.sqrt(gearyMoments(values.length, w));
    ({ local: this.local, lags: this.lags } = localMoran(values, w));
    this.stars = localStars(values, w);
    const { random, permutations } = options;
    this.moranP = random && permuteGlobal(values, w, this.moran, permutations, random);
    this.localP = random && permuteLocal(values, w, this.local, permutations, random);
  }

  /** In which corner of the Moran scatter each region stands. */
  get quadrants(): MoranQuadrant[] {
    const mean = this.values.reduce((sum, value) => sum + value, 0) / this.values.length;
    return Array.from(this.values, (value, i) => {
      const own = value >= mean ? "high" : "low";
      return `${own}–${this.lags[i] >= 0 ? "high" : "low"}` as MoranQuadrant;
    });
  }

  override summary(): Label {
    const [i, e] = [shortNumber(this.moran), shortNumber(this.moranExpected)];
    const alike = this.moran > this.moranExpected;
    const p = this.moranP;
    const [zhP, enP] =
      p === undefined
        ? ["", ""]
        : [`（置换 p = ${shortNumber(p)}）`, ` (permutation p = ${shortNumber(p)})`];
    return label(
      `Moran's I = ${i}，期望 ${e}：邻区${alike ? "相似" : "相异"}${zhP}。p 值说的是这些数值的排列，不是抽样。`,
      `Moran's I is ${i} where ${e} is expected: neighbours are ${alike ? "alike" : "unlike"}${enP}. The p-value speaks of arrangements of these values, not of sampling.`,
    );
  }

  override toTable(): Table {
    const column = (name: string, title: Label, values: Iterable<number>) => ({
      name,
      label: title,
      values: [...values],
    });
    return new Table({
      title: this.title,
      columns: [
        nameColumn("region", label("地区", "region"), this.regions),
        column("value", label("数值", "value"), this.values),
        column("lag", label("邻区（离差）", "neighbours (deviation)"), this.lags),
        column("local", label("局部 Moran's I", "local Moran's I"), this.local),
        ...(this.localP ? [column("p", label("置换 p 值", "permutation p"), this.localP.p)] : []),
        column("star", label("Getis–Ord G*（z）", "Getis–Ord G* (z)"), this.stars),
        {
          name: "quadrant",
          label: label("象限", "quadrant"),
          values: this.quadrants.map((quadrant) => label(quadrantWords[quadrant], quadrant)),
        },
      ],
    });
  }

  override steps(): Steps {
    const n = this.values.length;
    const total = this.weights.values.reduce((sum, weight) => sum + weight, 0);
    const [i, e, c] = [this.moran, this.moranExpected, this.geary].map(texNumber);
    return new Steps(this.title, [
      {
        title: label("离差与邻区离差", "Deviations, and the neighbours' deviations"),
        formula: "z_i = x_i - \\bar x, \\qquad (Wz)_i = \\sum_j w_{ij} z_j",
        table: this.toTable(),
      },
      {
        title: label("Moran's I", "Moran's I"),
        formula:
          "I = \\frac{n}{S_0} \\frac{\\sum_i z_i (Wz)_i}{\\sum_i z_i^2}, \\qquad E[I] = -\\frac{1}{n - 1}",
        numbers: `n = ${n}, \\quad S_0 = ${texNumber(total)}, \\quad I = ${i}, \\quad E[I] = ${e}`,
        note: this.summary(),
      },
      {
        title: label("Geary's c", "Geary's c"),
        formula:
          "c = \\frac{n - 1}{2 S_0} \\frac{\\sum_{ij} w_{ij} (x_i - x_j)^2}{\\sum_i z_i^2}, \\qquad E[c] = 1",
        numbers: `c = ${c}`,
      },
    ]);
  }

  /** The names of the regions in a corner of the Moran scatter. */
  inQuadrant(quadrant: MoranQuadrant): string[] {
    return this.quadrants.flatMap((own, i) =>
      own === quadrant ? [nameText(this.regions[i])] : [],
    );
  }
}

const quadrantWords: Readonly<Record<MoranQuadrant, string>> = {
  "high–high": "高—高",
  "low–high": "低—高",
  "low–low": "低—低",
  "high–low": "高—低",
};
