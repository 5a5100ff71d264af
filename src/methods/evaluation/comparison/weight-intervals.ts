import { InputError, isList, type Name, nameText, pathTo, placeCalled, say } from "../../../base/index.js";
import { sumOf } from "../../../math/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import type { WeightInterval } from "./dominance-relation.js";

/** Intervals by name, `{ 研发: [0.2, 0.4] }`, where the others may be anything from 0 to 1; or one an indicator. */
export type WeightIntervals = Readonly<Record<string, WeightInterval>> | readonly WeightInterval[];

/**
 * One interval an indicator.
 *
 * @throws {InputError} If one is none, names a stranger, or together they leave no weights with sum 1.
 */
export function readIntervals(
  where: string,
  intervals: WeightIntervals,
  { matrix, all, aliases }: DecisionMatrix,
): readonly WeightInterval[] {
  const { columns } = matrix;
  const words = say(
    "按名称写，如 { 研发: [0.2, 0.4] }，或每个指标一个 [下限, 上限]",
    "be given by name, such as { research: [0.2, 0.4] }, or one [from, to] an indicator",
  );
  const list = isList(intervals) ? (Array.from(intervals) as readonly WeightInterval[]) : undefined;
  if (typeof intervals !== "object" || intervals === null || (list && list.length !== columns.length)) {
    throw new InputError(where, "intervals", words, intervals);
  }
  const bounds = columns.map((): WeightInterval => [0, 1]);
  const entries =
    list?.map((one, j) => [j, `intervals[${j}]`, one] as const) ?? byName(where, intervals, columns, all, aliases);
  for (const [j, path, one] of entries) bounds[j] = intervalAt(where, path, one);
  const [least, most] = [0, 1].map((end) => sumOf(bounds.map((one) => one[end])));
  if (least <= 1 + 1e-9 && most >= 1 - 1e-9) return bounds;
  const sums = say(
    "容得下和为 1 的权重（下限之和 {least}，上限之和 {most}）",
    "leave weights that add up to 1 (the lower ends add up to {least}, the upper ones to {most})",
    { least, most },
  );
  throw new InputError(where, "intervals", sums, intervals);
}

function byName(
  where: string,
  intervals: WeightIntervals,
  columns: readonly Name[],
  all: readonly Name[],
  aliases: readonly Name[],
): readonly (readonly [number, string, WeightInterval])[] {
  const named = Object.entries(intervals as Readonly<Record<string, WeightInterval>>);
  const known = columns.map((name) => JSON.stringify(nameText(name))).join(", ");
  const words = say("写出现有指标（{known}）", "name its indicators ({known})", { known });
  if (named.length === 0) throw new InputError(where, "intervals", words, intervals);
  return named.map(([text, one]) => {
    const k = placeCalled(all, text, aliases);
    const j = k < 0 ? -1 : columns.indexOf(all[k]);
    if (j < 0) throw new InputError(where, "intervals", words, text);
    return [j, pathTo("intervals", [[text, -1]]), one] as const;
  });
}

function intervalAt(where: string, path: string, given: unknown): WeightInterval {
  const [from, to, ...more] = isList(given) ? (Array.from(given) as readonly unknown[]) : [];
  const fine = typeof from === "number" && typeof to === "number" && from >= 0 && from <= to && to <= 1;
  if (fine && more.length === 0) return [from, to];
  throw new InputError(
    where,
    path,
    say("是 [下限, 上限]，0 ≤ 下限 ≤ 上限 ≤ 1", "be [from, to] with 0 ≤ from ≤ to ≤ 1"),
    given,
  );
}
