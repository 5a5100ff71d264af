export * from "./dematel.js";
export * from "./dematel-result.js";
export * from "./item-analysis.js";
export * from "./item-analysis-result.js";
export * from "./obstacle-degrees.js";
export * from "./obstacle-degrees-result.js";
