import {
  indexOfName,
  type Label,
  type LabelledMatrix,
  label,
  type Name,
  nameColumn,
  nameText,
  Result,
  type Step,
  Steps,
  shortNumber,
  Table,
  texNumber,
} from "../../base/index.js";
import { numberColumn } from "./number-column.js";
import { herfindahl } from "../concentration/herfindahl.js";
import type { ActivitySums } from "./activity.js";
import { hachman } from "./hachman.js";
import { krugmanIndex } from "./krugman-index.js";
import { quotientGini } from "./quotient-gini.js";
import { relativeDiversity } from "./relative-diversity.js";
import {
  againstLabels,
  referenceShares,
  type SpecializationReference,
} from "./specialization-reference.js";
import { structureTable } from "./structure-table.js";

/** What {@link regionalSpecialization} gives: one number a region, in the order of `regions`. */
export class RegionalSpecialization extends Result {
  readonly title: Label;
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
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
  /** Regions × industries, row by row: what each industry has of its region. */
  readonly shares: Float64Array;
  private readonly references: readonly Float64Array[];

  constructor(
    /** The activity that was handed in. */
    readonly activity: LabelledMatrix,
    sums: ActivitySums,
    readonly against: SpecializationReference,
  ) {
    super();
    this.title = label("地区专业化", "Specialization of the regions");
    this.regions = activity.rows;
    this.industries = activity.columns;
    const width = this.industries.length;
    this.shares = activity.values.map((x, k) => x / sums.regions[Math.floor(k / width)]);
    const own = this.regions.map((_, r) => this.shares.subarray(r * width, (r + 1) * width));
    this.references = referenceShares(activity, sums, own, against);
    const each = (index: (s: Float64Array, n: Float64Array) => number): Float64Array =>
      Float64Array.from(own, (s, r) => index(s, this.references[r]));
    this.krugman = each(krugmanIndex);
    this.coefficient = this.krugman.map((k) => k / 2);
    this.herfindahl = each((s) => herfindahl(s));
    this.hachman = each(hachman);
    this.quotientGini = each(quotientGini);
  }

  /**
   * Relative diversity, one a region.
   *
   * @throws {InputError} If a region has exactly the structure it is compared with.
   */
  get relativeDiversity(): Float64Array {
    const width = this.industries.length;
    return Float64Array.from(this.regions, (_, r) =>
      relativeDiversity(this.shares.subarray(r * width, (r + 1) * width), this.references[r]),
    );
  }

  summary(): Label {
    const order = this.regions.map((_, r) => r).sort((a, b) => this.krugman[b] - this.krugman[a]);
    const [most, least] = [order[0], order[order.length - 1]];
    const [high, low] = [shortNumber(this.krugman[most]), shortNumber(this.krugman[least])];
    const { zh, en } = againstLabels[this.against];
    const names = [this.regions[most], this.regions[least]];
    return label(
      `专业化程度最高：${nameText(names[0])}（克鲁格曼指数 ${high}），最低：${nameText(names[1])}（${low}）。${zh}。`,
      `Most specialized: ${nameText(names[0], "en")} (Krugman index ${high}), least: ${nameText(names[1], "en")} (${low}). ${en}.`,
    );
  }

  /** One row a region; relative diversity is empty where a region has the reference's own structure. */
  toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        nameColumn("region", label("地区", "region"), this.regions),
        numberColumn("krugman", label("克鲁格曼指数", "Krugman index"), this.krugman),
        numberColumn(
          "coefficient",
          label("专业化系数", "coefficient of specialization"),
          this.coefficient,
        ),
        numberColumn("herfindahl", label("赫芬达尔指数", "Herfindahl index"), this.herfindahl),
        {
          name: "relativeDiversity",
          label: label("相对多样化指数", "relative diversity"),
          values: Array.from(this.krugman, (k) => (k > 1e-14 ? 1 / k : null)),
        },
        numberColumn("hachman", label("哈克曼指数", "Hachman index"), this.hachman),
        numberColumn(
          "quotientGini",
          label("区位商基尼系数", "Gini of the quotients"),
          this.quotientGini,
        ),
      ],
      note: againstLabels[this.against],
    });
  }

  /** How a region's Krugman index and its relatives came about. */
  steps(region: string): Steps {
    const r = indexOfName("RegionalSpecialization.steps", "region", this.regions, region);
    const width = this.industries.length;
    const s = this.shares.subarray(r * width, (r + 1) * width);
    const n = this.references[r];
    const k = texNumber(this.krugman[r]);
    const list: Step[] = [
      {
        title: label("各产业在本地区与在参照中的份额", "shares in the region and in the reference"),
        formula: "s_i = \\frac{x_{ri}}{\\sum_j x_{rj}}, \\quad n_i",
        table: structureTable(this.industries, s, n),
        note: againstLabels[this.against],
      },
      {
        title: label(
          "克鲁格曼指数：份额差的绝对值之和",
          "Krugman index: the absolute differences summed",
        ),
        formula: "K = \\sum_i |s_i - n_i|",
        numbers: `K = ${k}`,
      },
      {
        title: label(
          "专业化系数与赫芬达尔指数",
          "coefficient of specialization and Herfindahl index",
        ),
        formula: "\\tfrac12 K, \\quad HHI = \\sum_i s_i^2",
        numbers: `\\tfrac12 \\times ${k} = ${texNumber(this.coefficient[r])}, \\quad HHI = ${texNumber(this.herfindahl[r])}`,
      },
      {
        title: label("哈克曼指数", "Hachman index"),
        formula: "HI = \\frac{1}{\\sum_i s_i^2 / n_i}",
        numbers: `\\frac{1}{${texNumber(1 / this.hachman[r])}} = ${texNumber(this.hachman[r])}`,
      },
    ];
    return new Steps(
      label(
        `${nameText(this.regions[r])}的专业化`,
        `Specialization of ${nameText(this.regions[r], "en")}`,
      ),
      list,
    );
  }
}
