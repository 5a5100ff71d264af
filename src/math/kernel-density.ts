import { quantile, standardDeviation, sumOf } from "./descriptive.js";

/** How a bandwidth is chosen; see {@link bandwidthBy}. */
export type BandwidthRule = "silverman" | "scott" | "sheather-jones";

/**
 * The bandwidth h of a Gaussian kernel: its standard deviation.
 *
 *     silverman       0.9 min(s, IQR/1.34) n^(−1/5)      R's bw.nrd0, Silverman 1986, eq. 3.31
 *     scott           1.06 min(s, IQR/1.34) n^(−1/5)     R's bw.nrd, Scott 1992
 *     sheather-jones  h = [R(K) / (n S(γ h^(5/7)))]^(1/5), solved       R's bw.SJ, "ste"
 *
 * SciPy gives the first two names to other numbers, with s alone: 1.06 s n^(−1/5) and s n^(−1/5). Where the quartiles
 * coincide, s stands alone here too (as in bw.nrd0; bw.nrd gives 0 there, bw.SJ an error).
 *
 * @param values - two or more that aren't all the same.
 * @internal
 */
export function bandwidthBy(rule: BandwidthRule, values: Float64Array): number {
  const s = standardDeviation(values);
  const quartiles = quantile(values, 0.75) - quantile(values, 0.25);
  const spread = (by: number): number => (quartiles > 0 ? Math.min(s, quartiles / by) : s);
  if (rule === "sheather-jones") return sheatherJones(values, spread(1.349));
  return (rule === "silverman" ? 0.9 : 1.06) * spread(1.34) * values.length ** -0.2;
}

/**
 * A Gaussian kernel density (核密度): f(x) = Σ v_i φ((x − x_i)/h)/h with weights v that add up to 1.
 *
 * @internal
 */
export function gaussianDensity(
  values: Float64Array,
  weights: Float64Array,
  h: number,
  at: Float64Array,
): Float64Array {
  const scale = 1 / (h * Math.sqrt(2 * Math.PI));
  return at.map((x) => scale * sumOf(values.map((value, i) => weights[i] * Math.exp(-(((x - value) / h) ** 2) / 2))));
}

/**
 * Sheather and Jones's bandwidth, the root of an equation, by halving. There is one: both functionals are squares
 * integrated, and the excess is above zero where h is small and below where it is large.
 */
function sheatherJones(values: Float64Array, spread: number): number {
  const n = values.length;
  const functional = functionals(values);
  const pilot = functional(4, 1.24 * spread * n ** (-1 / 7));
  const sixth = -functional(6, 1.23 * spread * n ** (-1 / 9));
  const ratio = 1.357 * (pilot / sixth) ** (1 / 7);
  const excess = (h: number): number =>
    (1 / (2 * Math.sqrt(Math.PI) * n * functional(4, ratio * h ** (5 / 7)))) ** 0.2 - h;
  const most = 1.144 * spread * n ** -0.2;
  let [low, high] = [0.1 * most, most];
  while (!(excess(low) > 0)) low /= 1.1;
  while (!(excess(high) < 0)) high *= 1.1;
  for (let k = 0; k < 200 && high - low > 4 * Number.EPSILON * high; k++) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** ∫ f^(r) f by the r-th derivative of the Gaussian, r = 4 or 6, over all pairs and the values themselves. */
function functionals(values: Float64Array): (order: 4 | 6, g: number) => number {
  const n = values.length;
  const squares = Array.from(values, (x, i) => Array.from(values.subarray(0, i), (y) => (x - y) ** 2)).flat();
  return (order, g) => {
    const terms = squares.map((square) => {
      const d = square / (g * g);
      const polynomial = order === 4 ? d * d - 6 * d + 3 : d ** 3 - 15 * d * d + 45 * d - 15;
      return Math.exp(-d / 2) * polynomial;
    });
    const own = order === 4 ? 3 : -15;
    return (2 * sumOf(terms) + n * own) / (n * (n - 1) * g ** (order + 1) * Math.sqrt(2 * Math.PI));
  };
}
