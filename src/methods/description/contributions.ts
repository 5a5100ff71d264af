import {
  CHOICE,
  type ColumnChoice,
  compareNumbers,
  given,
  InputError,
  KINDS,
  type Name,
  named,
  type NumbersInput,
  type NumbersOrColumn,
  optional,
  readOptions,
  refuseOnePeriod,
  readPair,
  say,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { Contributions } from "./contributions-result.js";

/** Options of {@link contributions}. */
export interface ContributionOptions extends ColumnChoice {
  /** What the parts are called; by default as in the frame, else "1", "2" … */
  readonly names?: readonly Name[];
  /** What the parts add up to, for the title; the title of the frame's column, or 总量 / total, by default. */
  readonly total?: Name;
}

const OPTIONS = { names: given<readonly Name[]>(), total: optional(named), ...CHOICE };

/**
 * Contribution and pull of the parts of a total (贡献率与拉动): which part the growth came from.
 *
 *     contribution cᵢ = Δxᵢ / ΔX        (贡献率; adds up to 1)
 *     pull         pᵢ = Δxᵢ / X₀        (拉动, in percentage points; adds up to the growth rate)
 *
 * Parts can be negative (net exports, 净出口); the total must be > 0. Where the total falls, the part with the
 * largest contribution is the one that fell most.
 *
 * @param before - n parts at the start, or a frame with one column of them, in one unit; their total > 0.
 * @param after - the same parts at the end; those of frames are matched by name. Where `before` is a
 * frame, it may be the name of another of its columns.
 * @unit 贡献率为份额，拉动为增长率的一部分（表中为 % 与百分点） · contribution a share, pull a part of the growth rate (in tables % and
 *   percentage points)
 * @throws {InputError} If the parts differ, the total isn't > 0 at the start, or it did not change: then no
 * contribution is defined (the pulls still are, and would add up to 0).
 * @see 国家统计局, 统计指标解释 (the definitions of 贡献率 and 拉动).
 * @example
 * contributions([60, 40], [80, 45]).contributions; // => [0.8, 0.2]
 * const [start, end] = [2005, 2015].map((year) => dataset("vehicle-output").where({ year }));
 * contributions(start, end).of("江西"); // => 1.14
 */
export function contributions(
  before: NumbersInput,
  after: NumbersOrColumn,
  options: ContributionOptions = {},
): Contributions {
  const where = "contributions";
  refuseOnePeriod(where, ["before", "after"], before, after);
  const { names, total, ...choice } = readOptions(where, options, OPTIONS);
  const parts = readPair(where, ["before", "after"], before, after, {
    kind: KINDS.part,
    names,
    choice,
  });
  const [first, last] = [sumOf(parts.first), sumOf(parts.second)];
  const size = sumOf(parts.first.map(Math.abs)) + sumOf(parts.second.map(Math.abs));
  if (!(compareNumbers(first, 0, size) > 0)) {
    throw new InputError(where, "before", say("合计 > 0", "have a total > 0"), first);
  }
  const change = last - first;
  if (compareNumbers(last, first, size) === 0) {
    const words = say(
      "与 `before` 的合计不同：没有变化就没有贡献率",
      "have a total unlike that of `before`: no change, no contribution",
    );
    throw new InputError(where, "after", words, last);
  }
  const changes = parts.second.map((value, i) => value - parts.first[i]);
  return new Contributions({
    names: parts.names,
    before: parts.first,
    after: parts.second,
    totalBefore: first,
    totalAfter: last,
    contributions: changes.map((part) => part / change),
    pulls: changes.map((part) => part / first),
    total: total ?? parts.label ?? say("总量", "total"),
    unit: parts.unit,
  });
}
