import {
  type Column,
  InputError,
  indexOfName,
  type Label,
  type LabelledMatrix,
  label,
  type Name,
  nameColumn,
  nameText,
  Result,
  type Steps,
  shortNumber,
  Table,
} from "../../base/index.js";
import { concentration } from "./concentration.js";
import { type ConcentrationIndex, indexNamed } from "./concentration-index.js";

/** What {@link concentrationOverTime} gives. */
export class ConcentrationOverTime extends Result {
  readonly title: Label = label("历年集中度", "Concentration over the years");
  /** The years, as the columns of the table were called. */
  readonly periods: readonly Name[];

  constructor(
    /** Units × periods, as it was handed in. */
    readonly sizes: LabelledMatrix,
    readonly indices: readonly ConcentrationIndex[],
    /** Periods × indices, row by row. */
    readonly values: Float64Array,
    readonly of: "firms" | "regions",
  ) {
    super();
    this.periods = sizes.columns;
  }

  /** One index, a value a period. */
  series(index: ConcentrationIndex): Float64Array {
    const i = this.indices.indexOf(index);
    if (i < 0) {
      const words = `be one of ${this.indices.join(", ")}`;
      throw new InputError("ConcentrationOverTime.series", "index", words, index);
    }
    return Float64Array.from(this.periods, (_, t) => this.values[t * this.indices.length + i]);
  }

  summary(): Label {
    const parts = this.indices.map((index) => this.course(index));
    const unit = this.of === "firms" ? ["家企业", "firms"] : ["个地区", "regions"];
    const n = this.sizes.rows.length;
    return label(
      `${n} ${unit[0]}：${parts.map((part) => part.zh).join("；")}。`,
      `${n} ${unit[1]}: ${parts.map((part) => part.en).join("; ")}.`,
    );
  }

  toTable(): Table {
    const columns = this.indices.map((name): Column => {
      const known = indexNamed("ConcentrationOverTime", "indices", name);
      return { name, label: known.label, values: Array.from(this.series(name)) };
    });
    return new Table({
      title: this.title,
      columns: [nameColumn("period", label("时期", "period"), this.periods), ...columns],
      note: this.summary(),
    });
  }

  /**
   * How the indices of a period come about.
   *
   * @param period - the last one by default.
   */
  steps(period?: string): Steps {
    const where = "ConcentrationOverTime.steps";
    const t =
      period === undefined
        ? this.periods.length - 1
        : indexOfName(where, "period", this.periods, period);
    const ratios = this.indices.flatMap((name) =>
      /^CR\d/.test(name) ? [Number(name.slice(2))] : [],
    );
    const name = this.periods[t];
    const subject = typeof name === "string" ? label(name, name) : name;
    const { rows: names, unit } = this.sizes;
    return concentration(this.sizes.columnAt(t), {
      names,
      of: this.of,
      ratios,
      subject,
      ...(unit ? { unit } : {}),
    }).steps();
  }

  /** From the first to the last period, with the highest and the lowest. */
  private course(index: ConcentrationIndex): Label {
    const series = this.series(index);
    const at = (t: number, language: "zh" | "en") =>
      `${shortNumber(series[t])} (${nameText(this.periods[t], language)})`;
    const last = series.length - 1;
    const name = indexNamed("ConcentrationOverTime", "indices", index).label;
    if (last === 0) return label(`${name.zh} ${at(0, "zh")}`, `${name.en} ${at(0, "en")}`);
    const high = series.indexOf(series.reduce((a, b) => Math.max(a, b)));
    const low = series.indexOf(series.reduce((a, b) => Math.min(a, b)));
    return label(
      `${name.zh} 由 ${at(0, "zh")} 到 ${at(last, "zh")}，最高 ${at(high, "zh")}，最低 ${at(low, "zh")}`,
      `${name.en} from ${at(0, "en")} to ${at(last, "en")}, highest ${at(high, "en")}, lowest ${at(low, "en")}`,
    );
  }
}
