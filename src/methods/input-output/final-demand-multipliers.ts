import { InputError, type Kind, type Label, listed, nameText, readOptions, say, texNumber } from "../../base/index.js";
import { columnSums } from "../../math/index.js";
import { IMPORT_OPTIONS, type ImportOptions, type ImportTreatment, TREATMENTS } from "./imports.js";
import { findNames } from "./names.js";
import { dot, LeontiefSystem, ones } from "./system.js";
import type { InputOutputTable } from "./table.js";
import { BySector } from "./by-sector.js";
import { FINAL_DEMAND, OUTPUT, VALUE_ADDED } from "./words.js";

const where = "finalDemandMultipliers";

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
export function finalDemandMultipliers(table: InputOutputTable, options: ImportOptions = {}): FinalDemandMultipliers {
  const { imports } = readOptions(where, options, IMPORT_OPTIONS);
  const system = LeontiefSystem.of(where, table, imports);
  const valueAdded = table.valueAddedOf().map((value, j) => value / table.output[j]);
  const { columns, values } = table.finalDemand;
  const totals = columnSums(values, columns.length);
  const lost = totals.indexOf(0);
  if (lost >= 0) {
    const path = `table.finalDemand[${JSON.stringify(nameText(columns[lost]))}]`;
    throw new InputError(where, path, say("之和不为 0", "sum to other than 0"), 0);
  }
  const exported = new Set(findNames(where, "table.roles.exports", columns, table.roles.exports));
  const home = columns.map((_, k) => {
    const demand = table.finalDemand.columnAt(k);
    return exported.has(k) ? demand : system.domestic(demand);
  });
  const per = (multipliers: Float64Array): Float64Array => totals.map((total, k) => dot(multipliers, home[k]) / total);
  return new FinalDemandMultipliers(
    table,
    imports,
    per(ones(system.n)),
    per(system.multipliers(ones(system.n))),
    per(system.multipliers(valueAdded)),
  );
}

const COLUMN: Kind = { name: "column", label: FINAL_DEMAND };

/** What a yuan of each column of final demand sets in motion; see {@link finalDemandMultipliers}. */
export class FinalDemandMultipliers extends BySector<"home" | "output" | "valueAdded"> {
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
    super({
      title: say("最终需求诱发系数", "Multipliers of final demand"),
      kind: COLUMN,
      names: table.finalDemand.columns,
      measures: {
        home: {
          label: say("国内产品", "home products"),
          values: home,
          step: say("一元中国内产品的部分", "What of a yuan buys home products"),
          formula: "\\sum_j (1 - m_j) f_{jk} / \\sum_j f_{jk}",
          numbers: (k) => texNumber(home[k]),
        },
        output: {
          label: OUTPUT,
          values: output,
          step: say("产出", "Output"),
          formula: "\\sum_j \\mu_j (1 - m_j) f_{jk} / \\sum_j f_{jk}, \\quad \\mu' = 1'(I-A)^{-1}",
          numbers: (k) => texNumber(output[k]),
        },
        valueAdded: {
          label: VALUE_ADDED,
          values: valueAdded,
          step: say("增加值", "Value added"),
          formula: "\\sum_j \\nu_j (1 - m_j) f_{jk} / \\sum_j f_{jk}, \\quad \\nu' = v'(I-A)^{-1}",
          numbers: (k) => texNumber(valueAdded[k]),
        },
      },
      main: "output",
      note: TREATMENTS[imports],
    });
  }

  summary(): Label {
    const each = this.names.map((name, k) => say("{name} {value}", "{name} {value}", { name, value: this.output[k] }));
    return say("每元诱发产出：{each}（{treatment}）。", "Output per yuan: {each} ({treatment}).", {
      each: listed(each),
      treatment: TREATMENTS[this.imports],
    });
  }
}
