import {
  CHOICE,
  finite,
  InputError,
  isList,
  isTableSource,
  type Label,
  label,
  type Language,
  type MatrixInput,
  type Name,
  nameText,
  numeric,
  optional,
  say,
} from "../base/index.js";
import { Determinants, Gem, PorterDiamond } from "../methods/evaluation/index.js";
import { highlight as highlightReader, highlighted, readChart, type SourceOptions } from "./chart-options.js";
import { readSeries, titled } from "./chart-source.js";
import { Figure } from "./figure.js";
import { TYPE } from "./house-style.js";
import type { SeriesSource } from "./named-values.js";
import { FAINT_INK, GRID, PALETTE, QUIET } from "./palette.js";
import { roundStep } from "./round-step.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { drawnDecimals, estimatedWidth, inRoom, markNumber, nameOf, plotlyText } from "./words.js";

/** How a radar chart is drawn. */
export interface RadarOptions extends SourceOptions {
  /** Whose lines stand out, the others turning grey; none by default: each has its colour. */
  readonly highlight?: string | readonly string[] | undefined;
  /** The number at the rim; the largest by default, of GEM the top of its scale. */
  readonly top?: number | undefined;
}

/** What {@link radarChart} draws. */
export type RadarSource = SeriesSource | readonly ArrayLike<number>[] | Gem | Determinants | PorterDiamond;

const OPTIONS = { ...CHOICE, highlight: highlightReader, top: optional(numeric(finite)) };

const READING = {
  where: "radarChart",
  write: 'radarChart({ names: ["资源", "设施", "市场"], series: [{ name: "江西", values: [6, 5, 4] }] })',
};

/** Lines over the same spokes. */
interface Lines {
  readonly spokes: readonly Name[];
  readonly series: readonly { readonly name: Name; readonly values: readonly number[] }[];
}

/** As many lines as have a colour of their own. */
const MOST = PALETTE.length;

/** What a spoke's words may take before they go on in a second line. */
const BESIDE = 250;
/** And those of one that points up or down. */
const ABOVE = 400;

/**
 * Radar chart (雷达图): a spoke for each indicator, a line for each region or cluster. Spokes begin at zero. Neither the
 * area nor the shape says anything: both hang on the order of the spokes; lengths are what is compared.
 *
 * @param data - a frame, a table, a result or a matrix: a line for each row, a spoke for each column; what `gem`,
 * `porterDiamond` and their kind give, with the determinants as spokes; or series over names, `{ names, series }`, with the names as spokes.
 * @throws {InputError} If there are fewer than 3 spokes, a number is missing or negative, or there are more than 7 lines
 * of which none stands out.
 * @example
 * const data = { names: ["资源", "设施", "市场"], series: [{ name: "江西", values: [6, 5, 4] }] };
 * radarChart(data).data[0].r; // => [6, 5, 4, 6]
 * radarChart(gem([6, 5, 4, 3, 5, 4])).data[0].r; // => [6, 5, 4, 3, 5, 4, 6]
 */
export function radarChart(data: RadarSource, options: RadarOptions = {}): Figure {
  const chosen = readChart<RadarOptions, typeof OPTIONS>(READING, options, OPTIONS);
  const { language = "both" } = chosen;
  const source = matrixOf(data);
  const read = readSeries(READING, source as SeriesSource, chosen);
  const lines = linesOf(source, read);
  checkLines(lines, chosen.highlight);
  const loud = highlighted(
    READING.where,
    lines.series.map(({ name }) => name),
    chosen.highlight,
  );
  const words = titled(chosen, read, say("雷达图", "Radar chart"));
  const height = chosen.height ?? 580;
  const numbers = lines.series.flatMap(({ values }) => values);
  return new Figure({
    ...chosen,
    ...words,
    title: chosen.title ?? (isResult(data) ? data.title : words.title),
    alt: chosen.alt ?? inWords(chosen.title ?? words.title, lines, chosen.decimals ?? drawnDecimals(numbers)),
    height,
    below: 24,
    data: drawn(lines, loud, language),
    layout: {
      showlegend: lines.series.length > 1,
      polar: polarOf(lines, chosen.top ?? topOf(data) ?? Math.max(...numbers), language),
    },
  });
}

/** Spokes clockwise from the top; the numbers where the lines keep farthest from them. */
function polarOf(lines: Lines, top: number, language: Language): PlotlyFields {
  const step = roundStep(top / 5);
  const ticks = Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, k) => Number((k * step).toPrecision(12)));
  const numbers = freest(lines, ticks, top);
  return {
    domain: { x: [0, 1], y: [0.09, 0.91] },
    radialaxis: {
      range: [0, top],
      angle: numbers,
      tickangle: numbers,
      tickmode: "array",
      tickvals: ticks,
      ticks: "",
      showline: false,
      tickfont: { size: TYPE.source, color: FAINT_INK },
    },
    angularaxis: {
      linecolor: GRID,
      ticks: "",
      direction: "clockwise",
      rotation: 90,
      tickmode: "array",
      tickvals: lines.spokes.map((_, j) => angle(j, lines)),
      ticktext: lines.spokes.map((name, j) => {
        const isUpright = Math.abs(Math.sin((angle(j, lines) * Math.PI) / 180)) < 0.3;
        return inRoom(name, language, TYPE.tick, isUpright ? ABOVE : BESIDE).join("<br>");
      }),
    },
  };
}

/** About how large a radar is on a page, from the centre to the rim, in pixels. */
const RADIUS = 180;

type Point = readonly [x: number, y: number];

