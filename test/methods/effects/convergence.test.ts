import { describe, expect, it } from "vitest";
import { betaConvergence, dataset, type Frame, seededRandom, sigmaConvergence } from "../../../src/index.js";
import { linearRegression, varianceTest, type VarianceTestName } from "../../../src/math/index.js";
import { messageOf } from "../../message.js";

// Numbers by NumPy and SciPy: test/oracles/programs/own_convergence.py.
const perHead = (year: number): Frame =>
  dataset("province-indicators")
    .where({ year })
    .withColumn(
      "income",
      (row) =>
        (row.number("gdpPrimary") + row.number("gdpSecondary") + row.number("gdpTertiary")) / row.number("population"),
    );
const [start, end] = [perHead(2009).column("income"), perHead(2012).column("income")];
const both = Array.from(start, (income, i) => [income, end[i]]);
const ALL: readonly VarianceTestName[] = ["pitman-morgan", "carree-klomp-t2", "carree-klomp-t3", "f"];

describe("σ-convergence of 30 provinces, 2009 to 2012", () => {
  const result = sigmaConvergence(both, { tests: ALL });

  it.each([
    ["pitman-morgan", [28], 7.083973004404947, 1.0463399894305556e-7],
    ["carree-klomp-t2", [1], 28.238197533631748, 1.0726669755892032e-7],
    ["carree-klomp-t3", [], 2.3062936658065287, 0.021094228839951792],
    ["f", [29, 29], 1.4959906849001867, 0.28387087183690496],
  ] as const)("%s", (name, degrees, statistic, p) => {
    const test = result.test(name);
    expect(test?.degrees).toEqual(degrees);
    expect(Math.abs((test?.statistic ?? 0) / statistic - 1)).toBeLessThan(1e-9);
    expect(Math.abs((test?.p ?? 0) / p - 1)).toBeLessThan(1e-8);
  });

  it("words and steps say the same: it narrowed, and not by chance; F isn't made unless it is named", () => {
    const own = sigmaConvergence(both);
    expect(own.tests.map(({ name }) => name)).toEqual(["pitman-morgan", "carree-klomp-t2", "carree-klomp-t3"]);
    expect(own.summary().en).toBe(
      "The spread went from 0.49936 to 0.40827 and narrowed: σ-convergence (Pitman–Morgan test: t(28) = 7.084, two-sided p = 1.0463e-7). The p-value takes regions for a sample; where they are all there are, it speaks of a model, not of sampling.",
    );
    expect(own.summary().zh).toContain("缩小：σ 收敛（Pitman–Morgan 检验：t(28) = 7.084，双侧 p = 1.0463e-7）");
    expect(own.steps().list.length).toBe(4);
    expect(result.steps().list[4].note?.zh).toContain("互不相关的样本");
  });

  it("named first, the F test speaks, and says what it supposes", () => {
    const text = sigmaConvergence(both, { tests: ["f"] }).summary();
    expect(text.en).toContain(
      "narrowed, by no more than chance may (F test (two independent samples): F(29, 29) = 1.496",
    );
    expect(text.zh).toContain("F 检验（假定两年为独立样本）");
  });

  it("refuses tests that aren't there", () => {
    expect(messageOf(() => sigmaConvergence(both, { tests: ["t"] as never }))).toBe(
      'InputError: sigmaConvergence: `tests` must be a list of tests ("pitman-morgan", "carree-klomp-t2", "carree-klomp-t3", "f"), got ["t"]',
    );
  });
});

describe("σ where nothing changed, or without error", () => {
  it.each([
    [
      "the same incomes twice",
      [
        [1, 1],
        [2, 2],
        [4, 4],
      ],
      "0.69315",
    ],
    [
      "all regions alike in both years",
      [
        [0.1, 0.3],
        [0.1, 0.3],
        [0.1, 0.3],
      ],
      "0",
    ],
    [
      "all doubled",
      [
        [3, 6],
        [5, 10],
        [11, 22],
      ],
      "0.65457",
    ],
    [
      "all grown by 10%",
      [
        [3.1, 3.41],
        [5.7, 6.27],
        [11.3, 12.43],
      ],
      "0.64707",
    ],
  ])("%s: unchanged", (_, incomes, spread) => {
    const result = sigmaConvergence(incomes);
    expect(result.change).toBe(0);
    expect(result.tests).toEqual([]);
    expect(result.summary()).toEqual({
      zh: `地区差距没有变化（${spread}）。`,
      en: `The spread is unchanged (${spread}).`,
    });
    expect(JSON.stringify(result.steps())).not.toContain("NaN");
  });

  it("two regions, or gaps that shrink all alike: the change in words, and no p", () => {
    expect(
      sigmaConvergence([
        [1, 2],
        [4, 4],
      ]).summary().en,
    ).toBe(
      "The spread went from 0.98026 to 0.49013 and narrowed: σ-convergence (between the two years there is no error to test against).",
    );
    expect(
      sigmaConvergence([
        [1, 1],
        [2, Math.SQRT2],
        [4, 2],
      ]).tests,
    ).toEqual([]);
  });

  it("T3 doesn't exist where regions drift apart with a slope above 1; the others do", () => {
    const apart = sigmaConvergence([
      [1, 1],
      [2, 2.5],
      [4, 7],
      [8, 15],
    ]);
    expect(apart.tests.map(({ name }) => name)).toEqual(["pitman-morgan", "carree-klomp-t2"]);
    expect(apart.summary().en).toContain("widened: no σ-convergence (Pitman–Morgan test: t(2) = -");
    expect(apart.steps().list[3].note?.en).toContain("Undefined");
  });
});

