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
} from "../../base/index.js";
import { numberColumn } from "./number-column.js";
import { chosenIndustry } from "./chosen-industry.js";
import { hoover } from "./hoover.js";
import { krugmanIndex } from "./krugman-index.js";
import { type LocalizationCurve, localizationCurve } from "./localization-curve.js";
import { locationalGini } from "./locational-gini.js";
import { quotientGini } from "./quotient-gini.js";
import { spatialGini } from "./spatial-gini.js";

/** What {@link industrialLocalization} gives: one number an industry, in the order of `industries`. */
export class IndustrialLocalization extends Result {
  readonly title: Label;
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
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
  /** Regions × industries, row by row: what each region has of the industry. */
  readonly shares: Float64Array;
  /** What each region has of the reference. */
  readonly referenceShares: Float64Array;
  private readonly columns: readonly Float64Array[];

  constructor(
    /** The activity that was handed in. */
    readonly activity: LabelledMatrix,
    totals: Float64Array,
    /** What each region has of everything. */
    readonly reference: Float64Array,
  ) {
    super();
    this.title = label("产业的地区集中度", "Concentration of industries over the regions");
    this.regions = activity.rows;
    this.industries = activity.columns;
    const width = this.industries.length;
    this.shares = activity.values.map((x, k) => x / totals[k % width]);
    this.columns = this.industries.map((_, i) =>
      Float64Array.from(this.regions, (_, r) => this.shares[r * width + i]),
    );
    const sum = reference.reduce((a, b) => a + b, 0);
    this.referenceShares = reference.map((y) => y / sum);
    const each = (index: (s: Float64Array, x: Float64Array) => number): Float64Array =>
      Float64Array.from(this.columns, (s) => index(s, reference));
    this.hoover = each(hoover);
    this.spatialGini = each(spatialGini);
    this.locationalGini = each((s, x) => locationalGini(s, x));
    this.quotientGini = each(quotientGini);
    this.krugman = width > 1 ? againstOthers(this.columns) : undefined;
  }

  /** The localization curve of an industry, for a chart. */
  curve(industry: string): LocalizationCurve {
    const i = indexOfName("IndustrialLocalization.curve", "industry", this.industries, industry);
    return localizationCurve(this.columns[i], this.reference);
  }

  summary(): Label {
    const order = this.industries.map((_, i) => i).sort((a, b) => this.hoover[b] - this.hoover[a]);
    const [most, least] = [order[0], order[order.length - 1]];
    const [high, low] = [shortNumber(this.hoover[most]), shortNumber(this.hoover[least])];
    const [top, bottom] = [this.industries[most], this.industries[least]];
    const moved = `${shortNumber(Number((100 * this.hoover[most]).toFixed(1)))} %`;
    const one = this.industries.length === 1;
    return label(
      `${nameText(top)}的胡佛系数为 ${high}：须迁移 ${moved} 才与参照分布一致${one ? "" : `（各产业中最高；最低：${nameText(bottom)}，${low}）`}。`,
      `Hoover coefficient of ${nameText(top, "en")}: ${high}; ${moved} of it would have to move to be spread like the reference${one ? "" : ` (the highest; lowest: ${nameText(bottom, "en")}, ${low})`}.`,
    );
  }

  toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        nameColumn("industry", label("产业", "industry"), this.industries),
        numberColumn("hoover", label("胡佛系数", "Hoover coefficient"), this.hoover),
        numberColumn(
          "spatialGini",
          label("空间基尼 Σ(s−x)²", "spatial Gini Σ(s−x)²"),
          this.spatialGini,
        ),
        numberColumn(
          "locationalGini",
          label("区位基尼（洛伦兹型）", "locational Gini"),
          this.locationalGini,
        ),
        numberColumn(
          "quotientGini",
          label("区位商基尼系数", "Gini of the quotients"),
          this.quotientGini,
        ),
        ...(this.krugman
          ? [numberColumn("krugman", label("克鲁格曼指数", "Krugman index"), this.krugman)]
          : []),
      ],
    });
  }

  /** How an industry's coefficients came about. */
  steps(industry?: string): Steps {
    const names = this.industries;
    const i = chosenIndustry("IndustrialLocalization.steps", names, industry);
    return new Steps(
      label(`${nameText(names[i])}的地区集中度`, `Concentration of ${nameText(names[i], "en")}`),
      [
        {
          title: label("各地区的份额与区位商", "shares and quotients of the regions"),
          formula:
            "s_j = \\frac{x_{ij}}{\\sum_j x_{ij}}, \\quad x_j, \\quad LQ_j = \\frac{s_j}{x_j}",
          table: this.spread(i),
        },
        {
          title: label("胡佛系数", "Hoover coefficient"),
          formula: "H = \\tfrac12 \\sum_j |s_j - x_j|",
          numbers: `H = \\tfrac12 \\times ${texNumber(2 * this.hoover[i])} = ${texNumber(this.hoover[i])}`,
        },
        {
          title: label("空间基尼（份额差的平方和）", "spatial Gini (squared differences)"),
          formula: "G = \\sum_j (s_j - x_j)^2",
          numbers: `G = ${texNumber(this.spatialGini[i])}`,
        },
        {
          title: label(
            "区位基尼（按区位商由低到高累计）",
            "locational Gini (cumulated by rising quotient)",
          ),
          formula: "G = 1 - \\sum_j (X_j - X_{j-1})(S_j + S_{j-1})",
          numbers: `G = ${texNumber(this.locationalGini[i])}`,
        },
      ],
    );
  }

  private spread(i: number): Table {
    const s = this.columns[i];
    const x = this.referenceShares;
    const order = this.regions.map((_, r) => r).sort((a, b) => s[a] / x[a] - s[b] / x[b]);
    return new Table({
      title: label("各地区（区位商由低到高）", "Regions by rising quotient"),
      columns: [
        nameColumn(
          "region",
          label("地区", "region"),
          order.map((r) => this.regions[r]),
        ),
        {
          name: "share",
          label: label("产业份额", "share of the industry"),
          values: order.map((r) => s[r]),
        },
        {
          name: "referenceShare",
          label: label("参照份额", "share of the reference"),
          values: order.map((r) => x[r]),
        },
        { name: "quotient", label: label("区位商", "LQ"), values: order.map((r) => s[r] / x[r]) },
        {
          name: "difference",
          label: label("份额之差", "difference"),
          values: order.map((r) => s[r] - x[r]),
        },
      ],
    });
  }
}

function againstOthers(columns: readonly Float64Array[]): Float64Array {
  const sums = columns[0].map((_, r) => columns.reduce((sum, s) => sum + s[r], 0));
  return Float64Array.from(columns, (s) =>
    krugmanIndex(
      s,
      sums.map((sum, r) => Math.max(0, (sum - s[r]) / (columns.length - 1))),
    ),
  );
}
