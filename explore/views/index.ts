import type { EXPLORABLES, ExplorableName } from "../../src/explore/explorables.js";
import type { Explorable } from "../../src/explore/explorable-model.js";
import type { View } from "../view.js";
import { locationQuotientView } from "./location-quotient.js";

type Views = {
  readonly [N in ExplorableName]: (typeof EXPLORABLES)[N] extends Explorable<never, infer D, infer S, infer M>
    ? View<D, S, M>
    : never;
};

/** The picture of each explorable. */
export const VIEWS: Views = {
  "location-quotient": locationQuotientView,
};
