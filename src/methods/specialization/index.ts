export * from "./location-quotients.js";
export * from "./location-quotients-result.js";
export type { QuotientForm } from "./quotient-form.js";
export type {
  NationalTotals,
  Reference,
  ReferenceTotals,
} from "./reference.js";
export type { IndustryTotals, RegionTotals } from "./totals.js";
