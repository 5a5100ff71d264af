import {
  ByCell,
  KINDS,
  type Label,
  type LabelledMatrix,
  type Name,
  say,
  sentences,
  texNumber,
} from "../../base/index.js";

/** What {@link DynamicAgglomeration} is made of: finished numbers, regions × industries row by row. */
export interface DynamicAgglomerationParts {
  readonly before: LabelledMatrix;
  readonly after: LabelledMatrix;
  readonly growth: Float64Array;
  readonly nationalGrowth: Float64Array;
  readonly values: Float64Array;
  readonly differences: Float64Array;
  readonly years: number;
}

/** The measures of {@link DynamicAgglomeration}. */
export type DynamicAgglomerationMeasure = "growth" | "nationalGrowth" | "index" | "difference";

/** What {@link dynamicAgglomeration} gives. */
export class DynamicAgglomeration extends ByCell<DynamicAgglomerationMeasure> {
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  readonly before: LabelledMatrix;
  readonly after: LabelledMatrix;
  /** b: growth rates, regions × industries, row by row. */
  readonly growth: Float64Array;
  /** B: the nation's growth rates, one an industry. */
  readonly nationalGrowth: Float64Array;
  /** D, regions × industries, row by row. */
  readonly values: Float64Array;
  /** b − B, regions × industries, row by row. */
  readonly differences: Float64Array;
  /** Over how many years the rates are averages. */
  readonly years: number;

  constructor(parts: DynamicAgglomerationParts) {
    super({
      title: say("动态集聚指数", "Dynamic agglomeration"),
      kinds: [KINDS.region, KINDS.industry],
      rows: parts.before.rows,
      columns: parts.before.columns,
      measures: measuresOf(parts),
      main: "index",
    });
    this.regions = parts.before.rows;
    this.industries = parts.before.columns;
    this.before = parts.before;
    this.after = parts.after;
    this.growth = parts.growth;
    this.nationalGrowth = parts.nationalGrowth;
    this.values = parts.values;
    this.differences = parts.differences;
    this.years = parts.years;
  }

  summary(): Label {
    const shrinking = this.nationalGrowth.filter((B) => B < 0).length;
    return sentences(
      say(
        "{n} 个增长率中有 {ahead} 个快于全国同产业。",
        "{ahead} of {n} growth rates are above the nation's in the same industry.",
        {
          n: this.differences.length,
          ahead: this.differences.filter((value) => value > 0).length,
        },
      ),
      shrinking === 0
        ? undefined
        : say(
            "有 {shrinking} 个产业在全国萎缩，其比值须反向解读。",
            "Industries that shrank in the nation: {shrinking}; read their ratios the other way round.",
            { shrinking },
          ),
    );
  }
}

function measuresOf({ before, after, growth, nationalGrowth, ...parts }: DynamicAgglomerationParts) {
  const { values, differences, years } = parts;
  const trend = values.map((_, k) => nationalGrowth[k % nationalGrowth.length]);
  const power = years === 1 ? "" : `^{1/${texNumber(years)}}`;
  return {
    growth: {
      label: say("地区增长率", "growth"),
      values: growth,
      step: say("地区增长率", "growth in the region"),
      formula: "b_{ij} = (x_{ij1}/x_{ij0})^{1/T} - 1",
      numbers: (k: number) =>
        `\\left(\\frac{${texNumber(after.values[k])}}{${texNumber(before.values[k])}}\\right)${power} - 1 = ${texNumber(growth[k])}`,
    },
    nationalGrowth: {
      label: say("全国增长率", "national growth"),
      values: trend,
      step: say("全国增长率", "growth in the nation"),
      formula: "B_i = (X_{i1}/X_{i0})^{1/T} - 1",
    },
    index: {
      label: say("动态集聚指数", "index"),
      values,
      step: say("两者之比", "their ratio"),
      formula: "D_{ij} = b_{ij}/B_i",
      numbers: (k: number) => `\\frac{${texNumber(growth[k])}}{${texNumber(trend[k])}} = ${texNumber(values[k])}`,
      note: (k: number) =>
        trend[k] > 0
          ? say("大于 1：产业向该地区集聚。", "Above 1: the industry gathers in the region.")
          : say("全国萎缩：小于 1 表示比全国萎缩得慢。", "The nation shrank: below 1 means shrinking less than it."),
    },
    difference: { label: say("增长率之差", "difference"), values: differences },
  };
}
