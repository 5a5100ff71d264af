import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Frame } from "../../../src/index.js";
import {
  ahp,
  type FuzzyOperator,
  fuzzyEvaluation,
  fuzzyEvaluations,
  gradeMemberships,
  hierarchyPriorities,
  membership,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { compared } from "./compared.js";

type Vector = number[];
const operators = {
  min_max: "min-max",
  product_max: "product-max",
  bounded_sum_min: "min-sum",
  weighted_average: "weighted-average",
} as const satisfies Record<string, FuzzyOperator>;
type Keys = keyof typeof operators;

describe("fuzzyEvaluation gives what is printed and computed elsewhere", () => {
  it("four operators, normalised, with scores, recomputed by a program of its own", () => {
    const { expected, each, check } = compared<{
      W: Vector;
      R: Vector[];
      grades: Vector;
      normalised: Record<string, Vector>;
      score: Record<string, number>;
    }>("fuzzy-comprehensive");
    const names = {
      "M(min,max)": "min-max",
      "M(product,max)": "product-max",
      "M(min,bounded-sum)": "min-sum",
      "M(product,bounded-sum)": "weighted-average",
    } as const;
    for (const [key, operator] of Object.entries(names)) {
      const result = fuzzyEvaluation(expected.W, expected.R, { operator, scores: expected.grades });
      each(result.values, (expected as unknown as Record<string, Vector>)[key]);
      each(result.share, expected.normalised[key]);
      check(result.score as number, expected.score[key]);
    }
    // Grades 1 and 2 tie exactly by min–max: both are named, and α says that the maximum means nothing.
    const tie = fuzzyEvaluation(expected.W, expected.R, { operator: "min-max" });
    expect(tie.verdict.grades).toEqual(["1", "2"]);
    expect(tie.verdict.validity).toBeCloseTo((5 * (0.3 / 1.05) - 1) / ((2 * 0.3) / 1.05) / 4, 14);
    expect(tie.summary().en).toContain("The largest membership is shared by 1, 2.");
  });

  it("two levels", () => {
    const { expected, each, check } = compared<
      Record<"W1" | "W2" | "top" | "B1" | "B2" | "B", Vector> & { R1: Vector[]; R2: Vector[]; score: number }
    >("fuzzy-comprehensive-two-level");
    const named = (letter: string, weights: Vector) =>
      Object.fromEntries(weights.map((w, i) => [`${letter}${i + 1}`, w]));
    const weights = {
      目标: { a: expected.top[0], b: expected.top[1] },
      a: named("a", expected.W1),
      b: named("b", expected.W2),
    };
    const rows = [...Object.keys(weights.a), ...Object.keys(weights.b)];
    const r = { rows, columns: ["优", "良", "中", "差", "劣"], values: [...expected.R1, ...expected.R2] };
    const result = fuzzyEvaluation(weights, r, { scores: [95, 85, 75, 65, 50] });
    each(result.syntheses[0].values, expected.B1);
    each(result.syntheses[1].values, expected.B2);
    each(result.values, expected.B);
    check(result.score as number, expected.score);
  });

  it("a restaurant, whose weighted average is taken there as the rest", () => {
    const { expected, data, each } = compared<
      Record<"weighted_average" | "max_min" | "max_product" | "bounded_sum", Vector>,
      { A: Vector; R: Vector[] }
    >("fuzzy.restaurant");
    const names = {
      weighted_average: "weighted-average",
      max_min: "min-max",
      max_product: "product-max",
      bounded_sum: "min-sum",
    } as const;
    for (const [key, operator] of Object.entries(names)) {
      each(fuzzyEvaluation(data.A, data.R, { operator }).values, expected[key as keyof typeof expected]);
    }
  });

  it("clothes: two customers by all operators, printed by M(∧, ∨)", () => {
    const { expected, data, each } = compared<
      { exact: Record<"A1" | "A2", Record<Keys, Vector>>; printed: Record<"min_max_A1" | "min_max_A2", Vector> },
      { R: Vector[]; A1: Vector; A2: Vector }
    >("fce.clothes.4factors");
    for (const customer of ["A1", "A2"] as const) {
      for (const [key, operator] of Object.entries(operators)) {
        const { values } = fuzzyEvaluation(data[customer], data.R, { operator });
        each(values, expected.exact[customer][key as Keys]);
      }
      const printed = fuzzyEvaluation(data[customer], data.R, { operator: "min-max" });
      each(printed.values, expected.printed[`min_max_${customer}`]);
      expect(printed.verdict.grades).toEqual([customer === "A1" ? "3" : "2"]);
    }
  });

  it("clothes: three factors, all operators", () => {
    const { expected, data, each } = compared<{ exact: Record<Keys, Vector> }, { A: Vector; R: Vector[] }>(
      "fce.clothes.3factors",
    );
    for (const [key, operator] of Object.entries(operators)) {
      each(fuzzyEvaluation(data.A, data.R, { operator }).values, expected.exact[key as Keys]);
    }
  });

  it("clothes: five factors; the operator decides the verdict", () => {
    const { expected, data, each } = compared<
      { exact: Record<Keys | "normalised", Vector>; printed: Record<"min_max" | "normalised", Vector> },
      { A: Vector; R: Vector[] }
    >("fce.clothes.5factors");
    for (const [key, operator] of Object.entries(operators)) {
      each(fuzzyEvaluation(data.A, data.R, { operator }).values, expected.exact[key as Keys], 1e-12);
    }
    const strongest = fuzzyEvaluation(data.A, data.R, { operator: "min-max" });
    each(strongest.share, expected.exact.normalised, 1e-11);
    each(strongest.values, expected.printed.min_max);
    each(strongest.share, expected.printed.normalised);
    expect(strongest.verdict.grades).toEqual(["1"]);
    const mean = fuzzyEvaluation(data.A, data.R);
    expect(mean.verdict.grades).toEqual(["3"]);
    expect(mean.of("3")).toBeCloseTo(0.39, 12);
  });

  it("clothes with scores", () => {
    const { expected, data, each, check } = compared<
      { exact: { B: Vector; score: number; max_membership_score: number } },
      { A: Vector; R: Vector[]; scores: Vector }
    >("fce.clothes.zhang");
    const result = fuzzyEvaluation(data.A, data.R, { scores: data.scores });
    each(result.values, expected.exact.B);
    check(result.score as number, expected.exact.score);
    const [grade] = result.verdict.grades;
    expect(data.scores[Number(grade) - 1]).toBe(expected.exact.max_membership_score);
  });

  it("farming plans: values, class limits, memberships, grades and scores", () => {
    const { expected, data, each } = compared<
      { exact: { mu: Vector[]; score: Vector; max_membership: Vector; R1: Vector[] } },
      {
        raw: Vector[];
        transformed: Vector[];
        thresholds_worst_to_best: Vector[];
        weights: Vector;
        grade_scores_worst_to_best: Vector;
      }
    >("fce.farming.plans");
    const scores = data.grade_scores_worst_to_best;
    const r = gradeMemberships(data.transformed, data.thresholds_worst_to_best);
    each(r.matrix("1").values, expected.exact.R1.flat(), 1e-14);
    const result = fuzzyEvaluations(data.weights, r, { scores });
    result.evaluations.forEach(({ values, score, verdict }, k) => {
      each(values, expected.exact.mu[k], 1e-14);
      each([score as number], [expected.exact.score[k]], 1e-11);
      expect(scores[Number(verdict.grades[0]) - 1]).toBe(expected.exact.max_membership[k]);
    });
    expect(result.ranking().column("object").values).toEqual(["3", "2", "1"]);
    // Limits that fall do what turning the values does: 5 − x and 80 − x are chosen there.
    const turned = data.thresholds_worst_to_best.map((limits, j) => {
      if (j === 1 || j === 4) return limits.map((limit) => 5 - limit);
      return j === 2 ? limits.map((limit) => 80 - limit) : limits;
    });
    const straight = gradeMemberships(data.raw, turned);
    data.raw.forEach((_, k) => {
      each(straight.matrix(String(k + 1)).values, [...r.matrix(String(k + 1)).values], 1e-14);
    });
  });

  it("membership functions: triangles with half trapezoids at the ends, and a trapezoid", () => {
    const { expected, data, each } = compared<
      { exact: { mu: Vector; trap: Vector } },
      { knots: Vector; x: number; trapezoid: Vector; xs: Vector }
    >("fce.membership.functions");
    each(gradeMemberships([data.x], [data.knots]).matrix().values, expected.exact.mu, 1e-14);
    each(
      data.xs.map((x) => membership(x, data.trapezoid)),
      expected.exact.trap,
    );
  });
});

describe("identities of fuzzy evaluation", () => {
  const row = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 4, maxLength: 4 });
  const normal = (list: readonly number[]) => {
    const sum = list.reduce((total, x) => total + x, 0);
    return list.map((x) => x / sum);
  };
  const options = { membershipRule: "normalise", weightRule: "normalise" } as const;

  it("factors that agree give their common memberships, by the weighted average", () => {
    fc.assert(
      fc.property(row, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }), (r, weights) => {
        const { values } = fuzzyEvaluation(
          weights,
          weights.map(() => r),
          options,
        );
        normal(r).forEach((share, g) => {
          expect(values[g]).toBeCloseTo(share, 13);
        });
      }),
    );
  });

  it("two levels by the weighted average are one level with the products of the weights", () => {
    fc.assert(
      fc.property(row, row, row, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (a, b, c, t) => {
        const r = { rows: ["p", "q", "z"], columns: ["1", "2", "3", "4"], values: [a, b, c] };
        const two = fuzzyEvaluation({ goal: { x: t, z: 1 - t }, x: { p: 0.25, q: 0.75 } }, r, options);
        const one = fuzzyEvaluation({ p: t / 4, q: (3 * t) / 4, z: 1 - t }, r, options);
        two.values.forEach((value, g) => {
          expect(value).toBeCloseTo(one.values[g], 13);
        });
      }),
    );
  });

  it("between levels it matters whether B is divided by its sum, and the summary says what was done", () => {
    const weights = { 目标: { 甲: 0.6, 乙: 0.4 }, 甲: { p: 0.5, q: 0.5 }, 乙: { r: 0.7, s: 0.3 } };
    const r = {
      rows: ["p", "q", "r", "s"],
      columns: ["好", "中", "差"],
      values: [
        [0.6, 0.3, 0.1],
        [0.2, 0.6, 0.2],
        [0.1, 0.3, 0.6],
        [0.5, 0.4, 0.1],
      ],
    };
    const [normalised, raw] = (["normalised", "raw"] as const).map((between) =>
      fuzzyEvaluation(weights, r, { operator: "min-max", between }),
    );
    // 甲: (.5, .5, .2), 乙: (.3, .3, .6); then min with .6 and .4.
    expect([...raw.values]).toEqual([0.5, 0.5, 0.4]);
    [0.5 / 1.2, 0.5 / 1.2, 0.4].forEach((value, g) => {
      expect(normalised.values[g]).toBeCloseTo(value, 14);
    });
    expect(raw.summary().zh).toContain("下层结果不归一，直接进入上层。");
    expect(normalised.summary().en).toContain("divided by their sums before they enter the next");
    expect(fuzzyEvaluation(weights, r).summary().en).not.toContain("enter");
    expect(normalised.synthesisTable().column("factor").values.slice(0, 2)).toEqual(["甲", "乙"]);
  });

  it("the balanced average: a weight counts at most the row's share of its column", () => {
    const r = [
      [0.8, 0.2],
      [0.4, 0.6],
    ];
    const { values } = fuzzyEvaluation([0.5, 0.5], r, { operator: "balanced" });
    expect(values[0]).toBeCloseTo(Math.min(0.5, 0.8 / 1.2) + Math.min(0.5, 0.4 / 1.2), 14);
    expect(values[1]).toBeCloseTo(0.2 / 0.8 + 0.5, 14);
    const none = fuzzyEvaluation(
      [0.5, 0.5],
      [
        [1, 0],
        [1, 0],
      ],
      { operator: "balanced" },
    );
    expect([...none.values]).toEqual([1, 0]);
  });

  it("memberships of a value add up to 1, for triangles and trapezoids, rising and falling", () => {
    const limits = fc
      .uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 4 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(limits, fc.integer({ min: -70, max: 70 }), fc.boolean(), (rising, x, turned) => {
        const row = turned ? [...rising].reverse() : rising;
        for (const form of ["triangular", "trapezoidal"] as const) {
          const values = gradeMemberships([x], [row], { form }).matrix().values;
          expect(values.reduce((sum, r) => sum + r, 0)).toBeCloseTo(1, 12);
          const mirrored = gradeMemberships([-x], [row.map((limit) => -limit)], { form }).matrix().values;
          expect([...mirrored]).toEqual([...values]);
        }
      }),
    );
  });

  it("α: 1 between two grades of (.75, .25) … and without doubt where no other grade has any", () => {
    const alpha = (shares: Vector) => fuzzyEvaluation([1], [shares]).verdict.validity;
    expect(alpha([0.75, 0.25])).toBeCloseTo((2 * 0.75 - 1) / (2 * 0.25), 14);
    expect(alpha([0.25, 0.25, 0.25, 0.25])).toBe(0);
    expect(alpha([1, 0])).toBeUndefined();
    expect(fuzzyEvaluation([1], [[1, 0]]).summary().zh).toContain("等级：1（其他等级全无隶属）。");
    expect(fuzzyEvaluation([1], [[0.6, 0.4]]).summary().en).toContain("α = 0.25, weak: look at the score");
    expect(fuzzyEvaluation([1], [[0.7, 0.3]]).summary().en).toContain("fairly valid");
  });
});

