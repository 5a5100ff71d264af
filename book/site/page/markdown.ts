/** The script of Markdown and formulas, read when a cell shows some for the first time. */
import { markdownWriter } from "../write/markdown.mjs";

globalThis.IndustrialClustersMarkdown = markdownWriter((target) => target);
