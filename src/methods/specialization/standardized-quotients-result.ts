import {
  type Column,
  indexOfName,
  type Label,
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
import { chosenIndustry } from "./chosen-industry.js";
import type { LocationQuotients } from "./location-quotients-result.js";

/** What {@link StandardizedQuotients} is made of. */
export interface StandardizedQuotientsData {
  readonly quotients: LocationQuotients;
  readonly values: Float64Array;
  readonly means: Float64Array;
  readonly deviations: Float64Array;
  readonly cutOffs: Float64Array;
  readonly cutOffErrors: Float64Array | undefined;
  readonly bootstrap: { readonly draws: number; readonly level: number } | undefined;
}

/** What {@link standardizedQuotients} gives. */
export class StandardizedQuotients extends Result {
  readonly title: Label;
  /** The quotients that were standardized. */
  readonly quotients: LocationQuotients;
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  /** Regions × industries, row by row, in standard deviations; NaN where a quotient was excluded. */
  readonly values: Float64Array;
  /** The mean quotient over the regions: one an industry. */
  readonly means: Float64Array;
  /** The standard deviation over the regions: one an industry. */
  readonly deviations: Float64Array;
  /** Beyond which a region counts as unusual: one an industry. */
  readonly cutOffs: Float64Array;
  /** The bootstrap's standard error of each cut-off; undefined for a given cut-off. */
  readonly cutOffErrors: Float64Array | undefined;
  /** How often, and which quantile, the bootstrap drew; undefined for a given cut-off. */
  readonly bootstrap: { readonly draws: number; readonly level: number } | undefined;

  constructor(data: StandardizedQuotientsData) {
    super();
    this.title = label("标准化区位商", "Standardized location quotients");
    this.quotients = data.quotients;
    this.regions = data.quotients.regions;
    this.industries = data.quotients.industries;
    this.values = data.values;
    this.means = data.means;
    this.deviations = data.deviations;
    this.cutOffs = data.cutOffs;
    this.cutOffErrors = data.cutOffErrors;
    this.bootstrap = data.bootstrap;
  }

  /**
   * How many standard deviations a region lies above the mean of the regions.
   *
   * @param industry - needed where there are several.
   */
  of(region: string, industry?: string): number {
    this.quotients.of(region, industry);
    const r = indexOfName("StandardizedQuotients.of", "region", this.regions, region);
    return this.values[
      r * this.industries.length +
        chosenIndustry("StandardizedQuotients.of", this.industries, industry)
    ];
  }

  /** The regions beyond the cut-off, the most unusual first. */
  unusual(industry?: string): readonly Name[] {
    const i = chosenIndustry("StandardizedQuotients.unusual", this.industries, industry);
    const width = this.industries.length;
    return this.regions
      .map((_, r) => r)
      .filter((r) => this.values[r * width + i] > this.cutOffs[i])
      .sort((a, b) => this.values[b * width + i] - this.values[a * width + i])
      .map((r) => this.regions[r]);
  }

  summary(): Label {
    const marks = this.industries.slice(0, 3).map((industry, i) => {
      const found = this.unusual(nameText(industry));
      const mark = shortNumber(Number(this.cutOffs[i].toFixed(4)));
      const zh = found.map((name) => nameText(name)).join("、") || "无";
      const en = found.map((name) => nameText(name, "en")).join(", ") || "none";
      return label(
        `${nameText(industry)}：高于 ${mark} 的地区 ${zh}`,
        `${nameText(industry, "en")}: regions beyond ${mark}: ${en}`,
      );
    });
    const more = this.industries.length > 3 ? ["……", " …"] : ["", ""];
    return label(
      `${marks.map(({ zh }) => zh).join("；")}${more[0]}。${this.caution().zh}`,
      `${marks.map(({ en }) => en).join("; ")}${more[1]}. ${this.caution().en}`,
    );
  }

  toTable(): Table {
    const width = this.industries.length;
    const columns = this.industries.map((industry, i): Column => {
      const cells = this.regions.map((_, r) => this.values[r * width + i]);
      return {
        name: width === 1 ? "standardizedQuotient" : nameText(industry, "en"),
        label: label(nameText(industry), nameText(industry, "en")),
        unit: label("标准差", "standard deviations"),
        values: cells.map((value) => (Number.isNaN(value) ? null : value)),
      };
    });
    const regions = nameColumn("region", label("地区", "region"), this.regions);
    return new Table({ title: this.title, columns: [regions, ...columns], note: this.caution() });
  }

  /** How the standardized quotient of a region came about. */
  steps(region: string, industry?: string): Steps {
    const z = this.of(region, industry);
    const i = chosenIndustry("StandardizedQuotients.steps", this.industries, industry);
    const lq = texNumber(this.quotients.of(region, industry));
    const [mean, sd] = [texNumber(this.means[i]), texNumber(this.deviations[i])];
    const beyond = z > this.cutOffs[i];
    const mark = shortNumber(this.cutOffs[i]);
    return new Steps(
      label(`${region}的标准化区位商`, `Standardized location quotient of ${region}`),
      [
        ...this.quotients.steps(region, industry).list,
        {
          title: label("各地区的均值与标准差", "mean and standard deviation over the regions"),
          formula: "\\overline{LQ}_i, \\quad s_i",
          numbers: `\\overline{LQ}_i = ${mean}, \\quad s_i = ${sd}`,
        },
        {
          title: label("标准化", "standardized"),
          formula: "SLQ_{ri} = \\frac{LQ_{ri} - \\overline{LQ}_i}{s_i}",
          numbers: `\\frac{${lq} - ${mean}}{${sd}} = ${texNumber(z)}`,
          note: label(
            `${beyond ? "高于" : "不高于"}临界值 ${mark}：在各地区之间${beyond ? "显得" : "并不"}突出。${this.caution().zh}`,
            `${beyond ? "Beyond" : "Not beyond"} the cut-off ${mark}: ${beyond ? "unusual" : "not unusual"} among the regions. ${this.caution().en}`,
          ),
        },
      ],
    );
  }

  private caution(): Label {
    return label(
      "说明在各地区之间是否突出，并非对区位商大于 1 的检验。",
      "It says what is unusual among the regions; it is no test of LQ > 1.",
    );
  }
}
