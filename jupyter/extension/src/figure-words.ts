import type { ShownLanguage } from "./language.js";
import type { SafeFigure } from "./safe-figure.js";
import { type OneLanguage, textsInLanguage } from "./paired-texts.js";

type Fields = Readonly<Record<string, unknown>>;

/** The second language of a title: smaller, under the first. */
const UNDER = /<br><span style="[^"]*">(.*?)<\/span>/g;

/** What isn't read by anybody: names of fonts, and what programs keep. */
const NO_WORDS = new Set(["family", "meta", "ids", "uid"]);

/**
 * A figure whose texts are in one language, wherever both are written and it is plain which is which: "江西 Jiangxi",
 * "江西 Jiangxi 1.252". A text in Chinese alone gets the English that stands beside it elsewhere in the figure.
 */
export function figureInWords(figure: SafeFigure, language: ShownLanguage): SafeFigure {
  if (language === "both") return figure;
  const { title, ...layout } = figure.layout;
  const all = { data: figure.data, layout };
  const say = textsInLanguage(textsOf(all), placesOf(all), language);
  const told = worded(all, say) as { readonly data: SafeFigure["data"]; readonly layout: Fields };
  const own = withOwnLetters({ ...figure.layout, ...told.layout }, told.data, language);
  return {
    ...figure,
    data: language === "en" ? told.data.map(withOwnEnglish) : told.data,
    layout: "title" in figure.layout ? { ...own, title: titled(title, language) } : own,
  };
}

/** Words of a trace that English, which is wider, breaks or places otherwise: a chart of both languages says how. */
function withOwnEnglish(trace: Fields): Fields {
  const english = Object.entries(fieldsOf(fieldsOf(trace.meta).english));
  const kept = english.filter(([name]) => OF_WORDS.has(name));
  return kept.length === 0 ? trace : { ...trace, ...Object.fromEntries(kept) };
}

/** What a trace may say of its English words. */
const OF_WORDS = new Set(["text", "textposition", "textfont"]);

/** Small letters at the axis are larger where one language leaves room: a chart of both says how large. */
function withOwnLetters(layout: Fields, data: readonly Fields[], language: OneLanguage): Fields {
  const [size] = data.flatMap((trace) => fieldsOf(fieldsOf(trace.meta).letters)[language] ?? []);
  const axis = fieldsOf(layout.xaxis);
  return typeof size === "number"
    ? { ...layout, xaxis: { ...axis, tickfont: { ...fieldsOf(axis.tickfont), size } } }
    : layout;
}

/** Says every text of a value anew; what has none stays the same object. */
function worded(value: unknown, say: (text: string) => string): unknown {
  if (typeof value === "string") return say(value);
  if (Array.isArray(value)) {
    const made = value.map((each) => worded(each, say));
    return made.every((each, i) => each === value[i]) ? value : made;
  }
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  const entries = Object.entries(value);
  const made = entries.map(([name, each]) => [name, NO_WORDS.has(name) ? each : worded(each, say)] as const);
  return made.every(([, each], i) => each === entries[i]?.[1]) ? value : Object.fromEntries(made);
}

/** Every text within a value. */
function* textsWithin(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const each of value) yield* textsWithin(each);
  else if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
    for (const [name, each] of Object.entries(value)) if (!NO_WORDS.has(name)) yield* textsWithin(each);
  }
}

function textsOf(value: unknown): ReadonlySet<string> {
  return new Set(textsWithin(value));
}

/** The places on the axes across, and on those up. */
function placesOf({ data, layout }: { readonly data: SafeFigure["data"]; readonly layout: Fields }) {
  return ["x", "y"].map((axis) => {
    const own = Object.keys(layout).filter((name) => new RegExp(`^${axis}axis\\d*$`).test(name));
    const ticks = own.flatMap((name) => [fieldsOf(layout[name]).tickvals, fieldsOf(layout[name]).categoryarray]);
    return textsOf([...data.map((trace) => trace[axis]), ...ticks]);
  });
}

function titled(title: unknown, language: OneLanguage): unknown {
  const { text, ...others } = fieldsOf(title);
  if (typeof text !== "string") return title;
  const said = titleIn(text, language);
  return { ...others, text: said, ...(said === text ? {} : typeInRoom(said, fieldsOf(others.font))) };
}

/** What was the smaller second line is a title now, in type as large as its longest line lets it be. */
function typeInRoom(text: string, font: Fields): Fields {
  const letters = Math.max(
    ...text
      .replace(/<(?!br>)[^>]*>/g, "")
      .split("<br>")
      .map(lettersOf),
  );
  const size = Math.floor(TITLE_ROOM / letters);
  return typeof font.size === "number" && size < font.size ? { font: { ...font, size } } : {};
}

/** Pixels that a title has on a notebook's page. */
const TITLE_ROOM = 800;

/** How wide a line is, in letters as wide as they are high: a Latin one is about half as wide. */
function lettersOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + (letter >= "\u2e80" ? 1 : 0.53), 0);
}

function titleIn(text: string, language: OneLanguage): string {
  const second = [...text.matchAll(UNDER)].map(([, line]) => line ?? "");
  if (second.length === 0) return text;
  return language === "zh" ? text.replace(UNDER, "") : second.join("<br>");
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** What tells of a figure to who can't see it, in a language: "[图 Figure] …", its English and its sources, a line each. */
export function spokenWords(words: string, language: ShownLanguage): string {
  const [, zh, en, ...sources] = /^\[图 Figure\] (.*)\n(.*)(?:\n(资料来源：.*)\n(Source: .*))?$/.exec(words) ?? [];
  if (language === "both" || zh === undefined) return words;
  const [said, source] = language === "zh" ? [`[图] ${zh}`, sources[0]] : [`[Figure] ${en}`, sources[1]];
  return source === undefined ? said : `${said}\n${source}`;
}
