import { InputError, numeric, type OptionReader, say } from "../../../base/index.js";
import type { Random } from "../../../math/index.js";
import type { IndicatorSample } from "../input/indicator-sample.js";
import { kaiserCount } from "../retention/empirical-kaiser.js";
import { factorsFor } from "../retention/cumulative-share.js";
import { HORN, parallelAnalysisOf } from "../retention/parallel-analysis.js";
import { averagePartials } from "../retention/velicer-map.js";
import type { FactorNumber } from "./options.js";

const RULES: readonly unknown[] = ["kaiser", "parallel", "average-partial"];

/** Reads {@link FactorNumber}; whether a number fits, the data say. */
export const factorNumber: OptionReader<FactorNumber> = (where, name, given = "kaiser") => {
  if (typeof given === "number" || RULES.includes(given)) return given as FactorNumber;
  if (typeof given === "object" && given !== null && "cumulative" in given) {
    const share = given.cumulative;
    if (typeof share === "number" && share > 0 && share <= 1) return { cumulative: share };
    const words = say("是大于 0、不超过 1 的比例", "be a share above 0, up to 1");
    throw new InputError(where, `${name}.cumulative`, words, share);
  }
  const words = say(
    '是个数、"kaiser"、"parallel"、"average-partial" 或 { cumulative: 0.8 }',
    'be a number, "kaiser", "parallel", "average-partial" or { cumulative: 0.8 }',
  );
  throw new InputError(where, name, words, given);
};

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
  if (typeof rule === "number") return upTo(p)(where, "factors", rule);
  const k = kept(where, rule, sample, eigenvalues, random);
  if (k >= 1) return k;
  const words = say(
    "至少保留一个因子（最大特征值为 {largest}）",
    "keep at least one factor (the largest eigenvalue is {largest})",
    { largest: eigenvalues[0] },
  );
  throw new InputError(where, "factors", words, rule);
}

function upTo(p: number): OptionReader<number> {
  const words = say("是 1 到 {p}（指标个数）的整数", "be a whole number from 1 to {p}, the number of indicators", {
    p,
  });
  return numeric({ words, holds: (k) => Number.isInteger(k) && k >= 1 && k <= p });
}

function kept(
  where: string,
  rule: Exclude<FactorNumber, number>,
  sample: IndicatorSample,
  eigenvalues: Float64Array,
  random: Random | undefined,
): number {
  if (rule === "kaiser") return kaiserCount(eigenvalues);
  if (rule === "average-partial") {
    return averagePartials(sample.correlation, eigenvalues.length).factors;
  }
  if (typeof rule === "object") return factorsFor(eigenvalues, rule.cumulative);
  if (random !== undefined) return parallelAnalysisOf(where, sample, { ...HORN, random }).factors;
  const words = say("在平行分析时给出，如 seededRandom(2016)", "be given for parallel analysis: seededRandom(2016)");
  throw new InputError(where, "random", words, random);
}
