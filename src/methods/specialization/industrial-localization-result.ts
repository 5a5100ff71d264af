import {
  ByName,
  KINDS,
  type Label,
  type LabelledMatrix,
  type Name,
  type Step,
  say,
  Table,
  texNumber,
} from "../../base/index.js";
import { type LocalizationCurve, localizationCurve } from "./localization-curve.js";
import { KRUGMAN, QUOTIENT_GINI } from "./words.js";

/** What {@link IndustrialLocalization} is made of: finished numbers, one an industry. */
export interface IndustrialLocalizationParts {
  readonly activity: LabelledMatrix;
  readonly reference: Float64Array;
  readonly shares: Float64Array;
  readonly referenceShares: Float64Array;
  readonly hoover: Float64Array;
  readonly spatialGini: Float64Array;
  readonly locationalGini: Float64Array;
  readonly quotientGini: Float64Array;
  readonly krugman: Float64Array | undefined;
}

/** The measures of {@link IndustrialLocalization}. */
export type IndustrialLocalizationMeasure = "hoover" | "spatialGini" | "locationalGini" | "quotientGini" | "krugman";

/** What {@link industrialLocalization} gives: one number an industry, in the order of `names`. */
export class IndustrialLocalization extends ByName<IndustrialLocalizationMeasure> {
  /** The activity that was handed in. */
  readonly activity: LabelledMatrix;
  readonly regions: readonly Name[];
  /** What each region has of everything. */
  readonly reference: Float64Array;
  /** Regions × industries, row by row: what each region has of the industry. */
  readonly shares: Float64Array;
  /** What each region has of the reference. */
  readonly referenceShares: Float64Array;
  /** Hoover coefficient (coefficient of localization), 0 to 1. */
  readonly hoover: Float64Array;
  /** Σ(s − x)². */
  readonly spatialGini: Float64Array;
  /** Lorenz type, weighted by the reference, 0 to 1. */
  readonly locationalGini: Float64Array;
  /** Gini of the location quotients, every region counting the same. */
  readonly quotientGini: Float64Array;
  /** Krugman index against the mean of the other industries' shares, 0 to 2; undefined for one industry. */
  readonly krugman: Float64Array | undefined;

  constructor(parts: IndustrialLocalizationParts) {
    super({
      title: say("产业的地区集中度", "Concentration of industries over the regions"),
      kind: KINDS.industry,
      names: parts.activity.columns,
      measures: measuresOf(parts),
    });
    this.activity = parts.activity;
    this.regions = parts.activity.rows;
    this.reference = parts.reference;
    this.shares = parts.shares;
    this.referenceShares = parts.referenceShares;
    this.hoover = parts.hoover;
    this.spatialGini = parts.spatialGini;
    this.locationalGini = parts.locationalGini;
    this.quotientGini = parts.quotientGini;
    this.krugman = parts.krugman;
  }

  /** The localization curve of an industry, for a chart; it may be left out where there is one. */
  curve(industry?: string): LocalizationCurve {
    return localizationCurve(this.column(this.placeOf("curve", industry)), this.reference);
  }

  summary(): Label {
    const order = this.order();
    const [most, least] = [order[0], order[order.length - 1]];
    const holes = {
      top: this.names[most],
      high: this.hoover[most],
      moved: Number((100 * this.hoover[most]).toFixed(1)),
      bottom: this.names[least],
      low: this.hoover[least],
    };
    return order.length === 1
      ? say(
          "{top}的胡佛系数为 {high}：须迁移 {moved}% 才与参照分布一致。",
          "Hoover coefficient of {top}: {high}; {moved}% of it would have to move to be spread like the reference.",
          holes,
        )
      : say(
          "{top}的胡佛系数为 {high}：须迁移 {moved}% 才与参照分布一致（各产业中最高；最低：{bottom}，{low}）。",
          "Hoover coefficient of {top}: {high}; {moved}% of it would have to move to be spread like the reference (the highest; lowest: {bottom}, {low}).",
          holes,
        );
  }

  protected override stepsTitle(name: Name): Label {
    return say("{name}的地区集中度", "Concentration of {name}", { name });
  }

  protected override firstSteps(i: number): readonly Step[] {
    const s = this.column(i);
    const x = this.referenceShares;
    const order = [...s.keys()].sort((a, b) => s[a] / x[a] - s[b] / x[b]);
    const each = (value: (r: number) => number): number[] => order.map(value);
    const table = new Table({
      title: say("各地区（区位商由低到高）", "Regions by rising quotient"),
      columns: [
        { ...KINDS.region, values: order.map((r) => this.regions[r]) },
        {
          name: "share",
          label: say("产业份额", "share of the industry"),
          values: each((r) => s[r]),
        },
        {
          name: "referenceShare",
          label: say("参照份额", "share of the reference"),
          values: each((r) => x[r]),
        },
        { name: "quotient", label: say("区位商", "LQ"), values: each((r) => s[r] / x[r]) },
        {
          name: "difference",
          label: say("份额之差", "difference"),
          values: each((r) => s[r] - x[r]),
        },
      ],
    });
    return [
      {
        title: say("各地区的份额与区位商", "shares and quotients of the regions"),
        formula: "s_j = \\frac{x_{ij}}{\\sum_j x_{ij}}, \\quad x_j, \\quad LQ_j = \\frac{s_j}{x_j}",
        table,
      },
    ];
  }

  private column(i: number): Float64Array {
    return this.shares.filter((_, k) => k % this.names.length === i);
  }
}

function measuresOf(parts: IndustrialLocalizationParts) {
  const { hoover, spatialGini, locationalGini, quotientGini, krugman } = parts;
  return {
    hoover: {
      label: say("胡佛系数", "Hoover coefficient"),
      values: hoover,
      formula: "H = \\tfrac12 \\sum_j |s_j - x_j|",
      numbers: (i: number) => `H = \\tfrac12 \\times ${texNumber(2 * hoover[i])} = ${texNumber(hoover[i])}`,
    },
    spatialGini: {
      label: say("空间基尼 Σ(s−x)²", "spatial Gini Σ(s−x)²"),
      values: spatialGini,
      step: say("空间基尼（份额差的平方和）", "spatial Gini (squared differences)"),
      formula: "G = \\sum_j (s_j - x_j)^2",
    },
    locationalGini: {
      label: say("区位基尼（洛伦兹型）", "locational Gini"),
      values: locationalGini,
      step: say("区位基尼（按区位商由低到高累计）", "locational Gini (cumulated by rising quotient)"),
      formula: "G = 1 - \\sum_j (X_j - X_{j-1})(S_j + S_{j-1})",
    },
    quotientGini: { label: QUOTIENT_GINI, values: quotientGini },
    krugman: krugman && { label: KRUGMAN, values: krugman },
  };
}
