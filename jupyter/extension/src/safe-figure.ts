/** What Plotly is handed. */
export interface SafeFigure {
  readonly data: readonly Fields[];
  readonly layout: Fields;
  readonly config: Fields;
  /** How wide its picture is, if it says so. */
  readonly width?: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** Traces that read borders or tiles from the network. */
const MAP_TRACES = /geo$|mapbox$|^choropleth|^(scatter|density)map$/;

/** Parts of a layout that load something from elsewhere. */
const MAP_LAYOUT = /^(images|geo|map|mapbox)\d*$/;

/** What a notebook may say about how a figure is used. */
const SETTINGS = ["displayModeBar", "modeBarButtonsToRemove", "toImageButtonOptions", "scrollZoom", "staticPlot"];

/**
 * A figure from a notebook, which may be anybody's, without what would reach for the network: maps,
 * pictures, links to Plotly's servers.
 */
export function safeFigure(value: unknown): SafeFigure {
  const figure = fieldsOf(value);
  const given = fieldsOf(figure.config);
  const layout = fieldsOf(figure.layout);
  const settings = SETTINGS.filter((name) => name in given).map((name) => [name, given[name]]);
  return {
    data: listOf(figure.data).map(fieldsOf).filter(isSafeTrace),
    layout: safeLayout(layout),
    config: { ...Object.fromEntries(settings), displaylogo: false, showSendToCloud: false },
    ...(typeof layout.width === "number" && layout.width > 0 ? { width: layout.width } : {}),
  };
}

function isSafeTrace(trace: Fields): boolean {
  if (trace.type === "image") return String(trace.source ?? "data:").startsWith("data:");
  return !MAP_TRACES.test(String(trace.type ?? ""));
}

/** The figure takes the width that there is, so its own goes. */
function safeLayout(layout: Fields): Fields {
  const kept = Object.entries(layout).filter(
    ([name]) => !MAP_LAYOUT.test(name) && name !== "width" && name !== "template",
  );
  const template = fieldsOf(layout.template);
  return {
    ...Object.fromEntries(kept),
    autosize: true,
    ...("template" in layout
      ? { template: { data: template.data, layout: safeLayout(fieldsOf(template.layout)) } }
      : {}),
  };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
