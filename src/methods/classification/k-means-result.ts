import {
  ByName,
  KINDS,
  type Label,
  type LabelledMatrix,
  type Name,
  nameText,
  say,
  sentences,
  shortPercent,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { mean, type Partition } from "../../math/index.js";

/** What a {@link KMeans} is made of: finished numbers. */
export interface KMeansParts {
  readonly matrix: LabelledMatrix;
  readonly partition: Partition;
  readonly silhouettes: Float64Array;
  /** The squares of all cases around their common mean. */
  readonly total: number;
  readonly starts: number;
  readonly standardise: "z-score" | "none";
}

/** The measures of {@link KMeans}. */
export type KMeansMeasure = "group" | "silhouette";

/** What {@link kMeans} gives: the group of each case, and how well it sits there. */
export class KMeans extends ByName<KMeansMeasure> {
  /** The names in each group; groups are numbered from 1 in the order of their first cases. */
  readonly members: readonly (readonly Name[])[];
  /** W: the squares within groups. */
  readonly within: number;
  /** 1 − W over all squares: the share of the differences that lies between groups. */
  readonly betweenShare: number;
  /** The mean silhouette. */
  readonly silhouette: number;
  private readonly parts: KMeansParts;

  /** @internal */
  constructor(parts: KMeansParts) {
    const { matrix, partition, silhouettes, total } = parts;
    super({
      title: say("K 均值聚类（{k} 组）", "k-means clustering into {k} groups", { k: partition.centres.length }),
      kind: KINDS.case,
      names: matrix.rows,
      main: "group",
      measures: {
        group: { label: say("所属组", "group"), values: partition.groups.map((group) => group + 1), decimals: 0 },
        silhouette: { label: say("轮廓系数 s", "silhouette s"), values: silhouettes },
      },
    });
    this.parts = parts;
    this.members = partition.centres.map((_, g) => matrix.rows.filter((_name, i) => partition.groups[i] === g));
    this.within = partition.within;
    this.betweenShare = 1 - partition.within / total;
    this.silhouette = mean(silhouettes);
  }

  /** The mean of each group in the indicators as they came, with the number of its cases. */
  centreTable(): Table {
    const { matrix } = this.parts;
    const meanOf = (g: number, j: number): number =>
      mean(matrix.columnAt(j).filter((_, i) => this.parts.partition.groups[i] === g));
    return new Table({
      title: say("各组的中心", "Centres"),
      columns: [
        { name: "group", label: say("组", "group"), values: this.members.map((_, g) => g + 1), decimals: 0 },
        { name: "cases", label: say("个案数", "cases"), values: this.members.map(({ length }) => length), decimals: 0 },
        ...matrix.columns.map((column, j) => ({
          name: `mean${j + 1}`,
          label: { zh: nameText(column), en: nameText(column, "en") },
          values: this.members.map((_, g) => meanOf(g, j)),
        })),
      ],
    });
  }

  summary(): Label {
    const worst = this.parts.silhouettes.filter((value) => value < 0).length;
    return sentences(
      say(
        "{k} 组：组间占总差异的 {share}，平均轮廓系数 {s}（{reading}），取 {starts} 个起点中最好的。",
        "{k} groups: {share} of the differences lie between them, mean silhouette {s} ({reading}), best of {starts} starts.",
        {
          k: this.members.length,
          share: shortPercent(this.betweenShare),
          s: this.silhouette,
          reading: readingOf(this.silhouette),
          starts: this.parts.starts,
        },
      ),
      worst === 0
        ? undefined
        : say(
            "轮廓系数为负的个案有 {worst} 个：它们离邻组更近。",
            "Cases with a negative silhouette: {worst}; they sit nearer to another group.",
            { worst },
          ),
      this.parts.standardise === "none"
        ? say("未标准化：单位大的指标起主导作用。", "Not standardised: indicators in small units rule the distances.")
        : undefined,
    );
  }

  override steps(): Steps {
    return new Steps(this.title, [
      {
        title: say("各组的中心", "the groups' centres"),
        formula: "\\bar z_g = \\frac{1}{n_g} \\sum_{i \\in g} z_i",
        table: this.centreTable(),
      },
      {
        title: say("组内平方和", "squares within"),
        formula: "W = \\sum_g \\sum_{i \\in g} | z_i - \\bar z_g |^2",
        numbers: `W = ${texNumber(this.within)}, \\quad 1 - \\frac{W}{T} = ${texNumber(this.betweenShare)}`,
      },
      {
        title: say("轮廓系数", "silhouettes"),
        formula: "s_i = \\frac{b_i - a_i}{\\max(a_i, b_i)}",
        numbers: `\\bar s = ${texNumber(this.silhouette)}`,
        table: this.toTable(),
        note: this.summary(),
      },
    ]);
  }
}

/** Kaufman and Rousseeuw's words. @internal */
export function readingOf(silhouette: number): Label {
  if (silhouette > 0.7) return say("结构明显", "a strong structure");
  if (silhouette > 0.5) return say("结构尚可", "a fair structure");
  return silhouette > 0.25 ? say("结构较弱", "a weak structure") : say("看不出结构", "no structure to speak of");
}
