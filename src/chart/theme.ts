/** The ground that a figure stands on. */
export type FigureTheme = "light" | "dark";

/** As much of a figure as a theme changes. */
export interface ThemedFigure {
  readonly data: readonly Fields[];
  readonly layout: Fields;
  readonly config: Fields;
}

type Fields = Readonly<Record<string, unknown>>;

/** Lightness of a dark page's ground and of its ink (OKLCH), for white and for the house's ink on a light one. */
const DARK_GROUND = 0.24;
const SPAN = 0.96;

/**
 * A figure for a page's ground (深色主题). On a dark one every colour's lightness is turned over, its hue and chroma
 * kept: what was pale is near the ground again, what was deep stands out, and letters on a mark stay as far from it
 * as they were, whatever figure it is.
 *
 *     L′ = 0.24 + 0.96 (1 − L)    in OKLCH
 *
 * @internal
 */
export function figureInTheme<F extends ThemedFigure>(figure: F, theme: FigureTheme): F {
  if (theme === "light") return figure;
  const { template } = figure.layout as { readonly template?: { readonly layout?: Fields } };
  const grounds = { paper_bgcolor: "#ffffff", plot_bgcolor: "#ffffff", font: { color: "#444444" } };
  const own = { ...grounds, ...template?.layout, ...figure.layout };
  const font = { ...grounds.font, ...fieldsOf(template?.layout?.font), ...fieldsOf(figure.layout.font) };
  const data = figure.data.map((trace) => turned(trace) as Fields);
  const layout = turned({ ...figure.layout, ...pick(own), font, modebar: MODEBAR }) as Fields;
  return { ...figure, data, layout };
}

/** What would be white or black unless it were said. */
function pick(own: Fields): Fields {
  return { paper_bgcolor: own.paper_bgcolor, plot_bgcolor: own.plot_bgcolor };
}

const MODEBAR = { bgcolor: "rgba(255,255,255,0)", color: "#7b8794", activecolor: "#1f2933" };

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

/** Fields that hold colours, a list of them, or a scale. */
const COLOURS = /color(s|way|scale)?$/i;

/** A value with the colours in it turned over, wherever they stand. */
function turned(value: unknown, name = ""): unknown {
  if (typeof value === "string") return COLOURS.test(name) ? turnedColour(value) : turnedText(value);
  if (Array.isArray(value)) return value.map((each) => turned(each, name));
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, turned(each, key)]));
}

/** A text with a colour in its markup, as titles have. */
function turnedText(text: string): string {
  if (!text.includes("color:")) return text;
  return text.replace(
    /(color:\s*)(#[\da-f]{3,8}|rgba?\([^)]*\))/gi,
    (_, before, colour) => before + turnedColour(colour),
  );
}

/**
 * A colour of the same hue and chroma, pale for deep and deep for pale; what isn't written as `#rrggbb` or `rgb(…)`
 * stays as it is.
 *
 * @internal
 */
export function turnedColour(colour: string): string {
  const read = channelsOf(colour);
  if (read === undefined) return colour;
  const [lightness, a, b] = toOklab(read.rgb);
  const rgb = inGamut(DARK_GROUND + SPAN * (1 - lightness), a, b);
  const [red, green, blue] = rgb.map((share) => Math.round(255 * share));
  if (read.alpha !== 1) return `rgba(${red},${green},${blue},${read.alpha})`;
  return `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

type Triple = readonly [number, number, number];

/** Red, green and blue from 0 to 1, and how opaque. */
function channelsOf(colour: string): { readonly rgb: Triple; readonly alpha: number } | undefined {
  const [, hex] = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.exec(colour.trim()) ?? [];
  const [, list] = /^rgba?\(([\d.,\s%]+)\)$/i.exec(colour.trim()) ?? [];
  if (hex !== undefined) {
    const long = hex.length < 6 ? hex.replace(/./g, "$&$&") : hex;
    const [r, g, b, alpha = 255] = (long.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
    return { rgb: [r / 255, g / 255, b / 255], alpha: Math.round((1000 * alpha) / 255) / 1000 };
  }
  const numbers = list?.split(",").map(Number) ?? [];
  if (numbers.length < 3 || numbers.some(Number.isNaN)) return undefined;
  const [r, g, b, alpha = 1] = numbers;
  return { rgb: [r / 255, g / 255, b / 255], alpha };
}

/** @see Ottosson, B. (2020). A perceptual color space for image processing. */
function toOklab(rgb: Triple): Triple {
  const [r, g, b] = rgb.map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const [red, green, blue] = linear.map((share) =>
    share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055,
  );
  return [red, green, blue];
}

/** The colour of a lightness and hue with as much of its chroma as a screen has. */
function inGamut(lightness: number, a: number, b: number): Triple {
  const held = Math.min(1, Math.max(0, lightness));
  for (let share = 1; share > 0; share -= 0.05) {
    const rgb = fromOklab([held, share * a, share * b]);
    if (rgb.every((channel) => channel >= -0.002 && channel <= 1.002)) return clipped(rgb);
  }
  return clipped(fromOklab([held, 0, 0]));
}

function clipped(rgb: Triple): Triple {
  const [red, green, blue] = rgb.map((channel) => Math.min(1, Math.max(0, channel)));
  return [red, green, blue];
}
