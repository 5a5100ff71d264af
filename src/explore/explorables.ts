import type { Explorable, Model, State } from "./explorable-model.js";
import { locationQuotientExplorable } from "./location-quotient.js";

/** All explorables, by the names that cells call them. @internal */
export const EXPLORABLES = {
  "location-quotient": locationQuotientExplorable,
} as const;

type Explorables = typeof EXPLORABLES;

/** What an explorable is called. */
export type ExplorableName = keyof Explorables;

/** What each explorable takes. */
export type ExplorableInputs = {
  readonly [N in ExplorableName]: Explorables[N] extends Explorable<infer G, never, never, never> ? G : never;
};

/** An explorable whose data nobody knows the type of. @internal */
export type AnyExplorable = Explorable<unknown, object, State, Model>;
