import {
  ByName,
  KINDS,
  type Label,
  type Name,
  nameText,
  say,
  sentences,
  shortPercent,
  texNumber,
} from "../../base/index.js";
import { type BandwidthRule, quantile, standardDeviation } from "../../math/index.js";

/** The density of one year. */
export interface KernelDensity {
  readonly values: Float64Array;
  /** They add up to 1. */
  readonly weights: Float64Array;
  readonly bandwidth: number;
  /** One number a point of the grid. */
  readonly density: Float64Array;
  /** Where the highest peak is, and how high. */
  readonly mode: number;
  readonly height: number;
  /** How much of the density lies below 0; undefined where values do, or it was folded back. */
  readonly below: number | undefined;
}

/** What {@link KernelDensities} is made of: finished numbers. */
export interface KernelDensitiesParts {
  readonly names: readonly Name[];
  readonly unit: Label | undefined;
  readonly grid: Float64Array;
  readonly densities: readonly KernelDensity[];
  readonly rule: BandwidthRule | number;
  readonly boundary: "none" | "reflect";
  readonly relative: "none" | "year-mean";
  readonly weighted: boolean;
}

/** The measures of {@link KernelDensities}. */
export type KernelDensityMeasure = "mode" | "height" | "peaks" | "bandwidth" | "below";

const RULES: Readonly<Record<BandwidthRule, Label>> = {
  silverman: say("Silverman 经验法则", "Silverman's rule of thumb"),
  scott: say("Scott 法则", "Scott's rule"),
  "sheather-jones": say("Sheather—Jones 法", "Sheather and Jones's method"),
};

const FACTORS = { silverman: 0.9, scott: 1.06 } as const;

/** A peak counts if it is at least this part of the highest. */
const LEAST = 0.01;

/** What {@link kernelDensities} gives: a curve a year on one grid, where its peak is and how many it has. */
export class KernelDensities extends ByName<KernelDensityMeasure> {
  /** Where the densities are given: equally far apart, the same for all years. */
  readonly grid: Float64Array;
  /** A list a year, in the order of `names`. */
  readonly densities: readonly Float64Array[];
  readonly rule: BandwidthRule | number;
  readonly boundary: "none" | "reflect";
  /** Of the values; undefined where they were divided by their mean. */
  readonly unit: Label | undefined;
  private readonly parts: KernelDensitiesParts;

  /** @internal */
  constructor(parts: KernelDensitiesParts) {
    const { names, unit, grid, densities, rule } = parts;
    const counted = densities.map(({ density }) => peaksOf(density).length);
    const below = densities.flatMap((each) => (each.below === undefined ? [] : [each.below]));
    super({
      title: say("核密度估计", "Kernel densities"),
      kind: KINDS.period,
      names,
      main: "mode",
      measures: {
        mode: { label: say("主峰位置", "main peak at"), unit, values: densities.map((each) => each.mode) },
        height: {
          label: say("主峰高度 f", "its height f"),
          values: densities.map((each) => each.height),
          formula: "f(x) = \\sum_i v_i \\, \\frac{1}{h} \\varphi\\left(\\frac{x - x_i}{h}\\right)",
          numbers: (t) => `f(${texNumber(densities[t].mode)}) = ${texNumber(densities[t].height)}`,
        },
        peaks: { label: say("峰数", "peaks"), values: counted, decimals: 0 },
        bandwidth: {
          label: say("带宽 h", "bandwidth h"),
          unit,
          values: densities.map(({ bandwidth }) => bandwidth),
          ...bandwidthSteps(rule, densities),
        },
        below: below.length === 0 ? undefined : { label: say("0 以下的份额", "share below 0"), values: below },
      },
      derivation: ["bandwidth", "height"],
    });
    this.grid = grid;
    this.densities = densities.map(({ density }) => density);
    this.rule = rule;
    this.boundary = parts.boundary;
    this.unit = unit;
    this.parts = parts;
  }

  /** The density of a year, a number a point of `grid`. */
  curve(year?: string): Float64Array {
    return Float64Array.from(this.densities[this.placeOf("curve", year)]);
  }

