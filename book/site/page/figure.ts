/** A figure drawn by Plotly, in the layout that JupyterLab has; its picture stands there until then. */
import { figureInTheme } from "../../../src/chart/theme.js";
import { type SafeFigure, safeFigure } from "../../../jupyter/extension/src/safe-figure.js";
import { load } from "./load.js";
import { theme } from "./settings.js";

type Plotly = typeof import("plotly.js-dist-min");

declare global {
  var Plotly: Plotly | undefined;
}

/**
 * @param payload - data, layout and config, of anybody's notebook.
 * @returns what takes it down; nothing, if nothing of it can be drawn.
 */
export async function figure(node: HTMLElement, payload: unknown): Promise<(() => void) | undefined> {
  const safe = safeFigure(payload);
  if (safe.data.length === 0) return undefined;
  await load("assets/plotly.js");
  const plotly = globalThis.Plotly;
  if (plotly === undefined) return undefined;
  const plot = document.createElement("div");
  plot.className = "plot";
  plot.style.height = `${Number(safe.layout.height) || 450}px`;
  const image = node.querySelector("img");
  plot.setAttribute("role", "figure");
  plot.setAttribute("aria-label", image?.alt ?? node.querySelector(".still")?.textContent ?? "");
  node.querySelector(".still")?.after(plot);
  const draw = () => drawn(plotly, plot, safe);
  await draw();
  node.classList.add("drawn");
  const deaf = theme.listen(draw);
  const observer = new ResizeObserver(() => void (plot.clientWidth > 0 && plotly.Plots.resize(plot)));
  observer.observe(node);
  return () => {
    deaf();
    observer.disconnect();
    plotly.purge(plot);
  };
}

async function drawn(plotly: Plotly, plot: HTMLElement, safe: SafeFigure): Promise<void> {
  const { data, layout, config } = figureInTheme(safe, theme.value);
  await plotly.react(plot, data, layout, config);
}
