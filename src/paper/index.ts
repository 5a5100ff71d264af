import "./install.js";

export type { SaveFigureOptions } from "./save-figure.js";
export type { SaveTableOptions } from "./save-options.js";
