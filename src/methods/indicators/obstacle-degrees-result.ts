import {
  indexOfLargest,
  chosenName,
  KINDS,
  type Label,
  type LabelledMatrix,
  type Name,
  nameText,
  Result,
  Steps,
  say,
  shortPercent,
  Table,
  texNumber,
  toLabel,
} from "../../base/index.js";

/** A group by the places of its indicators. */
export interface ObstacleGroup {
  readonly name: Name;
  readonly columns: readonly number[];
  /** The degrees of its indicators added up, one a case. */
  readonly degrees: Float64Array;
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

/** What {@link ObstacleDegrees} are made of: finished numbers. */
export interface ObstacleParts {
  /** Cases × indicators; every row adds up to 1. */
  readonly degrees: LabelledMatrix;
  /** x′, in [0, 1]. */
  readonly attained: LabelledMatrix;
  /** With sum 1. */
  readonly weights: Float64Array;
  /** Of each case: how far it is from the ideal in all. */
  readonly shortfalls: Float64Array;
  /** The mean degree of each indicator over the cases. */
  readonly means: Float64Array;
  /** How often each indicator is the largest obstacle of a case. */
  readonly firsts: Float64Array;
  readonly groups: readonly ObstacleGroup[];
}

export interface ObstacleDegrees extends ObstacleParts {}

/** Obstacle degrees of all cases: what {@link obstacleDegrees} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class ObstacleDegrees extends Result {
  readonly title: Label = say("障碍度", "Obstacle degrees");

  /** @internal */
  constructor(parts: ObstacleParts) {
    super();
    Object.assign(this, parts);
  }

  /** The degree of an indicator in a case; either may be left out where there is one. */
  of(name?: string, indicator?: string): number {
    const i = this.placeOf("of", name);
    const { columns, values } = this.degrees;
    const j = chosenName("ObstacleDegrees.of", KINDS.indicator.name, columns, indicator);
    return values[i * columns.length + j];
  }

  /** The obstacles of a case, which may be left out where there is one. */
  at(name?: string): CaseObstacles {
    return this.caseAt(this.placeOf("at", name));
  }

  /** The degrees of a case added up by group. */
  groupsOf(name?: string): readonly { readonly group: Name; readonly degree: number }[] {
    const i = this.placeOf("groupsOf", name);
    return this.groups.map(({ name: group, degrees }) => ({ group, degree: degrees[i] }));
  }

  override summary(): Label {
    const { means, firsts } = this;
    const j = indexOfLargest(means);
    return say(
      "平均障碍度最大：{indicator}（{mean}），在 {n} 个个案中的 {firsts} 个里是首要障碍。",
      "Largest mean obstacle: {indicator} ({mean}), first in {firsts} of {n} cases.",
      {
        indicator: this.degrees.columns[j],
        mean: shortPercent(means[j]),
        firsts: firsts[j],
        n: this.degrees.rows.length,
      },
    );
  }

  override toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        { ...KINDS.case, values: [...this.degrees.rows] },
        ...this.degrees.columns.map((name, j) => ({
          name: `degree${j + 1}`,
          label: toLabel(name),
          values: [...this.degrees.columnAt(j)],
          decimals: 3,
        })),
        {
          name: "shortfall",
          label: say("总差距", "shortfall"),
          values: [...this.shortfalls],
          decimals: 3,
        },
      ],
      note: this.summary(),
    });
  }

  /** The derivation for a case; the first one by default. */
  override steps(name: string = nameText(this.degrees.rows[0])): Steps {
    const i = this.placeOf("steps", name);
    const { ranking, shortfall } = this.caseAt(i);
    const [{ indicator, degree }] = ranking;
    const j = this.degrees.columns.indexOf(indicator);
    const x = this.attained.values[i * this.weights.length + j];
    const part = this.weights[j] * (1 - x);
    return new Steps(this.titleFor(i), [
      {
        title: say("偏离度：离理想还差多少", "deviation: how far from the ideal"),
        formula: "I_{ij} = 1 - x'_{ij}",
        numbers: `1 - ${texNumber(x)} = ${texNumber(1 - x)}`,
        note: toLabel(indicator),
      },
      {
        title: say("加权求和：总差距", "weighed and added up: the shortfall"),
        formula: "\\sum_j w_j I_{ij}",
        numbers: texNumber(shortfall),
      },
      {
        title: say("障碍度", "obstacle degrees"),
        formula: "O_{ij} = \\frac{w_j I_{ij}}{\\sum_k w_k I_{ik}}",
        numbers: `\\frac{${texNumber(part)}}{${texNumber(shortfall)}} = ${texNumber(degree)}`,
        table: this.rankingAt(i),
      },
    ]);
  }

  /** The obstacles of a case, largest first; the first case by default. */
  ranking(name: string = nameText(this.degrees.rows[0])): Table {
    return this.rankingAt(this.placeOf("ranking", name));
  }

  private placeOf(method: string, name: string | undefined): number {
    const where = `ObstacleDegrees.${method}`;
    return chosenName(where, KINDS.case.name, this.degrees.rows, name);
  }

  private caseAt(i: number): CaseObstacles {
    const { columns, values } = this.degrees;
    const degrees = values.slice(i * columns.length, (i + 1) * columns.length);
    const ranking = columns
      .map((indicator, j) => ({ indicator, degree: degrees[j] }))
      .sort((a, b) => b.degree - a.degree);
    return { degrees, shortfall: this.shortfalls[i], ranking };
  }

  private rankingAt(i: number): Table {
    const { ranking } = this.caseAt(i);
    return new Table({
      title: this.titleFor(i),
      columns: [
        { ...KINDS.indicator, values: ranking.map(({ indicator }) => indicator) },
        {
          name: "degree",
          label: say("障碍度", "obstacle degree"),
          values: ranking.map(({ degree }) => degree),
          decimals: 3,
        },
      ],
      main: "degree",
    });
  }

  private titleFor(i: number): Label {
    return say("障碍度：{name}", "Obstacle degrees: {name}", { name: this.degrees.rows[i] });
  }
}
