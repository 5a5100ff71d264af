import {
  type Label,
  label,
  type LabelledMatrix,
  type Name,
  nameColumn,
  nameText,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { findNames } from "./names.js";
import { type ImportTreatment, treatmentLabel } from "./imports.js";
import { sum } from "./sums.js";
import type { InputOutputTable } from "./table.js";

/** The losses of output when sectors are taken out one at a time; see {@link hypotheticalExtraction}. */
export class Extraction extends Result {
  readonly title: Label;
  /** The sectors taken out. */
  readonly sectors: readonly Name[];
  /** The loss of all output, for each sector taken out. */
  readonly losses: Float64Array;
  /** The same as a share of all output. */
  readonly shares: Float64Array;

  /** @internal */
  constructor(
    readonly table: InputOutputTable,
    readonly imports: ImportTreatment,
    readonly kind: "total" | "backward" | "forward",
    readonly finalDemand: "removed" | "kept",
    /** Rows: the sector taken out; columns: who loses how much. */
    readonly bySector: Pick<LabelledMatrix, "rows" | "columns" | "values">,
  ) {
    super();
    const n = table.sectors.length;
    const total = sum(table.output);
    this.sectors = bySector.rows;
    this.losses = Float64Array.from(this.sectors, (_, at) =>
      sum(bySector.values.subarray(at * n, (at + 1) * n)),
    );
    this.shares = this.losses.map((loss) => loss / total);
    this.title = label("假设抽取法", "Hypothetical extraction");
  }

  summary(): Label {
    const top = this.losses.indexOf(Math.max(...this.losses));
    const share = shortNumber(100 * this.shares[top]);
    const { zh, en } = this.convention();
    return label(
      `抽去${nameText(this.sectors[top])}损失最大：总产出的 ${share}%（${zh}）。`,
      `Taking out ${nameText(this.sectors[top], "en")} loses most: ${share} % of output (${en}).`,
    );
  }

  toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        nameColumn("sector", label("抽去的部门", "sector taken out"), this.sectors),
        {
          name: "loss",
          label: label("产出损失", "loss of output"),
          unit: this.table.unit,
          values: [...this.losses],
        },
        {
          name: "share",
          label: label("占总产出", "of all output"),
          unit: label("%", "%"),
          values: [...this.shares].map((share) => 100 * share),
        },
      ],
      note: this.convention(),
    });
  }

  /** @param sector - the one taken out; the first by default. */
  steps(sector?: string): Steps {
    const name = sector ?? nameText(this.sectors[0]);
    const [at] = findNames("Extraction.steps", "sector", this.sectors, [name]);
    const k = this.table.sectorIndex("Extraction.steps", "sector", nameText(this.sectors[at]));
    const n = this.table.sectors.length;
    const own = this.bySector.values[at * n + k];
    return new Steps(label(`${this.title.zh}：${name}`, `${this.title.en}: ${name}`), [
      {
        title: label("部门自身的产出", "Its own output"),
        formula: "x_k",
        numbers: texNumber(this.table.output[k]),
      },
      {
        title: label("损失", "The loss"),
        formula:
          this.kind === "forward"
            ? "x_k (g_{k\\cdot} - e_k') / g_{kk}"
            : this.kind === "backward"
              ? "(l_{\\cdot k} - e_k)\\, x_k / l_{kk}"
              : "l_{\\cdot k}\\, x_k / l_{kk}",
        numbers: `${texNumber(own)} + ${texNumber(this.losses[at] - own)} = ${texNumber(this.losses[at])}`,
        note: label("自身的损失，加上其他部门的损失。", "Its own loss, and that of the others."),
      },
      {
        title: label("占总产出", "Of all output"),
        formula: "\\sum_i loss_i / \\sum_i x_i",
        numbers: texNumber(this.shares[at]),
      },
    ]);
  }

  private convention(): Label {
    const { zh, en } = treatmentLabel(this.imports);
    const kinds = {
      total: label("完全抽取", "total"),
      backward: label("后向抽取", "backward"),
      forward: label("前向抽取（高什）", "forward (Ghosh)"),
    };
    const kind = kinds[this.kind];
    if (this.kind !== "total") return label(`${kind.zh}；${zh}`, `${kind.en}; ${en}`);
    const demand =
      this.finalDemand === "removed"
        ? label("其最终需求一并去掉", "its final demand removed")
        : label("其最终需求保留", "its final demand kept");
    return label(`${kind.zh}，${demand.zh}；${zh}`, `${kind.en}, ${demand.en}; ${en}`);
  }
}
