import { InputError, type Label, type Language, type Name, optional, say } from "../base/index.js";
import { words } from "./chart-options.js";
import { describe } from "./description.js";
import { withTitleAndSource } from "./title-and-source.js";
import { HOUSE_CONFIG } from "./house-style.js";
import { merge, plain } from "./merge.js";
import { type Layout, type PlotlyFields, type Trace, TRACE_TYPES } from "./trace.js";

/** What a figure is made of. */
export interface FigureOptions {
  /** What the figure shows; Chinese stands as title, English under it. */
  readonly title: Name;
  readonly data: readonly Trace[];
  /** Plotly's layout over the house's. */
  readonly layout?: Layout | undefined;
  /** What the figure says, for those who can't see it; by default its traces and their ranges. */
  readonly alt?: Name | undefined;
  /** Where the numbers are from: a line at the bottom. */
  readonly source?: Name | undefined;
  /** The language of title and source; `"both"` by default. */
  readonly language?: Language | undefined;
  /** In pixels of the page; 960 by default. On a page the figure takes the width there is. */
  readonly width?: number | undefined;
  /** In pixels; 540 by default. */
  readonly height?: number | undefined;
  /** Pixels between the title and the plot, for words on a line; 0 by default. */
  readonly above?: number | undefined;
  /** Pixels under the plot for ticks and the axis title; 64 by default. */
  readonly below?: number | undefined;
}

/**
 * A figure (图): data and layout as Plotly reads them, in the house's style, with its title, its
 * source and a description in words. It is data only; a notebook shows it interactive and as a
 * picture. Traces of a kind whose picture isn't tested are refused, and so are maps and remote images.
 *
 * @example
 * const figure = new Figure({
 *   title: label("产量", "Output"),
 *   data: [{ type: "bar", x: ["江西", "湖北"], y: [34.4, 128.4] }],
 * });
 * figure.data[0].type; // => "bar"
 */
export class Figure {
  readonly title: Label;
  readonly alt: Label;
  readonly source: Label | undefined;
  readonly language: Language;
  readonly width: number;
  readonly height: number;
  readonly data: readonly Trace[];
  readonly layout: Layout;
  readonly config: PlotlyFields;

  /** @throws {InputError} If there is no trace, or a kind of trace or layout that isn't drawn here. */
  constructor(private readonly options: FigureOptions) {
    checkTraces(options?.data);
    checkLayout(options.layout ?? {});
    this.title = words("Figure", "title", options.title);
    this.source = optional(words)("Figure", "source", options.source);
    this.language = options.language ?? "both";
    this.width = options.width ?? 960;
    this.height = options.height ?? 540;
    this.data = options.data.map((trace) => plain(trace) as Trace);
    this.layout = plain(withTitleAndSource(this, options)) as Layout;
    this.config = HOUSE_CONFIG;
    this.alt = optional(words)("Figure", "alt", options.alt) ?? describe(this.title, this.data);
  }

  /**
   * The same figure with some of it changed; layout is laid over layout.
   *
   * @example
   * const figure = new Figure({ title: label("值", "values"), data: [{ type: "bar", y: [1, 2] }] });
   * figure.with({ layout: { yaxis: { range: [0, 5] } } }).height; // => 540
   */
  with(changes: Partial<FigureOptions>): Figure {
    const layout = merge(this.options.layout ?? {}, changes.layout ?? {});
    return new Figure({ ...this.options, ...changes, layout });
  }
}

function checkTraces(data: readonly Trace[]): void {
  if (!Array.isArray(data) || data.length === 0) {
    const requirement = say("至少有一个图元（trace）", "hold at least one trace");
    throw new InputError("Figure", "data", requirement, data);
  }
  data.forEach((trace: Trace | null | undefined, i) => {
    if (trace && (TRACE_TYPES as readonly unknown[]).includes(trace.type)) {
      checkNumbersOf(trace, i);
      return;
    }
    const requirement = say(
      "是 {known} 之一（其他种类的图形未经检验）",
      "be one of {known}: other kinds have no tested picture",
      { known: TRACE_TYPES.join(", ") },
    );
    throw new InputError("Figure", `data[${i}].type`, requirement, trace?.type);
  });
}

/** A missing number (null, NaN) is a gap; what is infinite has no place. */
function checkNumbersOf(trace: Trace, i: number): void {
  for (const [field, list] of Object.entries(trace)) {
    if (!Array.isArray(list) && !ArrayBuffer.isView(list)) continue;
    const at = Array.from(list as ArrayLike<unknown>).findIndex((value) => value === Infinity || value === -Infinity);
    if (at < 0) continue;
    const requirement = say("是有限的数，或 null", "be a finite number, or null");
    throw new InputError("Figure", `data[${i}].${field}[${at}]`, requirement, (list as ArrayLike<unknown>)[at]);
  }
}

function checkLayout(layout: Layout): void {
  const found = Object.keys(layout).find((name) => /^(images|geo|map|mapbox|scene)\d*$/.test(name));
  if (found === undefined) return;
  const requirement = say("略去：不用地图和图片", "be left out: no maps, no images");
  throw new InputError("Figure", `layout.${found}`, requirement, layout[found]);
}
