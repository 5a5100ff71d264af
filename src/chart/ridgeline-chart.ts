import { label, type Name } from "../base/index.js";
import type { KernelDensities } from "../methods/effects/index.js";
import {
  type ChartOptions,
  checkResult,
  highlight as highlightReader,
  highlighted,
  readChart,
  withoutAxis,
} from "./chart-options.js";
import { Figure } from "./figure.js";
import { SCREEN, TYPE } from "./house-style.js";
import { colourAt, FAINT_INK, GROUND, LOUD, QUIET, SEQUENTIAL } from "./palette.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { estimatedWidth, nameOf, titleOf } from "./words.js";

/** How a ridgeline chart is drawn. */
export interface RidgelineOptions extends Omit<ChartOptions, "decimals"> {
  /** Which years stand out, the others grey; none by default: the later, the darker. */
  readonly highlight?: string | readonly string[] | undefined;
}

const OPTIONS = { highlight: highlightReader };

const READING = { where: "ridgelineChart", write: "ridgelineChart(kernelDensities(panel))" };

/** How high the highest ridge is, in rows. */
const OVERLAP = 2.2;
/** Pixels around the rows. */
const AROUND = 200;

/**
 * Ridgeline chart (山脊图) of kernel densities: a curve for each year on a baseline of its own, the first on top, all on
 * one scale, so that heights and places can be compared down the page. It shows what the three-dimensional surface of
 * papers shows, with nothing hidden behind a ridge. A rule stands at zero where densities leak below it.
 *
 * @param densities - what `kernelDensities` gives.
 * @throws {InputError} If `highlight` names no year.
 * @example
 * const densities = kernelDensities([[1, 2], [2, 3], [4, 9]], { bandwidth: 1 });
 * ridgelineChart(densities).data.length; // => 2
 */
export function ridgelineChart(densities: KernelDensities, options: RidgelineOptions = {}): Figure {
  const chosen = readChart<RidgelineOptions, typeof OPTIONS>(READING, options, OPTIONS, ["decimals"]);
  checkResult(READING, "densities", densities, ["grid", "densities", "names", "rule"]);
  const { language = "both" } = chosen;
  const { names, grid } = densities;
  const texts = names.map((name) => nameOf(name, language));
  const longest = Math.max(...texts.map((text) => estimatedWidth(text, TYPE.tick)));
  const rows = Math.min(44, Math.max(22, (SCREEN.height - AROUND) / (names.length + OVERLAP)));
  const across = titleOf(chosen.label ?? label("数值", "value"), chosen.unit ?? densities.unit, language);
  return new Figure({
    ...withoutAxis(chosen),
    title: chosen.title ?? densities.title,
    alt: chosen.alt ?? densities.summary(),
    height: chosen.height ?? Math.round(AROUND + rows * (names.length + OVERLAP)),
    data: ridges(densities, coloursOf(names, chosen.highlight), texts),
    layout: {
      showlegend: false,
      margin: { l: Math.round(longest) + 24 },
      xaxis: { title: { text: across }, range: [grid[0], grid[grid.length - 1]], showline: true, zeroline: false },
      yaxis: {
        range: [-names.length + 0.6, OVERLAP],
        tickvals: names.map((_, t) => -t),
        ticktext: texts,
        showgrid: false,
        zeroline: false,
      },
      shapes: zeroRule(densities),
    },
  });
}

function coloursOf(names: readonly Name[], chosen: readonly string[]): readonly string[] {
  const loud = highlighted(READING.where, names, chosen);
  if (loud.includes(true)) return loud.map((stands) => (stands ? LOUD : QUIET));
  const last = Math.max(1, names.length - 1);
  return names.map((_, t) => colourAt(SEQUENTIAL, 0.35 + (0.5 * t) / last));
}

/** A closed curve a year, the later in front. */
function ridges({ grid, densities }: KernelDensities, colours: readonly string[], texts: readonly string[]): Trace[] {
  const top = Math.max(...densities.map((density) => Math.max(...density)));
  const [low, high] = [grid[0], grid[grid.length - 1]];
  return densities.map((density, t): Trace => {
    const heights = Array.from(density, (f) => (OVERLAP * 0.95 * f) / top - t);
    return {
      type: "scatter",
      mode: "lines",
      name: texts[t],
      x: [low, ...grid, high],
      y: [-t, ...heights, -t],
      fill: "toself",
      fillcolor: colours[t],
      opacity: 0.85,
      line: { color: GROUND, width: 1.5, simplify: false },
      hoveron: "points",
      hovertemplate: `${texts[t]}: %{x:.4g}<extra></extra>`,
    };
  });
}

function zeroRule({ grid, measures }: KernelDensities): readonly PlotlyFields[] {
  if (measures.below === undefined || grid[0] >= 0) return [];
  const line = { color: FAINT_INK, width: 1.5, dash: "dot" };
  return [{ type: "line", layer: "above", x0: 0, x1: 0, yref: "paper", y0: 0, y1: 1, line }];
}
