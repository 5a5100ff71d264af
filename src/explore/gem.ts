import { given, InputError, isList, type Label, say, Table } from "../base/index.js";
import { GEM_PAIRS } from "../methods/evaluation/gem/determinant-pairs.js";
import { gemOf, marginalValuesOf, placesOfSmallest } from "../methods/evaluation/gem/gem-score.js";
import type { Explorable, Flip, Input, Model } from "./explorable-model.js";
import { fixed, readData, verdictOf } from "./words.js";

/** What `explore("gem", …)` takes: the six scores in their order, each from 1 to 10. */
export interface GemScoresInput {
  readonly scores: ArrayLike<number>;
}

/** The same as plain data. */
export interface GemScoresData {
  readonly scores: readonly number[];
}

/** The six scores, D₁ … D₆. */
export type GemScoresState = Readonly<Record<string, number>>;

/** What the scores come to, and what a point more is worth. */
export interface GemScoresModel extends Model {
  readonly gem: number;
  readonly scores: readonly number[];
  readonly pairMeans: ArrayLike<number>;
  /** ∂GEM/∂D of each pair. */
  readonly marginal: ArrayLike<number>;
}

const READERS = { scores: given<ArrayLike<number>>() };
const [LEAST, MOST, AVERAGE] = [1, 10, 250];

function read(where: string, input: GemScoresInput): GemScoresData {
  const { scores } = readData(where, input, READERS);
  const list = isList(scores) ? Array.from(scores) : [];
  const holds = (score: unknown): boolean => typeof score === "number" && score >= LEAST && score <= MOST;
  const wrong = list.findIndex((score) => !holds(score));
  if (list.length !== 6) {
    const words = say("是六个分数，按 D₁ … D₆ 的顺序", "be six scores in the order of D₁ … D₆");
    throw new InputError(where, "data.scores", words, scores);
  }
  if (wrong < 0) return { scores: list };
  const words = say("在 1 到 10 之间", "lie from 1 to 10");
  throw new InputError(where, `data.scores[${wrong}]`, words, list[wrong]);
}

const keyOf = (k: number): string => `d${k + 1}`;
const scoresOf = (state: GemScoresState): readonly number[] => Array.from({ length: 6 }, (_, k) => state[keyOf(k)]);
const PAIRS: readonly Label[] = GEM_PAIRS.map(({ name }) => name as Label);
const DETERMINANTS: readonly Label[] = GEM_PAIRS.flatMap(({ determinants }) => determinants as readonly Label[]);

const VERDICTS = [say("低于", "below"), say("恰为", "just"), say("高于", "above")] as const;

/** The pair that pays most, or those that tie. */
function bestOf(pairMeans: ArrayLike<number>): Label {
  const places = placesOfSmallest(Float64Array.from(pairMeans));
  return {
    zh: places.map((k) => PAIRS[k].zh).join("与"),
    en: places.map((k) => PAIRS[k].en).join(" and "),
  };
}

function model(_: GemScoresData, state: GemScoresState): GemScoresModel {
  const scores = scoresOf(state);
  const pairMeans = PAIRS.map((_, k) => (scores[2 * k] + scores[2 * k + 1]) / 2);
  const gem = gemOf(pairMeans);
  const marginal = marginalValuesOf(gem, pairMeans);
  const average = verdictOf(gem, AVERAGE, VERDICTS);
  const best = bestOf(pairMeans);
  const holes = { gem: fixed(gem, 1), average, best, gain: fixed(Math.max(...marginal), 1) };
  return {
    gem,
    scores,
    pairMeans,
    marginal,
    verdicts: { average, best },
    sentence: say(
      "GEM = {gem}，{average} 250；再加 1 分，给“{best}”最值：按边际 +{gain}。",
      "GEM = {gem}, {average} 250; one point more pays most in {best}: +{gain} at the margin.",
      holes,
    ),
    brief: say("GEM {gem}，{average} 250", "GEM {gem}, {average} 250", holes),
  };
}

const inputs = (): readonly Input[] =>
  DETERMINANTS.map((label, k) => ({ kind: "slider", name: keyOf(k), label, min: LEAST, max: MOST, step: 0.1 }));

/** GEM = 250 where the product of the sums is 1000; the best pair changes where its sum meets the next smallest. */
function flips(_: GemScoresData, state: GemScoresState): readonly Flip[] {
  const scores = scoresOf(state);
  const sums = PAIRS.map((_, k) => scores[2 * k] + scores[2 * k + 1]);
  return DETERMINANTS.flatMap((label, k) => {
    const pair = Math.floor(k / 2);
    const others = sums.filter((_, p) => p !== pair);
    const partner = scores[k % 2 === 0 ? k + 1 : k - 1];
    const flip = (sum: number, words: Label, verdict: string): Flip => {
      return { input: keyOf(k), at: sum - partner, words, verdict };
    };
    return [
      flip(1000 / (others[0] * others[1]), say("{label}：GEM = 250", "{label}: GEM = 250", { label }), "average"),
      flip(Math.min(...others), say("{label}：最值的一对换了", "{label}: another pair pays most", { label }), "best"),
    ];
  });
}

function table(_: GemScoresData, __: GemScoresState, { scores, marginal }: GemScoresModel): Table {
  return new Table({
    title: say("六个因素的分数与边际价值", "Six determinants, their scores and what a point is worth"),
    main: "marginal",
    columns: [
      { name: "determinant", label: say("因素", "determinant"), values: DETERMINANTS },
      { name: "pair", label: say("因素对", "pair"), values: DETERMINANTS.map((_, k) => PAIRS[Math.floor(k / 2)]) },
      { name: "score", label: say("分数", "score"), values: scores, decimals: 1 },
      {
        name: "marginal",
        label: say("边际价值", "worth of a point"),
        values: DETERMINANTS.map((_, k) => marginal[Math.floor(k / 2)]),
        decimals: 2,
      },
    ],
  });
}

/** The names of the pairs, for the picture. @internal */
export const GEM_PAIR_NAMES: readonly Label[] = PAIRS;

/** GEM (GEM 模型): which lever pays most. */
export const gemExplorable: Explorable<GemScoresInput, GemScoresData, GemScoresState, GemScoresModel> = {
  title: say("GEM 模型", "GEM"),
  read,
  question: () => say("哪个杠杆最划算？", "Which lever pays most?"),
  start: ({ scores }) => Object.fromEntries(scores.map((score, k) => [keyOf(k), score])),
  inputs,
  model,
  flips,
  table,
};
