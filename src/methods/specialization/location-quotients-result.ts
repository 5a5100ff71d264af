import {
  type Column,
  InputError,
  indexOfName,
  type Label,
  LabelledMatrix,
  label,
  type Name,
  nameColumn,
  nameText,
  Result,
  type Steps,
  shortNumber,
  Table,
} from "../../base/index.js";
import { chosenIndustry } from "./chosen-industry.js";
import { sumsOf } from "./activity.js";
import { formLabels, type QuotientForm } from "./quotient-form.js";
import { quotientSteps } from "./quotient-steps.js";
import { convention, countedAbove } from "./quotient-words.js";
import type { ReferenceTotals } from "./reference.js";
import { shareColumns } from "./share-columns.js";

/** What {@link locationQuotients} gives. */
export class LocationQuotients extends Result {
  readonly title: Label;
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  /** The value at which region and reference are alike: 1 for `"ratio"`, else 0. */
  readonly neutral: number;

  constructor(
    /** The activity that was handed in. */
    readonly activity: LabelledMatrix,
    /** y_r, X_i and Y. */
    readonly reference: ReferenceTotals,
    readonly form: QuotientForm,
    readonly ownRegion: "inside" | "outside",
    /** Regions × industries, row by row; NaN only where `zeros: "exclude"` left a cell out. */
    readonly values: Float64Array,
  ) {
    super();
    this.title = label("区位商", "Location quotients");
    this.regions = activity.rows;
    this.industries = activity.columns;
    this.neutral = form === "ratio" ? 1 : 0;
  }

  /**
   * The quotient of a region.
   *
   * @param industry - needed where there are several.
   * @throws {InputError} If there is no such region or industry, or the cell was excluded.
   */
  of(region: string, industry?: string): number {
    const r = indexOfName("LocationQuotients.of", "region", this.regions, region);
    const value =
      this.values[
        r * this.industries.length +
          chosenIndustry("LocationQuotients.of", this.industries, industry)
      ];
    if (!Number.isNaN(value)) return value;
    const words = 'name a region with some activity (zeros were left out by `zeros: "exclude"`)';
    throw new InputError("LocationQuotients.of", "region", words, region);
  }

  /** The regions by their quotient in an industry, largest first; excluded ones aren't in it. */
  ranking(industry?: string): Table {
    const i = chosenIndustry("LocationQuotients.ranking", this.industries, industry);
    const width = this.industries.length;
    const order = this.regions
      .map((_, r) => r)
      .filter((r) => !Number.isNaN(this.values[r * width + i]))
      .sort((a, b) => this.values[b * width + i] - this.values[a * width + i]);
    return new Table({
      title: label(
        `区位商排名：${nameText(this.industries[i])}`,
        `Location quotients ranked: ${nameText(this.industries[i], "en")}`,
      ),
      columns: [
        {
          name: "rank",
          label: label("名次", "rank"),
          values: order.map((_, k) => k + 1),
        },
        nameColumn(
          "region",
          label("地区", "region"),
          order.map((r) => this.regions[r]),
        ),
        ...shareColumns(this.activity, this.reference, i, order),
        {
          name: "quotient",
          label: formLabels[this.form],
          values: order.map((r) => this.values[r * width + i]),
        },
      ],
    });
  }

  /**
   * Whether each quotient is at least the threshold (二值化区位商), as 1 and 0: revealed advantage.
   *
   * @param threshold - 1 by default, `neutral` for the other forms.
   */
  binary(threshold: number = this.neutral): LabelledMatrix {
    this.refuseExcluded("binary");
    const values = this.values.map((value) => (value >= threshold ? 1 : 0));
    return new LabelledMatrix(this.regions, this.industries, values);
  }

  /**
   * The mean quotient of each region, weighted by what its industries have of it:
   * Σᵢ (x_ri / Σⱼ x_rj) LQ_ri. The more specialized a region, the larger.
   *
   * @throws {InputError} If the form isn't `"ratio"`, or a region has no activity.
   */
  weightedAverages(): Float64Array {
    const where = "LocationQuotients.weightedAverages";
    if (this.form !== "ratio") throw new InputError(where, "form", 'be "ratio"', this.form);
    const { regions } = sumsOf(this.activity);
    const width = this.industries.length;
    return regions.map((sum, r) => {
      if (sum === 0) {
        const path = `activity[${JSON.stringify(nameText(this.regions[r]))}]`;
        throw new InputError(where, path, "be > 0 in at least one industry", sum);
      }
      let mean = 0;
      for (let k = r * width; k < (r + 1) * width; k++) {
        mean += (this.activity.values[k] / sum) * this.values[k];
      }
      return mean;
    });
  }

  summary(): Label {
    const note = convention(this.reference.kind, this.ownRegion);
    const known = this.values.filter((value) => !Number.isNaN(value));
    const above = known.filter((value) => value > this.neutral).length;
    const top = this.values.indexOf(known.reduce((a, b) => Math.max(a, b)));
    const width = this.industries.length;
    const [r, i] = [Math.floor(top / width), top % width];
    const mark = shortNumber(this.values[top]);
    const { zh, en } = countedAbove(this, known.length, above);
    const [what, where] = [this.industries[i], this.regions[r]];
    const ofZh = width > 1 ? `的${nameText(what)}` : "";
    const ofEn = width > 1 ? ` (${nameText(what, "en")})` : "";
    return label(
      `${zh}；最高：${nameText(where)}${ofZh}，${mark}。${note.zh}`,
      `${en}; highest: ${nameText(where, "en")}${ofEn}, ${mark}. ${note.en}`,
    );
  }

  toTable(): Table {
    const width = this.industries.length;
    const one = width === 1;
    const all = this.regions.map((_, r) => r);
    const columns = this.industries.map((industry, i): Column => {
      const cells = all.map((r) => this.values[r * width + i]);
      return {
        name: one ? "quotient" : nameText(industry, "en"),
        label: one ? formLabels[this.form] : label(nameText(industry), nameText(industry, "en")),
        values: cells.map((value) => (Number.isNaN(value) ? null : value)),
      };
    });
    const regions = nameColumn("region", label("地区", "region"), this.regions);
    const shares = one ? shareColumns(this.activity, this.reference, 0, all) : [];
    return new Table({
      title: one
        ? this.title
        : label("区位商（地区 × 产业）", "Location quotients (region × industry)"),
      columns: [regions, ...shares, ...columns],
      note: convention(this.reference.kind, this.ownRegion),
    });
  }

  /** How the quotient of a region came about, with its numbers put in. */
  steps(region: string, industry?: string): Steps {
    const r = indexOfName("LocationQuotients.steps", "region", this.regions, region);
    const i = chosenIndustry("LocationQuotients.steps", this.industries, industry);
    const k = r * this.industries.length + i;
    const x = this.activity.values[k];
    const y = this.reference.regions[r];
    const outside = this.ownRegion === "outside";
    return quotientSteps({
      region: this.regions[r],
      industry: this.industries[i],
      x,
      y,
      X: this.reference.industries[i] - (outside ? x : 0),
      Y: this.reference.total - (outside ? y : 0),
      outside,
      form: this.form,
      value: this.values[k],
    });
  }

  private refuseExcluded(method: string): void {
    if (!this.values.some(Number.isNaN)) return;
    const where = `LocationQuotients.${method}`;
    throw new InputError(
      where,
      "form",
      'be a form without excluded cells, such as "ratio"',
      this.form,
    );
  }
}
