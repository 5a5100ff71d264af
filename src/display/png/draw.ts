import { createCanvas } from "@napi-rs/canvas";
import type { Figure } from "../../chart/index.js";
import { encodePng } from "./encode.js";
import { paintSvg } from "./painter.js";
import { plotlyWindow } from "./plotly-window.js";

/** A picture's pixels for one of the figure: sharp on a projector. */
const SCALE = 2;

/** Draws a figure; see `figureToPng`. */
export async function draw(figure: Figure): Promise<Buffer> {
  const { plotly, node, own, parse } = plotlyWindow();
  const { width, height } = figure;
  const target = node();
  try {
    const layout = own({ ...figure.layout, width, height, autosize: false });
    await plotly.newPlot(target, own(figure.data), layout, own({ staticPlot: true }));
    const svg = parse(plotly.Snapshot.toSVG(target, "svg", 1));
    const canvas = createCanvas(width * SCALE, height * SCALE);
    const context = canvas.getContext("2d");
    await paintSvg(svg, context, SCALE);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return encodePng(data, canvas.width, canvas.height);
  } finally {
    plotly.purge(target);
    target.remove();
  }
}