  /** Where a year's density has its peaks, from the left: each at least a hundredth of the highest. */
  peaksAt(year?: string): readonly number[] {
    return peaksOf(this.densities[this.placeOf("peaksAt", year)]).map((k) => this.grid[k]);
  }

  summary(): Label {
    return sentences(this.course(), this.words(), this.leak());
  }

  /** From the first to the last year. */
  private course(): Label {
    const { mode, height, peaks } = this.measures;
    const last = this.names.length - 1;
    const at = (t: number): Label =>
      say("{year} 年主峰在 {x}、高 {f}，{n} 个峰", "in {year} the main peak is at {x}, {f} high, peaks: {n}", {
        year: this.names[t],
        x: mode.values[t],
        f: height.values[t],
        n: peaks.values[t],
      });
    const regions = this.parts.densities[0].values.length;
    if (last === 0) return say("{n} 个地区：{first}。", "{n} regions: {first}.", { n: regions, first: at(0) });
    const holes = { n: regions, first: at(0), last: at(last) };
    return say("{n} 个地区：{first}；{last}。", "{n} regions: {first}; {last}.", holes);
  }

  private words(): Label {
    const { rule, weighted, relative } = this.parts;
    const how =
      typeof rule === "number"
        ? say("各年带宽同为 {h}", "one bandwidth of {h} for all years", { h: rule })
        : say("各年带宽用 {rule}", "bandwidths a year by {rule}", { rule: RULES[rule] });
    const means = relative === "year-mean" ? say("，各值除以当年均值", ", values over their year's mean") : "";
    const by = weighted ? say("，加权", ", weighted") : "";
    return say(
      "高斯核，{how}{means}{by}；峰数随带宽而变。",
      "Gaussian kernel, {how}{means}{by}; the number of peaks hangs on the bandwidth.",
      { how, means, by },
    );
  }

  /** What is below zero, where nothing can be. */
  private leak(): Label | undefined {
    if (this.boundary === "reflect") return say("0 以下的部分已折回。", "What was below 0 is folded back.");
    const below = this.measures.below?.values;
    if (below === undefined) return undefined;
    const most = Math.max(...Array.from(below));
    if (most < 0.005) return undefined;
    const t = Array.from(below).indexOf(most);
    return say(
      "最多有 {share} 的密度落在 0 以下（{year} 年），那里不会有地区；可以在 0 处折回。",
      "Up to {share} of the density lies below 0 (in {year}), where no region can be; it can be folded back there.",
      { share: shortPercent(most), year: this.names[t] },
    );
  }

  protected override stepsTitle(name: Name): Label {
    return say("核密度：{year}", "Kernel density: {year}", { year: nameText(name) });
  }
}

/** The places of maxima, those that count. */
function peaksOf(density: Float64Array): readonly number[] {
  const least = LEAST * Math.max(...density);
  const at = (k: number): number => (k < 0 || k >= density.length ? Number.NEGATIVE_INFINITY : density[k]);
  return [...density.keys()].filter((k) => at(k) > at(k - 1) && at(k) >= at(k + 1) && at(k) >= least);
}

/** How the bandwidth of a year came about, where a rule of thumb says it in a line. */
function bandwidthSteps(
  rule: BandwidthRule | number,
  densities: readonly KernelDensity[],
): { readonly formula?: string; readonly numbers?: (t: number) => string } {
  if (rule === "sheather-jones") {
    const formula = "h = \\left[\\frac{1}{2 \\sqrt{\\pi} \\, n \\, \\hat S(\\gamma h^{5/7})}\\right]^{1/5}";
    return { formula };
  }
  if (typeof rule === "number") return {};
  const factor = FACTORS[rule];
  return {
    formula: `h = ${factor} \\min(s, \\, \\mathrm{IQR}/1.34) \\, n^{-1/5}`,
    numbers: (t) => {
      const { values, bandwidth } = densities[t];
      const quartiles = (quantile(values, 0.75) - quantile(values, 0.25)) / 1.34;
      const spread = [standardDeviation(values), ...(quartiles > 0 ? [quartiles] : [])].map(texNumber).join(", \\, ");
      return `h = ${factor} \\min(${spread}) \\times ${values.length}^{-1/5} = ${texNumber(bandwidth)}`;
    },
  };
}
