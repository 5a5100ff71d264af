import type { Figure } from "./figure.js";
import { type ColourScale, PALETTE, QUIET } from "./palette.js";
import type { Layout, PlotlyFields, PlotlyValue, Trace } from "./trace.js";

/** A grey for each colour of the palette, told apart side by side, with the ink on it still readable. */
const GREYS: readonly string[] = ["#595959", "#1a1a1a", "#858585", "#a0a0a0", "#c8c8c8", "#b4b4b4", "#000000"];

/** What tells lines, points and bars of the palette's colours apart where greys alone don't. */
const DASHES: readonly string[] = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot", "solid"];
const SYMBOLS: readonly string[] = ["circle", "square", "triangle-up", "diamond", "x", "triangle-down", "star"];
const PATTERNS: readonly string[] = ["", "/", "\\", "x", "-", ".", "|"];

/**
 * The same figure for print in black and white (灰度图): colours become greys of their lightness, those of the
 * palette greys that are told apart, lines are dashed and bars hatched where there are several, and a scale of two
 * hues one from pale to dark where no numbers stand in its cells.
 *
 * @internal
 */
export function inGrey({ data, layout, width, height }: Figure): Pick<Figure, "data" | "layout" | "width" | "height"> {
  const several = new Set(data.map(paletteIndex).filter((k) => k !== undefined)).size > 1;
  const greys = data.map((trace) => greyed(several ? marked(oneWay(trace)) : oneWay(trace)) as Trace);
  return { data: greys, layout: greyed(layout) as Layout, width, height };
}

/** What says something, and is no colour whatever it looks like. */
const SAID = /^(x|y|z|text|hovertext|texttemplate|hovertemplate|customdata|labels|names?|title|ticktext|tickvals)$/;

/** Every colour within, as a grey. */
function greyed(value: PlotlyValue): PlotlyValue {
  if (typeof value === "string") return greyOf(value);
  if (Array.isArray(value)) return value.map(greyed);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  const fields = Object.entries(value).map(([name, each]) => {
    return [name, SAID.test(name) && isWords(each) ? styled(each) : greyed(each)];
  });
  return Object.fromEntries(fields);
}

function isWords(value: PlotlyValue): boolean {
  return typeof value !== "object" || Array.isArray(value) || ArrayBuffer.isView(value);
}

/** Words with the colours of their own styles, as greys. */
function styled(words: PlotlyValue): PlotlyValue {
  if (typeof words !== "string") return words;
  return words.replace(/(?<=\bcolor: ?)#[0-9a-f]{6}/gi, greyOf);
}

function greyOf(text: string): string {
  const known = PALETTE.indexOf(text);
  if (known >= 0) return GREYS[known];
  if (text === QUIET) return "#c4c4c4";
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (hex) {
    const grey = lightness(hex.slice(1).map((part) => Number.parseInt(part, 16)));
    return `#${grey.toString(16).padStart(2, "0").repeat(3)}`;
  }
  const rgb = /^(rgba?)\(\s*(\d+),\s*(\d+),\s*(\d+)(.*)\)$/.exec(text);
  if (!rgb) return text;
  const grey = lightness(rgb.slice(2, 5).map(Number));
  return `${rgb[1]}(${grey},${grey},${grey}${rgb[5]})`;
}

/** As light as the eye takes a colour to be (Rec. 709, in sRGB). */
function lightness(channels: readonly number[]): number {
  const linear = channels.map((channel) => (channel / 255) ** 2.2);
  const light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  return Math.round(255 * light ** (1 / 2.2));
}

/** Which colour of the palette a trace is drawn in, if it is in one. */
function paletteIndex(trace: Trace): number | undefined {
  const { marker, line } = trace as { marker?: PlotlyFields; line?: PlotlyFields };
  const colour = (trace.type === "scatter" ? line?.color : undefined) ?? marker?.color;
  const found = typeof colour === "string" ? PALETTE.indexOf(colour) : -1;
  return found < 0 ? undefined : found;
}

/** A trace with the dashes, symbols or hatching of its colour, where it has none of its own. */
function marked(trace: Trace): Trace {
  const k = paletteIndex(trace);
  if (k === undefined) return trace;
  const { marker, line } = trace as { marker?: PlotlyFields; line?: PlotlyFields };
  if (trace.type === "bar")
    return { ...trace, marker: { pattern: { shape: PATTERNS[k], fgcolor: "#ffffff" }, ...marker } };
  if (trace.type !== "scatter") return trace;
  return { ...trace, line: { dash: DASHES[k], ...line }, marker: { symbol: SYMBOLS[k], ...marker } };
}

/** A scale of two hues is pale in its middle: in grey its ends would be one. */
function oneWay(trace: Trace): Trace {
  const { colorscale, marker } = trace as { colorscale?: unknown; marker?: PlotlyFields };
  if (isTwoHued(colorscale) && trace.text === undefined && trace.texttemplate === undefined) {
    return { ...trace, colorscale: ramp(colorscale) };
  }
  const own = marker?.colorscale;
  return isTwoHued(own) ? { ...trace, marker: { ...marker, colorscale: ramp(own) } } : trace;
}

function isTwoHued(scale: unknown): scale is ColourScale {
  if (!Array.isArray(scale)) return false;
  const lights = (scale as ColourScale).map(([, colour]) => Number.parseInt(greyOf(colour).slice(1, 3), 16));
  const rises = lights.slice(1).map((light, i) => Math.sign(light - lights[i]));
  return rises.includes(1) && rises.includes(-1);
}

function ramp(scale: ColourScale): ColourScale {
  return scale.map(([at]) => {
    const grey = Math.round(0xf2 - at * (0xf2 - 0x26));
    return [at, `#${grey.toString(16).padStart(2, "0").repeat(3)}`];
  });
}
