import "./install.js";
export * from "./check.js";
export type { Solution } from "./compare.js";
export * from "./figure-to-png.js";
export * from "./mime-bundle.js";
export * from "./verdict.js";
