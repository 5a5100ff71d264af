export * from "./figure.js";
export * from "./palette.js";
export * from "./trace.js";
export * from "./words.js";
