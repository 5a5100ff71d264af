import {
  CHOICE,
  finite,
  flag,
  InputError,
  isTableSource,
  type Language,
  LabelledMatrix,
  label,
  type MatrixInput,
  type Name,
  nonNegative,
  optional,
  type OptionReader,
  say,
  toLabel,
} from "../base/index.js";
import { decimalsFor, lines } from "../format/index.js";
import { readChart, some, type SourceOptions } from "./chart-options.js";
import { asTable, titled, wordsOf } from "./chart-source.js";
import { Figure } from "./figure.js";
import { TYPE } from "./house-style.js";
import { colourAt, divergingAround, inkOn, QUIET, SEQUENTIAL } from "./palette.js";
import type { PlotlyFields } from "./trace.js";
import { estimatedWidth, markNumber, nameOf, plotlyText, titleOf } from "./words.js";

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
 * read.
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
  const rowNames = rows.map((name) => nameOf(name, language));
  const { names, below, angle } = namesBelow(columns, rowNames, language);
  const ink = (value: number): string =>
    faded(value) ? QUIET : inkOn(colourAt(scale, (value - low) / (high - low || 1)));
  const shown = chosen.numbers ?? values.length <= 200;
  const source = isTableSource(matrix) ? asTable(READING, matrix) : undefined;
  const words = source ? wordsOf(source) : { title: undefined, source: undefined };
  return new Figure({
    ...chosen,
    ...titled(chosen, words, chosen.label ?? label("热图", "Heat map")),
    height: chosen.height ?? 130 + below + Math.max(220, rows.length * 34),
    below,
    data: [
      {
        type: "heatmap",
        x: names,
        y: rowNames,
        z: z.map((row) => row.map((value) => (faded(value) ? (midpoint ?? value) : value))),
        ...(fade > 0 ? { customdata: z } : {}),
        zmin: low,
        zmax: high,
        colorscale: scale as unknown as PlotlyFields["colorscale"],
        colorbar: {
          title: {
            text: titleOf(chosen.label, chosen.unit ?? unit, language),
            side: "right",
            font: { size: TYPE.axis },
          },
        },
        hovertemplate: `%{y} · %{x}: %{${fade > 0 ? "customdata" : "z"}}<extra></extra>`,
      },
    ],
    layout: {
      xaxis: { type: "category", showgrid: false, dtick: 1, tickangle: angle },
      yaxis: { type: "category", showgrid: false, dtick: 1, autorange: "reversed" },
      annotations: shown ? numbersIn(z, ink, chosen.decimals) : [],
    },
  });
}

/** Numbers in the ink that can be read on their cell. */
function numbersIn(
  z: readonly (readonly number[])[],
  ink: (value: number) => string,
  decimals: number = Math.min(decimalsFor(z.flat()), 2),
): readonly PlotlyFields[] {
  return z.flatMap((row, y) =>
    row.map((value, x) => ({
      text: plotlyText(markNumber(value, decimals)),
      x,
      y,
      showarrow: false,
      font: { size: TYPE.tick - 1, color: ink(value) },
    })),
  );
}

function limitsOf(values: Float64Array, midpoint: number | undefined): readonly [number, number] {
  const all = midpoint === undefined ? values : [...values, midpoint];
  let [low, high] = [all[0], all[0]];
  for (const value of all) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return [low, high > low ? high : low + 1];
}

/** How wide a figure is in JupyterLab on a projector, and what stands at the right of the cells: the colours' scale. */
const NARROW = 831;
const BESIDE = 115;

/** The names of the columns as there is room: in a line, else a line for each language, else aslant. */
function namesBelow(
  columns: readonly Name[],
  rows: readonly string[],
  language: Language,
): { readonly names: readonly string[]; readonly below: number; readonly angle: number } {
  const across = (NARROW - BESIDE - widestOf(rows) - 8) / columns.length - 8;
  const names = columns.map((name) => nameOf(name, language));
  if (widestOf(names) <= across) return { names, below: 64, angle: 0 };
  const stacked = columns.map((name) => lines(toLabel(name), language));
  if (widestOf(stacked.flat()) <= across) {
    return { names: stacked.map((each) => each.map(plotlyText).join("<br>")), below: 84, angle: 0 };
  }
  return { names, below: 64 + Math.round(widestOf(names) * 0.72), angle: -45 };
}

function widestOf(names: readonly string[]): number {
  return Math.max(...names.map((name) => estimatedWidth(name, TYPE.tick)));
}
