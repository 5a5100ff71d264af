import {
  InputError,
  nonNegative,
  numeric,
  type OptionReader,
  optional,
  positive,
  readOptions,
  type Requirement,
  say,
  within,
} from "../../base/index.js";
import { fallsTo } from "../../math/bisection.js";
import { ClusterCost, type ClusterCostOptions } from "./cluster-cost-result.js";

const power: OptionReader<number> = within(0.01, 5);

const TOLERANCE: Requirement = {
  words: say("在 (0, 1] 之内", "lie in (0, 1]"),
  holds: (value) => value >= 1e-9 && value <= 1,
};

const OPTIONS = {
  production: numeric(positive),
  externalEconomies: power,
  congestion: numeric(positive),
  crowding: power,
  transaction: numeric(nonNegative, 0),
  lockIn: numeric(nonNegative, 0),
  trust: optional(within(0, 1)),
  tolerance: numeric(TOLERANCE, 0.01),
};

/** What other words are used for the options. */
const HINTS = { alpha: "externalEconomies", beta: "crowding", c0: "production", g: "congestion", tau0: "transaction" };

/** How far from the lowest cost a limit is sought, in ln n. */
const FARTHEST = 1e4;

/**
 * Cost of a firm in a cluster of n (集群成本模型): external economies and crowding pull against each other, and
 * transactions get cheaper with trust until firms are bound to each other. The book's Fig. 1-2 names costs and draws
 * no function; this is one, for teaching, and its numbers are illustrative.
 *
 *     C(n) = c₀n^(−α) + gn^β + τ₀(1 − t) + λt²
 *     n* = (c₀α / (gβ))^(1/(α + β)),     t* = min(1, τ₀ / (2λ))
 *
 * Beside the best size stands the interval of sizes at which a firm costs at most a hundredth more: around a minimum
 * a curve is flat, so that the best size is a plain rather than a point.
 *
 * @unit 每单位产出的成本，与输入的成本同单位 · cost per unit, that of the costs given
 * @throws {InputError} If a number is out of its range, or n* isn't between 10⁻⁶ and 10¹².
 * @see Marshall, A. (1890). Principles of Economics, book IV, ch. X. Macmillan.
 * @see Henderson, J. V. (1974). The sizes and types of cities. American Economic Review 64(4), 640–656.
 * @example
 * const cost = clusterCost({
 *   production: 100,
 *   externalEconomies: 0.2,
 *   congestion: 0.5,
 *   crowding: 0.7,
 * });
 * cost.optimum; // => 89.574
 * cost.interval; // => [60.6524, 129.1797]
 */
export function clusterCost(options: ClusterCostOptions): ClusterCost {
  const where = "clusterCost";
  const read = readOptions(where, options, OPTIONS, HINTS);
  const { production: c0, externalEconomies: alpha, congestion: g, crowding: beta, transaction, lockIn } = read;
  const best = lockIn === 0 ? (transaction === 0 ? 0 : 1) : Math.min(1, transaction / (2 * lockIn));
  const optimum = ((c0 * alpha) / (g * beta)) ** (1 / (alpha + beta));
  if (!(optimum >= 1e-6 && optimum <= 1e12)) {
    const words = say(
      "使最优规模 n* 在 1e-6 与 1e12 之间（与 production、externalEconomies、crowding 相称）",
      "put the best size n* between 1e-6 and 1e12 (fit production, externalEconomies and crowding)",
    );
    throw new InputError(where, "congestion", words, g);
  }
  const trust = read.trust ?? best;
  const trading = transaction * (1 - trust) + lockIn * trust ** 2;
  const cost = (n: number): number => c0 * n ** -alpha + g * n ** beta + trading;
  const limit = -(1 + read.tolerance) * cost(optimum);
  const reach = (side: 1 | -1): number =>
    optimum * Math.exp(side * fallsTo(where, (x) => -cost(optimum * Math.exp(side * x)), limit, FARTHEST));
  return new ClusterCost({ options: { ...read, trust }, optimum, bestTrust: best, interval: [reach(-1), reach(1)] });
}
