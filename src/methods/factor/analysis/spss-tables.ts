import { KINDS, type Label, say, Table } from "../../../base/index.js";
import { numbers, squareTable } from "../tables/matrix-tables.js";
import type { FactorFindings } from "./factor-findings.js";
import { notPositiveDefinite } from "./factor-summary.js";
import {
  communalities,
  explained,
  goodnessOfFit,
  type MeasureRow,
  measuresTable,
  reproducedCorrelations,
} from "./spss-extraction-tables.js";
import { loadingTables, scoreTables } from "./spss-loading-tables.js";

/** SPSS's output tables, in SPSS's order and by SPSS's names. */
export function spssTables(found: FactorFindings): readonly Table[] {
  return [
    ...descriptives(found),
    correlations(found),
    ...suitability(found),
    ...antiImages(found),
    communalities(found),
    explained(found),
    ...goodnessOfFit(found),
    ...loadingTables(found),
    ...reproducedCorrelations(found),
    ...scoreTables(found),
  ];
}

function descriptives({ means, deviations, indicators, n }: FactorFindings): Table[] {
  if (!means || !deviations) return [];
  const counts = indicators.map(() => n ?? null);
  return [
    new Table({
      title: say("描述统计", "Descriptive Statistics"),
      columns: [
        { ...KINDS.indicator, values: [...indicators] },
        numbers("mean", say("平均值", "Mean"), means, 4),
        numbers("deviation", say("标准差", "Std. Deviation"), deviations, 5),
        numbers("n", say("分析个案数", "Analysis N"), counts, 0),
      ],
    }),
  ];
}

function correlations({ indicators, correlation, bartlett, singular }: FactorFindings): Table {
  const title = say("相关性矩阵", "Correlation Matrix");
  const table = squareTable(title, indicators, correlation.values);
  if (singular) return new Table({ title, columns: table.columns, note: notPositiveDefinite(singular) });
  if (bartlett === undefined) return table;
  const note = say("决定因子（行列式）= {value}", "Determinant = {value}", {
    value: bartlett.determinant.toPrecision(4),
  });
  return new Table({ title, columns: table.columns, note });
}

/** None where R can't be inverted, as SPSS leaves it out. */
function suitability({ kmo, bartlett }: FactorFindings): Table[] {
  if (kmo === undefined && bartlett === undefined) return [];
  const title = say("KMO 和巴特利特检验", "KMO and Bartlett's Test");
  const overall = say("KMO 取样适切性量数", "Kaiser-Meyer-Olkin Measure of Sampling Adequacy");
  const test = (what: Label): Label =>
    say("巴特利特球形度检验：{what}", "Bartlett's Test of Sphericity: {what}", { what });
  const rows: MeasureRow[] = [[overall, kmo?.overall]];
  if (bartlett) {
    rows.push(
      [test(say("近似卡方", "Approx. Chi-Square")), bartlett.chiSquare],
      [test(say("自由度", "df")), bartlett.degrees, "whole"],
      [test(say("显著性", "Sig.")), bartlett.p],
    );
  }
  return [measuresTable(title, say("检验", "measure"), rows)];
}

/** Covariances; correlations with the sampling adequacy of each indicator on the diagonal. */
function antiImages({ indicators, antiImage, kmo }: FactorFindings): Table[] {
  if (antiImage === undefined || kmo === undefined) return [];
  const p = indicators.length;
  const withAdequacy = antiImage.correlation.map((x, at) => (at % (p + 1) === 0 ? kmo.individual[at / (p + 1)] : x));
  const correlation = squareTable(
    say("反映像矩阵（反映像相关性）", "Anti-image Matrices (Anti-image Correlation)"),
    indicators,
    withAdequacy,
  );
  return [
    squareTable(
      say("反映像矩阵（反映像协方差）", "Anti-image Matrices (Anti-image Covariance)"),
      indicators,
      antiImage.covariance,
    ),
    new Table({
      title: correlation.title,
      columns: correlation.columns,
      note: say("对角线上是各指标的取样适切性量数（MSA）", "On the diagonal: measures of sampling adequacy (MSA)"),
    }),
  ];
}
