import { InputError, nameText } from "../../../base/index.js";
import {
  type CholeskyDecomposition,
  cholesky,
  choleskySolve,
  symmetricEigenvalues,
} from "../../../math/index.js";
import type { IndicatorSample } from "./indicator-sample.js";
import { placeOf } from "./read-indicators.js";

/** An indicator counts as given by the others when less than this share of its variance is its own. */
const OWN_SHARE = 1e-11;

/**
 * The decomposition of a correlation matrix that can be inverted.
 *
 * @throws {InputError} If there are too few cases, an indicator repeats another or follows from
 * others (each is named), or the matrix is none that data can have.
 */
export function regularCorrelation(where: string, sample: IndicatorSample): CholeskyDecomposition {
  const { correlation, indicators, n } = sample;
  const p = indicators.length;
  if (p < 2) throw new InputError(where, sample.argument, "hold at least 2 indicators", p);
  refuseRepeated(where, sample);
  if (n !== undefined && n <= p) {
    const words = `have more cases than its ${p} indicators (add cases, or leave indicators out)`;
    throw new InputError(where, sample.argument === "data" ? "data" : "n", words, n);
  }
  const decomposition = cholesky(correlation, p, OWN_SHARE);
  if (decomposition.dependentAt === undefined) return decomposition;
  const values = symmetricEigenvalues(correlation, p);
  if (values[p - 1] < -1e-9) throw indefinite(where, sample, values[p - 1]);
  throw dependent(where, sample, decomposition.dependentAt);
}

function pathOf(sample: IndicatorSample, index: number): string {
  const columns = sample.argument === "data" ? "data.columns" : sample.argument;
  return columns + placeOf(sample.indicators[index], index);
}

function refuseRepeated(where: string, sample: IndicatorSample): void {
  const p = sample.indicators.length;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) {
      const r = sample.correlation[i * p + j];
      if (1 - r * r > OWN_SHARE) continue;
      const words = `not repeat ${quoted(sample, j)} (their correlation is ±1: keep one of the two)`;
      throw new InputError(where, pathOf(sample, i), words, Math.sign(r));
    }
  }
}

function quoted(sample: IndicatorSample, index: number): string {
  return JSON.stringify(nameText(sample.indicators[index]));
}

function indefinite(where: string, sample: IndicatorSample, smallest: number): InputError {
  const cause =
    sample.cases?.rule === "pairwise"
      ? 'pairwise correlations need not fit together: take missing: "listwise"'
      : "no data has such correlations: check the entries";
  const words = `be positive definite (${cause}; the smallest eigenvalue is below 0)`;
  return new InputError(where, sample.argument, words, Number(smallest.toPrecision(6)));
}

/** The indicator at `index` follows from those before it: regress it on them and name the ones it needs. */
function dependent(where: string, sample: IndicatorSample, index: number): InputError {
  const p = sample.indicators.length;
  const before: Float64Array = new Float64Array(index * index);
  for (let i = 0; i < index; i++) {
    for (let j = 0; j < index; j++) before[i * index + j] = sample.correlation[i * p + j];
  }
  const target = sample.correlation.slice(index * p, index * p + index);
  const weights = choleskySolve(cholesky(before, index), target);
  const needed = Array.from(weights, (_, i) => i).filter((i) => Math.abs(weights[i]) > 1e-6);
  const names = needed.map((i) => quoted(sample, i)).join(", ");
  const words = `not be a linear combination of ${names} (leave one of them out)`;
  return new InputError(
    where,
    pathOf(sample, index),
    `${words}; its squared multiple correlation must be < 1`,
    1,
  );
}
