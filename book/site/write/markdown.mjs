/** Markdown of a cell as markup: formulas as MathML, code in the page's classes, no HTML of the cell's own. */
import { tex } from "@mdit/plugin-tex";
import MarkdownIt from "markdown-it";
import temml from "temml";

/**
 * What writes Markdown as markup that is safe.
 *
 * @param {(target: string) => string | undefined} address - from a link in a notebook to one in the book, if there is one.
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
  markdown.inline.ruler.push("line-break", lineBreak);
  const link = markdown.renderer.rules.link_open;
  markdown.renderer.rules.link_open = (tokens, i, options, env, self) => {
    const token = tokens[i];
    const href = address(String(token.attrGet("href")));
    if (href === undefined) token.attrs = [];
    else token.attrSet("href", href);
    return link === undefined ? self.renderToken(tokens, i, options) : link(tokens, i, options, env, self);
  };
  return (/** @type {string} */ text) => markdown.render(text);
}

/**
 * `<br>`, which tables need for a second line: the one tag that is a tag.
 *
 * @type {import("markdown-it/lib/parser_inline.mjs").RuleInline}
 */
function lineBreak(state, silent) {
  if (!state.src.startsWith("<br>", state.pos)) return false;
  if (!silent) state.push("hardbreak", "br", 0);
  state.pos += "<br>".length;
  return true;
}
