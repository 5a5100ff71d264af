import {
  ByName,
  KINDS,
  type Label,
  type LabelledMatrix,
  type Measure,
  type Name,
  say,
  type Step,
  Table,
  texNumber,
  wholeArea,
} from "../../base/index.js";

/** How basic employment is told from the rest. */
export type EconomicBaseMethod = "location-quotient" | "minimum-requirements";

/** What {@link EconomicBase} is made of: finished numbers. */
export type EconomicBaseParts = Omit<EconomicBase, keyof ByName | "industries"> & {
  readonly table: LabelledMatrix;
};

/** The measures of {@link EconomicBase}. */
export type EconomicBaseMeasure = "employment" | "basic" | "multiplier";

const BASIC = say("基础就业", "basic employment");

/** Basic employment and the multiplier of each region. */
export class EconomicBase extends ByName<EconomicBaseMeasure> {
  readonly method: EconomicBaseMethod;
  readonly industries: readonly Name[];
  /** eⱼ: all jobs of each region. */
  readonly employment: Float64Array;
  /** bᵢⱼ: the jobs that serve outside, region by region, industry by industry. */
  readonly basic: Float64Array;
  /** Σᵢ bᵢⱼ of each region. */
  readonly basicTotals: Float64Array;
  /** kⱼ of each region. */
  readonly multipliers: Float64Array;
  /** The share of each industry that counts as serving the region itself. */
  readonly ownShares: Float64Array;

  /** @internal */
  constructor(parts: EconomicBaseParts) {
    super({
      title: say("经济基础乘数", "Economic base multiplier"),
      kind: KINDS.region,
      names: parts.table.rows,
      measures: measuresOf(parts),
      main: "multiplier",
    });
    this.method = parts.method;
    this.industries = parts.table.columns;
    this.employment = parts.employment;
    this.basic = parts.basic;
    this.basicTotals = parts.basicTotals;
    this.multipliers = parts.multipliers;
    this.ownShares = parts.ownShares;
  }

  summary(): Label {
    const low = this.multipliers.indexOf(Math.min(...this.multipliers));
    const high = this.multipliers.lastIndexOf(Math.max(...this.multipliers));
    return say(
      "乘数从 {low} 的 {least} 到 {high} 的 {most}；都是上限。",
      "Multipliers run from {least} ({low}) to {most} ({high}); all are upper bounds.",
      {
        low: this.names[low],
        least: this.multipliers[low].toFixed(2),
        high: this.names[high],
        most: this.multipliers[high].toFixed(2),
      },
    );
  }

  protected override firstSteps(j: number): readonly Step[] {
    const width = this.industries.length;
    const byQuotient = this.method === "location-quotient";
    return [
      {
        title: say("基础就业", "Basic employment"),
        formula: byQuotient
          ? "b_{ij} = \\max(0,\\; e_{ij} - e_j E_i / E)"
          : "b_{ij} = e_{ij} - e_j \\min_k (e_{ik} / e_k)",
        table: new Table({
          title: say("各产业", "By industry"),
          columns: [
            { ...KINDS.industry, values: this.industries },
            {
              name: "share",
              label: byQuotient
                ? say("{within}份额", "share in {within}", wholeArea(this.names, undefined))
                : say("最低份额", "least share"),
              values: [...this.ownShares],
            },
            {
              name: "basic",
              label: BASIC,
              values: [...this.basic.subarray(j * width, (j + 1) * width)],
            },
          ],
        }),
      },
    ];
  }
}

function measuresOf(parts: EconomicBaseParts): Record<EconomicBaseMeasure, Measure> {
  const { employment, basicTotals, multipliers, table } = parts;
  const { unit } = table;
  return {
    employment: { label: say("就业", "employment"), unit, values: employment },
    basic: { label: BASIC, unit, values: basicTotals },
    multiplier: {
      label: say("乘数", "multiplier"),
      values: multipliers,
      step: say("乘数", "The multiplier"),
      formula: "k_j = e_j / \\sum_i b_{ij}",
      numbers: (j) => {
        const [all, basic, k] = [employment[j], basicTotals[j], multipliers[j]].map(texNumber);
        return `k = ${all} / ${basic} = ${k}`;
      },
    },
  };
}
