import { InputError, type Name, nameText } from "../../base/index.js";
import type { PlantLocation } from "./plant-location.js";

/** What happens to an industry whose size is all in one plant, for which H = 1. */
export type SinglePlants = "refuse" | "exclude";

/** Which industries an index exists for. */
export interface KeptIndustries {
  /** Their places among all industries. */
  readonly kept: readonly number[];
  readonly excluded: readonly Name[];
}

/**
 * Sorts out the industries of one plant: with H = 1 the index is 0/0.
 *
 * @param herfindahl - H, one an industry.
 * @internal
 */
export function keptIndustries(
  where: string,
  location: PlantLocation,
  herfindahl: Float64Array,
  singlePlants: SinglePlants,
): KeptIndustries {
  const single = location.industries.map((_, i) => herfindahl[i] >= 1 - 1e-12);
  const first = single.indexOf(true);
  if (first >= 0 && singlePlants === "refuse") {
    const name = JSON.stringify(nameText(location.industries[first]));
    const words = `hold at least 2 plants of the industry ${name} (H = 1 leaves the index undefined; or set \`singlePlants: "exclude"\`)`;
    throw new InputError(where, "plants", words, location.counts[first]);
  }
  const kept = location.industries.map((_, i) => i).filter((i) => !single[i]);
  if (kept.length === 0) {
    throw new InputError(where, "plants", "hold an industry of at least 2 plants", 0);
  }
  return { kept, excluded: location.industries.filter((_, i) => single[i]) };
}
