import { type Label, label, type Language, listed, type Name, nameText, say, shortNumber } from "../base/index.js";
import type { HierarchyElement, HierarchyPriorities } from "../methods/evaluation/index.js";
import { type ChartOptions, checkResult, readChart } from "./chart-options.js";
import { apart } from "./end-labels.js";
import { Figure } from "./figure.js";
import { SCREEN, TYPE } from "./house-style.js";
import { colourAt, FAINT_INK, GROUND, INK, inkOn, PALETTE } from "./palette.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { estimatedWidth, markNumber, nameOf, plotlyText, wrapped } from "./words.js";

/** How a hierarchy is drawn. */
export type HierarchyChartOptions = Omit<ChartOptions, "label" | "unit">;

const READING = { where: "hierarchyChart", write: "hierarchyChart(hierarchyPriorities({ … }))" };

/** What a screen leaves the plot beside its margins; on a wider page words have more room. */
const WIDTH = SCREEN.width - 40;
const LINE = 20;
/** Between a leaf and its words. */
const LEAD = 30;
/** What the words of a leaf may take before they go on in a second line. */
const BESIDE = 300;

/** An element laid out: from the top, in pixels. */
interface Place {
  readonly element: HierarchyElement;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly colour: string;
}

/**
 * Hierarchy with its weights (层次结构图): an icicle from the goal on the left to the leaves on the right, each element
 * as high as its global weight and beside what it stands below. Leaves have their words on the right, moved apart where
 * they are small; others inside, where there is room.
 *
 * @param result - what `hierarchyPriorities` gives; alternatives aren't drawn.
 * @example
 * const result = hierarchyPriorities({ 目标: { "技术/成本": 3 }, 技术: { "研发/人才": 1 } });
 * hierarchyChart(result).data[0].customdata; // => [0.75, 0.375, 0.375, 0.25]
 */
export function hierarchyChart(result: HierarchyPriorities, options: HierarchyChartOptions = {}): Figure {
  const lacking = ["label", "unit"] as const;
  const chosen = readChart<HierarchyChartOptions, object>(READING, options, {}, lacking);
  checkResult(READING, "result", result, ["elements", "leaves", "tree"]);
  const { language = "both", decimals = 3 } = chosen;
  const words: Words = (name, weight, one = language) =>
    `${nameOf(name, one)} ${plotlyText(markNumber(weight, decimals))}`;
  const { height, places, boxes, leaves, texts } = laidOut(result, words, language);
  const lines = Math.max(...texts.map((text) => text.length));
  const title = chosen.title ?? label("层次结构与权重", "The hierarchy and its weights");
  return new Figure({
    ...chosen,
    title,
    alt: chosen.alt ?? inWords(title, result),
    height: chosen.height ?? height + 110 + (chosen.source ? 60 : 20),
    below: 12,
    data: [marks(places, language), ...inside(boxes, words, language)],
    layout: {
      showlegend: false,
      xaxis: { visible: false, range: [0, WIDTH], fixedrange: true },
      yaxis: { visible: false, range: [height, 0], fixedrange: true },
      shapes: [...places.map(rectangle), ...leadLines(leaves, lines)],
      annotations: outside(leaves, texts, lines),
    },
  });
}

/** Where everything stands, and the words of the leaves. */
function laidOut(result: HierarchyPriorities, words: Words, language: Language): LaidOut {
  const height = heightOf(result);
  // How wide the columns are decides which words fit in, and those of the leaves how wide the columns are.
  const plain = result.leaves.map(({ name, global }) => wrapped(words(name, global), TYPE.label, BESIDE));
  const places = layOut(result, height, WIDTH - LEAD - 10 - widthOf(plain));
  const boxes = places.filter(({ element }) => !element.leaf);
  const leaves = places.filter(({ element }) => element.leaf);
  const mute = boxes
    .filter((box) => fitting(box, words, language) === undefined)
    .map(({ element }) => nameText(element.name));
  const texts = leaves.map(({ element: { name, parent, global } }) => {
    const above = mute.includes(nameText(parent)) ? `${nameOf(parent, language)} › ` : "";
    return wrapped(above + words(name, global), TYPE.label, BESIDE);
  });
  return { height, places, boxes, leaves, texts };
}

interface LaidOut {
  readonly height: number;
  /** From the goal down. */
  readonly places: readonly Place[];
  readonly boxes: readonly Place[];
  readonly leaves: readonly Place[];
  readonly texts: readonly (readonly string[])[];
}

/** A name with its weight, in the chart's language or another. */
type Words = (name: Name, weight: number, language?: Language) => string;

/** Room for the words of every leaf, and a line of words in every other element, as far as a page goes. */
function heightOf({ elements, leaves }: HierarchyPriorities): number {
  const inner = elements.filter(({ leaf }) => !leaf).map(({ global }) => global);
  const wanted = inner.length === 0 ? 0 : (LINE + 6) / Math.min(...inner);
  return Math.max(380, leaves.length * (2 * LINE + 4), Math.min(wanted, 760));
}

function widthOf(texts: readonly (readonly string[])[], size: number = TYPE.label): number {
  return Math.max(...texts.flat().map((line) => estimatedWidth(line, size)));
}

