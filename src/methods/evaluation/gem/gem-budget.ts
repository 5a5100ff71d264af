import {
  CHOICE,
  type ColumnChoice,
  chosenName,
  given,
  type Name,
  type NumbersOrColumn,
  numeric,
  oneOf,
  positive,
  readOptions,
  readTotals,
} from "../../../base/index.js";
import { bestSplit, EFFECTS, type EffectForm, type Fundable, raised, slopeOf } from "./budget-split.js";
import { DETERMINANT, GEM_PAIRS, GEMN_PAIRS, type PairsInput, type PlacedPairs } from "./determinant-pairs.js";
import { type GemInput, readScoredPairs } from "./gem.js";
import { type BudgetRule, GemBudget } from "./gem-budget-result.js";
import { gemOf, pairMeansOf, placesOfSmallest } from "./gem-score.js";
import { scoreRange } from "./score-range.js";

/** What {@link gemBudget} may be told. */
export interface GemBudgetOptions extends ColumnChoice {
  /**
   * How effort raises a score: `"log"` κ ln(1 + b), `"root"` κ √b, or `"linear"` κ b; `"log"` by default.
   */
  readonly form?: EffectForm | undefined;
  /** κ: one number for all determinants, or one for each; 1 by default. */
  readonly effect?: number | NumbersOrColumn | undefined;
  /** What a unit of effort costs, likewise; 1 by default. */
  readonly costs?: number | NumbersOrColumn | undefined;
  /** What is made largest: `"product"`, GEM itself, or `"sum"`, 100 times the mean score; `"product"` by default. */
  readonly objective?: "product" | "sum" | undefined;
  /** Which determinants make the pairs; as for {@link gem}. */
  readonly pairs?: PairsInput | undefined;
  /** The lowest and the highest score there is; [1, 10] by default. No score is raised above the highest. */
  readonly range?: readonly [number, number] | undefined;
  /** Of several clusters the one that the budget is for. */
  readonly cluster?: string | undefined;
}

const where = "gemBudget";

const OPTIONS = {
  form: oneOf<EffectForm>("log", "root", "linear"),
  effect: given<number | NumbersOrColumn>(),
  costs: given<number | NumbersOrColumn>(),
  objective: oneOf("product", "sum"),
  pairs: given<PairsInput>(),
  range: scoreRange,
  cluster: given<string>(),
  ...CHOICE,
};

/**
 * The split of a budget over the determinants of GEM that makes the score largest (GEM 预算分配), where more money on a
 * determinant adds ever less.
 *
 *     max 10 (ΠPAIRᵢ)^(2/k)   with  D_j = D⁰_j + κ_j f(b_j / c_j) ≤ top,   Σ b_j = B,   b_j ≥ 0
 *     f(e) = ln(1 + e), √e or e
 *
 * The problem is concave in ln GEM, so that the conditions of Karush, Kuhn and Tucker give the optimum: wherever money
 * goes, ∂GEM/∂b is the same (table column `marginal`); where none goes, it is less. Inside a pair of equal κ and c both
 * get the same, except where one reaches the top.
 *
 * Reading: the form of the function decides the split, and the form, κ and c are assumptions. So is that all this is one
 * number. Look at `rulesTable()`: how little the best split is ahead of equal shares, and how a rule that sounds right ("all
 * to the weakest") can do worse.
 *
 * @param scores - of one cluster six numbers (or eight with networks), as for {@link gem}; of several clusters name one
 *   by `cluster`.
 * @param budget - B > 0, in the unit of effort at cost 1.
 * @unit 投入与预算同单位；GEM 无量纲 · spending in that of the budget; GEM has none
 * @throws {InputError} If scores are none of GEM's, or `effect` and `costs` aren't above 0.
 * @see Boyd, S. & Vandenberghe, L. (2004). Convex Optimization, example 5.2 (water-filling).
 * @example
 * const budget = gemBudget([6, 5, 4, 3, 5, 4], 6);
 * budget.score; // => 264.0814
 * budget.of("资源"); // => 0.69076
 * gemBudget([6, 5, 4, 3, 5, 4], 6, { form: "linear", effect: 0.5 }).pairSpending; // => [0, 5, 1]
 */