describe("what goes in and what a reader sees", () => {
  const r = {
    rows: ["研发", "人才", "成本"],
    columns: ["好", "中", "差"],
    values: [
      [0.5, 0.3, 0.2],
      [0.2, 0.5, 0.3],
      [0.1, 0.4, 0.5],
    ],
  };

  it("weights of AHP, of a hierarchy, by name in any order", () => {
    const tree = hierarchyPriorities({ 目标: { "技术/成本": 3 }, 技术: { "研发/人才": 1 } });
    const global = { 成本: 0.25, 研发: 0.375, 人才: 0.375 };
    const [byTree, byName] = [tree, global].map((weights) => fuzzyEvaluation(weights, r));
    byTree.values.forEach((value, g) => {
      expect(value).toBeCloseTo(byName.values[g], 14);
    });
    const single = ahp({ "研发/人才": 1, "人才/成本": 1.5, "研发/成本": 1.5 });
    expect(fuzzyEvaluation(single, r).of("好")).toBeCloseTo(byName.of("好"), 9);
  });

  it("a frame of votes", () => {
    const votes = Frame.fromRecords([
      { factor: "研发", 好: 5, 中: 3, 差: 2 },
      { factor: "人才", 好: 2, 中: 5, 差: 3 },
      { factor: "成本", 好: 1, 中: 4, 差: 5 },
    ]);
    const result = fuzzyEvaluation([0.375, 0.375, 0.25], votes, { membershipRule: "normalise", scores: [3, 2, 1] });
    expect(result.of("好", "share")).toBeCloseTo(0.375 * 0.7 + 0.025, 14);
    expect(result.score).toBeCloseTo(3 * result.of("好") + 2 * result.of("中") + result.of("差"), 13);
    expect(result.steps().list.map(({ title }) => title.zh)).toEqual([
      "综合：加权平均型",
      "最大隶属度及其有效性",
      "得分",
    ]);
  });

  it("several objects by name, with their grades and the best score", () => {
    const weights = [0.5, 0.5];
    const all = fuzzyEvaluations(
      weights,
      {
        甲: [
          [0.9, 0.1],
          [0.5, 0.5],
        ],
        乙: [
          [0.2, 0.8],
          [0.4, 0.6],
        ],
      },
      { scores: [1, 0] },
    );
    expect(all.summary().zh).toBe("按最大隶属度：1：甲；2：乙。得分最高：甲（0.7）。算子：加权平均型。");
    expect(
      all
        .toTable()
        .column("grade")
        .values.map((cell) => (cell as { zh: string }).zh),
    ).toEqual(["1", "2"]);
    expect(all.steps("乙").list.length).toBe(3);
    const unscored = fuzzyEvaluations(weights, {
      甲: [
        [0.9, 0.1],
        [0.5, 0.5],
      ],
    });
    expect(unscored.of()).toBeCloseTo(0.7, 14);
    expect(unscored.summary().en).not.toContain("score");
  });

  it("memberships of one object step by step", () => {
    const made = gradeMemberships(
      { 产值: 60, 能耗: 4 },
      {
        rows: ["能耗", "产值"],
        columns: ["差", "好"],
        values: [
          [9, 3],
          [0, 100],
        ],
      },
    );
    expect(made.at(undefined, "能耗")).toMatchObject({ value: 4, grade2: 5 / 6 });
    expect(made.steps(undefined, "产值").list[1].numbers).toBe("0.4, \\quad 0.6");
    expect(made.summary().zh).toBe("评价对象 1 个，因素 2 个，等级 2 级；隶属函数：三角形，两端为半梯形。");
    const trapezoids = gradeMemberships([60], [[20, 40, 70, 90]], { form: "trapezoidal", grades: ["低", "中", "高"] });
    expect([...trapezoids.matrix().column("中")]).toEqual([1]);
  });
});

