import { describe, expect, it } from "vitest";
import {
  bartlettTest,
  bootstrapFactorAnalysis,
  compareFactorNumbers,
  congruence,
  cronbachAlpha,
  dataset,
  type FactorInput,
  factorAnalysis,
  Frame,
  kmo,
  label,
  mcDonaldOmega,
  orientIndicators,
  parallelAnalysis,
  principalComponents,
  readCsvText,
  rotateFactors,
  seededRandom,
} from "../../../src/index.js";
import { kmoBand } from "../../../src/methods/factor/index.js";
import { messageOf } from "../../message.js";
import { expectClose } from "./close.js";
import { synthetic } from "./data.js";

/** Six firms, one of which has an empty cell. */
const holed = readCsvText("firm,a,b,c\n甲,1,2,3\n乙,2,,4\n丙,3,5,5\n丁,4,6,5\n戊,5,5,8\n己,6,9,9");
const indicators = ["vehicles", "freight", "exports", "urbanizationShare"];
const provinces = dataset("province-indicators").where({ year: 2012 });
const matrix = {
  rows: provinces.rowNames("province"),
  columns: indicators,
  values: rowsOf(provinces, indicators),
};

function rowsOf(frame: Frame, columns: readonly string[]): number[][] {
  const lists = columns.map((name) => frame.column(name));
  return Array.from({ length: frame.length }, (_, i) => lists.map((list) => list[i]));
}

describe("a frame with an empty cell", () => {
  it("reaches the rule for missing values: the case is left out by name", () => {
    const result = factorAnalysis(holed, { factors: 1 });
    const { cases, scores } = result;
    expect(cases).toEqual({ rule: "listwise", total: 6, used: 5, incomplete: ["乙"] });
    expect(scores?.rows).toEqual(["甲", "丙", "丁", "戊", "己"]);
    expect(result.summary().zh).toContain("6 个个案中 1 个有缺失值（乙；成列删除），检验所用 n = 5。");
  });

  it("is the same by its records", () => {
    const records = {
      rows: holed.rowNames("firm"),
      columns: ["a", "b", "c"],
      values: holed.records().map((r) => [r.a, r.b, r.c]),
    };
    const [frame, table] = [holed, records].map((data) => factorAnalysis(data, { factors: 1 }));
    expect(table.cases).toEqual(frame.cases);
    expect(table.loadings.values).toEqual(frame.loadings.values);
  });

  it("keeps all cases pairwise and by the mean", () => {
    const pairwise = factorAnalysis(holed, { factors: 1, missing: "pairwise" });
    expect(pairwise.cases?.incomplete).toEqual(["乙"]);
    expectClose([pairwise.means?.[0] ?? 0, pairwise.means?.[1] ?? 0], [3.5, 5.4], 1e-15);
    const filled = kmo(holed, { missing: "mean" });
    const b = [2, 5.4, 5, 6, 5, 9];
    const whole = holed.records().map(({ a, c }, i) => [a, b[i], c]);
    expectClose(filled.individual, kmo(whole).individual, 1e-14);
  });

  it("has a hole but no text in its place", () => {
    const text = {
      rows: ["x", "y"],
      columns: ["a", "b"],
      values: [
        [1, "2"],
        [3, null],
      ],
    };
    expect(messageOf(() => principalComponents(text))).toBe(
      'InputError: principalComponents: `data["x"]["b"]` must be a finite number, or null where it is missing, got "2"',
    );
  });
});

