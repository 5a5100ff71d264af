import { type Name, readOptions, type SizesInput } from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { type DagumGroup, DagumGini, type DagumPair } from "./dagum-gini-result.js";
import { members, readGroups } from "./groups.js";
import { readWeighted, type WeightOptions, WEIGHTS } from "./sizes.js";

const where = "dagumGini";

/** A group's values and weights, its share of the weights and of the total. */
interface Group {
  readonly name: Name;
  readonly values: Float64Array;
  readonly weights: Float64Array;
  readonly weight: number;
  readonly mean: number;
  readonly unitShare: number;
  readonly valueShare: number;
}

/**
 * Dagum's decomposition of the Gini coefficient (达古姆基尼系数分解) into the inequality within groups, the
 * net one between them, and transvariation (超变密度): what overlapping groups add, where a value of a poorer
 * group is above one of a richer.
 *
 *     G = G_w + G_nb + G_t
 *     G_jh = Σ_i Σ_r |y_ji − y_hr| / (n_j n_h (μ_j + μ_h)),   p_j = n_j/n,   s_j = p_j μ_j/μ
 *     G_w = Σ_j G_jj p_j s_j
 *     G_nb = Σ_{j>h} G_jh (p_j s_h + p_h s_j) D_jh,   G_t the same with 1 − D_jh
 *     D_jh = (d_jh − p_jh)/(d_jh + p_jh) = |μ_j − μ_h| / (the mean difference of the two groups)
 *
 * Reading: G_t is 0 where groups don't overlap, and all of the inequality between where their means are the
 * same. G_nb is the Gini coefficient of the groups' means.
 *
 * @param values - n ≥ 1 values in one common unit, or a frame with one column of them; each ≥ 0, not all zero.
 * @param groups - the group of each value, by name; or the name of a column of the same frame.
 * @unit 无量纲 · none
 * @throws {InputError} If values or weights are as {@link gini} refuses them, or `groups` aren't as many names.
 * @see Dagum, C. (1997). A new approach to the decomposition of the Gini income inequality ratio. Empirical
 *   Economics 22(4), 515–531.
 * @example
 * const parts = dagumGini([1, 3, 2, 8], ["west", "west", "east", "east"]);
 * parts.total; // => 0.392857
 * [parts.within, parts.between, parts.transvariation]; // => [0.142857, 0.214286, 0.035714]
 */
export function dagumGini(
  values: SizesInput,
  groups: readonly Name[] | string,
  options: WeightOptions = {},
): DagumGini {
  const read = readWeighted(where, values, readOptions(where, options, WEIGHTS));
  const groupOf = readGroups(where, "groups", values, groups, read.values.length);
  const all = groupsOf(groupOf, read.values, read.weights ?? new Float64Array(read.values.length).fill(1));
  const pairs = all.flatMap((one, j) => all.slice(0, j).map((other) => pairOf(other, one)));
  const parts = all.map((group): DagumGroup => {
    const { name, values: own, mean, unitShare, valueShare } = group;
    const gini = giniBetween(group, group);
    return { name, count: own.length, unitShare, valueShare, mean, gini, within: gini * unitShare * valueShare };
  });
  return new DagumGini({
    groups: parts,
    pairs,
    within: sumOf(parts.map(({ within }) => within)),
    between: sumOf(pairs.map(({ between }) => between)),
    transvariation: sumOf(pairs.map(({ transvariation }) => transvariation)),
  });
}

/** Groups with their shares; those without any weight hold nothing and are left out. */
function groupsOf(names: readonly Name[], x: Float64Array, w: Float64Array): readonly Group[] {
  const [largest, heaviest] = [x, w].map((list) => list.reduce((a, b) => Math.max(a, b)));
  const [values, weights] = [x.map((value) => value / largest), w.map((value) => value / heaviest)];
  const weight = sumOf(weights);
  const total = sumOf(values.map((value, i) => value * weights[i]));
  return members(names).flatMap(([name, places]) => {
    const [own, heads] = [values, weights].map((list) => Float64Array.from(places, (i) => list[i]));
    const [headsSum, sum] = [sumOf(heads), sumOf(own.map((value, i) => value * heads[i]))];
    if (headsSum === 0) return [];
    const shares = { unitShare: headsSum / weight, valueShare: total === 0 ? 0 : sum / total };
    return [{ name, values: own, weights: heads, weight: headsSum, mean: (largest * sum) / headsSum, ...shares }];
  });
}

/** G_jh: the mean difference of two groups over the sum of their means; 0 where both have nothing. */
function giniBetween(one: Group, other: Group): number {
  let total = 0;
  for (let i = 0; i < one.values.length; i++) {
    for (let r = 0; r < other.values.length; r++) {
      total += one.weights[i] * other.weights[r] * Math.abs(one.values[i] - other.values[r]);
    }
  }
  const mean = (group: Group): number => sumOf(group.values.map((value, i) => value * group.weights[i])) / group.weight;
  const means = mean(one) + mean(other);
  return means === 0 ? 0 : total / one.weight / other.weight / means;
}

function pairOf(one: Group, other: Group): DagumPair {
  const gini = giniBetween(one, other);
  const gap = one.mean + other.mean === 0 ? 0 : Math.abs(one.mean - other.mean) / (one.mean + other.mean);
  const affluence = gini === 0 ? 0 : Math.min(1, gap / gini);
  const share = one.unitShare * other.valueShare + other.unitShare * one.valueShare;
  return {
    first: one.name,
    second: other.name,
    gini,
    affluence,
    between: gini * share * affluence,
    transvariation: gini * share * (1 - affluence),
  };
}
