import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Frame } from "../../../src/frame/index.js";
import { gem, gemBudget, type GemBudgetOptions } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";

interface Split {
  readonly b: readonly number[];
  readonly gem: number;
  readonly equal: number;
  readonly weakest: number;
  readonly start: number;
}
interface Steps {
  readonly pairs: readonly number[];
  readonly GEM?: number;
}
interface Budget {
  readonly log: Readonly<Record<string, Split>>;
  readonly steps: Readonly<Record<string, Steps>>;
}

const { expected, tolerance } = oracleCase<Budget>("gem.budget");
const sheet = [6, 5, 4, 3, 5, 4];
const names = ["资源", "设施", "供应商和相关产业", "企业结构战略和竞争", "本地市场", "外部市场"];
const near = (ours: ArrayLike<number>, theirs: ArrayLike<number>, within: number): void => {
  expect(ours).toHaveLength(theirs.length);
  Array.from(theirs).forEach((value, k) => {
    expect(Math.abs(ours[k] - value)).toBeLessThanOrEqual(within * Math.max(1, Math.abs(value)));
  });
};

describe("a budget over GEM, beside a closed form and SLSQP", () => {
  it.each(Object.entries(expected.log))("log, %s", (money, wanted) => {
    const ours = gemBudget(sheet, Number(money));
    near(ours.spent, wanted.b, tolerance);
    const scores = ["best", "equal", "weakest", "none"] as const;
    near(
      scores.map((rule) => ours.scoreBy(rule)),
      [wanted.gem, wanted.equal, wanted.weakest, wanted.start],
      tolerance,
    );
  });

  const dear = [1, 1, 0.5, 0.5, 1, 1];
  it.each<[string, GemBudgetOptions]>([
    ["linear", { form: "linear", effect: 0.5 }],
    ["sqrt", { form: "root" }],
    ["sum instead of product, ln", { objective: "sum" }],
    ["ln, Enterprises cost double (kappa .5)", { effect: dear }],
  ])("%s, within the steps of 0.01", (key, options) => {
    const ours = gemBudget(sheet, 6, options);
    const { pairs, GEM } = expected.steps[key];
    near(ours.pairSpending, pairs, 0.021);
    if (GEM !== undefined) {
      expect(ours.score).toBeGreaterThanOrEqual(GEM - 1e-5);
      expect(ours.score - GEM).toBeLessThan(1e-3);
    }
  });

  it("twice the cost isn't half the effect", () => {
    const ours = gemBudget(sheet, 6, { costs: [1, 1, 2, 2, 1, 1] });
    expect(ours.pairSpending[1]).not.toBeCloseTo(gemBudget(sheet, 6, { effect: dear }).pairSpending[1], 1);
  });
});

const options: fc.Arbitrary<GemBudgetOptions> = fc.record({
  form: fc.constantFrom("log" as const, "root" as const, "linear" as const),
  objective: fc.constantFrom("product" as const, "sum" as const),
  effect: fc.array(fc.constantFrom(0.3, 0.5, 1, 2), { minLength: 6, maxLength: 6 }),
  costs: fc.array(fc.constantFrom(0.5, 1, 3), { minLength: 6, maxLength: 6 }),
});
const scores = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 });
const money = fc.constantFrom(0.01, 1, 6, 20, 400);

/** What rounding left over was more than the last determinant got, which went below its score. */
const ROUNDED: GemBudgetOptions = {
  form: "linear",
  objective: "product",
  effect: [0.3, 1, 0.3, 1, 2, 0.3],
  costs: [0.5, 0.5, 0.5, 1, 3, 0.5],
};

