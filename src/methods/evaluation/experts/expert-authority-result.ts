import { ByName, type Kind, type Label, type Name, say, texNumber } from "../../../base/index.js";
import { sumOf } from "../../../math/index.js";

/** The measures of {@link ExpertAuthority}: Cr, Ca and Cs. */
export type AuthorityMeasure = "authority" | "basis" | "familiarity";

const EXPERT: Kind = { name: "expert", label: say("专家", "expert") };

/** Authority of experts (专家权威程度): what {@link expertAuthority} gives; as it is, it goes into `expertWeights`. */
export class ExpertAuthority extends ByName<AuthorityMeasure> {
  /** @internal */
  constructor(
    names: readonly Name[],
    /** Ca, what judgements rest on. */
    readonly basis: Float64Array,
    /** Cs, how well experts know the matter. */
    readonly familiarity: Float64Array,
    /** Cr, the mean of the two. */
    readonly authority: Float64Array,
  ) {
    super({
      title: say("专家权威程度", "Authority of experts"),
      kind: EXPERT,
      names,
      measures: {
        basis: { label: say("判断依据系数", "basis of judgement"), values: basis, decimals: 3 },
        familiarity: { label: say("熟悉程度系数", "familiarity"), values: familiarity, decimals: 3 },
        authority: {
          label: say("权威程度", "authority"),
          values: authority,
          decimals: 3,
          formula: "C_r = \\frac{C_a + C_s}{2}",
          numbers: (k) =>
            `\\frac{${texNumber(basis[k])} + ${texNumber(familiarity[k])}}{2} = ${texNumber(authority[k])}`,
        },
      },
      main: "authority",
    });
  }

  /** The means over all experts. */
  get means(): { readonly basis: number; readonly familiarity: number; readonly authority: number } {
    const mean = (values: Float64Array): number => sumOf(values) / values.length;
    return { basis: mean(this.basis), familiarity: mean(this.familiarity), authority: mean(this.authority) };
  }

  override summary(): Label {
    const { basis, familiarity, authority } = this.means;
    const holes = { n: this.names.length, basis, familiarity, authority };
    return say(
      "{n} 位专家：判断依据 {basis}，熟悉程度 {familiarity}，权威程度 {authority}（惯例以 0.7 为够）。",
      "Experts: {n}; basis of judgement {basis}, familiarity {familiarity}, authority {authority} (0.7 is taken as enough).",
      holes,
    );
  }
}
