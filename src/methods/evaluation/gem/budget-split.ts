import { sumOf } from "../../../math/index.js";

/** How effort raises a score: by its logarithm, its root, or in proportion. */
export type EffectForm = "log" | "root" | "linear";

/** A determinant that money can raise. */
export interface Fundable {
  /** The score before. */
  readonly score: number;
  /** κ: how much effort of one adds, about. */
  readonly effect: number;
  /** What a unit of effort costs. */
  readonly cost: number;
  /** The money at which the top of the scale is reached. */
  readonly most: number;
}

interface Effect {
  /** What effort e adds, for κ = 1. */
  readonly value: (effort: number) => number;
  readonly slope: (effort: number) => number;
  /** The effort that adds so much. */
  readonly effort: (value: number) => number;
  /** The effort at which the slope is so steep. */
  readonly at: (slope: number) => number;
}

/** The forms; ln(1 + e), √e and e itself. */
export const EFFECTS: Readonly<Record<EffectForm, Effect>> = {
  log: { value: Math.log1p, slope: (e) => 1 / (1 + e), effort: Math.expm1, at: (slope) => 1 / slope - 1 },
  root: { value: Math.sqrt, slope: (e) => 0.5 / Math.sqrt(e), effort: (v) => v * v, at: (slope) => 0.25 / slope ** 2 },
  linear: { value: (e) => e, slope: () => 1, effort: (v) => v, at: () => 0 },
};

/** The score that money brings a determinant to. */
export function raised({ score, effect, cost }: Fundable, form: EffectForm, money: number): number {
  return score + effect * EFFECTS[form].value(money / cost);
}

/** What the next yuan adds to the score. */
export function slopeOf({ effect, cost }: Fundable, form: EffectForm, money: number): number {
  return (effect / cost) * EFFECTS[form].slope(money / cost);
}

/**
 * The split of money over determinants that makes Π (sum of each group) largest; of one group, its sum.
 *
 * Σ ln Sₖ is concave in the money, so that the conditions of Karush, Kuhn and Tucker are enough: there is one price λ at
 * which ∂Sₖ/∂b / Sₖ = λ wherever money goes, and less where none does; inside a group this is water-filling. The price is
 * found by halving, until the money is used up.
 */
export function bestSplit(
  groups: readonly (readonly Fundable[])[],
  form: EffectForm,
  money: number,
): readonly Float64Array[] {
  const all = groups.map((group) => Float64Array.from(group, ({ most }) => most));
  if (money >= totalOf(all)) return all;
  if (groups.length === 1 && form === "linear") return [inOrder(groups[0], money)];
  const alone = groups.length === 1;
  const at = (price: number): readonly Float64Array[] =>
    groups.map((group) => (alone ? atSlope(group, form, price) : atPrice(group, form, price)));
  const price = highestPrice((one) => totalOf(at(one)) > money);
  const split = at(price);
  return adjusted(split, groups, money);
}

function totalOf(split: readonly Float64Array[]): number {
  return sumOf(split.map((amounts) => sumOf(amounts)));
}

const HALVINGS = 120;

/** The highest price at which more is asked for than there is, to the last digit. */
function highestPrice(asksTooMuch: (price: number) => boolean): number {
  let [low, high] = [0, 1];
  while (asksTooMuch(high)) [low, high] = [high, 2 * high];
  for (let i = 0; i < HALVINGS && high - low > 2 * Number.EPSILON * high; i++) {
    const middle = (low + high) / 2;
    if (asksTooMuch(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** What rounding left over is taken off where a determinant isn't at the top. */
function adjusted(
  split: readonly Float64Array[],
  groups: readonly (readonly Fundable[])[],
  money: number,
): readonly Float64Array[] {
  const open = split.map((amounts, k) => amounts.map((amount, j) => (amount < groups[k][j].most ? amount : 0)));
  const scale = Math.max(0, 1 - (totalOf(split) - money) / totalOf(open));
  return split.map((amounts, k) => amounts.map((amount, j) => (open[k][j] > 0 ? amount * scale : amount)));
}

/** The money of a group at which ∂S/∂b = slope wherever it goes. */
function atSlope(group: readonly Fundable[], form: EffectForm, slope: number): Float64Array {
  return Float64Array.from(group, ({ effect, cost, most }) => {
    const wanted = cost * EFFECTS[form].at((slope * cost) / effect);
    return Math.min(most, Math.max(0, wanted));
  });
}

/** The money of a group at which (∂S/∂b)/S = price wherever it goes. */
function atPrice(group: readonly Fundable[], form: EffectForm, price: number): Float64Array {
  if (form === "linear") return inOrderTo(group, price);
  const sumAt = (sum: number): number => {
    const amounts = atSlope(group, form, price * sum);
    return sumOf(group.map((one, j) => raised(one, form, amounts[j])));
  };
  let low = sumOf(group.map(({ score }) => score));
  let high = sumOf(group.map((one) => raised(one, form, one.most)));
  for (let i = 0; i < HALVINGS && high - low > 2 * Number.EPSILON * high; i++) {
    const middle = (low + high) / 2;
    if (sumAt(middle) > middle) low = middle;
    else high = middle;
  }
  return atSlope(group, form, price * low);
}

/** Linear effects, the cheapest first, up to the price. */
function inOrderTo(group: readonly Fundable[], price: number): Float64Array {
  let sum = sumOf(group.map(({ score }) => score));
  return inOrder(group, Number.POSITIVE_INFINITY, (ratio, room) => {
    const money = Math.min(room, Math.max(0, ratio / price - sum) / ratio);
    sum += money * ratio;
    return money;
  });
}

/**
 * Linear effects, the cheapest first; those that cost the same share alike.
 *
 * @param limit - how much goes to those of a κ/c that have so much room; all by default.
 */
function inOrder(
  group: readonly Fundable[],
  money: number,
  limit: (ratio: number, room: number) => number = (_, room) => room,
): Float64Array {
  const split: Float64Array = new Float64Array(group.length);
  const ratioOf = (j: number): number => group[j].effect / group[j].cost;
  const ratios = [...new Set(Array.from(group.keys(), ratioOf))].sort((a, b) => b - a);
  let left = money;
  for (const ratio of ratios) {
    const alike = [...group.keys()].filter((j) => ratioOf(j) === ratio);
    const room = sumOf(alike.map((j) => group[j].most));
    const amount = Math.min(left, limit(ratio, room));
    shareOut(split, group, alike, amount);
    left -= amount;
  }
  return split;
}

/** The same to each, but to none more than brings it to the top. */
function shareOut(split: Float64Array, group: readonly Fundable[], places: readonly number[], money: number): void {
  let left = money;
  const order = [...places].sort((a, b) => group[a].most - group[b].most);
  order.forEach((j, k) => {
    split[j] = Math.min(group[j].most, left / (order.length - k));
    left -= split[j];
  });
}
