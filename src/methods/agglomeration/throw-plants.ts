import type { Random } from "../../math/index.js";

/** Draws regions with given probabilities, each in constant time (Walker's alias method). */
export interface RegionDraw {
  next(): number;
}

/**
 * @see Vose, M. D. (1991). A linear algorithm for generating random numbers with a given distribution. IEEE Transactions on Software Engineering 17(9), 972–975.
 * @internal
 */
export function regionDraw(shares: Float64Array, random: Random): RegionDraw {
  const n = shares.length;
  const keep: Float64Array = shares.map((x) => x * n);
  const alias: Int32Array = Int32Array.from(shares, (_, r) => r);
  const small: number[] = [];
  const large: number[] = [];
  keep.forEach((mass, r) => {
    (mass < 1 ? small : large).push(r);
  });
  while (small.length > 0 && large.length > 0) {
    const [under, over] = [small.pop() as number, large.pop() as number];
    alias[under] = over;
    keep[over] -= 1 - keep[under];
    (keep[over] < 1 ? small : large).push(over);
  }
  for (const r of [...small, ...large]) keep[r] = 1;
  return {
    next() {
      const place = random.next() * n;
      const r = Math.floor(place);
      return place - r < keep[r] ? r : alias[r];
    },
  };
}

/**
 * Throws the plants of an industry at the map, each region hit with its probability x, and gives the
 * regions' shares of what was thrown; `shares` is overwritten.
 *
 * @internal
 */
export function throwPlants(sizes: Float64Array, draw: RegionDraw, shares: Float64Array): void {
  shares.fill(0);
  for (let k = 0; k < sizes.length; k++) shares[draw.next()] += sizes[k];
}
