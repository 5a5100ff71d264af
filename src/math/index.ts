export * from "./inverse.js";
export * from "./lu.js";
export * from "./matrix-product.js";
export * from "./random.js";
export * from "./solve.js";
