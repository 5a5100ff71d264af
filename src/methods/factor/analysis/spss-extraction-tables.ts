import { type Label, label, nameColumn, shortNumber, Table } from "../../../base/index.js";
import { matrixProduct, transpose } from "../../../math/index.js";
import { isOblique } from "../rotation/rotation.js";
import { squareTable } from "../tables/matrix-tables.js";
import type { FactorFindings } from "./factor-findings.js";
import { extractionWords, factorWord } from "./factor-words.js";
import { numbers } from "./table-columns.js";

/** 公因子方差. */
export function communalities({ sample, extraction, plan }: FactorFindings): Table {
  const how = extractionWords[plan.extraction.name];
  return new Table({
    title: label("公因子方差", "Communalities"),
    columns: [
      nameColumn("indicator", label("指标", "indicator"), sample.indicators),
      numbers("initial", label("初始", "Initial"), extraction.initial),
      numbers("extraction", label("提取", "Extraction"), extraction.communalities),
    ],
    note: label(`提取方法：${how.zh}`, `Extraction method: ${how.en}`),
  });
}

/** 总方差解释: eigenvalues, sums of squared loadings before and after rotation. */
export function explained(found: FactorFindings): Table {
  const { eigenvalues, extractedVariances, plan } = found;
  const p = eigenvalues.length;
  const rotated = rotationSums(found);
  const word = factorWord(plan.extraction.name);
  const columns = [
    { name: "factor", label: word, values: Array.from(eigenvalues, (_, j) => j + 1), decimals: 0 },
    ...block("initial", label("初始特征值", "Initial Eigenvalues"), eigenvalues, p),
    ...block(
      "extraction",
      label("提取载荷平方和", "Extraction Sums of Squared Loadings"),
      extractedVariances,
      p,
    ),
  ];
  const title = label("总方差解释", "Total Variance Explained");
  if (plan.rotation.name === "none") return new Table({ title, columns });
  const rotation = label("旋转载荷平方和", "Rotation Sums of Squared Loadings");
  if (!isOblique(plan.rotation.name)) {
    return new Table({ title, columns: [...columns, ...block("rotation", rotation, rotated, p)] });
  }
  return new Table({
    title,
    columns: [...columns, block("rotation", rotation, rotated, p)[0]],
    note: label(
      "因子相关时，旋转载荷平方和（结构矩阵）不能相加得到总方差",
      "When factors are correlated, sums of squared loadings (of the structure) can't be added to a total variance",
    ),
  });
}

/** Sums of squares of the structure: of uncorrelated factors the variances that they explain. */
function rotationSums({ rotation, factors }: FactorFindings): Float64Array {
  const k = factors.length;
  const sums: Float64Array = new Float64Array(k);
  rotation.structure.forEach((x, at) => {
    sums[at % k] += x * x;
  });
  return sums;
}

/** Total, percentage and cumulative percentage, filled up with nothing to p rows. */
function block(name: string, title: Label, values: Float64Array, p: number) {
  let sum = 0;
  const cumulative = Array.from(values, (value) => {
    sum += value;
    return (100 * sum) / p;
  });
  const filled = (list: readonly number[]): (number | null)[] =>
    Array.from({ length: p }, (_, j) => list[j] ?? null);
  const part = (zh: string, en: string): Label => label(`${title.zh}：${zh}`, `${title.en}: ${en}`);
  const shares = Array.from(values, (value) => (100 * value) / p);
  return [
    numbers(`${name}Total`, part("总计", "Total"), filled([...values])),
    numbers(`${name}Percent`, part("方差百分比", "% of Variance"), filled(shares)),
    numbers(`${name}Cumulative`, part("累积 %", "Cumulative %"), filled(cumulative)),
  ];
}

/** 拟合优度检验 and the other indices of fit; none for components. */
export function goodnessOfFit({ fit, plan }: FactorFindings): Table[] {
  if (!fit) return [];
  const rows: [Label, number | undefined][] = [
    [label("卡方", "Chi-Square"), fit.chiSquare],
    [label("自由度", "df"), fit.degrees],
    [label("显著性", "Sig."), fit.p],
    [label("RMSEA", "RMSEA"), fit.rmsea?.value],
    [label("RMSEA 90 % 下限", "RMSEA 90 % lower"), fit.rmsea?.lower],
    [label("RMSEA 90 % 上限", "RMSEA 90 % upper"), fit.rmsea?.upper],
    [label("TLI", "TLI"), fit.tli],
    [label("BIC", "BIC"), fit.bic],
    [label("RMSR", "RMSR"), fit.rmsr],
  ];
  const name = extractionWords[plan.extraction.name];
  return [
    new Table({
      title: label("拟合优度检验", "Goodness-of-fit Test"),
      columns: [
        { name: "measure", label: label("指标", "measure"), values: rows.map(([title]) => title) },
        {
          name: "value",
          label: label("值", "value"),
          values: rows.map(([, value]) => value ?? null),
        },
      ],
      note: label(
        `似然比统计量，提取方法：${name.zh}；目标值 ${shortNumber(fit.objective)}`,
        `Likelihood statistic, extraction: ${name.en}; objective ${shortNumber(fit.objective)}`,
      ),
    }),
  ];
}

/** 再生相关性: what the factors give back (communalities on the diagonal), and what they leave. */
export function reproducedCorrelations({ sample, rotation, factors }: FactorFindings): Table[] {
  const k = factors.length;
  const reproduced = matrixProduct(rotation.pattern, transpose(rotation.structure, k), k);
  const p = sample.indicators.length;
  const left = sample.correlation.map((r, at) => (at % (p + 1) === 0 ? 0 : r - reproduced[at]));
  const large = left.filter((x, at) => Math.floor(at / p) > at % p && Math.abs(x) > 0.05).length;
  const share = shortNumber(Math.round((200 * large) / (p * (p - 1))));
  const residuals = squareTable(
    label("再生相关性（残差）", "Reproduced Correlations (Residual)"),
    sample.indicators,
    left,
  );
  const note = label(
    `绝对值大于 0.05 的非冗余残差有 ${large} 个（${share} %）`,
    `${large} (${share} %) nonredundant residuals have absolute values greater than 0.05`,
  );
  return [
    squareTable(label("再生相关性", "Reproduced Correlations"), sample.indicators, reproduced),
    new Table({ title: residuals.title, columns: residuals.columns, note }),
  ];
}
