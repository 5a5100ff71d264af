export * from "./check.js";
export * from "./errors.js";
export * from "./label.js";
export * from "./labelled-matrix.js";
export * from "./names.js";
export type { LabelledNumbers, MatrixInput } from "./read-matrix.js";
export * from "./result.js";
export * from "./steps.js";
export * from "./table.js";
