import {
  CHOICE,
  flag,
  type Label,
  label,
  type Language,
  type LabelledNumbers,
  type Name,
  nameText,
  type TableSource,
} from "../base/index.js";
import { decimalsFor, formatNumber } from "../format/index.js";
import { type Band, type BandRead, bandNames, bandNameWidth, bandShapes, bandsOption } from "./bands.js";
import {
  highlight as highlightReader,
  highlighted,
  type Reference,
  type ReferenceRead,
  readChart,
  reference as referenceReader,
  type SourceOptions,
} from "./chart-options.js";
import { titled } from "./chart-source.js";
import { type EndLabel, spreadLabels } from "./end-labels.js";
import { Figure } from "./figure.js";
import { SCREEN, TYPE } from "./house-style.js";
import { FAINT_INK, INK, PALETTE, QUIET } from "./palette.js";
import { NO_LINE, referenceLine } from "./reference-line.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { drawnNumber, estimatedWidth, nameOf, titleUp } from "./words.js";
import { readYearly } from "./yearly-source.js";

/** Series of numbers over the same years. */
export interface YearlyValues {
  readonly years: ArrayLike<number>;
  readonly series: readonly YearlySeries[];
  /** What the numbers are. */
  readonly label?: Name | undefined;
  readonly unit?: Name | undefined;
}

/** One line: a region, an index. */
export interface YearlySeries {
  readonly name: Name;
  /** A number a year; NaN where there is none leaves a gap. */
  readonly values: ArrayLike<number>;
}

/** How courses over the years are drawn. */
export interface OverTimeOptions extends SourceOptions {
  /** Whose lines stand out, the others turning grey; none by default: each has its colour. */
  readonly highlight?: string | readonly string[] | undefined;
  /** The rule that values are compared with; none by default. */
  readonly reference?: Reference | undefined;
  /** Whether the value axis begins at zero; true by default. */
  readonly fromZero?: boolean | undefined;
  /** Classes of values behind the lines, such as those of a coordination degree; none by default. */
  readonly bands?: readonly Band[] | undefined;
}

const OPTIONS = {
  ...CHOICE,
  highlight: highlightReader,
  reference: referenceReader,
  fromZero: flag(true),
  bands: bandsOption,
};

const READING = {
  where: "overTimeChart",
  write: 'overTimeChart({ years: [2005, 2006], series: [{ name: "江西", values: [1.77, 1.5] }] })',
};

/**
 * Over-time chart (历年走势图): a line for each series, its name and last number at its end; where there is no room for
 * all names and some stand out, only theirs.
 *
 * @param data - years with series; a frame, a table or a result with a column of years (`rows`) and, for each series, a
 * column of numbers, or with one column of numbers that a column of names splits; a matrix with years on one side.
 * @throws {InputError} If a series hasn't a number a year, or a name is empty or twice.
 * @example
 * const chart = overTimeChart({ years: [2005, 2006], series: [{ name: "江西", values: [1.77, 1.5] }] });
 * chart.data.length; // => 1
 * const frame = Frame.fromRecords([
 *   { province: "江西", year: 2005, cars: 20.6 }, { province: "江西", year: 2006, cars: 24.1 },
 *   { province: "湖北", year: 2005, cars: 50.2 }, { province: "湖北", year: 2006, cars: 62.7 }]);
 * overTimeChart(frame).data.map(({ name }) => name); // => ["江西", "湖北"]
 */
export function overTimeChart(
  source: YearlyValues | TableSource | LabelledNumbers,
  options: OverTimeOptions = {},
): Figure {
  const chosen = readChart<OverTimeOptions, typeof OPTIONS>(READING, options, OPTIONS);
  const { language = "both", reference } = chosen;
  const data = readYearly(READING, source, chosen);
  const names = data.series.map(({ name }) => name);
  const loud = highlighted("overTimeChart", names, chosen.highlight);
  const axis = chosen.label ?? data.label;
  const words = titled(chosen, data, axis ?? label("历年走势", "Over the years"));
  const rule = reference ? referenceLine("y", reference.at, undefined, language) : NO_LINE;
  const colours = coloursOf(loud);
  const height = chosen.height ?? heightFor(names.length, loud.includes(true), chosen.bands.length);
  const range = rangeOf(data, reference?.at, chosen.fromZero, chosen.bands);
  const room = Math.floor((height - AROUND) / GAP);
  const shown = (i: number): boolean => names.length <= room || loud[i] || !loud.includes(true);
  const ends = [
    ...endsOf(data, colours, chosen.decimals, language, shown),
    ...ruleEnd(data.years, reference, language),
  ];
  const longest = Math.max(...ends.map(({ text }) => estimatedWidth(text, TYPE.label)), 40);
  const beside = longest * 1.08 + 110;
  const named = bandNameWidth(chosen.bands, language);
  const step = tickStep(data.years, SCREEN.width - beside - named);
  return new Figure({
    ...chosen,
    ...words,
    height,
    alt: chosen.alt ?? inWords(words.title, data, chosen.decimals),
    data: data.series.map((series, i) => line(series, data.years, colours[i], loud[i] ? 5 : 3, language)),
    layout: {
      showlegend: false,
      margin: { r: Math.round(longest * 1.08) + 24 },
      xaxis: {
        tickformat: "d",
        dtick: step,
        ...yearAxis(data.years, step, named / ((chosen.width ?? 960) - beside)),
        showgrid: false,
        showline: true,
      },
      yaxis: { title: { text: titleUp(axis, chosen.unit ?? data.unit, language) }, range },
      shapes: [...bandShapes(chosen.bands), ...rule.shapes],
      annotations: [...bandNames(chosen.bands, language), ...spreadLabels(ends, range, height - AROUND)],
    },
  });
}

