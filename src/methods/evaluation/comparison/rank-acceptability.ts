import { InputError, type MatrixInput, numeric, optional, readOptions, say, whole } from "../../../base/index.js";
import { dirichletDraw, generator, type Random } from "../../../math/index.js";
import { ranksOf } from "../ranking/ranks.js";
import { ONE_METHOD, type OneMethod, type OneMethodOptions, readOneMethod } from "./one-method.js";
import { type DrawCounts, RankAcceptability } from "./rank-acceptability-result.js";

/** What {@link rankAcceptability} may be told. */
export interface AcceptabilityOptions extends OneMethodOptions {
  /** Where chance comes from: `seededRandom(seed)`. */
  readonly random: Random;
  /** How many sets of weights are drawn, 100 to a million; 10 000 by default. */
  readonly draws?: number | undefined;
  /**
   * How close drawn weights stay to `weights`: c of a Dirichlet distribution around them, under which a weight w has the
   * standard deviation √(w(1 − w)/(c + 1)); at least 0.01. By default every set of weights is equally likely, and `weights` may not be
   * given.
   */
  readonly concentration?: number | undefined;
  /** Of the interval of ranks, between 0 and 1; 0.9 by default: 5% on either side. */
  readonly confidence?: number | undefined;
}

const where = "rankAcceptability";

/** Below this nearly every draw has one weight of 1 and the others 0, and many are turned down on the way. */
const LEAST = 0.01;

const CONCENTRATION = {
  words: say(
    "是 ≥ {least} 的数（如 50；越大越集中，再小则每次抽取都只剩一个指标）",
    "be a number ≥ {least}, such as 50: the larger, the closer; below, each draw would leave a single indicator",
    { least: LEAST },
  ),
  holds: (c: number): boolean => c >= LEAST && c < Number.POSITIVE_INFINITY,
};
const OPEN = {
  words: say("是 0 与 1 之间的数", "be a number between 0 and 1"),
  holds: (p: number): boolean => p > 0 && p < 1,
};

const OPTIONS = {
  ...ONE_METHOD,
  random: generator,
  draws: whole(100, 1_000_000, 10_000),
  concentration: optional(numeric(CONCENTRATION)),
  confidence: numeric(OPEN, 0.9),
};

/**
 * Rank acceptability (名次可接受度，SMAA 的全局敏感性分析): weights are drawn again and again, and what share of them gives
 * an alternative each rank.
 *
 *     bᵢʳ  the share of weights under which i has rank r
 *     wᵢᶜ  the mean of the weights under which i is first: what one must believe to have i first
 *
 * Weights are uniform over all sets with sum 1, Dirichlet(1, …, 1), or around given ones, Dirichlet(c·w).
 *
 * Reading: b¹ of 0 means that no weights make it first, or hardly any; a rank that holds in nine of ten draws doesn't
 * hang on what experts say. It is a share of weights, not a probability of being right: "all weights equally likely" is
 * a judgement too. Ends of the interval are ranks that were drawn (type 1 quantiles).
 *
 * @param data - alternatives × indicators, such as a frame.
 * @unit 权重空间中的份额 · a share of all weights
 * @throws {InputError} If `weights` come without a `concentration`, or the reverse.
 * @see Lahdelma, R. & Salminen, P. (2001). SMAA-2: stochastic multicriteria acceptability analysis for group decision
 * making. Operations Research 49(3), 444–454.
 * @example
 * const data = { rows: ["甲", "乙"], columns: ["产值", "环保"], values: [[9, 2], [5, 8]] };
 * const result = rankAcceptability(data, { random: seededRandom(1), draws: 1000 });
 * Math.abs(result.of("甲") - 0.5) < 0.05; // => true
 */
export function rankAcceptability(data: MatrixInput, options: AcceptabilityOptions): RankAcceptability {
  const { random, draws, concentration, confidence, ...asked } = readOptions(where, options ?? {}, OPTIONS);
  if ((asked.weights === undefined) !== (concentration === undefined)) {
    const words =
      concentration === undefined
        ? say("与 weights 同时给出，如 50（围绕给定权重抽取）", "come with weights, such as 50, to draw around them")
        : say("与 concentration 同时给出：抽取要围绕这组权重", "come with a concentration: draws are made around them");
    throw new InputError(where, concentration === undefined ? "concentration" : "weights", words, undefined);
  }
  const one = readOneMethod(where, data, asked);
  const parameters = concentration === undefined ? one.weights.map(() => 1) : one.weights.map((w) => concentration * w);
  const { decision, method, weighting, weights, scorer } = one;
  return new RankAcceptability({
    decision,
    method: method.name,
    weighting: concentration === undefined ? undefined : weighting,
    weights: concentration === undefined ? undefined : weights,
    concentration,
    draws,
    confidence,
    given: ranksOf(scorer.score(weights), scorer.better),
    ...drawn(one, parameters, draws, random),
  });
}

function drawn(
  { scorer, weights }: OneMethod,
  parameters: Float64Array,
  draws: number,
  random: Random,
): { readonly counts: DrawCounts } {
  const width = weights.length;
  const [drawnWeights, scores] = [new Float64Array(width), scorer.score(weights)];
  const n = scores.length;
  const [ranks, ahead, central] = [n * n, n * n, n * width].map((size) => new Float64Array(size));
  for (let draw = 0; draw < draws; draw++) {
    scorer.score(dirichletDraw(random, parameters, drawnWeights), scores);
    const own = ranksOf(scores, scorer.better);
    for (let i = 0; i < n; i++) {
      ranks[i * n + own[i] - 1] += 1;
      for (let k = 0; k < i; k++) {
        if (own[i] < own[k]) ahead[i * n + k] += 1;
        else if (own[k] < own[i]) ahead[k * n + i] += 1;
      }
      if (own[i] === 1) for (let j = 0; j < width; j++) central[i * width + j] += drawnWeights[j];
    }
  }
  return { counts: { ranks, ahead, central } };
}
