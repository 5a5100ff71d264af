import {
  given,
  InputError,
  indexOfName,
  isList,
  nameText,
  type OptionReader,
  readOptions,
  say,
  namesAt,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { Coagglomeration } from "./coagglomeration-result.js";
import { type DartboardReference, locate, type PlantLocation, referenceOf, sumOfSquares } from "./plant-location.js";
import { PLANT_CHOICE, type PlantChoice, type PlantsInput } from "./plants.js";
import { TWO_INDUSTRIES } from "./words.js";

/** A reference that is the same for all industries. */
export type OneMapReference = Exclude<DartboardReference, "others">;

/** Reads it; `"plants"` by default. @internal */
export const oneMap: OptionReader<OneMapReference> = (caller, name, value) => {
  const reference = referenceOf(caller, name, value);
  if (reference !== "others") return reference;
  const words = say(
    '不是 "others"（各产业要在同一张地图上比较）',
    'be another than "others" (industries are compared on one map)',
  );
  throw new InputError(caller, name, words, reference);
};

/** Options of {@link coagglomeration}. */
export interface CoagglomerationOptions extends PlantChoice {
  /** The industries of the group; all by default. */
  readonly industries?: readonly string[] | undefined;
  /** Where the regions' probabilities x come from; `"plants"` by default. */
  readonly reference?: OneMapReference | undefined;
}

const where = "coagglomeration";

const OPTIONS = { industries: given<readonly string[]>(), reference: oneMap, ...PLANT_CHOICE };

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
 * @param plants - a frame of one row a plant, records { region, industry, size }, or columns of codes or
 * texts; sizes > 0. Or `{ cells }`, the sums of a registry.
 * @unit 无量纲 · none
 * @throws {InputError} If the group has fewer than 2 industries or names one twice, a size isn't > 0,
 * or all x lie in one region.
 * @see Ellison, G. & Glaeser, E. L. (1997). Geographic concentration in U.S. manufacturing industries: a dartboard approach. Journal of Political Economy 105(5), 889–927, eq. (12).
 * @example
 * const plants = {
 *   region: [0, 1, 0, 1, 2, 2],
 *   industry: [0, 0, 1, 1, 2, 2],
 *   size: [6, 4, 5, 5, 3, 7],
 * };
 * coagglomeration(plants, { industries: ["0", "1"] }).gamma; // => 0.2441
 */
export function coagglomeration(plants: PlantsInput, options: CoagglomerationOptions = {}): Coagglomeration {
  const { industries, reference, ...choice } = readOptions(where, options, OPTIONS);
  const location = locate(where, plants, reference, { choice, needs: ["size2", "plants"] });
  const group = members(location, industries);
  const x = location.reference(0);
  const spread = 1 - sumOfSquares(x);
  const width = x.length;
  const total = sumOf(group.map((i) => location.totals[i]));
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
  const over = (value: (part: (typeof parts)[number]) => number): number =>
    sumOf(parts.map((part) => part.weight ** 2 * value(part)));
  const G = sumOf(together.map((s, r) => (s - x[r]) ** 2));
  const terms = {
    concentration: G / spread,
    plants: over(({ herfindahl }) => herfindahl),
    own: over(({ excess }) => excess),
    squares: over(() => 1),
  };
  return new Coagglomeration({
    industries: namesAt(location.industries, group),
    gamma: (terms.concentration - terms.plants - terms.own) / (1 - terms.squares),
    rawConcentration: G,
    sumOfSquares: 1 - spread,
    weights: Float64Array.from(parts, ({ weight }) => weight),
    herfindahls: Float64Array.from(parts, ({ herfindahl }) => herfindahl),
    terms,
  });
}

function members(location: PlantLocation, names: readonly string[] | undefined): readonly number[] {
  if (names !== undefined && !isList(names)) {
    throw new InputError(
      where,
      "industries",
      say('是一列名称，如 ["甲", "乙"]', 'be a list of names, such as ["甲", "乙"]'),
      names,
    );
  }
  const group = names
    ? names.map((name, k) => indexOfName(where, `industries[${k}]`, location.industries, name))
    : location.industries.map((_, i) => i);
  const twice = group.findIndex((i, k) => group.indexOf(i) !== k);
  if (twice >= 0) {
    const name = nameText(location.industries[group[twice]]);
    throw new InputError(where, `industries[${twice}]`, say("只出现一次", "not be named twice"), name);
  }
  if (group.length >= 2) return group;
  const known = group.map((i) => nameText(location.industries[i]));
  throw new InputError(where, "industries", TWO_INDUSTRIES, known);
}
