import { InputError, indexOfName, isList, type Name, nameText } from "../../base/index.js";
import { Coagglomeration } from "./coagglomeration-result.js";
import {
  type DartboardReference,
  locate,
  type PlantLocation,
  sumOfSquares,
} from "./plant-location.js";
import type { PlantsInput } from "./plants.js";

/** Options of {@link coagglomeration}. */
export interface CoagglomerationOptions {
  /** The industries of the group; all by default. */
  readonly industries?: readonly string[];
  /** Where the regions' probabilities x come from; `"plants"` by default. */
  readonly reference?: Exclude<DartboardReference, "others">;
}

const where = "coagglomeration";

/**
 * Co-agglomeration of a group of industries (共同集聚指数 γᶜ): how far plants of different industries
 * locate together, beyond what each industry does by itself.
 *
 *     γᶜ = (G/(1 − Σx²) − H − Σᵢ γᵢ wᵢ² (1 − Hᵢ)) / (1 − Σᵢ wᵢ²),   H = Σᵢ wᵢ² Hᵢ
 *
 * G is the raw concentration of the group as a whole, wᵢ the industry's share of the group, γᵢ its
 * own Ellison–Glaeser index. For two industries it is {@link pairwiseCoagglomeration}. Under random
 * location E[γᶜ] = 0.
 *
 * @param plants - records { region, industry, size }, or columns of codes or texts; sizes > 0.
 * @throws {InputError} If the group has fewer than 2 industries or names one twice, a size isn't > 0,
 * or all x lie in one region.
 * @see Ellison, G. & Glaeser, E. L. (1997). Geographic concentration in U.S. manufacturing industries: a dartboard approach. Journal of Political Economy 105(5), 889–927, eq. (12).
 * @example
 * const plants = { region: [0, 1, 0, 1, 2, 2], industry: [0, 0, 1, 1, 2, 2], size: [6, 4, 5, 5, 3, 7] };
 * coagglomeration(plants, { industries: ["0", "1"] }).gamma; // => 0.2441
 */
export function coagglomeration(
  plants: PlantsInput,
  options: CoagglomerationOptions = {},
): Coagglomeration {
  const reference = checkReference(where, options.reference ?? "plants");
  const location = locate(where, plants, reference);
  const group = members(location, options.industries);
  const x = location.reference(0);
  const spread = 1 - sumOfSquares(x);
  const width = x.length;
  const total = group.reduce((sum, i) => sum + location.totals[i], 0);
  const together: Float64Array = new Float64Array(width);
  const parts = group.map((i) => {
    let G = 0;
    for (let r = 0; r < width; r++) {
      const size = location.sizes[i * width + r];
      together[r] += size / total;
      G += (size / location.totals[i] - x[r]) ** 2;
    }
    const H = location.squares[i] / location.totals[i] ** 2;
    // γ (1 − H) = G/(1 − Σx²) − H, which exists for an industry of one plant too.
    return { weight: location.totals[i] / total, herfindahl: H, excess: G / spread - H };
  });
  const G = together.reduce((sum, s, r) => sum + (s - x[r]) ** 2, 0);
  return new Coagglomeration({
    industries: group.map((i) => location.industries[i]),
    rawConcentration: G,
    sumOfSquares: 1 - spread,
    weights: Float64Array.from(parts, ({ weight }) => weight),
    herfindahls: Float64Array.from(parts, ({ herfindahl }) => herfindahl),
    excesses: Float64Array.from(parts, ({ excess }) => excess),
  });
}

/** @internal */
export function checkReference(
  caller: string,
  reference: DartboardReference,
): Exclude<DartboardReference, "others"> {
  if (reference !== "others") return reference;
  const words = 'be another than "others" (industries are compared on one map)';
  throw new InputError(caller, "reference", words, reference);
}

function members(location: PlantLocation, names: readonly string[] | undefined): readonly number[] {
  if (names !== undefined && !isList(names)) {
    throw new InputError(where, "industries", "be a list of names", names);
  }
  const group = names
    ? names.map((name, k) => indexOfName(where, `industries[${k}]`, location.industries, name))
    : location.industries.map((_, i) => i);
  const twice = group.findIndex((i, k) => group.indexOf(i) !== k);
  if (twice >= 0) {
    const name: Name = location.industries[group[twice]];
    throw new InputError(where, `industries[${twice}]`, "not be named twice", nameText(name));
  }
  if (group.length >= 2) return group;
  const known = group.map((i) => nameText(location.industries[i]));
  throw new InputError(where, "industries", "hold at least 2 industries", known);
}
