import { createCanvas } from "@napi-rs/canvas";
import type { Drawing, Drawn, PictureForm } from "./drawing.js";
import { encodePng } from "./encode.js";
import { paintSvg } from "./painter.js";
import { writePdf } from "./pdf.js";
import { plotlyWindow } from "./plotly-window.js";
import { imagesIn } from "./shape.js";
import { writeSvg } from "./svg.js";

/** A picture's pixels for one of the figure: sharp on a projector. */
const SCALE = 2;

/** Where every picture is painted: one takes 8 MB, which would else lie about until they are collected. */
const canvas = createCanvas(1, 1);

/** Draws a figure; see `figureToPng`. */
export async function draw(drawing: Drawing): Promise<Uint8Array> {
  const { data, layout, width, height, form } = drawing;
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
    const picture = write({ ...drawing, svg, images }, form);
    plotly.purge(target);
    return picture;
  } finally {
    target.remove();
  }
}

function write(drawn: Drawn, form: PictureForm | undefined): Uint8Array {
  if (form === undefined) return writePng(drawn, SCALE);
  if (form.kind === "svg") return writeSvg(drawn, form);
  if (form.kind === "pdf") return writePdf(drawn, form);
  // Whole pixels across, or the last would be half empty.
  const across = Math.round((form.width * form.dpi) / 2.54);
  const png = writePng(drawn, across / drawn.width, form.dpi);
  // A picture for print is many times as large as others.
  canvas.width = 1;
  return png;
}

function writePng({ svg, images, width, height }: Drawn, scale: number, dpi?: number): Buffer {
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  paintSvg(svg, images, context, scale);
  return encodePng(canvas.data(), canvas.width, canvas.height, dpi);
}
