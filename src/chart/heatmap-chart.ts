import {
  CHOICE,
  finite,
  flag,
  InputError,
  isTableSource,
  LabelledMatrix,
  type Language,
  label,
  type MatrixInput,
  type Name,
  nonNegative,
  optional,
  type OptionReader,
  say,
} from "../base/index.js";
import { decimalsFor } from "../format/index.js";
import { readChart, some, type SourceOptions } from "./chart-options.js";
import { asTable, titled, wordsOf } from "./chart-source.js";
import { Figure } from "./figure.js";
import { SCREEN, TYPE } from "./house-style.js";
import { colourAt, divergingAround, inkOn, QUIET, SEQUENTIAL } from "./palette.js";
import type { PlotlyFields } from "./trace.js";
import { estimatedWidth, inLines, markNumber, nameOf, plotlyText, titleOf } from "./words.js";

/** How a matrix is coloured. */
export interface HeatmapOptions extends SourceOptions {
  /** The value of the pale colour between two hues, such as 0 for correlations; none by default: one hue from pale to deep. */
  readonly midpoint?: number | undefined;
  /** The limits of the colours; by default those of the numbers. */
  readonly limits?: readonly [number, number] | undefined;
  /** Whether numbers stand in the cells; by default if there are 200 cells or fewer. */
  readonly numbers?: boolean | undefined;
  /** Values nearer to the midpoint than this stand in the pale colour, their numbers in grey; none by default. */
  readonly fade?: number | undefined;
}

const limits: OptionReader<readonly [number, number]> = (where, name, given) => {
  const [low, high] = Array.isArray(given) ? given : [];
  if (Number.isFinite(low) && Number.isFinite(high) && low < high) return [low, high];
  const requirement = say("是 [下限, 上限]", "be [lowest, highest]");
  throw new InputError(where, name, requirement, given);
};

const OPTIONS = {
  ...CHOICE,
  midpoint: some(finite),
  limits: optional(limits),
  numbers: optional(flag(true)),
  fade: some(nonNegative),
};

const READING = { where: "heatmapChart", write: "heatmapChart([[1, 2], [3, 4]])" };

/**
 * Heat map (热图): a labelled matrix in colours, first row on top, with its numbers where they can be
 * read. Where rows and columns are the same long names, as of correlations, the rows are numbered and the
 * columns bear the numbers.
 *
 * @param matrix - a frame, a table or a result: its columns of numbers, or those that are chosen; labelled
 * numbers, or a list for each row.
 * @throws {InputError} If the matrix is ragged, an entry is missing, or names aren't told apart.
 * @example
 * const chart = heatmapChart({ rows: ["江西"], columns: ["a", "b"], values: [[1, 2]] });
 * chart.data[0].type; // => "heatmap"
 */
export function heatmapChart(matrix: MatrixInput, options: HeatmapOptions = {}): Figure {
  const chosen = readChart<HeatmapOptions, typeof OPTIONS>(READING, options, OPTIONS);
  const { language = "both", midpoint } = chosen;
  const choice = { rows: chosen.rows, columns: chosen.columns };
  const read = LabelledMatrix.from("heatmapChart", "matrix", matrix, { choice });
  const { rows, columns, values, unit } = read;
  const [low, high] = chosen.limits ?? limitsOf(values, midpoint);
  const scale = midpoint === undefined ? SEQUENTIAL : divergingAround(midpoint, low, high);
  const z = rows.map((_, i) => Array.from(values.slice(i * columns.length, (i + 1) * columns.length)));
  const { fade = 0 } = chosen;
  const faded = (value: number): boolean => midpoint !== undefined && Math.abs(value - midpoint) < fade;
  const shown = chosen.numbers ?? values.length <= 200;
  const scaleTitle = titleOf(chosen.label, chosen.unit ?? unit, language);
  // Numbers in the cells say what the colours mean, but not what they measure.
  const showscale = !shown || scaleTitle !== "";
  const drawn = namesOf(rows, columns, language, showscale);
  const below = 40 + drawn.slanted + drawn.further;
  const ink = (value: number): string =>
    faded(value) ? QUIET : inkOn(colourAt(scale, (value - low) / (high - low || 1)));
  const source = isTableSource(matrix) ? asTable(READING, matrix) : undefined;
  const words = source ? wordsOf(source) : { title: undefined, source: undefined };
  return new Figure({
    ...chosen,
    ...titled(chosen, words, chosen.label ?? label("热图", "Heat map")),
    height: chosen.height ?? heightOf(rows.length, below),
    below,
    data: [
      {
        type: "heatmap",
        x: drawn.columns,
        y: drawn.rows,
        z: z.map((row) => row.map((value) => (faded(value) ? (midpoint ?? value) : value))),
        ...(fade > 0 ? { customdata: z } : {}),
        zmin: low,
        zmax: high,
        colorscale: scale as unknown as PlotlyFields["colorscale"],
        showscale,
        colorbar: { title: { text: scaleTitle, side: "right", font: { size: TYPE.axis } } },
        hovertemplate: `%{y} · %{x}: %{${fade > 0 ? "customdata" : "z"}}<extra></extra>`,
        ...(drawn.alone ? { meta: { letters: drawn.alone } } : {}),
      },
    ],
    layout: {
      xaxis: {
        type: "category",
        showgrid: false,
        dtick: 1,
        tickfont: { size: drawn.size },
        tickangle: drawn.slanted > 0 ? -45 : 0,
      },
      yaxis: { type: "category", showgrid: false, dtick: 1, autorange: "reversed" },
      annotations: shown ? numbersIn(z, ink, drawn.cell, chosen.decimals) : [],
    },
  });
}

