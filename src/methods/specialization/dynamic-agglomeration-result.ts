import {
  ByCell,
  compareNumbers,
  KINDS,
  type Label,
  type LabelledMatrix,
  listed,
  type Name,
  say,
  sentences,
  texNumber,
  type WholeArea,
} from "../../base/index.js";

/** What {@link DynamicAgglomeration} is made of: finished numbers, regions × industries row by row. */
export interface DynamicAgglomerationParts {
  /** What the whole is called. */
  readonly area: WholeArea;
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
  /** b: growth rates, regions × industries, row by row; NaN, like all that follows from it, where `zeros` left one out. */
  readonly growth: Float64Array;
  /** B: the nation's growth rates, one an industry. */
  readonly nationalGrowth: Float64Array;
  /** D, regions × industries, row by row. */
  readonly values: Float64Array;
  /** b − B, regions × industries, row by row. */
  readonly differences: Float64Array;
  /** Over how many years the rates are averages. */
  readonly years: number;

  private readonly area: WholeArea;

  constructor(parts: DynamicAgglomerationParts) {
    super({
      title: say("动态集聚指数", "Dynamic agglomeration"),
      kinds: [KINDS.region, KINDS.industry],
      rows: parts.before.rows,
      columns: parts.before.columns,
      measures: measuresOf(parts),
      main: "index",
    });
    this.area = parts.area;
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

  /** What a cell is called: its region, and its industry if there are several. */
  private cellName(k: number): Name {
    const [region, industry] = this.namesAt(k);
    return this.industries.length === 1
      ? region
      : say("{region}的{industry}", "{region} ({industry})", { region, industry });
  }

  summary(): Label {
    const shrinking = this.nationalGrowth.filter((B) => compareNumbers(B, 0, 1) < 0).length;
    const known = this.differences.filter((value) => !Number.isNaN(value));
    const lost = [...this.differences.keys()].filter((k) => Number.isNaN(this.differences[k]));
    return sentences(
      say(
        "{n} 个增长率中有 {ahead} 个快于{within}同产业。",
        "{ahead} of {n} growth rates are above {within}'s in the same industry.",
        {
          within: this.area.within,
          n: known.length,
          ahead: known.filter((value) => compareNumbers(value, 0, 1) > 0).length,
        },
      ),
      lost.length === 0
        ? undefined
        : say("从零起步、没有增长率的：{lost}。", "From nothing, without a growth rate: {lost}.", {
            lost: listed(lost.map((k) => this.cellName(k))),
          }),
      shrinking === 0
        ? undefined
        : say(
            "有 {shrinking} 个产业在{within}萎缩，其比值须反向解读。",
            "Industries that shrank in {within}: {shrinking}; read their ratios the other way round.",
            { within: this.area.within, shrinking },
          ),
    );
  }
}

function measuresOf({ area, before, after, growth, nationalGrowth, ...parts }: DynamicAgglomerationParts) {
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
        before.values[k] === 0
          ? "x_{ij0} = 0"
          : `\\left(\\frac{${texNumber(after.values[k])}}{${texNumber(before.values[k])}}\\right)${power} - 1 = ${texNumber(growth[k])}`,
    },
    nationalGrowth: {
      label: say("{of}增长率", "{of} growth", { of: area.of }),
      values: trend,
      step: say("{within}增长率", "growth in {within}", { within: area.within }),
      formula: "B_i = (X_{i1}/X_{i0})^{1/T} - 1",
    },
    index: {
      label: say("动态集聚指数", "index"),
      values,
      step: say("两者之比", "their ratio"),
      formula: "D_{ij} = b_{ij}/B_i",
      numbers: (k: number) =>
        Number.isNaN(values[k])
          ? "b_{ij}: x_{ij0} = 0"
          : `\\frac{${texNumber(growth[k])}}{${texNumber(trend[k])}} = ${texNumber(values[k])}`,
      note: (k: number) =>
        Number.isNaN(values[k])
          ? undefined
          : trend[k] > 0
            ? say("大于 1：产业向该地区集聚。", "Above 1: the industry gathers in the region.")
            : say(
                "{start}萎缩：小于 1 表示比{start}萎缩得慢。",
                "{start} shrank: below 1 means shrinking less than it.",
                { start: area.start },
              ),
    },
    difference: { label: say("增长率之差", "difference"), values: differences },
  };
}
