import { LabelledMatrix, label, type MatrixInput } from "../base/index.js";
import { decimalsFor } from "../format/index.js";
import type { ChartOptions } from "./chart-options.js";
import { Figure } from "./figure.js";
import { TYPE } from "./house-style.js";
import { colourAt, divergingAround, inkOn, QUIET, SEQUENTIAL } from "./palette.js";
import type { PlotlyFields } from "./trace.js";
import { estimatedWidth, markNumber, nameOf, plotlyText, titleOf } from "./words.js";

/** How a matrix is coloured. */
export interface HeatmapOptions extends ChartOptions {
  /** The value of the pale colour between two hues, such as 0 for correlations; none by default: one hue from pale to deep. */
  readonly midpoint?: number | undefined;
  /** The limits of the colours; by default those of the numbers. */
  readonly limits?: readonly [number, number] | undefined;
  /** Whether numbers stand in the cells; by default if there are 200 cells or fewer. */
  readonly numbers?: boolean | undefined;
  /** Values nearer to the midpoint than this stand in the pale colour, their numbers in grey; none by default. */
  readonly fade?: number | undefined;
}

/**
 * Heat map (热图): a labelled matrix in colours, first row on top, with its numbers where they can be
 * read.
 *
 * @throws {InputError} If the matrix is ragged, an entry is missing, or names aren't told apart.
 * @example
 * const chart = heatmapChart({ rows: ["江西"], columns: ["a", "b"], values: [[1, 2]] });
 * chart.data[0].type; // => "heatmap"
 */
export function heatmapChart(matrix: MatrixInput, options: HeatmapOptions = {}): Figure {
  const { language = "both" } = options;
  const { rows, columns, values, unit } = LabelledMatrix.from("heatmapChart", "matrix", matrix);
  const [low, high] = options.limits ?? limitsOf(values, options.midpoint);
  const { midpoint } = options;
  const scale = midpoint === undefined ? SEQUENTIAL : divergingAround(midpoint, low, high);
  const z = rows.map((_, i) =>
    Array.from(values.slice(i * columns.length, (i + 1) * columns.length)),
  );
  const { fade = 0 } = options;
  const faded = (value: number): boolean =>
    midpoint !== undefined && Math.abs(value - midpoint) < fade;
  const names = columns.map((name) => nameOf(name, language));
  const below = 64 + slantedHeight(names, columns.length);
  const ink = (value: number): string =>
    faded(value) ? QUIET : inkOn(colourAt(scale, (value - low) / (high - low || 1)));
  const shown = options.numbers ?? values.length <= 200;
  const title = options.title ?? options.label ?? label("热图", "Heat map");
  return new Figure({
    ...options,
    title,
    height: options.height ?? 130 + below + Math.max(220, rows.length * 34),
    below,
    data: [
      {
        type: "heatmap",
        x: names,
        y: rows.map((name) => nameOf(name, language)),
        z: z.map((row) => row.map((value) => (faded(value) ? (midpoint ?? value) : value))),
        ...(fade > 0 ? { customdata: z } : {}),
        zmin: low,
        zmax: high,
        colorscale: scale as unknown as PlotlyFields["colorscale"],
        colorbar: {
          title: {
            text: titleOf(options.label, options.unit ?? unit, language),
            side: "right",
            font: { size: TYPE.axis },
          },
        },
        hovertemplate: `%{y} · %{x}: %{${fade > 0 ? "customdata" : "z"}}<extra></extra>`,
      },
    ],
    layout: {
      xaxis: { type: "category", showgrid: false, dtick: 1, tickangle: below > 64 ? -45 : 0 },
      yaxis: { type: "category", showgrid: false, dtick: 1, autorange: "reversed" },
      annotations: shown ? numbersIn(z, ink, options.decimals) : [],
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

/** Names that are too wide for their column stand aslant, and take so much more room. */
function slantedHeight(names: readonly string[], columns: number): number {
  const widest = Math.max(...names.map((name) => estimatedWidth(name, TYPE.tick)));
  return widest > 720 / columns - 8 ? Math.round(widest * 0.72) : 0;
}
