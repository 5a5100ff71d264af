import { whole } from "../base/index.js";
import { correlationFrom } from "./moments.js";
import { gammaDraw } from "./gamma-draw.js";
import { generator, type Random } from "./random.js";

/**
 * The correlation matrix (随机相关系数矩阵) of n independent normal cases of p uncorrelated variables, drawn without
 * drawing the cases: by Bartlett's decomposition of the Wishart distribution, L·L′ with χ on the
 * diagonal of L and normals below it. Same distribution, p²/2 numbers instead of n·p.
 *
 * @param n - cases, more than `p`.
 * @param p - variables, at least 1.
 * @throws {InputError} If they are no such whole numbers.
 * @see Bartlett, M. S. (1933). On the theory of statistical regression. Proceedings of the Royal
 * Society of Edinburgh 53, 260–283.
 * @example
 * wishartCorrelation(seededRandom(1), 100, 3)[0]; // => 1
 */
export function wishartCorrelation(random: Random, n: number, p: number): Float64Array {
  const source = generator("wishartCorrelation", "random", random);
  whole(1, 1e4)("wishartCorrelation", "p", p);
  whole(p + 1, 1e12)("wishartCorrelation", "n", n);
  const factor: Float64Array = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) factor[i * p + j] = source.normal();
    factor[i * p + i] = Math.sqrt(2 * gammaDraw(source, (n - 1 - i) / 2));
  }
  const product: Float64Array = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k <= j; k++) sum += factor[i * p + k] * factor[j * p + k];
      product[i * p + j] = sum;
      product[j * p + i] = sum;
    }
  }
  return correlationFrom(product, p);
}
