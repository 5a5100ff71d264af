import {
  compareNumbers,
  KINDS,
  type Label,
  listed,
  type Name,
  Result,
  type Step,
  Steps,
  say,
  Table,
  texNumber,
} from "../../base/index.js";
import { PLANT_HERFINDAHL } from "./words.js";

/** What {@link Coagglomeration} is made of: finished numbers; lists hold one entry an industry of the group. */
export interface CoagglomerationParts {
  readonly industries: readonly Name[];
  readonly gamma: number;
  readonly rawConcentration: number;
  readonly sumOfSquares: number;
  readonly weights: Float64Array;
  readonly herfindahls: Float64Array;
  /** G/(1 − Σx²), Σw²H, Σγw²(1 − H) and Σw². */
  readonly terms: {
    readonly concentration: number;
    readonly plants: number;
    readonly own: number;
    readonly squares: number;
  };
}

/** What {@link coagglomeration} gives. */
export class Coagglomeration extends Result {
  readonly title: Label = say("共同集聚指数", "Co-agglomeration");
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
  private readonly terms: CoagglomerationParts["terms"];

  constructor(parts: CoagglomerationParts) {
    super();
    this.industries = parts.industries;
    this.gamma = parts.gamma;
    this.rawConcentration = parts.rawConcentration;
    this.sumOfSquares = parts.sumOfSquares;
    this.weights = parts.weights;
    this.herfindahls = parts.herfindahls;
    this.terms = parts.terms;
  }

  summary(): Label {
    const holes = { n: this.industries.length, gamma: this.gamma };
    const side = compareNumbers(this.gamma, 0, 1);
    if (side === 0) {
      return say(
        "{n} 个产业：γᶜ = 0，既不共同集聚也不彼此分离（与随机分布相同）。",
        "{n} industries: γᶜ = 0, they locate neither together nor apart (as at random).",
        holes,
      );
    }
    return side > 0
      ? say(
          "{n} 个产业：γᶜ = {gamma}，共同集聚（随机分布为 0）。",
          "{n} industries: γᶜ = {gamma}, they locate together (0 under random location).",
          holes,
        )
      : say(
          "{n} 个产业：γᶜ = {gamma}，彼此分离（随机分布为 0）。",
          "{n} industries: γᶜ = {gamma}, they locate apart (0 under random location).",
          holes,
        );
  }

  toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        { ...KINDS.industry, values: this.industries },
        { name: "weight", label: say("组内份额 w", "weight w"), values: [...this.weights] },
        { name: "herfindahl", label: PLANT_HERFINDAHL, values: [...this.herfindahls] },
      ],
      note: say("γᶜ = {gamma}", "γᶜ = {gamma}", { gamma: this.gamma }),
    });
  }

  steps(): Steps {
    const { concentration, plants, own, squares } = this.terms;
    const [G, H, rest, w2] = [concentration, plants, own, squares].map(texNumber);
    const list: readonly Step[] = [
      {
        title: say("整组的集中度", "concentration of the group as a whole"),
        formula: "\\frac{G}{1 - \\sum x^2}, \\quad G = \\sum_r \\Big(\\sum_i w_i s_{ir} - x_r\\Big)^2",
        numbers: `\\frac{${texNumber(this.rawConcentration)}}{1 - ${texNumber(this.sumOfSquares)}} = ${G}`,
      },
      {
        title: say("其中由企业规模带来的", "of which by the size of plants"),
        formula: "H = \\sum_i w_i^2 H_i",
        numbers: `H = ${H}`,
      },
      {
        title: say("其中由各产业自身集聚带来的", "of which by each industry's own agglomeration"),
        formula: "\\sum_i \\gamma_i w_i^2 (1 - H_i)",
        numbers: rest,
      },
      {
        title: say("余下的是产业之间的", "what is left is between industries"),
        formula: "\\gamma^c = \\frac{G/(1 - \\sum x^2) - H - \\sum_i \\gamma_i w_i^2 (1 - H_i)}{1 - \\sum_i w_i^2}",
        numbers: `\\frac{${G} - ${H} - (${rest})}{1 - ${w2}} = ${texNumber(this.gamma)}`,
      },
    ];
    const names = listed(this.industries.slice(0, 4));
    const more = this.industries.length > 4 ? "…" : "";
    return new Steps(say("共同集聚：{names}{more}", "Co-agglomeration: {names}{more}", { names, more }), list);
  }
}
