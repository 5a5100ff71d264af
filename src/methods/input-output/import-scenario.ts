import { given, InputError, nameText, nonNegative, numeric, oneOf, readOptions, say } from "../../base/index.js";
import { fallsTo } from "../../math/bisection.js";
import { luDecomposition, solve, sumOf } from "../../math/index.js";
import { inputCoefficients } from "./coefficients.js";
import { type ImportChanges, newShares } from "./import-changes.js";
import { ImportScenario, type ImportPosition } from "./import-scenario-result.js";
import { sharesOf } from "./imports.js";
import { findName } from "./names.js";
import { perOutput } from "./per-output.js";
import { refuseUnproductive } from "./productive.js";
import { boughtInside, type InsideShares } from "./inside-shares.js";
import { dot, identityLess } from "./system.js";
import { checkTable, type InputOutputTable } from "./table.js";

/** What {@link importScenario} takes beside the table, the product and the changes. */
export interface ImportScenarioOptions {
  /**
   * By how much dearer the inputs are whose import share is changed, as a fraction: 0.1 for a tenth; 0 by default. The
   * product's maker pays it out of its own value added; other buyers pay what they did.
   */
  readonly premium?: number;
  /**
   * On what the premium is paid: `"all"` that the maker buys of those inputs, or only on what was imported before and
   * no longer is (`"replaced"`). `"all"` by default.
   */
  readonly premiumOn?: "all" | "replaced";
  /**
   * What share of the inputs that aren't imported is bought inside the region, in [0, 1]: one number, or by sector; 1
   * (the region is the whole country) by default. It holds before and after.
   */
  readonly inside?: InsideShares;
}

const where = "importScenario";

const OPTIONS = {
  premium: numeric(nonNegative, 0),
  premiumOn: oneOf("all", "replaced"),
  inside: given<InsideShares>(),
};

/** What the two positions of a scenario have in common. */
interface Setting {
  readonly table: InputOutputTable;
  /** Z·x̂⁻¹, imports left in. */
  readonly technique: Float64Array;
  readonly valueAdded: Float64Array;
  readonly product: number;
  readonly inside: Float64Array;
}

/** What is paid more for the inputs that are made at home now. */
interface Premium {
  readonly rate: number;
  /** Per yuan of the product, by input: that on which it is paid. */
  readonly base: Float64Array;
}

/**
 * Import substitution (进口替代情景, 国产化率情景): what becomes of a yuan of a product made at home when import shares
 * change.
 *
 *     L̂ = (I − s (I − m̂) A)⁻¹,   output = Σᵢ l̂_ik,   income = Σᵢ vᵢ l̂_ik,   leakᵢ = mᵢ Σⱼ a_ij l̂_jk
 *     income + Σ leakᵢ + what other regions supply = 1
 *
 * `income` is value added at home (at s < 1: in the region). With a premium d the maker of k pays d more for the inputs
 * that change, and keeps as much less: `a_ik (1 + d)`, `v_k − d Σ a_ik`.
 *
 * Reading: an upper bound. Prices, capacity and time aren't in it, nor whether anybody can make the input; the table is
 * the nation's, and a province without its own table gets no more than what `inside` lets stay. That income is 1 where
 * nothing is imported holds by construction and is no finding.
 *
 * @param product - the sector a yuan of whose home-made product is followed.
 * @param changes - the sectors whose import share changes: `"point"` (by 0.01), `"halved"`, `"zero"`, or the new share;
 *   one word for all sectors. None by default, to see how it is.
 * @unit 每元产品的元 · yuan per yuan of the product
 * @throws {InputError} If a sector isn't in the table, a share leaves [0, 1], or a premium is given where nothing changes.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §4.4.2 (imports), §3.2 (regional shares).
 * @example
 * const table = inputOutputTable(dataset("input-output-2012"));
 * importScenario(table, "汽车整车", { 汽车零部件: "halved" }).after.income; // => 0.81391
 * importScenario(table, "汽车整车", { 汽车零部件: "halved" }).breakEvenPremium; // => 0.14932
 */
