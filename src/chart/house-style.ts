import { FAINT_INK, GRID, GROUND, INK, PALETTE, QUIET, SEQUENTIAL } from "./palette.js";
import type { PlotlyFields } from "./trace.js";

/** Fonts with Chinese that a reader's machine may have; pictures are set in Noto Sans SC. */
const FONTS =
  '"Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", ' +
  '"Hiragino Sans GB", "WenQuanYi Micro Hei", Arial, sans-serif';

/** Sizes of type in pixels, on a figure 960 wide: to be read from the last row. */
export const TYPE = { title: 24, subtitle: 17, axis: 17, tick: 16, label: 16, source: 14 } as const;

/**
 * What of a notebook is seen at once on a projector of 1280 × 720 with the file browser open, in pixels: charts are as
 * high as this at the most where their data allow it, and laid out so that nothing collides at this width.
 */
export const SCREEN = { width: 831, height: 590 } as const;

const AXIS: PlotlyFields = {
  automargin: true,
  gridcolor: GRID,
  zeroline: false,
  linecolor: FAINT_INK,
  ticks: "",
  ticklabelstandoff: 5,
  tickfont: { size: TYPE.tick, color: INK },
  title: { font: { size: TYPE.axis, color: INK }, standoff: 10 },
  separatethousands: true,
  exponentformat: "none",
};

/** The scale beside a heat map. */
const BAR: PlotlyFields = { outlinewidth: 0, thickness: 16, tickfont: { size: TYPE.tick } };

/** Marks of each kind of trace in the house's colours, lines and gaps. */
const MARKS: PlotlyFields = {
  scatter: [{ line: { width: 3 }, marker: { size: 9 } }],
  bar: [{ marker: { line: { width: 0 } } }],
  histogram: [{ marker: { line: { width: 1, color: GROUND } } }],
  box: [{ line: { width: 2 } }],
  waterfall: [
    {
      increasing: { marker: { color: PALETTE[0] } },
      decreasing: { marker: { color: PALETTE[1] } },
      totals: { marker: { color: QUIET } },
      connector: { line: { color: FAINT_INK, width: 1 } },
    },
  ],
  heatmap: [{ colorscale: SEQUENTIAL, xgap: 2, ygap: 2, colorbar: BAR }],
  sankey: [{ node: { color: PALETTE[0], line: { width: 0 } }, link: { color: "rgba(159,179,200,0.5)" } }],
  pie: [{ sort: false, marker: { line: { width: 2, color: GROUND } } }],
};

/** How every figure looks unless it says otherwise: Plotly's `template`. */
export const HOUSE_TEMPLATE: PlotlyFields = {
  data: MARKS,
  layout: {
    font: { family: FONTS, size: TYPE.label, color: INK },
    colorway: PALETTE,
    paper_bgcolor: GROUND,
    plot_bgcolor: GROUND,
    hovermode: "closest",
    hoverlabel: { font: { size: 16 }, bgcolor: GROUND, bordercolor: FAINT_INK },
    xaxis: AXIS,
    yaxis: AXIS,
    legend: {
      orientation: "h",
      x: 0,
      xanchor: "left",
      y: 1,
      yanchor: "bottom",
      font: { size: TYPE.label },
    },
    polar: {
      angularaxis: { gridcolor: GRID, tickfont: { size: TYPE.tick } },
      radialaxis: { gridcolor: GRID, tickfont: { size: TYPE.source } },
    },
  },
};

/** What a reader can do with a figure: nothing that leads to another place. */
export const HOUSE_CONFIG: PlotlyFields = {
  displaylogo: false,
  responsive: true,
  modeBarButtonsToRemove: ["select2d", "lasso2d", "autoScale2d"],
  toImageButtonOptions: { scale: 2 },
};
