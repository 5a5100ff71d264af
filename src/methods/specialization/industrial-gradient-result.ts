import {
  compareNumbers,
  ByCell,
  KINDS,
  type Label,
  type Name,
  nameText,
  type Step,
  say,
  texNumber,
} from "../../base/index.js";
import type { LocationQuotients } from "./location-quotients-result.js";

/** The measures of {@link IndustrialGradient}. */
export type IndustrialGradientMeasure = "quotient" | "labourProductivity" | "capitalProductivity" | "gradient";

/** What {@link industrialGradient} gives; every list is regions × industries, row by row. */
export class IndustrialGradient extends ByCell<IndustrialGradientMeasure> {
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];

  constructor(
    /** Location quotients of value added. */
    readonly quotients: LocationQuotients,
    /** CPOR, comparative labour productivity. */
    readonly labourProductivity: Float64Array,
    /** CCOR, comparative capital productivity; undefined without capital. */
    readonly capitalProductivity: Float64Array | undefined,
    /** The gradient coefficients. */
    readonly values: Float64Array,
  ) {
    const { regions, industries } = quotients;
    const capital = capitalProductivity;
    const factors = [quotients.values, labourProductivity, ...(capital ? [capital] : [])];
    super({
      title: say("产业梯度系数", "Industrial gradient coefficients"),
      kinds: [KINDS.region, KINDS.industry],
      rows: regions,
      columns: industries,
      measures: {
        quotient: { label: say("区位商", "LQ"), values: quotients.values },
        labourProductivity: {
          label: say("比较劳动生产率", "CPOR"),
          values: labourProductivity,
          step: say("比较劳动生产率", "comparative labour productivity"),
          formula: "CPOR = \\frac{v_r / V}{e_r / E}",
        },
        capitalProductivity: capital && {
          label: say("比较资本产出率", "CCOR"),
          values: capital,
          step: say("比较资本产出率", "comparative capital productivity"),
          formula: "CCOR = \\frac{v_r / V}{k_r / K}",
        },
        gradient: {
          label: say("产业梯度系数", "gradient coefficient"),
          values,
          step: say("相乘", "multiplied"),
          formula: capital ? "IGC = LQ \\cdot CPOR \\cdot CCOR" : "IGC = LQ \\cdot CPOR",
          numbers: (k) => `${factors.map((list) => texNumber(list[k])).join(" \\times ")} = ${texNumber(values[k])}`,
        },
      },
      main: "gradient",
    });
    this.regions = regions;
    this.industries = industries;
  }

  summary(): Label {
    const [top] = this.order();
    const [region, industry] = this.namesAt(top);
    return say(
      "{n} 个梯度系数（{form}）中有 {high} 个大于 1；最高：{region}的{industry}，{top}。",
      "{high} of {n} gradient coefficients ({form}) are above 1; highest: {industry} in {region}, {top}.",
      {
        n: this.values.length,
        form: this.capitalProductivity ? "LQ · CPOR · CCOR" : "LQ · CPOR",
        high: this.values.filter((value) => compareNumbers(value, 1) > 0).length,
        region,
        industry,
        top: this.values[top],
      },
    );
  }

  protected override firstSteps(k: number): readonly Step[] {
    const [region, industry] = this.namesAt(k).map((name) => nameText(name));
    return this.quotients.steps(region, industry).list;
  }
}
