import { numeric, optional, readOptions, refuseGuesses, flag, say, nameText } from "../base/index.js";
import type { Figure } from "../chart/index.js";
import { inGrey } from "../chart/grey.js";
import { pictureOf } from "../display/figure-to-png.js";
import { destinationOf, writeFile } from "./destination.js";

/** How a figure is saved. */
export interface SaveFigureOptions {
  /** In centimetres; 16 by default, the width of a page's text. Letters shrink with it: `figure.with({ width: 640 })` has larger ones. */
  readonly width?: number | undefined;
  /** Pixels an inch of a PNG; 300 by default. Journals ask for 300 to 600. */
  readonly dpi?: number | undefined;
  /** For print in black and white: greys, dashes and hatching in place of colours; false by default. */
  readonly grey?: boolean | undefined;
}

const FIGURE_ENDINGS = ["png", "svg", "pdf"] as const;

const range = (low: number, high: number): Parameters<typeof numeric>[0] => ({
  words: say("在 {low} 与 {high} 之间", "lie between {low} and {high}", { low, high }),
  holds: (value) => value >= low && value <= high,
});

const OPTIONS = {
  width: numeric(range(2, 100), 16),
  dpi: optional(numeric(range(72, 1200))),
  grey: flag(false),
};

/**
 * Draws a figure into a file, of the kind that its ending says.
 *
 * @throws {InputError} At once, if there is nowhere to save it or an option doesn't hold.
 */
export function saveFigure(
  where: string,
  figure: Figure,
  path: string | URL,
  options: SaveFigureOptions,
): Promise<void> {
  const destination = destinationOf(where, path, FIGURE_ENDINGS);
  refuseGuesses(where, options, OPTIONS);
  const { width, dpi = 300, grey } = readOptions<SaveFigureOptions, typeof OPTIONS>(where, options, OPTIONS);
  const form = { kind: destination.ending, width, dpi, title: nameText(figure.title, "both") };
  return pictureOf(grey ? inGrey(figure) : figure, form).then((picture) => writeFile(where, destination.path, picture));
}
