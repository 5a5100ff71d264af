import {
  compareNumbers,
  ByCell,
  KINDS,
  type Label,
  type LabelledMatrix,
  type Name,
  say,
  type Step,
  texNumber,
} from "../../base/index.js";

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

/** What {@link ClusterIndices} is made of: finished numbers, regions × industries row by row. */
export interface ClusterIndicesParts {
  readonly employment: LabelledMatrix;
  readonly establishments: LabelledMatrix;
  readonly totals: ClusterTotals;
  readonly density: Float64Array;
  readonly stock: Float64Array;
  /** NaN where there is no job. */
  readonly businessSize: Float64Array;
  readonly values: Float64Array;
}

/** The measures of {@link ClusterIndices}. */
export type ClusterIndexMeasure = "density" | "stock" | "businessSize" | "clusterIndex";

/** What {@link clusterIndices} gives; every list is regions × industries, row by row. */
export class ClusterIndices extends ByCell<ClusterIndexMeasure> {
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  readonly employment: LabelledMatrix;
  readonly establishments: LabelledMatrix;
  readonly totals: ClusterTotals;
  /** CI. */
  readonly values: Float64Array;
  /** ID: jobs per area, relative to the nation. */
  readonly density: Float64Array;
  /** IS: jobs per inhabitant, relative to the nation. */
  readonly stock: Float64Array;

  constructor(parts: ClusterIndicesParts) {
    super({
      title: say("集群指数", "Cluster index"),
      kinds: [KINDS.region, KINDS.industry],
      rows: parts.employment.rows,
      columns: parts.employment.columns,
      measures: measuresOf(parts),
      main: "clusterIndex",
    });
    this.regions = parts.employment.rows;
    this.industries = parts.employment.columns;
    this.employment = parts.employment;
    this.establishments = parts.establishments;
    this.totals = parts.totals;
    this.values = parts.values;
    this.density = parts.density;
    this.stock = parts.stock;
  }

  summary(): Label {
    const [top] = this.order();
    const [region, industry] = this.namesAt(top);
    return say(
      "{n} 个集群指数中有 {above} 个大于 1；最高：{region}的{industry}，{top}。企业规模大的集群（如中卫式）得分偏低。",
      "{above} of {n} cluster indices are above 1; highest: {industry} in {region}, {top}. Clusters of large businesses, such as hub-and-spoke ones, score low.",
      {
        n: this.values.length,
        above: this.values.filter((value) => compareNumbers(value, 1) > 0).length,
        region,
        industry,
        top: this.values[top],
      },
    );
  }

  /** Where there are no jobs there is no size of businesses, and the index is 0 at once. */
  protected override stepsAt(k: number): readonly Step[] {
    const list = super.stepsAt(k);
    if (this.employment.values[k] > 0) return list;
    const note = say("没有就业，集群指数为 0。", "There are no jobs: the index is 0.");
    return [list[0], { ...list[1], note }];
  }
}

function measuresOf({ employment, establishments, totals, ...parts }: ClusterIndicesParts) {
  const { density, stock, businessSize, values } = parts;
  const { area, population, e, b, a, p } = totals;
  const width = e.length;
  const jobs = employment.values;
  const [j, i] = [(k: number) => Math.floor(k / width), (k: number) => k % width];
  const ratio = (own: readonly number[], nation: readonly number[], value: number): string =>
    `\\frac{${own.map(texNumber).join("/")}}{${nation.map(texNumber).join("/")}} = ${texNumber(value)}`;
  return {
    density: {
      label: say("产业密度 ID", "industrial density ID"),
      values: density,
      step: say("产业密度：单位面积的就业", "industrial density: jobs per area"),
      formula: "ID = \\frac{e_{ij}/a_j}{e_i/a}",
      numbers: (k: number) => ratio([jobs[k], area[j(k)]], [e[i(k)], a], density[k]),
    },
    stock: {
      label: say("产业存量 IS", "industrial stock IS"),
      values: stock,
      step: say("产业存量：人均就业", "industrial stock: jobs per inhabitant"),
      formula: "IS = \\frac{e_{ij}/p_j}{e_i/p}",
      numbers: (k: number) => ratio([jobs[k], population[j(k)]], [e[i(k)], p], stock[k]),
    },
    businessSize: {
      label: say("企业规模 BS", "size of businesses BS"),
      values: businessSize,
      step: say("企业规模：每家企业的就业", "size of businesses: jobs per establishment"),
      formula: "BS = \\frac{e_{ij}/b_{ij}}{e_i/b_i}",
      numbers: (k: number) => ratio([jobs[k], establishments.values[k]], [e[i(k)], b[i(k)]], businessSize[k]),
    },
    clusterIndex: {
      label: say("集群指数 CI", "cluster index CI"),
      values,
      step: say("集群指数", "cluster index"),
      formula: "CI = \\frac{ID \\cdot IS}{BS}",
      numbers: (k: number) => {
        const [ID, IS, BS] = [density, stock, businessSize].map((list) => texNumber(list[k]));
        return `\\frac{${ID} \\times ${IS}}{${BS}} = ${texNumber(values[k])}`;
      },
    },
  };
}
