/** TypeScript as markup, by the grammar that the editor in the page has: classes, whose colours are the page's. */
import { typescriptLanguage } from "@codemirror/lang-javascript";
import { classHighlighter, highlightCode } from "@lezer/highlight";
import { html } from "../show/html.mjs";

/** @param {string} code */
export function highlighted(code) {
  /** @type {import("../show/html.mjs").Markup[]} */
  const parts = [];
  highlightCode(
    code,
    typescriptLanguage.parser.parse(code),
    classHighlighter,
    (text, classes) => parts.push(classes === "" ? html`${text}` : html`<span class="${classes}">${text}</span>`),
    () => parts.push(html`${"\n"}`),
  );
  return html`${parts}`;
}

/**
 * The markup of code in Markdown: nothing, if it is of another language.
 *
 * @param {string} code
 * @param {string} language
 */
export function highlightedIn(code, language) {
  return /^(ts|typescript|js|javascript)$/.test(language) ? highlighted(code).text : "";
}
