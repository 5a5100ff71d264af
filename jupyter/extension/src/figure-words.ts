import type { ShownLanguage } from "./language.js";
import type { SafeFigure } from "./safe-figure.js";

type Fields = Readonly<Record<string, unknown>>;

const HAN = /[\u3400-\u9fff]/;
/** The second language of a title: smaller, under the first. */
const UNDER = /<br><span style="[^"]*">(.*?)<\/span>/g;

/**
 * A figure whose title, axes and source are said in one language, where both are written and it is plain which is
 * which. Names of regions and the like stay as they are: they may be anybody's.
 */
export function figureInWords(figure: SafeFigure, language: ShownLanguage): SafeFigure {
  if (language === "both") return figure;
  const { layout } = figure;
  const axes = Object.entries(layout).map(([name, value]) =>
    /^[xy]axis\d*$/.test(name) ? [name, titled(fieldsOf(value), (text) => oneOf(text, language))] : [name, value],
  );
  const annotations = Array.isArray(layout.annotations)
    ? { annotations: layout.annotations.map((each) => ofPage(fieldsOf(each), language)) }
    : {};
  const told = titled({ ...Object.fromEntries(axes), ...annotations }, (text) => titleIn(text, language));
  return { ...figure, layout: told };
}

function titled(fields: Fields, say: (text: string) => string): Fields {
  const { title } = fields;
  const { text } = fieldsOf(title);
  return typeof text === "string" ? { ...fields, title: { ...fieldsOf(title), text: say(text) } } : fields;
}

/** Words on the page, such as the source and the title of two panels; what belongs to a mark stays as it is. */
function ofPage(annotation: Fields, language: "zh" | "en"): Fields {
  const { xref, yref, text } = annotation;
  if (xref !== "paper" || yref !== "paper" || typeof text !== "string") return annotation;
  return { ...annotation, text: oneOf(text, language) };
}

function titleIn(text: string, language: "zh" | "en"): string {
  const second = [...text.matchAll(UNDER)].map(([, line]) => line ?? "");
  if (second.length === 0) return text;
  return language === "zh" ? text.replace(UNDER, "") : second.join("<br>");
}

/** Chinese lines before lines without Chinese; or, on one line, a Chinese text before an English one. */
function oneOf(text: string, language: "zh" | "en"): string {
  const parts = text.split("<br>");
  const first = parts.findIndex((line) => !HAN.test(line));
  const lines = first > 0 && parts.slice(first).every((line) => !HAN.test(line));
  if (lines) return (language === "zh" ? parts.slice(0, first) : parts.slice(first)).join("<br>");
  const [, zh, en] = /^(.*[\u3400-\u9fff）】”]) ([A-Za-z][^\u3400-\u9fff]*)$/.exec(text) ?? [];
  // "LQ" or "R&D" alone may belong to the Chinese.
  if (zh === undefined || en === undefined || parts.length > 1 || !/[a-z]{2}/.test(en)) return text;
  return language === "zh" ? zh : en;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
