import {
  type Column,
  InputError,
  type Label,
  label,
  type Name,
  nameColumn,
  nameText,
  Result,
  shortNumber,
  type Step,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import type { Households } from "./households.js";
import { type ImportTreatment, treatmentLabel } from "./imports.js";
import type { InputOutputTable } from "./table.js";

/** Multipliers of type II with what they came from. */
export interface TypeTwo extends Households {
  /** Sectors only. */
  readonly truncated: Float64Array;
  /** With what the income itself counts: one yuan for output, nothing for other multipliers. */
  readonly total: Float64Array;
  /** v′·L·c: what is counted in all sectors when a yuan of income is spent. */
  readonly perIncome: number;
  /** What the consumption column was divided by. */
  readonly householdColumn: "income" | "expenditure";
}

/** Multipliers by sector, of type I and, if they were asked for, of type II. */
export class Multipliers extends Result {
  readonly title: Label;
  readonly table: InputOutputTable;
  readonly sectors: readonly Name[];
  readonly imports: ImportTreatment;
  /** What is counted per yuan of output, by sector. */
  readonly direct: Float64Array;
  /** Type I: v′·L. */
  readonly simple: Float64Array;
  readonly typeII: TypeTwo | undefined;
  private readonly coefficients: Float64Array;

  /** @internal */
  constructor(parts: {
    readonly title: Label;
    readonly table: InputOutputTable;
    readonly imports: ImportTreatment;
    readonly direct: Float64Array;
    readonly simple: Float64Array;
    readonly coefficients: Float64Array;
    readonly typeII?: TypeTwo;
  }) {
    super();
    this.title = parts.title;
    this.table = parts.table;
    this.sectors = parts.table.sectors;
    this.imports = parts.imports;
    this.direct = parts.direct;
    this.simple = parts.simple;
    this.coefficients = parts.coefficients;
    this.typeII = parts.typeII;
  }

  /** The multipliers of one sector. */
  at(sector: string): { readonly simple: number; truncated?: number; total?: number } {
    const j = this.table.sectorIndex("Multipliers.at", "sector", sector);
    const simple = this.simple[j];
    if (!this.typeII) return { simple };
    return { simple, truncated: this.typeII.truncated[j], total: this.typeII.total[j] };
  }

  /**
   * Multipliers per unit of the direct effect: type I ratios v′L / v, or those of type II.
   *
   * @throws {InputError} Naming a sector that has no direct effect to divide by, or if type II wasn't asked for.
   */
  ratios(type: "I" | "II" = "I"): Float64Array {
    const values = type === "I" ? this.simple : this.typeII?.total;
    if (!values) throw new InputError("Multipliers.ratios", "type", "have been asked for", type);
    const without = this.direct.indexOf(0);
    if (without >= 0) {
      const path = `direct[${JSON.stringify(nameText(this.sectors[without]))}]`;
      throw new InputError("Multipliers.ratios", path, "be other than 0", 0);
    }
    return values.map((value, j) => value / this.direct[j]);
  }

  summary(): Label {
    const top = this.simple.indexOf(Math.max(...this.simple));
    const [zh, en] = [nameText(this.sectors[top]), nameText(this.sectors[top], "en")];
    const largest = shortNumber(this.simple[top]);
    const convention = treatmentLabel(this.imports);
    const second = this.typeII
      ? label(
          `；II 型按${this.typeII.householdColumn === "income" ? "收入" : "支出"}封闭居民，每元收入消费 ${shortNumber(this.typeII.propensity)} 元`,
          `; type II closes households by ${this.typeII.householdColumn}: ${shortNumber(this.typeII.propensity)} of a yuan earned is spent`,
        )
      : label("", "");
    return label(
      `最大的是${zh}：${largest}（${convention.zh}${second.zh}）。`,
      `The largest is ${en}: ${largest} (${convention.en}${second.en}).`,
    );
  }

  toTable(): Table {
    const ratio = (values: Float64Array) =>
      [...values].map((value, j) => (this.direct[j] === 0 ? null : value / this.direct[j]));
    const columns: Column[] = [
      nameColumn("sector", label("部门", "sector"), this.sectors),
      { name: "direct", label: label("直接系数", "direct"), values: [...this.direct] },
      { name: "simple", label: label("I 型乘数", "type I"), values: [...this.simple] },
    ];
    const isOutput = this.direct.every((value) => value === 1);
    if (!isOutput) {
      const title = label("I 型比率", "type I ratio");
      columns.push({ name: "ratio", label: title, values: ratio(this.simple) });
    }
    if (this.typeII) {
      const { truncated, total } = this.typeII;
      const cut = label("II 型乘数（截断）", "type II, truncated");
      columns.push({ name: "truncated", label: cut, values: [...truncated] });
      const whole = label("II 型乘数（全部）", "type II, total");
      if (isOutput) columns.push({ name: "total", label: whole, values: [...total] });
      const title = label("II 型比率", "type II ratio");
      if (!isOutput) columns.push({ name: "ratioII", label: title, values: ratio(total) });
    }
    return new Table({ title: this.title, columns, note: treatmentLabel(this.imports) });
  }

  /** @param sector - the one whose numbers are put in; the first by default. */
  steps(sector?: string): Steps {
    const j =
      sector === undefined ? 0 : this.table.sectorIndex("Multipliers.steps", "sector", sector);
    const name = label(nameText(this.sectors[j]), nameText(this.sectors[j], "en"));
    const list: Step[] = [this.directStep(j, name), this.firstRoundStep(j), this.simpleStep(j)];
    if (this.typeII) list.push(this.incomeStep(j, this.typeII), this.typeTwoStep(j, this.typeII));
    return new Steps(label(`${this.title.zh}：${name.zh}`, `${this.title.en}: ${name.en}`), list);
  }

  private directStep(j: number, name: Label): Step {
    return {
      title: label(`${name.zh}的直接系数`, `What goes with a yuan of ${name.en} itself`),
      formula: "v_j",
      numbers: texNumber(this.direct[j]),
    };
  }

  private firstRoundStep(j: number): Step {
    const n = this.sectors.length;
    const column = Array.from({ length: n }, (_, i) => this.coefficients[i * n + j]);
    const first = column.reduce((total, a, i) => total + a * this.direct[i], 0);
    const inputs = Math.max(...column) > 0 ? column.indexOf(Math.max(...column)) : j;
    const [zh, en] = [nameText(this.sectors[inputs]), nameText(this.sectors[inputs], "en")];
    return {
      title: label("第一轮：直接投入", "First round: its inputs"),
      formula: "\\sum_i v_i a_{ij}",
      numbers: texNumber(first),
      note: label(
        `最大的一项投入是${zh}，a = ${shortNumber(column[inputs])}（${treatmentLabel(this.imports).zh}）。`,
        `The largest input is ${en}, a = ${shortNumber(column[inputs])} (${treatmentLabel(this.imports).en}).`,
      ),
    };
  }

  private simpleStep(j: number): Step {
    return {
      title: label("全部各轮：I 型乘数", "All rounds: type I"),
      formula: "m_j = \\sum_i v_i l_{ij}, \\quad m = v' (I-A)^{-1}",
      numbers: texNumber(this.simple[j]),
    };
  }

  private incomeStep(j: number, second: TypeTwo): Step {
    const { incomeMultipliers, leakage } = second;
    return {
      title: label("居民收入", "Household income"),
      formula: "\\frac{(w'L)_j}{1 - w'Lc}",
      numbers: `\\frac{${texNumber(incomeMultipliers[j])}}{${texNumber(leakage)}} = ${texNumber(incomeMultipliers[j] / leakage)}`,
    };
  }

  private typeTwoStep(j: number, second: TypeTwo): Step {
    const earned = second.incomeMultipliers[j] / second.leakage;
    return {
      title: label("II 型乘数（截断）", "Type II, truncated"),
      formula: "\\bar m_j = m_j + v'Lc \\cdot \\frac{(w'L)_j}{1 - w'Lc}",
      numbers: `${texNumber(this.simple[j])} + ${texNumber(second.perIncome)} \\times ${texNumber(earned)} = ${texNumber(second.truncated[j])}`,
    };
  }
}
