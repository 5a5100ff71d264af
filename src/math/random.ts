import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { checkNumber, InputError, isList, type OptionReader, say } from "../base/index.js";

/**
 * A seeded source of chance (随机数发生器). It is handed in wherever chance plays a part, so that the
 * same seed gives the same numbers on every machine. Drawing moves it on: it is the one thing that a
 * method changes, and its caller's own.
 */
export interface Random {
  /** A number in [0, 1), with 53 random bits. */
  next(): number;
  /** A whole number in 0 … n − 1, each equally likely. */
  below(n: number): number;
  /** A standard normal number. */
  normal(): number;
}

/** Generators whose draws need no look: our own, and those that look at the draws of others. */
const sound = new WeakSet<object>();

/** Reads an option `random`: a generator, and no bare seed. The draws of another's are looked at one by one. @internal */
export const generator: OptionReader<Random> = (where, name, given) => {
  const { next, below, normal } = (given ?? {}) as Partial<Random>;
  if ([next, below, normal].every((draw) => typeof draw === "function")) {
    return sound.has(given as Random) ? (given as Random) : lookedAt(where, name, given as Random);
  }
  const words = say(
    "是带种子的随机数发生器，如 seededRandom(2016)",
    "be a seeded generator, such as seededRandom(2016)",
  );
  throw new InputError(where, name, words, given);
};

function lookedAt(where: string, name: string, random: Random): Random {
  const unit = { words: say("给出 [0, 1) 内的数", "give numbers in [0, 1)"), holds: (x: number) => x >= 0 && x < 1 };
  const finite = { words: say("给出有限的数", "give finite numbers"), holds: Number.isFinite };
  const looked: Random = {
    next: () => checkNumber(where, `${name}.next`, random.next(), unit),
    normal: () => checkNumber(where, `${name}.normal`, random.normal(), finite),
    below(n) {
      const words = say("给出 0 到 {last} 的整数", "give whole numbers from 0 to {last}", { last: n - 1 });
      const holds = (k: number): boolean => Number.isInteger(k) && k >= 0 && k < n;
      return checkNumber(where, `${name}.below`, random.below(n), { words, holds });
    },
  };
  sound.add(looked);
  return looked;
}

/** How many draws in a row may be turned down: a source that gives one number for ever would be asked for ever. @internal */
export const MOST_TURNED_DOWN = 10_000;

/** What to say of a source of chance that repeats itself. @internal */
export function refuseRepetition(random: Random): never {
  const words = say("不是一再给出同一个数", "not give the same number again and again");
  throw new InputError("Random", "next", words, random);
}

/**
 * A random generator from a seed (有种子的随机数): xoroshiro128+ (pure-rand), with 53-bit uniforms and polar normals.
 *
 * @param seed - a whole number from 0 to 4294967295; the result of a study names it.
 * @throws {InputError} If the seed is no such number.
 * @see Blackman, D. & Vigna, S. (2021). Scrambled linear pseudorandom number generators. ACM TOMS 47(4), 36.
 * @example
 * seededRandom(2016).next() === seededRandom(2016).next(); // => true
 */
export function seededRandom(seed: number): Random {
  const whole = {
    words: say("是 0 到 4294967295 的整数", "be a whole number from 0 to 4294967295"),
    holds: (value: number) => Number.isInteger(value) && value >= 0 && value < 2 ** 32,
  };
  const generator = xoroshiro128plus(checkNumber("seededRandom", "seed", seed, whole));
  let spare: number | undefined;
  const next = (): number => {
    const high = generator.next() >>> 5;
    const low = generator.next() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  };
  const random: Random = {
    next,
    below: (n) => Math.floor(next() * n),
    normal() {
      if (spare !== undefined) {
        const value = spare;
        spare = undefined;
        return value;
      }
      const [a, b] = polarPair(next);
      spare = b;
      return a;
    },
  };
  sound.add(random);
  return random;
}

/**
 * Deals the first `count` places out at random (随机洗牌), in place (Fisher–Yates): a random choice in random order.
 *
 * @example
 * const dealt = Float64Array.of(1, 2, 3);
 * shuffle(dealt, seededRandom(1));
 * dealt.sort(); // => [1, 2, 3]
 */
export function shuffle(values: Float64Array, random: Random, count?: number): void {
  generator("shuffle", "random", random);
  if (!isList(values)) throw new InputError("shuffle", "values", say("是一列数", "be a list of numbers"), values);
  const most = count ?? values.length;
  if (typeof most !== "number") throw new InputError("shuffle", "count", say("是数", "be a number"), count);
  const last = Math.min(most, values.length - 1);
  for (let i = 0; i < last; i++) {
    const j = i + random.below(values.length - i);
    [values[i], values[j]] = [values[j], values[i]];
  }
}

/** Marsaglia's polar method: two independent standard normal numbers. */
function polarPair(next: () => number): readonly [number, number] {
  for (;;) {
    const u = 2 * next() - 1;
    const v = 2 * next() - 1;
    const square = u * u + v * v;
    if (square > 0 && square < 1) {
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      return [u * scale, v * scale];
    }
  }
}
