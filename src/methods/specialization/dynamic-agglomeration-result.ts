import {
  indexOfName,
  type Label,
  type LabelledMatrix,
  label,
  type Name,
  Result,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { chosenIndustry } from "./chosen-industry.js";

/** What {@link dynamicAgglomeration} gives. */
export class DynamicAgglomeration extends Result {
  readonly title: Label;
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  /** D, regions × industries, row by row. */
  readonly values: Float64Array;
  /** b − B, regions × industries, row by row. */
  readonly differences: Float64Array;

  constructor(
    readonly before: LabelledMatrix,
    readonly after: LabelledMatrix,
    /** b: growth rates, regions × industries, row by row. */
    readonly growth: Float64Array,
    /** B: the nation's growth rates, one an industry. */
    readonly nationalGrowth: Float64Array,
    /** Over how many years the rates are averages. */
    readonly years: number,
  ) {
    super();
    this.title = label("动态集聚指数", "Dynamic agglomeration");
    this.regions = before.rows;
    this.industries = before.columns;
    const width = this.industries.length;
    this.values = growth.map((b, k) => b / nationalGrowth[k % width]);
    this.differences = growth.map((b, k) => b - nationalGrowth[k % width]);
  }

  /** @param industry - needed where there are several. */
  of(region: string, industry?: string): number {
    return this.values[this.index("of", region, industry)];
  }

  summary(): Label {
    const ahead = this.differences.filter((value) => value > 0).length;
    const cells = this.differences.length;
    const shrinking = this.nationalGrowth.filter((B) => B < 0).length;
    const zh = shrinking > 0 ? `有 ${shrinking} 个产业在全国萎缩，其比值须反向解读。` : "";
    const en =
      shrinking > 0
        ? ` ${shrinking} industries shrank in the nation: read their ratios the other way round.`
        : "";
    return label(
      `${cells} 个增长率中有 ${ahead} 个快于全国同产业。${zh}`,
      `${ahead} of ${cells} growth rates are above the nation's in the same industry.${en}`,
    );
  }

  /** One row a region and industry. */
  toTable(): Table {
    const width = this.industries.length;
    const cells = Array.from(this.values, (_, k) => k);
    return new Table({
      title: this.title,
      columns: [
        {
          name: "region",
          label: label("地区", "region"),
          values: cells.map((k) => this.regions[Math.floor(k / width)]),
        },
        {
          name: "industry",
          label: label("产业", "industry"),
          values: cells.map((k) => this.industries[k % width]),
        },
        { name: "growth", label: label("地区增长率", "growth"), values: Array.from(this.growth) },
        {
          name: "nationalGrowth",
          label: label("全国增长率", "national growth"),
          values: cells.map((k) => this.nationalGrowth[k % width]),
        },
        { name: "index", label: label("动态集聚指数", "index"), values: Array.from(this.values) },
        {
          name: "difference",
          label: label("增长率之差", "difference"),
          values: Array.from(this.differences),
        },
      ],
    });
  }

  /** How the index of a region came about. */
  steps(region: string, industry?: string): Steps {
    const k = this.index("steps", region, industry);
    const [x0, x1] = [texNumber(this.before.values[k]), texNumber(this.after.values[k])];
    const B = this.nationalGrowth[k % this.industries.length];
    const power = this.years === 1 ? "" : `^{1/${texNumber(this.years)}}`;
    return new Steps(label(`${region}的动态集聚指数`, `Dynamic agglomeration of ${region}`), [
      {
        title: label("地区增长率", "growth in the region"),
        formula: "b_{ij} = (x_{ij1}/x_{ij0})^{1/T} - 1",
        numbers: `\\left(\\frac{${x1}}{${x0}}\\right)${power} - 1 = ${texNumber(this.growth[k])}`,
      },
      {
        title: label("全国增长率", "growth in the nation"),
        formula: "B_i = (X_{i1}/X_{i0})^{1/T} - 1",
        numbers: `B_i = ${texNumber(B)}`,
      },
      {
        title: label("两者之比", "their ratio"),
        formula: "D_{ij} = b_{ij}/B_i",
        numbers: `\\frac{${texNumber(this.growth[k])}}{${texNumber(B)}} = ${texNumber(this.values[k])}`,
        note:
          B > 0
            ? label("大于 1：产业向该地区集聚。", "Above 1: the industry gathers in the region.")
            : label(
                "全国萎缩：小于 1 表示比全国萎缩得慢。",
                "The nation shrank: below 1 means shrinking less than it.",
              ),
      },
    ]);
  }

  private index(method: string, region: string, industry: string | undefined): number {
    const where = `DynamicAgglomeration.${method}`;
    const r = indexOfName(where, "region", this.regions, region);
    return r * this.industries.length + chosenIndustry(where, this.industries, industry);
  }
}
