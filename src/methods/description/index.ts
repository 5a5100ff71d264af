export * from "./contributions.js";
export * from "./dynamic-shift-share.js";
export * from "./growth.js";
export { ShiftShare, type ShiftShareOptions, shiftShare } from "./shift-share.js";
export type { ShiftShareForm, ShiftSharePart, ShiftShareRates } from "./shift-share-parts.js";
export * from "./spatial-shift-share.js";
export * from "./life-cycle.js";
