/** What a figure's data and layout are made of: the values of JSON, and lists of doubles. */
export type PlotlyValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | Float64Array
  | readonly PlotlyValue[]
  | PlotlyFields;

/** Named values, such as a marker or an axis. */
export interface PlotlyFields {
  readonly [attribute: string]: PlotlyValue;
}

/**
 * The kinds of traces that figures may have: those whose picture is tested. Maps aren't among them:
 * a border is never drawn here.
 */
export const TRACE_TYPES: readonly TraceType[] = [
  "bar",
  "box",
  "heatmap",
  "histogram",
  "pie",
  "sankey",
  "scatter",
  "scatterpolar",
  "waterfall",
];

/** A kind of trace. */
export type TraceType =
  | "bar"
  | "box"
  | "heatmap"
  | "histogram"
  | "pie"
  | "sankey"
  | "scatter"
  | "scatterpolar"
  | "waterfall";

/** One trace: its kind and Plotly's attributes of it (https://plotly.com/javascript/reference). */
export interface Trace extends PlotlyFields {
  readonly type: TraceType;
}

/** Plotly's layout attributes; the house's are underneath. */
export type Layout = PlotlyFields;