/** Each element as high as its weight, each below the one before it; leaves reach to the right end. */
function layOut({ elements }: HierarchyPriorities, height: number, width: number): readonly Place[] {
  const levels = Math.max(...elements.map(({ level }) => level));
  const column = Math.min(width / levels, 340);
  const filled = new Map<string, number>();
  const tops = elements.filter(({ level }) => level === 1);
  let branch = 0;
  return elements.map((element): Place => {
    const { level, leaf, global, name } = element;
    const parent = nameText(element.parent);
    const top = filled.get(parent) ?? 0;
    filled.set(parent, top + global * height);
    filled.set(nameText(name), top);
    if (level === 1) branch = tops.indexOf(element);
    const colour = shadeOf(branch, level);
    return {
      element,
      top,
      bottom: top + global * height,
      left: (level - 1) * column,
      right: (leaf ? levels : level) * column,
      colour,
    };
  });
}

/** The colour of a branch, paler with each level. */
function shadeOf(branch: number, level: number): string {
  const shade = [
    [0, PALETTE[branch % 6]],
    [1, GROUND],
  ] as const;
  return colourAt(shade, Math.min(0.22 * (level - 1), 0.7));
}

/** What is under the pointer. */
function marks(places: readonly Place[], language: Language): Trace {
  return {
    type: "scatter",
    mode: "markers",
    x: places.map(({ left, right }) => (left + right) / 2),
    y: places.map(({ top, bottom }) => (top + bottom) / 2),
    text: places.map(({ element }) => nameOf(element.name, language)),
    customdata: places.map(({ element }) => element.global),
    hovertext: places.map(({ element }) => {
      const { name, parent, local, global } = element;
      const own = `${nameOf(name, language)} ${shortNumber(global)}`;
      return `${own} (${nameOf(parent, language)} × ${shortNumber(local)})`;
    }),
    hovertemplate: "%{hovertext}<extra></extra>",
    marker: { size: 24, opacity: 0 },
  };
}

function rectangle({ left, right, top, bottom, colour }: Place): PlotlyFields {
  // So thin a rectangle would vanish between its white edges.
  const line = { width: Math.min(2, (bottom - top) / 4), color: GROUND };
  return { type: "rect", layer: "below", x0: left, x1: right, y0: top, y1: bottom, fillcolor: colour, line };
}

/** Words within rectangles; English alone, which a page may show later, breaks otherwise. */
function inside(boxes: readonly Place[], words: Words, language: Language): readonly Trace[] {
  if (boxes.length === 0) return [];
  const fieldsIn = (one: Language): PlotlyFields => {
    const forms = boxes.map((box) => fitting(box, words, one));
    const size = forms.map((form) => form?.size ?? TYPE.source);
    return {
      text: forms.map((form) => form?.lines.join("<br>") ?? ""),
      textfont: { size, color: boxes.map(({ colour }) => inkOn(colour)) },
    };
  };
  const meta = language === "both" ? { meta: { english: fieldsIn("en") } } : {};
  return [
    {
      type: "scatter",
      mode: "text",
      x: boxes.map(({ left }) => left + 8),
      y: boxes.map(({ top, bottom }) => (top + bottom) / 2),
      textposition: "middle right",
      cliponaxis: false,
      hoverinfo: "skip",
      ...fieldsIn(language),
      ...meta,
    },
  ];
}

/** Words that fit into their rectangle: smaller, or in one language, where both don't; nothing where neither does. */
function fitting({ element, left, right, top, bottom }: Place, words: Words, language: Language): Form | undefined {
  const shorter = language === "both" ? (["both", "zh"] as const) : [language];
  const forms = shorter.flatMap((one) =>
    [TYPE.label, TYPE.source].map((size) => {
      return { size, lines: wrapped(words(element.name, element.global, one), size, right - left - 16) };
    }),
  );
  return forms.find(({ size, lines }) => {
    return lines.length * (size + 4) <= bottom - top && widthOf([lines], size) <= right - left - 8;
  });
}

/** How words stand in a rectangle. */
interface Form {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Where the words of the leaves stand. */
function middles(leaves: readonly Place[], lines: number): readonly number[] {
  const gap = lines * LINE + 4;
  const height = leaves[leaves.length - 1].bottom;
  const placed = apart(
    leaves.map(({ top, bottom }) => (top + bottom) / 2),
    gap,
  );
  // The first and the last stay inside the plot, and the others make room for them.
  const down = placed.map((y, k) => Math.max(y, gap * (k + 0.5)));
  return down.map((y, k) => Math.min(y, height - gap * (leaves.length - k - 0.5)));
}

function outside(
  leaves: readonly Place[],
  texts: readonly (readonly string[])[],
  lines: number,
): readonly PlotlyFields[] {
  const places = middles(leaves, lines);
  return leaves.map(({ right }, k) => ({
    text: texts[k].join("<br>"),
    x: right + LEAD,
    xanchor: "left",
    y: places[k],
    yanchor: "middle",
    align: "left",
    showarrow: false,
    font: { size: TYPE.label, color: INK },
  }));
}

function leadLines(leaves: readonly Place[], lines: number): readonly PlotlyFields[] {
  const places = middles(leaves, lines);
  return leaves.map(({ right, top, bottom }, k) => ({
    type: "line",
    x0: right + 3,
    x1: right + LEAD - 4,
    y0: (top + bottom) / 2,
    y1: places[k],
    line: { width: 1, color: FAINT_INK },
  }));
}

/** The leaves by their weights. */
function inWords(title: Label, { leaves }: HierarchyPriorities): Label {
  const sorted = [...leaves].sort((a, b) => b.global - a.global);
  const list = listed(sorted.map(({ name, global }) => say("{name} {global}", "{name} {global}", { name, global })));
  return say("{title}：{list}", "{title}: {list}", { title, list });
}
