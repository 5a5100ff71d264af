import {
  indexOfName,
  type Label,
  label,
  type Name,
  nameText,
  Result,
  type Step,
  Steps,
  shortNumber,
  Table,
  texNumber,
} from "../../base/index.js";
import { numberColumn } from "./number-column.js";
import { chosenIndustry } from "./chosen-industry.js";
import type { LocationQuotients } from "./location-quotients-result.js";

/** What {@link industrialGradient} gives; every list is regions × industries, row by row. */
export class IndustrialGradient extends Result {
  readonly title: Label;
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  /** The gradient coefficients. */
  readonly values: Float64Array;

  constructor(
    /** Location quotients of value added. */
    readonly quotients: LocationQuotients,
    /** CPOR, comparative labour productivity. */
    readonly labourProductivity: Float64Array,
    /** CCOR, comparative capital productivity; undefined without capital. */
    readonly capitalProductivity: Float64Array | undefined,
  ) {
    super();
    this.title = label("产业梯度系数", "Industrial gradient coefficients");
    this.regions = quotients.regions;
    this.industries = quotients.industries;
    this.values = quotients.values.map(
      (lq, k) => lq * labourProductivity[k] * (capitalProductivity?.[k] ?? 1),
    );
  }

  /** @param industry - needed where there are several. */
  of(region: string, industry?: string): number {
    return this.values[this.index("of", region, industry)];
  }

  summary(): Label {
    const width = this.industries.length;
    const high = this.values.filter((value) => value > 1).length;
    const top = this.values.indexOf(this.values.reduce((a, b) => Math.max(a, b)));
    const [r, i] = [this.regions[Math.floor(top / width)], this.industries[top % width]];
    const mark = shortNumber(this.values[top]);
    const form = this.capitalProductivity ? "LQ · CPOR · CCOR" : "LQ · CPOR";
    return label(
      `${this.values.length} 个梯度系数（${form}）中有 ${high} 个大于 1；最高：${nameText(r)}的${nameText(i)}，${mark}。`,
      `${high} of ${this.values.length} gradient coefficients (${form}) are above 1; highest: ${nameText(i, "en")} in ${nameText(r, "en")}, ${mark}.`,
    );
  }

  /** One row a region and industry, with the factors. */
  toTable(): Table {
    const width = this.industries.length;
    const cells = Array.from(this.values, (_, k) => k);
    const region = cells.map((k) => this.regions[Math.floor(k / width)]);
    const industry = cells.map((k) => this.industries[k % width]);
    return new Table({
      title: this.title,
      columns: [
        { name: "region", label: label("地区", "region"), values: region },
        { name: "industry", label: label("产业", "industry"), values: industry },
        numberColumn("quotient", label("区位商", "LQ"), this.quotients.values),
        numberColumn(
          "labourProductivity",
          label("比较劳动生产率", "CPOR"),
          this.labourProductivity,
        ),
        ...(this.capitalProductivity
          ? [
              numberColumn(
                "capitalProductivity",
                label("比较资本产出率", "CCOR"),
                this.capitalProductivity,
              ),
            ]
          : []),
        numberColumn("gradient", label("产业梯度系数", "gradient coefficient"), this.values),
      ],
    });
  }

  /** How the coefficient of a region came about. */
  steps(region: string, industry?: string): Steps {
    const k = this.index("steps", region, industry);
    const capital = this.capitalProductivity;
    const factors = [
      this.quotients.values[k],
      this.labourProductivity[k],
      ...(capital ? [capital[k]] : []),
    ];
    const list: Step[] = [
      ...this.quotients.steps(region, industry).list,
      {
        title: label("比较劳动生产率", "comparative labour productivity"),
        formula: "CPOR = \\frac{v_r / V}{e_r / E}",
        numbers: `CPOR = ${texNumber(this.labourProductivity[k])}`,
      },
    ];
    if (capital) {
      list.push({
        title: label("比较资本产出率", "comparative capital productivity"),
        formula: "CCOR = \\frac{v_r / V}{k_r / K}",
        numbers: `CCOR = ${texNumber(capital[k])}`,
      });
    }
    list.push({
      title: label("相乘", "multiplied"),
      formula: capital ? "IGC = LQ \\cdot CPOR \\cdot CCOR" : "IGC = LQ \\cdot CPOR",
      numbers: `${factors.map(texNumber).join(" \\times ")} = ${texNumber(this.values[k])}`,
    });
    return new Steps(label(`${region}的产业梯度系数`, `Industrial gradient of ${region}`), list);
  }

  private index(method: string, region: string, industry: string | undefined): number {
    const where = `IndustrialGradient.${method}`;
    const r = indexOfName(where, "region", this.regions, region);
    return r * this.industries.length + chosenIndustry(where, this.industries, industry);
  }
}
