/** Node's door: all that a notebook imports. */
export * from "./pure.js";
export * from "./frame/index.js";
export * from "./display/index.js";
