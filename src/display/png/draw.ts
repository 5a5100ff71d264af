import { createCanvas } from "@napi-rs/canvas";
import type { Figure } from "../../chart/index.js";
import { encodePng } from "./encode.js";
import { paintSvg } from "./painter.js";
import { plotlyWindow } from "./plotly-window.js";
import { imagesIn } from "./shape.js";

/** What of a figure makes its picture. */
export type Drawing = Pick<Figure, "data" | "layout" | "width" | "height">;

/** A picture's pixels for one of the figure: sharp on a projector. */
const SCALE = 2;

/** Where every picture is painted: one takes 8 MB, which would else lie about until they are collected. */
const canvas = createCanvas(1, 1);

/** Draws a figure; see `figureToPng`. */
export async function draw({ data, layout, width, height }: Drawing): Promise<Buffer> {
  const { plotly, node, own, svgOf } = plotlyWindow();
  const target = node();
  try {
    await plotly.newPlot(
      target,
      own(data),
      own({ ...layout, width, height, autosize: false }),
      own({ staticPlot: true }),
    );
    const svg = svgOf(target);
    const images = await imagesIn(svg);
    // From here to the end nothing waits, so that no other picture gets onto the canvas.
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    paintSvg(svg, images, canvas.getContext("2d"), SCALE);
    plotly.purge(target);
    return encodePng(canvas.data(), canvas.width, canvas.height);
  } finally {
    target.remove();
  }
}