describe("a frame goes into", () => {
  const choice = { rows: "province", columns: indicators };
  const random = () => seededRandom(1);

  it("factorAnalysis, as the same numbers do", () => {
    const [frame, wanted] = [factorAnalysis(provinces, choice), factorAnalysis(matrix)];
    expect(frame.loadings.values).toEqual(wanted.loadings.values);
    expect(frame.composite?.ranks).toEqual(wanted.composite?.ranks);
    expect(frame.scores?.rows).toContainEqual(label("江西", "Jiangxi"));
    expect(frame.steps("Jiangxi")).toEqual(frame.steps("江西"));
    expect(frame.data?.rows).toHaveLength(30);
  });

  it("every other method of cases", () => {
    expect(kmo(provinces, choice).individual).toEqual(kmo(matrix).individual);
    expect(bartlettTest(provinces, choice).chiSquare).toBe(bartlettTest(matrix).chiSquare);
    expect(principalComponents(provinces, choice).eigenvalues).toEqual(principalComponents(matrix).eigenvalues);
    expect(cronbachAlpha(provinces, choice).alpha).toEqual(cronbachAlpha(matrix).alpha);
    const chance = () => ({ ...choice, random: random(), repetitions: 5 });
    expect(parallelAnalysis(provinces, chance()).factors).toBe(1);
    expect(compareFactorNumbers(provinces, chance()).parallel.mean).toEqual(parallelAnalysis(provinces, chance()).mean);
    const drawn = bootstrapFactorAnalysis(provinces, {
      ...choice,
      random: random(),
      resamples: 20,
    });
    expect(drawn.rankOf("Jiangxi")).toEqual(drawn.rankOf("江西"));
    const answers = dataset("synthetic-questionnaire");
    expect(mcDonaldOmega(answers).loadings.rows).toHaveLength(12);
  });

  it("methods of loadings and of correlations", () => {
    const loadings = Frame.fromRecords([
      { item: "a", f: 0.7, g: 0.5 },
      { item: "b", f: 0.6, g: 0.6 },
      { item: "c", f: 0.7, g: -0.5 },
    ]);
    const target = Frame.fromRecords([
      { item: "a", f: null, g: 0 },
      { item: "b", f: 0.8, g: 0 },
      { item: "c", f: 0, g: null },
    ]);
    const turned = rotateFactors(loadings, { rotation: "target", target });
    expect(turned.loadings.rows).toEqual(["a", "b", "c"]);
    expectClose(congruence(loadings, loadings).values.slice(0, 1), [1], 1e-15);
    expect(rotateFactors(loadings, { columns: "f" }).loadings.columns).toHaveLength(1);
    const R = readCsvText("x,a,b,c\na,1,0.6,0.5\nb,0.6,1,0.4\nc,0.5,0.4,1");
    expectClose([kmo({ correlation: R }).overall], [0.657813], 1e-6);
    const two = kmo({ correlation: R }, { columns: ["a", "c"] });
    expect(two.names).toEqual([label("a", "a"), label("c", "c")]);
    expect([...two.correlation]).toEqual([1, 0.5, 0.5, 1]);
  });

  it("orientIndicators, whose columns answer to their names in code and to their titles", () => {
    const choose = { columns: ["freight", "exports"] };
    const byName = orientIndicators(provinces, { freight: "negative" }, choose);
    const byTitle = orientIndicators(provinces, { 货运量: "negative" }, choose);
    expect(byName.data.values).toEqual(byTitle.data.values);
    expect(byName.data.columns).toHaveLength(2);
    expect(messageOf(() => orientIndicators(provinces, undefined as never))).toBe(
      'InputError: orientIndicators: `orientations` must say how each indicator is turned, such as { energy: "reciprocal" }, got undefined',
    );
  });
});

describe("what is asked of each name", () => {
  it("kmo gives an indicator's adequacy, and a ranking", () => {
    const measure = kmo(matrix);
    expect(measure.of("freight")).toBe(measure.individual[1]);
    expect(measure.ranking().column("msa").values[0]).toBe(Math.max(...measure.individual));
    expect(measure.ranking().column("kaiser").values).toHaveLength(4);
  });

  it("principalComponents gives a component's variance and share", () => {
    const components = principalComponents(matrix);
    expect(components.of("主成分1")).toBe(components.eigenvalues[0]);
    const { percent, cumulative } = components.at("PC2");
    expectClose([percent], [100 * components.shares[1]], 1e-15);
    expectClose([cumulative], [100 * (components.shares[0] + components.shares[1])], 1e-13);
  });

  it("cronbachAlpha gives an item's statistics", () => {
    const alpha = cronbachAlpha(synthetic);
    expect(alpha.of("V02")).toBe(alpha.items[1].rest);
    expect(alpha.of("V02", "without")).toBe(alpha.items[1].without.raw);
    expect(messageOf(() => alpha.of("V99"))).toMatch(/^InputError: CronbachAlpha.of: `item` must/);
  });
});

