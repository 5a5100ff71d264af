import { KINDS, type Label, LabelledMatrix, say, Table, toLabel } from "../../../base/index.js";
import { isOblique } from "../rotation/rotation.js";
import { type MatrixTableOptions, matrixTable, numbers } from "../tables/matrix-tables.js";
import { factorWord, rotationWords, scoreWords, WORDS } from "../words.js";
import type { FactorFindings } from "./factor-findings.js";
import { extractedBy } from "./spss-extraction-tables.js";

/** 成分矩阵; after rotation 旋转后的成分矩阵 and 成分转换矩阵, or pattern, structure and correlations. */
export function loadingTables(found: FactorFindings): Table[] {
  const { extracted, loadings, structure, factorCorrelations, transformation } = found;
  const word = factorWord(found.extraction);
  const rotated = { prefix: "f", note: footnote(found) };
  const first = { prefix: "f", note: extractedBy(found) };
  const tables = [matrixTable(say("{word}矩阵", "{word} Matrix", { word }), extracted, first)];
  if (found.rotation === "none") return tables;
  if (!isOblique(found.rotation)) {
    const title = say("旋转后的{word}矩阵", "Rotated {word} Matrix", { word });
    const turn = say("{word}转换矩阵", "{word} Transformation Matrix", { word });
    return [...tables, matrixTable(title, loadings, rotated), matrixTable(turn, transformation, betweenFactors(word))];
  }
  const correlations = say("{word}相关性矩阵", "{word} Correlation Matrix", { word });
  return [
    ...tables,
    matrixTable(say("模式矩阵", "Pattern Matrix"), loadings, rotated),
    matrixTable(say("结构矩阵", "Structure Matrix"), structure, rotated),
    matrixTable(correlations, factorCorrelations, betweenFactors(word)),
  ];
}

/** 成分得分系数矩阵, 成分得分协方差矩阵 and, if there are cases, scores with the composite and its rank. */
export function scoreTables(found: FactorFindings): Table[] {
  const { extraction, scoreMethod, scoreCoefficients, scoreCovariance, factors } = found;
  const word = factorWord(extraction);
  const note = say("得分方法：{how}", "Scores: {how}", { how: scoreWords[scoreMethod] });
  const coefficients = say("{word}得分系数矩阵", "{word} Score Coefficient Matrix", { word });
  const title = say("{word}得分协方差矩阵", "{word} Score Covariance Matrix", { word });
  const covariance = new LabelledMatrix(factors, factors, scoreCovariance);
  return [
    matrixTable(coefficients, scoreCoefficients, { prefix: "f", note }),
    matrixTable(title, covariance, betweenFactors(word)),
    ...ranked(found),
  ];
}

function ranked({ scores, composite, factors }: FactorFindings): Table[] {
  if (!scores || !composite) return [];
  const order = Array.from(composite.order);
  const inOrder = (values: ArrayLike<number>): number[] => order.map((i) => values[i]);
  const shares =
    composite.weighting === "rotated"
      ? say("旋转后的方差贡献率", "variance shares after rotation")
      : say("初始（未旋转）方差贡献率", "initial (unrotated) variance shares");
  return [
    new Table({
      title: say("因子得分与综合得分排名", "Factor Scores and Composite Ranking"),
      columns: [
        { ...KINDS.case, values: order.map((i) => scores.rows[i]) },
        ...factors.map((name, j) => numbers(`f${j + 1}`, name, inOrder(scores.columnAt(j)), 4)),
        numbers("composite", WORDS.composite, inOrder(composite.scores), 4),
        numbers("rank", WORDS.rank, inOrder(composite.ranks), 0),
      ],
      note: say("权重（{shares}）：{weights}", "Weights ({shares}): {weights}", {
        shares,
        weights: Array.from(composite.weights, (w) => w.toFixed(4)).join(", "),
      }),
    }),
  ];
}

/** Loadings after rotation beside communalities: the table that a paper prints. */
export function loadingsTable(found: FactorFindings): Table {
  const { title, loadings, communalities, indicators } = found;
  return new Table({
    title,
    columns: [
      { ...KINDS.indicator, values: [...indicators] },
      ...loadings.columns.map((name, j) => numbers(`f${j + 1}`, toLabel(name), loadings.columnAt(j))),
      numbers("communality", WORDS.communality, communalities),
    ],
    note: footnote(found),
  });
}

function betweenFactors(word: Label): MatrixTableOptions {
  return { prefix: "f", rows: { name: "factor", label: word } };
}

function footnote(found: FactorFindings): Label {
  const extracted = extractedBy(found);
  if (found.rotation === "none") return extracted;
  const words = {
    extracted,
    how: rotationWords[found.rotation],
    steps: found.rotationStarts.iterations,
  };
  return found.kaiser
    ? say(
        "{extracted}；旋转方法：{how}（Kaiser 标准化），迭代 {steps} 次后收敛",
        "{extracted}; rotation method: {how} with Kaiser normalization, converged in {steps} iterations",
        words,
      )
    : say(
        "{extracted}；旋转方法：{how}，迭代 {steps} 次后收敛",
        "{extracted}; rotation method: {how}, converged in {steps} iterations",
        words,
      );
}
