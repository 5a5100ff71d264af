import {
  ByName,
  type Column,
  compareNumbers,
  KINDS,
  type Label,
  type LabelledMatrix,
  listed,
  type Measure,
  type Name,
  nameText,
  say,
  sentences,
  Steps,
  texNumber,
} from "../../base/index.js";
import { type Alternative, sumOf } from "../../math/index.js";
import { SIDES } from "./words.js";

/** In which corner of the Moran scatter a region stands: itself, then its neighbours. */
export type MoranQuadrant = "high-high" | "low-high" | "low-low" | "high-low";

const QUADRANTS: Readonly<Record<MoranQuadrant, Label>> = {
  "high-high": say("高—高", "high–high"),
  "low-high": say("低—高", "low–high"),
  "low-low": say("低—低", "low–low"),
  "high-low": say("高—低", "high–low"),
};

/** What permutations say: p-values, all by one alternative. */
export interface AutocorrelationChance {
  readonly alternative: Alternative;
  readonly permutations: number;
  /** Of Moran's I. */
  readonly moran: number;
  /** Of Geary's c. */
  readonly geary: number;
  /** Of each Iᵢ, by conditional permutation. */
  readonly local: Float64Array;
  /** Those of Iᵢ adjusted by Benjamini and Hochberg; undefined unless it was asked for. */
  readonly adjusted: Float64Array | undefined;
  /** Of each Gᵢ*, by conditional permutation. */
  readonly stars: Float64Array;
}

/**
 * The measures of {@link SpatialAutocorrelation}: `p` and `starP` only with a source of chance, `adjusted`
 * where it was asked for.
 */
export type AutocorrelationMeasure = "value" | "lag" | "local" | "p" | "adjusted" | "star" | "starP";

/** What {@link SpatialAutocorrelation} is made of: finished numbers, and the words of the values. */
export type AutocorrelationParts = Omit<
  SpatialAutocorrelation,
  keyof ByName | "quadrants" | "inQuadrant" | "moranP" | "gearyP"
> & {
  readonly label: Label | undefined;
  readonly unit: Label | undefined;
};

/** Global and local measures of likeness among neighbours. */
export class SpatialAutocorrelation extends ByName<AutocorrelationMeasure> {
  readonly values: Float64Array;
  /** As they were counted: rows scaled to 1 unless `scale` is `"none"`. */
  readonly weights: LabelledMatrix;
  /** Regions without neighbours, which are left out of all that follows. */
  readonly islands: readonly Name[];
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
  /** Permutation p-values of all measures; undefined without a source of chance. */
  readonly chance: AutocorrelationChance | undefined;

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
    this.islands = parts.islands;
    this.moran = parts.moran;
    this.moranExpected = parts.moranExpected;
    this.moranZ = parts.moranZ;
    this.geary = parts.geary;
    this.gearyZ = parts.gearyZ;
    this.local = parts.local;
    this.stars = parts.stars;
    this.lags = parts.lags;
    this.chance = parts.chance;
  }

  /** The permutation p of Moran's I, by `chance.alternative`; undefined without a source of chance. */
  get moranP(): number | undefined {
    return this.chance?.moran;
  }

  /** The same of Geary's c. */
  get gearyP(): number | undefined {
    return this.chance?.geary;
  }

  /** In which corner of the Moran scatter each region stands; at the mean counts as high. */
  get quadrants(): MoranQuadrant[] {
    const mean = sumOf(this.values) / this.values.length;
    const size = this.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return Array.from(this.values, (value, i) => {
      const own = compareNumbers(value, mean, size) >= 0 ? "high" : "low";
      return `${own}-${compareNumbers(this.lags[i], 0, size) >= 0 ? "high" : "low"}` as const;
    });
  }

  /** The names of the regions in a corner of the Moran scatter. */
  inQuadrant(quadrant: MoranQuadrant): string[] {
    return this.quadrants.flatMap((own, i) => (own === quadrant ? [nameText(this.names[i])] : []));
  }

  summary(): Label {
    return sentences(
      say(
        "莫兰指数 I = {i}，期望 {e}：邻区{likeness}{p}。",
        "Moran's I is {i} where {e} is expected: neighbours are {likeness}{p}.",
        { i: this.moran, e: this.moranExpected, likeness: this.likeness(), p: this.globalP() },
      ),
      this.islands.length === 0
        ? undefined
        : say("没有邻区、已略去的地区：{names}。", "Left out, as they have no neighbours: {names}.", {
            names: listed(this.islands),
          }),
      this.chance && localChance(this.chance),
      this.chance && ARRANGEMENTS,
    );
  }

  private likeness(): Label {
    const side = compareNumbers(this.moran, this.moranExpected, 1);
    if (side === 0) return say("既不相似也不相异", "neither alike nor unlike");
    const words = side > 0 ? say("相似", "alike") : say("相异", "unlike");
    if (this.moranP === undefined || compareNumbers(this.moranP, 0.05) <= 0) return words;
    return say("{words}，但不超出偶然的范围", "{words}, by no more than chance may", { words });
  }

  private globalP(): Label | "" {
    if (this.chance === undefined) return "";
    const { alternative, moran: p, permutations } = this.chance;
    return say("（{side}置换 p = {p}，{permutations} 次）", " ({side} permutation p = {p}, {permutations} draws)", {
      side: SIDES[alternative],
      p,
      permutations,
    });
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
    const [pi, pc] = [this.chance?.moran, this.chance?.geary].map((p) =>
      p === undefined ? "" : `, \\quad p = ${texNumber(p)}`,
    );
    return new Steps(this.title, [
      {
        title: say("离差与邻区离差", "Deviations, and the neighbours' deviations"),
        formula: "z_i = x_i - \\bar x, \\qquad (Wz)_i = \\sum_j w_{ij} z_j",
        table: this.toTable(),
      },
      {
        title: say("莫兰指数 I", "Moran's I"),
        formula: "I = \\frac{n}{S_0} \\frac{\\sum_i z_i (Wz)_i}{\\sum_i z_i^2}, \\qquad E[I] = -\\frac{1}{n - 1}",
        numbers: `n = ${n}, \\quad S_0 = ${texNumber(total)}, \\quad I = ${i}, \\quad E[I] = ${e}${pi}`,
        note: this.summary(),
      },
      {
        title: say("吉尔里指数 c", "Geary's c"),
        formula: "c = \\frac{n - 1}{2 S_0} \\frac{\\sum_{ij} w_{ij} (x_i - x_j)^2}{\\sum_i z_i^2}, \\qquad E[c] = 1",
        numbers: `c = ${c}${pc}`,
      },
    ]);
  }
}

