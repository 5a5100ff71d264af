import { type Label, say, type Table } from "../base/index.js";
import { GEM_PAIRS } from "../methods/evaluation/gem/determinant-pairs.js";
import { gemOf } from "../methods/evaluation/gem/gem-score.js";
import { type GemBudget, gemBudget } from "../methods/evaluation/index.js";
import type { Explorable, Flip, Input, Model } from "./explorable-model.js";
import { gemExplorable, type GemScoresData, type GemScoresInput } from "./gem.js";
import { fixed, rootBetween, rootsIn, verdictOf } from "./words.js";

/** The budget, and how a reader splits it: what two of the pairs get in per cent, the third the rest. */
export type GemBudgetState = { readonly budget: number; readonly first: number; readonly second: number };

/** The best split, and what others come to. */
export interface GemBudgetModel extends Model {
  readonly result: GemBudget;
  /** What each pair gets, by the best split and by the reader's. */
  readonly best: readonly number[];
  readonly own: readonly number[];
  /** GEM by no money, equal shares, all to the weakest, the reader's split, the best. */
  readonly scores: readonly { readonly name: Label; readonly score: number }[];
  /** The mean score of each pair without money and with the best split. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** How far a budget goes. */
const [SMALL, LARGE] = [0.05, 20];
const PAIRS: readonly Label[] = GEM_PAIRS.map(({ name }) => name as Label);

const funded = (data: GemScoresData, budget: number): number =>
  Array.from(gemBudget(data.scores, budget).pairSpending).filter((money) => money > 0).length;

const COUNTS: readonly Label[] = [
  say("全给一对", "all goes to one pair"),
  say("给两对", "two pairs get some"),
  say("三对都给", "all three get some"),
];
const AHEAD = [
  say("不如全给最弱的一对", "is behind all-to-the-weakest"),
  say("与全给最弱的一对一样", "is level with all-to-the-weakest"),
  say("胜过全给最弱的一对", "beats all-to-the-weakest"),
] as const;

/** A reader's shares of the budget; what they exceed it by is taken off the second. */
function sharesOf({ first, second }: GemBudgetState): readonly [number, number, number] {
  const held = Math.min(second, 100 - first);
  return [first / 100, held / 100, Math.max(0, 100 - first - held) / 100];
}

/** GEM where each pair's money is halved over its two scores, each + ln(1 + b), up to 10. */
function scoreOf(scores: readonly number[], money: readonly number[]): number {
  const raised = scores.map((score, j) => Math.min(10, score + Math.log1p(money[j >> 1] / 2)));
  return gemOf(PAIRS.map((_, k) => (raised[2 * k] + raised[2 * k + 1]) / 2));
}

function model(data: GemScoresData, state: GemBudgetState): GemBudgetModel {
  const result = gemBudget(data.scores, state.budget);
  const own = sharesOf(state).map((share) => share * state.budget);
  const by = (name: string): number => result.rules.find((rule) => rule.name === name)?.score ?? Number.NaN;
  const [equal, weakest, mine] = [by("equal"), by("weakest"), scoreOf(data.scores, own)];
  const spending = Array.from(result.pairSpending);
  const count = COUNTS[Math.max(1, spending.filter((money) => money > 0).length) - 1];
  const ahead = verdictOf(equal, weakest, AHEAD);
  const holes = {
    budget: fixed(state.budget, 2),
    count,
    score: fixed(result.score, 2),
    equal: fixed(equal, 2),
    weakest: fixed(weakest, 2),
    ahead,
    own: fixed(mine, 2),
    behind: fixed(result.score - mine, 2),
  };
  const means = (scores: ArrayLike<number>): readonly number[] =>
    PAIRS.map((_, k) => (scores[2 * k] + scores[2 * k + 1]) / 2);
  return {
    result,
    best: spending,
    own,
    scores: [
      { name: say("不花钱", "no money"), score: by("none") },
      { name: say("平分", "equal shares"), score: equal },
      { name: say("全给最弱", "all to the weakest"), score: weakest },
      { name: say("你的分法", "your split"), score: mine },
      { name: say("最优", "the best"), score: result.score },
    ],
    before: means(data.scores),
    after: means(result.reached),
    verdicts: { count, ahead },
    sentence: say(
      "预算 {budget}：最优{count}，GEM {score}；平分 {equal}，{ahead}（{weakest}）。你的分法 {own}，比最优少 {behind}。",
      "With {budget} the best split, GEM {score}: {count}; equal shares, {equal}, {ahead} ({weakest}). Yours makes {own}, {behind} short.",
      holes,
    ),
    brief: say("预算 {budget}，{count}，GEM {score}", "budget {budget}, {count}, GEM {score}", holes),
  };
}

const inputs = (): readonly Input[] => [
  {
    kind: "slider",
    name: "budget",
    label: say("预算 B（每项 + ln(1 + b)）", "budget B (each score + ln(1 + b))"),
    min: SMALL,
    max: LARGE,
    step: 0.01,
    scale: "log",
  },
  ...(["first", "second"] as const).map((name, k): Input => {
    const label = say("你给“{pair}”（%）", "you give {pair} (%)", { pair: PAIRS[k] });
    return { kind: "slider", name, label, min: 0, max: 100, step: 1 };
  }),
];

/** Where another pair gets its first money, and where equal shares overtake. */
function flips(data: GemScoresData): readonly Flip[] {
  const [low, high] = [Math.log(SMALL), Math.log(LARGE)];
  const joins = [1, 2].flatMap((count): readonly Flip[] => {
    const more = (log: number): number => funded(data, Math.exp(log)) - count - 0.5;
    if (more(low) > 0 || more(high) < 0) return [];
    const words = count === 1 ? say("第二对开始得钱", "a second pair joins") : say("第三对开始得钱", "the third joins");
    return [{ input: "budget", at: Math.exp(rootBetween(more, low, high)), words, verdict: "count", whole: true }];
  });
  const lead = (log: number): number => {
    const { rules } = gemBudget(data.scores, Math.exp(log));
    const [, equal, weakest] = rules;
    return equal.score - weakest.score;
  };
  const words = say("平分赶上“全给最弱”", "equal shares catch up with all-to-the-weakest");
  const level = rootsIn(lead, low, high, 24).map((log): Flip => {
    return { input: "budget", at: Math.exp(log), words, verdict: "ahead" };
  });
  return [...joins, ...level];
}

const table = (_: GemScoresData, __: GemBudgetState, { result }: GemBudgetModel): Table => result.toTable();

/** A budget over the pairs of GEM: how little the best split is ahead. @internal */
export const gemBudgetExplorable: Explorable<GemScoresInput, GemScoresData, GemBudgetState, GemBudgetModel> = {
  title: say("预算怎样分", "How to split a budget"),
  question: () => say("预算该铺开，还是投到最弱的地方？", "Spread the budget, or put it where the cluster is weakest?"),
  read: gemExplorable.read,
  start: () => ({ budget: 3, first: 33, second: 34 }),
  inputs,
  model,
  flips,
  table,
};
