/** What is read only when a table is copied. */
export { tableToLatex } from "../../../src/format/latex.js";
export { tableToMarkdown } from "../../../src/format/markdown.js";
