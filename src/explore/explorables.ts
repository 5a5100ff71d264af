import type { Explorable, Model, State } from "./explorable-model.js";
import { type LocationQuotientInput, locationQuotientExplorable } from "./location-quotient.js";
import { type MultiplierInput, multiplierExplorable } from "./investment-multiplier.js";
import { type AhpInput, ahpExplorable } from "./ahp.js";
import { type GemScoresInput, gemExplorable } from "./gem.js";
import { type MergerInput, mergerExplorable } from "./merger.js";
import { type DartboardInput, dartboardExplorable } from "./dartboard.js";
import { type FinalDemandInput, finalDemandExplorable } from "./final-demand.js";
import { type ConvergenceInput, convergenceExplorable } from "./convergence.js";
import { type LorenzInput, lorenzExplorable } from "./lorenz.js";
import { type QuadrilateralInput, quadrilateralExplorable } from "./quadrilateral.js";
import { type RotationInput, rotationExplorable } from "./rotation.js";
import { type CorePeripheryInput, corePeripheryExplorable } from "./core-periphery.js";
import { gemBudgetExplorable } from "./gem-budget.js";
import { type LifeCycleInput, lifeCycleExplorable } from "./life-cycle.js";

/** All explorables, by the names that cells call them. @internal */
export const EXPLORABLES = {
  "location-quotient": locationQuotientExplorable,
  "investment-multiplier": multiplierExplorable,
  ahp: ahpExplorable,
  gem: gemExplorable,
  merger: mergerExplorable,
  dartboard: dartboardExplorable,
  "final-demand": finalDemandExplorable,
  convergence: convergenceExplorable,
  lorenz: lorenzExplorable,
  "strategic-quadrilateral": quadrilateralExplorable,
  rotation: rotationExplorable,
  "life-cycle": lifeCycleExplorable,
  "core-periphery": corePeripheryExplorable,
  "gem-budget": gemBudgetExplorable,
} as const;

/** What an explorable is called. */
export type ExplorableName = keyof ExplorableInputs;

/** What each explorable takes. */
export interface ExplorableInputs {
  readonly "location-quotient": LocationQuotientInput;
  readonly "investment-multiplier": MultiplierInput;
  readonly ahp: AhpInput;
  readonly gem: GemScoresInput;
  readonly merger: MergerInput;
  readonly dartboard: DartboardInput;
  readonly "life-cycle": LifeCycleInput;
  readonly "core-periphery": CorePeripheryInput;
  readonly "gem-budget": GemScoresInput;
  readonly rotation: RotationInput;
  readonly "strategic-quadrilateral": QuadrilateralInput;
  readonly lorenz: LorenzInput;
  readonly convergence: ConvergenceInput;
  readonly "final-demand": FinalDemandInput;
}

/** An explorable whose data nobody knows the type of. @internal */
export type AnyExplorable = Explorable<unknown, object, State, Model>;
