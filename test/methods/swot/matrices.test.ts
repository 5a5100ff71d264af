import { describe, expect, it } from "vitest";
import {
  awot,
  awotStrategies,
  externalFactorEvaluation,
  internalExternal,
  internalFactorEvaluation,
  judgementMatrix,
  strategicQuadrilateral,
  towsPairs,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { factors } from "./factors.js";

const strength = { name: "龙头", weight: 0.3, rating: 4 };
const weakness = { name: "研发", weight: 0.7, rating: 1 };

describe("internal and external factor evaluation", () => {
  it("by hand: weights times ratings", () => {
    const ife = internalFactorEvaluation({ strengths: [strength], weaknesses: [weakness] });
    expect(ife.total).toBeCloseTo(1.9, 14);
    expect(ife.summary().zh).toBe("IFE = 1.9，低于中性值 2.5；贡献最大的是龙头。");
    expect(ife.toTable().column("weighted").values[1]).toBeCloseTo(0.7, 14);
    expect(ife.steps().list[1].numbers).toBe("0.3 \\times 4 + 0.7 \\times 1 = 1.9");
  });

  it("a printed example that breaks the scale of ratings is refused where it does; its arithmetic is right", () => {
    // allhomeworksolutions.com/internal-factor-evaluation-matrix-ife: a strength rated 2, a weakness rated 3.
    const weights = [0.1, 0.15, 0.1, 0.1, 0.2, 0.15, 0.05, 0.15];
    const all = [2, 4, 3, 3, 2, 3, 2, 1].map((rating, i) => ({ name: `F${i + 1}`, weight: weights[i], rating }));
    const [first, second] = [all.slice(0, 4), all.slice(4)];
    expect(messageOf(() => internalFactorEvaluation({ strengths: first, weaknesses: second }))).toMatch(
      /`strengths\[0\].rating` must be 3 \(a minor strength\) to 4/,
    );
    const mended = [{ ...first[0], rating: 3 }, ...first.slice(1)];
    expect(messageOf(() => internalFactorEvaluation({ strengths: mended, weaknesses: second }))).toMatch(
      /`weaknesses\[1\].rating` must be 1 \(a major weakness\) to 2/,
    );
    const summed = externalFactorEvaluation({ opportunities: first, threats: second });
    expect(summed.total).toBeCloseTo(2.5, 12);
    const { values } = summed.toTable().column("weighted");
    const printed = [0.2, 0.6, 0.3, 0.3, 0.4, 0.45, 0.1, 0.15];
    for (const [i, value] of printed.entries()) expect(values[i]).toBeCloseTo(value, 12);
  });

  it("ratings that are all alike are the total, whatever the weights and however many factors", () => {
    for (const n of [1, 3, 10]) {
      const rated = (group: string) =>
        Array.from({ length: n }, (_, i) => ({ name: `${group}${i}`, weight: i + 1, rating: 2 }));
      const efe = externalFactorEvaluation(
        { opportunities: rated("o"), threats: rated("t") },
        { weights: "normalise" },
      );
      expect(efe.total).toBeCloseTo(2, 13);
    }
  });

  it("cuts the nine cells at 2 and 3, both belonging to the better side", () => {
    const cells = [3.5, 2.5, 1.5].flatMap((external) =>
      [3, 2, 1.9].map((internal) => internalExternal(internal, external)),
    );
    expect(cells.map(({ cell }) => cell)).toEqual(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]);
    const grow = cells.filter(({ region }) => region === "grow-and-build");
    const hold = cells.filter(({ region }) => region === "hold-and-maintain");
    expect(grow.map(({ cell }) => cell)).toEqual(["I", "II", "IV"]);
    expect(hold.map(({ cell }) => cell)).toEqual(["III", "V", "VII"]);
  });

  const cases: readonly (readonly [string, () => unknown, string])[] = [
    [
      "a strength rated as a weakness",
      () =>
        internalFactorEvaluation({
          strengths: [{ ...strength, rating: 2 }],
          weaknesses: [weakness],
        }),
      "InputError: internalFactorEvaluation: `strengths[0].rating` must be 3 (a minor strength) to 4 (a major one), got 2",
    ],
    [
      "a weakness rated as a strength",
      () =>
        internalFactorEvaluation({
          strengths: [strength],
          weaknesses: [{ ...weakness, rating: 3 }],
        }),
      "InputError: internalFactorEvaluation: `weaknesses[0].rating` must be 1 (a major weakness) to 2 (a minor one), got 3",
    ],
    [
      "an external rating off the scale",
      () =>
        externalFactorEvaluation({
          opportunities: [strength],
          threats: [{ ...weakness, rating: 5 }],
        }),
      "InputError: externalFactorEvaluation: `threats[0].rating` must be a rating from 1 to 4, got 5",
    ],
    [
      "weights of one group only adding up to 1",
      () =>
        internalFactorEvaluation({
          strengths: [{ ...strength, weight: 1 }],
          weaknesses: [weakness],
        }),
      'InputError: internalFactorEvaluation: `factors` must have weights that add up to 1 (or set `weights: "normalise"`), got 1.7',
    ],
    [
      "a name twice",
      () =>
        externalFactorEvaluation({
          opportunities: [strength],
          threats: [{ ...weakness, name: "龙头" }],
        }),
      'InputError: externalFactorEvaluation: `factors[1]` must be unlike every other label (it stands at 0 too), got "龙头"',
    ],
    [
      "an empty group",
      () => internalFactorEvaluation({ strengths: [], weaknesses: [weakness] }),
      "InputError: internalFactorEvaluation: `strengths` must hold at least one factor, got an empty list",
    ],
    [
      "a total off the scale",
      () => internalExternal(2, 4.5),
      "InputError: internalExternal: `external` must be a total from 1 to 4, such as ife.total, got 4.5",
    ],
  ];
  it.each(cases)("refuses %s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

const pair = judgementMatrix(["a", "b"], [[3]]);
const within = {
  strengths: judgementMatrix(["技术", "龙头"], [[3]]),
  weaknesses: judgementMatrix(["规模", "研发"], [[1 / 4]]),
  opportunities: judgementMatrix(["新能源", "转移"], [[4]]),
  threats: [[1]],
};
const between = judgementMatrix(["S", "W", "O", "T"], [[2, 1, 2], [1 / 2, 1], [2]]);

describe("awot", () => {
  it("multiplies group and local weights; all global weights add up to 1", () => {
    const result = awot(within, between);
    // v = (2, 1, 2, 1)/6; local 3/4 1/4, 1/5 4/5, 4/5 1/5, 1.
    const byHand = [2 * 0.75, 2 * 0.25, 0.2, 0.8, 2 * 0.8, 2 * 0.2, 1].map((w) => w / 6);
    result.factors.forEach(({ global }, i) => {
      expect(global).toBeCloseTo(byHand[i], 13);
    });
    expect(result.factors.reduce((sum, { global }) => sum + global, 0)).toBeCloseTo(1, 14);
    expect(result.of("研发")).toBeCloseTo(0.8 / 6, 13);
    expect(result.factors[6].name).toBe("T1");
    expect(result.summary().zh).toContain("五个判断矩阵的 CR 都小于 0.10");
    expect(result.steps().list.length).toBe(5 + 3 + 3 + 3 + 1);
  });

  it("names the matrices that contradict themselves", () => {
    const wild = judgementMatrix(["S", "W", "O", "T"], [[9, 1 / 9, 9], [9, 1 / 9], [1 / 9]]);
    const result = awot(within, wild);
    expect(result.inconsistent.map(({ en }) => en)).toEqual(["between groups"]);
    expect(result.summary().en).toContain("CR isn't below 0.10: between groups.");
  });

  const cases: readonly (readonly [string, () => unknown, string])[] = [
    [
      "groups in another order",
      () => awot(within, judgementMatrix(["S", "O", "W", "T"], [[1, 1, 1], [1, 1], [1]])),
      'InputError: awot: `between.rows[1]` must stand in the order strengths, weaknesses, opportunities, threats, got "O"',
    ],
    ["three groups", () => awot(within, [[1]]), "InputError: awot: `between` must be 4 × 4, got 1"],
    [
      "a judgement in a group, with the group's name",
      () =>
        awot(
          {
            ...within,
            threats: [
              [1, 2],
              [1, 1],
            ],
          },
          between,
        ),
      "InputError: awot: `within.threats[1][0]` must be the reciprocal of its mirror image, 1/2 (write it as a division), got 1",
    ],
    [
      "a name in two groups",
      () => awot({ ...within, strengths: pair, weaknesses: pair }, between),
      'InputError: awot: `within[2]` must be unlike every other label (it stands at 0 too), got "a"',
    ],
    [
      "a group that is missing",
      () => awot({ ...within, threats: undefined as unknown as number[][] }, between),
      "InputError: awot: `within.threats` must be a judgement matrix (1 × 1 for a single factor), got undefined",
    ],
  ];
  it.each(cases)("refuses %s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

describe("awotStrategies", () => {
  const weights = awot(within, between);
  const columns = weights.factors.map(({ name }) => String(name));
  const scores = {
    rows: ["甲", "乙", "丙"],
    columns,
    values: [
      [5, 3, 1, 2, 4, 1, 2],
      [2, 2, 2, 2, 2, 2, 2],
      [1, 4, 3, 1, 1, 5, 1],
    ],
  };

  it("weighted sum: the shares under each factor, weighed", () => {
    const { strategies } = awotStrategies(weights, scores);
    const byHand = scores.values.map((row) =>
      row.reduce((sum, score, j) => {
        const column = scores.values.reduce((total, other) => total + other[j], 0);
        return sum + (weights.factors[j].global * score) / column;
      }, 0),
    );
    strategies.forEach(({ priority, value }, a) => {
      expect(value).toBeCloseTo(byHand[a], 14);
      expect(priority).toBeCloseTo(byHand[a], 13);
    });
    expect(strategies.reduce((sum, { priority }) => sum + priority, 0)).toBeCloseTo(1, 14);
  });

  it("Wijnmalen's ratio: weights are coefficients, and count", () => {
    // One factor a group, weights .4 .1 .4 .1; shares S ⅔ ⅓, W ½ ½, O ¾ ¼, T ⅓ ⅔ by hand:
    // (.4·⅔ + .4·¾)/(.1·½ + .1·⅓) = 6.8 and (.4·⅓ + .4·¼)/(.1·½ + .1·⅔) = 2.
    const single = { strengths: [[1]], weaknesses: [[1]], opportunities: [[1]], threats: [[1]] };
    const to = (s: number, w: number) => [
      [1, s / w, 1, s / w],
      [w / s, 1, w / s, 1],
      [1, s / w, 1, s / w],
      [w / s, 1, w / s, 1],
    ];
    const judged = {
      rows: ["甲", "乙"],
      columns: ["S1", "W1", "O1", "T1"],
      values: [
        [2, 1, 3, 1],
        [1, 1, 1, 2],
      ],
    };
    const found = awotStrategies(awot(single, to(4, 1)), judged, { combination: "weighted-ratio" });
    expect(found.of("甲", "value")).toBeCloseTo(6.8, 12);
    expect(found.of("乙", "value")).toBeCloseTo(2, 12);
    expect(found.of("甲")).toBeCloseTo(6.8 / 8.8, 12);
    expect(found.summary().zh).toBe("优先度最高：甲（77.27%，Wijnmalen 加权比率 (S+O)/(W+T)）。");
    expect(found.steps().list[2].formula).toBe("R_a = \\frac{S_a + O_a}{W_a + T_a}");
    // The same scores, threats and weaknesses as heavy as the rest: his ratio moves, Saaty's doesn't.
    const other = awot(single, to(1, 1));
    expect(awotStrategies(other, judged, { combination: "weighted-ratio" }).of("甲", "value")).toBeCloseTo(1.7, 12);
    const saaty = (own: typeof other) => awotStrategies(own, judged, { combination: "ratio" }).of("甲");
    expect(saaty(other)).toBeCloseTo(saaty(awot(single, to(4, 1))), 12);
    // ⅔·¾/(½·⅓) = 3 and ⅓·¼/(½·⅔) = ¼: 12/13.
    expect(saaty(other)).toBeCloseTo(12 / 13, 12);
  });

  it("ratio: the weights of the groups cancel, suffering more costs rank", () => {
    const equal = awot(within, new Array(4).fill([1, 1, 1, 1]));
    const one = awotStrategies(weights, scores, { combination: "ratio" });
    const other = awotStrategies(equal, scores, { combination: "ratio" });
    one.strategies.forEach(({ priority }, a) => {
      expect(other.strategies[a].priority).toBeCloseTo(priority, 13);
    });
    const worse = { ...scores, values: [[5, 3, 1, 2, 4, 1, 20], ...scores.values.slice(1)] };
    const hurt = awotStrategies(weights, worse, { combination: "ratio" });
    expect(hurt.strategies[0].priority).toBeLessThan(one.strategies[0].priority);
    expect(one.toTable().column("strategy").values).toEqual(one.ranking().column("strategy").values);
  });

  it("finds factors by their names, in whatever order the columns come", () => {
    const turned = {
      ...scores,
      columns: [...columns].reverse(),
      values: scores.values.map((row) => [...row].reverse()),
    };
    expect(awotStrategies(weights, turned).strategies).toEqual(awotStrategies(weights, scores).strategies);
  });

  it("refuses a single strategy, a score of 0, a factor without column", () => {
    const one = { rows: ["甲"], columns, values: [scores.values[0]] };
    expect(messageOf(() => awotStrategies(weights, one))).toBe(
      "InputError: awotStrategies: `scores` must hold at least 2 strategies, got 1",
    );
    const zero = { ...scores, values: [[0, 1, 1, 1, 1, 1, 1], ...scores.values.slice(1)] };
    expect(messageOf(() => awotStrategies(weights, zero))).toBe(
      'InputError: awotStrategies: `scores["甲"]["技术"]` must be a finite number > 0, got 0',
    );
    const other = { ...scores, columns: ["x", ...columns.slice(1)] };
    expect(messageOf(() => awotStrategies(weights, other))).toBe(
      'InputError: awotStrategies: `scores.columns` must be one of "x", "龙头", "规模", "研发", "新能源", "转移", "T1", got "技术"',
    );
    const fewer = { rows: ["甲", "乙"], columns: ["技术"], values: [[1], [2]] };
    expect(messageOf(() => awotStrategies(weights, fewer))).toBe(
      "InputError: awotStrategies: `scores` must have 7 columns, one a factor, got 1",
    );
    expect(messageOf(() => awotStrategies(weights, scores, { combination: "sum" as "ratio" }))).toBe(
      'InputError: awotStrategies: `combination` must be one of "weighted-sum", "ratio", "weighted-ratio", got "sum"',
    );
  });
});

describe("towsPairs", () => {
  it("each quadrant adds up to the product of its totals: Σ SO = U, Σ WT = V", () => {
    const pairs = towsPairs(factors);
    const { totals, positiveIntensity, negativeIntensity } = strategicQuadrilateral(factors);
    expect(pairs.pairs.length).toBe(16);
    expect(pairs.of("SO")).toBeCloseTo(positiveIntensity, 12);
    expect(pairs.of("WT")).toBeCloseTo(negativeIntensity, 12);
    expect(pairs.of("WO")).toBeCloseTo(-totals.weaknesses * totals.opportunities, 12);
    expect(pairs.of("ST")).toBeCloseTo(-totals.strengths * totals.threats, 12);
  });

  it("says which pairs the strategies answer and which is the heaviest left", () => {
    const strategies = [
      { name: "平台化配套", internal: ["整车龙头", "研发投入"], external: ["新能源汽车"] },
      { name: "承接转移", internal: ["人工成本"], external: ["产业转移"] },
    ];
    const result = towsPairs(factors, { strategies });
    expect(result.strategies[0].quadrants).toEqual(["SO", "WO"]);
    expect(result.strategies[0].strength).toBeCloseTo(2.4 * 2 + 2.45 * 2, 12);
    const whole = (3.6 + 3.05) * (3.5 + 2.55);
    expect(result.strategies[0].share).toBeCloseTo((2.4 * 2 + 2.45 * 2) / whole, 12);
    expect(result.unanswered[0]).toMatchObject({
      internal: "研发投入",
      external: "外资竞争",
      quadrant: "WT",
    });
    expect(result.summary().zh).toContain("尚无战略回应的最强一对：研发投入 × 外资竞争。");
    expect(result.steps().list.length).toBe(3);
    expect(towsPairs(factors).steps().list.length).toBe(2);
  });

  it("refuses a strategy without factors, with an unknown one, or a name twice", () => {
    const draft = { name: "甲", internal: ["整车龙头"], external: ["外资竞争"] };
    expect(messageOf(() => towsPairs(factors, { strategies: [{ ...draft, internal: [] }] }))).toBe(
      "InputError: towsPairs: `strategies[0].internal` must name at least one factor, got an empty list",
    );
    expect(messageOf(() => towsPairs(factors, { strategies: [{ ...draft, external: ["整车龙头"] }] }))).toBe(
      'InputError: towsPairs: `strategies[0].external[0]` must be one of "新能源汽车", "产业转移", "外资竞争", "环保标准", got "整车龙头"',
    );
    expect(messageOf(() => towsPairs(factors, { strategies: [draft, draft] }))).toBe(
      'InputError: towsPairs: `strategies[1]` must be unlike every other label (it stands at 0 too), got "甲"',
    );
  });
});
