import { type Label, label, type Language, oneOf, shortNumber } from "../base/index.js";
import { groupTotals, readFactors } from "../methods/swot/swot-factors.js";
import { SWOT_GROUPS, type SwotFactor, type SwotFactors, type SwotGroup } from "../methods/swot/index.js";
import { type ChartOptions, checkResult, readChart } from "./chart-options.js";
import { Figure } from "./figure.js";
import { TYPE } from "./house-style.js";
import { FAINT_INK, INK } from "./palette.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { drawnNumber, nameOf, wrapped } from "./words.js";

/** How the matrix is drawn. */
export interface SwotMatrixOptions extends Omit<ChartOptions, "label" | "unit" | "decimals"> {
  /** As in `strategicQuadrilateral`; `"sum-to-one"` by default. */
  readonly weights?: "sum-to-one" | "normalise" | undefined;
}

const OPTIONS = { weights: oneOf("sum-to-one", "normalise") };

const READING = {
  where: "swotMatrixChart",
  write: "swotMatrixChart({ strengths, weaknesses, opportunities, threats })",
};

const WIDTH = 920;
const BOX = 452;
const HEADER = 42;
const LINE = 21;
const GAP = 15;
const COLOURS: Readonly<Record<SwotGroup, readonly [ground: string, bar: string]>> = {
  strengths: ["#e9f2f9", "#74aed4"],
  weaknesses: ["#fbeee4", "#f0a673"],
  opportunities: ["#e6f4ef", "#66c2a5"],
  threats: ["#f8ecf3", "#dda8c6"],
};

/** A factor laid out in its box. */
interface Entry {
  readonly factor: SwotFactor;
  readonly strength: number;
  readonly lines: readonly string[];
  /** Its upper edge, from the top of the box. */
  readonly y: number;
}

/**
 * SWOT matrix (SWOT 四象限矩阵): strengths and weaknesses above, opportunities and threats below, each
 * box from its heaviest factor down, with a bar as long as |weight · score| and the total in the head.
 *
 * @param factors - with weights and scores, as `strategicQuadrilateral` takes them.
 * @throws {InputError} If weights or signs are wrong.
 * @example
 * const one = (name: string, score: number) => [{ name, weight: 1, score }];
 * const factors = {
 *   strengths: one("技术", 3),
 *   weaknesses: one("融资", -2),
 *   opportunities: one("政策", 3),
 *   threats: one("成本", -2),
 * };
 * swotMatrixChart(factors).data.length; // => 4
 */
export function swotMatrixChart(factors: SwotFactors, options: SwotMatrixOptions = {}): Figure {
  const lacking = ["label", "unit", "decimals"] as const;
  const chosen = readChart<SwotMatrixOptions, typeof OPTIONS>(READING, options, OPTIONS, lacking);
  const { language = "both" } = chosen;
  checkResult(
    READING,
    "factors",
    factors,
    SWOT_GROUPS.map(({ group }) => group),
  );
  const totals = groupTotals(readFactors("swotMatrixChart", factors, chosen.weights));
  const boxes = SWOT_GROUPS.map(({ group }) => layOut(factors, group, totals[group], language));
  const most = Math.max(...boxes.flat().map(({ strength }) => strength));
  const heights = [0, 2].map((k) => Math.max(heightOf(boxes[k]), heightOf(boxes[k + 1])));
  const tops = [0, 0, heights[0] + 16, heights[0] + 16];
  const height = heights[0] + heights[1] + 16;
  const corner = (g: number): readonly [number, number] => [g % 2 === 0 ? 0 : WIDTH - BOX, tops[g]];
  const title = chosen.title ?? label("SWOT 矩阵", "SWOT matrix");
  return new Figure({
    ...chosen,
    title,
    alt: chosen.alt ?? inWords(title, totals),
    height: chosen.height ?? height + 110 + (chosen.source ? 60 : 20),
    below: 12,
    data: SWOT_GROUPS.map(({ label: name }, g) => entries(boxes[g], corner(g), name, language)),
    layout: {
      showlegend: false,
      xaxis: { visible: false, range: [0, WIDTH], fixedrange: true },
      yaxis: { visible: false, range: [height, 0], fixedrange: true },
      shapes: SWOT_GROUPS.flatMap(({ group }, g) =>
        shapesOf(boxes[g], corner(g), heights[Math.floor(g / 2)], COLOURS[group], most),
      ),
      annotations: SWOT_GROUPS.flatMap(({ group, letter, label: name }, g) =>
        headOf(corner(g), `${letter} ${nameOf(name, language)}`, totals[group]),
      ),
    },
  });
}

