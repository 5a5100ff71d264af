import {
  InputError,
  type Label,
  label,
  nameColumn,
  nameText,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { ones } from "./dispersion.js";
import { type ImportOptions, type ImportTreatment, treatmentLabel } from "./imports.js";
import { findName, findNames } from "./names.js";
import { dot, sum } from "./sums.js";
import { LeontiefSystem } from "./system.js";
import type { InputOutputTable } from "./table.js";

/**
 * Multipliers of the columns of final demand (最终需求诱发系数): what a yuan of consumption, of investment or
 * of exports, spent on products as that column is, sets in motion. A yuan of investment is the column of
 * fixed capital, which buys buildings and machines; it isn't a yuan of the investing sector's product.
 *
 *     output_k     = Σ_j μ_j·(1 − m_j)·f_jk / Σ_j f_jk      (exports lose no imports)
 *     valueAdded_k = Σ_j ν_j·(1 − m_j)·f_jk / Σ_j f_jk
 *
 * with μ = 1′·L and ν = v′·L. With imports taken out, what isn't value added is imported.
 *
 * @returns For each column the home demand, output and value added per yuan.
 * @throws {InputError} If the table is unproductive or a column sums to nothing.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §2.3, §6.2.
 * @example
 * const table = inputOutputTableOf({
 *   flows: [[150, 500], [200, 100]],
 *   finalDemand: { rows: ["1", "2"], columns: ["C", "I"], values: [[300, 50], [900, 800]] },
 * });
 * finalDemandMultipliers(table).output; // => [1.4686, 1.456]
 */
export function finalDemandMultipliers(
  table: InputOutputTable,
  options: ImportOptions = {},
): FinalDemandMultipliers {
  const where = "finalDemandMultipliers";
  const system = LeontiefSystem.of(where, table, options.imports);
  const perOutput = table.valueAddedOf().map((value, j) => value / table.output[j]);
  const { columns } = table.finalDemand;
  const exported = new Set(findNames(where, "table.roles.exports", columns, table.roles.exports));
  const demands = columns.map((name, k) => {
    const demand = table.finalDemand.columnAt(k);
    const total = sum(demand);
    if (total !== 0) return { total, home: exported.has(k) ? demand : system.domestic(demand) };
    const path = `table.finalDemand[${JSON.stringify(nameText(name))}]`;
    throw new InputError(where, path, "sum to other than 0", total);
  });
  const per = (multipliers: Float64Array): Float64Array =>
    Float64Array.from(demands, ({ total, home }) => dot(multipliers, home) / total);
  return new FinalDemandMultipliers(
    table,
    system.imports,
    per(ones(system.n)),
    per(system.multipliers(ones(system.n))),
    per(system.multipliers(perOutput)),
  );
}

/** What a yuan of each column of final demand sets in motion; see {@link finalDemandMultipliers}. */
export class FinalDemandMultipliers extends Result {
  readonly title: Label = label("最终需求诱发系数", "Multipliers of final demand");

  /** @internal */
  constructor(
    readonly table: InputOutputTable,
    readonly imports: ImportTreatment,
    /** The part of a yuan that is spent on home products, by column. */
    readonly home: Float64Array,
    /** Output per yuan, by column. */
    readonly output: Float64Array,
    /** Value added per yuan, by column. */
    readonly valueAdded: Float64Array,
  ) {
    super();
  }

  /** The multipliers of one column, such as "FU201". */
  at(column: string): { home: number; output: number; valueAdded: number } {
    const { columns } = this.table.finalDemand;
    const k = findName("FinalDemandMultipliers.at", "column", columns, column);
    return { home: this.home[k], output: this.output[k], valueAdded: this.valueAdded[k] };
  }

  summary(): Label {
    const { columns } = this.table.finalDemand;
    const list = (language: "zh" | "en"): string =>
      columns
        .map((name, k) => `${nameText(name, language)} ${shortNumber(this.output[k])}`)
        .join("; ");
    const { zh, en } = treatmentLabel(this.imports);
    return label(
      `每元诱发产出：${list("zh")}（${zh}）。`,
      `Output per yuan: ${list("en")} (${en}).`,
    );
  }

  toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        nameColumn("column", label("最终需求", "final demand"), this.table.finalDemand.columns),
        { name: "home", label: label("国内产品", "home products"), values: [...this.home] },
        { name: "output", label: label("产出", "output"), values: [...this.output] },
        {
          name: "valueAdded",
          label: label("增加值", "value added"),
          values: [...this.valueAdded],
        },
      ],
      note: treatmentLabel(this.imports),
    });
  }

  /** @param column - the one that is followed; the first by default. */
  steps(column?: string): Steps {
    const name = column ?? nameText(this.table.finalDemand.columns[0]);
    const { home, output, valueAdded } = this.at(name);
    return new Steps(label(`${this.title.zh}：${name}`, `${this.title.en}: ${name}`), [
      {
        title: label("一元中国内产品的部分", "What of a yuan buys home products"),
        formula: "\\sum_j (1 - m_j) f_{jk} / \\sum_j f_{jk}",
        numbers: texNumber(home),
      },
      {
        title: label("产出", "Output"),
        formula: "\\sum_j \\mu_j (1 - m_j) f_{jk} / \\sum_j f_{jk}, \\quad \\mu' = 1'(I-A)^{-1}",
        numbers: texNumber(output),
      },
      {
        title: label("增加值", "Value added"),
        formula: "\\sum_j \\nu_j (1 - m_j) f_{jk} / \\sum_j f_{jk}, \\quad \\nu' = v'(I-A)^{-1}",
        numbers: texNumber(valueAdded),
      },
    ]);
  }
}
