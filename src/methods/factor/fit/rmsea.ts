import { fallsTo } from "../../../math/bisection.js";
import { chiSquareUpperTail, noncentralChiSquareCdf } from "../../../math/index.js";

/** The root mean square error of approximation, with an interval. */
export interface Rmsea {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Of the interval; 0.9 by custom. */
  readonly confidence: number;
}

/**
 * RMSEA (近似误差均方根): how far a model is off per degree of freedom, were it fitted to the population.
 *
 *     RMSEA = √(max(0, χ² − df) / (df·(n − 1))),   limits √(λ/(df·(n − 1))), λ from noncentral χ²
 *
 * @see Browne, M. W. & Cudeck, R. (1992). Alternative ways of assessing model fit. Sociological Methods
 * & Research 21(2), 230–258.
 */
export function rmsea(chiSquare: number, degrees: number, n: number, confidence = 0.9): Rmsea {
  const tail = (1 - confidence) / 2;
  // P(χ²(λ) ≤ x) ≤ Φ(√x − √λ), and Φ(−40) is 0 in doubles: no level above 0 lies further out.
  const highest = (Math.sqrt(chiSquare) + 40) ** 2;
  const chance = (l: number): number => noncentralChiSquareCdf(chiSquare, degrees, l);
  const at = (level: number): number => {
    const central = 1 - chiSquareUpperTail(chiSquare, degrees);
    if (central <= level) return 0;
    const lambda = fallsTo("rmsea", chance, level, highest);
    return Math.sqrt(lambda / (degrees * (n - 1)));
  };
  return {
    value: Math.sqrt(Math.max(0, chiSquare - degrees) / (degrees * (n - 1))),
    lower: at(1 - tail),
    upper: at(tail),
    confidence,
  };
}