describe("what holds of every optimum", () => {
  it("spends all, unless all are at the top, and no score leaves the scale", () => {
    fc.assert(
      fc.property(scores, money, options, (row, budget, given) => {
        const ours = gemBudget(row, budget, given);
        const total = ours.spent.reduce((sum, b) => sum + b, 0);
        expect(total + ours.unspent).toBeCloseTo(budget, 8);
        if (ours.unspent > 1e-6) expect([...ours.reached].every((score) => score === 10)).toBe(true);
        ours.reached.forEach((score, j) => {
          expect(score).toBeGreaterThanOrEqual(row[j]);
          expect(score).toBeLessThanOrEqual(10 + 1e-9);
        });
      }),
      { examples: [[[1, 5, 1, 3, 3, 1], 20, ROUNDED]] },
    );
  });

  it("no money can be moved from one to another for a better score", () => {
    fc.assert(
      fc.property(scores, money, options, fc.integer({ min: 0, max: 35 }), (row, budget, given, pair) => {
        const ours = gemBudget(row, budget, given);
        const [from, to] = [Math.floor(pair / 6), pair % 6];
        const { form = "log", objective, effect, costs } = given;
        const rise = { log: Math.log1p, root: Math.sqrt, linear: (e: number) => e }[form];
        const step = Math.min(ours.spent[from], budget / 1000);
        const moved = ours.spent.map((b, j) => b + (j === to ? step : 0) - (j === from ? step : 0));
        const reached = row.map((score, j) =>
          Math.min(10, score + (effect as number[])[j] * rise(Math.max(0, moved[j]) / (costs as number[])[j])),
        );
        const other = objective === "sum" ? (100 * reached.reduce((a, b) => a + b, 0)) / 6 : gem(reached).of();
        expect(other).toBeLessThanOrEqual(ours.score * (1 + 1e-10));
      }),
      { numRuns: 300 },
    );
  });

  it("gives the next yuan the same worth wherever money goes, and no more where none does", () => {
    const ours = gemBudget(sheet, 6, { costs: [1, 1, 2, 2, 1, 3] });
    const worth = [...ours.marginal].filter((_, j) => ours.spent[j] > 0);
    for (const each of worth) expect(each).toBeCloseTo(worth[0], 9);
    for (const each of ours.marginal) expect(each).toBeLessThanOrEqual(worth[0] + 1e-9);
    const step = 1e-6;
    expect(ours.marginal[0]).toBeCloseTo(
      (gemBudget(sheet, 6 + step, { costs: [1, 1, 2, 2, 1, 3] }).score - ours.score) / step,
      3,
    );
  });

  it("shares alike inside a pair, as ∂GEM/∂D is the same for both", () => {
    const { spent } = gemBudget([9, 2, 4, 3, 5, 4], 6);
    expect(spent[0]).toBeCloseTo(spent[1], 9);
    near(gemBudget(sheet, 5, { form: "linear", objective: "sum" }).spent, new Float64Array(6).fill(5 / 6), 1e-15);
  });

  it("stops at the top of the scale", () => {
    const ours = gemBudget([9.9, 2, 4, 3, 5, 4], 30);
    expect(ours.reached[0]).toBe(10);
    expect(ours.spent[0]).toBeLessThan(ours.spent[1]);
    expect(gemBudget([9, 9, 9, 9, 9, 9], 1000).summary().zh).toMatch(/各因素都到满分，还剩 989\.6/);
  });
});

describe("what comes in", () => {
  it("takes names, a frame with many clusters, and eight determinants", () => {
    const named = Object.fromEntries(names.map((name, j) => [name, sheet[j]]));
    expect(gemBudget(named, 6).of("资源")).toBeCloseTo(0.69076, 5);
    const frame = Frame.fromRecords([
      { cluster: "甲", ...named },
      { cluster: "乙", ...named, 资源: 1, 设施: 1 },
    ]);
    expect(gemBudget(frame, 6, { cluster: "甲" }).of("resources")).toBeCloseTo(0.69076, 5);
    const costs = Object.fromEntries(names.map((name, j) => [name, j === 0 ? 2 : 1]));
    expect(
      gemBudget(frame, 6, { cluster: "乙", costs: { rows: Object.keys(costs), values: Object.values(costs) } })
        .costs[0],
    ).toBe(2);
    const eight = gemBudget([...sheet, 2, 2], 6);
    expect(eight.pairSpending).toHaveLength(4);
    expect(eight.pairSpending[3]).toBe(Math.max(...eight.pairSpending));
  });

  it("says that the form decides", () => {
    expect(gemBudget(sheet, 6).summary()).toEqual({
      zh: "产业集群：GEM 由 195.78 升到 264.08，基础 1.382、企业 2.683、市场 1.936；各因素平分得 262.98（少 0.42%），全给最弱的一对得 244.55。结论由函数形式决定：换一种形式，分法就变。",
      en: "the cluster: GEM from 195.78 to 264.08, groundings 1.382, enterprises 2.683, markets 1.936; equal shares give 262.98 (0.42% less), all to the weakest pair 244.55. The form of the function decides the conclusion: another form, another split.",
    });
  });

  it("refuses in words", () => {
    expect(messageOf(() => gemBudget(sheet, 0))).toBe(
      "InputError: gemBudget: `budget` must be a finite number > 0, got 0",
    );
    expect(messageOf(() => gemBudget(sheet, 6, { effect: -1 }))).toMatch(
      /`effect` must be a finite number > 0, got -1/,
    );
    expect(messageOf(() => gemBudget(sheet, 6, { costs: [1, 2] }))).toMatch(/`costs` must hold 6 numbers/);
    expect(messageOf(() => gemBudget(sheet, 6, { form: "ln" as never }))).toMatch(
      /be one of "log", "root", "linear", got "ln"/,
    );
    expect(messageOf(() => gemBudget([6, 5, 4, 3, 5], 6))).toMatch(
      /gemBudget: `scores` must hold the scores of 6 determinants/,
    );
    expect(messageOf(() => gemBudget([6, 5, 4, 3, 5, 14], 6))).toMatch(/must be a score from 1 to 10/);
    const two = { rows: ["甲", "乙"], columns: names, values: [sheet, sheet] };
    expect(messageOf(() => gemBudget(two, 6))).toMatch(/`cluster` must be given, one of "甲", "乙"/);
    for (const wrong of [undefined, 3, "x", [], {}]) {
      expect(messageOf(() => gemBudget(wrong as never, 6))).toMatch(/^InputError: gemBudget: /);
      expect(messageOf(() => gemBudget(sheet, wrong as never)).length > 0 || wrong === 3).toBe(true);
    }
  });
});
