/** Points of a curve in the order of their x. */
export interface IsoScoreCurve {
  readonly score: number;
  /** The means of the first pair, and of the second. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** How many points a curve has. */
const POINTS = 61;

/**
 * All means of two pairs that give one score, the other pairs as they are: PAIRₐ PAIR_b = (GEM/10)^(k/2) / Π others.
 *
 * @param others - the means of the other pairs.
 * @returns Nothing in `x` where no means in the range give it.
 */
export function isoScoreCurve(
  score: number,
  others: ArrayLike<number>,
  [low, high]: readonly [number, number],
): IsoScoreCurve {
  const pairs = others.length + 2;
  const product = Array.from(others).reduce((left, mean) => left / mean, (score / 10) ** (pairs / 2));
  const from = Math.max(low, product / high);
  const to = low === 0 ? high : Math.min(high, product / low);
  if (!(to >= from) || !(from > 0)) return { score, x: new Float64Array(0), y: new Float64Array(0) };
  const x = Float64Array.from({ length: POINTS }, (_, i) => from * (to / from) ** (i / (POINTS - 1)));
  return { score, x, y: x.map((mean) => Math.min(high, product / mean)) };
}