describe("a first try that can't work says what to write", () => {
  const wrong = (call: unknown) => call as FactorInput;

  it("nothing, a number, an empty object, options that are none", () => {
    expect(messageOf(() => factorAnalysis(wrong(undefined)))).toBe(
      "InputError: factorAnalysis: `data` must be a frame, a table of cases × indicators, { correlation, n } or { covariance, n }, got undefined",
    );
    expect(messageOf(() => cronbachAlpha(5 as never))).toBe(
      "InputError: cronbachAlpha: `items` must be a frame or a table of cases × indicators: a matrix has no cases, got 5",
    );
    expect(messageOf(() => kmo(wrong({})))).toMatch(
      /^InputError: kmo: `data` must be a frame, a matrix .*, got an object with no fields$/,
    );
    expect(messageOf(() => factorAnalysis(synthetic, 3 as never))).toBe(
      "InputError: factorAnalysis: `options` must be an object of options; write { factors: 3 } / { delta: 3 }, got 3",
    );
    expect(messageOf(() => parallelAnalysis(synthetic, undefined as never))).toBe(
      "InputError: parallelAnalysis: `random` must be a seeded generator, such as seededRandom(2016), got undefined",
    );
    expect(messageOf(() => factorAnalysis(synthetic, { factors: { n: 4 } as never }))).toBe(
      'InputError: factorAnalysis: `factors` must be a number, "kaiser", "parallel", "average-partial" or { cumulative: 0.8 }, got an object with n',
    );
  });

  it("an option under another program's name, or misspelt", () => {
    const refusal = (options: Record<string, unknown>) => messageOf(() => factorAnalysis(synthetic, options));
    expect(refusal({ nfactors: 3 })).toMatch(/`nfactors` must be written factors \(its options: /);
    expect(refusal({ rotate: "varimax" })).toMatch(/`rotate` must be written rotation \(/);
    expect(refusal({ fm: "ml" })).toMatch(/`fm` must be written extraction \(/);
    expect(refusal({ column: ["V01"] })).toMatch(/`column` must be written columns \(/);
    expect(messageOf(() => kmo(synthetic, { nope: 1 } as never))).toBe(
      "InputError: kmo: `nope` must be one of its options (missing, rows, columns), got 1",
    );
  });

  it("the words of before, in humps", () => {
    expect(messageOf(() => factorAnalysis(synthetic, { rotation: "obliqueGeomin" as never }))).toMatch(
      /`rotation` must be one of .*"oblique-geomin".*, got "obliqueGeomin"$/,
    );
    expect(messageOf(() => orientIndicators(synthetic, { V01: "minMax" as never }))).toBe(
      'InputError: orientIndicators: `orientations["V01"]` must be one of "reciprocal", "maximum-minus", "min-max", "negative", got "minMax"',
    );
  });

  it("in Chinese too", () => {
    const thrown = (() => {
      try {
        return factorAnalysis(synthetic, { factors: 13 });
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toMatchObject({
      zh: "factorAnalysis：`factors` 应是 1 到 12（指标个数）的整数，得到的是 13",
    });
  });

  it("a case of a matrix, a rank of nobody, a KMO that is none, too few items", () => {
    const correlation = [
      [1, 0.6, 0.5],
      [0.6, 1, 0.4],
      [0.5, 0.4, 1],
    ];
    expect(messageOf(() => factorAnalysis({ correlation }).steps("江西"))).toBe(
      'InputError: steps: `case` must be left out where a matrix was read: it has no cases, got "江西"',
    );
    const drawn = bootstrapFactorAnalysis(matrix, { random: seededRandom(1), resamples: 20 });
    expect(messageOf(() => drawn.rankOf("赣"))).toMatch(
      /^InputError: FactorBootstrap.rankOf: `name` must be one of "北京", .*, got "赣"$/,
    );
    expect(messageOf(() => kmoBand(68))).toBe(
      "InputError: kmoBand: `value` must be a number from 0 to 1; a percentage is written as a share, 0.68, got 68",
    );
    expect(messageOf(() => mcDonaldOmega({ correlation }))).toBe(
      "InputError: mcDonaldOmega: `items` must hold at least 6 items: three group factors need them, got 3",
    );
  });
});

describe("titles", () => {
  it("take a plain text", () => {
    const { title } = factorAnalysis(synthetic, { subject: "V01–V12" });
    expect(title).toEqual({ zh: "V01–V12：因子分析", en: "Factor analysis: V01–V12" });
  });
});