/** Of the angles on the right, in steps of 5°, the one along which no line comes near a number. */
function freest({ spokes, series }: Lines, ticks: readonly number[], top: number): number {
  const scale = RADIUS / top;
  const corners = series.map(({ values }) => values.map((r, j) => at(r * scale, 90 - (360 * j) / spokes.length)));
  const sides = corners.flatMap((points) => points.map((from, j) => [from, points[(j + 1) % points.length]] as const));
  const angles = Array.from({ length: 35 }, (_, k) => 85 - 5 * k);
  const room = angles.map((angle) => {
    const places = ticks.slice(1).flatMap((tick) => textAt(tick, at(tick * scale, angle), angle));
    return Math.min(...places.flatMap((place) => sides.map((side) => distance(place, side))));
  });
  return angles[room.indexOf(Math.max(...room))];
}

/** The left end, the middle and the right end of a number: Plotly writes it beside its axis, clockwise, and a little lower. */
function textAt(tick: number, [x, y]: Point, angle: number): readonly Point[] {
  const half = estimatedWidth(`${Number(tick.toPrecision(6))}`, TYPE.source) / 2;
  const middle = x + (angle > 0 ? half + 5 : -half - 5);
  return [-half, 0, half].map((off) => [middle + off, y - 7]);
}

/** A place by its distance from the centre and its angle in degrees, counted from the right upwards. */
function at(r: number, angle: number): Point {
  return [r * Math.cos((angle * Math.PI) / 180), r * Math.sin((angle * Math.PI) / 180)];
}

/** How far a point is from a straight piece of line. */
function distance([x, y]: Point, [[x0, y0], [x1, y1]]: readonly [Point, Point]): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

function isResult(data: unknown): data is Gem | Determinants | PorterDiamond {
  return data instanceof Gem || data instanceof Determinants || data instanceof PorterDiamond;
}

/** Results as the matrix of their spokes; whatever else as it is. */
function matrixOf(data: RadarSource): Exclude<RadarSource, Gem | Determinants | PorterDiamond> {
  if (data instanceof Gem) return data.scores;
  if (data instanceof Determinants || data instanceof PorterDiamond) return data.matrix;
  return data;
}

function topOf(data: RadarSource): number | undefined {
  return data instanceof Gem ? data.range[1] : undefined;
}

/** Of what has rows and columns each row is a line; of series over names each series. */
function linesOf(
  data: SeriesSource | MatrixInput,
  { names, series }: { readonly names: readonly Name[]; readonly series: Lines["series"] },
): Lines {
  const byRow = isTableSource(data) || (typeof data === "object" && data !== null && "rows" in data && !isList(data));
  if (!byRow) return { spokes: names, series };
  const rows = names.map((name, i) => ({ name, values: series.map(({ values }) => values[i]) }));
  return { spokes: series.map(({ name }) => name), series: rows };
}

function checkLines({ spokes, series }: Lines, highlight: readonly string[]): void {
  const { where } = READING;
  if (spokes.length < 3) {
    const words = say("至少有 3 根轴（更少时用 barChart）", "have at least 3 spokes (barChart draws fewer)");
    throw new InputError(where, "data", words, spokes.length);
  }
  for (const { name, values } of series) {
    const bad = values.findIndex((value) => !(value >= 0));
    if (bad < 0) continue;
    const path = `data[${JSON.stringify(nameText(name))}][${JSON.stringify(nameText(spokes[bad]))}]`;
    throw new InputError(
      where,
      path,
      say("有 ≥ 0 的数：它是轴上的长度", "be a number ≥ 0: the length of a spoke"),
      values[bad],
    );
  }
  if (series.length <= MOST || highlight.length > 0) return;
  const words = say(
    "至多有 {most} 条线（或写 highlight，其余画成灰色）",
    "have at most {most} lines (or set highlight: the others turn grey)",
    { most: MOST },
  );
  throw new InputError(where, "data", words, series.length);
}

function angle(j: number, { spokes }: Lines): number {
  return (360 * j) / spokes.length;
}

/** Grey lines first, so that those that stand out lie over them. */
function drawn(lines: Lines, loud: readonly boolean[], language: Language): readonly Trace[] {
  const some = loud.includes(true);
  let next = 0;
  const traces = lines.series.map(({ name, values }, i): { readonly quiet: boolean; readonly trace: Trace } => {
    const quiet = some && !loud[i];
    const colour = quiet ? QUIET : PALETTE[(some ? ++next : next++) % PALETTE.length];
    const alone = lines.series.length === 1;
    const trace: Trace = {
      type: "scatterpolar",
      mode: "lines+markers",
      name: nameOf(name, language),
      r: [...values, values[0]],
      theta: [...lines.spokes.map((_, j) => angle(j, lines)), angle(0, lines)],
      text: [...lines.spokes, lines.spokes[0]].map((spoke) => nameOf(spoke, language)),
      line: { color: colour, width: quiet ? 2 : 4 },
      marker: { color: colour, size: quiet ? 5 : 9 },
      ...(alone && { fill: "toself", fillcolor: "rgba(0,114,178,0.12)" }),
      showlegend: !quiet && !alone,
      hovertemplate: `${nameOf(name, language)} %{text}: %{r}<extra></extra>`,
    };
    return { quiet, trace };
  });
  return [...traces.filter(({ quiet }) => quiet), ...traces.filter(({ quiet }) => !quiet)].map(({ trace }) => trace);
}

function inWords(title: Label, { spokes, series }: Lines, decimals: number): Label {
  const of = (language: "zh" | "en"): string =>
    series
      .map(({ name, values }) => {
        const list = values.map(
          (value, j) => `${nameText(spokes[j], language)} ${plotlyText(markNumber(value, decimals))}`,
        );
        return `${nameText(name, language)} ${list.join(language === "zh" ? "、" : ", ")}`;
      })
      .join(language === "zh" ? "；" : "; ");
  return label(`${title.zh}：${of("zh")}`, `${title.en}: ${of("en")}`);
}
