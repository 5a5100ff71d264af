export type { ExplorableInputs, ExplorableName } from "./explorables.js";
export { Exploration, explore } from "./explore.js";
export type { LocationQuotientInput } from "./location-quotient.js";
export type { AhpInput } from "./ahp.js";
export type { DartboardInput } from "./dartboard.js";
export type { GemScoresInput } from "./gem.js";
export type { MultiplierInput } from "./investment-multiplier.js";
export type { MergerInput } from "./merger.js";
