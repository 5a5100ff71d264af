import {
  compareNumbers,
  chosenName,
  InputError,
  KINDS,
  type Label,
  type Name,
  Result,
  Steps,
  say,
  Table,
  wholeArea,
} from "../../base/index.js";
import type { LocationQuotients } from "./location-quotients-result.js";

/** What {@link quotientsOverYears} gives. */
export class QuotientsOverYears extends Result {
  readonly title: Label = say("历年区位商", "Location quotients over the years");
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];

  constructor(
    readonly years: readonly number[],
    /** The quotients of each year. */
    readonly quotients: readonly LocationQuotients[],
  ) {
    super();
    this.regions = quotients[0].regions;
    this.industries = quotients[0].industries;
  }

  /**
   * A region's quotient, one a year.
   *
   * @param region - may be left out where there is one.
   * @param industry - may be left out where there is one.
   */
  of(region?: string, industry?: string): Float64Array {
    return Float64Array.from(this.quotients, (year) => year.of(region, industry));
  }

  /** The quotients of one year. */
  in(year: number): LocationQuotients {
    const t = this.years.indexOf(year);
    if (t >= 0) return this.quotients[t];
    const words = say("是 {years} 之一", "be one of {years}", { years: this.years.join(", ") });
    throw new InputError("QuotientsOverYears.in", "year", words, year);
  }

  summary(): Label {
    const [first, last] = [this.quotients[0], this.quotients[this.quotients.length - 1]];
    const width = this.industries.length;
    const [a, b] = [first.values, last.values];
    const { kind } = this.quotients[0].reference;
    const { within } = wholeArea(this.regions, kind === "national" ? kind : undefined);
    const holes = {
      within,
      from: this.years[0],
      to: this.years[this.years.length - 1],
      rose: a.filter((value, k) => compareNumbers(b[k], value, 1) > 0).length,
      fell: a.filter((value, k) => compareNumbers(b[k], value, 1) < 0).length,
    };
    return width === 1
      ? say(
          "{from}—{to} 年：{rose} 个地区上升，{fell} 个地区下降（每年与当年的{within}相比）。",
          "{from}–{to}: {rose} regions rose and {fell} fell (each year against {within} of that year).",
          holes,
        )
      : say(
          "{from}—{to} 年：{rose} 个区位商上升，{fell} 个区位商下降（每年与当年的{within}相比）。",
          "{from}–{to}: {rose} quotients rose and {fell} fell (each year against {within} of that year).",
          holes,
        );
  }

  /** Regions × years, for the first industry; {@link table} for another. */
  toTable(): Table {
    return this.tableOf(0);
  }

  /** Regions × years, for one industry, which may be left out where there is one. */
  table(industry?: string): Table {
    return this.tableOf(chosenName("QuotientsOverYears.table", "industry", this.industries, industry));
  }

  /** How a region's quotient of one year came about; the industry may be left out where there is one. */
  steps(region: string, year: string | number, industry?: string): Steps {
    const { title, list } = this.in(Number(year)).steps(region, industry);
    return new Steps(say("{year} 年{title}", "{title}, {year}", { title, year: String(year) }), list);
  }

  private tableOf(i: number): Table {
    const { title, industries, regions } = this;
    const width = industries.length;
    return new Table({
      title: say("{title}：{industry}", "{title}: {industry}", { title, industry: industries[i] }),
      columns: [
        { ...KINDS.region, values: regions },
        ...this.years.map((year, t) => ({
          name: `y${year}`,
          label: say("{year} 年", "{year}", { year }),
          values: regions.map((_, r) => {
            const value = this.quotients[t].values[r * width + i];
            return Number.isNaN(value) ? null : value;
          }),
        })),
      ],
    });
  }
}
