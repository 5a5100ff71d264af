import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Figure, Layout } from "../../src/chart/index.js";
import { figureToPng } from "../../src/display/index.js";

/** A drawn figure, asked by the page's pixels (a picture has two of its own for each). */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** The colour at a place, such as `#0072b2`. */
  at(x: number, y: number): string;
  /** How many pixels have a colour, within `off` in each channel. */
  count(colour: string, off?: number): number;
  /** Whether nothing reaches into the outermost pixels: no text is cut off. */
  edgeIsClear(): boolean;
}

export async function picture(figure: Figure): Promise<Picture> {
  const png = Buffer.from(await figureToPng(figure));
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const pixel = (x: number, y: number): string => {
    const i = (y * image.width + x) * 4;
    return `#${[...data.slice(i, i + 3)].map((c) => c.toString(16).padStart(2, "0")).join("")}`;
  };
  const edge = (i: number): readonly string[] => [
    pixel(i % image.width, 0),
    pixel(i % image.width, image.height - 1),
    pixel(0, i % image.height),
    pixel(image.width - 1, i % image.height),
  ];
  return {
    width: image.width / 2,
    height: image.height / 2,
    bytes: png.length,
    at: (x, y) => pixel(Math.round(x * 2), Math.round(y * 2)),
    count: (colour, off = 3) => {
      const wanted = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
      let n = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (wanted.every((channel, k) => Math.abs(channel - data[i + k]) <= off)) n += 1;
      }
      return n / 4;
    },
    edgeIsClear: () => {
      const around = Math.max(image.width, image.height);
      return Array.from({ length: around }, (_, i) => edge(i)).every((four) =>
        four.every((colour) => colour === "#ffffff"),
      );
    },
  };
}

/** A plot of 400 × 300 pixels with its upper left corner at (100, 100): places can be computed. */
export function bare(ranges: { x?: readonly number[]; y?: readonly number[] } = {}): Layout {
  const axis = { visible: false, automargin: false };
  return {
    margin: { l: 100, r: 100, t: 100, b: 100, pad: 0 },
    showlegend: false,
    xaxis: { ...axis, range: ranges.x },
    yaxis: { ...axis, range: ranges.y },
  };
}

export const BARE = { width: 600, height: 500 } as const;
