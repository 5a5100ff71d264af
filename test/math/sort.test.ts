import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom, sorted, sortedOrder } from "../../src/math/index.js";

const random = seededRandom(4);

/** Lists that make each way of the sort work; the engine's own sort is what they must equal. */
const lists: Readonly<Record<string, Float64Array>> = {
  "no number": new Float64Array(0),
  few: Float64Array.of(3, -1, 2, 0, -0.5),
  "uniform ones": Float64Array.from({ length: 5000 }, () => random.next()),
  "of both signs": Float64Array.from({ length: 5000 }, () => random.normal()),
  "over 600 orders of magnitude": Float64Array.from({ length: 5000 }, () => 10 ** (600 * random.next() - 300)),
  "subnormal and infinite": Float64Array.from({ length: 3000 }, (_, i) =>
    i % 3 === 0 ? 5e-324 * i : i % 3 === 1 ? Infinity : -Infinity,
  ),
  "all equal": new Float64Array(3000).fill(7),
  "few different": Float64Array.from({ length: 5000 }, () => random.below(5) - 2),
  "crowded so that the upper halves are equal": Float64Array.from({ length: 5000 }, () => 1 + 1e-12 * random.next()),
  "a crowd and a far one": Float64Array.from({ length: 5000 }, (_, i) => (i === 9 ? 1e300 : 1 + 1e-12 * random.next())),
  descending: Float64Array.from({ length: 5000 }, (_, i) => -i),
};

describe("sorted", () => {
  for (const [name, list] of Object.entries(lists)) {
    it(`sorts ${name} as the engine does, and leaves the list alone`, () => {
      const before = list.slice();
      expect(sorted(list)).toEqual(list.slice().sort());
      expect(list).toEqual(before);
    });
  }

  it("sorts any doubles", () => {
    const doubles = fc.float64Array({ minLength: 1024, maxLength: 1400, noNaN: true });
    fc.assert(
      fc.property(doubles, (list) => {
        // −0 and 0 are equal numbers: which comes first isn't said.
        const plain = list.map((value) => value + 0);
        expect(sorted(plain)).toEqual(plain.slice().sort());
      }),
      { numRuns: 20 },
    );
  });

  it("sorts a part of a longer list", () => {
    const part = lists["uniform ones"].subarray(1000, 4001);
    expect(sorted(part)).toEqual(part.slice().sort());
  });
});

describe("sortedOrder", () => {
  for (const [name, list] of Object.entries(lists)) {
    it(`orders ${name}, equal ones as they stood`, () => {
      const expected = Array.from(list, (_, i) => i).sort(
        (a, b) => (list[a] === list[b] ? 0 : list[a] - list[b]) || a - b,
      );
      expect(Array.from(sortedOrder(list))).toEqual(expected);
    });
  }
});
