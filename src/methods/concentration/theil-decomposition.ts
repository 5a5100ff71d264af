import { type Name, oneOf, readOptions, type SizesInput } from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { members, readGroups } from "./groups.js";
import { readWeighted, type WeightOptions, WEIGHTS } from "./sizes.js";
import { LOGARITHM, type Relative, refuseZeros, relativeTo, theilL, theilT } from "./theil.js";
import { TheilDecomposition, type TheilGroup } from "./theil-decomposition-result.js";

/** What {@link theilDecomposition} takes beside the values and their groups. */
export interface TheilDecompositionOptions extends WeightOptions {
  /** T weighs groups by their share of the total, L by their share of the number. `"T"` by default. */
  readonly index?: "T" | "L" | undefined;
}

const where = "theilDecomposition";

const OPTIONS = { index: oneOf("T", "L"), ...WEIGHTS };

/**
 * Decomposition of a Theil index (泰尔指数分解) into the inequality between groups (of provinces: east,
 * middle, west) and that within them, without remainder.
 *
 *     T = Σ_g v_g ln(μ_g/μ) + Σ_g v_g T_g,    v_g = p_g μ_g/μ, the group's share of the total
 *     L = −Σ_g p_g ln(μ_g/μ) + Σ_g p_g L_g,   p_g its share of the number (or of the weights)
 *
 * @param values - n ≥ 1 values in one common unit, or a frame with one column of them; each ≥ 0, not all
 *   zero; for L each > 0.
 * @param groups - the group of each value, by name; or the name of a column of the same frame.
 * @returns Between, within, their sum, and each group's index, shares and contribution. A group with a
 *   total of 0 has no share of T and no index of its own.
 * @unit 无量纲 · none
 * @throws {InputError} If `values` is empty, has a negative or non-finite entry, or is all zero; for L
 *   if one is 0; if `groups` aren't as many names as values; if `weights` don't fit.
 * @see Shorrocks, A. F. (1980). The class of additively decomposable inequality measures. Econometrica
 *   48(3), 613–625.
 * @example
 * const parts = theilDecomposition([1, 3, 4, 8], ["west", "west", "east", "east"]);
 * parts.between; // => 0.130812
 * parts.within; // => 0.075178
 * parts.at("west").valueShare; // => 0.25
 */
export function theilDecomposition(
  values: SizesInput,
  groups: readonly Name[] | string,
  options: TheilDecompositionOptions = {},
): TheilDecomposition {
  const { index, ...read } = readOptions(where, options, OPTIONS);
  const { values: x, weights, names } = readWeighted(where, values, read);
  const groupOf = readGroups(where, "groups", values, groups, x.length);
  const all = { names, ...relativeTo(where, x, weights) };
  if (index === "L") refuseZeros(where, all, LOGARITHM);
  const w = weights ?? new Float64Array(x.length).fill(1);
  const of = index === "T" ? theilT : theilL;
  const list = members(groupOf).map(([name, places]) => groupAt(name, places, x, w, all, of));
  const parts = list.map((group) => ({ ...group, ...contributions(index, group, all.mean) }));
  return new TheilDecomposition({
    index,
    groups: parts,
    mean: all.mean,
    total: of(all),
    between: sumOf(parts.map(({ between }) => between)),
    within: sumOf(parts.map(({ within }) => within)),
    weighted: weights !== undefined,
  });
}

function groupAt(
  name: Name,
  places: readonly number[],
  x: Float64Array,
  w: Float64Array,
  all: Relative,
  of: (parts: Relative) => number,
): Omit<TheilGroup, "between" | "within"> {
  const own = Float64Array.from(places, (i) => x[i]);
  const weights = Float64Array.from(places, (i) => w[i]);
  const amount = sumOf(own.map((value, k) => value * weights[k]));
  const weight = sumOf(weights);
  const unitShare = weight / sumOf(w);
  const mean = unitShare === 0 ? null : amount / weight;
  const parts = amount === 0 ? undefined : relativeTo(where, own, weights);
  return {
    name,
    count: places.length,
    unitShare,
    valueShare: unitShare === 0 ? 0 : (unitShare * (mean ?? 0)) / all.mean,
    mean,
    index: parts ? of({ names: undefined, ...parts }) : null,
  };
}

/** What a group adds to the inequality between groups and to that within. */
function contributions(
  index: "T" | "L",
  { unitShare, valueShare, mean, index: own }: Omit<TheilGroup, "between" | "within">,
  whole: number,
): Pick<TheilGroup, "between" | "within"> {
  const share = index === "T" ? valueShare : unitShare;
  const sign = index === "T" ? 1 : -1;
  return {
    between: mean === null || share === 0 ? 0 : sign * share * Math.log(mean / whole),
    within: share * (own ?? 0),
  };
}
