import {
  compareNumbers,
  chosenName,
  type Column,
  KINDS,
  type Label,
  listed,
  type Name,
  nameText,
  Result,
  Steps,
  say,
  Table,
  texNumber,
  toLabel,
  namesAt,
} from "../../base/index.js";
import type { LocationQuotients } from "./location-quotients-result.js";

const CAUTION: Label = say(
  "说明在各地区之间是否突出，并非对区位商大于 1 的检验。",
  "It says what is unusual among the regions; it is no test of LQ > 1.",
);

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
  readonly title: Label = say("标准化区位商", "Standardized location quotients");
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
   * @param region - may be left out where there is one.
   * @param industry - may be left out where there is one.
   */
  of(region?: string, industry?: string): number {
    this.quotients.of(region, industry);
    const r = chosenName("StandardizedQuotients.of", "region", this.regions, region);
    return this.values[r * this.industries.length + this.industryAt("of", industry)];
  }

  /** The regions beyond the cut-off, the most unusual first. */
  unusual(industry?: string): readonly Name[] {
    const i = this.industryAt("unusual", industry);
    const column = this.column(i);
    const places = [...column.keys()]
      .filter((r) => compareNumbers(column[r], this.cutOffs[i], 1) > 0)
      .sort((a, b) => column[b] - column[a]);
    return namesAt(this.regions, places);
  }

  summary(): Label {
    const marks = this.industries.slice(0, 3).map((industry, i) => {
      const found = listed(this.unusual(nameText(industry)));
      const regions = found.zh === "" ? say("无", "none") : found;
      const mark = Number(this.cutOffs[i].toFixed(4));
      return say("{industry}：高于 {mark} 的地区 {regions}", "{industry}: regions beyond {mark}: {regions}", {
        industry,
        mark,
        regions,
      });
    });
    const more = this.industries.length > 3 ? say("……", " …") : "";
    const list = {
      zh: marks.map(({ zh }) => zh).join("；"),
      en: marks.map(({ en }) => en).join("; "),
    };
    return say("{list}{more}。{CAUTION}", "{list}{more}. {CAUTION}", { list, more, CAUTION });
  }

  toTable(): Table {
    const one = this.industries.length === 1;
    const columns = this.industries.map(
      (industry, i): Column => ({
        name: one ? "standardizedQuotient" : nameText(industry, "en"),
        label: toLabel(industry),
        unit: say("标准差", "standard deviations"),
        values: this.column(i).map((value) => (Number.isNaN(value) ? null : value)),
      }),
    );
    return new Table({
      title: this.title,
      columns: [{ ...KINDS.region, values: this.regions }, ...columns],
      note: CAUTION,
      main: one ? "standardizedQuotient" : undefined,
    });
  }

  /** How the standardized quotient of a region came about; a name may be left out where there is one. */
  steps(region?: string, industry?: string): Steps {
    const z = this.of(region, industry);
    const r = chosenName("StandardizedQuotients.steps", "region", this.regions, region);
    const i = this.industryAt("steps", industry);
    const lq = texNumber(this.quotients.of(region, industry));
    const [mean, sd] = [texNumber(this.means[i]), texNumber(this.deviations[i])];
    return new Steps(
      say("{region}的标准化区位商", "Standardized location quotient of {region}", {
        region: this.regions[r],
      }),
      [
        ...this.quotients.steps(region, industry).list,
        {
          title: say("各地区的均值与标准差", "mean and standard deviation over the regions"),
          formula: "\\overline{LQ}_i, \\quad s_i",
          numbers: `\\overline{LQ}_i = ${mean}, \\quad s_i = ${sd}`,
        },
        {
          title: say("标准化", "standardized"),
          formula: "SLQ_{ri} = \\frac{LQ_{ri} - \\overline{LQ}_i}{s_i}",
          numbers: `\\frac{${lq} - ${mean}}{${sd}} = ${texNumber(z)}`,
          note: reading(z, this.cutOffs[i]),
        },
      ],
    );
  }

  private column(i: number): readonly number[] {
    return this.regions.map((_, r) => this.values[r * this.industries.length + i]);
  }

  private industryAt(method: string, industry: string | undefined): number {
    return chosenName(`StandardizedQuotients.${method}`, "industry", this.industries, industry);
  }
}

function reading(z: number, mark: number): Label {
  return compareNumbers(z, mark, 1) > 0
    ? say(
        "高于临界值 {mark}：在各地区之间显得突出。{CAUTION}",
        "Beyond the cut-off {mark}: unusual among the regions. {CAUTION}",
        { mark, CAUTION },
      )
    : say(
        "不高于临界值 {mark}：在各地区之间并不突出。{CAUTION}",
        "Not beyond the cut-off {mark}: not unusual among the regions. {CAUTION}",
        { mark, CAUTION },
      );
}
