import type { Image } from "@napi-rs/canvas";
import type { Figure } from "../../chart/index.js";
import type { SvgElement } from "./svg-element.js";

/** What of a figure makes its picture. */
export interface Drawing extends Pick<Figure, "data" | "layout" | "width" | "height"> {
  /** The form for print; a PNG for a screen by default. */
  readonly form?: PictureForm | undefined;
}

/** A picture for print: of which kind, how wide, how fine. */
export interface PictureForm {
  readonly kind: "png" | "svg" | "pdf";
  /** In centimetres. */
  readonly width: number;
  /** Pixels an inch, of a PNG. */
  readonly dpi: number;
  /** What the file says of itself. */
  readonly title: string;
}

/** A figure that Plotly has drawn. */
export interface Drawn extends Drawing {
  readonly svg: SvgElement;
  readonly images: ReadonlyMap<SvgElement, Image>;
}
