import {
  compareNumbers,
  KINDS,
  type Label,
  Result,
  Steps,
  say,
  sentences,
  Table,
  texNumber,
} from "../../base/index.js";
import { type StrategyType, strategyLabel } from "./strategy-type.js";
import { type GroupTotals, SWOT_GROUPS } from "./swot-factors.js";

/** What a {@link StrategicQuadrilateral} is made of: finished numbers. */
export interface QuadrilateralParts {
  readonly totals: GroupTotals;
  /** Which centre was taken. */
  readonly centroidOf: "vertex-mean" | "area";
  /** (S, 0), (0, O), (W, 0), (0, T). */
  readonly vertices: readonly (readonly [number, number])[];
  readonly centroid: readonly [number, number];
  /** θ in radians, in [0, 2π); NaN in balance, where the centre is the origin. */
  readonly azimuth: number;
  /** θ in degrees; NaN in balance. */
  readonly degrees: number;
  readonly strategy: StrategyType;
  /** The surface in each quadrant: half the product of its two totals. */
  readonly areas: Readonly<Record<"SO" | "WO" | "WT" | "ST", number>>;
  /** U = S·O. */
  readonly positiveIntensity: number;
  /** V = W·T. */
  readonly negativeIntensity: number;
  /** ρ = U/(U + V), in [0, 1]; NaN where U = V = 0. */
  readonly intensity: number;
}

export interface StrategicQuadrilateral extends QuadrilateralParts {}

/** Direction and intensity of a strategy: what {@link strategicQuadrilateral} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class StrategicQuadrilateral extends Result {
  readonly title: Label = say("战略四边形", "Strategic quadrilateral");

  /** @internal */
  constructor(parts: QuadrilateralParts) {
    super();
    Object.assign(this, parts);
  }

  /**
   * Whether the sums say forward (X + Y > 0) and the products say back (ρ < .5), or the other way round.
   */
  get disagrees(): boolean {
    const [x, y] = this.centroid;
    const forward = compareNumbers(x, -y);
    const bold = compareNumbers(this.intensity, 0.5);
    return forward * bold < 0;
  }

  override summary(): Label {
    return sentences(
      say("{direction}；{strength}。", "{direction}; {strength}.", {
        direction: this.direction(),
        strength: this.strength(),
      }),
      this.disagrees
        ? say(
            "两者不一致：方位角看的是和，强度看的是积，只报告其中一个会误导。",
            "They disagree: the azimuth goes by sums, the intensity by products; either alone would mislead.",
          )
        : undefined,
    );
  }

  private direction(): Label {
    const { degrees } = this;
    if (Number.isNaN(degrees)) {
      return say(
        "优势与劣势、机会与威胁相互抵消，重心在原点，没有方向（均衡型）",
        "Strengths and weaknesses cancel each other, and so do opportunities and threats: the centre is the origin and has no direction (balanced)",
      );
    }
    const strategy = strategyLabel(this.strategy);
    return say("方位角 {degrees}°，{strategy}", "Azimuth {degrees}°, {strategy}", { degrees, strategy });
  }

  private strength(): Label {
    const { intensity: rho } = this;
    if (Number.isNaN(rho)) return say("强度系数没有定义（U = V = 0）", "the intensity is undefined (U = V = 0)");
    const side = compareNumbers(rho, 0.5);
    const bold = side > 0 ? say("偏开拓", "bold") : side < 0 ? say("偏保守", "cautious") : say("居中", "balanced");
    return say("强度系数 ρ = {rho}，{bold}", "intensity ρ = {rho}, {bold}", { rho, bold });
  }

  override toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        { ...KINDS.group, values: SWOT_GROUPS.map((g) => g.label) },
        {
          name: "total",
          label: say("总力度", "total"),
          values: SWOT_GROUPS.map(({ group }) => this.totals[group]),
        },
        { name: "x", label: say("顶点 x", "corner x"), values: this.inGroupOrder(0) },
        { name: "y", label: say("顶点 y", "corner y"), values: this.inGroupOrder(1) },
      ],
      note: this.summary(),
      main: "total",
    });
  }

  override steps(): Steps {
    const { strengths, weaknesses, opportunities, threats } = this.totals;
    const [s, w, o, t] = [strengths, weaknesses, opportunities, threats].map(texNumber);
    const [x, y] = this.centroid.map(texNumber);
    const [u, v, rho] = [this.positiveIntensity, this.negativeIntensity, this.intensity].map(texNumber);
    const k = this.centroidOf === "area" ? 3 : 4;
    const { type, halves, half } = this.strategy;
    return new Steps(this.title, [
      {
        title: say("四组总力度与顶点", "totals and corners"),
        formula: "S = \\sum_i w_i s_i",
        table: this.toTable(),
      },
      {
        title:
          k === 4
            ? say("重心：四个顶点的平均", "the centre: mean of the corners")
            : say("重心：面积重心", "the centre of the surface"),
        formula: `P = \\left(\\frac{S + W}{${k}}, \\frac{O + T}{${k}}\\right)`,
        numbers: `\\left(\\frac{${s} ${w}}{${k}}, \\frac{${o} ${t}}{${k}}\\right) = (${x}, ${y})`,
      },
      {
        title: say("方位角与类型", "azimuth and type"),
        formula: "\\theta = \\operatorname{atan2}(Y, X)",
        ...(Number.isNaN(this.degrees)
          ? { numbers: "\\operatorname{atan2}(0, 0): \\varnothing" }
          : { numbers: `\\operatorname{atan2}(${y}, ${x}) = ${texNumber(this.degrees)}^\\circ` }),
        note: say("{type}：{first} | {second}，这里是{half}。", "{type}: {first} | {second}; here {half}.", {
          type,
          first: halves[0],
          second: halves[1],
          half,
        }),
      },
      {
        title: say("强度系数", "intensity"),
        formula: "U = S O, \\quad V = W T, \\quad \\rho = \\frac{U}{U + V}",
        numbers: `\\frac{${u}}{${u} + ${v}} = ${Number.isNaN(this.intensity) ? "\\varnothing" : rho}`,
        note: this.summary(),
      },
    ]);
  }

  /** Corners stand in the order S, O, W, T around the origin; tables in that of the groups. */
  private inGroupOrder(axis: 0 | 1): number[] {
    return [0, 2, 1, 3].map((i) => this.vertices[i][axis]);
  }
}
