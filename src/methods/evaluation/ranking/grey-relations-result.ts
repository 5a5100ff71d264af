import {
  ByName,
  KINDS,
  type Label,
  type LabelledMatrix,
  type Measure,
  type Name,
  nameText,
  type Step,
  type Steps,
  say,
  sentences,
} from "../../../base/index.js";
import { NORMALISATIONS, type Normalisation } from "../decision/normalisation.js";
import { matrixTable } from "../decision/tables.js";

/** What {@link GreyRelations} are made of: finished numbers. */
export interface GreyRelationParts {
  readonly normalisation: Normalisation;
  readonly rho: number;
  /** Whether the least and the largest distance are those of one reference or of all. */
  readonly extremes: "reference" | "all";
  /** The series that the others follow. */
  readonly references: readonly Name[];
  /** Times × series, scaled. */
  readonly scaled: LabelledMatrix;
  /** The other series × references. */
  readonly grades: LabelledMatrix;
  /** Times × other series, of each reference. */
  readonly coefficients: readonly LabelledMatrix[];
}

export interface GreyRelations extends GreyRelationParts {}

/** How closely series follow others: what {@link greyRelations} gives; a measure for each reference. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class GreyRelations extends ByName {
  /** @internal */
  constructor(parts: GreyRelationParts) {
    super({
      title: say("灰色关联分析", "Grey relational analysis"),
      kind: KINDS.indicator,
      names: parts.grades.rows,
      measures: measuresOf(parts),
    });
    Object.assign(this, parts);
  }

  override summary(): Label {
    const head = say("灰色关联分析（{rule}，ρ = {rho}）。", "Grey relational analysis ({rule}, ρ = {rho}).", {
      rule: NORMALISATIONS[this.normalisation].label,
      rho: this.rho,
    });
    const each = this.references.map((reference, r) => {
      const order = this.order(`grade${r + 1}`);
      const [first, last] = [order[0], order[order.length - 1]];
      return say(
        "与{reference}关联度最大的是{first}（{most}），最小的是{last}（{least}）。",
        "{reference} is followed most closely by {first} ({most}), least by {last} ({least}).",
        {
          reference,
          first: this.names[first],
          most: this.grades.values[first * this.references.length + r],
          last: this.names[last],
          least: this.grades.values[last * this.references.length + r],
        },
      );
    });
    return sentences(head, ...each);
  }

  /** How the grades of a series came about; of the one that follows most closely by default. */
  override steps(name: string = nameText(this.names[this.order()[0]])): Steps {
    return super.steps(name);
  }

  protected override firstSteps(): readonly Step[] {
    const { label, formula } = NORMALISATIONS[this.normalisation];
    return [
      {
        title: say("无量纲化：{label}", "made comparable: {label}", { label }),
        formula,
        table: matrixTable(say("无量纲化后", "Made comparable"), this.scaled, 4),
      },
      ...this.references.map((reference, r) => ({
        title: say("对{reference}的关联系数", "relational coefficients to {reference}", { reference }),
        formula: "\\xi_i(t) = \\frac{\\min \\Delta + \\rho \\max \\Delta}{|r_0(t) - r_i(t)| + \\rho \\max \\Delta}",
        table: matrixTable(say("关联系数", "Relational coefficients"), this.coefficients[r], 4),
      })),
    ];
  }
}

function measuresOf({ references, grades }: GreyRelationParts): Record<string, Measure> {
  const entries = references.map((reference, r) => {
    const label = say("与{reference}的关联度", "grade with {reference}", { reference });
    const formula = "\\gamma_i = \\frac1T \\sum_t \\xi_i(t)";
    return [`grade${r + 1}`, { label, values: grades.columnAt(r), formula, decimals: 4 }] as const;
  });
  return Object.fromEntries(entries);
}
