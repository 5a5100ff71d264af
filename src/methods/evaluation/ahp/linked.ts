import { InputError, type LabelledMatrix, listed, say } from "../../../base/index.js";

/** The things that judgements link to the first, directly or by others. */
function linkedToFirst({ rows, values }: LabelledMatrix): ReadonlySet<number> {
  const n = rows.length;
  const reached = new Set([0]);
  for (const i of reached) {
    for (let j = 0; j < n; j++) if (!Number.isNaN(values[i * n + j])) reached.add(j);
  }
  return reached;
}

/** Whether judgements link everything. */
export function isLinked(judgements: LabelledMatrix): boolean {
  return linkedToFirst(judgements).size === judgements.rows.length;
}

/**
 * Refuses judgements that fall into groups between which nothing was judged: their weights can't be compared.
 *
 * @throws {InputError} Naming the things of the first group and the others.
 */
export function checkLinked(where: string, argument: string, judgements: LabelledMatrix): void {
  const reached = linkedToFirst(judgements);
  const { rows } = judgements;
  if (reached.size === rows.length) return;
  const [some, others] = [true, false].map((inside) => listed(rows.filter((_, i) => reached.has(i) === inside)));
  const words = say(
    "把所有要素连起来：{some} 与 {others} 之间至少要有一个判断",
    "link all things: at least one judgement is needed between {some} and {others}",
    { some, others },
  );
  throw new InputError(where, argument, words, listed(rows.filter((_, i) => !reached.has(i))));
}
