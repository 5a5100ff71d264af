import { label } from "../base/index.js";
import type { CentreOfGravity } from "../methods/effects/index.js";
import { type ChartOptions, checkResult, readChart, withoutAxis } from "./chart-options.js";
import { Figure } from "./figure.js";
import { SCREEN, TYPE } from "./house-style.js";
import { type DrawnLine, placeLabels } from "./label-places.js";
import { colourAt, FAINT_INK, LOUD, QUIET, SEQUENTIAL } from "./palette.js";
import { nameOf, titleUp } from "./words.js";

/** How the path of a centre is drawn. */
export type CentrePathOptions = Omit<ChartOptions, "label" | "unit" | "decimals">;

const READING = { where: "centrePathChart", write: "centrePathChart(centreOfGravity(places, weights))" };

const AXES = {
  degrees: [label("经度（°E）", "longitude (°E)"), label("纬度（°N）", "latitude (°N)")],
  plane: [label("x", "x"), label("y", "y")],
} as const;

/** About the pixels of the plot where it is narrow. */
const PLOT = { width: 700, height: 360 };

/**
 * Path of a centre of gravity (重心迁移图): a point for each year, joined in the order of time, the later the darker; the
 * first and the last year stand out. Longitude goes to the right and latitude up, so stretched that a kilometre is as
 * long both ways. No border is drawn: the path is a few kilometres of a country.
 *
 * @param path - what `centreOfGravity` gives.
 * @throws {InputError} If it is something else.
 * @example
 * const columns = ["longitude", "latitude"];
 * const places = { rows: ["甲", "乙"], columns, values: [[110, 30], [120, 30]] };
 * const output = { rows: ["甲", "乙"], columns: ["2010", "2011"], values: [[1, 1], [1, 3]] };
 * centrePathChart(centreOfGravity(places, output)).data[0].x; // => [115, 117.5]
 */
export function centrePathChart(path: CentreOfGravity, options: CentrePathOptions = {}): Figure {
  const lacking = ["label", "unit", "decimals"] as const;
  const chosen = readChart<CentrePathOptions, object>(READING, options, {}, lacking);
  checkResult(READING, "path", path, ["centres", "names", "net", "coordinates"]);
  const { language = "both" } = chosen;
  const [x, y] = [0, 1].map((j) => path.centres.map((centre) => centre[j]));
  const last = x.length - 1;
  const loud = x.map((_, t) => t === 0 || t === last);
  const frame = frameOf(x, y, path.coordinates === "degrees");
  const texts = path.names.map((name) => nameOf(name, language === "both" ? "zh" : language));
  const places = placeLabels({ x, y }, texts, PLOT, loud, [{ x, y }, ...cornersOf(frame)]);
  const [across, up] = AXES[path.coordinates];
  return new Figure({
    ...withoutAxis(chosen),
    title: chosen.title ?? path.title,
    alt: chosen.alt ?? path.summary(),
    height: chosen.height ?? SCREEN.height,
    data: [
      {
        type: "scatter",
        mode: "lines+markers+text",
        x,
        y,
        text: places.map(({ text }) => text),
        textposition: places.map(({ place }) => place),
        textfont: { size: TYPE.label - 1, color: loud.map((stands) => (stands ? LOUD : FAINT_INK)) },
        customdata: path.names.map((name) => nameOf(name, language)),
        line: { color: QUIET, width: 2 },
        marker: { size: loud.map((stands) => (stands ? 14 : 9)), color: coloursOf(x.length), opacity: 1 },
        cliponaxis: false,
        hovertemplate: "%{customdata}: %{x:.3f}, %{y:.3f}<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      xaxis: {
        title: { text: nameOf(across, language) },
        range: frame.x,
        showline: true,
      },
      yaxis: {
        title: { text: titleUp(up, undefined, language) },
        range: frame.y,
        showline: true,
        scaleanchor: "x",
        scaleratio: frame.ratio,
      },
    },
  });
}

function coloursOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, t) => {
    if (t === 0 || t === count - 1) return LOUD;
    return colourAt(SEQUENTIAL, 0.3 + (0.6 * t) / Math.max(1, count - 1));
  });
}

interface Shown {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly ratio: number;
}

/** Two corners of what is shown, so that labels are placed as they will stand. */
function cornersOf({ x, y }: Shown): readonly DrawnLine[] {
  return [0, 1].map((k) => ({ x: [x[k]], y: [y[k]] }));
}

/** What part of the plane is shown: room around the path, in the shape of the plot. */
function frameOf(x: readonly number[], y: readonly number[], degrees: boolean): Shown {
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const ratio = degrees ? 1 / Math.cos((middle(y) * Math.PI) / 180) : 1;
  const room = 1.25 * Math.max(span(x) / PLOT.width, (ratio * span(y)) / PLOT.height, 1e-9);
  const [wide, high] = [(room * PLOT.width) / 2, (room * PLOT.height) / ratio / 2];
  return { x: [middle(x) - wide, middle(x) + wide], y: [middle(y) - high, middle(y) + high], ratio };
}
