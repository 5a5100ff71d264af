import { describe, expect, it } from "vitest";
import { cronbachAlpha, itemAnalysis, seededRandom } from "../../../src/pure.js";
import { messageOf } from "../../message.js";

/** Six respondents: totals 8 9 10 and 2 3 5, so that the halves are the extreme groups. */
const two = Object.freeze(
  [
    [4, 4],
    [5, 4],
    [5, 5],
    [1, 1],
    [2, 1],
    [3, 2],
  ].map((row) => Object.freeze(row)),
);
const named = (values: readonly (readonly (number | null)[])[], columns = ["研发", "协作"]) => ({
  rows: values.map((_, i) => `F${i + 1}`),
  columns,
  values,
});

describe("itemAnalysis", () => {
  it("critical ratio by hand: means 14/3 and 2, pooled variance 2/3, so t = 4 on 4 degrees of freedom", () => {
    const { items } = itemAnalysis(two, { extreme: 0.5 });
    expect(items[0].criticalRatio).toBeCloseTo(4, 12);
    expect(itemAnalysis(two).scale).toEqual([1, 5]);
    expect(itemAnalysis(two, { scale: [0, 7] }).scale).toEqual([0, 7]);
    // P(|t₄| > t) = 1 − sin θ (1 + cos²θ/2) with tan θ = t/2.
    const theta = Math.atan(2);
    expect(items[0].p).toBeCloseTo(1 - Math.sin(theta) * (1 + Math.cos(theta) ** 2 / 2), 12);
  });

  it("the correlation and alpha of cronbachAlpha, floor and ceiling counted", () => {
    const answers = named(
      [
        [5, 4, 3],
        [5, 5, 4],
        [1, 2, 1],
        [5, 1, 5],
        [3, 3, 2],
      ],
      ["a", "b", "c"],
    );
    const { items, reliability } = itemAnalysis(answers);
    const alpha = cronbachAlpha(answers);
    expect(reliability.alpha).toEqual(alpha.alpha);
    expect(items.map(({ rest }) => rest)).toEqual(alpha.items.map(({ rest }) => rest));
    expect(items.map(({ alphaWithout }) => alphaWithout)).toEqual(alpha.items.map(({ without }) => without.raw));
    expect(items.map(({ floor }) => floor)).toEqual([0.2, 0.2, 0.2]);
    expect(items.map(({ ceiling }) => ceiling)).toEqual([0.6, 0.2, 0.2]);
  });

  it("takes who ties with the last of a group into it", () => {
    const answers = [
      [5, 5],
      [4, 4],
      [4, 4],
      [3, 3],
      [2, 2],
      [2, 2],
      [1, 1],
    ];
    // Two of seven in each group; the second ties with a third.
    const { items } = itemAnalysis(answers, { extreme: 2 / 7 });
    // 5 4 4 against 2 2 1: means 13/3 and 5/3, pooled 1/3, t = (8/3)/√(2/9).
    expect(items[0].criticalRatio).toBeCloseTo(8 / 3 / Math.sqrt(2 / 9), 12);
  });

  it("has no critical ratio where the groups meet or don't vary", () => {
    const meet = itemAnalysis([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ]);
    expect(meet.items.map(({ criticalRatio }) => criticalRatio)).toEqual([undefined, undefined]);
    const flat = itemAnalysis(
      [
        [1, 1],
        [1, 1],
        [5, 5],
        [5, 5],
      ],
      { extreme: 0.5 },
    );
    expect(flat.items[0].criticalRatio).toBeUndefined();
    expect(flat.toTable().column("criticalRatio").values).toEqual([null, null]);
  });

  it("counts a missing answer out of the shares, and the case out of the rest", () => {
    const { items, respondents } = itemAnalysis(named([...two, [5, null]]));
    expect(respondents).toBe(7);
    expect(items.map(({ answered }) => answered)).toEqual([7, 6]);
    expect(items[0].ceiling).toBeCloseTo(3 / 7, 14);
    expect(items[0].mean).toBeCloseTo(20 / 6, 12);
  });

  it("names a reversed item and a ceiling in the summary", () => {
    const answers = named(
      [
        [1, 5, 1],
        [2, 4, 2],
        [3, 4, 3],
        [4, 2, 4],
        [4, 1, 5],
      ],
      ["a", "反向", "c"],
    );
    const result = itemAnalysis(answers);
    const doubt = result.doubtful.find(({ item }) => item === "反向");
    expect(doubt?.reasons).toContain("negative-correlation");
    expect(result.summary().zh).toContain("反向（负相关（反向题？）");
    expect(result.steps().list.length).toBe(3);
  });

  describe("floor and ceiling", () => {
    /** 20 answers to each of two items, so many at the top. */
    const top = (count: number) =>
      Array.from({ length: 20 }, (_, i) => [i < count ? 5 : 2 + (i % 3), i < count ? 5 : 2 + ((i + 1) % 3)]);
    const reasons = (answers: number[][], options = {}) =>
      itemAnalysis(answers, options).doubtful.flatMap((doubt) => doubt.reasons);

    it("hang on the categories: of five, 30% at the top are no ceiling, 35% are", () => {
      expect(itemAnalysis(top(6)).endShare).toBeCloseTo(0.3, 15);
      expect(itemAnalysis(top(6), { scale: [1, 7] }).endShare).toBeCloseTo(1.5 / 7, 15);
      expect(reasons(top(6))).not.toContain("ceiling");
      expect(reasons(top(7))).toContain("ceiling");
    });

    it("go by the limit that is given", () => {
      expect(reasons(top(6), { endShare: 0.15 })).toContain("ceiling");
      expect(itemAnalysis(top(6), { endShare: 0.15 }).toTable().note?.zh).toContain(
        "最低或最高分比例 > 0.15（5 级题）",
      );
      expect(messageOf(() => itemAnalysis(top(6), { endShare: 15 }))).toBe(
        "InputError: itemAnalysis: `endShare` must lie in [0, 1]; a percentage is written as a share, 0.15, got 15",
      );
    });

    it("of totals are those of whole respondents, by Terwee's 15%", () => {
      const crowded = itemAnalysis(top(4));
      expect(crowded.totals).toEqual({ floor: 0, ceiling: 0.2 });
      expect(crowded.summary().zh).toContain("总分有天花板效应（超过 15% 的人）。");
      expect(itemAnalysis(top(3)).summary().zh).not.toContain("总分有");
    });

    it("call few of 300 sound items doubtful for it: 50 surveys of six items, mean 3.5, sd about 1.06", () => {
      const random = seededRandom(241);
      let [ours, terwee] = [0, 0];
      for (let survey = 0; survey < 50; survey++) {
        const answers = Array.from({ length: 200 }, () => {
          const factor = random.normal();
          return Array.from({ length: 6 }, () => {
            const value = 3.5 + 0.75 * factor + 0.75 * random.normal();
            return Math.min(5, Math.max(1, Math.round(value)));
          });
        });
        const ends = (options = {}) =>
          itemAnalysis(answers, options).doubtful.filter((d) => d.reasons.some((r) => r === "floor" || r === "ceiling"))
            .length;
        ours += ends();
        terwee += ends({ endShare: 0.15 });
      }
      // The share at the top is .173 (P(z > .94)); with 200 answers it errs by .027: 15% is passed by four
      // in five, 30% by none (4.7 standard errors).
      expect(ours).toBe(0);
      expect(Math.abs(terwee - 241)).toBeLessThan(40);
    });
  });

  const cases: readonly (readonly [string, () => unknown, string])[] = [
    [
      "an answer off the scale",
      () =>
        itemAnalysis(
          named([
            [1, 2],
            [6, 3],
          ]),
        ),
      'InputError: itemAnalysis: `answers["F2"]["研发"]` must be a whole number from 1 to 5, got 6',
    ],
    [
      "half an answer",
      () =>
        itemAnalysis([
          [1, 2],
          [2.5, 3],
        ]),
      "InputError: itemAnalysis: `answers[1][0]` must be a whole number from 1 to 5, got 2.5",
    ],
    [
      "an item that all answer alike",
      () =>
        itemAnalysis(
          named([
            [1, 3],
            [2, 3],
            [4, 3],
          ]),
        ),
      'InputError: itemAnalysis: `answers.columns["协作"]` must vary from case to case (leave it out), got 3',
    ],
    [
      "a single item",
      () => itemAnalysis([[1], [2]]),
      "InputError: itemAnalysis: `answers` must hold at least 2 items, got 1",
    ],
    [
      "a scale upside down",
      () => itemAnalysis(two, { scale: [5, 1] }),
      "InputError: itemAnalysis: `scale` must be the lowest and the highest answer, whole numbers, such as [1, 5], got [5, 1]",
    ],
    [
      "groups of more than half",
      () => itemAnalysis(two, { extreme: 0.6 }),
      "InputError: itemAnalysis: `extreme` must be a share above 0 and at most 0.5, got 0.6",
    ],
  ];
  it.each(cases)("refuses %s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});
