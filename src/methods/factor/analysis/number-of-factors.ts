import { checkNumber, InputError } from "../../../base/index.js";
import type { Random } from "../../../math/index.js";
import type { IndicatorSample } from "../input/indicator-sample.js";
import { factorsFor } from "../retention/cumulative-share.js";
import { parallelAnalysisOf } from "../retention/parallel-analysis.js";
import { averagePartials } from "../retention/velicer-map.js";
import type { FactorNumber } from "./options.js";

/**
 * How many factors a rule keeps.
 *
 * @throws {InputError} If the rule is unknown, keeps none, or the number is none from 1 to p.
 */
export function numberOfFactors(
  where: string,
  rule: FactorNumber,
  sample: IndicatorSample,
  eigenvalues: Float64Array,
  random: Random | undefined,
): number {
  const p = eigenvalues.length;
  const k = kept(where, rule, sample, eigenvalues, random);
  if (k >= 1) return checkNumber(where, "factors", k, upTo(p));
  const words = `keep at least one factor (the largest eigenvalue is ${eigenvalues[0].toPrecision(5)})`;
  throw new InputError(where, "factors", words, rule);
}

function upTo(p: number): { readonly words: string; readonly holds: (x: number) => boolean } {
  const words = `be a whole number from 1 to ${p}, the number of indicators`;
  return { words, holds: (x) => Number.isInteger(x) && x >= 1 && x <= p };
}

function kept(
  where: string,
  rule: FactorNumber,
  sample: IndicatorSample,
  eigenvalues: Float64Array,
  random: Random | undefined,
): number {
  const p = eigenvalues.length;
  if (typeof rule === "number") return checkNumber(where, "factors", rule, upTo(p));
  if (typeof rule === "object" && rule !== null) {
    return factorsFor(eigenvalues, checkShare(where, rule.cumulative));
  }
  switch (rule) {
    case "kaiser":
      return eigenvalues.filter((value) => value > 1).length;
    case "averagePartial":
      return averagePartials(sample.correlation, p).factors;
    case "parallel":
      if (random === undefined) {
        throw new InputError(
          where,
          "random",
          "be given for parallel analysis: seededRandom(2016)",
          random,
        );
      }
      return parallelAnalysisOf(where, sample, { random }).factors;
    default: {
      const words = 'be a number, "kaiser", "parallel", "averagePartial" or { cumulative }';
      throw new InputError(where, "factors", words, rule);
    }
  }
}

function checkShare(where: string, share: number): number {
  const holds = (x: number): boolean => x > 0 && x <= 1;
  return checkNumber(where, "factors.cumulative", share, {
    words: "be a share above 0, up to 1",
    holds,
  });
}
