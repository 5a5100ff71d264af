import {
  indexOfLargest,
  ByName,
  InputError,
  KINDS,
  type Label,
  type LabelledMatrix,
  type Measure,
  type Name,
  nameText,
  type Steps,
  say,
} from "../../base/index.js";
import { concentration } from "./concentration.js";
import { type ConcentrationIndex, indexNamed, oneOfThese } from "./concentration-index.js";
import { UNITS } from "./words.js";

/** What {@link concentrationOverTime} gives: each index of each period, in the order of `names`. */
export class ConcentrationOverTime extends ByName<ConcentrationIndex> {
  private readonly words: Label;

  constructor(
    /** Units × periods, as it was handed in. */
    readonly sizes: LabelledMatrix,
    readonly indices: readonly ConcentrationIndex[],
    series: readonly Float64Array[],
    /** What the units are. */
    readonly units: "firms" | "regions",
  ) {
    const measures = indices.map((name, i): [ConcentrationIndex, Measure] => {
      const { label } = indexNamed("ConcentrationOverTime", "indices", name);
      return [name, { label, values: series[i] }];
    });
    const courses = measures.map(([, measure]) => course(measure, sizes.columns));
    const { all, counter } = UNITS[units];
    const words = say("{n} {counter}{all}：{zh}。", "{n} {all}: {en}.", {
      n: sizes.rows.length,
      counter,
      all,
      zh: courses.map(({ zh }) => zh).join("；"),
      en: courses.map(({ en }) => en).join("; "),
    });
    super({
      title: say("历年集中度", "Concentration over the years"),
      kind: KINDS.period,
      names: sizes.columns,
      measures: Object.fromEntries(measures) as Record<ConcentrationIndex, Measure>,
      note: words,
    });
    this.words = words;
  }

  /** One index, a value a period. */
  series(index: ConcentrationIndex): Float64Array {
    const measure = Object.hasOwn(this.measures, index) ? this.measures[index] : undefined;
    if (measure !== undefined) return Float64Array.from(measure.values);
    const words = oneOfThese(this.indices.join(", "));
    throw new InputError("ConcentrationOverTime.series", "index", words, index);
  }

  summary(): Label {
    return this.words;
  }

  /**
   * How the indices of a period come about.
   *
   * @param period - the last one by default.
   */
  override steps(period: string = nameText(this.names[this.names.length - 1])): Steps {
    const t = this.placeOf("steps", period);
    const { rows: names, unit } = this.sizes;
    return concentration(this.sizes.columnAt(t), {
      names,
      unit,
      of: this.units,
      ratios: this.indices.flatMap((name) => (/^CR\d/.test(name) ? [Number(name.slice(2))] : [])),
      subject: this.names[t],
    }).steps();
  }
}

/** From the first to the last period, with the highest and the lowest. */
function course({ label: index, values }: Measure, periods: readonly Name[]): Label {
  const series = Array.from(values);
  const at = (t: number): Label =>
    say("{value} ({period})", "{value} ({period})", { value: series[t], period: periods[t] });
  const last = series.length - 1;
  const first = at(0);
  if (last === 0) return say("{index} {first}", "{index} {first}", { index, first });
  return say(
    "{index} 由 {first} 到 {last}，最高 {high}，最低 {low}",
    "{index} from {first} to {last}, highest {high}, lowest {low}",
    {
      index,
      first,
      last: at(last),
      high: at(indexOfLargest(series)),
      low: at(indexOfLargest(series.map((value) => -value))),
    },
  );
}
