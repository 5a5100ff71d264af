import type { Label, Language } from "../base/index.js";
import { HOUSE_TEMPLATE, TYPE } from "./house-style.js";
import { merge } from "./merge.js";
import { FAINT_INK } from "./palette.js";
import type { Layout, PlotlyFields, PlotlyValue, Trace } from "./trace.js";
import { estimatedWidth, plotlyText, wrapped } from "./words.js";

/** What the surround of a figure is made from. */
interface Page {
  readonly title: Label;
  readonly source: Label | undefined;
  readonly language: Language;
  readonly width: number;
  readonly height: number;
  readonly data: readonly Trace[];
}

/** The layout that is surrounded, and the room it asks for. */
interface Room {
  readonly layout?: Layout | undefined;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
}

const EDGE = 16;
/** The margin at the right, where a chart has no words there. */
const RIGHT = 24;

/**
 * The layout with the house's style under it and title, legend and source around it, each given the
 * room that its lines need.
 *
 * @internal
 */
export function withTitleAndSource(page: Page, room: Room): Layout {
  const { layout = {}, above = 0, below = 64 } = room;
  const [title, subtitle] = titleLines(page);
  const source = sourceLines(page);
  const top = EDGE + (title.length + subtitle.length) * TYPE.title * 1.3 + 10;
  const surround: PlotlyFields = {
    template: HOUSE_TEMPLATE,
    height: page.height,
    title: titleOf(title, subtitle),
    margin: {
      t: Math.round(top + legendHeight(page, layout) + above),
      r: RIGHT,
      b: below + (source.length === 0 ? 0 : source.length * 18 + 12),
      l: EDGE,
    },
  };
  const merged = merge(surround, layout);
  if (source.length === 0) return merged;
  const annotations = (layout.annotations ?? []) as readonly PlotlyValue[];
  const { r: right } = merged.margin as { readonly r: number };
  return { ...merged, annotations: [...annotations, sourceOf(source, below, right - RIGHT)] };
}

function titleLines(page: Page): readonly [readonly string[], readonly string[]] {
  const { title, language } = page;
  const first = title[language === "en" ? "en" : "zh"];
  const second = language === "both" && title.en !== title.zh ? title.en : "";
  const room = page.width - 2 * EDGE;
  return [wrapped(first, TYPE.title, room), wrapped(second, TYPE.subtitle, room)];
}

function titleOf(title: readonly string[], subtitle: readonly string[]): PlotlyFields {
  const place = {
    x: 0,
    xref: "container",
    xanchor: "left",
    y: 1,
    yref: "container",
    yanchor: "top",
  };
  const style = `font-size:${TYPE.subtitle}px;font-weight:normal;color:${FAINT_INK}`;
  const below = subtitle.map((line) => `<br><span style="${style}">${plotlyText(line)}</span>`);
  const text = title.map(plotlyText).join("<br>") + below.join("");
  const font = { size: TYPE.title, weight: 600 };
  // Plotly lowers a single line by its height, but sets the first of several on the edge.
  const single = title.length + subtitle.length === 1;
  return { text, font, ...place, pad: { t: single ? EDGE : EDGE + TYPE.title * 0.75, l: EDGE } };
}

function sourceLines(page: Page): readonly string[] {
  const { source, language } = page;
  if (source === undefined) return [];
  const texts = { zh: `资料来源：${source.zh}`, en: `Source: ${source.en}` };
  const shown = language === "both" ? [texts.zh, texts.en] : [texts[language]];
  return shown.flatMap((text) => wrapped(text, TYPE.source, page.width * 0.66));
}

/** @param beyond - pixels that the margin at the right has for words of the chart: the source goes under them. */
function sourceOf(lines: readonly string[], below: number, beyond: number): PlotlyFields {
  return {
    text: lines.map(plotlyText).join("<br>"),
    showarrow: false,
    xref: "paper",
    x: 1,
    xanchor: "right",
    ...(beyond === 0 ? {} : { xshift: beyond }),
    align: "right",
    yref: "paper",
    y: 0,
    yanchor: "top",
    yshift: -below,
    font: { size: TYPE.source, color: FAINT_INK },
  };
}

/** The room that a legend above the plot takes; Plotly shows one when two traces or more ask for it. */
function legendHeight(page: Page, layout: Layout): number {
  if (layout.showlegend === false) return 0;
  const named = page.data.flatMap((trace) => {
    if (trace.type === "pie") return (trace.labels as readonly string[] | undefined) ?? [];
    if (trace.showlegend === false || trace.type === "heatmap" || trace.type === "sankey") return [];
    return [String(trace.name ?? "trace 0")];
  });
  const asked = layout.showlegend === true || page.data.some((t) => t.showlegend === true);
  const pie = page.data.some((trace) => trace.type === "pie" && trace.showlegend !== false);
  if (named.length === 0 || (named.length === 1 && !asked && !pie)) return 0;
  const width = named.reduce((sum, name) => sum + 56 + estimatedWidth(name, TYPE.label), 0);
  return 8 + 24 * Math.ceil(width / (page.width - 2 * EDGE - 80));
}