/** The smallest letters, in pixels: to be read from the last row. */
const LEAST = 12;

/** Numbers in the ink that can be read on their cell. */
function numbersIn(
  z: readonly (readonly number[])[],
  ink: (value: number) => string,
  cell: number,
  decimals: number = Math.min(decimalsFor(z.flat()), 2),
): readonly PlotlyFields[] {
  const widest = Math.max(...z.flat().map((value) => estimatedWidth(markNumber(value, decimals), 1)));
  const size = Math.max(LEAST, Math.min(TYPE.tick - 1, Math.floor((cell - 4) / widest)));
  return z.flatMap((row, y) =>
    row.map((value, x) => ({
      text: plotlyText(markNumber(value, decimals)),
      x,
      y,
      showarrow: false,
      font: { size, color: ink(value) },
    })),
  );
}

function limitsOf(values: Float64Array, midpoint: number | undefined): readonly [number, number] {
  const all = midpoint === undefined ? values : [...values, midpoint];
  let [low, high] = [all[0], all[0]];
  for (const value of all) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return [low, high > low ? high : low + 1];
}

/** The names as they stand at the rows and columns, and what follows from their size. */
interface DrawnNames {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Pixels below that slanted names take beyond level ones; 0 if they are level. */
  readonly slanted: number;
  /** Pixels below that the lines of a level name take after the first. */
  readonly further: number;
  /** About how wide a cell is in a notebook, in pixels. */
  readonly cell: number;
  /** Of the letters below, in pixels. */
  readonly size: number;
  /** The same where a reader sees the chart in one language: its names leave more room. */
  readonly alone?: { readonly zh: number; readonly en: number };
}

/**
 * Names that are too wide for their column stand as numbers where the rows say what these mean, or in lines, or aslant.
 */
function namesOf(rows: readonly Name[], columns: readonly Name[], language: Language, showscale: boolean): DrawnNames {
  const [down, across] = [rows, columns].map((names) => names.map((name) => nameOf(name, language)));
  const cellBeside = (smaller: number): number => cellOf(smaller * widestOf(down), columns.length, showscale);
  const level = { rows: down, columns: across, slanted: 0, further: 0, cell: cellBeside(1), size: TYPE.tick };
  const room = 720 / columns.length - 8;
  if (widestOf(across) <= room && areApart(across, level.cell)) return level;
  if (down.length > 1 && down.join("\n") === across.join("\n")) {
    const cell = cellBeside(0.86);
    const numbers = down.map((_, i) => String(i + 1));
    const size = Math.max(LEAST, Math.min(TYPE.tick, Math.floor(cell * 0.8)));
    return {
      ...level,
      rows: rows.map((name, i) => `${withSmallEnglish(name, language)}  ${i + 1}`),
      columns: numbers,
      cell,
      size,
      ...aloneIn(language, size, rows, columns.length, showscale, () => numbers),
    };
  }
  const most = Math.min(room, level.cell - 4);
  for (const size of [TYPE.tick, TYPE.source, LEAST]) {
    const lines = columns.map((name) => inLines(name, language, size, most));
    const count = Math.max(...lines.map(({ length }) => length));
    if (widestOf(lines.flat(), size) > most || count > MOST_LINES) continue;
    const linesIn = (one: Language): readonly string[] => columns.flatMap((name) => inLines(name, one, size, most));
    const alone = aloneIn(language, size, rows, columns.length, showscale, linesIn);
    return { ...level, columns: lines.map((own) => own.join("<br>")), further: 20 * (count - 1), size, ...alone };
  }
  return { ...level, slanted: Math.round(widestOf(across) * 0.72) };
}

/** The sizes that small letters below can have where one language is shown alone. */
function aloneIn(
  language: Language,
  drawn: number,
  rows: readonly Name[],
  columns: number,
  showscale: boolean,
  linesIn: (language: Language) => readonly string[],
): Pick<DrawnNames, "alone"> {
  if (language !== "both" || drawn === TYPE.tick) return {};
  const sizeIn = (one: Language): number => {
    const cell = cellOf(widestOf(rows.map((name) => nameOf(name, one))), columns, showscale);
    return [TYPE.tick, TYPE.source].find((size) => widestOf(linesIn(one), size) <= cell - 4) ?? drawn;
  };
  return { alone: { zh: sizeIn("zh"), en: sizeIn("en") } };
}

/** The most lines of a level name. */
const MOST_LINES = 4;

function widestOf(names: readonly string[], size: number = TYPE.tick): number {
  return Math.max(...names.map((name) => estimatedWidth(name, size)));
}

/** Whether a blank at least stands between level names, each in the middle of its column. */
function areApart(names: readonly string[], cell: number): boolean {
  const widths = names.map((name) => estimatedWidth(name, TYPE.tick));
  return widths.every((width, i) => i === 0 || (widths[i - 1] + width) / 2 <= cell - 8);
}

/** Both languages on a line, English in smaller type. */
function withSmallEnglish(name: Name, language: Language): string {
  if (language !== "both" || typeof name === "string" || name.zh === name.en) return nameOf(name, language);
  return `${nameOf(name, "zh")} <span style="font-size:${TYPE.tick - 4}px">${nameOf(name, "en")}</span>`;
}

/** What is left of the width beside the rows' names and the scale, for each column. */
function cellOf(names: number, columns: number, showscale: boolean): number {
  return (SCREEN.width - (showscale ? 130 : 60) - names) / columns;
}

/** Fitted to a screen where rows keep a height in which a number can be read. */
function heightOf(rows: number, below: number): number {
  const around = 100 + below;
  return Math.round(around + Math.max(220, rows * Math.max(21, Math.min(34, (SCREEN.height - around) / rows))));
}
