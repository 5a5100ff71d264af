import { KINDS, type Name, type NumbersInput, numbersGiven, readTotals, say } from "../../../base/index.js";
import { namedNumbers } from "../decision/weights.js";
import { AlternativeRanking } from "../ranking/ranking-result.js";
import { ranksOf } from "../ranking/ranks.js";

/** A ranking made elsewhere: ranks, 1 the best, in the order of the alternatives or by name; or a result that ranks. */
export type RankingInput = NumbersInput | Readonly<Record<string, number>> | AlternativeRanking;

/** Whom a ranking is of: their names, or numbers where it has none. */
export function rankedNames(
  where: string,
  path: string,
  ranking: RankingInput,
): { readonly names: readonly Name[]; readonly named: boolean } {
  const { names, values } = numbersGiven(where, path, numbersOf(where, path, ranking, []), {});
  return { names: names ?? Array.from(values, (_, i) => String(i + 1)), named: names !== undefined };
}

/**
 * The ranks of these alternatives; those who tie share the best of their ranks.
 *
 * @throws {InputError} If one isn't from 1 to n, or the ranking is of others.
 */
export function readRanks(where: string, path: string, ranking: RankingInput, names: readonly Name[]): Float64Array {
  const n = names.length;
  const requirement = {
    words: say("是 1（最好）到 {n} 的名次；得分请先排名", "be a rank from 1, the best, to {n} (rank scores first)", {
      n,
    }),
    holds: (rank: number): boolean => rank >= 1 && rank <= n,
  };
  const numbers = numbersOf(where, path, ranking, names);
  return ranksOf(readTotals(where, path, numbers, names, { kind: KINDS.alternative, requirement }), "less");
}

function numbersOf(where: string, path: string, ranking: RankingInput, names: readonly Name[]): NumbersInput {
  if (ranking instanceof AlternativeRanking) return { rows: ranking.names, values: ranking.ranks };
  return namedNumbers(where, path, ranking, names);
}
