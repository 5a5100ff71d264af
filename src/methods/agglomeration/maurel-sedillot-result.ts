import {
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
import { numberColumn } from "../specialization/number-column.js";
import { chosenIndustry } from "../specialization/chosen-industry.js";
import type { PlantLocation } from "./plant-location.js";

/** What {@link MaurelSedillot} is made of: lists hold one entry a kept industry. */
export interface MaurelSedillotData {
  readonly location: PlantLocation;
  readonly kept: readonly number[];
  readonly excluded: readonly Name[];
  readonly weighting: "size" | "none";
  readonly shareSquares: Float64Array;
  readonly sumOfSquares: Float64Array;
  readonly herfindahl: Float64Array;
  readonly p: Float64Array | undefined;
  readonly draws: number | undefined;
}

/** What {@link maurelSedillot} gives: one number an industry, in the order of `industries`. */
export class MaurelSedillot extends Result {
  readonly title: Label;
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  /** Industries of one plant that `singlePlants: "exclude"` left out. */
  readonly excluded: readonly Name[];
  readonly weighting: "size" | "none";
  /** γ̂. */
  readonly gamma: Float64Array;
  /** (Σs² − Σx²)/(1 − Σx²), before the size of plants is taken out. */
  readonly rawConcentration: Float64Array;
  /** Σs². */
  readonly shareSquares: Float64Array;
  /** Σx². */
  readonly sumOfSquares: Float64Array;
  /** H = Σz², or 1/N without weights. */
  readonly herfindahl: Float64Array;
  /** Simulated upper-tail probability; undefined without `simulation`. */
  readonly p: Float64Array | undefined;
  /** How many plants. */
  readonly plants: Float64Array;
  private readonly draws: number | undefined;

  constructor(data: MaurelSedillotData) {
    super();
    this.title = label("M–S 指数", "Maurel–Sédillot index");
    this.regions = data.location.regions;
    this.industries = data.kept.map((i) => data.location.industries[i]);
    this.excluded = data.excluded;
    this.weighting = data.weighting;
    this.shareSquares = data.shareSquares;
    this.sumOfSquares = data.sumOfSquares;
    this.herfindahl = data.herfindahl;
    this.p = data.p;
    this.draws = data.draws;
    this.plants = Float64Array.from(data.kept, (i) => data.location.counts[i]);
    this.rawConcentration = data.shareSquares.map(
      (s2, k) => (s2 - data.sumOfSquares[k]) / (1 - data.sumOfSquares[k]),
    );
    this.gamma = this.rawConcentration.map(
      (raw, k) => (raw - data.herfindahl[k]) / (1 - data.herfindahl[k]),
    );
  }

  /** @param industry - may be left out where there is one. */
  of(industry?: string): number {
    return this.gamma[chosenIndustry("MaurelSedillot.of", this.industries, industry)];
  }

  summary(): Label {
    const high = this.gamma.filter((value) => value >= 0.05).length;
    const top = this.gamma.indexOf(this.gamma.reduce((a, b) => Math.max(a, b)));
    const [name, mark] = [this.industries[top], shortNumber(this.gamma[top])];
    const left = this.excluded.length;
    return label(
      `${this.industries.length} 个产业中 ${high} 个不低于 0.05；最高：${nameText(name)}，${mark}。${left > 0 ? `另有 ${left} 个单一企业的产业未计。` : ""}`,
      `${high} of ${this.industries.length} industries at 0.05 or more; highest: ${nameText(name, "en")}, ${mark}.${left > 0 ? ` ${left} industries of one plant are left out.` : ""}`,
    );
  }

  toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        nameColumn("industry", label("产业", "industry"), this.industries),
        numberColumn("plants", label("企业数", "plants"), this.plants),
        numberColumn("gamma", label("γ̂", "γ̂"), this.gamma),
        numberColumn(
          "rawConcentration",
          label("原始集中度", "raw concentration"),
          this.rawConcentration,
        ),
        numberColumn("herfindahl", label("H", "H"), this.herfindahl),
        ...(this.p ? [numberColumn("p", label("模拟 p 值", "simulated p"), this.p)] : []),
      ],
      note:
        this.weighting === "size"
          ? label("企业按规模加权。", "Plants weigh by their size.")
          : label("企业不加权（H = 1/N）。", "All plants weigh the same (H = 1/N)."),
    });
  }

  /** How the index of an industry came about. */
  steps(industry?: string): Steps {
    const k = chosenIndustry("MaurelSedillot.steps", this.industries, industry);
    const [s2, x2] = [texNumber(this.shareSquares[k]), texNumber(this.sumOfSquares[k])];
    const [raw, H] = [texNumber(this.rawConcentration[k]), texNumber(this.herfindahl[k])];
    const name = this.industries[k];
    const list = [
      {
        title: label("份额的平方和", "squared shares"),
        formula: "\\sum_r s_r^2, \\quad \\sum_r x_r^2",
        numbers: `\\sum s^2 = ${s2}, \\quad \\sum x^2 = ${x2}`,
      },
      {
        title: label("原始集中度", "raw concentration"),
        formula: "\\frac{\\sum s^2 - \\sum x^2}{1 - \\sum x^2}",
        numbers: `\\frac{${s2} - ${x2}}{1 - ${x2}} = ${raw}`,
      },
      {
        title: label("扣除企业规模的影响", "less what the size of plants brings about"),
        formula: "\\hat\\gamma = \\frac{\\ldots - H}{1 - H}",
        numbers: `\\frac{${raw} - ${H}}{1 - ${H}} = ${texNumber(this.gamma[k])}`,
        ...(this.p && {
          note: label(
            `随机投掷 ${this.draws} 次，模拟 p = ${shortNumber(this.p[k])}。`,
            `Thrown at random ${this.draws} times: simulated p = ${shortNumber(this.p[k])}.`,
          ),
        }),
      },
    ];
    const title = label(
      `${nameText(name)}的 M–S 指数`,
      `Maurel–Sédillot index of ${nameText(name, "en")}`,
    );
    return new Steps(title, list);
  }
}
