import { type Label, label, nameColumn, Table } from "../../../base/index.js";
import { squareTable } from "../tables/matrix-tables.js";
import type { FactorFindings } from "./factor-findings.js";
import {
  communalities,
  explained,
  goodnessOfFit,
  reproducedCorrelations,
} from "./spss-extraction-tables.js";
import { loadingTables, scoreTables } from "./spss-loading-tables.js";
import { numbers } from "./table-columns.js";

/** SPSS's output tables, in SPSS's order and by SPSS's names. */
export function spssTables(found: FactorFindings): readonly Table[] {
  return [
    ...descriptives(found),
    correlations(found),
    suitability(found),
    ...antiImages(found),
    communalities(found),
    explained(found),
    ...goodnessOfFit(found),
    ...loadingTables(found),
    ...reproducedCorrelations(found),
    ...scoreTables(found),
  ];
}

function descriptives({ sample }: FactorFindings): Table[] {
  const { means, deviations, indicators, n } = sample;
  if (!means || !deviations) return [];
  const count = label("分析个案数", "Analysis N");
  return [
    new Table({
      title: label("描述统计", "Descriptive Statistics"),
      columns: [
        nameColumn("indicator", label("指标", "indicator"), indicators),
        numbers("mean", label("平均值", "Mean"), means, 4),
        numbers("deviation", label("标准差", "Std. Deviation"), deviations, 5),
        { name: "n", label: count, values: indicators.map(() => n ?? null), decimals: 0 },
      ],
    }),
  ];
}

function correlations({ sample, kmo, bartlett }: FactorFindings): Table {
  const determinant = bartlett?.determinant;
  const table = squareTable(
    label("相关性矩阵", "Correlation Matrix"),
    sample.indicators,
    kmo.correlation,
  );
  if (determinant === undefined) return table;
  const value = determinant.toPrecision(4);
  const note = label(`决定因子（行列式）= ${value}`, `Determinant = ${value}`);
  return new Table({ title: table.title, columns: table.columns, note });
}

function suitability({ kmo, bartlett }: FactorFindings): Table {
  const rows: [Label, number][] = [
    [label("KMO 取样适切性量数", "Kaiser-Meyer-Olkin Measure of Sampling Adequacy"), kmo.overall],
  ];
  if (bartlett) {
    const test = (zh: string, en: string): Label =>
      label(`巴特利特球形度检验：${zh}`, `Bartlett's Test of Sphericity: ${en}`);
    rows.push(
      [test("近似卡方", "Approx. Chi-Square"), bartlett.chiSquare],
      [test("自由度", "df"), bartlett.degrees],
      [test("显著性", "Sig."), bartlett.p],
    );
  }
  return new Table({
    title: label("KMO 和巴特利特检验", "KMO and Bartlett's Test"),
    columns: [
      { name: "measure", label: label("检验", "measure"), values: rows.map(([title]) => title) },
      { name: "value", label: label("值", "value"), values: rows.map(([, value]) => value) },
    ],
  });
}

/** Covariances; correlations with the sampling adequacy of each indicator on the diagonal. */
function antiImages({ sample, antiImage, kmo }: FactorFindings): Table[] {
  const p = sample.indicators.length;
  const withAdequacy = antiImage.correlation.map((x, at) =>
    at % (p + 1) === 0 ? kmo.individual[at / (p + 1)] : x,
  );
  const correlation = squareTable(
    label("反映像矩阵（反映像相关性）", "Anti-image Matrices (Anti-image Correlation)"),
    sample.indicators,
    withAdequacy,
  );
  return [
    squareTable(
      label("反映像矩阵（反映像协方差）", "Anti-image Matrices (Anti-image Covariance)"),
      sample.indicators,
      antiImage.covariance,
    ),
    new Table({
      title: correlation.title,
      columns: correlation.columns,
      note: label(
        "对角线上是各指标的取样适切性量数（MSA）",
        "On the diagonal: measures of sampling adequacy (MSA)",
      ),
    }),
  ];
}
