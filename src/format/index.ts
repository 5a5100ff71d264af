export * from "./csv.js";
export * from "./escape.js";
export * from "./html.js";
export * from "./latex.js";
export * from "./markdown.js";
export * from "./number.js";
export { lines, type TableFormat } from "./shown-table.js";
export * from "./steps.js";
export * from "./text.js";