export function importScenario(
  table: InputOutputTable,
  product: string,
  changes: ImportChanges = {},
  options: ImportScenarioOptions = {},
): ImportScenario {
  const { premium, premiumOn, inside: shares } = readOptions(where, options, OPTIONS);
  const { sectors, output } = checkTable(where, "table", table);
  const k = findName(where, "product", sectors, product);
  if (!(output[k] > 0)) {
    const words = say("是有产出的部门", "be a sector that makes something");
    throw new InputError(where, "product", words, nameText(sectors[k]));
  }
  const before = sharesOf(where, table, "domestic");
  const after = newShares(where, sectors, before, changes);
  if (premium > 0 && after.every((share, i) => share === before[i])) {
    const words = say(
      "为 0：没有部门的进口比重改变，加价无处可加",
      "be 0: no import share changes, and there is nothing to pay it on",
    );
    throw new InputError(where, "premium", words, premium);
  }
  const setting: Setting = {
    table,
    technique: inputCoefficients(table, new Float64Array(sectors.length)),
    valueAdded: perOutput(where, "table.valueAdded", table, table.valueAddedOf()),
    product: k,
    inside: boughtInside(where, sectors, shares),
  };
  const base = premiumBase(setting, before, after, premiumOn);
  const now = positionOf(setting, before, { rate: 0, base });
  const at = (rate: number): ImportPosition => positionOf(setting, after, { rate, base });
  return new ImportScenario({
    table,
    product: sectors[k],
    changed: sectors.filter((_, i) => after[i] !== before[i]),
    premium,
    premiumOn,
    inside: setting.inside,
    positions: [now, at(premium)],
    breakEvenPremium: breakEven(setting, base, (rate) => at(rate).income - now.income),
  });
}

/** What a yuan of the product pays for inputs whose share changes, by input: all of it, or what is imported no longer. */
function premiumBase(
  { table, technique, product }: Setting,
  before: Float64Array,
  after: Float64Array,
  on: "all" | "replaced",
): Float64Array {
  const n = table.sectors.length;
  return before.map((share, i) => {
    if (after[i] === share) return 0;
    return technique[i * n + product] * (on === "all" ? 1 : Math.max(0, share - after[i]));
  });
}

/** One yuan of the product through all rounds. */
function positionOf(setting: Setting, shares: Float64Array, { rate, base }: Premium): ImportPosition {
  const { table, technique, product, inside } = setting;
  const n = table.sectors.length;
  const [paid, valueAdded] = [technique.slice(), setting.valueAdded.slice()];
  for (let i = 0; i < n; i++) paid[i * n + product] += rate * base[i];
  valueAdded[product] -= rate * sumOf(base);
  const home = paid.map((value, at) => (1 - shares[Math.floor(at / n)]) * value);
  const coefficients = home.map((value, at) => inside[Math.floor(at / n)] * value);
  const lu = luDecomposition(identityLess(coefficients, n), n);
  refuseUnproductive(where, table.sectors, coefficients, lu);
  const demand: Float64Array = new Float64Array(n);
  demand[product] = 1;
  const output = solve(lu, demand);
  const rows = (matrix: Float64Array) => (_: unknown, i: number) => dot(matrix.subarray(i * n, (i + 1) * n), output);
  const used = shares.map(rows(paid));
  return {
    shares,
    output,
    income: dot(valueAdded, output),
    incomes: valueAdded.map((value, i) => value * output[i]),
    leaks: shares.map((share, i) => share * used[i]),
    elsewhere: shares.map((share, i) => (1 - inside[i]) * (1 - share) * used[i]),
  };
}

/** A maker that kept nothing at all would be an industry without value added. */
const NEARLY = 1 - 1e-6;

/** The premium at which nothing is left of the gain; none where there is no gain, or it outlives the maker's value added. */
function breakEven(
  { valueAdded, product }: Setting,
  base: Float64Array,
  gain: (rate: number) => number,
): number | undefined {
  const paidOn = sumOf(base);
  if (!(paidOn > 0) || !(gain(0) > 0)) return undefined;
  const most = (NEARLY * valueAdded[product]) / paidOn;
  if (!(most > 0)) return undefined;
  return gain(most) > 0 ? undefined : fallsTo(where, gain, 0, most);
}
