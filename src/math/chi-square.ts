import gammainc from "@stdlib/math-base-special-gammainc";
import { checkNumber, nonNegative } from "../base/index.js";
import { degreesOfFreedomWithin } from "./degrees-of-freedom.js";
import { normalCdf } from "./normal.js";

/**
 * The chance that a chi-square variable is larger than x (卡方分布上尾概率), precise far out: 10⁻³⁰⁰ too.
 *
 * @param x - ≥ 0.
 * @param degrees - of freedom, 0.1 to 1e15.
 * @throws {InputError} If `x` is negative or `degrees` are out of range.
 * @example
 * chiSquareUpperTail(351.1696114, 45); // => 4.7886005e-49
 */
export function chiSquareUpperTail(x: number, degrees: number): number {
  checkNumber("chiSquareUpperTail", "x", x, nonNegative);
  checkNumber("chiSquareUpperTail", "degrees", degrees, degreesOfFreedomWithin);
  return upperGamma(x / 2, degrees / 2);
}

/**
 * Q(a, x). Beyond x = 1000 @stdlib 0.3.1 sums Σ a(a − 1)…/xᵏ where Q's series begins with a − 1: what it
 * returns for a is (a/x)·Q(a + 1, x), so that Q(a, x) is what it returns for a − 1, times x/(a − 1).
 */
function upperGamma(x: number, a: number): number {
  if (x <= 1000 || a <= 1 || a - 1 >= x + 50) return gammainc(x, a, true, true);
  return Math.min(1, (x / (a - 1)) * gammainc(x, a - 1, true, true));
}

/**
 * The chance that a noncentral chi-square variable is at most x (非中心卡方分布函数): a Poisson mixture of central ones,
 * summed outward from its largest weight (above λ = 10⁶ by Sankaran's approximation, to 1e-10).
 *
 *     P(χ²_{d}(λ) ≤ x) = Σⱼ e^(−λ/2) (λ/2)ʲ / j! · P(χ²_{d+2j} ≤ x)
 *
 * @param noncentrality - λ ≥ 0.
 * @throws {InputError} If an argument is out of its range.
 * @see Johnson, N. L., Kotz, S. & Balakrishnan, N. (1995). Continuous Univariate Distributions 2, ch. 29.
 * @example
 * noncentralChiSquareCdf(10, 5, 3); // => 0.7172368
 */
export function noncentralChiSquareCdf(x: number, degrees: number, noncentrality: number): number {
  checkNumber("noncentralChiSquareCdf", "x", x, nonNegative);
  checkNumber("noncentralChiSquareCdf", "degrees", degrees, degreesOfFreedomWithin);
  const half = checkNumber("noncentralChiSquareCdf", "noncentrality", noncentrality, nonNegative) / 2;
  const below = (j: number): number => {
    const a = degrees / 2 + j;
    if (x > 2000) return 1 - upperGamma(x / 2, a);
    return x === 0 ? 0 : gammainc(x / 2, a, true, false);
  };
  if (half === 0) return below(0);
  if (half > 5e5) return bySankaran(x, degrees, noncentrality);
  const mode = Math.floor(half);
  const top = poissonWeight(half, mode);
  let sum = top * below(mode);
  for (let j = mode - 1, weight = top; j >= 0 && weight > 1e-18; j--) {
    weight *= (j + 1) / half;
    sum += weight * below(j);
  }
  for (let j = mode + 1, weight = top; weight > 1e-18; j++) {
    weight *= half / j;
    sum += weight * below(j);
  }
  return sum;
}

/**
 * A power of the variable that is normal to 1e-10 where λ is above a million, and the sum has thousands of terms.
 *
 * @see Sankaran, M. (1963). Approximations to the non-central chi-square distribution. Biometrika 50(1/2), 199–204.
 */
function bySankaran(x: number, n: number, lambda: number): number {
  const h = 1 - (2 * (n + lambda) * (n + 3 * lambda)) / (3 * (n + 2 * lambda) ** 2);
  const p = (n + 2 * lambda) / (n + lambda) ** 2;
  const m = (h - 1) * (1 - 3 * h);
  const mean = 1 + h * p * (h - 1 - ((2 - h) * m * p) / 2);
  return normalCdf(((x / (n + lambda)) ** h - mean) / (h * Math.sqrt(2 * p) * (1 + (m * p) / 2)));
}

/**
 * e^(−mean) meanᶜ / c! at c = ⌊mean⌋; of large ones by Stirling's series and the deviance, so that nothing cancels.
 *
 * @see Loader, C. (2000). Fast and accurate computation of binomial probabilities. Lucent Technologies.
 */
function poissonWeight(mean: number, count: number): number {
  if (count > 100) {
    const beyond = (mean - count) / count;
    const stirling = 1 / (12 * count) - 1 / (360 * count ** 3);
    return Math.exp(-count * (beyond - Math.log1p(beyond)) - stirling) / Math.sqrt(2 * Math.PI * count);
  }
  let logarithm = -mean;
  for (let j = 1; j <= count; j++) logarithm += Math.log(mean / j);
  return Math.exp(logarithm);
}
