import {
  compareNumbers,
  indexOfLargest,
  chosenName,
  type Column,
  InputError,
  KINDS,
  type Label,
  LabelledMatrix,
  type Name,
  nameText,
  Result,
  type Steps,
  say,
  Table,
  toLabel,
} from "../../base/index.js";
import { rowSums } from "../../math/index.js";
import { quotientSteps } from "./quotient-steps.js";
import type { ReferenceTotals } from "./reference.js";
import { convention, FORMS, type QuotientForm } from "./words.js";

/** What {@link locationQuotients} gives. */
export class LocationQuotients extends Result {
  readonly title: Label = say("区位商", "Location quotients");
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
    this.regions = activity.rows;
    this.industries = activity.columns;
    this.neutral = form === "ratio" ? 1 : 0;
  }

  /**
   * The quotient of a region.
   *
   * @param region - may be left out where there is one.
   * @param industry - may be left out where there is one.
   * @throws {InputError} If there is no such region or industry, or the cell was excluded.
   */
  of(region?: string, industry?: string): number {
    const value = this.values[this.placeOf("of", region, industry)];
    if (!Number.isNaN(value)) return value;
    const words = say(
      '是有该产业的地区（`zeros: "exclude"` 略去了 0）',
      'name a region with some activity (zeros were left out by `zeros: "exclude"`)',
    );
    throw new InputError("LocationQuotients.of", "region", words, region);
  }

  /** The regions by their quotient in an industry, largest first; excluded ones aren't in it. */
  ranking(industry?: string): Table {
    const i = this.industryAt("ranking", industry);
    const column = this.column(i);
    const order = [...column.keys()].filter((r) => !Number.isNaN(column[r])).sort((a, b) => column[b] - column[a]);
    const rank = { name: "rank", label: say("名次", "rank"), values: order.map((_, k) => k + 1) };
    return new Table({
      title: say("区位商排名：{industry}", "Location quotients ranked: {industry}", {
        industry: this.industries[i],
      }),
      columns: [rank, ...this.columnsOf(i, order)],
      main: "quotient",
    });
  }

  /**
   * Whether each quotient is at least the threshold (二值化区位商), as 1 and 0: revealed advantage.
   *
   * @param threshold - 1 by default, `neutral` for the other forms.
   */
  binary(threshold: number = this.neutral): LabelledMatrix {
    if (this.values.some(Number.isNaN)) {
      const words = say('是不略去任何值的形式，如 "ratio"', 'be a form without excluded cells, such as "ratio"');
      throw new InputError("LocationQuotients.binary", "form", words, this.form);
    }
    const values = this.values.map((value) => (compareNumbers(value, threshold, 1) >= 0 ? 1 : 0));
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
    if (this.form !== "ratio") {
      throw new InputError(where, "form", say('是 "ratio"', 'be "ratio"'), this.form);
    }
    const width = this.industries.length;
    const weighted = this.values.map((quotient, k) => quotient * this.activity.values[k]);
    const [above, below] = [rowSums(weighted, width), rowSums(this.activity.values, width)];
    const empty = below.indexOf(0);
    if (empty < 0) return above.map((sum, r) => sum / below[r]);
    const path = `activity[${JSON.stringify(nameText(this.regions[empty]))}]`;
    const words = say("至少有一个产业 > 0", "be > 0 in at least one industry");
    throw new InputError(where, path, words, 0);
  }

  summary(): Label {
    const width = this.industries.length;
    const known = this.values.filter((value) => !Number.isNaN(value));
    const top = indexOfLargest(this.values);
    const holes = {
      cells: known.length,
      regions: this.regions.length,
      industries: width,
      above: known.filter((value) => compareNumbers(value, this.neutral, 1) > 0).length,
      neutral: this.neutral,
      region: this.regions[Math.floor(top / width)],
      industry: this.industries[top % width],
      top: this.values[top],
      note: convention(this.reference.kind, this.ownRegion),
    };
    return width === 1
      ? say(
          "{cells} 个地区中有 {above} 个高于 {neutral}；最高：{region}，{top}。{note}",
          "{above} of {cells} regions lie above {neutral}; highest: {region}, {top}. {note}",
          holes,
        )
      : say(
          "{cells} 个区位商（{regions} 个地区、{industries} 个产业）中有 {above} 个高于 {neutral}；最高：{region}的{industry}，{top}。{note}",
          "{above} of {cells} quotients ({regions} regions, {industries} industries) lie above {neutral}; highest: {region} ({industry}), {top}. {note}",
          holes,
        );
  }

  toTable(): Table {
    const note = convention(this.reference.kind, this.ownRegion);
    const all = [...this.regions.keys()];
    if (this.industries.length === 1) {
      return new Table({
        title: this.title,
        columns: this.columnsOf(0, all),
        main: "quotient",
        note,
      });
    }
    const quotients = this.industries.map(
      (industry, i): Column => ({
        name: nameText(industry, "en"),
        label: toLabel(industry),
        values: this.column(i).map(cellOf),
      }),
    );
    return new Table({
      title: say("区位商（地区 × 产业）", "Location quotients (region × industry)"),
      columns: [{ ...KINDS.region, values: this.regions }, ...quotients],
      note,
    });
  }

  /** How the quotient of a region came about, with its numbers put in; a name may be left out where there is one. */
  steps(region?: string, industry?: string): Steps {
    const k = this.placeOf("steps", region, industry);
    const [r, i] = [Math.floor(k / this.industries.length), k % this.industries.length];
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

  private placeOf(method: string, region: string | undefined, industry: string | undefined): number {
    const r = chosenName(`LocationQuotients.${method}`, "region", this.regions, region);
    return r * this.industries.length + this.industryAt(method, industry);
  }

  private industryAt(method: string, industry: string | undefined): number {
    return chosenName(`LocationQuotients.${method}`, "industry", this.industries, industry);
  }

  private column(i: number): number[] {
    return this.regions.map((_, r) => this.values[r * this.industries.length + i]);
  }

  /** What the regions have of an industry, as numbers and as shares, and their quotients. */
  private columnsOf(i: number, order: readonly number[]): Column[] {
    const { industries, regions, total } = this.reference;
    const column = this.column(i);
    const x = order.map((r) => this.activity.values[r * this.industries.length + i]);
    return [
      { ...KINDS.region, values: order.map((r) => this.regions[r]) },
      { name: "activity", label: say("数值", "activity"), unit: this.activity.unit, values: x },
      {
        name: "share",
        label: say("占该产业的份额", "share of the industry"),
        values: x.map((value) => value / industries[i]),
      },
      {
        name: "referenceShare",
        label: say("占参照的份额", "share of the reference"),
        values: order.map((r) => regions[r] / total),
      },
      { name: "quotient", label: FORMS[this.form], values: order.map((r) => cellOf(column[r])) },
    ];
  }
}

function cellOf(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