const ARRANGEMENTS = say(
  "p 值说的是这些数值的排列，不是抽样。",
  "The p-values speak of arrangements of these values, not of sampling.",
);

/** How many local p are small, beside how many chance alone would make small. */
function localChance({ local, adjusted, alternative }: AutocorrelationChance): Label {
  const small = (list: Float64Array): number => list.filter((p) => compareNumbers(p, 0.05) <= 0).length;
  const counts = say(
    "{n} 个局部检验（{side}）中 p ≤ 0.05 的有 {small} 个，单凭偶然平均也会有约 {chance} 个",
    "Local tests ({side}): {n}; with p ≤ 0.05: {small}, where chance alone would make it about {chance}",
    { n: local.length, side: SIDES[alternative], small: small(local), chance: local.length / 20 },
  );
  if (adjusted === undefined) return say("{counts}。", "{counts}.", { counts });
  return say(
    "{counts}；经 Benjamini–Hochberg 校正后有 {left} 个。",
    "{counts}; adjusted by Benjamini and Hochberg, {left} are left.",
    { counts, left: small(adjusted) },
  );
}

function measuresOf(parts: AutocorrelationParts): Record<AutocorrelationMeasure, Measure | undefined> {
  const { values, lags, local, stars, chance, unit } = parts;
  const side = chance && SIDES[chance.alternative];
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
    p: side && { label: say("置换 p 值（{side}）", "permutation p ({side})", { side }), values: chance.local },
    adjusted: chance?.adjusted && {
      label: say("BH 校正的 p 值", "p adjusted (BH)"),
      values: chance.adjusted,
      formula: "p_{(i)}^{BH} = \\min_{k \\ge i} \\frac{n}{k} p_{(k)}",
      numbers: (i) => `p^{BH} = ${texNumber(chance.adjusted?.[i] ?? Number.NaN)}`,
    },
    star: { label: say("热点统计量 G*（z）", "Getis–Ord G* (z)"), values: stars },
    starP: side && {
      label: say("G* 置换 p 值（{side}）", "permutation p of G* ({side})", { side }),
      values: chance.stars,
    },
  };
}
