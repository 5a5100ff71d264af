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

/** What {@link Coagglomeration} is made of: lists hold one entry an industry of the group. */
export interface CoagglomerationData {
  readonly industries: readonly Name[];
  readonly rawConcentration: number;
  readonly sumOfSquares: number;
  readonly weights: Float64Array;
  readonly herfindahls: Float64Array;
  /** G/(1 − Σx²) − H of the industry alone, which is γ(1 − H). */
  readonly excesses: Float64Array;
}

/** What {@link coagglomeration} gives. */
export class Coagglomeration extends Result {
  readonly title: Label;
  readonly industries: readonly Name[];
  /** γᶜ. */
  readonly gamma: number;
  /** G of the group as a whole. */
  readonly rawConcentration: number;
  /** Σx². */
  readonly sumOfSquares: number;
  /** w, one an industry. */
  readonly weights: Float64Array;
  /** H, one an industry. */
  readonly herfindahls: Float64Array;
  private readonly own: number;

  constructor(data: CoagglomerationData) {
    super();
    this.title = label("共同集聚指数", "Co-agglomeration");
    this.industries = data.industries;
    this.rawConcentration = data.rawConcentration;
    this.sumOfSquares = data.sumOfSquares;
    this.weights = data.weights;
    this.herfindahls = data.herfindahls;
    const over = (values: Float64Array): number =>
      values.reduce((sum, value, i) => sum + data.weights[i] ** 2 * value, 0);
    this.own = over(data.excesses);
    const plants = over(data.herfindahls);
    const concentration = data.rawConcentration / (1 - data.sumOfSquares);
    this.gamma = (concentration - plants - this.own) / (1 - over(data.weights.map(() => 1)));
  }

  summary(): Label {
    const mark = shortNumber(this.gamma);
    const word =
      this.gamma > 0 ? label("共同集聚", "locate together") : label("彼此分离", "locate apart");
    return label(
      `${this.industries.length} 个产业：γᶜ = ${mark}，${word.zh}（随机分布为 0）。`,
      `${this.industries.length} industries: γᶜ = ${mark}, they ${word.en} (0 under random location).`,
    );
  }

  toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        nameColumn("industry", label("产业", "industry"), this.industries),
        {
          name: "weight",
          label: label("组内份额 w", "weight w"),
          values: Array.from(this.weights),
        },
        {
          name: "herfindahl",
          label: label("企业赫芬达尔指数 H", "plant Herfindahl H"),
          values: Array.from(this.herfindahls),
        },
      ],
      note: label(`γᶜ = ${shortNumber(this.gamma)}`, `γᶜ = ${shortNumber(this.gamma)}`),
    });
  }

  steps(): Steps {
    const squares = this.weights.reduce((sum, w) => sum + w * w, 0);
    const H = this.weights.reduce((sum, w, i) => sum + w * w * this.herfindahls[i], 0);
    const G = this.rawConcentration / (1 - this.sumOfSquares);
    const names = this.industries.slice(0, 4);
    const more = this.industries.length > 4 ? "…" : "";
    const list = [
      {
        title: label("整组的集中度", "concentration of the group as a whole"),
        formula:
          "\\frac{G}{1 - \\sum x^2}, \\quad G = \\sum_r \\Big(\\sum_i w_i s_{ir} - x_r\\Big)^2",
        numbers: `\\frac{${texNumber(this.rawConcentration)}}{1 - ${texNumber(this.sumOfSquares)}} = ${texNumber(G)}`,
      },
      {
        title: label("其中由企业规模带来的", "of which by the size of plants"),
        formula: "H = \\sum_i w_i^2 H_i",
        numbers: `H = ${texNumber(H)}`,
      },
      {
        title: label("其中由各产业自身集聚带来的", "of which by each industry's own agglomeration"),
        formula: "\\sum_i \\gamma_i w_i^2 (1 - H_i)",
        numbers: texNumber(this.own),
      },
      {
        title: label("余下的是产业之间的", "what is left is between industries"),
        formula:
          "\\gamma^c = \\frac{G/(1 - \\sum x^2) - H - \\sum_i \\gamma_i w_i^2 (1 - H_i)}{1 - \\sum_i w_i^2}",
        numbers: `\\frac{${texNumber(G)} - ${texNumber(H)} - (${texNumber(this.own)})}{1 - ${texNumber(squares)}} = ${texNumber(this.gamma)}`,
      },
    ];
    const title = label(
      `共同集聚：${names.map((name) => nameText(name)).join("、")}${more}`,
      `Co-agglomeration: ${names.map((name) => nameText(name, "en")).join(", ")}${more}`,
    );
    return new Steps(title, list);
  }
}
