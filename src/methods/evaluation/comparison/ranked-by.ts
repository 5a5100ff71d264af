import { type ConvergenceError, InputError, type Label, type Name, say, Table, toLabel } from "../../../base/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { ranksOf } from "../ranking/ranks.js";
import type { ChosenMethod } from "./method-choice.js";

/** A method that doesn't suit the data, and why. */
export interface RefusedMethod {
  readonly name: Name;
  readonly reason: Label;
}

/** A method and its ranks: 1 for the best; those who tie share the best of their ranks. */
export type RankedMethod = ChosenMethod & { readonly ranks: Float64Array };

/** The methods that suit the data with their ranks, and those that don't. */
export interface RankedMethods {
  readonly ranked: readonly RankedMethod[];
  readonly refused: readonly RefusedMethod[];
}

/**
 * The ranks by each method.
 *
 * @param all - whether nobody named the methods, so that one which doesn't suit the data is left out and named.
 * @throws {InputError} If a method that was named doesn't suit the data.
 */
export function rankedBy(
  decision: DecisionMatrix,
  weights: Float64Array,
  methods: readonly ChosenMethod[],
  all: boolean,
): RankedMethods {
  const refused: RefusedMethod[] = [];
  const ranked = methods.flatMap((one): RankedMethod[] => {
    try {
      const { score, better } = one.scorer(decision);
      return [{ ...one, ranks: ranksOf(score(weights), better) }];
    } catch (error) {
      if (!all || !(error instanceof InputError)) throw error;
      refused.push({ name: one.name, reason: reasonOf(error) });
      return [];
    }
  });
  return { ranked, refused };
}

/** What an error says, in both languages. */
export function reasonOf(error: InputError | ConvergenceError): Label {
  return { zh: error.zh ?? error.message, en: error.message };
}

/** Methods that don't suit the data, with the reasons. */
export function refusedTable(refused: readonly RefusedMethod[]): Table {
  return new Table({
    title: say("不适合这些数据的方法", "Methods that don't suit the data"),
    columns: [
      { name: "method", label: say("方法", "method"), values: refused.map(({ name }) => toLabel(name)) },
      { name: "reason", label: say("原因", "reason"), values: refused.map(({ reason }) => reason) },
    ],
  });
}
