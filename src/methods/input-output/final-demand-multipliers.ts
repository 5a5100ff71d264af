import {
  compareNumbers,
  InputError,
  type Kind,
  type Label,
  LabelledMatrix,
  listed,
  nameText,
  readOptions,
  say,
  texNumber,
} from "../../base/index.js";
import { columnSums, sumOf } from "../../math/index.js";
import { withDoubts } from "./doubts.js";
import { IMPORT_OPTIONS, type ImportOptions, type ImportTreatment, TREATMENTS } from "./imports.js";
import { findNames } from "./names.js";
import { dot, LeontiefSystem, ones } from "./system.js";
import { perOutput } from "./per-output.js";
import type { InputOutputTable } from "./table.js";
import { BySector } from "./by-sector.js";
import { FINAL_DEMAND, OUTPUT, VALUE_ADDED } from "./words.js";

const where = "finalDemandMultipliers";

/**
 * Multipliers of the columns of final demand (最终需求的生产诱发系数): what a yuan of consumption, of investment
 * or of exports, spent on products as that column is, sets in motion. A yuan of investment is the column of
 * fixed capital, which buys buildings and machines; it isn't a yuan of the investing sector's product.
 *
 *     output_k     = Σ_j μ_j·(1 − m_j)·f_jk / Σ_j f_jk      (exports lose no imports)
 *     valueAdded_k = Σ_j ν_j·(1 − m_j)·f_jk / Σ_j f_jk
 *
 * with μ = 1′·L and ν = v′·L. With imports taken out, what isn't value added is imported. Beside them stands
 * what each column of final demand keeps going of each sector (最终依存度系数):
 *
 *     dependence_ik = (L·f̃_k)_i / Σ_k (L·f̃_k)_i,      f̃_k = (I − m̂)·f_k, for exports f_k
 *
 * @returns For each column the home demand, output and value added per yuan; `dependence` by sector and column.
 * @unit 每元最终需求引起的产出（元） · yuan of output per yuan of final demand
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
  const valueAdded = perOutput(where, "table.valueAdded", table, table.valueAddedOf());
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
  return new FinalDemandMultipliers({
    table,
    imports,
    home: per(ones(system.n)),
    output: per(system.multipliers(ones(system.n))),
    valueAdded: per(system.multipliers(valueAdded)),
    dependence: dependenceOf(system, home),
  });
}

/** Each sector's output for each column of final demand, as a share of that for all columns. */
function dependenceOf(system: LeontiefSystem, home: readonly Float64Array[]): LabelledMatrix {
  const { table } = system;
  const { columns } = table.finalDemand;
  const induced = home.map((demand) => system.output(demand));
  const shares = table.sectors.flatMap((_, i) => {
    const line = induced.map((output) => output[i]);
    const [sum, size] = [sumOf(line), sumOf(line.map(Math.abs))];
    const kept = compareNumbers(sum, 0, size) !== 0;
    return line.map((value) => (kept ? value / sum : Number.NaN));
  });
  return new LabelledMatrix(table.sectors, columns, Float64Array.from(shares));
}

/** What {@link FinalDemandMultipliers} is made of. */
export type FinalDemandParts = Pick<
  FinalDemandMultipliers,
  "table" | "imports" | "home" | "output" | "valueAdded" | "dependence"
>;

const COLUMN: Kind = { name: "column", label: FINAL_DEMAND };

/** What a yuan of each column of final demand sets in motion; see {@link finalDemandMultipliers}. */
export class FinalDemandMultipliers extends BySector<"home" | "output" | "valueAdded"> {
  readonly table: InputOutputTable;
  readonly imports: ImportTreatment;
  /** The part of a yuan that is spent on home products, by column. */
  readonly home: Float64Array;
  /** Output per yuan, by column. */
  readonly output: Float64Array;
  /** Value added per yuan, by column. */
  readonly valueAdded: Float64Array;
  /**
   * What each column of final demand keeps going of each sector's output (最终依存度系数): sectors × columns, each
   * row adds up to 1; NaN for a sector that no final demand reaches.
   */
  readonly dependence: LabelledMatrix;

  constructor(parts: FinalDemandParts) {
    const { table, imports, home, output, valueAdded } = parts;
    super({
      title: say("最终需求的生产诱发系数", "Production induced by final demand, per yuan"),
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
      note: withDoubts(table, TREATMENTS[imports]),
    });
    this.table = table;
    this.imports = imports;
    this.home = home;
    this.output = output;
    this.valueAdded = valueAdded;
    this.dependence = parts.dependence;
  }

  summary(): Label {
    const each = this.names.map((name, k) => say("{name} {value}", "{name} {value}", { name, value: this.output[k] }));
    return say("每元诱发产出：{each}（{treatment}）。", "Output per yuan: {each} ({treatment}).", {
      each: listed(each),
      treatment: TREATMENTS[this.imports],
    });
  }
}