export function gemBudget(scores: GemInput, budget: number, options: GemBudgetOptions = {}): GemBudget {
  const read = readOptions<GemBudgetOptions, typeof OPTIONS>(where, options, OPTIONS);
  const { form, objective, pairs, range, cluster, rows, columns } = read;
  const money = numeric(positive)(where, "budget", budget);
  const model = (count: number) => (count === 2 * GEMN_PAIRS.length ? GEMN_PAIRS : GEM_PAIRS);
  const { scores: matrix, placed } = readScoredPairs(where, scores, { pairs, range, choice: { rows, columns }, model });
  const k = chosenName(where, "cluster", matrix.rows, cluster);
  const row = matrix.rowAt(k);
  const names = matrix.columns;
  const effect = oneEach("effect", read.effect, names, scores);
  const cost = oneEach("costs", read.costs, names, scores);
  const fundables = Array.from(row, (score, j) => fundableOf(score, effect[j], cost[j], form, range[1]));
  const value = (reached: ArrayLike<number>): number => scoreOf(reached, placed, objective);
  const reachedBy = (spent: ArrayLike<number>): Float64Array =>
    Float64Array.from(fundables, (one, j) => (spent[j] >= one.most ? range[1] : raised(one, form, spent[j])));
  const spent = optimum(fundables, placed, form, money, objective);
  const reached = reachedBy(spent);
  const rule = (name: BudgetRule["name"], split: Float64Array): BudgetRule => ({
    name,
    spent: split,
    score: value(reachedBy(split)),
  });
  return new GemBudget({
    cluster: matrix.rows[k],
    names,
    placed,
    objective,
    form,
    budget: money,
    effect,
    costs: cost,
    before: row,
    spent,
    reached,
    marginal: marginals(fundables, spent, reached, placed, form, objective),
    rules: [
      rule("none", new Float64Array(names.length)),
      rule("equal", new Float64Array(names.length).fill(money / names.length)),
      rule("weakest", allToWeakest(row, placed, money)),
      rule("best", spent),
    ],
  });
}

/** A number for each determinant, above 0. */
function oneEach(
  argument: string,
  value: number | NumbersOrColumn | undefined,
  names: readonly Name[],
  of: GemInput,
): Float64Array {
  if (value === undefined || typeof value === "number") {
    return new Float64Array(names.length).fill(numeric(positive, 1)(where, argument, value));
  }
  return readTotals(where, argument, value, names, { kind: DETERMINANT, requirement: positive, of });
}

function fundableOf(score: number, effect: number, cost: number, form: EffectForm, top: number): Fundable {
  return { score, effect, cost, most: cost * EFFECTS[form].effort((top - score) / effect) };
}

/** GEM, or 100 times the mean score. */
function scoreOf(reached: ArrayLike<number>, placed: PlacedPairs, objective: "product" | "sum"): number {
  const means = pairMeansOf(reached, placed);
  if (objective === "product") return gemOf(means);
  return (100 * means.reduce((sum, mean) => sum + mean, 0)) / means.length;
}

function optimum(
  fundables: readonly Fundable[],
  placed: PlacedPairs,
  form: EffectForm,
  money: number,
  objective: "product" | "sum",
): Float64Array {
  const places = objective === "product" ? placed.places : [placed.places.flat()];
  const split = bestSplit(
    places.map((group) => group.map((j) => fundables[j])),
    form,
    money,
  );
  const spent: Float64Array = new Float64Array(fundables.length);
  places.forEach((group, g) => {
    for (const [at, j] of group.entries()) spent[j] = split[g][at];
  });
  return spent;
}

/** ∂score/∂b of each determinant; 0 at the top of the scale, where more money adds nothing. */
function marginals(
  fundables: readonly Fundable[],
  spent: Float64Array,
  reached: Float64Array,
  placed: PlacedPairs,
  form: EffectForm,
  objective: "product" | "sum",
): Float64Array {
  const means = pairMeansOf(reached, placed);
  const score = gemOf(means);
  const byScore = (j: number): number => {
    if (objective === "sum") return 100 / fundables.length;
    return score / (means.length * means[placed.places.findIndex((two) => two.includes(j))]);
  };
  return spent.map((money, j) => {
    const one = fundables[j];
    if (money >= one.most) return 0;
    return byScore(j) * slopeOf(one, form, money);
  });
}

/** The same to both of the weakest pair, or of those that tie. */
function allToWeakest(row: Float64Array, placed: PlacedPairs, money: number): Float64Array {
  const weakest = placesOfSmallest(pairMeansOf(row, placed)).flatMap((k) => placed.places[k]);
  return row.map((_, j) => (weakest.includes(j) ? money / weakest.length : 0));
}