describe("the size of tests for equal variances of the same regions twice", () => {
  it("of 2 000 draws with a correlation of .9885: Pitman–Morgan and T2 find about 100, F none", () => {
    // SciPy, 20 000 draws: 4.9%, 4.9%, 0.7%, 0.0%. 100 ± 4 · √95 = 39.
    const random = seededRandom(683);
    const found = { "pitman-morgan": 0, "carree-klomp-t2": 0, f: 0 };
    const rest = Math.sqrt(1 - 0.9885 ** 2);
    for (let draw = 0; draw < 2000; draw++) {
      const a = Array.from({ length: 30 }, () => random.normal());
      const b = a.map((x) => 0.9885 * x + rest * random.normal());
      for (const name of ["pitman-morgan", "carree-klomp-t2", "f"] as const) {
        if (varianceTest(a, b, name).p <= 0.05) found[name] += 1;
      }
    }
    expect(Math.abs(found["pitman-morgan"] - 100)).toBeLessThan(39);
    expect(Math.abs(found["carree-klomp-t2"] - 100)).toBeLessThan(39);
    expect(found.f).toBe(0);
  });

  it("and of independent samples F and Pitman–Morgan both find about 100", () => {
    const random = seededRandom(79);
    let [f, dependent] = [0, 0];
    for (let draw = 0; draw < 2000; draw++) {
      const [a, b] = [1, 2].map(() => Array.from({ length: 30 }, () => random.normal()));
      if (varianceTest(a, b, "f").p <= 0.05) f += 1;
      if (varianceTest(a, b).p <= 0.05) dependent += 1;
    }
    expect(Math.abs(f - 100)).toBeLessThan(39);
    expect(Math.abs(dependent - 100)).toBeLessThan(39);
  });

  it.each([
    ["too few", () => varianceTest([1, 2], [1, 3]), "`first` must hold at least 3 numbers, got 2"],
    ["other lengths", () => varianceTest([1, 2, 4], [1, 3]), "`second` must hold 3 numbers like `first`, got 2"],
    ["no spread", () => varianceTest([1, 2, 4], [3, 3, 3]), "`second` must differ from each other, got [3, 3, 3]"],
    [
      "no error",
      () => varianceTest([1, 2, 4], [2, 4, 8]),
      "`second` must scatter about a straight line in `first`; for T3 with a slope between −1 and 1, got [2, 4, 8]",
    ],
  ])("refuses %s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: varianceTest: ${message}`);
  });
});

describe("β-convergence of 30 provinces, 2009 to 2012", () => {
  const classical = betaConvergence(start, end, { years: 3 });
  const robust = betaConvergence(start, end, { years: 3, errors: "hc3" });

  it("b with its classical error, and with R sandwich's HC3, 1.7 times as large", () => {
    expect(classical.slope.estimate).toBeCloseTo(-0.191841516059078, 12);
    expect(classical.slope.standardError).toBeCloseTo(0.0234011789495616, 12);
    expect(robust.slope.estimate).toBe(classical.slope.estimate);
    expect(robust.slope.standardError).toBeCloseTo(0.039911459820459, 12);
    expect(Math.abs(robust.slope.p / 4.70497104515571e-5 - 1)).toBeLessThan(1e-8);
  });

  it("tells the speed, a continuous rate, from the share that is closed in a year", () => {
    expect(classical.speed).toBeCloseTo(0.0709990320678072, 12);
    expect(classical.yearlyShare).toBeCloseTo(0.0685372062800197, 12);
    expect(classical.summary().zh).toBe(
      "b = -0.19184（p = 6.3556e-9）：收敛速度 β = 7.10%（每年缩小差距的 6.85%），9.8 年缩小一半。p 值把地区当作抽样；数据若覆盖全部地区，它说的是模型，不是抽样误差。",
    );
  });

  it("names HC3 wherever its numbers stand", () => {
    expect(robust.summary().en).toContain("b = -0.19184 (HC3 errors, p = 0.00004705)");
    const titles = robust.toTable().columns.map(({ label }) => (label as { en: string }).en);
    expect(titles).toContain("standard error (HC3)");
  });

  it("refuses growth that is the same everywhere: nothing is left to explain", () => {
    const first = [3.1, 5.7, 11.3, 2.2];
    const call = () =>
      betaConvergence(
        first,
        first.map((y) => 1.1 * y),
        { years: 5 },
      );
    expect(messageOf(call)).toMatch(
      /^InputError: betaConvergence: `last` must let regions grow differently \(all grew by 10%: there is nothing to explain\)/,
    );
  });

  it("has no half-life where b is 0 but for rounding", () => {
    // Growth without any relation to the start: two high and two low of each.
    const result = betaConvergence([1, 1, 4, 4], [1.1, 1.3, 4.4, 5.2], { years: 5 });
    expect(Math.abs(result.slope.estimate)).toBeLessThan(1e-15);
    expect(result.halfLife).toBeUndefined();
  });
});

describe("HC3 by itself", () => {
  it("is NumPy's of four values", () => {
    const { coefficients } = linearRegression([1, 2, 4, 4], [0, 1, 2, 3], { errors: "hc3" });
    expect(coefficients[0].standardError).toBeCloseTo(0.38550847, 8);
    expect(coefficients[1].standardError).toBeCloseTo(0.42522503, 8);
  });

  it("refuses a case that alone decides what is fitted to it, and a y that doesn't vary", () => {
    const call = () => linearRegression([1, 2, 3, 5], [0, 0, 0, 1], { errors: "hc3" });
    expect(messageOf(call)).toMatch(/`y\[3\]` must have no case that alone decides what is fitted to it/);
    expect(messageOf(() => linearRegression([0.1, 0.1, 0.1], [1, 2, 4]))).toBe(
      "InputError: linearRegression: `y` must differ (there is nothing to explain), got [0.1, 0.1, 0.1]",
    );
  });
});
