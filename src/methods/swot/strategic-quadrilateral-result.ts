import {
  type Label,
  label,
  Result,
  Steps,
  shortNumber,
  Table,
  texNumber,
} from "../../base/index.js";
import { eighthOf, type StrategyType, strategyLabel, strategyOf } from "./strategy-type.js";
import { type GroupTotals, SWOT_GROUPS } from "./swot-factors.js";

/** Direction and intensity of a strategy: what {@link strategicQuadrilateral} gives. */
export class StrategicQuadrilateral extends Result {
  readonly title: Label = label("战略四边形", "Strategic quadrilateral");
  /** (S, 0), (0, O), (W, 0), (0, T). */
  readonly vertices: readonly (readonly [number, number])[];
  readonly centroid: readonly [number, number];
  /** θ in radians, in [0, 2π). */
  readonly azimuth: number;
  readonly strategy: StrategyType;
  /** U = S·O. */
  readonly positiveIntensity: number;
  /** V = W·T. */
  readonly negativeIntensity: number;
  /** ρ = U/(U + V), in [0, 1]. */
  readonly intensity: number;

  /** @internal */
  constructor(
    readonly totals: GroupTotals,
    /** Which centre was taken. */
    readonly centroidOf: "vertex-mean" | "area",
  ) {
    super();
    const { strengths: s, weaknesses: w, opportunities: o, threats: t } = totals;
    const parts = centroidOf === "area" ? 3 : 4;
    this.vertices = [
      [s, 0],
      [0, o],
      [w, 0],
      [0, t],
    ];
    this.centroid = [(s + w) / parts, (o + t) / parts];
    this.azimuth = azimuthOf(s + w, o + t);
    this.strategy = strategyOf(eighthOf(this.azimuth));
    this.positiveIntensity = s * o;
    this.negativeIntensity = w * t;
    this.intensity = this.positiveIntensity / (this.positiveIntensity + this.negativeIntensity);
  }

  /** θ in degrees. */
  get degrees(): number {
    return (this.azimuth * 180) / Math.PI;
  }

  /** The surface in each quadrant: half the product of its two totals. */
  get areas(): Readonly<Record<"SO" | "WO" | "WT" | "ST", number>> {
    const { strengths: s, weaknesses: w, opportunities: o, threats: t } = this.totals;
    return { SO: (s * o) / 2, WO: -(w * o) / 2, WT: (w * t) / 2, ST: -(s * t) / 2 };
  }

  /**
   * Whether the sums say forward (X + Y > 0) and the products say back (ρ < .5), or the other way round.
   */
  get disagrees(): boolean {
    return (this.centroid[0] + this.centroid[1]) * (this.intensity - 0.5) < 0;
  }

  override summary(): Label {
    const { zh, en } = strategyLabel(this.strategy);
    const [degrees, rho] = [this.degrees, this.intensity].map(shortNumber);
    const bold =
      this.intensity > 0.5
        ? label("偏开拓", "bold")
        : this.intensity < 0.5
          ? label("偏保守", "cautious")
          : label("居中", "balanced");
    const but = this.disagrees
      ? label(
          "两者不一致：方位角看的是和，强度看的是积，只报告其中一个会误导。",
          " They disagree: the azimuth goes by sums, the intensity by products; either alone would mislead.",
        )
      : label("", "");
    return label(
      `方位角 ${degrees}°，${zh}；强度系数 ρ = ${rho}，${bold.zh}。${but.zh}`,
      `Azimuth ${degrees}°, ${en}; intensity ρ = ${rho}, ${bold.en}.${but.en}`,
    );
  }

  override toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        { name: "group", label: label("组", "group"), values: SWOT_GROUPS.map((g) => g.label) },
        {
          name: "total",
          label: label("总力度", "total"),
          values: SWOT_GROUPS.map(({ group }) => this.totals[group]),
        },
        { name: "x", label: label("顶点 x", "corner x"), values: this.inGroupOrder(0) },
        { name: "y", label: label("顶点 y", "corner y"), values: this.inGroupOrder(1) },
      ],
      note: this.summary(),
    });
  }

  override steps(): Steps {
    const { strengths, weaknesses, opportunities, threats } = this.totals;
    const [s, w, o, t] = [strengths, weaknesses, opportunities, threats].map(texNumber);
    const [x, y] = this.centroid.map(texNumber);
    const [u, v, rho] = [this.positiveIntensity, this.negativeIntensity, this.intensity].map(
      texNumber,
    );
    const k = this.centroidOf === "area" ? 3 : 4;
    const { type, halves } = this.strategy;
    return new Steps(this.title, [
      {
        title: label("四组总力度与顶点", "totals and corners"),
        formula: "S = \\sum_i w_i s_i",
        table: this.toTable(),
      },
      {
        title:
          k === 4
            ? label("重心：四个顶点的平均", "the centre: mean of the corners")
            : label("重心：面积重心", "the centre of the surface"),
        formula: `P = \\left(\\frac{S + W}{${k}}, \\frac{O + T}{${k}}\\right)`,
        numbers: `\\left(\\frac{${s} ${w}}{${k}}, \\frac{${o} ${t}}{${k}}\\right) = (${x}, ${y})`,
      },
      {
        title: label("方位角与类型", "azimuth and type"),
        formula: "\\theta = \\operatorname{atan2}(Y, X)",
        numbers: `\\operatorname{atan2}(${y}, ${x}) = ${texNumber(this.degrees)}^\\circ`,
        note: label(
          `${type.zh}：${halves[0].zh} | ${halves[1].zh}，这里是${this.strategy.half.zh}。`,
          `${type.en}: ${halves[0].en} | ${halves[1].en}; here ${this.strategy.half.en}.`,
        ),
      },
      {
        title: label("强度系数", "intensity"),
        formula: "U = S O, \\quad V = W T, \\quad \\rho = \\frac{U}{U + V}",
        numbers: `\\frac{${u}}{${u} + ${v}} = ${rho}`,
        note: this.summary(),
      },
    ]);
  }

  /** Corners stand in the order S, O, W, T around the origin; tables in that of the groups. */
  private inGroupOrder(axis: 0 | 1): number[] {
    return [0, 2, 1, 3].map((i) => this.vertices[i][axis]);
  }
}

/** The angle of a direction, in [0, 2π). */
export function azimuthOf(x: number, y: number): number {
  const angle = Math.atan2(y, x);
  const turned = angle < 0 ? angle + 2 * Math.PI : angle;
  return turned === 0 || turned >= 2 * Math.PI ? 0 : turned;
}
