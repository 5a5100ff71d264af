import {
  type Label,
  label,
  type Name,
  nameText,
  Result,
  Steps,
  shortNumber,
  Table,
  texNumber,
} from "../../base/index.js";
import { SWOT_GROUPS, type SwotGroup } from "./swot-factors.js";

/** A factor with what it adds to the total. */
export interface EvaluatedFactor {
  readonly group: SwotGroup;
  readonly name: Name;
  readonly weight: number;
  readonly rating: number;
  /** weight · rating. */
  readonly weighted: number;
}

/** An IFE or EFE matrix: what {@link internalFactorEvaluation} and its sibling give. */
export class FactorEvaluation extends Result {
  readonly title: Label;
  /** Σ weight · rating, from 1 to 4. */
  readonly total: number;

  /** @internal */
  constructor(
    readonly side: "internal" | "external",
    readonly factors: readonly EvaluatedFactor[],
  ) {
    super();
    this.title =
      side === "internal"
        ? label("内部因素评价矩阵（IFE）", "Internal factor evaluation (IFE)")
        : label("外部因素评价矩阵（EFE）", "External factor evaluation (EFE)");
    this.total = factors.reduce((sum, { weighted }) => sum + weighted, 0);
  }

  override summary(): Label {
    const total = shortNumber(this.total);
    const name = this.side === "internal" ? "IFE" : "EFE";
    const most = this.factors.reduce((a, b) => (b.weighted > a.weighted ? b : a)).name;
    const side =
      this.total > 2.5 ? ["高于", "above"] : this.total < 2.5 ? ["低于", "below"] : ["等于", "at"];
    return label(
      `${name} = ${total}，${side[0]}中性值 2.5；贡献最大的是${nameText(most)}。`,
      `${name} = ${total}, ${side[1]} the neutral 2.5; most is added by ${nameText(most, "en")}.`,
    );
  }

  override toTable(): Table {
    const groups = new Map(SWOT_GROUPS.map((each) => [each.group, each.label]));
    const of = (pick: (factor: EvaluatedFactor) => number): number[] => this.factors.map(pick);
    return new Table({
      title: this.title,
      columns: [
        {
          name: "group",
          label: label("组", "group"),
          values: this.factors.map(({ group }) => groups.get(group) ?? null),
        },
        {
          name: "factor",
          label: label("因素", "factor"),
          values: this.factors.map(({ name }) => name),
        },
        { name: "weight", label: label("权重", "weight"), values: of((f) => f.weight) },
        { name: "rating", label: label("评分", "rating"), values: of((f) => f.rating) },
        { name: "weighted", label: label("加权分", "weighted"), values: of((f) => f.weighted) },
      ],
      note: this.summary(),
    });
  }

  override steps(): Steps {
    const terms = this.factors.map((f) => `${texNumber(f.weight)} \\times ${texNumber(f.rating)}`);
    return new Steps(this.title, [
      {
        title: label("权重乘评分", "weight times rating"),
        formula: "w_i r_i",
        table: this.toTable(),
      },
      {
        title: label("求和", "their sum"),
        formula: "\\sum_i w_i r_i, \\quad \\sum_i w_i = 1",
        numbers: `${terms.join(" + ")} = ${texNumber(this.total)}`,
        note: this.summary(),
      },
    ]);
  }
}
