export * from "./ahp/ahp.js";
export * from "./ahp/ahp-result.js";
export { type JudgementInput, judgementMatrix } from "./ahp/judgements.js";
export type { RandomIndex, RandomIndexTable } from "./ahp/random-index.js";
export type { PriorityMethod } from "./ahp/priorities.js";