function line(
  series: YearlySeries,
  years: ArrayLike<number>,
  colour: string,
  width: number,
  language: Language,
): Trace {
  const name = nameOf(series.name, language);
  return {
    type: "scatter",
    mode: "lines+markers",
    cliponaxis: false,
    name,
    x: Array.from(years),
    y: Array.from(series.values),
    line: { color: colour, width },
    marker: { color: colour, size: width + 3 },
    hovertemplate: `${name} %{x}: %{y}<extra></extra>`,
  };
}

/** About the pixels above and below the plot, and those between the names at the ends of lines. */
const AROUND = 190;
const GAP = TYPE.label * 1.25;

/** So high that all names find room, also those of bands; where some lines stand out, the others can do without. */
function heightFor(lines: number, some: boolean, bands: number): number {
  return Math.max(540, AROUND + 39 * bands, some ? 0 : Math.ceil(AROUND + GAP * lines));
}

/** Each its colour; where some stand out, those theirs and the others grey. */
function coloursOf(loud: readonly boolean[]): readonly string[] {
  const some = loud.includes(true);
  let next = 0;
  return loud.map((stands) => {
    if (some && !stands) return QUIET;
    next += 1;
    return PALETTE[(some ? next : next - 1) % PALETTE.length];
  });
}

function endsOf(
  data: YearlyValues,
  colours: readonly string[],
  decimals: number | undefined,
  language: Language,
  shown: (i: number) => boolean,
): readonly EndLabel[] {
  const places = decimals ?? decimalsOf(data);
  return data.series.flatMap(({ name, values }, i) => {
    const last = lastKnown(values);
    if (last < 0 || !shown(i)) return [];
    const text = `${nameOf(name, language)} ${drawnNumber(values[last], places)}`;
    const colour = colours[i] === QUIET ? FAINT_INK : colours[i];
    return [{ x: data.years[last], y: values[last], text, colour }];
  });
}

/** The words of the rule stand among the names at the ends of the lines. */
function ruleEnd(
  years: ArrayLike<number>,
  reference: ReferenceRead | undefined,
  language: Language,
): readonly EndLabel[] {
  if (reference?.label === undefined) return [];
  const x = Math.max(...Array.from(years));
  return [{ x, y: reference.at, text: nameOf(reference.label, language), colour: INK }];
}

function yearRange(years: ArrayLike<number>): readonly [number, number] {
  const list = Array.from(years);
  const [first, last] = [Math.min(...list), Math.max(...list)];
  const room = (last - first || 1) * 0.01;
  return [first - 3 * room, last + room];
}

/**
 * Where names stand at the left, the years begin beside them, and there are no ticks under the names.
 *
 * @param names - which share of the width they take.
 */
function yearAxis(years: ArrayLike<number>, step: number, names: number): PlotlyFields {
  const range = yearRange(years);
  if (names === 0) return { range };
  const list = Array.from(years);
  const [first, last] = [Math.min(...list), Math.max(...list)];
  const tickvals = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
  const share = Math.min(0.4, names);
  const from = range[1] - (range[1] - first) / (1 - share);
  return { range: [from, range[1]], tickmode: "array", tickvals };
}

function lastKnown(values: ArrayLike<number>): number {
  let last = values.length - 1;
  while (last >= 0 && !Number.isFinite(values[last])) last -= 1;
  return last;
}

function knownOf(data: YearlyValues): readonly number[] {
  return data.series.flatMap(({ values }) => Array.from(values)).filter(Number.isFinite);
}

function decimalsOf(data: YearlyValues): number {
  return Math.min(decimalsFor(knownOf(data)), 3);
}

/** Where there are bands, all of them; else what the numbers take. */
function rangeOf(
  data: YearlyValues,
  reference: number | undefined,
  fromZero: boolean,
  bands: readonly BandRead[],
): readonly [number, number] {
  const values = [...knownOf(data), ...(reference === undefined ? [] : [reference])];
  if (bands.length > 0) {
    const ends = [...values, ...bands.flatMap(({ from, to }) => [from, to])];
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    return [low, high + 0.03 * (high - low)];
  }
  if (fromZero) values.push(0);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least || 1) * 0.06;
  return [least === 0 ? 0 : least - room, most === 0 ? 0 : most + room];
}

/** The pixels that a year takes among others. */
const YEAR = 44;

/** A tick a year, every second, every fifth: as many as stand level in the pixels that a narrow page leaves. */
function tickStep(years: ArrayLike<number>, width: number): number {
  const span = Math.max(...Array.from(years)) - Math.min(...Array.from(years));
  return [1, 2, 5, 10, 20].find((step) => span / step <= Math.min(14, width / YEAR)) ?? 50;
}

function inWords(title: Label, data: YearlyValues, decimals: number | undefined): Label {
  const places = decimals ?? decimalsOf(data);
  const course = (series: YearlySeries, language: "zh" | "en"): string => {
    const last = lastKnown(series.values);
    const first = Array.from(series.values).findIndex(Number.isFinite);
    if (first < 0) return nameText(series.name, language);
    const at = (t: number) => formatNumber(series.values[t], { decimals: places });
    const [from, to] = [`${at(first)} (${data.years[first]})`, `${at(last)} (${data.years[last]})`];
    return `${nameText(series.name, language)} ${from} → ${to}`;
  };
  const words = (language: "zh" | "en") => data.series.map((series) => course(series, language));
  return label(`${title.zh}：${words("zh").join("；")}`, `${title.en}: ${words("en").join("; ")}`);
}
