export type { Contribution } from "./contribution.js";
export { type ScenarioBandsOptions, type ScenarioModel, scenarioBands } from "./scenario-bands.js";
export { type AssumptionWords, type BandName, ScenarioBands } from "./scenario-bands-result.js";
export type { LabelledInput, UncertainInput } from "./uncertain-input.js";
