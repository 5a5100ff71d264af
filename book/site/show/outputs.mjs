/**
 * What a cell shows, as markup: the same for what is stored in a notebook and for what a page has just computed.
 * Of the forms that an output comes in, the richest is taken that needs no trust: our own figures, tables and
 * explorables, which are data only, and text. HTML out of a notebook is never shown.
 */
import { readSteps, STEPS_MIME, stepsMarkup } from "./steps.mjs";
import { readTable, tableMarkup } from "./table.mjs";
import { html, made } from "./html.mjs";
import { live } from "./live.mjs";

export const PLOTLY_MIME = "application/vnd.plotly.v1+json";
export const TABLE_MIME = "application/vnd.industrial-clusters.table.v1+json";
export const EXPLORABLE_MIME = "application/vnd.industrial-clusters.explorable.v1+json";

/** @typedef {import("./html.mjs").Markup} Markup */

/**
 * An output as a notebook holds it (nbformat 4).
 *
 * @typedef {object} Output
 * @property {string} output_type - stream, display_data, execute_result or error.
 * @property {string | readonly string[]} [text] - of a stream.
 * @property {string} [name] - of a stream.
 * @property {Readonly<Record<string, unknown>>} [data] - by mime type.
 * @property {readonly string[]} [traceback] - of an error.
 * @property {string} [ename]
 * @property {string} [evalue]
 */

/**
 * What differs between the builder and a page.
 *
 * @typedef {object} Place
 * @property {(base64: string) => { readonly src: string; readonly width: number; readonly height: number }} picture - where a picture is to be read from.
 * @property {(markdown: string) => string} markdown - safe markup of Markdown with formulas.
 */

/**
 * @param {readonly Output[]} outputs
 * @param {Place} place
 * @returns {Markup}
 */
export function outputsMarkup(outputs, place) {
  return html`${outputs.map((output) => outputMarkup(output, place))}`;
}

/**
 * @param {Output} output
 * @param {Place} place
 * @returns {Markup}
 */
function outputMarkup(output, place) {
  if (output.output_type === "stream") return textMarkup(textOf(output.text), `text ${output.name ?? ""}`);
  if (output.output_type === "error") return errorMarkup(output);
  const data = output.data ?? {};
  const picture = data["image/png"];
  const still = () => stillMarkup(data, place);
  if (data[PLOTLY_MIME] !== undefined) return live("figure", data[PLOTLY_MIME], still());
  if (data[EXPLORABLE_MIME] !== undefined) return live("explorable", data[EXPLORABLE_MIME], still());
  const table = readTable(data[TABLE_MIME]);
  if (table !== undefined) return live("table", table, tableMarkup(table));
  if (typeof picture === "string") return pictureMarkup(picture, textOf(data["text/plain"]), place);
  const steps = readSteps(data[STEPS_MIME]);
  if (steps !== undefined) return stepsMarkup(steps, place.markdown);
  if (data["text/markdown"] !== undefined) {
    return html`<div class="markdown">${made(place.markdown(textOf(data["text/markdown"])))}</div>`;
  }
  if (data["text/latex"] !== undefined) {
    return html`<div class="markdown">${made(place.markdown(textOf(data["text/latex"])))}</div>`;
  }
  return textMarkup(textOf(data["text/plain"]), "text");
}

/**
 * The picture of a figure or an explorable; its words, if it has none.
 *
 * @param {Readonly<Record<string, unknown>>} data
 * @param {Place} place
 */
function stillMarkup(data, place) {
  const png = data["image/png"];
  const words = textOf(data["text/plain"]);
  return typeof png === "string" ? pictureMarkup(png, words, place) : textMarkup(words, "text");
}

/**
 * @param {string} base64
 * @param {string} words
 * @param {Place} place
 */
function pictureMarkup(base64, words, place) {
  const { src, width, height } = place.picture(base64);
  return html`<img loading="lazy" src="${src}" alt="${words}" width="${width}" height="${height}">`;
}

/** @param {Output} output */
function errorMarkup({ traceback = [], ename, evalue }) {
  const lines = traceback.length > 0 ? traceback.join("\n") : `${ename}: ${evalue}`;
  // Colours of a terminal.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the escape that begins them
  return textMarkup(lines.replace(/\u001b\[[\d;]*m/g, ""), "text error");
}

/**
 * @param {string} text
 * @param {string} kind
 */
function textMarkup(text, kind) {
  return html`<pre class="${kind.trim()}" tabindex="0">${text}</pre>`;
}

/** @param {unknown} text - in one piece or in lines. */
function textOf(text) {
  return Array.isArray(text) ? text.join("") : String(text ?? "");
}
