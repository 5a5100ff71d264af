import { InputError, type Name, nameText, say } from "../../base/index.js";
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
    const words = say(
      '至少有产业 {name} 的 2 家企业（H = 1 时指数没有定义；或写 singlePlants: "exclude"）',
      'hold at least 2 plants of the industry {name} (H = 1 leaves the index undefined; or set `singlePlants: "exclude"`)',
      { name },
    );
    throw new InputError(where, "plants", words, location.counts[first]);
  }
  const kept = location.industries.map((_, i) => i).filter((i) => !single[i]);
  if (kept.length === 0) {
    const words = say("有至少含 2 家企业的产业", "hold an industry of at least 2 plants");
    throw new InputError(where, "plants", words, 0);
  }
  return { kept, excluded: location.industries.filter((_, i) => single[i]) };
}
