export * from "./awot.js";
export * from "./awot-result.js";
export * from "./awot-strategies.js";
export * from "./awot-strategies-result.js";
export * from "./factor-evaluation.js";
export * from "./factor-evaluation-result.js";
export * from "./internal-external.js";
export * from "./quadrilateral-sensitivity.js";
export * from "./quadrilateral-sensitivity-result.js";
export { type QuadrilateralOptions, strategicQuadrilateral } from "./strategic-quadrilateral.js";
export * from "./strategic-quadrilateral-result.js";
export type { StrategyType } from "./strategy-type.js";
export {
  type FactorWeights,
  type GroupTotals,
  SWOT_GROUPS,
  type SwotFactor,
  type SwotFactors,
  type SwotGroup,
  type UnweightedFactors,
} from "./swot-factors.js";
export * from "./tows.js";
export * from "./tows-result.js";
