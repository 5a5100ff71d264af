import {
  checkNames,
  checkOption,
  InputError,
  isList,
  type Name,
  toLabel,
} from "../../base/index.js";
import { checkSizes, checkWeights, sum } from "./sizes.js";
import { refuseZeros, relative, theilL, theilT } from "./theil.js";
import { TheilDecomposition, type TheilGroup } from "./theil-decomposition-result.js";

/** What {@link theilDecomposition} takes beside the values and their groups. */
export interface TheilDecompositionOptions {
  /** T weighs groups by their share of the total, L by their share of the number. `"T"` by default. */
  readonly index?: "T" | "L";
  /** How much each value stands for (people of a region); ≥ 0, not all zero. All alike by default. */
  readonly weights?: ArrayLike<number>;
}

/**
 * Decomposition of a Theil index (泰尔指数分解) into the inequality between groups (of provinces: east,
 * middle, west) and that within them, without remainder.
 *
 *     T = Σ_g v_g ln(μ_g/μ) + Σ_g v_g T_g,    v_g = p_g μ_g/μ, the group's share of the total
 *     L = −Σ_g p_g ln(μ_g/μ) + Σ_g p_g L_g,   p_g its share of the number (or of the weights)
 *
 * @param values - n ≥ 1 values in one common unit; each ≥ 0, not all zero; for L each > 0.
 * @param groups - the group of each value, by name.
 * @returns Between, within, their sum, and each group's index, shares and contribution. A group with a
 *   total of 0 has no share of T and no index of its own.
 * @throws {InputError} If `values` is empty, has a negative or non-finite entry, or is all zero; for L
 *   if one is 0; if `groups` aren't as many names as values; if `weights` don't fit.
 * @see Shorrocks, A. F. (1980). The class of additively decomposable inequality measures. Econometrica
 *   48(3), 613–625.
 * @example
 * const parts = theilDecomposition([1, 3, 4, 8], ["west", "west", "east", "east"]);
 * parts.between; // => 0.130812
 * parts.within; // => 0.075178
 */
export function theilDecomposition(
  values: ArrayLike<number>,
  groups: readonly Name[],
  options: TheilDecompositionOptions = {},
): TheilDecomposition {
  const where = "theilDecomposition";
  const index = checkOption(where, "index", options.index ?? "T", ["T", "L"]);
  const x = checkSizes(where, "values", values);
  const names = checkGroups(where, groups, x.length);
  const weights = checkWeights(where, options.weights, x.length);
  const all = relative(where, x, weights);
  if (index === "L") refuseZeros(where, x, all, 'index "L" takes its logarithm');
  const w = weights ?? new Float64Array(x.length).fill(1);
  const list = members(names).map(([name, places]): TheilGroup => {
    const own = Float64Array.from(places, (i) => x[i]);
    const ownWeights = Float64Array.from(places, (i) => w[i]);
    const amount = own.reduce((total, value, k) => total + value * ownWeights[k], 0);
    const unitShare = sum(ownWeights) / sum(w);
    const mean = unitShare === 0 ? null : amount / sum(ownWeights);
    const ownIndex = amount === 0 ? null : indexOf(index, own, ownWeights);
    const valueShare = unitShare === 0 ? 0 : (unitShare * (mean ?? 0)) / all.mean;
    return { name, count: places.length, unitShare, valueShare, mean, index: ownIndex };
  });
  const total = index === "T" ? theilT(all) : theilL(all);
  return new TheilDecomposition(index, list, all.mean, total, weights !== undefined);
}

function indexOf(index: "T" | "L", values: Float64Array, weights: Float64Array): number {
  const parts = relative("theilDecomposition", values, weights);
  return index === "T" ? theilT(parts) : theilL(parts);
}

function checkGroups(where: string, groups: readonly Name[], count: number): readonly Name[] {
  if (!isList(groups)) throw new InputError(where, "groups", "be a list of names", groups);
  if (groups.length !== count) {
    throw new InputError(where, "groups", `hold ${count} names, one a value`, groups.length);
  }
  groups.forEach((name, i) => {
    checkNames(where, `groups[${i}]`, [name]);
  });
  return groups;
}

/** The groups in the order in which they first occur, with the places of their members. */
function members(names: readonly Name[]): [Name, number[]][] {
  const found = new Map<string, [Name, number[]]>();
  names.forEach((name, i) => {
    const key = JSON.stringify([toLabel(name).zh, toLabel(name).en]);
    const entry = found.get(key);
    if (entry) entry[1].push(i);
    else found.set(key, [name, [i]]);
  });
  return [...found.values()];
}
