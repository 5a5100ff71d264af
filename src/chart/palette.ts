/**
 * Colours that people with any colour vision tell apart.
 *
 * @see Okabe, M. & Ito, K. (2008). Color Universal Design. The yellow is left out: too pale on white.
 */
export const PALETTE: readonly string[] = [
  "#0072B2", // blue
  "#D55E00", // vermilion
  "#009E73", // green
  "#CC79A7", // purple
  "#E69F00", // orange
  "#56B4E9", // sky
  "#000000", // black
];

/** What a chart is drawn in beside its data. */
export const INK = "#1f2933";
export const FAINT_INK = "#52606d";
export const GRID = "#e4e7eb";
export const GROUND = "#ffffff";

/** What is there for comparison, and what it is compared with. */
export const QUIET = "#9fb3c8";
export const LOUD = "#D55E00";

/** Stops of a colour scale, from 0 to 1. */
export type ColourScale = readonly (readonly [number, string])[];

/** From little to much: one hue from pale to deep, even in lightness. */
export const SEQUENTIAL: ColourScale = [
  [0, "#edf4fa"],
  [0.25, "#bcd7ea"],
  [0.5, "#74aed4"],
  [0.75, "#2b7bb3"],
  [1, "#084a80"],
];

/** From below to above a midpoint: blue, pale, vermilion. */
export const DIVERGING: ColourScale = [
  [0, "#0b5a94"],
  [0.25, "#74aed4"],
  [0.5, "#f4f4f2"],
  [0.75, "#f0a673"],
  [1, "#b84a00"],
];

/**
 * A diverging scale whose pale middle lies at a value between the limits rather than half way.
 *
 * @example
 * divergingAround(1, 0, 5)[2][0]; // => 0.2
 */
export function divergingAround(midpoint: number, low: number, high: number): ColourScale {
  if (midpoint <= low) return upper(DIVERGING);
  if (midpoint >= high) return lower(DIVERGING);
  const middle = (midpoint - low) / (high - low);
  return DIVERGING.map(([at, colour]) => [
    at <= 0.5 ? at * 2 * middle : middle + (at - 0.5) * 2 * (1 - middle),
    colour,
  ]);
}

/**
 * The colour of a scale at a place from 0 to 1.
 *
 * @example
 * colourAt([[0, "#000000"], [1, "#ffffff"]], 0.5); // => "#808080"
 */
export function colourAt(scale: ColourScale, place: number): string {
  const at = Math.min(Math.max(place, 0), 1);
  const above = Math.max(
    scale.findIndex(([stop]) => stop >= at),
    1,
  );
  const [from, fromColour] = scale[above - 1];
  const [to, toColour] = scale[above];
  const share = to === from ? 0 : (at - from) / (to - from);
  const [a, b] = [channels(fromColour), channels(toColour)];
  const mixed = a.map((channel, i) => Math.round(channel + (b[i] - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/**
 * The ink, dark or white, that is readable on a colour (WCAG relative luminance).
 *
 * @example
 * inkOn("#084a80"); // => "#ffffff"
 */
export function inkOn(colour: string): string {
  const [r, g, b] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.32 ? INK : GROUND;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
}

function upper(scale: ColourScale): ColourScale {
  return scale.filter(([at]) => at >= 0.5).map(([at, colour]) => [(at - 0.5) * 2, colour]);
}

function lower(scale: ColourScale): ColourScale {
  return scale.filter(([at]) => at <= 0.5).map(([at, colour]) => [at * 2, colour]);
}
