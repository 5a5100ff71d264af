import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ranksOf, tiedOrder } from "../../../src/methods/evaluation/ranking/ranks.js";

describe("ranks", () => {
  it("those who tie, but for rounding, share the best of theirs", () => {
    expect([...ranksOf(Float64Array.of(0.2, 0.9, 0.1 + 0.1, 0.5), "more")]).toEqual([3, 1, 3, 2]);
    expect([...ranksOf(Float64Array.of(0.3, 0.1 + 0.2, -0, 0), "less")]).toEqual([3, 3, 1, 1]);
    expect([...ranksOf(Float64Array.of(1e6, 1e6 + 1e-7, -1e6), "more")]).toEqual([1, 1, 3]);
  });

  it("are those of the groups, in whatever order these came", () => {
    const score = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, min: -1e3, max: 1e3 }));
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 30 }), fc.constantFrom("more", "less"), (list, better) => {
        const scores = Float64Array.from(list);
        const ranks = ranksOf(scores, better);
        let before = 0;
        for (const group of tiedOrder(scores, better)) {
          for (const i of group) expect(ranks[i]).toBe(before + 1);
          before += group.length;
        }
      }),
    );
  });
});
