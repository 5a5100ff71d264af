import {
  type Column,
  indexOfName,
  type Label,
  type LabelledMatrix,
  label,
  type Name,
  nameText,
  Result,
  Steps,
  shortNumber,
  Table,
  texNumber,
} from "../../base/index.js";
import { chosenIndustry } from "../specialization/chosen-industry.js";

/** The totals that cluster indices are relative to. */
export interface ClusterTotals {
  /** Of each region. */
  readonly area: Float64Array;
  readonly population: Float64Array;
  /** The nation's jobs and establishments in each industry. */
  readonly e: Float64Array;
  readonly b: Float64Array;
  /** The nation's area and population. */
  readonly a: number;
  readonly p: number;
}

/** What {@link clusterIndices} gives; every list is regions × industries, row by row. */
export class ClusterIndices extends Result {
  readonly title: Label;
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  /** CI. */
  readonly values: Float64Array;
  /** ID: jobs per area, relative to the nation. */
  readonly density: Float64Array;
  /** IS: jobs per inhabitant, relative to the nation. */
  readonly stock: Float64Array;

  constructor(
    readonly employment: LabelledMatrix,
    readonly establishments: LabelledMatrix,
    readonly totals: ClusterTotals,
    lists: {
      readonly density: Float64Array;
      readonly stock: Float64Array;
      readonly values: Float64Array;
    },
  ) {
    super();
    this.title = label("集群指数", "Cluster index");
    this.regions = employment.rows;
    this.industries = employment.columns;
    this.values = lists.values;
    this.density = lists.density;
    this.stock = lists.stock;
  }

  /** @param industry - needed where there are several. */
  of(region: string, industry?: string): number {
    return this.values[this.index("of", region, industry)];
  }

  summary(): Label {
    const width = this.industries.length;
    const above = this.values.filter((value) => value > 1).length;
    const top = this.values.indexOf(this.values.reduce((a, b) => Math.max(a, b)));
    const [region, industry] = [
      this.regions[Math.floor(top / width)],
      this.industries[top % width],
    ];
    const mark = shortNumber(this.values[top]);
    return label(
      `${this.values.length} 个集群指数中有 ${above} 个大于 1；最高：${nameText(region)}的${nameText(industry)}，${mark}。企业规模大的集群（如中卫式）得分偏低。`,
      `${above} of ${this.values.length} cluster indices are above 1; highest: ${nameText(industry, "en")} in ${nameText(region, "en")}, ${mark}. Clusters of large businesses, such as hub-and-spoke ones, score low.`,
    );
  }

  /** One row a region and industry, with the three parts; no size of businesses where there is no job. */
  toTable(): Table {
    const width = this.industries.length;
    const cells = Array.from(this.values, (_, k) => k);
    const column = (name: string, title: Label, values: readonly (number | null)[]): Column => ({
      name,
      label: title,
      values,
    });
    const region = cells.map((k) => this.regions[Math.floor(k / width)]);
    const industry = cells.map((k) => this.industries[k % width]);
    const sizes = cells.map((k) => (this.employment.values[k] > 0 ? this.businessSize(k) : null));
    return new Table({
      title: this.title,
      columns: [
        { name: "region", label: label("地区", "region"), values: region },
        { name: "industry", label: label("产业", "industry"), values: industry },
        column("density", label("产业密度 ID", "industrial density ID"), Array.from(this.density)),
        column("stock", label("产业存量 IS", "industrial stock IS"), Array.from(this.stock)),
        column("businessSize", label("企业规模 BS", "size of businesses BS"), sizes),
        column("clusterIndex", label("集群指数 CI", "cluster index CI"), Array.from(this.values)),
      ],
    });
  }

  /** How the cluster index of a region came about. */
  steps(region: string, industry?: string): Steps {
    const k = this.index("steps", region, industry);
    const width = this.industries.length;
    const [j, i] = [Math.floor(k / width), k % width];
    const { area, population, e, b, a, p } = this.totals;
    const [jobs, firms] = [this.employment.values[k], this.establishments.values[k]];
    const ratio = (
      above: number,
      below: number,
      whole: number,
      all: number,
      value: number,
    ): string =>
      `\\frac{${texNumber(above)}/${texNumber(below)}}{${texNumber(whole)}/${texNumber(all)}} = ${texNumber(value)}`;
    const list = [
      {
        title: label("产业密度：单位面积的就业", "industrial density: jobs per area"),
        formula: "ID = \\frac{e_{ij}/a_j}{e_i/a}",
        numbers: ratio(jobs, area[j], e[i], a, this.density[k]),
      },
      {
        title: label("产业存量：人均就业", "industrial stock: jobs per inhabitant"),
        formula: "IS = \\frac{e_{ij}/p_j}{e_i/p}",
        numbers: ratio(jobs, population[j], e[i], p, this.stock[k]),
      },
    ];
    const size = jobs > 0 ? this.businessSize(k) : undefined;
    const title = label(`${region}的集群指数`, `Cluster index of ${region}`);
    if (size === undefined) {
      const note = label("没有就业，集群指数为 0。", "There are no jobs: the index is 0.");
      return new Steps(title, [list[0], { ...list[1], note }]);
    }
    return new Steps(title, [
      ...list,
      {
        title: label("企业规模：每家企业的就业", "size of businesses: jobs per establishment"),
        formula: "BS = \\frac{e_{ij}/b_{ij}}{e_i/b_i}",
        numbers: ratio(jobs, firms, e[i], b[i], size),
      },
      {
        title: label("集群指数", "cluster index"),
        formula: "CI = \\frac{ID \\cdot IS}{BS}",
        numbers: `\\frac{${texNumber(this.density[k])} \\times ${texNumber(this.stock[k])}}{${texNumber(size)}} = ${texNumber(this.values[k])}`,
      },
    ]);
  }

  private businessSize(k: number): number {
    const i = k % this.industries.length;
    const { e, b } = this.totals;
    return this.employment.values[k] / this.establishments.values[k] / (e[i] / b[i]);
  }

  private index(method: string, region: string, industry: string | undefined): number {
    const where = `ClusterIndices.${method}`;
    const r = indexOfName(where, "region", this.regions, region);
    return r * this.industries.length + chosenIndustry(where, this.industries, industry);
  }
}
