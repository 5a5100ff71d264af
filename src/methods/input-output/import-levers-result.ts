import { KINDS, type Label, type Measure, type Name, say, sentences, texNumber } from "../../base/index.js";
import { BySector } from "./by-sector.js";
import { FALLS } from "./import-changes.js";
import type { InputOutputTable } from "./table.js";

/** What {@link ImportLevers} is made of: finished numbers, one a sector. */
export interface ImportLeverParts {
  readonly table: InputOutputTable;
  readonly product: Name;
  readonly shares: Float64Array;
  readonly use: Float64Array;
  readonly own: Float64Array;
  readonly incomeMultipliers: Float64Array;
  /** The product's own income at home per yuan. */
  readonly income: number;
  readonly gains: Readonly<Record<"point" | "halved" | "zero", Float64Array>>;
}

/** What a lower import share of each sector adds to the income of a yuan; see {@link importLevers}. */
export class ImportLevers extends BySector<"share" | "use" | "multiplier" | "point" | "halved" | "zero"> {
  readonly table: InputOutputTable;
  /** Whose product is followed. */
  readonly product: Name;
  /** Income at home per yuan of it, as the table is. */
  readonly income: number;

  /** @internal */
  constructor(parts: ImportLeverParts) {
    super({
      title: say(
        "降低哪个部门的进口比重：每元{product}的收入增量",
        "Whose import share to lower: income gained per yuan of {product}",
        {
          product: parts.product,
        },
      ),
      kind: KINDS.sector,
      names: parts.table.sectors,
      measures: measuresOf(parts),
      main: "point",
      note: say(
        "每次只改一个部门；没有计入成本，也没有问能不能在国内生产。",
        "One sector at a time; what it costs, and whether it can be made at home, isn't asked.",
      ),
    });
    this.table = parts.table;
    this.product = parts.product;
    this.income = parts.income;
  }

  summary(): Label {
    const first = (measure: "point" | "halved" | "zero"): Name => this.names[this.order(measure)[0]];
    const words = { product: this.product, point: first("point"), halved: first("halved"), zero: first("zero") };
    const same = words.point === words.halved && words.halved === words.zero;
    const head = say(
      "每元{product}收入增加最多的：降低一个百分点是{point}，减半是{halved}，降到零是{zero}。",
      "What adds most income per yuan of {product}: a point lower, {point}; halved, {halved}; to nothing, {zero}.",
      words,
    );
    const verdict = same
      ? say("三种问法答案相同。", "All three ways to ask agree.")
      : say("答案取决于以什么为同样的努力。", "The answer depends on what is called the same effort.");
    return sentences(head, verdict);
  }
}

function measuresOf({ shares, use, own, incomeMultipliers, gains }: ImportLeverParts) {
  const gain = (key: "point" | "halved" | "zero", zh: string, en: string): Measure => ({
    label: say(zh, en),
    values: gains[key],
    decimals: 6,
    formula: "\\Delta_j = \\frac{\\delta_j \\mu_j u_j}{1 - \\delta_j w_j}",
    numbers: (j) => {
      const [fall, per, used, self] = [FALLS[key](shares[j]), incomeMultipliers[j], use[j], own[j]].map(texNumber);
      return `\\frac{${fall} \\times ${per} \\times ${used}}{1 - ${fall} \\times ${self}} = ${texNumber(gains[key][j])}`;
    },
  });
  return {
    share: { label: say("进口比重 m", "import share m"), values: shares, decimals: 4, formula: "m_j" },
    use: {
      label: say("各轮用量 u", "use in all rounds u"),
      values: use,
      decimals: 4,
      formula: "u_j = \\sum_i a_{ji} \\hat l_{ik}",
    },
    multiplier: {
      label: say("每元收入 μ", "income per yuan μ"),
      values: incomeMultipliers,
      decimals: 4,
      formula: "\\mu_j = \\sum_i v_i \\hat l_{ij}",
    },
    point: gain("point", "降一个百分点", "a point lower"),
    halved: gain("halved", "减半", "halved"),
    zero: gain("zero", "降到零", "to nothing"),
  };
}
