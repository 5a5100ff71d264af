/** Markdown of a cell as markup: formulas as MathML, code in the page's classes, no HTML of the cell's own. */
import { tex } from "@mdit/plugin-tex";
import MarkdownIt from "markdown-it";
import temml from "temml";
import { made } from "../show/html.mjs";

/**
 * @param {(target: string) => string} address - from a link in a notebook to one in the book.
 * @param {(code: string, language: string) => string} highlight - the markup of code; nothing, if it is to stay plain.
 */
export function markdownWriter(address, highlight = () => "") {
  const markdown = new MarkdownIt({
    html: false,
    linkify: false,
    highlight,
  });
  markdown.use(tex, {
    delimiters: "dollars",
    render: (formula, displayMode) => {
      const written = temml.renderToString(formula, { displayMode, throwOnError: false });
      return displayMode ? `<div class="formula" tabindex="0">${written}</div>` : written;
    },
  });
  const link = markdown.renderer.rules.link_open;
  markdown.renderer.rules.link_open = (tokens, i, options, env, self) => {
    const token = tokens[i];
    token.attrSet("href", address(String(token.attrGet("href"))));
    return link === undefined ? self.renderToken(tokens, i, options) : link(tokens, i, options, env, self);
  };
  return (/** @type {string} */ text) => made(markdown.render(text));
}
