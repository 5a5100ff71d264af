import { describe, expect, it } from "vitest";
import { tableToText } from "../../../src/format/index.js";
import { factorAnalysis, label } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase, oracleRecords } from "../../oracles/load.js";
import { aligned, alignment } from "./align.js";
import { expectClose } from "./close.js";
import { inputs, provinceIndicators, provinces } from "./data.js";

interface Provinces {
  readonly KMO: number;
  readonly chi2: number;
  readonly df: number;
  readonly eigen: readonly number[];
  readonly rotated_var: readonly number[];
  readonly cum: number;
  readonly jiangxi_F: number;
  readonly jiangxi_rank: number;
}

const subject = label("30 个省份 2012 年", "30 provinces, 2012");
const result = factorAnalysis(provinces, { subject });
const jiangxi = provinces.rows.findIndex((row) => row.zh === "江西");

describe("thirty provinces, ten indicators, 2012", () => {
  const { expected, tolerance } = oracleCase<Provinces>("fa.provinces.2012");

  it("have the printed suitability, eigenvalues and variances", () => {
    expectClose([result.kmo?.overall ?? 0, result.explained], [expected.KMO, expected.cum], 1e-9);
    expectClose([result.bartlett?.chiSquare ?? 0], [expected.chi2], tolerance);
    expectClose([result.bartlett?.p ?? 0], [4.8e-49], 0.05e-49);
    expect(result.bartlett?.degrees).toBe(expected.df);
    expectClose(result.eigenvalues, expected.eigen, 1e-11);
    expectClose(result.rotatedVariances, expected.rotated_var, tolerance);
  });

  it("have psych's scores, composite and ranks", () => {
    const rows = oracleRecords("expected_factor_scores_2012.csv");
    expect(rows.map((row) => row.province_zh)).toEqual(provinces.rows.map((row) => row.zh));
    if (!result.scores || !result.composite) throw new Error("a table has scores");
    expectClose(
      result.scores.columnAt(0),
      rows.map((row) => Number(row.RC1)),
      tolerance,
    );
    expectClose(
      result.scores.columnAt(1),
      rows.map((row) => Number(row.RC2)),
      tolerance,
    );
    expectClose(
      result.composite.scores,
      rows.map((row) => Number(row.F)),
      tolerance,
    );
    expectClose([result.composite.scores[jiangxi]], [expected.jiangxi_F], tolerance);
    expect(result.composite.ranks[jiangxi]).toBe(expected.jiangxi_rank);
    const first = [...result.composite.order.slice(0, 5)].map((i) => provinces.rows[i].en);
    expect(first).toEqual(["Guangdong", "Jiangsu", "Shanghai", "Shandong", "Beijing"]);
  });

  it("have the loadings that give the factors their names", () => {
    // methods.md prints three decimals of these.
    const at = (indicator: string, factor: string) => result.loadings.at(indicator, factor);
    const innovation = ["researchIntensity", "urbanizationShare", "patentLevel", "foreignInvestment", "vehicles"];
    expectClose(
      innovation.map((name) => at(name, "成分1")),
      [0.895, 0.929, 0.901, 0.663, 0.654],
      5e-4,
    );
    const scale = ["gdpSecondary", "fixedAssetInvestment", "freight"];
    expectClose(
      scale.map((name) => at(name, "Component 2")),
      [0.964, 0.935, 0.891],
      5e-4,
    );
  });

  it("read in words", () => {
    expect(result.title.zh).toBe("30 个省份 2012 年：因子分析");
    expect(result.summary().zh).toBe(
      "KMO = 0.68117（Kaiser：平庸；教材：不太适合），巴特利特检验 χ²(45) = 351.17, p = 4.7886e-49。10 个指标提取 2 个因子，共解释总方差的 77.75%。综合得分最高的是广东，最低的是青海。（SPSS 约定：提取 主成分分析法，旋转 最大方差法（Kaiser 标准化），得分 回归法；标准差用 n − 1，载荷列和为正。）",
    );
  });

  it("go step by step from the raw table to Jiangxi's rank", () => {
    const steps = result.steps("江西").list;
    expect(steps.map((step) => step.title.en)).toEqual([
      "the raw table",
      "standardize: no unit is left",
      "the correlation matrix",
      "eigenvalues and what they explain",
      "loadings and communalities",
      "rotation: varimax",
      "score coefficients",
      "factor scores: Jiangxi",
      "composite score and rank: Jiangxi",
    ]);
    expect(steps[8].numbers).toBe("F = 0.50647 \\cdot (-0.55556) + 0.49353 \\cdot (-0.17983) = -0.37013");
    expect(steps[8].note?.zh).toBe("第 21 名，共 30 个");
    expect(messageOf(() => result.steps("赣"))).toMatch(/^InputError: steps: `case` must be one of "北京", "天津", /);
  });

  it("fill SPSS's tables by SPSS's names", () => {
    const titles = result.tables().map((table) => table.title);
    expect(titles.map(({ zh }) => zh)).toEqual([
      "描述统计",
      "相关性矩阵",
      "KMO 和巴特利特检验",
      "反映像矩阵（反映像协方差）",
      "反映像矩阵（反映像相关性）",
      "公因子方差",
      "总方差解释",
      "成分矩阵",
      "旋转后的成分矩阵",
      "成分转换矩阵",
      "再生相关性",
      "再生相关性（残差）",
      "成分得分系数矩阵",
      "成分得分协方差矩阵",
      "因子得分与综合得分排名",
    ]);
    expect(tableToText(result.table("KMO 和巴特利特检验"), { language: "zh" })).toMatch(/自由度 +45\n/);
    const explained = result.table("Total Variance Explained");
    expectClose(explained.column("initialTotal").values as number[], expected.eigen, 1e-11);
    expect(explained.column("rotationTotal").values.slice(2)).toEqual(new Array(8).fill(null));
    const cumulative = explained.column("rotationCumulative").values[1] as number;
    expectClose([cumulative], [100 * expected.cum], 1e-6);
    const ranking = result.table("因子得分与综合得分排名").records();
    expect(ranking[20]).toMatchObject({ case_zh: "江西", rank: 21 });
    expect(messageOf(() => result.table("碎石图"))).toMatch(
      /^InputError: FactorAnalysis.table: `name` must be one of "描述统计", .*, got "碎石图"$/,
    );
  });

  it("give back correlations that differ from the sample's by the residuals", () => {
    const reproduced = result.table("Reproduced Correlations").columns.slice(1);
    const diagonal = reproduced.map((column, i) => column.values[i] as number);
    expectClose(diagonal, result.communalities, 1e-14);
    const residual = result.table("再生相关性（残差）").column("x2").values[0] as number;
    const sum = (reproduced[1].values[0] as number) + residual;
    expectClose([sum], [result.correlation.values[1]], 1e-15);
    expect(result.table("再生相关性（残差）").note?.en).toMatch(/^\d+ \(\d+%\) nonredundant residuals/);
  });

  it("take names for the factors once they are read", () => {
    const names = [label("创新与城市化", "innovation and cities"), "规模"];
    const named = factorAnalysis(provinces, { names });
    expectClose([named.loadings.at("researchIntensity", "innovation and cities")], [0.895], 5e-4);
    expect(named.table("旋转后的成分矩阵").columns[2].label).toEqual({ zh: "规模", en: "规模" });
    expect(messageOf(() => factorAnalysis(provinces, { names: ["规模"] }))).toBe(
      'InputError: factorAnalysis: `names` must hold 2 names, one a factor, got ["规模"]',
    );
  });

  it("keep their composite scores when a unit changes", () => {
    const scaled = {
      ...provinces,
      values: provinces.values.map((row) => row.map((x, j) => (j === 2 ? x / 10000 : x))),
    };
    expectClose(factorAnalysis(scaled).composite?.scores ?? [], result.composite?.scores ?? [], 1e-12);
  });

  it("rank Jiangxi otherwise without vehicles and in logarithms", () => {
    // methods.md: 20th without vehicles, 21st without the unit-less patent level.
    const without = (name: string) => {
      const kept = provinceIndicators.map((_, j) => j).filter((j) => provinceIndicators[j] !== name);
      const values = provinces.values.map((row) => kept.map((j) => row[j]));
      const columns = kept.map((j) => provinceIndicators[j]);
      return factorAnalysis({ rows: provinces.rows, columns, values }).composite?.ranks[jiangxi];
    };
    expect(without("vehicles")).toBe(20);
    expect(without("patentLevel")).toBe(21);
  });
});

