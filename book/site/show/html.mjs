/**
 * HTML that is safe by construction: what is put into a template is text, unless it is markup that a template made.
 * The builder writes pages by it, and a page writes what its cells show.
 */

/** Markup that may stand in a page as it is. */
export class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

/** @typedef {Markup | string | number | undefined | readonly (Markup | string | number | undefined)[]} Part */

/**
 * Markup out of a template; texts in it are escaped, lists are joined, what is undefined is left out.
 *
 * @param {TemplateStringsArray} strings
 * @param {...Part} parts
 * @example
 * html`<td>${"<img>"}</td>`.text; // => "<td>&lt;img&gt;</td>"
 */
export function html(strings, ...parts) {
  return new Markup(strings.reduce((text, string, i) => text + written(parts[i - 1]) + string));
}

/**
 * Markup that somebody else made safe: of formulas, of Markdown.
 *
 * @param {string} text
 */
export function made(text) {
  return new Markup(text);
}

/**
 * A value as JSON that can stand in a page's `<script>`: only "<" can end that.
 *
 * @param {unknown} value
 */
export function inlineJson(value) {
  return new Markup(JSON.stringify(value).replaceAll("<", "\\u003c"));
}

/**
 * @param {Part} part
 * @returns {string}
 */
function written(part) {
  if (part === undefined) return "";
  if (part instanceof Markup) return part.text;
  if (typeof part === "object") return part.map(written).join("");
  return String(part).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
