import {
  type Label,
  LabelledMatrix,
  label,
  nameColumn,
  Table,
  toLabel,
} from "../../../base/index.js";
import { isOblique } from "../rotation/rotation.js";
import { matrixTable } from "../tables/matrix-tables.js";
import type { FactorFindings } from "./factor-findings.js";
import { extractionWords, factorWord, rotationWords, scoreWords } from "./factor-words.js";
import { numbers } from "./table-columns.js";

/** 成分矩阵; after rotation 旋转后的成分矩阵 and 成分转换矩阵, or pattern, structure and correlations. */
export function loadingTables(found: FactorFindings): Table[] {
  const { plan, extracted, loadings, structure, factorCorrelations, transformation } = found;
  const word = factorWord(plan.extraction.name);
  const note = footnote(found);
  const first = factorTable(
    label(`${word.zh}矩阵`, `${word.en} Matrix`),
    extracted,
    extractedBy(found),
  );
  if (plan.rotation.name === "none") return [first];
  if (!isOblique(plan.rotation.name)) {
    const title = label(`旋转后的${word.zh}矩阵`, `Rotated ${word.en} Matrix`);
    return [
      first,
      factorTable(title, loadings, note),
      betweenFactors(
        label(`${word.zh}转换矩阵`, `${word.en} Transformation Matrix`),
        transformation,
        word,
      ),
    ];
  }
  return [
    first,
    factorTable(label("模式矩阵", "Pattern Matrix"), loadings, note),
    factorTable(label("结构矩阵", "Structure Matrix"), structure, note),
    betweenFactors(
      label(`${word.zh}相关性矩阵`, `${word.en} Correlation Matrix`),
      factorCorrelations,
      word,
    ),
  ];
}

/** 成分得分系数矩阵, 成分得分协方差矩阵 and, if there are cases, scores with the composite and its rank. */
export function scoreTables(found: FactorFindings): Table[] {
  const { plan, scoreCoefficients, scoreCovariance, factors } = found;
  const word = factorWord(plan.extraction.name);
  const how = scoreWords[plan.scores];
  const note = label(`得分方法：${how.zh}`, `Scores: ${how.en}`);
  const coefficients = label(`${word.zh}得分系数矩阵`, `${word.en} Score Coefficient Matrix`);
  const covariances = label(`${word.zh}得分协方差矩阵`, `${word.en} Score Covariance Matrix`);
  return [
    factorTable(coefficients, scoreCoefficients, note),
    betweenFactors(covariances, new LabelledMatrix(factors, factors, scoreCovariance), word),
    ...ranked(found),
  ];
}

function ranked({ scores, composite, factors }: FactorFindings): Table[] {
  if (!scores || !composite) return [];
  const { order } = composite;
  const inOrder = (values: ArrayLike<number>): number[] => Array.from(order, (i) => values[i]);
  const rank = label("排名", "Rank");
  const weights = Array.from(composite.weights, (w) => w.toFixed(4)).join(", ");
  const shares =
    composite.weighting === "rotated"
      ? label("旋转后的方差贡献率", "variance shares after rotation")
      : label("初始（未旋转）方差贡献率", "initial (unrotated) variance shares");
  return [
    new Table({
      title: label("因子得分与综合得分排名", "Factor Scores and Composite Ranking"),
      columns: [
        nameColumn(
          "case",
          label("个案", "case"),
          Array.from(order, (i) => scores.rows[i]),
        ),
        ...factors.map((name, j) => numbers(`f${j + 1}`, name, inOrder(scores.columnAt(j)), 4)),
        numbers("composite", label("综合得分", "Composite score"), inOrder(composite.scores), 4),
        { name: "rank", label: rank, values: inOrder(composite.ranks), decimals: 0 },
      ],
      note: label(`权重（${shares.zh}）：${weights}`, `Weights (${shares.en}): ${weights}`),
    }),
  ];
}

/** Loadings after rotation beside communalities: the table that a paper prints. */
export function loadingsTable(found: FactorFindings, title: Label): Table {
  const { loadings, extraction, sample } = found;
  return new Table({
    title,
    columns: [
      nameColumn("indicator", label("指标", "indicator"), sample.indicators),
      ...loadings.columns.map((name, j) =>
        numbers(`f${j + 1}`, toLabel(name), loadings.columnAt(j)),
      ),
      numbers("communality", label("共同度", "communality"), extraction.communalities),
    ],
    note: footnote(found),
  });
}

function factorTable(title: Label, matrix: LabelledMatrix, note: Label): Table {
  return matrixTable(title, matrix, { note, prefix: "f" });
}

function betweenFactors(title: Label, matrix: LabelledMatrix, word: Label): Table {
  return matrixTable(title, matrix, { prefix: "f", rows: word, rowName: "factor" });
}

function extractedBy({ plan }: FactorFindings): Label {
  const how = extractionWords[plan.extraction.name];
  return label(`提取方法：${how.zh}`, `Extraction method: ${how.en}`);
}

function footnote(found: FactorFindings): Label {
  const { plan, rotation } = found;
  const first = extractedBy(found);
  if (plan.rotation.name === "none") return first;
  const how = rotationWords[plan.rotation.name];
  const kaiser = plan.rotation.kaiser;
  return label(
    `${first.zh}；旋转方法：${how.zh}${kaiser ? "（凯撒标准化）" : ""}，迭代 ${rotation.iterations} 次后收敛`,
    `${first.en}; rotation method: ${how.en}${kaiser ? " with Kaiser normalization" : ""}, converged in ${rotation.iterations} iterations`,
  );
}
