import { checkNumber, InputError, numeric, type OptionReader, readOptions, say } from "../../base/index.js";
import { growthCurves } from "./growth-curves.js";
import { LifeCyclePolicy, type PolicyPath } from "./life-cycle-policy-result.js";
import { LifeCycle } from "./life-cycle-result.js";

/** What {@link lifeCyclePolicy} takes beside the life cycle. */
export interface LifeCyclePolicyOptions {
  /** The year in which the policy begins: up to it the path is the curve's. The year after the last observed one by default. */
  readonly from?: number | undefined;
  /** The last year that is computed; ten years after `from` by default. */
  readonly until?: number | undefined;
  /** By what share the policy raises the level K, such as 0.2; 0.2 by default, above −1. */
  readonly level?: number | undefined;
  /** By what share it raises the rate r; 0.2 by default, above −1. */
  readonly rate?: number | undefined;
}

const where = "lifeCyclePolicy";

const RISE = {
  words: say("是 −1 到 10 之间的比例（0.2 即提高 20%）", "be a share above −1, up to 10 (0.2 raises by 20%)"),
  holds: (value: number) => value > -1 && value <= 10,
};

const year: OptionReader<number | undefined> = (at, name, given) => {
  if (given === undefined) return undefined;
  const whole = { words: say("是整年", "be a whole year"), holds: Number.isInteger };
  return numeric(whole)(at, name, given);
};

const OPTIONS = { from: year, until: year, level: numeric(RISE, 0.2), rate: numeric(RISE, 0.2) };

/** As many years are computed at most. */
const MOST_YEARS = 200;

/**
 * A life cycle under a policy (政策情景下的生命周期): what becomes of the curve when from some year on the level K, the rate r,
 * or both are raised.
 *
 *     logistic   x(t) = K′ / (1 + (K′/s − 1) e^(−r′(t − from))),   s the curve's value in `from`
 *     Gompertz   x(t) = K′ exp(−ln(K′/s) e^(−r′(t − from)))
 *
 * Where the data show no ceiling, growth is exponential: a higher K changes nothing, a higher r does.
 *
 * Reading: a faster rate pays at once, a higher level late; which of them leads at the horizon turns with the window that
 * the curve was fitted to. By how much a policy raises K or r is assumed.
 *
 * @param cycle - what {@link lifeCycle} gives.
 * @unit 与数列同单位 · that of the series
 * @throws {InputError} If a year is out of order, or the new level isn't above what is reached already.
 * @see Verhulst, P.-F. (1838). Notice sur la loi que la population suit dans son accroissement. Correspondance
 *   mathématique et physique 10, 113–121 (the logistic curve from a given start).
 * @example
 * const years = [9, 14, 21, 28, 42, 57, 63, 70, 79];
 * const cycle = lifeCycle(years, [8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08]);
 * lifeCyclePolicy(cycle, { from: 60, until: 90 }).of("90", "level"); // => 81.661
 * lifeCyclePolicy(cycle, { from: 60, until: 90 }).of("90", "rate"); // => 70.95
 */
export function lifeCyclePolicy(cycle: LifeCycle, options: LifeCyclePolicyOptions = {}): LifeCyclePolicy {
  if (!(cycle instanceof LifeCycle)) {
    const words = say("是 lifeCycle(…) 的结果", "be what lifeCycle(…) gives");
    throw new InputError(where, "cycle", words, cycle);
  }
  const read = readOptions<LifeCyclePolicyOptions, typeof OPTIONS>(where, options, OPTIONS);
  const last = cycle.years[cycle.years.length - 1];
  const from = read.from ?? Math.floor(last) + 1;
  checkNumber(where, "from", from, {
    words: say("在首个观测年份 {first} 之后", "lie after {first}, the first year observed", {
      first: String(cycle.years[0]),
    }),
    holds: (value) => value > cycle.years[0] && value < last + MOST_YEARS,
  });
  const until = read.until ?? from + 10;
  checkNumber(where, "until", until, {
    words: say("在 {from} 之后 {most} 年以内", "lie after {from}, within {most} years", {
      from: String(from),
      most: MOST_YEARS,
    }),
    holds: (value) => value > from && value <= from + MOST_YEARS,
  });
  const years = Float64Array.from({ length: until - from + 1 }, (_, k) => from + k);
  const path = (level: number, rate: number): PolicyPath => years.map((t) => under(cycle, from, level, rate, t));
  return new LifeCyclePolicy({
    cycle,
    from,
    level: read.level,
    rate: read.rate,
    years,
    paths: {
      none: path(0, 0),
      level: path(read.level, 0),
      rate: path(0, read.rate),
      both: path(read.level, read.rate),
    },
  });
}

/** The curve at a year, with level and rate raised from a year on. */
function under(cycle: LifeCycle, from: number, level: number, rate: number, t: number): number {
  const start = cycle.at(from);
  const faster = cycle.rate * (1 + rate);
  if (!cycle.hasCeiling) return start * Math.exp(faster * (t - from));
  const higher = cycle.level * (1 + level);
  if (start >= higher) {
    const words = say(
      "使新的上限 {higher} 高于 {from} 年已达到的 {start}",
      "leave a level, now {higher}, above {start}, which is reached in {from}",
      { higher, from: String(from), start },
    );
    throw new InputError(where, "level", words, level);
  }
  const curve = growthCurves[cycle.curve];
  return higher * curve.share(curve.place(start / higher) + faster * (t - from));
}
