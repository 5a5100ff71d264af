import { CHOICE, type Language, type Name, oneOf, say } from "../base/index.js";
import { type Reference, readChart, reference as referenceReader, type SourceOptions } from "./chart-options.js";
import { readSeries, titled } from "./chart-source.js";
import { Figure } from "./figure.js";
import { SCREEN, TYPE } from "./house-style.js";
import type { SeriesSource } from "./named-values.js";
import { PALETTE } from "./palette.js";
import { NO_LINE, referenceLine } from "./reference-line.js";
import type { PlotlyFields } from "./trace.js";
import { drawnDecimals, estimatedWidth, inColumns, markNumber, nameOf, plotlyText, titleUp } from "./words.js";

/** How bars are drawn. */
export interface BarOptions extends SourceOptions {
  /** Series beside each other or on top of each other; `"grouped"` by default. */
  readonly arrangement?: "grouped" | "stacked" | undefined;
  /** `"vertical"` by default; `"horizontal"` for many or long names. */
  readonly direction?: "vertical" | "horizontal" | undefined;
  readonly reference?: Reference | undefined;
}

const OPTIONS = {
  ...CHOICE,
  arrangement: oneOf("grouped", "stacked"),
  direction: oneOf("vertical", "horizontal"),
  reference: referenceReader,
};

const READING = {
  where: "barChart",
  write: 'barChart({ names: ["江西", "湖北"], values: [34.4, 128.4] })',
};

/**
 * Bar chart (柱状图): a bar for each name and series, beside or on top of each other, with its number
 * where there is one series.
 *
 * @param data - a frame, a table or a result (its columns of numbers, or those that are chosen), a matrix,
 * series, or `{ names, values }`.
 * @throws {InputError} If a series hasn't a number a name, or a name is empty or twice.
 * @example
 * const data = { names: ["第1轮", "第2轮"], series: [{ name: "增量", values: [1, 0.6] }] };
 * barChart(data).data[0].y; // => [1, 0.6]
 * const frame = Frame.fromRecords([
 *   { province: "江西", vehicles: 34.4 },
 *   { province: "湖北", vehicles: 128.4 },
 * ]);
 * barChart(frame, { title: "汽车产量" }).data[0].y; // => [34.4, 128.4]
 */
export function barChart(data: SeriesSource, options: BarOptions = {}): Figure {
  const chosen = readChart<BarOptions, typeof OPTIONS>(READING, options, OPTIONS);
  const read = readSeries(READING, data, chosen);
  const { language = "both", reference } = chosen;
  const names = read.names.map((name) => nameOf(name, language));
  const lying = chosen.direction === "horizontal";
  const stacked = chosen.arrangement === "stacked";
  const numbers = read.series.flatMap(({ values }) => values).filter(Number.isFinite);
  const decimals = chosen.decimals ?? drawnDecimals(numbers);
  const label = chosen.label ?? read.label;
  const axis = titleUp(label, chosen.unit ?? read.unit, language, lying ? 700 : 300);
  const rule = reference ? referenceLine(lying ? "x" : "y", reference.at, reference.label, language) : NO_LINE;
  const alone = read.series.length === 1;
  const rows = names.length * (stacked ? 1 : read.series.length);
  const broken = lying ? names : brokenNames(read.names, language);
  const nameAxis = {
    type: "category",
    showgrid: false,
    dtick: 1,
    ...(lying ? { autorange: "reversed" } : {}),
    ...(lying || broken.every((name, i) => name === names[i])
      ? {}
      : { tickmode: "array", tickvals: names, ticktext: broken, tickangle: 0 }),
  };
  const valueAxis = { title: { text: axis }, rangemode: "tozero", ...(alone ? roomBelow(numbers, lying) : {}) };
  return new Figure({
    ...chosen,
    ...titled(chosen, read, label ?? say("柱状图", "Bar chart")),
    height: chosen.height ?? (lying ? 220 + 26 * Math.max(rows, names.length * 1.4) : 540),
    above: lying && reference?.label ? 26 : 0,
    below: 64 + 20 * Math.max(0, ...broken.map((name) => name.split("<br>").length - 2)),
    data: read.series.map(({ name, values: list }, i) => {
      const text = list.map((value) => (Number.isFinite(value) ? plotlyText(markNumber(value, decimals)) : ""));
      return {
        type: "bar" as const,
        name: nameOf(name, language),
        orientation: lying ? "h" : "v",
        x: lying ? list : names,
        y: lying ? names : list,
        marker: { color: PALETTE[i % PALETTE.length] },
        showlegend: !alone,
        cliponaxis: false,
        ...(alone ? { text, textposition: list.map((value) => placeOf(value, numbers, reference?.at, lying)) } : {}),
        hovertemplate: `${lying ? "%{y}" : "%{x}"} ${nameOf(name, language)}: ${lying ? "%{x}" : "%{y}"}<extra></extra>`,
      };
    }),
    layout: {
      barmode: stacked ? "relative" : "group",
      bargap: 0.28,
      xaxis: lying ? valueAxis : nameAxis,
      yaxis: lying ? nameAxis : valueAxis,
      shapes: rule.shapes,
      annotations: rule.annotations,
    },
  });
}

/** Names in lines, where one is wider than its column on a narrow page. */
function brokenNames(names: readonly Name[], language: Language): readonly string[] {
  const plain = names.map((name) => nameOf(name, language));
  const room = (SCREEN.width - 100) / names.length - 10;
  return plain.every((name) => estimatedWidth(name, TYPE.tick) <= room) ? plain : inColumns(names, language);
}

/** What the number at a bar takes of the axis, as a share. */
const TEXT = { lying: 0.09, standing: 0.08 } as const;

/** Where a bar goes below zero, room for its number before the names begin. */
function roomBelow(numbers: readonly number[], lying: boolean): PlotlyFields {
  const [least, most] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  if (least === 0) return {};
  const room = (lying ? TEXT.lying : TEXT.standing) * (most - least);
  return { range: [least - room, most === 0 ? 0 : most + room] };
}

/** A number stands beyond the end of its bar, or within it where it would lie on the rule. */
function placeOf(value: number, numbers: readonly number[], rule: number | undefined, lying: boolean): string {
  if (rule === undefined || !Number.isFinite(value)) return "outside";
  const span = Math.max(0, rule, ...numbers) - Math.min(0, rule, ...numbers) || 1;
  const text = (lying ? TEXT.lying : TEXT.standing) * span;
  const gap = (rule - value) * Math.sign(value);
  return gap > -0.005 * span && gap < text && Math.abs(value) > text ? "inside" : "outside";
}
