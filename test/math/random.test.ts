import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/math/index.js";
import { wishartCorrelation } from "../../src/math/wishart.js";
import { messageOf } from "../message.js";

/** xoroshiro128+ (24, 16, 37) of Blackman & Vigna in whole numbers of 64 bits, lower halves given. */
function* reference(seed: number): Generator<number> {
  const mask = (1n << 64n) - 1n;
  const turned = (x: bigint, k: bigint) => ((x << k) | (x >> (64n - k))) & mask;
  // The seeding of pure-rand: the state's four halves are −1, ~seed, seed, 0.
  let s0 = (0xffffffffn << 32n) | (BigInt(~seed) & 0xffffffffn);
  let s1 = (BigInt(seed) & 0xffffffffn) << 32n;
  for (;;) {
    yield Number((s0 + s1) & 0xffffffffn);
    s1 ^= s0;
    s0 = (turned(s0, 24n) ^ s1 ^ (s1 << 16n)) & mask;
    s1 = turned(s1, 37n);
  }
}

describe("seededRandom", () => {
  it("gives the numbers of xoroshiro128+, 53 bits of two draws each", () => {
    for (const seed of [0, 1, 2016, 4294967295]) {
      const random = seededRandom(seed);
      const draws = reference(seed);
      for (let i = 0; i < 100; i++) {
        const high = (draws.next().value as number) >>> 5;
        const low = (draws.next().value as number) >>> 6;
        expect(random.next()).toBe((high * 2 ** 26 + low) / 2 ** 53);
      }
    }
  });

  it("gives the same numbers for the same seed, others for another", () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed).next);
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it("draws every whole number below n about equally often (χ² of 9 degrees below its .999 point)", () => {
    const random = seededRandom(3);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 20_000; i++) counts[random.below(10)] += 1;
    const square = counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    expect(square).toBeLessThan(27.88);
  });

  it("draws normal numbers: mean, variance, skewness and kurtosis within 5 standard errors", () => {
    const random = seededRandom(5);
    const n = 40_000;
    const draws = Array.from({ length: n }, () => random.normal());
    const moment = (power: number) => draws.reduce((sum, z) => sum + z ** power, 0) / n;
    expect(Math.abs(moment(1))).toBeLessThan(5 * Math.sqrt(1 / n));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(5 * Math.sqrt(2 / n));
    expect(Math.abs(moment(3))).toBeLessThan(5 * Math.sqrt(15 / n));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(5 * Math.sqrt(96 / n));
  });

  it("has another's draws looked at one by one, and asks a source that repeats itself no more", () => {
    const ours = seededRandom(1);
    const given = (draws: object) => messageOf(() => wishartCorrelation({ ...ours, ...draws }, 20, 3));
    expect(given({ next: () => Number.NaN })).toBe(
      "InputError: wishartCorrelation: `random.next` must give numbers in [0, 1), got NaN",
    );
    expect(given({ normal: () => Number.POSITIVE_INFINITY })).toBe(
      "InputError: wishartCorrelation: `random.normal` must give finite numbers, got Infinity",
    );
    expect(given({ next: () => 0, normal: () => 0 })).toMatch(/`next` must not give the same number again and again/);
    const same = wishartCorrelation({ ...seededRandom(1) }, 20, 3);
    expect(same).toEqual(wishartCorrelation(seededRandom(1), 20, 3));
  });

  it("refuses what is no seed", () => {
    const words = "InputError: seededRandom: `seed` must be a whole number from 0 to 4294967295, got";
    expect(messageOf(() => seededRandom(-1))).toBe(`${words} -1`);
    expect(messageOf(() => seededRandom(1.5))).toBe(`${words} 1.5`);
    expect(messageOf(() => seededRandom(2 ** 32))).toBe(`${words} 4294967296`);
  });
});
