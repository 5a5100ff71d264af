import { KINDS, type Label, type LabelledMatrix, say, type Step, texNumber } from "../../base/index.js";
import { withDoubts } from "./doubts.js";
import { BySector } from "./by-sector.js";
import { type ImportTreatment, TREATMENTS } from "./imports.js";
import type { InputOutputTable } from "./table.js";
import { PERCENT } from "./words.js";

/** What {@link Extraction} is made of: finished numbers, one a sector that is taken out. */
export interface ExtractionParts {
  readonly table: InputOutputTable;
  readonly imports: ImportTreatment;
  readonly direction: "total" | "backward" | "forward";
  readonly finalDemand: "removed" | "kept";
  readonly bySector: LabelledMatrix;
  readonly losses: Float64Array;
  readonly shares: Float64Array;
  /** What of the loss is the sector's own. */
  readonly own: Float64Array;
  /** What the sector makes. */
  readonly outputs: Float64Array;
}

const DIRECTIONS: Readonly<Record<ExtractionParts["direction"], Label>> = {
  total: say("完全抽取", "total"),
  backward: say("后向抽取", "backward"),
  forward: say("前向抽取（高什）", "forward (Ghosh)"),
};

const DEMANDS: Readonly<Record<ExtractionParts["finalDemand"], Label>> = {
  removed: say("，其最终需求一并去掉", ", its final demand removed"),
  kept: say("，其最终需求保留", ", its final demand kept"),
};

const FORMULAS: Readonly<Record<ExtractionParts["direction"] | "kept", string>> = {
  total: "l_{\\cdot k}\\, x_k / l_{kk}",
  kept: "l_{\\cdot k}\\, x_k / l_{kk} - f_k e_k",
  backward: "(l_{\\cdot k} - e_k)\\, x_k / l_{kk}",
  forward: "x_k (g_{k\\cdot} - e_k') / g_{kk}",
};

/** The losses of output when sectors are taken out one at a time; see {@link hypotheticalExtraction}. */
export class Extraction extends BySector<"loss" | "share"> {
  readonly table: InputOutputTable;
  readonly imports: ImportTreatment;
  /** Which links are cut: all, what the sector buys, or what it sells. */
  readonly direction: "total" | "backward" | "forward";
  readonly finalDemand: "removed" | "kept";
  /** Rows: the sector taken out; columns: who loses how much. */
  readonly bySector: LabelledMatrix;
  /** The loss of all output, for each sector taken out. */
  readonly losses: Float64Array;
  /** The same as a share of all output. */
  readonly shares: Float64Array;
  private readonly outputs: Float64Array;
  private readonly convention: Label;

  constructor(parts: ExtractionParts) {
    const convention = say("{direction}{demand}；{treatment}", "{direction}{demand}; {treatment}", {
      direction: DIRECTIONS[parts.direction],
      demand: parts.direction === "total" ? DEMANDS[parts.finalDemand] : "",
      treatment: TREATMENTS[parts.imports],
    });
    super({
      title: say("假设抽取法", "Hypothetical extraction"),
      kind: { ...KINDS.sector, label: say("抽去的部门", "sector taken out") },
      names: parts.bySector.rows,
      measures: measuresOf(parts),
      note: withDoubts(parts.table, convention),
    });
    this.table = parts.table;
    this.imports = parts.imports;
    this.direction = parts.direction;
    this.finalDemand = parts.finalDemand;
    this.bySector = parts.bySector;
    this.losses = parts.losses;
    this.shares = parts.shares;
    this.outputs = parts.outputs;
    this.convention = convention;
  }

  summary(): Label {
    const [k] = this.order();
    return say(
      "抽去{top}损失最大：总产出的 {share}%（{convention}）。",
      "Taking out {top} loses most: {share}% of output ({convention}).",
      { top: this.names[k], share: 100 * this.shares[k], convention: this.convention },
    );
  }

  protected override firstSteps(k: number): readonly Step[] {
    const title = say("部门自身的产出", "Its own output");
    return [{ title, formula: "x_k", numbers: texNumber(this.outputs[k]) }];
  }
}

function measuresOf({ table, direction, finalDemand, losses, shares, own }: ExtractionParts) {
  return {
    loss: {
      label: say("产出损失", "loss of output"),
      unit: table.unit,
      values: losses,
      step: say("损失", "The loss"),
      formula: FORMULAS[direction === "total" && finalDemand === "kept" ? "kept" : direction],
      numbers: (k: number) => `${texNumber(own[k])} + ${texNumber(losses[k] - own[k])} = ${texNumber(losses[k])}`,
      note: () => say("自身的损失，加上其他部门的损失。", "Its own loss, and that of the others."),
    },
    share: {
      label: say("占总产出", "of all output"),
      unit: PERCENT,
      values: shares.map((share) => 100 * share),
      step: say("占总产出", "Of all output"),
      formula: "\\sum_i \\Delta x_i / \\sum_i x_i",
      numbers: (k: number) => texNumber(shares[k]),
    },
  };
}
