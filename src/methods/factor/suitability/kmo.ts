import { compareNumbers, InputError, readOptions, say } from "../../../base/index.js";
import { sumOf } from "../../../math/index.js";
import { type FactorInput, type MissingOptions, READING } from "../input/factor-input.js";
import { type IndicatorSample, readSample } from "../input/indicator-sample.js";
import { regularCorrelation } from "../input/regular-correlation.js";
import { type AntiImage, antiImage } from "./anti-image.js";
import { KmoMeasure } from "./kmo-result.js";

/**
 * Kaiser–Meyer–Olkin measure of sampling adequacy (KMO 取样适切性量数): whether indicators have enough in
 * common for a factor analysis — whether their correlations are larger than the partial correlations
 * that are left when all others are held fixed.
 *
 *     KMO = Σᵢ≠ⱼ rᵢⱼ² / (Σᵢ≠ⱼ rᵢⱼ² + Σᵢ≠ⱼ aᵢⱼ²),   aᵢⱼ = −rⁱʲ / √(rⁱⁱ·rʲʲ),   rⁱʲ of R⁻¹
 *     MSAᵢ: the same sums over j ≠ i only
 *
 * @param data - cases × indicators, such as a frame (a missing value is an empty cell, `null` or `NaN`),
 * `{ correlation }` or `{ covariance }`.
 * @returns Values from 0 to 1; from .5 on a factor analysis is thinkable, from .8 on good. An indicator that
 * is correlated with none has no value of its own (0/0): NaN, an empty cell in the table.
 * @unit 无量纲 · none
 * @throws {InputError} If a correlation matrix can't be inverted: the message names the indicators at
 * fault. If no two indicators are correlated, an entry isn't a number, or there are too few cases.
 * @see Kaiser, H. F. & Rice, J. (1974). Little Jiffy, Mark IV. Educational and Psychological
 * Measurement 34(1), 111–117.
 * @example
 * const R = [[1, 0.6, 0.5], [0.6, 1, 0.4], [0.5, 0.4, 1]];
 * kmo({ correlation: R }).overall; // => 0.657813
 * const provinces = dataset("province-indicators").where({ year: 2012 });
 * kmo(provinces, { columns: ["vehicles", "freight", "exports"] }).of("货运量"); // => 0.5790
 */
export function kmo(data: FactorInput, options: MissingOptions = {}): KmoMeasure {
  const read = readOptions("kmo", options, READING);
  return kmoOf("kmo", readSample("kmo", data, read));
}

/** @internal */
export function kmoOf(where: string, sample: IndicatorSample): KmoMeasure {
  const found = kmoIfAny(sample, antiImage(regularCorrelation(where, sample)));
  if (found) return found;
  const words = say(
    "有相关的指标（各指标互不相关，KMO 是 0/0，没有定义）",
    "hold indicators that are correlated (no two are: KMO is 0/0, undefined)",
  );
  throw new InputError(where, sample.argument, words, sample.correlation);
}

/** The same, or undefined where no two indicators are correlated. @internal */
export function kmoIfAny({ correlation, indicators }: IndicatorSample, image: AntiImage): KmoMeasure | undefined {
  const p = indicators.length;
  const partial = image.correlation;
  const [r, a] = [sumsOfSquares(correlation, p), sumsOfSquares(partial, p)];
  if (r.every(isNothing)) return undefined;
  return new KmoMeasure({
    indicators,
    overall: sumOf(r) / (sumOf(r) + sumOf(a)),
    individual: r.map((sum, i) => (isNothing(sum) ? Number.NaN : sum / (sum + a[i]))),
    antiImage: partial,
    correlation,
  });
}

/** Whether a sum of squared correlations is nothing but rounding. */
function isNothing(sum: number): boolean {
  return compareNumbers(Math.sqrt(sum), 0, 1) === 0;
}

/** Σⱼ≠ᵢ of squares, one a row. */
function sumsOfSquares(matrix: Float64Array, p: number): Float64Array {
  return Float64Array.from({ length: p }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < p; j++) if (j !== i) sum += matrix[i * p + j] ** 2;
    return sum;
  });
}
