import {
  type Label,
  label,
  type Name,
  nameColumn,
  nameText,
  Result,
  type Steps,
  shortNumber,
  Table,
} from "../../base/index.js";
import { numberColumn } from "../specialization/number-column.js";
import { chosenIndustry } from "../specialization/chosen-industry.js";
import type { PlantLocation } from "./plant-location.js";
import { ellisonGlaeserSteps } from "./ellison-glaeser-steps.js";
import { spreadTable } from "./spread-table.js";

/** What {@link EllisonGlaeser} is made of: lists hold one entry a kept industry. */
export interface EllisonGlaeserData {
  readonly location: PlantLocation;
  readonly kept: readonly number[];
  readonly excluded: readonly Name[];
  readonly rawConcentration: Float64Array;
  readonly sumOfSquares: Float64Array;
  readonly herfindahl: Float64Array;
  readonly variance: Float64Array;
  readonly p: Float64Array | undefined;
  readonly draws: number | undefined;
}

/** What {@link ellisonGlaeser} gives: one number an industry, in the order of `industries`. */
export class EllisonGlaeser extends Result {
  readonly title: Label;
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  /** Industries of one plant that `singlePlants: "exclude"` left out. */
  readonly excluded: readonly Name[];
  /** γ. */
  readonly gamma: Float64Array;
  /** G = Σ(s − x)². */
  readonly rawConcentration: Float64Array;
  /** H = Σz², over plants. */
  readonly herfindahl: Float64Array;
  /** Σx²; the same for all unless the reference is `"others"`. */
  readonly sumOfSquares: Float64Array;
  /** Of G under random location. */
  readonly variance: Float64Array;
  /** (G − (1 − Σx²)H) / √variance. */
  readonly z: Float64Array;
  /** Simulated upper-tail probability; undefined without `simulation`. */
  readonly p: Float64Array | undefined;
  /** How many plants. */
  readonly plants: Float64Array;
  /** What the plants have together. */
  readonly totals: Float64Array;
  private readonly data: EllisonGlaeserData;

  constructor(data: EllisonGlaeserData) {
    super();
    const { location, kept } = data;
    this.title = label("E–G 集聚指数", "Ellison–Glaeser index");
    this.regions = location.regions;
    this.industries = kept.map((i) => location.industries[i]);
    this.excluded = data.excluded;
    this.rawConcentration = data.rawConcentration;
    this.herfindahl = data.herfindahl;
    this.sumOfSquares = data.sumOfSquares;
    this.variance = data.variance;
    this.p = data.p;
    this.plants = Float64Array.from(kept, (i) => location.counts[i]);
    this.totals = Float64Array.from(kept, (i) => location.totals[i]);
    this.data = data;
    const expected = this.herfindahl.map((H, k) => (1 - this.sumOfSquares[k]) * H);
    this.gamma = this.rawConcentration.map(
      (G, k) => (G - expected[k]) / ((1 - this.sumOfSquares[k]) * (1 - this.herfindahl[k])),
    );
    this.z = this.rawConcentration.map((G, k) => (G - expected[k]) / Math.sqrt(this.variance[k]));
  }

  /**
   * The index of an industry.
   *
   * @param industry - may be left out where there is one.
   */
  of(industry?: string): number {
    return this.gamma[chosenIndustry("EllisonGlaeser.of", this.industries, industry)];
  }

  /** The industries by γ, largest first. */
  ranking(): Table {
    const order = this.industries.map((_, k) => k).sort((a, b) => this.gamma[b] - this.gamma[a]);
    const rank = { name: "rank", label: label("名次", "rank"), values: order.map((_, k) => k + 1) };
    const columns = this.toTable().columns.map((column) => ({
      ...column,
      values: order.map((k) => column.values[k]),
    }));
    return new Table({ title: this.title, columns: [rank, ...columns] });
  }

  summary(): Label {
    const count = (low: number, high: number): number =>
      this.gamma.filter((value) => value >= low && value < high).length;
    const [low, middle, high] = [count(-Infinity, 0.02), count(0.02, 0.05), count(0.05, Infinity)];
    const top = this.gamma.indexOf(this.gamma.reduce((a, b) => Math.max(a, b)));
    const [name, mark] = [this.industries[top], shortNumber(this.gamma[top])];
    const left = this.excluded.length;
    return label(
      `${this.industries.length} 个产业：低度集聚（γ < 0.02）${low} 个，中度 ${middle} 个，高度（γ ≥ 0.05）${high} 个；最高：${nameText(name)}，${mark}。${left > 0 ? `另有 ${left} 个单一企业的产业未计。` : ""}`,
      `${this.industries.length} industries: ${low} little agglomerated (γ < 0.02), ${middle} in between, ${high} highly (γ ≥ 0.05); highest: ${nameText(name, "en")}, ${mark}.${left > 0 ? ` ${left} industries of one plant are left out.` : ""}`,
    );
  }

  toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        nameColumn("industry", label("产业", "industry"), this.industries),
        numberColumn("plants", label("企业数", "plants"), this.plants),
        numberColumn("gamma", label("γ", "γ"), this.gamma),
        numberColumn(
          "rawConcentration",
          label("原始集中度 G", "raw concentration G"),
          this.rawConcentration,
        ),
        numberColumn(
          "herfindahl",
          label("企业赫芬达尔指数 H", "plant Herfindahl H"),
          this.herfindahl,
        ),
        numberColumn("z", label("z", "z"), this.z),
        ...(this.p ? [numberColumn("p", label("模拟 p 值", "simulated p"), this.p)] : []),
      ],
      note: label(
        "γ < 0.02 低，0.02—0.05 中，≥ 0.05 高（Ellison & Glaeser 1997）；企业少时 z 不服从正态分布。",
        "γ < 0.02 low, 0.02–0.05 medium, ≥ 0.05 high (Ellison & Glaeser 1997); z isn't normal where plants are few.",
      ),
    });
  }

  /** How the index of an industry came about. */
  steps(industry?: string): Steps {
    const k = chosenIndustry("EllisonGlaeser.steps", this.industries, industry);
    return ellisonGlaeserSteps({
      name: this.industries[k],
      plants: this.plants[k],
      spread: spreadTable(this.data.location, this.data.kept[k]),
      G: this.rawConcentration[k],
      H: this.herfindahl[k],
      sumOfSquares: this.sumOfSquares[k],
      gamma: this.gamma[k],
      variance: this.variance[k],
      z: this.z[k],
      p: this.p?.[k],
      draws: this.data.draws,
    });
  }
}
