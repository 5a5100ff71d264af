import {
  compareNumbers,
  ByName,
  KINDS,
  type Label,
  type LabelledMatrix,
  type Name,
  type Step,
  say,
  Table,
  texNumber,
} from "../../base/index.js";
import { relativeDiversity } from "./relative-diversity.js";
import { AGAINST, KRUGMAN, QUOTIENT_GINI, type SpecializationReference } from "./words.js";

/** What {@link RegionalSpecialization} is made of: finished numbers, one a region. */
export interface RegionalSpecializationParts {
  readonly activity: LabelledMatrix;
  readonly against: SpecializationReference;
  readonly shares: Float64Array;
  readonly referenceShares: readonly Float64Array[];
  readonly krugman: Float64Array;
  readonly herfindahl: Float64Array;
  readonly hachman: Float64Array;
  readonly quotientGini: Float64Array;
}

/** The measures of {@link RegionalSpecialization}. */
export type RegionalSpecializationMeasure =
  | "krugman"
  | "coefficient"
  | "herfindahl"
  | "relativeDiversity"
  | "hachman"
  | "quotientGini";

/** What {@link regionalSpecialization} gives: one number a region, in the order of `names`. */
export class RegionalSpecialization extends ByName<RegionalSpecializationMeasure> {
  /** The activity that was handed in. */
  readonly activity: LabelledMatrix;
  readonly industries: readonly Name[];
  readonly against: SpecializationReference;
  /** Regions × industries, row by row: what each industry has of its region. */
  readonly shares: Float64Array;
  /** What each region's shares are compared with: one list a region. */
  readonly referenceShares: readonly Float64Array[];
  /** Krugman index, 0 to 2. */
  readonly krugman: Float64Array;
  /** Coefficient of specialization, half the Krugman index, 0 to 1. */
  readonly coefficient: Float64Array;
  /** Herfindahl index of the region's own shares. */
  readonly herfindahl: Float64Array;
  /** Hachman index, 0 to 1: the higher, the more like the reference. */
  readonly hachman: Float64Array;
  /** Gini of the region's location quotients, each industry counting the same. */
  readonly quotientGini: Float64Array;

  constructor(parts: RegionalSpecializationParts) {
    const coefficient = parts.krugman.map((k) => k / 2);
    super({
      title: say("地区专业化", "Specialization of the regions"),
      kind: KINDS.region,
      names: parts.activity.rows,
      measures: measuresOf(parts, coefficient),
      note: AGAINST[parts.against],
    });
    this.activity = parts.activity;
    this.industries = parts.activity.columns;
    this.against = parts.against;
    this.shares = parts.shares;
    this.referenceShares = parts.referenceShares;
    this.krugman = parts.krugman;
    this.coefficient = coefficient;
    this.herfindahl = parts.herfindahl;
    this.hachman = parts.hachman;
    this.quotientGini = parts.quotientGini;
  }

  /**
   * Relative diversity, one a region. (In the table it is NaN where a region has exactly the structure it is
   * compared with.)
   *
   * @throws {InputError} If a region has exactly the structure it is compared with.
   */
  get relativeDiversity(): Float64Array {
    return Float64Array.from(this.names, (_, r) => relativeDiversity(this.sharesAt(r), this.referenceShares[r]));
  }

  summary(): Label {
    const order = this.order();
    const [most, least] = [order[0], order[order.length - 1]];
    return say(
      "专业化程度最高：{top}（克鲁格曼指数 {high}），最低：{bottom}（{low}）。{against}。",
      "Most specialized: {top} (Krugman index {high}), least: {bottom} ({low}). {against}.",
      {
        top: this.names[most],
        high: this.krugman[most],
        bottom: this.names[least],
        low: this.krugman[least],
        against: AGAINST[this.against],
      },
    );
  }

  private sharesAt(r: number): Float64Array {
    const width = this.industries.length;
    return this.shares.subarray(r * width, (r + 1) * width);
  }

  protected override stepsTitle(name: Name): Label {
    return say("{name}的专业化", "Specialization of {name}", { name });
  }

  protected override firstSteps(r: number): readonly Step[] {
    const s = [...this.sharesAt(r)];
    const n = this.referenceShares[r];
    return [
      {
        title: say("各产业在本地区与在参照中的份额", "shares in the region and in the reference"),
        formula: "s_i = \\frac{x_{ri}}{\\sum_j x_{rj}}, \\quad n_i",
        table: new Table({
          title: say("产业结构", "Structure by industry"),
          columns: [
            { ...KINDS.industry, values: this.industries },
            { name: "share", label: say("本地区份额", "share here"), values: s },
            { name: "reference", label: say("参照份额", "share in the reference"), values: [...n] },
            {
              name: "difference",
              label: say("差的绝对值", "absolute difference"),
              values: s.map((share, i) => Math.abs(share - n[i])),
            },
          ],
        }),
        note: AGAINST[this.against],
      },
    ];
  }
}

function measuresOf(
  { krugman, herfindahl, hachman, quotientGini }: RegionalSpecializationParts,
  coefficient: Float64Array,
) {
  return {
    krugman: {
      label: KRUGMAN,
      values: krugman,
      step: say("克鲁格曼指数：份额差的绝对值之和", "Krugman index: the absolute differences summed"),
      formula: "K = \\sum_i |s_i - n_i|",
    },
    coefficient: {
      label: say("专业化系数", "coefficient of specialization"),
      values: coefficient,
      step: say("专业化系数与赫芬达尔指数", "coefficient of specialization and Herfindahl index"),
      formula: "\\tfrac12 K, \\quad HHI = \\sum_i s_i^2",
      numbers: (r: number) =>
        `\\tfrac12 \\times ${texNumber(krugman[r])} = ${texNumber(coefficient[r])}, \\quad HHI = ${texNumber(herfindahl[r])}`,
    },
    herfindahl: { label: say("赫芬达尔指数", "Herfindahl index"), values: herfindahl },
    relativeDiversity: {
      label: say("相对多样化指数", "relative diversity"),
      values: krugman.map((k) => (compareNumbers(k, 0, 1) > 0 ? 1 / k : Number.NaN)),
    },
    hachman: {
      label: say("哈克曼指数", "Hachman index"),
      values: hachman,
      formula: "HI = \\frac{1}{\\sum_i s_i^2 / n_i}",
      numbers: (r: number) => `\\frac{1}{${texNumber(1 / hachman[r])}} = ${texNumber(hachman[r])}`,
    },
    quotientGini: { label: QUOTIENT_GINI, values: quotientGini },
  };
}
