import { isOneName, type Label, type Language, label, type Name, nameText, toLabel } from "../base/index.js";
import { decimalsFor, formatNumber, lines } from "../format/index.js";
import { headerWords } from "../format/shown-cell.js";
import { SCREEN, TYPE } from "./house-style.js";

/** What stands where the source has no number. */
export const NO_DATA: Label = label("资料暂缺", "no data");

/**
 * A text as Plotly shows it unchanged: its own markup reads `<b>` and `&amp;`.
 *
 * @example
 * plotlyText("R&D <5"); // => "R&amp;D &lt;5"
 */
export function plotlyText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/**
 * A name in a language, as Plotly shows it unchanged. The blanks of one that was given as a text, "比亚迪 Auto", don't
 * break: it isn't taken for two languages where a chart is shown in one.
 *
 * @example
 * nameOf("比亚迪 Auto", "both") === "比亚迪\u00a0Auto"; // => true
 */
export function nameOf(name: Name, language: Language): string {
  return plotlyText(whole(name, nameText(name, language)));
}

function whole(name: Name, text: string): string {
  const isGivenOnce = typeof name === "string" || name.zh === name.en;
  return isGivenOnce && isOneName(text) ? text.replaceAll(" ", "\u00a0") : text;
}

/**
 * A number at a bar or in a tile. What its decimals would round away to zero is called less than the
 * smallest that they can show, and below zero it keeps its sign: there is no room for the further digits
 * that a table gives it.
 *
 * @example
 * markNumber(0.036, 1); // => "<0.1"
 * markNumber(-0.036, 1); // => "−0.0"
 * markNumber(0, 1); // => "0.0"
 */
export function markNumber(value: number, decimals: number): string {
  const least = 10 ** -decimals;
  if (value === 0 || Math.abs(value) >= least / 2) return drawnNumber(value, decimals);
  return value > 0 ? `<${formatNumber(least, { decimals })}` : `−${formatNumber(0, { decimals })}`;
}

/**
 * How many decimals numbers have that are compared by eye: four digits of the largest, or what was measured. A table
 * tells the smallest by its first digits, for which a drawing has no room.
 *
 * @example
 * drawnDecimals([0.103912, 0.000363]); // => 4
 */
export function drawnDecimals(values: readonly number[]): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const wanted = largest === 0 ? 0 : 3 - Math.floor(Math.log10(largest));
  return Math.min(decimalsFor(values), Math.max(2, wanted));
}

/**
 * A number in a drawing, which nobody copies into a spreadsheet: with the minus that the axes have.
 *
 * @example
 * drawnNumber(-1.5, 2); // => "−1.50"
 */
export function drawnNumber(value: number, decimals: number): string {
  return drawnMinus(formatNumber(value, { decimals }));
}

/**
 * A number that is written, with the minus that the axes have.
 *
 * @example
 * drawnMinus("-0.0658"); // => "−0.0658"
 */
export function drawnMinus(number: string): string {
  return number.replace(/^-/, "−");
}

/** What an axis is titled: the label and its unit. */
export function titleOf(label: Label | undefined, unit: Label | undefined, language: Language): string {
  if (label === undefined) return "";
  if (unit === undefined) return nameOf(label, language);
  return nameOf(headerWords({ label, unit }), language);
}

/**
 * The same for an axis that goes up, or for one across where there is little room: a line a language, if they
 * wouldn't fit beside each other.
 *
 * @param room - in pixels.
 */
export function titleUp(
  label: Label | undefined,
  unit: Label | undefined,
  language: Language,
  room: number = 300,
): string {
  const whole = titleOf(label, unit, language);
  if (language !== "both" || estimatedWidth(whole, TYPE.axis) <= room) return whole;
  const [zh, en] = (["zh", "en"] as const).map((one) => titleOf(label, unit, one));
  return zh === en ? zh : `${zh}<br>${en}`;
}

/**
 * About how wide a text is in pixels, for room beside a chart; the drawing itself measures.
 *
 * @example
 * estimatedWidth("区位商", 20); // => 60
 */
export function estimatedWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += size * share(character);
  return width;
}

/**
 * A text in lines of at most a width, broken between words or before a Chinese character.
 *
 * @example
 * wrapped("区位商 location quotient", 20, 100); // => ["区位商", "location", "quotient"]
 */
export function wrapped(text: string, size: number, width: number): readonly string[] {
  const broken: string[] = [];
  let line = "";
  for (const word of text.match(WORD) ?? []) {
    if (line !== "" && estimatedWidth((line + word).trimEnd(), size) > width) {
      broken.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? word.trimStart() : word;
  }
  return line.trim() === "" ? broken : [...broken, line.trimEnd()];
}

/** Each name under its bar, each language on lines of its own, as wide as a column is on a narrow page. */
export function inColumns(names: readonly Name[], language: Language): readonly string[] {
  const room = (SCREEN.width - 80) / names.length - 14;
  return names.map((name) => inLines(name, language, TYPE.tick, room).join("<br>"));
}

/**
 * A name as Plotly shows it unchanged, each language on lines of its own.
 *
 * @example
 * inLines({ zh: "外资", en: "foreign capital" }, "both", 16, 100); // => ["外资", "foreign", "capital"]
 */
export function inLines(name: Name, language: Language, size: number, width: number): readonly string[] {
  return lines(toLabel(name), language).flatMap((line) => wrapped(whole(name, line), size, width).map(plotlyText));
}

/** The same on one line, if it has room there. */
export function inRoom(name: Name, language: Language, size: number, width: number): readonly string[] {
  const line = nameOf(name, language);
  return estimatedWidth(line, size) <= width ? [line] : inLines(name, language, size, width);
}

/** A Latin word with its spaces, or a Chinese character with the marks that may not begin a line. */
const WORD = /[\u2e80-\u9fff\uf900-\uffef][，。；：、！？）》”’]*\u00a0*|[^\s\u2e80-\u9fff\uf900-\uffef]+\s*|\s+/gu;

function share(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 1;
  if (/[\sil.,:;'|!()[\]]/.test(character)) return 0.3;
  return /[A-ZmwMW%—]/.test(character) ? 0.68 : 0.56;
}
