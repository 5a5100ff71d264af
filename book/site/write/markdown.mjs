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
  markdown.block.ruler.before("paragraph", "fold", fold, { alt: ["paragraph", "blockquote", "list"] });
  // A wide table is moved sideways in a box that keys reach, too.
  markdown.renderer.rules.table_open = () => '<div class="wide" tabindex="0"><table>';
  markdown.renderer.rules.table_close = () => "</table></div>";
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
 * What notebooks fold: `<details><summary>a text</summary>`, Markdown, `</details>`, each tag at the beginning of a line.
 *
 * @type {import("markdown-it/lib/parser_block.mjs").RuleBlock}
 */
function fold(state, start, end, silent) {
  const lineAt = (/** @type {number} */ at) => state.getLines(at, at + 1, state.blkIndent, false).trim();
  const summary = /^<details><summary>(.*)<\/summary>$/.exec(lineAt(start))?.[1];
  const last = Array.from({ length: end - start - 1 }, (_, i) => start + 1 + i).find(
    (at) => lineAt(at) === "</details>",
  );
  if (summary === undefined || last === undefined) return false;
  if (silent) return true;
  state.push("details_open", "details", 1);
  state.push("summary_open", "summary", 1);
  Object.assign(state.push("inline", "", 0), { content: summary, children: [], map: [start, start + 1] });
  state.push("summary_close", "summary", -1);
  const { lineMax } = state;
  state.lineMax = last;
  state.md.block.tokenize(state, start + 1, last);
  state.lineMax = lineMax;
  state.push("details_close", "details", -1);
  state.line = last + 1;
  return true;
}

/**
 * `<br>`, which tables need for a second line: beside folds the one tag that is a tag.
 *
 * @type {import("markdown-it/lib/parser_inline.mjs").RuleInline}
 */
function lineBreak(state, silent) {
  if (!state.src.startsWith("<br>", state.pos)) return false;
  if (!silent) state.push("hardbreak", "br", 0);
  state.pos += "<br>".length;
  return true;
}
