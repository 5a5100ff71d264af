import {
  type Label,
  label,
  nameColumn,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { type ImportTreatment, treatmentLabel } from "./imports.js";
import { sum } from "./sums.js";
import type { InputOutputTable } from "./table.js";

/** What can change between two tables. */
export type DecompositionFactor = "intensity" | "technology" | "demand" | "mix" | "level";

const words: Readonly<Record<DecompositionFactor, Label>> = {
  intensity: label("强度", "intensity"),
  technology: label("技术（列昂惕夫逆矩阵）", "technology (Leontief inverse)"),
  demand: label("最终需求", "final demand"),
  mix: label("最终需求结构", "mix of final demand"),
  level: label("最终需求规模", "level of final demand"),
};

/** A change taken apart by factors; see {@link structuralDecomposition}. */
export class StructuralDecomposition extends Result {
  readonly title: Label = label("结构分解分析", "Structural decomposition");
  /** The effect of each factor, by sector; factors that weren't told apart are left out. */
  readonly effects: Readonly<Partial<Record<DecompositionFactor, Float64Array>>>;

  /** @internal */
  constructor(
    readonly table: InputOutputTable,
    readonly imports: ImportTreatment,
    readonly mean: "polar" | "all",
    readonly factors: readonly DecompositionFactor[],
    effects: readonly Float64Array[],
    /** The whole change, by sector. */
    readonly change: Float64Array,
  ) {
    super();
    this.effects = Object.fromEntries(factors.map((factor, k) => [factor, effects[k]]));
  }

  summary(): Label {
    const list = (language: "zh" | "en"): string =>
      this.factors
        .map((factor) => `${words[factor][language]} ${shortNumber(this.sumOf(factor))}`)
        .join("; ");
    const change = shortNumber(sum(this.change));
    const { zh, en } = treatmentLabel(this.imports);
    return label(
      `总变动 ${change} = ${list("zh")}（${zh}）。`,
      `The change of ${change} is made up of ${list("en")} (${en}).`,
    );
  }

  toTable(): Table {
    const unit = this.table.unit;
    return new Table({
      title: this.title,
      columns: [
        nameColumn("sector", label("部门", "sector"), this.table.sectors),
        { name: "change", label: label("变动", "change"), unit, values: [...this.change] },
        ...this.factors.map((factor) => {
          const values = [...(this.effects[factor] ?? [])];
          return { name: factor, label: words[factor], unit, values };
        }),
      ],
      note: treatmentLabel(this.imports),
    });
  }

  /** @param sector - the one whose change is taken apart; the first by default. */
  steps(sector?: string): Steps {
    const where = "StructuralDecomposition.steps";
    const i = sector === undefined ? 0 : this.table.sectorIndex(where, "sector", sector);
    const parts = this.factors.map((factor) => texNumber(this.effects[factor]?.[i] ?? 0));
    return new Steps(this.title, [
      ...this.factors.map((factor, k) => {
        return {
          title: words[factor],
          formula: "\\overline{\\Delta_k (\\hat v L f)}",
          numbers: parts[k],
        };
      }),
      {
        title: label("合计", "Together"),
        formula: "\\Delta x_i",
        numbers: `${parts.join(" + ")} = ${texNumber(this.change[i])}`,
        note:
          this.mean === "all"
            ? label("全部次序的平均。", "The mean of all orders.")
            : label("两极次序的平均。", "The mean of the two polar orders."),
      },
    ]);
  }

  private sumOf(factor: DecompositionFactor): number {
    return sum(this.effects[factor] ?? new Float64Array(0));
  }
}
