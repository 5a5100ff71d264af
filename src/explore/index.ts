export type { ExplorableInputs, ExplorableName } from "./explorables.js";
export { Exploration, explore } from "./explore.js";
export type { LocationQuotientInput } from "./location-quotient.js";
