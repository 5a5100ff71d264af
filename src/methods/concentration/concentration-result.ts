import {
  type Column,
  InputError,
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
import { type ConcentrationIndex, definedIndices, indexNamed } from "./concentration-index.js";
import { checkCount, largestShare } from "./concentration-ratio.js";
import { concentrationSteps } from "./concentration-steps.js";
import { bainType, highlyConcentratedPoints } from "./market-structure.js";
import { sharesOf, sum } from "./sizes.js";

/** What a {@link Concentration} is made of. */
export interface ConcentrationParts {
  /** Largest first. */
  readonly names: readonly Name[];
  /** In the same order. */
  readonly sizes: Float64Array;
  readonly of: "firms" | "regions";
  readonly ratios: readonly number[];
  readonly unit: Label | undefined;
  readonly subject: Label | undefined;
}

/** What {@link concentration} gives. */
export class Concentration extends Result {
  readonly title: Label;
  /** Largest first; equal ones in the order given. */
  readonly names: readonly Name[];
  readonly sizes: Float64Array;
  readonly of: "firms" | "regions";
  readonly unit: Label | undefined;
  readonly total: number;
  /** sᵢ, largest first. */
  readonly shares: Float64Array;
  /** CR₁ … CRₙ: the concentration curve without its origin. */
  readonly cumulativeShares: Float64Array;
  /** The indices that were computed, by name, in the order of the table. */
  readonly indices: readonly ConcentrationIndex[];

  constructor(parts: ConcentrationParts) {
    super();
    const kind = label(
      parts.of === "firms" ? "市场集中度" : "地区集中度",
      parts.of === "firms" ? "Market concentration" : "Regional concentration",
    );
    this.title = parts.subject
      ? label(`${kind.zh}：${parts.subject.zh}`, `${kind.en}: ${parts.subject.en}`)
      : kind;
    this.names = parts.names;
    this.sizes = parts.sizes;
    this.of = parts.of;
    this.unit = parts.unit;
    this.total = sum(parts.sizes);
    this.shares = sharesOf(parts.sizes);
    this.cumulativeShares = this.shares.map((_, i) => largestShare(this.shares, i + 1));
    const ratios = parts.ratios.map((n): ConcentrationIndex => `CR${n}`);
    this.indices = [...ratios, ...definedIndices(parts.sizes)];
  }

  /** CRₙ for any n. */
  ratio(n: number): number {
    checkCount("Concentration.ratio", "n", n, this.shares.length);
    return this.cumulativeShares[n - 1];
  }

  /** An index by its name. */
  value(index: ConcentrationIndex): number {
    if (!this.indices.includes(index) && !/^CR/.test(index)) {
      const words = `be one of ${this.indices.join(", ")}`;
      throw new InputError("Concentration.value", "index", words, index);
    }
    return indexNamed("Concentration.value", "index", index).of(this.sizes);
  }

  summary(): Label {
    const n = this.names.length;
    const largest = Math.min(4, n);
    const cr = percent(this.ratio(largest));
    const [hhi, equal] = [this.value("herfindahl"), this.value("numbersEquivalent")].map(
      shortNumber,
    );
    const firms = this.of === "firms";
    const names = (language: "zh" | "en") =>
      this.names
        .slice(0, largest)
        .map((name) => nameText(name, language))
        .join(language === "zh" ? "、" : ", ");
    const gini = shortNumber(this.value("gini"));
    const { zh, en } = this.caution();
    return label(
      `${n} ${firms ? "家企业" : "个地区"}中最大的 ${largest} ${firms ? "家" : "个"}（${names("zh")}）占 ${cr}；HHI = ${hhi}，相当于 ${equal} ${firms ? "家同样大小的企业" : "个同样大小的地区"}；基尼系数 ${gini}。${zh}`,
      `The ${largest} largest of ${n} ${this.of} (${names("en")}) have ${cr}; HHI = ${hhi}, like ${equal} ${this.of} of one size; Gini coefficient ${gini}. ${en}`,
    );
  }

  toTable(): Table {
    const known = this.indices.map((name) => indexNamed("Concentration", "indices", name));
    return new Table({
      title: this.title,
      columns: [
        { name: "index", label: label("指数", "index"), values: known.map((index) => index.label) },
        {
          name: "value",
          label: label("值", "value"),
          values: known.map((index) => index.of(this.sizes)),
        },
      ],
      note: this.caution(),
    });
  }

  /** The units, largest first, with shares and cumulative shares: the concentration curve. */
  ranking(): Table {
    return new Table({ title: this.title, columns: this.rankingColumns() });
  }

  /** The derivation of the indices by hand, from one ranked table. */
  steps(): Steps {
    return concentrationSteps(this, this.rankingColumns());
  }

  private rankingColumns(): Column[] {
    const firms = this.of === "firms";
    return [
      { name: "rank", label: label("名次", "rank"), values: this.names.map((_, i) => i + 1) },
      firms
        ? nameColumn("firm", label("企业", "firm"), this.names)
        : nameColumn("region", label("地区", "region"), this.names),
      {
        name: "size",
        label: label("数值", "size"),
        unit: this.unit,
        values: Array.from(this.sizes),
      },
      { name: "share", label: label("份额 s", "share s"), values: Array.from(this.shares) },
      {
        name: "cumulativeShare",
        label: label("累计份额 CRₙ", "cumulative share CRₙ"),
        values: Array.from(this.cumulativeShares),
      },
    ];
  }

  /** What the indices may be read as: bands of firms, or none. */
  private caution(): Label {
    if (this.of === "regions") {
      return label(
        "这些指数衡量地区集中（产业在地区间的分布），不是企业的市场集中；竞争政策的分级不适用。",
        "These measure regional concentration (how an industry is spread over regions), not market concentration of firms: bands of competition policy don't apply.",
      );
    }
    const points = 1e4 * this.value("herfindahl");
    const above = points > highlyConcentratedPoints;
    const hhi = shortNumber(points);
    const bain = this.names.length >= 8 ? bainType(this.ratio(4), this.ratio(8)).words : undefined;
    return label(
      `HHI 为 ${hhi} 点，${above ? "高于" : "不高于"}美国 2023 年《合并指南》的高度集中线 1800 点（只看水平，不看合并的增量）。${bain ? `${bain.zh}。` : ""}前提是这些企业构成一个相关市场。`,
      `The HHI is ${hhi} points, ${above ? "above" : "not above"} the 1800 at which the US merger guidelines of 2023 call a market highly concentrated (level only, no merger's change). ${bain ? `${bain.en}. ` : ""}This supposes that the firms are one relevant market.`,
    );
  }
}

function percent(share: number): string {
  return `${shortNumber(Number((100 * share).toFixed(2)))}%`;
}
