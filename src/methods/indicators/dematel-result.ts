import {
  checkNumber,
  indexOfName,
  type Label,
  type LabelledMatrix,
  label,
  type Name,
  nameColumn,
  nameText,
  nonNegative,
  Result,
  Steps,
  Table,
  texNumber,
  toLabel,
} from "../../base/index.js";

/** A total influence that is above the threshold. */
export interface InfluenceLink {
  readonly from: Name;
  readonly to: Name;
  readonly influence: number;
}

/** Causes and effects: what {@link dematel} gives. */
export class Dematel extends Result {
  readonly title: Label = label("DEMATEL：原因与结果", "DEMATEL: causes and effects");
  readonly names: readonly Name[];
  /** D: row sums of T, what a factor gives (影响度). */
  readonly given: Float64Array;
  /** R: column sums of T, what it receives (被影响度). */
  readonly received: Float64Array;
  /** D + R (中心度). */
  readonly prominence: Float64Array;
  /** D − R (原因度). */
  readonly relation: Float64Array;
  /** With sum 1. */
  readonly weights: Float64Array;

  /** @internal */
  constructor(
    readonly direct: LabelledMatrix,
    /** s: what the direct influences were divided by. */
    readonly divisor: number,
    /** T = N (I − N)⁻¹. */
    readonly total: LabelledMatrix,
    readonly convention: {
      readonly scale: "rows" | "rows-and-columns";
      readonly weighting: "prominence" | "length";
    },
  ) {
    super();
    const n = direct.rows.length;
    this.names = direct.rows;
    this.given = new Float64Array(n);
    this.received = new Float64Array(n);
    total.values.forEach((x, at) => {
      this.given[Math.floor(at / n)] += x;
      this.received[at % n] += x;
    });
    this.prominence = this.given.map((d, i) => d + this.received[i]);
    this.relation = this.given.map((d, i) => d - this.received[i]);
    const lengths = this.prominence.map((p, i) =>
      convention.weighting === "length" ? Math.hypot(p, this.relation[i]) : p,
    );
    const sum = lengths.reduce((whole, x) => whole + x, 0);
    this.weights = lengths.map((x) => x / sum);
  }

  /** A factor's numbers. */
  of(name: string): {
    readonly given: number;
    readonly received: number;
    readonly prominence: number;
    readonly relation: number;
    readonly weight: number;
  } {
    const i = indexOfName("Dematel.of", "name", this.names, name);
    return {
      given: this.given[i],
      received: this.received[i],
      prominence: this.prominence[i],
      relation: this.relation[i],
      weight: this.weights[i],
    };
  }

  /** The factors that give more than they receive, strongest first. */
  get causes(): readonly Name[] {
    return this.inOrder((i) => this.relation[i]).filter((name) => this.relationOf(name) > 0);
  }

  /** The mean of T: the usual threshold of an influence map. */
  get threshold(): number {
    return this.total.values.reduce((sum, x) => sum + x, 0) / this.total.values.length;
  }

  /** The total influences above a threshold, strongest first; above the mean of T by default. */
  links(threshold: number = this.threshold): readonly InfluenceLink[] {
    const limit = checkNumber("Dematel.links", "threshold", threshold, nonNegative);
    const n = this.names.length;
    return Array.from(this.total.values, (influence, at) => ({
      from: this.names[Math.floor(at / n)],
      to: this.names[at % n],
      influence,
    }))
      .filter(({ influence }) => influence > limit)
      .sort((a, b) => b.influence - a.influence);
  }

  override summary(): Label {
    const [centre] = this.inOrder((i) => this.prominence[i]);
    const causes = this.causes;
    const names = (language: "zh" | "en"): string =>
      causes.map((name) => nameText(name, language)).join(language === "zh" ? "、" : ", ");
    return label(
      `中心度最大：${nameText(centre)}。原因因素：${names("zh") || "无"}。`,
      `Most prominent: ${nameText(centre, "en")}. Causes: ${names("en") || "none"}.`,
    );
  }

  override toTable(): Table {
    const column = (name: string, title: Label, values: Float64Array) => ({
      name,
      label: title,
      values: [...values],
      decimals: 3,
    });
    return new Table({
      title: this.title,
      columns: [
        nameColumn("factor", label("因素", "factor"), this.names),
        column("given", label("影响度 D", "given D"), this.given),
        column("received", label("被影响度 R", "received R"), this.received),
        column("prominence", label("中心度 D+R", "prominence D+R"), this.prominence),
        column("relation", label("原因度 D−R", "relation D−R"), this.relation),
        column("weight", label("权重", "weight"), this.weights),
      ],
      note: this.summary(),
    });
  }

  override steps(): Steps {
    const s =
      this.convention.scale === "rows"
        ? "s = \\max_i \\sum_j x_{ij}"
        : "s = \\max\\left(\\max_i \\sum_j x_{ij}, \\max_j \\sum_i x_{ij}\\right)";
    return new Steps(this.title, [
      {
        title: label("直接影响矩阵", "direct influences"),
        formula: "X = (x_{ij})",
        table: this.matrixTable(label("直接影响矩阵 X", "Direct influences X"), this.direct),
      },
      {
        title: label("规范化", "scaled"),
        formula: `N = X / s, \\quad ${s}`,
        numbers: `s = ${texNumber(this.divisor)}`,
      },
      {
        title: label("综合影响矩阵：直接加上全部间接", "total influences: direct and all indirect"),
        formula: "T = N + N^2 + \\cdots = N (I - N)^{-1}",
        table: this.matrixTable(label("综合影响矩阵 T", "Total influences T"), this.total),
      },
      {
        title: label("中心度与原因度", "prominence and relation"),
        formula: "D_i = \\sum_j t_{ij}, \\quad R_j = \\sum_i t_{ij}, \\quad D + R, \\quad D - R",
        table: this.toTable(),
        note: this.summary(),
      },
    ]);
  }

  private relationOf(name: Name): number {
    return this.relation[this.names.indexOf(name)];
  }

  private inOrder(of: (i: number) => number): readonly Name[] {
    const order = this.names.map((_, i) => i).sort((a, b) => of(b) - of(a));
    return order.map((i) => this.names[i]);
  }

  private matrixTable(title: Label, matrix: LabelledMatrix): Table {
    return new Table({
      title,
      columns: [
        nameColumn("factor", label("因素", "factor"), matrix.rows),
        ...matrix.columns.map((name, j) => ({
          name: `to${j + 1}`,
          label: toLabel(name),
          values: [...matrix.columnAt(j)],
          decimals: matrix === this.total ? 3 : undefined,
        })),
      ],
    });
  }
}
