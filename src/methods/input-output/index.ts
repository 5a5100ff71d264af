export * from "./aggregate.js";
export * from "./audit.js";
export type { AuditFinding, AuditKind, Spot } from "./audit-finding.js";
export { type AuditNumbers, InputOutputAudit } from "./audit-result.js";
export type { SystemNumbers } from "./audit-system.js";
export { allocationCoefficients, directCoefficients } from "./coefficients.js";
export * from "./demand-flows.js";
export * from "./demand-flows-result.js";
export * from "./demand-shock.js";
export * from "./demand-shock-result.js";
export * from "./direct-linkages.js";
export {
  type PowerOptions,
  powerOfDispersion,
  type SensitivityOptions,
  sensitivityOfDispersion,
} from "./dispersion.js";
export * from "./dispersion-variation.js";
export * from "./extraction.js";
export * from "./extraction-result.js";
export * from "./final-demand-multipliers.js";
export * from "./ghosh.js";
export * from "./hawkins-simon.js";
export type { HouseholdOptions, Households } from "./households.js";
export type { ImportChange, ImportChanges } from "./import-changes.js";
export * from "./import-levers.js";
export { ImportLevers } from "./import-levers-result.js";
export * from "./import-scenario.js";
export {
  ImportScenario,
  type ImportScenarioMeasure,
  type ImportTotals,
} from "./import-scenario-result.js";
export { type ImportOptions, type ImportTreatment, importShares } from "./imports.js";
export type { InsideShares } from "./inside-shares.js";
export * from "./key-sectors.js";
export type { InputOutputLayout } from "./layout.js";
export * from "./leontief.js";
export { type MarginOptions, tableMargins } from "./margins.js";
export * from "./margins-result.js";
export * from "./multiplier-product-matrix.js";
export * from "./multipliers.js";
export * from "./multipliers-result.js";
export type { PrintedTable } from "./printed-table.js";
export * from "./ras.js";
export { RasBalance } from "./ras-balance.js";
export { inputOutputTable } from "./read-table.js";
export {
  type QuotientOptions,
  type RegionalMethod,
  regionalQuotients,
} from "./regional-quotients.js";
export * from "./regional-multipliers.js";
export * from "./regionalisation.js";
export * from "./regions.js";
export * from "./rounds.js";
export * from "./sector-values.js";
export type { Names } from "./names.js";
export type { Shock, ShockOptions, ShockTarget } from "./shock.js";
export * from "./structural-decomposition.js";
export * from "./structural-decomposition-result.js";
export * from "./structural-paths.js";
export * from "./structural-paths-result.js";
export {
  type InputOutputParts,
  type InputOutputRoles,
  InputOutputTable,
  type RolesGiven,
} from "./table.js";
export * from "./table-of.js";
export * from "./upstreamness.js";
