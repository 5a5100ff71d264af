/**
 * The browser's door: everything that needs no file, no danfo and no Node.
 * A test bundles it and fails when anything of Node gets in.
 */
export * from "./base/index.js";
export * from "./format/index.js";
export * from "./math/index.js";
export * from "./methods/agglomeration/index.js";
export * from "./methods/concentration/index.js";
export * from "./methods/description/index.js";
export * from "./methods/effects/index.js";
export * from "./methods/evaluation/index.js";
export * from "./methods/factor/index.js";
export * from "./methods/specialization/index.js";
export * from "./methods/input-output/index.js";
export * from "./methods/indicators/index.js";
export * from "./methods/swot/index.js";
export * from "./chart/index.js";