describe("fuzzy evaluation refuses", () => {
  const r = [
    [0.5, 0.5],
    [0.2, 0.8],
  ];
  it.each<readonly [string, () => unknown, string]>([
    [
      "weights that don't add up to 1, with the sum",
      () => fuzzyEvaluation([0.5, 0.4], r),
      'InputError: fuzzyEvaluation: `weights` must add up to 1 (or set weightRule: "normalise", to take shares of their sum), got 0.9',
    ],
    [
      "memberships that don't add up to 1, with the factor and the sum",
      () =>
        fuzzyEvaluation(
          [0.5, 0.5],
          [
            [0.5, 0.4],
            [0.2, 0.8],
          ],
        ),
      'InputError: fuzzyEvaluation: `memberships[0]` must add up to 1 over the grades (for counts of votes set membershipRule: "normalise"), got 0.9',
    ],
    [
      "a membership above 1",
      () =>
        fuzzyEvaluation(
          [0.5, 0.5],
          [
            [1.5, -0.5],
            [0.2, 0.8],
          ],
        ),
      "InputError: fuzzyEvaluation: `memberships[0][0]` must lie between 0 and 1, got 1.5",
    ],
    [
      "a factor without votes",
      () =>
        fuzzyEvaluation(
          [0.5, 0.5],
          [
            [0, 0],
            [2, 8],
          ],
          { membershipRule: "normalise" },
        ),
      "InputError: fuzzyEvaluation: `memberships[0]` must not be 0 throughout, got 0",
    ],
    [
      "one grade",
      () => fuzzyEvaluation([1], [[1]]),
      "InputError: fuzzyEvaluation: `memberships` must hold two grades or more, got 1",
    ],
    [
      "too few weights",
      () => fuzzyEvaluation([1], r),
      "InputError: fuzzyEvaluation: `weights` must hold 2 numbers, one factor each (where they differ, hand them over with names, such as frame.toMatrix(…)), got [1]",
    ],
    [
      "a leaf without a row",
      () =>
        fuzzyEvaluation({ goal: { a: 1 }, a: { x: 1 } }, { rows: ["y"], columns: ["1", "2"], values: [[0.5, 0.5]] }),
      'InputError: fuzzyEvaluation: `memberships` must have rows for what has a weight only (x), got "y"',
    ],
    [
      "a row that is missing",
      () =>
        fuzzyEvaluation(
          { goal: { a: 1 }, a: { x: 0.5, y: 0.5 } },
          { rows: ["y"], columns: ["1", "2"], values: [[0.5, 0.5]] },
        ),
      'InputError: fuzzyEvaluation: `memberships` must have a row for every leaf (x is missing), got ["y"]',
    ],
    [
      "weights of a level without names",
      () => fuzzyEvaluation({ goal: [0.5, 0.5] }, r),
      'InputError: fuzzyEvaluation: `weights["goal"]` must come with names, such as { technology: 0.6, cost: 0.4 }, got [0.5, 0.5]',
    ],
    [
      "two goals",
      () => fuzzyEvaluation({ a: { x: 1 }, b: { y: 1 } }, r),
      'InputError: fuzzyEvaluation: `weights` must have one goal, which stands below nothing else, got "a、b"',
    ],
    [
      "nothing above 0",
      () => fuzzyEvaluation([1], [[0, 0]], { membershipRule: "as-is" }),
      'InputError: fuzzyEvaluation: `memberships` must leave "all factors" something above 0, got [0, 0]',
    ],
    [
      "scores that don't fit",
      () => fuzzyEvaluation([0.5, 0.5], r, { scores: [1, 2, 3] }),
      "InputError: fuzzyEvaluation: `scores` must hold 2 numbers, one grade each (where they differ, hand them over with names, such as frame.toMatrix(…)), got [1, 2, 3]",
    ],
    [
      "an object, by its name",
      () =>
        fuzzyEvaluations([0.5, 0.5], {
          甲: r,
          乙: [
            [0.5, 0.4],
            [0.2, 0.8],
          ],
        }),
      'InputError: fuzzyEvaluations: `memberships["乙"][0]` must add up to 1 over the grades (for counts of votes set membershipRule: "normalise"), got 0.9',
    ],
    [
      "objects with other grades",
      () => fuzzyEvaluations([1], { 甲: [[0.5, 0.5]], 乙: [[0.5, 0.3, 0.2]] }),
      'InputError: fuzzyEvaluations: `memberships["乙"]` must have 2 grades like the first object, got 3',
    ],
    [
      "one matrix where objects are asked for",
      () => fuzzyEvaluations([0.5, 0.5], r as never),
      "InputError: fuzzyEvaluations: `memberships` must be a matrix of memberships for each object, such as { Jiangxi: [[0.7, 0.3]], Hubei: [[0.5, 0.5]] }, got [[0.5, 0.5], [0.2, 0.8]]",
    ],
    [
      "limits that turn",
      () => gradeMemberships([1], [[0, 2, 1]]),
      "InputError: gradeMemberships: `limits[0]` must rise or fall throughout, two at least, got [0, 2, 1]",
    ],
    [
      "limits for other factors",
      () => gradeMemberships({ a: 1 }, { rows: ["b"], columns: ["1", "2"], values: [[0, 1]] }),
      'InputError: gradeMemberships: `limits` must name every factor (a is missing), got ["b"]',
    ],
    [
      "an odd number of limits for trapezoids",
      () => gradeMemberships([1], [[0, 1, 2]], { form: "trapezoidal" }),
      "InputError: gradeMemberships: `limits` must have two limits between every two grades, an even number, got 3",
    ],
    [
      "names of grades that don't fit",
      () => gradeMemberships([1], [[0, 1]], { grades: ["a"] }),
      "InputError: gradeMemberships: `grades` must hold 2 names, got 1",
    ],
    [
      "limits of a membership out of order",
      () => membership(1, [3, 2, 1]),
      "InputError: membership: `limits` must be three or four limits from the smallest to the largest, got [3, 2, 1]",
    ],
    [
      "two limits",
      () => membership(1, [0, 2]),
      "InputError: membership: `limits` must be three or four limits from the smallest to the largest, got [0, 2]",
    ],
  ])("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});
