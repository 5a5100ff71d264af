import { type Label, say, type Table } from "../base/index.js";
import { investmentMultiplier } from "../methods/effects/index.js";
import type { Explorable, Flip, Input, Model } from "./explorable-model.js";
import { fixed, readData, retold, verdictOf } from "./words.js";
import { within } from "../base/index.js";

/** What `explore("investment-multiplier", …)` takes: what is spent again of a yuan earned, and what leaks. */
export interface MultiplierInput {
  /** c: the marginal propensity to consume, in [0, 1]. */
  readonly propensityToConsume: number;
  /** t: the tax on a further yuan; 0 by default. */
  readonly tax?: number;
  /** m: the imports out of a further yuan; 0 by default. */
  readonly imports?: number;
}

/** The same as plain data. */
export type MultiplierData = Required<MultiplierInput>;

/** The three, as they are moved. */
export type MultiplierState = {
  readonly propensityToConsume: number;
  readonly tax: number;
  readonly imports: number;
};

/** Where a yuan goes, and what its rounds come to. */
export interface MultiplierModel extends Model {
  readonly multiplier: number;
  /** What of a yuan earned is spent again, imported, taxed and saved; they add up to 1. */
  readonly parts: readonly [again: number, imports: number, tax: number, saved: number];
  /** The income up to each round. */
  readonly cumulative: ArrayLike<number>;
  readonly roundsToNineTenths: number;
}

const READERS = { propensityToConsume: within(0, 1), tax: within(0, 1, 0), imports: within(0, 1, 0) };
const ROUNDS = 12;
/** Nothing is spent again for ever: the last hundredth leaks. */
const MOST_AGAIN = 0.99;

function read(where: string, input: MultiplierInput): MultiplierData {
  const data = readData(where, input, READERS);
  retold(where, "data", () => investmentMultiplier(data));
  return data;
}

/** Imports can't exceed what is spent, nor can all be spent again at home. */
function held({ propensityToConsume: c, tax, imports }: MultiplierState): number {
  const spent = c * (1 - tax);
  return Math.min(spent, Math.max(imports, spent - MOST_AGAIN));
}

const HALF = [
  say("不到 1.5 元", "less than 1.5"),
  say("恰好 1.5 元", "just 1.5"),
  say("超过 1.5 元", "more than 1.5"),
] as const;

function model(_: MultiplierData, state: MultiplierState): MultiplierModel {
  const { propensityToConsume: c, tax } = state;
  const imports = held(state);
  const { multiplier, respent, cumulative } = investmentMultiplier({ ...state, imports, rounds: ROUNDS });
  const rounds = investmentMultiplier({ ...state, imports }).roundsUntil(0.9);
  const half = verdictOf(multiplier, 1.5, HALF);
  const holes = { again: fixed(respent, 3), k: fixed(multiplier, 2), n: rounds, half };
  return {
    multiplier,
    cumulative,
    parts: [respent, imports, tax, (1 - tax) * (1 - c)],
    roundsToNineTenths: rounds,
    verdicts: { half, rounds: say("{n} 轮", "{n} rounds", { n: rounds }) },
    sentence: say(
      "每挣 1 元，在本地再花掉 {again} 元：1 元投资变成 {k} 元收入，{half}；到九成要 {n} 轮。",
      "Of a yuan earned {again} is spent again at home: a yuan of investment comes to {k} of income, {half}; nine tenths take {n} rounds.",
      holes,
    ),
    brief: say("乘数 {k}", "multiplier {k}", holes),
  };
}

const LABELS: Readonly<Record<keyof MultiplierState, Label>> = {
  imports: say("进口（一切外购）m", "imports (all bought elsewhere) m"),
  propensityToConsume: say("消费倾向 c", "propensity to consume c"),
  tax: say("税率 t", "tax t"),
};

function inputs({ propensityToConsume: c, tax, imports }: MultiplierData): readonly Input[] {
  const slider = (name: keyof MultiplierState, max: number): Input => {
    return { kind: "slider", name, label: LABELS[name], min: 0, max, step: 0.01 };
  };
  const most = Math.max(imports, c * (1 - tax), 0.01);
  return [slider("imports", most), slider("propensityToConsume", 1), slider("tax", 0.99)];
}

/** K = 1.5 at m = c(1 − t) − 1/3; nine tenths after n rounds from q = 10^(−1/n) on. */
function flips(_: MultiplierData, state: MultiplierState): readonly Flip[] {
  const spent = state.propensityToConsume * (1 - state.tax);
  const at = (q: number, words: Label, verdict: string): Flip => ({ input: "imports", at: spent - q, words, verdict });
  const counts = [1, 2, 3, 4, 5, 6].map((n): Flip => {
    const words = say("九成：{n} 轮 ↔ {more} 轮", "nine tenths: {n} ↔ {more} rounds", { n, more: n + 1 });
    return { ...at(10 ** (-1 / n), words, "rounds"), whole: true };
  });
  return [at(1 / 3, say("K = 1.5", "K = 1.5"), "half"), ...counts];
}

function table(_: MultiplierData, state: MultiplierState): Table {
  return investmentMultiplier({ ...state, imports: held(state), rounds: ROUNDS }).toTable();
}

/** Investment multiplier (投资乘数): where the yuan goes, round by round. */
export const multiplierExplorable: Explorable<MultiplierInput, MultiplierData, MultiplierState, MultiplierModel> = {
  title: say("投资乘数", "Investment multiplier"),
  read,
  question: () =>
    say("一元投资，一轮一轮之后，漏到哪里去了？", "A yuan of investment, round by round: where does it leak?"),
  start: (data) => ({ ...data }),
  inputs,
  model,
  flips,
  table,
};
