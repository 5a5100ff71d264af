import { compareNumbers } from "../../../base/index.js";
import type { Random } from "../../../math/index.js";
import { minimiseInBox } from "../../../math/minimise.js";
import {
  type Discrepancy,
  generalizedDiscrepancy,
  leastSquaresDiscrepancy,
  likelihoodDiscrepancy,
} from "./discrepancy.js";
import type { FactorExtraction } from "./extraction.js";
import { rowSquares, scaledVectors } from "./scaled-vectors.js";
import { settled } from "./settle.js";

/** The extractions that minimize how far the model lies from the correlations. */
export type DiscrepancyName = "maximum-likelihood" | "minimum-residual" | "generalized-least-squares";

const discrepancies: Record<DiscrepancyName, (correlation: Float64Array, p: number, k: number) => Discrepancy> = {
  "maximum-likelihood": likelihoodDiscrepancy,
  "minimum-residual": leastSquaresDiscrepancy,
  "generalized-least-squares": generalizedDiscrepancy,
};

/** Where the search begins: uniquenesses by chance beside the usual ones. */
export interface RandomStarts {
  readonly starts: number;
  readonly random: Random | undefined;
}

/**
 * Maximum likelihood, minimum residuals (ULS) or generalized least squares: Newton's method on the
 * uniquenesses, from (1 − k/2p)·(1 − smc) on, to the last digits; with random starts the lowest minimum
 * that any leads to. The loadings follow from them.
 *
 * @param multiple - squared multiple correlations.
 * @throws {ConvergenceError} If the slope doesn't vanish.
 */
export function extractByDiscrepancy(
  where: string,
  name: DiscrepancyName,
  correlation: Float64Array,
  k: number,
  multiple: Float64Array,
  lowerBound: number,
  more: RandomStarts = { starts: 0, random: undefined },
): FactorExtraction {
  const p = multiple.length;
  const discrepancy = discrepancies[name](correlation, p, k);
  const usual = multiple.map((smc) => (1 - (0.5 * k) / p) * (1 - smc));
  const starts = [usual, ...randomUniquenesses(p, lowerBound, more)].map((start) => start.map(discrepancy.point));
  const box = { lower: discrepancy.point(lowerBound), upper: discrepancy.point(1) };
  const minima = settled(starts, (start) => minimiseInBox(where, discrepancy.at, start, box));
  const found = minima.reduce((low, minimum) => (compareNumbers(minimum.value, low.value) < 0 ? minimum : low));
  const agreeing = minima.filter((minimum) => compareNumbers(minimum.value, found.value) === 0).length;
  const uniquenesses = found.point.map(discrepancy.uniqueness);
  const loadings = loadingsAt(name, discrepancy, uniquenesses, k);
  return {
    loadings,
    communalities: rowSquares(loadings, k),
    uniquenesses,
    initial: multiple,
    iterations: found.iterations,
    objective: found.value,
    starts: { agreeing, tried: starts.length },
  };
}

/** Each uniqueness anywhere between its limits. */
function randomUniquenesses(p: number, lowerBound: number, { starts, random }: RandomStarts): Float64Array[] {
  if (random === undefined) return [];
  return Array.from({ length: starts }, () =>
    Float64Array.from({ length: p }, () => lowerBound + (1 - lowerBound) * random.next()),
  );
}

function loadingsAt(
  name: DiscrepancyName,
  discrepancy: Discrepancy,
  uniquenesses: Float64Array,
  k: number,
): Float64Array {
  const eigen = discrepancy.eigen(uniquenesses);
  if (name === "minimum-residual") return scaledVectors(eigen, k, (v) => Math.sqrt(Math.max(0, v)));
  const scaled = scaledVectors(eigen, k, (v) => Math.sqrt(Math.max(0, v - 1)));
  return scaled.map((x, at) => x * Math.sqrt(uniquenesses[Math.floor(at / k)]));
}
