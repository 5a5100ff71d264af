import { KINDS, type Label, listed, type Measure, say, texNumber } from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { BySector } from "./by-sector.js";
import { type ImportTreatment, TREATMENTS } from "./imports.js";
import type { InputOutputTable } from "./table.js";
import { FINAL_DEMAND } from "./words.js";

/** What can change between two tables. */
export type DecompositionFactor = "intensity" | "technology" | "demand" | "mix" | "level";

const FACTORS: Readonly<Record<DecompositionFactor, Label>> = {
  intensity: say("强度", "intensity"),
  technology: say("技术（列昂惕夫逆矩阵）", "technology (Leontief inverse)"),
  demand: FINAL_DEMAND,
  mix: say("最终需求结构", "mix of final demand"),
  level: say("最终需求规模", "level of final demand"),
};

const MEANS: Readonly<Record<"polar" | "all", Label>> = {
  all: say("全部次序的平均。", "The mean of all orders."),
  polar: say("两极次序的平均。", "The mean of the two polar orders."),
};

/** A change taken apart by factors; see {@link structuralDecomposition}. */
export class StructuralDecomposition extends BySector<"change" | DecompositionFactor> {
  /** The effect of each factor, by sector; factors that weren't told apart are left out. */
  readonly effects: Readonly<Partial<Record<DecompositionFactor, Float64Array>>>;

  constructor(
    readonly table: InputOutputTable,
    readonly imports: ImportTreatment,
    readonly mean: "polar" | "all",
    readonly factors: readonly DecompositionFactor[],
    effects: readonly Float64Array[],
    /** The whole change, by sector. */
    readonly change: Float64Array,
  ) {
    const unit = table.unit;
    const formula = "\\overline{\\Delta_k (\\hat v L f)}";
    const together = (i: number): string => effects.map((values) => texNumber(values[i])).join(" + ");
    const effect = (factor: DecompositionFactor): Measure | undefined => {
      const values = effects[factors.indexOf(factor)];
      return values && { label: FACTORS[factor], unit, values, formula };
    };
    super({
      title: say("结构分解分析", "Structural decomposition"),
      kind: KINDS.sector,
      names: table.sectors,
      measures: {
        change: {
          label: say("变动", "change"),
          unit,
          values: change,
          step: say("合计", "Together"),
          formula: "\\Delta x_i",
          numbers: (i) => `${together(i)} = ${texNumber(change[i])}`,
          note: () => MEANS[mean],
        },
        intensity: effect("intensity"),
        technology: effect("technology"),
        demand: effect("demand"),
        mix: effect("mix"),
        level: effect("level"),
      },
      derivation: [...factors, "change"],
      note: TREATMENTS[imports],
    });
    this.effects = Object.fromEntries(factors.map((factor, k) => [factor, effects[k]]));
  }

  summary(): Label {
    const each = this.factors.map((factor) => {
      const value = sumOf(this.measures[factor].values);
      return say("{factor} {value}", "{factor} {value}", { factor: FACTORS[factor], value });
    });
    return say(
      "总变动 {change} = {each}（{treatment}）。",
      "The change of {change} is made up of {each} ({treatment}).",
      { change: sumOf(this.change), each: listed(each), treatment: TREATMENTS[this.imports] },
    );
  }
}