describe("Harman's five variables of twelve districts", () => {
  interface Harman {
    readonly KMO: number;
    readonly MSA: readonly number[];
    readonly bartlett_chi2: number;
    readonly bartlett_p: number;
    readonly eigenvalues: readonly number[];
    readonly loadings_unrotated: readonly (readonly number[])[];
    readonly communalities: readonly number[];
    readonly loadings_varimax: readonly (readonly number[])[];
    readonly scores: readonly (readonly number[])[];
    readonly rank: readonly number[];
  }
  const { expected } = oracleCase<Harman>("fa.harman5");
  const harman = factorAnalysis(inputs.harman5);

  it("have the printed suitability, eigenvalues and unrotated loadings", () => {
    expectClose([harman.kmo?.overall ?? 0, ...(harman.kmo?.individual ?? [])], [expected.KMO, ...expected.MSA], 1e-9);
    expectClose([harman.bartlett?.chiSquare ?? 0], [expected.bartlett_chi2], 1e-7);
    expectClose([(harman.bartlett?.p ?? 0) / expected.bartlett_p], [1], 1e-9);
    expectClose(harman.eigenvalues, expected.eigenvalues, 1e-10);
    expectClose(harman.communalities, expected.communalities, 1e-9);
    const unrotated = expected.loadings_unrotated.flat();
    const order = alignment(unrotated, harman.extracted.values, 2);
    expectClose(aligned(harman.extracted.values, 2, order), unrotated, 1e-9);
  });

  it("have varimax loadings of a larger criterion than R's varimax, which stops at 1e-5", () => {
    const printed = expected.loadings_varimax.flat();
    // programs/own_components.py stops where R does and has the printed digits; the maximum is 1.74e-3 away,
    // in scores 2.6e-3.
    expectClose(harman.loadings.values, printed, 1.8e-3);
    const lengths = harman.communalities.map(Math.sqrt);
    const criterion = (loadings: ArrayLike<number>): number => {
      const normal = Array.from(lengths, (h, i) => [loadings[2 * i] / h, loadings[2 * i + 1] / h]);
      return [0, 1].reduce((sum, j) => {
        const [two, four] = [2, 4].map((power) => normal.reduce((s, row) => s + row[j] ** power, 0) / 5);
        return sum + four - two ** 2;
      }, 0);
    };
    expect(criterion(harman.loadings.values)).toBeGreaterThan(criterion(printed));
    // R 4.2.2: varimax(L, eps = 1e-15)
    const converged = [0.0160247886, 0.9937653132, 0.9407591603, -0.0088175081, 0.137021352];
    expectClose(harman.loadings.values.slice(0, 5), converged, 5e-8);
    expectClose(harman.scores?.values ?? [], expected.scores.flat(), 2.7e-3);
    expect([...(harman.composite?.ranks ?? [])]).toEqual(expected.rank);
  });
});
