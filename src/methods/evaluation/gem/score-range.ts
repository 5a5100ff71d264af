import { InputError, isList, type Label, type OptionReader, say } from "../../../base/index.js";

/** Reads the lowest and the highest score there is; [1, 10] by default. @internal */
export const scoreRange: OptionReader<readonly [number, number]> = (where, name, range = [1, 10]) => {
  const [low, high] = isList(range) ? (Array.from(range) as [unknown, unknown]) : [undefined, undefined];
  if (typeof low === "number" && typeof high === "number" && low >= 0 && high > low && high <= 1e6) return [low, high];
  const words = say(
    "是 [最低分, 最高分]，如 [1, 10]，最低分 ≥ 0",
    "be [lowest, highest] score, such as [1, 10], the lowest ≥ 0",
  );
  throw new InputError(where, name, words, range);
};

/** What a score must be. */
export function scoreWords([low, high]: readonly [number, number]): Label {
  return say(
    "是 {low} 到 {high} 的分数（别的分制写 range）",
    "be a score from {low} to {high} (set range where the scale is another)",
    {
      low,
      high,
    },
  );
}
