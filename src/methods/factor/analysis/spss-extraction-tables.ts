import { type Column, KINDS, type Label, nameColumn, say, Table } from "../../../base/index.js";
import { matrixProduct, transpose } from "../../../math/index.js";
import { isOblique } from "../rotation/rotation.js";
import { numbers, squareTable } from "../tables/matrix-tables.js";
import { extractionWords, factorWord, WORDS } from "../words.js";
import type { FactorFindings } from "./factor-findings.js";

/** 提取方法. */
export function extractedBy({ extraction }: FactorFindings): Label {
  return say("提取方法：{how}", "Extraction method: {how}", { how: extractionWords[extraction] });
}

/** 公因子方差. */
export function communalities(found: FactorFindings): Table {
  return new Table({
    title: say("公因子方差", "Communalities"),
    columns: [
      { ...KINDS.indicator, values: [...found.indicators] },
      numbers("initial", say("初始", "Initial"), found.initialCommunalities),
      numbers("extraction", say("提取", "Extraction"), found.communalities),
    ],
    note: extractedBy(found),
  });
}

/** 总方差解释: eigenvalues, sums of squared loadings before and after rotation. */
export function explained(found: FactorFindings): Table {
  const { eigenvalues, extractedVariances, extraction, rotation } = found;
  const places = Array.from(eigenvalues, (_, j) => j + 1);
  const columns = [
    { name: "factor", label: factorWord(extraction), values: places, decimals: 0 },
    ...block("initial", say("初始特征值", "Initial Eigenvalues"), eigenvalues, found),
    ...block("extraction", EXTRACTED, extractedVariances, found),
  ];
  const title = say("总方差解释", "Total Variance Explained");
  if (rotation === "none") return new Table({ title, columns });
  const rotated = block("rotation", ROTATED, rotationSums(found), found);
  if (!isOblique(rotation)) return new Table({ title, columns: [...columns, ...rotated] });
  return new Table({
    title,
    columns: [...columns, rotated[0]],
    note: say(
      "因子相关时，旋转载荷平方和（结构矩阵）不能相加得到总方差",
      "When factors are correlated, sums of squared loadings (of the structure) can't be added to a total variance",
    ),
  });
}

const EXTRACTED = say("提取载荷平方和", "Extraction Sums of Squared Loadings");
const ROTATED = say("旋转载荷平方和", "Rotation Sums of Squared Loadings");

/** Sums of squares of the structure: of uncorrelated factors the variances that they explain. */
function rotationSums({ structure, factors }: FactorFindings): Float64Array {
  const k = factors.length;
  const sums: Float64Array = new Float64Array(k);
  structure.values.forEach((x, at) => {
    sums[at % k] += x * x;
  });
  return sums;
}

/** Total, percentage and cumulative percentage, filled up with nothing to p rows. */
function block(
  name: string,
  title: Label,
  values: Float64Array,
  { indicators }: FactorFindings,
): readonly [Column, Column, Column] {
  const p = indicators.length;
  let sum = 0;
  const cumulative = Array.from(values, (value) => {
    sum += value;
    return (100 * sum) / p;
  });
  const column = (suffix: string, what: Label, list: ArrayLike<number>): Column => {
    const filled = Array.from({ length: p }, (_, j) => list[j] ?? null);
    return numbers(`${name}${suffix}`, say("{title}：{what}", "{title}: {what}", { title, what }), filled);
  };
  return [
    column("Total", say("总计", "Total"), values),
    column(
      "Percent",
      say("方差百分比", "% of Variance"),
      values.map((value) => (100 * value) / p),
    ),
    column("Cumulative", say("累积 %", "Cumulative %"), cumulative),
  ];
}

/** 拟合优度检验 and the other indices of fit; none for components. */
export function goodnessOfFit({ fit, extraction }: FactorFindings): Table[] {
  if (!fit) return [];
  const rows: readonly MeasureRow[] = [
    [say("卡方", "Chi-Square"), fit.chiSquare],
    [say("自由度", "df"), fit.degrees, "whole"],
    [say("显著性", "Sig."), fit.p],
    [say("RMSEA", "RMSEA"), fit.rmsea?.value],
    [say("RMSEA 90% 下限", "RMSEA 90% lower"), fit.rmsea?.lower],
    [say("RMSEA 90% 上限", "RMSEA 90% upper"), fit.rmsea?.upper],
    [say("TLI", "TLI"), fit.tli],
    [say("BIC", "BIC"), fit.bic],
    [say("RMSR", "RMSR"), fit.rmsr],
  ];
  const note = say(
    "似然比统计量，提取方法：{how}；目标值 {objective}",
    "Likelihood statistic, extraction: {how}; objective {objective}",
    { how: extractionWords[extraction], objective: fit.objective },
  );
  const title = say("拟合优度检验", "Goodness-of-fit Test");
  return [measuresTable(title, say("指标", "measure"), rows, note)];
}

/** A measure, its value, and whether that is whole by kind. */
export type MeasureRow = readonly [what: Label, value: number | undefined, kind?: "whole"];

/** Measures by their names, one a row. */
export function measuresTable(title: Label, measure: Label, rows: readonly MeasureRow[], note?: Label): Table {
  const names = rows.map(([name]) => name);
  const values = rows.map(([, value]) => value ?? null);
  const whole = rows.map(([, , kind]) => kind === "whole");
  const columns = [nameColumn("measure", measure, names), { name: "value", label: WORDS.value, values, whole }];
  return new Table({ title, columns, note });
}

/** 再生相关性: what the factors give back (communalities on the diagonal), and what they leave. */
export function reproducedCorrelations(found: FactorFindings): Table[] {
  const { correlation, loadings, structure, indicators, factors } = found;
  const k = factors.length;
  const reproduced = matrixProduct(loadings.values, transpose(structure.values, k), k);
  const p = indicators.length;
  const left = correlation.values.map((r, at) => (at % (p + 1) === 0 ? 0 : r - reproduced[at]));
  const large = left.filter((x, at) => Math.floor(at / p) > at % p && Math.abs(x) > 0.05).length;
  const residuals = squareTable(say("再生相关性（残差）", "Reproduced Correlations (Residual)"), indicators, left);
  const note = say(
    "绝对值大于 0.05 的非冗余残差有 {large} 个（{share}%）",
    "{large} ({share}%) nonredundant residuals have absolute values greater than 0.05",
    { large, share: Math.round((200 * large) / (p * (p - 1))) },
  );
  return [
    squareTable(say("再生相关性", "Reproduced Correlations"), indicators, reproduced),
    new Table({ title: residuals.title, columns: residuals.columns, note }),
  ];
}
