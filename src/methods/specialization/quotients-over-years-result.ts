import {
  InputError,
  indexOfName,
  type Label,
  label,
  type Name,
  nameColumn,
  nameText,
  Result,
  Steps,
  Table,
} from "../../base/index.js";
import type { LocationQuotients } from "./location-quotients-result.js";

/** What {@link quotientsOverYears} gives. */
export class QuotientsOverYears extends Result {
  readonly title: Label;
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];

  constructor(
    readonly years: readonly number[],
    /** The quotients of each year. */
    readonly quotients: readonly LocationQuotients[],
  ) {
    super();
    this.title = label("历年区位商", "Location quotients over the years");
    this.regions = quotients[0].regions;
    this.industries = quotients[0].industries;
  }

  /**
   * A region's quotient, one a year.
   *
   * @param industry - needed where there are several.
   */
  of(region: string, industry?: string): Float64Array {
    return Float64Array.from(this.quotients, (year) => year.of(region, industry));
  }

  /** The quotients of one year. */
  in(year: number): LocationQuotients {
    const t = this.years.indexOf(year);
    if (t >= 0) return this.quotients[t];
    const words = `be one of ${this.years.join(", ")}`;
    throw new InputError("QuotientsOverYears.in", "year", words, year);
  }

  summary(): Label {
    const [first, last] = [this.quotients[0], this.quotients[this.quotients.length - 1]];
    const width = this.industries.length;
    const [a, b] = [first.values, last.values];
    const rose = a.filter((value, k) => b[k] > value).length;
    const fell = a.filter((value, k) => b[k] < value).length;
    const [from, to] = [this.years[0], this.years[this.years.length - 1]];
    const what = width === 1 ? label("个地区", "regions") : label("个区位商", "quotients");
    return label(
      `${from}—${to} 年：${rose} ${what.zh}上升，${fell} ${what.zh}下降（每年与当年的全国相比）。`,
      `${from}–${to}: ${rose} ${what.en} rose and ${fell} fell (each year against the nation of that year).`,
    );
  }

  /** Regions × years, for the first industry; {@link table} for another. */
  toTable(): Table {
    return this.table(nameText(this.industries[0]));
  }

  /** Regions × years, for one industry. */
  table(industry: string): Table {
    const i = indexOfName("QuotientsOverYears.table", "industry", this.industries, industry);
    const width = this.industries.length;
    return new Table({
      title: label(`${this.title.zh}：${industry}`, `${this.title.en}: ${industry}`),
      columns: [
        nameColumn("region", label("地区", "region"), this.regions),
        ...this.years.map((year, t) => ({
          name: `y${year}`,
          label: label(`${year} 年`, `${year}`),
          values: this.regions.map((_, r) => {
            const value = this.quotients[t].values[r * width + i];
            return Number.isNaN(value) ? null : value;
          }),
        })),
      ],
    });
  }

  /** How a region's quotient of one year came about. */
  steps(region: string, year: string, industry?: string): Steps {
    const { title, list } = this.in(Number(year)).steps(region, industry);
    return new Steps(label(`${year} 年${title.zh}`, `${title.en}, ${year}`), list);
  }
}
