import "./install.js";

export type { ParagraphOptions } from "./methods.js";
export type { MethodsParagraph } from "./methods-paragraph.js";
export type { SaveFigureOptions } from "./save-figure.js";
export type { SaveTableOptions } from "./save-options.js";
export { type SaveResultsOptions, saveResults } from "./save-results.js";
