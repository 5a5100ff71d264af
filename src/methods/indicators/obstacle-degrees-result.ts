import {
  indexOfName,
  type Label,
  type LabelledMatrix,
  label,
  type Name,
  nameColumn,
  nameText,
  Result,
  Steps,
  shortNumber,
  Table,
  texNumber,
  toLabel,
} from "../../base/index.js";

/** A group by the places of its indicators. */
export interface ObstacleGroup {
  readonly name: Name;
  readonly columns: readonly number[];
}

/** What keeps one case from the ideal. */
export interface CaseObstacles {
  /** One an indicator, with sum 1. */
  readonly degrees: Float64Array;
  /** Σ w (1 − x′), in [0, 1]: how far it is from the ideal in all. */
  readonly shortfall: number;
  /** Largest first. */
  readonly ranking: readonly { readonly indicator: Name; readonly degree: number }[];
}

/** Obstacle degrees of all cases: what {@link obstacleDegrees} gives. */
export class ObstacleDegrees extends Result {
  readonly title: Label = label("障碍度", "Obstacle degrees");

  /** @internal */
  constructor(
    /** Cases × indicators; every row adds up to 1. */
    readonly degrees: LabelledMatrix,
    /** x′, in [0, 1]. */
    readonly attained: LabelledMatrix,
    /** With sum 1. */
    readonly weights: Float64Array,
    readonly shortfalls: Float64Array,
    readonly groups: readonly ObstacleGroup[],
  ) {
    super();
  }

  /** The obstacles of a case. */
  of(name: string): CaseObstacles {
    const i = indexOfName("ObstacleDegrees.of", "name", this.degrees.rows, name);
    const width = this.degrees.columns.length;
    const degrees = this.degrees.values.slice(i * width, (i + 1) * width);
    const ranking = this.degrees.columns
      .map((indicator, j) => ({ indicator, degree: degrees[j] }))
      .sort((a, b) => b.degree - a.degree);
    return { degrees, shortfall: this.shortfalls[i], ranking };
  }

  /** The mean degree of each indicator over the cases. */
  get means(): Float64Array {
    const n = this.degrees.rows.length;
    return Float64Array.from(
      this.degrees.columns,
      (_, j) => this.degrees.columnAt(j).reduce((sum, x) => sum + x, 0) / n,
    );
  }

  /** How often each indicator is the largest obstacle of a case. */
  get firsts(): Float64Array {
    const counts: Float64Array = new Float64Array(this.degrees.columns.length);
    for (const name of this.degrees.rows) {
      counts[this.degrees.columns.indexOf(this.of(nameText(name)).ranking[0].indicator)] += 1;
    }
    return counts;
  }

  /** The degrees of a case added up by group. */
  groupsOf(name: string): readonly { readonly group: Name; readonly degree: number }[] {
    const { degrees } = this.of(name);
    return this.groups.map(({ name: group, columns }) => ({
      group,
      degree: columns.reduce((sum, j) => sum + degrees[j], 0),
    }));
  }

  override summary(): Label {
    const { means, firsts } = this;
    const j = means.indexOf(Math.max(...means));
    const percent = shortNumber(Number((100 * means[j]).toFixed(2)));
    const [zh, en] = [nameText(this.degrees.columns[j]), nameText(this.degrees.columns[j], "en")];
    const n = this.degrees.rows.length;
    return label(
      `平均障碍度最大：${zh}（${percent}%），在 ${n} 个个案中的 ${firsts[j]} 个里是首要障碍。`,
      `Largest mean obstacle: ${en} (${percent} %), first in ${firsts[j]} of ${n} cases.`,
    );
  }

  override toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        nameColumn("case", label("个案", "case"), this.degrees.rows),
        ...this.degrees.columns.map((name, j) => ({
          name: `degree${j + 1}`,
          label: toLabel(name),
          values: [...this.degrees.columnAt(j)],
          decimals: 3,
        })),
        {
          name: "shortfall",
          label: label("总差距", "shortfall"),
          values: [...this.shortfalls],
          decimals: 3,
        },
      ],
      note: this.summary(),
    });
  }

  /** The derivation for a case; the first one by default. */
  override steps(name: string = nameText(this.degrees.rows[0])): Steps {
    const i = indexOfName("ObstacleDegrees.steps", "name", this.degrees.rows, name);
    const { ranking, shortfall } = this.of(name);
    const j = this.degrees.columns.indexOf(ranking[0].indicator);
    const x = this.attained.columnAt(j)[i];
    const part = this.weights[j] * (1 - x);
    return new Steps(this.titleFor(i), [
      {
        title: label("偏离度：离理想还差多少", "deviation: how far from the ideal"),
        formula: "I_{ij} = 1 - x'_{ij}",
        numbers: `1 - ${texNumber(x)} = ${texNumber(1 - x)}`,
        note: toLabel(ranking[0].indicator),
      },
      {
        title: label("加权求和：总差距", "weighed and added up: the shortfall"),
        formula: "\\sum_j w_j I_{ij}",
        numbers: texNumber(shortfall),
      },
      {
        title: label("障碍度", "obstacle degrees"),
        formula: "O_{ij} = \\frac{w_j I_{ij}}{\\sum_k w_k I_{ik}}",
        numbers: `\\frac{${texNumber(part)}}{${texNumber(shortfall)}} = ${texNumber(ranking[0].degree)}`,
        table: this.rankingTable(name),
      },
    ]);
  }

  /** The obstacles of a case, largest first: for a ranking chart. */
  rankingTable(name: string): Table {
    const i = indexOfName("ObstacleDegrees.rankingTable", "name", this.degrees.rows, name);
    const { ranking } = this.of(name);
    return new Table({
      title: this.titleFor(i),
      columns: [
        nameColumn(
          "indicator",
          label("指标", "indicator"),
          ranking.map((r) => r.indicator),
        ),
        {
          name: "degree",
          label: label("障碍度", "obstacle degree"),
          values: ranking.map((r) => r.degree),
          decimals: 3,
        },
      ],
    });
  }

  private titleFor(i: number): Label {
    const { zh, en } = toLabel(this.degrees.rows[i]);
    return label(`障碍度：${zh}`, `Obstacle degrees: ${en}`);
  }
}
