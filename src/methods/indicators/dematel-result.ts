import {
  compareNumbers,
  ByName,
  checkNumber,
  KINDS,
  type Label,
  type LabelledMatrix,
  listed,
  type Measure,
  type Name,
  nonNegative,
  Steps,
  say,
  Table,
  texNumber,
  toLabel,
  namesAt,
} from "../../base/index.js";

/** A total influence that is above the threshold. */
export interface InfluenceLink {
  readonly from: Name;
  readonly to: Name;
  readonly influence: number;
}

/** What a {@link Dematel} is made of: finished numbers. */
export interface DematelParts {
  readonly direct: LabelledMatrix;
  /** s: what the direct influences were divided by. */
  readonly divisor: number;
  /** T = N (I − N)⁻¹. */
  readonly total: LabelledMatrix;
  /** The mean of T: the usual threshold of an influence map. */
  readonly threshold: number;
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
  readonly convention: {
    readonly scale: "rows" | "rows-and-columns";
    readonly weighting: "prominence" | "length";
  };
}

/** The measures of {@link Dematel}. */
export type DematelMeasure = "given" | "received" | "prominence" | "relation" | "weight";

export interface Dematel extends DematelParts {}

/** Causes and effects: what {@link dematel} gives, in the order of `names`. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class Dematel extends ByName<DematelMeasure> {
  /** @internal */
  constructor(parts: DematelParts) {
    super({
      title: say("DEMATEL：原因与结果", "DEMATEL: causes and effects"),
      kind: KINDS.element,
      names: parts.direct.rows,
      measures: measuresOf(parts),
      main: "prominence",
      note: summaryOf(parts),
    });
    Object.assign(this, parts);
  }

  /** The factors that give more than they receive, strongest first. */
  get causes(): readonly Name[] {
    return causesOf(this);
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
      .filter(({ influence }) => compareNumbers(influence, limit) > 0)
      .sort((a, b) => b.influence - a.influence);
  }

  override summary(): Label {
    return summaryOf(this);
  }

  override steps(): Steps {
    const s =
      this.convention.scale === "rows"
        ? "s = \\max_i \\sum_j x_{ij}"
        : "s = \\max\\left(\\max_i \\sum_j x_{ij}, \\max_j \\sum_i x_{ij}\\right)";
    return new Steps(this.title, [
      {
        title: say("直接影响矩阵", "direct influences"),
        formula: "X = (x_{ij})",
        table: matrixTable(say("直接影响矩阵 X", "Direct influences X"), this.direct, undefined),
      },
      {
        title: say("规范化", "scaled"),
        formula: `N = X / s, \\quad ${s}`,
        numbers: `s = ${texNumber(this.divisor)}`,
      },
      {
        title: say("综合影响矩阵：直接加上全部间接", "total influences: direct and all indirect"),
        formula: "T = N + N^2 + \\cdots = N (I - N)^{-1}",
        table: matrixTable(say("综合影响矩阵 T", "Total influences T"), this.total, 3),
      },
      {
        title: say("中心度与原因度", "prominence and relation"),
        formula: "D_i = \\sum_j t_{ij}, \\quad R_j = \\sum_i t_{ij}, \\quad D + R, \\quad D - R",
        table: this.toTable(),
        note: this.summary(),
      },
    ]);
  }
}

function measuresOf(parts: DematelParts): Record<DematelMeasure, Measure> {
  const measure = (label: Label, values: Float64Array): Measure => ({
    label,
    values,
    decimals: 3,
  });
  return {
    given: measure(say("影响度 D", "given D"), parts.given),
    received: measure(say("被影响度 R", "received R"), parts.received),
    prominence: measure(say("中心度 D+R", "prominence D+R"), parts.prominence),
    relation: measure(say("原因度 D−R", "relation D−R"), parts.relation),
    weight: measure(say("权重", "weight"), parts.weights),
  };
}

type Placed = Pick<DematelParts, "direct" | "prominence" | "relation">;

function causesOf({ direct, relation, prominence }: Placed): readonly Name[] {
  const causes = inOrder(relation).filter((i) => compareNumbers(relation[i], 0, prominence[i]) > 0);
  return namesAt(direct.rows, causes);
}

function summaryOf(parts: Placed): Label {
  const causes = causesOf(parts);
  return say("中心度最大：{centre}。原因因素：{causes}。", "Most prominent: {centre}. Causes: {causes}.", {
    centre: parts.direct.rows[inOrder(parts.prominence)[0]],
    causes: causes.length === 0 ? say("无", "none") : listed(causes),
  });
}

/** The places, largest value first. */
function inOrder(values: Float64Array): readonly number[] {
  return [...values.keys()].sort((a, b) => values[b] - values[a]);
}

function matrixTable(title: Label, matrix: LabelledMatrix, decimals: number | undefined): Table {
  return new Table({
    title,
    columns: [
      { ...KINDS.element, values: [...matrix.rows] },
      ...matrix.columns.map((name, j) => ({
        name: `to${j + 1}`,
        label: toLabel(name),
        values: [...matrix.columnAt(j)],
        decimals,
      })),
    ],
  });
}