function layOut(factors: SwotFactors, group: SwotGroup, total: number, language: Language): readonly Entry[] {
  const list = factors[group];
  const sum = list.reduce((whole, { weight }) => whole + weight, 0);
  const strength = ({ weight, score }: SwotFactor): number => Math.abs((weight / sum) * score);
  let y = HEADER;
  return [...list]
    .sort((a, b) => strength(b) - strength(a))
    .map((factor) => {
      const lines = wrapped(nameOf(factor.name, language), TYPE.label, BOX - 90);
      const entry = { factor, strength: total === 0 ? 0 : strength(factor), lines, y };
      y += lines.length * LINE + GAP;
      return entry;
    });
}

function heightOf(box: readonly Entry[]): number {
  const last = box[box.length - 1];
  return last.y + last.lines.length * LINE + GAP + 6;
}

function entries(
  box: readonly Entry[],
  [left, top]: readonly [number, number],
  name: Label,
  language: Language,
): Trace {
  return {
    type: "scatter",
    mode: "text",
    name: nameOf(name, language),
    x: box.map(() => left + 12),
    y: box.map(({ y, lines }) => top + y + (lines.length * LINE) / 2),
    text: box.map(({ lines }) => lines.join("<br>")),
    textposition: "middle right",
    textfont: { size: TYPE.label, color: INK },
    customdata: box.map(({ factor }) => `${shortNumber(factor.weight)} × ${shortNumber(factor.score)}`),
    hovertemplate: "%{text}: %{customdata}<extra></extra>",
    cliponaxis: false,
  };
}

function shapesOf(
  box: readonly Entry[],
  [left, top]: readonly [number, number],
  height: number,
  [ground, bar]: readonly [string, string],
  most: number,
): readonly PlotlyFields[] {
  const rectangle = (x1: number, y0: number, y1: number, colour: string): PlotlyFields => ({
    type: "rect",
    layer: "below",
    x0: left,
    x1,
    y0: top + y0,
    y1: top + y1,
    fillcolor: colour,
    line: { width: 0 },
  });
  const bars = box.map(({ y, lines, strength }) => {
    const under = y + lines.length * LINE + 1;
    const length = most === 0 ? 0 : (BOX * strength) / most;
    return rectangle(left + length, under, under + 5, bar);
  });
  return [rectangle(left + BOX, 0, height, ground), ...bars];
}

function headOf([left, top]: readonly [number, number], text: string, total: number): readonly PlotlyFields[] {
  const place = { showarrow: false, xref: "x", yref: "y", y: top + HEADER / 2, yanchor: "middle" };
  const bold = { ...place, font: { size: TYPE.axis + 2, color: INK } };
  const faint = { ...place, font: { size: TYPE.axis, color: FAINT_INK } };
  return [
    { ...bold, text: `<b>${text}</b>`, x: left + 12, xanchor: "left" },
    {
      ...faint,
      text: `Σ = ${drawnNumber(total, 2)}`,
      x: left + BOX - 12,
      xanchor: "right",
    },
  ];
}

function inWords(title: Label, totals: Readonly<Record<SwotGroup, number>>): Label {
  const of = (language: "zh" | "en"): string =>
    SWOT_GROUPS.map(({ group, label: name }) => `${name[language]} ${shortNumber(totals[group])}`).join(
      language === "zh" ? "，" : ", ",
    );
  return label(`${title.zh}：总力度 ${of("zh")}`, `${title.en}: totals ${of("en")}`);
}
