import {
  checkOption,
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
import { type ImportOptions, type ImportTreatment, treatmentLabel } from "./imports.js";
import { sum } from "./sums.js";
import { LeontiefSystem } from "./system.js";
import type { InputOutputTable } from "./table.js";

/** What {@link hypotheticalExtraction} takes beside the table. */
export interface ExtractionOptions extends ImportOptions {
  /** The sectors to take out, one at a time; all by default. */
  readonly sectors?: readonly string[];
  /**
   * `"total"`: the sector neither buys nor sells at home; `"backward"`: it buys nothing at home (its
   * column of A is zero); `"forward"`: it sells nothing to other producers (its row of B is zero, in
   * the Ghosh model). `"total"` by default.
   */
  readonly kind?: "total" | "backward" | "forward";
  /** For `"total"`: whether its final demand is lost with it (`"removed"`) or is still made. `"removed"` by default. */
  readonly finalDemand?: "removed" | "kept";
}

/**
 * Hypothetical extraction (假设抽取法): the output that would be lost if a sector were gone, the others'
 * final demand staying as it is and imports taking its place.
 *
 *     total, final demand removed:   loss = l_·k · x_k / l_kk           (the sector's own x_k among it)
 *     total, final demand kept:      the same less f_k
 *     backward:                      loss = (l_·k − e_k) · x_k / l_kk
 *     forward (Ghosh):               loss′ = x_k · (g_k· − e_k′) / g_kk
 *
 * Each is one solution: nothing is inverted again for a sector.
 *
 * @returns For each sector taken out the loss of output of every sector, in the table's unit.
 * @throws {InputError} If the table is unproductive or a sector isn't in it.
 * @see Dietzenbacher, E. & van der Linden, J. A. (1997). Sectoral and spatial linkages in the EC production
 *   structure. Journal of Regional Science 37(2), 235–257.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §12.2.6.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * hypotheticalExtraction(table).losses; // => [1210.5263, 2588.2353]
 */
export function hypotheticalExtraction(
  table: InputOutputTable,
  options: ExtractionOptions = {},
): Extraction {
  const where = "hypotheticalExtraction";
  const { kind = "total", finalDemand = "removed" } = options;
  checkOption(where, "kind", kind, ["total", "backward", "forward"]);
  checkOption(where, "finalDemand", finalDemand, ["removed", "kept"]);
  const chosen = options.sectors
    ? findNames(where, "sectors", table.sectors, options.sectors)
    : table.sectors.map((_, k) => k);
  const system = LeontiefSystem.of(where, table, options.imports);
  const lineOf = lines(system, kind, chosen);
  const demand = system.finalDemand();
  const { n } = system;
  const values: Float64Array = new Float64Array(chosen.length * n);
  chosen.forEach((k, at) => {
    const line = lineOf(k);
    const scale = table.output[k] / line[k];
    for (let i = 0; i < n; i++) values[at * n + i] = line[i] * scale;
    if (kind !== "total") values[at * n + k] -= scale;
    else if (finalDemand === "kept") values[at * n + k] -= demand[k];
  });
  const bySector = { rows: chosen.map((k) => table.sectors[k]), columns: table.sectors, values };
  return new Extraction(table, system.imports, kind, finalDemand, bySector);
}

/** Column k of L, or row k of G: from the inverse if all are wanted, else by one solution each. */
function lines(
  system: LeontiefSystem,
  kind: "total" | "backward" | "forward",
  chosen: readonly number[],
): (k: number) => Float64Array {
  const { n } = system;
  const x = system.table.output;
  const unit = (k: number): Float64Array => Float64Array.from({ length: n }, (_, i) => +(i === k));
  const forward = (row: Float64Array, k: number): Float64Array =>
    row.map((value, j) => (value * x[j]) / x[k]);
  if (chosen.length < n / 2) {
    if (kind === "forward") return (k) => forward(system.multipliers(unit(k)), k);
    return (k) => system.output(unit(k));
  }
  const inverse = system.inverse();
  if (kind === "forward") return (k) => forward(inverse.slice(k * n, (k + 1) * n), k);
  return (k) => Float64Array.from({ length: n }, (_, i) => inverse[i * n + k]);
}

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
