import { InputError, say, whole } from "../base/index.js";
import { correlationFrom } from "./moments.js";
import { drawAccepted, generator, type Random } from "./random.js";

/**
 * The correlation matrix of n independent normal cases of p uncorrelated variables, drawn without
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

/**
 * A gamma variable with scale 1; a shape below 1 is drawn one higher and brought down.
 *
 * @see Marsaglia, G. & Tsang, W. W. (2000). A simple method for generating gamma variables. ACM
 * Transactions on Mathematical Software 26(3), 363–372.
 */
function gammaDraw(random: Random, shape: number): number {
  if (shape < 1) return gammaDraw(random, shape + 1) * (1 - random.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  const drawn = drawAccepted(() => {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v <= 0) return undefined;
    const u = 1 - random.next();
    return Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v) ? d * v : undefined;
  });
  if (drawn !== undefined) return drawn;
  const words = say("不是一再给出同一个数", "not give the same number again and again");
  throw new InputError("wishartCorrelation", "random", words, random);
}
