import { PDFDocument, type SKRSContext2D } from "@napi-rs/canvas";
import type { Drawn, PictureForm } from "./drawing.js";
import { paintSvg } from "./painter.js";

/** Points, of which 72 are an inch, for a centimetre. */
const POINTS = 72 / 2.54;

/** A figure as a page of its size: lines stay lines, texts are found by searching. */
export function writePdf({ svg, images, width, height }: Drawn, form: PictureForm): Uint8Array {
  // A page has whole points.
  const across = Math.round(form.width * POINTS);
  const scale = across / width;
  const pdf = new PDFDocument({ title: form.title, creator: "industrial-clusters" });
  const page = pdf.beginPage(across, Math.ceil(height * scale));
  paintSvg(svg, images, page as unknown as SKRSContext2D, scale);
  pdf.endPage();
  return pdf.close();
}
